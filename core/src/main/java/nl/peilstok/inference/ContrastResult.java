package nl.peilstok.inference;

import java.util.Arrays;
import java.util.List;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;

/** One of the {@linkplain Contrasts contrasts} that were tested. */
public final class ContrastResult {
    private final String label;
    private final double[] weights;
    private final TStatistic statistic;

    ContrastResult(String label, double[] weights, TStatistic statistic) {
        this.label = label;
        this.weights = weights;
        this.statistic = statistic;
    }

    /**
     * What the contrast is called.
     *
     * @return the label
     */
    public String label() {
        return label;
    }

    /**
     * The weights of the means.
     *
     * @return an unmodifiable list, one for each group
     */
    public List<Double> weights() {
        return Arrays.stream(weights).boxed().toList();
    }

    /**
     * The combination of the means, ψ.
     *
     * @return with its interval; absent if a group with a weight is empty
     */
    public Estimate estimate() {
        return statistic.difference();
    }

    /**
     * The standard error of ψ.
     *
     * @return absent where the test is not defined
     */
    public Estimate standardError() {
        return statistic.standardError();
    }

    /**
     * The statistic.
     *
     * @return absent where the test is not defined
     */
    public Estimate t() {
        return statistic.t();
    }

    /**
     * The degrees of freedom.
     *
     * @return absent where the test is not defined
     */
    public Estimate df() {
        return statistic.df();
    }

    /**
     * The probability of a t at least as extreme if ψ is 0 in the population, not adjusted for the other contrasts.
     *
     * @return absent where the test is not defined
     */
    public Estimate p() {
        return statistic.p();
    }

    /**
     * The natural logarithm of p.
     *
     * @return absent where the test is not defined
     */
    public Estimate logP() {
        return statistic.logP();
    }

    List<Cell> row() {
        return statistic.row(label);
    }

    @Override
    public String toString() {
        return t().isPresent()
                ? Headline.of(
                        label + ": t(" + Headline.df(df().value()) + ") = " + Headline.number(t().value()) + ", "
                                + Headline.p(p()),
                        ", " + Headline.number(estimate().value()))
                : Headline.absent(label, t());
    }
}
