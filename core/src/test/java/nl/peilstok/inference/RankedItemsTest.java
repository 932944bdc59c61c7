package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.resample.Permutation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Quade, Durbin, Skillings–Mack. */
class RankedItemsTest {
    private static final double REL = 1e-9;
    private static final double NONE = Double.NaN;

    static List<ReferenceCase> quade() {
        return ReferenceCase.all("ranks__.*__quade");
    }

    static List<ReferenceCase> durbin() {
        return ReferenceCase.all("ranks__.*__durbin");
    }

    static List<ReferenceCase> skillingsMack() {
        return ReferenceCase.all("ranks__.*__skillings_mack");
    }

    private static Items items(ReferenceCase r) {
        return Setup.items(r.matrix("m").data());
    }

    @ParameterizedTest
    @MethodSource("quade")
    void quadeAgreesWithR(ReferenceCase r) {
        RankedItemsResult result = Quade.of(items(r));
        r.assertRelative("F", result.statistic().value(), 1e-10);
        r.assertRelative("df1", result.df().value(), 0);
        r.assertRelative("df2", result.df2().value(), 0);
        r.assertRelative("p", result.p().value(), 1e-10);
        assertThat(result.logP().value()).isCloseTo(Math.log(result.p().value()), within(1e-11));
    }

    @ParameterizedTest
    @MethodSource("durbin")
    void durbinAgreesWithConoversFormulas(ReferenceCase r) {
        RankedItemsResult chiSquare = Durbin.chiSquare().test(items(r));
        r.assertRelative("durbin.chisq", chiSquare.statistic().value(), REL);
        r.assertRelative("durbin.df", chiSquare.df().value(), 0);
        r.assertRelative("durbin.p", chiSquare.p().value(), REL);
        RankedItemsResult f = Durbin.f().test(items(r));
        r.assertRelative("durbin.F", f.statistic().value(), REL);
        r.assertRelative("durbin.df1", f.df().value(), 0);
        r.assertRelative("durbin.df2", f.df2().value(), 0);
        r.assertRelative("durbin.p_F", f.p().value(), REL);
        RankedItemsResult skillingsMack = SkillingsMack.chiSquare().test(items(r));
        r.assertRelative("skillings_mack.chisq", skillingsMack.statistic().value(), REL);
        if (chiSquare.notes().isEmpty()) { // without ties they are one test
            assertThat(skillingsMack.statistic().value())
                    .isCloseTo(chiSquare.statistic().value(), within(1e-10));
        }
    }

    @ParameterizedTest
    @MethodSource("skillingsMack")
    void skillingsAndMackAgreesWithBruteForce(ReferenceCase r) {
        RankedItemsResult corrected = SkillingsMack.chiSquare().test(items(r));
        r.assertRelative("corrected.chisq", corrected.statistic().value(), REL);
        r.assertRelative("corrected.df", corrected.df().value(), 0);
        r.assertRelative("corrected.p", corrected.p().value(), REL);
        RankedItemsResult published =
                SkillingsMack.chiSquare().withoutTieCorrection().test(items(r));
        r.assertRelative("uncorrected.chisq", published.statistic().value(), REL);
        r.assertRelative("uncorrected.p", published.p().value(), REL);
    }

    @Test
    void printsASentenceTheItemsAndTheTest() {
        Items items = Setup.items(
                new double[][] {{3, 5, 15}, {1, 3, 18}, {5, 4, 21}, {2, NONE, 6}, {0, 2, 2}, {NONE, 2, NONE}});
        assertThat(SkillingsMack.chiSquare().test(items)).hasToString("""
                Skillings–Mack test: chi-square(2) = 6.73, p = .035, 3 items, n = 5 of 6
                left out (available cases): 1 no view
                item  n  relative rank
                A     5           .100
                B     4           .438
                C     5           .950

                test            chi-square  df     p  n
                Skillings–Mack        6.73   2  .035  5
                Corrected for ties, which 1 of 5 respondents have.""");
        assertThat(Quade.of(items).toString())
                .startsWith("Quade test: F(2, 6) = ")
                .contains("left out (listwise): 2 no view", "df2");
    }

    /** Without missing answers Skillings and Mack's is Friedman's, and so is Durbin's; with two items all are. */
    @Test
    void ofCompleteAnswersIsFriedmans() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 50; round++) {
            Items items = Setup.items(likert(random, 3 + random.nextInt(20), 2 + random.nextInt(5), 4, 0));
            FriedmanResult friedman = Friedman.chiSquare().test(items);
            if (friedman.chiSquare().isPresent()) {
                double chiSquare = friedman.chiSquare().value();
                assertThat(SkillingsMack.chiSquare().test(items).statistic().value())
                        .isCloseTo(chiSquare, within(1e-10));
                assertThat(Durbin.chiSquare().test(items).statistic().value()).isCloseTo(chiSquare, within(1e-10));
                if (friedman.imanDavenport().f().isPresent()) {
                    assertThat(Durbin.f().test(items).p().value())
                            .isCloseTo(friedman.imanDavenport().p().value(), within(1e-9));
                }
            }
        }
    }

    @Test
    void permutationsOfCompleteAnswersComeNearFriedmansExactP() {
        Items items = Setup.items(likert(new SplittableRandom(2), 6, 3, 5, 0));
        double exact = Friedman.exact().test(items).p().value();
        RankedItemsResult result =
                SkillingsMack.permutation(Permutation.random().withLevel(.999)).test(items);
        assertThat(result.p().interval().orElseThrow().contains(exact)).isTrue();
        assertThat(result.notes().get(0)).startsWith("p by 10,000 permutations");
    }

    @Test
    void permutingTheRespondentsChangesNoBit() {
        double[][] rows = likert(new SplittableRandom(3), 60, 5, 5, .3);
        double[][] turned = new double[60][];
        Arrays.setAll(turned, i -> rows[i * 7 % 60]);
        RankedItemsResult one = SkillingsMack.chiSquare().test(Setup.items(rows));
        RankedItemsResult other = SkillingsMack.chiSquare().test(Setup.items(turned));
        assertThat(other.statistic().value()).isEqualTo(one.statistic().value());
        assertThat(Quade.of(Setup.items(turned)).statistic().value())
                .isEqualTo(Quade.of(Setup.items(rows)).statistic().value());
    }

    @Test
    void aDeadItemIsLeftOutAndNamed() {
        double[][] rows = likert(new SplittableRandom(4), 20, 4, 5, .1);
        double[][] without = new double[20][];
        for (int i = 0; i < 20; i++) {
            rows[i][2] = NONE;
            without[i] = new double[] {rows[i][0], rows[i][1], rows[i][3]};
        }
        RankedItemsResult result = SkillingsMack.chiSquare().test(Setup.items(rows));
        RankedItemsResult expected = SkillingsMack.chiSquare().test(Setup.items(without));
        assertThat(result.statistic().value()).isCloseTo(expected.statistic().value(), within(1e-12));
        assertThat(result.df().value()).isEqualTo(2);
        assertThat(result.notes()).contains("Left out, nobody ranks it above or below another item: C.");
        assertThat(result.items().get(2).relativeRank().isPresent()).isFalse();
    }

    @Test
    void saysWhyItIsNotDefined() {
        Items nobody = Setup.items(new double[][] {{1, NONE}, {NONE, 2}});
        Items tied = Setup.items(new double[][] {{1, 1}, {2, 2}});
        Items apart = Setup.items(
                new double[][] {{1, 2, NONE, NONE}, {2, 1, NONE, NONE}, {NONE, NONE, 1, 2}, {NONE, NONE, 1, 2}});
        Items agreed = Setup.items(new double[][] {{1, 2, 3}, {1, 2, 3}});
        Items uneven = Setup.items(new double[][] {{1, 2, 3}, {1, 2, NONE}});
        Items unbalanced = Setup.items(new double[][] {{1, 2, NONE}, {1, NONE, 2}});
        SkillingsMack skillingsMack = SkillingsMack.chiSquare();
        assertReason(
                "no respondent answered two items",
                skillingsMack.test(nobody),
                Durbin.f().test(nobody));
        assertReason("no respondent answered every item", Quade.of(nobody));
        assertReason(
                "every respondent gave all items the same score",
                skillingsMack.test(tied),
                skillingsMack.withoutTieCorrection().test(tied),
                Durbin.chiSquare().test(tied),
                Quade.of(tied));
        assertReason("the items fall apart in sets that nobody compares", skillingsMack.test(apart));
        assertReason(
                "the respondents agree wholly, F is infinite",
                Quade.of(agreed),
                Durbin.f().test(agreed));
        assertReason("only one respondent takes part", Quade.of(Setup.items(new double[][] {{1, 2}})));
        assertReason(
                "not balanced, some answered 2 items and others 3", Durbin.f().test(uneven));
        assertReason(
                "not balanced, some items were answered more often", Durbin.f().test(unbalanced));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> skillingsMack.test(Setup.items(new double[][] {{1}})))
                .withMessage("items: Skillings–Mack compares at least 2 items, got only 'A'");
    }

    private static void assertReason(String reason, RankedItemsResult... results) {
        for (RankedItemsResult result : results) {
            assertThat(result.statistic().whyAbsent().map(Absence::reason)).contains(reason);
            assertThat(result.p().whyAbsent().map(Absence::reason)).contains(reason);
            assertThat(result.toString()).contains(" test: not defined", reason);
        }
    }

    private static double[][] likert(SplittableRandom random, int respondents, int items, int options, double missing) {
        double[][] rows = new double[respondents][];
        Arrays.setAll(
                rows,
                i -> random.ints(items, 1, options + 1)
                        .mapToDouble(score -> random.nextDouble() < missing ? NONE : score)
                        .toArray());
        return rows;
    }
}
