/**
 * A complete study of simulated answers, of which is known what is in them: how often its findings are right.
 */
package nl.peilstok.examples.knowntruth;
