package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.factor.FactorSolution;
import nl.peilstok.factor.SchmidLeimanResult;
import nl.peilstok.math.InPlaceCholesky;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** Omega total and hierarchical. {@link HierarchicalOmega} makes it and defines its numbers. */
public final class HierarchicalOmegaResult {
    private static final double SINGULAR = 1e-11;

    private final AlphaResult alpha;
    private final HierarchicalOmega procedure;
    private final double[][] r;
    /** Why there is no solution; null if there is one. */
    private final Absence obstacle;

    private final SchmidLeimanResult solution;

    HierarchicalOmegaResult(AlphaResult alpha, HierarchicalOmega procedure) {
        this.alpha = alpha;
        this.procedure = procedure;
        this.r = new double[alpha.items().size()][alpha.items().size()];
        Absence why =
                alpha.raw().whyAbsent().or(alpha.standardised()::whyAbsent).orElseGet(this::obstacle);
        FactorSolution factors = why == null ? extracted() : null;
        for (int f = 0; why == null && f < procedure.number(); f++) {
            if (factors.variance(f) == 0) {
                why = new Absence(
                        Absence.Kind.NOT_DEFINED, "there are fewer than " + procedure.number() + " group factors");
            }
        }
        this.obstacle = why;
        this.solution = why == null ? procedure.general().analyse(factors.rotated(procedure.rotation())) : null;
    }

    private Absence obstacle() {
        int p = r.length;
        int k = procedure.number();
        if ((p - k) * (p - k) < p + k) {
            return new Absence(Absence.Kind.TOO_FEW, p + " items are too few for " + k + " group factors");
        }
        double[] flat = new double[p * p];
        double sum = 0;
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double value = i == j ? 1 : alpha.correlation(i, j).value();
                if (Math.abs(value) > 1 + SINGULAR) {
                    return new Absence(Absence.Kind.NOT_DEFINED, "a pairwise correlation lies beyond -1 or 1");
                }
                r[i][j] = Math.max(-1, Math.min(1, value));
                flat[i * p + j] = r[i][j];
                sum += r[i][j];
            }
        }
        if (!(sum > SINGULAR)) {
            return new Absence(Absence.Kind.NOT_DEFINED, "the correlations do not add up to more than 0");
        }
        return procedure.needsDefinite() && !InPlaceCholesky.factor(flat, p, SINGULAR)
                ? new Absence(
                        Absence.Kind.NOT_DEFINED,
                        "an item follows from others, or there are too few respondents, for maximum likelihood")
                : null;
    }

    private FactorSolution extracted() {
        List<String> names = alpha.items().stream().map(AlphaItem::name).toList();
        return procedure.groups().analyse(CorrelationMatrix.published(names, r, Math.max(2, cases().n())));
    }

    private double sum(int[] items) {
        double sum = 0;
        for (int i : items) {
            for (int j : items) {
                sum += r[i][j];
            }
        }
        return sum;
    }

    private int[] all() {
        return IntStream.range(0, r.length).toArray();
    }

    private Estimate estimate(double value) {
        return obstacle == null ? Estimate.of(value) : Estimate.absent(obstacle);
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
     * @return at most 1; absent where {@link HierarchicalOmega} says
     */
    public Estimate omegaTotal() {
        double unique = 0;
        for (int i = 0; obstacle == null && i < r.length; i++) {
            unique += solution.uniqueness(i);
        }
        return estimate(1 - unique / sum(all()));
    }

    /**
     * The share of the variance of the score that is due to the general factor.
     *
     * @return 0 or more; absent where omega total is
     */
    public Estimate omegaHierarchical() {
        double common = 0;
        for (int i = 0; obstacle == null && i < r.length; i++) {
            common += solution.general(i);
        }
        return estimate(common * common / sum(all()));
    }

    /**
     * The share of what factors explain of the score that is due to the general one: omega hierarchical of an endless scale
     * of the same kind.
     *
     * @return 0 or more; absent where omega total is, or is 0
     */
    public Estimate limit() {
        if (obstacle == null && omegaTotal().value() == 0) {
            return Estimate.absent(Absence.Kind.NOT_DEFINED, "no factor explains anything");
        }
        return obstacle == null
                ? Estimate.of(omegaHierarchical().value() / omegaTotal().value())
                : Estimate.absent(obstacle);
    }

    /**
     * Explained common variance: the share of the general factor in what all factors explain of the items.
     *
     * @return from 0 to 1; absent where omega total is
     */
    public Estimate explainedCommonVariance() {
        return obstacle == null ? solution.explainedCommonVariance() : Estimate.absent(obstacle);
    }

    /**
     * The scores of the items that load most on each group factor.
     *
     * @return in the order of the group factors; one on which no item loads most has no items and shares of 0; empty where
     *     omega total is absent
     */
    public List<OmegaGroup> groups() {
        List<OmegaGroup> groups = new ArrayList<>();
        for (int f = 0; obstacle == null && f < procedure.number(); f++) {
            List<String> names = new ArrayList<>();
            double common = 0;
            double own = 0;
            int number = f;
            int[] items = IntStream.range(0, r.length)
                    .filter(i -> mostOn(i) == number)
                    .toArray();
            for (int i : items) {
                names.add(solution.names().get(i));
                common += solution.general(i);
                own += solution.group(i, f);
            }
            double variance = items.length == 0 ? 1 : sum(items);
            double general = common * common / variance;
            double group = own * own / variance;
            groups.add(new OmegaGroup(names, general + group, general, group));
        }
        return List.copyOf(groups);
    }

    private int mostOn(int item) {
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
        return Optional.ofNullable(solution);
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
     * What a reader must know: Heywood cases, other minima of the extraction and rotation, a general factor that does not fit.
     *
     * @return sentences, possibly none
     */
    public List<String> notes() {
        return solution == null ? List.of() : solution.notes();
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
        return "Omega hierarchical " + shown(omegaHierarchical()) + ", total " + shown(omegaTotal()) + ", " + r.length
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
                        Cell.integer(r.length)));
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
        if (obstacle == null) {
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
     * Both omegas in a sentence, the shares, and the loadings.
     *
     * @return lines of at most 80 characters
     */
    @Override
    public String toString() {
        return sentence() + "\n" + rows() + (solution == null ? "" : "\n\n" + solution.table());
    }
}
