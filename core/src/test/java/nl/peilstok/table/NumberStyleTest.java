package nl.peilstok.table;

import static nl.peilstok.table.NumberStyle.EN;
import static nl.peilstok.table.NumberStyle.NL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NumberStyleTest {
    @Test
    void aNumberHasAFixedNumberOfDecimals() {
        assertThat(EN.number(3.914, 2)).isEqualTo("3.91");
        assertThat(EN.number(-0.5, 2)).isEqualTo("-0.50");
        assertThat(EN.number(213, 0)).isEqualTo("213");
        assertThat(NL.number(3.914, 2)).isEqualTo("3,91");
        assertThat(NL.number(1234567.5, 1)).isEqualTo("1234567,5");
    }

    @Test
    void aTieOfTheNumberAsPrintedGoesAwayFromZero() {
        assertThat(EN.number(0.125, 2)).isEqualTo("0.13");
        assertThat(EN.number(-0.125, 2)).isEqualTo("-0.13");
        assertThat(EN.number(2.675, 2)).isEqualTo("2.68");
        assertThat(EN.number(669.0 / 200, 2)).isEqualTo("3.35");
        assertThat(EN.number(0.5, 0)).isEqualTo("1");
        assertThat(EN.number(2.5, 0)).isEqualTo("3");
    }

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertThat(EN.number(-0.0, 0)).isEqualTo("0");
        assertThat(EN.number(-0.001, 2)).isEqualTo("0.00");
        assertThat(EN.coefficient(-0.001, 2)).isEqualTo(".00");
        assertThat(EN.number(Double.MIN_VALUE, 3)).isEqualTo("0.000");
    }

    @Test
    void hugeNumbersAreScientificAndInfinityHasItsSign() {
        assertThat(EN.number(1e300, 2)).isEqualTo("1.00e300");
        assertThat(NL.number(-1.5e300, 2)).isEqualTo("-1,50e300");
        assertThat(EN.number(999_999_999_999_999.0, 0)).isEqualTo("999999999999999");
        assertThat(EN.number(1e15, 0)).isEqualTo("1e15");
        assertThat(EN.number(Double.POSITIVE_INFINITY, 2)).isEqualTo("∞");
        assertThat(EN.coefficient(Double.NEGATIVE_INFINITY, 2)).isEqualTo("-∞");
    }

    @Test
    void aCoefficientHasNoZeroBeforeItsDecimalMark() {
        assertThat(EN.coefficient(0.84, 2)).isEqualTo(".84");
        assertThat(EN.coefficient(-0.12, 2)).isEqualTo("-.12");
        assertThat(NL.coefficient(-0.12, 2)).isEqualTo("-,12");
        assertThat(EN.coefficient(0, 2)).isEqualTo(".00");
        assertThat(EN.coefficient(0.999, 2)).isEqualTo("1.00");
        assertThat(EN.coefficient(-1, 3)).isEqualTo("-1.000");
        assertThat(EN.coefficient(1.02, 2)).isEqualTo("1.02");
        assertThat(EN.coefficient(10.5, 1)).isEqualTo("10.5");
        assertThat(EN.coefficient(0.2, 0)).isEqualTo("0");
    }

    @Test
    void aPValueHasThreeDecimals() {
        assertThat(EN.pValue(.0184)).isEqualTo(".018");
        assertThat(NL.pValue(.0184)).isEqualTo(",018");
        assertThat(EN.pValue(.001)).isEqualTo(".001");
        assertThat(EN.pValue(.0009)).isEqualTo("< .001");
        assertThat(NL.pValue(0)).isEqualTo("< ,001");
        assertThat(EN.pValue(1)).isEqualTo("1.000");
        assertThat(EN.pStatement(.0184)).isEqualTo("p = .018");
        assertThat(NL.pStatement(1e-5)).isEqualTo("p < ,001");
    }

    @Test
    void anExactPValueIsScientificWhereThreeDecimalsSayNothing() {
        assertThat(EN.exactPValue(.0184)).isEqualTo(".018");
        assertThat(EN.exactPValue(3.21e-12)).isEqualTo("3.2e-12");
        assertThat(NL.exactPValue(1.6139e-37)).isEqualTo("1,6e-37");
        assertThat(EN.exactPValue(0)).isEqualTo("< 1e-323");
    }

    @Test
    void scientificNotationKeepsSignificantDigits() {
        assertThat(EN.scientific(3e-12, 2)).isEqualTo("3.0e-12");
        assertThat(EN.scientific(9.96e-5, 2)).isEqualTo("1.0e-4");
        assertThat(EN.scientific(-12345, 3)).isEqualTo("-1.23e4");
        assertThat(EN.scientific(5, 1)).isEqualTo("5e0");
        assertThat(EN.scientific(0, 3)).isEqualTo("0.00");
        assertThat(EN.scientific(Double.POSITIVE_INFINITY, 3)).isEqualTo("∞");
        assertThat(EN.scientific(Double.MIN_VALUE, 2)).isEqualTo("4.9e-324");
    }

    @Test
    void anIntervalStandsInBrackets() {
        assertThat(EN.interval(0.8, 12, 1)).isEqualTo("[0.8, 12.0]");
        assertThat(NL.interval(0.8, 12, 1)).isEqualTo("[0,8; 12,0]");
        assertThat(EN.coefficientInterval(.799, .868, 2)).isEqualTo("[.80, .87]");
        assertThat(NL.coefficientInterval(-.05, .868, 2)).isEqualTo("[-,05; ,87]");
        assertThat(EN.interval(Double.NEGATIVE_INFINITY, 2, 1)).isEqualTo("[-∞, 2.0]");
    }

    @Test
    void theDefaultLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(EN.number(1234.5, 2)).isEqualTo("1234.50");
            assertThat(EN.scientific(1e-9, 2)).isEqualTo("1.0e-9");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aWrittenNumberLiesWithinHalfAUnitOfTheNumber() {
        SplittableRandom random = new SplittableRandom(2018);
        for (int i = 0; i < 10_000; i++) {
            double value = (random.nextDouble() - .5) * Math.pow(10, random.nextInt(-6, 12));
            int decimals = random.nextInt(8);
            BigDecimal shown = new BigDecimal(EN.number(value, decimals));
            BigDecimal error =
                    shown.subtract(new BigDecimal(Double.toString(value))).abs();
            assertThat(error).isLessThanOrEqualTo(new BigDecimal("0.5").movePointLeft(decimals));
            assertThat(NL.number(value, decimals))
                    .isEqualTo(shown.toPlainString().replace('.', ','));
        }
    }

    @Test
    void whatCannotBeWrittenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EN.number(Double.NaN, 2))
                .withMessageContaining("value must be a number, but is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EN.number(1, 16))
                .withMessage("decimals must be 0 to 15, but is 16");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EN.coefficient(1, -1))
                .withMessage("decimals must be 0 to 15, but is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EN.scientific(1, 0))
                .withMessage("digits must be 1 to 17, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EN.pValue(1.01))
                .withMessage("p must be a probability from 0 to 1, but is 1.01");
        assertThatIllegalArgumentException().isThrownBy(() -> EN.exactPValue(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EN.interval(2, 1, 0))
                .withMessage("lower must be a number not above upper, but lower is 2.0 and upper is 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> EN.coefficientInterval(0, Double.NaN, 2));
    }
}
