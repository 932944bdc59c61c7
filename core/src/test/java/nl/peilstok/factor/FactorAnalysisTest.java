package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.correlation.Smoothing;
import nl.peilstok.data.Items;
import nl.peilstok.table.Cell;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;
import org.junit.jupiter.api.Test;

/** Laws that hold for any data, hard cases, and what a solution prints. */
class FactorAnalysisTest {
    private static List<String> names(int items) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= items; i++) {
            names.add("x" + i);
        }
        return names;
    }

    /** Covariances of normal answers to items of which each third has a factor of its own. */
    private static double[][] covariances(int items, int respondents, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] sums = new double[items][items];
        double[] means = new double[items];
        double[][] answers = new double[respondents][items];
        for (double[] row : answers) {
            double[] factors = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            for (int i = 0; i < items; i++) {
                row[i] = (i + 1) * (factors[i % 3] + .3 * factors[0] + random.nextGaussian());
                means[i] += row[i] / respondents;
            }
        }
        for (double[] row : answers) {
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    sums[i][j] += (row[i] - means[i]) * (row[j] - means[j]) / (respondents - 1);
                }
            }
        }
        return sums;
    }

    private static CorrelationMatrix simulated(int items, int respondents, long seed) {
        return CorrelationMatrix.publishedCovariances(names(items), covariances(items, respondents, seed), respondents);
    }

    /** Correlations that one factor with these loadings explains. */
    private static double[][] oneFactor(double... loadings) {
        double[][] r = new double[loadings.length][loadings.length];
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < r.length; j++) {
                r[i][j] = i == j ? 1 : loadings[i] * loadings[j];
            }
        }
        return r;
    }

    @Test
    void convergedPrincipalAxisIsMinres() {
        for (int seed = 0; seed < 5; seed++) {
            CorrelationMatrix r = simulated(12, 300, seed);
            FactorSolution minres = FactorAnalysis.minres(3).analyse(r);
            FactorSolution axis = FactorAnalysis.principalAxis(3).analyse(r);
            assertThat(minres.extraction().itemsAtBound()).isEmpty();
            for (int i = 0; i < 12; i++) {
                assertThat(axis.communality(i)).isCloseTo(minres.communality(i), within(1e-7));
            }
        }
    }

    @Test
    void theScaleOfTheItemsDoesNotMatter() {
        double[][] covariances = covariances(9, 200, 7);
        double[][] rescaled = covariances(9, 200, 7);
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                rescaled[i][j] *= Math.pow(10, i % 3 + j % 3);
            }
        }
        FactorSolution one =
                FactorAnalysis.ml(3).analyse(CorrelationMatrix.publishedCovariances(names(9), covariances, 200));
        FactorSolution other =
                FactorAnalysis.ml(3).analyse(CorrelationMatrix.publishedCovariances(names(9), rescaled, 200));
        for (int i = 0; i < 9; i++) {
            for (int f = 0; f < 3; f++) {
                assertThat(other.loading(i, f)).isCloseTo(one.loading(i, f), within(1e-9));
            }
        }
    }

    @Test
    void exactModelsAreRecoveredByEveryMethodThatEstimatesThem() {
        double[] loadings = {.8, .7, .6, .5, .4, .3};
        CorrelationMatrix r = CorrelationMatrix.published(names(6), oneFactor(loadings), 100);
        for (FactorAnalysis analysis : List.of(
                FactorAnalysis.minres(1),
                FactorAnalysis.ml(1),
                FactorAnalysis.gls(1),
                FactorAnalysis.principalAxis(1),
                FactorAnalysis.alpha(1))) {
            FactorSolution solution = analysis.analyse(r);
            for (int i = 0; i < 6; i++) {
                assertThat(solution.loading(i, 0)).as(analysis + "").isCloseTo(loadings[i], within(1e-6));
            }
        }
    }

    @Test
    void aSolutionReproducesTheMatrixUpToItsResiduals() {
        CorrelationMatrix r = simulated(9, 200, 3);
        FactorSolution solution =
                FactorAnalysis.ml(3).withRotation(Rotation.oblimin()).analyse(r);
        for (int i = 0; i < 9; i++) {
            assertThat(solution.residual(i, i)).isCloseTo(0, within(1e-9));
            assertThat(solution.rotation().communality(i)).isCloseTo(solution.communality(i), within(1e-9));
            for (int j = 0; j < 9; j++) {
                double implied = solution.residual(i, j) + (i == j ? solution.uniqueness(i) : 0);
                for (int f = 0; f < 3; f++) {
                    implied += solution.loading(i, f) * solution.structure(j, f);
                }
                assertThat(implied).isCloseTo(r.get(i, j).value(), within(1e-9));
            }
        }
        assertThat(solution.largestResiduals(2)).hasSize(2);
    }

    @Test
    void equalWeightsMakeWeightedResidualsMinres() {
        CorrelationMatrix r = simulated(9, 200, 4);
        CommonMatrix common = new CommonMatrix(r);
        double[] three = new double[36];
        Arrays.fill(three, 3);
        double[][] diagonal = new double[36][36];
        for (int pair = 0; pair < 36; pair++) {
            diagonal[pair][pair] = 3;
        }
        FactorSolution minres = FactorAnalysis.minres(3).analyse(r);
        double[][] away = minres.extracted();
        for (double[] row : away) {
            row[0] += .1;
        }
        for (ResidualWeights weights : List.of(new DiagonalWeights(three), new FullWeights(diagonal))) {
            Extracted weighted = new WeightedResiduals(common.values(), weights, 3, .005, 500).from(away);
            assertThat(weighted.converged()).isTrue();
            assertThat(weighted.objective())
                    .isCloseTo(3 * minres.extraction().objective().value(), within(1e-10));
            for (int i = 0; i < 9; i++) {
                assertThat(weighted.uniquenesses()[i]).isCloseTo(minres.uniqueness(i), within(1e-6));
            }
        }
    }

    @Test
    void heywoodCasesAreNamed() {
        double[][] r = oneFactor(.95, .9, .2, .2);
        r[0][1] = .95;
        r[1][0] = .95;
        CorrelationMatrix matrix = CorrelationMatrix.published(names(4), r, 100);
        for (FactorAnalysis analysis : List.of(FactorAnalysis.minres(1), FactorAnalysis.ml(1))) {
            FactorSolution solution = analysis.analyse(matrix);
            assertThat(solution.extraction().itemsAtBound()).isNotEmpty();
            assertThat(solution.notes()).anyMatch(note -> note.startsWith("Heywood case: the uniqueness of"));
            assertThat(solution.extraction().hasConverged()).isTrue();
        }
        FactorSolution tighter =
                FactorAnalysis.minres(1).withUniquenessBound(.2).analyse(matrix);
        for (int i = 0; i < 4; i++) {
            assertThat(tighter.uniqueness(i)).isGreaterThanOrEqualTo(.2);
        }
    }

    @Test
    void aDuplicatedItemIsRefusedByMaximumLikelihoodAndNotedByMinres() {
        double[][] r = oneFactor(.8, .8, .7, .6, .5);
        r[0][1] = 1;
        r[1][0] = 1;
        CorrelationMatrix matrix = CorrelationMatrix.published(names(5), r, 100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactorAnalysis.ml(1).analyse(matrix))
                .withMessageContaining("singular: x1, x2 depend linearly")
                .withMessageContaining("use minres");
        FactorSolution solution = FactorAnalysis.minres(1).analyse(matrix);
        assertThat(solution.notes()).anyMatch(note -> note.contains("singular"));
        assertThat(solution.fit().chiSquare().whyAbsent().orElseThrow().reason())
                .contains("singular");
        Factorability measures = Factorability.of(matrix);
        assertThat(measures.kmo().whyAbsent().orElseThrow().reason()).contains("x1, x2");
        assertThat(measures.determinant()).isCloseTo(0, within(1e-12));
    }

    @Test
    void fewerRespondentsThanItems() {
        CorrelationMatrix matrix = simulated(12, 8, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactorAnalysis.gls(2).analyse(matrix));
        FactorSolution solution = FactorAnalysis.minres(2).analyse(matrix);
        assertThat(solution.notes()).anyMatch(note -> note.contains("no more respondents (8) than items (12)"));
        assertThat(solution.fit().p().isPresent()).isFalse();
    }

    @Test
    void indefiniteMatricesCanBeFactoredByMinresOrBeSmoothed() {
        double[][] r = {{1, .9, -.9, .5}, {.9, 1, .9, .4}, {-.9, .9, 1, .3}, {.5, .4, .3, 1}};
        CorrelationMatrix matrix = CorrelationMatrix.published(names(4), r, 100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactorAnalysis.ml(1).analyse(matrix))
                .withMessageContaining("indefinite");
        assertThat(FactorAnalysis.minres(1).analyse(matrix).notes()).anyMatch(note -> note.contains("indefinite"));
        FactorSolution smoothed = FactorAnalysis.ml(1).analyse(matrix.smoothed(Smoothing.shrinkage(.5)));
        assertThat(smoothed.notes()).anyMatch(note -> note.contains("shrinkage"));
        assertThat(smoothed.fit().chiSquare().isPresent()).isFalse();
    }

    @Test
    void tooManyFactorsAreRefused() {
        CorrelationMatrix six = simulated(6, 100, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactorAnalysis.minres(4).analyse(six))
                .withMessageContaining("at most 3 can be extracted from 6 items")
                .withMessageContaining("got 4");
        CorrelationMatrix two = CorrelationMatrix.published(names(2), oneFactor(.8, .7), 100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactorAnalysis.ml(1).analyse(two))
                .withMessageContaining("no factor model of 2 items");
        assertThat(FactorAnalysis.principalComponents(2).analyse(two).communality(0))
                .isCloseTo(1, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactorAnalysis.principalComponents(3).analyse(two));
        assertThatIllegalArgumentException().isThrownBy(() -> FactorAnalysis.minres(0));
    }

    @Test
    void withoutDegreesOfFreedomThereIsNoTest() {
        FactorSolution solution = FactorAnalysis.ml(3).analyse(simulated(6, 100, 1));
        assertThat(solution.fit().df()).isZero();
        assertThat(solution.fit().p().isPresent()).isFalse();
        assertThat(solution.notes())
                .contains("the model has no degrees of freedom, and yet it does not fit these correlations");
    }

    @Test
    void aModelWithoutDegreesOfFreedomMayNotFitAllTheSame() {
        // One factor gives a negative correlation of all three pairs to nobody.
        CorrelationMatrix r = CorrelationMatrix.published(
                names(3), new double[][] {{1, -.3, -.3}, {-.3, 1, -.3}, {-.3, -.3, 1}}, 100);
        assertThat(FactorAnalysis.minres(1).analyse(r).notes())
                .contains("the model has no degrees of freedom, and yet it does not fit these correlations");
    }

    @Test
    void theDeterminantOfDuplicatedItemsIsZero() {
        CorrelationMatrix r =
                CorrelationMatrix.published(names(3), new double[][] {{1, 1, .5}, {1, 1, .5}, {.5, .5, 1}}, 50);
        assertThat(Factorability.of(r).determinant()).isZero();
    }

    @Test
    void itemsThatHaveNothingInCommonGiveFactorsOfNothing() {
        CorrelationMatrix r = CorrelationMatrix.published(names(4), oneFactor(0, 0, 0, 0), 100);
        FactorSolution solution = FactorAnalysis.minres(1).analyse(r);
        assertThat(solution.communality(2)).isCloseTo(0, within(1e-6));
        assertThat(FactorAnalysis.ml(1).analyse(r).communality(0)).isCloseTo(0, within(1e-6));
        for (FactorAnalysis analysis : List.of(FactorAnalysis.minres(1), FactorAnalysis.ml(1), FactorAnalysis.gls(1))) {
            assertThat(analysis.analyse(r).notes())
                    .contains("factor 1 explains nothing: there are fewer factors than asked for");
        }
        assertThat(Factorability.of(r).kmo().isPresent()).isFalse();
    }

    @Test
    void dwlsNeedsStandardErrors() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactorAnalysis.dwls(1).analyse(simulated(6, 100, 1)))
                .withMessageContaining("polychoric");
    }

    @Test
    void imageFactorsAreThoseOfTheImageCovariances() {
        CorrelationMatrix r = simulated(9, 300, 2);
        double total = 0;
        FactorSolution all = FactorAnalysis.image(4).analyse(r);
        for (int i = 0; i < 9; i++) {
            total += all.communality(i);
            assertThat(all.communality(i))
                    .isBetween(0.0, Factorability.of(r).smc(i).value() + .05);
        }
        assertThat(total).isPositive();
    }

    @Test
    void stoppingEarlyIsSaid() {
        FactorSolution solution = FactorAnalysis.ml(3).withMostIterations(1).analyse(ReferenceMatrix.of("harman74"));
        assertThat(solution.extraction().hasConverged()).isFalse();
        assertThat(solution.notes()).anyMatch(note -> note.startsWith("not converged in 1 iterations: the gradient"));
    }

    @Test
    void printsInEightyColumns() {
        FactorSolution solution =
                FactorAnalysis.ml(4).withRotation(Rotation.oblimin()).analyse(ReferenceMatrix.of("harman74"));
        assertThat(solution.toString().lines())
                .allMatch(line -> line.length() <= 80)
                .first()
                .isEqualTo("Maximum likelihood, 4 factors, 24 items, n = 145");
        assertThat(solution.toString()).contains("chi-square(186) = 226.68, p = .022, RMSEA .039 [.016, .056] (90%)");
        assertThat(solution.sortedTable(.3).toString().lines().count()).isEqualTo(25);
        assertThat(Factorability.of(ReferenceMatrix.of("harman74")).toString().lines())
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void tablesInEveryFormAndLoadingsAsRecords() {
        FactorSolution solution =
                FactorAnalysis.minres(4).withRotation(Rotation.oblimin()).analyse(FactorData.read("harman74"));
        assertThat(solution.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(solution.toString()).contains("n = 145").contains("RMSEA");
        Table sorted = solution.sortedTable(.3);
        assertThat(sorted.rows()).hasSize(24).anyMatch(row -> row.get(1).equals(Cell.empty()));
        assertThat(sorted.toMarkdown(NumberStyle.EN)).startsWith("|");
        assertThat(sorted.toHtml(NumberStyle.NL)).contains("<table");
        assertThat(sorted.toCsv()).contains("item,F1,F2,F3,F4");
        assertThat(sorted.toLatex(NumberStyle.EN)).contains("tabular");
        assertThat(solution.loadings()).hasSize(96);
        FactorSolution.Loading last = solution.loadings().get(95);
        assertThat(last.item()).isEqualTo(solution.names().get(23));
        assertThat(last.factor()).isEqualTo(4);
        assertThat(last.pattern()).isEqualTo(solution.loading(23, 3));
        assertThat(last.structure()).isEqualTo(solution.structure(23, 3));
    }

    @Test
    void oneItemHasNoFactorsByAnyMethod() {
        Items one = FactorData.planted(1, 60, 1, 4, .7, 0).only("item_1");
        for (FactorAnalysis analysis : List.of(
                FactorAnalysis.principalComponents(1),
                FactorAnalysis.principalAxis(1),
                FactorAnalysis.minres(1),
                FactorAnalysis.ml(1),
                FactorAnalysis.image(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> analysis.analyse(one))
                    .withMessage("items: two or more are needed, got only item_1");
        }
    }

    /** Fewer respondents than items, whose names fill a line: the reasons for having no fit are long. */
    @Test
    void reasonsAndLongNamesArePrintedWithin80Columns() {
        Items few = FactorData.planted(2, 8, 2, 5, .7, 0);
        String[] labels = IntStream.range(0, 10)
                .mapToObj(i -> "a_question_about_the_shared_view_of_the_school_number_" + i)
                .toArray(String[]::new);
        double[][] r = new double[10][10];
        CorrelationMatrix matrix = Correlations.pearson().analyse(few);
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                r[i][j] = matrix.get(i, j).value();
            }
        }
        FactorAnalysis minres = FactorAnalysis.minres(2).withRotation(Rotation.oblimin());
        for (FactorSolution solution :
                List.of(minres.analyse(few), minres.analyse(CorrelationMatrix.published(List.of(labels), r, 8)))) {
            assertThat(solution.toString()).contains("no chi-square: the matrix is singular");
            assertThat(solution.toString().lines()).allMatch(line -> line.length() <= 80);
            assertThat(solution.fit().toString().lines()).allMatch(line -> line.length() <= 80);
        }
    }
}
