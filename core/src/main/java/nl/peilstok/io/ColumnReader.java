package nl.peilstok.io;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Variable;

/** Reads the cells of one column of a survey's file. */
final class ColumnReader {
    private final Variable variable;
    private final AnswerOptions options;
    private final int number;
    private final CsvFormat format;
    private final Missing empty;
    private final Problems broken;
    private final Problems invalid;
    private final AnswersBuilder answers;
    private final Map<String, Long> lineOfKey = new HashMap<>();
    /** The option that a cell of one ASCII character means, so that most cells need no look-up; -1 for none. */
    private final int[] positionOfCharacter = new int[128];

    private int named;

    /**
     * An empty column.
     *
     * @param number its place in the file, from 1
     * @param broken takes what no reading can go by
     * @param invalid takes the answers that the codebook does not know
     */
    ColumnReader(Variable variable, int number, CsvFormat format, Problems broken, Problems invalid) {
        this.variable = variable;
        this.options = variable.options();
        this.number = number;
        this.format = format;
        this.empty = Missing.of(format.emptyAs());
        this.broken = broken;
        this.invalid = invalid;
        this.answers = new AnswersBuilder(variable);
        for (char c = 0; c < positionOfCharacter.length; c++) {
            String cell = String.valueOf(c);
            positionOfCharacter[c] =
                    cell.isBlank() ? -1 : options.position(cell).orElse(-1);
        }
    }

    Answers build() {
        return answers.build();
    }

    /** How many cells held a reason by its name, see {@link ReasonCell}. */
    int named() {
        return named;
    }

    void add(long line, String cell) {
        if (cell.length() == 1 && cell.charAt(0) < positionOfCharacter.length) {
            int position = positionOfCharacter[cell.charAt(0)];
            if (position >= 0) {
                answers.addPosition(position);
                return;
            }
        }
        if (cell.isBlank()) {
            answers.addMissing(empty);
            return;
        }
        String stripped = cell.strip();
        if (isKnown(cell)) {
            answers.add(cell);
        } else if (isKnown(stripped)) {
            answers.add(stripped);
        } else {
            Optional<MissingReason> reason = ReasonCell.read(stripped);
            if (reason.isPresent()) {
                answers.addMissing(Missing.of(reason.get()));
                named++;
            } else {
                addUndeclared(line, cell, stripped);
            }
        }
    }

    private boolean isKnown(String text) {
        return options.position(text).isPresent() || options.missing(text).isPresent();
    }

    private void addUndeclared(long line, String cell, String stripped) {
        switch (variable.measure()) {
            case ORDINAL, NOMINAL -> {
                if (!addNumeral(stripped)) {
                    reject(line, stripped, "is neither a code nor a label of this variable");
                }
            }
            case NUMERIC -> {
                if (!addNumeral(stripped)) {
                    reject(
                            line,
                            stripped,
                            format.decimalComma()
                                    ? "is not a number with a decimal comma"
                                    : "is not a number with a decimal point");
                }
            }
            case TEXT -> answers.addText(cell);
            case KEY -> addKey(line, stripped);
        }
    }

    /** A number, or a code written as one: 3.0 or 3,00 for 3. */
    private boolean addNumeral(String text) {
        String withPoint = format.withPoint(text);
        if (withPoint == null || !Numeral.isNumber(withPoint)) {
            return false;
        }
        if (variable.measure().isCoded()
                && !Numeral.whole(withPoint).filter(this::isKnown).isPresent()) {
            return false;
        }
        return answers.add(withPoint);
    }

    private void reject(long line, String text, String message) {
        answers.addInvalid(text);
        invalid.add(new Problem(line, number, variable.name(), text, message));
    }

    private void addKey(long line, String key) {
        Long before = lineOfKey.putIfAbsent(key, line);
        if (before == null) {
            answers.addText(key);
        } else {
            // Holds the place: with a key that stands twice the file is refused in the end.
            answers.addMissing(Missing.of(MissingReason.INVALID));
            broken.add(new Problem(line, number, variable.name(), key, "the key stands twice, also on line " + before));
        }
    }
}
