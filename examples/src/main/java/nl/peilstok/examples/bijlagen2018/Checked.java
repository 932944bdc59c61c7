package nl.peilstok.examples.bijlagen2018;

import nl.peilstok.recalculate.Check;

/**
 * A check of printed figures, and where they stand.
 *
 * @param figure the table of the report
 * @param row what it is about within the table
 * @param claim the line of {@code claims.csv} that is checked; empty if the check is of figures alone
 * @param check what was found
 * @param remark what may explain it; empty if nothing is known
 */
record Checked(String figure, String row, String claim, Check check, String remark) {

    static Checked of(String figure, String row, Check check) {
        return new Checked(figure, row, "", check, "");
    }

    static Checked ofClaim(String figure, String row, String claim, Check check) {
        return new Checked(figure, row, claim, check, "");
    }

    Checked with(String explanation) {
        return new Checked(figure, row, claim, check, explanation);
    }

    boolean isAtSamePlace(Checked other) {
        return figure.equals(other.figure) && row.equals(other.row);
    }

    /** Name, sentence and remark. */
    String note() {
        return check.name() + ": " + check.sentence() + (remark.isEmpty() ? "" : "; " + remark);
    }
}
