package nl.peilstok.compare;

import java.math.BigDecimal;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.NumberStyle;

/** The pieces of the sentences that results of this package begin with. */
final class Line {
    private static final int WIDTH = 80;

    private Line() {}

    /** The first of the wordings that fits in a line; the last one cut off if none does. */
    static String fitting(String... wordings) {
        for (String wording : wordings) {
            if (wording.length() <= WIDTH) {
                return wording;
            }
        }
        return wordings[wordings.length - 1].substring(0, WIDTH - 1) + "…";
    }

    /** A line that is too long goes on below, after its last comma that fits. */
    static String wrapped(String line) {
        int comma = line.length() <= WIDTH ? -1 : line.lastIndexOf(", ", WIDTH - 1);
        return comma < 0 ? line : line.substring(0, comma + 1) + "\n" + wrapped("  " + line.substring(comma + 2));
    }

    /** Such as {@code -0.31}. */
    static String number(double value) {
        return NumberStyle.EN.number(value, 2);
    }

    /** Such as {@code .84}; a dash where there is none. */
    static String coefficient(Estimate value) {
        return value.isPresent() ? NumberStyle.EN.coefficient(value.value(), 2) : "—";
    }

    /** A significance level as a reader expects it: .05. */
    static String level(double alpha) {
        return BigDecimal.valueOf(alpha).stripTrailingZeros().toPlainString().replaceFirst("^0", "");
    }

    static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
