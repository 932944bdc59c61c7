/**
 * What published tables allow. Begin at a {@link nl.peilstok.recalculate.Printed} number, which knows what its rounding
 * allows; a {@link nl.peilstok.recalculate.PublishedItem}, {@link nl.peilstok.recalculate.PublishedScale} or {@link
 * nl.peilstok.recalculate.PublishedGroups} holds the printed figures of one table and says what follows from them.
 *
 * <p>Checks, each a {@link nl.peilstok.recalculate.Check} with a verdict and a sentence: {@link
 * nl.peilstok.recalculate.Grim}, {@link nl.peilstok.recalculate.Grimmer} and {@link nl.peilstok.recalculate.Debit} of
 * means and standard deviations, {@link nl.peilstok.recalculate.PercentageSum} and {@link
 * nl.peilstok.recalculate.CountShares} of percentages, {@link nl.peilstok.recalculate.ReportedTest} of tests in a text,
 * {@link nl.peilstok.recalculate.Duplicates} and others of whole tables. {@link nl.peilstok.recalculate.Reconstruction}
 * makes respondents that agree with what was printed.
 */
package nl.peilstok.recalculate;
