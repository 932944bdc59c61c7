/**
 * JMH benchmarks of the work that takes long on large surveys.
 */
package nl.peilstok.benchmarks;
