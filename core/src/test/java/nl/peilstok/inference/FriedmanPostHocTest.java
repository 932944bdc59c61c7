package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FriedmanPostHocTest {
    private static final double REL = 1e-9;

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("friedman__.*__posthoc");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceCase r) {
        Items items = new Setup(r).items();
        RankComparisons conover = FriedmanPostHoc.conover(Multiplicity.NONE).test(items);
        boolean agreed = Friedman.chiSquare().test(items).kendallW().value() == 1; // R: t = Inf
        assertThat(conover.df().isPresent()).isEqualTo(!agreed);
        for (RankComparison pair : conover.pairs()) {
            String cell = "." + pair.first() + "." + pair.second();
            if (agreed) {
                assertThat(pair.p().isPresent()).isFalse();
                continue;
            }
            r.assertRelative("conover_df", conover.df().value(), 0);
            assertThat(Math.abs(pair.statistic().value()))
                    .isCloseTo(r.value("conover_t" + cell), within(1e-9 * (1 + r.value("conover_t" + cell))));
            r.assertRelative("conover_p_unadjusted" + cell, pair.p().value(), 1e-8);
        }
        for (RankComparison pair : FriedmanPostHoc.nemenyi().test(items).pairs()) {
            String cell = "." + pair.first() + "." + pair.second();
            assertThat(pair.statistic().value()).isCloseTo(r.value("nemenyi_q" + cell), within(1e-10));
            r.assertClose("nemenyi_p" + cell, pair.adjustedP().value());
        }
        for (RankComparison pair : FriedmanPostHoc.dunnBonferroni().test(items).pairs()) {
            String cell = "durbin_bonferroni_z." + pair.first() + "." + pair.second();
            r.assertRelative(cell, pair.adjustedP().value(), REL);
        }
    }

    @Test
    void printsASentenceAndTheComparisons() {
        Items items = Setup.items(new double[][] {{1, 2, 3}, {1, 3, 2}, {2, 2, 4}, {1, 2, 5}, {Double.NaN, 1, 1}});
        assertThat(FriedmanPostHoc.nemenyi().test(items)).hasToString("""
                Nemenyi: 3 pairs, n = 4 of 5
                left out (listwise): 1 no view
                first  second  difference     q     p
                A      B            -1.00  2.00  .333
                A      C            -1.63  3.25  .056
                B      C            -0.63  1.25  .650
                Not corrected for ties, which 1 of 4 respondents have.
                p is of all pairs together and is not adjusted further.""");
        assertThat(FriedmanPostHoc.exact(Multiplicity.HOLM).test(items).toString())
                .startsWith("Exact rank-sum difference: 3 pairs, p adjusted by Holm, n = 4 of 5\n");
        assertThat(FriedmanPostHoc.exact(Multiplicity.HOLM).test(items).method())
                .isEqualTo("Exact rank-sum difference, Holm");
    }

    @Test
    void printsWithin80Columns() {
        Items items = Setup.items(likert(new SplittableRandom(9), 300, 4, 5));
        for (Multiplicity multiplicity : Multiplicity.values()) {
            for (FriedmanPostHoc test :
                    List.of(FriedmanPostHoc.exact(multiplicity), FriedmanPostHoc.conover(multiplicity))) {
                assertThat(test.test(items).toString().lines()).allMatch(line -> line.length() <= 80);
            }
        }
    }

    /** Each respondent gives two items an ordered pair of their ranks, each as likely: k (k − 1) ways a respondent. */
    @Test
    void exactIsTheShareOfAllPairsOfRanks() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 20; round++) {
            double[][] rows = likert(random, 1 + random.nextInt(4), 2 + random.nextInt(3), 4);
            Items items = Setup.items(rows);
            for (RankComparison pair :
                    FriedmanPostHoc.exact(Multiplicity.NONE).test(items).pairs()) {
                if (pair.p().isPresent()) {
                    double observed = Math.abs(pair.statistic().value());
                    assertThat(pair.p().value()).isCloseTo(share(rows, 0, 0, observed), within(1e-12));
                }
            }
        }
    }

    private static double share(double[][] rows, int from, double difference, double observed) {
        if (from == rows.length) {
            return Math.abs(difference) >= observed ? 1 : 0;
        }
        double[] row = rows[from];
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                if (i != j) {
                    sum += share(rows, from + 1, difference + rank(row[i], row) - rank(row[j], row), observed);
                }
            }
        }
        return sum / (row.length * (row.length - 1));
    }

    private static double rank(double x, double[] row) {
        return .5 + Arrays.stream(row).map(y -> y < x ? 1 : y == x ? .5 : 0).sum();
    }

    /** Without ties: all give the first item rank 1 and the second rank k in k (k − 1) ways, so p = 2 / (k (k − 1))ⁿ. */
    @Test
    void exactGoesFarIntoTheTail() {
        double[][] rows = new double[100][];
        Arrays.setAll(rows, i -> new double[] {0, 5, 9, 17});
        RankComparison pair =
                FriedmanPostHoc.exact(Multiplicity.NONE).test(Setup.items(rows)).of("A", "D");
        assertThat(Math.log(pair.p().value())).isCloseTo(Math.log(2) - 100 * Math.log(12), within(1e-10));
        assertThat(pair.difference().value()).isEqualTo(-3);
        assertThat(pair.statistic().value()).isEqualTo(-300);
    }

    /** Two items: the exact test is the sign test, all are. */
    @Test
    void exactOfTwoItemsIsTheSignTest() {
        double[][] rows = {{1, 2}, {1, 2}, {1, 3}, {2, 4}, {5, 1}};
        // 1 or fewer, or 4 or more, of 5: 12 / 32
        assertThat(FriedmanPostHoc.exact(Multiplicity.BONFERRONI)
                        .test(Setup.items(rows))
                        .of("A", "B")
                        .adjustedP()
                        .value())
                .isCloseTo(12 / 32.0, within(1e-14));
    }

    @Test
    void manyRespondentsNearTheNormal() {
        double[][] rows = likert(new SplittableRandom(3), 400, 5, 100_000);
        Items items = Setup.items(rows);
        RankComparisons exact = FriedmanPostHoc.exact(Multiplicity.NONE).test(items);
        RankComparisons dunn = FriedmanPostHoc.dunn(Multiplicity.NONE).test(items);
        for (RankComparison pair : exact.pairs()) {
            assertThat(pair.p().value())
                    .isCloseTo(dunn.of(pair.first(), pair.second()).p().value(), within(.01));
        }
    }

    @Test
    void saysWhyThereIsNone() {
        Items tied = Setup.items(new double[][] {{1, 1}, {2, 2}});
        Items one = Setup.items(new double[][] {{1, 2}});
        Items agreed = Setup.items(new double[][] {{1, 2, 3}, {1, 2, 3}});
        Items nobody = Setup.items(new double[][] {{1, Double.NaN}});
        Items many = Setup.items(likert(new SplittableRandom(4), 10_000, 4, 5));
        FriedmanPostHoc conover = FriedmanPostHoc.conover(Multiplicity.HOLM);
        FriedmanPostHoc exact = FriedmanPostHoc.exact(Multiplicity.HOLM);
        assertReason(conover, tied, "every respondent gave all items the same score");
        assertReason(conover, one, "only one respondent takes part");
        assertReason(conover, agreed, "the respondents agree wholly, t is infinite");
        assertReason(FriedmanPostHoc.nemenyi(), nobody, "no respondent answered every item");
        assertReason(exact, many, "too many respondents for the exact distribution");
        assertThat(exact.test(one).of("B", "A").p().value()).isEqualTo(1);
        assertThat(conover.test(tied).pairs().get(0).difference().value()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> exact.test(Setup.items(new double[][] {{1}})))
                .withMessage("items: Friedman compares at least 2 items, got only 'A'");
        RankComparisons result = exact.test(agreed);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result.of("A", "Z"))
                .withMessage("first, second: no comparison of 'A' with 'Z'");
    }

    private static void assertReason(FriedmanPostHoc test, Items items, String reason) {
        RankComparisons result = test.test(items);
        assertThat(result.pairs()).isNotEmpty();
        assertThat(result.pairs())
                .allMatch(pair ->
                        pair.adjustedP().whyAbsent().orElseThrow().reason().equals(reason));
        assertThat(result.toString()).contains("—", reason);
    }

    private static double[][] likert(SplittableRandom random, int respondents, int items, int options) {
        double[][] rows = new double[respondents][];
        Arrays.setAll(
                rows, i -> random.ints(items, 1, options + 1).asDoubleStream().toArray());
        return rows;
    }
}
