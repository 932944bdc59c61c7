package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.factor.FactorSolution;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * Composite reliability and average variance extracted of each factor of a solution with several.
 *
 * <pre>{@code
 * CompositeReliability.of(FactorAnalysis.ml(3).withRotation(Rotation.oblimin()).analyse(items));
 * }</pre>
 *
 * <p><b>Definition.</b> Each item belongs to the factor on which its pattern loading λ is greatest in size, and to no other.
 * Over the items of a factor, with the sign of their loadings: composite reliability = (Σλ)² / ((Σλ)² + Σ(1 − λ²)), average
 * variance extracted = Σλ² / their number. What an item loads on other factors counts as its error. For one factor alone
 * see {@link Omega}, whose errors are the uniquenesses; the two are the same where those are 1 − λ².
 *
 * <p>Fornell and Larcker take factors to be distinct if the root of each one's average variance extracted is above its
 * correlations with the others: {@link #table} shows both.
 *
 * <p><b>Missing answers</b> are those of the solution. <b>Interval.</b> None. <b>Undefined when</b> no item belongs to a factor,
 * or a loading lies beyond −1 or 1.
 *
 * <p><b>Reference.</b> Fornell and Larcker (1981), doi:10.1177/002224378101800104.
 *
 * <p><b>Agrees with</b> the formulas written out in R.
 */
public final class CompositeReliability {
    private static final Absence NO_ITEMS = new Absence(Absence.Kind.NOT_DEFINED, "no item loads most on this factor");

    private final FactorSolution solution;
    private final int[] factorOf;

    private CompositeReliability(FactorSolution solution) {
        this.solution = solution;
        this.factorOf = new int[solution.items()];
        for (int i = 0; i < factorOf.length; i++) {
            for (int f = 1; f < solution.factors(); f++) {
                boolean more = Math.abs(solution.loading(i, f)) > Math.abs(solution.loading(i, factorOf[i]));
                factorOf[i] = more ? f : factorOf[i];
            }
        }
    }

    /**
     * Of each factor of a solution.
     *
     * @param solution one or more factors, as a rule rotated
     * @return the coefficients
     */
    public static CompositeReliability of(FactorSolution solution) {
        return new CompositeReliability(solution);
    }

    /**
     * The number of factors.
     *
     * @return 1 or more
     */
    public int factors() {
        return solution.factors();
    }

    /**
     * The items that belong to a factor.
     *
     * @param factor from 0
     * @return their names, possibly none
     * @throws IllegalArgumentException if there is no such factor
     */
    public List<String> items(int factor) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < factorOf.length; i++) {
            if (factorOf[i] == require(factor)) {
                names.add(solution.names().get(i));
            }
        }
        return List.copyOf(names);
    }

    private int require(int factor) {
        if (factor < 0 || factor >= factors()) {
            throw new IllegalArgumentException("factor: 0 to " + (factors() - 1) + " is allowed, got " + factor);
        }
        return factor;
    }

    /**
     * The composite reliability of the items of a factor.
     *
     * @param factor from 0
     * @return from 0 to 1; absent where the class says
     * @throws IllegalArgumentException if there is no such factor
     */
    public Estimate compositeReliability(int factor) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int i = 0; i < factorOf.length; i++) {
            if (factorOf[i] == require(factor)) {
                double loading = solution.loading(i, factor);
                if (Math.abs(loading) > 1) {
                    return beyond(i);
                }
                sum += loading;
                squares += loading * loading;
                count++;
            }
        }
        return count == 0 ? Estimate.absent(NO_ITEMS) : Estimate.of(sum * sum / (sum * sum + count - squares));
    }

    private Estimate beyond(int item) {
        return Estimate.absent(
                Absence.Kind.NOT_DEFINED, "the loading of " + solution.names().get(item) + " lies beyond -1 or 1");
    }

    /**
     * The average variance extracted of the items of a factor.
     *
     * @param factor from 0
     * @return from 0 to 1; absent where the class says
     * @throws IllegalArgumentException if there is no such factor
     */
    public Estimate averageVarianceExtracted(int factor) {
        double squares = 0;
        int count = 0;
        for (int i = 0; i < factorOf.length; i++) {
            if (factorOf[i] == require(factor)) {
                double loading = solution.loading(i, factor);
                if (Math.abs(loading) > 1) {
                    return beyond(i);
                }
                squares += loading * loading;
                count++;
            }
        }
        return count == 0 ? Estimate.absent(NO_ITEMS) : Estimate.of(squares / count);
    }

    /**
     * The greatest correlation of a factor with another, in size.
     *
     * @param factor from 0
     * @return from 0 to 1; absent if there is one factor
     * @throws IllegalArgumentException if there is no such factor
     */
    public Estimate greatestCorrelation(int factor) {
        double greatest = 0;
        for (int f = 0; f < factors(); f++) {
            greatest = f == require(factor) ? greatest : Math.max(greatest, Math.abs(solution.phi(factor, f)));
        }
        return factors() == 1
                ? Estimate.absent(Absence.Kind.NOT_DEFINED, "there is one factor")
                : Estimate.of(greatest);
    }

    /**
     * A row for each factor: composite reliability, average variance extracted and its root beside the greatest correlation
     * with another factor.
     *
     * @return the table
     */
    public Table table() {
        Table table = Table.columns(
                Column.text("factor"),
                Column.integer("items"),
                Column.coefficient("composite", 3),
                Column.coefficient("AVE", 3),
                Column.coefficient("root of AVE", 3),
                Column.coefficient("greatest correlation", 3));
        for (int f = 0; f < factors(); f++) {
            Estimate average = averageVarianceExtracted(f);
            table = table.row(List.of(
                    Cell.text("F" + (f + 1)),
                    Cell.integer(items(f).size()),
                    compositeReliability(f).cell(),
                    average.cell(),
                    average.isPresent() ? Cell.number(Math.sqrt(average.value())) : Cell.empty(),
                    greatestCorrelation(f).isPresent() ? greatestCorrelation(f).cell() : Cell.empty()));
        }
        for (int f = 0; f < factors(); f++) {
            table = table.footnote("F" + (f + 1) + ": " + String.join(", ", items(f)));
        }
        for (String note : solution.notes()) {
            table = table.footnote(note);
        }
        return table;
    }

    /**
     * The coefficients.
     *
     * @return a sentence and the table, in lines of at most 80 characters
     */
    @Override
    public String toString() {
        return "Composite reliability of " + factors() + (factors() == 1 ? " factor, " : " factors, ")
                + solution.items() + " items, " + solution.cases().count() + "\n" + table();
    }
}
