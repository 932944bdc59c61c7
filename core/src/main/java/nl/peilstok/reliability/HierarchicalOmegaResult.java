package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.factor.SchmidLeimanResult;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.BootstrapResult;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** Omega total and hierarchical. {@link HierarchicalOmega} makes it and defines its numbers. */
public final class HierarchicalOmegaResult {
    private static final String TOTAL = "omega total";
    private static final String HIERARCHICAL = "omega hierarchical";
    private static final String LIMIT = "omega hierarchical over total";
    private static final String COMMON = "explained common variance";
    private static final String HEYWOOD = "Heywood cases";

    private final AlphaResult alpha;
    private final HierarchicalOmega procedure;
    private final GroupFactors factors;
    private final Estimate total;
    private final Estimate hierarchical;
    private final Estimate limit;
    private final Estimate explainedCommonVariance;
    private final boolean isBootstrapped;
    private final List<String> notes;

    HierarchicalOmegaResult(AlphaResult alpha, HierarchicalOmega procedure) {
        this.alpha = alpha;
        this.procedure = procedure;
        this.factors = alpha.raw()
                .whyAbsent()
                .or(alpha.standardised()::whyAbsent)
                .map(GroupFactors::none)
                .orElseGet(() -> GroupFactors.of(
                        procedure,
                        names(),
                        matrix(
                                alpha.items().size(),
                                (i, j) -> alpha.correlation(i, j).orNaN()),
                        cases().n()));
        this.isBootstrapped = false;
        Absence why = factors.obstacle();
        if (why == null) {
            Absence nothing = new Absence(Absence.Kind.NOT_DEFINED, "no factor explains anything");
            this.total = Estimate.of(factors.omegaTotal());
            this.hierarchical = Estimate.of(factors.omegaHierarchical());
            this.limit = Double.isNaN(factors.limit()) ? Estimate.absent(nothing) : Estimate.of(factors.limit());
            this.explainedCommonVariance = factors.solution().explainedCommonVariance();
            this.notes = factors.solution().notes();
        } else {
            this.total = Estimate.absent(why);
            this.hierarchical = total;
            this.limit = total;
            this.explainedCommonVariance = total;
            this.notes = List.of();
        }
    }

    private HierarchicalOmegaResult(HierarchicalOmegaResult other, BootstrapResult drawn) {
        this.alpha = other.alpha;
        this.procedure = other.procedure;
        this.factors = other.factors;
        this.isBootstrapped = true;
        this.total = drawn.of(TOTAL).intervalOf(other.total);
        this.hierarchical = drawn.of(HIERARCHICAL).intervalOf(other.hierarchical);
        this.limit = drawn.of(LIMIT).intervalOf(other.limit);
        this.explainedCommonVariance = drawn.of(COMMON).intervalOf(other.explainedCommonVariance);
        List<String> all = new ArrayList<>(other.notes);
        int failed = drawn.of(TOTAL).undefined();
        double improper = DoubleStream.of(drawn.of(HEYWOOD).replicates()).sum();
        String of = String.format(
                Locale.ROOT, " of %,d replicates ", drawn.of(TOTAL).replicates().length + failed);
        if (failed > 0) {
            all.add(failed + of + "have no such factors or a search that did not converge; they are left out");
        }
        if (improper > 0) {
            all.add((int) improper + of + "are Heywood cases; they count");
        }
        this.notes = List.copyOf(all);
    }

    private List<String> names() {
        return alpha.items().stream().map(AlphaItem::name).toList();
    }

    private interface Entry {
        double of(int i, int j);
    }

    private static double[][] matrix(int size, Entry entry) {
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix[i][j] = entry.of(i, j);
            }
        }
        return matrix;
    }

    /** The same with intervals: each replicate is analysed as the sample was. */
    HierarchicalOmegaResult with(ResampledItems sample, Bootstrap bootstrap) {
        if (factors.obstacle() != null) {
            return this;
        }
        List<String> names = names();
        return new HierarchicalOmegaResult(
                this,
                bootstrap.of(sample.respondents(), List.of(TOTAL, HIERARCHICAL, LIMIT, COMMON, HEYWOOD), resample -> {
                    ScaleMoments moments = sample.moments(resample);
                    GroupFactors again = GroupFactors.of(
                            procedure, names, matrix(names.size(), moments::correlation), resample.size());
                    double[] values = {Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0};
                    if (again.hasConverged()) {
                        values[0] = again.omegaTotal();
                        values[1] = again.omegaHierarchical();
                        values[2] = again.limit();
                        values[3] = again.explainedCommonVariance();
                        values[4] = again.isImproper() ? 1 : 0;
                    }
                    return values;
                }));
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
     * The share of the variance of the score that is due to any factor.
     *
     * @return at most 1, with an interval if it was bootstrapped; absent where {@link HierarchicalOmega} says
     */
    public Estimate omegaTotal() {
        return total;
    }

    /**
     * The share of the variance of the score that is due to the general factor.
     *
     * @return 0 or more, with an interval if it was bootstrapped; absent where omega total is
     */
    public Estimate omegaHierarchical() {
        return hierarchical;
    }

    /**
     * The share of what factors explain of the score that is due to the general one: omega hierarchical of an endless scale
     * of the same kind.
     *
     * @return 0 or more, with an interval if it was bootstrapped; absent where omega total is, or is 0
     */
    public Estimate limit() {
        return limit;
    }

    /**
     * Explained common variance: the share of the general factor in what all factors explain of the items.
     *
     * @return from 0 to 1, with an interval if it was bootstrapped; absent where omega total is
     */
    public Estimate explainedCommonVariance() {
        return explainedCommonVariance;
    }

    /**
     * The scores of the items that load most on each group factor.
     *
     * @return in the order of the group factors; one on which no item loads most has no items and shares of 0; empty where
     *     omega total is absent
     */
    public List<OmegaGroup> groups() {
        List<OmegaGroup> groups = new ArrayList<>();
        SchmidLeimanResult solution = factors.solution();
        for (int f = 0; solution != null && f < procedure.number(); f++) {
            List<String> names = new ArrayList<>();
            double common = 0;
            double own = 0;
            int number = f;
            int[] items = IntStream.range(0, solution.items())
                    .filter(i -> mostOn(i) == number)
                    .toArray();
            for (int i : items) {
                names.add(solution.names().get(i));
                common += solution.general(i);
                own += solution.group(i, f);
            }
            double variance = items.length == 0 ? 1 : factors.sum(items);
            double general = common * common / variance;
            double group = own * own / variance;
            groups.add(new OmegaGroup(names, general + group, general, group));
        }
        return List.copyOf(groups);
    }

    private int mostOn(int item) {
        SchmidLeimanResult solution = factors.solution();
        int most = 0;
        for (int f = 1; f < procedure.number(); f++) {
            most = Math.abs(solution.group(item, f)) > Math.abs(solution.group(item, most)) ? f : most;
        }
        return most;
    }

    /**
     * The general factor and the group factors.
     *
     * @return empty where omega total is absent
     */
    public Optional<SchmidLeimanResult> schmidLeiman() {
        return Optional.ofNullable(factors.solution());
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
     * What a reader must know: Heywood cases, other minima of the extraction and rotation, a general factor that does not
     * fit, and how many replicates failed or were Heywood cases.
     *
     * @return sentences, possibly none
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * The shares of the general factor and of the groups, of the score of all items and of each group.
     *
     * @return the table, titled with both omegas
     */
    public Table table() {
        return rows().title(sentence());
    }

    private String sentence() {
        return "Omega hierarchical " + shown(omegaHierarchical()) + ", total " + shown(omegaTotal()) + ", "
                + alpha.items().size()
                + " items, " + cases().count();
    }

    private static String shown(Estimate estimate) {
        return estimate.isPresent() ? NumberStyle.EN.coefficient(estimate.value(), 3) : Cell.DASH;
    }

    private Table rows() {
        Table table = Table.columns(
                        Column.text("score of"),
                        Column.coefficient("total", 3),
                        Column.coefficient("general", 3),
                        Column.coefficient("group", 3),
                        Column.integer("items"))
                .row(List.of(
                        Cell.text("all items"),
                        omegaTotal().cell(),
                        omegaHierarchical().cell(),
                        Cell.empty(),
                        Cell.integer(alpha.items().size())));
        List<OmegaGroup> groups = groups();
        for (int f = 0; f < groups.size(); f++) {
            OmegaGroup group = groups.get(f);
            boolean none = group.items().isEmpty();
            table = table.row(List.of(
                    Cell.text("F" + (f + 1) + "*"),
                    none ? Cell.empty() : Cell.number(group.total()),
                    none ? Cell.empty() : Cell.number(group.general()),
                    none ? Cell.empty() : Cell.number(group.group()),
                    Cell.integer(group.items().size())));
        }
        List<String> footnotes = new ArrayList<>();
        if (!cases().leftOutLine().isEmpty()) {
            footnotes.add(cases().leftOutLine());
        }
        footnotes.add(procedure.number() + " group factors by "
                + (procedure.needsDefinite() ? "maximum likelihood" : "minres") + ", "
                + procedure.rotation().label() + "; of standardised items");
        if (factors.obstacle() == null) {
            footnotes.add("explained common variance " + shown(explainedCommonVariance()) + ", hierarchical over total "
                    + shown(limit()) + ", standardised alpha " + shown(alpha.standardised()));
        }
        for (int f = 0; f < groups.size(); f++) {
            footnotes.add(
                    "F" + (f + 1) + "*: " + String.join(", ", groups.get(f).items()));
        }
        footnotes.addAll(notes());
        for (String footnote : footnotes) {
            table = table.footnote(footnote);
        }
        return table;
    }

    /**
     * Both omegas, their ratio and the explained common variance with their intervals.
     *
     * @return a row for each; the intervals are empty unless they were bootstrapped
     */
    public Table intervalTable() {
        Table table = Table.columns(
                Column.text("coefficient"), Column.coefficient("value", 3), Column.coefficient("interval", 3));
        List<String> names = List.of(TOTAL, HIERARCHICAL, LIMIT, COMMON);
        List<Estimate> estimates = List.of(total, hierarchical, limit, explainedCommonVariance);
        for (int i = 0; i < names.size(); i++) {
            Estimate each = estimates.get(i);
            table = table.row(
                    List.of(Cell.text(names.get(i)), each.cell(), isBootstrapped ? each.intervalCell() : Cell.empty()));
        }
        Optional<Interval> interval =
                estimates.stream().flatMap(each -> each.interval().stream()).findFirst();
        return interval.isPresent()
                ? table.footnote(Interval.percentage(interval.get().level()) + " "
                        + interval.get().method())
                : table;
    }

    /**
     * Both omegas in a sentence, the shares, the intervals if they were bootstrapped, and the loadings.
     *
     * @return lines of at most 80 characters
     */
    @Override
    public String toString() {
        return sentence() + "\n" + rows() + (isBootstrapped ? "\n\n" + intervalTable() : "")
                + schmidLeiman().map(solution -> "\n\n" + solution.table()).orElse("");
    }
}
