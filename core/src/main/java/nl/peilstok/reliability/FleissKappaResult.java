package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.resample.BootstrapResult;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** The agreement of several raters on categories. {@link FleissKappa} makes it and defines its numbers. */
public final class FleissKappaResult {
    private final int raters;
    private final double level;
    private final Cases cases;
    private final Estimate kappa;
    private final Estimate z;
    private final Estimate p;
    private final List<CategoryKappa> categories;

    FleissKappaResult(
            int raters,
            double level,
            Cases cases,
            Estimate kappa,
            Estimate z,
            Estimate p,
            List<CategoryKappa> categories) {
        this.raters = raters;
        this.level = level;
        this.cases = cases;
        this.kappa = kappa;
        this.z = z;
        this.p = p;
        this.categories = List.copyOf(categories);
    }

    /** The same with the intervals of a bootstrap: of kappa first, then of each category. */
    FleissKappaResult with(BootstrapResult drawn) {
        List<CategoryKappa> withIntervals = new ArrayList<>();
        for (int j = 0; j < categories.size(); j++) {
            CategoryKappa each = categories.get(j);
            Estimate own = drawn.estimates().get(j + 1).intervalOf(each.kappa());
            withIntervals.add(new CategoryKappa(each.category(), each.ratings(), own, each.z(), each.p()));
        }
        return new FleissKappaResult(
                raters, level, cases, drawn.estimates().get(0).intervalOf(kappa), z, p, withIntervals);
    }

    /**
     * The number of ratings of each object.
     *
     * @return 2 or more
     */
    public int raters() {
        return raters;
    }

    /**
     * The objects that all raters rated, and why the others were left out.
     *
     * @return the cases
     */
    public Cases cases() {
        return cases;
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
     * Kappa divided by its standard error if it were 0.
     *
     * @return the statistic, or absent
     */
    public Estimate z() {
        return z;
    }

    /**
     * The probability of a z at least as far from 0 if there is no agreement beyond chance.
     *
     * @return from 0 to 1, two-sided, or absent
     */
    public Estimate p() {
        return p;
    }

    /**
     * The agreement on each category against the others.
     *
     * @return in the order of the categories, used or not
     */
    public List<CategoryKappa> categories() {
        return categories;
    }

    /**
     * Kappa, over all and by category.
     *
     * @return a row for all categories together and one for each
     */
    public Table table() {
        Table table = Table.columns(
                Column.text("category"),
                Column.integer("ratings"),
                Column.coefficient("kappa", 3),
                Column.coefficient(AgreementText.header(kappa, level), 3),
                Column.number("z", 2),
                Column.exactPValue("p"));
        table = table.row(
                Cell.text("all"),
                Cell.integer((long) cases.n() * raters),
                kappa.cell(),
                kappa.intervalCell(),
                z.cell(),
                p.cell());
        for (CategoryKappa each : categories) {
            table = table.row(
                    Cell.text(each.category()),
                    Cell.integer(each.ratings()),
                    each.kappa().cell(),
                    each.kappa().interval().isPresent() ? each.kappa().intervalCell() : Cell.empty(),
                    each.z().cell(),
                    each.p().cell());
        }
        return AgreementText.withMethod(table, kappa);
    }

    /**
     * Kappa in a sentence, who was left out, and the categories.
     *
     * @return such as {@code Fleiss' kappa .430 [.319, .541] (95%, linearisation), n = 30} and a table
     */
    @Override
    public String toString() {
        return AgreementText.text("Fleiss' kappa", kappa, cases, table());
    }
}
