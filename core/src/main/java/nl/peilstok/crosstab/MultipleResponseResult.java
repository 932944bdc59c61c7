package nl.peilstok.crosstab;

import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.inference.Proportion;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** How many ticked each box of a question that allows several. */
public final class MultipleResponseResult {
    private final Ticks ticks;
    private final boolean tickersOnly;

    MultipleResponseResult(Ticks ticks, boolean tickersOnly) {
        this.ticks = ticks;
        this.tickersOnly = tickersOnly;
    }

    /**
     * The boxes.
     *
     * @return their labels, or names where they have none, in their order
     */
    public List<String> boxes() {
        return ticks.labels();
    }

    /**
     * The base, and who is not in it by reason. With {@link MultipleResponse#amongThoseWhoTicked} those who ticked nothing are in
     * neither; see {@link #none()}.
     *
     * @return the respondents
     */
    public Cases cases() {
        return ticks.cases();
    }

    /**
     * Who saw the question and ticked nothing.
     *
     * @return 0 or more
     */
    public int none() {
        return ticks.none();
    }

    /**
     * All ticks.
     *
     * @return 0 or more
     */
    public long ticks() {
        return ticks.ticks();
    }

    /**
     * How many ticked a box.
     *
     * @param box from 0
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such box
     */
    public long count(int box) {
        return ticks.count(box);
    }

    /**
     * The share of the base that ticked a box. These shares may add up to more than 1.
     *
     * @param box from 0
     * @return from 0 to 1 with the interval of Wilson (95%); absent without respondents
     * @throws IndexOutOfBoundsException if there is no such box
     */
    public Estimate ofRespondents(int box) {
        return ticks.base() == 0
                ? Estimate.absent(Absence.Kind.NO_ANSWERS, "no respondent is in the base")
                : Proportion.wilson().analyse(ticks.count(box), ticks.base());
    }

    /**
     * The share of all ticks that a box has. These shares add up to 1.
     *
     * @param box from 0
     * @return from 0 to 1, without an interval; absent without ticks
     * @throws IndexOutOfBoundsException if there is no such box
     */
    public Estimate ofTicks(int box) {
        return ticks() == 0
                ? Estimate.absent(Absence.Kind.NO_ANSWERS, "no box is ticked")
                : Estimate.of((double) ticks.count(box) / ticks());
    }

    /** In percent, or why not. */
    static Cell percent(Estimate share) {
        return share.isPresent() ? Cell.number(100 * share.value()) : share.cell();
    }

    /** The base in words. */
    String countInWords() {
        return cases().count() + (tickersOnly ? " who ticked" : "");
    }

    /**
     * Counts, percentages of respondents with their interval, and percentages of ticks.
     *
     * @return the table
     */
    public Table table() {
        Table table = Table.columns(
                        Column.text("box"),
                        Column.integer("n"),
                        Column.number("% of respondents", 1),
                        Column.number("95% from", 1),
                        Column.number("to", 1),
                        Column.number("% of ticks", 1))
                .rows(IntStream.range(0, ticks.boxes()).mapToObj(this::line).toList());
        String leftOut = cases().leftOutLine();
        table = table.footnote(none() + " ticked nothing" + (tickersOnly ? ", not in the base" : ""));
        return leftOut.isEmpty() ? table : table.footnote(leftOut);
    }

    private List<Cell> line(int box) {
        Estimate share = ofRespondents(box);
        Cell from = share.interval()
                .map(interval -> Cell.number(100 * interval.lower()))
                .orElse(Cell.empty());
        Cell to = share.interval()
                .map(interval -> Cell.number(100 * interval.upper()))
                .orElse(Cell.empty());
        return List.of(
                Cell.text(boxes().get(box)), Cell.integer(count(box)), percent(share), from, to, percent(ofTicks(box)));
    }

    /**
     * A sentence, and the table.
     *
     * @return such as {@code Several answers: 1.62 ticks a respondent, 6 boxes, n = 188 of 217} and the table
     */
    @Override
    public String toString() {
        String mean = ticks.base() == 0
                ? "no respondents"
                : NumberStyle.EN.number((double) ticks() / ticks.base(), 2) + " ticks a respondent";
        return "Several answers: " + mean + ", " + ticks.boxes() + " boxes, " + countInWords() + "\n" + table();
    }
}
