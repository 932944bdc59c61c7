package nl.peilstok.recalculate;

import java.util.Objects;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** What one check says of printed figures: a verdict, and one sentence with the numbers that decided it. */
public final class Check {
    /** What printed figures allow. */
    public enum Verdict {
        /** The figures agree as they are printed. */
        POSSIBLE("possible", false),
        /** The figures do not agree as printed, but numbers that are printed so do. */
        WITHIN_ROUNDING("possible within rounding", false),
        /** The figures can go together, but chance or custom would have them otherwise: a question to their author. */
        DOUBTFUL("doubtful", true),
        /** No numbers that are printed so go together. */
        IMPOSSIBLE("impossible", true),
        /** The figures are such that the check cannot fail, or lack what it needs. */
        NOT_CHECKABLE("not checkable", false);

        private final String label;
        private final boolean flagged;

        Verdict(String label, boolean flagged) {
            this.label = label;
            this.flagged = flagged;
        }

        /**
         * The verdict in words.
         *
         * @return the label, lower case
         */
        public String label() {
            return label;
        }
    }

    private final String name;
    private final Verdict verdict;
    private final String sentence;

    Check(String name, Verdict verdict, String sentence) {
        this.name = name;
        this.verdict = verdict;
        this.sentence = sentence;
    }

    /** Impossible unless the condition holds. */
    static Check possibleIf(boolean condition, String name, String sentence) {
        return new Check(name, condition ? Verdict.POSSIBLE : Verdict.IMPOSSIBLE, sentence);
    }

    /**
     * A printed number against all values it can have had. A number that misses them by less than one unit of a last
     * digit counts as within rounding: it may have been rounded twice.
     */
    static Check against(String name, Printed printed, PossibleRange range, double oneUnit, String sentence) {
        if (!range.isPresent()) {
            return new Check(
                    name, Verdict.NOT_CHECKABLE, range.whyAbsent().orElseThrow().reason());
        }
        if (printed.isRoundingOf(range.lower()) && printed.isRoundingOf(range.upper())) {
            return new Check(name, Verdict.POSSIBLE, sentence);
        }
        if (range.allows(printed)) {
            return new Check(name, Verdict.WITHIN_ROUNDING, sentence);
        }
        double gap = Math.max(printed.least() - range.upper(), range.lower() - printed.most());
        return gap < oneUnit
                ? new Check(name, Verdict.WITHIN_ROUNDING, sentence + ", if rounded twice")
                : new Check(name, Verdict.IMPOSSIBLE, sentence);
    }

    /** The same check with a milder verdict where it says impossible: what it compares need not be the same respondents. */
    Check doubtfulAtMost() {
        return verdict == Verdict.IMPOSSIBLE ? new Check(name, Verdict.DOUBTFUL, sentence) : this;
    }

    /**
     * Which check it is.
     *
     * @return the name, such as {@code GRIM}
     */
    public String name() {
        return name;
    }

    /**
     * What it says.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * Whether somebody should look at the figures.
     *
     * @return true if they are impossible or doubtful
     */
    public boolean isFlagged() {
        return verdict.flagged;
    }

    /**
     * What decided it.
     *
     * @return one sentence with the numbers, without a full stop
     */
    public String sentence() {
        return sentence;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Check check
                && name.equals(check.name)
                && verdict == check.verdict
                && sentence.equals(check.sentence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, verdict, sentence);
    }

    /**
     * Name and verdict, and the sentence below.
     *
     * @return a line of at most 80 characters and the sentence
     */
    @Override
    public String toString() {
        return name + ": " + verdict.label() + "\n"
                + Table.columns(Column.text("why")).row(sentence);
    }
}
