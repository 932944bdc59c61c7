package nl.peilstok.crosstab;

import java.util.List;
import java.util.Optional;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.inference.Alternative;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** What {@linkplain FisherTest Fisher's test} found. */
public final class FisherResult {
    private final CrossTable counts;
    private final String name;
    private final Alternative alternative;
    private final Estimate p;
    private final Estimate midP;
    private final Estimate oddsRatio;
    private final List<String> notes;

    FisherResult(
            CrossTable counts,
            String name,
            Alternative alternative,
            Estimate p,
            Estimate midP,
            Estimate oddsRatio,
            List<String> notes) {
        this.counts = counts;
        this.name = name;
        this.alternative = alternative;
        this.p = p;
        this.midP = midP;
        this.oddsRatio = oddsRatio;
        this.notes = List.copyOf(notes);
    }

    /**
     * The table that was tested, without empty rows and columns.
     *
     * @return the counts
     */
    public CrossTable counts() {
        return counts;
    }

    /**
     * The exact name of the variant.
     *
     * @return such as {@code Fisher-Freeman-Halton exact test}
     */
    public String name() {
        return name;
    }

    /**
     * Against what was tested.
     *
     * @return two-sided but for 2 × 2 tables
     */
    public Alternative alternative() {
        return alternative;
    }

    /**
     * The p-value.
     *
     * @return from 0 to 1; of Monte Carlo with the interval of what more draws would give
     */
    public Estimate p() {
        return p;
    }

    /**
     * The mid-p of a 2 × 2 table.
     *
     * @return less than p
     */
    public Estimate midP() {
        return midP;
    }

    /**
     * The conditional odds ratio of a 2 × 2 table, with its exact interval.
     *
     * @return 0 or more, infinite where a cell is as small as it can be
     */
    public Estimate oddsRatio() {
        return oddsRatio;
    }

    /**
     * Who was counted.
     *
     * @return absent of a table that came as counts
     */
    public Optional<Cases> cases() {
        return counts.cases();
    }

    /**
     * What a reader must know of how the result came about.
     *
     * @return an unmodifiable list, empty if there is nothing to say
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * The test as a table of one row.
     *
     * @return the table
     */
    public Table table() {
        Table table = Table.columns(
                        Column.text("test"),
                        Column.exactPValue("p"),
                        Column.number("interval of p", 4),
                        Column.exactPValue("mid-p"),
                        Column.number("odds ratio", 2),
                        Column.number("interval", 2),
                        Column.integer("n"))
                .row(
                        Cell.text(name),
                        p.cell(),
                        p.intervalCell(),
                        midP.cell(),
                        oddsRatio.cell(),
                        oddsRatio.intervalCell(),
                        Cell.integer(counts.n()));
        for (String note : notes) {
            table = table.footnote(note);
        }
        String leftOut = counts.leftOutLine();
        return leftOut.isEmpty() ? table : table.footnote(leftOut);
    }

    private String headline() {
        if (!p.isPresent()) {
            return name + ": — (" + p.whyAbsent().orElseThrow().reason() + ")";
        }
        String odds = oddsRatio.isPresent()
                ? ", odds ratio " + NumberStyle.EN.number(oddsRatio.value(), 2)
                        + oddsRatio
                                .interval()
                                .map(interval -> " " + NumberStyle.EN.interval(interval.lower(), interval.upper(), 2)
                                        + " (" + Interval.percentage(interval.level()) + ")")
                                .orElse("")
                : "";
        return name + ": " + NumberStyle.EN.pStatement(p.value()) + odds + ", n = " + counts.n();
    }

    /**
     * The result in a sentence, and the table.
     *
     * @return the sentence and the table of counts
     */
    @Override
    public String toString() {
        return headline() + "\n" + counts.table();
    }
}
