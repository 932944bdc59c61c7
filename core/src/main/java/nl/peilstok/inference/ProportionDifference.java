package nl.peilstok.inference;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Tail;
import nl.peilstok.table.NumberStyle;

/**
 * The difference of the proportions of two independent groups, with its test.
 *
 * <pre>{@code
 * ProportionDifference.of(63, 105, 98, 217);
 * }</pre>
 *
 * <p><b>Definition.</b> p₁ − p₂; z = (p₁ − p₂)/√(p(1 − p)(1/n₁ + 1/n₂)) with the pooled p = (x₁ + x₂)/(n₁ + n₂),
 * without continuity correction; p-value two-sided. z² is the X² of the 2 × 2 table.
 *
 * <p><b>Interval.</b> Newcombe's (method 10): with Wilson limits l and u of each, p₁ − p₂ − √((p₁ − l₁)² + (u₂ − p₂)²)
 * to p₁ − p₂ + √((u₁ − p₁)² + (p₂ − l₂)²).
 *
 * <p><b>Missing answers</b> are in neither n.
 *
 * <p><b>Undefined when</b> a group is empty; z and p also when both proportions are 0 or both are 1.
 *
 * <p><b>Reference.</b> Newcombe (1998), <i>Statistics in Medicine</i>, 17, 873–890,
 * doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I.
 *
 * <p><b>Agrees with</b> R 4.2.2: p with {@code prop.test(correct = FALSE)}, the interval with its formula over the
 * limits of {@code prop.test}, to a relative 1e-10.
 */
public final class ProportionDifference {
    private final Estimate difference;
    private final Estimate z;
    private final Estimate p;
    private final long n;

    private ProportionDifference(Estimate difference, Estimate z, Estimate p, long n) {
        this.difference = difference;
        this.z = z;
        this.p = p;
        this.n = n;
    }

    /**
     * Of counts, with a 95% interval.
     *
     * @param count1 how many of the first group have the property, 0 up to n1
     * @param n1 the size of the first group
     * @param count2 how many of the second group have it, 0 up to n2
     * @param n2 the size of the second group
     * @return the difference and its test
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static ProportionDifference of(long count1, long n1, long count2, long n2) {
        return of(count1, n1, count2, n2, .95);
    }

    /**
     * Of counts.
     *
     * @param count1 how many of the first group have the property, 0 up to n1
     * @param n1 the size of the first group
     * @param count2 how many of the second group have it, 0 up to n2
     * @param n2 the size of the second group
     * @param level of the interval, between 0 and 1
     * @return the difference and its test
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static ProportionDifference of(long count1, long n1, long count2, long n2, double level) {
        Proportion proportion = Proportion.wilson().withLevel(level);
        Proportion.requireCount("count1", count1, n1);
        Proportion.requireCount("count2", count2, n2);
        if (n1 == 0 || n2 == 0) {
            Estimate none = Estimate.absent(Absence.Kind.NO_ANSWERS, "a group has no answers");
            return new ProportionDifference(none, none, none, n1 + n2);
        }
        double p1 = (double) count1 / n1;
        double p2 = (double) count2 / n2;
        Interval first = proportion.analyse(count1, n1).interval().orElseThrow();
        Interval second = proportion.analyse(count2, n2).interval().orElseThrow();
        double down = Math.hypot(p1 - first.lower(), second.upper() - p2);
        double up = Math.hypot(first.upper() - p1, p2 - second.lower());
        Estimate difference =
                Estimate.of(p1 - p2).withInterval(new Interval(p1 - p2 - down, p1 - p2 + up, level, "Newcombe"));
        double pooled = ((double) count1 + count2) / ((double) n1 + n2);
        double variance = pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2);
        if (variance == 0) {
            Estimate none = Estimate.absent(Absence.Kind.ZERO_VARIANCE, "all have the same answer");
            return new ProportionDifference(difference, none, none, n1 + n2);
        }
        double z = (p1 - p2) / Math.sqrt(variance);
        return new ProportionDifference(
                difference, Estimate.of(z), Estimate.of(Math.min(1, 2 * Tail.normalUpper(Math.abs(z)))), n1 + n2);
    }

    /**
     * The proportion of the first group less that of the second.
     *
     * @return from −1 to 1, with Newcombe's interval; absent if a group is empty
     */
    public Estimate difference() {
        return difference;
    }

    /**
     * The statistic of the pooled test.
     *
     * @return absent if a group is empty or all have the same answer
     */
    public Estimate z() {
        return z;
    }

    /**
     * The two-sided p-value of the pooled test.
     *
     * @return from 0 to 1; absent where z is
     */
    public Estimate p() {
        return p;
    }

    /**
     * The result in a sentence.
     *
     * @return such as {@code Difference of proportions .15 [.03, .26] (95%, Newcombe), z = 2.49, p = .013}
     */
    @Override
    public String toString() {
        if (!difference.isPresent()) {
            return Headline.absent("Difference of proportions", difference);
        }
        Interval interval = difference.interval().orElseThrow();
        String test = z.isPresent() ? ", z = " + Headline.number(z.value()) + ", " + Headline.p(p) : "";
        return Headline.of(
                "Difference of proportions " + Headline.coefficient(difference.value()) + " "
                        + NumberStyle.EN.coefficientInterval(interval.lower(), interval.upper(), 2) + " ("
                        + Interval.percentage(interval.level()) + ", Newcombe)",
                test,
                ", n = " + n);
    }
}
