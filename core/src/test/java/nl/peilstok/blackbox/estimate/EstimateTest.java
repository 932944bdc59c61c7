package nl.peilstok.blackbox.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.AbsentEstimateException;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.table.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {
    private static final Absence CONSTANT = new Absence(Absence.Kind.ZERO_VARIANCE, "visie_03 is constant");
    private static final Interval FELDT = new Interval(.799, .868, .95, "Feldt");

    @Test
    void isThereWithOrWithoutAnInterval() {
        Estimate alpha = Estimate.of(.836);
        assertThat(alpha.isPresent()).isTrue();
        assertThat(alpha.value()).isEqualTo(.836);
        assertThat(alpha.orNaN()).isEqualTo(.836);
        assertThat(alpha.whyAbsent()).isEmpty();
        assertThat(alpha.interval()).isEmpty();
        assertThat(alpha.whyNoInterval()).isPresent();
        assertThat(alpha).hasToString("0.836");
        Estimate withInterval = alpha.withInterval(FELDT);
        assertThat(withInterval.interval()).contains(FELDT);
        assertThat(withInterval.whyNoInterval()).isEmpty();
        assertThat(withInterval).hasToString("0.836 [0.799, 0.868] (95%, Feldt)");
        assertThat(alpha.interval()).as("unchanged").isEmpty();
        assertThat(withInterval.intervalCell()).isEqualTo(Cell.interval(.799, .868));
    }

    @Test
    void mayHaveAReasonForHavingNoInterval() {
        Absence pairwise = new Absence(Absence.Kind.NOT_DEFINED, "an interval needs complete data");
        Estimate alpha = Estimate.of(.8).withInterval(FELDT).withoutInterval(pairwise);
        assertThat(alpha.interval()).isEmpty();
        assertThat(alpha.whyNoInterval()).contains(pairwise);
        assertThat(alpha.value()).isEqualTo(.8);
    }

    @Test
    void thatIsAbsentSaysWhy() {
        Estimate alpha = Estimate.absent(CONSTANT);
        assertThat(alpha.isPresent()).isFalse();
        assertThat(alpha.orNaN()).isNaN();
        assertThat(alpha.whyAbsent()).contains(CONSTANT);
        assertThat(alpha.whyNoInterval()).contains(CONSTANT);
        assertThat(alpha).hasToString("— (visie_03 is constant)");
        assertThat(alpha.cell()).isEqualTo(Cell.absent("visie_03 is constant"));
        assertThatExceptionOfType(AbsentEstimateException.class)
                .isThrownBy(alpha::value)
                .withMessage("no value: visie_03 is constant");
        assertThatExceptionOfType(AbsentEstimateException.class).isThrownBy(() -> alpha.withInterval(FELDT));
    }

    @Test
    void isNeverNaNButMayBeInfinite() {
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.of(Double.NaN));
        assertThat(Estimate.of(Double.POSITIVE_INFINITY).value()).isInfinite();
    }

    @Test
    void anAbsenceHasAReason() {
        assertThat(CONSTANT).hasToString("visie_03 is constant");
        assertThatIllegalArgumentException().isThrownBy(() -> new Absence(Absence.Kind.TOO_FEW, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.absent(null, "x"));
    }

    @Test
    void anIntervalHoldsItsLimits() {
        assertThat(FELDT.contains(.799)).isTrue();
        assertThat(FELDT.contains(.868)).isTrue();
        assertThat(FELDT.contains(.7989)).isFalse();
        assertThat(FELDT.contains(Double.NaN)).isFalse();
        Interval oneSided = new Interval(Double.NEGATIVE_INFINITY, 1, .9, "t");
        assertThat(oneSided.contains(-1e300)).isTrue();
        assertThat(new Interval(1, 1, .95, "exact").contains(1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 95, -.5, Double.NaN})
    void anIntervalHasALevelBetweenNoneAndAll(double level) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(0, 1, level, "t"))
                .withMessage("level: must lie between 0 and 1, got " + level);
    }

    @Test
    void anIntervalRunsUpwardsAndNamesItsMethod() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1, .95, "t"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1, .95, "t"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, Double.NaN, .95, "t"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, 1, .95, ""));
    }
}
