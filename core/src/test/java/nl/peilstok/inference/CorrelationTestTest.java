package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
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
