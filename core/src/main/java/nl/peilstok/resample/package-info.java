/**
 * Resampling of respondents: how far any statistic of them can be trusted.
 *
 * <p>A {@link nl.peilstok.resample.Bootstrap} draws respondents with replacement and gives each draw as a {@link
 * nl.peilstok.resample.Resample} to a {@link nl.peilstok.resample.Statistic}; a {@link
 * nl.peilstok.resample.Permutation} deals answers anew, as chance alone would.
 */
package nl.peilstok.resample;
