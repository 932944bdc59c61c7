package nl.peilstok.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;
import nl.peilstok.math.Moments;
import nl.peilstok.math.NoncentralF;
import nl.peilstok.resample.Bootstrap;

/**
 * How much of the variance an effect explains, from its F: of one-way ANOVA, or partial, beside other effects.
 *
 * <pre>{@code
 * VarianceExplained.omegaSquared().ofF(4.85, 2, 27);
 * VarianceExplained.etaSquared().withPopulationInterval().ofF(4.85, 2, 27);
 * }</pre>
 *
 * <p><b>Definition.</b> With ν₁ and ν₂ degrees of freedom of effect and error and n respondents, n = ν₁ + ν₂ + 1 in a one-way
 * design: η² = ν₁F / (ν₁F + ν₂), the share in the sample; ε² = ν₁(F − 1) / (ν₁F + ν₂) and ω² = ν₁(F − 1) / (ν₁(F − 1) + n),
 * which take off what chance explains, here not below 0; Cohen's f = √(ν₁F / ν₂).
 *
 * <p><b>Missing answers</b> were left out of F.
 *
 * <p><b>Interval.</b> With the noncentralities λ at which F has a tail of (1 − level)/2 above and below: η² and f from λ / (λ
 * + ν₂); ω² and ε² the same, of the F that would give their value as η². {@link #withPopulationInterval}: λ / (λ + n), the
 * share of variance in the population for every coefficient (f: √(λ / n)), which is what SPSS prints for η². Or a bootstrap
 * of respondents. Where the interval of the noncentral F does not contain the estimate it is absent, with the limits in the reason.
 *
 * <p><b>Undefined when</b> F is infinite; the interval too when ν₁F is above 10⁵.
 *
 * <p><b>Reference.</b> Steiger (2004), doi:10.1037/1082-989X.9.2.164; Olejnik and Algina (2003),
 * doi:10.1037/1082-989X.8.4.434.
 *
 * <p><b>Agrees with</b> R effectsize 0.8.3 {@code eta_squared}, {@code omega_squared}, {@code epsilon_squared}, {@code
 * cohens_f} with {@code alternative = "two.sided"}: estimates to 1e-10, limits to the 1e-6 at which effectsize stops.
 */
public final class VarianceExplained {
    /** Beyond this noncentrality the sums become long. */
    private static final double LARGEST = 1e5;

    private static final Estimate NO_F =
            Estimate.absent(Absence.Kind.ZERO_VARIANCE, "fewer than two groups have numbers, or no group varies");

    private enum Coefficient {
        ETA("eta squared"),
        OMEGA("omega squared"),
        EPSILON("epsilon squared"),
        F("Cohen's f");

        private final String label;

        Coefficient(String label) {
            this.label = label;
        }
    }

    private final Coefficient coefficient;
    private final Level level;
    private final boolean ofPopulation;

    private VarianceExplained(Coefficient coefficient, Level level, boolean ofPopulation) {
        this.coefficient = coefficient;
        this.level = level;
        this.ofPopulation = ofPopulation;
    }

    private static VarianceExplained by(Coefficient coefficient) {
        return new VarianceExplained(coefficient, Level.USUAL, false);
    }

    /**
     * η², partial where there are other effects.
     *
     * @return with a two-sided 95% interval
     */
    public static VarianceExplained etaSquared() {
        return by(Coefficient.ETA);
    }

    /**
     * ω², partial where there are other effects.
     *
     * @return with a two-sided 95% interval
     */
    public static VarianceExplained omegaSquared() {
        return by(Coefficient.OMEGA);
    }

    /**
     * ε², partial where there are other effects.
     *
     * @return with a two-sided 95% interval
     */
    public static VarianceExplained epsilonSquared() {
        return by(Coefficient.EPSILON);
    }

    /**
     * Cohen's f.
     *
     * @return with a two-sided 95% interval
     */
    public static VarianceExplained cohensF() {
        return by(Coefficient.F);
    }

    /**
     * With an interval of another level. A two-sided interval of 90% excludes 0 just if F is significant at 5%, because
     * F's test is one-sided.
     *
     * @param confidence between 0 and 1
     * @return the new procedure
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public VarianceExplained withLevel(double confidence) {
        return new VarianceExplained(coefficient, new Level(confidence), ofPopulation);
    }

    /**
     * With the interval of the share of variance in the population.
     *
     * @return the new procedure
     */
    public VarianceExplained withPopulationInterval() {
        return new VarianceExplained(coefficient, level, true);
    }

    /**
     * Of a one-way design.
     *
     * @param f the statistic, 0 or more
     * @param df1 degrees of freedom between the groups, above 0
     * @param df2 degrees of freedom within the groups, above 0
     * @return the coefficient
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public Estimate ofF(double f, double df1, double df2) {
        return ofF(f, df1, df2, df1 + df2 + 1);
    }

    /**
     * Of an effect beside others: partial.
     *
     * @param f the statistic, 0 or more
     * @param df1 degrees of freedom of the effect, above 0
     * @param df2 degrees of freedom of the error, above 0
     * @param n the number of respondents, more than the degrees of freedom together
     * @return the coefficient
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public Estimate ofF(double f, double df1, double df2, double n) {
        if (!(f >= 0)) {
            throw new IllegalArgumentException("f: must be 0 or more, got " + f);
        }
        requirePositive("df1", df1);
        requirePositive("df2", df2);
        if (!(n > df1 + df2 - 1e-9 && n < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "n: must be at least the degrees of freedom together, " + (df1 + df2) + ", got " + n);
        }
        if (f == Double.POSITIVE_INFINITY) {
            return Estimate.absent(Absence.Kind.ZERO_VARIANCE, "F is infinite");
        }
        double value = value(f, df1, df2, n);
        boolean ofAdjusted = !ofPopulation && (coefficient == Coefficient.OMEGA || coefficient == Coefficient.EPSILON);
        double pivot = ofAdjusted ? value / df1 / ((1 - value) / df2) : f;
        Estimate estimate = Estimate.of(value);
        if (df1 * pivot > LARGEST) {
            return estimate.withoutInterval(
                    new Absence(Absence.Kind.NOT_DEFINED, "the noncentral F is not computed for so large an F"));
        }
        double lower = onScale(NoncentralF.noncentralityUpper(pivot, df1, df2, level.tail()), df2, n);
        double upper = onScale(NoncentralF.noncentrality(pivot, df1, df2, level.tail()), df2, n);
        return lower <= value && value <= upper
                ? estimate.withInterval(new Interval(lower, upper, level.value(), method()))
                : estimate.withoutInterval(new Absence(
                        Absence.Kind.NOT_DEFINED,
                        "the interval of the noncentral F does not contain the estimate: it ends at "
                                + (value > upper ? upper : lower)));
    }

    /**
     * Of numbers in groups, with the interval of the noncentral F.
     *
     * @param grouped the numbers by group; empty groups do not count
     * @return the coefficient; absent if fewer than two groups have numbers, or no group varies
     */
    public Estimate analyse(GroupedNumbers grouped) {
        double[][] groups = groups(grouped);
        double[] f = f(Arrays.stream(groups).map(Moments::of).toList());
        return f == null ? NO_F : ofF(f[0], f[1], f[2]);
    }

    /**
     * Of numbers in groups, with a bootstrap interval: respondents are drawn with their groups.
     *
     * @param grouped the numbers by group; empty groups do not count
     * @param bootstrap how, its level replaced by that of this procedure
     * @return the coefficient; absent if fewer than two groups have numbers, or no group varies
     */
    public Estimate analyse(GroupedNumbers grouped, Bootstrap bootstrap) {
        double[][] groups = groups(grouped);
        if (f(Arrays.stream(groups).map(Moments::of).toList()) == null) {
            return NO_F;
        }
        int n = Arrays.stream(groups).mapToInt(group -> group.length).sum();
        return bootstrap
                .withLevel(level.value())
                .of(n, coefficient.label, resample -> replicate(groups, resample.times()))
                .estimate();
    }

    private static double[][] groups(GroupedNumbers grouped) {
        return grouped.groups().stream()
                .map(Numbers::toArray)
                .filter(group -> group.length > 0)
                .toArray(double[][]::new);
    }

    private double replicate(double[][] groups, int[] times) {
        List<Moments> drawn = new ArrayList<>();
        int from = 0;
        for (double[] group : groups) {
            Moments moments = Moments.of(group, Arrays.copyOfRange(times, from, from + group.length));
            from += group.length;
            if (moments.n() > 0) {
                drawn.add(moments);
            }
        }
        double[] f = f(drawn);
        return f == null ? Double.NaN : value(f[0], f[1], f[2], f[1] + f[2] + 1);
    }

    /** F with its degrees of freedom; null where there is none. */
    private static double[] f(List<Moments> groups) {
        double n = groups.stream().mapToDouble(Moments::n).sum();
        double mean =
                groups.stream().mapToDouble(group -> group.n() * group.mean()).sum() / n;
        double between = 0;
        double within = 0;
        for (Moments group : groups) {
            between += group.n() * (group.mean() - mean) * (group.mean() - mean);
            within += group.sumOfSquares();
        }
        double df1 = groups.size() - 1;
        double df2 = n - groups.size();
        return df1 < 1 || df2 < 1 || within == 0 ? null : new double[] {between / df1 / (within / df2), df1, df2};
    }

    private static void requirePositive(String name, double df) {
        if (!(df > 0 && df < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + ": must be above 0 and finite, got " + df);
        }
    }

    private double value(double f, double df1, double df2, double n) {
        double beyondChance = Math.max(0, df1 * (f - 1));
        return switch (coefficient) {
            case ETA -> df1 * f / (df1 * f + df2);
            case OMEGA -> beyondChance / (beyondChance + n);
            case EPSILON -> beyondChance / (df1 * f + df2);
            case F -> Math.sqrt(df1 * f / df2);
        };
    }

    private double onScale(double noncentrality, double df2, double n) {
        double unit = ofPopulation ? n : df2;
        return coefficient == Coefficient.F ? Math.sqrt(noncentrality / unit) : noncentrality / (noncentrality + unit);
    }

    private String method() {
        return ofPopulation ? "noncentral F, population" : "noncentral F";
    }

    /**
     * The coefficient.
     *
     * @return such as {@code omega squared}
     */
    @Override
    public String toString() {
        return coefficient.label;
    }
}
