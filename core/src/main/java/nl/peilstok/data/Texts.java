package nl.peilstok.data;

import java.util.Optional;

/** Free text or a respondent key; an absent text has its reason. */
public final class Texts implements Answers {
    private final Variable variable;
    private final String[] texts;
    /** 0 where there is a text. */
    private final byte[] missing;

    Texts(Variable variable, String[] texts, byte[] missing) {
        this.variable = variable;
        this.texts = texts;
        this.missing = missing;
    }

    @Override
    public Variable variable() {
        return variable;
    }

    @Override
    public int size() {
        return texts.length;
    }

    @Override
    public boolean isAnswered(int respondent) {
        return missing[respondent] == 0;
    }

    /**
     * The respondent's text.
     *
     * @param respondent from 0
     * @return the text
     * @throws IllegalStateException if it is missing
     */
    public String text(int respondent) {
        if (missing[respondent] != 0) {
            throw new IllegalStateException(
                    "'" + variable.name() + "' of respondent " + respondent + " is missing: " + missing(respondent));
        }
        return texts[respondent];
    }

    @Override
    public Missing missing(int respondent) {
        if (missing[respondent] == 0) {
            throw new IllegalStateException(
                    "'" + variable.name() + "' of respondent " + respondent + " has a text, it is not missing");
        }
        return MissingCodes.decode(missing[respondent], variable.options());
    }

    @Override
    public String raw(int respondent) {
        return isAnswered(respondent) ? texts[respondent] : missing(respondent).code();
    }

    /**
     * Any text is valid.
     *
     * @return always empty
     */
    @Override
    public Optional<String> invalidText(int respondent) {
        return Optional.empty();
    }

    /**
     * How many answered.
     *
     * @return such as {@code visie_01: 213 of 217 answered}
     */
    @Override
    public String toString() {
        return variable.name() + ": " + answered() + " of " + size() + " answered";
    }
}
