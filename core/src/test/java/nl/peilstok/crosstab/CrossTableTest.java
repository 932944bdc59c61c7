package nl.peilstok.crosstab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Cases;
import org.junit.jupiter.api.Test;

class CrossTableTest {
    private static final CrossTable SATISFACTION = CrossTable.ofCounts(
            List.of("schotten", "ketens", "netwerk"),
            List.of("ontevreden", "tevreden"),
            new long[][] {{6, 2}, {23, 36}, {0, 0}});

    private static final AnswerOptions SIZE = AnswerOptions.ordered("small", "large", "huge");
    private static final AnswerOptions OPINION = AnswerOptions.ordered("no", "yes")
            .withMissing(9, "geen zicht op", MissingReason.NO_VIEW)
            .withMissing(8, "n.v.t.", MissingReason.NOT_APPLICABLE);

    @Test
    void respondentsAreCountedAndTheOthersKeepTheirReason() {
        CrossTable table = CrossTable.of(
                groups("size", SIZE, "1", "1", "2", "2", "1", "", "", "2"),
                groups("team", OPINION, "1", "2", "2", "2", "9", "9", "1", "8"));
        assertThat(table.rows()).containsExactly("small", "large", "huge");
        assertThat(table.count("small", "no")).isEqualTo(1);
        assertThat(table.count("large", "yes")).isEqualTo(2);
        assertThat(table.n()).isEqualTo(4);
        Cases cases = table.cases().orElseThrow();
        assertThat(cases.n()).isEqualTo(4);
        assertThat(cases.total()).isEqualTo(8);
        // The sixth has neither a size nor a view: what was said of the question wins.
        assertThat(cases.leftOut(MissingReason.NO_VIEW)).isEqualTo(2);
        assertThat(cases.leftOut(MissingReason.NOT_APPLICABLE)).isEqualTo(1);
        assertThat(table.emptyRows()).containsExactly("huge");
        assertThat(table).hasToString("""
                        Cross-table of 3 × 2, n = 4 of 8
                        size × team  no  yes  total
                        small         1    1      2
                        large         0    2      2
                        huge          0    0      0
                        total         1    3      4
                        left out (available cases): 2 'geen zicht op', 1 'n.v.t.', 1 system-missing""");
        ChiSquareResult result = ChiSquareTest.of(table);
        assertThat(result.cases()).contains(cases);
        assertThat(result.toString()).startsWith("Chi-square: X²(1) = 1.33, p = .248, Cramér's V .58, n = 4 of 8\n");
        assertThat(result.toString()).contains("left out: empty row 'huge'\nleft out (available cases): 2 'geen");
    }

    @Test
    void groupingsMustBeOfTheSameRespondents() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossTable.of(groups("size", SIZE, "1"), groups("team", OPINION, "1", "2")))
                .withMessage("columns: must be of the same 1 respondents as the rows, is of 2");
    }

    @Test
    void nobodyWithBothAnswersMakesAnEmptyTable() {
        CrossTable table = CrossTable.of(groups("size", SIZE, "1", ""), groups("team", OPINION, "9", "2"));
        assertThat(table.n()).isZero();
        assertThat(ChiSquareTest.of(table).toString()).startsWith("Chi-square: — (all counts are 0), n = 0 of 2\n");
    }

    @Test
    void aPublishedTableHasMarginsAndPercentages() {
        assertThat(SATISFACTION.rowTotal(1)).isEqualTo(59);
        assertThat(SATISFACTION.columnTotal(0)).isEqualTo(29);
        assertThat(SATISFACTION.n()).isEqualTo(67);
        assertThat(SATISFACTION.count(1, 1)).isEqualTo(36);
        assertThat(SATISFACTION.rowPercent(0, 0).value()).isEqualTo(75);
        assertThat(SATISFACTION.columnPercent(0, 1).value()).isEqualTo(100 * 2 / 38.0);
        assertThat(SATISFACTION.percent(1, 0).value()).isEqualTo(100 * 23 / 67.0);
        assertThat(SATISFACTION.rowPercent(2, 0).whyAbsent().orElseThrow().reason())
                .isEqualTo("an empty row has no percentages");
        assertThat(SATISFACTION.cases()).isEmpty();
    }

    @Test
    void percentagesPrint() {
        assertThat(SATISFACTION.named("model", "oordeel").rowPercents()).hasToString("""
                        model × oordeel  ontevreden %  tevreden %   n
                        schotten                 75.0        25.0   8
                        ketens                   39.0        61.0  59
                        netwerk                    —a          —a   0
                        —a: an empty row has no percentages""");
        assertThat(SATISFACTION.withoutEmpty().columnPercents()).hasToString("""
                                  ontevreden %  tevreden %
                        schotten          20.7         5.3
                        ketens            79.3        94.7
                        n                   29          38""");
    }

    @Test
    void emptyRowsGoOnlyWhenAsked() {
        assertThat(SATISFACTION.emptyRows()).containsExactly("netwerk");
        assertThat(SATISFACTION.emptyColumns()).isEmpty();
        assertThat(SATISFACTION.withoutEmpty().rows()).containsExactly("schotten", "ketens");
        assertThat(SATISFACTION.rows()).hasSize(3);
    }

    @Test
    void laterChangesOfTheArrayDoNotReachTheTable() {
        long[][] counts = {{1, 2}};
        CrossTable table = CrossTable.ofCounts(List.of("r"), List.of("a", "b"), counts);
        counts[0][0] = 99;
        assertThat(table.count(0, 0)).isEqualTo(1);
    }

    @Test
    void mistakesAreNamed() {
        List<String> two = List.of("a", "b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossTable.ofCounts(two, two, new long[][] {{1, 2}, {3, -4}}))
                .withMessage("counts: a count must be 0 or more, got -4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossTable.ofCounts(two, two, new long[][] {{1, 2}}))
                .withMessage("counts: must have a row for each of the 2 labels, has 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossTable.ofCounts(two, two, new long[][] {{1, 2}, {3}}))
                .withMessage("counts: row 'b' must have a count for each of the 2 columns, has 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossTable.ofCounts(List.of("a", "a"), two, new long[][] {{1, 2}, {3, 4}}))
                .withMessage("rows: label 'a' stands twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossTable.ofCounts(two, List.of(), new long[][] {{}, {}}))
                .withMessage("columns: at least one label is needed, got none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SATISFACTION.count("keten", "tevreden"))
                .withMessage("row: 'keten' is not one of schotten, ketens, netwerk");
    }

    private static Grouping groups(String name, AnswerOptions options, String... codes) {
        AnswersBuilder answers = new AnswersBuilder(Variable.nominal(name, "", options));
        for (String code : codes) {
            if (code.isEmpty()) {
                answers.addMissing(Missing.of(MissingReason.SYSTEM_MISSING));
            } else {
                answers.add(code);
            }
        }
        return Grouping.of((CodedAnswers) answers.build());
    }
}
