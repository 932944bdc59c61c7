package nl.peilstok.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The answers a question offers: options with code, label and score, and the codes that stand for a missing answer with
 * the reason of each.
 *
 * <pre>{@code
 * AnswerOptions agreement = AnswerOptions.ordered("helemaal niet zo", "overwegend niet zo",
 *                 "deels niet, deels wel zo", "overwegend wel zo", "helemaal zo")
 *         .withMissing(9, "geen zicht op", MissingReason.NO_VIEW);
 * }</pre>
 *
 * <p>A stored answer is the position of its option, from 0; its score is a separate number. The 2018 study scored merged
 * satisfaction 1/3/5: {@code AnswerOptions.ordered("ontevreden", "neutraal", "tevreden").withScores(1, 3, 5)}.
 */
public final class AnswerOptions {
    /** Most declared missing codes: the rest of a byte's negative half is for reasons without a code. */
    static final int MOST_MISSING_CODES = 100;

    private static final AnswerOptions NONE = new AnswerOptions(List.of(), List.of());

    private final List<Option> options;
    private final List<Missing> missing;
    private final Map<String, Integer> positionOfCode = new HashMap<>();
    private final Map<String, Integer> positionOfLabel = new HashMap<>();
    private final Map<String, Missing> missingOfText = new HashMap<>();

    private AnswerOptions(List<Option> options, List<Missing> missing) {
        this.options = List.copyOf(options);
        this.missing = List.copyOf(missing);
        if (options.size() > Short.MAX_VALUE) {
            throw new IllegalArgumentException("options: at most " + Short.MAX_VALUE + ", got " + options.size());
        }
        if (missing.size() > MOST_MISSING_CODES) {
            throw new IllegalArgumentException(
                    "missing codes: at most " + MOST_MISSING_CODES + ", got " + missing.size());
        }
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            if (positionOfCode.put(option.code(), i) != null) {
                throw new IllegalArgumentException("options: code '" + option.code() + "' stands twice");
            }
            if (positionOfLabel.put(option.label(), i) != null) {
                throw new IllegalArgumentException("options: label '" + option.label() + "' stands twice");
            }
        }
        for (Missing code : missing) {
            if (positionOfCode.containsKey(code.code()) || missingOfText.put(code.code(), code) != null) {
                throw new IllegalArgumentException("missing codes: code '" + code.code() + "' stands twice");
            }
        }
        for (Missing code : missing) {
            if (!positionOfLabel.containsKey(code.label())) {
                missingOfText.putIfAbsent(code.label(), code);
            }
        }
    }

    /**
     * Options from low to high with the codes and scores 1, 2, … K.
     *
     * @param labels the labels, lowest first
     * @return the options
     * @throws IllegalArgumentException if a label stands twice
     */
    public static AnswerOptions ordered(String... labels) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            options.add(new Option(Integer.toString(i + 1), labels[i], i + 1));
        }
        return new AnswerOptions(options, List.of());
    }

    /**
     * The given options, lowest first where they are ordered.
     *
     * @param options the options
     * @return the options
     * @throws IllegalArgumentException if a code or label stands twice
     */
    public static AnswerOptions of(List<Option> options) {
        return new AnswerOptions(options, List.of());
    }

    /**
     * No options: numbers and free text have none, but may have missing codes.
     *
     * @return the empty set of options
     */
    public static AnswerOptions none() {
        return NONE;
    }

    /**
     * The same options under other codes.
     *
     * @param codes one code an option
     * @return the new options
     * @throws IllegalArgumentException if the number of codes differs from that of the options, or one stands twice
     */
    public AnswerOptions withCodes(int... codes) {
        requireOnePerOption("codes", codes.length);
        List<Option> changed = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            Option old = options.get(i);
            changed.add(new Option(Integer.toString(codes[i]), old.label(), old.score()));
        }
        return new AnswerOptions(changed, missing);
    }

    /**
     * The same options with other scores.
     *
     * @param scores one finite score an option
     * @return the new options
     * @throws IllegalArgumentException if the number of scores differs from that of the options, or one is not finite
     */
    public AnswerOptions withScores(double... scores) {
        requireOnePerOption("scores", scores.length);
        List<Option> changed = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            Option old = options.get(i);
            changed.add(new Option(old.code(), old.label(), scores[i]));
        }
        return new AnswerOptions(changed, missing);
    }

    /**
     * These options and one more code that stands for a missing answer.
     *
     * @param code the code in the file
     * @param label what the respondent saw, such as 'geen zicht op'
     * @param reason why an answer with this code is missing
     * @return the new options
     * @throws IllegalArgumentException if the code stands already for an option or a missing answer
     */
    public AnswerOptions withMissing(int code, String label, MissingReason reason) {
        return withMissing(Integer.toString(code), label, reason);
    }

    /**
     * These options and one more code, not a whole number, that stands for a missing answer.
     *
     * @param code the code in the file, not empty
     * @param label what the respondent saw, such as 'geen zicht op'
     * @param reason why an answer with this code is missing
     * @return the new options
     * @throws IllegalArgumentException if the code is blank or stands already for an option or a missing answer
     */
    public AnswerOptions withMissing(String code, String label, MissingReason reason) {
        if (code.isBlank()) {
            throw new IllegalArgumentException("code: a missing code needs a text, got '" + code + "'");
        }
        List<Missing> more = new ArrayList<>(missing);
        more.add(new Missing(code, label, reason));
        return new AnswerOptions(options, more);
    }

    /**
     * How many options there are.
     *
     * @return 0 or more, missing codes not counted
     */
    public int size() {
        return options.size();
    }

    /**
     * The option at a position.
     *
     * @param position from 0, lowest option first
     * @return the option
     */
    public Option get(int position) {
        return options.get(position);
    }

    /**
     * The options, lowest first.
     *
     * @return an unmodifiable list
     */
    public List<Option> options() {
        return options;
    }

    /**
     * The declared missing codes.
     *
     * @return an unmodifiable list in the order of declaration
     */
    public List<Missing> missing() {
        return missing;
    }

    /**
     * The position of the option with this code or, failing that, this label.
     *
     * @param text a code or label, exactly
     * @return the position, or empty if no option is meant
     */
    public OptionalInt position(String text) {
        Integer found = positionOfCode.get(text);
        if (found == null && !missingOfText.containsKey(text)) {
            found = positionOfLabel.get(text);
        }
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /**
     * The missing answer that this code or, failing that, this label stands for.
     *
     * @param text a code or label, exactly
     * @return the missing answer, or empty if none is meant
     */
    public Optional<Missing> missing(String text) {
        return positionOfCode.containsKey(text) ? Optional.empty() : Optional.ofNullable(missingOfText.get(text));
    }

    private void requireOnePerOption(String argument, int given) {
        if (given != options.size()) {
            throw new IllegalArgumentException(
                    argument + ": one an option is needed, " + options.size() + ", got " + given);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerOptions that && options.equals(that.options) && missing.equals(that.missing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(options, missing);
    }

    /**
     * The options in one line.
     *
     * @return such as {@code 1 oneens, 2 eens; missing: 9 'geen zicht op' (no view)}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Option option : options) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(option.code())
                    .append(' ')
                    .append(option.label());
        }
        String mark = text.isEmpty() ? "missing: " : "; missing: ";
        for (Missing code : missing) {
            text.append(mark).append(code.code()).append(' ').append(code);
            text.append(" (").append(code.reason().label()).append(')');
            mark = ", ";
        }
        return text.toString();
    }
}
