package nl.peilstok.factor;

import nl.peilstok.estimate.Estimate;

/**
 * A number of factors in the plot of fit against degrees of freedom.
 *
 * @param factors the number, from 0
 * @param df the degrees of freedom of the model
 * @param fit the index; absent if the model has none
 * @param bend how many times steeper the hull is before this point than after it; absent if the point is not on the hull,
 *     or at one of its ends
 */
public record HullPoint(int factors, int df, Estimate fit, Estimate bend) {}
