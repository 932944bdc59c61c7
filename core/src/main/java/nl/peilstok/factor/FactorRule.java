package nl.peilstok.factor;

/** A rule for the number of factors: what it asks, which is why two rules may differ. */
public enum FactorRule {
    /** Eigenvalues above 1. */
    KAISER("Kaiser", "Sampling error alone lifts half of all eigenvalues above 1: it names too many."),

    /** The sharpest bend of the scree plot. */
    ACCELERATION_FACTOR(
            "acceleration factor", "It sees only the sharpest bend, often after the first eigenvalue: too few."),

    /** Eigenvalues above the line through those after them. */
    OPTIMAL_COORDINATES("optimal coordinates", "It looks for the last eigenvalue above the straight scree."),

    /** Components against those of independent normal variables. */
    PARALLEL_COMPONENTS(
            "parallel, components",
            "Asks which components sampling error cannot give; a strong first one hides weak or correlated ones."),

    /** Common factors against those of independent normal variables. */
    PARALLEL_COMMON_FACTORS(
            "parallel, common factors",
            "The same without the items' own variance: sensitive, and in large samples to minor factors too."),

    /** Components against those of the real answers, shuffled within each item. */
    PARALLEL_PERMUTATION(
            "parallel, permuted answers", "The same with the real answers, so skewness and ties are in its yardstick."),

    /** The smallest average squared partial correlation. */
    MAP_1976(
            "MAP 1976",
            "Stops when what is left is no longer shared; passes over factors of few or weakly loading items."),

    /** The smallest average fourth power of the partial correlations. */
    MAP_2000("MAP 2000", "As MAP 1976, but large partial correlations count for more."),

    /** Eigenvalues above what sampling and the eigenvalues before them leave room for. */
    EMPIRICAL_KAISER(
            "empirical Kaiser",
            "Kaiser corrected for sampling error and for earlier eigenvalues: good with short correlated scales."),

    /** Eigenvalues against those of data made with 1, 2, … factors and the items' own distributions. */
    COMPARISON_DATA(
            "comparison data", "Asks whether one more factor reproduces the eigenvalues better; never names none."),

    /** The elbow of the comparative fit index against degrees of freedom. */
    HULL_CFI("Hull, CFI", "Asks after which factor more parameters buy little fit: major factors only, never none."),

    /** The elbow of the common part accounted for against degrees of freedom. */
    HULL_CAF("Hull, CAF", "The same by the residuals of minres, for any kind of correlation."),

    /** The fewest factors whose misfit is not significant. */
    CHI_SQUARE("sequential chi-square", "Tests exact fit: the larger the sample, the more factors it asks for."),

    /** The fewest factors whose misfit may be small. */
    RMSEA("sequential RMSEA", "Tests close instead of exact fit: minor factors may stay out.");

    private final String label;
    private final String tendency;

    FactorRule(String label, String tendency) {
        this.label = label;
        this.tendency = tendency;
    }

    /**
     * The name of the rule.
     *
     * @return such as {@code MAP 1976}
     */
    public String label() {
        return label;
    }

    /**
     * Why it may differ from other rules.
     *
     * @return a sentence
     */
    public String tendency() {
        return tendency;
    }
}
