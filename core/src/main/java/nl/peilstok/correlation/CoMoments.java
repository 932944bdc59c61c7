package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * The first and second moments of items: means, variances, covariances and Pearson correlations, each with the
 * respondents it rests on. Items are counted from 0 in their order.
 *
 * <p><b>Definition.</b> mean = Σx / n; covariance = Σ(x − x̄)(y − ȳ) / (n − 1); the variance is an item's covariance
 * with itself; correlation = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² Σ(y − ȳ)²). Answers chosen from options are summed exactly,
 * as bits: the order of the respondents, chunks, threads and the reversal of items change no bit. Numbers are summed
 * from a centre near their mean, whole ones exactly as long as a double holds their sums; threads change no bit, and
 * chunks the last digits at most. An item without variance is found exactly.
 *
 * <p><b>Missing answers.</b> {@linkplain #listwise Listwise}, everything rests on the respondents who answered all
 * items. {@linkplain #pairwise Pairwise}, the mean and the variance of an item rest on all who answered it, the
 * covariance and the correlation of two items on all who answered both, with the means and, for the correlation, the
 * variances of these respondents. A correlation is therefore not the covariance divided by the standard deviations, and
 * the matrix of covariances may be indefinite.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Undefined when</b> nobody answered (all), only one respondent did (all but the mean), or an item is constant
 * among the respondents of the pair (the correlation).
 *
 * <p><b>Reference.</b> The correction of the centred sums and the merging of chunks: Chan, Golub &amp; LeVeque (1983),
 * doi:10.1080/00031305.1983.10483115.
 *
 * <p><b>Agrees with</b> R 4.2 {@code cov} and {@code cor} with {@code use = "complete.obs"} and
 * {@code use = "pairwise.complete.obs"} to a relative 1e-12.
 */
public final class CoMoments {
    private final List<String> names;
    private final PairMoments moments;
    private final Cases cases;

    CoMoments(List<String> names, PairMoments moments, Cases cases) {
        this.names = names;
        this.moments = moments;
        this.cases = cases;
    }

    /**
     * The moments over the respondents who answered all items.
     *
     * @param items the items
     * @return the moments
     */
    public static CoMoments listwise(Items items) {
        return CoMomentsAccumulator.listwise().add(items).snapshot();
    }

    /**
     * The moments of each pair over the respondents who answered both its items.
     *
     * @param items the items
     * @return the moments
     */
    public static CoMoments pairwise(Items items) {
        return CoMomentsAccumulator.pairwise().add(items).snapshot();
    }

    /**
     * Moments that were found elsewhere, over the same respondents for all items.
     *
     * @param names the items
     * @param means the mean of each
     * @param covariances divisor n − 1, symmetric; the variance of a constant item is exactly 0
     * @param n the number of respondents; with fewer than two, the covariances do not count
     * @return the moments
     * @throws IllegalArgumentException if there is not one mean or one row and column of covariances for each item
     */
    public static CoMoments of(List<String> names, double[] means, double[][] covariances, int n) {
        int k = names.size();
        if (means.length != k
                || covariances.length != k
                || Arrays.stream(covariances).anyMatch(row -> row.length != k)) {
            throw new IllegalArgumentException("covariances: " + k + " items need as many means, rows and columns, got "
                    + means.length + " means and " + covariances.length + " rows");
        }
        PairMoments moments = PairMoments.unknown(k);
        Arrays.fill(moments.n(), n);
        for (int i = 0; i < k; i++) {
            moments.mean()[i] = n == 0 ? Double.NaN : means[i];
            for (int j = 0; j < k && n > 1; j++) {
                moments.variance()[moments.pair(i, j)] = covariances[i][i];
                moments.covariance()[moments.pair(i, j)] = covariances[i][j];
            }
        }
        return new CoMoments(List.copyOf(names), moments, Cases.counted(MissingPolicy.LISTWISE, n, n, n, Map.of()));
    }

    /**
     * The moments of some of the items, as they are here: no respondent is looked at again.
     *
     * @param some names of items, each once
     * @return the moments of these items in this order; listwise, still over the respondents who answered all the items
     *     there were; pairwise, of whom it is no longer known why they are incomplete
     * @throws IllegalArgumentException if there is no such item, or none or one twice is named
     */
    public CoMoments only(List<String> some) {
        int[] items = places(names, some);
        int k = items.length;
        PairMoments part = PairMoments.unknown(k);
        int fewest = Integer.MAX_VALUE;
        int most = 0;
        for (int i = 0; i < k; i++) {
            part.mean()[i] = moments.mean()[items[i]];
            for (int j = 0; j < k; j++) {
                int from = pair(items[i], items[j]);
                int to = part.pair(i, j);
                part.n()[to] = moments.n()[from];
                part.variance()[to] = moments.variance()[from];
                part.covariance()[to] = moments.covariance()[from];
                if (i != j || k == 1) {
                    fewest = Math.min(fewest, part.n()[to]);
                    most = Math.max(most, part.n()[to]);
                }
            }
        }
        boolean pairwise = cases.policy() == MissingPolicy.PAIRWISE;
        Cases theirs = pairwise ? Cases.counted(cases.policy(), cases.total(), fewest, most, Map.of()) : cases;
        return new CoMoments(List.copyOf(some), part, theirs);
    }

    /** Where some items stand among all. */
    static int[] places(List<String> names, List<String> some) {
        if (some.isEmpty() || some.stream().distinct().count() < some.size()) {
            throw new IllegalArgumentException(
                    "some: one or more items are needed, each once, got " + String.join(", ", some));
        }
        Map<String, Integer> placeOf = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            placeOf.put(names.get(i), i);
        }
        return some.stream()
                .mapToInt(name -> {
                    Integer place = placeOf.get(name);
                    if (place == null) {
                        throw new IllegalArgumentException(
                                "some: '" + name + "' is not among " + String.join(", ", names));
                    }
                    return place;
                })
                .toArray();
    }

    /**
     * The respondents used and left out.
     *
     * @return the cases; pairwise with the fewest and the most respondents of any two different items
     */
    public Cases cases() {
        return cases;
    }

    /**
     * The number of items.
     *
     * @return 1 or more
     */
    public int size() {
        return names.size();
    }

    /**
     * The names of the items.
     *
     * @return in their order
     */
    public List<String> names() {
        return names;
    }

    /**
     * The number of respondents behind the mean and the variance of an item.
     *
     * @param item from 0
     * @return 0 or more
     */
    public int n(int item) {
        return n(item, item);
    }

    /**
     * The number of respondents behind the covariance and the correlation of two items.
     *
     * @param i from 0
     * @param j from 0
     * @return 0 or more
     */
    public int n(int i, int j) {
        return moments.n()[pair(i, j)];
    }

    /**
     * The mean of an item.
     *
     * @param item from 0
     * @return absent if nobody answered
     */
    public Estimate mean(int item) {
        return n(item) == 0 ? Estimate.absent(tooFew(item, item)) : finite(moments.mean()[item]);
    }

    /**
     * The variance of an item, divisor n − 1.
     *
     * @param item from 0
     * @return absent if fewer than two respondents answered
     */
    public Estimate variance(int item) {
        return covariance(item, item);
    }

    /**
     * The covariance of two items, divisor n − 1; of an item with itself, its variance.
     *
     * @param i from 0
     * @param j from 0
     * @return absent if fewer than two respondents answered both
     */
    public Estimate covariance(int i, int j) {
        return n(i, j) < 2 ? Estimate.absent(tooFew(i, j)) : finite(moments.covariance()[pair(i, j)]);
    }

    /**
     * The Pearson correlation of two items over the respondents who answered both.
     *
     * @param i from 0
     * @param j from 0
     * @return from −1 to 1; absent if fewer than two respondents answered both or one item is constant among them
     */
    public Estimate correlation(int i, int j) {
        Estimate covariance = covariance(i, j);
        if (!covariance.isPresent()) {
            return covariance;
        }
        double first = moments.variance()[pair(i, j)];
        double second = moments.variance()[pair(j, i)];
        if (first == 0 || second == 0) {
            return Estimate.absent(first == 0 ? constant(i, j) : constant(j, i));
        }
        // As a product of the two slopes, so that an item correlates exactly 1 with its duplicate.
        double slopes = (covariance.value() / first) * (covariance.value() / second);
        return finite(Math.copySign(Math.min(1, Math.sqrt(slopes)), covariance.value()));
    }

    private int pair(int i, int j) {
        if (i < 0 || i >= size() || j < 0 || j >= size()) {
            throw new IllegalArgumentException(
                    "item: 0 to " + (size() - 1) + " is allowed, got " + (i < 0 || i >= size() ? i : j));
        }
        return i * size() + j;
    }

    private Absence tooFew(int i, int j) {
        return new PairObstacle(names, cases.policy()).tooFew(i, j, n(i, j));
    }

    private Absence constant(int item, int other) {
        boolean everywhere = moments.variance()[pair(item, item)] == 0;
        return new PairObstacle(names, cases.policy()).constant(item, other, everywhere);
    }

    private static Estimate finite(double value) {
        return Double.isFinite(value)
                ? Estimate.of(value)
                : Estimate.absent(Absence.Kind.NOT_DEFINED, "the scores are too large for the range of a double");
    }

    /**
     * The n, mean and standard deviation of each item, and the correlations below the diagonal.
     *
     * @return the table
     */
    public Table table() {
        List<Column> columns = new ArrayList<>(
                List.of(Column.text("item"), Column.integer("n"), Column.number("mean", 2), Column.number("sd", 2)));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            columns.add(Column.coefficient(names().get(i), 2));
            Estimate variance = variance(i);
            List<Cell> row = new ArrayList<>();
            row.add(Cell.text(names().get(i)));
            row.add(Cell.integer(n(i)));
            row.add(mean(i).cell());
            row.add(variance.isPresent() ? Cell.number(Math.sqrt(variance.value())) : variance.cell());
            for (int j = 0; j < size(); j++) {
                row.add(j < i ? correlation(i, j).cell() : Cell.empty());
            }
            rows.add(row);
        }
        return Table.columns(columns).rows(rows);
    }

    /**
     * The number of items, the policy and the cases, and the table.
     *
     * @return such as {@code Moments of 6 items, listwise, n = 188 of 217}, and the table
     */
    @Override
    public String toString() {
        String head = "Moments of " + size() + " items, " + cases.policy().label() + ", " + cases.count() + "\n";
        String leftOut = cases.leftOutLine();
        return head + (leftOut.isEmpty() ? table() : table().title(leftOut));
    }
}
