package nl.peilstok.inference;

import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.table.Table;

/** What a {@linkplain TTest t test} of two independent groups found. */
public final class TTestResult extends TResult {
    private final GroupSummary first;
    private final GroupSummary second;

    TTestResult(
            String name,
            Alternative alternative,
            double level,
            GroupSummary first,
            GroupSummary second,
            Cases cases,
            TStatistic statistic) {
        super(name, alternative, level, cases, statistic);
        this.first = first;
        this.second = second;
    }

    /**
     * The first group.
     *
     * @return label, n, mean and standard deviation
     */
    public GroupSummary first() {
        return first;
    }

    /**
     * The second group.
     *
     * @return label, n, mean and standard deviation
     */
    public GroupSummary second() {
        return second;
    }

    @Override
    public Table groupTable() {
        return GroupSummary.table(List.of(first, second));
    }

    @Override
    String subject() {
        return "the first mean";
    }
}
