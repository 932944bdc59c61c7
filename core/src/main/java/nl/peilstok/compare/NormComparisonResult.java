package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.effect.StandardisedDifference;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.inference.GroupSummary;
import nl.peilstok.inference.TTest;
import nl.peilstok.inference.TTestResult;
import nl.peilstok.math.Tail;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Sentence;
import nl.peilstok.table.Table;

/** The scores of a region against published figures. {@link NormComparison} makes it and defines its numbers. */
public final class NormComparisonResult {
    private final String name;
    private final Summary region;
    private final Numbers numbers;
    private final GroupSummary norm;
    private final TTestResult test;
    private final Estimate effect;
    private final Estimate percentile;
    private final double level;
    private final boolean finite;

    NormComparisonResult(
            String name,
            Summary region,
            Numbers numbers,
            GroupSummary norm,
            OptionalInt population,
            OptionalInt normPopulation,
            double level) {
        this.name = name;
        this.region = region;
        this.numbers = numbers;
        this.norm = norm;
        this.level = level;
        this.finite = population.isPresent() || normPopulation.isPresent();
        Summary first = FinitePopulation.corrected(region, population);
        Summary second = FinitePopulation.corrected(norm.summary(), normPopulation);
        this.test = TTest.welch().withLevel(level).ofSummaries(first, second);
        this.effect = glass();
        this.percentile = percentileOfMean();
    }

    private Estimate glass() {
        Summary of = norm.summary();
        if (region.n() == 0 || of.n() == 0) {
            return Estimate.absent(test.difference().whyAbsent().orElseThrow());
        }
        Estimate delta = StandardisedDifference.glassDelta()
                .withLevel(level)
                .ofSummaries(
                        region.mean().value(),
                        region.n() < 2 ? 0 : region.sd().value(),
                        region.n(),
                        of.mean().value(),
                        of.n() < 2 ? 0 : of.sd().value(),
                        of.n());
        return finite && delta.isPresent()
                ? delta.withoutInterval(
                        new Absence(Absence.Kind.NOT_DEFINED, "the noncentral t does not know of finite populations"))
                : delta;
    }

    private Estimate percentileOfMean() {
        if (!test.difference().isPresent()) {
            return test.difference();
        }
        Estimate none = withoutSpread();
        if (none != null) {
            return none;
        }
        double sd = norm.summary().sd().value();
        Estimate estimate = Estimate.of(percentile(test.difference().value() / sd));
        return test.difference()
                .interval()
                .map(limits -> estimate.withInterval(new Interval(
                        percentile(limits.lower() / sd), percentile(limits.upper() / sd), level, "Welch, normal")))
                .orElseGet(() -> estimate.withoutInterval(
                        test.difference().whyNoInterval().orElseThrow()));
    }

    private Estimate withoutSpread() {
        Estimate sd = norm.summary().sd();
        if (!sd.isPresent()) {
            return sd;
        }
        return sd.value() > 0
                ? null
                : Estimate.absent(Absence.Kind.ZERO_VARIANCE, "'" + norm.label() + "' has no spread");
    }

    private static double percentile(double z) {
        return 100 * Tail.normalLower(z);
    }

    /**
     * What was compared.
     *
     * @return the name of the scale or variable
     */
    public String name() {
        return name;
    }

    /**
     * The region's figures.
     *
     * @return n, mean and standard deviation, and who has no score
     */
    public Summary region() {
        return region;
    }

    /**
     * What the region is compared with.
     *
     * @return label, n, mean and standard deviation
     */
    public GroupSummary norm() {
        return norm;
    }

    /**
     * The region's mean minus that of the norm.
     *
     * @return Welch's test, with finite populations if they were given
     */
    public TTestResult test() {
        return test;
    }

    /**
     * Glass' Δ: the difference in standard deviations of the norm.
     *
     * @return absent if the norm has no spread
     */
    public Estimate effect() {
        return effect;
    }

    /**
     * The percentage of the norm's respondents below the region's mean, if their scores are normal.
     *
     * @return 0 to 100; absent if the norm has no spread
     */
    public Estimate percentile() {
        return percentile;
    }

    /**
     * The percentage of the norm's respondents below one respondent's score, if their scores are normal.
     *
     * @param respondent from 0
     * @return 0 to 100, without interval; absent if the respondent has no score
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public Estimate percentile(int respondent) {
        if (respondent < 0 || respondent >= numbers.size()) {
            throw new IndexOutOfBoundsException(
                    "respondent: 0 to " + (numbers.size() - 1) + " is allowed, got " + respondent);
        }
        if (!numbers.isAnswered(respondent)) {
            return Estimate.absent(Absence.Kind.NO_ANSWERS, "no score: " + numbers.missing(respondent));
        }
        Estimate none = withoutSpread();
        double distance = numbers.value(respondent) - norm.summary().mean().orNaN();
        return none != null
                ? none
                : Estimate.of(percentile(distance / norm.summary().sd().value()));
    }

    /**
     * The respondents with their scores and percentiles.
     *
     * @return a row a respondent, counted from 1
     */
    public Table respondentTable() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int r = 0; r < numbers.size(); r++) {
            Estimate at = percentile(r);
            rows.add(List.of(
                    Cell.integer(r + 1), numbers.isAnswered(r) ? Cell.number(numbers.value(r)) : at.cell(), at.cell()));
        }
        return Table.columns(Column.integer("respondent"), Column.number(name, 2), Column.number("percentile", 0))
                .rows(rows)
                .footnote(assumption());
    }

    private String assumption() {
        return "percentile: of respondents of " + norm.label() + ", if their scores are normal";
    }

    /**
     * The finding in a sentence of at most 80 characters.
     *
     * @return such as {@code visie: above gemeenten 2018 by 0.21 [0.03, 0.39], p = .021, percentile 62}
     */
    public String sentence() {
        Estimate difference = test.difference();
        if (!difference.isPresent()) {
            return Line.fitting(
                    name + ": not compared, " + difference.whyAbsent().orElseThrow(), name + ": not compared");
        }
        double d = difference.value();
        String where = d == 0 ? "as " : d > 0 ? "above " : "below ";
        String begin = name + ": " + where + norm.label() + (d == 0 ? "" : " by " + Line.number(Math.abs(d)));
        String interval = difference
                .interval()
                .map(limits -> d < 0
                        ? " " + NumberStyle.EN.interval(-limits.upper(), -limits.lower(), 2)
                        : " " + NumberStyle.EN.interval(limits.lower(), limits.upper(), 2))
                .orElse("");
        String p =
                test.p().isPresent() ? ", " + NumberStyle.EN.pStatement(test.p().value()) : "";
        String at = percentile.isPresent() ? ", percentile " + NumberStyle.EN.number(percentile.value(), 0) : "";
        return Line.fitting(begin + interval + p + at, begin + interval + p, begin + p, begin);
    }

    /**
     * The comparison as a table of one row.
     *
     * @return both means, their difference with interval and p, Δ and percentile
     */
    public Table table() {
        return table(List.of(this));
    }

    /**
     * Several comparisons, such as of all scales of a survey, below each other.
     *
     * @param results one or more
     * @return a row each
     * @throws IllegalArgumentException if there is none
     */
    public static Table table(List<NormComparisonResult> results) {
        if (results.isEmpty()) {
            throw new IllegalArgumentException("results: at least one is needed, got none");
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (NormComparisonResult each : results) {
            Estimate difference = each.test.difference();
            rows.add(List.of(
                    Cell.text(each.name),
                    Cell.integer(each.region.n()),
                    each.region.mean().cell(),
                    each.norm.summary().mean().cell(),
                    difference.cell(),
                    difference.isPresent() ? difference.intervalCell() : Cell.empty(),
                    each.test.p().cell(),
                    each.effect.cell(),
                    each.percentile.cell()));
        }
        NormComparisonResult first = results.get(0);
        Table table = Table.columns(
                        Column.text("scale"),
                        Column.integer("n"),
                        Column.number("mean", 2),
                        Column.number("norm", 2),
                        Column.number("difference", 2),
                        Column.number(Interval.percentage(first.level) + " interval", 2),
                        Column.pValue("p"),
                        Column.number("Δ", 2),
                        Column.number("percentile", 0))
                .rows(rows);
        for (String footnote : results.stream()
                .map(each -> "norm: " + each.norm.label() + ", n = "
                        + each.norm.summary().n() + "; " + each.assumption())
                .distinct()
                .toList()) {
            table = table.footnote(footnote);
        }
        return results.stream().anyMatch(each -> each.finite)
                ? table.footnote("errors are those of samples from finite populations")
                : table;
    }

    /**
     * The sentence, who has no score, and the table.
     *
     * @return the text
     */
    @Override
    public String toString() {
        String leftOut = region.cases().leftOutLine();
        return sentence() + (leftOut.isEmpty() ? "" : "\n" + Sentence.wrapped(leftOut)) + "\n" + table();
    }
}
