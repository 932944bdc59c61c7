package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * Loadings, uniquenesses and factor correlations with their standard errors and intervals. Items and factors are counted from
 * 0, in the order and sign of the solution.
 */
public final class LoadingIntervalsResult {
    private final FactorSolution solution;
    private final String how;
    private final List<List<Uncertain>> loadings;
    private final List<Uncertain> uniquenesses;
    private final List<List<Uncertain>> phi;
    private final Replicates replicates;
    private final List<String> notes;

    /**
     * What became of the replicates of a bootstrap.
     *
     * @param drawn how many
     * @param failed of them, how many did not converge or lacked an inverse that the method needs; they are left out
     * @param withoutCorrelations of them, in how many an item was constant; they are left out
     * @param heywood of them, how many have a uniqueness at its bound; they count
     */
    public record Replicates(int drawn, int failed, int withoutCorrelations, int heywood) {}

    /** Replicates may be null, and the correlations are those of each factor with the ones before it. */
    LoadingIntervalsResult(
            FactorSolution solution,
            String how,
            List<List<Uncertain>> loadings,
            List<Uncertain> uniquenesses,
            List<List<Uncertain>> phi,
            Replicates replicates,
            List<String> notes) {
        this.solution = solution;
        this.how = how;
        this.loadings = loadings;
        this.uniquenesses = uniquenesses;
        this.phi = phi;
        this.replicates = replicates;
        this.notes = List.copyOf(notes);
    }

    private static int place(String what, int number, int size) {
        if (number < 0 || number >= size) {
            throw new IllegalArgumentException(what + ": 0 to " + (size - 1) + " is allowed, got " + number);
        }
        return number;
    }

    private Uncertain cell(int item, int factor) {
        return loadings.get(place("item", item, solution.items())).get(place("factor", factor, solution.factors()));
    }

    private Uncertain pair(int first, int second) {
        place("first", first, solution.factors());
        place("second", second, solution.factors());
        return first == second
                ? Uncertain.fixed(1, "a factor correlates 1 with itself")
                : phi.get(Math.max(first, second)).get(Math.min(first, second));
    }

    /**
     * The solution of the sample.
     *
     * @return loadings, fit and all else
     */
    public FactorSolution solution() {
        return solution;
    }

    /**
     * A loading with its interval.
     *
     * @param item from 0
     * @param factor from 0
     * @return the sample's loading
     * @throws IllegalArgumentException if there is no such item or factor
     */
    public Estimate loading(int item, int factor) {
        return cell(item, factor).estimate();
    }

    /**
     * The standard error of a loading.
     *
     * @param item from 0
     * @param factor from 0
     * @return absent with the reason
     * @throws IllegalArgumentException if there is no such item or factor
     */
    public Estimate loadingError(int item, int factor) {
        return cell(item, factor).standardError();
    }

    /**
     * A uniqueness with its interval.
     *
     * @param item from 0
     * @return the sample's uniqueness
     * @throws IllegalArgumentException if there is no such item
     */
    public Estimate uniqueness(int item) {
        return uniquenesses.get(place("item", item, solution.items())).estimate();
    }

    /**
     * A communality with its interval: 1 less the uniqueness and its limits.
     *
     * @param item from 0
     * @return the sample's communality
     * @throws IllegalArgumentException if there is no such item
     */
    public Estimate communality(int item) {
        Estimate uniqueness = uniqueness(item);
        Estimate communality = Estimate.of(solution.communality(item));
        return uniqueness
                .interval()
                .map(of ->
                        communality.withInterval(new Interval(1 - of.upper(), 1 - of.lower(), of.level(), of.method())))
                .orElseGet(() ->
                        communality.withoutInterval(uniqueness.whyNoInterval().orElseThrow()));
    }

    /**
     * The standard error of a uniqueness, and of the communality.
     *
     * @param item from 0
     * @return absent with the reason
     * @throws IllegalArgumentException if there is no such item
     */
    public Estimate uniquenessError(int item) {
        return uniquenesses.get(place("item", item, solution.items())).standardError();
    }

    /**
     * The correlation of two factors with its interval.
     *
     * @param first from 0
     * @param second from 0
     * @return without interval of a factor with itself, or where the rotation is orthogonal
     * @throws IllegalArgumentException if there is no such factor
     */
    public Estimate phi(int first, int second) {
        return pair(first, second).estimate();
    }

    /**
     * The standard error of the correlation of two factors.
     *
     * @param first from 0
     * @param second from 0
     * @return absent of a factor with itself, or where the rotation is orthogonal
     * @throws IllegalArgumentException if there is no such factor
     */
    public Estimate phiError(int first, int second) {
        return pair(first, second).standardError();
    }

    /**
     * What became of the replicates.
     *
     * @return empty if there are none, because errors come from a formula
     */
    public Optional<Replicates> replicates() {
        return Optional.ofNullable(replicates);
    }

    /**
     * What a reader of the intervals must know.
     *
     * @return sentences, possibly none
     */
    public List<String> notes() {
        return notes;
    }

    private Optional<Interval> anInterval() {
        return loadings.stream()
                .flatMap(List::stream)
                .flatMap(each -> each.estimate().interval().stream())
                .findFirst();
    }

    private Table with(String first) {
        String level = anInterval()
                .map(interval -> Interval.percentage(interval.level()) + " ")
                .orElse("");
        return Table.columns(
                Column.text(first),
                Column.coefficient("estimate", 3),
                Column.coefficient(level + "interval", 3),
                Column.coefficient("se", 3));
    }

    private static Table row(Table table, String name, Uncertain number) {
        return table.row(
                name,
                number.estimate().cell(),
                number.estimate().intervalCell(),
                number.standardError().cell());
    }

    /**
     * The loadings on a factor.
     *
     * @param factor from 0
     * @return a row for each item
     * @throws IllegalArgumentException if there is no such factor
     */
    public Table table(int factor) {
        place("factor", factor, solution.factors());
        Table table = with("F" + (factor + 1));
        for (int i = 0; i < solution.items(); i++) {
            table = row(table, solution.names().get(i), cell(i, factor));
        }
        return table;
    }

    /**
     * The uniquenesses.
     *
     * @return a row for each item
     */
    public Table uniquenessTable() {
        Table table = with("uniqueness");
        for (int i = 0; i < solution.items(); i++) {
            table = row(table, solution.names().get(i), uniquenesses.get(i));
        }
        return table;
    }

    /**
     * The factor correlations.
     *
     * @return a row for each pair of factors
     */
    public Table phiTable() {
        Table table = with("factors");
        for (int f = 0; f < solution.factors(); f++) {
            for (int g = 0; g < f; g++) {
                table = row(table, "F" + (g + 1) + ", F" + (f + 1), pair(f, g));
            }
        }
        return table;
    }

    /**
     * How the errors were found, and the tables.
     *
     * @return lines of at most 80 characters
     */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("Loadings with intervals: " + solution.extraction().method().label() + ", " + solution.factors()
                + (solution.factors() == 1 ? " factor" : " factors"));
        lines.add(solution.cases().count()
                + anInterval().map(interval -> ", " + interval.method()).orElse(""));
        if (solution.factors() > 1) {
            lines.add("rotation: " + solution.rotation().rotation());
            lines.add(how);
        }
        lines.addAll(notes);
        for (int f = 0; f < solution.factors(); f++) {
            lines.add(table(f).toString());
        }
        if (solution.factors() > 1 && solution.rotation().rotation().isOblique()) {
            lines.add(phiTable().toString());
        }
        lines.add(uniquenessTable().toString());
        return String.join("\n", lines);
    }
}
