package nl.peilstok.inference;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.peilstok.describe.Summary;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * One of the groups that were compared.
 *
 * @param label what the group is called
 * @param summary its n, mean and standard deviation
 */
public record GroupSummary(String label, Summary summary) {

    /**
     * Checks the parts.
     *
     * @param label what the group is called
     * @param summary its n, mean and standard deviation
     * @throws NullPointerException if a part is null
     */
    public GroupSummary {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(summary, "summary");
    }

    static void requireDistinct(List<GroupSummary> groups) {
        Set<String> labels = new HashSet<>();
        for (GroupSummary group : groups) {
            if (!labels.add(group.label())) {
                throw new IllegalArgumentException(
                        "labels: every group needs its own, '" + group.label() + "' stands twice");
            }
        }
    }

    static int respondents(List<GroupSummary> groups) {
        long n = groups.stream().mapToLong(group -> group.summary().n()).sum();
        if (n > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "summaries: at most " + Integer.MAX_VALUE + " respondents together, got " + n);
        }
        return (int) n;
    }

    /** The groups below each other; the mean and sd of a group of none or one are dashes with their reasons. */
    static Table table(List<GroupSummary> groups) {
        return Table.columns(
                        Column.text("group"), Column.integer("n"), Column.number("mean", 2), Column.number("sd", 2))
                .rows(groups.stream()
                        .map(group -> List.of(
                                Cell.text(group.label()),
                                Cell.integer(group.summary().n()),
                                group.summary().mean().cell(),
                                group.summary().sd().cell())));
    }
}
