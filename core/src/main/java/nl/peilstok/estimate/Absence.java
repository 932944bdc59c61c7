package nl.peilstok.estimate;

/**
 * Why a number does not exist.
 *
 * @param kind what kind of obstacle it is, for a program
 * @param reason the obstacle in a few words, for a reader: 'visie_03 is constant'
 */
public record Absence(Kind kind, String reason) {

    /** The kinds of obstacle. */
    public enum Kind {
        /** There are no answers at all. */
        NO_ANSWERS,
        /** There are too few respondents, items, groups or categories. */
        TOO_FEW,
        /** Something that must vary is constant. */
        ZERO_VARIANCE,
        /** The quantity is not defined for this input or by this method. */
        NOT_DEFINED,
        /** A search did not reach its goal. */
        NOT_CONVERGED
    }

    /**
     * Checks the parts.
     *
     * @param kind not null
     * @param reason not blank
     * @throws IllegalArgumentException if the reason is blank
     */
    public Absence {
        if (kind == null || reason.isBlank()) {
            throw new IllegalArgumentException(
                    "absence: needs a kind and a reason, got " + kind + ", '" + reason + "'");
        }
    }

    @Override
    public String toString() {
        return reason;
    }
}
