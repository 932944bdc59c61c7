package nl.peilstok.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Collects the answers to one variable, one respondent after the other, and hands out the immutable column. Not
 * thread-safe.
 *
 * <pre>{@code
 * AnswersBuilder hours = new AnswersBuilder(Variable.numeric("uren", "Uren per week"));
 * hours.addNumber(12.5);
 * hours.addMissing(Missing.of(MissingReason.SKIPPED));
 * Answers column = hours.build();
 * }</pre>
 */
public final class AnswersBuilder {
    private final Variable variable;
    private final Map<Integer, String> invalid = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private int size;

    /** Position or missing code; for numbers and text 0 where there is a value. */
    private short[] stored = new short[64];

    private double[] numbers = new double[0];
    private String[] texts = new String[0];

    /**
     * An empty column.
     *
     * @param variable what is answered
     */
    public AnswersBuilder(Variable variable) {
        this.variable = variable;
    }

    /**
     * Adds an answer as it stands in a file: an option's code or label, a missing code or its label, a number with a
     * decimal point, or a text. A whole number may be written {@code 3.0} where the code is {@code 3}.
     *
     * @param text what the file holds, not empty
     * @return false if the codebook knows no such answer: it is then kept as invalid with its text
     * @throws IllegalArgumentException if the text is empty, or a respondent key stands twice
     */
    public boolean add(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("text: an empty cell has no answer; say why with addMissing");
        }
        Optional<Missing> missing = variable.options().missing(text);
        if (missing.isPresent()) {
            addMissing(missing.get());
            return true;
        }
        return switch (variable.measure()) {
            case ORDINAL, NOMINAL -> addCoded(text);
            case NUMERIC -> addNumeric(text);
            case TEXT, KEY -> {
                addText(text);
                yield true;
            }
        };
    }

    private boolean addCoded(String text) {
        OptionalInt position = variable.options().position(text);
        if (position.isEmpty()) {
            Optional<String> whole = wholeNumber(text);
            if (whole.isPresent() && !whole.get().equals(text)) {
                return add(whole.get(), text);
            }
            addInvalid(text);
            return false;
        }
        addPosition(position.getAsInt());
        return true;
    }

    /** A code written as a whole number with decimals; the text as it stood is kept if that code is unknown too. */
    private boolean add(String whole, String asItStood) {
        Optional<Missing> missing = variable.options().missing(whole);
        OptionalInt position = variable.options().position(whole);
        if (missing.isPresent()) {
            addMissing(missing.get());
        } else if (position.isPresent()) {
            addPosition(position.getAsInt());
        } else {
            addInvalid(asItStood);
            return false;
        }
        return true;
    }

    private boolean addNumeric(String text) {
        Optional<Missing> missing = wholeNumber(text).flatMap(variable.options()::missing);
        if (missing.isPresent()) {
            addMissing(missing.get());
            return true;
        }
        double number = parse(text);
        if (!Double.isFinite(number)) {
            addInvalid(text);
            return false;
        }
        addNumber(number);
        return true;
    }

    private static Optional<String> wholeNumber(String text) {
        double number = parse(text);
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Optional.of(Long.toString((long) number))
                : Optional.empty();
    }

    /** NaN where the text is no plain decimal number; Java's own suffixes and hexadecimals are none. */
    private static double parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /**
     * Adds the choice of an option.
     *
     * @param position the option's position, from 0
     * @throws IllegalArgumentException if there is no such option
     */
    public void addPosition(int position) {
        if (position < 0 || position >= variable.options().size()) {
            throw new IllegalArgumentException("position: 0 to "
                    + (variable.options().size() - 1) + " is allowed for '" + variable.name() + "', got " + position);
        }
        put(position);
    }

    /**
     * Adds a number.
     *
     * @param number a finite number
     * @throws IllegalArgumentException if it is not finite or the variable does not hold numbers
     */
    public void addNumber(double number) {
        requireMeasure(variable.measure() == Measure.NUMERIC, "a number");
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("number: must be finite for '" + variable.name() + "', got " + number
                    + "; a missing value needs a reason, see addMissing");
        }
        if (numbers.length <= size) {
            numbers = Arrays.copyOf(numbers, Math.max(64, size * 2));
        }
        numbers[size] = number;
        put(0);
    }

    /**
     * Adds a text or a respondent key.
     *
     * @param text the text
     * @throws IllegalArgumentException if the variable does not hold text, or a respondent key stands twice
     */
    public void addText(String text) {
        requireMeasure(variable.measure() == Measure.TEXT || variable.measure() == Measure.KEY, "a text");
        if (variable.measure() == Measure.KEY && !keys.add(text)) {
            throw new IllegalArgumentException("key: '" + text + "' stands twice in '" + variable.name() + "'");
        }
        if (texts.length <= size) {
            texts = Arrays.copyOf(texts, Math.max(64, size * 2));
        }
        texts[size] = text;
        put(0);
    }

    /**
     * Adds a missing answer.
     *
     * @param missing one of the variable's missing codes, or a bare {@link Missing#of(MissingReason)}
     * @throws IllegalArgumentException if the variable has no such missing code
     */
    public void addMissing(Missing missing) {
        put(MissingCodes.encode(missing, variable.options()));
    }

    /**
     * Adds what the codebook does not know; the reason is {@link MissingReason#INVALID} and the text is kept.
     *
     * @param text as it stood in the file
     * @throws IllegalArgumentException if the variable holds text or keys: any text is valid there, and it would be lost
     */
    public void addInvalid(String text) {
        requireMeasure(variable.measure().isCoded() || variable.measure() == Measure.NUMERIC, "an invalid answer");
        invalid.put(size, text);
        put(MissingCodes.encode(Missing.of(MissingReason.INVALID), variable.options()));
    }

    /** Adds the missing answer of another column of the same missing codes, its invalid text included. */
    void addMissingOf(Answers other, int respondent) {
        Optional<String> text = other.invalidText(respondent);
        if (text.isPresent()) {
            addInvalid(text.get());
        } else {
            addMissing(other.missing(respondent));
        }
    }

    private void put(int code) {
        if (stored.length <= size) {
            stored = Arrays.copyOf(stored, size * 2);
        }
        stored[size++] = (short) code;
    }

    private void requireMeasure(boolean fits, String what) {
        if (!fits) {
            throw new IllegalArgumentException(
                    what + " does not fit '" + variable.name() + "', which is " + variable.measure());
        }
    }

    /**
     * The column collected so far. The builder can go on; what was handed out does not change.
     *
     * @return {@link CodedAnswers}, {@link Numbers} or {@link Texts}, by the variable's measure
     */
    public Answers build() {
        Map<Integer, String> kept = Map.copyOf(invalid);
        return switch (variable.measure()) {
            case ORDINAL, NOMINAL ->
                variable.options().size() <= CodedAnswers.MOST_NARROW_OPTIONS
                        ? new CodedAnswers(variable, bytes(), null, kept)
                        : new CodedAnswers(variable, null, Arrays.copyOf(stored, size), kept);
            case NUMERIC -> new Numbers(variable, Arrays.copyOf(numbers, size), bytes(), kept);
            case TEXT, KEY -> new Texts(variable, Arrays.copyOf(texts, size), bytes());
        };
    }

    private byte[] bytes() {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) stored[i];
        }
        return bytes;
    }
}
