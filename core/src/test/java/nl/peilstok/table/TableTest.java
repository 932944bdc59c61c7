package nl.peilstok.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a table is and refuses; how it is written is in the tests of the outputs. */
class TableTest {
    private static final Table ITEMS =
            Table.columns(Column.text("item"), Column.integer("n"), Column.number("mean", 2), Column.pValue("p"));

    @Test
    void aValueBecomesTheCellOfItsType() {
        Table table =
                ITEMS.row("visie_01", 213, 3.91, Cell.empty()).row("visie_02", 212L, 3.5, Cell.absent("one group"));
        assertThat(table.rows())
                .containsExactly(
                        List.of(Cell.text("visie_01"), Cell.integer(213), Cell.number(3.91), Cell.empty()),
                        List.of(Cell.text("visie_02"), Cell.integer(212), Cell.number(3.5), Cell.absent("one group")));
    }

    @Test
    void addingLeavesTheOldTableAsItWas() {
        Table titled = ITEMS.title("Items").footnote("first").footnote("second");
        titled.row("visie_01", 213, 3.91, .5);
        assertThat(titled.rows()).isEmpty();
        assertThat(titled.title()).contains("Items");
        assertThat(titled.footnotes()).containsExactly("first", "second");
        assertThat(titled.columns()).hasSize(4).isEqualTo(ITEMS.columns());
        assertThat(ITEMS.title()).isEmpty();
        assertThatThrownBy(() -> titled.rows().add(List.of())).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void rowsComeOneByOneAsAListOrAsAStream() {
        Table column = Table.columns(List.of(Column.integer("k")));
        List<List<Cell>> rows = List.of(List.of(Cell.integer(1)), List.of(Cell.integer(2)));
        Table expected = column.row(1).row(2);
        assertThat(column.rows(rows)).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(column.rows(rows.stream())).isEqualTo(expected);
        assertThat(column.row(rows.get(0)).rows(Stream.of(rows.get(1)))).isEqualTo(expected);
        assertThat(column.row(1)).isNotEqualTo(expected);
    }

    @Test
    void aHundredThousandRowsAreAddedAtOnce() {
        Table table = Table.columns(Column.integer("k"), Column.number("half", 1))
                .rows(IntStream.range(0, 100_000).mapToObj(k -> List.of(Cell.integer(k), Cell.number(k / 2.0))));
        assertThat(table.rows()).hasSize(100_000);
        assertThat(table.toString()).endsWith("\n99999  49999.5");
    }

    @Test
    void aCellMayBringItsOwnNotation() {
        Table summary = Table.columns(Column.text("quantity"), Column.number("value", 2))
                .row("n", 188)
                .row("mean", 3.914)
                .row("alpha", Cell.number(.8364, Notation.coefficient(3)))
                .row("interval", Cell.interval(.799, .868, Notation.coefficient(3)))
                .row("p", Cell.number(3.2e-12, Notation.exactPValue()));
        assertThat(summary.toText(80, NumberStyle.NL)).isEqualTo("""
                quantity         value
                n                  188
                mean              3,91
                alpha             ,836
                interval  [,799; ,868]
                p              3,2e-12""");
    }

    @Test
    void aTableNeedsAColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.columns(List.of()))
                .withMessage("columns must hold at least one column, but is empty");
    }

    @Test
    void aRaggedRowIsRefused() {
        Table one = ITEMS.row("visie_01", 213, 3.91, .5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.row("visie_02", 213, 3.91))
                .withMessage("row 2 must have 4 cells, one for each of [item, n, mean, p], but has 3");
        assertThatIllegalArgumentException().isThrownBy(() -> one.row("visie_02", 213, 3.91, .5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> one.rows(List.of(List.of())));
    }

    @Test
    void aCellThatCannotStandInItsColumnIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ITEMS.row("visie_01", 21.5, 3.91, .5))
                .withMessage("row 1, column 'n': value must be a whole number, but is 21.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ITEMS.row("visie_01", 213, 3.91, 1.5))
                .withMessage("row 1, column 'p': p must be a probability from 0 to 1, but is 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ITEMS.row(3.91, 213, 3.91, .5))
                .withMessageContaining("column 'item' holds text and does not say how a number is written");
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ITEMS.row("visie_01", 213, 3.91f, .5))
                .withMessage("values must be a Cell, String, Integer, Long or Double, but one is a java.lang.Float");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ITEMS.row("visie_01", 213, null, .5))
                .withMessageEndingWith("but one is null");
    }

    @Test
    void aNumberThatIsNoneMustBeAbsentWithAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cell.number(Double.NaN))
                .withMessage("value must be a number, but is NaN; say why there is none with Cell.absent(reason)");
        assertThatIllegalArgumentException().isThrownBy(() -> ITEMS.row("visie_01", 213, Double.NaN, .5));
        assertThatIllegalArgumentException().isThrownBy(() -> Cell.interval(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Cell.interval(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Cell.number(1.5, Notation.pValue()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cell.absent(" "))
                .withMessage("reason must say why there is no value, but is blank");
    }

    @Test
    void blankWordsAndATooNarrowPageAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ITEMS.title(" ")).withMessage("title must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ITEMS.footnote(""))
                .withMessage("footnote must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ITEMS.toText(19, NumberStyle.EN))
                .withMessage("width must be at least 20, but is 19");
    }

    @Test
    void notationsAreValues() {
        assertThat(Notation.number(2)).isEqualTo(Notation.number(2)).hasSameHashCodeAs(Notation.number(2));
        assertThat(Notation.number(2)).isNotEqualTo(Notation.number(3)).isNotEqualTo(Notation.coefficient(2));
        assertThat(Column.number("mean", 2)).isEqualTo(Column.of("mean", Notation.number(2)));
        assertThat(Stream.of(Notation.integer(), Notation.coefficient(2), Notation.pValue(), Notation.exactPValue()))
                .extracting(Notation::toString)
                .containsExactly("integer", "coefficient with 2 decimals", "p-value", "exact p-value");
    }

    @Test
    void anIntervalAroundACountMayHaveAFraction() {
        assertThat(Notation.integer().write(3, 12, NumberStyle.EN)).isEqualTo("[3, 12]");
        assertThat(Notation.integer().write(2.5, 12, NumberStyle.EN)).isEqualTo("[2.5, 12.0]");
        assertThat(Notation.pValue().write(.0002, .012, NumberStyle.EN)).isEqualTo("[.000, .012]");
    }
}
