package nl.peilstok.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.effect.VarianceExplained;
import nl.peilstok.estimate.Interval;
import nl.peilstok.inference.Anova;
import nl.peilstok.inference.AnovaResult;
import nl.peilstok.inference.MannWhitney;
import nl.peilstok.inference.SignedRank;
import nl.peilstok.inference.TTest;
import nl.peilstok.reference.ReferenceData;
import org.junit.jupiter.api.Test;

/** The snippets of {@code docs/methods/choosing-a-test.md}, and the figures that it prints of Peilstok. */
class ChoosingATestPageTest {
    private final Numbers first = sleep("1");
    private final Numbers second = sleep("2");

    private static Numbers sleep(String drug) {
        return Numbers.of(drug, ReferenceData.read("sleep").where("extra", "group", drug));
    }

    private static Summary growth(String treatment) {
        return Summary.of(
                Numbers.of(treatment, ReferenceData.read("plantgrowth").where("weight", "group", treatment)));
    }

    @Test
    void everySnippetRunsAndPrintsWhatThePageSays() {
        new GuidePage("../methods/choosing-a-test.md").run();
    }

    @Test
    void twoGroups() {
        assertThat(TTest.student().test(first, second).p().value()).isCloseTo(.0792, within(.00005));
        assertThat(TTest.welch().test(first, second).p().value()).isCloseTo(.0794, within(.00005));
        assertThat(MannWhitney.exactWhereFeasible().test(first, second).p().value())
                .isCloseTo(.0658, within(.00005));
        assertThat(MannWhitney.normal().test(first, second).p().value()).isCloseTo(.0637, within(.00005));
        assertThat(MannWhitney.normalWithContinuity().test(first, second).p().value())
                .isCloseTo(.0693, within(.00005));
    }

    @Test
    void pairs() {
        assertThat(TTest.paired().test(first, second).p().value()).isCloseTo(.0028, within(.00005));
        assertThat(SignedRank.exactWhereFeasible().test(first, second).p().value())
                .isCloseTo(.0039, within(.00005));
        assertThat(SignedRank.normal().test(first, second).p().value()).isCloseTo(.0076, within(.00005));
        assertThat(SignedRank.normalWithContinuity().test(first, second).p().value())
                .isCloseTo(.0091, within(.00005));
    }

    @Test
    void threeGroups() {
        Summary[] groups = {growth("ctrl"), growth("trt1"), growth("trt2")};
        AnovaResult anova = Anova.oneWay().ofSummaries(groups);
        assertThat(anova.f().value()).isCloseTo(4.846, within(.0005));
        assertThat(anova.p().value()).isCloseTo(.0159, within(.00005));
        assertThat(Anova.welch().ofSummaries(groups).p().value()).isCloseTo(.0174, within(.00005));
        Interval eta = anova.etaSquared().interval().orElseThrow();
        assertThat(eta.lower()).isCloseTo(.011, within(.0005));
        assertThat(eta.upper()).isCloseTo(.490, within(.0005));
        Interval population = VarianceExplained.etaSquared()
                .withPopulationInterval()
                .ofF(anova.f().value(), 2, 27)
                .interval()
                .orElseThrow();
        assertThat(population.lower()).isCloseTo(.010, within(.0005));
        assertThat(population.upper()).isCloseTo(.464, within(.0005));
    }
}
