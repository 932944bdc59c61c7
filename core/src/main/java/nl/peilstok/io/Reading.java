package nl.peilstok.io;

import java.util.List;
import nl.peilstok.data.Survey;

/** A survey that was read from a file, with the report of what was found on the way. */
public final class Reading {
    private static final int MOST_SHOWN = 20;

    private final Survey survey;
    private final List<Problem> problems;
    private final long count;
    private final List<String> notes;

    Reading(Survey survey, Problems problems, List<String> notes) {
        this.survey = survey;
        this.problems = problems.kept();
        this.count = problems.count();
        this.notes = List.copyOf(notes);
    }

    /**
     * What was read.
     *
     * @return the survey
     */
    public Survey survey() {
        return survey;
    }

    /**
     * The answers that were kept as invalid, see {@link CsvFormat#keepingInvalid()}.
     *
     * @return an unmodifiable list in the order of the file; of more than 100,000, the first 100,000
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * How many answers were kept as invalid.
     *
     * @return 0 or more
     */
    public long problemCount() {
        return count;
    }

    /**
     * What is worth knowing though nothing is wrong: columns that the codebook does not know, empty lines.
     *
     * @return an unmodifiable list of sentences
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * The survey's size, the notes and the first problems.
     *
     * @return a sentence, and a line for each of them
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(survey.toString());
        if (count > 0) {
            text.append(", ").append(count).append(" invalid");
        }
        notes.forEach(note -> text.append('\n').append(note));
        problems.stream().limit(MOST_SHOWN).forEach(problem -> text.append('\n').append(problem));
        if (count > MOST_SHOWN) {
            text.append("\n… and ").append(count - MOST_SHOWN).append(" more");
        }
        return text.toString();
    }
}
