package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Sentence;
import nl.peilstok.table.Table;

/**
 * Models of 0, 1, 2, … factors beside each other, until one fits, and one more.
 *
 * <p><b>Definition.</b> By chi-square: the fewest factors whose chi-square has p ≥ .05. By RMSEA: the fewest factors of
 * whose RMSEA the 90% interval begins below .05, so that close fit is not rejected. Of Pearson correlations the models are
 * those of maximum likelihood, with chi-square and indices as {@link FactorFit} has them; of polychoric correlations of raw
 * answers those of diagonally weighted least squares, with {@link ScaledFit}. Of no factors, χ₀² has p (p − 1) / 2 degrees of
 * freedom.
 *
 * <p>The difference of two numbers of factors is (n − 1) (F<sub>k−1</sub> − F<sub>k</sub>) on p − k + 1 degrees of freedom.
 * Where k − 1 factors suffice, the loadings of the last are not identified, so it is no chi-square then but larger, and its p
 * says too often that one more is needed (Hayashi, Bentler &amp; Yuan 2007): it is shown because it is asked for, and no rule
 * here rests on it. Scaled chi-squares of two models cannot be subtracted, and least squares has no likelihood, so polychoric
 * correlations have no difference, AIC or BIC.
 *
 * <p><b>Missing answers.</b> Of items: listwise; otherwise as the correlations have them; pairwise, n is that of the pair with the fewest respondents.
 *
 * <p><b>Undefined when</b> a correlation is absent; the matrix is singular or indefinite, of Pearson correlations; there are
 * no sampling covariances, of others; or no number of factors with degrees of freedom left fits.
 *
 * <p><b>Reference.</b> Lawley (1940), doi:10.1017/S037016460000633X; Steiger (1990), doi:10.1207/s15327906mbr2502_4;
 * Browne &amp; Cudeck (1992), doi:10.1177/0049124192021002005; Preacher, Zhang, Kim &amp; Mels (2013),
 * doi:10.1080/00273171.2012.710386; Hayashi, Bentler &amp; Yuan (2007), <i>Structural Equation Modeling</i> 14, 505–526.
 *
 * <p><b>Agrees with</b> the fit of each {@link FactorAnalysis#ml}, and of polychoric correlations with
 * the scaled chi-squares, CFI and RMSEA of lavaan 0.6 (WLSMV) to the tolerance of {@link ScaledFit}.
 */
public final class SequentialFit {
    private static final double ALPHA = .05;
    private static final double CLOSE = .05;
    private static final Absence NO_FEWER =
            new Absence(Absence.Kind.NOT_DEFINED, "there is no model with fewer factors than none");
    private static final Absence NO_LIKELIHOOD =
            new Absence(Absence.Kind.NOT_DEFINED, "least squares has no likelihood");
    private static final Absence NO_DIFFERENCE =
            new Absence(Absence.Kind.NOT_DEFINED, "scaled chi-squares cannot be subtracted");

    private final Observed observed;
    private final List<FitStep> steps;
    private final Absence absence;

    private SequentialFit(Observed observed, List<FitStep> steps, Absence absence) {
        this.observed = observed;
        this.steps = List.copyOf(steps);
        this.absence = absence;
    }

    /**
     * The models of items, by the Pearson correlations of the respondents who answered all.
     *
     * @param items two or more
     * @return their fit
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public static SequentialFit of(Items items) {
        return of(Observed.USUAL.analyse(items));
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
        boolean pearson = observed.isPearson();
        Optional<Absence> obstacle = observed.absence();
        if (obstacle.isEmpty()) {
            obstacle = pearson
                    ? observed.whyNotDefinite()
                    : observed.matrix().samplingCovariance().whyAbsent();
        }
        if (obstacle.isPresent()) {
            return new SequentialFit(observed, List.of(), obstacle.get());
        }
        List<FitStep> steps = new ArrayList<>();
        double before = Double.NaN;
        boolean enough = false;
        for (int factors = 1; FactorFit.degreesOfFreedom(observed.size(), factors) > 0; factors++) {
            FactorFit fit = (pearson ? FactorAnalysis.ml(factors) : FactorAnalysis.dwls(factors))
                    .analyse(observed.matrix())
                    .fit();
            Estimate chiSquare = pearson ? fit.chiSquare() : fit.scaled().chiSquare();
            if (!chiSquare.isPresent()) {
                return new SequentialFit(
                        observed, List.of(), chiSquare.whyAbsent().orElseThrow());
            }
            if (steps.isEmpty()) {
                steps.add(pearson ? none(fit) : none(fit.scaled()));
                before = uncorrectedOfNone(fit);
            }
            steps.add(pearson ? step(factors, fit, before) : step(factors, fit.scaled()));
            before = fit.chiSquareUncorrected().orNaN();
            if (enough) {
                break;
            }
            FitStep last = steps.get(steps.size() - 1);
            enough = fits(last) && fitsClosely(last);
        }
        return steps.isEmpty()
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
        return none(
                new ModelTest(chiSquare, df, fit.n()),
                Estimate.of(chiSquare - 2.0 * df),
                Estimate.of(chiSquare - df * Math.log(fit.n())));
    }

    private static FitStep none(ScaledFit fit) {
        return none(
                new ModelTest(fit.nullChiSquare().value(), fit.nullDf(), fit.n()),
                Estimate.absent(NO_LIKELIHOOD),
                Estimate.absent(NO_LIKELIHOOD));
    }

    private static FitStep none(ModelTest test, Estimate aic, Estimate bic) {
        return new FitStep(
                0,
                test.chiSquare(),
                test.df(),
                test.p(),
                test.rmsea(),
                Estimate.of(0),
                Estimate.of(0),
                aic,
                bic,
                Estimate.absent(NO_FEWER),
                0,
                Estimate.absent(NO_FEWER));
    }

    /** −(n − 1) log det R, from χ₀² with its own correction. */
    private static double uncorrectedOfNone(FactorFit fit) {
        double corrected = fit.n() - 1 - (2 * items(fit.nullDf()) + 5) / 6.0;
        return fit.nullChiSquare().orNaN() * (fit.n() - 1) / corrected;
    }

    private static FitStep step(int factors, FactorFit fit, double before) {
        int df = taken(factors, fit.nullDf());
        ModelTest difference =
                new ModelTest(Math.max(0, before - fit.chiSquareUncorrected().value()), df, fit.n());
        return new FitStep(
                factors,
                fit.chiSquare().value(),
                fit.df(),
                fit.p(),
                fit.rmsea(),
                fit.cfi(),
                fit.tli(),
                fit.aic(),
                fit.bic(),
                Estimate.of(difference.chiSquare()),
                df,
                difference.p());
    }

    private static FitStep step(int factors, ScaledFit fit) {
        return new FitStep(
                factors,
                fit.chiSquare().value(),
                fit.df(),
                fit.p(),
                fit.rmsea(),
                fit.cfi(),
                fit.tli(),
                Estimate.absent(NO_LIKELIHOOD),
                Estimate.absent(NO_LIKELIHOOD),
                Estimate.absent(NO_DIFFERENCE),
                taken(factors, fit.nullDf()),
                Estimate.absent(NO_DIFFERENCE));
    }

    /** The degrees of freedom that the last factor takes: one less for each factor before it. */
    private static int taken(int factors, int nullDf) {
        return items(nullDf) - factors + 1;
    }

    private static int items(int nullDf) {
        return (int) Math.round((1 + Math.sqrt(1 + 8.0 * nullDf)) / 2);
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
     * @return from no factors on, until both rules are content, and one more
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
     * The fit of the models.
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
                        Column.coefficient("90%", 3),
                        Column.coefficient("CFI", 3),
                        Column.coefficient("TLI", 3))
                .rows(steps.stream()
                        .map(step -> List.of(
                                Cell.integer(step.factors()),
                                Cell.number(step.chiSquare()),
                                Cell.integer(step.df()),
                                step.p().cell(),
                                step.rmsea().cell(),
                                step.rmsea().intervalCell(),
                                step.cfi().cell(),
                                step.tli().cell())));
    }

    /**
     * The models compared with each other.
     *
     * @return a row for each number of factors: AIC, BIC, and the difference with one factor fewer
     */
    public Table comparisonTable() {
        return Table.columns(
                        Column.integer("factors"),
                        Column.number("AIC", 2),
                        Column.number("BIC", 2),
                        Column.number("difference", 2),
                        Column.integer("df"),
                        Column.pValue("p"))
                .rows(steps.stream()
                        .map(step -> List.of(
                                Cell.integer(step.factors()),
                                step.aic().cell(),
                                step.bic().cell(),
                                step.difference().cell(),
                                step.difference().isPresent() ? Cell.integer(step.differenceDf()) : Cell.empty(),
                                step.differenceP().cell())));
    }

    /**
     * What both rules say, and the models.
     *
     * @return a line, the {@link #table()} and, of Pearson correlations, the {@link #comparisonTable()}
     */
    @Override
    public String toString() {
        if (absence != null) {
            return Sentence.headed("Sequential fit", "none", absence.reason());
        }
        String head = "Sequential fit: " + said(chiSquare()) + " by chi-square, " + said(rmsea()) + " by RMSEA, "
                + observed.itemsAndCases() + "\n";
        return observed.isPearson()
                ? head + table() + "\n" + comparisonTable()
                : head + table().footnote("polychoric correlations by DWLS, scaled chi-squares and indices");
    }

    private static String said(Suggestion suggestion) {
        return suggestion.isPresent() ? Integer.toString(suggestion.factors()) : "none";
    }
}
