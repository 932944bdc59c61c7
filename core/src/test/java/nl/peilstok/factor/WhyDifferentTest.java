package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;

/** Why two analyses of the same data differ. */
class WhyDifferentTest {
    private static final CorrelationMatrix HARMAN = ReferenceMatrix.of("harman74");

    private static WhyDifferentResult between(Profile first, Profile second, FactorAnalysis analysis) {
        return WhyDifferent.between(first, second, analysis).analyse(HARMAN);
    }

    @Test
    void unrotatedPrincipalAxisDiffersByTheStoppingRuleAlone() {
        WhyDifferentResult result = between(Profile.SPSS, Profile.R_PSYCH, FactorAnalysis.principalAxis(4));
        assertThat(result.conventions()).containsExactly(FactorConvention.STOPPING);
        assertThat(result.deciding()).containsExactly(FactorConvention.STOPPING);
        ReferenceCase reference = ReferenceCase.of("efa__harman74__pa_4");
        double largest = 0;
        for (String item : HARMAN.names()) {
            largest = Math.max(
                    largest,
                    Math.abs(reference.value("spss_rule_25_iterations.communalities." + item)
                            - reference.value("psych_default_50_iterations.communalities." + item)));
        }
        assertThat(largest).isPositive();
        assertThat(result.largestCommunalityDifference()).isCloseTo(largest, within(1e-8));
    }

    @Test
    void obliminDiffersByTheWeightsOfItems() {
        WhyDifferentResult result = between(
                Profile.SPSS, Profile.R_PSYCH, FactorAnalysis.principalAxis(4).withRotation(Rotation.oblimin()));
        assertThat(result.conventions()).containsExactly(FactorConvention.STOPPING, FactorConvention.WEIGHTING);
        assertThat(result.deciding()).containsExactly(FactorConvention.WEIGHTING);
        assertThat(result.largestFactorCorrelationDifference()).isGreaterThan(.001);
    }

    @Test
    void promaxDiffersByWhatIsFitted() {
        WhyDifferentResult result =
                between(Profile.SPSS, Profile.R_PSYCH, FactorAnalysis.ml(4).withRotation(Rotation.promaxStats()));
        assertThat(result.conventions()).containsExactly(FactorConvention.PROMAX_FIT);
        assertThat(result.largestLoadingDifference()).isGreaterThan(.001);
        assertThat(between(
                                Profile.SPSS,
                                Profile.R_FACTANAL,
                                FactorAnalysis.ml(4).withRotation(Rotation.promaxStats()))
                        .deciding())
                .containsExactly(FactorConvention.PROMAX_TARGET);
    }

    @Test
    void anotherMethodOrPowerIsNamedToo() {
        // Principal axis brought to its end is minres, so that the method moves nothing.
        WhyDifferentResult result = WhyDifferent.between(
                        FactorAnalysis.principalAxis(4).withRotation(Rotation.promaxSpss(3)),
                        FactorAnalysis.minres(4).withRotation(Rotation.promaxSpss(4)))
                .analyse(HARMAN);
        assertThat(result.conventions()).containsExactly(FactorConvention.EXTRACTION, FactorConvention.PROMAX_POWER);
        assertThat(result.deciding()).containsExactly(FactorConvention.PROMAX_POWER);
        assertThat(result.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(result.toString()).startsWith("Loadings differ by ").contains("decided by: promax power\n");
    }

    @Test
    void theSameAnalysisIsTheSame() {
        FactorAnalysis analysis = FactorAnalysis.minres(3);
        WhyDifferentResult result = WhyDifferent.between(analysis, analysis).analyse(HARMAN);
        assertThat(result.largestLoadingDifference()).isZero();
        assertThat(result.deciding()).isEmpty();
        assertThat(result.toString()).startsWith("Loadings are the same\n").endsWith("no convention differs");
    }

    @Test
    void rawAnswersDifferByWhoCounts() {
        WhyDifferentResult result = WhyDifferent.between(Profile.SPSS, Profile.R_PSYCH, FactorAnalysis.minres(2))
                .analyse(FactorData.planted(3, 200, 2, 4, .7, .3));
        assertThat(result.conventions()).containsExactly(FactorConvention.CORRELATIONS);
        assertThat(result.largestLoadingDifference())
                .as("complete answers give the same correlations")
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void differentNumbersOfFactorsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WhyDifferent.between(FactorAnalysis.ml(2), FactorAnalysis.ml(3)))
                .withMessage("second: must have 2 factors as the first, got 3");
    }
}
