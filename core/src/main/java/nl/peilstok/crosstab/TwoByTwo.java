package nl.peilstok.crosstab;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.inference.ProportionDifference;
import nl.peilstok.math.Level;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * How two groups, the rows, differ in the chance of the first column: odds ratio, risk ratio, risk difference and φ.
 *
 * <pre>{@code
 * TwoByTwo.of(counts).riskDifference();
 * }</pre>
 *
 * <p><b>Definition.</b> With counts a, b in the first row and c, d in the second, p₁ = a/(a + b) and p₂ = c/(c + d):
 * odds ratio ad/(bc), risk ratio p₁/p₂, risk difference p₁ − p₂, φ = (ad − bc)/√((a + b)(c + d)(a + c)(b + d)).
 *
 * <p><b>Missing answers</b> were left out when the table was counted.
 *
 * <p><b>Interval.</b> Odds ratio: ln ± z√(1/a + 1/b + 1/c + 1/d) (Woolf); risk ratio: ln ± z√(1/a − 1/(a + b) + 1/c −
 * 1/(c + d)) (Katz); absent where a count it divides by is 0. Risk difference: Newcombe's, from the Wilson limits of
 * both (his method 10, without continuity correction). φ: delta method. An exact interval of the odds ratio comes with
 * Fisher's test.
 *
 * <p><b>Undefined when</b> a row is empty; the odds ratio also when a column is, the risk ratio when nobody is in the
 * first column.
 *
 * <p><b>Reference.</b> Woolf (1955), <i>Annals of Human Genetics</i>, 19, 251–253,
 * doi:10.1111/j.1469-1809.1955.tb01348.x; Katz, Baptista, Azen and Pike (1978), <i>Biometrics</i>, 34, 469–474,
 * doi:10.2307/2530610; Newcombe (1998), <i>Statistics in Medicine</i>, 17, 873–890,
 * doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I.
 *
 * <p><b>Agrees with</b> the formulas in R to a relative 1e-12.
 */
public final class TwoByTwo {
    private final CrossTable counts;
    private final Estimate oddsRatio;
    private final Estimate riskRatio;
    private final Estimate riskDifference;
    private final Estimate phi;

    private TwoByTwo(CrossTable counts, Level level) {
        this.counts = counts;
        if (counts.rowTotal(0) == 0 || counts.rowTotal(1) == 0) {
            this.riskDifference = Estimate.absent(
                    Absence.Kind.NO_ANSWERS,
                    "row '" + counts.rows().get(counts.rowTotal(0) == 0 ? 0 : 1) + "' is empty");
            this.riskRatio = riskDifference;
            this.oddsRatio = riskDifference;
            this.phi = riskDifference;
            return;
        }
        this.riskDifference = difference(level);
        this.riskRatio = riskRatio(level);
        this.oddsRatio = oddsRatio(level);
        this.phi = counts.columnTotal(0) == 0 || counts.columnTotal(1) == 0
                ? oddsRatio
                // Of two categories each, τ_b is φ.
                : new OrdinalAssociation(counts)
                        .tauB()
                        .estimate(CellShares.of(counts).shares(), counts.n(), -1, level);
    }

    /**
     * Of a table, with intervals of 95%.
     *
     * @param counts two rows, the groups, and two columns, of which the first is the one whose chance is compared
     * @return the coefficients
     * @throws IllegalArgumentException if the table is not 2 × 2
     */
    public static TwoByTwo of(CrossTable counts) {
        return of(counts, Level.USUAL.value());
    }

    /**
     * Of a table, with intervals of another level.
     *
     * @param counts two rows, the groups, and two columns, of which the first is the one whose chance is compared
     * @param level of the intervals, between 0 and 1
     * @return the coefficients
     * @throws IllegalArgumentException if the table is not 2 × 2 or the level is not between 0 and 1
     */
    public static TwoByTwo of(CrossTable counts, double level) {
        requireTwoByTwo("counts", counts);
        return new TwoByTwo(counts, new Level(level));
    }

    static void requireTwoByTwo(String argument, CrossTable counts) {
        if (counts.rows().size() != 2 || counts.columns().size() != 2) {
            throw new IllegalArgumentException(argument + ": must be 2 × 2, is "
                    + counts.rows().size() + " × " + counts.columns().size());
        }
    }

    private double risk(int row) {
        return (double) counts.count(row, 0) / counts.rowTotal(row);
    }

    private Estimate difference(Level level) {
        return ProportionDifference.of(
                        counts.count(0, 0), counts.rowTotal(0), counts.count(1, 0), counts.rowTotal(1), level.value())
                .difference();
    }

    private Estimate riskRatio(Level level) {
        double a = counts.count(0, 0);
        double c = counts.count(1, 0);
        if (a == 0 && c == 0) {
            return Estimate.absent(
                    Absence.Kind.NOT_DEFINED,
                    "nobody is in column '" + counts.columns().get(0) + "'");
        }
        if (a == 0 || c == 0) {
            return Estimate.of(risk(0) / risk(1)).withoutInterval(zero());
        }
        double variance = counts.count(0, 1) / a / counts.rowTotal(0) + counts.count(1, 1) / c / counts.rowTotal(1);
        if (variance == 0) {
            return Estimate.of(1)
                    .withoutInterval(new Absence(Absence.Kind.NOT_DEFINED, "the asymptotic standard error is 0"));
        }
        return new NormalInterval(level).aroundRatio(risk(0) / risk(1), Math.sqrt(variance), "Katz");
    }

    private Estimate oddsRatio(Level level) {
        if (counts.columnTotal(0) == 0 || counts.columnTotal(1) == 0) {
            String empty = counts.columns().get(counts.columnTotal(0) == 0 ? 0 : 1);
            return Estimate.absent(Absence.Kind.NO_ANSWERS, "column '" + empty + "' is empty");
        }
        double a = counts.count(0, 0);
        double b = counts.count(0, 1);
        double c = counts.count(1, 0);
        double d = counts.count(1, 1);
        double ratio = a * d / b / c;
        if (a == 0 || b == 0 || c == 0 || d == 0) {
            return Estimate.of(ratio).withoutInterval(zero());
        }
        return new NormalInterval(level).aroundRatio(ratio, Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d), "Woolf");
    }

    private static Absence zero() {
        return new Absence(Absence.Kind.NOT_DEFINED, "a count is 0");
    }

    /**
     * The table.
     *
     * @return the counts
     */
    public CrossTable counts() {
        return counts;
    }

    /**
     * The odds of the first column in the first row, against those in the second.
     *
     * @return 0 or more, infinite where only its denominator is 0
     */
    public Estimate oddsRatio() {
        return oddsRatio;
    }

    /**
     * The chance of the first column in the first row, against that in the second.
     *
     * @return 0 or more, infinite where only its denominator is 0
     */
    public Estimate riskRatio() {
        return riskRatio;
    }

    /**
     * The chance of the first column in the first row, less that in the second.
     *
     * @return from −1 to 1
     */
    public Estimate riskDifference() {
        return riskDifference;
    }

    /**
     * φ with its sign.
     *
     * @return from −1 to 1, positive where the first row has the larger chance of the first column
     */
    public Estimate phi() {
        return phi;
    }

    /**
     * The coefficients with their intervals.
     *
     * @return the table
     */
    public Table table() {
        Table table = Table.columns(
                Column.text("coefficient"),
                Column.number("value", 3),
                Column.number(
                        Interval.percentage(riskDifference
                                        .interval()
                                        .map(Interval::level)
                                        .orElse(Level.USUAL.value()))
                                + " interval",
                        3),
                Column.text("method"));
        table = line(table, "odds ratio", oddsRatio);
        table = line(table, "risk ratio", riskRatio);
        table = line(table, "risk difference", riskDifference);
        table = line(table, "phi", phi);
        return table;
    }

    private static Table line(Table table, String label, Estimate estimate) {
        String method = estimate.interval().map(Interval::method).orElse("");
        return table.row(Cell.text(label), estimate.cell(), estimate.intervalCell(), Cell.text(method));
    }

    /**
     * The result in a sentence, and the table.
     *
     * @return such as {@code Two by two, man against vrouw in the chance of ja, n = 105} and the table
     */
    @Override
    public String toString() {
        String groups = counts.rows().get(0) + " against " + counts.rows().get(1) + " in the chance of "
                + counts.columns().get(0);
        String line = "Two by two, " + groups + ", " + counts.countInWords();
        return line.length() > 80
                ? "Two by two, " + counts.countInWords() + "\n" + table().footnote(groups)
                : line + "\n" + table();
    }
}
