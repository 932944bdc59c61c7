package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Items;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.math.RandomStream;
import nl.peilstok.reference.WrittenItems;
import org.junit.jupiter.api.Test;

/** Factor scores: what must hold of each kind of score, missing answers, and when there are none. */
class FactorScoresTest {
    private static final Items ITEMS = FactorData.planted(3, 400, 3, 5, .7, .3);
    private static final FactorSolution OBLIQUE =
            FactorAnalysis.minres(3).withRotation(Rotation.oblimin()).analyse(ITEMS);
    private static final FactorSolution ORTHOGONAL = OBLIQUE.rotated(Rotation.varimax());

    private static double covariance(Numbers x, Numbers y) {
        double[] a = x.toArray();
        double[] b = y.toArray();
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double sum = 0;
        for (int r = 0; r < a.length; r++) {
            sum += (a[r] - meanA) * (b[r] - meanB);
        }
        return sum / (a.length - 1);
    }

    @Test
    void andersonRubinScoresAreUncorrelatedWithVarianceOne() {
        FactorScoresResult result = FactorScores.andersonRubin().analyse(ORTHOGONAL, ITEMS);
        for (int f = 0; f < 3; f++) {
            for (int g = 0; g < 3; g++) {
                assertThat(covariance(result.scores(f), result.scores(g))).isCloseTo(f == g ? 1 : 0, within(1e-12));
            }
        }
    }

    @Test
    void tenBergesScoresCorrelateAsTheFactorsDo() {
        FactorScoresResult result = FactorScores.tenBerge().analyse(OBLIQUE, ITEMS);
        for (int f = 0; f < 3; f++) {
            for (int g = 0; g < 3; g++) {
                assertThat(covariance(result.scores(f), result.scores(g))).isCloseTo(OBLIQUE.phi(f, g), within(1e-12));
            }
        }
    }

    @Test
    void bartlettsScoresAreUnbiasedAndUnivocal() {
        FactorScoreWeights weights = FactorScores.bartlett().analyse(OBLIQUE);
        for (int f = 0; f < 3; f++) {
            for (int g = 0; g < 3; g++) {
                double product = 0;
                for (int i = 0; i < weights.names().size(); i++) {
                    product += weights.weight(i, f) * OBLIQUE.loading(i, g);
                }
                assertThat(product).isCloseTo(f == g ? 1 : 0, within(1e-12));
            }
        }
        FactorScoreWeights ofUncorrelated = FactorScores.bartlett().analyse(ORTHOGONAL);
        assertThat(ofUncorrelated.univocality(0, 1).value()).isCloseTo(0, within(1e-12));
        assertThat(FactorScores.regression()
                        .analyse(ORTHOGONAL)
                        .univocality(0, 1)
                        .value())
                .isNotCloseTo(0, within(1e-3));
    }

    @Test
    void noScoreCorrelatesMoreWithItsFactorThanThatOfRegression() {
        FactorScoreWeights regression = FactorScores.regression().analyse(OBLIQUE);
        for (FactorScores other : List.of(FactorScores.bartlett(), FactorScores.tenBerge())) {
            FactorScoreWeights weights = other.analyse(OBLIQUE);
            for (int f = 0; f < 3; f++) {
                assertThat(weights.determinacy(f).value())
                        .isCloseTo(regression.validity(f).value(), within(1e-14));
                assertThat(weights.validity(f).value())
                        .isLessThan(regression.validity(f).value());
            }
        }
        double rho = regression.determinacy(1).value();
        assertThat(regression.squaredDeterminacy(1).value()).isCloseTo(rho * rho, within(1e-15));
        assertThat(regression.minimumCorrelation(1).value()).isCloseTo(2 * rho * rho - 1, within(1e-15));
        assertThat(regression.scoreCovariance(1, 1)).isCloseTo(rho * rho, within(1e-12));
    }

    @Test
    void scoresHaveTheCovariancesTheWeightsPromise() {
        FactorScoresResult result = FactorScores.regression().analyse(OBLIQUE, ITEMS);
        for (int f = 0; f < 3; f++) {
            for (int g = 0; g < 3; g++) {
                assertThat(covariance(result.scores(f), result.scores(g)))
                        .isCloseTo(result.weights().scoreCovariance(f, g), within(1e-12));
            }
        }
    }

    @Test
    void ofMaximumLikelihoodTheModelsCovariancesGiveTheSameRegressionScores() {
        FactorSolution ml =
                FactorAnalysis.ml(3).withRotation(Rotation.oblimin()).analyse(ITEMS);
        FactorScoreWeights observed = FactorScores.regression().analyse(ml);
        FactorScoreWeights model =
                FactorScores.regression().withModelCovariances().analyse(ml);
        for (int i = 0; i < 15; i++) {
            assertThat(model.weight(i, 2)).isCloseTo(observed.weight(i, 2), within(1e-9));
        }
    }

    @Test
    void componentsAreKnownExactlyWhateverTheMethod() {
        FactorSolution components = FactorAnalysis.principalComponents(3)
                .withRotation(Rotation.oblimin())
                .analyse(ITEMS);
        FactorScoreWeights weights = FactorScores.bartlett().analyse(components);
        assertThat(weights.weight(4, 1))
                .isEqualTo(FactorScores.regression().analyse(components).weight(4, 1));
        assertThat(weights.validity(0).value()).isCloseTo(1, within(1e-12));
        assertThat(weights.scoreCorrelation(0, 1)).isCloseTo(components.phi(0, 1), within(1e-12));
        assertThat(weights.notes()).anyMatch(note -> note.startsWith("components are sums of the items"));
        assertThatThrownBy(() -> FactorScores.regression().fromAnswered(3).analyse(components, ITEMS))
                .hasMessageContaining("Principal components has no model");
    }

    /** The answers of the planted items, some of them taken away. */
    private static Items withHoles() {
        RandomStream random = RandomStream.of(8, 8);
        int[][] rows = new int[ITEMS.respondents()][ITEMS.size()];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < rows[r].length; i++) {
                boolean hole = r % 4 == 0 && random.nextDouble() < .3 || r == 5 && i > 0;
                rows[r][i] = hole ? (i % 2 == 0 ? 9 : 0) : (int) ITEMS.score(r, i);
            }
        }
        return WrittenItems.likert(rows);
    }

    @Test
    void whoDidNotAnswerEveryItemHasNoScoreAndTheReasonIsKept() {
        Items items = withHoles();
        FactorScoresResult result = FactorScores.regression()
                .analyse(
                        FactorAnalysis.minres(3)
                                .withRotation(Rotation.oblimin())
                                .analyse(items),
                        items);
        assertThat(result.cases().policy()).isEqualTo(MissingPolicy.LISTWISE);
        assertThat(result.scores(0).answered()).isEqualTo(result.cases().n());
        assertThat(result.scores(0).missing(5).reason()).isEqualTo(MissingReason.NO_VIEW);
        assertThat(result.scores(0).missing(5).label()).isEqualTo("geen zicht op");
        assertThat(result.itemsUsed(5)).isZero();
        assertThat(result.validity(5, 0).whyAbsent()).isPresent();
    }

    @Test
    void scoresFromTheItemsAnsweredAreTheConditionalExpectation() {
        Items items = withHoles();
        FactorSolution solution =
                FactorAnalysis.ml(3).withRotation(Rotation.oblimin()).analyse(items);
        FactorScoresResult result = FactorScores.regression().fromAnswered(1).analyse(solution, items);
        assertThat(result.scores(0).answered()).isEqualTo(items.respondents());
        // One answered item: E(f | z) = its structure times z.
        double mean = 0;
        double n = 0;
        for (int r = 0; r < items.respondents(); r++) {
            n += items.isAnswered(r, 0) ? 1 : 0;
            mean += items.isAnswered(r, 0) ? items.score(r, 0) : 0;
        }
        mean /= n;
        double squares = 0;
        for (int r = 0; r < items.respondents(); r++) {
            squares += items.isAnswered(r, 0) ? Math.pow(items.score(r, 0) - mean, 2) : 0;
        }
        double z = (items.score(5, 0) - mean) / Math.sqrt(squares / (n - 1));
        for (int f = 0; f < 3; f++) {
            assertThat(result.scores(f).value(5)).isCloseTo(solution.structure(0, f) * z, within(1e-9));
            assertThat(result.validity(5, f).value()).isCloseTo(Math.abs(solution.structure(0, f)), within(1e-9));
            assertThat(result.validity(5, f).value())
                    .isLessThan(result.validity(1, f).value());
        }
        assertThat(result.itemsUsed(5)).isEqualTo(1);
        FactorScoresResult stricter = FactorScores.regression().fromAnswered(8).analyse(solution, items);
        assertThat(stricter.scores(0).isAnswered(5)).isFalse();
        assertThat(stricter.cases().n())
                .isBetween(stricter.cases().total() / 2, stricter.cases().total() - 1);
    }

    @Test
    void bartlettsScoresNeedItemsThatTellTheFactorsApart() {
        Items items = withHoles();
        FactorSolution solution =
                FactorAnalysis.ml(3).withRotation(Rotation.oblimin()).analyse(items);
        FactorScoresResult result = FactorScores.bartlett().fromAnswered(1).analyse(solution, items);
        assertThat(result.scores(0).isAnswered(5)).isFalse();
        assertThat(result.notes())
                .contains("1 respondent has no score because the answered items cannot tell the factors" + " apart");
        assertThat(result.toString().lines().allMatch(line -> line.length() <= 80))
                .isTrue();
    }

    @Test
    void aPublishedMatrixGivesWeightsWithoutAnswers() {
        CorrelationMatrix matrix = ReferenceMatrix.of("harman74");
        FactorScoreWeights weights = FactorScores.regression()
                .analyse(FactorAnalysis.ml(4).withRotation(Rotation.oblimin()).analyse(matrix));
        assertThat(weights.determinacy(0).value()).isBetween(.8, 1.0);
        String text = weights.toString();
        assertThat(text).startsWith("Factor score weights: regression (Thurstone), 4 factors, 24 items");
        assertThat(text).contains("score correlations", "determinacy");
        assertThat(text.lines().allMatch(line -> line.length() <= 80)).isTrue();
    }

    @Test
    void scoresFollowAFactorThatIsTurnedRound() {
        int[][] rows = new int[ITEMS.respondents()][ITEMS.size()];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < rows[r].length; i++) {
                rows[r][i] = 6 - (int) ITEMS.score(r, i);
            }
        }
        Items turned = WrittenItems.likert(rows);
        FactorScoresResult there = FactorScores.regression()
                .analyse(
                        FactorAnalysis.minres(3)
                                .withRotation(Rotation.oblimin())
                                .analyse(turned),
                        turned);
        FactorScoresResult here = FactorScores.regression().analyse(OBLIQUE, ITEMS);
        for (int r = 0; r < 20; r++) {
            assertThat(there.scores(1).value(r)).isCloseTo(-here.scores(1).value(r), within(1e-8));
        }
    }

    @Test
    void aSingularMatrixIsRefusedWithTheWayOut() {
        int[][] rows = new int[100][6];
        RandomStream random = RandomStream.of(2, 2);
        for (int[] row : rows) {
            double factor = random.nextGaussian();
            for (int i = 0; i < 5; i++) {
                row[i] = (int) Math.max(1, Math.min(5, Math.round(3 + factor + random.nextGaussian())));
            }
            row[5] = row[4];
        }
        Items items = WrittenItems.likert(rows);
        FactorSolution solution = FactorAnalysis.minres(1).analyse(items);
        assertThatThrownBy(() -> FactorScores.regression().analyse(solution, items))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("singular")
                .hasMessageContaining("take the covariances of the model");
        FactorScoreWeights weights =
                FactorScores.regression().withModelCovariances().analyse(solution);
        assertThat(weights.validity(0).value()).isBetween(.5, 1.0);
        FactorScoreWeights bartlett = FactorScores.bartlett().analyse(solution);
        assertThat(bartlett.determinacy(0).whyAbsent().orElseThrow().reason()).contains("singular");
    }

    @Test
    void aHeywoodCaseHasNoBartlettScores() {
        // The triad's correlations make the first communality .8 * .8 / .5, above 1.
        CorrelationMatrix matrix = CorrelationMatrix.published(
                List.of("a", "b", "c"), new double[][] {{1, .8, .8}, {.8, 1, .5}, {.8, .5, 1}}, 100);
        FactorSolution solution = FactorAnalysis.principalAxis(1).analyse(matrix);
        assertThat(solution.uniqueness(0)).isNegative();
        assertThatThrownBy(() -> FactorScores.bartlett().analyse(solution))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("that of a is 0 or less, a Heywood case");
    }

    @Test
    void weightsOfPolychoricCorrelationsSayWhatTheyAre() {
        FactorSolution solution =
                FactorAnalysis.minres(3).analyse(Correlations.polychoric().analyse(ITEMS));
        assertThat(FactorScores.regression().analyse(solution, ITEMS).notes())
                .anyMatch(note -> note.contains("Polychoric correlations"));
    }

    @Test
    void mistakesOfTheCaller() {
        assertThatThrownBy(() -> FactorScores.regression().fromAnswered(0))
                .hasMessage("fewest: must be 1 or more, got 0");
        assertThatThrownBy(() -> FactorScores.regression().analyse(OBLIQUE, ITEMS.without("item_2")))
                .hasMessageStartingWith("items: must be those of the solution in the same order");
        assertThatThrownBy(() -> FactorScores.regression().fromAnswered(16).analyse(OBLIQUE, ITEMS))
                .hasMessage("fewest: must be at most the 15 items there are, got 16");
        assertThat(FactorScores.tenBerge().fromAnswered(4))
                .hasToString("ten Berge scores, from 4 answered items or more");
        Items constant = WrittenItems.likert(new int[15], new int[15]);
        assertThatThrownBy(() -> FactorScores.regression().analyse(OBLIQUE, constant))
                .hasMessageContaining("two or more respondents who answered every item are needed");
    }

    @Test
    void printsScoresAndWhatTheyAreWorth() {
        FactorScoresResult result = FactorScores.bartlett().analyse(OBLIQUE, ITEMS);
        assertThat(result.toString()).startsWith("Factor scores: Bartlett, 3 factors, n = 400");
        assertThat(result.toString().lines().allMatch(line -> line.length() <= 80))
                .isTrue();
    }
}
