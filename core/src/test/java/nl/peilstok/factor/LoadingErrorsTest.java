package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Interval;
import org.junit.jupiter.api.Test;

/** Large-sample standard errors of maximum likelihood loadings: laws, and where there are none. */
class LoadingErrorsTest {
    private static final Items ITEMS = FactorData.planted(7, 300, 3, 4, .7, .3);
    private static final FactorSolution OBLIQUE =
            FactorAnalysis.ml(3).withRotation(Rotation.oblimin()).analyse(ITEMS);

    @Test
    void errorsOfUniquenessesDoNotDependOnTheRotation() {
        LoadingIntervalsResult oblique = LoadingErrors.ml().analyse(OBLIQUE);
        for (Rotation rotation : List.of(
                Rotation.none(),
                Rotation.varimax(),
                Rotation.oblimin().withWeighting(Weighting.CURETON_MULAIK),
                Rotation.infomaxOblique(),
                Rotation.bifactorOblique())) {
            LoadingIntervalsResult other = LoadingErrors.ml().analyse(OBLIQUE.rotated(rotation));
            for (int i = 0; i < 12; i++) {
                assertThat(other.uniquenessError(i).value())
                        .as(rotation.toString())
                        .isCloseTo(oblique.uniquenessError(i).value(), within(1e-7));
            }
        }
    }

    @Test
    void fourTimesTheRespondentsHalveTheErrors() {
        CorrelationMatrix matrix = Correlations.pearson().analyse(ITEMS);
        double[][] r = new double[12][12];
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                r[i][j] = matrix.get(i, j).value();
            }
        }
        FactorAnalysis analysis = FactorAnalysis.ml(3).withRotation(Rotation.geominOblique());
        LoadingIntervalsResult few =
                LoadingErrors.ml().analyse(analysis.analyse(CorrelationMatrix.published(matrix.names(), r, 100)));
        LoadingIntervalsResult many =
                LoadingErrors.ml().analyse(analysis.analyse(CorrelationMatrix.published(matrix.names(), r, 400)));
        assertThat(few.loadingError(3, 1).value())
                .isCloseTo(2 * many.loadingError(3, 1).value(), within(1e-12));
        assertThat(few.phiError(2, 0).value()).isCloseTo(2 * many.phiError(2, 0).value(), within(1e-12));
    }

    @Test
    void theyAreAboutThoseOfTheBootstrap() {
        LoadingIntervalsResult formula = LoadingErrors.ml().analyse(OBLIQUE);
        LoadingIntervalsResult bootstrap =
                LoadingIntervals.bootstrap(400).analyse(FactorAnalysis.ml(3).withRotation(Rotation.oblimin()), ITEMS);
        double ratio = 0;
        for (int i = 0; i < 12; i++) {
            for (int f = 0; f < 3; f++) {
                ratio += bootstrap.loadingError(i, f).value()
                        / formula.loadingError(i, f).value()
                        / 36;
            }
        }
        assertThat(ratio).isCloseTo(1, within(.1));
    }

    @Test
    void intervalsStayInTheirRange() {
        LoadingIntervalsResult result = LoadingErrors.ml().withLevel(.999).analyse(OBLIQUE);
        for (int i = 0; i < 12; i++) {
            Interval uniqueness = result.uniqueness(i).interval().orElseThrow();
            assertThat(uniqueness.lower()).isBetween(0.0, OBLIQUE.uniqueness(i));
            assertThat(uniqueness.upper()).isBetween(OBLIQUE.uniqueness(i), 1.0);
            assertThat(uniqueness.level()).isEqualTo(.999);
        }
        Interval phi = result.phi(0, 1).interval().orElseThrow();
        assertThat(phi.method()).isEqualTo("Fisher's z");
        assertThat(phi.contains(OBLIQUE.phi(0, 1))).isTrue();
        assertThat(result.replicates()).isEmpty();
    }

    @Test
    void aModelWithoutDegreesOfFreedomHasErrorsToo() {
        FactorSolution saturated = FactorAnalysis.ml(1).analyse(ITEMS.only("item_1..item_3"));
        LoadingIntervalsResult result = LoadingErrors.ml().analyse(saturated);
        assertThat(result.loadingError(0, 0).value()).isBetween(.01, .2);
    }

    @Test
    void aHeywoodCaseHasNoneAndSaysWhy() {
        // The triad's correlations make the first communality .8 * .8 / .5, above 1.
        CorrelationMatrix matrix = CorrelationMatrix.published(
                List.of("a", "b", "c"), new double[][] {{1, .8, .8}, {.8, 1, .5}, {.8, .5, 1}}, 100);
        FactorSolution solution = FactorAnalysis.ml(1).analyse(matrix);
        LoadingIntervalsResult result = LoadingErrors.ml().analyse(solution);
        assertThat(result.loading(1, 0).value()).isEqualTo(solution.loading(1, 0));
        assertThat(result.loadingError(1, 0).whyAbsent().orElseThrow().reason())
                .isEqualTo("the uniqueness of a is at its bound, a Heywood case");
        assertThat(result.uniqueness(1).whyNoInterval()).isPresent();
        assertThat(result.communality(1).whyNoInterval()).isPresent();
        assertThat(result.notes())
                .containsExactly("no standard errors: the uniqueness of a is at its bound, a Heywood case");
    }

    @Test
    void aSearchThatDidNotConvergeHasNone() {
        FactorSolution solution = FactorAnalysis.ml(3).withMostIterations(1).analyse(ITEMS);
        assertThat(LoadingErrors.ml().analyse(solution).notes())
                .containsExactly("no standard errors: the extraction did not converge");
    }

    @Test
    void whatTheTheoryDoesNotCoverIsRefused() {
        assertThatThrownBy(() ->
                        LoadingErrors.ml().analyse(FactorAnalysis.minres(3).analyse(ITEMS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("solution: must be by maximum likelihood, got Minres;"
                        + " take the bootstrap of LoadingIntervals");
        assertThatThrownBy(() -> LoadingErrors.ml()
                        .analyse(FactorAnalysis.ml(2)
                                .analyse(Correlations.spearman().analyse(ITEMS))))
                .hasMessageContaining("those of Pearson correlations");
        assertThatThrownBy(() -> LoadingErrors.ml().analyse(OBLIQUE.rotated(Rotation.promaxSpss())))
                .hasMessageContaining("is not at the minimum of a criterion");
        assertThatThrownBy(() -> LoadingErrors.ml().withLevel(1)).hasMessageContaining("level");
    }

    @Test
    void printsWithinEightyCharacters() {
        String text = LoadingErrors.ml().analyse(OBLIQUE).toString();
        assertThat(text).startsWith("Loadings with intervals: Maximum likelihood, 3 factors");
        assertThat(text.lines().allMatch(line -> line.length() <= 80)).isTrue();
        assertThat(LoadingErrors.ml()).hasToString("standard errors by the expected information, 95%");
    }
}
