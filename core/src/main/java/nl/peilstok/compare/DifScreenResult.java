package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** Which items people of equal score answer differently in two groups. {@link DifScreen} makes it and defines its numbers. */
public final class DifScreenResult {
    private final List<DifItem> items;
    private final List<String> levels;
    private final String method;
    private final boolean purified;
    private final boolean settled;
    private final int rounds;
    private final double alpha;

    DifScreenResult(
            List<DifItem> items,
            List<String> levels,
            String method,
            boolean purified,
            boolean settled,
            int rounds,
            double alpha) {
        this.items = items;
        this.levels = levels;
        this.method = method;
        this.purified = purified;
        this.settled = settled;
        this.rounds = rounds;
        this.alpha = alpha;
    }

    /**
     * The items.
     *
     * @return in their order
     */
    public List<DifItem> items() {
        return items;
    }

    /**
     * One of the items.
     *
     * @param name its name
     * @return what was found
     * @throws IllegalArgumentException if it is not among the items
     */
    public DifItem item(String name) {
        return items.stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name: '" + name + "' is not among "
                        + String.join(", ", items.stream().map(DifItem::name).toList())));
    }

    /**
     * The groups.
     *
     * @return two labels
     */
    public List<String> levels() {
        return levels;
    }

    /**
     * The items that differ moderately or much.
     *
     * @return their names, in the order of the items
     */
    public List<String> flagged() {
        return items.stream().filter(DifItem::isFlagged).map(DifItem::name).toList();
    }

    /**
     * The items of which it is not known.
     *
     * @return their names, in the order of the items
     */
    public List<String> unknown() {
        return items.stream()
                .filter(item -> item.difClass().isEmpty())
                .map(DifItem::name)
                .toList();
    }

    /**
     * How often the items were screened.
     *
     * @return 1 unless purified
     */
    public int rounds() {
        return rounds;
    }

    /**
     * What a reader must know to weigh the result.
     *
     * @return sentences; empty if there is nothing to say
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (purified && !settled) {
            notes.add("purification did not settle: each round found other items, or all");
        }
        return List.copyOf(notes);
    }

    /**
     * A row for each item: n, difference of means at equal score, log odds ratio with interval, adjusted p of uniform,
     * non-uniform and any difference and of Mantel's test, the gain in R² and the class.
     *
     * @return the table
     */
    public Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (DifItem item : items) {
            rows.add(List.of(
                    Cell.text(item.name()),
                    Cell.integer(item.n()),
                    item.meanDifference().cell(),
                    item.logOddsRatio().cell(),
                    item.uniformP().cell(),
                    item.nonUniformP().cell(),
                    item.p().cell(),
                    item.mantelP().cell(),
                    item.gain().cell(),
                    item.difClass()
                            .map(each -> Cell.text(each.letter()))
                            .orElseGet(() -> Cell.absent(
                                    item.p().whyAbsent().orElseThrow().reason()))));
        }
        Table table = Table.columns(
                        Column.text("item"),
                        Column.integer("n"),
                        Column.number("dif.", 2),
                        Column.number("log OR", 2),
                        Column.pValue("p uni"),
                        Column.pValue("p non-uni"),
                        Column.pValue("p any"),
                        Column.pValue("p Mantel"),
                        Column.coefficient("ΔR²", 3),
                        Column.text("class"))
                .rows(rows)
                .footnote("dif.: " + levels.get(0) + " minus " + levels.get(1) + " at equal score; " + method)
                .footnote("class by Jodoin and Gierl: A negligible, B ΔR² from .035, C from .070");
        for (String note : notes()) {
            table = table.footnote(note);
        }
        return table;
    }

    /**
     * The finding in a sentence of at most 80 characters.
     *
     * @return such as {@code At equal score 1 of 8 items differs between swv and gemeenten: visie_03}
     */
    public String sentence() {
        List<String> found = flagged();
        String between = " between " + levels.get(0) + " and " + levels.get(1);
        String count = found.isEmpty()
                ? "At equal score no item of " + items.size() + " differs"
                : "At equal score " + found.size() + " of " + items.size()
                        + (found.size() == 1 ? " items differs" : " items differ");
        String names = found.isEmpty() ? "" : ": " + String.join(", ", found);
        return Line.fitting(count + between + names, count + names, count + between, count);
    }

    double alpha() {
        return alpha;
    }

    /**
     * The sentence and the table.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return sentence() + "\n" + table();
    }
}
