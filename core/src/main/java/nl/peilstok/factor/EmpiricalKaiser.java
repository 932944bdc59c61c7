package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Sentence;
import nl.peilstok.table.Table;

/**
 * The empirical Kaiser criterion.
 *
 * <p><b>Definition.</b> With eigenvalues λ₁ ≥ … ≥ λ_p of n respondents, eigenvalue j is compared with the larger of 1 and
 * (1 + √(p / n))² (p − λ₁ − … − λ_{j−1}) / (p − j + 1): the largest eigenvalue of independent variables (Marchenko and
 * Pastur), times the share of variance that those before have left. Factors are counted until the first that is not
 * above.
 *
 * <p><b>Missing answers.</b> Of items: listwise; otherwise as the correlations have them; pairwise, n is that of the pair with the fewest respondents.
 *
 * <p><b>Undefined when</b> a correlation is absent, or there is no respondent.
 *
 * <p><b>Reference.</b> Braeken &amp; van Assen (2017), doi:10.1037/met0000074.
 *
 * <p><b>Agrees with</b> R 4.2 for four data sets, from the formula, within 1e-9.
 */
public final class EmpiricalKaiser {
    private final Observed observed;
    private final List<Reference> references;
    private final int factors;

    /**
     * An eigenvalue and what it is compared with.
     *
     * @param number of the eigenvalue, from 1
     * @param eigenvalue of the correlation matrix
     * @param reference what it must pass, 1 or more
     */
    public record Reference(int number, double eigenvalue, double reference) {}

    private EmpiricalKaiser(Observed observed) {
        this.observed = observed;
        List<Reference> made = new ArrayList<>();
        double[] values = observed.eigenvalues();
        int p = values.length;
        double edge = 1 + Math.sqrt((double) p / observed.n());
        double left = p;
        for (int j = 0; j < p && observed.n() > 0; j++) {
            made.add(new Reference(j + 1, values[j], Math.max(edge * edge * left / (p - j), 1)));
            left -= values[j];
        }
        this.references = List.copyOf(made);
        int count = 0;
        while (count < made.size()
                && made.get(count).eigenvalue() > made.get(count).reference()) {
            count++;
        }
        this.factors = count;
    }

    /**
     * The criterion for items, by the Pearson correlations of the respondents who answered all.
     *
     * @param items two or more
     * @return the references and what they say
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public static EmpiricalKaiser of(Items items) {
        return of(Observed.USUAL.analyse(items));
    }

    /**
     * The criterion for correlations.
     *
     * @param matrix of two or more items
     * @return the references and what they say
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public static EmpiricalKaiser of(CorrelationMatrix matrix) {
        return of(Observed.of(matrix));
    }

    static EmpiricalKaiser of(Observed observed) {
        return new EmpiricalKaiser(observed);
    }

    /**
     * The eigenvalues and what each is compared with.
     *
     * @return the largest first; none if the criterion cannot be applied
     */
    public List<Reference> references() {
        return references;
    }

    /**
     * What the criterion says.
     *
     * @return the number of eigenvalues above their references
     */
    public Suggestion suggestion() {
        FactorRule rule = FactorRule.EMPIRICAL_KAISER;
        if (observed.absence().isPresent()) {
            return Suggestion.absent(rule, observed.absence().orElseThrow());
        }
        if (references.isEmpty()) {
            return Suggestion.absent(rule, new Absence(Absence.Kind.TOO_FEW, "no respondent"));
        }
        // The last eigenvalues cannot all pass: they add up to the p that the references share out.
        Reference first = references.get(Math.min(factors, references.size() - 1));
        return Suggestion.of(
                rule,
                factors,
                "eigenvalue " + first.number() + " is " + Observed.two(first.eigenvalue()) + ", its reference "
                        + Observed.two(first.reference()));
    }

    /**
     * The eigenvalues and their references as a table.
     *
     * @return a row for each eigenvalue
     */
    public Table table() {
        return Table.columns(Column.integer("component"), Column.number("eigenvalue", 3), Column.number("reference", 3))
                .rows(references.stream()
                        .map(each -> List.of(
                                Cell.integer(each.number()),
                                Cell.number(each.eigenvalue()),
                                Cell.number(each.reference()))));
    }

    /**
     * What the criterion says, and all references.
     *
     * @return a line and the {@link #table()}
     */
    @Override
    public String toString() {
        Suggestion says = suggestion();
        return says.isPresent()
                ? "Empirical Kaiser criterion: " + factors + (factors == 1 ? " factor, " : " factors, ")
                        + observed.itemsAndCases() + "\n" + table()
                : Sentence.headed("Empirical Kaiser criterion", "none", says.ground());
    }
}
