package nl.peilstok.examples.bijlagen2018;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.recalculate.PossibleRange;
import nl.peilstok.table.Cell;
import nl.peilstok.table.NumberStyle;

/** Numbers as {@code results.csv} writes them: six significant digits, decimal point. */
final class Digits {
    private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_EVEN);
    private static final int DECIMALS = 3;

    private Digits() {}

    static String of(double value) {
        if (value == 0 || Double.isInfinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(SIX).stripTrailingZeros();
        return Math.abs(value) >= 1e-4 && Math.abs(value) < 1e9 ? rounded.toPlainString() : rounded.toString();
    }

    static String of(Estimate estimate) {
        return estimate.isPresent() ? of(estimate.value()) : "";
    }

    /** A range, with an en dash between its ends; one number if both are the same. */
    static String range(double least, double most) {
        return joined(of(least), of(most));
    }

    static String range(PossibleRange range) {
        return range.isPresent() ? range(range.lower(), range.upper()) : "";
    }

    /** A range as a table shows it, with three decimals. */
    static String printed(double least, double most) {
        return joined(NumberStyle.EN.number(least, DECIMALS), NumberStyle.EN.number(most, DECIMALS));
    }

    static String printed(PossibleRange range) {
        return range.isPresent() ? printed(range.lower(), range.upper()) : Cell.DASH;
    }

    private static String joined(String least, String most) {
        return least.equals(most) ? least : least + "–" + most;
    }
}
