package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.NoncentralChiSquare;
import nl.peilstok.math.Tail;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/**
 * Models of 0, 1, 2, … factors by maximum likelihood, until one fits.
 *
 * <p><b>Definition.</b> By chi-square: the fewest factors whose chi-square has p ≥ .05. By RMSEA: the fewest factors of
 * whose RMSEA the 90% interval begins below .05, so that close fit is not rejected. Chi-square and RMSEA are those of
 * {@link FactorFit}; of no factors, χ₀² with p (p − 1) / 2 degrees of freedom.
 *
 * <p><b>Missing answers.</b> As the correlations have them; pairwise, n is that of the pair with the fewest respondents.
 *
 * <p><b>Undefined when</b> a correlation is absent, the matrix is singular or indefinite, the correlations are not
 * Pearson's, or no number of factors with degrees of freedom left fits.
 *
 * <p><b>Reference.</b> Lawley (1940), doi:10.1017/S037016460000633X; Steiger (1990), doi:10.1207/s15327906mbr2502_4;
 * Browne &amp; Cudeck (1992), doi:10.1177/0049124192021002005; Preacher, Zhang, Kim &amp; Mels (2013),
 * doi:10.1080/00273171.2012.710386.
 */
public final class SequentialFit {
    private static final double ALPHA = .05;
    private static final double CLOSE = .05;
    private static final double LEVEL = .90;

    private final Observed observed;
    private final List<FitStep> steps;
    private final Absence absence;

    private SequentialFit(Observed observed, List<FitStep> steps, Absence absence) {
        this.observed = observed;
        this.steps = List.copyOf(steps);
        this.absence = absence;
    }

    /**
     * The models of items, by their pairwise Pearson correlations.
     *
     * @param items two or more
     * @return their fit
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public static SequentialFit of(Items items) {
        return of(Correlations.pearson().analyse(items));
    }

    /**
     * The models of correlations.
     *
     * @param matrix of two or more items
     * @return their fit
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public static SequentialFit of(CorrelationMatrix matrix) {
        return of(Observed.of(matrix));
    }

    static SequentialFit of(Observed observed) {
        Optional<Absence> obstacle = observed.absence().or(observed::whyNotDefinite);
        if (obstacle.isPresent()) {
            return new SequentialFit(observed, List.of(), obstacle.get());
        }
        List<FitStep> steps = new ArrayList<>();
        FitStep last = null;
        for (int factors = 1; FactorFit.degreesOfFreedom(observed.size(), factors) > 0; factors++) {
            FactorFit fit =
                    FactorAnalysis.ml(factors).analyse(observed.matrix()).fit();
            if (!fit.chiSquare().isPresent()) {
                return new SequentialFit(
                        observed, List.of(), fit.chiSquare().whyAbsent().orElseThrow());
            }
            if (steps.isEmpty()) {
                steps.add(none(fit));
            }
            last = new FitStep(factors, fit.chiSquare().value(), fit.df(), fit.p(), fit.rmsea());
            steps.add(last);
            if (fits(last) && fitsClosely(last)) {
                break;
            }
        }
        return last == null
                ? new SequentialFit(
                        observed,
                        steps,
                        new Absence(
                                Absence.Kind.TOO_FEW,
                                observed.size() + " items leave a model of one factor no degrees of freedom"))
                : new SequentialFit(observed, steps, null);
    }

    private static FitStep none(FactorFit fit) {
        double chiSquare = fit.nullChiSquare().value();
        int df = fit.nullDf();
        double scale = df * (fit.n() - 1.0);
        double lower = NoncentralChiSquare.noncentrality(chiSquare, df, (1 + LEVEL) / 2);
        double upper = NoncentralChiSquare.noncentrality(chiSquare, df, (1 - LEVEL) / 2);
        Estimate rmsea = Estimate.of(Math.sqrt(Math.max(0, chiSquare - df) / scale))
                .withInterval(new Interval(
                        Math.sqrt(lower / scale), Math.sqrt(upper / scale), LEVEL, "noncentral chi-square"));
        return new FitStep(0, chiSquare, df, Estimate.of(Tail.chiSquareUpper(chiSquare, df)), rmsea);
    }

    private static boolean fits(FitStep step) {
        return step.p().isPresent() && step.p().value() >= ALPHA;
    }

    private static boolean fitsClosely(FitStep step) {
        return step.rmsea().isPresent() && step.rmsea().interval().orElseThrow().lower() < CLOSE;
    }

    /**
     * The models.
     *
     * @return from no factors on, until both rules are content
     */
    public List<FitStep> steps() {
        return steps;
    }

    /**
     * What chi-square says.
     *
     * @return the fewest factors that are not rejected
     */
    public Suggestion chiSquare() {
        return first(
                FactorRule.CHI_SQUARE,
                SequentialFit::fits,
                step -> "chi-square(" + step.df() + ") is " + NumberStyle.EN.number(step.chiSquare(), 1) + ", "
                        + NumberStyle.EN.pStatement(step.p().value()));
    }

    /**
     * What RMSEA says.
     *
     * @return the fewest factors whose close fit is not rejected
     */
    public Suggestion rmsea() {
        return first(FactorRule.RMSEA, SequentialFit::fitsClosely, step -> {
            Interval interval = step.rmsea().interval().orElseThrow();
            return "RMSEA is " + NumberStyle.EN.coefficient(step.rmsea().value(), 3) + ", its 90% interval from "
                    + NumberStyle.EN.coefficient(interval.lower(), 3) + " to "
                    + NumberStyle.EN.coefficient(interval.upper(), 3);
        });
    }

    private Suggestion first(FactorRule rule, Predicate<FitStep> content, Function<FitStep, String> ground) {
        if (absence != null) {
            return Suggestion.absent(rule, absence);
        }
        return steps.stream()
                .filter(content)
                .findFirst()
                .map(step -> Suggestion.of(rule, step.factors(), ground.apply(step)))
                .orElseGet(() -> Suggestion.absent(
                        rule,
                        new Absence(
                                Absence.Kind.NOT_DEFINED,
                                "no number of factors up to " + (steps.size() - 1) + ", the most, fits")));
    }

    /**
     * The models as a table.
     *
     * @return a row for each number of factors
     */
    public Table table() {
        return Table.columns(
                        Column.integer("factors"),
                        Column.number("chi-square", 2),
                        Column.integer("df"),
                        Column.pValue("p"),
                        Column.coefficient("RMSEA", 3),
                        Column.coefficient("90%", 3))
                .rows(steps.stream()
                        .map(step -> List.of(
                                Cell.integer(step.factors()),
                                Cell.number(step.chiSquare()),
                                Cell.integer(step.df()),
                                step.p().cell(),
                                step.rmsea().cell(),
                                step.rmsea().intervalCell())));
    }

    /**
     * What both rules say, and the models.
     *
     * @return a line and the {@link #table()}
     */
    @Override
    public String toString() {
        if (absence != null) {
            return "Sequential fit: " + absence.reason();
        }
        return "Sequential fit: " + said(chiSquare()) + " by chi-square, " + said(rmsea()) + " by RMSEA, "
                + observed.itemsAndCases() + "\n" + table();
    }

    private static String said(Suggestion suggestion) {
        return suggestion.isPresent() ? Integer.toString(suggestion.factors()) : "none";
    }
}
