package nl.peilstok.io;

import java.util.Collection;
import java.util.List;

/**
 * A file that is there and can be read, but does not hold what it should. The message names the file and shows the
 * first problems; {@link #problems()} has them all.
 *
 * @serial exclude
 */
public final class MalformedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 20;

    private final String source;
    private final Problem[] problems;
    private final long count;

    MalformedFileException(String source, Collection<Problem> problems, long count) {
        super(message(source, problems, count));
        this.source = source;
        this.problems = problems.toArray(Problem[]::new);
        this.count = count;
    }

    MalformedFileException(String source, Problem problem) {
        this(source, List.of(problem), 1);
    }

    private static String message(String source, Collection<Problem> problems, long count) {
        if (count == 1) {
            return source + ": " + problems.iterator().next();
        }
        StringBuilder text =
                new StringBuilder(source).append(": ").append(count).append(" problems");
        problems.stream()
                .limit(MOST_SHOWN)
                .forEach(problem -> text.append("\n  ").append(problem));
        if (count > MOST_SHOWN) {
            text.append("\n  … and ").append(count - MOST_SHOWN).append(" more");
        }
        return text.toString();
    }

    /**
     * The file, or what the caller called it.
     *
     * @return the name that the message begins with
     */
    public String source() {
        return source;
    }

    /**
     * What is wrong, in the order of the file.
     *
     * @return an unmodifiable list of all problems; of more than 100,000, the first 100,000
     */
    public List<Problem> problems() {
        return List.of(problems);
    }

    /**
     * How many problems there are in the whole file.
     *
     * @return 1 or more
     */
    public long count() {
        return count;
    }
}
