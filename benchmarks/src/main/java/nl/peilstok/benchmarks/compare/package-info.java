/**
 * The same work in R and in this library, side by side: {@code benchmarks/compare-r.sh}. A work is one
 * {@code Comparison} in a list such as {@code CorrelationWorks} and one function in {@code compare.R}.
 */
package nl.peilstok.benchmarks.compare;
