package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Items;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.factor.FactorSimilarity;
import nl.peilstok.inference.TTest;
import nl.peilstok.inference.TTestResult;
import nl.peilstok.math.Moments;
import nl.peilstok.reliability.Alpha;
import nl.peilstok.reliability.AlphaComparison;
import nl.peilstok.reliability.AlphaResult;
import nl.peilstok.reliability.AlphaSample;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/**
 * Whether a scale means the same in two groups. {@link MeasurementComparison} makes it, defines its numbers and says by which
 * rules.
 */
public final class MeasurementComparisonResult {
    /** Of a group: below it, a screen of items finds large differences only. */
    private static final int MANY = 200;

    private final List<String> names;
    private final List<String> levels;
    private final List<Integer> sizes;
    private final DifScreenResult screen;
    private final LoadingsOfGroups loadings;
    private final List<AlphaResult> alphas = new ArrayList<>();
    private final AlphaComparison alphaComparison;
    private final TTestResult difference;
    private final TTestResult differenceWithout;
    private final int least;
    private final MeasurementVerdict verdict;

    MeasurementComparisonResult(
            Items items, Membership groups, DifScreenResult screen, Correlations correlations, int least) {
        this.least = least;
        this.names = items.names();
        this.levels = groups.levels();
        this.screen = screen;
        List<Items> members = List.of(groups.members(0), groups.members(1));
        this.sizes = members.stream().map(Items::respondents).toList();
        this.loadings = new LoadingsOfGroups(members, levels, correlations);
        List<AlphaSample> samples = new ArrayList<>();
        for (int g = 0; g < 2; g++) {
            AlphaResult alpha = Alpha.listwise().analyse(members.get(g));
            alphas.add(alpha);
            if (alpha.raw().isPresent() && alpha.raw().value() < 1) {
                samples.add(AlphaSample.of(levels.get(g), alpha));
            }
        }
        this.alphaComparison = samples.size() == 2 ? AlphaComparison.feldt(samples.get(0), samples.get(1)) : null;
        List<String> kept =
                names.stream().filter(name -> !screen.flagged().contains(name)).toList();
        this.difference = test(members);
        this.differenceWithout = kept.isEmpty() || kept.size() == names.size()
                ? null
                : test(members.stream()
                        .map(group -> group.only(kept.toArray(String[]::new)))
                        .toList());
        this.verdict = judged();
    }

    private static TTestResult test(List<Items> members) {
        List<Summary> summaries = new ArrayList<>();
        for (Items group : members) {
            double[] scores = PersonMeanScores.of(group, PersonMeanScores.half(group.size()));
            if (scores.length == 0) {
                return null;
            }
            Moments moments = Moments.of(scores);
            summaries.add(
                    Summary.of(moments.mean(), scores.length < 2 ? 0 : Math.sqrt(moments.variance()), scores.length));
        }
        return TTest.welch().ofSummaries(summaries.get(0), summaries.get(1));
    }

    private MeasurementVerdict judged() {
        Estimate phi = congruence();
        int flagged = screen.flagged().size();
        FactorSimilarity similarity = phi.isPresent() && !isRough() ? FactorSimilarity.of(phi.value()) : null;
        if (similarity == FactorSimilarity.NOT_SIMILAR || 2 * flagged >= names.size()) {
            return MeasurementVerdict.DIFFERENT;
        }
        if (similarity == null || !screen.unknown().isEmpty()) {
            return MeasurementVerdict.UNKNOWN;
        }
        return similarity == FactorSimilarity.EQUAL && flagged == 0
                ? MeasurementVerdict.SAME
                : MeasurementVerdict.LARGELY;
    }

    /** Whether too few respondents are behind φ for a verdict. */
    private boolean isRough() {
        return loadings.respondents() < least;
    }

    /**
     * Whether the scale means the same in both groups.
     *
     * @return the verdict, by the rules of {@link MeasurementComparison}
     */
    public MeasurementVerdict verdict() {
        return verdict;
    }

    /**
     * The groups.
     *
     * @return two labels
     */
    public List<String> levels() {
        return levels;
    }

    /**
     * Tucker's congruence of the loadings on one factor.
     *
     * @return −1 to 1; absent if a group has no loadings
     */
    public Estimate congruence() {
        return loadings.congruence();
    }

    /**
     * The loading of an item in a group.
     *
     * @param group 0 for the first, 1 for the second
     * @param item from 0
     * @return the sign that of the first group's factor; absent where {@link #congruence()} is
     * @throws IndexOutOfBoundsException if there is no such group or item
     */
    public Estimate loading(int group, int item) {
        return loadings.loading(group, item);
    }

    /**
     * Cronbach's alpha in a group, listwise.
     *
     * @param group 0 for the first, 1 for the second
     * @return with Feldt's interval; absent where it is not defined
     * @throws IndexOutOfBoundsException if there is no such group
     */
    public Estimate alpha(int group) {
        return alphas.get(group).raw();
    }

    /**
     * Feldt's test of the two alphas.
     *
     * @return empty if one of them does not exist
     */
    public Optional<AlphaComparison> alphaComparison() {
        return Optional.ofNullable(alphaComparison);
    }

    /**
     * Which items differ at equal score.
     *
     * @return the screen
     */
    public DifScreenResult screen() {
        return screen;
    }

    /**
     * The difference of the groups' mean scores.
     *
     * @return Welch's test; empty if a group has no scores
     */
    public Optional<TTestResult> difference() {
        return Optional.ofNullable(difference);
    }

    /**
     * The same without the items that differ at equal score: what is left if they are not trusted.
     *
     * @return empty if no item differs or all do
     */
    public Optional<TTestResult> differenceWithoutFlagged() {
        return Optional.ofNullable(differenceWithout);
    }

    /**
     * Whether the scale means the same, in a sentence of at most 80 characters.
     *
     * @return such as {@code The scale means largely the same in swv and gemeenten, except visie_03 (φ = .98)}
     */
    public String sentence() {
        String phi = congruence().isPresent() ? " (φ = " + Line.coefficient(congruence()) + ")" : "";
        String says = "The scale " + verdict.label();
        String in = " in " + levels.get(0) + " and " + levels.get(1);
        List<String> flagged = screen.flagged();
        String but = flagged.isEmpty()
                ? ""
                : ", " + (verdict == MeasurementVerdict.LARGELY ? "except " : "by ") + String.join(", ", flagged);
        String number = flagged.isEmpty() ? "" : ", " + flagged.size() + " of " + names.size() + " items differ";
        return Line.fitting(
                says + in + but + phi, says + but + phi, says + in + number + phi, says + in + phi, says + phi);
    }

    /**
     * What a reader must know to weigh the verdict.
     *
     * @return sentences; empty if there is nothing to say
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (isRough()) {
            notes.add("φ rests on " + loadings.respondents() + " respondents in a group; a verdict from it needs "
                    + least);
        }
        if (Math.min(sizes.get(0), sizes.get(1)) < MANY) {
            notes.add("few respondents (" + sizes.get(0) + " and " + sizes.get(1)
                    + "): φ is rough, only large item differences are found");
        }
        notes.addAll(screen.notes());
        return List.copyOf(notes);
    }

    /**
     * Congruence, alphas and the difference in scores.
     *
     * @return a row each
     */
    public Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        String reading = congruence().isPresent()
                ? FactorSimilarity.of(congruence().value()).toString()
                : "";
        rows.add(List.of(
                Cell.text("loadings: Tucker's φ"),
                congruence().cell(),
                Cell.empty(),
                Cell.empty(),
                Cell.text(reading)));
        for (int g = 0; g < 2; g++) {
            Estimate alpha = alpha(g);
            rows.add(List.of(
                    Cell.text("alpha " + levels.get(g)),
                    alpha.cell(),
                    alpha.isPresent() ? alpha.intervalCell() : Cell.empty(),
                    Cell.empty(),
                    Cell.text("n = " + alphas.get(g).cases().n())));
        }
        Estimate none = Estimate.absent(Absence.Kind.NOT_DEFINED, "an alpha does not exist");
        rows.add(List.of(
                Cell.text("difference of alphas"),
                alphaComparison == null ? none.cell() : Cell.number(alpha(0).value() - alpha(1).value()),
                Cell.empty(),
                alphaComparison == null ? none.cell() : alphaComparison.p().cell(),
                Cell.text("Feldt")));
        addDifference(rows, "difference of mean scores", difference);
        addDifference(rows, "the same without those items", differenceWithout);
        return Table.columns(
                        Column.text(levels.get(0) + " and " + levels.get(1)),
                        Column.coefficient("estimate", 2),
                        Column.coefficient("95% interval", 2),
                        Column.pValue("p"),
                        Column.text(""))
                .rows(rows);
    }

    private static void addDifference(List<List<Cell>> rows, String name, TTestResult test) {
        if (test != null) {
            rows.add(List.of(
                    Cell.text(name),
                    test.difference().cell(),
                    test.difference().isPresent() ? test.difference().intervalCell() : Cell.empty(),
                    test.p().cell(),
                    Cell.text("Welch")));
        }
    }

    /**
     * The loadings of the items in both groups.
     *
     * @return a row an item
     */
    public Table loadingTable() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int item = 0; item < names.size(); item++) {
            rows.add(List.of(
                    Cell.text(names.get(item)),
                    loading(0, item).cell(),
                    loading(1, item).cell()));
        }
        return Table.columns(
                        Column.text("loading"),
                        Column.coefficient(levels.get(0), 2),
                        Column.coefficient(levels.get(1), 2))
                .rows(rows);
    }

    /**
     * The rules of the verdict and what they were applied to.
     *
     * @return such as {@code same: φ > .95 and no item of class B or C; …}
     */
    public String rules() {
        return "same: φ > .95 and no item of class B or C; not the same: φ < .85 or half of the items;"
                + " here φ = " + Line.coefficient(congruence())
                + (isRough() ? ", of fewer than " + least + " in a group and not counted, " : ", ")
                + screen.flagged().size() + " of " + names.size() + " items"
                + (screen.unknown().isEmpty() ? "" : ", not known: " + String.join(", ", screen.unknown()))
                + ", level " + NumberStyle.EN.coefficient(screen.alpha(), 2);
    }

    /**
     * The sentence, notes, congruence, alphas and scores, and the items.
     *
     * @return the text
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(sentence());
        notes().forEach(note -> text.append('\n').append(note));
        return text.append('\n')
                .append(table().footnote(rules()))
                .append("\n\n")
                .append(screen.table())
                .toString();
    }
}
