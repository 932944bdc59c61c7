package nl.peilstok.io;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as files write them: decimal, with a point, no thousands, none of Java's own suffixes or hexadecimals. */
final class Numeral {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private Numeral() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
    }

    /** The whole number meant, in digits; empty if the text is none. */
    static Optional<String> whole(String text) {
        if (!isNumber(text)) {
            return Optional.empty();
        }
        double number = Double.parseDouble(text);
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Optional.of(Long.toString((long) number))
                : Optional.empty();
    }

    /** The shortest text that is read back as the same number. */
    static String shortest(double number) {
        String text = Double.toString(number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
