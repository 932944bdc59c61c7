/**
 * What every result is made of. Begin at {@link nl.peilstok.estimate.Estimate}, which is there or says by an {@link
 * nl.peilstok.estimate.Absence} why not; its {@link nl.peilstok.estimate.Interval} names its level and method, and
 * {@link nl.peilstok.estimate.Cases} the respondents it rests on, with the reasons of those left out under a {@link
 * nl.peilstok.estimate.MissingPolicy}. {@link nl.peilstok.estimate.Multiplicity} adjusts p-values of many tests.
 */
package nl.peilstok.estimate;
