package nl.peilstok.reliability;

import nl.peilstok.estimate.Estimate;

/**
 * The agreement on one category against all others.
 *
 * @param category what it is called
 * @param ratings how many ratings are in it
 * @param kappa Fleiss' kappa of the category, with an interval only if it was bootstrapped; absent if no rating or every
 *     rating is in it
 * @param z kappa divided by its standard error if it were 0
 * @param p the two-sided probability of a z at least as far from 0
 */
public record CategoryKappa(String category, long ratings, Estimate kappa, Estimate z, Estimate p) {}
