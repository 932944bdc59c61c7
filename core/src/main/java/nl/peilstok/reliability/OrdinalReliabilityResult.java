package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Polychoric;
import nl.peilstok.correlation.ThresholdRule;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.factor.FactorAnalysis;
import nl.peilstok.factor.FactorSolution;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.BootstrapResult;
import nl.peilstok.resample.Resample;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** Ordinal alpha and categorical omega. {@link OrdinalReliability} makes it and defines its numbers. */
public final class OrdinalReliabilityResult {
    private static final String ALPHA = Coefficient.ORDINAL_ALPHA.label();
    private static final String OMEGA = Coefficient.CATEGORICAL_OMEGA.label();

    private final OrdinalReliability procedure;
    private final List<String> names;
    private final Cases cases;
    /** Null if an item is not ordinal. */
    private final CorrelationMatrix correlations;
    /** Null if there is none. */
    private final FactorSolution factor;

    private final Estimate alpha;
    private final Estimate omega;

    OrdinalReliabilityResult(Items items, OrdinalReliability procedure) {
        this.procedure = procedure;
        this.names = items.names();
        int notOrdinal = OrdinalAnswers.notOrdinal(items);
        Items used = procedure.isPairwise() ? items : items.in(items.complete());
        if (notOrdinal >= 0) {
            this.cases = Treatment.of(procedure.isPairwise()).of(items).cases();
            this.correlations = null;
            this.factor = null;
            this.alpha = Estimate.absent(
                    Absence.Kind.NOT_DEFINED, names.get(notOrdinal) + " has no options that could be categories");
            this.omega = alpha;
            return;
        }
        Polychoric polychoric = Polychoric.twoStep().on(procedure.work());
        this.correlations = (procedure.isPairwise()
                        ? polychoric.withThresholds(ThresholdRule.ALL_ANSWERS)
                        : polychoric.listwise())
                .analyse(items);
        this.cases = correlations.cases();
        Optional<Absence> obstacle = obstacle();
        this.alpha = obstacle.map(Estimate::absent).orElseGet(() -> alpha(names.size(), sum()));
        Optional<Absence> noFactor = obstacle.or(this::tooFew);
        this.factor = noFactor.isPresent()
                ? null
                : (procedure.isWeighted() ? FactorAnalysis.dwls(1) : FactorAnalysis.minres(1)).analyse(correlations);
        this.omega = noFactor.map(Estimate::absent).orElseGet(() -> Estimate.of(omega(used)));
    }

    private OrdinalReliabilityResult(OrdinalReliabilityResult other, Estimate alpha, Estimate omega) {
        this.procedure = other.procedure;
        this.names = other.names;
        this.cases = other.cases;
        this.correlations = other.correlations;
        this.factor = other.factor;
        this.alpha = alpha;
        this.omega = omega;
    }

    private Optional<Absence> obstacle() {
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                Optional<Absence> why = correlations.get(i, j).whyAbsent();
                if (why.isPresent()) {
                    return why;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Absence> tooFew() {
        if (names.size() < 3) {
            return Optional.of(new Absence(Absence.Kind.TOO_FEW, "one factor needs three items"));
        }
        for (int i = 0; i < names.size() && procedure.isWeighted(); i++) {
            for (int j = 0; j < i; j++) {
                if (!correlations.standardError(i, j).isPresent()) {
                    return Optional.of(new Absence(
                            Absence.Kind.NOT_DEFINED,
                            "the correlation of " + names.get(j) + " and " + names.get(i)
                                    + " has no standard error to weigh it by; take minres"));
                }
            }
        }
        return Optional.empty();
    }

    private double sum() {
        double sum = names.size();
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += 2 * correlations.get(i, j).value();
            }
        }
        return sum;
    }

    private static Estimate alpha(int k, double sum) {
        return sum > 1e-12
                ? Estimate.of(k / (k - 1.0) * (1 - k / sum))
                : Estimate.absent(Absence.Kind.NOT_DEFINED, "the correlations do not add up to more than 0");
    }

    private double omega(Items used) {
        int k = names.size();
        double[] r = new double[k * k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                r[i * k + j] = i == j ? 1 : correlations.get(i, j).value();
            }
        }
        return omega(OrdinalAnswers.responses(used), r, item -> factor.loading(item, 0), k, procedure.isByModel());
    }

    private static double omega(
            LatentResponses responses, double[] r, IntToDoubleFunction loading, int k, boolean byModel) {
        double common = 0;
        double total = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double product = loading.applyAsDouble(i) * loading.applyAsDouble(j);
                double shared = responses.covariance(i, j, Math.max(-1, Math.min(1, product)));
                common += i == j ? shared : 2 * shared;
                double all = byModel && i != j ? shared : responses.covariance(i, j, r[i * k + j]);
                total += i == j ? all : 2 * all;
            }
        }
        return common / total;
    }

    /** The same with intervals. */
    OrdinalReliabilityResult with(Items items, Bootstrap bootstrap) {
        if (!alpha.isPresent()) {
            return this;
        }
        int k = names.size();
        OrdinalAnswers answers = OrdinalAnswers.of(procedure.isPairwise() ? items : items.in(items.complete()));
        double[] start = new double[k];
        for (int i = 0; i < k; i++) {
            start[i] = factor == null ? 1 : factor.uniqueness(i);
        }
        BootstrapResult drawn = bootstrap.of(
                answers.respondents(), List.of(ALPHA, OMEGA), resample -> replicate(answers, resample, start));
        return new OrdinalReliabilityResult(
                this,
                AlphaResult.withInterval(alpha, drawn.of(ALPHA).estimate()),
                AlphaResult.withInterval(omega, drawn.of(OMEGA).estimate()));
    }

    /** Both coefficients of a draw, with the factor from near some uniquenesses. */
    double[] replicate(OrdinalAnswers answers, Resample resample, double[] start) {
        int k = start.length;
        double[] r = answers.polychoric(resample);
        ScaleMoments moments = new ScaleMoments(resample.size(), new double[k], r);
        OneFactor anew = new OneFactor(OneFactor.Method.MINRES, k);
        double found = factor != null && !Double.isNaN(moments.total()) && anew.fit(moments, start)
                ? omega(answers.responses(resample), r, anew::loading, k, procedure.isByModel())
                : Double.NaN;
        return new double[] {moments.alpha(), found};
    }

    /**
     * The respondents used and left out, and by which policy.
     *
     * @return the cases
     */
    public Cases cases() {
        return cases;
    }

    /**
     * Alpha of the polychoric correlations: of normal responses behind the answers, not of the score.
     *
     * @return may be negative; with an interval if it was bootstrapped
     */
    public Estimate ordinalAlpha() {
        return alpha;
    }

    /**
     * Green and Yang's omega of the score that is made of the answers.
     *
     * @return with an interval if it was bootstrapped
     */
    public Estimate categoricalOmega() {
        return omega;
    }

    /**
     * The polychoric correlations.
     *
     * @return empty if an item has no options
     */
    public Optional<CorrelationMatrix> correlations() {
        return Optional.ofNullable(correlations);
    }

    /**
     * The factor of the polychoric correlations.
     *
     * @return empty if there is no categorical omega
     */
    public Optional<FactorSolution> factor() {
        return Optional.ofNullable(factor);
    }

    /**
     * What a reader must know: Heywood cases, correlations at their bound, other minima.
     *
     * @return sentences, possibly none
     */
    public List<String> notes() {
        return factor != null ? factor.notes() : correlations == null ? List.of() : correlations.notes();
    }

    /**
     * Both coefficients with their intervals.
     *
     * @return the table
     */
    public Table table() {
        return rows().title(sentence());
    }

    private String sentence() {
        return "Ordinal reliability of " + names.size() + " items: alpha " + shown(alpha) + ", omega " + shown(omega)
                + ", " + cases.count();
    }

    private static String shown(Estimate estimate) {
        return estimate.isPresent() ? NumberStyle.EN.coefficient(estimate.value(), 3) : Cell.DASH;
    }

    private Table rows() {
        Table table = Table.columns(
                Column.text("coefficient"),
                Column.coefficient("value", 3),
                Column.coefficient("interval", 3),
                Column.text("of"));
        table = table.row(row(ALPHA, alpha, "normal responses, not the score"))
                .row(row(OMEGA, omega, "the score of the answers"));
        List<String> footnotes = new ArrayList<>();
        if (!cases.leftOutLine().isEmpty()) {
            footnotes.add(cases.leftOutLine());
        }
        footnotes.add("one factor by " + (procedure.isWeighted() ? "diagonally weighted least squares" : "minres")
                + ", variance of the score by the "
                + (procedure.isByModel() ? "model" : "polychoric correlations"));
        // The two differ where the factor of some replicates was not found.
        Stream.of(alpha, omega)
                .flatMap(each -> each.interval().stream())
                .map(Interval::method)
                .distinct()
                .forEach(footnotes::add);
        footnotes.addAll(notes());
        for (String footnote : footnotes) {
            table = table.footnote(footnote);
        }
        return table;
    }

    private static List<Cell> row(String name, Estimate estimate, String of) {
        boolean interval = estimate.interval().isPresent();
        return List.of(
                Cell.text(name), estimate.cell(), interval ? estimate.intervalCell() : Cell.empty(), Cell.text(of));
    }

    /**
     * Both coefficients in a sentence, and the table.
     *
     * @return lines of at most 80 characters
     */
    @Override
    public String toString() {
        return sentence() + "\n" + rows();
    }
}
