package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.factor.FactorAnalysis;
import nl.peilstok.factor.FactorSolution;
import nl.peilstok.math.InPlaceCholesky;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.BootstrapResult;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * Composite reliability and average variance extracted of each factor of a solution with several.
 *
 * <pre>{@code
 * CompositeReliability.of(FactorAnalysis.ml(3).withRotation(Rotation.oblimin()).analyse(items));
 * CompositeReliability.of(FactorAnalysis.ml(3).withRotation(Rotation.oblimin()), items, Bootstrap.bca());
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
 * <p><b>Missing answers</b> are those of the solution; a bootstrap is listwise. <b>Undefined when</b> no item belongs to a factor,
 * or a loading lies beyond −1 or 1.
 *
 * <p><b>Interval.</b> The {@linkplain #of(FactorAnalysis, Items, Bootstrap) bootstrap's} where one is asked for. Each replicate
 * is extracted and rotated as the sample was. The items stay with those they were with in the sample; their factor is the one
 * with the largest sum of their squared loadings. A replicate in which two factors fall together so, correlations have no
 * inverse or a search does not converge is left out and counted.
 *
 * <p><b>Reference.</b> Fornell and Larcker (1981), doi:10.1177/002224378101800104.
 *
 * <p><b>Agrees with</b> the formulas written out in R.
 */
public final class CompositeReliability {
    private static final double SINGULAR = 1e-11;
    private static final Absence NO_ITEMS = new Absence(Absence.Kind.NOT_DEFINED, "no item loads most on this factor");

    private final FactorSolution solution;
    private final int[] factorOf;
    private final List<Estimate> composite = new ArrayList<>();
    private final List<Estimate> average = new ArrayList<>();
    private final boolean isBootstrapped;

    private CompositeReliability(FactorSolution solution) {
        this.solution = solution;
        this.factorOf = new int[solution.items()];
        for (int i = 0; i < factorOf.length; i++) {
            for (int f = 1; f < solution.factors(); f++) {
                boolean more = Math.abs(solution.loading(i, f)) > Math.abs(solution.loading(i, factorOf[i]));
                factorOf[i] = more ? f : factorOf[i];
            }
        }
        for (int f = 0; f < solution.factors(); f++) {
            Optional<Absence> obstacle = obstacle(f);
            Shares shares = shares(solution, f, f);
            composite.add(obstacle.map(Estimate::absent).orElseGet(() -> Estimate.of(shares.composite())));
            average.add(obstacle.map(Estimate::absent).orElseGet(() -> Estimate.of(shares.average())));
        }
        this.isBootstrapped = false;
    }

    private CompositeReliability(CompositeReliability other, BootstrapResult drawn) {
        this.solution = other.solution;
        this.factorOf = other.factorOf;
        for (int f = 0; f < solution.factors(); f++) {
            composite.add(drawn.estimates().get(2 * f).intervalOf(other.composite.get(f)));
            average.add(drawn.estimates().get(2 * f + 1).intervalOf(other.average.get(f)));
        }
        this.isBootstrapped = true;
    }

    private Optional<Absence> obstacle(int factor) {
        int count = 0;
        for (int i = 0; i < factorOf.length; i++) {
            if (factorOf[i] == factor) {
                count++;
                if (Math.abs(solution.loading(i, factor)) > 1) {
                    return Optional.of(new Absence(
                            Absence.Kind.NOT_DEFINED,
                            "the loading of " + solution.names().get(i) + " lies beyond -1 or 1"));
                }
            }
        }
        return count == 0 ? Optional.of(NO_ITEMS) : Optional.empty();
    }

    /** Both coefficients of a factor; NaN if a loading lies beyond −1 or 1. */
    private record Shares(double composite, double average) {}

    /** Of the items of one of the sample's factors, by their loadings on a factor of any solution. */
    private Shares shares(FactorSolution of, int factor, int place) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int i = 0; i < factorOf.length; i++) {
            if (factorOf[i] == factor) {
                double loading = of.loading(i, place);
                double allowed = Math.abs(loading) > 1 ? Double.NaN : loading;
                sum += allowed;
                squares += allowed * allowed;
                count++;
            }
        }
        return new Shares(sum * sum / (sum * sum + count - squares), squares / count);
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
     * Of each factor of the items, with intervals.
     *
     * @param analysis extracts and rotates one or more factors
     * @param items two or more
     * @param bootstrap makes the intervals
     * @return the coefficients
     * @throws IllegalArgumentException if the items cannot be analysed so, or the method needs standard errors of the
     *     correlations (diagonally weighted and weighted least squares), which a replicate has not
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static CompositeReliability of(FactorAnalysis analysis, Items items, Bootstrap bootstrap) {
        CompositeReliability sample = new CompositeReliability(analysis.analyse(items));
        ResampledItems answers = Treatment.listwise().resampled(items);
        List<String> names = IntStream.range(0, 2 * sample.factors())
                .mapToObj(i -> (i % 2 == 0 ? "composite reliability F" : "average variance F") + (i / 2 + 1))
                .toList();
        return new CompositeReliability(
                sample,
                bootstrap.of(
                        answers.respondents(),
                        names,
                        resample -> sample.replicate(analysis, answers.moments(resample), resample.size())));
    }

    private double[] replicate(FactorAnalysis analysis, ScaleMoments moments, int n) {
        int p = factorOf.length;
        double[] values = new double[2 * factors()];
        Arrays.fill(values, Double.NaN);
        double[][] r = new double[p][p];
        double[] flat = new double[p * p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                r[i][j] = i == j ? 1 : moments.correlation(i, j);
                flat[i * p + j] = r[i][j];
            }
        }
        boolean isConstant = DoubleStream.of(flat).anyMatch(Double::isNaN);
        if (isConstant || !InPlaceCholesky.factor(flat, p, SINGULAR)) {
            return values;
        }
        FactorSolution drawn = analysis.analyse(CorrelationMatrix.published(solution.names(), r, n));
        int[] places = IntStream.range(0, factors())
                .map(factor -> place(drawn, factor))
                .toArray();
        boolean isApart = IntStream.of(places).distinct().count() == places.length;
        if (isApart && drawn.extraction().hasConverged() && drawn.rotation().converged()) {
            for (int f = 0; f < places.length; f++) {
                Shares shares = shares(drawn, f, places[f]);
                values[2 * f] = shares.composite();
                values[2 * f + 1] = shares.average();
            }
        }
        return values;
    }

    /** The factor on which the items of one of the sample's load most together. */
    private int place(FactorSolution drawn, int factor) {
        int place = 0;
        double most = -1;
        for (int g = 0; g < drawn.factors(); g++) {
            double squares = 0;
            for (int i = 0; i < factorOf.length; i++) {
                squares += factorOf[i] == factor ? drawn.loading(i, g) * drawn.loading(i, g) : 0;
            }
            if (squares > most) {
                most = squares;
                place = g;
            }
        }
        return place;
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
     * @return from 0 to 1, with an interval if it was bootstrapped; absent where the class says
     * @throws IllegalArgumentException if there is no such factor
     */
    public Estimate compositeReliability(int factor) {
        return composite.get(require(factor));
    }

    /**
     * The average variance extracted of the items of a factor.
     *
     * @param factor from 0
     * @return from 0 to 1, with an interval if it was bootstrapped; absent where the class says
     * @throws IllegalArgumentException if there is no such factor
     */
    public Estimate averageVarianceExtracted(int factor) {
        return average.get(require(factor));
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
     * A row for each factor: both coefficients with their intervals.
     *
     * @return the table; the intervals are empty unless they were bootstrapped
     */
    public Table intervalTable() {
        Table table = Table.columns(
                Column.text("factor"),
                Column.coefficient("composite", 3),
                Column.coefficient("interval", 3),
                Column.coefficient("AVE", 3),
                Column.coefficient("interval of AVE", 3));
        Set<String> methods = new LinkedHashSet<>();
        for (int f = 0; f < factors(); f++) {
            for (Estimate each : List.of(composite.get(f), average.get(f))) {
                each.interval()
                        .ifPresent(interval ->
                                methods.add(Interval.percentage(interval.level()) + " " + interval.method()));
            }
            table = table.row(List.of(
                    Cell.text("F" + (f + 1)),
                    composite.get(f).cell(),
                    isBootstrapped ? composite.get(f).intervalCell() : Cell.empty(),
                    average.get(f).cell(),
                    isBootstrapped ? average.get(f).intervalCell() : Cell.empty()));
        }
        for (String method : methods) {
            table = table.footnote(method);
        }
        return table;
    }

    /**
     * The coefficients.
     *
     * @return a sentence and the table, and that of the intervals if they were bootstrapped, in lines of at most 80 characters
     */
    @Override
    public String toString() {
        return "Composite reliability of " + factors() + (factors() == 1 ? " factor, " : " factors, ")
                + solution.items() + " items, " + solution.cases().count() + "\n" + table()
                + (isBootstrapped ? "\n\n" + intervalTable() : "");
    }
}
