package nl.peilstok.describe;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Column;

/** Percentages from 0 to 100, unrounded; tables print them with one decimal. */
final class Percentage {
    private Percentage() {}

    static Estimate of(long part, long whole, String whyNoWhole) {
        return whole == 0 ? Estimate.absent(Absence.Kind.NO_ANSWERS, whyNoWhole) : Estimate.of(100.0 * part / whole);
    }

    static Column column(String header) {
        return Column.number(header, 1);
    }
}
