package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peilstok.compare.PostHoc.Pairs;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.inference.Assumptions;
import nl.peilstok.inference.PairwiseResult;
import nl.peilstok.inference.RankComparisons;
import nl.peilstok.inference.VarianceResult;
import nl.peilstok.inference.VarianceTest;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Sentence;
import nl.peilstok.table.Table;

/** What a {@linkplain Comparison comparison} of groups found. */
public final class ComparisonResult {
    private static final int WIDTH = 80;

    private final Comparison procedure;
    private final Compared compared;
    private final List<ComparedGroup> groups;
    private final Estimate pooledSd;
    private final Omnibus omnibus;
    private final List<EffectSize> effects;
    private final Pairs pairs;
    private final Optional<Trend> trend;
    private final double level;
    private final List<String> notes;

    ComparisonResult(
            Comparison procedure,
            Compared compared,
            List<ComparedGroup> groups,
            Estimate pooledSd,
            Omnibus omnibus,
            List<EffectSize> effects,
            Pairs pairs,
            Optional<Trend> trend,
            double level,
            List<String> notes) {
        this.procedure = procedure;
        this.compared = compared;
        this.groups = List.copyOf(groups);
        this.pooledSd = pooledSd;
        this.omnibus = omnibus;
        this.effects = List.copyOf(effects);
        this.pairs = pairs;
        this.trend = trend;
        this.level = level;
        this.notes = List.copyOf(notes);
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
        return omnibus;
    }

    /**
     * The p of the test of all groups.
     *
     * @return absent where the test is not defined
     */
    public Estimate p() {
        return omnibus.p();
    }

    /**
     * The effect size that is printed first: Hedges' g or ω², rank-biserial r or ε².
     *
     * @return with its interval where there is one
     */
    public EffectSize effect() {
        return effects.get(0);
    }

    /**
     * The effect sizes.
     *
     * @return an unmodifiable list, at least one
     */
    public List<EffectSize> effects() {
        return effects;
    }

    /**
     * What is said of each pair of groups.
     *
     * @return an unmodifiable list, none for fewer than two groups with scores
     */
    public List<PairClaim> claims() {
        return pairs.claims();
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
        return pairs.name();
    }

    /**
     * The comparisons of pairs of means in full, with standard errors, t and degrees of freedom.
     *
     * @return empty for ranks, for separate t tests, and for two groups, where the test is that of the pair
     */
    public Optional<PairwiseResult> pairsOfMeans() {
        return pairs.ofMeans();
    }

    /**
     * The comparisons of pairs by ranks in full.
     *
     * @return empty unless the pairs of three groups or more were compared by ranks
     */
    public Optional<RankComparisons> pairsOfRanks() {
        return pairs.ofRanks();
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
        return compared.data().map(Assumptions::of);
    }

    /**
     * Bartlett's test of equal variances, which published standard deviations allow too.
     *
     * @return empty where the standard deviations of the groups are not known
     */
    public Optional<VarianceResult> bartlett() {
        if (compared.sdWithin().isPresent()) {
            return Optional.empty();
        }
        VarianceTest bartlett = VarianceTest.bartlett();
        return Optional.of(compared.data().map(bartlett::test).orElseGet(() -> bartlett.ofGroups(compared.groups())));
    }

    /**
     * Who of each group is left out, and whether the groups differ in it.
     *
     * @return the counts and their test
     */
    public LeftOut leftOut() {
        return LeftOut.of(compared);
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
        return Table.columns(
                        Column.text("group"),
                        Column.integer("n"),
                        Column.number("mean", 2),
                        Column.number(Interval.percentage(level) + " interval", 2),
                        Column.number("sd", 2))
                .rows(groups.stream()
                        .map(group -> List.of(
                                Cell.text(group.label()),
                                Cell.integer(group.n()),
                                group.mean().cell(),
                                group.mean().intervalCell(),
                                group.sd().cell())));
    }

    /**
     * The test of all groups as a table.
     *
     * @return statistic, degrees of freedom and p, a row; the notes below
     */
    public Table testTable() {
        List<Cell> row = new ArrayList<>(
                List.of(Cell.text(omnibus.test()), omnibus.statistic().cell()));
        omnibus.df().forEach(df -> row.add(df.cell()));
        row.add(omnibus.p().cell());
        Table table = Table.columns(omnibus.columns()).row(row);
        for (String note : notes) {
            table = table.footnote(note);
        }
        return table;
    }

    /**
     * The effect sizes as a table.
     *
     * @return estimate and interval, a row each
     */
    public Table effectTable() {
        return Table.columns(
                        Column.text("effect"),
                        Column.coefficient("estimate", 3),
                        Column.coefficient(Interval.percentage(level) + " interval", 3))
                .rows(effects.stream()
                        .map(effect -> List.of(
                                Cell.text(effect.name()),
                                effect.estimate().cell(),
                                effect.estimate().intervalCell())));
    }

    /**
     * The pairs as a table.
     *
     * @return claim, difference of the higher minus the lower, its interval and p, a row a pair
     */
    public Table pairTable() {
        return Table.columns(
                        Column.text("pair, by " + pairsBy()),
                        Column.number(pairs.ofRanks().isPresent() ? "difference of mean ranks" : "difference", 2),
                        Column.number(Interval.percentage(level) + " interval", 2),
                        Column.exactPValue("p"))
                .rows(claims().stream()
                        .map(claim -> List.of(
                                Cell.text(claim.claim()),
                                claim.difference().cell(),
                                claim.difference().intervalCell(),
                                claim.p().cell())));
    }

    /**
     * The checks of assumptions as a table.
     *
     * @return a row a check; of published figures Bartlett's test alone, where the standard deviations are known
     */
    public Table assumptionTable() {
        return assumptions().map(Assumptions::table).orElseGet(this::checksOfFigures);
    }

    private Table checksOfFigures() {
        Estimate none = Estimate.absent(
                Absence.Kind.NOT_DEFINED, "the standard deviations of the groups were not published, only that of all");
        Cell needsScores = Cell.absent("needs the scores, published figures do not tell them");
        Estimate statistic = bartlett().map(VarianceResult::statistic).orElse(none);
        Estimate p = bartlett().map(VarianceResult::p).orElse(none);
        return Table.columns(
                        Column.text("assumption"),
                        Column.text("test"),
                        Column.number("statistic", 3),
                        Column.exactPValue("p"))
                .row(List.of(Cell.text("equal variances"), Cell.text("Bartlett"), statistic.cell(), p.cell()))
                .row(List.of(Cell.text("normal residuals"), Cell.text("Shapiro–Wilk"), needsScores, needsScores));
    }

    /**
     * The result in a sentence.
     *
     * @return at most 80 characters, such as {@code trust by phase: F(3, 25.9) = 9.81, p < .001, omega² = .17}
     */
    public String sentence() {
        String name = dependent() + " by " + grouping();
        if (!p().isPresent()) {
            String why = ": not tested, " + p().whyAbsent().orElseThrow();
            return why.length() < WIDTH / 2 ? shortened(name, why) : shortened(name, ": not tested");
        }
        String finding = ": " + omnibus.finding();
        if (!effect().estimate().isPresent()) {
            return shortened(name, finding);
        }
        String effect = ", " + effect().name() + " = "
                + NumberStyle.EN.coefficient(effect().estimate().value(), 2);
        return shortened(name, finding + effect);
    }

    /** The name gives way, the finding does not. */
    private static String shortened(String name, String rest) {
        int room = Math.max(WIDTH - rest.length(), 1);
        return (name.length() <= room ? name : name.substring(0, room - 1) + "…") + rest;
    }

    /**
     * The sentence, who was left out, the groups, the test, the effects, the pairs, the trend of ordered groups, the
     * checks of assumptions (unless by ranks) and whether being left out differs between groups.
     *
     * @return a sentence of at most 80 characters and tables
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(sentence());
        if (!cases().leftOut().isEmpty()) {
            text.append('\n').append(Sentence.wrapped(cases().leftOutLine()));
        }
        text.append('\n').append(groupTable());
        text.append("\n\n").append(testTable());
        text.append("\n\n").append(effectTable());
        if (!claims().isEmpty()) {
            text.append("\n\n").append(pairTable());
        }
        trend.ifPresent(each -> text.append("\n\n").append(each.table()));
        if (!procedure.isByRanks()) {
            text.append("\n\n").append(assumptionTable());
        }
        text.append("\n\n");
        text.append(leftOut().p().isPresent() ? leftOut().table() : leftOut().sentence() + ".");
        return text.toString();
    }
}
