/**
 * What the answers look like before anything is tested: {@link nl.peilstok.describe.Frequencies} of one question,
 * {@link nl.peilstok.describe.ItemSummaries} of several, a {@link nl.peilstok.describe.ScaleSummary} of scores, and the
 * {@link nl.peilstok.describe.Summary} of any numbers, published ones too, which tests also take.
 */
package nl.peilstok.describe;
