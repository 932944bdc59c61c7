package nl.peilstok.crosstab;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Missing;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Table;

/**
 * How often each combination of two variables occurs: counts with labels, in rows and columns.
 *
 * <p><b>Missing answers.</b> A respondent without an answer to one of the variables is left out and counted in
 * {@link #cases()}; where both are missing, the stronger reason counts ({@link nl.peilstok.data.MissingReason}).
 *
 * <p>Rows and columns that nobody chose stay, until {@link #withoutEmpty()} leaves them out.
 */
public final class CrossTable {
    private final String name;
    private final List<String> rows;
    private final List<String> columns;
    private final long[][] counts;
    private final long[] rowTotals;
    private final long[] columnTotals;
    private final long n;
    private final Optional<Cases> cases;

    private CrossTable(String name, List<String> rows, List<String> columns, long[][] counts, Optional<Cases> cases) {
        this.name = name;
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        this.counts = counts;
        this.rowTotals = new long[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            rowTotals[i] = Margins.sum("counts", counts[i]);
        }
        this.columnTotals = new long[columns.size()];
        for (int j = 0; j < columns.size(); j++) {
            int column = j;
            columnTotals[j] = Margins.sum(
                    "counts",
                    IntStream.range(0, rows.size())
                            .mapToLong(i -> counts[i][column])
                            .toArray());
        }
        this.n = Margins.sum("counts", rowTotals);
        this.cases = cases;
    }

    /**
     * Counts respondents by two variables.
     *
     * @param rows the variable whose groups become rows
     * @param columns the variable whose groups become columns, of the same respondents
     * @return the table, empty groups included
     * @throws IllegalArgumentException if the groupings are of different numbers of respondents
     */
    public static CrossTable of(Grouping rows, Grouping columns) {
        if (rows.respondents() != columns.respondents()) {
            throw new IllegalArgumentException("columns: must be of the same " + rows.respondents()
                    + " respondents as the rows, is of " + columns.respondents());
        }
        CodedAnswers row = rows.answers();
        CodedAnswers column = columns.answers();
        long[][] counts = new long[rows.levels().size()][columns.levels().size()];
        Map<Missing, Integer> leftOut = new TreeMap<>();
        int n = 0;
        for (int respondent = 0; respondent < rows.respondents(); respondent++) {
            int i = row.positionOrNegative(respondent);
            int j = column.positionOrNegative(respondent);
            if (i >= 0 && j >= 0) {
                counts[i][j]++;
                n++;
            } else {
                leftOut.merge(whyLeftOut(row, column, respondent), 1, Integer::sum);
            }
        }
        return new CrossTable(
                rows.name() + " × " + columns.name(),
                rows.levels(),
                columns.levels(),
                counts,
                Optional.of(Cases.of(n, leftOut)));
    }

    private static Missing whyLeftOut(CodedAnswers row, CodedAnswers column, int respondent) {
        if (row.isAnswered(respondent)) {
            return column.missing(respondent);
        }
        return column.isAnswered(respondent)
                ? row.missing(respondent)
                : Missing.strongest(List.of(row.missing(respondent), column.missing(respondent)));
    }

    /**
     * A table that was counted elsewhere, such as a published one.
     *
     * @param rows the labels of the rows, at least one, none twice
     * @param columns the labels of the columns, at least one, none twice
     * @param counts for each row a count, 0 or more, for each column
     * @return the table
     * @throws IllegalArgumentException if a label stands twice, the counts have another shape than the labels, one is
     *     negative, or they are together more than a {@code long} holds
     */
    public static CrossTable ofCounts(List<String> rows, List<String> columns, long[][] counts) {
        requireLabels("rows", rows);
        requireLabels("columns", columns);
        if (counts.length != rows.size()) {
            throw new IllegalArgumentException(
                    "counts: must have a row for each of the " + rows.size() + " labels, has " + counts.length);
        }
        long[][] copy = new long[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i].length != columns.size()) {
                throw new IllegalArgumentException(
                        "counts: row '" + rows.get(i) + "' must have a count for each of the " + columns.size()
                                + " columns, has " + counts[i].length);
            }
            copy[i] = counts[i].clone();
        }
        return new CrossTable("", rows, columns, copy, Optional.empty());
    }

    static void requireLabels(String argument, List<String> labels) {
        if (labels.isEmpty()) {
            throw new IllegalArgumentException(argument + ": at least one label is needed, got none");
        }
        HashSet<String> seen = new HashSet<>();
        for (String label : labels) {
            if (!seen.add(label)) {
                throw new IllegalArgumentException(argument + ": label '" + label + "' stands twice");
            }
        }
    }

    /**
     * The same table under the names of its variables, for printing.
     *
     * @param rowVariable what the rows are
     * @param columnVariable what the columns are
     * @return the new table
     */
    public CrossTable named(String rowVariable, String columnVariable) {
        return new CrossTable(rowVariable + " × " + columnVariable, rows, columns, counts, cases);
    }

    /** Under the names, and of the cases, of another. */
    CrossTable named(CrossTable other) {
        return new CrossTable(other.name, rows, columns, counts, other.cases);
    }

    /**
     * The table without the rows and columns that hold only zeros; {@link #emptyRows()} and {@link #emptyColumns()} say
     * which those are.
     *
     * @return the smaller table, without any row or column if all counts are 0
     */
    public CrossTable withoutEmpty() {
        int[] keptRows = nonZero(rowTotals);
        int[] keptColumns = nonZero(columnTotals);
        long[][] kept = new long[keptRows.length][keptColumns.length];
        for (int i = 0; i < keptRows.length; i++) {
            for (int j = 0; j < keptColumns.length; j++) {
                kept[i][j] = counts[keptRows[i]][keptColumns[j]];
            }
        }
        return new CrossTable(
                name,
                IntStream.of(keptRows).mapToObj(rows::get).toList(),
                IntStream.of(keptColumns).mapToObj(columns::get).toList(),
                kept,
                cases);
    }

    private static int[] nonZero(long[] totals) {
        return IntStream.range(0, totals.length).filter(i -> totals[i] > 0).toArray();
    }

    /**
     * The rows that hold only zeros.
     *
     * @return their labels
     */
    public List<String> emptyRows() {
        return IntStream.range(0, rows.size())
                .filter(i -> rowTotals[i] == 0)
                .mapToObj(rows::get)
                .toList();
    }

    /**
     * The columns that hold only zeros.
     *
     * @return their labels
     */
    public List<String> emptyColumns() {
        return IntStream.range(0, columns.size())
                .filter(j -> columnTotals[j] == 0)
                .mapToObj(columns::get)
                .toList();
    }

    /**
     * The labels of the rows.
     *
     * @return an unmodifiable list
     */
    public List<String> rows() {
        return rows;
    }

    /**
     * The labels of the columns.
     *
     * @return an unmodifiable list
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * A count.
     *
     * @param row from 0
     * @param column from 0
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public long count(int row, int column) {
        return counts[row][column];
    }

    /**
     * A count, by its labels.
     *
     * @param row the label of a row
     * @param column the label of a column
     * @return 0 or more
     * @throws IllegalArgumentException if there is no such row or column
     */
    public long count(String row, String column) {
        return counts[position("row", row, rows)][position("column", column, columns)];
    }

    private static int position(String argument, String label, List<String> labels) {
        int position = labels.indexOf(label);
        if (position < 0) {
            throw new IllegalArgumentException(
                    argument + ": '" + label + "' is not one of " + String.join(", ", labels));
        }
        return position;
    }

    /**
     * The sum of a row.
     *
     * @param row from 0
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public long rowTotal(int row) {
        return rowTotals[row];
    }

    /**
     * The sum of a column.
     *
     * @param column from 0
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public long columnTotal(int column) {
        return columnTotals[column];
    }

    /**
     * The sum of all counts.
     *
     * @return 0 or more
     */
    public long n() {
        return n;
    }

    /**
     * The respondents that were counted, and why the others were left out.
     *
     * @return the cases, or empty if the counts were given: then nothing is known of the others
     */
    public Optional<Cases> cases() {
        return cases;
    }

    /**
     * A count as a percentage of its row.
     *
     * @param row from 0
     * @param column from 0
     * @return from 0 to 100; absent if the row is empty
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public Estimate rowPercent(int row, int column) {
        return percent(counts[row][column], rowTotals[row], "an empty row has no percentages");
    }

    /**
     * A count as a percentage of its column.
     *
     * @param row from 0
     * @param column from 0
     * @return from 0 to 100; absent if the column is empty
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public Estimate columnPercent(int row, int column) {
        return percent(counts[row][column], columnTotals[column], "an empty column has no percentages");
    }

    /**
     * A count as a percentage of all.
     *
     * @param row from 0
     * @param column from 0
     * @return from 0 to 100; absent if all counts are 0
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public Estimate percent(int row, int column) {
        return percent(counts[row][column], n, "an empty table has no percentages");
    }

    private static Estimate percent(long count, long total, String whyNot) {
        return total == 0 ? Estimate.absent(Absence.Kind.NO_ANSWERS, whyNot) : Estimate.of(100.0 * count / total);
    }

    /** What the rows and columns are, as the header of the labels. */
    String name() {
        return name;
    }

    /** Such as {@code n = 211 of 217}, or {@code n = 211} where the others are not known. */
    String countInWords() {
        return cases.map(Cases::count).orElse("n = " + n);
    }

    /** Who was left out, in a line; empty if nobody is known to be. */
    String leftOutLine() {
        return cases.map(Cases::leftOutLine).orElse("");
    }

    /**
     * The counts with their margins.
     *
     * @return the table
     */
    public Table table() {
        return new CrossTableLayout(this).counts();
    }

    /**
     * The percentages of each row, with the count they are of.
     *
     * @return the table
     */
    public Table rowPercents() {
        return new CrossTableLayout(this).rowPercents();
    }

    /**
     * The percentages of each column, with the counts they are of in the last row.
     *
     * @return the table
     */
    public Table columnPercents() {
        return new CrossTableLayout(this).columnPercents();
    }

    /**
     * The shape and the counts.
     *
     * @return such as {@code Cross-table of 4 × 3, n = 211} and the table
     */
    @Override
    public String toString() {
        return "Cross-table of " + rows.size() + " × " + columns.size() + ", " + countInWords() + "\n" + table();
    }
}
