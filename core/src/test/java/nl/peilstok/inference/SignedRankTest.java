package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignedRankTest {
    private static final double REL = 1e-10;

    static List<ReferenceCase> pairs() {
        return ReferenceCase.all("paired__.*__signed_rank");
    }

    /** In these R ranks the rounding of differences of means, see {@link #agreesWithRAfterRounding}. */
    private static boolean isRoundingRanked(ReferenceCase r) {
        return ReferenceCase.all("ties__.*").stream()
                .anyMatch(ties -> ties.dataSet().equals(r.dataSet()));
    }

    static List<ReferenceCase> rounded() {
        return ReferenceCase.all("ties__.*");
    }

    @ParameterizedTest
    @MethodSource("rounded")
    void agreesWithRAfterRounding(ReferenceCase r) {
        boolean paired = r.dataSet().contains("TEV");
        Function<SignedRank, SignedRankResult> test = each -> paired
                ? each.test(new Setup(r).pair().get(0), new Setup(r).pair().get(1))
                : each.test(new Setup(r).sample(), 3);
        SignedRankResult normal = test.apply(SignedRank.normal());
        r.assertRelative("V", normal.positiveRankSum(), 0);
        r.assertRelative("V_negative", normal.negativeRankSum(), 0);
        r.assertRelative("n_zero", normal.zeros(), 0);
        r.assertRelative("p_no_cc", normal.p().value(), REL);
        r.assertRelative(
                "p_cc", test.apply(SignedRank.normalWithContinuity()).p().value(), REL);
        SignedRankResult pratt = test.apply(SignedRank.normal().withZeros(ZeroDifferences.PRATT));
        r.assertRelative("pratt_z", pratt.z().value(), REL);
        r.assertRelative("pratt_p", pratt.p().value(), REL);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void agreesWithR(ReferenceCase r) {
        assumeFalse(isRoundingRanked(r));
        List<Numbers> pair = new Setup(r).pair();
        Numbers x = pair.get(0);
        Numbers y = pair.get(1);
        SignedRankResult normal = SignedRank.normal().test(x, y);
        assertThat(normal.positives() + normal.negatives()).isEqualTo((int) r.value("n_nonzero"));
        assertThat(normal.zeros()).isEqualTo((int) r.value("n_zero"));
        r.assertRelative("V_positive_ranks", normal.positiveRankSum(), 0);
        r.assertRelative("V_negative_ranks", normal.negativeRankSum(), 0);
        r.assertRelative("p_asymptotic_no_continuity", normal.p().value(), REL);
        r.assertRelative("z_wilcoxon_zero_method", normal.z().value(), REL);
        r.assertRelative(
                "p_asymptotic_continuity",
                SignedRank.normalWithContinuity().test(x, y).p().value(),
                REL);
        SignedRankResult pratt =
                SignedRank.normal().withZeros(ZeroDifferences.PRATT).test(x, y);
        r.assertRelative("pratt.z", pratt.z().value(), REL);
        r.assertRelative("pratt.p", pratt.p().value(), REL);
        SignedRankResult exact = SignedRank.exact().test(x, y);
        if (r.has("p_exact_wilcoxon_coin")) {
            r.assertRelative("p_exact_wilcoxon_coin", exact.p().value(), REL);
            r.assertRelative(
                    "p_exact_pratt_coin",
                    SignedRank.exact()
                            .withZeros(ZeroDifferences.PRATT)
                            .test(x, y)
                            .p()
                            .value(),
                    REL);
        }
        assertThat(exact.pseudomedian().value()).isCloseTo(r.value("hodges_lehmann_walsh_median"), within(1e-12));
        r.assertRelative("rank_biserial_matched.r", exact.rankBiserial().value(), REL);
        SignTestResult sign = SignTest.exact().test(x, y);
        r.assertRelative("sign_test.n_pos", sign.positives(), 0);
        r.assertRelative("sign_test.n_neg", sign.negatives(), 0);
        r.assertRelative("sign_test.p", sign.p().value(), REL);
    }

    static List<ReferenceCase> samples() {
        return ReferenceCase.all("one__.*__tests");
    }

    private static final Pattern VALUE = Pattern.compile("mu = ([\\d.]+)");

    @ParameterizedTest
    @MethodSource("samples")
    void ofOneSampleAgreesWithR(ReferenceCase r) {
        assumeFalse(isRoundingRanked(r));
        Matcher value = VALUE.matcher(r.call());
        assertThat(value.find()).isTrue();
        double mu = Double.parseDouble(value.group(1));
        Numbers y = new Setup(r).sample();
        SignedRankResult normal = SignedRank.normal().test(y, mu);
        r.assertRelative("wilcoxon_no_cc.V", normal.positiveRankSum(), 0);
        r.assertRelative("wilcoxon_no_cc.p", normal.p().value(), REL);
        r.assertRelative(
                "wilcoxon_cc.p",
                SignedRank.normalWithContinuity().test(y, mu).p().value(),
                REL);
        SignTestResult sign = SignTest.exact().test(y, mu);
        r.assertRelative("sign_test.n_pos", sign.positives(), 0);
        r.assertRelative("sign_test.p", sign.p().value(), REL);
    }

    static List<ReferenceCase> intervals() {
        return ReferenceCase.all("walsh__.*");
    }

    @ParameterizedTest
    @MethodSource("intervals")
    void hasTheIntervalsOfR(ReferenceCase r) {
        Numbers d = Setup.numbers("d", r.numbers("d"));
        for (Alternative alternative : Alternative.values()) {
            SignedRankResult result = SignedRank.exact()
                    .withAlternative(alternative)
                    .withLevel(.9)
                    .test(d, 0);
            String name = alternative.label();
            r.assertRelative(name + ".p", result.p().value(), REL);
            r.assertRelative(name + ".estimate", result.pseudomedian().value(), REL);
            Interval interval = result.pseudomedian().interval().orElseThrow();
            r.assertRelative(name + ".lower", interval.lower(), REL);
            r.assertRelative(name + ".upper", interval.upper(), REL);
        }
    }

    @Test
    void theSignTestHasTheIntervalOfTheMedian() {
        ReferenceCase r = ReferenceCase.of("sign__moderate");
        Numbers d = Setup.numbers("d", r.numbers("d"));
        double[] p = r.numbers("p");
        for (Alternative alternative : Alternative.values()) {
            SignTestResult result =
                    SignTest.exact().withAlternative(alternative).test(d, 3);
            assertThat(result.p().value()).isCloseTo(p[alternative.ordinal()], within(1e-14));
            assertThat(Math.exp(result.logP().value())).isCloseTo(p[alternative.ordinal()], within(1e-13));
            assertThat(result.median().value()).isCloseTo(r.value("median") - 3, within(1e-14));
            Interval interval = result.median().interval().orElseThrow();
            double lower = alternative == Alternative.TWO_SIDED ? r.value("low") : r.value("low_greater");
            double upper = alternative == Alternative.TWO_SIDED ? r.value("high") : r.value("high_less");
            assertThat(interval.lower())
                    .isCloseTo(alternative == Alternative.LESS ? Double.NEGATIVE_INFINITY : lower - 3, within(1e-14));
            assertThat(interval.upper())
                    .isCloseTo(
                            alternative == Alternative.GREATER ? Double.POSITIVE_INFINITY : upper - 3, within(1e-14));
        }
    }

    @Test
    void printsASentenceTheRanksTheTestAndTheEffects() {
        Numbers before = Setup.numbers("voor", 3, 4, 2, 5, 3, 3, 4, 1, Double.NaN);
        Numbers after = Setup.numbers("na", 4, 4, 4, 4, 5, 5, 5, 4, 3);
        assertThat(SignedRank.exactWhereFeasible().test(before, after)).hasToString("""
                Signed-rank (exact): T+ = 2, p = .063, r = -.86 [-.97, -.43] (95%), n = 8 of 9
                left out (listwise): 1 no view
                voor − na  n  rank sum
                above 0    1       2.0
                below 0    6      26.0
                0          1

                test                     z     p
                Signed-rank (exact)  -2.06  .063
                p is exact, given the ties.
                z is corrected for ties, which 6 of 7 differences that are not 0 have.

                effect                         estimate    95% interval
                pseudomedian (Hodges–Lehmann)     -1.50   [-2.50, 0.00]
                rank-biserial                     -.857  [-.971, -.425]""");
    }

    @Test
    void theSignTestPrintsASentenceAndATable() {
        Numbers before = Setup.numbers("voor", 3, 4, 2, 5, 3, 3, 4, 1, Double.NaN);
        Numbers after = Setup.numbers("na", 4, 4, 4, 4, 5, 5, 5, 4, 3);
        assertThat(SignTest.exact().test(before, after)).hasToString("""
                Sign test: 1 above 0, 6 below, p = .125, median -1.50 [-3.00, 1.00] (95%)
                left out (listwise): 1 no view
                sign test  above 0  below 0  0     p  median   95% interval
                voor − na        1        6  1  .125   -1.50  [-3.00, 1.00]""");
    }

    /** By all choices of signs. */
    @Test
    void exactPIsThatOfAllSigns() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 60; i++) {
            double[] d =
                    random.ints(2 + random.nextInt(9), -3, 4).asDoubleStream().toArray();
            for (ZeroDifferences zeros : ZeroDifferences.values()) {
                double[] ranks = ranks(d, zeros);
                double sum = 0;
                for (int j = 0; j < d.length; j++) {
                    sum += d[j] > 0 ? ranks[j] : 0;
                }
                double middle = Arrays.stream(ranks).sum() / 2;
                int[] counts = new int[3];
                for (int signs = 0; signs < 1 << d.length; signs++) {
                    double other = 0;
                    for (int j = 0; j < d.length; j++) {
                        other += (signs >> j & 1) * ranks[j];
                    }
                    counts[0] += Math.abs(other - middle) >= Math.abs(sum - middle) ? 1 : 0;
                    counts[1] += other <= sum ? 1 : 0;
                    counts[2] += other >= sum ? 1 : 0;
                }
                for (Alternative alternative : Alternative.values()) {
                    SignedRankResult result = SignedRank.exact()
                            .withZeros(zeros)
                            .withAlternative(alternative)
                            .test(Numbers.of("d", d), 0);
                    assertThat(result.positiveRankSum()).isEqualTo(sum);
                    if (result.p().isPresent()) {
                        assertThat(result.p().value())
                                .isCloseTo(Math.scalb(counts[alternative.ordinal()], -d.length), within(1e-14));
                    }
                }
            }
        }
    }

    /** 0 for a zero. */
    private static double[] ranks(double[] d, ZeroDifferences zeros) {
        double[] ranks = new double[d.length];
        for (int i = 0; i < d.length; i++) {
            ranks[i] = d[i] == 0 ? 0 : .5;
            for (double other : d) {
                if (d[i] != 0 && (other != 0 || zeros == ZeroDifferences.PRATT)) {
                    ranks[i] += Math.abs(other) < Math.abs(d[i]) ? 1 : Math.abs(other) == Math.abs(d[i]) ? .5 : 0;
                }
            }
        }
        return ranks;
    }

    @Test
    void theEstimateIsTheMedianOfAllWalshAverages() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 100; i++) {
            double[] d = random.nextBoolean()
                    ? random.ints(1 + random.nextInt(12), -4, 5)
                            .asDoubleStream()
                            .sorted()
                            .toArray()
                    : random.doubles(1 + random.nextInt(12), -1, 2).sorted().toArray();
            double[] averages = new double[d.length * (d.length + 1) / 2];
            int n = 0;
            for (int j = 0; j < d.length; j++) {
                for (int k = j; k < d.length; k++) {
                    averages[n++] = (d[j] + d[k]) / 2;
                }
            }
            Arrays.sort(averages);
            HodgesLehmann estimate = HodgesLehmann.ofWalshAverages(d);
            for (int k = 1; k <= n; k++) {
                assertThat(estimate.orderStatistic(k)).isEqualTo(averages[k - 1] + 0.0);
            }
            assertThat(estimate.median()).isCloseTo((averages[(n - 1) / 2] + averages[n / 2]) / 2, within(1e-15));
        }
    }

    @Test
    void differencesThatDifferByRoundingAreTies() {
        Numbers x = Numbers.of("x", 0.5, 0.825, 0.375, 0.5, 3.2, 2.4);
        Numbers y = Numbers.of("y", 0.525, 0.775, 0.325, 0.55, 2.8, 2.0);
        SignedRankResult result =
                SignedRank.exact().withAlternative(Alternative.GREATER).test(x, y);
        SignedRankResult byHand = SignedRank.exact()
                .withAlternative(Alternative.GREATER)
                .test(Numbers.of("d", -.025, .05, .05, -.05, .4, .4), 0);
        assertThat(result.positiveRankSum()).isEqualTo(byHand.positiveRankSum());
        assertThat(result.tied()).isEqualTo(5);
        assertThat(result.p().value()).isEqualTo(byHand.p().value());
        assertThat(SignTest.exact()
                        .test(Numbers.of("x", .1 + .2, 1), Numbers.of("y", .3, 0))
                        .zeros())
                .isEqualTo(1);
    }

    @Test
    void changingThePairTurnsEverythingRound() {
        SplittableRandom random = new SplittableRandom(3);
        Numbers x = Numbers.of("x", random.ints(30, 1, 6).asDoubleStream().toArray());
        Numbers y = Numbers.of("y", random.ints(30, 1, 7).asDoubleStream().toArray());
        for (SignedRank test : List.of(SignedRank.exact(), SignedRank.normal(), SignedRank.normalWithContinuity())) {
            SignedRankResult one = test.withAlternative(Alternative.GREATER).test(x, y);
            SignedRankResult other = test.withAlternative(Alternative.LESS).test(y, x);
            assertThat(other.p().value()).isCloseTo(one.p().value(), within(1e-14));
            assertThat(other.z().value()).isEqualTo(-one.z().value());
            assertThat(other.pseudomedian().value())
                    .isEqualTo(-one.pseudomedian().value());
            assertThat(other.rankBiserial().value())
                    .isEqualTo(-one.rankBiserial().value());
        }
    }

    @Test
    void aMillionRespondents() {
        SplittableRandom random = new SplittableRandom(4);
        Numbers d = Numbers.of("d", random.doubles(1_000_000, -.99, 1.01).toArray());
        SignedRankResult result = SignedRank.exactWhereFeasible().test(d, 0);
        assertThat(result.name()).isEqualTo("Signed-rank (normal)");
        assertThat(result.notes()).contains("p is normal, without continuity correction: more than 500 differences.");
        assertThat(result.pseudomedian().interval().orElseThrow().contains(.01)).isTrue();
        Numbers high = Numbers.of("d", random.doubles(1_000_000, -.5, 1.5).toArray());
        assertThat(SignedRank.exactWhereFeasible().test(high, 0).logP().value()).isBetween(-1e6, -1000.0);
        SignTestResult sign = SignTest.exact().test(high, 0);
        assertThat(sign.p().value()).isZero();
        assertThat(sign.logP().value()).isBetween(-1e6, -1000.0);
        assertThat(sign.median().value()).isCloseTo(.5, within(.01));
        assertThat(SignedRank.exact().test(d, 0).p().whyAbsent().orElseThrow().reason())
                .isEqualTo("too many respondents for the exact distribution, normal() has p");
    }

    @Test
    void saysWhyItIsNotDefined() {
        for (ZeroDifferences zeros : ZeroDifferences.values()) {
            SignedRankResult equal = SignedRank.exactWhereFeasible()
                    .withZeros(zeros)
                    .test(Numbers.of("x", 3, 3, 4), Numbers.of("y", 3, 3, 4));
            for (Estimate each : List.of(equal.z(), equal.p(), equal.logP(), equal.rankBiserial())) {
                assertThat(each.whyAbsent().map(Absence::reason)).contains("all differences are 0");
            }
            assertThat(equal.pseudomedian().value()).isZero();
            assertThat(equal.toString()).startsWith("Signed-rank: not defined, all differences are 0");
        }
        Numbers none = Setup.numbers("none", Double.NaN, Double.NaN);
        SignedRankResult empty = SignedRank.normal().test(none, 3);
        assertThat(empty.p().whyAbsent().map(Absence::reason)).contains("there are no differences");
        assertThat(empty.pseudomedian().isPresent()).isFalse();
        assertThat(empty.toString()).contains("2 no view");
        assertThat(SignTest.exact().test(none, 3).toString())
                .startsWith("Sign test: not defined, there are no differences");
        assertThat(SignTest.exact().test(Numbers.of("x", 3, 3), 3).median().value())
                .isZero();
    }

    @Test
    void oneOrTwoDifferencesHaveNoInterval() {
        SignedRankResult one = SignedRank.exactWhereFeasible().test(Numbers.of("x", 5), 3);
        assertThat(one.p().value()).isEqualTo(1);
        assertThat(one.pseudomedian().value()).isEqualTo(2);
        assertThat(one.pseudomedian().whyNoInterval().orElseThrow().reason())
                .isEqualTo("too few respondents for an interval of 95%");
        SignTestResult two = SignTest.exact().test(Numbers.of("x", 5, 6), 3);
        assertThat(two.p().value()).isCloseTo(.5, within(1e-15));
        assertThat(two.median().value()).isEqualTo(2.5);
        assertThat(two.median().interval()).isEmpty();
    }

    @Test
    void refusesWhatAreNoPairsNoValueAndNoLevel() {
        SignedRank test = SignedRank.exactWhereFeasible();
        assertThatThrownBy(() -> test.test(Numbers.of("x", 1, 2), Numbers.of("y", 1)))
                .hasMessage("second: must be of the same respondents, 2 as the first, got 1");
        assertThatThrownBy(() -> test.test(Numbers.of("x", 1, 2), Double.NaN))
                .hasMessage("value: must be finite, got NaN");
        assertThatThrownBy(() -> SignTest.exact().withLevel(0)).hasMessage("level: must lie between 0 and 1, got 0.0");
        assertThat(test.withZeros(ZeroDifferences.PRATT))
                .hasToString("Signed-rank (exact where feasible, Pratt zeros), two-sided, 95% intervals");
    }
}
