package nl.peilstok.data;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How a missing answer is stored in one negative byte: first the reasons without a code, in the order of
 * {@link MissingReason}, then the variable's declared missing codes.
 */
final class MissingCodes {
    private static final MissingReason[] REASONS = MissingReason.values();
    private static final Missing[] BARE = new Missing[REASONS.length];

    static {
        for (MissingReason reason : REASONS) {
            BARE[reason.ordinal()] = Missing.of(reason);
        }
    }

    private MissingCodes() {}

    static byte encode(Missing missing, AnswerOptions options) {
        if (missing.equals(BARE[missing.reason().ordinal()])) {
            return (byte) (-1 - missing.reason().ordinal());
        }
        int index = options.missing().indexOf(missing);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "missing: " + missing + " is not among the missing codes of the variable");
        }
        return (byte) (-1 - REASONS.length - index);
    }

    static Missing decode(int stored, AnswerOptions options) {
        int index = -1 - stored;
        return index < REASONS.length ? BARE[index] : options.missing().get(index - REASONS.length);
    }

    /** What all codes stand for, that of −1 first. */
    static List<Missing> all(AnswerOptions options) {
        return IntStream.rangeClosed(1, REASONS.length + options.missing().size())
                .mapToObj(code -> decode(-code, options))
                .toList();
    }
}
