package nl.peilstok.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.peilstok.data.Items;
import nl.peilstok.reference.WrittenItems;
import nl.peilstok.resample.Bootstrap;
import org.junit.jupiter.api.Test;

class AlphaComparisonTest {
    private static List<AlphaSample> samples(double[] alpha, int[] items, int... n) {
        List<AlphaSample> samples = new ArrayList<>();
        for (int i = 0; i < alpha.length; i++) {
            samples.add(new AlphaSample("scale " + (i + 1), alpha[i], items[i], n[n.length == 1 ? 0 : i]));
        }
        return samples;
    }

    /** Charter and Feldt (1996) take many items, so that the degrees of freedom are n − 1. */
    @Test
    void charterAndFeldtsTwoGroups() {
        AlphaComparison test = AlphaComparison.feldt(
                new AlphaSample("second", .71, 1_000_000, 151), new AlphaSample("first", .78, 1_000_000, 41));
        assertThat(test.statistic().value()).isCloseTo(1.318, within(5e-4));
        assertThat(test.df().value()).isCloseTo(40, within(.01));
        assertThat(test.secondDf().value()).isCloseTo(150, within(.01));
        assertThat(test.p().value() / 2).isCloseTo(.121, within(5e-4));
    }

    @Test
    void charterAndFeldtsTwoScalesOfTheSamePeople() {
        AlphaComparison test =
                AlphaComparison.ofSamePeople(new AlphaSample("a", .82, 10, 27), new AlphaSample("b", .89, 10, 27), .74);
        assertThat(test.df().value()).isEqualTo(25);
        assertThat(Math.abs(test.statistic().value())).isCloseTo(1.849, within(5e-4));
    }

    /** Feldt, Woodruff and Salih (1987), and AlphaTest of Lautenschlager and Meade (2008). */
    @Test
    void publishedComparisonsOfSeveralGroups() {
        assertThat(groups(new double[] {.784, .875, .936}, new int[] {5, 5, 5}, 51, 101, 151))
                .isCloseTo(22.926, within(5e-4));
        assertThat(groups(new double[] {.6, .7}, new int[] {50, 100}, 150, 200)).isCloseTo(3.4535, within(5e-5));
        assertThat(groups(new double[] {.9, .7, .8}, new int[] {15, 15, 12}, 100, 150, 130))
                .isCloseTo(31.3795, within(5e-5));
        assertThat(groups(new double[] {.7, .8, .75, .77}, new int[] {15, 15, 20, 20}, 100, 100, 200, 200))
                .isCloseTo(4.9738, within(5e-5));
    }

    private static double groups(double[] alpha, int[] items, int... n) {
        return AlphaComparison.woodruffFeldt(samples(alpha, items, n))
                .statistic()
                .value();
    }

    @Test
    void publishedComparisonOfSeveralScalesOfTheSamePeople() {
        double[][] r = {{1, .8, .6, .75}, {.8, 1, .65, .7}, {.6, .65, 1, .55}, {.75, .7, .55, 1}};
        AlphaComparison test = AlphaComparison.ofSamePeople(
                samples(new double[] {.857, .875, .800, .833}, new int[] {50, 40, 35, 25}, 100), r);
        assertThat(test.df().value()).isEqualTo(3);
        assertThat(test.statistic().value()).isCloseTo(10.66, within(5e-3));
        assertThat(test.p().value()).isCloseTo(.014, within(5e-4));
    }

    /** The tests of two groups are approximations of one thing. */
    @Test
    void theTestsOfTwoGroupsAgree() {
        List<AlphaSample> groups = samples(new double[] {.80, .70}, new int[] {8, 8}, 200, 250);
        double feldt = AlphaComparison.feldt(groups.get(0), groups.get(1)).p().value();
        assertThat(AlphaComparison.hakstianWhalen(groups).p().value()).isCloseTo(feldt, within(.002));
        // W and 1 / W are each given the F of their own first two moments.
        assertThat(AlphaComparison.feldt(groups.get(1), groups.get(0)).p().value())
                .isCloseTo(feldt, within(1e-6));
    }

    /** Under equal alphas p is uniform: of 2,000 comparisons of parallel normal items about 5% have p below .05. */
    @Test
    void theTestsHoldTheirLevel() {
        Random random = new Random(20);
        int feldt = 0;
        int hakstianWhalen = 0;
        for (int i = 0; i < 2_000; i++) {
            List<AlphaSample> groups = List.of(drawn(random, 40, 5), drawn(random, 60, 5));
            feldt += AlphaComparison.feldt(groups.get(0), groups.get(1)).p().value() < .05 ? 1 : 0;
            hakstianWhalen += AlphaComparison.hakstianWhalen(groups).p().value() < .05 ? 1 : 0;
        }
        assertThat(feldt / 2000.0).isCloseTo(.05, within(.015));
        assertThat(hakstianWhalen / 2000.0).isCloseTo(.05, within(.015));
    }

    private static AlphaSample drawn(Random random, int n, int k) {
        List<double[]> rows = new ArrayList<>();
        for (int r = 0; r < n; r++) {
            double common = random.nextGaussian();
            double[] row = new double[k];
            for (int i = 0; i < k; i++) {
                row[i] = common + random.nextGaussian();
            }
            rows.add(row);
        }
        ResampledItems sample = new ResampledItems(k, rows);
        double[] alpha = new double[1];
        Bootstrap.percentile().withReplicates(2).of(n, "alpha", resample -> {
            alpha[0] = alpha[0] == 0 ? sample.moments(resample).alpha() : alpha[0];
            return 0;
        });
        return new AlphaSample("drawn", alpha[0], k, n);
    }

    @Test
    void scalesOfOneSurvey() {
        Items items = WrittenItems.likert(WrittenItems.randomLikert(new Random(1), 150, 9, .05));
        Items first = items.only("item_1..item_4").reversed("item_2");
        AlphaComparison two = AlphaComparison.ofSamePeople(first, items.only("item_5..item_9"));
        assertThat(two.samples().get(0).n()).isEqualTo(two.samples().get(1).n());
        assertThat(two.df().value()).isEqualTo(two.samples().get(0).n() - 2);
        assertThat(two.p().value()).isLessThan(.001);
        AlphaComparison three = AlphaComparison.ofSamePeople(
                items.only("item_1..item_3"), items.only("item_4..item_6"), items.only("item_7..item_9"));
        assertThat(three.df().value()).isEqualTo(2);
        assertThat(three.toString()).startsWith("Woodruff–Feldt's UX1, the same people: UX1(2) = ");
        assertThatThrownBy(
                        () -> AlphaComparison.ofSamePeople(items.only("item_1..item_3"), items.only("item_3..item_5")))
                .hasMessage("scales: must share no item, got item_3 twice");
    }

    @Test
    void smallGroupsHaveNoTest() {
        AlphaComparison test = AlphaComparison.feldt(new AlphaSample("a", .8, 3, 5), new AlphaSample("b", .7, 3, 50));
        assertThat(test.p().isPresent()).isFalse();
        assertThat(test.toString()).contains("too small");
        // Degrees of freedom that match the moments would be negative.
        AlphaComparison two = AlphaComparison.feldt(new AlphaSample("a", .8, 2, 6), new AlphaSample("b", .7, 2, 6));
        assertThat(two.p().isPresent()).isFalse();
        assertThatThrownBy(() -> new AlphaSample("a", 1, 3, 5))
                .hasMessage("alpha: must be finite and below 1, got 1.0");
    }
}
