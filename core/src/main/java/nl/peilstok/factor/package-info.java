/**
 * Factor analysis: whether a matrix lends itself to it, how many factors the rules find, extraction, rotation and fit.
 */
package nl.peilstok.factor;
