package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.peilstok.estimate.Interval;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;

class ProportionTest {
    private static final ReferenceCase INTERVALS = ReferenceCase.of("proportion__intervals");
    private static final ReferenceCase BINOMIAL = ReferenceCase.of("proportion__binomial");

    @Test
    void intervalsAgreeWithR() {
        agrees("wilson_63_105", Proportion.wilson(), 63, 105);
        agrees("wilson_0_20", Proportion.wilson(), 0, 20);
        agrees("exact_63_105", Proportion.clopperPearson(), 63, 105);
        agrees("exact_0_20", Proportion.clopperPearson(), 0, 20);
        agrees("ac_63_105", Proportion.agrestiCoull(), 63, 105);
        agrees("ac_1_20", Proportion.agrestiCoull(), 1, 20);
        agrees("jeffreys_63_105", Proportion.jeffreys(), 63, 105);
    }

    @Test
    void ofAPopulationTheyAreNarrower() {
        agrees("wilson_63_105_of_151", Proportion.wilson().withPopulation(151), 63, 105);
        agrees("wilson_130_217_of_380", Proportion.wilson().withPopulation(380), 130, 217);
        agrees("ac_63_105_of_151", Proportion.agrestiCoull().withPopulation(151), 63, 105);
        agrees("jeffreys_63_105_of_151", Proportion.jeffreys().withPopulation(151), 63, 105);
        agrees("exact_63_105_of_151", Proportion.clopperPearson().withPopulation(151), 63, 105);
        agrees("exact_130_217_of_380", Proportion.clopperPearson().withPopulation(380), 130, 217);
        agrees("exact_0_105_of_151", Proportion.clopperPearson().withPopulation(151), 0, 105);
    }

    private static void agrees(String name, Proportion procedure, long count, long n) {
        double[] limits = INTERVALS.numbers(name);
        Interval interval = procedure.analyse(count, n).interval().orElseThrow();
        assertThat(interval.lower()).as(name).isCloseTo(limits[0], within(1e-12));
        assertThat(interval.upper()).as(name).isCloseTo(limits[1], within(1e-12));
    }

    private static List<Proportion> all() {
        return List.of(
                Proportion.wilson(), Proportion.clopperPearson(), Proportion.agrestiCoull(), Proportion.jeffreys());
    }

    @Test
    void theComplementHasTheMirroredInterval() {
        for (Proportion procedure : all()) {
            for (Proportion each : List.of(procedure, procedure.withPopulation(40))) {
                for (long count = 0; count <= 20; count++) {
                    Interval interval = each.analyse(count, 20).interval().orElseThrow();
                    Interval others = each.analyse(20 - count, 20).interval().orElseThrow();
                    assertThat(interval.lower()).isCloseTo(1 - others.upper(), within(1e-13));
                    assertThat(interval.contains(count / 20.0)).isTrue();
                }
            }
        }
    }

    @Test
    void ofAWholePopulationNothingIsUncertain() {
        for (Proportion procedure : all()) {
            Interval interval =
                    procedure.withPopulation(20).analyse(7, 20).interval().orElseThrow();
            assertThat(interval.lower()).isEqualTo(.35);
            assertThat(interval.upper()).isEqualTo(.35);
        }
    }

    @Test
    void anEndlessPopulationLeavesTheInterval() {
        for (Proportion procedure : List.of(Proportion.wilson(), Proportion.jeffreys())) {
            Interval without = procedure.analyse(7, 20).interval().orElseThrow();
            Interval with =
                    procedure.withPopulation(1L << 60).analyse(7, 20).interval().orElseThrow();
            assertThat(with.lower()).isCloseTo(without.lower(), within(1e-14));
        }
    }

    @Test
    void billionsAreNoObstacle() {
        for (Proportion procedure : all()) {
            Interval interval =
                    procedure.analyse(1_000_000_000L, 4_000_000_000L).interval().orElseThrow();
            assertThat(interval.lower()).isBetween(.24998, .25);
            assertThat(interval.upper()).isBetween(.25, .25002);
        }
    }

    @Test
    void nobodyHasNoProportion() {
        assertThat(Proportion.wilson().analyse(0, 0).isPresent()).isFalse();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.wilson().analyse(6, 5))
                .withMessageContaining("got 6 of 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.wilson().withPopulation(10).analyse(6, 11))
                .withMessageContaining("population of 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.wilson().withPopulation(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.wilson().withLevel(0));
    }

    @Test
    void binomialTestAgreesWithR() {
        BinomialTest half = BinomialTest.against(.5);
        binomial("two", half, 63, 105);
        binomial("less", half.withAlternative(Alternative.LESS), 63, 105);
        binomial("greater", half.withAlternative(Alternative.GREATER), 63, 105);
        binomial("p_third", BinomialTest.against(1 / 3.0), 20, 105);
        binomial("zero", BinomialTest.against(.1), 0, 20);
        binomial("all", BinomialTest.against(.7), 20, 20);
        binomial("large", half, 50_300, 100_000);
    }

    private static void binomial(String name, BinomialTest test, long count, long n) {
        BINOMIAL.assertRelative(name, test.test(count, n).value(), 1e-10);
    }

    @Test
    void binomialTestAtTheEnds() {
        assertThat(BinomialTest.against(.5).test(5, 10).value()).isEqualTo(1);
        assertThat(BinomialTest.against(0).test(0, 10).value()).isEqualTo(1);
        assertThat(BinomialTest.against(0).test(1, 10).value()).isZero();
        assertThat(BinomialTest.against(1).test(9, 10).value()).isZero();
        assertThat(BinomialTest.against(.5).test(0, 0).isPresent()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> BinomialTest.against(1.5));
    }

    @Test
    void differenceAgreesWithR() {
        ProportionDifference found = ProportionDifference.of(63, 105, 98, 217);
        INTERVALS.assertRelative("newcombe.d", found.difference().value(), 1e-12);
        INTERVALS.assertRelative("pooled_p", found.p().value(), 1e-10);
        INTERVALS.assertRelative("pooled_z2", found.z().value() * found.z().value(), 1e-12);
        assertThat(found).hasToString("Difference of proportions .15 [.03, .26] (95%, Newcombe), z = 2.50, p = .013");
        Interval zero =
                ProportionDifference.of(0, 20, 5, 25).difference().interval().orElseThrow();
        INTERVALS.assertRelative("newcombe_zero.low", zero.lower(), 1e-10);
        INTERVALS.assertRelative("newcombe_zero.high", zero.upper(), 1e-9);
    }

    @Test
    void differenceWithoutVarianceOrWithoutAnswers() {
        ProportionDifference same = ProportionDifference.of(0, 20, 0, 5);
        assertThat(same.difference().value()).isZero();
        assertThat(same.z().isPresent()).isFalse();
        assertThat(ProportionDifference.of(0, 0, 3, 5).toString()).contains("not defined");
    }
}
