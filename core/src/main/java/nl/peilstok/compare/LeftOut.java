package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.peilstok.crosstab.ChiSquareResult;
import nl.peilstok.crosstab.ChiSquareTest;
import nl.peilstok.crosstab.CrossTable;
import nl.peilstok.crosstab.FisherResult;
import nl.peilstok.crosstab.FisherTest;
import nl.peilstok.data.Missing;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.inference.GroupSummary;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/**
 * Who of each group has no score and why, and whether groups differ in how many are left out. Where they do, those who
 * are compared are not those who are in the groups.
 *
 * <p><b>Definition.</b> The groups by 'with a score' and 'left out', tested by {@linkplain ChiSquareTest chi-square}
 * where {@linkplain nl.peilstok.crosstab.CochranRule Cochran's rule} allows it, and by
 * {@linkplain FisherTest Fisher's exact test} otherwise: a choice by the margins, which p cannot sway.
 *
 * <p><b>Undefined when</b> nobody in a group is left out, nobody has a score, fewer than two groups have members, or
 * only published figures are known.
 */
public final class LeftOut {
    private final List<GroupSummary> groups;
    private final CrossTable counts;
    private final String test;
    private final Estimate p;
    private final List<String> notes;

    private LeftOut(List<GroupSummary> groups, CrossTable counts, String test, Estimate p, List<String> notes) {
        this.groups = groups;
        this.counts = counts;
        this.test = test;
        this.p = p;
        this.notes = List.copyOf(notes);
    }

    static LeftOut of(Compared compared) {
        List<GroupSummary> groups = compared.groups();
        long[][] numbers = new long[groups.size()][2];
        long leftOut = 0;
        for (int i = 0; i < numbers.length; i++) {
            Summary summary = groups.get(i).summary();
            numbers[i][0] = summary.n();
            numbers[i][1] = summary.cases().total() - summary.n();
            leftOut += numbers[i][1];
        }
        CrossTable counts = CrossTable.ofCounts(
                        groups.stream().map(GroupSummary::label).toList(), List.of("with a score", "left out"), numbers)
                .named(compared.grouping(), "left out");
        if (leftOut == 0) {
            Absence none = compared.data().isPresent()
                    ? new Absence(Absence.Kind.NOT_DEFINED, "nobody in a group is left out")
                    : new Absence(Absence.Kind.NOT_DEFINED, "published figures do not tell who was left out");
            return new LeftOut(groups, counts, "", Estimate.absent(none), List.of());
        }
        CrossTable tested = counts.withoutEmpty();
        if (tested.rows().size() > 1 && tested.columns().size() > 1) {
            ChiSquareResult chiSquare = ChiSquareTest.of(tested);
            if (chiSquare.cochran().isSatisfied()) {
                return new LeftOut(groups, counts, "chi-square", chiSquare.p(), List.of());
            }
        }
        FisherResult fisher = FisherTest.exactWhereFeasible().test(tested);
        return new LeftOut(groups, counts, fisher.name(), fisher.p(), fisher.notes());
    }

    /**
     * The groups by with a score and left out.
     *
     * @return a row a group, in the order of the levels
     */
    public CrossTable counts() {
        return counts;
    }

    /**
     * By which test p is.
     *
     * @return {@code chi-square} or the name of Fisher's test; empty where nobody is left out
     */
    public String test() {
        return test;
    }

    /**
     * The probability of a difference between the groups at least this large if being left out has nothing to do with
     * them.
     *
     * @return absent where there is nothing to test
     */
    public Estimate p() {
        return p;
    }

    /**
     * Why the members of a group have no score.
     *
     * @param group its label
     * @return the counts by reason, in the order of precedence
     * @throws IllegalArgumentException if there is no such group
     */
    public Map<Missing, Integer> reasons(String group) {
        return groups.stream()
                .filter(each -> each.label().equals(group))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "group: '" + group + "' is not one of " + String.join(", ", counts.rows())))
                .summary()
                .cases()
                .leftOut();
    }

    /**
     * Who is left out.
     *
     * @return a row a group: members, left out, the share of them, and how many by each reason; the test below
     */
    public Table table() {
        Map<Missing, String> reasons = new TreeMap<>();
        for (GroupSummary group : groups) {
            group.summary().cases().leftOut().keySet().forEach(missing -> reasons.put(missing, missing.toString()));
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("group"), Column.integer("members"), Column.integer("left out"), Column.number("%", 1)));
        reasons.values().forEach(reason -> columns.add(Column.integer(reason)));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Map<Missing, Integer> own = groups.get(i).summary().cases().leftOut();
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.text(groups.get(i).label()),
                    Cell.integer(counts.rowTotal(i)),
                    Cell.integer(counts.count(i, 1)),
                    counts.rowPercent(i, 1).cell()));
            reasons.keySet().forEach(reason -> row.add(Cell.integer(own.getOrDefault(reason, 0))));
            rows.add(row);
        }
        Table table = Table.columns(columns).rows(rows).footnote(sentence() + ".");
        for (String note : notes) {
            table = table.footnote(note);
        }
        return table;
    }

    /**
     * Whether being left out differs between groups, in words.
     *
     * @return such as {@code Left out by group: chi-square, p = .021}
     */
    public String sentence() {
        return "Left out by group: "
                + (p.isPresent()
                        ? test + ", " + NumberStyle.EN.pStatement(p.value())
                        : "not tested, " + p.whyAbsent().orElseThrow());
    }

    /**
     * How many are left out, and the table.
     *
     * @return such as {@code 3 of 120 members of the groups are left out} and the table
     */
    @Override
    public String toString() {
        return counts.columnTotal(1) + " of " + counts.n() + " members of the groups are left out\n" + table();
    }
}
