package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Cholesky;
import nl.peilstok.math.SymmetricEigen;
import nl.peilstok.math.Tail;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/**
 * Whether the correlations R of items have enough in common to be factored.
 *
 * <p><b>Definition.</b> With q<sub>ij</sub> the correlation of two items given all others, −r<sup>ij</sup> /
 * √(r<sup>ii</sup> r<sup>jj</sup>) of R⁻¹: KMO = Σ<sub>i≠j</sub> r² / (Σ<sub>i≠j</sub> r² + Σ<sub>i≠j</sub> q²), and the
 * same over the pairs of one item for its measure of sampling adequacy. Bartlett's test of sphericity: χ² = −(n − 1 − (2p +
 * 5) / 6) log det R with p (p − 1) / 2 degrees of freedom. Squared multiple correlation: 1 − 1 / r<sup>ii</sup>. Anti-image
 * correlation: −q<sub>ij</sub>.
 *
 * <p><b>Missing answers.</b> Of items: listwise. Where the pairs of a matrix rest on different respondents, n is the
 * fewest of any pair, so that the test is cautious; software that takes the number of rows finds a larger χ².
 *
 * <p><b>Undefined when</b> R is singular or indefinite, but for the determinant; Bartlett's test also when the
 * correlations are not Pearson's.
 *
 * <p><b>Reference.</b> Kaiser &amp; Rice (1974), doi:10.1177/001316447403400115; Bartlett (1951),
 * doi:10.1093/biomet/38.3-4.337; Guttman (1953), doi:10.1007/BF02289264.
 *
 * <p><b>Agrees with</b> psych 2.2.9 {@code KMO}, {@code cortest.bartlett} and {@code smc}, and PSPP 1.6, to 1e-8.
 */
public final class Factorability {
    private final CommonMatrix matrix;
    private final Optional<double[][]> inverse;

    private Factorability(CorrelationMatrix correlations) {
        this.matrix = new CommonMatrix(correlations);
        this.inverse = matrix.cholesky().map(Cholesky::inverse);
    }

    /**
     * The factorability of the Pearson correlations of the respondents who answered all items.
     *
     * @param items two or more
     * @return the measures
     * @throws IllegalArgumentException if a correlation does not exist, or there are fewer than two items
     */
    public static Factorability of(Items items) {
        return of(Observed.USUAL.analyse(items));
    }

    /**
     * The factorability of correlations.
     *
     * @param matrix of two or more items
     * @return the measures
     * @throws IllegalArgumentException if a correlation does not exist, or there are fewer than two items
     */
    public static Factorability of(CorrelationMatrix matrix) {
        if (matrix.size() < 2) {
            throw new IllegalArgumentException("matrix: two or more items are needed, got " + matrix.size());
        }
        return new Factorability(matrix);
    }

    private int item(int item) {
        if (item < 0 || item >= matrix.size()) {
            throw new IllegalArgumentException("item: 0 to " + (matrix.size() - 1) + " is allowed, got " + item);
        }
        return item;
    }

    private Estimate noInverse() {
        return Estimate.absent(Absence.Kind.NOT_DEFINED, matrix.trouble());
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
     * The respondents used and left out.
     *
     * @return those of the correlations
     */
    public Cases cases() {
        return matrix.source().cases();
    }

    /**
     * The Kaiser–Meyer–Olkin measure of sampling adequacy.
     *
     * @return from 0 to 1; absent if the matrix has no inverse, or all correlations are 0
     */
    public Estimate kmo() {
        return inverse.map(all -> adequacy(all, 0, matrix.size())).orElseGet(this::noInverse);
    }

    /**
     * The measure of sampling adequacy of an item.
     *
     * @param item from 0
     * @return from 0 to 1; absent if the matrix has no inverse, or the item correlates with nothing
     * @throws IllegalArgumentException if there is no such item
     */
    public Estimate kmo(int item) {
        item(item);
        return inverse.map(all -> adequacy(all, item, item + 1)).orElseGet(this::noInverse);
    }

    private Estimate adequacy(double[][] all, int from, int to) {
        double simple = 0;
        double partial = 0;
        for (int i = from; i < to; i++) {
            for (int j = 0; j < all.length; j++) {
                if (i != j) {
                    double r = matrix.values()[i][j];
                    double q = all[i][j] / Math.sqrt(all[i][i] * all[j][j]);
                    simple += r * r;
                    partial += q * q;
                }
            }
        }
        return simple == 0
                ? Estimate.absent(Absence.Kind.NOT_DEFINED, "all correlations are 0")
                : Estimate.of(simple / (simple + partial));
    }

    /**
     * The squared multiple correlation of an item with all others.
     *
     * @param item from 0
     * @return from 0 to 1; absent if the matrix has no inverse
     * @throws IllegalArgumentException if there is no such item
     */
    public Estimate smc(int item) {
        item(item);
        return inverse.map(all -> Estimate.of(Math.max(0, 1 - 1 / all[item][item])))
                .orElseGet(this::noInverse);
    }

    /**
     * A cell of the anti-image correlation matrix, as SPSS prints it: outside the diagonal the correlation of two items
     * given all others, with the other sign; on it the measure of sampling adequacy.
     *
     * @param i from 0
     * @param j from 0
     * @return from −1 to 1; absent if the matrix has no inverse
     * @throws IllegalArgumentException if there is no such item
     */
    public Estimate antiImage(int i, int j) {
        item(i);
        item(j);
        return i == j
                ? kmo(i)
                : inverse.map(all -> Estimate.of(all[i][j] / Math.sqrt(all[i][i] * all[j][j])))
                        .orElseGet(this::noInverse);
    }

    /**
     * The determinant of the matrix.
     *
     * @return at most 1; 0 of a singular matrix, below 0 only of an indefinite one
     */
    public double determinant() {
        if (matrix.cholesky().isPresent()) {
            return Math.exp(matrix.cholesky().get().logDeterminant());
        }
        if (!matrix.source().diagnosis().isIndefinite()) {
            return 0;
        }
        double product = 1;
        for (double value : SymmetricEigen.of(matrix.values()).values()) {
            product *= value;
        }
        return product;
    }

    /**
     * Bartlett's test of sphericity, that all correlations are 0.
     *
     * @return chi-square; absent if the matrix has no inverse or the correlations are not Pearson's
     */
    public Estimate chiSquare() {
        if (!matrix.source().isPearson()) {
            return Estimate.absent(
                    Absence.Kind.NOT_DEFINED,
                    "Bartlett's test is of Pearson correlations, not of "
                            + matrix.source().kind() + " ones");
        }
        double factor = matrix.n() - 1 - (2 * matrix.size() + 5) / 6.0;
        if (factor <= 0) {
            return Estimate.absent(Absence.Kind.TOO_FEW, "Bartlett's test needs more respondents, got " + matrix.n());
        }
        return matrix.cholesky()
                .map(found -> Estimate.of(Math.max(0, -factor * found.logDeterminant())))
                .orElseGet(this::noInverse);
    }

    /**
     * The degrees of freedom of Bartlett's test.
     *
     * @return p (p − 1) / 2
     */
    public int df() {
        return matrix.size() * (matrix.size() - 1) / 2;
    }

    /**
     * The p of Bartlett's test.
     *
     * @return from 0 to 1; absent if the test is
     */
    public Estimate p() {
        Estimate test = chiSquare();
        return test.isPresent() ? Estimate.of(Tail.chiSquareUpper(test.value(), df())) : test;
    }

    /**
     * The natural logarithm of the p of Bartlett's test.
     *
     * @return 0 or less; absent if the test is
     */
    public Estimate logP() {
        Estimate test = chiSquare();
        return test.isPresent() ? Estimate.of(Tail.logChiSquareUpper(test.value(), df())) : test;
    }

    /**
     * The measures of the items.
     *
     * @return a row for each item
     */
    public Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < matrix.size(); i++) {
            rows.add(List.of(Cell.text(names().get(i)), kmo(i).cell(), smc(i).cell()));
        }
        return Table.columns(
                        Column.text("item"),
                        Column.coefficient("sampling adequacy", 3),
                        Column.coefficient("squared multiple r", 3))
                .rows(rows)
                .title(sentence());
    }

    /**
     * The anti-image correlations, below the diagonal, and on it the measures of sampling adequacy.
     *
     * @return a row for each item
     */
    public Table antiImageTable() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("item")));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < matrix.size(); i++) {
            columns.add(Column.coefficient(names().get(i), 2));
            List<Cell> row = new ArrayList<>(List.of(Cell.text(names().get(i))));
            for (int j = 0; j < matrix.size(); j++) {
                row.add(j <= i ? antiImage(i, j).cell() : Cell.empty());
            }
            rows.add(row);
        }
        return Table.columns(columns).rows(rows);
    }

    private String sentence() {
        Estimate kmo = kmo();
        Estimate test = chiSquare();
        String adequacy = kmo.isPresent()
                ? "KMO " + NumberStyle.EN.coefficient(kmo.value(), 3)
                : "No KMO: " + kmo.whyAbsent().orElseThrow();
        String sphericity = test.isPresent()
                ? "\nBartlett's chi-square(" + df() + ") = " + NumberStyle.EN.number(test.value(), 2) + ", "
                        + NumberStyle.EN.pStatement(p().value()) + ", with n = " + matrix.n()
                : test.whyAbsent().equals(kmo.whyAbsent())
                        ? ""
                        : "\nno test: " + test.whyAbsent().orElseThrow();
        return adequacy + ", " + matrix.size() + " items, " + cases().policy().label() + ", " + cases().count()
                + sphericity + "\ndeterminant " + NumberStyle.EN.scientific(determinant(), 3);
    }

    /**
     * KMO, n, Bartlett's test and the determinant, and the measures of the items.
     *
     * @return such as {@code KMO .876, 24 items, n = 145} and the table
     */
    @Override
    public String toString() {
        return table().toString();
    }
}
