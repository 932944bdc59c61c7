/**
 * Groups and waves compared: {@linkplain nl.peilstok.compare.Comparison what they score} in one call, many scales by many
 * groupings in one {@linkplain nl.peilstok.compare.ComparisonTable table}, whether they
 * {@linkplain nl.peilstok.compare.MeasurementComparison understand the same} by a scale, what
 * {@linkplain nl.peilstok.compare.ConclusionSensitivity missing answers} do to a conclusion, and how a region stands to
 * {@linkplain nl.peilstok.compare.NormComparison published figures} and to {@linkplain nl.peilstok.compare.WaveChange the last
 * wave}.
 */
package nl.peilstok.compare;
