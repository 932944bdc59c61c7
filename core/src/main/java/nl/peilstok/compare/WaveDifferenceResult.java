package nl.peilstok.compare;

import java.util.List;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.effect.StandardisedDifference;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.inference.TTest;
import nl.peilstok.inference.TTestResult;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Sentence;
import nl.peilstok.table.Table;

/** The change of a mean between two waves of different respondents. {@link WaveDifference} makes it. */
public final class WaveDifferenceResult {
    private final String name;
    private final Summary before;
    private final Summary after;
    private final TTestResult test;
    private final Estimate effect;

    WaveDifferenceResult(Numbers before, Numbers after, double level) {
        this.name = after.variable().title();
        this.before = Summary.of(before);
        this.after = Summary.of(after);
        this.test = TTest.welch().withLevel(level).test(after, before);
        this.effect = before.answered() == 0 || after.answered() == 0
                ? Estimate.absent(test.difference().whyAbsent().orElseThrow())
                : StandardisedDifference.hedgesG().withLevel(level).analyse(after, before);
    }

    /**
     * The earlier wave.
     *
     * @return n, mean and standard deviation
     */
    public Summary before() {
        return before;
    }

    /**
     * The later wave.
     *
     * @return n, mean and standard deviation
     */
    public Summary after() {
        return after;
    }

    /**
     * The later mean minus the earlier.
     *
     * @return Welch's test
     */
    public TTestResult test() {
        return test;
    }

    /**
     * Hedges' g, above 0 if the mean has risen.
     *
     * @return absent where it is not defined
     */
    public Estimate effect() {
        return effect;
    }

    /**
     * The finding in a sentence of at most 80 characters.
     *
     * @return such as {@code visie: risen by 0.21 [0.03, 0.39] between waves, p = .021}
     */
    public String sentence() {
        return changed(name, test.difference(), test.p(), " between waves");
    }

    /** A change in words: risen, fallen or the same. */
    static String changed(String name, Estimate change, Estimate p, String where) {
        if (!change.isPresent()) {
            return Line.fitting(
                    name + ": no change known, " + change.whyAbsent().orElseThrow(), name + ": no change known");
        }
        double by = change.value();
        String begin = name + ": "
                + (by == 0 ? "the same" : (by > 0 ? "risen by " : "fallen by ") + Line.number(Math.abs(by)));
        String interval = change.interval()
                .map(limits -> by < 0
                        ? " " + NumberStyle.EN.interval(-limits.upper(), -limits.lower(), 2)
                        : " " + NumberStyle.EN.interval(limits.lower(), limits.upper(), 2))
                .orElse("");
        String chance = p.isPresent() ? ", " + NumberStyle.EN.pStatement(p.value()) : "";
        return Line.fitting(begin + interval + where + chance, begin + interval + chance, begin + chance, begin);
    }

    /**
     * Both waves and their difference.
     *
     * @return a row each
     */
    public Table table() {
        Table table = Table.columns(
                Column.text("wave"),
                Column.integer("n"),
                Column.number("mean", 2),
                Column.number("sd", 2),
                Column.number("interval", 2),
                Column.pValue("p"),
                Column.number("g", 2));
        table = table.row(row("before", before)).row(row("after", after));
        return table.row(List.of(
                Cell.text("difference"),
                Cell.empty(),
                test.difference().cell(),
                Cell.empty(),
                test.difference().isPresent() ? test.difference().intervalCell() : Cell.empty(),
                test.p().cell(),
                effect.cell()));
    }

    static List<Cell> row(String wave, Summary summary) {
        return List.of(
                Cell.text(wave),
                Cell.integer(summary.n()),
                summary.mean().cell(),
                summary.sd().cell(),
                Cell.empty(),
                Cell.empty(),
                Cell.empty());
    }

    /**
     * The sentence, who has no score, and the table.
     *
     * @return the text
     */
    @Override
    public String toString() {
        String leftOut = test.cases().leftOutLine();
        return sentence() + (leftOut.isEmpty() ? "" : "\n" + Sentence.wrapped(leftOut)) + "\n" + table();
    }
}
