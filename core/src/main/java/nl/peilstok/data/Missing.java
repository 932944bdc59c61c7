package nl.peilstok.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;

/**
 * A missing answer as it stood: the code in the file, its label and the reason. They are ordered by precedence, the one
 * that wins first: by {@link MissingReason}'s rule, and of two with the same reason by code, then label.
 *
 * @param code the code in the file, such as {@code 9}; empty where no code was given
 * @param label what the respondent saw or the codebook says, such as 'geen zicht op'
 * @param reason why the answer is missing
 */
public record Missing(String code, String label, MissingReason reason) implements Comparable<Missing> {

    private static final Comparator<Missing> PRECEDENCE =
            Comparator.comparing(Missing::reason).thenComparing(Missing::code).thenComparing(Missing::label);

    /**
     * Checks the parts.
     *
     * @param code not null
     * @param label not null
     * @param reason not null
     * @throws NullPointerException if a part is null
     */
    public Missing {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * A missing answer for which the codebook has no code of its own.
     *
     * @param reason why it is missing
     * @return with an empty code and the reason's own label
     */
    public static Missing of(MissingReason reason) {
        return new Missing("", reason.label(), reason);
    }

    /**
     * The one that wins over the others by {@link MissingReason}'s rule; of two with the same reason, the lower code.
     *
     * @param several at least one
     * @return the winner
     * @throws IllegalArgumentException if there is none
     */
    public static Missing strongest(Collection<Missing> several) {
        return several.stream()
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("several: at least one is needed, got none"));
    }

    @Override
    public int compareTo(Missing other) {
        return PRECEDENCE.compare(this, other);
    }

    /**
     * The missing answer in words: a code's label in quotes, a bare reason without.
     *
     * @return such as {@code 'geen zicht op'} or {@code skipped}
     */
    @Override
    public String toString() {
        return code.isEmpty() ? label : "'" + label + "'";
    }
}
