package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.peilstok.data.Items;
import nl.peilstok.data.Survey;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceData;
import nl.peilstok.resample.Permutation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CochranQTest {
    private static final double REL = 1e-9;
    private static final CochranQ TEST = CochranQ.chiSquare();

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("ranks__.*__cochran");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceCase r) {
        Items items = Setup.items(r.matrix("m").data());
        CochranQResult result = TEST.test(items);
        r.assertRelative("cochran.Q", result.q().value(), REL);
        r.assertRelative("cochran.df", result.df().value(), 0);
        r.assertRelative("cochran.p", result.p().value(), REL);
        for (int i = 0; i < items.size(); i++) {
            r.assertRelative(
                    "share." + items.names().get(i), result.shares().get(i).value(), 1e-14);
        }
        for (RankComparison pair :
                CochranPostHoc.mcNemar(Multiplicity.NONE).test(items).pairs()) {
            String row = "mcnemar." + pair.first() + "-" + pair.second();
            r.assertRelative(row + ".chisq", pair.statistic().value(), REL);
            r.assertRelative(row + ".p", pair.p().value(), REL);
        }
        for (RankComparison pair :
                CochranPostHoc.mcNemarExact(Multiplicity.NONE).test(items).pairs()) {
            r.assertRelative(
                    "mcnemar." + pair.first() + "-" + pair.second() + ".p_exact",
                    pair.p().value(),
                    REL);
        }
        for (RankComparison pair :
                CochranPostHoc.dunn(Multiplicity.NONE).test(items).pairs()) {
            r.assertRelative(
                    "dunn_z." + pair.first() + "-" + pair.second(),
                    pair.statistic().value(),
                    REL);
        }
    }

    @Test
    void agreesWithROnTheSurvey() {
        ReferenceCase r = ReferenceCase.of("table__survey_mcnemar_cochran");
        ReferenceData data = ReferenceData.read(r.dataFile().orElseThrow());
        Items items = Survey.of(List.of(
                        Setup.numbers("ja1", data.numeric("ja1")),
                        Setup.numbers("ja2", data.numeric("ja2")),
                        Setup.numbers("ja3", data.numeric("ja3"))))
                .items("ja1", "ja2", "ja3");
        CochranQResult result = TEST.test(items);
        r.assertRelative("cochran_q.n", result.cases().n(), 0);
        r.assertRelative("cochran_q.Q", result.q().value(), REL);
        r.assertRelative("cochran_q.p", result.p().value(), REL);
        RankComparison pair =
                CochranPostHoc.mcNemar(Multiplicity.HOLM).test(items).of("ja1", "ja2");
        r.assertRelative("none.chisq", pair.statistic().value(), REL);
        r.assertRelative("none.p", pair.p().value(), REL);
        r.assertRelative(
                "exact_binomial",
                CochranPostHoc.mcNemarExact(Multiplicity.HOLM)
                        .test(items)
                        .of("ja1", "ja2")
                        .p()
                        .value(),
                REL);
    }

    @Test
    void printsASentenceTheSharesAndTheTest() {
        Items items = Setup.items(
                new double[][] {{0, 1, 1}, {0, 0, 1}, {1, 1, 1}, {0, 1, 1}, {0, 0, 0}, {0, 1, 1}, {1, Double.NaN, 0}});
        assertThat(TEST.test(items)).hasToString("""
                Cochran's Q(2) = 6.50, p = .039, eta² = .54, 3 items, n = 6 of 7
                left out (listwise): 1 no view
                item  share of yes
                A             .167
                B             .667
                C             .833

                test        Q  df     p  eta²  n
                Cochran  6.50   2  .039  .542  6
                2 of 6 respondents answered all items alike: they say nothing of a difference.""");
        assertThat(CochranPostHoc.mcNemarExact(Multiplicity.BONFERRONI).test(items))
                .hasToString("""
                Exact McNemar: 3 pairs, p adjusted by Bonferroni, n = 6 of 7
                left out (listwise): 1 no view
                first  second  difference  b - c      p  p (Bonferroni)
                A      B            -.500  -3.00   .250            .750
                A      C            -.667  -4.00   .125            .375
                B      C            -.167  -1.00  1.000           1.000""");
    }

    /** Each of four respondents who differ has 3 orders: 81 in all. */
    @Test
    void exactCountsAllOrders() {
        double[][] rows = {{0, 1, 1}, {0, 0, 1}, {0, 1, 1}, {0, 1, 1}};
        double observed = TEST.test(Setup.items(rows)).q().value();
        int atLeast = 0;
        for (int all = 0; all < 81; all++) {
            double[][] arranged = new double[4][3];
            for (int i = 0, code = all; i < 4; i++, code /= 3) {
                for (int item = 0; item < 3; item++) {
                    arranged[i][item] = rows[i][(item + code) % 3];
                }
            }
            atLeast += TEST.test(Setup.items(arranged)).q().value() > observed - 1e-9 ? 1 : 0;
        }
        assertThat(CochranQ.exact().test(Setup.items(rows)).p().value()).isCloseTo(atLeast / 81.0, within(1e-14));
        assertThat(CochranQ.permutation(Permutation.random().withLevel(.999))
                        .test(Setup.items(rows))
                        .p()
                        .interval()
                        .orElseThrow()
                        .contains(atLeast / 81.0))
                .isTrue();
    }

    @Test
    void ofTwoItemsIsMcNemarsTestAndDunns() {
        Items items = Setup.items(new double[][] {{0, 1}, {0, 1}, {1, 0}, {1, 1}, {0, 0}, {0, 1}});
        RankComparison pair =
                CochranPostHoc.mcNemar(Multiplicity.NONE).test(items).of("A", "B");
        assertThat(TEST.test(items).q().value()).isCloseTo(pair.statistic().value(), within(1e-14));
        RankComparison dunn = CochranPostHoc.dunn(Multiplicity.NONE).test(items).of("A", "B");
        assertThat(dunn.p().value()).isCloseTo(pair.p().value(), within(1e-14));
    }

    @Test
    void anyTwoScoresWillDo() {
        double[][] rows = {{0, 1, 1}, {0, 0, 1}, {1, 0, 1}};
        double[][] other = {{-2, 5, 5}, {-2, -2, 5}, {5, -2, 5}};
        assertThat(TEST.test(Setup.items(other)))
                .hasToString(TEST.test(Setup.items(rows)).toString());
    }

    @Test
    void refusesAndSaysWhyItIsNotDefined() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEST.test(Setup.items(new double[][] {{0, 1}, {2, 1}})))
                .withMessage("items: Cochran's Q is of two different scores, such as 0 and 1, got [0.0, 1.0, 2.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEST.test(Setup.items(new double[][] {{0}, {1}})))
                .withMessage("items: Cochran's Q compares at least 2 items, got only 'A'");
        assertAbsent("no respondent answered every item", new double[][] {{Double.NaN, 1}});
        assertAbsent("every respondent gave all items the same score", new double[][] {{1, 1}, {0, 0}});
        RankComparison pair = CochranPostHoc.mcNemar(Multiplicity.HOLM)
                .test(Setup.items(new double[][] {{1, 1, 0}, {0, 0, 1}}))
                .of("A", "B");
        assertThat(pair.p().whyAbsent().map(Absence::reason)).contains("nobody answered the two items differently");
    }

    private static void assertAbsent(String reason, double[][] rows) {
        CochranQResult result = TEST.test(Setup.items(rows));
        assertThat(result.q().whyAbsent().map(Absence::reason)).contains(reason);
        assertThat(result.toString()).startsWith("Cochran's Q: not defined, " + reason);
        assertThat(CochranPostHoc.dunn(Multiplicity.HOLM)
                        .test(Setup.items(rows))
                        .pairs())
                .allMatch(pair -> pair.p().whyAbsent().orElseThrow().reason().equals(reason));
    }
}
