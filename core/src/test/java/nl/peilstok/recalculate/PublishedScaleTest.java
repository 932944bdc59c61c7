package nl.peilstok.recalculate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Variable;
import nl.peilstok.math.RandomStream;
import nl.peilstok.table.NumberStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the recalculation of the 2018 study in R 4.2, and by laws. */
class PublishedScaleTest {
    private static final AnswerOptions FIVE =
            AnswerOptions.ordered("1", "2", "3", "4", "5").withMissing(9, "geen zicht op", MissingReason.NO_VIEW);

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // scale, group, mean of the items, footnote 66, contradicts the published mean, SD implied, alpha needed
        "visie, swv, 3.439, 3.439, 3.35, true, .601, .602, .28, .33",
        "visie, gemeenten, 3.506, 3.529, 3.41, true, .562, .577, .821, .852",
        "vertrouwen, swv, 3.455, 3.455, 3.41, false, .539, .540, .839, .852",
        "vertrouwen, gemeenten, 3.631, 3.643, 3.48, true, .508, .519, .894, .916",
        "randvoorwaarden, swv, 3.004, 3.004, 2.948, true, .595, .596, .830, .842",
        "randvoorwaarden, gemeenten, 3.179, 3.202, 3.04, true, .568, .581, .808, .838",
        "sturing, swv, 3.192, 3.192, 3.19, false, .697, .698, .870, .879",
        "sturing, gemeenten, 3.395, 3.422, 3.32, true, .528, .541, .777, .810",
        "borging, swv, 3.146, 3.146, 3.09, false, .787, .788, .868, .875",
        "borging, gemeenten, 3.365, 3.399, 3.24, true, .590, .604, .758, .787",
        "meerwaarde, swv, 3.098, 3.101, 2.64, true, .583, .585, .958, .962",
        "meerwaarde, gemeenten, 3.242, 3.280, 2.70, true, .482, .502, .885, .907"
    })
    void agreesWithTheRecalculationInR(
            String scale,
            String group,
            String meanLower,
            String meanUpper,
            String footnote66,
            boolean contradicts,
            String sdLower,
            String sdUpper,
            String alphaLower,
            String alphaUpper) {
        Bijlage3 published = Bijlage3.of(scale, group);
        PublishedScale items = published.items();
        assertRange(items.meanOfItemMeans(), meanLower, meanUpper);
        assertRange(items.impliedSd(published.alpha()), sdLower, sdUpper);
        assertRange(items.neededAlpha(published.sd()), alphaLower, alphaUpper);
        assertThat(items.meanSkippedAsZero().allows(Printed.of(footnote66))).isTrue();
        assertThat(items.meanSkippedAsZero().allows(published.mean())).isEqualTo(!contradicts);
    }

    private static void assertRange(PossibleRange range, String lower, String upper) {
        assertThat(rounded(range.lower(), lower)).isEqualTo(Printed.of(lower));
        assertThat(rounded(range.upper(), upper)).isEqualTo(Printed.of(upper));
    }

    private static Printed rounded(double value, String like) {
        return Printed.of(NumberStyle.EN.number(value, Printed.of(like).decimals()));
    }

    @Test
    void theSdOfVisieSwvIsImpossibleForAnyPatternOfMissingAnswers() {
        Bijlage3 visie = Bijlage3.of("visie", "swv");
        PossibleRange possible = visie.items().leastSd(visie.alpha());
        assertThat(possible.lower()).isCloseTo(0.417, within(0.0005));
        assertThat(possible.allows(visie.sd())).isFalse();
    }

    @Test
    void theOtherElevenSdsAreNotImpossible() {
        assertThat(Bijlage3.all().stream().filter(s -> !s.toString().equals("visie swv")))
                .hasSize(11)
                .allSatisfy(s ->
                        assertThat(s.items().leastSd(s.alpha()).allows(s.sd())).isTrue());
    }

    @Test
    void thePercentagesStandInForCountsWhereNoneFit() {
        List<String> without = new ArrayList<>();
        for (Bijlage3 scale : Bijlage3.all()) {
            for (PublishedItem item : scale.items().items()) {
                if (item.basis() == PublishedItem.Basis.PERCENTAGES) {
                    without.add(scale.group() + " " + item.variable().name());
                }
            }
        }
        assertThat(without)
                .containsExactly(
                        "gemeenten visie_03",
                        "gemeenten visie_04",
                        "gemeenten vertrouwen_01",
                        "gemeenten vertrouwen_04");
    }

    @Test
    void rangesHoldWhatRealRespondentsHave() {
        for (int seed = 0; seed < 50; seed++) {
            Sample sample = new Sample(RandomStream.of(3, seed), 60, 4, 0);
            PublishedScale scale = sample.published();
            Printed alpha = Printed.of(NumberStyle.EN.number(sample.alpha(), 3));
            Printed sd = Printed.of(NumberStyle.EN.number(sample.sd(), 2));
            assertThat(scale.meanOfItemMeans().lower()).isLessThanOrEqualTo(sample.mean() + 1e-12);
            assertThat(scale.meanOfItemMeans().upper()).isGreaterThanOrEqualTo(sample.mean() - 1e-12);
            assertThat(scale.impliedSd(alpha).allows(sd)).isTrue();
            assertThat(scale.neededAlpha(sd).allows(alpha)).isTrue();
        }
    }

    @Test
    void noMissingPatternGoesBelowTheLeastSd() {
        for (int seed = 0; seed < 200; seed++) {
            Sample sample = new Sample(RandomStream.of(4, seed), 60, 4, 1 + seed % 12);
            Printed alpha = Printed.of(NumberStyle.EN.number(sample.alpha(), 3));
            assertThat(sample.published().leastSd(alpha).lower()).isLessThanOrEqualTo(sample.sd());
        }
    }

    @Test
    void withoutMissingAnswersTheLeastSdIsTheImpliedOne() {
        PublishedScale scale =
                PublishedScale.of(List.of(item("a", 100, 10, 20, 40, 20, 10, 0), item("b", 100, 5, 15, 50, 20, 10, 0)));
        Printed alpha = Printed.of("0.7");
        assertThat(scale.leastSd(alpha).lower())
                .isCloseTo(scale.impliedSd(alpha).lower(), within(1e-12));
    }

    @Test
    void theLeastSumOfSquaresIsThatOfBruteForce() {
        double[] scores = {1, 2, 3, 5};
        for (int seed = 0; seed < 200; seed++) {
            RandomStream random = RandomStream.of(5, seed);
            double[] counts = new double[4];
            double total = 0;
            for (int j = 0; j < 4; j++) {
                counts[j] = random.nextInt(6);
                total += counts[j];
            }
            if (total == 0) {
                continue;
            }
            int kept = 1 + random.nextInt((int) total);
            double least = Double.POSITIVE_INFINITY;
            for (int a = 0; a <= counts[0]; a++) {
                for (int b = 0; b <= counts[1]; b++) {
                    for (int c = 0; c <= counts[2]; c++) {
                        int d = kept - a - b - c;
                        if (d >= 0 && d <= counts[3]) {
                            double sum = a + 2 * b + 3 * c + 5 * d;
                            least = Math.min(least, a + 4 * b + 9 * c + 25 * d - sum * sum / kept);
                        }
                    }
                }
            }
            assertThat(CompleteCore.leastWithin(scores, counts, kept)).isCloseTo(least, within(1e-9));
        }
    }

    @Test
    void anItemThatNobodyCanHaveAnsweredSaysSo() {
        PublishedItem none = item("a", 50, 0, 0, 0, 0, 0, 100);
        assertThat(none.mean().whyAbsent().orElseThrow().reason()).isEqualTo("a: nobody can have answered");
        assertThat(none.variance().isPresent()).isFalse();
        assertThat(none.meanSkippedAsZero().upper()).isZero();
        PublishedScale scale = PublishedScale.of(List.of(none, item("b", 50, 20, 20, 20, 20, 20, 0)));
        assertThat(scale.meanOfItemMeans().isPresent()).isFalse();
        assertThat(scale.impliedSd(Printed.of("0.8")).isPresent()).isFalse();
        assertThat(scale.leastSd(Printed.of("0.8")).isPresent()).isFalse();
        assertThat(scale.neededAlpha(Printed.of("0.5")).isPresent()).isFalse();
        assertThat(scale.toString()).contains("nobody can have answered");
    }

    @Test
    void oneRespondentHasAMeanButNoVariance() {
        PublishedItem one = item("a", 1, 0, 0, 100, 0, 0, 0);
        assertThat(one.mean().lower()).isEqualTo(3);
        assertThat(one.variance().whyAbsent().orElseThrow().reason()).isEqualTo("a: too few answers for a variance");
    }

    @Test
    void percentagesThatAddToNothingOrTwiceTooMuchAreToldApart() {
        assertThat(item("a", 50, 0, 0, 0, 0, 0, 0).mean().isPresent()).isFalse();
        PublishedItem twice = item("a", 50, 100, 0, 0, 0, 100, 0);
        assertThat(twice.basis()).isEqualTo(PublishedItem.Basis.PERCENTAGES);
        assertThat(twice.mean().lower()).isEqualTo(3);
    }

    @Test
    void moreVectorsThanAreVisitedIsAStatedAbsence() {
        PublishedItem huge = item("a", 1_000_000, 20, 20, 20, 20, 20, 0);
        assertThat(huge.mean().whyAbsent().orElseThrow().reason())
                .contains("count vectors fit, ranges are taken over at most 1000000");
    }

    @Test
    void alphaAtAndBeyondItsEnds() {
        PublishedScale scale = PublishedScale.of(
                List.of(item("a", 100, 10, 20, 40, 20, 10, 0), item("b", 100, 10, 20, 40, 20, 10, 0)));
        double sd = Math.sqrt(1.2 * 100 / 99);
        // Two items with alpha 1 are one item twice.
        assertThat(scale.impliedSd(Printed.of("1.000")).upper()).isCloseTo(sd, within(1e-12));
        assertThat(scale.impliedSd(Printed.of("-1.000")).upper()).isLessThan(sd);
        assertThat(scale.impliedSd(Printed.of("1.002"))
                        .whyAbsent()
                        .orElseThrow()
                        .reason())
                .isEqualTo("alpha cannot exceed 1, printed is 1.002");
        assertThat(scale.neededAlpha(Printed.of("0.0")).lower()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(scale.neededAlpha(Printed.of("-0.1")).isPresent()).isFalse();
    }

    @Test
    void constantItemsHaveNoAlphaAndOneItemHasNone() {
        PublishedScale constant =
                PublishedScale.of(List.of(item("a", 40, 0, 0, 100, 0, 0, 0), item("b", 40, 0, 0, 0, 100, 0, 0)));
        assertThat(constant.impliedSd(Printed.of("0.8"))
                        .whyAbsent()
                        .orElseThrow()
                        .reason())
                .isEqualTo("every item is constant");
        PublishedScale single = PublishedScale.of(List.of(item("a", 40, 20, 20, 20, 20, 20, 0)));
        assertThat(single.impliedSd(Printed.of("0.8")).whyAbsent().orElseThrow().reason())
                .isEqualTo("one item has no alpha");
        assertThat(single.meanOfItemMeans().lower()).isEqualTo(3);
    }

    @Test
    void refusesItemsThatDoNotBelongTogether() {
        assertThatIllegalArgumentException().isThrownBy(() -> PublishedScale.of(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedScale.of(
                        List.of(item("a", 40, 20, 20, 20, 20, 20, 0), item("b", 41, 20, 20, 20, 20, 20, 0))))
                .withMessageContaining("'b' has n = 41");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> item("a", 40, 20, 20, 20))
                .withMessageContaining("5 options and 1 missing codes, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedItem.of(Variable.numeric("hours", ""), 10, 100))
                .withMessageContaining("NUMERIC");
    }

    private static PublishedItem item(String name, int n, int... percentages) {
        return PublishedItem.of(Variable.ordinal(name, "", FIVE), n, percentages);
    }

    /** Answers of one-factor respondents, some missing, with their statistics by a straightforward pass. */
    private static final class Sample {
        private final int[][] answers;
        private final int k;

        Sample(RandomStream random, int n, int k, int missing) {
            this.k = k;
            answers = new int[n][k];
            for (int[] row : answers) {
                double factor = random.nextGaussian();
                for (int i = 0; i < k; i++) {
                    double latent = factor + random.nextGaussian();
                    row[i] = (int) Math.max(1, Math.min(5, Math.round(3 + latent)));
                }
            }
            for (int m = 0; m < missing; m++) {
                answers[random.nextInt(n)][random.nextInt(k)] = 0;
            }
        }

        PublishedScale published() {
            List<PublishedItem> items = new ArrayList<>();
            for (int i = 0; i < k; i++) {
                int[] counts = new int[6];
                for (int[] row : answers) {
                    counts[row[i] == 0 ? 5 : row[i] - 1]++;
                }
                List<Printed> percentages = new ArrayList<>();
                for (int count : counts) {
                    percentages.add(Printed.of(NumberStyle.EN.number(100.0 * count / answers.length, 0)));
                }
                items.add(PublishedItem.of(Variable.ordinal("i" + i, "", FIVE), answers.length, percentages));
            }
            return PublishedScale.of(items);
        }

        double mean() {
            return average(personMeans());
        }

        double sd() {
            return Math.sqrt(variance(personMeans()));
        }

        double alpha() {
            double items = 0;
            List<int[]> complete = new ArrayList<>();
            for (int[] row : answers) {
                if (Arrays.stream(row).allMatch(a -> a > 0)) {
                    complete.add(row);
                }
            }
            for (int i = 0; i < k; i++) {
                int item = i;
                items +=
                        variance(complete.stream().mapToDouble(row -> row[item]).toArray());
            }
            double total = variance(complete.stream()
                    .mapToDouble(row -> Arrays.stream(row).sum())
                    .toArray());
            return k / (k - 1.0) * (1 - items / total);
        }

        private double[] personMeans() {
            return Arrays.stream(answers)
                    .filter(row -> Arrays.stream(row).anyMatch(a -> a > 0))
                    .mapToDouble(row ->
                            Arrays.stream(row).filter(a -> a > 0).average().orElseThrow())
                    .toArray();
        }

        private static double average(double[] values) {
            return Arrays.stream(values).average().orElseThrow();
        }

        private static double variance(double[] values) {
            double mean = average(values);
            return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
        }
    }
}
