package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.inference.GroupSummary;
import nl.peilstok.table.NumberStyle;

/**
 * The means and ns of groups as a table printed them, with the standard deviation of all respondents together, as
 * another table printed it. The standard deviation within the groups follows from these.
 *
 * <pre>{@code
 * PublishedMeans.of("sturing", "tevredenheid", .69)
 *         .with("ontevreden", 2.8, 30).with("neutraal", 3.1, 38).with("tevreden", 3.7, 25);
 * }</pre>
 *
 * <p><b>Definition.</b> s_w = √(((N − 1) s² − Σ nⱼ (x̄ⱼ − x̄)²) / (N − k)), with s the standard deviation of all, x̄ =
 * Σ nⱼ x̄ⱼ / N. All groups get this one, so that only procedures that pool the variances say what the figures can:
 * {@link Comparison#anova()} and {@link Comparison#as2018()}.
 *
 * <p><b>Undefined when</b> every group has one respondent, or the means alone differ more than s allows.
 */
public final class PublishedMeans {
    private final String dependent;
    private final String grouping;
    private final double sd;
    private final List<String> labels;
    private final List<Double> means;
    private final List<Integer> ns;

    private PublishedMeans(
            String dependent, String grouping, double sd, List<String> labels, List<Double> means, List<Integer> ns) {
        this.dependent = dependent;
        this.grouping = grouping;
        this.sd = sd;
        this.labels = List.copyOf(labels);
        this.means = List.copyOf(means);
        this.ns = List.copyOf(ns);
    }

    /**
     * Of a scale and a grouping, without groups as yet.
     *
     * @param dependent the name of what was compared
     * @param grouping the name of the grouping
     * @param sd the standard deviation of all respondents, finite, 0 or more
     * @return no groups
     * @throws IllegalArgumentException if the standard deviation is out of its range
     */
    public static PublishedMeans of(String dependent, String grouping, double sd) {
        if (!(sd >= 0 && Double.isFinite(sd))) {
            throw new IllegalArgumentException("sd: must be finite and 0 or more, got " + sd);
        }
        return new PublishedMeans(dependent, grouping, sd, List.of(), List.of(), List.of());
    }

    /**
     * With another group.
     *
     * @param label what it is called
     * @param mean its mean, finite
     * @param n its number of respondents, 1 or more
     * @return the groups so far and this one
     * @throws IllegalArgumentException if the label is there already, or a figure is out of its range
     */
    public PublishedMeans with(String label, double mean, int n) {
        if (labels.contains(label)) {
            throw new IllegalArgumentException("label: every group needs its own, '" + label + "' stands twice");
        }
        Summary.of(mean, 0, n); // checks the figures
        List<String> moreLabels = new ArrayList<>(labels);
        moreLabels.add(label);
        List<Double> moreMeans = new ArrayList<>(means);
        moreMeans.add(mean);
        List<Integer> moreNs = new ArrayList<>(ns);
        moreNs.add(n);
        return new PublishedMeans(dependent, grouping, sd, moreLabels, moreMeans, moreNs);
    }

    /**
     * The standard deviation within the groups.
     *
     * @return absent where it does not follow
     */
    public Estimate sdWithin() {
        long n = ns.stream().mapToLong(Integer::intValue).sum();
        long df = n - labels.size();
        if (df <= 0) {
            return Estimate.absent(
                    Absence.Kind.TOO_FEW, labels.isEmpty() ? "there are no groups" : "every group has one respondent");
        }
        double mean = 0;
        for (int i = 0; i < labels.size(); i++) {
            mean += ns.get(i) * means.get(i) / n;
        }
        double between = 0;
        for (int i = 0; i < labels.size(); i++) {
            double distance = means.get(i) - mean;
            between += ns.get(i) * distance * distance;
        }
        double within = (n - 1) * sd * sd - between;
        return within >= 0
                ? Estimate.of(Math.sqrt(within / df))
                : Estimate.absent(
                        Absence.Kind.NOT_DEFINED,
                        "the means alone have an sd of " + NumberStyle.EN.number(Math.sqrt(between / (n - 1)), 2)
                                + ", more than that of all, " + NumberStyle.EN.number(sd, 2));
    }

    String dependent() {
        return dependent;
    }

    String grouping() {
        return grouping;
    }

    /** As if each group had the given standard deviation. */
    List<GroupSummary> groups(double each) {
        List<GroupSummary> groups = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            groups.add(new GroupSummary(labels.get(i), Summary.of(means.get(i), each, ns.get(i))));
        }
        return groups;
    }

    String note() {
        return "sd: within groups, from the sd of all, " + NumberStyle.EN.number(sd, 2)
                + "; the same for all groups by this derivation.";
    }

    /**
     * What was published.
     *
     * @return such as {@code sturing by tevredenheid: ontevreden 2.80 (n = 30), …; sd of all 0.69}
     */
    @Override
    public String toString() {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            groups.add(labels.get(i) + " " + NumberStyle.EN.number(means.get(i), 2) + " (n = " + ns.get(i) + ")");
        }
        return dependent + " by " + grouping + ": " + String.join(", ", groups) + "; sd of all "
                + NumberStyle.EN.number(sd, 2);
    }
}
