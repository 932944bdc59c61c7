package nl.peilstok.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What has a meaning in an output's own language comes through as the text it is. */
class EscapingTest {
    private static Table holding(String text) {
        return Table.columns(Column.text("item")).row(text);
    }

    private static String markdownOf(String text) {
        return holding(text).toMarkdown(NumberStyle.EN).lines().skip(2).toList().get(0);
    }

    private static String latexOf(String text) {
        return holding(text).toLatex(NumberStyle.EN).lines().skip(6).toList().get(0);
    }

    @Test
    void markdown() {
        assertThat(markdownOf("a|b")).isEqualTo("| a\\|b |");
        assertThat(markdownOf("C:\\map")).isEqualTo("| C:\\\\map |");
        assertThat(markdownOf("two\r\nlines\nor three")).isEqualTo("| two<br>lines<br>or three |");
        assertThat(markdownOf("*bold* `code` <b> &amp; [link](x) ~~no~~"))
                .isEqualTo("| \\*bold\\* \\`code\\` \\<b> \\&amp; \\[link\\](x) \\~\\~no\\~\\~ |");
        assertThat(markdownOf("visie_01 _stress_")).isEqualTo("| visie_01 \\_stress\\_ |");
        Table footnoted = holding("x").footnote("# not a heading").footnote("1. not a list");
        assertThat(footnoted.toMarkdown(NumberStyle.EN)).endsWith("| x |\n\n\\# not a heading\n\n1\\. not a list");
    }

    @Test
    void html() {
        assertThat(holding("<script>alert(\"x\" & 'y')</script>\nnext").toHtml(NumberStyle.EN))
                .contains("<th scope=\"row\">&lt;script&gt;alert(&quot;x&quot; &amp; &#39;y&#39;)&lt;/script&gt;"
                        + "<br>next</th>");
        assertThat(Table.columns(Column.text("a<b")).title("1 < 2").toHtml(NumberStyle.EN))
                .contains("<caption>1 &lt; 2</caption>", "<th scope=\"col\">a&lt;b</th>")
                .doesNotContain("<tfoot>");
        assertThat(Table.columns(Column.pValue("p")).row(.0001).toHtml(NumberStyle.EN))
                .contains("<td class=\"number\">&lt; .001</td>");
        assertThat(holding("a\u0000b\tc").toHtml(NumberStyle.EN)).contains(">a b c<");
    }

    @Test
    void latex() {
        assertThat(latexOf("& % $ # _ { }")).isEqualTo("\\& \\% \\$ \\# \\_ \\{ \\} \\\\");
        assertThat(latexOf("~^\\")).isEqualTo("\\textasciitilde{}\\textasciicircum{}\\textbackslash{} \\\\");
        assertThat(latexOf("<a|b>")).isEqualTo("\\textless{}a\\textbar{}b\\textgreater{} \\\\");
        assertThat(latexOf("\"quoted\"\nélan")).isEqualTo("{\\char34}quoted{\\char34} élan \\\\");
        assertThat(latexOf("[x]")).isEqualTo("{}[x] \\\\");
        assertThat(latexOf("*")).isEqualTo("{}* \\\\");
        assertThat(Table.columns(Column.text("p"), Column.pValue("x"), Column.number("y", 1))
                        .row("a", .0001, Double.NEGATIVE_INFINITY)
                        .toLatex(NumberStyle.EN))
                .contains("a & $<$ .001 & $-$$\\infty$ \\\\");
    }

    @Test
    void csvIsReadBackByAnIndependentReader() {
        List<List<String>> rows = List.of(
                List.of("item \"one\"", "label, of it"),
                List.of("a,b", "say \"no\""),
                List.of("two\nlines", "three\r\nlines"),
                List.of("", " spaces kept "),
                List.of(";tab\t'", "élan — ∞"));
        Table table = Table.columns(
                        Column.text(rows.get(0).get(0)), Column.text(rows.get(0).get(1)))
                .rows(rows.stream()
                        .skip(1)
                        .map(row -> row.stream().map(Cell::text).toList()));
        assertThat(parsed(table)).isEqualTo(rows);
        assertThat(parsed(Table.columns(Column.text("only")).row("").row("x")))
                .containsExactly(List.of("only"), List.of(""), List.of("x"));
    }

    @Test
    void csvHoldsNumbersInFullWhateverTheirNotation() {
        Table table = Table.columns(Column.number("x", 0), Column.pValue("p"), Column.text("notes"))
                .row(1 / 3.0, 1.6139e-37, Cell.empty())
                .row(Cell.interval(-1, 1e300), Cell.absent("n = 1"), "seen");
        assertThat(parsed(table))
                .containsExactly(
                        List.of("x", "x lower", "x upper", "p", "notes", "notes 2"),
                        List.of("0.3333333333333333", "", "", "1.6139E-37", "", ""),
                        List.of("", "-1.0", "1.0E300", "", "seen", "p: n = 1"));
    }

    private static List<List<String>> parsed(Table table) {
        try (Stream<CsvRecord> records = CsvReader.builder().ofCsvRecord(table.toCsv()).stream()) {
            return records.map(CsvRecord::getFields).map(List::copyOf).toList();
        }
    }
}
