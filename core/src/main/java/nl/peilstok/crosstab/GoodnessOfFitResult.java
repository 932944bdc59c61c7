package nl.peilstok.crosstab;

import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** What {@link GoodnessOfFit} found. */
public final class GoodnessOfFitResult {
    private final List<String> labels;
    private final long[] observed;
    private final double[] proportions;
    private final long n;
    private final double[] residuals;
    private final ChiSquareStatistic chiSquare;
    private final List<String> notes;

    GoodnessOfFitResult(
            List<String> labels,
            long[] observed,
            double[] proportions,
            long n,
            double[] residuals,
            ChiSquareStatistic chiSquare,
            List<String> notes) {
        this.labels = List.copyOf(labels);
        this.observed = observed;
        this.proportions = proportions;
        this.n = n;
        this.residuals = residuals;
        this.chiSquare = chiSquare;
        this.notes = List.copyOf(notes);
    }

    /**
     * The categories that were tested: without those that are empty in the population.
     *
     * @return an unmodifiable list
     */
    public List<String> labels() {
        return labels;
    }

    /**
     * How many were counted in a category.
     *
     * @param category from 0
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such category
     */
    public long observed(int category) {
        return observed[category];
    }

    /**
     * The proportion that was tested against.
     *
     * @param category from 0
     * @return above 0, at most 1
     * @throws IndexOutOfBoundsException if there is no such category
     */
    public double proportion(int category) {
        return proportions[category];
    }

    /**
     * The count that the proportion leads one to expect.
     *
     * @param category from 0
     * @return n × proportion
     * @throws IndexOutOfBoundsException if there is no such category
     */
    public double expected(int category) {
        return n * proportions[category];
    }

    /**
     * X².
     *
     * @return 0 or more; absent without observations or with one category
     */
    public Estimate statistic() {
        return chiSquare.statistic();
    }

    /**
     * The degrees of freedom.
     *
     * @return the number of categories − 1; 0 if there is no test
     */
    public int df() {
        return chiSquare.df();
    }

    /**
     * The probability of an X² at least this large if the proportions hold.
     *
     * @return from 0 to 1; absent if there is no test
     */
    public Estimate p() {
        return chiSquare.p();
    }

    /**
     * The natural logarithm of p, also where p is too small for a double.
     *
     * @return 0 or less; absent if there is no test
     */
    public Estimate logP() {
        return chiSquare.logP();
    }

    /**
     * The sum of the observed counts.
     *
     * @return 0 or more
     */
    public long n() {
        return n;
    }

    /**
     * The Pearson residual, (O − E) / √E; their squares add to X².
     *
     * @param category from 0
     * @return negative where fewer were counted than expected
     * @throws nl.peilstok.estimate.AbsentEstimateException if there is no test
     * @throws IndexOutOfBoundsException if there is no such category
     */
    public double pearsonResidual(int category) {
        statistic().value();
        return residuals[category];
    }

    /**
     * The standardised residual, (O − E) / √(E (1 − π)): about standard normal if the proportions hold.
     *
     * @param category from 0
     * @return negative where fewer were counted than expected
     * @throws nl.peilstok.estimate.AbsentEstimateException if there is no test
     * @throws IndexOutOfBoundsException if there is no such category
     */
    public double standardisedResidual(int category) {
        return pearsonResidual(category) / Math.sqrt(1 - proportions[category]);
    }

    /**
     * The least of the expected counts.
     *
     * @return absent if nothing was counted
     */
    public Estimate leastExpected() {
        return n == 0
                ? Estimate.absent(Absence.Kind.NO_ANSWERS, "all counts are 0")
                : Estimate.of(IntStream.range(0, labels.size())
                        .mapToDouble(this::expected)
                        .min()
                        .orElseThrow());
    }

    /**
     * Whether the expected counts are large enough for the p-value to be trusted.
     *
     * @return the verdict, with how many expected counts are below 5
     */
    public CochranRule cochran() {
        double[] expected =
                IntStream.range(0, labels.size()).mapToDouble(this::expected).toArray();
        return statistic().isPresent() ? CochranRule.of(new double[][] {expected}) : CochranRule.notApplicable();
    }

    /**
     * What a reader must know of how the result came about: which categories were left out.
     *
     * @return an unmodifiable list, empty if there is nothing to say
     */
    public List<String> notes() {
        return notes;
    }

    /** X², df and p in words, or a dash with the reason. */
    String inWords() {
        return chiSquare.inWords();
    }

    /**
     * The observed and expected counts, with the standardised residuals; in the footnotes Cochran's verdict and what was
     * left out.
     *
     * @return the table
     */
    public Table table() {
        Table table = Table.columns(
                        Column.text("category"),
                        Column.integer("count"),
                        Column.number("expected", 1),
                        Column.number("standardised residual", 2))
                .rows(IntStream.range(0, labels.size())
                        .mapToObj(i -> List.of(
                                Cell.text(labels.get(i)),
                                Cell.integer(observed[i]),
                                Cell.number(expected(i)),
                                statistic().isPresent()
                                        ? Cell.number(standardisedResidual(i))
                                        : statistic().cell())))
                .footnote(cochran().sentence());
        for (String note : notes) {
            table = table.footnote(note);
        }
        return table;
    }

    /**
     * The result in a sentence, and the table.
     *
     * @return such as {@code Goodness of fit: X²(2) = 0.48, p = .788, n = 104} and the table
     */
    @Override
    public String toString() {
        return "Goodness of fit: " + inWords() + ", n = " + n + "\n" + table();
    }
}
