/**
 * Groups and waves compared. Begin at {@link nl.peilstok.compare.Comparison}, what groups score in one call; {@link
 * nl.peilstok.compare.ComparisonTable} does many scales by many groupings.
 *
 * <p>Whether groups understand the same by a scale: {@link nl.peilstok.compare.MeasurementComparison} and {@link
 * nl.peilstok.compare.DifScreen}. Waves: {@link nl.peilstok.compare.WaveChange} of the same respondents, {@link
 * nl.peilstok.compare.WaveDifference} of others. Against a norm: {@link nl.peilstok.compare.NormComparison}. What
 * missing answers do: {@link nl.peilstok.compare.ItemNonresponse} and {@link
 * nl.peilstok.compare.ConclusionSensitivity}.
 */
package nl.peilstok.compare;
