package nl.peilstok.inference;

import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** What a {@linkplain PairedTTest t test} of pairs found. */
public final class PairedTTestResult extends TResult {
    private final List<GroupSummary> measurements;
    private final Estimate sdOfDifferences;
    private final Estimate correlation;

    PairedTTestResult(
            String name,
            Alternative alternative,
            double level,
            List<GroupSummary> measurements,
            Cases cases,
            TStatistic statistic,
            Estimate sdOfDifferences,
            Estimate correlation) {
        super(name, alternative, level, cases, statistic);
        this.measurements = List.copyOf(measurements);
        this.sdOfDifferences = sdOfDifferences;
        this.correlation = correlation;
    }

    /**
     * The two measurements of those who have both.
     *
     * @return an unmodifiable list of the first and the second; empty where only the differences were published
     */
    public List<GroupSummary> measurements() {
        return measurements;
    }

    /**
     * The standard deviation of the differences within pairs.
     *
     * @return absent for fewer than two pairs
     */
    public Estimate sdOfDifferences() {
        return sdOfDifferences;
    }

    /**
     * Pearson's correlation between the two measurements: the higher, the more precise the difference.
     *
     * @return −1 to 1, without interval; absent if a measurement is constant, or not published
     */
    public Estimate correlation() {
        return correlation;
    }

    /**
     * The measurements and their differences as a table.
     *
     * @return n, mean and standard deviation, a row each
     */
    @Override
    public Table groupTable() {
        Table table = GroupSummary.table(measurements)
                .row(
                        Cell.text("difference"),
                        Cell.integer(cases().n()),
                        difference().cell(),
                        sdOfDifferences.cell());
        return correlation.isPresent()
                ? table.footnote("Correlation " + NumberStyle.EN.coefficient(correlation.value(), 2) + ".")
                : table;
    }

    @Override
    String subject() {
        return "the first mean";
    }
}
