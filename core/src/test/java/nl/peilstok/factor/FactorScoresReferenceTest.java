package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.peilstok.data.Items;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Factor scores against psych's {@code factor.scores}. Its R2 is not compared: it is a squared correlation for regression
 * scores only. Its Anderson–Rubin scores of correlated factors are refused here.
 */
class FactorScoresReferenceTest {

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("fscore__.*");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void weightsScoresAndWhatTheyAreWorth(ReferenceCase reference) {
        Items items = items(reference);
        FactorSolution solution = solution(reference, items);
        String pattern = reference.has("pattern") ? "pattern" : "loadings";
        FactorMatch match = FactorMatch.assertClose(reference, pattern, "Phi", solution.rotation());
        assertScores(reference, "regression_thurstone", FactorScores.regression(), solution, items, match);
        assertScores(reference, "bartlett", FactorScores.bartlett(), solution, items, match);
        assertScores(reference, "ten_berge", FactorScores.tenBerge(), solution, items, match);
        assertScores(reference, "anderson_rubin", FactorScores.andersonRubin(), solution, items, match);
        if (reference.has("anderson_rubin_psych")) {
            assertThatThrownBy(() -> FactorScores.andersonRubin().analyse(solution, items))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Anderson–Rubin scores are of uncorrelated factors")
                    .hasMessageContaining("oblimin");
        }
    }

    private static Items items(ReferenceCase reference) {
        ReferenceData data = ReferenceData.read(reference.dataSet());
        List<String> names = data.names();
        return FactorData.items(data, reference.dataSet().equals("attitude") ? names : names.subList(2, names.size()));
    }

    private static FactorSolution solution(ReferenceCase reference, Items items) {
        String[] what = reference.name().split("__")[2].split("_");
        int k = reference.name().endsWith("one_ml")
                ? 1
                : Character.getNumericValue(what[1].charAt(what[1].length() - 1));
        FactorAnalysis analysis = what[1].startsWith("ml") ? FactorAnalysis.ml(k) : FactorAnalysis.minres(k);
        return analysis.withRotation(
                        switch (what[0]) {
                            case "oblimin" -> Rotation.oblimin();
                            case "varimax" -> Rotation.varimax();
                            default -> Rotation.none();
                        })
                .analyse(items);
    }

    private static void assertScores(
            ReferenceCase reference,
            String name,
            FactorScores procedure,
            FactorSolution solution,
            Items items,
            FactorMatch match) {
        if (!reference.has(name + ".weights")) {
            return;
        }
        FactorScoresResult result = procedure.analyse(solution, items);
        FactorScoreWeights weights = result.weights();
        ReferenceCase.Matrix expected = reference.matrix(name + ".weights");
        ReferenceCase.Matrix first = reference.matrix(name + ".first_scores");
        ReferenceCase.Matrix correlations = reference.matrix(name + ".score_r");
        for (int f = 0; f < weights.factors(); f++) {
            int factor = match.factor(f);
            int sign = match.sign(f);
            for (int i = 0; i < expected.rows().size(); i++) {
                reference.assertClose(
                        FactorMatch.cell(name + ".weights", expected, i, f), sign * weights.weight(i, factor));
            }
            // R drops the name of a single factor.
            String column =
                    weights.factors() == 1 ? "" : "." + expected.columns().get(f);
            reference.assertClose(
                    name + ".factor_score_correlation" + column,
                    weights.validity(factor).value());
            reference.assertClose(name + ".score_sd" + column, Math.sqrt(weights.scoreCovariance(factor, factor)));
            for (int g = 0; g < weights.factors(); g++) {
                reference.assertClose(
                        FactorMatch.cell(name + ".score_r", correlations, f, g),
                        sign * match.sign(g) * weights.scoreCorrelation(factor, match.factor(g)));
            }
            for (int r = 0; r < first.data().length; r++) {
                assertThat(sign * result.scores(factor).value(r))
                        .isCloseTo(first.data()[r][f], within(1e-5 + 1e-5 * Math.abs(first.data()[r][f])));
            }
        }
    }
}
