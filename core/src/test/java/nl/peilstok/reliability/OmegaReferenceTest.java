package nl.peilstok.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceItems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the formula in R of one-factor solutions that were optimised there to a gradient below 1e-12. */
class OmegaReferenceTest {
    static List<ReferenceCase> oneFactor() {
        return ReferenceCase.all("item__.*__omega_1factor");
    }

    @ParameterizedTest
    @MethodSource("oneFactor")
    void omegaAndItsLoadings(ReferenceCase reference) {
        ReferenceItems setUp = ReferenceItems.of(reference);
        OmegaResult ml = Omega.ml().withoutBootstrap().analyse(setUp.items());
        OmegaResult minres = Omega.minres().withoutBootstrap().analyse(setUp.items());

        assertThat((double) ml.cases().n()).isEqualTo(reference.value("n"));
        reference.assertClose("omega_total_ml_cov", ml.raw().value());
        reference.assertClose("omega_total_ml_cor", ml.standardised().value());
        reference.assertClose("omega_total_uls_cor", minres.standardised().value());
        reference.assertClose(
                "objective_ml",
                ml.factor().orElseThrow().extraction().objective().value());
        double sign = Math.signum(
                        reference.value("loadings_ml_cor." + ml.items().get(0).name()))
                * Math.signum(ml.items().get(0).standardisedLoading().value());
        double other = Math.signum(
                        reference.value("loadings_uls_cor." + ml.items().get(0).name()))
                * Math.signum(minres.items().get(0).standardisedLoading().value());
        for (int i = 0; i < ml.items().size(); i++) {
            String name = ml.items().get(i).name();
            reference.assertClose(
                    "loadings_ml_cor." + name,
                    sign * ml.items().get(i).standardisedLoading().value());
            reference.assertClose(
                    "loadings_uls_cor." + name,
                    other * minres.items().get(i).standardisedLoading().value());
        }
    }

    /** The factor that replicates are given is the one that was found with all starts. */
    @ParameterizedTest
    @MethodSource("oneFactor")
    void theSmallSearchFindsTheSame(ReferenceCase reference) {
        for (Omega each : List.of(Omega.ml(), Omega.minres(), Omega.ml().withObservedVariance())) {
            OmegaResult result =
                    each.withoutBootstrap().analyse(ReferenceItems.of(reference).items());
            OneFactorRefit.Values again =
                    result.refit().orElseThrow().of(result.alpha().moments());
            assertThat(Math.abs(again.omega() - result.raw().value())).isLessThan(1e-8);
            assertThat(Math.abs(
                            again.compositeReliability() - result.standardised().value()))
                    .isLessThan(1e-8);
            assertThat(Math.abs(again.averageVariance()
                            - result.averageVarianceExtracted().value()))
                    .isLessThan(1e-8);
        }
    }
}
