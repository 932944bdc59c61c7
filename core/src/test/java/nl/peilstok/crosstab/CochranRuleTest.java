package nl.peilstok.crosstab;

import static org.assertj.core.api.Assertions.assertThat;

import nl.peilstok.crosstab.CochranRule.Verdict;
import org.junit.jupiter.api.Test;

class CochranRuleTest {

    @Test
    void aFifthBelowFiveIsAllowedAndOneMoreIsNot() {
        CochranRule fifth = CochranRule.of(new double[][] {{4.9, 5, 6, 7, 8}, {4, 5, 6, 7, 8}});
        assertThat(fifth.verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(fifth.isSatisfied()).isTrue();
        assertThat(fifth.shareBelowFive()).isEqualTo(.2);
        assertThat(fifth)
                .hasToString("Cochran's rule is satisfied: 2 of 10 cells (20%) have an expected count below 5,"
                        + " none below 1");

        CochranRule more = CochranRule.of(new double[][] {{4.9, 4.9, 6, 7, 8}, {4, 5, 6, 7, 8}});
        assertThat(more.verdict()).isEqualTo(Verdict.TOO_MANY_BELOW_FIVE);
        assertThat(more.isSatisfied()).isFalse();
        assertThat(more).hasToString("Cochran's rule is violated: 3 of 10 cells (30%) have an expected count below 5");
    }

    @Test
    void oneBelowOneViolatesTheRuleAlone() {
        CochranRule rule = CochranRule.of(new double[][] {{.81, 5, 6, 7, 8}});
        assertThat(rule.verdict()).isEqualTo(Verdict.SOME_BELOW_ONE);
        assertThat(rule.belowOne()).isEqualTo(1);
        assertThat(rule)
                .hasToString("Cochran's rule is violated: 1 of 5 cells (20%) has an expected count below 5,"
                        + " 1 of them below 1");
    }

    @Test
    void bothPartsCanBeViolated() {
        CochranRule rule = CochranRule.of(new double[][] {{.5, .9}, {1, 20}});
        assertThat(rule.verdict()).isEqualTo(Verdict.TOO_MANY_BELOW_FIVE_AND_SOME_BELOW_ONE);
        assertThat(rule.cells()).isEqualTo(4);
        assertThat(rule.belowFive()).isEqualTo(3);
        assertThat(rule.belowOne()).isEqualTo(2);
    }

    @Test
    void fiveButForRoundingIsNotBelowFive() {
        assertThat(CochranRule.of(new double[][] {{49 * (5 / 49.0), Math.nextDown(5), Math.nextDown(1.0)}})
                        .belowOne())
                .isZero();
        assertThat(CochranRule.of(new double[][] {{Math.nextDown(5.0), 4.999999}})
                        .belowFive())
                .isEqualTo(1);
    }
}
