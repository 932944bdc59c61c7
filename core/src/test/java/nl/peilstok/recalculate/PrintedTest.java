package nl.peilstok.recalculate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PrintedTest {

    @Test
    void standsForHalfAUnitOfItsLastDigitEitherWay() {
        Printed alpha = Printed.of("0.843");
        assertThat(alpha.least()).isEqualTo(0.8425);
        assertThat(alpha.most()).isEqualTo(0.8435);
        assertThat(Printed.of(".843").number()).isEqualTo(alpha.number());
    }

    @Test
    void allowsBothRoundingsOfAnExactHalf() {
        assertThat(Printed.of("3.4").isRoundingOf(3.45)).isTrue();
        assertThat(Printed.of("3.5").isRoundingOf(3.45)).isTrue();
        assertThat(Printed.of("3.4").isRoundingOf(3.4501)).isFalse();
        assertThat(Printed.of("3.4").isRoundingOf(Double.NaN)).isFalse();
    }

    @Test
    void keepsTheDecimalsItWasPrintedWith() {
        assertThat(Printed.of(3.4, 2)).isEqualTo(Printed.of("3.40")).isNotEqualTo(Printed.of("3.4"));
        assertThat(Printed.of(3.4, 2)).hasToString("3.40");
        assertThat(Printed.of(100, 0)).hasToString("100");
        assertThat(Printed.of("1e2")).isEqualTo(Printed.of(100, 0));
    }

    @Test
    void refusesWhatIsNoPrintedNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> Printed.of("3,4")).withMessageContaining("'3,4'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Printed.of(3.45, 1))
                .withMessageContaining("at least 2");
        assertThatIllegalArgumentException().isThrownBy(() -> Printed.of(Double.NaN, 1));
    }

    @Test
    void aRangeAllowsWhatSomeNumberInItIsPrintedAs() {
        PossibleRange range = PossibleRange.of(3.44, 3.46);
        assertThat(range.allows(Printed.of("3.4"))).isTrue();
        assertThat(range.allows(Printed.of("3.5"))).isTrue();
        assertThat(range.allows(Printed.of("3.450"))).isTrue();
        assertThat(range.allows(Printed.of("3.43"))).isFalse();
        assertThat(PossibleRange.of(0.417, Double.POSITIVE_INFINITY).allows(Printed.of("0.38")))
                .isFalse();
    }
}
