package nl.peilstok.recalculate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Against Java's own decimal rounding, over every fraction of small denominators. */
class RoundingTest {
    private static final Map<Rounding, Set<RoundingMode>> MODES = Map.of(
            Rounding.HALF_EITHER, Set.of(RoundingMode.HALF_UP, RoundingMode.HALF_DOWN),
            Rounding.HALF_UP, Set.of(RoundingMode.HALF_UP),
            Rounding.HALF_EVEN, Set.of(RoundingMode.HALF_EVEN),
            Rounding.TRUNCATED, Set.of(RoundingMode.DOWN));

    @Test
    void aNumberIsARoundingIfAndOnlyIfDecimalArithmeticRoundsToIt() {
        MODES.forEach((rounding, modes) -> {
            for (int n : new int[] {1, 2, 3, 4, 7, 8, 16, 20, 40}) {
                for (int sum = -2 * n; sum <= 2 * n; sum++) {
                    BigDecimal exact = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), 30, RoundingMode.HALF_UP);
                    for (int units = -22; units <= 22; units++) {
                        BigDecimal tenths = BigDecimal.valueOf(units, 1);
                        boolean expected = modes.stream()
                                .anyMatch(mode -> exact.setScale(1, mode).compareTo(tenths) == 0);
                        Printed printed = new Printed(tenths, rounding);
                        assertThat(printed.isRoundingOf((double) sum / n))
                                .as("%s, %s of %d/%d", rounding, tenths, sum, n)
                                .isEqualTo(expected);
                        BigInteger[] whole = printed.wholeNumbers(1, n);
                        assertThat(whole[0].intValue() <= sum && sum <= whole[1].intValue())
                                .as("%s, whole numbers for %s of %d/%d", rounding, tenths, sum, n)
                                .isEqualTo(expected);
                    }
                }
            }
        });
    }

    @Test
    void countsBehindPercentagesFollowTheRounding() {
        assertThat(CountVectors.fitting(8, 13, 88).count()).isEqualTo(1);
        Printed down = Printed.of("12").withRounding(Rounding.TRUNCATED);
        Printed up = Printed.of("87").withRounding(Rounding.TRUNCATED);
        assertThat(CountVectors.fitting(8, List.of(down, up)).vectors()).containsExactly(List.of(1, 7));
        Printed half = Printed.of("12").withRounding(Rounding.HALF_UP);
        assertThat(CountVectors.fitting(8, List.of(half, Printed.of("88"))).whyNone())
                .hasValueSatisfying(
                        why -> assertThat(why.reason()).contains("12% is not the rounding of any number of answers"));
    }
}
