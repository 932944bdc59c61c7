package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.estimate.Interval;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;

class CorrelationDifferenceTest {
    private static final ReferenceCase R = ReferenceCase.of("cordiff__tests");
    private static final CorrelationDifference INDEPENDENT = CorrelationDifference.independent(.49, 104, .36, 113);
    private static final CorrelationDifference OVERLAPPING = CorrelationDifference.overlapping(.4, .5, .1, 103);
    private static final CorrelationDifference APART =
            CorrelationDifference.nonOverlapping(.5, .6, .4, .3, .45, .35, 103);

    @Test
    void independentCorrelationsAgreeWithR() {
        R.assertClose("independent.z", INDEPENDENT.z().value());
        R.assertClose("independent.p", INDEPENDENT.p().value());
        zou("independent_zou", INDEPENDENT);
        assertThat(INDEPENDENT.williamsT().isPresent()).isFalse();
        assertThat(INDEPENDENT)
                .hasToString("Correlations .49 and .36: difference .13 [-.09, .35] (95%, Zou), p = .248");
    }

    @Test
    void overlappingCorrelationsAgreeWithR() {
        R.assertClose("williams.t", OVERLAPPING.williamsT().value());
        R.assertClose("williams.p", OVERLAPPING.williamsP().value());
        R.assertClose("overlap_steiger.z", OVERLAPPING.z().value());
        R.assertClose("overlap_steiger.p", OVERLAPPING.p().value());
        zou("overlap_zou", OVERLAPPING);
    }

    @Test
    void correlationsWithoutACommonVariableAgreeWithR() {
        R.assertClose("apart_psych.z", APART.z().value());
        R.assertClose("apart_psych.p", APART.p().value());
        R.assertClose("apart_steiger.z", APART.z().value());
        zou("apart_zou", APART);
    }

    private static void zou(String name, CorrelationDifference found) {
        Interval interval = found.difference().interval().orElseThrow();
        R.assertClose(name + ".low", interval.lower());
        R.assertClose(name + ".high", interval.upper());
    }

    @Test
    void swappingTurnsTheSign() {
        CorrelationDifference swapped = CorrelationDifference.overlapping(.5, .4, .1, 103);
        assertThat(swapped.z().value()).isEqualTo(-OVERLAPPING.z().value(), within(1e-14));
        assertThat(swapped.williamsT().value())
                .isEqualTo(-OVERLAPPING.williamsT().value(), within(1e-14));
        assertThat(swapped.difference(.9).interval().orElseThrow().lower())
                .isEqualTo(-OVERLAPPING.difference(.9).interval().orElseThrow().upper(), within(1e-14));
    }

    @Test
    void aMatrixTellsWhichCorrelationsBelongTogether() {
        CorrelationMatrix matrix = CorrelationMatrix.published(
                List.of("j", "k", "h", "m"),
                new double[][] {{1, .5, .4, .3}, {.5, 1, .45, .35}, {.4, .45, 1, .6}, {.3, .35, .6, 1}},
                103);
        assertThat(CorrelationDifference.of(matrix, "j", "k", "h", "m").z().value())
                .isEqualTo(APART.z().value());
        double expected =
                CorrelationDifference.overlapping(.5, .4, .45, 103).z().value();
        for (String[] pairs :
                new String[][] {{"j", "k", "j", "h"}, {"k", "j", "j", "h"}, {"j", "k", "h", "j"}, {"k", "j", "h", "j"}
                }) {
            assertThat(CorrelationDifference.of(matrix, pairs[0], pairs[1], pairs[2], pairs[3])
                            .z()
                            .value())
                    .isEqualTo(expected);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> CorrelationDifference.of(matrix, "j", "k", "k", "j"));
        assertThatIllegalArgumentException().isThrownBy(() -> CorrelationDifference.of(matrix, "j", "j", "k", "h"));
    }

    @Test
    void withoutATestTheReasonIsGiven() {
        CorrelationDifference few = CorrelationDifference.independent(.5, 3, .2, 100);
        assertThat(few.z().whyAbsent().orElseThrow().reason()).isEqualTo("a test needs 4 respondents, got 3");
        assertThat(few.difference().value()).isEqualTo(.3);
        assertThat(few.toString()).contains("not tested");
        CorrelationDifference one = CorrelationDifference.overlapping(1, .5, .5, 100);
        assertThat(one.p().isPresent()).isFalse();
        assertThat(one.williamsP().isPresent()).isFalse();
        CorrelationDifference same = CorrelationDifference.overlapping(.5, .5, 1, 100);
        assertThat(same.z().isPresent()).isFalse();
        assertThat(same.difference().interval()).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CorrelationDifference.overlapping(.9, -.9, .9, 50))
                .withMessageContaining("cannot occur together");
        assertThatIllegalArgumentException().isThrownBy(() -> CorrelationDifference.independent(1.2, 50, 0, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> CorrelationDifference.independent(.2, -1, 0, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> INDEPENDENT.difference(0));
    }
}
