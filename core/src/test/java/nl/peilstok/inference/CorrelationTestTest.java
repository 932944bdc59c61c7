package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Interval;
import nl.peilstok.resample.Bootstrap;
import org.junit.jupiter.api.Test;

class CorrelationTestTest {
    /** R: cor.test of mtcars' first twelve mpg and wt. */
    private static final Numbers MPG =
            Numbers.of("mpg", 21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4);

    private static final Numbers WT =
            Numbers.of("wt", 2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07);

    @Test
    void agreesWithR() {
        CorrelationTestResult pearson = CorrelationTest.pearson().test(MPG, WT);
        assertThat(pearson.coefficient().value()).isCloseTo(R_PEARSON[0], within(1e-12));
        assertThat(pearson.p().value()).isCloseTo(R_PEARSON[1], within(1e-12));
        Interval fisher = pearson.coefficient().interval().orElseThrow();
        assertThat(fisher.lower()).isCloseTo(R_PEARSON[2], within(1e-12));
        assertThat(fisher.upper()).isCloseTo(R_PEARSON[3], within(1e-12));
        assertThat(CorrelationTest.spearman().test(MPG, WT).p().value()).isCloseTo(R_SPEARMAN_P, within(1e-12));
        assertThat(CorrelationTest.kendall().test(MPG, WT).p().value()).isCloseTo(R_KENDALL_P, within(1e-12));
    }

    private static final double[] R_PEARSON = {
        -0.686562935650636, 0.0136645181308265, -0.904194296619134, -0.185915773391042
    };
    private static final double R_SPEARMAN_P = 0.00109649934636214;
    private static final double R_KENDALL_P = 0.00438470334705977;

    /** R: cor.test with alternative = "less" and "greater"; of ranks with ties exact = FALSE, of the eight below exact. */
    @Test
    void oneSidedAgreesWithR() {
        CorrelationTestResult less =
                CorrelationTest.pearson().withAlternative(Alternative.LESS).test(MPG, WT);
        assertThat(less.p().value()).isCloseTo(.00683225906541325, within(1e-12));
        Interval below = less.coefficient().interval().orElseThrow();
        assertThat(below.lower()).isEqualTo(-1);
        assertThat(below.upper()).isCloseTo(-.28502243798640475, within(1e-12));
        assertThat(below.level()).isEqualTo(.95);
        assertThat(less.toString())
                .startsWith("Pearson's r -.69, p = .007 (less), n = 12")
                .contains("p is one-sided: the coefficient is less than 0");
        CorrelationTestResult greater =
                CorrelationTest.pearson().withAlternative(Alternative.GREATER).test(MPG, WT);
        assertThat(greater.p().value()).isCloseTo(.993167740934587, within(1e-12));
        Interval above = greater.coefficient().interval().orElseThrow();
        assertThat(above.lower()).isCloseTo(-.883106901241918, within(1e-12));
        assertThat(above.upper()).isEqualTo(1);
        assertOneSided(CorrelationTest.kendall(), MPG, WT, .00219235167352988, .99780764832647);
        assertOneSided(CorrelationTest.spearman(), MPG, WT, .00054824967318107, .999451750326819);
        Numbers x = Numbers.of("x", 3, 1, 4, 1.5, 9, 2.6, 5, 8);
        Numbers y = Numbers.of("y", 2, 7, 1, 8, 2.8, 1.8, 4, 5.9);
        assertOneSided(CorrelationTest.kendall(), x, y, .359771825396825, .725793650793651);
        assertOneSided(CorrelationTest.spearman(), x, y, .250396825396825, .769097222222222);
    }

    private static void assertOneSided(CorrelationTest test, Numbers x, Numbers y, double less, double greater) {
        assertThat(test.withAlternative(Alternative.LESS).test(x, y).p().value())
                .isCloseTo(less, within(1e-12));
        assertThat(test.withAlternative(Alternative.GREATER).test(x, y).p().value())
                .isCloseTo(greater, within(1e-12));
    }

    @Test
    void ofLowLevelsTheBoundLiesOnTheOtherSide() {
        CorrelationTest greater = CorrelationTest.pearson().withAlternative(Alternative.GREATER);
        double r = greater.test(MPG, WT).coefficient().value();
        double at50 = lower(greater.withLevel(.5));
        assertThat(at50).isCloseTo(r, within(1e-12));
        assertThat(lower(greater.withLevel(.9))).isLessThan(at50);
        assertThat(lower(greater.withLevel(.1))).isGreaterThan(at50);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> greater.withLevel(1))
                .withMessageStartingWith("level:");
    }

    private static double lower(CorrelationTest test) {
        return test.test(MPG, WT).coefficient().interval().orElseThrow().lower();
    }

    /** All pairings of seven numbers with ties, which R's cor.test leaves to the normal law. */
    @Test
    void kendallIsExactWithTiesToo() {
        Random random = new Random(8);
        for (int round = 0; round < 20; round++) {
            double[] x = random.ints(7, 0, 2 + round % 4).asDoubleStream().toArray();
            double[] y = random.ints(7, 0, 2 + round % 3).asDoubleStream().toArray();
            long[] counts = new long[4];
            count(x, y, y.clone(), 0, counts);
            CorrelationTest kendall = CorrelationTest.kendall();
            Numbers first = Numbers.of("x", x);
            Numbers second = Numbers.of("y", y);
            if (kendall.test(first, second).coefficient().isPresent()) {
                assertThat(kendall.test(first, second).p().value())
                        .isCloseTo(counts[1] / (double) counts[0], within(1e-14));
                assertOneSided(kendall, first, second, counts[2] / (double) counts[0], counts[3] / (double) counts[0]);
            }
        }
    }

    /** Counts all orders of y from a place on, and those with an S as far from 0, as low and as high as that of y. */
    private static void count(double[] x, double[] y, double[] order, int from, long[] counts) {
        if (from == order.length) {
            double observed = score(x, y);
            double score = score(x, order);
            counts[0]++;
            counts[1] += Math.abs(score) >= Math.abs(observed) ? 1 : 0;
            counts[2] += score <= observed ? 1 : 0;
            counts[3] += score >= observed ? 1 : 0;
            return;
        }
        for (int next = from; next < order.length; next++) {
            double[] swapped = order.clone();
            swapped[from] = order[next];
            swapped[next] = order[from];
            count(x, y, swapped, from + 1, counts);
        }
    }

    private static double score(double[] x, double[] y) {
        double score = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                score += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
            }
        }
        return score;
    }

    /** Of normal numbers both intervals are nearly the same; the coefficient and p are the same. */
    @Test
    void theBootstrapGivesTheIntervalOnly() {
        Random random = new Random(3);
        double[] x = random.doubles(200).map(each -> random.nextGaussian()).toArray();
        double[] y = new double[200];
        for (int i = 0; i < 200; i++) {
            y[i] = .5 * x[i] + random.nextGaussian();
        }
        Numbers first = Numbers.of("x", x);
        Numbers second = Numbers.of("y", y);
        CorrelationTestResult fisher = CorrelationTest.pearson().test(first, second);
        CorrelationTestResult drawn = CorrelationTest.pearson()
                .withBootstrap(Bootstrap.bca().withReplicates(1_000))
                .test(first, second);
        Interval expected = fisher.coefficient().interval().orElseThrow();
        Interval interval = drawn.coefficient().interval().orElseThrow();
        assertThat(drawn.coefficient().value()).isEqualTo(fisher.coefficient().value());
        assertThat(drawn.p().value()).isEqualTo(fisher.p().value());
        assertThat(interval.method()).isNotEqualTo(expected.method());
        assertThat(interval.lower()).isCloseTo(expected.lower(), within(.05));
        assertThat(interval.upper()).isCloseTo(expected.upper(), within(.05));
    }

    @Test
    void aConstantHasNoCoefficient() {
        CorrelationTestResult result = CorrelationTest.pearson()
                .withBootstrap(Bootstrap.percentile())
                .test(MPG, Numbers.of("one", new double[12]));
        assertThat(result.coefficient().whyAbsent().orElseThrow().kind()).isEqualTo(Absence.Kind.ZERO_VARIANCE);
        assertThat(result.p().isPresent()).isFalse();
        assertThat(result.toString()).startsWith("Pearson's r —");
    }

    @Test
    void printsInEightyColumns() {
        String text = CorrelationTest.spearman().test(MPG, WT).toString();
        assertThat(text).startsWith("Spearman's ρ -.").contains("mpg × wt");
        assertThat(List.of(text.split("\n")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }
}
