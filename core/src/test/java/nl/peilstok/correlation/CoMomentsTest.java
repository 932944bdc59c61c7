package nl.peilstok.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.peilstok.data.Items;
import nl.peilstok.data.Selection;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.reference.WrittenItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoMomentsTest {
    private static final double NONE = Double.NaN;

    @Test
    void countsByHand() {
        Items items = WrittenItems.likert(new int[][] {{1, 2}, {2, 4}, {3, 3}, {5, 9}, {0, 1}});

        CoMoments listwise = CoMoments.listwise(items);
        assertThat(listwise.n(0)).isEqualTo(3);
        assertThat(listwise.mean(0).value()).isEqualTo(2);
        assertThat(listwise.variance(0).value()).isEqualTo(1);
        assertThat(listwise.covariance(0, 1).value()).isEqualTo(.5);
        assertThat(listwise.correlation(0, 1).value()).isEqualTo(.5);
        assertThat(listwise.cases().count()).isEqualTo("n = 3 of 5");
        assertThat(listwise.cases().policy()).isEqualTo(MissingPolicy.LISTWISE);

        CoMoments pairwise = CoMoments.pairwise(items);
        assertThat(pairwise.n(0)).isEqualTo(4);
        assertThat(pairwise.n(0, 1)).isEqualTo(3);
        assertThat(pairwise.mean(0).value()).isEqualTo(2.75);
        assertThat(pairwise.variance(1).value()).isEqualTo(5 / 3.0);
        assertThat(pairwise.covariance(0, 1).value()).isEqualTo(.5);
        assertThat(pairwise.correlation(0, 1).value()).isEqualTo(.5);
    }

    @Test
    void pairwiseStatesTheRangeOfItsPairs() {
        Items items =
                WrittenItems.likert(new int[][] {{1, 2, 3}, {2, 9, 3}, {3, 9, 4}, {4, 1, 5}, {5, 1, 9}, {5, 1, 9}});

        assertThat(CoMoments.pairwise(items).cases().count()).isEqualTo("n = 2 to 4 of 6");
        assertThat(CoMoments.pairwise(items.only("item_2")).cases().count()).isEqualTo("n = 4 of 6");
    }

    @Test
    void prints() {
        Items items = WrittenItems.likert(new int[][] {{1, 2}, {2, 4}, {3, 3}, {5, 9}});

        assertThat(CoMoments.listwise(items)).hasToString("""
                Moments of 2 items, listwise, n = 3 of 4
                left out (listwise): 1 'geen zicht op'
                item    n  mean    sd  item_1  item_2
                item_1  3  2.00  1.00
                item_2  3  3.00  1.00     .50""");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfRespondentsChangesNoBit(long seed) {
        int[][] rows = WrittenItems.randomLikert(new Random(seed), 200, 4, .2);
        List<int[]> shuffled = Arrays.asList(rows.clone());
        Collections.shuffle(shuffled, new Random(seed));

        assertSame(
                CoMoments.pairwise(WrittenItems.likert(rows)),
                CoMoments.pairwise(WrittenItems.likert(shuffled.toArray(int[][]::new))),
                0);
    }

    /** Eighths are exact in binary, so the second way of summing must find the same up to its last digits. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void wholeScoresAndFractionsAgree(long seed) {
        int[][] rows = WrittenItems.randomLikert(new Random(seed), 100, 4, .2);
        double[][] eighths = Arrays.stream(rows)
                .map(row -> Arrays.stream(row)
                        .mapToDouble(score -> score == 9 ? NONE : score / 8.0)
                        .toArray())
                .toArray(double[][]::new);
        for (boolean listwise : new boolean[] {true, false}) {
            Items likert = WrittenItems.likert(rows);
            Items real = WrittenItems.numbers(eighths);
            CoMoments whole = listwise ? CoMoments.listwise(likert) : CoMoments.pairwise(likert);
            CoMoments fractions = listwise ? CoMoments.listwise(real) : CoMoments.pairwise(real);
            for (int i = 0; i < 4; i++) {
                assertThat(fractions.mean(i).value() * 8)
                        .isCloseTo(whole.mean(i).value(), within(1e-14));
                for (int j = 0; j < 4; j++) {
                    assertThat(fractions.n(i, j)).isEqualTo(whole.n(i, j));
                    assertThat(fractions.covariance(i, j).value() * 64)
                            .isCloseTo(whole.covariance(i, j).value(), within(1e-14));
                    assertThat(fractions.correlation(i, j).value())
                            .isCloseTo(whole.correlation(i, j).value(), within(1e-14));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void pairwiseEqualsListwiseWithoutMissingAnswers(long seed) {
        Items items = WrittenItems.likert(WrittenItems.randomLikert(new Random(seed), 50, 4, 0));

        assertSame(CoMoments.pairwise(items), CoMoments.listwise(items), 0);
    }

    private static void assertSame(CoMoments actual, CoMoments expected, double tolerance) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.mean(i).value()).isEqualTo(expected.mean(i).value());
            for (int j = 0; j < expected.size(); j++) {
                assertThat(actual.n(i, j)).isEqualTo(expected.n(i, j));
                assertThat(actual.covariance(i, j).value())
                        .isCloseTo(expected.covariance(i, j).value(), within(tolerance));
                assertThat(actual.correlation(i, j).value())
                        .isCloseTo(expected.correlation(i, j).value(), within(tolerance));
            }
        }
    }

    @Test
    void fractionsFarFromZeroKeepTheirDigits() {
        double far = 1e9;
        CoMoments moments = CoMoments.listwise(WrittenItems.numbers(
                new double[][] {{far + .25, far - .25}, {far + .5, far - .75}, {far + 1.25, far - 1.75}}));

        assertThat(moments.variance(0).value()).isCloseTo(.8125 / 3, within(1e-15));
        assertThat(moments.covariance(0, 1).value()).isCloseTo(-19 / 48.0, within(1e-15));
    }

    @Test
    void aNumericItemThatDoesNotVaryIsFoundWhateverItsDigits() {
        CoMoments moments = CoMoments.listwise(WrittenItems.numbers(new double[][] {{.1, 1}, {.1, 2}, {.1, 4}}));

        assertThat(moments.mean(0).value()).isEqualTo(.1);
        assertThat(moments.variance(0).value()).isZero();
        assertThat(moments.covariance(0, 1).value()).isZero();
        assertAbsent(moments.correlation(0, 1), Absence.Kind.ZERO_VARIANCE, "item_1 is constant");
    }

    @Test
    void duplicatesCorrelateExactlyOne() {
        CoMoments moments =
                CoMoments.listwise(WrittenItems.numbers(new double[][] {{.1, .1, -.1}, {.7, .7, -.7}, {.3, .3, -.3}}));

        assertThat(moments.correlation(0, 1).value()).isEqualTo(1);
        assertThat(moments.correlation(0, 2).value()).isEqualTo(-1);
        assertThat(moments.correlation(2, 2).value()).isEqualTo(1);
    }

    @Test
    void sumsThatPassSixtyThreeBitsAreStillExact() {
        // 10⁸ respondents, codes to 127: n Σxy is 1.6e20.
        long n = 100_000_000;
        assertThat(CodedSums.difference(n, n * 127 * 127, n * 127, n * 127)).isZero();
        assertThat(CodedSums.difference(n, n * 127 * 127, n * 127, n * 127 - 1)).isEqualTo(12_700_000_000.0);
        assertThat(CodedSums.difference(Long.MAX_VALUE, 1, Long.MAX_VALUE, -1)).isEqualTo(0x1p64);
        assertThat(CodedSums.difference(7, 3, 2, 5)).isEqualTo(11);
    }

    @Test
    void scoresTooLargeForExactSumsAreSummedAsFractions() {
        CoMoments moments = CoMoments.listwise(WrittenItems.numbers(new double[][] {{1e12, 1}, {2e12, 2}, {3e12, 3}}));
        assertThat(moments.variance(0).value()).isEqualTo(1e24);
        assertThat(moments.correlation(0, 1).value()).isEqualTo(1);
    }

    @Test
    void scoresBeyondTheRangeOfADoubleAreSaid() {
        CoMoments moments = CoMoments.listwise(WrittenItems.numbers(new double[][] {{1e200, 1}, {2e200, 2}}));

        assertAbsent(
                moments.variance(0), Absence.Kind.NOT_DEFINED, "the scores are too large for the range of a double");
    }

    @Test
    void nobodyAnswered() {
        Items items = WrittenItems.likert(new int[][] {{9, 1}, {9, 2}, {9, 3}});

        assertAbsent(CoMoments.listwise(items).mean(1), Absence.Kind.NO_ANSWERS, "no respondent answered all items");
        CoMoments pairwise = CoMoments.pairwise(items);
        assertThat(pairwise.mean(1).value()).isEqualTo(2);
        assertAbsent(pairwise.mean(0), Absence.Kind.NO_ANSWERS, "no respondent answered item_1");
        assertAbsent(
                pairwise.correlation(0, 1), Absence.Kind.NO_ANSWERS, "no respondent answered both item_1 and item_2");
        assertThat(pairwise.toString()).contains("n = 0 of 3").contains("—");
    }

    @Test
    void noRespondentsAtAll() {
        Items items = WrittenItems.likert(new int[][] {{1, 2}});
        Items empty = items.in(Selection.where(1, respondent -> false));

        assertThat(CoMoments.listwise(empty).cases().total()).isZero();
        assertThat(CoMoments.pairwise(empty).mean(0).isPresent()).isFalse();
    }

    @Test
    void oneRespondent() {
        CoMoments moments = CoMoments.listwise(WrittenItems.likert(new int[][] {{1, 2}}));

        assertThat(moments.mean(0).value()).isEqualTo(1);
        assertAbsent(moments.variance(0), Absence.Kind.TOO_FEW, "only one respondent answered all items");
    }

    @Test
    void anItemThatIsConstantOnlyWithinThePairIsNamedAsSuch() {
        CoMoments moments = CoMoments.pairwise(WrittenItems.likert(new int[][] {{3, 1}, {3, 2}, {3, 4}, {5, 9}}));

        assertThat(moments.correlation(0, 0).value()).isEqualTo(1);
        assertThat(moments.covariance(0, 1).value()).isZero();
        assertAbsent(
                moments.correlation(0, 1),
                Absence.Kind.ZERO_VARIANCE,
                "item_1 is constant among those who answered item_2");
    }

    @Test
    void anItemThatIsNotThereIsRefused() {
        CoMoments moments = CoMoments.listwise(WrittenItems.likert(new int[][] {{1, 2}, {2, 3}}));

        assertThatThrownBy(() -> moments.covariance(0, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item: 0 to 1 is allowed, got 2");
    }

    private static void assertAbsent(Estimate estimate, Absence.Kind kind, String reason) {
        assertThat(estimate.whyAbsent()).contains(new Absence(kind, reason));
    }
}
