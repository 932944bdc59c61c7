package nl.peilstok.inference;

import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** What a {@linkplain OneSampleTTest t test} of one mean against a value found. */
public final class OneSampleTTestResult extends TResult {
    private final GroupSummary sample;
    private final double against;

    OneSampleTTestResult(
            String name,
            Alternative alternative,
            double level,
            GroupSummary sample,
            double against,
            Cases cases,
            TStatistic statistic) {
        super(name, alternative, level, cases, statistic);
        this.sample = sample;
        this.against = against;
    }

    /**
     * The sample.
     *
     * @return label, n, mean and standard deviation
     */
    public GroupSummary sample() {
        return sample;
    }

    /**
     * The value that the mean was compared with.
     *
     * @return a finite number
     */
    public double against() {
        return against;
    }

    @Override
    public Table groupTable() {
        return GroupSummary.table(List.of(sample));
    }

    @Override
    public Table table() {
        return super.table().footnote("Difference of the mean from " + NumberStyle.EN.number(against, 2) + ".");
    }

    @Override
    String subject() {
        return "the mean";
    }
}
