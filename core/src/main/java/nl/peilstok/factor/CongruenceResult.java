package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/**
 * How alike the factors of two groups are. Items and factors are counted from 0 and stand in the order of the first group.
 * {@link Congruence} says what a coefficient is.
 */
public final class CongruenceResult {
    private final Rotated first;
    private final Rotated aligned;
    private final Alignment alignment;

    CongruenceResult(Rotated first, Rotated aligned, Alignment alignment) {
        this.first = first;
        this.aligned = aligned;
        this.alignment = alignment;
    }

    /**
     * The loadings of the first group.
     *
     * @return as they were given
     */
    public Rotated first() {
        return first;
    }

    /**
     * The loadings of the second group, rotated to the first, with the items in the order of the first.
     *
     * @return with factor correlations, if the alignment was oblique
     */
    public Rotated aligned() {
        return aligned;
    }

    /**
     * The congruence of a factor with its counterpart.
     *
     * @param factor from 0
     * @return from −1 to 1; absent if a group has no loading on it
     * @throws IllegalArgumentException if there is no such factor
     */
    public Estimate factor(int factor) {
        return factors(factor, factor);
    }

    /**
     * The congruence of a factor of the first group with any of the second. Off the diagonal it should be low.
     *
     * @param inFirst from 0
     * @param inSecond from 0, after alignment
     * @return from −1 to 1; absent if a group has no loading on its factor
     * @throws IllegalArgumentException if there is no such factor
     */
    public Estimate factors(int inFirst, int inSecond) {
        Products products = new Products();
        for (int i = 0; i < first.items(); i++) {
            products.add(first.loading(i, inFirst), aligned.loading(i, inSecond));
        }
        return products.congruence("the factor has no loadings");
    }

    /**
     * The congruence of an item's loadings.
     *
     * @param item from 0
     * @return from −1 to 1; absent if it has no loadings in a group
     * @throws IllegalArgumentException if there is no such item
     */
    public Estimate item(int item) {
        Products products = new Products();
        for (int f = 0; f < first.factors(); f++) {
            products.add(first.loading(item, f), aligned.loading(item, f));
        }
        return products.congruence(first.names().get(item) + " has no loadings");
    }

    /**
     * The congruence of all loadings together.
     *
     * @return from −1 to 1; absent if a group has no loadings
     */
    public Estimate overall() {
        Products products = new Products();
        for (int i = 0; i < first.items(); i++) {
            for (int f = 0; f < first.factors(); f++) {
                products.add(first.loading(i, f), aligned.loading(i, f));
            }
        }
        return products.congruence("there are no loadings");
    }

    /**
     * How far loadings lie apart: the root of their mean squared difference, of an item.
     *
     * @param item from 0
     * @return 0 if they are the same
     * @throws IllegalArgumentException if there is no such item
     */
    public double difference(int item) {
        double sum = 0;
        for (int f = 0; f < first.factors(); f++) {
            double difference = first.loading(item, f) - aligned.loading(item, f);
            sum += difference * difference;
        }
        return Math.sqrt(sum / first.factors());
    }

    /** Sums of squares and products. */
    private static final class Products {
        private double aa;
        private double bb;
        private double ab;

        void add(double a, double b) {
            aa += a * a;
            bb += b * b;
            ab += a * b;
        }

        Estimate congruence(String whyNot) {
            return aa == 0 || bb == 0
                    ? Estimate.absent(Absence.Kind.NOT_DEFINED, whyNot)
                    : Estimate.of(Math.max(-1, Math.min(1, ab / (Math.sqrt(aa) * Math.sqrt(bb)))));
        }
    }

    /**
     * What a reader of the result must know.
     *
     * @return sentences, possibly none
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (alignment == Alignment.PROCRUSTES && first.rotation().isOblique()) {
            notes.add("the first loadings are oblique, but those of the second were kept orthogonal");
        }
        notes.addAll(aligned.notes());
        return List.copyOf(notes);
    }

    /**
     * The factors.
     *
     * @return a row for each factor and one for all: congruence and how it is usually read
     */
    public Table factorTable() {
        Table table = Table.columns(
                Column.text("factor"), Column.coefficient("congruence", 3), Column.text("usually read as"));
        for (int f = 0; f < first.factors(); f++) {
            table = table.row(List.of(Cell.text("F" + (f + 1)), factor(f).cell(), Cell.text(reading(factor(f)))));
        }
        return table.row(List.of(Cell.text("all"), overall().cell(), Cell.text(reading(overall()))));
    }

    private static String reading(Estimate congruence) {
        return congruence.isPresent() ? FactorSimilarity.of(congruence.value()).toString() : "";
    }

    /**
     * The loadings side by side.
     *
     * @return a row for each item: loadings of the first group, aligned loadings of the second, congruence, difference
     */
    public Table table() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("item")));
        for (String group : List.of("1", "2")) {
            for (int f = 1; f <= first.factors(); f++) {
                columns.add(Column.coefficient("F" + f + "·" + group, 2));
            }
        }
        columns.add(Column.coefficient("congruence", 2));
        columns.add(Column.coefficient("differ", 2));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < first.items(); i++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(first.names().get(i))));
            for (Rotated group : List.of(first, aligned)) {
                for (int f = 0; f < first.factors(); f++) {
                    row.add(Cell.number(group.loading(i, f)));
                }
            }
            row.add(item(i).cell());
            row.add(Cell.number(difference(i)));
            rows.add(row);
        }
        return Table.columns(columns).rows(rows);
    }

    /**
     * The congruence of all, of factors and of items.
     *
     * @return lines of at most 80 characters
     */
    @Override
    public String toString() {
        Estimate all = overall();
        String value = all.isPresent() ? NumberStyle.EN.coefficient(all.value(), 3) : "—";
        Table factors = factorTable();
        for (String note : notes()) {
            factors = factors.footnote(note);
        }
        return "Tucker's congruence " + value + ", " + first.factors()
                + (first.factors() == 1 ? " factor, " : " factors, ") + first.items() + " items, by " + alignment + "\n"
                + factors + "\n" + table();
    }
}
