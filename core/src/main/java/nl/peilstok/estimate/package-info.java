/**
 * What every result is made of: an estimate that is there or says why not, its interval with the name of its method,
 * and the cases it rests on with the reasons of those left out.
 */
package nl.peilstok.estimate;
