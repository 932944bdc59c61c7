package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * What {@link EmCovariance} finds: means, covariances and correlations with, if asked for, standard errors and intervals,
 * and how the search went. Items are counted from 0 in their order.
 */
public final class EmResult {
    private final Cases cases;
    /** Pairwise: who answered what. */
    private final CoMoments answered;

    private final List<EmQuantity> means;
    /** The pair of i and j ≤ i at i (i + 1) / 2 + j. */
    private final List<EmQuantity> covariances;

    private final List<EmQuantity> correlations;
    private final EmQuantity meanOfItems;
    private final Estimate logLikelihood;
    private final List<Double> logLikelihoods;
    private final boolean converged;
    private final List<String> notes;

    EmResult(
            EmFit fit,
            List<EmQuantity> means,
            List<EmQuantity> covariances,
            List<EmQuantity> correlations,
            EmQuantity meanOfItems,
            List<String> notes) {
        this.cases = fit.cases();
        this.answered = fit.moments();
        this.means = List.copyOf(means);
        this.covariances = List.copyOf(covariances);
        this.correlations = List.copyOf(correlations);
        this.meanOfItems = meanOfItems;
        this.logLikelihood = fit.logLikelihood();
        this.logLikelihoods = fit.trace();
        this.converged = fit.isConverged();
        this.notes = List.copyOf(notes);
    }

    /**
     * The number of items.
     *
     * @return 1 or more
     */
    public int size() {
        return means.size();
    }

    /**
     * The names of the items.
     *
     * @return in their order
     */
    public List<String> names() {
        return answered.names();
    }

    /**
     * The respondents who answered an item at least, and why the others answered nothing.
     *
     * @return the cases
     */
    public Cases cases() {
        return cases;
    }

    /**
     * The mean of an item.
     *
     * @param item from 0
     * @return with its interval if standard errors were asked for; absent if there is none
     */
    public Estimate mean(int item) {
        return own(item).estimate();
    }

    /**
     * The standard error of a mean.
     *
     * @param item from 0
     * @return absent if not asked for or not there
     */
    public Estimate meanStandardError(int item) {
        return own(item).standardError();
    }

    /**
     * The covariance of two items, divisor n; of an item with itself, its variance.
     *
     * @param i from 0
     * @param j from 0
     * @return with its interval if standard errors were asked for; absent if there is none
     */
    public Estimate covariance(int i, int j) {
        return pair(covariances, i, j).estimate();
    }

    /**
     * The standard error of a covariance.
     *
     * @param i from 0
     * @param j from 0
     * @return absent if not asked for or not there
     */
    public Estimate covarianceStandardError(int i, int j) {
        return pair(covariances, i, j).standardError();
    }

    /**
     * The correlation of two items.
     *
     * @param i from 0
     * @param j from 0
     * @return with its interval if standard errors were asked for; absent if there is none
     */
    public Estimate correlation(int i, int j) {
        return pair(correlations, i, j).estimate();
    }

    /**
     * The standard error of a correlation, by the delta method.
     *
     * @param i from 0
     * @param j from 0
     * @return absent if not asked for or not there
     */
    public Estimate correlationStandardError(int i, int j) {
        return pair(correlations, i, j).standardError();
    }

    /**
     * The mean of the items' means, which is the mean of a scale scored as the mean of its items.
     *
     * @return with its interval if standard errors were asked for; absent if the mean of an item is
     */
    public Estimate meanOfItems() {
        return meanOfItems.estimate();
    }

    /**
     * The standard error of the mean of the items' means, which counts that the estimates of the means go together.
     *
     * @return absent if not asked for or not there
     */
    public Estimate meanOfItemsStandardError() {
        return meanOfItems.standardError();
    }

    private EmQuantity own(int item) {
        return means.get(checked(item));
    }

    private EmQuantity pair(List<EmQuantity> pairs, int i, int j) {
        int row = Math.max(checked(i), checked(j));
        return pairs.get(row * (row + 1) / 2 + Math.min(i, j));
    }

    private int checked(int item) {
        if (item < 0 || item >= size()) {
            throw new IllegalArgumentException("item: 0 to " + (size() - 1) + " is allowed, got " + item);
        }
        return item;
    }

    /**
     * Whether the search converged. What it had reached when it did not is given nevertheless.
     *
     * @return true also where nothing had to be searched
     */
    public boolean isConverged() {
        return converged;
    }

    /**
     * The number of iterations: how often expectations were computed on the way to the estimates.
     *
     * @return 0 if nothing had to be searched
     */
    public int iterations() {
        return logLikelihoods.size();
    }

    /**
     * The log-likelihood of the answers at the estimates.
     *
     * @return absent if no item varies or the covariance matrix is singular
     */
    public Estimate logLikelihood() {
        return logLikelihood;
    }

    /**
     * The log-likelihood at each iteration, which never falls by more than rounding.
     *
     * @return an unmodifiable list, in the order of the iterations
     */
    public List<Double> logLikelihoods() {
        return logLikelihoods;
    }

    /**
     * What a reader must know: that the search did not converge, why there are no estimates, which items took no part.
     *
     * @return empty if there is nothing
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * The correlations as a matrix, for all that takes one. The n of a pair is the number of respondents who answered
     * anything, since they all bear on it, and 0 where nobody answered both items. With standard errors, p is that of
     * Fisher's z of the correlation divided by its standard error.
     *
     * @return the matrix
     */
    public CorrelationMatrix correlations() {
        CorrelationMatrix matrix = CorrelationMatrix.of("EM", names(), cases, (i, j) -> {
            EmQuantity pair = pair(correlations, i, j);
            Estimate error = pair.standardError();
            PairTest test = error.isPresent()
                    ? PairTest.z(z(pair.estimate().value(), error.value()))
                    : PairTest.absent(noTest(error));
            return new PairCorrelation(pair.estimate(), n(i, j), error, test);
        });
        return matrix.with(moments());
    }

    private static Absence noTest(Estimate error) {
        Absence why = error.whyAbsent().orElseThrow();
        return new Absence(why.kind(), "no p without a standard error: " + why);
    }

    private static double z(double r, double error) {
        return (Math.log1p(r) - Math.log1p(-r)) / 2 * (1 - r) * (1 + r) / error;
    }

    private int n(int i, int j) {
        int together = answered.n(i, j);
        return together == 0 ? 0 : cases.n();
    }

    /** The covariances for a matrix; null if there are none of items that vary. */
    private CoMoments moments() {
        int k = size();
        PairMoments moments = PairMoments.unknown(k);
        for (int i = 0; i < k; i++) {
            moments.mean()[i] = mean(i).orNaN();
            for (int j = 0; j < k; j++) {
                int pair = moments.pair(i, j);
                boolean present = covariance(i, j).isPresent();
                moments.n()[pair] = present ? cases.n() : Math.min(1, answered.n(i, j));
                moments.variance()[pair] = covariance(i, i).orNaN();
                moments.covariance()[pair] = covariance(i, j).orNaN();
                if (!present && answered.n(i, i) > 1 && answered.n(j, j) > 1 && answered.n(i, j) > 0) {
                    return null;
                }
            }
        }
        return new CoMoments(names(), moments, cases);
    }

    /**
     * The answers to each item, its mean and standard deviation, the standard error of the mean if asked for, and the
     * correlations below the diagonal.
     *
     * @return the table, with the notes under it
     */
    public Table table() {
        boolean errors = means.stream().anyMatch(mean -> mean.standardError().isPresent());
        List<Column> columns =
                new ArrayList<>(List.of(Column.text("item"), Column.integer("n"), Column.number("mean", 2)));
        if (errors) {
            columns.add(Column.number("se", 3));
        }
        columns.add(Column.number("sd", 2));
        names().forEach(name -> columns.add(Column.coefficient(name, 2)));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            Estimate variance = covariance(i, i);
            List<Cell> row =
                    new ArrayList<>(List.of(Cell.text(names().get(i)), Cell.integer(answered.n(i)), mean(i).cell()));
            if (errors) {
                row.add(meanStandardError(i).cell());
            }
            row.add(variance.isPresent() ? Cell.number(Math.sqrt(variance.value())) : variance.cell());
            for (int j = 0; j < size(); j++) {
                row.add(j < i ? correlation(i, j).cell() : Cell.empty());
            }
            rows.add(row);
        }
        Table table = Table.columns(columns).rows(rows);
        for (String note : notes) {
            table = table.footnote(note);
        }
        return table;
    }

    /**
     * The number of items, the cases and the search, and the table.
     *
     * @return such as {@code EM estimates of 6 items, n = 215 of 217, 21 iterations}, and the table
     */
    @Override
    public String toString() {
        String head = "EM estimates of " + size() + (size() == 1 ? " item, " : " items, ") + cases.count() + ", "
                + iterations() + (iterations() == 1 ? " iteration" : " iterations")
                + (converged ? "\n" : ", not converged\n");
        String leftOut = cases.leftOutLine();
        return head + (leftOut.isEmpty() ? table() : table().title(leftOut));
    }
}
