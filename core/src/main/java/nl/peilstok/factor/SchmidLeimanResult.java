package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Sentence;
import nl.peilstok.table.Table;

/**
 * A general factor and group factors, none of which correlate. Items and factors are counted from 0; group factors stand in
 * the order of the correlated factors they come from. {@link SchmidLeiman} says how they are found.
 */
public final class SchmidLeimanResult {
    /** What the general factor leaves of a factor correlation is named from here on. */
    static final double NOTABLE_RESIDUAL = .05;

    private final FactorSolution oblique;
    private final double[] secondOrder;
    private final String method;
    private final boolean converged;
    private final List<String> notes;

    SchmidLeimanResult(
            FactorSolution oblique, double[] secondOrder, String method, boolean converged, List<String> notes) {
        this.oblique = oblique;
        this.converged = converged
                && oblique.extraction().hasConverged()
                && oblique.rotation().converged();
        this.secondOrder = secondOrder;
        this.method = method;
        List<String> all = new ArrayList<>(notes);
        all.addAll(oblique.notes());
        this.notes = List.copyOf(all);
    }

    /**
     * The correlated factors that were transformed.
     *
     * @return the solution, with its factor correlations
     */
    public FactorSolution oblique() {
        return oblique;
    }

    /**
     * Whether the searches for the factors, for their rotation and for the general factor all came to their end.
     *
     * @return false if one of them did not
     */
    public boolean hasConverged() {
        return converged;
    }

    /**
     * The names of the items.
     *
     * @return in their order
     */
    public List<String> names() {
        return oblique.names();
    }

    /**
     * The number of items.
     *
     * @return 3 or more
     */
    public int items() {
        return oblique.items();
    }

    /**
     * The number of group factors.
     *
     * @return 2 or more
     */
    public int groups() {
        return oblique.factors();
    }

    /**
     * The loading of a factor on the general one.
     *
     * @param group from 0
     * @return from −1 to 1
     * @throws IllegalArgumentException if there is no such factor
     */
    public double secondOrder(int group) {
        if (group < 0 || group >= groups()) {
            throw new IllegalArgumentException("group: 0 to " + (groups() - 1) + " is allowed, got " + group);
        }
        return secondOrder[group];
    }

    /**
     * The loading of an item on the general factor.
     *
     * @param item from 0
     * @return Σ<sub>f</sub> λ<sub>if</sub> γ<sub>f</sub>
     * @throws IllegalArgumentException if there is no such item
     */
    public double general(int item) {
        double sum = 0;
        for (int f = 0; f < groups(); f++) {
            sum += oblique.loading(item, f) * secondOrder[f];
        }
        return sum;
    }

    /**
     * The loading of an item on a group factor.
     *
     * @param item from 0
     * @param group from 0
     * @return λ<sub>if</sub> √(1 − γ<sub>f</sub>²)
     * @throws IllegalArgumentException if there is no such item or factor
     */
    public double group(int item, int group) {
        double loading = secondOrder(group);
        return oblique.loading(item, group) * Math.sqrt(Math.max(0, 1 - loading * loading));
    }

    /**
     * The part of an item's variance that no factor explains.
     *
     * @param item from 0
     * @return that of the correlated factors
     * @throws IllegalArgumentException if there is no such item
     */
    public double uniqueness(int item) {
        return oblique.uniqueness(item);
    }

    /**
     * The part of an item's variance that the factors explain.
     *
     * @param item from 0
     * @return that of the correlated factors; with 4 or more of them, approximately the sum of the squared loadings
     * @throws IllegalArgumentException if there is no such item
     */
    public double communality(int item) {
        return oblique.communality(item);
    }

    /**
     * The part of an item's communality that is due to the general factor.
     *
     * @param item from 0
     * @return the squared general loading over the communality; absent if that is 0
     * @throws IllegalArgumentException if there is no such item
     */
    public Estimate generalShare(int item) {
        double communality = communality(item);
        return communality == 0
                ? Estimate.absent(Absence.Kind.NOT_DEFINED, names().get(item) + " loads on no factor")
                : Estimate.of(general(item) * general(item) / communality);
    }

    /**
     * What the general factor explains.
     *
     * @return the sum of its squared loadings
     */
    public double generalVariance() {
        double sum = 0;
        for (int i = 0; i < items(); i++) {
            sum += general(i) * general(i);
        }
        return sum;
    }

    /**
     * What a group factor explains.
     *
     * @param group from 0
     * @return the sum of its squared loadings
     * @throws IllegalArgumentException if there is no such factor
     */
    public double groupVariance(int group) {
        double sum = 0;
        for (int i = 0; i < items(); i++) {
            sum += group(i, group) * group(i, group);
        }
        return sum;
    }

    /**
     * Explained common variance: the part of what general and group factors explain that is due to the general one. Near 1,
     * the items measure one thing.
     *
     * <p><b>Reference.</b> Ten Berge, J. M. F. and Sočan, G. (2004), doi:10.1007/BF02289858.
     *
     * @return from 0 to 1; absent if no item loads on any factor
     */
    public Estimate explainedCommonVariance() {
        double all = generalVariance();
        for (int f = 0; f < groups(); f++) {
            all += groupVariance(f);
        }
        return all == 0
                ? Estimate.absent(Absence.Kind.NOT_DEFINED, "no item loads on any factor")
                : Estimate.of(generalVariance() / all);
    }

    /**
     * What a reader of the result must know.
     *
     * @return sentences, possibly none
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * The loadings.
     *
     * @return a row for each item: general and group loadings, communality, uniqueness and the share of the general factor
     */
    public Table table() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("item"), Column.coefficient("g", 2)));
        for (int f = 1; f <= groups(); f++) {
            columns.add(Column.coefficient("F" + f + "*", 2));
        }
        columns.add(Column.coefficient("h²", 2));
        columns.add(Column.coefficient("u²", 2));
        columns.add(Column.coefficient("g²/h²", 2));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < items(); i++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(names().get(i)), Cell.number(general(i))));
            for (int f = 0; f < groups(); f++) {
                row.add(Cell.number(group(i, f)));
            }
            row.add(Cell.number(communality(i)));
            row.add(Cell.number(uniqueness(i)));
            row.add(generalShare(i).cell());
            rows.add(row);
        }
        return Table.columns(columns).rows(rows);
    }

    /**
     * The factors.
     *
     * @return a row for the general factor and each group factor: the loading on the general factor of the factor it comes
     *     from, the variance explained, and its share of what all explain
     */
    public Table factorTable() {
        double all = generalVariance();
        for (int f = 0; f < groups(); f++) {
            all += groupVariance(f);
        }
        Table table = Table.columns(
                        Column.text("factor"),
                        Column.coefficient("loads on g", 3),
                        Column.number("variance", 2),
                        Column.coefficient("of common", 3))
                .row(List.of(
                        Cell.text("g"),
                        Cell.empty(),
                        Cell.number(generalVariance()),
                        explainedCommonVariance().cell()));
        for (int f = 0; f < groups(); f++) {
            Cell share = all == 0 ? explainedCommonVariance().cell() : Cell.number(groupVariance(f) / all);
            table = table.row(List.of(
                    Cell.text("F" + (f + 1) + "*"), Cell.number(secondOrder[f]), Cell.number(groupVariance(f)), share));
        }
        return table;
    }

    static String coefficient(double value) {
        return NumberStyle.EN.coefficient(value, 2);
    }

    /**
     * The explained common variance, the loadings, the factors and the correlations they come from.
     *
     * @return lines of at most 80 characters
     */
    @Override
    public String toString() {
        Estimate ecv = explainedCommonVariance();
        List<String> lines = new ArrayList<>();
        lines.add("Schmid–Leiman: ECV " + (ecv.isPresent() ? coefficient(ecv.value()) : "—") + ", " + groups()
                + " group factors, " + items() + " items, " + oblique.cases().count());
        lines.add(Sentence.wrapped("ECV: explained common variance; "
                + oblique.extraction().method().label() + ", "
                + oblique.rotation().rotation().label()
                + "; general factor: " + method));
        Table loadings = table();
        for (String note : notes) {
            loadings = loadings.footnote(note);
        }
        lines.add(loadings.toString());
        lines.add(factorTable().toString());
        lines.add("correlations of the factors before");
        lines.add(oblique.rotation().phiTable().toString());
        return String.join("\n", lines);
    }
}
