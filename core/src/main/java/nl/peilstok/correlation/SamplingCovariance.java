package nl.peilstok.correlation;

import java.util.Optional;
import java.util.function.Supplier;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;

/**
 * How the polychoric correlations of one sample vary together: the asymptotic covariance matrix of all p (p − 1) / 2 of them,
 * which weighted least squares and scaled chi-squares of factor models need.
 *
 * <p><b>Definition.</b> cov(ρ̂<sub>ij</sub>, ρ̂<sub>kl</sub>) = Σ<sub>r</sub> ψ<sub>r,ij</sub> ψ<sub>r,kl</sub>, with
 * ψ<sub>r,ij</sub> the influence of respondent r on ρ̂<sub>ij</sub>, 0 where that pair does not use r. Of a two-step estimate
 *
 * <pre>  ψ_r,ij = [s_r − Σ_k C_k (1(answer below τ_k) − Φ(τ_k)) / (φ(τ_k) n)] / Σ s²,   C_k = Σ s t_k,</pre>
 *
 * with s = ∂ ln π/∂ρ, t<sub>k</sub> = ∂ ln π/∂τ<sub>k</sub> of the cell of the pair's table that r is in, and the sum over
 * the thresholds of both items. Of the joint maximum it is the last element of the inverse of the observed information times
 * (t, s). The observed frequencies are the weights, so that no four answers need be normal together, where {@link
 * CorrelationMatrix#standardError} takes the probabilities by the model: the roots of the variances here differ a little
 * from those.
 *
 * <p><b>Missing answers.</b> As the correlations have them; pairwise, on the assumption that answers are missing completely
 * at random.
 *
 * <p><b>Undefined when</b> the correlations are not all polychoric or tetrachoric and from raw answers, one has no standard
 * error (as at the bound of ±.9999), the matrix was changed, or there are more than {@value #MOST_ITEMS} items: then there
 * are variances only.
 *
 * <p><b>Reference.</b> Muthén (1984), doi:10.1007/BF02294210; Olsson (1979), doi:10.1007/BF02296207; Jöreskog (1994),
 * doi:10.1007/BF02296131.
 *
 * <p><b>Agrees with</b> lavaan 0.6-14 {@code lavInspect(fit, "gamma")} over n within 1e-7: of complete respondents, and
 * pairwise with {@link ThresholdRule#ALL_ANSWERS}.
 */
public final class SamplingCovariance {
    /** The most items of which covariances are computed: 2,016 correlations, 2 million covariances. */
    public static final int MOST_ITEMS = 64;

    private final int items;
    private final Absence none;
    /** Null where there is none. */
    private final Supplier<RespondentInfluences> source;

    private RespondentInfluences influences;
    private double[] variances;
    private double[][] covariances;

    private SamplingCovariance(int items, Absence none, Supplier<RespondentInfluences> source) {
        this.items = items;
        this.none = none;
        this.source = source;
    }

    static SamplingCovariance absent(int items, Absence why) {
        return new SamplingCovariance(items, why, null);
    }

    /** Of influences that are computed when they are asked for. */
    static SamplingCovariance later(int items, Supplier<RespondentInfluences> source) {
        return new SamplingCovariance(items, null, source);
    }

    /**
     * The number of correlations.
     *
     * @return p (p − 1) / 2
     */
    public int size() {
        return items * (items - 1) / 2;
    }

    /**
     * Why there are no covariances.
     *
     * @return empty if there are
     */
    public synchronized Optional<Absence> whyAbsent() {
        if (none != null) {
            return Optional.of(none);
        }
        if (items > MOST_ITEMS) {
            return Optional.of(new Absence(
                    Absence.Kind.NOT_DEFINED,
                    "the correlations of more than " + MOST_ITEMS + " items have too many sampling covariances"));
        }
        return influences()
                .unknown()
                .map(pair ->
                        new Absence(Absence.Kind.NOT_DEFINED, "the correlation of " + pair + " has no standard error"));
    }

    private RespondentInfluences influences() {
        if (influences == null) {
            influences = source.get();
        }
        return influences;
    }

    /**
     * The sampling variance of a correlation. Computed when first asked for.
     *
     * @param i an item, from 0
     * @param j another item, from 0
     * @return absent where the class says, but there for any number of items
     * @throws IllegalArgumentException if there are no such items, or they are the same
     */
    public synchronized Estimate variance(int i, int j) {
        int pair = pair(i, j);
        if (none != null) {
            return Estimate.absent(none);
        }
        if (variances == null) {
            variances = influences().squares();
        }
        return Double.isNaN(variances[pair])
                ? Estimate.absent(Absence.Kind.NOT_DEFINED, "the correlation has no standard error")
                : Estimate.of(variances[pair]);
    }

    /**
     * The sampling covariance of two correlations. All are computed when the first is asked for, in time that grows with
     * n p⁴ / 8.
     *
     * @param i an item, from 0
     * @param j another item
     * @param k an item
     * @param l another item
     * @return the covariance of the correlation of i and j with that of k and l; absent where the class says
     * @throws IllegalArgumentException if there are no such items, or both of a pair are the same
     */
    public Estimate covariance(int i, int j, int k, int l) {
        int one = pair(i, j);
        int other = pair(k, l);
        Optional<Absence> why = whyAbsent();
        return why.isPresent()
                ? Estimate.absent(why.get())
                : Estimate.of(all()[Math.max(one, other)][Math.min(one, other)]);
    }

    /**
     * The whole matrix.
     *
     * @return a copy; the correlation of items i and j &lt; i stands at i (i − 1) / 2 + j
     * @throws IllegalStateException if it is absent
     */
    public double[][] matrix() {
        whyAbsent().ifPresent(why -> {
            throw new IllegalStateException("there are no sampling covariances: " + why.reason());
        });
        double[][] lower = all();
        double[][] matrix = new double[lower.length][lower.length];
        for (int a = 0; a < lower.length; a++) {
            for (int b = 0; b <= a; b++) {
                matrix[a][b] = lower[a][b];
                matrix[b][a] = lower[a][b];
            }
        }
        return matrix;
    }

    private synchronized double[][] all() {
        if (covariances == null) {
            covariances = influences().products();
        }
        return covariances;
    }

    private int pair(int i, int j) {
        if (i < 0 || i >= items || j < 0 || j >= items || i == j) {
            throw new IllegalArgumentException(
                    "item: two different ones from 0 to " + (items - 1) + " are needed, got " + i + " and " + j);
        }
        int row = Math.max(i, j);
        return row * (row - 1) / 2 + Math.min(i, j);
    }

    /**
     * Of how many correlations.
     *
     * @return such as {@code Sampling covariances of 15 correlations}
     */
    @Override
    public String toString() {
        return "Sampling covariances of " + size() + " correlations"
                + whyAbsent().map(why -> ": " + why.reason()).orElse("");
    }
}
