package nl.peilstok.crosstab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.AbsentEstimateException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GoodnessOfFitTest {
    private static final List<String> AB = List.of("a", "b");

    @Test
    void theResultReadsInASentenceAndATable() {
        assertThat(GoodnessOfFit.againstPopulation(
                        List.of("Noord", "Midden", "Zuid"), new long[] {38, 43, 23}, new long[] {50, 63, 36}))
                .hasToString("""
                        Goodness of fit: X²(2) = 0.48, p = .788, n = 104
                        category  count  expected  standardised residual
                        Noord        38      34.9                   0.64
                        Midden       43      44.0                  -0.19
                        Zuid         23      25.1                  -0.49
                        Cochran's rule is satisfied: no cell has an expected count below 5""");
    }

    @Test
    void aCategoryThatThePopulationLacksIsLeftOutAndNamed() {
        GoodnessOfFitResult result =
                GoodnessOfFit.againstPopulation(List.of("a", "b", "c"), new long[] {3, 0, 7}, new long[] {40, 0, 60});
        assertThat(result.labels()).containsExactly("a", "c");
        assertThat(result.df()).isEqualTo(1);
        assertThat(result.observed(1)).isEqualTo(7);
        assertThat(result.proportion(1)).isEqualTo(.6);
        assertThat(result.notes()).containsExactly("left out: category 'b', empty in the population");
        assertThat(result.toString()).endsWith("left out: category 'b', empty in the population");
    }

    @Test
    void whereThereIsNoTest() {
        GoodnessOfFitResult nothing = GoodnessOfFit.test(AB, new long[] {0, 0}, new double[] {.5, .5});
        assertThat(nothing.statistic().whyAbsent()).contains(new Absence(Absence.Kind.NO_ANSWERS, "all counts are 0"));
        assertThat(nothing.leastExpected().isPresent()).isFalse();
        assertThat(nothing.toString()).startsWith("Goodness of fit: — (all counts are 0), n = 0\n");
        assertThatThrownBy(() -> nothing.standardisedResidual(0)).isInstanceOf(AbsentEstimateException.class);

        GoodnessOfFitResult one = GoodnessOfFit.test(List.of("a"), new long[] {5}, new double[] {1});
        assertThat(one.p().whyAbsent()).contains(new Absence(Absence.Kind.TOO_FEW, "there is only one category"));
        assertThat(one.cochran().verdict()).isEqualTo(CochranRule.Verdict.NOT_APPLICABLE);
    }

    @Nested
    class Refuses {
        @Test
        void proportionsThatAreNone() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GoodnessOfFit.test(AB, new long[] {1, 2}, new double[] {0, 1}))
                    .withMessage("proportions: must be above 0 and at most 1, got 0.0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GoodnessOfFit.test(AB, new long[] {1, 2}, new double[] {Double.NaN, 1}));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GoodnessOfFit.test(AB, new long[] {1, 2}, new double[] {.33, .66}))
                    .withMessageStartingWith("proportions: must add to 1, add to 0.99");
        }

        @Test
        void negativeCountsAndUnequalLengths() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GoodnessOfFit.test(AB, new long[] {1, -2}, new double[] {.5, .5}))
                    .withMessage("observed: a count must be 0 or more, got -2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GoodnessOfFit.againstPopulation(AB, new long[] {1, 2}, new long[] {1, -1}))
                    .withMessage("population: a count must be 0 or more, got -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GoodnessOfFit.againstPopulation(AB, new long[] {1, 2, 3}, new long[] {1, 1}))
                    .withMessage("observed: must have one for each of the 2 labels, has 3");
        }

        @Test
        void observationsThatThePopulationCannotHold() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GoodnessOfFit.againstPopulation(AB, new long[] {1, 2}, new long[] {9, 0}))
                    .withMessage("population: must be above 0 where some were observed, is 0 for 'b' with 2");
        }
    }
}
