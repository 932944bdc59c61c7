package nl.peilstok.examples.bijlagen2018;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import nl.peilstok.estimate.Estimate;

/** Numbers as {@code results.csv} writes them: six significant digits, decimal point. */
final class Digits {
    private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_EVEN);

    private Digits() {}

    static String of(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(SIX).stripTrailingZeros();
        return Math.abs(value) >= 1e-4 && Math.abs(value) < 1e9 ? rounded.toPlainString() : rounded.toString();
    }

    static String of(Estimate estimate) {
        return estimate.isPresent() ? of(estimate.value()) : "";
    }

    /** A range, with an en dash between its ends. */
    static String range(double least, double most) {
        return of(least).equals(of(most)) ? of(least) : of(least) + "–" + of(most);
    }
}
