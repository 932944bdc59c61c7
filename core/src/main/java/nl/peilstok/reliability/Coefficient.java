package nl.peilstok.reliability;

/** The coefficients of {@link Reliability}, which defines them. */
public enum Coefficient {
    /** Cronbach's raw alpha, which is Guttman's lambda 3. */
    ALPHA("Cronbach's alpha (lambda 3)"),
    /** Alpha of the correlations. */
    STANDARDISED_ALPHA("standardised alpha"),
    /** Alpha of the polychoric correlations: of normal responses behind the answers, not of the score. */
    ORDINAL_ALPHA("ordinal alpha (not of the score)"),
    /** McDonald's omega of one factor, of the items as they are scored. */
    OMEGA("McDonald's omega, one factor"),
    /** Composite reliability: omega of the items with equal variances. */
    COMPOSITE_RELIABILITY("composite reliability (standardised)"),
    /** The mean of the squared standardised loadings on one factor: not a reliability. */
    AVERAGE_VARIANCE_EXTRACTED("average variance extracted"),
    /** Green and Yang's omega of the score of ordinal items. */
    CATEGORICAL_OMEGA("categorical omega, one factor"),
    /** The share of standardised items' score that is due to any factor. */
    OMEGA_TOTAL("omega total, Schmid–Leiman"),
    /** The share of standardised items' score that is due to what all items have in common. */
    OMEGA_HIERARCHICAL("omega hierarchical, Schmid–Leiman"),
    /** The general factor's share in what all factors explain: not a reliability. */
    EXPLAINED_COMMON_VARIANCE("explained common variance"),
    /** Kuder and Richardson's formula 20: alpha of items with two options. */
    KR_20("Kuder–Richardson 20"),
    /** Kuder and Richardson's formula 21: the same if all items are equally difficult. */
    KR_21("Kuder–Richardson 21"),
    /** Guttman's lambda 1. */
    LAMBDA_1("Guttman's lambda 1"),
    /** Guttman's lambda 2. */
    LAMBDA_2("Guttman's lambda 2"),
    /** Guttman's lambda 4 of the best split of the items in two parts of any size. */
    LAMBDA_4("Guttman's lambda 4, best split"),
    /** Guttman's lambda 5. */
    LAMBDA_5("Guttman's lambda 5"),
    /** Guttman's lambda 6, by squared multiple correlations. */
    LAMBDA_6("Guttman's lambda 6"),
    /** The correlation of odd and even items, stepped up to the length of the scale. */
    SPEARMAN_BROWN("odd–even halves, Spearman–Brown"),
    /** The split-half coefficient of Flanagan, Rulon and Guttman of odd and even items. */
    FLANAGAN_RULON("odd–even halves, Flanagan–Rulon"),
    /** The mean of Flanagan and Rulon's coefficient over all splits in halves of equal size. */
    MEAN_SPLIT_HALF("all equal halves, mean"),
    /** The least of Flanagan and Rulon's coefficients over all splits in halves of equal size. */
    LEAST_SPLIT_HALF("all equal halves, least"),
    /** The greatest of Flanagan and Rulon's coefficients over all splits in halves of equal size. */
    GREATEST_SPLIT_HALF("all equal halves, greatest"),
    /** The greatest lower bound to reliability. */
    GREATEST_LOWER_BOUND("greatest lower bound"),
    /** Stratified alpha, for a scale of parts. */
    STRATIFIED_ALPHA("stratified alpha");

    private final String label;

    Coefficient(String label) {
        this.label = label;
    }

    /**
     * The coefficient in words.
     *
     * @return such as {@code Guttman's lambda 2}
     */
    public String label() {
        return label;
    }
}
