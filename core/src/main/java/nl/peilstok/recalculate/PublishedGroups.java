package nl.peilstok.recalculate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.math.Tail;

/**
 * Means of groups as a table printed them, with their standard deviations or that of everybody: what tests of these means
 * can have given, over everything that is printed so.
 *
 * <p><b>Definition.</b> With k groups of nᵢ respondents, N together, and SS_B = Σnᵢ(mᵢ − m)² about the weighted mean m:
 * F = (SS_B/(k − 1)) / (SS_W/(N − k)). SS_W is Σ(nᵢ − 1)·SDᵢ² where each group's standard deviation is printed, and
 * (N − 1)·SD² − SS_B where only that of everybody is. Two of the groups are compared by t = (m₁ − m₂) / √(s²(1/n₁ + 1/n₂))
 * with s² = SS_W/(N − k), as pairs after an analysis of variance are.
 *
 * <p><b>Ranges.</b> Those of F and its p are exact: SS_B is least where the means come as close as their rounding allows
 * (a convex problem in one number) and largest at one of the 2ᵏ corners; F rises with it. Those of t take the difference
 * and SS_W as if they were free of each other, so that they may be a little too wide.
 *
 * <p><b>Missing answers.</b> n is the number behind each mean. Where another table's n stands in, as it must if a table of
 * means prints none, the result is as good as that.
 *
 * <p><b>Undefined when</b> nobody is left over (N = k), or the means differ by more than the standard deviation of
 * everybody allows.
 *
 * <p><b>Agrees with</b> {@code Anova.oneWay().ofSummaries} and {@code TTest.student().ofSummaries} at the printed numbers.
 */
public final class PublishedGroups {
    private static final int MOST_GROUPS = 16;

    /**
     * The mean of one group.
     *
     * @param label what the group is called
     * @param mean as printed
     * @param n how many respondents, 1 or more
     */
    public record Group(String label, Printed mean, int n) {
        /**
         * Checks the parts.
         *
         * @param label what the group is called
         * @param mean as printed
         * @param n how many respondents, 1 or more
         * @throws IllegalArgumentException if n is below 1
         */
        public Group {
            if (n < 1) {
                throw new IllegalArgumentException("n: '" + label + "' must have 1 or more, has " + n);
            }
        }
    }

    private final List<Group> groups;
    private final List<Printed> sds;
    private final Printed totalSd;
    private final int n;

    private PublishedGroups(List<Group> groups, List<Printed> sds, Printed totalSd) {
        if (groups.size() < 2 || groups.size() > MOST_GROUPS) {
            throw new IllegalArgumentException("groups: 2 to " + MOST_GROUPS + " are needed, got " + groups.size());
        }
        this.groups = List.copyOf(groups);
        this.sds = List.copyOf(sds);
        this.totalSd = totalSd;
        this.n = groups.stream().mapToInt(Group::n).sum();
    }

    /**
     * Groups of which each standard deviation is printed.
     *
     * @param groups 2 to 16
     * @param sds one a group (divisor n − 1), in the same order
     * @return the groups
     * @throws IllegalArgumentException if the numbers of groups are out of range or differ
     */
    public static PublishedGroups withSds(List<Group> groups, List<Printed> sds) {
        if (sds.size() != groups.size()) {
            throw new IllegalArgumentException(
                    "sds: one a group is needed, got " + sds.size() + " for " + groups.size() + " groups");
        }
        return new PublishedGroups(groups, sds, null);
    }

    /**
     * Groups of which only the standard deviation of all respondents together is printed.
     *
     * @param groups 2 to 16
     * @param sd of everybody (divisor N − 1)
     * @return the groups
     * @throws IllegalArgumentException if the number of groups is out of range
     */
    public static PublishedGroups withTotalSd(List<Group> groups, Printed sd) {
        return new PublishedGroups(groups, List.of(), sd);
    }

    /**
     * The mean of everybody in the groups.
     *
     * @return the range
     */
    public PossibleRange weightedMean() {
        return PossibleRange.of(weightedMean(least()), weightedMean(most()));
    }

    /**
     * The one-way analysis of variance of all groups.
     *
     * @return F and p
     */
    public PossibleTest anova() {
        String name = "F(" + (groups.size() - 1) + ", " + df() + ")";
        if (df() < 1) {
            return PossibleTest.absent(name, nobodyLeft());
        }
        double least = leastBetween();
        double most = mostBetween();
        PossibleRange f = totalSd == null
                ? PossibleRange.of(f(least, within(true)), f(most, within(false)))
                : ofTotal(least, most);
        double printedBetween = between(printed());
        double printed = f(printedBetween, printedWithin(printedBetween));
        return PossibleTest.of(name, f, printed, value -> Tail.fUpper(value, groups.size() - 1, df()));
    }

    /**
     * Two of the groups, with the standard deviation that all groups share.
     *
     * @param first the label of one
     * @param second the label of the other
     * @return |t| and the two-sided p
     * @throws IllegalArgumentException if there is no group of that label, or it is twice the same
     */
    public PossibleTest pair(String first, String second) {
        int one = position(first);
        int other = position(second);
        if (one == other) {
            throw new IllegalArgumentException("second: must be another group than the first, got '" + second + "'");
        }
        String name = "t(" + df() + ")";
        if (df() < 1) {
            return PossibleTest.absent(name, nobodyLeft());
        }
        double unit =
                Math.sqrt(1.0 / groups.get(one).n() + 1.0 / groups.get(other).n());
        double least = Math.max(0, Math.max(least()[one] - most()[other], least()[other] - most()[one]));
        double most = Math.max(most()[one] - least()[other], most()[other] - least()[one]);
        double mostWithin = totalSd == null ? within(true) : total(true) - leastBetween();
        double leastWithin = totalSd == null ? within(false) : Math.max(0, total(false) - mostBetween());
        if (mostWithin < 0) {
            return PossibleTest.absent(name, tooFarApart());
        }
        double difference = Math.abs(printed()[one] - printed()[other]);
        return PossibleTest.of(
                name,
                PossibleRange.of(t(least, mostWithin, unit), t(most, leastWithin, unit)),
                t(difference, printedWithin(between(printed())), unit),
                value -> Tail.tTwoSided(value, df()));
    }

    private PossibleRange ofTotal(double least, double most) {
        if (total(true) - least < 0) {
            return PossibleRange.absent(tooFarApart());
        }
        return PossibleRange.of(f(least, total(true) - least), f(most, Math.max(0, total(false) - most)));
    }

    private static Absence tooFarApart() {
        return new Absence(Absence.Kind.NOT_DEFINED, "the means differ by more than the sd of all respondents allows");
    }

    private static Absence nobodyLeft() {
        return new Absence(Absence.Kind.TOO_FEW, "as many groups as respondents: nothing varies within");
    }

    private double f(double between, double within) {
        return between == 0 ? 0 : between / (groups.size() - 1) / (within / df());
    }

    private double t(double difference, double within, double unit) {
        return difference == 0 ? 0 : difference / (Math.sqrt(within / df()) * unit);
    }

    private int df() {
        return n - groups.size();
    }

    private double total(boolean most) {
        double sd = Math.max(0, most ? totalSd.most() : totalSd.least());
        return (n - 1) * sd * sd;
    }

    private double within(boolean most) {
        double sum = 0;
        for (int i = 0; i < sds.size(); i++) {
            double sd = Math.max(0, most ? sds.get(i).most() : sds.get(i).least());
            sum += (groups.get(i).n() - 1) * sd * sd;
        }
        return sum;
    }

    private double printedWithin(double between) {
        if (totalSd != null) {
            return Math.max(0, (n - 1) * totalSd.value() * totalSd.value() - between);
        }
        double sum = 0;
        for (int i = 0; i < sds.size(); i++) {
            sum += (groups.get(i).n() - 1) * sds.get(i).value() * sds.get(i).value();
        }
        return sum;
    }

    private double[] least() {
        return groups.stream().mapToDouble(group -> group.mean().least()).toArray();
    }

    private double[] most() {
        return groups.stream().mapToDouble(group -> group.mean().most()).toArray();
    }

    private double[] printed() {
        return groups.stream().mapToDouble(group -> group.mean().value()).toArray();
    }

    private double weightedMean(double[] means) {
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            sum += groups.get(i).n() * means[i];
        }
        return sum / n;
    }

    private double between(double[] means) {
        if (Arrays.stream(means).allMatch(mean -> mean == means[0])) {
            return 0;
        }
        double centre = weightedMean(means);
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            sum += groups.get(i).n() * (means[i] - centre) * (means[i] - centre);
        }
        return sum;
    }

    /** Each mean as near to one centre as it can come; the centre at which that is their own weighted mean. */
    private double leastBetween() {
        double[] least = least();
        double[] most = most();
        double low = Arrays.stream(least).min().orElseThrow();
        double high = Arrays.stream(most).max().orElseThrow();
        double[] means = new double[least.length];
        // The weighted mean less the centre falls as the centre rises: 100 halvings leave no bit of doubt.
        for (int halving = 0; halving < 100; halving++) {
            double centre = (low + high) / 2;
            for (int i = 0; i < means.length; i++) {
                means[i] = Math.min(most[i], Math.max(least[i], centre));
            }
            if (weightedMean(means) > centre) {
                low = centre;
            } else {
                high = centre;
            }
        }
        return between(means);
    }

    /** The sum of squares is convex in the means, so that it is largest at a corner. */
    private double mostBetween() {
        double[] least = least();
        double[] most = most();
        double[] means = new double[least.length];
        double largest = 0;
        for (int corner = 0; corner < 1 << means.length; corner++) {
            for (int i = 0; i < means.length; i++) {
                means[i] = (corner >> i & 1) == 0 ? least[i] : most[i];
            }
            largest = Math.max(largest, between(means));
        }
        return largest;
    }

    private int position(String label) {
        List<String> labels = new ArrayList<>();
        for (Group group : groups) {
            labels.add(group.label());
        }
        int position = labels.indexOf(label);
        if (position < 0) {
            throw new IllegalArgumentException("no group '" + label + "'; there are " + labels);
        }
        return position;
    }

    /**
     * The analysis of variance.
     *
     * @return a sentence
     */
    @Override
    public String toString() {
        return groups.size() + " published means, N = " + n + ": " + anova();
    }
}
