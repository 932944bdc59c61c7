/**
 * How items vary together. Begin at {@link nl.peilstok.correlation.Correlations} (Pearson, Spearman, Kendall) or {@link
 * nl.peilstok.correlation.Polychoric} (ordered answers); both give a {@link nl.peilstok.correlation.CorrelationMatrix},
 * which the analyses of factors take.
 *
 * <p>{@link nl.peilstok.correlation.CoMoments} are the means and covariances behind it, which chunks of respondents can
 * be {@linkplain nl.peilstok.correlation.CoMomentsAccumulator collected} into; {@link
 * nl.peilstok.correlation.EmCovariance} estimates them where answers are missing, {@link
 * nl.peilstok.correlation.LittleMcar} tests whether they are missing completely at random and {@link
 * nl.peilstok.correlation.MissingPatterns} shows which go together. {@link nl.peilstok.correlation.Smoothing} repairs a
 * matrix with negative eigenvalues.
 */
package nl.peilstok.correlation;
