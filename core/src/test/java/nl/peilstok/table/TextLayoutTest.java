package nl.peilstok.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How text is aligned, wrapped and divided so that it stays within its width. */
class TextLayoutTest {
    @Test
    void aTableWithoutRowsSaysSo() {
        Table empty = Table.columns(Column.text("item"), Column.integer("n"));
        assertThat(empty).hasToString("item  n\n(no rows)");
        assertThat(empty.toMarkdown(NumberStyle.EN)).isEqualTo("| item | n |\n| :--- | ---: |");
        assertThat(empty.toCsv()).isEqualTo("item,n\r\n");
        assertThat(empty.toHtml(NumberStyle.EN)).contains("<tbody>\n</tbody>");
        assertThat(empty.toLatex(NumberStyle.EN)).contains("\\midrule\n\\bottomrule");
    }

    @Test
    void aCombiningMarkTakesNoColumnAndACharacterOutsideTheBasicPlaneOne() {
        Table table = Table.columns(Column.text("item"), Column.integer("n"))
                .row("visie\u0308", 1)
                .row("😀", 10)
                .row("plain", 100);
        assertThat(table).hasToString("item     n\nvisie\u0308    1\n😀       10\nplain  100");
    }

    @Test
    void aLineBreakInTextStartsALineInItsCell() {
        Table table = Table.columns(Column.text("item"), Column.integer("n")).row("first\nsecond", 1);
        assertThat(table).hasToString("item    n\nfirst   1\nsecond");
    }

    @Test
    void aWordIsBrokenOnlyWhereItsColumnDoesNotFitBesideTheFirst() {
        Table table = Table.columns(Column.text("item"), Column.text("label"))
                .row("a", "toestemmingsformulierenverwerkingsafdeling");
        assertThat(table.toText(24, NumberStyle.EN)).isEqualTo("""
                item  label
                a     toestemmingsformul
                      ierenverwerkingsaf
                      deling""");
    }

    @Test
    void everyBlockRepeatsTheFirstColumn() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("")));
        List<Cell> row = new ArrayList<>(List.of(Cell.text("n")));
        for (int i = 1; i <= 30; i++) {
            columns.add(Column.integer("gemeente" + i));
            row.add(Cell.integer(i));
        }
        String text = Table.columns(columns).row(row).toString();
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text.split("\n\n")).hasSize(5).allMatch(block -> block.contains("\nn  "));
    }

    @Test
    void moreReasonsThanLettersHaveMarksOfTwoLetters() {
        Table table = Table.columns(Column.integer("n"))
                .rows(IntStream.range(0, 28).mapToObj(i -> List.of(Cell.absent("reason " + i))));
        assertThat(table.toString().lines())
                .contains("—a: reason 0", "—z: reason 25", "—aa: reason 26", "—ab: reason 27");
    }

    @Test
    void noLineIsLongerThanTheWidthAndNoNumberIsCutOrLost() {
        SplittableRandom random = new SplittableRandom(40);
        for (int i = 0; i < 500; i++) {
            Table table = randomTable(random);
            int width = random.nextInt(60, 121);
            String text = table.toText(width, NumberStyle.EN);
            assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= width);
            assertThat(text.lines()).allMatch(line -> line.equals(line.stripTrailing()));
            for (List<Cell> row : table.rows()) {
                for (int column = 0; column < row.size(); column++) {
                    if (row.get(column) instanceof Cell.Number number) {
                        assertThat(text).contains(number.in(table.columns().get(column), NumberStyle.EN));
                    }
                }
            }
        }
    }

    private static Table randomTable(SplittableRandom random) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("item")));
        int count = random.nextInt(1, 16);
        for (int i = 0; i < count; i++) {
            columns.add(random.nextInt(4) == 0 ? Column.text(words(random)) : Column.number(words(random), 2));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int r = random.nextInt(6); r >= 0; r--) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(words(random))));
            for (Column column : columns.subList(1, columns.size())) {
                row.add(column.isNumeric() ? randomCell(random) : Cell.text(words(random)));
            }
            rows.add(row);
        }
        return Table.columns(columns).rows(rows).title("A " + words(random)).footnote("Of " + words(random));
    }

    private static Cell randomCell(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> Cell.absent("for " + random.nextInt(4));
            case 1 -> Cell.interval(-random.nextDouble(1000), random.nextDouble(1000));
            case 2 -> Cell.integer(random.nextLong(1_000_000_000_000L));
            case 3 -> Cell.empty();
            default -> Cell.number((random.nextDouble() - .5) * Math.pow(10, random.nextInt(20)));
        };
    }

    private static String words(SplittableRandom random) {
        return random.ints(random.nextInt(1, 9), 1, 15)
                .mapToObj(length -> "woordenreeksen".substring(0, length))
                .collect(Collectors.joining(" "));
    }

    @Test
    void theSpacesOfAnEmptyMarkCountInTheWidthOfItsColumn() {
        Table table = Table.columns(Column.coefficient("r", 2), Column.coefficient("s", 2))
                .row(Cell.marked(.63, "*  "), Cell.marked(.24, "   "))
                .row(Cell.number(.021), Cell.number(.454));

        assertThat(table.toString()).isEqualTo("""
                     r       s
                .63*    .24
                   .02     .45""");
    }
}
