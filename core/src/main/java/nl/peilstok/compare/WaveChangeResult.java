package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peilstok.describe.Summary;
import nl.peilstok.effect.StandardisedChange;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.inference.PairedTTestResult;
import nl.peilstok.inference.TTest;
import nl.peilstok.math.Level;
import nl.peilstok.reliability.Alpha;
import nl.peilstok.reliability.MeasurementError;
import nl.peilstok.scale.Scores;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** The change of the same respondents between two waves. {@link WaveChange} makes it and defines its numbers. */
public final class WaveChangeResult {
    private final String name;
    private final MatchedWaves waves;
    private final Summary before;
    private final Summary after;
    private final PairedTTestResult test;
    private final Estimate effect;
    private final Estimate reliability;
    /** Null if the error of measurement is not known. */
    private final MeasurementError error;

    private final List<RespondentChange> respondents = new ArrayList<>();
    private final double level;

    WaveChangeResult(MatchedWaves waves, Scores earlier, Optional<MeasurementError> known, double level) {
        this.name = earlier.scale().name();
        this.waves = waves;
        this.level = level;
        this.before = Summary.of(waves.before());
        this.after = Summary.of(waves.after());
        this.test = TTest.paired().withLevel(level).test(waves.after(), waves.before());
        this.effect = averaged();
        this.reliability = known.map(error -> Estimate.of(error.reliability())).orElseGet(() -> alpha(earlier));
        Estimate sd = known.map(error -> Estimate.of(error.sd()))
                .orElseGet(() -> Summary.of(earlier.numbers()).sd());
        this.error = reliability.isPresent() && sd.isPresent()
                ? new MeasurementError(sd.value(), reliability.value())
                : null;
        double limit = new Level(level).z();
        for (int i = 0; i < waves.keys().size(); i++) {
            double x = waves.before().value(i);
            double y = waves.after().value(i);
            respondents.add(new RespondentChange(waves.keys().get(i), x, y, index(x, y), limit));
        }
    }

    private static Estimate alpha(Scores earlier) {
        if (earlier.items().size() < 2) {
            return Estimate.absent(Absence.Kind.TOO_FEW, "one item has no alpha");
        }
        Estimate alpha = Alpha.listwise().analyse(earlier.items()).raw();
        // Items that are all the same have an alpha of 1, which rounding may put above it.
        return alpha.isPresent() ? Estimate.of(Math.min(1, alpha.value())) : alpha;
    }

    private Estimate averaged() {
        if (!test.correlation().isPresent()) {
            return Estimate.absent(test.correlation().whyAbsent().orElseThrow());
        }
        return StandardisedChange.hedgesG()
                .withLevel(level)
                .ofPairs(
                        after.mean().value(),
                        after.sd().value(),
                        before.mean().value(),
                        before.sd().value(),
                        test.correlation().value(),
                        before.n());
    }

    private Estimate index(double x, double y) {
        if (error == null) {
            return reliability.isPresent()
                    ? Estimate.absent(Absence.Kind.TOO_FEW, "the earlier scores have no standard deviation")
                    : reliability;
        }
        return error.standardError() == 0
                ? Estimate.absent(Absence.Kind.ZERO_VARIANCE, "the scores have no error of measurement")
                : Estimate.of(error.reliableChange(x, y));
    }

    /**
     * The earlier scores of those with both.
     *
     * @return n, mean and standard deviation
     */
    public Summary before() {
        return before;
    }

    /**
     * The later scores of those with both.
     *
     * @return n, mean and standard deviation
     */
    public Summary after() {
        return after;
    }

    /**
     * The mean change.
     *
     * @return the paired t test of after − before
     */
    public PairedTTestResult test() {
        return test;
    }

    /**
     * Hedges' g in the average standard deviation of the waves, above 0 if the mean has risen.
     *
     * @return absent where it is not defined
     */
    public Estimate effect() {
        return effect;
    }

    /**
     * The reliability that the error of measurement rests on.
     *
     * @return that given, or alpha of the earlier wave; absent if that does not exist
     */
    public Estimate reliability() {
        return reliability;
    }

    /**
     * The least change of one respondent that is reliable.
     *
     * @return in the unit of the scale; absent if the error of measurement is not known
     */
    public Estimate smallestReliableChange() {
        return error == null ? index(0, 0) : Estimate.of(error.smallestReliableChange(level));
    }

    /**
     * Each respondent with both scores.
     *
     * @return in the order of the earlier wave
     */
    public List<RespondentChange> respondents() {
        return List.copyOf(respondents);
    }

    /**
     * How many have risen by more than error.
     *
     * @return 0 if the error is not known
     */
    public int risen() {
        return (int) respondents.stream().filter(RespondentChange::hasRisen).count();
    }

    /**
     * How many have fallen by more than error.
     *
     * @return 0 if the error is not known
     */
    public int fallen() {
        return (int) respondents.stream().filter(RespondentChange::hasFallen).count();
    }

    /**
     * The finding in a sentence of at most 80 characters.
     *
     * @return such as {@code visie: risen by 0.21 [0.03, 0.39], p = .021, 9 up and 3 down reliably}
     */
    public String sentence() {
        String reliably = error == null ? "" : ", " + risen() + " up and " + fallen() + " down reliably";
        String change = WaveDifferenceResult.changed(name, test.difference(), test.p(), "");
        return Line.fitting(change + reliably, change);
    }

    /**
     * Both waves and the change.
     *
     * @return a row each
     */
    public Table table() {
        Table table = Table.columns(
                        Column.text("wave"),
                        Column.integer("n"),
                        Column.number("mean", 2),
                        Column.number("sd", 2),
                        Column.number(Interval.percentage(level) + " interval", 2),
                        Column.pValue("p"),
                        Column.number("g", 2))
                .row(WaveDifferenceResult.row("before", before))
                .row(WaveDifferenceResult.row("after", after))
                .row(List.of(
                        Cell.text("change"),
                        Cell.empty(),
                        test.difference().cell(),
                        test.sdOfDifferences().cell(),
                        test.difference().isPresent() ? test.difference().intervalCell() : Cell.empty(),
                        test.p().cell(),
                        effect.cell()));
        if (error == null || error.standardError() == 0) {
            return table.footnote(
                    "reliable change: not known, " + index(0, 0).whyAbsent().orElseThrow());
        }
        int n = respondents.size();
        return table.footnote("reliable change, beyond "
                + Line.number(smallestReliableChange().value()) + ": "
                + risen() + " risen, " + fallen() + " fallen, " + (n - risen() - fallen()) + " neither; "
                + NumberStyle.EN.number(n * (1 - level), 0) + " expected by error alone (reliability "
                + Line.coefficient(reliability) + ")");
    }

    /**
     * The respondents with their scores, the change and its index.
     *
     * @return a row a respondent
     */
    public Table respondentTable() {
        List<List<Cell>> rows = new ArrayList<>();
        for (RespondentChange each : respondents) {
            rows.add(List.of(
                    Cell.text(each.key()),
                    Cell.number(each.before()),
                    Cell.number(each.after()),
                    Cell.number(each.after() - each.before()),
                    each.index().cell(),
                    Cell.text(each.hasRisen() ? "risen" : each.hasFallen() ? "fallen" : "")));
        }
        return Table.columns(
                        Column.text("respondent"),
                        Column.number("before", 2),
                        Column.number("after", 2),
                        Column.number("change", 2),
                        Column.number("index", 2),
                        Column.text("reliably"))
                .rows(rows);
    }

    /**
     * The sentence, who was left out, and the table.
     *
     * @return the text
     */
    @Override
    public String toString() {
        String leftOut = waves.leftOut();
        return sentence() + "\n" + (leftOut.isEmpty() ? "" : Line.wrapped(leftOut) + "\n") + table();
    }
}
