package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MannWhitneyTest {
    private static final double REL = 1e-10;

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("two__.*__mann_whitney");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceCase r) {
        List<Numbers> samples = new Setup(r).samples();
        Numbers x = samples.get(0);
        Numbers y = samples.get(1);
        MannWhitneyResult normal = MannWhitney.normal().test(x, y);
        r.assertRelative("W_x", normal.u().value(), 0);
        for (int i = 0; i < 2; i++) {
            assertThat(normal.groups().get(i).n()).isEqualTo((int) r.numbers("n")[i]);
            assertThat(normal.groups().get(i).rankSum()).isEqualTo(r.numbers("rank_sums")[i]);
        }
        r.assertRelative("z_no_continuity", normal.z().value(), REL);
        r.assertRelative("p_asymptotic_no_continuity", normal.p().value(), REL);
        MannWhitney continuity = MannWhitney.normalWithContinuity();
        r.assertRelative("p_asymptotic_continuity", continuity.test(x, y).p().value(), REL);
        r.assertRelative("p_greater_cc", p(continuity, Alternative.GREATER, x, y), REL);
        r.assertRelative("p_less_cc", p(continuity, Alternative.LESS, x, y), REL);
        MannWhitneyResult exact = MannWhitney.exact().test(x, y);
        if (r.has("p_exact_with_ties_coin")) {
            r.assertRelative("p_exact_with_ties_coin", exact.p().value(), REL);
        }
        if (r.has("hodges_lehmann_exact")) {
            r.assertRelative("p_exact_no_ties_r", exact.p().value(), REL);
            r.assertRelative("hodges_lehmann_exact.est", exact.shift().value(), REL);
            Interval interval = exact.shift().interval().orElseThrow();
            r.assertRelative("hodges_lehmann_exact.low", interval.lower(), REL);
            r.assertRelative("hodges_lehmann_exact.high", interval.upper(), REL);
        }
        assertThat(exact.shift().value()).isCloseTo(r.value("hodges_lehmann_median_of_differences"), within(1e-12));
        r.assertRelative("rank_biserial.r", exact.rankBiserial().value(), REL);
        r.assertRelative("prob_superiority_A", exact.commonLanguage().value(), REL);
        MannWhitneyResult usual = MannWhitney.exactWhereFeasible().test(x, y);
        assertThat(usual).hasToString(exact.toString());
    }

    private static double p(MannWhitney test, Alternative alternative, Numbers x, Numbers y) {
        return test.withAlternative(alternative).test(x, y).p().value();
    }

    static List<ReferenceCase> intervals() {
        return ReferenceCase.all("shift__.*");
    }

    @ParameterizedTest
    @MethodSource("intervals")
    void hasTheIntervalsOfR(ReferenceCase r) {
        Numbers x = Setup.numbers("x", r.numbers("x"));
        Numbers y = Setup.numbers("y", r.numbers("y"));
        for (Alternative alternative : Alternative.values()) {
            MannWhitneyResult result = MannWhitney.exact()
                    .withAlternative(alternative)
                    .withLevel(.9)
                    .test(x, y);
            String name = alternative.label();
            r.assertRelative(name + ".p", result.p().value(), REL);
            r.assertRelative(name + ".estimate", result.shift().value(), REL);
            Interval interval = result.shift().interval().orElseThrow();
            r.assertRelative(name + ".lower", interval.lower(), REL);
            r.assertRelative(name + ".upper", interval.upper(), REL);
        }
    }

    @Test
    void printsASentenceTheGroupsTheTestAndTheEffects() {
        GroupedNumbers groups =
                Setup.groups(new double[] {1, 2, 2, 4, Double.NaN}, new double[] {2, 3, 4, 5, 5, 5}, new double[] {9});
        assertThat(MannWhitney.exactWhereFeasible().test(groups, "a", "b")).hasToString("""
                Mann–Whitney (exact): U = 3.5, p = .076, r = -.71 [-.93, -.12] (95%)
                left out (available cases): 1 no view
                group  n  rank sum  mean rank
                a      4      13.5       3.38
                b      6      41.5       6.92

                test                    U      z     p
                Mann–Whitney (exact)  3.5  -1.86  .076
                p is exact, given the ties.
                z is corrected for ties, which 8 of 10 respondents have.

                effect                  estimate    95% interval
                shift (Hodges–Lehmann)     -2.00   [-4.00, 0.00]
                rank-biserial              -.708  [-.929, -.117]
                common-language             .146    [.033, .461]""");
        assertThat(MannWhitney.normalWithContinuity())
                .hasToString("Mann–Whitney (normal, continuity), two-sided, 95% intervals");
    }

    /** By all choices of the first group from the numbers. */
    @Test
    void exactPIsThatOfAllArrangements() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 60; i++) {
            double[] x = likert(random, 1 + random.nextInt(6), 4);
            double[] y = likert(random, 1 + random.nextInt(6), 4);
            double[] all =
                    DoubleStream.concat(Arrays.stream(x), Arrays.stream(y)).toArray();
            double middle = x.length * y.length / 2.0;
            double u = u(x, y);
            int[] counts = new int[4];
            for (int chosen = 0; chosen < 1 << all.length; chosen++) {
                if (Integer.bitCount(chosen) == x.length) {
                    double other = u(part(all, chosen, 1), part(all, chosen, 0));
                    counts[0] += Math.abs(other - middle) >= Math.abs(u - middle) ? 1 : 0;
                    counts[1] += other <= u ? 1 : 0;
                    counts[2] += other >= u ? 1 : 0;
                    counts[3]++;
                }
            }
            for (Alternative alternative : Alternative.values()) {
                MannWhitneyResult result =
                        MannWhitney.exact().withAlternative(alternative).test(Numbers.of("x", x), Numbers.of("y", y));
                assertThat(result.u().value()).isEqualTo(u);
                if (result.p().isPresent()) {
                    assertThat(result.p().value())
                            .isCloseTo(counts[alternative.ordinal()] / (double) counts[3], within(1e-14));
                }
            }
        }
    }

    private static double[] part(double[] all, int chosen, int side) {
        List<Double> part = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            if ((chosen >> i & 1) == side) {
                part.add(all[i]);
            }
        }
        return part.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double u(double[] x, double[] y) {
        double u = 0;
        for (double a : x) {
            for (double b : y) {
                u += a > b ? 1 : a == b ? .5 : 0;
            }
        }
        return u;
    }

    @Test
    void theShiftIsTheMedianOfAllDifferencesAndItsLimitsAreAmongThem() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 100; i++) {
            boolean tied = random.nextBoolean();
            double[] x = tied
                    ? likert(random, 5 + random.nextInt(8), 5)
                    : random.doubles(9, -1, 2).toArray();
            double[] y = tied
                    ? likert(random, 5 + random.nextInt(8), 5)
                    : random.doubles(6, -3, 1).toArray();
            double[] differences = Arrays.stream(x)
                    .flatMap(a -> Arrays.stream(y).map(b -> a - b))
                    .sorted()
                    .toArray();
            HodgesLehmann shift = UStatistic.of(x.clone(), y.clone()).differences();
            for (int k = 1; k <= differences.length; k++) {
                assertThat(shift.orderStatistic(k)).isEqualTo(differences[k - 1] + 0.0);
            }
            int half = differences.length / 2;
            assertThat(shift.median())
                    .isEqualTo(
                            differences.length % 2 == 1
                                    ? differences[half]
                                    : (differences[half - 1] + differences[half]) / 2);
        }
    }

    /** More than are made at once: evenly spread, with a far outlier, and tied. */
    @Test
    void manyDifferencesAreSelectedAsIfTheyWereSorted() {
        SplittableRandom random = new SplittableRandom(7);
        for (int kind = 0; kind < 4; kind++) {
            double[] x = kind == 2
                    ? likert(random, 300, 7)
                    : random.doubles(300, -1, 1).toArray();
            double[] y = kind >= 2
                    ? likert(random, 200, 5)
                    : random.doubles(200, -1, 1).toArray();
            if (kind == 1) {
                x[0] = 1e100;
                y[0] = -1e-100;
            }
            double[] differences = Arrays.stream(x)
                    .flatMap(a -> Arrays.stream(y).map(b -> a - b))
                    .sorted()
                    .toArray();
            HodgesLehmann shift = UStatistic.of(x.clone(), y.clone()).differences();
            double[] sums = Arrays.stream(x)
                    .flatMap(a -> Arrays.stream(x).filter(b -> b >= a).map(b -> a + b))
                    .sorted()
                    .toArray();
            double[] sorted = Arrays.stream(x).sorted().toArray();
            HodgesLehmann averages = HodgesLehmann.ofWalshAverages(sorted);
            for (int k = 1; k <= differences.length; k += 1 + random.nextInt(4000)) {
                assertThat(shift.orderStatistic(k)).isEqualTo(differences[k - 1] + 0.0);
                if (kind < 2 && k <= sums.length) {
                    assertThat(averages.orderStatistic(k)).isEqualTo(sums[k - 1] / 2);
                }
            }
            assertThat(shift.orderStatistic(differences.length)).isEqualTo(differences[differences.length - 1]);
        }
    }

    @Test
    void changingTheGroupsTurnsEverythingRound() {
        SplittableRandom random = new SplittableRandom(3);
        Numbers x = Numbers.of("x", likert(random, 30, 5));
        Numbers y = Numbers.of("y", likert(random, 22, 6));
        for (MannWhitney test :
                List.of(MannWhitney.exact(), MannWhitney.normal(), MannWhitney.normalWithContinuity())) {
            MannWhitneyResult one = test.withAlternative(Alternative.GREATER).test(x, y);
            MannWhitneyResult other = test.withAlternative(Alternative.LESS).test(y, x);
            assertThat(other.p().value()).isCloseTo(one.p().value(), within(1e-14));
            assertThat(other.z().value()).isEqualTo(-one.z().value());
            assertThat(other.shift().value()).isEqualTo(-one.shift().value());
            assertThat(other.shift().interval().orElseThrow().upper())
                    .isEqualTo(-one.shift().interval().orElseThrow().lower());
            assertThat(other.u().value() + one.u().value()).isEqualTo(30 * 22);
        }
    }

    @Test
    void onlyTheOrderOfTheNumbersCountsForP() {
        SplittableRandom random = new SplittableRandom(4);
        double[] x = likert(random, 12, 5);
        double[] y = likert(random, 15, 5);
        double p = MannWhitney.exact()
                .test(Numbers.of("x", x), Numbers.of("y", y))
                .p()
                .value();
        assertThat(MannWhitney.exact()
                        .test(
                                Numbers.of("x", Arrays.stream(x).map(Math::exp).toArray()),
                                Numbers.of("y", Arrays.stream(y).map(Math::exp).toArray()))
                        .p()
                        .value())
                .isEqualTo(p);
    }

    @Test
    void saysWhenItIsNotExact() {
        SplittableRandom random = new SplittableRandom(5);
        Numbers x = Numbers.of("x", likert(random, 101, 5));
        Numbers y = Numbers.of("y", likert(random, 100, 5));
        MannWhitneyResult result = MannWhitney.exactWhereFeasible().test(x, y);
        assertThat(result.name()).isEqualTo("Mann–Whitney (normal)");
        assertThat(result.notes().get(0))
                .startsWith("p is normal, without continuity correction: more than 10,000 pairs");
        assertThat(result.p().value())
                .isEqualTo(MannWhitney.normal().test(x, y).p().value());
        assertThat(MannWhitney.exact().test(x, y).p().value())
                .isCloseTo(result.p().value(), within(.001));
        Numbers many = Numbers.of("many", likert(random, 1000, 5));
        assertThat(MannWhitney.exact()
                        .test(many, y)
                        .p()
                        .whyAbsent()
                        .orElseThrow()
                        .reason())
                .isEqualTo("too many respondents for the exact distribution, normal() has p");
    }

    @Test
    void aMillionRespondents() {
        SplittableRandom random = new SplittableRandom(6);
        Numbers x = Numbers.of("x", random.doubles(500_000, 0, 4).toArray());
        Numbers y = Numbers.of("y", random.doubles(500_000, 1, 5).toArray());
        MannWhitneyResult result = MannWhitney.exactWhereFeasible().test(x, y);
        assertThat(result.p().value()).isZero();
        assertThat(result.logP().value()).isBetween(-1e6, -1000.0);
        assertThat(result.shift().value()).isCloseTo(-1, within(.01));
        Interval interval = result.shift().interval().orElseThrow();
        assertThat(interval.contains(-1)).isTrue();
        assertThat(interval.upper() - interval.lower()).isBetween(.001, .02);
        MannWhitneyResult likert = MannWhitney.exactWhereFeasible()
                .test(Numbers.of("x", likert(random, 500_000, 5)), Numbers.of("y", likert(random, 500_000, 5)));
        assertThat(likert.p().value()).isBetween(1e-6, 1.0);
        assertThat(likert.shift().value()).isZero();
    }

    @Test
    void saysWhyItIsNotDefined() {
        Numbers none = Setup.numbers("none", Double.NaN, Double.NaN);
        MannWhitneyResult empty = MannWhitney.exactWhereFeasible().test(Numbers.of("x", 1, 2), none);
        for (Estimate each : List.of(empty.u(), empty.z(), empty.p(), empty.shift(), empty.rankBiserial())) {
            assertThat(each.whyAbsent().map(Absence::reason)).contains("the group 'none' has no answers");
        }
        assertThat(empty.groups()).isEmpty();
        assertThat(empty.toString()).contains("not defined, the group 'none' has no answers", "2 no view");
        for (MannWhitney test : List.of(MannWhitney.exact(), MannWhitney.normal())) {
            MannWhitneyResult equal = test.test(Numbers.of("x", 3, 3, 3, 3, 3), Numbers.of("y", 3, 3, 3, 3));
            assertThat(equal.u().value()).isEqualTo(10);
            assertThat(equal.p().whyAbsent().orElseThrow().reason()).isEqualTo("all respondents have the same number");
            assertThat(equal.shift().value()).isZero();
            assertThat(equal.toString()).contains("not defined, all respondents have the same number");
        }
    }

    @Test
    void aGroupOfOneIsTestedAndHasNoInterval() {
        MannWhitneyResult result = MannWhitney.exactWhereFeasible().test(Numbers.of("x", 7), Numbers.of("y", 1, 2, 3));
        assertThat(result.p().value()).isEqualTo(.5);
        assertThat(result.shift().value()).isEqualTo(5);
        assertThat(result.shift().whyNoInterval().orElseThrow().reason())
                .isEqualTo("too few respondents for an interval of 95%");
        assertThat(result.rankBiserial().value()).isEqualTo(1);
        MannWhitneyResult two = MannWhitney.exact().test(Numbers.of("x", 2), Numbers.of("y", 1));
        assertThat(two.p().value()).isEqualTo(1);
        assertThat(MannWhitney.normal()
                        .test(Numbers.of("x", 1, 1), Numbers.of("y", 2, 2))
                        .z()
                        .value())
                .isCloseTo(-2 / Math.sqrt(4 * (60 - 12) / 144.0), within(1e-15));
    }

    @Test
    void refusesWhatIsNoGroupOrLevel() {
        GroupedNumbers groups = Setup.groups(new double[] {1, 2}, new double[] {3});
        MannWhitney test = MannWhitney.exactWhereFeasible();
        assertThatThrownBy(() -> test.test(groups, "a", "z")).hasMessageStartingWith("second: 'z' is not a group");
        assertThatThrownBy(() -> test.test(groups, "a", "a")).hasMessageStartingWith("second: must be another group");
        assertThatThrownBy(() -> test.withLevel(1)).hasMessage("level: must lie between 0 and 1, got 1.0");
    }

    private static double[] likert(SplittableRandom random, int n, int options) {
        return random.ints(n, 1, options + 1).asDoubleStream().toArray();
    }
}
