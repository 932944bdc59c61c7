/**
 * Tables of counts and what they say: independence of two variables, fit of one to given proportions, and whether those
 * who responded are like the population.
 */
package nl.peilstok.crosstab;
