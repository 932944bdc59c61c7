package nl.peilstok.compare;

import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.NumberStyle;

/** What a scale and the comparison of groups on it come to under one treatment of missing answers. */
public final class TreatedScale {
    private final String treatment;
    private final boolean counterfactual;
    private final int n;
    private final Estimate mean;
    private final Estimate sd;
    private final Estimate alpha;
    private final GroupTest test;

    /**
     * The test between the groups.
     *
     * @param difference of two groups, the first mean minus the second
     * @param effect Hedges' g of two groups, η² of more
     * @param p of Welch's test
     */
    record GroupTest(Estimate difference, Estimate effect, Estimate p) {}

    TreatedScale(
            String treatment,
            boolean counterfactual,
            int n,
            Estimate mean,
            Estimate sd,
            Estimate alpha,
            GroupTest test) {
        this.treatment = treatment;
        this.counterfactual = counterfactual;
        this.n = n;
        this.mean = mean;
        this.sd = sd;
        this.alpha = alpha;
        this.test = test;
    }

    /**
     * The treatment in words.
     *
     * @return such as {@code listwise} or {@code person mean, 3 or more}
     */
    public String treatment() {
        return treatment;
    }

    /**
     * Whether the treatment puts answers where none were given.
     *
     * @return true of the one that counts 'no view' as middle
     */
    public boolean isCounterfactual() {
        return counterfactual;
    }

    /**
     * The respondents who count; pairwise and by EM, those who answered anything.
     *
     * @return 0 or more
     */
    public int n() {
        return n;
    }

    /**
     * The mean of the scale.
     *
     * @return absent if nobody has a score
     */
    public Estimate mean() {
        return mean;
    }

    /**
     * The standard deviation of the scale.
     *
     * @return absent if fewer than two have a score
     */
    public Estimate sd() {
        return sd;
    }

    /**
     * Cronbach's alpha.
     *
     * @return absent where it is not defined
     */
    public Estimate alpha() {
        return alpha;
    }

    /**
     * Of two groups, the first mean minus the second.
     *
     * @return with Welch's interval; absent if there are not two groups
     */
    public Estimate difference() {
        return test.difference();
    }

    /**
     * How large the difference is: Hedges' g of two groups, η² of more.
     *
     * @return with its interval, if it has one; absent without groups
     */
    public Estimate effect() {
        return test.effect();
    }

    /**
     * The p of Welch's test between the groups, two-sided.
     *
     * @return absent without groups and where there is no test
     */
    public Estimate p() {
        return test.p();
    }

    /**
     * The treatment with its mean.
     *
     * @return such as {@code listwise: mean 3.41, p = .018}
     */
    @Override
    public String toString() {
        return treatment + ": mean " + (mean.isPresent() ? Line.number(mean.value()) : "—")
                + (p().isPresent() ? ", " + NumberStyle.EN.pStatement(p().value()) : "");
    }
}
