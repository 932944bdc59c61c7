/**
 * The same work in R and in this library, side by side: {@code benchmarks/compare-r.sh}. A work is one class here, one
 * function in {@code compare.R} and one line in {@link nl.peilstok.benchmarks.compare.CompareR}.
 */
package nl.peilstok.benchmarks.compare;
