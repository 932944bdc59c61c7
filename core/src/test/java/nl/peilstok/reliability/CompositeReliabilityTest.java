package nl.peilstok.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.factor.FactorAnalysis;
import nl.peilstok.factor.Rotation;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceItems;
import nl.peilstok.reference.WrittenItems;
import nl.peilstok.resample.Bootstrap;
import org.junit.jupiter.api.Test;

class CompositeReliabilityTest {
    private static final Random RANDOM = new Random(6);

    @Test
    void ofEachFactorAsTheFormulaInR() {
        ReferenceCase reference = ReferenceCase.of("item__likert_complete__composite_ml3");
        CompositeReliability result = CompositeReliability.of(FactorAnalysis.ml(3)
                .withRotation(Rotation.oblimin())
                .analyse(ReferenceItems.of(reference).items()));
        assertThat(result.factors()).isEqualTo(3);
        for (int f = 0; f < 3; f++) {
            String row = "by_first_item." + result.items(f).get(0);
            reference.assertClose(
                    row + ".composite", result.compositeReliability(f).value());
            reference.assertClose(
                    row + ".average_variance",
                    result.averageVarianceExtracted(f).value());
            assertThat(result.greatestCorrelation(f).value()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void ofOneFactorItIsThatOfOmega() {
        Items items = WrittenItems.likert(WrittenItems.randomLikert(RANDOM, 200, 6, 0));
        CompositeReliability result =
                CompositeReliability.of(FactorAnalysis.ml(1).analyse(items));
        OmegaResult omega = Omega.ml().withoutBootstrap().analyse(items);
        assertThat(result.compositeReliability(0).value())
                .isCloseTo(omega.standardised().value(), within(1e-9));
        assertThat(result.averageVarianceExtracted(0).value())
                .isCloseTo(omega.averageVarianceExtracted().value(), within(1e-9));
        assertThat(result.greatestCorrelation(0).isPresent()).isFalse();
    }

    /** Two items that are one and the same, and no second factor for them to go to. */
    @Test
    void aLoadingBeyondOneHasNoError() {
        double[][] r = {{1, .9, .9, .1}, {.9, 1, .6, .1}, {.9, .6, 1, .1}, {.1, .1, .1, 1}};
        Estimate composite = CompositeReliability.of(FactorAnalysis.principalAxis(1)
                        .analyse(CorrelationMatrix.published(List.of("a", "b", "c", "d"), r, 100)))
                .compositeReliability(0);
        assertThat(composite.whyAbsent().orElseThrow().reason()).isEqualTo("the loading of a lies beyond -1 or 1");
    }

    @Test
    void intervalsOfOneFactorAreThoseOfOmega() {
        Items items = WrittenItems.likert(WrittenItems.randomLikert(new Random(31), 150, 6, .01));
        Bootstrap bootstrap = Bootstrap.percentile().withReplicates(200);
        CompositeReliability result = CompositeReliability.of(FactorAnalysis.ml(1), items, bootstrap);
        OmegaResult omega = Omega.ml().withBootstrap(bootstrap).analyse(items);
        Interval own = result.compositeReliability(0).interval().orElseThrow();
        Interval other = omega.standardised().interval().orElseThrow();
        assertThat(own.lower()).isCloseTo(other.lower(), within(1e-6));
        assertThat(own.upper()).isCloseTo(other.upper(), within(1e-6));
        assertThat(result.averageVarianceExtracted(0).interval()).isPresent();
    }

    @Test
    void intervalsOfSeveralFactorsFollowTheItems() {
        ReferenceCase reference = ReferenceCase.of("item__likert_complete__composite_ml3");
        FactorAnalysis analysis = FactorAnalysis.ml(3).withRotation(Rotation.oblimin());
        CompositeReliability result = CompositeReliability.of(
                analysis,
                ReferenceItems.of(reference).items(),
                Bootstrap.percentile().withReplicates(100));
        for (int f = 0; f < 3; f++) {
            for (Estimate each : List.of(result.compositeReliability(f), result.averageVarianceExtracted(f))) {
                Interval interval = each.interval().orElseThrow();
                assertThat(interval.contains(each.value())).isTrue();
                assertThat(interval.upper() - interval.lower()).isBetween(.02, .3);
            }
        }
        assertThat(result.toString()).contains("interval of AVE", "95% percentile bootstrap, 100 replicates");
        assertThat(result.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void factorsThatAreNotThereInReplicatesHaveNoInterval() {
        // One thing is in all items; a second factor is chance.
        Items items = WrittenItems.likert(WrittenItems.randomLikert(new Random(8), 60, 7, 0));
        CompositeReliability result = CompositeReliability.of(
                FactorAnalysis.minres(2).withRotation(Rotation.oblimin()),
                items,
                Bootstrap.percentile().withReplicates(100));
        assertThat(result.compositeReliability(1).whyNoInterval().orElseThrow().reason())
                .matches("undefined in [0-9]+ of 100 replicates");
    }

    @Test
    void printsItsOwnAnswer() {
        Items items = WrittenItems.likert(WrittenItems.randomLikert(RANDOM, 200, 8, 0));
        CompositeReliability result = CompositeReliability.of(
                FactorAnalysis.minres(2).withRotation(Rotation.oblimin()).analyse(items));
        assertThat(result.toString())
                .startsWith("Composite reliability of 2 factors, 8 items, n = 200")
                .contains("root of AVE");
        assertThat(result.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThatThrownBy(() -> result.items(2)).hasMessage("factor: 0 to 1 is allowed, got 2");
    }
}
