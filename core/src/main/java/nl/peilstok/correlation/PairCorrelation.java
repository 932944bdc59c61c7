package nl.peilstok.correlation;

import nl.peilstok.estimate.Estimate;

/**
 * What a matrix holds of two different items.
 *
 * @param coefficient the correlation, with its interval or the reason why it has none
 * @param n the respondents it rests on
 * @param standardError the standard error of the coefficient, absent where the kind of coefficient has none
 * @param test the test against 0
 */
record PairCorrelation(Estimate coefficient, int n, Estimate standardError, PairTest test) {}
