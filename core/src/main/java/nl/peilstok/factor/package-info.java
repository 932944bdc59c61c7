/**
 * Factor analysis: whether items can be factored, how many factors they have, extraction, rotation, and how well the
 * factors fit.
 */
package nl.peilstok.factor;
