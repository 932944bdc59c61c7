package nl.peilstok.effect;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;

/**
 * The effect size r of a test by the normal distribution, as it is often reported beside z of the Mann–Whitney and signed-rank
 * tests. {@link RankBiserial} and {@link Dominance} say the same in terms that do not depend on ties.
 *
 * <p><b>Definition.</b> r = z / √n, from −1 to 1.
 *
 * <p><b>Missing answers</b> were left out of z; n is the number it rests on.
 *
 * <p><b>Interval.</b> Fisher's z of r with the standard error 1 / √(n − 3).
 *
 * <p><b>Undefined when</b> n is 0; the interval when n is 3 or less or r is 1 or −1.
 *
 * <p><b>Reference.</b> Rosenthal (1991), <em>Meta-analytic procedures for social research</em>,
 * doi:10.4135/9781412984997.
 *
 * <p><b>Agrees with</b> its definition computed in R 4.2, to 1e-9.
 */
public final class RankEffect {
    private RankEffect() {}

    /**
     * From z, with a 95% interval.
     *
     * @param z the statistic, without correction for continuity
     * @param n the respondents of both groups, or the pairs
     * @return with the sign of z
     * @throws IllegalArgumentException if z is not finite, n is negative or |z| is above √n
     */
    public static Estimate ofZ(double z, int n) {
        if (!Double.isFinite(z) || n < 0 || z * z > n * (1 + 1e-12)) {
            throw new IllegalArgumentException("z: must lie between -sqrt(n) and sqrt(n), got " + z + " for n = " + n);
        }
        if (n == 0) {
            return Estimate.absent(Absence.Kind.NO_ANSWERS, "there are no respondents");
        }
        double r = Math.max(-1, Math.min(1, z / Math.sqrt(n)));
        Estimate estimate = Estimate.of(r);
        if (n <= 3 || Math.abs(r) == 1) {
            return estimate.withoutInterval(
                    new Absence(Absence.Kind.TOO_FEW, "Fisher's z needs 4 respondents and an r between -1 and 1"));
        }
        double middle = (Math.log1p(r) - Math.log1p(-r)) / 2;
        double margin = Level.USUAL.z() / Math.sqrt(n - 3.0);
        return estimate.withInterval(
                new Interval(Math.tanh(middle - margin), Math.tanh(middle + margin), Level.USUAL.value(), "Fisher z"));
    }
}
