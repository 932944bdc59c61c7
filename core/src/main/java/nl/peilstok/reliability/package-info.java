/**
 * How far the score of a scale can be trusted. Begin at {@link nl.peilstok.reliability.Reliability}, which gives the
 * coefficients side by side; {@link nl.peilstok.reliability.Alpha}, {@link nl.peilstok.reliability.Omega}, {@link
 * nl.peilstok.reliability.OrdinalReliability}, {@link nl.peilstok.reliability.HierarchicalOmega}, {@link
 * nl.peilstok.reliability.CompositeReliability} and {@link nl.peilstok.reliability.SplitHalf} give one with all there
 * is to it, and {@link nl.peilstok.reliability.AlphaComparison} tests whether alphas differ.
 *
 * <p>What follows for a score: {@link nl.peilstok.reliability.MeasurementError}. Who answered without care: {@link
 * nl.peilstok.reliability.Carelessness}. How far raters agree: {@link nl.peilstok.reliability.Kappa}, {@link
 * nl.peilstok.reliability.FleissKappa}, {@link nl.peilstok.reliability.Krippendorff}, {@link
 * nl.peilstok.reliability.IntraclassCorrelation}.
 */
package nl.peilstok.reliability;
