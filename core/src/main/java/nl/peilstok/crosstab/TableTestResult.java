package nl.peilstok.crosstab;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Tail;

/** A chi-square test of a table, such as {@link Bowker}, {@link TrendTest} or {@link MantelHaenszel}. */
public final class TableTestResult {
    private final String name;
    private final ChiSquareStatistic chiSquare;
    private final long n;

    private TableTestResult(String name, ChiSquareStatistic chiSquare, long n) {
        this.name = name;
        this.chiSquare = chiSquare;
        this.n = n;
    }

    static TableTestResult of(String name, double x, int df, long n) {
        ChiSquareStatistic chiSquare = new ChiSquareStatistic(
                Estimate.of(x),
                df,
                Estimate.of(Tail.chiSquareUpper(x, df)),
                Estimate.of(Tail.logChiSquareUpper(x, df)));
        return new TableTestResult(name, chiSquare, n);
    }

    /** With one degree of freedom, and a p that does not follow from chi-square. */
    static TableTestResult of(String name, double x, Estimate p, long n) {
        Estimate logP = p.isPresent() ? Estimate.of(Math.log(p.value())) : p;
        return new TableTestResult(name, new ChiSquareStatistic(Estimate.of(x), 1, p, logP), n);
    }

    static TableTestResult absent(String name, Absence.Kind kind, String reason, long n) {
        return new TableTestResult(name, ChiSquareStatistic.absent(new Absence(kind, reason)), n);
    }

    /**
     * X².
     *
     * @return 0 or more; absent with the reason if there is no test
     */
    public Estimate statistic() {
        return chiSquare.statistic();
    }

    /**
     * The degrees of freedom.
     *
     * @return 0 if there is no test
     */
    public int df() {
        return chiSquare.df();
    }

    /**
     * The probability of an X² at least this large under the null hypothesis.
     *
     * @return from 0 to 1, from random tables with the interval that their number leaves; absent if there is no test
     */
    public Estimate p() {
        return chiSquare.p();
    }

    /**
     * The sum of all counts.
     *
     * @return 0 or more
     */
    public long n() {
        return n;
    }

    /**
     * The result in a sentence.
     *
     * @return such as {@code Bowker's symmetry: X²(3) = 7.12, p = .068, n = 105}
     */
    @Override
    public String toString() {
        return name + ": " + chiSquare.inWords() + ", n = " + n;
    }
}
