package nl.peilstok.math;

/** What is done with empty cells of a table before a polychoric correlation is taken from it. */
public enum EmptyCells {
    /** They stay 0; the likelihood has no trouble with them. The default of lavaan for tables larger than 2 × 2. */
    AS_OBSERVED,

    /** Every empty cell becomes ½ and the enlarged table is used for everything, its total included. */
    HALF,

    /**
     * Every empty cell becomes ½, but cumulated counts are divided by the number of respondents as it was, which moves all
     * thresholds upward: psych's {@code polychoric(correct = .5, global = FALSE)}, to reproduce that program. The table
     * with its rows reversed gives another correlation, and a threshold may not exist.
     */
    HALF_OVER_OBSERVED_TOTAL,

    /**
     * In a 2 × 2 table with one empty cell, ½ is added to it and to the cell across and taken from the other two, so that
     * the margins stay (less where it would take more than half of a weighted count); other tables stay as they are. The default of lavaan ({@code zero.add = c(.5, 0)}).
     */
    HALF_KEEPING_MARGINS
}
