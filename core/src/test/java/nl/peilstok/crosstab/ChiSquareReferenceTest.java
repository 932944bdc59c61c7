package nl.peilstok.crosstab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.peilstok.reference.ReferenceCase;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chi-square tests against R's {@code chisq.test}; a new case is a file. */
class ChiSquareReferenceTest {
    private static final double REL = 1e-12;
    /** A deviation is a difference of larger numbers in R; what is left of 0 there is rounding. */
    private static final double RESIDUAL = 1e-12;

    static List<ReferenceCase> independence() {
        return ReferenceCase.all("table__.*__chisq");
    }

    @ParameterizedTest
    @MethodSource("independence")
    void independenceAgreesWithR(ReferenceCase reference) {
        ReferenceCase.Matrix observed = reference.matrix("observed");
        long[][] counts = Stream.of(observed.data())
                .map(row -> Arrays.stream(row).mapToLong(count -> (long) count).toArray())
                .toArray(long[][]::new);
        ChiSquareResult result = ChiSquareTest.of(CrossTable.ofCounts(observed.rows(), observed.columns(), counts));

        reference.assertRelative("chisq", result.statistic().value(), REL);
        reference.assertRelative("df", result.df(), 0);
        reference.assertRelative("p", result.p().value(), REL);
        reference.assertRelative("log_p", result.logP().value(), REL);
        reference.assertRelative(
                "association.likelihood_ratio_G", result.likelihoodRatio().value(), 1e-10);
        reference.assertRelative("association.p_G", result.likelihoodRatioP().value(), 1e-9);
        ReferenceCase twoByTwo = ReferenceCase.of(reference.name().replace("chisq", "two_by_two_or_fisher"));
        if (twoByTwo.has("yates.chisq")) {
            twoByTwo.assertRelative("yates.chisq", result.yates().value(), REL);
            twoByTwo.assertRelative("yates.p", result.yatesP().value(), REL);
        } else {
            assertThat(result.yates().isPresent()).isFalse();
        }
        reference.assertRelative("association.n", result.n(), 0);
        reference.assertRelative("association.cramers_v", result.cramersV().value(), REL);
        reference.assertRelative(
                "association.cells_expected_below_5", result.cochran().belowFive(), 0);
        reference.assertRelative(
                "association.min_expected", result.leastExpected().value(), REL);
        double[][] expected = reference.matrix("expected").data();
        double[][] pearson = reference.matrix("pearson_residuals").data();
        double[][] adjusted = reference.matrix("adjusted_residuals").data();
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected[i].length; j++) {
                assertThat(result.expected(i, j)).isCloseTo(expected[i][j], withinRelative(expected[i][j]));
                assertThat(result.pearsonResidual(i, j)).isCloseTo(pearson[i][j], withinRelative(pearson[i][j]));
                assertThat(result.adjustedResidual(i, j)).isCloseTo(adjusted[i][j], withinRelative(adjusted[i][j]));
            }
        }
    }

    @Test
    void goodnessOfFitAgreesWithR() {
        ReferenceCase reference = ReferenceCase.of("table__gof");
        List<String> roles = List.of("1", "2", "3", "4");
        long[] observed = {18, 37, 32, 18};

        GoodnessOfFitResult equal = GoodnessOfFit.test(roles, observed, new double[] {.25, .25, .25, .25});
        reference.assertRelative("equal.chisq", equal.statistic().value(), REL);
        reference.assertRelative("equal.df", equal.df(), 0);
        reference.assertRelative("equal.p", equal.p().value(), REL);

        GoodnessOfFitResult given = GoodnessOfFit.test(roles, observed, new double[] {.2, .3, .3, .2});
        reference.assertRelative("given.chisq", given.statistic().value(), REL);
        reference.assertRelative("given.df", given.df(), 0);
        reference.assertRelative("given.p", given.p().value(), REL);
        double[] expected = reference.numbers("given.expected");
        double[] residuals = reference.numbers("given.residuals");
        double[] standardised = reference.numbers("given.std");
        for (int i = 0; i < expected.length; i++) {
            assertThat(given.expected(i)).isCloseTo(expected[i], withinRelative(expected[i]));
            assertThat(given.pearsonResidual(i)).isCloseTo(residuals[i], withinRelative(residuals[i]));
            assertThat(given.standardisedResidual(i)).isCloseTo(standardised[i], withinRelative(standardised[i]));
        }
    }

    private static Offset<Double> withinRelative(double expected) {
        return within(RESIDUAL * Math.max(1, Math.abs(expected)));
    }
}
