package nl.peilstok.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceItems;
import nl.peilstok.reference.WrittenItems;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmCovarianceTest {
    private static final double NO = Double.NaN;

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("missing__.*__em");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithLavaan(ReferenceCase lavaan) {
        Items items = ReferenceItems.of(lavaan).items();
        EmResult em = EmCovariance.ml().withStandardErrors().analyse(items);

        assertThat(em.isConverged()).isTrue();
        assertThat(em.cases().n()).isEqualTo((int) lavaan.value("n"));
        lavaan.assertClose("log_likelihood", em.logLikelihood().value());
        List<String> names = em.names();
        for (int i = 0; i < em.size(); i++) {
            lavaan.assertClose("mean." + names.get(i), em.mean(i).value());
            lavaan.assertClose(
                    "se_mean." + names.get(i), em.meanStandardError(i).value());
            for (int j = 0; j < em.size(); j++) {
                String pair = "." + names.get(i) + "." + names.get(j);
                lavaan.assertClose("covariance" + pair, em.covariance(i, j).value());
                lavaan.assertClose("r" + pair, em.correlation(i, j).value());
                lavaan.assertClose(
                        "se_covariance" + pair, em.covarianceStandardError(i, j).value());
                if (i != j) {
                    lavaan.assertClose(
                            "se_r" + pair, em.correlationStandardError(i, j).value());
                }
            }
        }
    }

    @Test
    void completeAnswersTakeOneStep() {
        Items items = WrittenItems.likert(WrittenItems.randomLikert(new Random(1), 40, 5, 0));
        EmResult em = EmCovariance.ml().analyse(items);
        CoMoments moments = CoMoments.listwise(items);

        assertThat(em.iterations()).isEqualTo(1);
        for (int i = 0; i < 5; i++) {
            assertThat(em.mean(i).value()).isCloseTo(moments.mean(i).value(), within(1e-15));
            for (int j = 0; j < 5; j++) {
                assertThat(em.covariance(i, j).value())
                        .isCloseTo(moments.covariance(i, j).value() * 39 / 40, within(1e-15));
            }
        }
    }

    @Test
    void theLikelihoodNeverFalls() {
        for (int seed = 1; seed <= 20; seed++) {
            List<Double> trace =
                    EmCovariance.ml().analyse(random(seed, 60, 6, .3)).logLikelihoods();
            for (int i = 1; i < trace.size(); i++) {
                assertThat(trace.get(i)).isGreaterThanOrEqualTo(trace.get(i - 1) - 1e-12 * Math.abs(trace.get(i)));
            }
        }
    }

    @Test
    void theOrderOfRespondentsChangesNoBit() {
        List<int[]> rows = Arrays.asList(WrittenItems.randomLikert(new Random(2), 300, 6, .2));
        EmResult em = EmCovariance.ml().analyse(WrittenItems.likert(rows.toArray(int[][]::new)));
        Collections.shuffle(rows, new Random(3));
        assertSame(em, EmCovariance.ml().analyse(WrittenItems.likert(rows.toArray(int[][]::new))));
    }

    @Test
    void threadsChangeNoBit() {
        Items items = random(4, 3000, 8, .2);
        EmCovariance em = EmCovariance.ml().withStandardErrors();
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try {
            EmResult alone = em.analyse(items);
            EmResult together = em.on(Work.on(executor, 4)).analyse(items);
            assertSame(alone, together);
            assertThat(together.correlationStandardError(0, 1).value())
                    .isEqualTo(alone.correlationStandardError(0, 1).value());
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void theOrderOfItemsChangesRoundingOnly() {
        Items items = random(5, 200, 5, .2);
        EmResult em = EmCovariance.ml().analyse(items);
        EmResult turned = EmCovariance.ml().analyse(items.only("item_5", "item_4", "item_3", "item_2", "item_1"));
        for (int i = 0; i < 5; i++) {
            assertThat(turned.mean(4 - i).value()).isCloseTo(em.mean(i).value(), within(1e-9));
            for (int j = 0; j < 5; j++) {
                assertThat(turned.covariance(4 - i, 4 - j).value())
                        .isCloseTo(em.covariance(i, j).value(), within(1e-9));
            }
        }
    }

    @Test
    void followsTheUnitsOfAnItem() {
        double[][] rows = numbers(6, 150, 4, .2);
        EmResult em = EmCovariance.ml().withStandardErrors().analyse(WrittenItems.numbers(rows));
        double[][] scaled = Arrays.stream(rows)
                .map(row -> new double[] {1e5 + 3000 * row[0], row[1], row[2], row[3]})
                .toArray(double[][]::new);
        EmResult far = EmCovariance.ml().withStandardErrors().analyse(WrittenItems.numbers(scaled));

        assertThat(far.mean(0).value()).isCloseTo(1e5 + 3000 * em.mean(0).value(), within(1e-5));
        assertThat(far.covariance(0, 1).value() / 3000)
                .isCloseTo(em.covariance(0, 1).value(), within(1e-9));
        assertThat(far.correlation(0, 1).value()).isCloseTo(em.correlation(0, 1).value(), within(1e-9));
        assertThat(far.correlationStandardError(0, 1).value())
                .isCloseTo(em.correlationStandardError(0, 1).value(), within(1e-8));
        double answered =
                Arrays.stream(rows).filter(row -> !Double.isNaN(row[0])).count();
        assertThat(far.logLikelihood().value())
                .isCloseTo(em.logLikelihood().value() - answered * Math.log(3000), within(1e-7));
    }

    @Test
    void intervalsHaveTheirLevel() {
        EmResult em = EmCovariance.ml().withStandardErrors().withLevel(.9).analyse(random(7, 100, 3, .2));
        double margin = 1.6448536269514722 * em.meanStandardError(0).value();
        assertThat(em.mean(0).interval().orElseThrow().upper() - em.mean(0).value())
                .isCloseTo(margin, within(1e-12));
        assertThat(em.correlation(1, 0)
                        .interval()
                        .orElseThrow()
                        .contains(em.correlation(1, 0).value()))
                .isTrue();
        assertThat(EmCovariance.ml()
                        .analyse(random(7, 100, 3, .2))
                        .mean(0)
                        .whyNoInterval()
                        .orElseThrow()
                        .reason())
                .isEqualTo("standard errors were not asked for");
    }

    @Test
    void isACorrelationMatrix() {
        EmResult em = EmCovariance.ml().withStandardErrors().analyse(random(8, 100, 3, .2));
        CorrelationMatrix matrix = em.correlations();
        assertThat(matrix.get(1, 0).value()).isEqualTo(em.correlation(0, 1).value());
        assertThat(matrix.covariance(1, 0).value())
                .isEqualTo(em.covariance(0, 1).value());
        assertThat(matrix.n(1, 0)).isEqualTo(em.cases().n());
        assertThat(matrix.p(1, 0).value()).isBetween(.001, .01);
        assertThat(matrix.diagnosis().isSound()).isTrue();
        assertThat(EmCovariance.ml()
                        .analyse(random(8, 100, 3, .2))
                        .correlations()
                        .p(0, 1)
                        .whyAbsent())
                .map(Absence::reason)
                .contains("no p without a standard error: standard errors were not asked for");
    }

    @Test
    void saysThatItDidNotConverge() {
        EmResult em =
                EmCovariance.ml().withMostIterations(2).withStandardErrors().analyse(random(9, 100, 4, .3));
        assertThat(em.isConverged()).isFalse();
        assertThat(em.mean(0).isPresent()).isTrue();
        assertThat(em.meanStandardError(0).whyAbsent().orElseThrow().kind()).isEqualTo(Absence.Kind.NOT_CONVERGED);
        assertThat(em.toString()).contains("2 iterations, not converged");
    }

    @Test
    void aConstantItemAndOneWithoutAnswersAreNamed() {
        int[][] rows = WrittenItems.randomLikert(new Random(10), 50, 5, .2);
        for (int[] row : rows) {
            row[1] = row[1] == 9 ? 9 : 3;
            row[2] = 0;
        }
        EmResult em = EmCovariance.ml().analyse(WrittenItems.likert(rows));
        EmResult others = EmCovariance.ml().analyse(WrittenItems.likert(rows).only("item_1", "item_4", "item_5"));

        assertThat(em.mean(1).value()).isEqualTo(3);
        assertThat(em.covariance(0, 1).value()).isEqualTo(0);
        assertThat(reason(em.correlation(0, 1))).isEqualTo("item_2 is constant");
        assertThat(reason(em.mean(2))).isEqualTo("no respondent answered item_3");
        assertThat(reason(em.covariance(1, 2))).isEqualTo("no respondent answered item_3");
        assertThat(em.correlation(0, 3).value())
                .isEqualTo(others.correlation(0, 1).value());
        assertThat(em.correlations().covariance(0, 3).value())
                .isEqualTo(em.covariance(0, 3).value());
        assertThat(em.notes())
                .containsExactly(
                        "not in the likelihood: item_2 is constant",
                        "not in the likelihood: no respondent answered item_3");
    }

    @Test
    void aPairThatNobodyAnsweredBothIsNotIdentified() {
        double[][] rows = numbers(11, 200, 3, 0);
        for (int r = 0; r < rows.length; r++) {
            rows[r][r % 2] = NO;
        }
        EmResult em = EmCovariance.ml().withStandardErrors().analyse(WrittenItems.numbers(rows));
        assertThat(em.isConverged()).isTrue();
        assertThat(reason(em.correlation(0, 1))).isEqualTo("no respondent answered both item_2 and item_1");
        assertThat(em.correlationStandardError(0, 2).isPresent()).isTrue();
        assertThat(em.correlations().diagnosis().withoutCommonRespondents()).hasSize(1);
        assertThat(em.notes()).containsExactly("not identified: 1 covariance of items that nobody answered both");
    }

    @Test
    void dependentItemsHaveASingularMatrix() {
        double[][] rows = numbers(12, 60, 3, .2);
        for (double[] row : rows) {
            row[2] = 2 * row[0] + 1;
        }
        EmResult em = EmCovariance.ml().withStandardErrors().analyse(WrittenItems.numbers(rows));
        assertThat(reason(em.mean(1)))
                .isEqualTo("the covariance matrix is singular: item_1, item_3 are linearly dependent");
        assertThat(reason(em.correlations().covariance(0, 1))).startsWith("the covariance matrix is singular");
        assertThat(em.isConverged()).isFalse();
    }

    @Test
    void completeAnswersOfFewRespondentsHaveMomentsButNoLikelihood() {
        EmResult em = EmCovariance.ml().withStandardErrors().analyse(WrittenItems.likert(new int[][] {
            {1, 2, 3, 5}, {2, 2, 5, 1}, {4, 1, 3, 3}
        }));
        assertThat(em.mean(0).value()).isCloseTo(7 / 3.0, within(1e-15));
        assertThat(em.covariance(0, 0).value()).isCloseTo(14 / 9.0, within(1e-15));
        assertThat(em.logLikelihood().isPresent()).isFalse();
        assertThat(em.meanStandardError(0).isPresent()).isFalse();
        assertThat(em.isConverged()).isTrue();
    }

    @Test
    void nothingAndOneRespondentAreNoErrors() {
        EmResult nothing = EmCovariance.ml().analyse(WrittenItems.likert(new int[][] {{0, 9}, {9, 0}}));
        assertThat(nothing.cases().n()).isZero();
        assertThat(nothing.cases().leftOutLine()).isEqualTo("left out (EM): 2 'geen zicht op'");
        assertThat(nothing.logLikelihood().isPresent()).isFalse();
        assertThat(nothing.toString()).startsWith("EM estimates of 2 items, n = 0 of 2, 0 iterations");
        EmResult one = EmCovariance.ml().analyse(WrittenItems.likert(new int[][] {{1, 4}}));
        assertThat(reason(one.covariance(0, 1))).isEqualTo("only one respondent answered item_2");
        assertThat(one.correlations().get(0, 1).isPresent()).isFalse();
    }

    @Test
    void optionsAreChecked() {
        assertThatIllegalArgumentException().isThrownBy(() -> EmCovariance.ml().withTolerance(0));
        assertThatIllegalArgumentException().isThrownBy(() -> EmCovariance.ml().withTolerance(NO));
        assertThatIllegalArgumentException().isThrownBy(() -> EmCovariance.ml().withMostIterations(0));
        assertThatIllegalArgumentException().isThrownBy(() -> EmCovariance.ml().withLevel(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmCovariance.ml().analyse(random(1, 20, 2, 0)).mean(2))
                .withMessage("item: 0 to 1 is allowed, got 2");
    }

    @Test
    void interruptionEndsTheSearch() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> EmCovariance.ml().analyse(random(1, 200, 4, .2)))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static void assertSame(EmResult a, EmResult b) {
        assertThat(b.logLikelihoods()).isEqualTo(a.logLikelihoods());
        for (int i = 0; i < a.size(); i++) {
            assertThat(b.mean(i).value()).isEqualTo(a.mean(i).value());
            for (int j = 0; j < a.size(); j++) {
                assertThat(b.covariance(i, j).value())
                        .isEqualTo(a.covariance(i, j).value());
            }
        }
    }

    private static String reason(Estimate estimate) {
        return estimate.whyAbsent().orElseThrow().reason();
    }

    private static Items random(int seed, int respondents, int items, double missing) {
        return WrittenItems.likert(WrittenItems.randomLikert(new Random(seed), respondents, items, missing));
    }

    static double[][] numbers(int seed, int respondents, int items, double missing) {
        Random random = new Random(seed);
        double[][] rows = new double[respondents][items];
        for (double[] row : rows) {
            double common = random.nextGaussian();
            for (int i = 0; i < items; i++) {
                double value = common + random.nextGaussian();
                row[i] = random.nextDouble() < missing ? NO : value;
            }
        }
        return rows;
    }
}
