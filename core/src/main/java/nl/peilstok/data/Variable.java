package nl.peilstok.data;

import java.util.Objects;

/**
 * What is known of a variable apart from its answers: name, label, measure, answer options and missing codes.
 *
 * @param name how it is called in the file, unique in a survey
 * @param label the question or a short description; empty if there is none
 * @param measure what kind of thing it holds
 * @param options the answer options and missing codes; for numbers and text only missing codes
 */
public record Variable(String name, String label, Measure measure, AnswerOptions options) {

    /**
     * Checks the parts.
     *
     * @param name not blank, without two dots
     * @param label not null
     * @param measure not null
     * @param options at least one option where the measure is coded, else none
     * @throws IllegalArgumentException if the name is blank or holds {@code ..}, if a coded variable has no options, or
     *     one that is not coded has some
     */
    public Variable {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(options, "options");
        if (name.isBlank() || name.contains("..")) {
            throw new IllegalArgumentException("name: a text without '..' is needed, got '" + name + "'");
        }
        if (measure.isCoded() == (options.size() == 0)) {
            throw new IllegalArgumentException("options: an ordinal or nominal variable needs options, any other has"
                    + " none; '" + name + "' is " + measure + " with " + options.size());
        }
    }

    /**
     * A variable with ordered answer options: a Likert item.
     *
     * @param name the name
     * @param label the statement or question
     * @param options the options, lowest first, and missing codes
     * @return the variable
     */
    public static Variable ordinal(String name, String label, AnswerOptions options) {
        return new Variable(name, label, Measure.ORDINAL, options);
    }

    /**
     * A variable with unordered categories.
     *
     * @param name the name
     * @param label the question
     * @param options the categories and missing codes
     * @return the variable
     */
    public static Variable nominal(String name, String label, AnswerOptions options) {
        return new Variable(name, label, Measure.NOMINAL, options);
    }

    /**
     * A variable that holds numbers.
     *
     * @param name the name
     * @param label the question
     * @return the variable, without missing codes
     */
    public static Variable numeric(String name, String label) {
        return new Variable(name, label, Measure.NUMERIC, AnswerOptions.none());
    }

    /**
     * A variable that holds free text.
     *
     * @param name the name
     * @param label the question
     * @return the variable, without missing codes
     */
    public static Variable text(String name, String label) {
        return new Variable(name, label, Measure.TEXT, AnswerOptions.none());
    }

    /**
     * The variable that identifies respondents.
     *
     * @param name the name
     * @param label a description
     * @return the variable
     */
    public static Variable key(String name, String label) {
        return new Variable(name, label, Measure.KEY, AnswerOptions.none());
    }

    /**
     * This variable with one more missing code.
     *
     * @param code the code in the file
     * @param missingLabel what the respondent saw
     * @param reason why an answer with this code is missing
     * @return the new variable
     * @throws IllegalArgumentException if the code is in use
     */
    public Variable withMissing(String code, String missingLabel, MissingReason reason) {
        return new Variable(name, label, measure, options.withMissing(code, missingLabel, reason));
    }

    /**
     * What to call the variable in a table.
     *
     * @return the label, or the name if there is none
     */
    public String title() {
        return label.isEmpty() ? name : label;
    }
}
