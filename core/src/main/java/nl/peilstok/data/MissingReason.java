package nl.peilstok.data;

import java.util.Collection;

/**
 * Why an answer is missing.
 *
 * <p><b>Which reason wins.</b> Where two reasons apply, to one answer or to one respondent with several missing
 * answers, the one declared first here wins: what the respondent said about the question (no view, not applicable,
 * refused) before what the questionnaire did (not asked), before what the respondent left undone (broken off, skipped),
 * before what only the file shows (invalid, system-missing).
 */
public enum MissingReason {
    /** The respondent has no view on the matter: 'geen zicht op', 'weet niet', don't know. */
    NO_VIEW("no view"),
    /** The question does not apply to the respondent: 'n.v.t.'. */
    NOT_APPLICABLE("not applicable"),
    /** The respondent declined to answer. */
    REFUSED("refused"),
    /** The questionnaire did not put the question to this respondent (routing). */
    NOT_ASKED("not asked"),
    /** The respondent had left the questionnaire before this question. */
    BROKEN_OFF("broken off"),
    /** The respondent passed this question over and went on. */
    SKIPPED("skipped"),
    /** The file holds something that the codebook does not know; the text is kept. */
    INVALID("invalid"),
    /** The file holds nothing and no reason is known (SPSS: SYSMIS), or a value could not be computed. */
    SYSTEM_MISSING("system-missing");

    private final String label;

    MissingReason(String label) {
        this.label = label;
    }

    /**
     * The reason in words, in English.
     *
     * @return the label, lower case
     */
    public String label() {
        return label;
    }

    /**
     * The reason in the codebook's CSV form: lower case with hyphens, such as {@code no-view}.
     *
     * @return the key
     */
    public String key() {
        return label.replace(' ', '-');
    }

    /**
     * The reason that wins over all the others given, by the rule of this class.
     *
     * @param reasons at least one reason
     * @return the one declared first
     * @throws IllegalArgumentException if there is none
     */
    public static MissingReason strongest(Collection<MissingReason> reasons) {
        return reasons.stream()
                .min(MissingReason::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("reasons: at least one is needed, got none"));
    }

    /**
     * The reason with the given {@linkplain #key() key}.
     *
     * @param key such as {@code no-view}
     * @return the reason
     * @throws IllegalArgumentException if no reason has this key
     */
    public static MissingReason ofKey(String key) {
        for (MissingReason reason : values()) {
            if (reason.key().equals(key)) {
                return reason;
            }
        }
        throw new IllegalArgumentException(
                "missing reason: '" + key + "' is not one of no-view, not-applicable, refused,"
                        + " not-asked, broken-off, skipped, invalid, system-missing");
    }
}
