package nl.peilstok.factor;

import java.util.List;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.data.Items;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Standard errors of loadings against R, where they were found by brute force: the analysis differentiated numerically to the
 * correlations, whose covariances are known; against lavaan; and against a bootstrap written in R.
 */
class LoadingErrorsReferenceTest {

    static List<ReferenceCase> formula() {
        return ReferenceCase.all("loaderr__.*");
    }

    @ParameterizedTest
    @MethodSource("formula")
    void expectedInformation(ReferenceCase reference) {
        ReferenceCase.Matrix loadings = reference.matrix("loadings");
        FactorAnalysis analysis = FactorAnalysis.ml(loadings.columns().size()).withRotation(rotation(reference));
        FactorSolution solution = reference.dataSet().equals("harman23")
                ? analysis.analyse(harman23(loadings.rows()))
                : analysis.analyse(likert(loadings.rows()));
        LoadingIntervalsResult result = LoadingErrors.ml().analyse(solution);
        FactorMatch match = FactorMatch.assertClose(reference, "loadings", "Phi", solution.rotation());
        assertErrors(reference, result, match);
        for (int i = 0; i < solution.items(); i++) {
            String name = loadings.rows().get(i);
            reference.assertClose("uniquenesses." + name, result.uniqueness(i).value());
        }
    }

    static List<ReferenceCase> bootstrap() {
        return ReferenceCase.all("loadboot__.*");
    }

    @ParameterizedTest
    @MethodSource("bootstrap")
    void bootstrapErrors(ReferenceCase reference) {
        FactorAnalysis analysis = FactorAnalysis.minres(3).withRotation(Rotation.oblimin());
        LoadingIntervalsResult result = LoadingIntervals.bootstrap(2000)
                .analyse(analysis, likert(reference.matrix("loadings").rows()));
        FactorMatch match = FactorMatch.of(
                result.solution().rotation(), reference.matrix("loadings").data());
        assertErrors(reference, result, match);
    }

    private static void assertErrors(ReferenceCase reference, LoadingIntervalsResult result, FactorMatch match) {
        ReferenceCase.Matrix errors = reference.matrix("loadings_se");
        int k = errors.columns().size();
        for (int i = 0; i < errors.rows().size(); i++) {
            for (int f = 0; f < k; f++) {
                reference.assertClose(
                        FactorMatch.cell("loadings_se", errors, i, f),
                        result.loadingError(i, match.factor(f)).value());
            }
            reference.assertClose(
                    "uniquenesses_se." + errors.rows().get(i),
                    result.uniquenessError(i).value());
        }
        for (int f = 0; f < k && result.solution().rotation().rotation().isOblique(); f++) {
            for (int g = 0; g < f; g++) {
                reference.assertClose(
                        FactorMatch.cell("phi_se", reference.matrix("phi_se"), f, g),
                        result.phiError(match.factor(f), match.factor(g)).value());
            }
        }
    }

    private static Rotation rotation(ReferenceCase reference) {
        return switch (reference.name().split("__")[2]) {
            case "oblimin", "oblimin_lavaan" -> Rotation.oblimin();
            case "oblimin_kaiser" -> Rotation.oblimin().withWeighting(Weighting.KAISER);
            case "geomin", "geomin_lavaan" -> Rotation.geominOblique();
            case "varimax_kaiser" -> Rotation.varimax();
            case "quartimax" -> Rotation.quartimax();
            default -> Rotation.none();
        };
    }

    private static Items likert(List<String> names) {
        return FactorData.items(ReferenceData.read("likert_complete"), names);
    }

    private static CorrelationMatrix harman23(List<String> names) {
        ReferenceData data = ReferenceData.read("harman23_cor");
        double[][] r = new double[names.size()][];
        for (int i = 0; i < r.length; i++) {
            r[i] = data.numeric(names.get(i));
        }
        return CorrelationMatrix.published(names, r, 305);
    }
}
