package nl.peilstok.crosstab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepresentativenessTest {
    private static final List<String> REGIONS = List.of("Noord", "Midden", "Zuid");

    @Test
    void bothTestsReadInOneTable() {
        assertThat(Representativeness.of(REGIONS, new long[] {38, 43, 23}, new long[] {50, 63, 36}))
                .hasToString("""
                        Representativeness: X²(2) = 1.58, p = .454, response 69.8% of 149
                        category  respondents      %  population      %  response %
                        Noord              38   36.5          50   33.6        76.0
                        Midden             43   41.3          63   42.3        68.3
                        Zuid               23   22.1          36   24.2        63.9
                        total             104  100.0         149  100.0        69.8
                        respondents against others: X²(2) = 1.58, p = .454
                        respondents against population (goodness of fit): X²(2) = 0.48, p = .788
                        Cochran's rule is satisfied: no cell has an expected count below 5""");
    }

    @Test
    void aFullResponseLeavesNobodyToCompareWith() {
        Representativeness all = Representativeness.of(REGIONS, new long[] {5, 6, 7}, new long[] {5, 6, 7});
        assertThat(all.respondentsAgainstOthers()
                        .statistic()
                        .whyAbsent()
                        .orElseThrow()
                        .reason())
                .isEqualTo("only one column has counts");
        assertThat(all.respondentsAgainstOthers().notes()).containsExactly("left out: empty column 'others'");
        assertThat(all.responseAgainstPopulation().statistic().value()).isZero();
        assertThat(all.toString().lines().findFirst().orElseThrow())
                .isEqualTo("Representativeness: — (only one column has counts), response 100.0% of 18");
    }

    @Test
    void noResponseAndNoPopulationAreStated() {
        Representativeness nobody = Representativeness.of(REGIONS, new long[3], new long[] {5, 6, 7});
        assertThat(nobody.responseAgainstPopulation().statistic().isPresent()).isFalse();
        assertThat(nobody.respondentsAgainstOthers().statistic().isPresent()).isFalse();
        assertThat(nobody.responseRate().value()).isZero();
        assertThat(nobody.toString()).contains("nobody responded").doesNotContain("NaN");

        Representativeness empty = Representativeness.of(REGIONS, new long[3], new long[3]);
        assertThat(empty.responseRate().isPresent()).isFalse();
        assertThat(empty.toString()).contains("the population is empty").doesNotContain("NaN");
    }

    @Test
    void moreRespondentsThanPeopleAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Representativeness.of(REGIONS, new long[] {5, 7, 7}, new long[] {5, 6, 7}))
                .withMessage("respondents: 'Midden' must have at most the 6 of the population, has 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Representativeness.of(REGIONS, new long[] {5, 7}, new long[] {5, 6, 7}))
                .withMessage("respondents, population: must have one for each of the 3 labels, have 2 and 3");
    }
}
