package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import nl.peilstok.data.Items;
import nl.peilstok.data.MissingReason;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/**
 * A scale, and the conclusion about its groups, under each treatment of missing answers. {@link ConclusionSensitivity} makes
 * it and defines its numbers.
 */
public final class ConclusionSensitivityResult {
    private final int respondents;
    private final long missing;
    private final List<TreatedScale> treatments;
    private final List<String> levels;
    private final MissingReason middle;
    private final double alpha;

    ConclusionSensitivityResult(
            Items items, List<TreatedScale> treatments, List<String> levels, MissingReason middle, double alpha) {
        this.respondents = items.respondents();
        long count = 0;
        for (int item = 0; item < items.size(); item++) {
            count += items.missingCounts(item).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
        this.missing = count;
        this.treatments = List.copyOf(treatments);
        this.levels = levels;
        this.middle = middle;
        this.alpha = alpha;
    }

    /**
     * The treatments.
     *
     * @return listwise, pairwise, the person mean of k − 1 answers down to 1, EM, and the counterfactual
     */
    public List<TreatedScale> treatments() {
        return treatments;
    }

    /**
     * One of the treatments.
     *
     * @param name as {@link TreatedScale#treatment()} has it, such as {@code listwise}
     * @return the treatment
     * @throws IllegalArgumentException if there is none of that name
     */
    public TreatedScale under(String name) {
        return treatments.stream()
                .filter(each -> each.treatment().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name: '" + name + "' is not among "
                        + String.join(
                                "; ",
                                treatments.stream().map(TreatedScale::treatment).toList())));
    }

    /**
     * The groups compared.
     *
     * @return their labels; empty if none were
     */
    public List<String> levels() {
        return levels;
    }

    /**
     * The treatments under which there is a test.
     *
     * @return in the order of {@link #treatments()}; empty without groups
     */
    public List<TreatedScale> tested() {
        return treatments.stream().filter(each -> each.p().isPresent()).toList();
    }

    /**
     * The treatments under which the groups differ at the level.
     *
     * @return some of {@link #tested()}
     */
    public List<TreatedScale> significant() {
        return tested().stream().filter(each -> each.p().value() < alpha).toList();
    }

    /**
     * Whether the conclusion is the same under all treatments that have a test.
     *
     * @return empty if none has a test
     */
    public Optional<Boolean> stands() {
        int all = tested().size();
        if (all == 0) {
            return Optional.empty();
        }
        int found = significant().size();
        return Optional.of(found == 0 || found == all && (levels.size() > 2 || oneDirection()));
    }

    private boolean oneDirection() {
        return significant().stream()
                        .map(each -> Math.signum(each.difference().value()))
                        .distinct()
                        .count()
                == 1;
    }

    /**
     * How far a number lies apart between the treatments, the counterfactual included.
     *
     * @param what such as {@code TreatedScale::alpha}
     * @return the greatest minus the least of those that are there; absent if none is
     */
    public Estimate range(Function<TreatedScale, Estimate> what) {
        List<Double> present = values(what);
        return present.isEmpty()
                ? Estimate.absent(Absence.Kind.NOT_DEFINED, "no treatment gives this number")
                : Estimate.of(greatest(present) - least(present));
    }

    private List<Double> values(Function<TreatedScale, Estimate> what) {
        return treatments.stream()
                .map(what)
                .filter(Estimate::isPresent)
                .map(Estimate::value)
                .toList();
    }

    private static double least(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static double greatest(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /**
     * The conclusion in a sentence of at most 80 characters.
     *
     * @return such as {@code The conclusion stands under all 8 treatments: G4 below overige, p < .05}
     */
    public String sentence() {
        int all = tested().size();
        String level = Line.level(alpha);
        if (levels.isEmpty()) {
            return Line.fitting(
                    "Under " + treatments.size() + " treatments mean " + span(TreatedScale::mean) + ", SD "
                            + span(TreatedScale::sd) + ", alpha " + span(TreatedScale::alpha),
                    "The scale under " + treatments.size() + " treatments of missing answers");
        }
        if (all == 0) {
            return "No treatment of missing answers gives a test between the groups";
        }
        int found = significant().size();
        String begin = "The conclusion stands under all " + all + " treatments";
        if (stands().orElseThrow() && found == 0) {
            return Line.fitting(begin + ": no difference found, p >= " + level, begin);
        }
        if (stands().orElseThrow()) {
            return Line.fitting(begin + ": " + finding() + ", p < " + level, begin + ": p < " + level, begin);
        }
        String depends = "The conclusion depends on the treatment: ";
        if (found == all) {
            return depends + "the direction differs";
        }
        boolean seldom = found <= all / 2;
        String those = String.join(
                "; ",
                tested().stream()
                        .filter(each -> (each.p().value() < alpha) == seldom)
                        .map(TreatedScale::treatment)
                        .toList());
        String count = depends + "p < " + level + " under " + found + " of " + all;
        return Line.fitting(
                count + (seldom ? ", only " : ", not ") + those,
                "The conclusion depends: p < " + level + (seldom ? " only " : " but not ") + those,
                count);
    }

    private String finding() {
        if (levels.size() > 2) {
            return levels.size() + " groups differ";
        }
        return levels.get(0) + (significant().get(0).difference().value() < 0 ? " below " : " above ") + levels.get(1);
    }

    /** Such as {@code 3.41 to 3.62}, or one number if they round to the same. */
    private String span(Function<TreatedScale, Estimate> what) {
        List<Double> present = values(what);
        if (present.isEmpty()) {
            return "—";
        }
        String low = Line.number(least(present));
        String high = Line.number(greatest(present));
        return low.equals(high) ? low : low + " to " + high;
    }

    /**
     * A row for each treatment: n, mean, standard deviation, alpha and, with groups, difference, effect and p.
     *
     * @return the table
     */
    public Table table() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("treatment"),
                Column.integer("n"),
                Column.number("mean", 2),
                Column.number("sd", 2),
                Column.coefficient("alpha", 3)));
        if (levels.size() == 2) {
            columns.add(Column.number("difference", 2));
            columns.add(Column.number("g", 2));
            columns.add(Column.pValue("p"));
        } else if (levels.size() > 2) {
            columns.add(Column.coefficient("η²", 3));
            columns.add(Column.pValue("p"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (TreatedScale each : treatments) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.text(each.treatment()),
                    Cell.integer(each.n()),
                    each.mean().cell(),
                    each.sd().cell(),
                    each.alpha().cell()));
            if (levels.size() == 2) {
                row.add(each.difference().cell());
            }
            if (levels.size() >= 2) {
                row.add(each.effect().cell());
                row.add(each.p().cell());
            }
            rows.add(row);
        }
        Table table = Table.columns(columns).rows(rows);
        if (levels.size() == 2) {
            table = table.footnote("difference: " + levels.get(0) + " minus " + levels.get(1)
                    + ", Welch's t; g: Hedges; level " + Line.level(alpha));
        } else if (levels.size() > 2) {
            table = table.footnote("groups: " + String.join(", ", levels) + "; Welch's F; level " + Line.level(alpha));
        }
        return table.footnote(respondents + " respondents, " + missing + " answers missing; counterfactual: '"
                + middle.label() + "' counted as the middle of the answer scale, shown for contrast only");
    }

    /**
     * Several conclusions, such as of all scales of a study, below each other: whether each stands, and how far its numbers
     * move.
     *
     * @param conclusions by the name of the scale, in the order wanted, one or more
     * @return a row each
     * @throws IllegalArgumentException if there is none
     */
    public static Table table(Map<String, ConclusionSensitivityResult> conclusions) {
        if (conclusions.isEmpty()) {
            throw new IllegalArgumentException("conclusions: at least one is needed, got none");
        }
        List<List<Cell>> rows = new ArrayList<>();
        conclusions.forEach((name, each) -> rows.add(List.of(
                Cell.text(name),
                Cell.text(each.stands()
                        .map(stands -> stands ? "stands" : "depends")
                        .orElse("no test")),
                Cell.text(each.significant().size() + " of " + each.tested().size()),
                each.spanCell(TreatedScale::mean),
                each.spanCell(TreatedScale::alpha),
                each.spanCell(TreatedScale::difference),
                each.pCell(ConclusionSensitivityResult::least),
                each.pCell(ConclusionSensitivityResult::greatest))));
        return Table.columns(
                        Column.text("scale"),
                        Column.text("conclusion"),
                        Column.text("significant"),
                        Column.number("mean", 2),
                        Column.coefficient("alpha", 2),
                        Column.number("difference", 2),
                        Column.pValue("least p"),
                        Column.pValue("greatest p"))
                .rows(rows)
                .footnote("significant: under how many of the treatments of missing answers that have a test; the"
                        + " other columns: least and greatest of all treatments");
    }

    private Cell pCell(ToDoubleFunction<List<Double>> end) {
        List<Double> present = values(TreatedScale::p);
        return present.isEmpty() ? spanCell(TreatedScale::p) : Cell.number(end.applyAsDouble(present));
    }

    private Cell spanCell(Function<TreatedScale, Estimate> what) {
        List<Double> present = values(what);
        return present.isEmpty()
                ? Cell.absent(
                        what.apply(treatments.get(0)).whyAbsent().orElseThrow().reason())
                : Cell.interval(least(present), greatest(present));
    }

    /**
     * The sentence and the table.
     *
     * @return the sentence, how far the numbers move, and the table
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(sentence());
        if (missing == 0) {
            text.append("\nnothing is missing: all treatments are the same");
        } else if (!levels.isEmpty()) {
            text.append("\nmean ")
                    .append(span(TreatedScale::mean))
                    .append(", SD ")
                    .append(span(TreatedScale::sd));
            text.append(", alpha ")
                    .append(span(TreatedScale::alpha))
                    .append(", p ")
                    .append(spanOfP());
        }
        return text.append('\n').append(table()).toString();
    }

    private String spanOfP() {
        List<Double> present = values(TreatedScale::p);
        return present.isEmpty()
                ? "—"
                : NumberStyle.EN.pValue(least(present)) + " to " + NumberStyle.EN.pValue(greatest(present));
    }
}
