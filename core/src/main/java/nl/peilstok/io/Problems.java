package nl.peilstok.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in one file: counts all, and keeps enough of them to mend the file by. */
final class Problems {
    /** Kept in full; a file read in the wrong format may have one in every cell. */
    static final int MOST_KEPT = 100_000;

    private final String source;
    private final List<Problem> kept = new ArrayList<>();
    private long count;

    Problems(String source) {
        this.source = source;
    }

    void add(Problem problem) {
        if (kept.size() < MOST_KEPT) {
            kept.add(problem);
        }
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    long count() {
        return count;
    }

    /** Those kept, in the order of the file, which is not always the order in which they were found. */
    List<Problem> kept() {
        return kept.stream()
                .sorted(Comparator.comparingLong(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    MalformedFileException asException() {
        return new MalformedFileException(source, kept(), count);
    }

    void throwIfAny() {
        if (!isEmpty()) {
            throw asException();
        }
    }
}
