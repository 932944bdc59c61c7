package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/**
 * The reliability of a scale under each treatment of missing answers, side by side: where the treatments differ, the
 * missing answers matter and a report should say so.
 */
public final class Sensitivity {
    private static final List<Coefficient> COEFFICIENTS = List.of(
            Coefficient.ALPHA,
            Coefficient.STANDARDISED_ALPHA,
            Coefficient.OMEGA,
            Coefficient.LAMBDA_2,
            Coefficient.LAMBDA_6,
            Coefficient.GREATEST_LOWER_BOUND);
    private static final List<String> HEADERS = List.of("alpha", "std alpha", "omega", "λ2", "λ6", "glb");

    private final List<ReliabilityResult> results;

    private Sensitivity(List<ReliabilityResult> results) {
        this.results = results;
    }

    /**
     * The effect of the treatment of missing answers: the coefficients under each.
     *
     * @param items two or more items
     * @return policies by coefficients
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public static Sensitivity of(Items items) {
        List<ReliabilityResult> results = new ArrayList<>();
        for (Reliability each : List.of(Reliability.listwise(), Reliability.pairwise(), Reliability.personMean())) {
            results.add(each.withoutBootstrap()
                    .withCoefficients(COEFFICIENTS.toArray(Coefficient[]::new))
                    .analyse(items));
        }
        return new Sensitivity(List.copyOf(results));
    }

    /**
     * The reliability under each policy: listwise, pairwise, and the person mean of at least half of the items.
     *
     * @return in that order, without bootstrap, of the coefficients in the table
     */
    public List<ReliabilityResult> results() {
        return results;
    }

    /**
     * The reliability under one policy.
     *
     * @param policy listwise, pairwise or person mean
     * @return the result, without bootstrap
     * @throws IllegalArgumentException if the policy is another
     */
    public ReliabilityResult under(MissingPolicy policy) {
        return results.stream()
                .filter(result -> result.cases().policy() == policy)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "policy: listwise, pairwise and person mean are allowed, got " + policy.label()));
    }

    /**
     * How far raw alpha lies apart between the policies.
     *
     * @return the greatest minus the least; absent if one is
     */
    public Estimate range() {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (ReliabilityResult result : results) {
            Estimate alpha = result.of(Coefficient.ALPHA);
            if (!alpha.isPresent()) {
                return alpha;
            }
            least = Math.min(least, alpha.value());
            most = Math.max(most, alpha.value());
        }
        return Estimate.of(most - least);
    }

    /**
     * A row for each policy: its n and the coefficients.
     *
     * @return the table
     */
    public Table table() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("policy"), Column.text("n")));
        HEADERS.forEach(header -> columns.add(Column.coefficient(header, 3)));
        List<List<Cell>> rows = new ArrayList<>();
        for (ReliabilityResult result : results) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.text(result.cases().policy().label()),
                    Cell.text(result.cases().count().substring("n = ".length()))));
            COEFFICIENTS.forEach(each -> row.add(result.of(each).cell()));
            rows.add(row);
        }
        return Table.columns(columns)
                .rows(rows)
                .footnote("person mean: of at least half of the items; omega: one factor, maximum likelihood");
    }

    /**
     * How far alpha depends on the policy, and the table.
     *
     * @return such as {@code Alpha differs by .004 between treatments of missing answers} and the table
     */
    @Override
    public String toString() {
        Estimate range = range();
        return (range.isPresent()
                        ? "Alpha differs by " + NumberStyle.EN.coefficient(range.value(), 3)
                                + " between treatments of missing answers"
                        : "Not every treatment of missing answers gives an alpha")
                + "\n" + table();
    }
}
