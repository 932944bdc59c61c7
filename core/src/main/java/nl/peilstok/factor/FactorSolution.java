package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Table;

/**
 * Factors of items: loadings, uniquenesses, what is left unexplained and how well that fits. Items and factors are counted
 * from 0. Factors stand in the order of the variance they explain, and each points so that its loadings add up to 0 or
 * more; everything follows that order and sign. {@link FactorAnalysis} says how factors are found.
 */
public final class FactorSolution {
    private final CommonMatrix matrix;
    private final Extraction extraction;
    private final double[][] loadings;
    private final double[] uniquenesses;
    private final FactorFit fit;

    FactorSolution(CommonMatrix matrix, Extraction extraction, Extracted found) {
        this.matrix = matrix;
        this.extraction = extraction;
        this.loadings = ordered(found.loadings());
        this.uniquenesses = found.uniquenesses();
        this.fit = new FactorFit(matrix, extraction, loadings, loadings[0].length);
    }

    private static double[][] ordered(double[][] loadings) {
        int factors = loadings[0].length;
        double[] variances = new double[factors];
        for (double[] row : loadings) {
            for (int f = 0; f < factors; f++) {
                variances[f] += row[f] * row[f];
            }
        }
        List<Integer> places = FactorOrder.BY_VARIANCE.places(variances);
        double[][] ordered = new double[loadings.length][factors];
        for (int f = 0; f < factors; f++) {
            double sign = FactorOrder.BY_VARIANCE.reverses(loadings, places.get(f)) ? -1 : 1;
            for (int i = 0; i < loadings.length; i++) {
                ordered[i][f] = sign * loadings[i][places.get(f)] + 0.0;
            }
        }
        return ordered;
    }

    /** The loadings before rotation, in order. */
    double[][] unrotated() {
        double[][] copy = new double[loadings.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = loadings[i].clone();
        }
        return copy;
    }

    private int item(int item) {
        if (item < 0 || item >= items()) {
            throw new IllegalArgumentException("item: 0 to " + (items() - 1) + " is allowed, got " + item);
        }
        return item;
    }

    private int factor(int factor) {
        if (factor < 0 || factor >= factors()) {
            throw new IllegalArgumentException("factor: 0 to " + (factors() - 1) + " is allowed, got " + factor);
        }
        return factor;
    }

    /**
     * The names of the items.
     *
     * @return in their order
     */
    public List<String> names() {
        return matrix.names();
    }

    /**
     * The number of items.
     *
     * @return 2 or more
     */
    public int items() {
        return loadings.length;
    }

    /**
     * The number of factors.
     *
     * @return 1 or more
     */
    public int factors() {
        return loadings[0].length;
    }

    /**
     * The respondents used and left out.
     *
     * @return those of the correlations
     */
    public Cases cases() {
        return matrix.source().cases();
    }

    /**
     * The kind of correlation.
     *
     * @return such as {@code Pearson}
     */
    public String kind() {
        return matrix.source().kind();
    }

    /**
     * How the factors were extracted.
     *
     * @return the method and how the search ended
     */
    public Extraction extraction() {
        return extraction;
    }

    /**
     * The weight of a factor in an item.
     *
     * @param item from 0
     * @param factor from 0
     * @return the loading
     * @throws IllegalArgumentException if there is no such item or factor
     */
    public double loading(int item, int factor) {
        return loadings[item(item)][factor(factor)];
    }

    /**
     * The part of an item's variance that the factors do not explain. Of a model with bounded uniquenesses it is what was
     * estimated, otherwise 1 less the communality.
     *
     * @param item from 0
     * @return from the bound to 1; below 0 only where the method has no bound
     * @throws IllegalArgumentException if there is no such item
     */
    public double uniqueness(int item) {
        return uniquenesses[item(item)];
    }

    /**
     * The part of an item's variance that the factors explain: 1 less the uniqueness.
     *
     * @param item from 0
     * @return at most 1, but for a Heywood case of a method without bound
     * @throws IllegalArgumentException if there is no such item
     */
    public double communality(int item) {
        return 1 - uniquenesses[item(item)];
    }

    /**
     * On how many factors an item loads, by Hofmann's index (Σ λ²)² / Σ λ⁴.
     *
     * <p><b>Reference.</b> Hofmann (1978), doi:10.1207/s15327906mbr1302_9.
     *
     * @param item from 0
     * @return from 1 to the number of factors; absent if the item loads on none
     * @throws IllegalArgumentException if there is no such item
     */
    public Estimate complexity(int item) {
        double squares = 0;
        double fourths = 0;
        for (double each : loadings[item(item)]) {
            squares += each * each;
            fourths += each * each * each * each;
        }
        return fourths == 0
                ? Estimate.absent(Absence.Kind.NOT_DEFINED, names().get(item) + " loads on no factor")
                : Estimate.of(squares * squares / fourths);
    }

    /**
     * The variance of the items that is ascribed to a factor: the sum of its squared loadings.
     *
     * @param factor from 0
     * @return 0 or more; over the number of items, the proportion of variance explained
     * @throws IllegalArgumentException if there is no such factor
     */
    public double variance(int factor) {
        factor(factor);
        double sum = 0;
        for (double[] row : loadings) {
            sum += row[factor] * row[factor];
        }
        return sum;
    }

    /**
     * The correlation of two items less what the factors explain of it; of an item with itself, 1 less its communality and
     * its uniqueness, which is 0 but for an item at the bound or a solution that does not reproduce the diagonal.
     *
     * @param i from 0
     * @param j from 0
     * @return the residual
     * @throws IllegalArgumentException if there is no such item
     */
    public double residual(int i, int j) {
        double sum = matrix.values()[item(i)][item(j)] - (i == j ? uniquenesses[i] : 0);
        for (int f = 0; f < factors(); f++) {
            sum -= loadings[i][f] * loadings[j][f];
        }
        return sum;
    }

    /**
     * What is left of the correlation of two items.
     *
     * @param first the name of the one
     * @param second the name of the other
     * @param value the residual correlation
     */
    public record Residual(String first, String second, double value) {}

    /**
     * The pairs of items that the factors leave most of: large residuals mean that two items have something in common of
     * their own.
     *
     * @param most how many, 0 or more
     * @return the largest residual first, whatever its sign
     * @throws IllegalArgumentException if the number is below 0
     */
    public List<Residual> largestResiduals(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("most: must be 0 or more, got " + most);
        }
        List<Residual> all = new ArrayList<>();
        for (int i = 0; i < items(); i++) {
            for (int j = 0; j < i; j++) {
                all.add(new Residual(names().get(j), names().get(i), residual(i, j)));
            }
        }
        all.sort(Comparator.comparingDouble(each -> -Math.abs(each.value())));
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }

    /**
     * How well the factors fit.
     *
     * @return chi-square and indices, absent with the reason where they would be wrong
     */
    public FactorFit fit() {
        return fit;
    }

    /**
     * What a reader of the result must know: what was done to the matrix, Heywood cases, other minima, a search that did
     * not converge.
     *
     * @return sentences, possibly none
     */
    public List<String> notes() {
        return new FactorNotes(this, matrix).all();
    }

    /**
     * The loadings, in the order of the items.
     *
     * @return a row for each item, with communality, uniqueness and complexity
     */
    public Table table() {
        return new FactorText(this).inOrder();
    }

    /**
     * The loadings, with items sorted by the factor they load on most and then by the size of that loading.
     *
     * @param blankBelow loadings that are smaller, whatever their sign, are left blank; 0 to show all
     * @return a row for each item, with communality, uniqueness and complexity
     * @throws IllegalArgumentException if it is below 0
     */
    public Table sortedTable(double blankBelow) {
        return new FactorText(this).sorted(blankBelow);
    }

    /**
     * The variance each factor explains.
     *
     * @return a row for each factor: sum of squared loadings, proportion of the items' variance, cumulated
     */
    public Table varianceTable() {
        return new FactorText(this).variances();
    }

    /**
     * The method, n, notes, the sorted loadings, explained variance and fit.
     *
     * @return lines of at most 80 characters
     */
    @Override
    public String toString() {
        return new FactorText(this).text();
    }
}
