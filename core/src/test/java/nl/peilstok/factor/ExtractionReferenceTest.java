package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Extraction against solutions that R brought to a gradient below 1e-12 from 13 starts, factanal and psych. */
class ExtractionReferenceTest {
    private static final double MACHINE = 1e-12;

    static List<ReferenceCase> ml() {
        return ReferenceCase.all("efa__.*__ml_\\d");
    }

    static List<ReferenceCase> minres() {
        return ReferenceCase.all("efa__.*__minres_\\d");
    }

    static List<ReferenceCase> gls() {
        return ReferenceCase.all("efa__.*__gls_\\d");
    }

    static List<ReferenceCase> principalAxis() {
        return ReferenceCase.all("efa__.*__pa_\\d");
    }

    static List<ReferenceCase> components() {
        return ReferenceCase.all("efa__.*__pca_\\d");
    }

    private static int factors(ReferenceCase reference) {
        return Integer.parseInt(reference.name().substring(reference.name().lastIndexOf('_') + 1));
    }

    @ParameterizedTest
    @MethodSource("ml")
    void maximumLikelihood(ReferenceCase reference) {
        FactorSolution solution = FactorAnalysis.ml(factors(reference)).analyse(ReferenceMatrix.of(reference));
        sameMinimum(reference, solution);
        sameLoadings(reference, "factanal.loadings", solution);
        reference.assertClose(
                "factanal.objective", solution.extraction().objective().value());
        reference.assertClose("factanal.statistic", solution.fit().chiSquare().value());
        sameFit(reference, solution);
    }

    @ParameterizedTest
    @MethodSource("minres")
    void minres(ReferenceCase reference) {
        FactorSolution solution = FactorAnalysis.minres(factors(reference)).analyse(ReferenceMatrix.of(reference));
        sameMinimum(reference, solution);
        sameFit(reference, solution);
    }

    @ParameterizedTest
    @MethodSource("gls")
    void generalisedLeastSquares(ReferenceCase reference) {
        FactorSolution solution = FactorAnalysis.gls(factors(reference)).analyse(ReferenceMatrix.of(reference));
        sameMinimum(reference, solution);
    }

    private static void sameMinimum(ReferenceCase reference, FactorSolution solution) {
        Extraction extraction = solution.extraction();
        assertThat(extraction.hasConverged()).isTrue();
        assertThat(extraction.gradient().value()).isLessThan(1e-9);
        assertThat(extraction.objective().value() - reference.value("objective"))
                .as("objective of " + reference)
                .isBetween(-MACHINE, MACHINE);
        assertThat(extraction.itemsAtBound()).containsExactlyElementsOf(reference.texts("at_bound"));
        for (int i = 0; i < solution.items(); i++) {
            String item = solution.names().get(i);
            reference.assertClose("uniquenesses." + item, solution.uniqueness(i));
            reference.assertClose("communalities." + item, solution.communality(i));
        }
        sameLoadings(reference, "loadings_unrotated", solution);
    }

    private static void sameFit(ReferenceCase reference, FactorSolution solution) {
        FactorFit fit = solution.fit();
        reference.assertClose("df", fit.df());
        reference.assertClose("RMSR", fit.rmsr());
        reference.assertClose("null_df", fit.nullDf());
        reference.assertClose("null_chisq", fit.nullChiSquare().value());
        reference.assertClose("chisq_bartlett_corrected", fit.chiSquare().value());
        reference.assertClose("BIC", fit.bic().value());
        reference.assertClose("SABIC", fit.sabic().value());
        for (int i = 0; i < solution.items(); i++) {
            reference.assertClose(
                    "hoffman_complexity." + solution.names().get(i),
                    solution.complexity(i).value());
        }
        if (fit.df() > 0) {
            reference.assertClose("RMSR_df_corrected", fit.rmsrCorrected().value());
            reference.assertClose("p", fit.p().value());
            reference.assertClose("TLI", fit.tli().value());
            double perDf = fit.chiSquare().value() / fit.df();
            reference.assertClose("RMSEA", Math.sqrt(Math.max(0, perDf / fit.n() - 1.0 / (fit.n() - 1))));
            reference.assertClose(
                    "RMSEA_low90", fit.rmsea().interval().orElseThrow().lower());
            reference.assertClose(
                    "RMSEA_high90", fit.rmsea().interval().orElseThrow().upper());
        }
    }

    @ParameterizedTest
    @MethodSource("principalAxis")
    void principalAxis(ReferenceCase reference) {
        CorrelationMatrix r = ReferenceMatrix.of(reference);
        FactorAnalysis analysis = FactorAnalysis.principalAxis(factors(reference));
        sameCommunalities(
                reference,
                "",
                analysis.withStopping(StoppingRule.largestChange(1e-13, 20_000)).analyse(r));
        sameCommunalities(
                reference,
                "spss_rule_25_iterations.",
                analysis.withStopping(StoppingRule.spss()).analyse(r));
        sameCommunalities(
                reference,
                "spss_rule_1000_iterations_1e6.",
                analysis.withStopping(StoppingRule.largestChange(1e-6, 1000)).analyse(r));
        sameCommunalities(
                reference,
                "psych_default_50_iterations.",
                analysis.withStopping(StoppingRule.psych()).analyse(r));
    }

    private static void sameCommunalities(ReferenceCase reference, String rule, FactorSolution solution) {
        for (int i = 0; i < solution.items(); i++) {
            reference.assertClose(rule + "communalities." + solution.names().get(i), solution.communality(i));
        }
        sameLoadings(reference, rule + "loadings", solution);
    }

    @ParameterizedTest
    @MethodSource("components")
    void principalComponents(ReferenceCase reference) {
        FactorSolution solution =
                FactorAnalysis.principalComponents(factors(reference)).analyse(ReferenceMatrix.of(reference));
        for (int f = 0; f < solution.factors(); f++) {
            reference.assertClose("eigenvalues." + f, solution.variance(f));
        }
        sameLoadings(reference, "loadings", solution);
    }

    /** Columns up to order and sign: each of ours must be one of theirs. */
    private static void sameLoadings(ReferenceCase reference, String path, FactorSolution solution) {
        ReferenceCase.Matrix theirs = reference.matrix(path);
        for (int f = 0; f < solution.factors(); f++) {
            int ours = f;
            int column = 0;
            double most = -1;
            for (int g = 0; g < theirs.columns().size(); g++) {
                double congruence = 0;
                double squares = 0;
                for (int i = 0; i < solution.items(); i++) {
                    congruence += solution.loading(i, ours) * theirs.data()[i][g];
                    squares += theirs.data()[i][g] * theirs.data()[i][g];
                }
                congruence /= Math.sqrt(squares);
                if (Math.abs(congruence) > Math.abs(most) || g == 0) {
                    most = congruence;
                    column = g;
                }
            }
            for (int i = 0; i < solution.items(); i++) {
                reference.assertClose(
                        path + "." + solution.names().get(i) + "."
                                + theirs.columns().get(column),
                        Math.signum(most) * solution.loading(i, f));
            }
        }
    }
}
