package nl.peilstok.compare;

import java.util.List;
import java.util.Optional;
import nl.peilstok.compare.Calculation.Findings;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.inference.Assumptions;
import nl.peilstok.inference.PairwiseResult;
import nl.peilstok.inference.RankComparisons;
import nl.peilstok.inference.VarianceResult;
import nl.peilstok.table.Table;

/** What a {@linkplain Comparison comparison} of groups found. */
public final class ComparisonResult {
    private final Comparison procedure;
    private final Compared compared;
    private final List<ComparedGroup> groups;
    private final Estimate pooledSd;
    private final Findings findings;
    private final Optional<Trend> trend;
    private final double level;
    private final List<String> notes;
    private final Optional<Measured> measured;
    private final Checks checks;

    ComparisonResult(
            Comparison procedure,
            Compared compared,
            List<ComparedGroup> groups,
            Estimate pooledSd,
            Findings findings,
            Optional<Trend> trend,
            double level,
            List<String> notes,
            Optional<Measured> measured) {
        this.procedure = procedure;
        this.compared = compared;
        this.groups = List.copyOf(groups);
        this.pooledSd = pooledSd;
        this.findings = findings;
        this.trend = trend;
        this.level = level;
        this.notes = List.copyOf(notes);
        this.measured = measured;
        this.checks = new Checks(compared);
    }

    /**
     * How the groups were compared.
     *
     * @return the procedure
     */
    public Comparison procedure() {
        return procedure;
    }

    double level() {
        return level;
    }

    /**
     * What was compared.
     *
     * @return the name of the scale or variable
     */
    public String dependent() {
        return compared.dependent();
    }

    /**
     * What made the groups.
     *
     * @return the name of the grouping
     */
    public String grouping() {
        return compared.grouping();
    }

    /**
     * The groups.
     *
     * @return an unmodifiable list of all of them, in the order of the levels, also those without a score
     */
    public List<ComparedGroup> groups() {
        return groups;
    }

    /**
     * One of the groups.
     *
     * @param label its label
     * @return n, mean and standard deviation
     * @throws IllegalArgumentException if there is no such group
     */
    public ComparedGroup group(String label) {
        return groups.stream()
                .filter(group -> group.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("label: '" + label + "' is not a group of '"
                        + grouping() + "', which has "
                        + String.join(
                                ", ", groups.stream().map(ComparedGroup::label).toList())));
    }

    /**
     * The groups that do not take part because nobody in them has a score.
     *
     * @return an unmodifiable list of their labels
     */
    public List<String> emptyGroups() {
        return groups.stream()
                .filter(group -> group.n() == 0)
                .map(ComparedGroup::label)
                .toList();
    }

    /**
     * The mean over the groups, each counting as often as it has respondents: that of all who were compared.
     *
     * @return absent without scores
     */
    public Estimate weightedMean() {
        double sum = 0;
        int n = cases().n();
        for (ComparedGroup group : groups) {
            if (group.n() > 0) {
                if (!group.mean().isPresent()) {
                    return group.mean();
                }
                sum += group.n() * group.mean().value();
            }
        }
        return n == 0 ? Estimate.absent(Absence.Kind.NO_ANSWERS, "no group has answers") : Estimate.of(sum / n);
    }

    /**
     * The standard deviation within the groups: the root of the pooled variance.
     *
     * @return absent where every group has one respondent, or nobody has a score
     */
    public Estimate pooledSd() {
        return pooledSd;
    }

    /**
     * Who counts and who was left out, also those without a group.
     *
     * @return the cases
     */
    public Cases cases() {
        return compared.cases();
    }

    /**
     * The test of all groups together.
     *
     * @return its name, statistic, degrees of freedom and p
     */
    public Omnibus omnibus() {
        return findings.omnibus();
    }

    /**
     * The p of the test of all groups.
     *
     * @return absent where the test is not defined
     */
    public Estimate p() {
        return findings.omnibus().p();
    }

    /**
     * The effect size that is printed first: Hedges' g or ω², rank-biserial r or ε².
     *
     * @return with its interval where there is one
     */
    public EffectSize effect() {
        return findings.effects().get(0);
    }

    /**
     * The effect sizes.
     *
     * @return an unmodifiable list, at least one
     */
    public List<EffectSize> effects() {
        return findings.effects();
    }

    /**
     * What is said of each pair of groups.
     *
     * @return an unmodifiable list, none for fewer than two groups with scores
     */
    public List<PairClaim> claims() {
        return findings.pairs().claims();
    }

    /**
     * What is said of one pair.
     *
     * @param one the label of a group
     * @param other the label of another, in either order
     * @return the claim
     * @throws IllegalArgumentException if they are no two groups with scores
     */
    public PairClaim claim(String one, String other) {
        return claims().stream()
                .filter(claim -> claim.isAbout(one, other))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "one, other: no comparison of '" + one + "' with '" + other + "'"));
    }

    /**
     * By what the pairs were compared.
     *
     * @return such as {@code Games–Howell} or {@code pooled t, Holm}; of two groups the name of the test
     */
    public String pairsBy() {
        return findings.pairs().name();
    }

    /**
     * The comparisons of pairs of means in full, with standard errors, t and degrees of freedom.
     *
     * @return empty for ranks, for separate t tests, and for two groups, where the test is that of the pair
     */
    public Optional<PairwiseResult> pairsOfMeans() {
        return findings.pairs().ofMeans();
    }

    /**
     * The comparisons of pairs by ranks in full.
     *
     * @return empty unless the pairs of three groups or more were compared by ranks
     */
    public Optional<RankComparisons> pairsOfRanks() {
        return findings.pairs().ofRanks();
    }

    /**
     * What the order of the groups adds.
     *
     * @return empty unless the groups were said to be ordered
     */
    public Optional<Trend> trend() {
        return trend;
    }

    /**
     * The checks of equal variances and normal residuals, which choose nothing.
     *
     * @return empty where only published figures are known: see {@link #bartlett()}
     */
    public Optional<Assumptions> assumptions() {
        return checks.assumptions();
    }

    /**
     * Bartlett's test of equal variances, which published standard deviations allow too.
     *
     * @return empty where the standard deviations of the groups are not known
     */
    public Optional<VarianceResult> bartlett() {
        return checks.bartlett();
    }

    /**
     * Whether the scale means the same in the groups: each that has a score against the first of them.
     *
     * @return one a group but the first; none unless {@linkplain Comparison#withMeasurement asked for}, and where the
     *     answers to the items are not known
     */
    public List<MeasurementComparisonResult> measurements() {
        return measured.map(Measured::results).orElse(List.of());
    }

    /**
     * Whether the scale means the same in all groups: the least good of the {@link #measurements()}.
     *
     * @return unknown where it was asked and cannot be answered; empty unless {@linkplain Comparison#withMeasurement asked
     *     for}
     */
    public Optional<MeasurementVerdict> measurementVerdict() {
        return measured.map(Measured::verdict);
    }

    /**
     * Why it was asked whether the scale means the same and not answered.
     *
     * @return the reason, such as that published figures have no items; empty where there are {@link #measurements()}, and
     *     unless {@linkplain Comparison#withMeasurement asked for}
     */
    public Optional<Absence> whyNotMeasured() {
        return measured.flatMap(Measured::whyNone);
    }

    /**
     * Whether the scale means the same, in words, or why that is not known.
     *
     * @return a line each, the verdicts before what to know of them; empty unless {@linkplain Comparison#withMeasurement asked
     *     for}
     */
    public List<String> measurementSentences() {
        return measured.map(Measured::lines).orElse(List.of());
    }

    /**
     * Who of each group is left out, and whether the groups differ in it.
     *
     * @return the counts and their test
     */
    public LeftOut leftOut() {
        return checks.leftOut();
    }

    /**
     * What a reader must know to weigh the result.
     *
     * @return an unmodifiable list of sentences, empty where there is nothing to say
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * The groups as a table.
     *
     * @return n, mean, interval of the mean and standard deviation, a row a group
     */
    public Table groupTable() {
        return layout().groupTable();
    }

    /**
     * The test of all groups as a table.
     *
     * @return statistic, degrees of freedom and p, a row; the notes below
     */
    public Table testTable() {
        return layout().testTable();
    }

    /**
     * The effect sizes as a table.
     *
     * @return estimate and interval, a row each
     */
    public Table effectTable() {
        return layout().effectTable();
    }

    /**
     * The pairs as a table.
     *
     * @return claim, difference of the higher minus the lower, its interval and p, a row a pair
     */
    public Table pairTable() {
        return layout().pairTable();
    }

    /**
     * The checks of assumptions as a table.
     *
     * @return a row a check; of published figures Bartlett's test alone, where the standard deviations are known
     */
    public Table assumptionTable() {
        return checks.table();
    }

    /**
     * The result in a sentence.
     *
     * @return at most 80 characters, such as {@code trust by phase: F(3, 25.9) = 9.81, p < .001, omega² = .17}
     */
    public String sentence() {
        return layout().sentence();
    }

    /**
     * Whether the scale means the same, if that was asked, the sentence, who was left out, the groups, the test, the effects, the pairs, the trend of ordered groups, the
     * checks of assumptions (unless by ranks) and whether being left out differs between groups.
     *
     * @return sentences of at most 80 characters and tables
     */
    @Override
    public String toString() {
        return layout().text();
    }

    private ComparisonLayout layout() {
        return new ComparisonLayout(this);
    }
}
