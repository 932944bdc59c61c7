package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import nl.peilstok.resample.Permutation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrunnerMunzelTest {
    private static final double REL = 1e-10;

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("brunner__.*");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithScipy(ReferenceCase r) {
        Numbers x = Numbers.of("x", r.numbers("x"));
        Numbers y = Numbers.of("y", r.numbers("y"));
        BrunnerMunzel test = BrunnerMunzel.t().withLevel(.9);
        BrunnerMunzelResult result = test.test(x, y);
        r.assertRelative("t", result.t().value(), REL);
        r.assertRelative("df", result.df().value(), REL);
        r.assertRelative("p", result.p().value(), REL);
        r.assertRelative("effect", result.relativeEffect().value(), REL);
        Interval interval = result.relativeEffect().interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(Math.max(0, r.value("low")), within(1e-13));
        assertThat(interval.upper()).isCloseTo(Math.min(1, r.value("high")), within(1e-13));
        BrunnerMunzelResult less = test.withAlternative(Alternative.LESS).test(x, y);
        r.assertRelative("p_less", less.p().value(), REL);
        assertThat(less.relativeEffect().interval().orElseThrow().upper())
                .isCloseTo(Math.min(1, r.value("high_less")), within(1e-13));
        BrunnerMunzelResult greater = test.withAlternative(Alternative.GREATER).test(x, y);
        r.assertRelative("p_greater", greater.p().value(), REL);
        assertThat(greater.relativeEffect().interval().orElseThrow().lower())
                .isCloseTo(Math.max(0, r.value("low_greater")), within(1e-13));
    }

    @Test
    void printsASentenceTheGroupsAndTheTest() {
        GroupedNumbers groups = Setup.groups(new double[] {1, 2, 2, 4, Double.NaN}, new double[] {2, 3, 4, 5, 5, 5});
        assertThat(BrunnerMunzel.t().test(groups, "a", "b")).hasToString("""
                Brunner–Munzel test: t(7.0) = -2.87, p = .024, effect .15 [.00, .44] (95%)
                left out (available cases): 1 no view
                group  n  mean rank
                a      4       3.38
                b      6       6.92

                test                t   df     p  relative effect  95% interval
                Brunner–Munzel  -2.87  7.0  .024             .146  [.000, .438]
                The smallest group has 4 respondents: t is a poor approximation, permutations
                give p.""");
        assertThat(BrunnerMunzel.t()).hasToString("Brunner–Munzel test, two-sided, 95% interval");
    }

    /** U and its share of the pairs are those of the test of Mann and Whitney, and so are the mean ranks. */
    @Test
    void theRelativeEffectIsTheCommonLanguageEffect() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 50; i++) {
            Numbers x = Numbers.of(
                    "x",
                    random.ints(2 + random.nextInt(9), 1, 6).asDoubleStream().toArray());
            Numbers y = Numbers.of(
                    "y",
                    random.ints(2 + random.nextInt(9), 1, 7).asDoubleStream().toArray());
            BrunnerMunzelResult result = BrunnerMunzel.t().test(x, y);
            MannWhitneyResult other = MannWhitney.normal().test(x, y);
            assertThat(result.relativeEffect().value())
                    .isCloseTo(other.commonLanguage().value(), within(1e-15));
            for (int g = 0; g < 2; g++) {
                assertThat(result.groups().get(g).meanRank())
                        .isCloseTo(other.groups().get(g).meanRank(), within(1e-12));
            }
            if (result.t().isPresent()) {
                BrunnerMunzelResult turned = BrunnerMunzel.t().test(y, x);
                assertThat(turned.t().value()).isCloseTo(-result.t().value(), within(1e-12));
                assertThat(turned.p().value()).isCloseTo(result.p().value(), within(1e-12));
            }
        }
    }

    @Test
    void permutationsComeNearAllArrangements() {
        double[] x = {1, 2, 2, 5};
        double[] y = {3, 4, 6, 6, 7};
        double[] all = DoubleStream.concat(Arrays.stream(x), Arrays.stream(y)).toArray();
        double observed = Math.abs(Placements.of(x, y).effect().t());
        int extreme = 0;
        int arrangements = 0;
        for (int chosen = 0; chosen < 1 << all.length; chosen++) {
            if (Integer.bitCount(chosen) == x.length) {
                double[] first = new double[x.length];
                double[] second = new double[y.length];
                int n1 = 0;
                int n2 = 0;
                for (int i = 0; i < all.length; i++) {
                    if ((chosen >> i & 1) == 1) {
                        first[n1++] = all[i];
                    } else {
                        second[n2++] = all[i];
                    }
                }
                extreme += Math.abs(Placements.of(first, second).effect().t()) >= observed - 1e-9 ? 1 : 0;
                arrangements++;
            }
        }
        BrunnerMunzelResult result = BrunnerMunzel.permutation(
                        Permutation.random().withReplicates(20_000).withLevel(.999))
                .test(Numbers.of("x", x), Numbers.of("y", y));
        assertThat(result.p().interval().orElseThrow().contains(extreme / (double) arrangements))
                .isTrue();
        assertThat(result.notes().get(0)).startsWith("p by 20,000 permutations");
    }

    @Test
    void whereEveryPairSaysTheSameOnlyPermutationsGiveP() {
        Numbers x = Numbers.of("x", 1, 2, 3);
        Numbers y = Numbers.of("y", 4, 5, 6, 7);
        BrunnerMunzelResult result = BrunnerMunzel.t().test(x, y);
        assertThat(result.relativeEffect().value()).isZero();
        assertThat(result.p().whyAbsent().map(Absence::reason)).contains("every pair says the same, t is infinite");
        BrunnerMunzelResult permuted = BrunnerMunzel.permutation(
                        Permutation.random().withReplicates(20_000).withLevel(.999))
                .test(x, y);
        assertThat(permuted.p().interval().orElseThrow().contains(2 / 35.0)).isTrue();
        assertThat(permuted.t().isPresent()).isFalse();
        assertThat(permuted.toString()).startsWith("Brunner–Munzel test: p = .0");
    }

    @Test
    void saysWhyItIsNotDefined() {
        Numbers none = Setup.numbers("none", Double.NaN);
        BrunnerMunzelResult empty = BrunnerMunzel.t().test(none, Numbers.of("x", 1, 2));
        for (Estimate each : List.of(empty.t(), empty.df(), empty.p(), empty.relativeEffect())) {
            assertThat(each.whyAbsent().map(Absence::reason)).contains("the group 'none' has no answers");
        }
        assertThat(empty.toString()).startsWith("Brunner–Munzel test: not defined, the group 'none' has no answers");
        BrunnerMunzelResult one =
                BrunnerMunzel.permutation(Permutation.random()).test(Numbers.of("x", 1), Numbers.of("y", 1, 2));
        assertThat(one.p().whyAbsent().map(Absence::reason)).contains("the group 'x' has one respondent");
        assertThat(one.relativeEffect().value()).isEqualTo(.25);
        BrunnerMunzelResult equal = BrunnerMunzel.t().test(Numbers.of("x", 3, 3), Numbers.of("y", 3, 3, 3));
        assertThat(equal.p().whyAbsent().map(Absence::reason)).contains("all respondents have the same number");
        assertThat(equal.relativeEffect().value()).isEqualTo(.5);
    }

    @Test
    void aMillionRespondents() {
        SplittableRandom random = new SplittableRandom(2);
        Numbers x = Numbers.of("x", random.ints(500_000, 1, 6).asDoubleStream().toArray());
        Numbers y = Numbers.of("y", random.doubles(500_000, 1, 6).toArray());
        BrunnerMunzelResult result = BrunnerMunzel.t().test(x, y);
        assertThat(result.p().value()).isZero();
        assertThat(result.logP().value()).isBetween(-1e6, -1000.0);
        assertThat(result.relativeEffect().value()).isCloseTo(.4, within(.002));
    }
}
