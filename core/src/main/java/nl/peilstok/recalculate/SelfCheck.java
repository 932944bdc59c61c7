package nl.peilstok.recalculate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peilstok.crosstab.CrossTable;
import nl.peilstok.data.Measure;
import nl.peilstok.data.Missing;
import nl.peilstok.data.Variable;
import nl.peilstok.describe.Frequencies;
import nl.peilstok.describe.ItemSummaries;
import nl.peilstok.describe.ItemSummary;
import nl.peilstok.describe.ScaleSummary;
import nl.peilstok.describe.Summary;

/**
 * One's own results, rounded as they will be printed, put to the checks that a reader could do: before they leave the
 * house.
 *
 * <p><b>Definition.</b> Frequencies: {@link PercentageSum} and {@link CountShares}, of those who answered and of all.
 * Cross-tables: {@link CountShares} of each row and column. Items: {@link SdWithinRange}, and {@link Grimmer} if their scores
 * are whole numbers. Scales: {@link SdWithinRange}. What this library computes passes; a table that was typed over, or put
 * together from two runs, may not.
 */
public final class SelfCheck {
    private static final int MOST_DECIMALS = 6;

    private final int decimals;

    private SelfCheck(int decimals) {
        this.decimals = decimals;
    }

    /**
     * Results that are printed with some decimals.
     *
     * @param decimals 0 to 6
     * @return the check
     * @throws IllegalArgumentException if the number is out of its range
     */
    public static SelfCheck withDecimals(int decimals) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("decimals: 0 to " + MOST_DECIMALS + " are allowed, got " + decimals);
        }
        return new SelfCheck(decimals);
    }

    /**
     * The percentages of one question.
     *
     * @param frequencies the counts
     * @return checks of the percentages of those who answered and of all
     */
    public Checks analyse(Frequencies frequencies) {
        List<Long> answered =
                frequencies.counts().stream().map(Integer::longValue).toList();
        List<Long> all = new ArrayList<>(answered);
        for (Map.Entry<Missing, Integer> entry : frequencies.cases().leftOut().entrySet()) {
            all.add(entry.getValue().longValue());
        }
        String name = frequencies.variable().name();
        return shares(name + ", valid %", answered).with(shares(name + ", total %", all));
    }

    private Checks shares(String place, List<Long> counts) {
        long n = counts.stream().mapToLong(Long::longValue).sum();
        if (n < 1 || n > Integer.MAX_VALUE) {
            return Checks.none();
        }
        List<Printed> percentages = counts.stream()
                .map(count -> Printed.rounded(100.0 * count / n, decimals))
                .toList();
        return Checks.none()
                .with(place, PercentageSum.single((int) n, percentages))
                .with(place, CountShares.of(counts, percentages));
    }

    /**
     * The percentages of a cross-table.
     *
     * @param table the counts
     * @return checks of the percentages of each row and each column that has respondents
     */
    public Checks analyse(CrossTable table) {
        Checks checks = Checks.none();
        for (String row : table.rows()) {
            List<Long> counts = table.columns().stream()
                    .map(column -> table.count(row, column))
                    .toList();
            checks = checks.with(shares("row " + row, counts));
        }
        for (String column : table.columns()) {
            List<Long> counts =
                    table.rows().stream().map(row -> table.count(row, column)).toList();
            checks = checks.with(shares("column " + column, counts));
        }
        return checks;
    }

    /**
     * Means and standard deviations of items.
     *
     * @param items the summaries
     * @return checks of each item with variance
     */
    public Checks analyse(ItemSummaries items) {
        Checks checks = Checks.none();
        for (ItemSummary item : items.all()) {
            String name = item.variable().name();
            checks = checks.with(summary(name, item.summary()));
            if (hasWholeScores(item.variable()) && item.summary().sd().isPresent()) {
                Summary summary = item.summary();
                checks = checks.with(
                        name,
                        Grimmer.of(
                                Printed.rounded(summary.mean().value(), decimals),
                                Printed.rounded(summary.sd().value(), decimals),
                                summary.n()));
            }
        }
        return checks;
    }

    /** Numbers that are no chosen answers, such as hours, need not be whole. */
    private static boolean hasWholeScores(Variable variable) {
        if (variable.measure() == Measure.NUMERIC) {
            return false;
        }
        for (int i = 0; i < variable.options().size(); i++) {
            double score = variable.options().get(i).score();
            if (score != Math.rint(score)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Mean and standard deviation of a scale.
     *
     * @param scale the summary
     * @return a check, if the scale has variance
     */
    public Checks analyse(ScaleSummary scale) {
        return summary(scale.scale().name(), scale.summary());
    }

    private Checks summary(String place, Summary summary) {
        boolean varies = summary.sd().isPresent()
                && summary.min().isPresent()
                && summary.min().value() < summary.max().value();
        return varies
                ? Checks.none()
                        .with(
                                place,
                                SdWithinRange.observed(
                                        Printed.rounded(summary.mean().value(), decimals),
                                        Printed.rounded(summary.sd().value(), decimals),
                                        summary.n(),
                                        summary.min().value(),
                                        summary.max().value()))
                : Checks.none();
    }

    @Override
    public String toString() {
        return "Self-check of results printed with " + decimals + " decimals";
    }
}
