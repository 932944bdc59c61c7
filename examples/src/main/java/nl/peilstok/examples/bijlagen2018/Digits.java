package nl.peilstok.examples.bijlagen2018;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.recalculate.PossibleRange;

/** Numbers as {@code results.csv} writes them: six significant digits, decimal point. */
final class Digits {
    private static final int SIGNIFICANT = 6;

    private Digits() {}

    static String of(double value) {
        return of(value, SIGNIFICANT);
    }

    private static String of(double value, int digits) {
        if (value == 0 || Double.isInfinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        return Math.abs(value) >= 1e-4 && Math.abs(value) < 1e9 ? rounded.toPlainString() : rounded.toString();
    }

    static String of(Estimate estimate) {
        return estimate.isPresent() ? of(estimate.value()) : "";
    }

    /** A range in some significant digits, with an en dash between its ends; one number if both are the same. */
    static String range(double least, double most, int digits) {
        String from = of(least, digits);
        String to = of(most, digits);
        return from.equals(to) ? from : from + "–" + to;
    }

    static String range(PossibleRange range, int digits) {
        return range.isPresent() ? range(range.lower(), range.upper(), digits) : "";
    }
}
