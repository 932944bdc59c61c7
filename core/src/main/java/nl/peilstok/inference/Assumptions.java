package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * What comparisons of the means of groups assume, checked in one table: equal variances by Levene, Brown and Forsythe, and
 * Bartlett; normal residuals by Shapiro and Wilk and by D'Agostino. It stands beside a comparison and chooses none, since a
 * choice made after a look at these has another error rate than any of the tests it chooses from.
 *
 * <pre>{@code
 * Assumptions.of(scores.by(survey.group("type")));
 * }</pre>
 *
 * <p><b>Definition</b> and the rest: see {@link VarianceTest} and {@link NormalityTest}.
 */
public final class Assumptions {
    private final List<VarianceResult> variances;
    private final List<NormalityResult> normality;

    private Assumptions(List<VarianceResult> variances, List<NormalityResult> normality) {
        this.variances = List.copyOf(variances);
        this.normality = List.copyOf(normality);
    }

    /**
     * Checks the groups of a comparison.
     *
     * @param grouped the numbers by group
     * @return the checks
     */
    public static Assumptions of(GroupedNumbers grouped) {
        return new Assumptions(
                List.of(
                        VarianceTest.levene().test(grouped),
                        VarianceTest.brownForsythe().test(grouped),
                        VarianceTest.bartlett().test(grouped)),
                List.of(
                        NormalityTest.shapiroWilk().testResiduals(grouped),
                        NormalityTest.dAgostino().testResiduals(grouped)));
    }

    /**
     * The tests of equal variances.
     *
     * @return an unmodifiable list: Levene, Brown–Forsythe, Bartlett
     */
    public List<VarianceResult> variances() {
        return variances;
    }

    /**
     * The tests of normal residuals.
     *
     * @return an unmodifiable list: Shapiro–Wilk, D'Agostino
     */
    public List<NormalityResult> normality() {
        return normality;
    }

    /**
     * All checks.
     *
     * @return what was tested, by which test, statistic, degrees of freedom and p
     */
    public Table table() {
        Table table = Table.columns(
                Column.text("assumption"),
                Column.text("test"),
                Column.number("statistic", 3),
                Column.text("df"),
                Column.exactPValue("p"));
        List<List<Cell>> rows = new ArrayList<>();
        for (VarianceResult result : variances) {
            rows.add(row("equal variances", result.name(), result.statistic(), result.df(), result.p()));
        }
        for (NormalityResult result : normality) {
            rows.add(row("normal residuals", result.name(), result.statistic(), "", result.p()));
        }
        return table.rows(rows);
    }

    private static List<Cell> row(String assumption, String test, Estimate statistic, String df, Estimate p) {
        return List.of(
                Cell.text(assumption),
                Cell.text(test),
                statistic.cell(),
                df.isEmpty() ? Cell.empty() : Cell.text(df),
                p.cell());
    }

    /**
     * Who was left out, and all checks.
     *
     * @return a sentence of at most 80 characters and a table
     */
    @Override
    public String toString() {
        return Headline.text(
                "Checks beside a comparison of " + variances.get(0).groups().size() + " groups, "
                        + variances.get(0).cases().count() + "; they choose no test",
                variances.get(0).cases(),
                table());
    }
}
