package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.peilstok.data.Items;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * Which answers are missing together: the patterns of missing answers with their numbers of respondents, and the numbers
 * of respondents to each item and each pair. Items are counted from 0 in their order. Respondents who answered nothing
 * are counted apart and are no pattern.
 *
 * <pre>{@code
 * MissingPatterns patterns = MissingPatterns.of(items);
 * patterns.answered(0, 3);
 * }</pre>
 */
public final class MissingPatterns {
    private static final int PRINTED = 20;

    private final List<String> names;
    private final int respondents;
    private final int nothingAnswered;
    private final List<MissingPattern> patterns;
    /** At i (i + 1) / 2 + j for j ≤ i: respondents who answered something, but neither i nor j. */
    private final int[] bothMissing;

    private MissingPatterns(List<String> names, int respondents, List<MissingPattern> patterns) {
        this.names = names;
        this.respondents = respondents;
        this.patterns = List.copyOf(patterns);
        this.nothingAnswered = respondents
                - patterns.stream().mapToInt(MissingPattern::respondents).sum();
        this.bothMissing = new int[names.size() * (names.size() + 1) / 2];
        for (MissingPattern pattern : patterns) {
            int[] missing = pattern.missingItems();
            for (int a = 0; a < missing.length; a++) {
                for (int b = 0; b <= a; b++) {
                    bothMissing[pair(missing[a], missing[b])] += pattern.respondents();
                }
            }
        }
    }

    /**
     * The patterns of some items.
     *
     * @param items the items
     * @return the patterns
     */
    public static MissingPatterns of(Items items) {
        return new MissingPatterns(
                items.names(), items.respondents(), PatternSearch.of(items).patterns());
    }

    private static int pair(int i, int j) {
        return i * (i + 1) / 2 + j;
    }

    /**
     * The names of the items.
     *
     * @return in their order
     */
    public List<String> names() {
        return names;
    }

    /**
     * The number of respondents, those who answered nothing included.
     *
     * @return 0 or more
     */
    public int respondents() {
        return respondents;
    }

    /**
     * The respondents who answered none of the items.
     *
     * @return 0 or more
     */
    public int nothingAnswered() {
        return nothingAnswered;
    }

    /**
     * The respondents who answered all items.
     *
     * @return 0 or more
     */
    public int complete() {
        return patterns.stream()
                .filter(MissingPattern::isComplete)
                .mapToInt(MissingPattern::respondents)
                .sum();
    }

    /**
     * The patterns, the complete one among them if anybody was complete.
     *
     * @return the most frequent first; of equally frequent ones the one that misses fewest items
     */
    public List<MissingPattern> patterns() {
        return patterns;
    }

    /**
     * The respondents who answered an item.
     *
     * @param item from 0
     * @return 0 or more
     * @throws IllegalArgumentException if there is no such item
     */
    public int answered(int item) {
        return answered(item, item);
    }

    /**
     * The respondents who did not answer an item, those who answered nothing included.
     *
     * @param item from 0
     * @return 0 or more
     * @throws IllegalArgumentException if there is no such item
     */
    public int missing(int item) {
        return respondents - answered(item);
    }

    /**
     * The respondents who answered both of two items.
     *
     * @param i from 0
     * @param j from 0
     * @return 0 or more
     * @throws IllegalArgumentException if there is no such item
     */
    public int answered(int i, int j) {
        if (i < 0 || i >= names.size() || j < 0 || j >= names.size()) {
            throw new IllegalArgumentException(
                    "item: 0 to " + (names.size() - 1) + " is allowed, got " + (i < 0 || i >= names.size() ? i : j));
        }
        int both = bothMissing[pair(Math.max(i, j), Math.min(i, j))];
        int some = respondents - nothingAnswered;
        return some - bothMissing[pair(i, i)] - bothMissing[pair(j, j)] + both;
    }

    /**
     * The most frequent patterns, twenty of them.
     *
     * @return a row for each: respondents, their share, how many items are missing and which
     */
    public Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        int shown = 0;
        for (MissingPattern pattern : patterns.subList(0, Math.min(PRINTED, patterns.size()))) {
            shown += pattern.respondents();
            rows.add(List.of(
                    Cell.integer(pattern.respondents()),
                    Cell.number(100.0 * pattern.respondents() / respondents),
                    Cell.integer(pattern.size()),
                    Cell.text(String.join(", ", pattern.missing()))));
        }
        Table table = Table.columns(
                        Column.integer("n"),
                        Column.number("%", 1),
                        Column.integer("missing"),
                        Column.text("items missing"))
                .rows(rows);
        if (patterns.size() > PRINTED) {
            table = table.footnote(String.format(
                    Locale.ROOT,
                    "%d other patterns, of %d respondents",
                    patterns.size() - PRINTED,
                    respondents - nothingAnswered - shown));
        }
        return nothingAnswered == 0
                ? table
                : table.footnote(nothingAnswered + (nothingAnswered == 1 ? " respondent" : " respondents")
                        + " answered nothing");
    }

    /**
     * How many answered each item.
     *
     * @return a row for each item: answered, missing, and the share that is missing
     */
    public Table itemTable() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int item = 0; item < names.size(); item++) {
            rows.add(List.of(
                    Cell.text(names.get(item)),
                    Cell.integer(answered(item)),
                    Cell.integer(missing(item)),
                    respondents == 0
                            ? Cell.absent("there are no respondents")
                            : Cell.number(100.0 * missing(item) / respondents)));
        }
        return Table.columns(
                        Column.text("item"),
                        Column.integer("answered"),
                        Column.integer("missing"),
                        Column.number("% missing", 1))
                .rows(rows);
    }

    /**
     * How many patterns there are, and the table.
     *
     * @return such as {@code 12 patterns of missing answers to 6 items, 188 of 217 complete}, and the table
     */
    @Override
    public String toString() {
        return patterns.size() + (patterns.size() == 1 ? " pattern" : " patterns") + " of missing answers to "
                + names.size() + (names.size() == 1 ? " item, " : " items, ") + complete() + " of " + respondents
                + " complete\n" + table();
    }
}
