package nl.peilstok.inference;

import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.table.Table;

/** What {@linkplain Contrasts planned contrasts} found. */
public final class ContrastsResult {
    private final String name;
    private final Alternative alternative;
    private final double level;
    private final Groups groups;
    private final List<ContrastResult> contrasts;

    ContrastsResult(String name, Alternative alternative, double level, Groups groups, List<ContrastResult> contrasts) {
        this.name = name;
        this.alternative = alternative;
        this.level = level;
        this.groups = groups;
        this.contrasts = List.copyOf(contrasts);
    }

    /**
     * Which variances were used.
     *
     * @return {@code pooled variance} or {@code Welch}
     */
    public String name() {
        return name;
    }

    /**
     * The groups that were compared.
     *
     * @return an unmodifiable list of those with at least one number
     */
    public List<GroupSummary> groups() {
        return groups.summaries();
    }

    /**
     * Who counts and who was left out.
     *
     * @return the cases
     */
    public Cases cases() {
        return groups.cases();
    }

    /**
     * The contrasts.
     *
     * @return an unmodifiable list in the order in which they were planned
     */
    public List<ContrastResult> contrasts() {
        return contrasts;
    }

    /**
     * One of the contrasts.
     *
     * @param label what it is called
     * @return the contrast
     * @throws IllegalArgumentException if there is none
     */
    public ContrastResult contrast(String label) {
        return contrasts.stream()
                .filter(contrast -> contrast.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("label: '" + label + "' is not one of "
                        + contrasts.stream().map(ContrastResult::label).toList()));
    }

    /**
     * The p-values adjusted as one family.
     *
     * @param multiplicity how
     * @return an unmodifiable list in the order of the contrasts
     */
    public List<Estimate> adjusted(Multiplicity multiplicity) {
        return multiplicity.adjust(contrasts.stream().map(ContrastResult::p).toList());
    }

    /**
     * The contrasts as a table.
     *
     * @return estimate, interval, standard error, t, df and p, a row a contrast
     */
    public Table table() {
        Table table = TStatistic.columns("contrast", "estimate", level)
                .rows(contrasts.stream().map(ContrastResult::row));
        return alternative == Alternative.TWO_SIDED
                ? table
                : table.footnote("p and interval are one-sided: the estimate is " + alternative.label() + " than 0.");
    }

    /**
     * The groups as a table.
     *
     * @return n, mean and standard deviation, a row a group
     */
    public Table groupTable() {
        return GroupSummary.table(groups());
    }

    /**
     * A sentence, who was left out, the groups and the contrasts.
     *
     * @return a sentence of at most 80 characters and two tables
     */
    @Override
    public String toString() {
        String count = contrasts.size() == 1 ? "1 planned contrast" : contrasts.size() + " planned contrasts";
        return Headline.text(
                count + " of " + groups.size() + " groups, " + name + ", " + cases().count(),
                cases(),
                groupTable(),
                table());
    }
}
