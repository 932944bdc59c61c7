package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Sentence;
import nl.peilstok.table.Table;

/**
 * The eigenvalues of a correlation matrix as a scree plot shows them, and the rules that read it.
 *
 * <p><b>Definition.</b> With eigenvalues λ₁ ≥ … ≥ λ_p: Kaiser's rule counts λ_i &gt; 1. The acceleration factor is
 * λ_{i+1} − 2λ_i + λ_{i−1}; the number of factors is that of the eigenvalues before the largest one of those that follow
 * an eigenvalue above 1. The optimal coordinate of i is where the line through (i + 1, λ_{i+1}) and (p, λ_p) passes at i; factors are
 * counted until the first λ_i that is not above it or not above 1.
 *
 * <p><b>Missing answers.</b> Of items: listwise; otherwise as the correlations have them.
 *
 * <p><b>Undefined when</b> a correlation is absent; acceleration and optimal coordinates with fewer than 3 items.
 *
 * <p><b>Reference.</b> Guttman (1954), doi:10.1007/BF02289162; Kaiser (1960), doi:10.1177/001316446002000116; Cattell
 * (1966), doi:10.1207/s15327906mbr0102_10; Raîche, Walls, Magis, Riopel &amp; Blais (2013),
 * doi:10.1027/1614-2241/a000051.
 *
 * <p><b>Agrees with</b> the eigenvalues of R 4.2 {@code eigen} within 1e-10, the rules with their formulas in R within 1e-9.
 */
public final class Scree {
    private final Observed observed;
    private final List<ScreePoint> points;

    private Scree(Observed observed) {
        this.observed = observed;
        this.points = points(observed.eigenvalues());
    }

    /**
     * The scree of items, by the Pearson correlations of the respondents who answered all.
     *
     * @param items two or more
     * @return the scree
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public static Scree of(Items items) {
        return of(Observed.USUAL.analyse(items));
    }

    /**
     * The scree of correlations.
     *
     * @param matrix of two or more items
     * @return the scree
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public static Scree of(CorrelationMatrix matrix) {
        return of(Observed.of(matrix));
    }

    static Scree of(Observed observed) {
        return new Scree(observed);
    }

    private static List<ScreePoint> points(double[] values) {
        int p = values.length;
        Estimate atEnd = Estimate.absent(Absence.Kind.NOT_DEFINED, "there is nothing on one side");
        Estimate noLine = Estimate.absent(Absence.Kind.NOT_DEFINED, "fewer than two eigenvalues follow");
        List<ScreePoint> points = new ArrayList<>();
        for (int i = 0; i < p; i++) {
            Estimate acceleration =
                    i == 0 || i == p - 1 ? atEnd : Estimate.of(values[i + 1] - 2 * values[i] + values[i - 1]);
            Estimate coordinate =
                    i > p - 3 ? noLine : Estimate.of(values[i + 1] + (values[i + 1] - values[p - 1]) / (p - 2 - i));
            points.add(new ScreePoint(i + 1, values[i], values[i] / p, acceleration, coordinate));
        }
        return List.copyOf(points);
    }

    /**
     * The points of the plot.
     *
     * @return one for each eigenvalue, the largest first; none if a correlation is absent
     */
    public List<ScreePoint> points() {
        return points;
    }

    /**
     * What Kaiser's rule says.
     *
     * @return the number of eigenvalues above 1
     */
    public Suggestion kaiser() {
        return observed.absence()
                .map(why -> Suggestion.absent(FactorRule.KAISER, why))
                .orElseGet(() -> {
                    int factors = aboveOne();
                    return Suggestion.of(FactorRule.KAISER, factors, eigenvalue(factors) + ", not above 1");
                });
    }

    /**
     * What the acceleration factor says.
     *
     * @return the number of eigenvalues before the sharpest bend
     */
    public Suggestion accelerationFactor() {
        return whyNoBend()
                .map(why -> Suggestion.absent(FactorRule.ACCELERATION_FACTOR, why))
                .orElseGet(() -> {
                    int sharpest = 1;
                    int last = Math.min(points.size() - 2, aboveOne());
                    for (int i = 2; i <= last; i++) {
                        sharpest = bend(i) > bend(sharpest) ? i : sharpest;
                    }
                    String ground = "the plot bends most at eigenvalue " + (sharpest + 1) + ", by "
                            + Observed.two(bend(sharpest));
                    return Suggestion.of(FactorRule.ACCELERATION_FACTOR, Math.min(sharpest, aboveOne()), ground);
                });
    }

    private double bend(int place) {
        return points.get(place).acceleration().value();
    }

    /**
     * What the optimal coordinates say.
     *
     * @return the number of eigenvalues above the scree
     */
    public Suggestion optimalCoordinates() {
        return whyNoBend()
                .map(why -> Suggestion.absent(FactorRule.OPTIMAL_COORDINATES, why))
                .orElseGet(() -> {
                    int factors = 0;
                    int most = Math.min(aboveOne(), points.size() - 2);
                    while (factors < most
                            && points.get(factors).eigenvalue()
                                    > points.get(factors).optimalCoordinate().value()) {
                        factors++;
                    }
                    String ground = factors == points.size() - 2
                            ? "all eigenvalues that have a line after them lie above it"
                            : eigenvalue(factors)
                                    + (factors == aboveOne()
                                            ? ", not above 1"
                                            : ", the line after it passes at "
                                                    + Observed.two(points.get(factors)
                                                            .optimalCoordinate()
                                                            .value()));
                    return Suggestion.of(FactorRule.OPTIMAL_COORDINATES, factors, ground);
                });
    }

    private Optional<Absence> whyNoBend() {
        return observed.absence()
                .or(() -> points.size() < 3
                        ? Optional.of(new Absence(Absence.Kind.NOT_DEFINED, "two points make no bend"))
                        : Optional.empty());
    }

    private int aboveOne() {
        return (int) points.stream().filter(point -> point.eigenvalue() > 1).count();
    }

    private String eigenvalue(int place) {
        return "eigenvalue " + (place + 1) + " is "
                + Observed.two(points.get(place).eigenvalue());
    }

    /**
     * The points as a table.
     *
     * @return a row for each eigenvalue
     */
    public Table table() {
        return Table.columns(
                        Column.integer("component"),
                        Column.number("eigenvalue", 3),
                        Column.number("% variance", 1),
                        Column.number("acceleration", 3),
                        Column.number("line after it", 3))
                .rows(points.stream()
                        .map(point -> List.of(
                                Cell.integer(point.number()),
                                Cell.number(point.eigenvalue()),
                                Cell.number(100 * point.share()),
                                orEmpty(point.acceleration()),
                                orEmpty(point.optimalCoordinate()))));
    }

    private static Cell orEmpty(Estimate estimate) {
        return estimate.isPresent() ? estimate.cell() : Cell.empty();
    }

    /**
     * The eigenvalues.
     *
     * @return a line and the {@link #table()}
     */
    @Override
    public String toString() {
        String head = "Scree of " + observed.matrix().kind() + " correlations, " + observed.itemsAndCases() + "\n";
        return head
                + observed.absence().map(Absence::reason).map(Sentence::wrapped).orElseGet(() -> table().toString());
    }
}
