package nl.peilstok.correlation;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;

/**
 * A number that EM estimates.
 *
 * @param estimate with its interval, or the reason why that is not there
 * @param standardError absent with the reason
 */
record EmQuantity(Estimate estimate, Estimate standardError) {

    static EmQuantity absent(Absence why) {
        return new EmQuantity(Estimate.absent(why), Estimate.absent(why));
    }

    static EmQuantity without(double value, Absence why) {
        return new EmQuantity(Estimate.of(value).withoutInterval(why), Estimate.absent(why));
    }
}
