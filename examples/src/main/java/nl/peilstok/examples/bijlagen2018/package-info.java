/**
 * The bijlagen of the 2018 study, recalculated figure by figure from what was published.
 */
package nl.peilstok.examples.bijlagen2018;
