package nl.peilstok.inference;

import nl.peilstok.math.NoncentralF;
import nl.peilstok.math.NoncentralT;
import nl.peilstok.math.Quantile;
import nl.peilstok.math.Tail;

/**
 * How likely a test is to find an effect of a given size, and how many respondents that takes.
 *
 * <pre>{@code
 * Power.twoGroups(.5).sampleSize(.80);           // 64 in each group
 * Power.anova(.25, 3).of(40);                    // 40 in each of 3 groups
 * Power.correlation(.3).withAlpha(.01).of(105);
 * }</pre>
 *
 * <p><b>Definition.</b> The chance of a p below α if the effect is what it is said to be. Student's t: T is noncentral with
 * δ = d √n of one sample or pairs, d √(n / 2) of two groups of n, or d √(n₁n₂ / (n₁ + n₂)); both tails count of a two-sided
 * test. One-way ANOVA of k groups of n: F is noncentral with λ = f² k n. Correlation: with the critical r from t, power =
 * Φ((z − z_c) √(n − 3)) + Φ((−z − z_c) √(n − 3)), z = artanh ρ + ρ / (2 (n − 1)), z_c = artanh r_c.
 *
 * <p><b>Reference.</b> Cohen (1988), <em>Statistical power analysis for the behavioral sciences</em>,
 * doi:10.4324/9780203771587.
 *
 * <p><b>Agrees with</b> R 4.2 {@code power.t.test} with {@code strict = TRUE} (without it R leaves the far tail out) and
 * {@code power.anova.test} to a relative 1e-7; the correlation with its formula in R.
 */
public final class Power {
    private static final int MOST = 1_000_000_000;

    private final String name;
    private final double effect;
    private final int groups;
    private final double ratio;
    private final double alpha;
    private final boolean twoSided;
    private final int fewest;
    private final Kind kind;

    private enum Kind {
        ONE_SAMPLE,
        TWO_GROUPS,
        ANOVA,
        CORRELATION
    }

    private Power(
            Kind kind,
            String name,
            double effect,
            int groups,
            double ratio,
            double alpha,
            boolean twoSided,
            int fewest) {
        this.kind = kind;
        this.name = name;
        this.effect = effect;
        this.groups = groups;
        this.ratio = ratio;
        this.alpha = alpha;
        this.twoSided = twoSided;
        this.fewest = fewest;
    }

    /**
     * Student's t test of two groups, two-sided at .05, the groups of equal size.
     *
     * @param d the difference in standard deviations
     * @return n counts the respondents of the first group
     * @throws IllegalArgumentException if the effect is 0 or not finite
     */
    public static Power twoGroups(double d) {
        return new Power(Kind.TWO_GROUPS, "t of two groups", nonzero("d", d), 2, 1, .05, true, 2);
    }

    /**
     * The t test of one sample or of pairs, two-sided at .05.
     *
     * @param d the mean (of the differences) in its standard deviation
     * @return n counts respondents
     * @throws IllegalArgumentException if the effect is 0 or not finite
     */
    public static Power pairs(double d) {
        return new Power(Kind.ONE_SAMPLE, "t of one sample or pairs", nonzero("d", d), 1, 1, .05, true, 2);
    }

    /**
     * One-way analysis of variance at .05 with groups of equal size.
     *
     * @param f Cohen's f, the standard deviation of the means in that of the respondents
     * @param groups how many, 2 or more
     * @return n counts the respondents of one group
     * @throws IllegalArgumentException if f is not above 0 or there are fewer than 2 groups
     */
    public static Power anova(double f, int groups) {
        if (groups < 2) {
            throw new IllegalArgumentException("groups: must be 2 or more, got " + groups);
        }
        if (!(f > 0)) {
            throw new IllegalArgumentException("f: must be above 0 and finite, got " + f);
        }
        return new Power(
                Kind.ANOVA, "one-way ANOVA of " + groups + " groups", nonzero("f", f), groups, 1, .05, true, 2);
    }

    /**
     * The test of a correlation of 0, two-sided at .05.
     *
     * @param rho the correlation, between −1 and 1, not 0
     * @return n counts respondents
     * @throws IllegalArgumentException if the correlation is 0 or not between −1 and 1
     */
    public static Power correlation(double rho) {
        if (!(Math.abs(rho) < 1)) {
            throw new IllegalArgumentException("rho: must lie between -1 and 1, got " + rho);
        }
        return new Power(Kind.CORRELATION, "correlation", nonzero("rho", rho), 1, 1, .05, true, 4);
    }

    private static double nonzero(String argument, double effect) {
        if (effect == 0 || !Double.isFinite(effect)) {
            throw new IllegalArgumentException(argument + ": must be finite and not 0, got " + effect);
        }
        return effect;
    }

    /**
     * With another level of significance.
     *
     * @param level between 0 and 1
     * @return the new question
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public Power withAlpha(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("alpha: must lie between 0 and 1, got " + level);
        }
        return new Power(kind, name, effect, groups, ratio, level, twoSided, fewest);
    }

    /**
     * Against the alternative on the side of the effect only.
     *
     * @return the new question
     * @throws IllegalArgumentException of ANOVA, which has no sides
     */
    public Power oneSided() {
        if (kind == Kind.ANOVA) {
            throw new IllegalArgumentException("oneSided: an analysis of variance has no sides");
        }
        return new Power(kind, name, effect, groups, ratio, alpha, false, fewest);
    }

    /**
     * With a second group of another size.
     *
     * @param secondToFirst respondents of the second group for each of the first, above 0
     * @return the new question
     * @throws IllegalArgumentException if the ratio is not above 0, or there are not two groups to a t test
     */
    public Power withRatio(double secondToFirst) {
        if (kind != Kind.TWO_GROUPS) {
            throw new IllegalArgumentException("secondToFirst: only for the t test of two groups");
        }
        if (!(secondToFirst > 0 && secondToFirst < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("secondToFirst: must be above 0 and finite, got " + secondToFirst);
        }
        return new Power(kind, name, effect, groups, secondToFirst, alpha, twoSided, fewest);
    }

    /**
     * The power with a number of respondents.
     *
     * @param n as the factory says, 2 or more, for a correlation 4 or more
     * @return from α to 1
     * @throws IllegalArgumentException if there are too few
     */
    public double of(int n) {
        if (n < fewest) {
            throw new IllegalArgumentException("n: must be " + fewest + " or more, got " + n);
        }
        return switch (kind) {
            case ONE_SAMPLE -> t(Math.sqrt(n), n - 1.0);
            case TWO_GROUPS -> {
                double second = Math.ceil(ratio * n);
                yield t(Math.sqrt(n * second / (n + second)), n + second - 2);
            }
            case ANOVA -> {
                double df2 = groups * (n - 1.0);
                double critical = Quantile.fUpper(alpha, groups - 1.0, df2);
                yield NoncentralF.upper(critical, groups - 1.0, df2, effect * effect * groups * n);
            }
            case CORRELATION -> correlation(n);
        };
    }

    private double t(double unit, double df) {
        double critical = Quantile.tUpper(twoSided ? alpha / 2 : alpha, df);
        double delta = Math.abs(effect) * unit;
        double near = NoncentralT.upper(critical, df, delta);
        return twoSided ? near + NoncentralT.lower(-critical, df, delta) : near;
    }

    private double correlation(int n) {
        double t = Quantile.tUpper(twoSided ? alpha / 2 : alpha, n - 2.0);
        double critical = atanh(Math.sqrt(t * t / (t * t + n - 2)));
        double rho = Math.abs(effect);
        double z = atanh(rho) + rho / (2 * (n - 1.0));
        double scale = Math.sqrt(n - 3.0);
        double near = Tail.normalLower((z - critical) * scale);
        return twoSided ? near + Tail.normalLower((-z - critical) * scale) : near;
    }

    private static double atanh(double r) {
        return (Math.log1p(r) - Math.log1p(-r)) / 2;
    }

    /**
     * The fewest respondents that give a power.
     *
     * @param power above α and below 1, such as .80
     * @return n as the factory says
     * @throws IllegalArgumentException if the power is out of its range, or more than a billion respondents do not give it
     */
    public int sampleSize(double power) {
        if (!(power > alpha && power < 1)) {
            throw new IllegalArgumentException("power: must lie between alpha, " + alpha + ", and 1, got " + power);
        }
        int enough = fewest;
        while (of(enough) < power) {
            if (enough > MOST / 2) {
                throw new IllegalArgumentException("power: a billion respondents do not give " + power);
            }
            enough *= 2;
        }
        int tooFew = enough == fewest ? fewest - 1 : enough / 2;
        while (enough - tooFew > 1) {
            int middle = tooFew + (enough - tooFew) / 2;
            if (of(middle) < power) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        return enough;
    }

    /**
     * The question.
     *
     * @return such as {@code t of two groups, effect 0.5, alpha 0.05, two-sided}
     */
    @Override
    public String toString() {
        String sides = kind == Kind.ANOVA ? "" : twoSided ? ", two-sided" : ", one-sided";
        return name + ", effect " + effect + ", alpha " + alpha + sides;
    }
}
