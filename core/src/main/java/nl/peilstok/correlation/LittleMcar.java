package nl.peilstok.correlation;

import java.util.Optional;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Tail;

/**
 * Little's test of whether answers are missing completely at random: whether respondents who leave the same items
 * unanswered have the same means on the others as anybody else.
 *
 * <pre>{@code
 * LittleMcar.of(items);
 * LittleMcar.of(items, EmCovariance.ml().on(work));
 * }</pre>
 *
 * <p><b>Definition.</b> d² = Σⱼ nⱼ (ȳⱼ − μ̂ⱼ)ᵀ Σ̂ⱼ⁻¹ (ȳⱼ − μ̂ⱼ) over the patterns j of missing answers, with nⱼ respondents, the
 * means ȳⱼ of the pⱼ items they answered, and these items' part of the {@linkplain EmCovariance maximum likelihood}
 * estimates; χ² with Σ pⱼ − p degrees of freedom. Σ̂ has the divisor n. Times (n − 1) / n, d² is that of the covariance
 * matrix n Σ̂ / (n − 1).
 *
 * <p><b>Missing answers.</b> They are what is tested. Respondents who answered nothing say nothing and are left out, as
 * are items that are constant or were answered by fewer than two.
 *
 * <p><b>Undefined when</b> no answers are missing, no item was answered in more patterns than one, the covariance matrix
 * is singular, or the search for the estimates did not converge.
 *
 * <p><b>Reference.</b> Little (1988), doi:10.1080/01621459.1988.10478722.
 *
 * <p><b>Agrees with</b> a computation in R 4.2 from the estimates of lavaan 0.6.14, to a relative 1e-7.
 */
public final class LittleMcar {
    private LittleMcar() {}

    /**
     * The test with the default search for the estimates.
     *
     * @param items the items
     * @return the result
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static LittleMcarResult of(Items items) {
        return of(items, EmCovariance.ml());
    }

    /**
     * The test with another way of finding the estimates; standard errors are not computed.
     *
     * @param items the items
     * @param em its tolerance, most iterations and threads
     * @return the result
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static LittleMcarResult of(Items items, EmCovariance em) {
        EmFit fit = em.fit(items);
        int patterns = fit.data().map(data -> data.patterns().size()).orElse(0);
        int df = fit.data().map(LittleMcar::degreesOfFreedom).orElse(0);
        Optional<Absence> why = whyNone(fit, df);
        Estimate statistic = why.map(Estimate::absent)
                .orElseGet(
                        () -> Estimate.of(Math.max(0, fit.distanceOfPatterns().orElseThrow())));
        return new LittleMcarResult(items.size(), statistic, df, patterns, fit);
    }

    private static int degreesOfFreedom(PatternData data) {
        return data.patterns().stream()
                        .mapToInt(pattern -> pattern.observed().length)
                        .sum()
                - data.items();
    }

    private static Optional<Absence> whyNone(EmFit fit, int df) {
        if (fit.data().isEmpty()) {
            return Optional.of(new Absence(Absence.Kind.ZERO_VARIANCE, "no item varies"));
        }
        if (fit.data().get().isComplete()) {
            return Optional.of(new Absence(Absence.Kind.NOT_DEFINED, "no answers are missing"));
        }
        if (df == 0) {
            return Optional.of(new Absence(Absence.Kind.NOT_DEFINED, "no item was answered in two patterns"));
        }
        if (fit.failure().isPresent()) {
            return fit.failure();
        }
        return fit.isConverged()
                ? Optional.empty()
                : Optional.of(new Absence(
                        Absence.Kind.NOT_CONVERGED,
                        "EM did not converge in " + fit.trace().size() + " iterations"));
    }

    /** ln P(χ² &gt; d²), or the same not as a logarithm. */
    static Estimate p(Estimate statistic, int df, boolean log) {
        return statistic
                .whyAbsent()
                .map(Estimate::absent)
                .orElseGet(() -> Estimate.of(
                        log
                                ? Tail.logChiSquareUpper(statistic.value(), df)
                                : Tail.chiSquareUpper(statistic.value(), df)));
    }
}
