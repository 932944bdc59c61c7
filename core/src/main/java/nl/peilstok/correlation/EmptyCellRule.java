package nl.peilstok.correlation;

import nl.peilstok.math.EmptyCells;

/**
 * What is done with the empty cells of the table of two items before a polychoric correlation is taken from it. Rows and
 * columns of options that nobody chose are no empty cells: they are left out first.
 */
public enum EmptyCellRule {
    /** They stay empty. The likelihood has no trouble with them, so nothing is invented. The default. */
    AS_OBSERVED(EmptyCells.AS_OBSERVED, "as observed"),

    /** Each counts as half a respondent, in all that follows. */
    HALF(EmptyCells.HALF, "counted as ½"),

    /**
     * Each counts as half a respondent, but thresholds are taken over the number of respondents as it was, as psych's
     * {@code polychoric(correct = .5, global = FALSE)} does. It moves all thresholds upward, and reversing an item changes
     * more than a sign: only to reproduce that program.
     */
    HALF_OVER_OBSERVED_TOTAL(EmptyCells.HALF_OVER_OBSERVED_TOTAL, "counted as ½ over the observed total"),

    /**
     * In a 2 × 2 table with one empty cell, half a respondent is moved into it and across and out of the other two, so that
     * the margins stay; other tables stay as they are. As lavaan does ({@code zero.add = c(.5, 0)}).
     */
    HALF_KEEPING_MARGINS(EmptyCells.HALF_KEEPING_MARGINS, "of 2 × 2 tables filled with ½, margins kept");

    private final EmptyCells rule;
    private final String label;

    EmptyCellRule(EmptyCells rule, String label) {
        this.rule = rule;
        this.label = label;
    }

    EmptyCells rule() {
        return rule;
    }

    /**
     * The rule in words, after 'empty cells'.
     *
     * @return the label
     */
    public String label() {
        return label;
    }

    /** Whether it changes a table of cells, without empty rows and columns. */
    boolean changes(double[] cells) {
        int empty = 0;
        for (double cell : cells) {
            empty += cell == 0 ? 1 : 0;
        }
        return this == HALF_KEEPING_MARGINS ? cells.length == 4 && empty == 1 : this != AS_OBSERVED && empty > 0;
    }
}
