package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Proportional odds: what has a closed form, and where the likelihood has no maximum. */
class OrdinalLogitTest {
    @Test
    void twoCellsOfTwoCategoriesGiveTheLogOddsRatioAndWoolfsError() {
        OrdinalLogit fit = OrdinalLogit.of(new double[][] {{0}, {1}}, new long[][] {{12, 5}, {4, 9}})
                .orElseThrow();
        assertThat(fit.slopes()[0]).isCloseTo(Math.log(12.0 * 9 / (5 * 4)), within(1e-12));
        assertThat(fit.standardErrors()[0]).isCloseTo(Math.sqrt(1 / 12.0 + 1 / 5.0 + 1 / 4.0 + 1 / 9.0), within(1e-10));
        assertThat(fit.thresholds()[0]).isCloseTo(Math.log(12 / 5.0), within(1e-12));
    }

    @Test
    void turningTheCategoriesTurnsTheSlopes() {
        double[][] x = {{-1, 0}, {0, 1}, {1, 0}, {2, 1}};
        long[][] counts = {{9, 3, 1, 1}, {4, 4, 3, 2}, {2, 5, 5, 3}, {1, 2, 4, 9}};
        long[][] turned = new long[4][4];
        for (int c = 0; c < 4; c++) {
            for (int j = 0; j < 4; j++) {
                turned[c][j] = counts[c][3 - j];
            }
        }
        OrdinalLogit a = OrdinalLogit.of(x, counts).orElseThrow();
        OrdinalLogit b = OrdinalLogit.of(x, turned).orElseThrow();
        assertThat(b.logLikelihood()).isCloseTo(a.logLikelihood(), within(1e-10));
        assertThat(b.slopes()[0]).isCloseTo(-a.slopes()[0], within(1e-8));
        assertThat(b.slopes()[1]).isCloseTo(-a.slopes()[1], within(1e-8));
        assertThat(a.logLikelihood()).isGreaterThan(OrdinalLogit.nullLogLikelihood(counts));
    }

    @Test
    void separatedCategoriesHaveNoMaximum() {
        assertThat(OrdinalLogit.of(new double[][] {{0}, {1}}, new long[][] {{8, 0}, {0, 9}}))
                .isEqualTo(Optional.empty());
        assertThat(OrdinalLogit.of(new double[][] {{0}, {1}}, new long[][] {{8, 0}, {3, 9}}))
                .as("separated in part")
                .isEqualTo(Optional.empty());
        assertThat(OrdinalLogit.of(new double[][] {{0}, {1}, {2}}, new long[][] {{8, 0, 0}, {0, 9, 0}, {0, 0, 7}}))
                .isEqualTo(Optional.empty());
    }

    @Test
    void dependentVariablesHaveNoOneMaximum() {
        assertThat(OrdinalLogit.of(new double[][] {{0, 0}, {1, 2}}, new long[][] {{8, 2}, {3, 9}}))
                .isEqualTo(Optional.empty());
    }

    @Test
    void aMillionRespondentsAreFittedAsWellAsTen() {
        OrdinalLogit few = OrdinalLogit.of(new double[][] {{-1}, {1}}, new long[][] {{3, 2, 1}, {1, 2, 4}})
                .orElseThrow();
        OrdinalLogit many = OrdinalLogit.of(
                        new double[][] {{-1}, {1}},
                        new long[][] {{300_000, 200_000, 100_000}, {100_000, 200_000, 400_000}})
                .orElseThrow();
        assertThat(many.slopes()[0]).isCloseTo(few.slopes()[0], within(1e-9));
    }
}
