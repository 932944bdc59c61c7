package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.factor.FactorSolution;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Sentence;
import nl.peilstok.table.Table;

/** McDonald's omega of one factor, and what each item adds to it. {@link Omega} makes it and defines its numbers. */
public final class OmegaResult {
    private static final int WIDTH = 80;

    private final AlphaResult alpha;
    private final OneFactorModel model;
    private final OneFactor.Method method;
    private final boolean ofObserved;
    private final Estimate raw;
    private final Estimate standardised;
    private final Estimate averageVariance;
    private final List<OmegaItem> items;
    private final List<String> notes;

    OmegaResult(AlphaResult alpha, OneFactor.Method method, boolean ofObserved) {
        this.alpha = alpha;
        this.method = method;
        this.ofObserved = ofObserved;
        ScaleMoments moments = alpha.moments();
        List<String> names = alpha.items().stream().map(AlphaItem::name).toList();
        this.model = new OneFactorModel(method, names, alpha.cases().n(), moments, alpha.raw());
        Optional<Absence> obstacle = model.obstacle();
        this.raw = obstacle.map(Estimate::absent)
                .orElseGet(() ->
                        Estimate.of(model.common() / (ofObserved ? moments.total() : model.common() + model.error())));
        Optional<Absence> notStandardised = obstacle.or(() ->
                model.isOfAllItems() ? Optional.empty() : alpha.standardised().whyAbsent());
        this.standardised = notStandardised.map(Estimate::absent).orElseGet(() -> Estimate.of(compositeReliability()));
        this.averageVariance = notStandardised.map(Estimate::absent).orElseGet(() -> Estimate.of(averageOfSquares()));
        List<String> improper = new ArrayList<>();
        this.items = IntStream.range(0, names.size())
                .mapToObj(i -> item(names, i, improper))
                .toList();
        List<String> remarks = new ArrayList<>();
        model.solution().map(FactorSolution::notes).ifPresent(remarks::addAll);
        if (!improper.isEmpty()) {
            remarks.add("Heywood case in omega if deleted: " + String.join(", ", improper));
        }
        this.notes = List.copyOf(remarks);
    }

    private OmegaResult(OmegaResult other, Estimate raw, Estimate standardised, Estimate averageVariance) {
        this.alpha = other.alpha;
        this.model = other.model;
        this.method = other.method;
        this.ofObserved = other.ofObserved;
        this.raw = raw;
        this.standardised = standardised;
        this.averageVariance = averageVariance;
        this.items = other.items;
        this.notes = other.notes;
    }

    /** The same numbers with their intervals. */
    OmegaResult with(Map<Coefficient, Estimate> estimates) {
        return new OmegaResult(
                this,
                presentOr(raw, estimates.get(Coefficient.OMEGA)),
                presentOr(standardised, estimates.get(Coefficient.COMPOSITE_RELIABILITY)),
                presentOr(averageVariance, estimates.get(Coefficient.AVERAGE_VARIANCE_EXTRACTED)));
    }

    /** One that was not asked for has no interval. */
    private static Estimate presentOr(Estimate own, Estimate estimate) {
        return estimate.isPresent() ? estimate : own;
    }

    /** The same factor, to be fitted to replicates; empty if there is none. */
    Optional<OneFactorRefit> refit() {
        return model.solution().map(found -> new OneFactorRefit(method, ofObserved, model.uniquenesses()));
    }

    private double compositeReliability() {
        double common = 0;
        double error = 0;
        for (int i = 0; i < alpha.items().size(); i++) {
            common += model.loading(i);
            error += model.uniqueness(i);
        }
        return common * common / (common * common + error);
    }

    private double averageOfSquares() {
        double sum = 0;
        for (int i = 0; i < alpha.items().size(); i++) {
            sum += model.loading(i) * model.loading(i);
        }
        return sum / alpha.items().size();
    }

    private OmegaItem item(List<String> names, int i, List<String> improper) {
        Optional<Absence> obstacle = model.obstacle();
        if (obstacle.isPresent()) {
            Estimate none = Estimate.absent(obstacle.get());
            return new OmegaItem(names.get(i), none, none, none, none);
        }
        double variance = alpha.moments().covariance(i, i);
        Estimate constant = Estimate.absent(Absence.Kind.ZERO_VARIANCE, names.get(i) + " is constant");
        return new OmegaItem(
                names.get(i),
                Estimate.of(model.loading(i) * Math.sqrt(variance)),
                variance > 0 ? Estimate.of(model.loading(i)) : constant,
                variance > 0 ? Estimate.of(model.uniqueness(i)) : constant,
                without(names, i, improper));
    }

    private Estimate without(List<String> names, int item, List<String> improper) {
        int[] others = IntStream.range(0, names.size()).filter(i -> i != item).toArray();
        ScaleMoments rest = alpha.moments().only(others);
        if (rest.varying().length < 3) {
            return Estimate.absent(
                    Absence.Kind.TOO_FEW, "fewer than three other items vary, and one factor needs three");
        }
        if (Double.isNaN(rest.total())) {
            return Estimate.absent(Absence.Kind.ZERO_VARIANCE, "the sum of the other items is constant");
        }
        OneFactor factor = new OneFactor(method, others.length);
        double[] start = IntStream.of(others).mapToDouble(model::uniqueness).toArray();
        if (!factor.fit(rest, start)) {
            return Estimate.absent(Absence.Kind.NOT_DEFINED, "the search for the factor of the other items failed");
        }
        if (factor.isImproper()) {
            improper.add(names.get(item));
        }
        return Estimate.of(ofObserved ? factor.omegaOfObserved(rest) : factor.omega());
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
     * Omega of the items as they are scored: the share of the variance of their sum that is due to the factor.
     *
     * @return from 0 to 1, of the observed variance possibly above 1; absent where {@link Omega} says
     */
    public Estimate raw() {
        return raw;
    }

    /**
     * Omega of the items with equal variances, by the variance of the model: composite reliability.
     *
     * @return from 0 to 1; absent also if an item is constant
     */
    public Estimate standardised() {
        return standardised;
    }

    /**
     * The average variance extracted: the mean of the squared standardised loadings. It is no reliability, and does not grow
     * with the number of items.
     *
     * @return from 0 to 1; absent where {@link #standardised} is
     */
    public Estimate averageVarianceExtracted() {
        return averageVariance;
    }

    /**
     * The factor: how it was found and how well one factor fits.
     *
     * @return of the items that vary; empty if there is no omega
     */
    public Optional<FactorSolution> factor() {
        return model.solution();
    }

    /**
     * Alpha of the same respondents.
     *
     * @return alpha, with Feldt's interval
     */
    public AlphaResult alpha() {
        return alpha;
    }

    /**
     * The items in the model.
     *
     * @return in the order of the scale
     */
    public List<OmegaItem> items() {
        return items;
    }

    /**
     * One of the items.
     *
     * @param name its name
     * @return its loading, and omega without it
     * @throws IllegalArgumentException if it is not among the items
     */
    public OmegaItem item(String name) {
        return items.stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("item: '" + name + "' is not among "
                        + items.stream().map(OmegaItem::name).collect(Collectors.joining(", "))));
    }

    /**
     * What a reader must know: Heywood cases, other minima, no convergence, a model that fits anything.
     *
     * @return sentences, possibly none
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * The items: loading as scored and standardised, uniqueness, omega if deleted.
     *
     * @return the table, titled with omega in a sentence
     */
    public Table table() {
        return rows().title(omega() + " " + cases().count());
    }

    private String omega() {
        String interval = raw.interval()
                .map(i -> " " + NumberStyle.EN.coefficientInterval(i.lower(), i.upper(), 3) + " ("
                        + Interval.percentage(i.level()) + ", " + ReliabilityResult.shortened(i.method()) + ")")
                .orElse("");
        return "McDonald's omega " + AlphaText.coefficient(raw) + interval + ", " + items.size() + " items,";
    }

    private Table rows() {
        List<List<Cell>> rows = new ArrayList<>();
        for (OmegaItem item : items) {
            rows.add(List.of(
                    Cell.text(item.name()),
                    item.loading().cell(),
                    item.standardisedLoading().cell(),
                    item.uniqueness().cell(),
                    item.omegaIfDeleted().cell()));
        }
        Table table = Table.columns(
                        Column.text("item"),
                        Column.number("loading", 2),
                        Column.coefficient("standardised", 2),
                        Column.coefficient("uniqueness", 2),
                        Column.coefficient("omega if deleted", 3))
                .rows(rows);
        String leftOut = cases().leftOutLine();
        if (!leftOut.isEmpty()) {
            table = table.footnote(leftOut);
        }
        table = table.footnote("one factor, "
                + (method == OneFactor.Method.ML ? "maximum likelihood" : "minres")
                + (ofObserved ? "; of the observed variance of the sum" : "; of the variance by the model")
                + "; alpha " + AlphaText.coefficient(alpha.raw()));
        if (raw.interval().isPresent()) {
            table = table.footnote(raw.interval().get().method());
        }
        if (standardised.isPresent()) {
            table = table.footnote("composite reliability (standardised) " + AlphaText.coefficient(standardised)
                    + ", average variance extracted " + AlphaText.coefficient(averageVariance));
        }
        if (model.solution().isPresent()) {
            table = table.footnote(
                    "fit of one factor: " + model.solution().get().fit());
        }
        for (String note : notes) {
            table = table.footnote(note);
        }
        return table;
    }

    /**
     * Omega in a sentence, and the table of the items.
     *
     * @return lines of at most 80 characters
     */
    @Override
    public String toString() {
        String oneLine = omega() + " " + cases().count();
        String sentence = oneLine.length() <= WIDTH ? oneLine : omega() + "\n" + cases().count();
        String why = raw.whyAbsent()
                .map(absence -> "no omega: " + absence)
                .or(() -> raw.whyNoInterval().map(absence -> "no interval: " + absence))
                .orElse("");
        return sentence + (why.isEmpty() ? "" : "\n" + Sentence.wrapped(why)) + "\n" + rows();
    }
}
