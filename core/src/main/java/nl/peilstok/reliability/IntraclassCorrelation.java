package nl.peilstok.reliability;

import java.util.Objects;
import nl.peilstok.data.Items;
import nl.peilstok.math.Level;
import nl.peilstok.resample.Bootstrap;

/**
 * Intraclass correlations: which part of the variance of ratings lies between the objects rated, in the six forms of Shrout
 * and Fleiss.
 *
 * <pre>{@code
 * IntraclassCorrelation.listwise().analyse(survey.items("rater_1..rater_4")).of(IntraclassForm.AGREEMENT);
 * IntraclassCorrelation.listwise().withBootstrap(Bootstrap.bca()).analyse(survey.items("rater_1..rater_4"));
 * }</pre>
 *
 * <p><b>Definition.</b> Of n objects by k raters, with the mean squares of objects B, raters J, residual E and within objects
 * W = (SS J + SS E) / (n (k − 1)): ICC(1,1) = (B − W) / (B + (k − 1) W), ICC(2,1) = (B − E) / (B + (k − 1) E + k (J − E) / n),
 * ICC(3,1) = (B − E) / (B + (k − 1) E); of the mean of k ratings ICC(1,k) = (B − W) / B, ICC(2,k) = (B − E) / (B + (J − E) / n),
 * ICC(3,k) = (B − E) / B. F = B / W with n − 1 and n (k − 1), or B / E with n − 1 and (n − 1)(k − 1) degrees of freedom, tests
 * that the objects do not differ; p is its upper tail. A negative value is given as it is.
 *
 * <p><b>Missing answers.</b> Objects that all raters rated (listwise).
 *
 * <p><b>Interval.</b> ICC(1,·) and ICC(3,·): from F, exact for normal ratings. With F_L = F / F_{1−q}, F_U = F · F_{1−q} of the
 * degrees of freedom turned round, q = (1 − level) / 2: (F_· − 1) / (F_· + k − 1), of the mean 1 − 1 / F_·. ICC(2,·):
 * Satterthwaite's degrees of freedom, v = (k − 1)(n − 1) h² / ((n − 1) k² r² J² + g² E²) with r = ICC(2,1), g = n (1 + (k − 1) r) −
 * k r and h = k r J + g E; limits n (B − F* E) / (F* (k J + (kn − k − n) E) + n B) with F* = F_{1−q}(n − 1, v), and with 1 /
 * F_{1−q}(v, n − 1) in its place; of the mean x ↦ k x / (1 + (k − 1) x), −∞ where x is −1 / (k − 1) or less.
 * {@linkplain #withBootstrap By request} of all six the bootstrap's of objects, which asks for no normal ratings.
 *
 * <p><b>Undefined when</b> fewer than two objects are complete or all ratings are equal; also where the denominator is
 * estimated at 0 or below, as when the objects have one mean. F, its p and the exact intervals are absent if nothing is left
 * to divide by: E, for ICC(1,·) W, is 0.
 *
 * <p><b>Reference.</b> Shrout and Fleiss (1979), doi:10.1037/0033-2909.86.2.420; McGraw and Wong (1996),
 * doi:10.1037/1082-989X.1.1.30.
 *
 * <p><b>Agrees with</b> the worked example of Shrout and Fleiss (1979) and R psych 2.2.9 {@code ICC(lmer = FALSE)} to a relative
 * 1e-8, but for the lower limit of ICC(2,k) where that is −∞.
 */
public final class IntraclassCorrelation {
    private static final double USUAL_LEVEL = 0.95;

    private final double level;
    /** Null for none. */
    private final Bootstrap bootstrap;

    private IntraclassCorrelation(double level, Bootstrap bootstrap) {
        this.level = level;
        this.bootstrap = bootstrap;
    }

    /**
     * Over the objects that all raters rated.
     *
     * @return the procedure, with 95% intervals
     */
    public static IntraclassCorrelation listwise() {
        return new IntraclassCorrelation(USUAL_LEVEL, null);
    }

    /**
     * The same with another confidence level.
     *
     * @param level between 0 and 1, such as 0.90
     * @return the procedure
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public IntraclassCorrelation withLevel(double level) {
        return new IntraclassCorrelation(Level.checked(level), bootstrap == null ? null : bootstrap.withLevel(level));
    }

    /**
     * The same with intervals by a bootstrap of objects, at its level; F and p stay as they are.
     *
     * @param procedure the bootstrap
     * @return the procedure
     */
    public IntraclassCorrelation withBootstrap(Bootstrap procedure) {
        return new IntraclassCorrelation(level, Objects.requireNonNull(procedure, "procedure"));
    }

    /**
     * The six intraclass correlations of ratings.
     *
     * @param raters two or more items, the raters; the respondents are the objects
     * @return the correlations and the analysis of variance behind them
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public IntraclassResult analyse(Items raters) {
        if (raters.size() < 2) {
            throw new IllegalArgumentException(
                    "raters: two or more are needed, got only " + raters.names().get(0));
        }
        IntraclassResult result = new IntraclassResult(RatingVariance.of(raters), level);
        return bootstrap == null ? result : result.with(RatingVariance.ratings(raters), bootstrap);
    }

    /**
     * The options.
     *
     * @return such as {@code Intraclass correlations, listwise, level 0.95}
     */
    @Override
    public String toString() {
        return "Intraclass correlations, listwise, " + (bootstrap == null ? "level " + level : bootstrap.toString());
    }
}
