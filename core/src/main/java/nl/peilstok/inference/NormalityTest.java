package nl.peilstok.inference;

import java.util.Arrays;
import java.util.List;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Moments;
import nl.peilstok.math.Tail;

/**
 * Whether numbers, or the residuals of groups from their means, could be a sample from a normal distribution: by Shapiro
 * and Wilk or by D'Agostino.
 *
 * <p>A check to stand beside a comparison, not to choose one: with many respondents every Likert scale fails it, and with
 * many respondents means are compared well enough without it; with few it finds nothing.
 *
 * <pre>{@code
 * NormalityTest.shapiroWilk().testResiduals(scores.by(survey.group("type")));
 * }</pre>
 *
 * <p><b>Definition.</b> Shapiro–Wilk: W = (Σ aᵢ x₍ᵢ₎)² / Σ (xᵢ − x̄)², the squared correlation of the ordered numbers with
 * about what a normal sample would have; weights a and p by Royston's approximations. D'Agostino: K² = Z₁² + Z₂², Z₁ the
 * transformed skewness √b₁ and Z₂ the transformed kurtosis b₂; p the upper tail of chi-square with 2 degrees of freedom,
 * good from about 20 respondents.
 *
 * <p><b>Missing answers</b> are left out, each counted with its reason in {@link NormalityResult#cases()}.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Undefined when</b> all numbers are equal; Shapiro–Wilk's for fewer than 3 or more than 5,000 numbers, the range of
 * the approximations; D'Agostino's for fewer than 8.
 *
 * <p><b>Reference.</b> Royston (1995), Remark AS R94, Applied Statistics 44, 547–551, doi:10.2307/2986146; D'Agostino,
 * Belanger and D'Agostino (1990), The American Statistician 44, 316–321, doi:10.1080/00031305.1990.10475751; Anscombe
 * and Glynn (1983), Biometrika 70, 227–234, doi:10.1093/biomet/70.1.227.
 *
 * <p><b>Agrees with</b> R 4.2 {@code shapiro.test} and scipy {@code normaltest} to a relative 1e-9.
 */
public final class NormalityTest {

    private enum Variant {
        SHAPIRO_WILK("Shapiro–Wilk", "W"),
        D_AGOSTINO("D'Agostino", "K²");

        private final String label;
        private final String symbol;

        Variant(String label, String symbol) {
            this.label = label;
            this.symbol = symbol;
        }
    }

    private final Variant variant;

    private NormalityTest(Variant variant) {
        this.variant = variant;
    }

    /**
     * Shapiro and Wilk's test.
     *
     * @return the test
     */
    public static NormalityTest shapiroWilk() {
        return new NormalityTest(Variant.SHAPIRO_WILK);
    }

    /**
     * D'Agostino's test of skewness and kurtosis together.
     *
     * @return the test
     */
    public static NormalityTest dAgostino() {
        return new NormalityTest(Variant.D_AGOSTINO);
    }

    /**
     * Tests a sample.
     *
     * @param numbers the sample
     * @return the result
     */
    public NormalityResult test(Numbers numbers) {
        return result(numbers.variable().title(), Cases.available(numbers), numbers.toArray());
    }

    /**
     * Tests the distances of the numbers from the means of their groups, which is what analysis of variance and Student's t
     * assume to be normal.
     *
     * @param grouped the numbers by group
     * @return the result
     */
    public NormalityResult testResiduals(GroupedNumbers grouped) {
        double[] all =
                new double[grouped.groups().stream().mapToInt(Numbers::answered).sum()];
        double largest = 0;
        int next = 0;
        for (Numbers group : grouped.groups()) {
            double[] values = group.toArray();
            double mean = Moments.of(values).mean();
            for (double value : values) {
                largest = Math.max(largest, Math.abs(value));
                all[next++] = value - mean;
            }
        }
        double rounding = Sample.rounding(largest);
        if (Arrays.stream(all).allMatch(residual -> Math.abs(residual) <= rounding)) {
            Arrays.fill(all, 0);
        }
        return result("residuals", Cases.available(grouped), all);
    }

    private NormalityResult result(String what, Cases cases, double[] values) {
        Absence obstacle = obstacle(what, values);
        if (obstacle != null) {
            Estimate none = Estimate.absent(obstacle);
            return new NormalityResult(variant.label, variant.symbol, what, cases, none, none, none);
        }
        if (variant == Variant.SHAPIRO_WILK) {
            ShapiroWilk found = ShapiroWilk.of(values);
            return result(what, cases, found.w(), found.p(), found.logP());
        }
        double kSquared = DAgostino.of(values).kSquared();
        return result(what, cases, kSquared, Tail.chiSquareUpper(kSquared, 2), Tail.logChiSquareUpper(kSquared, 2));
    }

    private NormalityResult result(String what, Cases cases, double statistic, double p, double logP) {
        return new NormalityResult(
                variant.label, variant.symbol, what, cases, Estimate.of(statistic), Estimate.of(p), Estimate.of(logP));
    }

    private Absence obstacle(String what, double[] values) {
        int fewest = variant == Variant.SHAPIRO_WILK ? ShapiroWilk.FEWEST : DAgostino.FEWEST;
        if (values.length < fewest) {
            return new Absence(
                    Absence.Kind.TOO_FEW,
                    variant.label + " needs " + fewest + " numbers, " + what + " has " + values.length);
        }
        if (variant == Variant.SHAPIRO_WILK && values.length > ShapiroWilk.MOST) {
            return new Absence(
                    Absence.Kind.NOT_DEFINED, "Royston's approximation ends at " + ShapiroWilk.MOST + " numbers");
        }
        if (Arrays.stream(values).allMatch(value -> value == values[0])) {
            return new Absence(Absence.Kind.ZERO_VARIANCE, what + " is constant");
        }
        return Sample.ofNumbers(List.of(values)).get(0).isInRange() ? null : Sample.OUT_OF_RANGE;
    }

    @Override
    public String toString() {
        return variant.label + " test of normality";
    }
}
