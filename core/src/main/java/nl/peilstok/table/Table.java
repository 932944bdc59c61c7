package nl.peilstok.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table that prints itself. Immutable: every method that adds something returns a new table.
 *
 * <pre>{@code
 * Table items = Table.columns(Column.text("item"), Column.integer("n"), Column.coefficient("item-rest", 2))
 *         .row("visie_01", 213, .58)
 *         .row("visie_02", 213, Cell.absent("no variance"));
 * }</pre>
 *
 * <p>{@link #row} copies the rows that are already there; a table of many rows is better made with {@link #rows(List)}
 * or {@link #rows(Stream)}.
 */
public final class Table {
    private static final int WIDTH = 80;
    private static final int NARROWEST = 20;

    private final Optional<String> title;
    private final List<Column> columns;
    private final List<List<Cell>> rows;
    private final List<String> footnotes;

    private Table(Optional<String> title, List<Column> columns, List<List<Cell>> rows, List<String> footnotes) {
        this.title = title;
        this.columns = columns;
        this.rows = rows;
        this.footnotes = footnotes;
    }

    /**
     * A table without rows.
     *
     * @param columns its columns, at least one
     * @return the table
     * @throws IllegalArgumentException if there is no column
     */
    public static Table columns(Column... columns) {
        return columns(List.of(columns));
    }

    /**
     * A table without rows.
     *
     * @param columns its columns, at least one
     * @return the table
     * @throws IllegalArgumentException if there is no column
     */
    public static Table columns(List<Column> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("columns must hold at least one column, but is empty");
        }
        return new Table(Optional.empty(), List.copyOf(columns), List.of(), List.of());
    }

    /**
     * Adds a row.
     *
     * @param values one value for every column, each a {@link Cell}, a {@code String}, an {@code Integer} or
     *     {@code Long} (a count, see {@link Cell#integer}) or a {@code Double} (see {@link Cell#number(double)})
     * @return this table with the row
     * @throws IllegalArgumentException if there are more or fewer values than columns, or a value is of another type,
     *     is NaN, or cannot stand in its column
     */
    public Table row(Object... values) {
        List<Cell> cells = new ArrayList<>(values.length);
        for (Object value : values) {
            cells.add(cell(value));
        }
        return rows(Stream.of(cells));
    }

    /**
     * Adds a row.
     *
     * @param cells one cell for every column
     * @return this table with the row
     * @throws IllegalArgumentException if there are more or fewer cells than columns, or a cell cannot stand in its
     *     column
     */
    public Table row(List<? extends Cell> cells) {
        return rows(Stream.of(cells));
    }

    /**
     * Adds rows.
     *
     * @param rows the rows, each with one cell for every column
     * @return this table with the rows
     * @throws IllegalArgumentException if a row has more or fewer cells than there are columns, or a cell cannot stand
     *     in its column
     */
    public Table rows(List<? extends List<? extends Cell>> rows) {
        return rows(rows.stream());
    }

    /**
     * Adds rows.
     *
     * @param rows the rows, each with one cell for every column
     * @return this table with the rows
     * @throws IllegalArgumentException if a row has more or fewer cells than there are columns, or a cell cannot stand
     *     in its column
     */
    public Table rows(Stream<? extends List<? extends Cell>> rows) {
        List<List<Cell>> all = new ArrayList<>(this.rows);
        rows.forEachOrdered(row -> all.add(checked(row, all.size() + 1)));
        return new Table(title, columns, Collections.unmodifiableList(all), footnotes);
    }

    /**
     * Gives the table a title, in place of the one it has.
     *
     * @param title the title, not blank
     * @return this table with the title
     * @throws IllegalArgumentException if {@code title} is blank
     */
    public Table title(String title) {
        return new Table(Optional.of(requireText("title", title)), columns, rows, footnotes);
    }

    /**
     * Adds a footnote on the table as a whole. It is printed before the reasons of absent values.
     *
     * @param footnote the footnote, not blank
     * @return this table with the footnote
     * @throws IllegalArgumentException if {@code footnote} is blank
     */
    public Table footnote(String footnote) {
        List<String> all = new ArrayList<>(footnotes);
        all.add(requireText("footnote", footnote));
        return new Table(title, columns, rows, List.copyOf(all));
    }

    /**
     * The title.
     *
     * @return the title, if there is one
     */
    public Optional<String> title() {
        return title;
    }

    /**
     * The columns.
     *
     * @return the columns, at least one
     */
    public List<Column> columns() {
        return columns;
    }

    /**
     * The rows.
     *
     * @return the rows, each with one cell for every column
     */
    public List<List<Cell>> rows() {
        return rows;
    }

    /**
     * The footnotes on the table as a whole; the reasons of absent values stand in their cells.
     *
     * @return the footnotes
     */
    public List<String> footnotes() {
        return footnotes;
    }

    /**
     * The table as aligned text of at most 80 columns, in English style.
     *
     * @return {@link #toText toText(80, NumberStyle.EN)}
     */
    @Override
    public String toString() {
        return toText(WIDTH, NumberStyle.EN);
    }

    /**
     * The table as aligned text. Where it is too wide, headers and cells with text are wrapped, the widest column
     * first; where that does not help, the columns are divided over blocks that each repeat the first column. A number
     * is never broken, so only a number that does not fit beside the first column makes a line longer than the width. A
     * character counts as one column, a combining mark as none. Lines are separated by {@code \n}, with none after the
     * last.
     *
     * @param width the largest length of a line, at least 20
     * @param style the number style
     * @return the table as text
     * @throws IllegalArgumentException if {@code width} is below 20
     */
    public String toText(int width, NumberStyle style) {
        if (width < NARROWEST) {
            throw new IllegalArgumentException("width must be at least " + NARROWEST + ", but is " + width);
        }
        return TextWriter.write(this, width, style);
    }

    /**
     * The table as GitHub-flavoured Markdown: the title in bold, the table, the footnotes as paragraphs.
     *
     * @param style the number style
     * @return the table as Markdown
     */
    public String toMarkdown(NumberStyle style) {
        return MarkdownWriter.write(this, style);
    }

    /**
     * The table as an HTML element {@code table}: the title is its caption, the footnotes are its foot, and cells of
     * numeric columns have the class {@code number}.
     *
     * @param style the number style
     * @return the table as HTML
     */
    public String toHtml(NumberStyle style) {
        return HtmlWriter.write(this, style);
    }

    /**
     * The table as comma-separated values for a machine (RFC 4180): a header, every number in full precision with a
     * decimal point whatever its notation, lines ended by CR LF. A column that holds intervals becomes a column
     * {@code … lower} and a column {@code … upper}, beside the column itself if that holds other values too. An absent
     * value is an empty field; if there is one, a last column {@code notes} says which values are absent and why. The
     * title and the footnotes are left out.
     *
     * @return the table as CSV
     */
    public String toCsv() {
        return CsvWriter.write(this);
    }

    /**
     * The table as a LaTeX environment {@code table}, for the package booktabs and input in UTF-8.
     *
     * @param style the number style
     * @return the table as LaTeX
     */
    public String toLatex(NumberStyle style) {
        return LatexWriter.write(this, style);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table that
                && title.equals(that.title)
                && columns.equals(that.columns)
                && rows.equals(that.rows)
                && footnotes.equals(that.footnotes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, columns, rows, footnotes);
    }

    private List<Cell> checked(List<? extends Cell> row, int number) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "row " + number + " must have " + columns.size() + " cells, one for each of "
                            + columns.stream().map(Column::header).toList() + ", but has " + row.size());
        }
        for (int i = 0; i < row.size(); i++) {
            try {
                row.get(i).in(columns.get(i), NumberStyle.EN);
            } catch (IllegalArgumentException unfit) {
                throw new IllegalArgumentException(
                        "row " + number + ", column '" + columns.get(i).header() + "': " + unfit.getMessage(), unfit);
            }
        }
        return List.copyOf(row);
    }

    private static Cell cell(Object value) {
        if (value instanceof Cell cell) {
            return cell;
        }
        if (value instanceof String text) {
            return Cell.text(text);
        }
        if (value instanceof Integer || value instanceof Long) {
            return Cell.integer(((Number) value).longValue());
        }
        if (value instanceof Double number) {
            return Cell.number(number);
        }
        throw new IllegalArgumentException("values must be a Cell, String, Integer, Long or Double, but one is "
                + (value == null ? "null" : "a " + value.getClass().getName()));
    }

    private static String requireText(String name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return text;
    }
}
