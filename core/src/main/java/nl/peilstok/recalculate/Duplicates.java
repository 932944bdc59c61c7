package nl.peilstok.recalculate;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.peilstok.math.Tail;
import nl.peilstok.table.NumberStyle;

/**
 * Whether the same numbers stand in a table more often than chance would have them: the trace of a value that was copied
 * to the wrong place.
 *
 * <p><b>Definition.</b> Of the pairs that can be compared, some are equal in every number. If the numbers of a column were
 * independent draws of a normal distribution with the standard deviation s that the column shows (in units of the last
 * digit), two of them would be printed as equal with a chance of 1/(2s√π); several columns multiply. The number of equal
 * pairs is then about Poisson, and the verdict is doubtful if so many or more have a chance below .05. Neighbours in a row
 * are compared with any two values of the table instead.
 *
 * <p>Nothing here is impossible: rows may be alike because the respondents are. Columns that go together (the same people,
 * two sectors) make equal rows likelier than the formula says.
 *
 * <p><b>Undefined when</b> nothing can be compared; the verdict is then not checkable.
 */
public final class Duplicates {
    private static final String NAME = "duplicated values";
    private static final double CHANCE = .05;
    /** So many first letters make two words one stem: integra-al, integra-le. */
    private static final int STEM = 6;

    /**
     * A row of numbers that belong together, such as a mean and its standard deviation.
     *
     * @param label what they are of
     * @param values at least one
     */
    public record Row(String label, List<Printed> values) {
        /**
         * Copies the values.
         *
         * @param label what they are of
         * @param values at least one
         * @throws IllegalArgumentException if there is none
         */
        public Row {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("values: '" + label + "' must have at least one, has none");
            }
        }

        private boolean isEqual(Row other) {
            for (int column = 0; column < values.size(); column++) {
                if (values.get(column)
                                .number()
                                .compareTo(other.values.get(column).number())
                        != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private Duplicates() {}

    /**
     * Rows of one table.
     *
     * @param rows all with the same number of values
     * @return possible, doubtful, or not checkable if there are fewer than two rows
     * @throws IllegalArgumentException if the rows differ in length
     */
    public static Check of(List<Row> rows) {
        return within(List.of(rows));
    }

    /**
     * Rows in groups: only rows of the same group are compared, all of them tell how far the numbers lie apart.
     *
     * @param groups the groups, all rows with the same number of values
     * @return possible, doubtful, or not checkable if no group has two rows
     * @throws IllegalArgumentException if the rows differ in length
     */
    public static Check within(List<List<Row>> groups) {
        List<Row> all = groups.stream().flatMap(List::stream).toList();
        if (all.stream().mapToInt(row -> row.values().size()).distinct().count() > 1) {
            throw new IllegalArgumentException("rows: all must have the same number of values");
        }
        int pairs = 0;
        int equal = 0;
        Set<String> found = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (List<Row> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    pairs++;
                    if (group.get(i).isEqual(group.get(j))) {
                        equal++;
                        String both = group.get(i).label() + " = "
                                + group.get(j).label() + ": " + group.get(i).values();
                        if (found.add(both)) {
                            words.add(both);
                        }
                    }
                }
            }
        }
        if (pairs == 0) {
            return new Check(NAME, Check.Verdict.NOT_CHECKABLE, "no two rows can be compared");
        }
        return check(pairs, equal, pairs * chance(all), words);
    }

    /** That two rows are printed as equal. */
    private static double chance(List<Row> rows) {
        double chance = 1;
        for (int column = 0; column < rows.get(0).values().size(); column++) {
            double mean = 0;
            double unit = Double.POSITIVE_INFINITY;
            for (Row row : rows) {
                mean += row.values().get(column).value() / rows.size();
                unit = Math.min(unit, row.values().get(column).unit());
            }
            double squares = 0;
            for (Row row : rows) {
                squares += Math.pow(row.values().get(column).value() - mean, 2);
            }
            double sd = Math.sqrt(squares / (rows.size() - 1));
            chance *= Math.min(1, unit / (2 * sd * Math.sqrt(Math.PI)));
        }
        return chance;
    }

    /**
     * Neighbours in the rows of a table of percentages or counts.
     *
     * @param rows the values of each row, in their order
     * @param least smaller values are left out: few answers are often equal
     * @return possible, doubtful, or not checkable if there are no neighbours
     */
    public static Check neighbours(List<Row> rows, Printed least) {
        Map<String, Integer> often = new LinkedHashMap<>();
        int values = 0;
        int neighbours = 0;
        List<String> words = new ArrayList<>();
        for (Row row : rows) {
            for (int i = 0; i < row.values().size(); i++) {
                if (!counts(row.values().get(i), least)) {
                    continue;
                }
                values++;
                often.merge(row.values().get(i).number().stripTrailingZeros().toPlainString(), 1, Integer::sum);
                if (i > 0 && counts(row.values().get(i - 1), least)) {
                    neighbours++;
                    if (row.values()
                                    .get(i)
                                    .number()
                                    .compareTo(row.values().get(i - 1).number())
                            == 0) {
                        words.add(row.label() + ": " + row.values().get(i) + " twice");
                    }
                }
            }
        }
        if (neighbours == 0) {
            return new Check(NAME, Check.Verdict.NOT_CHECKABLE, "no two neighbours can be compared");
        }
        double equal = often.values().stream().mapToDouble(n -> n * (n - 1.0)).sum();
        return check(neighbours, words.size(), neighbours * equal / (values * (values - 1.0)), words);
    }

    private static boolean counts(Printed value, Printed least) {
        return value.number().compareTo(least.number()) >= 0;
    }

    /**
     * Rows with the same numbers whose labels share a word stem: one category that was counted twice.
     *
     * @param rows two or more numbers each
     * @return possible, doubtful, or not checkable if there are fewer than two rows
     */
    public static Check alike(List<Row> rows) {
        if (rows.size() < 2) {
            return new Check(NAME, Check.Verdict.NOT_CHECKABLE, "no two rows can be compared");
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                Set<String> shared = stems(rows.get(i).label());
                shared.retainAll(stems(rows.get(j).label()));
                if (!shared.isEmpty() && rows.get(i).isEqual(rows.get(j))) {
                    words.add("'" + rows.get(i).label() + "' and '"
                            + rows.get(j).label() + "' both have " + rows.get(i).values());
                }
            }
        }
        return words.isEmpty()
                ? new Check(NAME, Check.Verdict.POSSIBLE, "no labels of one stem have the same numbers")
                : new Check(NAME, Check.Verdict.DOUBTFUL, String.join("; ", words));
    }

    /** The first letters of the words of a label. */
    private static Set<String> stems(String label) {
        Set<String> stems = new HashSet<>();
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(label);
        for (int from = words.first(), to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            if (to - from >= STEM) {
                stems.add(label.substring(from, from + STEM).toLowerCase(Locale.ROOT));
            }
        }
        return stems;
    }

    private static Check check(int pairs, int equal, double expected, List<String> words) {
        double p = equal == 0 ? 1 : expected == 0 ? 0 : Tail.chiSquareLower(2 * expected, 2 * equal);
        String sentence = equal + " of " + pairs + " pairs are equal, chance has " + NumberStyle.EN.number(expected, 2)
                + " (p = " + NumberStyle.EN.number(p, 4) + ")"
                + (words.isEmpty() ? "" : ": " + String.join("; ", words));
        return new Check(NAME, p < CHANCE ? Check.Verdict.DOUBTFUL : Check.Verdict.POSSIBLE, sentence);
    }
}
