package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** The reliability of a scale. {@link Reliability} makes it and defines its numbers. */
public final class ReliabilityResult {
    private final AlphaResult alpha;
    private final Map<Coefficient, Estimate> estimates = new EnumMap<>(Coefficient.class);
    private final SplitHalf oddEven;
    private final SplitHalf best;
    private final Coefficients coefficients;
    private final OmegaResult omega;
    /** Null if it was not asked for or cannot be under this policy. */
    private final OrdinalReliabilityResult ordinal;
    /** Null if it was not asked for. */
    private final HierarchicalOmegaResult groups;

    ReliabilityResult(
            Items items,
            Treatment treatment,
            AlphaResult alpha,
            Coefficients coefficients,
            HierarchicalOmega hierarchical,
            CoefficientBootstrap intervals) {
        this.alpha = alpha;
        this.coefficients = coefficients;
        ScaleMoments moments = alpha.moments();
        double[] values = coefficients.of(moments);
        Estimate raw = alpha.raw();
        OmegaResult factor = new OmegaResult(alpha, OneFactor.Method.ML, false);
        this.oddEven = new SplitHalf(items.names(), cases(), moments, Coefficients.oddEven(items.size()), raw);
        boolean[] first = raw.isPresent() ? SplitSearch.of(moments).best() : Coefficients.oddEven(items.size());
        this.best = new SplitHalf(items.names(), cases(), moments, first, raw);
        this.ordinal = coefficients.wantsAny(Coefficients.OF_RESPONSES) ? ordinal(items, treatment, intervals) : null;
        this.groups = coefficients.wantsAny(Coefficients.OF_GROUP_FACTORS)
                ? groups(items, treatment, hierarchical, intervals)
                : null;
        for (Coefficient each : Coefficient.values()) {
            estimates.put(each, plain(each, values[each.ordinal()], factor));
        }
        if (raw.isPresent()) {
            Coefficients fitted = factor.refit().map(coefficients::with).orElse(coefficients);
            intervals.addIntervals(estimates, items, treatment, fitted);
        }
        this.omega = factor.with(estimates);
    }

    private static OrdinalReliabilityResult ordinal(Items items, Treatment treatment, CoefficientBootstrap intervals) {
        return treatment
                .ordinal()
                .map(procedure ->
                        intervals.asked().map(procedure::withBootstrap).orElse(procedure))
                .map(procedure -> procedure.analyse(items))
                .orElse(null);
    }

    private HierarchicalOmegaResult groups(
            Items items, Treatment treatment, HierarchicalOmega hierarchical, CoefficientBootstrap intervals) {
        HierarchicalOmega procedure = hierarchical.treating(treatment);
        return intervals.asked().map(procedure::withBootstrap).orElse(procedure).of(alpha, items);
    }

    private Estimate plain(Coefficient coefficient, double value, OmegaResult factor) {
        Estimate raw = alpha.raw();
        if (!raw.isPresent() || coefficient == Coefficient.ALPHA) {
            return raw;
        }
        if (!coefficients.wants(coefficient)) {
            return Estimate.absent(Absence.Kind.NOT_DEFINED, "it was not among the coefficients asked for");
        }
        boolean dichotomous = coefficients.areDichotomous();
        return switch (coefficient) {
            case ORDINAL_ALPHA -> ordinal == null ? filledIn() : ordinal.ordinalAlpha();
            case CATEGORICAL_OMEGA -> ordinal == null ? filledIn() : ordinal.categoricalOmega();
            case OMEGA_TOTAL -> groups.omegaTotal();
            case OMEGA_HIERARCHICAL -> groups.omegaHierarchical();
            case EXPLAINED_COMMON_VARIANCE -> groups.explainedCommonVariance();
            case OMEGA -> factor.raw();
            case COMPOSITE_RELIABILITY -> factor.standardised();
            case AVERAGE_VARIANCE_EXTRACTED -> factor.averageVarianceExtracted();
            case STANDARDISED_ALPHA -> alpha.standardised();
            case KR_20 -> dichotomous ? raw : Estimate.absent(notDichotomous());
            case KR_21 -> dichotomous ? Estimate.of(value) : Estimate.absent(notDichotomous());
            case SPEARMAN_BROWN -> oddEven.spearmanBrown();
            case STRATIFIED_ALPHA ->
                Double.isNaN(value)
                        ? Estimate.absent(
                                Absence.Kind.NOT_DEFINED,
                                coefficients.hasParts()
                                        ? "a part has one item, or no alpha"
                                        : "no parts of the scale were given")
                        : Estimate.of(value);
            case LAMBDA_6, GREATEST_LOWER_BOUND ->
                Double.isNaN(value) ? Estimate.absent(Explained.SINGULAR) : Estimate.of(value);
            default -> Estimate.of(value);
        };
    }

    private static Estimate filledIn() {
        return Estimate.absent(Absence.Kind.NOT_DEFINED, "a person mean in place of an answer is no category");
    }

    private static Absence notDichotomous() {
        return new Absence(Absence.Kind.NOT_DEFINED, "the items have not all the same two options");
    }

    /**
     * The respondents used and left out, and by which policy.
     *
     * @return the cases
     */
    public Cases cases() {
        return alpha.cases();
    }

    /**
     * A coefficient.
     *
     * @param coefficient which
     * @return with its own interval; absent with the reason why
     */
    public Estimate of(Coefficient coefficient) {
        return estimates.get(coefficient);
    }

    /**
     * One of Guttman's lambdas.
     *
     * @param number 1 to 6
     * @return lambda 3 is raw alpha, lambda 4 that of the best split
     * @throws IllegalArgumentException if there is no such lambda
     */
    public Estimate lambda(int number) {
        return of(
                switch (number) {
                    case 1 -> Coefficient.LAMBDA_1;
                    case 2 -> Coefficient.LAMBDA_2;
                    case 3 -> Coefficient.ALPHA;
                    case 4 -> Coefficient.LAMBDA_4;
                    case 5 -> Coefficient.LAMBDA_5;
                    case 6 -> Coefficient.LAMBDA_6;
                    default -> throw new IllegalArgumentException("number: 1 to 6 is allowed, got " + number);
                });
    }

    /**
     * Alpha, and what each item adds.
     *
     * @return alpha under the same policy
     */
    public AlphaResult alpha() {
        return alpha;
    }

    /**
     * Omega of one factor by maximum likelihood, and what each item adds.
     *
     * @return omega under the same policy; without intervals of coefficients that were not asked for
     */
    public OmegaResult omega() {
        return omega;
    }

    /**
     * Ordinal alpha and categorical omega, with the polychoric correlations they rest on.
     *
     * @return empty with person means, or if neither was asked for
     */
    public Optional<OrdinalReliabilityResult> ordinal() {
        return Optional.ofNullable(ordinal);
    }

    /**
     * Omega total and hierarchical, with the factors they rest on.
     *
     * @return empty if neither was asked for
     */
    public Optional<HierarchicalOmegaResult> hierarchical() {
        return Optional.ofNullable(groups);
    }

    /**
     * The split in odd and even items.
     *
     * @return its coefficients
     */
    public SplitHalf oddEven() {
        return oddEven;
    }

    /**
     * The split in two parts of any size that lambda 4 is of.
     *
     * @return its coefficients
     */
    public SplitHalf bestSplit() {
        return best;
    }

    /**
     * Whether lambda 4 and the least and greatest halves are found by a search that may miss them, as for more than 20
     * items.
     *
     * @return false if all splits were compared
     */
    public boolean isSplitSearched() {
        return alpha.items().size() > SplitSearch.MOST_EXACT;
    }

    /**
     * The standard deviation of the respondents' mean scores.
     *
     * @return absent where alpha is
     */
    public Estimate sdOfMean() {
        return alpha.raw().isPresent()
                ? Estimate.of(Math.sqrt(alpha.moments().total()) / alpha.items().size())
                : alpha.raw();
    }

    /**
     * The error of one respondent's mean score over the items, and when it has changed.
     *
     * @param coefficient the coefficient that is taken for the reliability
     * @return the standard error of measurement and what follows, in the unit of the mean score
     * @throws nl.peilstok.estimate.AbsentEstimateException if the coefficient does not exist
     */
    public MeasurementError measurementError(Coefficient coefficient) {
        return new MeasurementError(
                sdOfMean().value(), Math.min(1, of(coefficient).value()));
    }

    /**
     * The coefficients, each with its interval and how it was made. Those that are only for other scales (of items with
     * two options, of parts) are left out.
     *
     * @return the table
     */
    public Table table() {
        return rows().title(sentence());
    }

    private String sentence() {
        return "Reliability of " + alpha.items().size() + " items, "
                + cases().policy().label() + ", " + cases().count();
    }

    private Table rows() {
        Table table = Table.columns(
                Column.text("coefficient"),
                Column.coefficient("value", 3),
                Column.coefficient("interval", 3),
                Column.text("by"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Coefficient each : Coefficient.values()) {
            if (coefficients.wants(each) && !isForOtherScales(each)) {
                Estimate estimate = of(each);
                String by = estimate.interval()
                        .map(interval -> Interval.percentage(interval.level()) + " " + shortened(interval.method()))
                        .orElse("");
                rows.add(List.of(
                        Cell.text(each.label()),
                        estimate.cell(),
                        estimate.isPresent() ? estimate.intervalCell() : Cell.empty(),
                        Cell.text(by)));
            }
        }
        table = table.rows(rows);
        for (String note : notes()) {
            table = table.footnote(note);
        }
        return table;
    }

    private boolean isForOtherScales(Coefficient each) {
        return switch (each) {
            case KR_20, KR_21 -> !coefficients.areDichotomous();
            case STRATIFIED_ALPHA -> !coefficients.hasParts();
            default -> false;
        };
    }

    /** The number of replicates stands in a footnote. */
    static String shortened(String method) {
        int comma = method.indexOf(',');
        return comma < 0 ? method : method.substring(0, comma);
    }

    /** Methods with more to say than stands in the rows; of several, the one of most coefficients is not said to be of which. */
    private List<String> methods() {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        estimates.forEach((each, estimate) -> estimate.interval()
                .map(Interval::method)
                .filter(method -> method.indexOf(',') >= 0)
                .ifPresent(method ->
                        labels.computeIfAbsent(method, key -> new ArrayList<>()).add(each.label())));
        int most = labels.values().stream().mapToInt(List::size).max().orElse(0);
        return labels.entrySet().stream()
                .map(each -> each.getValue().size() == most
                        ? each.getKey()
                        : each.getKey() + ": " + String.join("; ", each.getValue()))
                .toList();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(methods());
        if (alpha.raw().isPresent()) {
            MeasurementError error = measurementError(Coefficient.ALPHA);
            notes.add("mean score: sd " + number(error.sd()) + ", standard error of measurement "
                    + number(error.standardError()) + " (alpha), smallest reliable change "
                    + number(error.smallestReliableChange(.95)) + " (95%)");
            omega.notes().forEach(note -> notes.add("one factor: " + note));
            ordinal()
                    .ifPresent(result -> result.notes().stream()
                            .filter(note -> !note.startsWith("two-step"))
                            .forEach(note -> notes.add("polychoric: " + note)));
            hierarchical().ifPresent(result -> result.notes().forEach(note -> notes.add("Schmid–Leiman: " + note)));
            if (coefficients.wants(Coefficient.LAMBDA_4)) {
                notes.add("best split: " + String.join(", ", best.first()) + " | " + String.join(", ", best.second()));
            }
            if (isSplitSearched() && coefficients.wantsSplits()) {
                notes.add("splits of more than " + SplitSearch.MOST_EXACT
                        + " items are searched, not enumerated: the true extremes may lie beyond");
            }
        }
        return notes;
    }

    private static String number(double value) {
        return NumberStyle.EN.number(value, 2);
    }

    /**
     * The items: n, mean and standard deviation of all who answered, item–rest correlation, raw alpha and omega if the item
     * is deleted, and the missing answers by reason.
     *
     * @return the table, titled with alpha in a sentence
     */
    public Table itemTable() {
        return new AlphaText(alpha, omega).table();
    }

    /**
     * The coefficients, and alpha with the items.
     *
     * @return a sentence and two tables, in lines of at most 80 characters
     */
    @Override
    public String toString() {
        return sentence() + "\n" + rows() + "\n\n" + new AlphaText(alpha, omega).text();
    }
}
