package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** The agreement of two raters. {@link Kappa} makes it and defines its numbers. */
public final class KappaResult {
    private final String name;
    private final double level;
    private final List<String> raters;
    private final List<String> categories;
    private final long[][] counts;
    private final Cases cases;
    private final KappaEstimates estimates;
    private final Estimate kappa;

    KappaResult(
            String name,
            double level,
            List<String> raters,
            List<String> categories,
            long[][] counts,
            Cases cases,
            KappaEstimates estimates,
            Estimate kappa) {
        this.name = name;
        this.level = level;
        this.raters = List.copyOf(raters);
        this.categories = List.copyOf(categories);
        this.counts = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
        this.cases = cases;
        this.estimates = estimates;
        this.kappa = kappa;
    }

    /**
     * The objects that both raters rated, and why the others were left out.
     *
     * @return the cases
     */
    public Cases cases() {
        return cases;
    }

    /**
     * The categories, used or not.
     *
     * @return in the order of the table of counts and of own weights
     */
    public List<String> categories() {
        return categories;
    }

    /**
     * The number of objects that each rater put somewhere.
     *
     * @param first the place of the first rater's category, from 0
     * @param second the place of the second rater's category, from 0
     * @return 0 or more
     */
    public long count(int first, int second) {
        return counts[first][second];
    }

    /**
     * The share of agreement, each disagreement counted for what its weight leaves.
     *
     * @return from 0 to 1; absent without objects
     */
    public Estimate agreement() {
        return estimates.agreement;
    }

    /**
     * The share of agreement expected from the margins alone.
     *
     * @return from 0 to 1; absent without objects
     */
    public Estimate expectedAgreement() {
        return estimates.expected;
    }

    /**
     * Kappa.
     *
     * @return at most 1, with its interval or the reason why there is none
     */
    public Estimate kappa() {
        return kappa;
    }

    /**
     * The standard error of Fleiss, Cohen and Everitt, which is behind the interval unless that was bootstrapped.
     *
     * @return above 0, or absent
     */
    public Estimate standardError() {
        return estimates.standardError;
    }

    /**
     * Kappa divided by its standard error if it were 0.
     *
     * @return the statistic, or absent
     */
    public Estimate z() {
        return estimates.z;
    }

    /**
     * The probability of a z at least as far from 0 if there is no agreement beyond chance.
     *
     * @return from 0 to 1, two-sided, or absent
     */
    public Estimate p() {
        return estimates.p;
    }

    /**
     * Kappa as a table of one row.
     *
     * @return agreement, expected agreement, kappa, standard error, interval, z and p
     */
    public Table table() {
        Table table = Table.columns(
                        Column.coefficient("agreement", 3),
                        Column.coefficient("expected", 3),
                        Column.coefficient("kappa", 3),
                        Column.coefficient("se", 3),
                        Column.coefficient(AgreementText.header(kappa, level), 3),
                        Column.number("z", 2),
                        Column.exactPValue("p"))
                .row(
                        estimates.agreement.cell(),
                        estimates.expected.cell(),
                        kappa.cell(),
                        estimates.standardError.cell(),
                        kappa.intervalCell(),
                        estimates.z.cell(),
                        estimates.p.cell());
        return AgreementText.withMethod(table, kappa);
    }

    /**
     * What each rater made of the objects.
     *
     * @return a row for each category of the first rater, a column for each of the second, and totals
     */
    public Table countTable() {
        List<Column> columns = new ArrayList<>(List.of(Column.text(raters.get(0) + " \\ " + raters.get(1))));
        categories.forEach(category -> columns.add(Column.integer(category)));
        columns.add(Column.integer("total"));
        long[] totals = new long[categories.size() + 1];
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(categories.get(i))));
            long total = 0;
            for (int j = 0; j < categories.size(); j++) {
                row.add(Cell.integer(counts[i][j]));
                total += counts[i][j];
                totals[j] += counts[i][j];
            }
            row.add(Cell.integer(total));
            totals[categories.size()] += total;
            rows.add(row);
        }
        List<Cell> last = new ArrayList<>(List.of(Cell.text("total")));
        Arrays.stream(totals).forEach(total -> last.add(Cell.integer(total)));
        rows.add(last);
        return Table.columns(columns).rows(rows);
    }

    /**
     * Kappa in a sentence, who was left out, the numbers and the counts.
     *
     * @return such as {@code Cohen's kappa .308 [.105, .510] (95%, Fleiss–Cohen–Everitt), n = 40} and two tables
     */
    @Override
    public String toString() {
        return AgreementText.text(name, kappa, cases, table(), countTable());
    }
}
