package nl.peilstok.factor;

import nl.peilstok.estimate.Estimate;

/**
 * A point of the scree plot.
 *
 * @param number of the eigenvalue, from 1, the largest first
 * @param eigenvalue of the correlation matrix
 * @param share of the total variance, from 0 to 1; less than 0 where the matrix is indefinite
 * @param acceleration how sharply the plot bends here; absent at both ends
 * @param optimalCoordinate where the line through the next eigenvalue and the last one passes; absent for the last two
 */
public record ScreePoint(
        int number, double eigenvalue, double share, Estimate acceleration, Estimate optimalCoordinate) {}
