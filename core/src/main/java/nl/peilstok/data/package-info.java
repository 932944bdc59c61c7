/**
 * Questionnaire data that never forgets why an answer is missing: survey, variables, answer options, codebook, groups,
 * recodings, and {@link nl.peilstok.data.Items}, the argument of every analysis.
 *
 * <p>Everything here is immutable and columnar; a Likert answer takes one byte. The one mutable class is
 * {@link nl.peilstok.data.AnswersBuilder}, which collects a column and hands out an immutable one.
 */
package nl.peilstok.data;
