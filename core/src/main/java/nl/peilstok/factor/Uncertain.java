package nl.peilstok.factor;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;

/**
 * A number of a solution, with its error.
 *
 * @param estimate with its interval, or why there is none
 * @param standardError absent with the reason
 */
record Uncertain(Estimate estimate, Estimate standardError) {

    /** A number that cannot vary, or of which the error is not known. */
    static Uncertain fixed(double value, String why) {
        Absence absence = new Absence(Absence.Kind.NOT_DEFINED, why);
        return new Uncertain(Estimate.of(value).withoutInterval(absence), Estimate.absent(absence));
    }
}
