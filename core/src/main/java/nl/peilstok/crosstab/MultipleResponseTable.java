package nl.peilstok.crosstab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.data.Grouping;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.math.Tail;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** How many ticked each box of a question that allows several, by group, and whether the groups differ. */
public final class MultipleResponseTable {
    private final MultipleResponseResult all;
    private final Ticks ticks;
    private final String name;
    private final List<String> groups;
    private final Multiplicity multiplicity;
    private final List<ChiSquareResult> tests;
    private final List<Estimate> p;
    private final Estimate sum;
    private final double df;
    private final double correction;

    MultipleResponseTable(MultipleResponseResult all, Ticks ticks, Grouping groups, Multiplicity multiplicity) {
        this.all = all;
        this.ticks = ticks;
        this.name = groups.name();
        this.groups = groups.levels();
        this.multiplicity = multiplicity;
        this.tests = IntStream.range(0, ticks.boxes())
                .mapToObj(box -> ChiSquareTest.of(boxByGroup(box)))
                .toList();
        this.p = multiplicity.adjust(tests.stream().map(ChiSquareResult::p).toList());
        int[] tested = IntStream.range(0, ticks.boxes())
                .filter(box -> tests.get(box).statistic().isPresent())
                .toArray();
        if (tested.length == 0) {
            this.sum = Estimate.absent(Absence.Kind.TOO_FEW, "no box can be tested by group");
            this.df = 0;
            this.correction = 1;
            return;
        }
        double total = 0;
        double squares = 0;
        for (int box : tested) {
            total += tests.get(box).statistic().value();
            for (int other : tested) {
                squares += box == other ? 1 : Math.pow(ticks.phi(box, other), 2);
            }
        }
        this.sum = Estimate.of(total);
        this.df = (double) tests.get(tested[0]).df() * tested.length;
        this.correction = squares / tested.length;
    }

    /**
     * The boxes without the groups.
     *
     * @return the counts and shares of all respondents who have a group
     */
    public MultipleResponseResult all() {
        return all;
    }

    /**
     * The groups.
     *
     * @return their labels, in their order
     */
    public List<String> groups() {
        return groups;
    }

    /**
     * How many of a group are in the base.
     *
     * @param group from 0
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such group
     */
    public long respondents(int group) {
        return ticks.respondents(group);
    }

    /**
     * How many of a group ticked a box.
     *
     * @param box from 0
     * @param group from 0
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such box or group
     */
    public long count(int box, int group) {
        return ticks.count(group, box);
    }

    /**
     * The share of a group that ticked a box.
     *
     * @param box from 0
     * @param group from 0
     * @return from 0 to 1; absent for a group without respondents
     * @throws IndexOutOfBoundsException if there is no such box or group
     */
    public Estimate share(int box, int group) {
        long n = ticks.respondents(group);
        return n == 0
                ? Estimate.absent(Absence.Kind.NO_ANSWERS, "no respondent of the group is in the base")
                : Estimate.of((double) ticks.count(group, box) / n);
    }

    /**
     * One box as a table: a row for each group, ticked and not.
     *
     * @param box from 0
     * @return the counts, also for other tests such as {@link FisherTest}
     * @throws IndexOutOfBoundsException if there is no such box
     */
    public CrossTable boxByGroup(int box) {
        long[][] counts = new long[groups.size()][];
        for (int group = 0; group < counts.length; group++) {
            long ticked = ticks.count(group, box);
            counts[group] = new long[] {ticked, ticks.respondents(group) - ticked};
        }
        return CrossTable.ofCounts(groups, List.of("ticked", "not ticked"), counts)
                .named(name, ticks.labels().get(box));
    }

    /**
     * Whether the groups differ in one box.
     *
     * @param box from 0
     * @return Pearson's chi-square, not adjusted, with Cochran's verdict
     * @throws IndexOutOfBoundsException if there is no such box
     */
    public ChiSquareResult test(int box) {
        return tests.get(box);
    }

    /**
     * The p of one box, adjusted for the number of boxes.
     *
     * @param box from 0
     * @return absent where there is no test
     * @throws IndexOutOfBoundsException if there is no such box
     */
    public Estimate p(int box) {
        return p.get(box);
    }

    /**
     * X²ₛ, the sum of the chi-squares of the boxes.
     *
     * @return 0 or more; absent if no box can be tested
     */
    public Estimate sumOfChiSquares() {
        return sum;
    }

    /**
     * The p of all boxes together, first order: X²ₛ on (g − 1)m degrees of freedom.
     *
     * @return absent if no box can be tested
     */
    public Estimate firstOrderP() {
        return sum.isPresent() ? Estimate.of(Tail.chiSquareUpper(sum.value(), df)) : sum;
    }

    /**
     * The degrees of freedom of the first order.
     *
     * @return (g − 1)m; 0 if no box can be tested
     */
    public int firstOrderDf() {
        return (int) df;
    }

    /**
     * The chi-square of all boxes together, second order: X²ₛ / a.
     *
     * @return 0 or more; absent if no box can be tested
     */
    public Estimate secondOrderChiSquare() {
        return sum.isPresent() ? Estimate.of(sum.value() / correction) : sum;
    }

    /**
     * The degrees of freedom of the second order.
     *
     * @return (g − 1)m / a, seldom a whole number; 0 if no box can be tested
     */
    public double secondOrderDf() {
        return df / correction;
    }

    /**
     * The p of all boxes together, second order: the one to report.
     *
     * @return absent if no box can be tested
     */
    public Estimate secondOrderP() {
        return sum.isPresent() ? Estimate.of(Tail.chiSquareUpper(sum.value() / correction, df / correction)) : sum;
    }

    /**
     * Percentages of each group that ticked a box, with the adjusted p of the box.
     *
     * @return the table
     */
    public Table table() {
        List<Column> header = new ArrayList<>();
        header.add(Column.text("% of respondents by " + name));
        groups.forEach(group -> header.add(Column.number(group, 1)));
        header.add(Column.number("all", 1));
        header.add(Column.number("X²", 2));
        header.add(Column.pValue("p"));
        Table table = Table.columns(header);
        boolean isDoubtful = false;
        for (int box = 0; box < ticks.boxes(); box++) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(ticks.labels().get(box)));
            for (int group = 0; group < groups.size(); group++) {
                cells.add(MultipleResponseResult.percent(share(box, group)));
            }
            cells.add(MultipleResponseResult.percent(all.ofRespondents(box)));
            cells.add(tests.get(box).statistic().cell());
            cells.add(p.get(box).cell());
            table = table.row(cells);
            isDoubtful |= tests.get(box).statistic().isPresent()
                    && !tests.get(box).cochran().isSatisfied();
        }
        List<Cell> base = new ArrayList<>();
        base.add(Cell.text("n"));
        for (int group = 0; group < groups.size(); group++) {
            base.add(Cell.integer(ticks.respondents(group)));
        }
        base.add(Cell.integer(ticks.base()));
        base.add(Cell.empty());
        base.add(Cell.empty());
        table = table.row(base).footnote("p of each box: chi-square, " + multiplicity.label());
        if (isDoubtful) {
            table = table.footnote(
                    "expected counts of some boxes are small; boxByGroup gives them to Fisher's exact test");
        }
        table = table.footnote(all.none() + " ticked nothing");
        String leftOut = all.cases().leftOutLine();
        return leftOut.isEmpty() ? table : table.footnote(leftOut);
    }

    /**
     * The test of all boxes together in a sentence, and the table.
     *
     * @return such as {@code All boxes: X²(7.52) = 19.65, p = .010, second order, n = 188 of 217} and the table
     */
    @Override
    public String toString() {
        NumberStyle style = NumberStyle.EN;
        String test = sum.isPresent()
                ? "X²(" + style.number(secondOrderDf(), 2) + ") = "
                        + style.number(secondOrderChiSquare().value(), 2) + ", "
                        + style.pStatement(secondOrderP().value()) + ", second order"
                : sum.toString();
        return "All boxes: " + test + ", " + all.countInWords() + "\n" + table();
    }
}
