package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.Permutation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KruskalWallisTest {
    private static final double REL = 1e-10;
    private static final KruskalWallis TEST = KruskalWallis.chiSquare();

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("group__.*__kruskal");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceCase r) {
        KruskalWallisResult result = TEST.test(new Setup(r).groups());
        r.assertRelative("H", result.h().value(), REL);
        r.assertRelative("df", result.df().value(), 0);
        r.assertRelative("p", result.p().value(), REL);
        r.assertRelative("rank_epsilon_squared", result.epsilonSquared().value(), REL);
        assertThat(result.logP().value()).isCloseTo(Math.log(result.p().value()), within(1e-12));
        Map<String, Double> meanRanks = r.named("dunn.mean_ranks");
        assertThat(result.groups())
                .extracting(RankedGroup::label)
                .containsExactlyInAnyOrderElementsOf(meanRanks.keySet());
        for (RankedGroup group : result.groups()) {
            assertThat(group.meanRank()).isCloseTo(meanRanks.get(group.label()), within(1e-10));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void postHocsAgreeWithR(ReferenceCase r) {
        GroupedNumbers groups = new Setup(r).groups();
        RankComparisons dunn = KruskalWallisPostHoc.dunn(Multiplicity.NONE).test(groups);
        RankComparisons holm = KruskalWallisPostHoc.dunn(Multiplicity.HOLM).test(groups);
        RankComparisons conover =
                KruskalWallisPostHoc.conoverIman(Multiplicity.NONE).test(groups);
        r.assertRelative("conover_iman.df", conover.df().value(), 0);
        List<String> pairs = r.texts("dunn.pair");
        assertThat(dunn.pairs()).hasSameSizeAs(pairs);
        for (int i = 0; i < pairs.size(); i++) {
            String[] names = pairs.get(i).split(" - ");
            RankComparison pair = dunn.of(names[0], names[1]);
            double sign = pair.first().equals(names[0]) ? 1 : -1;
            assertThat(sign * pair.statistic().value()).isCloseTo(r.numbers("dunn.z")[i], within(1e-10));
            r.assertRelative("dunn.p." + i, pair.p().value(), REL);
            assertThat(pair.adjustedP().value()).isEqualTo(pair.p().value());
            r.assertRelative(
                    "dunn.p_holm." + i, holm.of(names[0], names[1]).adjustedP().value(), REL);
            RankComparison other = conover.of(names[0], names[1]);
            assertThat(sign * other.statistic().value()).isCloseTo(r.numbers("conover_iman.t")[i], within(1e-10));
            r.assertRelative("conover_iman.p." + i, other.p().value(), 1e-9);
        }
    }

    @Test
    void printsASentenceTheGroupsAndTheTest() {
        GroupedNumbers groups = Setup.groups(
                new double[] {1, 2, 2, Double.NaN}, new double[] {2, 3, 4}, new double[] {Double.NaN}, new double[] {
                    5, 6
                });
        assertThat(TEST.test(groups)).hasToString("""
                Kruskal–Wallis test: H(2) = 5.63, p = .060, epsilon² = .80, n = 8 of 10
                left out (available cases): 2 no view
                group  n  mean rank
                a      3       2.33
                b      3       4.67
                d      2       7.50

                test               H  df     p  epsilon²  n
                Kruskal–Wallis  5.63   2  .060      .804  8
                Corrected for ties, which 3 of 8 respondents have.
                Left out, nobody has a number: c.
                The smallest group has 2 respondents: chi-square is a poor approximation,
                permutations give p.""");
        assertThat(KruskalWallisPostHoc.dunn(Multiplicity.HOLM).test(groups)).hasToString("""
                Dunn: 3 pairs, p adjusted by Holm, n = 8 of 10
                left out (available cases): 2 no view
                first  second  difference      z     p  p (Holm)
                a      b            -2.33  -1.20  .232      .388
                a      d            -5.17  -2.37  .018      .054
                b      d            -2.83  -1.30  .194      .388
                Corrected for ties, which 3 of 8 respondents have.
                Left out, nobody has a number: c.""");
    }

    @Test
    void permutationsComeNearAllArrangements() {
        double[][] groups = {{1, 2, 2}, {2, 5, 7}, {4, 8}};
        double exact = exactP(groups);
        KruskalWallisResult all = KruskalWallis.exact().test(Setup.groups(groups));
        assertThat(all.p().value()).isCloseTo(exact, within(1e-14));
        assertThat(all.notes()).contains("p is exact.");
        KruskalWallisResult result = KruskalWallis.permutation(
                        Permutation.random().withReplicates(20_000).withLevel(.999))
                .test(Setup.groups(groups));
        assertThat(result.p().interval().orElseThrow().contains(exact)).isTrue();
        assertThat(result.logP().value()).isEqualTo(Math.log(result.p().value()));
        assertThat(result.h().value())
                .isEqualTo(TEST.test(Setup.groups(groups)).h().value());
        assertThat(result.notes().get(0)).startsWith("p by 20,000 permutations, seed 2018; 99.9% interval of p [.");
    }

    /** The share of all orders of the numbers with an H at least as large. */
    private static double exactP(double[][] groups) {
        double[] numbers = Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
        double observed = TEST.test(Setup.groups(groups)).h().value();
        List<Double> all = new ArrayList<>();
        permute(numbers, 0, order -> {
            double[][] arranged = new double[groups.length][];
            int start = 0;
            for (int g = 0; g < groups.length; g++) {
                arranged[g] = Arrays.copyOfRange(order, start, start + groups[g].length);
                start += groups[g].length;
            }
            all.add(h(arranged));
        });
        return all.stream().filter(h -> h > observed - 1e-9).count() / (double) all.size();
    }

    private static void permute(double[] values, int from, Consumer<double[]> use) {
        if (from == values.length) {
            use.accept(values);
            return;
        }
        for (int i = from; i < values.length; i++) {
            swap(values, from, i);
            permute(values, from + 1, use);
            swap(values, from, i);
        }
    }

    private static void swap(double[] values, int i, int j) {
        double value = values[i];
        values[i] = values[j];
        values[j] = value;
    }

    /** From the definition: H = (N − 1) × the sum of squares between the groups / the whole sum of squares of the ranks. */
    private static double h(double[][] groups) {
        double[] numbers = Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
        double middle = (numbers.length + 1) / 2.0;
        double between = 0;
        double total = 0;
        for (double[] group : groups) {
            double sum = 0;
            for (double x : group) {
                double distance = rank(x, numbers) - middle;
                sum += distance;
                total += distance * distance;
            }
            between += sum * sum / group.length;
        }
        return (numbers.length - 1) * between / total;
    }

    private static double rank(double x, double[] numbers) {
        return .5 + Arrays.stream(numbers).map(y -> y < x ? 1 : y == x ? .5 : 0).sum();
    }

    @Test
    void ranksAsTheDefinitionSays() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            double[][] groups = likert(random, 2 + random.nextInt(4), 4);
            KruskalWallisResult result = TEST.test(Setup.groups(groups));
            if (result.h().isPresent()) {
                assertThat(result.h().value()).isCloseTo(h(groups), within(1e-11));
                assertThat(result.epsilonSquared().value()).isBetween(0.0, 1 + 1e-15);
            }
        }
    }

    @Test
    void onlyTheOrderOfTheNumbersCounts() {
        double[][] groups = likert(new SplittableRandom(2), 3, 7);
        double[][] changed = Arrays.stream(groups)
                .map(group -> Arrays.stream(group).map(x -> Math.exp(x) - 3).toArray())
                .toArray(double[][]::new);
        assertThat(TEST.test(Setup.groups(changed)))
                .hasToString(TEST.test(Setup.groups(groups)).toString());
    }

    /** Two groups: H is the square of Dunn's z, whatever the sizes and ties. */
    @Test
    void ofTwoGroupsIsDunnsTest() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 100; i++) {
            GroupedNumbers groups = Setup.groups(likert(random, 2, 5));
            KruskalWallisResult result = TEST.test(groups);
            if (result.h().isPresent()) {
                RankComparison pair = KruskalWallisPostHoc.dunn(Multiplicity.BONFERRONI)
                        .test(groups)
                        .of("b", "a");
                assertThat(pair.statistic().value() * pair.statistic().value())
                        .isCloseTo(result.h().value(), within(1e-11));
                assertThat(pair.adjustedP().value()).isCloseTo(result.p().value(), within(1e-12));
            }
        }
    }

    @Test
    void theBootstrapGivesEpsilonSquaredAnInterval() {
        GroupedNumbers groups = new Setup(ReferenceCase.of("group__survey_TEV_by_rol__kruskal")).groups();
        KruskalWallisResult result =
                TEST.withInterval(Bootstrap.percentile().withReplicates(200)).test(groups);
        Interval interval = result.epsilonSquared().interval().orElseThrow();
        assertThat(interval.lower()).isBetween(0.0, interval.upper());
        assertThat(interval.method()).isEqualTo("percentile bootstrap, 200 replicates");
        assertThat(result.toString()).contains("epsilon²  95% interval");
    }

    /** A bootstrap of one replicate that is the sample as it is would give the estimate itself. */
    @Test
    void theBootstrapsStatisticIsEpsilonSquared() {
        double[][] groups = likert(new SplittableRandom(4), 3, 4);
        PooledRanks ranks = PooledRanks.of(Setup.groups(groups));
        int[] places = ranks.placesByRank();
        double expected = TEST.test(Setup.groups(groups)).epsilonSquared().value();
        Bootstrap.percentile().withReplicates(2).of(ranks.n(), "as it is", resample -> {
            double[][] drawn = new double[3][];
            for (int g = 0; g < 3; g++) {
                int group = g;
                drawn[g] = IntStream.range(0, resample.size())
                        .map(resample::respondent)
                        .filter(place -> ranks.groupOf(place) == group)
                        .mapToDouble(place -> Arrays.stream(groups)
                                .flatMapToDouble(Arrays::stream)
                                .toArray()[place])
                        .toArray();
            }
            double direct = h(drawn) / (resample.size() - 1);
            assertThat(ranks.epsilonSquared(resample, places)).isCloseTo(direct, within(1e-12));
            return direct;
        });
        assertThat(expected).isPositive();
    }

    @Test
    void theExactPHasItsLimits() {
        double[][] groups = likert(new SplittableRandom(6), 6, 9);
        for (int g = 0; g < 6; g++) {
            groups[g] = new SplittableRandom(g).doubles(30).toArray();
        }
        KruskalWallisResult result = KruskalWallis.exact().test(Setup.groups(groups));
        assertThat(result.p().whyAbsent().map(Absence::reason))
                .contains("too many respondents for the exact p; permutations give one");
        assertThat(result.h().isPresent()).isTrue();
        assertThat(result.toString()).startsWith("Kruskal–Wallis test: H(5) = ").contains(", p —");
    }

    @Test
    void aMillionRespondents() {
        SplittableRandom random = new SplittableRandom(5);
        double[][] groups = new double[4][];
        Arrays.setAll(
                groups,
                g -> random.doubles(250_000)
                        .map(u -> Math.floor(4.9 * u + .05 * random.nextInt(2)) + (g == 3 && u > .5 ? 1 : 0))
                        .toArray());
        KruskalWallisResult result = TEST.test(Setup.groups(groups));
        assertThat(result.p().value()).isZero();
        assertThat(result.logP().value()).isBetween(-result.h().value(), -1000.0);
    }

    @Test
    void saysWhyItIsNotDefined() {
        assertAbsent("no group has answers", new double[] {Double.NaN}, new double[] {Double.NaN});
        assertAbsent("only one group has answers", new double[] {1, 2, 3}, new double[] {Double.NaN});
        assertAbsent("every group has one respondent", new double[] {1}, new double[] {2});
        assertAbsent("all respondents have the same number", new double[] {4, 4}, new double[] {4, 4, 4});
    }

    private static void assertAbsent(String reason, double[]... groups) {
        KruskalWallisResult result = TEST.test(Setup.groups(groups));
        for (Estimate each : List.of(result.h(), result.df(), result.p(), result.logP(), result.epsilonSquared())) {
            assertThat(each.whyAbsent().map(Absence::reason)).contains(reason);
        }
        assertThat(result.toString()).startsWith("Kruskal–Wallis test: not defined, " + reason);
        for (Multiplicity multiplicity : List.of(Multiplicity.NONE, Multiplicity.HOLM)) {
            assertThat(KruskalWallisPostHoc.conoverIman(multiplicity)
                            .test(Setup.groups(groups))
                            .pairs())
                    .allMatch(
                            pair -> pair.p().whyAbsent().orElseThrow().reason().equals(reason));
        }
    }

    @Test
    void withoutVariationWithinGroupsConoverAndImanIsNotDefinedAndDunnIs() {
        GroupedNumbers groups = Setup.groups(new double[] {1, 1}, new double[] {2, 2}, new double[] {7, 7, 7});
        assertThat(TEST.test(groups).epsilonSquared().value()).isCloseTo(1, within(1e-15));
        assertThat(KruskalWallisPostHoc.conoverIman(Multiplicity.HOLM)
                        .test(groups)
                        .pairs())
                .allMatch(pair -> pair.p().whyAbsent().isPresent());
        assertThat(KruskalWallisPostHoc.dunn(Multiplicity.HOLM).test(groups).pairs())
                .allMatch(pair -> pair.p().isPresent());
    }

    private static double[][] likert(SplittableRandom random, int groups, int options) {
        double[][] values = new double[groups][];
        Arrays.setAll(
                values,
                g -> random.ints(1 + random.nextInt(15), 1, options + 1)
                        .asDoubleStream()
                        .toArray());
        return values;
    }
}
