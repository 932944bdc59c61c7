package nl.peilstok.correlation;

import java.util.List;
import nl.peilstok.estimate.Estimate;

/**
 * What a matrix holds of two different items.
 *
 * @param coefficient the correlation, with its interval or the reason why it has none
 * @param n the respondents it rests on
 * @param standardError the standard error of the coefficient, absent where the kind of coefficient has none
 * @param test the test against 0
 * @param kind the kind of coefficient, null where it is that of the whole matrix
 * @param notes what else is to be known of it
 */
record PairCorrelation(
        Estimate coefficient, int n, Estimate standardError, PairTest test, String kind, List<String> notes) {

    PairCorrelation(Estimate coefficient, int n, Estimate standardError, PairTest test) {
        this(coefficient, n, standardError, test, null, List.of());
    }

    PairCorrelation ofKind(String its) {
        return new PairCorrelation(coefficient, n, standardError, test, its, notes);
    }

    PairCorrelation noting(List<String> its) {
        return new PairCorrelation(coefficient, n, standardError, test, kind, its);
    }
}
