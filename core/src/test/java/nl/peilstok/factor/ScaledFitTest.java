package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Polychoric;
import nl.peilstok.correlation.Smoothing;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Least squares factors of polychoric correlations and their scaled chi-squares, against lavaan and by laws. */
class ScaledFitTest {
    static List<ReferenceCase> lavaan() {
        return ReferenceCase.all("polyfit__.*");
    }

    private static FactorAnalysis analysis(String estimator, int factors) {
        return switch (estimator) {
            case "ULSMV" -> FactorAnalysis.minres(factors);
            case "WLSMV" -> FactorAnalysis.dwls(factors);
            default -> FactorAnalysis.wls(factors);
        };
    }

    @ParameterizedTest
    @MethodSource("lavaan")
    void lavaanOfCompleteRespondents(ReferenceCase reference) {
        String[] way = reference.name().split("__")[2].split("_");
        int factors = Integer.parseInt(way[1]);
        ReferenceCase.Matrix implied = reference.matrix("implied");
        Items items = ReferenceItems.of(reference).items().only(implied.rows().toArray(String[]::new));
        FactorSolution solution = analysis(way[0], factors)
                .analyse(Polychoric.twoStep().listwise().analyse(items));
        assertThat(solution.extraction().hasConverged()).isTrue();
        for (int i = 0; i < solution.items(); i++) {
            for (int j = 0; j < i; j++) {
                double product = 0;
                for (int f = 0; f < factors; f++) {
                    product += solution.loading(i, f) * solution.loading(j, f);
                }
                reference.assertClose(
                        "implied." + items.names().get(i) + "." + items.names().get(j), product);
            }
        }
        ScaledFit fit = solution.fit().scaled();
        reference.assertClose("n", fit.n());
        reference.assertClose("df", fit.df());
        reference.assertClose("chisq", fit.chiSquare().value());
        reference.assertClose("null_chisq", fit.nullChiSquare().value());
        reference.assertClose("p", fit.p().value());
        reference.assertClose("cfi", fit.cfi().value());
        reference.assertClose("tli", fit.tli().value());
        reference.assertClose("rmsea", fit.rmsea().value());
        Interval interval = fit.rmsea().interval().orElseThrow();
        reference.assertClose("rmsea_low90", interval.lower());
        reference.assertClose("rmsea_high90", interval.upper());
        if (reference.has("mean_adjusted")) {
            reference.assertClose("mean_adjusted", fit.meanAdjusted().value());
        }
    }

    private static Items simulated(long seed, int respondents) {
        return FactorData.planted(seed, respondents, 2, 4, .7, .3);
    }

    private static CorrelationMatrix polychoric(Items items) {
        return Polychoric.twoStep().listwise().analyse(items);
    }

    @Test
    void ofTheTrueModelItHasTheMeanOfItsDegreesOfFreedom() {
        double sum = 0;
        double ofMean = 0;
        int replicates = 60;
        for (int seed = 0; seed < replicates; seed++) {
            ScaledFit fit = FactorAnalysis.dwls(2)
                    .analyse(polychoric(simulated(seed, 300)))
                    .fit()
                    .scaled();
            sum += fit.chiSquare().value();
            ofMean += fit.meanAdjusted().value();
        }
        // 13 degrees of freedom: a standard error of √(26 / 60) = .66.
        assertThat(sum / replicates).isCloseTo(13, within(1.3));
        assertThat(ofMean / replicates).isCloseTo(13, within(1.3));
    }

    @Test
    void rotationAndReversedItemsDoNotMatter() {
        Items items = simulated(3, 200);
        double before = FactorAnalysis.minres(2)
                .analyse(polychoric(items))
                .fit()
                .scaled()
                .chiSquare()
                .value();
        FactorSolution after = FactorAnalysis.minres(2)
                .withRotation(Rotation.oblimin())
                .analyse(polychoric(
                        items.reversed(items.names().get(0), items.names().get(5))));
        assertThat(after.fit().scaled().chiSquare().value()).isCloseTo(before, within(1e-8));
    }

    @Test
    void pairwiseAndListwiseAgreeOnCompleteAnswers() {
        Items items = simulated(4, 150);
        ScaledFit pairwise = FactorAnalysis.dwls(1)
                .analyse(Polychoric.twoStep().analyse(items))
                .fit()
                .scaled();
        ScaledFit listwise =
                FactorAnalysis.dwls(1).analyse(polychoric(items)).fit().scaled();
        assertThat(pairwise.toString()).isEqualTo(listwise.toString());
    }

    @Test
    void itPrintsWithTheSolutionInPlaceOfTheChiSquare() {
        FactorSolution solution = FactorAnalysis.dwls(2).analyse(polychoric(simulated(5, 200)));
        assertThat(solution.fit().chiSquare().whyAbsent().orElseThrow().reason())
                .isEqualTo("it is that of Pearson correlations, not of polychoric ones");
        assertThat(solution.toString())
                .contains("scaled chi-square(13) = ")
                .contains("both from the scaled chi-squares")
                .doesNotContain("BIC");
        assertThat(solution.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(solution.fit().scaled().table().toString()).contains("chi-square (mean adjusted)");
    }

    @Test
    void absentWithTheReason() {
        Items items = simulated(6, 100);
        CorrelationMatrix r = polychoric(items);
        double[][] values = new double[8][8];
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                values[i][j] = r.get(i, j).value();
            }
        }
        assertAbsent(FactorAnalysis.minres(2).analyse(CorrelationMatrix.published(r.names(), values, 100)), "only");
        assertAbsent(FactorAnalysis.minres(2).analyse(r.smoothed(Smoothing.shrinkage(.1))), "the matrix was changed");
        assertAbsent(FactorAnalysis.principalAxis(2).analyse(r), "after minres, DWLS and WLS only");
        assertAbsent(
                FactorAnalysis.minres(1).analyse(polychoric(items.only("item_1", "item_2", "item_3"))),
                "no degrees of freedom");
    }

    private static void assertAbsent(FactorSolution solution, String reason) {
        ScaledFit fit = solution.fit().scaled();
        assertThat(fit.whyAbsent().orElseThrow().reason()).contains(reason);
        for (Estimate each :
                List.of(fit.chiSquare(), fit.meanAdjusted(), fit.p(), fit.logP(), fit.rmsea(), fit.cfi(), fit.tli())) {
            assertThat(each.isPresent()).isFalse();
        }
        assertThat(solution.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void weightedLeastSquaresWantsMoreRespondentsThanCorrelations() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactorAnalysis.wls(1).analyse(polychoric(simulated(7, 28))))
                .withMessageContaining("of 28 correlations needs more respondents than that, got 28");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactorAnalysis.wls(1).analyse(simulated(7, 100)))
                .withMessageContaining("polychoric correlations only");
    }

    @Test
    void whatWeightedLeastSquaresMinimisesIsItsChiSquare() {
        FactorSolution solution = FactorAnalysis.wls(2).analyse(polychoric(simulated(8, 400)));
        assertThat(solution.extraction().hasConverged()).isTrue();
        assertThat(solution.fit().scaled().chiSquare().value())
                .isCloseTo(solution.extraction().objective().value() * 399 / 400, within(1e-10));
        assertThat(solution.fit().scaled().meanAdjusted().value())
                .isEqualTo(solution.fit().scaled().chiSquare().value());
    }
}
