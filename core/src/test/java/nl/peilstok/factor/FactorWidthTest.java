package nl.peilstok.factor;

import static nl.peilstok.reference.LongLabels.assertFits;
import static org.assertj.core.api.Assertions.assertThat;

import nl.peilstok.correlation.CorrelationTable;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.StarRule;
import nl.peilstok.reference.LongLabels;
import org.junit.jupiter.api.Test;

/** Results stay within 80 characters, whatever names and labels a questionnaire has. */
class FactorWidthTest {
    private static final Items ITEMS = LongLabels.items(12, 120, .02);
    /** Nobody answered all of them. */
    private static final Items NOBODY = LongLabels.items(5, 20, 1);

    @Test
    void factorsAndTheirScores() {
        FactorSolution solution =
                FactorAnalysis.minres(2).withRotation(Rotation.oblimin()).analyse(ITEMS);

        assertFits(solution);
        assertFits(FactorScores.regression().analyse(solution, ITEMS));
        assertFits(SchmidLeiman.minres().withTwoGroups(TwoGroups.EQUAL).analyse(solution));
    }

    @Test
    void rulesThatCannotBeApplied() {
        assertFits(MinimumAveragePartial.of(NOBODY));
        assertFits(Scree.of(NOBODY));
        assertFits(EmpiricalKaiser.of(NOBODY));
        assertFits(ParallelAnalysis.normal().withDraws(10).analyse(NOBODY));
        assertFits(Hull.cfi().analyse(NOBODY));
        assertFits(SequentialFit.of(NOBODY));
        assertFits(NumberOfFactors.standard().withDraws(10).analyse(NOBODY));
        assertThat(MinimumAveragePartial.of(NOBODY).toString())
                .startsWith("Minimum average partial: none\nno correlation of\nsamen");
    }

    @Test
    void correlationsWithStars() {
        assertFits(CorrelationTable.lowerTriangle()
                .withN()
                .withP()
                .withStars(StarRule.usual())
                .of(Correlations.pearson().pairwise().analyse(LongLabels.items(8, 25, .3))));
    }
}
