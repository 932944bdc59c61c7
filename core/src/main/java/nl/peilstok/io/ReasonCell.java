package nl.peilstok.io;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.peilstok.data.MissingReason;

/**
 * How a file writes a reason for which the codebook has no code, such as a question not asked because of routing: its key
 * in brackets, {@code [not-asked]}.
 */
final class ReasonCell {
    private static final Map<String, MissingReason> REASONS = Arrays.stream(MissingReason.values())
            .collect(Collectors.toUnmodifiableMap(ReasonCell::write, reason -> reason));

    private ReasonCell() {}

    static String write(MissingReason reason) {
        return "[" + reason.key() + "]";
    }

    static Optional<MissingReason> read(String cell) {
        return cell.charAt(0) == '[' ? Optional.ofNullable(REASONS.get(cell)) : Optional.empty();
    }
}
