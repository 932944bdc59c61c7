package nl.peilstok.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.StarRule;
import nl.peilstok.reference.WrittenItems;
import org.junit.jupiter.api.Test;

class CorrelationMatrixTest {
    private static final Missing NO_VIEW = new Missing("9", "geen zicht op", MissingReason.NO_VIEW);

    @Test
    void prints() {
        Items items = WrittenItems.likert(new int[][] {{1, 2, 1}, {2, 4, 3}, {3, 3, 9}, {5, 5, 4}, {4, 0, 4}});

        CorrelationMatrix matrix = Correlations.pearson().analyse(items);
        assertThat(matrix).hasToString("""
                Pearson correlations of 3 items, pairwise, n = 3 to 4 of 5
                incomplete (pairwise): 1 'geen zicht op', 1 skipped
                item    item_1  item_2
                item_1
                item_2     .83
                item_3     .90    1.00""");
        assertThat(CorrelationTable.lowerTriangle()
                        .withN()
                        .withP()
                        .withDecimals(3)
                        .withStars(StarRule.below(.2, .1))
                        .of(matrix))
                .hasToString("""
                        item    item_1   item_2
                        item_1
                        item_2  .832*
                        p         .168
                        n            4
                        item_3  .904**  1.000**
                        p         .096   < .001
                        n            4        3
                        * p < .2, ** p < .1""");
    }

    @Test
    void saysWhyRespondentsAreLeftOutOfAPair() {
        Items items = WrittenItems.likert(new int[][] {{1, 9, 1}, {2, 0, 3}, {9, 3, 9}, {5, 5, 4}});
        CorrelationMatrix matrix = Correlations.pearson().analyse(items);

        assertThat(matrix.leftOut(0, 1)).isEqualTo(Map.of(NO_VIEW, 2, Missing.of(MissingReason.SKIPPED), 1));
        assertThat(matrix.leftOut(0, 2)).isEqualTo(Map.of(NO_VIEW, 1));
        assertThat(Correlations.pearson().listwise().analyse(items).leftOut(0, 2))
                .isEqualTo(Map.of(NO_VIEW, 2, Missing.of(MissingReason.SKIPPED), 1));
        assertThatThrownBy(() -> Correlations.pearson()
                        .analyse(CoMoments.pairwise(items))
                        .leftOut(0, 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void fewRespondentsHaveNoIntervalAndFewerNoTest() {
        CorrelationMatrix three =
                Correlations.pearson().analyse(WrittenItems.likert(new int[][] {{1, 2}, {2, 4}, {3, 3}}));
        assertThat(three.get(0, 1).value()).isEqualTo(.5);
        assertThat(three.get(0, 1).whyNoInterval())
                .contains(new Absence(Absence.Kind.TOO_FEW, "an interval by Fisher's z needs 4 respondents, got 3"));
        assertThat(three.p(0, 1).value()).isCloseTo(2 / 3.0, within(1e-14));

        CorrelationMatrix two = Correlations.pearson().analyse(WrittenItems.likert(new int[][] {{1, 2}, {2, 4}}));
        assertThat(two.get(0, 1).value()).isEqualTo(1);
        assertThat(two.p(0, 1).whyAbsent())
                .contains(new Absence(Absence.Kind.TOO_FEW, "a test needs 3 respondents, got 2"));

        CorrelationMatrix one = Correlations.pearson().analyse(WrittenItems.likert(new int[][] {{1, 2}}));
        assertThat(one.get(0, 1).whyAbsent().orElseThrow().kind()).isEqualTo(Absence.Kind.TOO_FEW);
    }

    @Test
    void aPerfectCorrelationIsCertain() {
        CorrelationMatrix matrix =
                Correlations.pearson().analyse(WrittenItems.likert(new int[][] {{1, 5}, {2, 4}, {3, 3}, {5, 1}}));

        assertThat(matrix.get(0, 1).value()).isEqualTo(-1);
        assertThat(matrix.get(0, 1).interval().orElseThrow().upper()).isEqualTo(-1);
        assertThat(matrix.p(0, 1).value()).isZero();
        assertThat(matrix.diagnosis().dependencies()).containsExactly(List.of("item_1", "item_2"));
    }

    @Test
    void noCommonRespondentsAndConstantItemsAreNamed() {
        CorrelationMatrix matrix = Correlations.pearson().analyse(WrittenItems.likert(new int[][] {
            {1, 9, 3}, {2, 9, 3}, {9, 3, 3}, {9, 5, 3}
        }));

        CorrelationDiagnosis diagnosis = matrix.diagnosis();
        assertThat(diagnosis.withoutCommonRespondents())
                .containsExactly(new CorrelationDiagnosis.ItemPair("item_1", "item_2"));
        assertThat(diagnosis.constantItems()).containsExactly("item_3");
        assertThat(diagnosis.smallestEigenvalue().isPresent()).isFalse();
        assertThat(diagnosis.isSound()).isFalse();
        assertThat(diagnosis).hasToString("""
                Incomplete: some coefficients do not exist
                no eigenvalues: no respondent answered both item_2 and item_1
                constant: item_3
                nobody answered both item_1 and item_2""");
        assertThatThrownBy(() -> matrix.smoothed(Smoothing.higham()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the matrix is not complete: no respondent answered both item_2 and item_1");
        assertThat(matrix.toString()).contains("—a");
    }

    @Test
    void dependenciesAreToldApart() {
        Random random = new Random(21);
        double[][] rows = new double[100][8];
        for (double[] row : rows) {
            for (int i = 0; i < 5; i++) {
                row[i] = random.nextGaussian();
            }
            row[5] = row[0] + row[1] + row[2];
            row[6] = 3 - 2 * row[3];
            row[7] = row[4] + random.nextGaussian();
        }
        CorrelationDiagnosis diagnosis =
                Correlations.pearson().analyse(WrittenItems.numbers(rows)).diagnosis();

        assertThat(diagnosis.dependencies())
                .containsExactlyInAnyOrder(
                        List.of("item_1", "item_2", "item_3", "item_6"), List.of("item_4", "item_7"));
        assertThat(diagnosis.isIndefinite()).isFalse();
    }

    @Test
    void fewerRespondentsThanItemsMakeItSingular() {
        CorrelationDiagnosis diagnosis = Correlations.pearson()
                .analyse(WrittenItems.likert(WrittenItems.randomLikert(new Random(3), 5, 8, 0)))
                .diagnosis();

        assertThat(diagnosis.dependencies()).hasSize(4);
        assertThat(diagnosis.isSound()).isFalse();
    }

    @Test
    void everythingMissing() {
        CorrelationMatrix matrix = Correlations.pearson().analyse(WrittenItems.likert(new int[][] {{9, 9}, {9, 9}}));

        assertThat(matrix.get(0, 1).whyAbsent().orElseThrow().kind()).isEqualTo(Absence.Kind.NO_ANSWERS);
        assertThat(matrix.leftOut(0, 1)).isEqualTo(Map.of(NO_VIEW, 2));
    }

    @Test
    void highamsExampleFromHisPaper() {
        CorrelationMatrix nearest =
                written(new double[][] {{1, 1, 0}, {1, 1, 1}, {0, 1, 1}}).smoothed(Smoothing.higham());

        assertThat(nearest.get(0, 1).value()).isCloseTo(.760689853402294, within(1e-12));
        assertThat(nearest.get(0, 2).value()).isCloseTo(.15729810613837142, within(1e-12));
        assertThat(nearest.diagnosis().isIndefinite()).isFalse();
    }

    private static final double[][] INDEFINITE = {{1, .9, -.6, .2}, {.9, 1, .5, .1}, {-.6, .5, 1, .3}, {.2, .1, .3, 1}};

    /** Against R's Matrix::nearPD(corr = TRUE, posd.tol = 0, do2eigen = FALSE, conv.tol = 1e-14). */
    @Test
    void highamAgreesWithMatrix() {
        CorrelationMatrix matrix = written(INDEFINITE);
        assertThat(matrix.diagnosis().isIndefinite()).isTrue();
        assertThat(matrix.diagnosis().smallestEigenvalue().value()).isCloseTo(-.38363454765209526, within(1e-14));

        CorrelationMatrix nearest = matrix.smoothed(Smoothing.higham());
        assertLower(
                nearest,
                1e-11,
                .69014394145630387,
                -.42081696425557436,
                .33489351896619646,
                .14986282361100281,
                .14619841788128640,
                .26055404442452723);
        assertThat(nearest.notes()).hasSize(1);
        assertThat(nearest.notes().get(0)).startsWith("smoothed by Higham's nearest correlation matrix (");
        assertThat(nearest.p(0, 1).isPresent()).isFalse();
        assertThat(nearest.toString()).contains("smoothed by Higham");
    }

    /** Against R's psych::cor.smooth. */
    @Test
    void eigenvaluesAgreeWithPsych() {
        assertLower(
                written(INDEFINITE).smoothed(Smoothing.eigenvalue()),
                1e-12,
                .67144540555607790,
                -.42626345259499021,
                .34778018158393054,
                .15088449164068504,
                .12656254649962323,
                .25518740710736149);
    }

    @Test
    void shrinkageTakesAShare() {
        assertLower(written(INDEFINITE).smoothed(Smoothing.shrinkage(.5)), 1e-15, .45, -.3, .25, .1, .05, .15);
        assertThatThrownBy(() -> Smoothing.shrinkage(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lambda: must be above 0 and at most 1, got 0.0");
    }

    @Test
    void aDefiniteMatrixIsItsOwnNearest() {
        CorrelationMatrix matrix = Correlations.pearson()
                .analyse(WrittenItems.likert(WrittenItems.randomLikert(new Random(5), 200, 5, .1)));
        for (Smoothing smoothing : List.of(Smoothing.eigenvalue(), Smoothing.higham())) {
            CorrelationMatrix smoothed = matrix.smoothed(smoothing);
            assertThat(smoothed.get(0, 4).value()).isCloseTo(matrix.get(0, 4).value(), within(1e-13));
            assertThat(smoothed.n(0, 4)).isEqualTo(matrix.n(0, 4));
        }
    }

    @Test
    void partialCorrelationsByHand() {
        CorrelationMatrix matrix = written(new double[][] {{1, .5, .4}, {.5, 1, .3}, {.4, .3, 1}});
        double expected = (.5 - .4 * .3) / Math.sqrt((1 - .16) * (1 - .09));

        CorrelationMatrix partial = PartialCorrelations.given("v3").of(matrix);
        assertThat(partial.names()).containsExactly("v1", "v2");
        assertThat(partial.get("v1", "v2").value()).isCloseTo(expected, within(1e-15));
        assertThat(partial.p(0, 1).value())
                .isCloseTo(
                        new FisherZ(.95)
                                .of(Estimate.of(expected), 99)
                                .test()
                                .p()
                                .value(),
                        within(1e-15));
        assertThat(PartialCorrelations.givenAllOthers().of(matrix).get(0, 1).value())
                .isCloseTo(expected, within(1e-15));
        assertThat(PartialCorrelations.given("v3")
                        .semiPartial(matrix, "v1", "v2")
                        .value())
                .isCloseTo((.5 - .4 * .3) / Math.sqrt(1 - .09), within(1e-15));
        assertThat(PartialCorrelations.given().of(matrix).get(0, 1).value()).isEqualTo(.5);
        assertThatThrownBy(() -> PartialCorrelations.given("v4").of(matrix))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item: 'v4' is not among v1, v2, v3");
    }

    @Test
    void whatIsDeterminedByTheControlsHasNoPartialCorrelation() {
        CorrelationMatrix matrix = written(new double[][] {{1, .5, 1}, {.5, 1, .5}, {1, .5, 1}});

        assertThat(PartialCorrelations.given("v3").of(matrix).get(0, 1).whyAbsent())
                .contains(new Absence(Absence.Kind.ZERO_VARIANCE, "v1 is determined by the controls"));
    }

    @Test
    void longNamesAreLegibleInEightyColumns() {
        int[][] rows = WrittenItems.randomLikert(new Random(6), 50, 30, 0);
        String text = CorrelationTable.lowerTriangle()
                .withStars(StarRule.usual())
                .of(Correlations.pearson().analyse(WrittenItems.likert(rows)))
                .toString();

        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text).contains("30. item_30").contains("* p < .05, ** p < .01, *** p < .001");
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatThrownBy(() -> Correlations.pearson().withLevel(95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level: must lie between 0 and 1, got 95.0");
        assertThatThrownBy(() -> StarRule.below(.01, .05))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limits: must decrease and lie between 0 and 1, got 0.05 after 0.01");
    }

    private static void assertLower(CorrelationMatrix matrix, double tolerance, double... expected) {
        int next = 0;
        for (int i = 1; i < matrix.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(matrix.get(i, j).value()).isCloseTo(expected[next++], within(tolerance));
            }
        }
    }

    /** Items v1, v2, … of 100 respondents. */
    private static CorrelationMatrix written(double[][] values) {
        FisherZ fisher = new FisherZ(.95);
        List<String> names = IntStream.rangeClosed(1, values.length)
                .mapToObj(item -> "v" + item)
                .toList();
        return CorrelationMatrix.of(
                "Pearson", names, Cases.all(100), (i, j) -> fisher.of(Estimate.of(values[i][j]), 100));
    }
}
