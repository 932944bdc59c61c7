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
    /** A variance that a factor explains below this is what the end of a search leaves of nothing. */
    private static final double NOTHING = 1e-6;

    private final CommonMatrix matrix;
    private final Extraction extraction;
    private final Extracted found;
    private final Rotated rotated;
    private final FactorFit fit;

    FactorSolution(CommonMatrix matrix, Extraction extraction, Extracted found, Rotation rotation) {
        this(
                matrix,
                extraction,
                found,
                rotation.rotate(matrix.names(), found.loadings()),
                new FactorFit(matrix, extraction, found.loadings()));
    }

    private FactorSolution(
            CommonMatrix matrix, Extraction extraction, Extracted found, Rotated rotated, FactorFit fit) {
        this.matrix = matrix;
        this.extraction = extraction;
        this.found = found;
        this.rotated = rotated;
        this.fit = fit;
    }

    /**
     * The same factors with another rotation, from the loadings as they were extracted.
     *
     * @param rotation the rotation
     * @return the new solution; what does not depend on the rotation is the same
     * @throws IllegalArgumentException if the rotation cannot be done with so many items or factors
     */
    public FactorSolution rotated(Rotation rotation) {
        return new FactorSolution(matrix, extraction, found, rotation.rotate(names(), found.loadings()), fit);
    }

    /** The loadings as extracted. */
    double[][] extracted() {
        double[][] copy = new double[found.loadings().length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = found.loadings()[i].clone();
        }
        return copy;
    }

    /** The correlations the factors were extracted from. */
    CommonMatrix matrix() {
        return matrix;
    }

    private int item(int item) {
        if (item < 0 || item >= items()) {
            throw new IllegalArgumentException("item: 0 to " + (items() - 1) + " is allowed, got " + item);
        }
        return item;
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
        return matrix.size();
    }

    /**
     * The number of factors.
     *
     * @return 1 or more
     */
    public int factors() {
        return rotated.factors();
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
     * The rotation, with how its search went and its other minima.
     *
     * @return the rotated loadings; without rotation, the loadings in order
     */
    public Rotated rotation() {
        return rotated;
    }

    /**
     * The weight of a factor in an item, a cell of the pattern matrix.
     *
     * @param item from 0
     * @param factor from 0
     * @return the loading
     * @throws IllegalArgumentException if there is no such item or factor
     */
    public double loading(int item, int factor) {
        return rotated.loading(item, factor);
    }

    /**
     * A loading with where it belongs.
     *
     * @param item the name of the item
     * @param factor the number of the factor, from 1 as it is printed
     * @param pattern the cell of the pattern matrix
     * @param structure the cell of the structure matrix
     */
    public record Loading(String item, int factor, double pattern, double structure) {}

    /**
     * All loadings, for a figure or another program.
     *
     * @return item after item, and of an item factor after factor
     */
    public List<Loading> loadings() {
        List<Loading> all = new ArrayList<>();
        for (int i = 0; i < items(); i++) {
            for (int f = 0; f < factors(); f++) {
                all.add(new Loading(names().get(i), f + 1, loading(i, f), structure(i, f)));
            }
        }
        return List.copyOf(all);
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
        return found.uniquenesses()[item(item)];
    }

    /**
     * The part of an item's variance that the factors explain: 1 less the uniqueness.
     *
     * @param item from 0
     * @return at most 1, but for a Heywood case of a method without bound
     * @throws IllegalArgumentException if there is no such item
     */
    public double communality(int item) {
        return 1 - found.uniquenesses()[item(item)];
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
        for (int f = 0; f < factors(); f++) {
            double square = loading(item, f) * loading(item, f);
            squares += square;
            fourths += square * square;
        }
        return fourths == 0
                ? Estimate.absent(Absence.Kind.NOT_DEFINED, names().get(item) + " loads on no factor")
                : Estimate.of(squares * squares / fourths);
    }

    /**
     * A cell of the structure matrix: the correlation of an item and a factor.
     *
     * @param item from 0
     * @param factor from 0
     * @return equal to the loading if factors do not correlate
     * @throws IllegalArgumentException if there is no such item or factor
     */
    public double structure(int item, int factor) {
        return rotated.structure(item, factor);
    }

    /**
     * The correlation of two factors.
     *
     * @param first from 0
     * @param second from 0
     * @return 0 of different factors, unless the rotation is oblique
     * @throws IllegalArgumentException if there is no such factor
     */
    public double phi(int first, int second) {
        return rotated.phi(first, second);
    }

    /**
     * The variance of the items that is ascribed to a factor: Σ_i pattern_if · structure_if, which is the sum of its
     * squared loadings if factors do not correlate.
     *
     * @param factor from 0
     * @return over the number of items, the proportion of variance explained
     * @throws IllegalArgumentException if there is no such factor
     */
    public double variance(int factor) {
        return rotated.variance(factor);
    }

    /** Whether a factor explains anything but what the end of a search leaves. */
    boolean explainsBy(int factor) {
        return variance(factor) > NOTHING;
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
        double sum = matrix.values()[item(i)][item(j)] - (i == j ? uniqueness(i) : 0);
        double[][] loadings = found.loadings();
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
     * The method, n, rotation, the sorted loadings with notes, explained variance, factor correlations and fit.
     *
     * @return lines of at most 80 characters
     */
    @Override
    public String toString() {
        return new FactorText(this).text();
    }
}
