package nl.peilstok.data;

import java.util.Objects;

/**
 * One answer a respondent may choose.
 *
 * @param code how the file writes it, such as {@code 1}
 * @param label what the respondent reads
 * @param score the number it counts for, finite; for unordered categories it has no meaning
 */
public record Option(String code, String label, double score) {

    /**
     * Checks the parts.
     *
     * @param code not blank
     * @param label not null
     * @param score finite
     * @throws IllegalArgumentException if the code is blank or the score is not finite
     */
    public Option {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
        if (code.isBlank()) {
            throw new IllegalArgumentException("code: an option needs a code, got '" + code + "' for '" + label + "'");
        }
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("score: must be finite, got " + score + " for '" + label + "'");
        }
    }
}
