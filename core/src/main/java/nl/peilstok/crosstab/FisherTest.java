package nl.peilstok.crosstab;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.inference.Alternative;
import nl.peilstok.math.ExactDistribution;
import nl.peilstok.math.FreemanHalton;
import nl.peilstok.math.Hypergeometric;
import nl.peilstok.math.Level;
import nl.peilstok.math.RandomTable;
import nl.peilstok.work.Work;

/**
 * Fisher's exact test of independence of the rows and columns of a table, of any size: right however small the counts are,
 * where {@linkplain CochranRule Cochran's rule} forbids chi-square.
 *
 * <pre>{@code
 * FisherTest.exactWhereFeasible().test(CrossTable.of(survey.group("model"), survey.group("tevreden")));
 * FisherTest.monteCarlo(100_000).on(work).test(table);
 * }</pre>
 *
 * <p><b>Definition.</b> Given the margins, a table has the probability P = Π rᵢ! Π cⱼ! / (n! Π xᵢⱼ!). p is the sum over all
 * tables with these margins that are no more probable than the one observed (probabilities within a share of 1e-7 of each
 * other are equal); of a 2 × 2 table against an alternative, the tail of its first cell. Mid-p counts half of those that are as
 * probable. The odds ratio of a 2 × 2 table is the conditional maximum likelihood estimate: the ψ at which the first cell is
 * its mean given the margins, which is not ad/bc.
 *
 * <p><b>Monte Carlo.</b> Of B tables drawn with these margins, M are no more probable: p = (M + 1) / (B + 1), which is never 0.
 *
 * <p><b>Empty rows and columns</b> change nothing.
 *
 * <p><b>Missing answers</b> were left out when the table was counted; see {@link CrossTable#cases()}.
 *
 * <p><b>Interval.</b> Of the odds ratio: the ψ at which the first cell has a tail of (1 − level)/2 on either side. Of a
 * Monte Carlo p: the share of draws in the long run, by Clopper and Pearson.
 *
 * <p><b>Undefined when</b> fewer than two rows or columns hold a count; exact, when it would take more than 5·10⁷ steps, which are some seconds, of
 * which {@link #exactWhereFeasible} makes 100,000 draws; for more than 10⁷ counts.
 *
 * <p><b>Reference.</b> Fisher (1935), <em>The logic of inductive inference</em>, doi:10.2307/2342435; Freeman and
 * Halton (1951), doi:10.1093/biomet/38.1-2.141; mid-p: Lancaster (1961), doi:10.1080/01621459.1961.10482105.
 *
 * <p><b>Agrees with</b> R 4.2 {@code fisher.test} to a relative 1e-7, the tolerance to which that is computed.
 */
public final class FisherTest {
    /** The seed of the draws unless another is given. */
    public static final long DEFAULT_SEED = 2018;

    private static final long MOST_STEPS = 50_000_000;

    private enum Way {
        EXACT,
        MONTE_CARLO,
        EITHER
    }

    private final Way way;
    private final int draws;
    private final long seed;
    private final Alternative alternative;
    private final double level;
    private final Work work;

    private FisherTest(Way way, int draws, long seed, Alternative alternative, double level, Work work) {
        this.way = way;
        this.draws = draws;
        this.seed = seed;
        this.alternative = alternative;
        this.level = level;
        this.work = work;
    }

    private static FisherTest by(Way way, int draws) {
        return new FisherTest(way, draws, DEFAULT_SEED, Alternative.TWO_SIDED, .95, Work.here());
    }

    /**
     * Exact, and from 100,000 draws where that would take too long; the result says which.
     *
     * @return the test
     */
    public static FisherTest exactWhereFeasible() {
        return by(Way.EITHER, TableDraws.DEFAULT);
    }

    /**
     * Exact; p is absent where that would take too long.
     *
     * @return the test
     */
    public static FisherTest exact() {
        return by(Way.EXACT, 0);
    }

    /**
     * From random tables.
     *
     * @param draws how many, 100 or more
     * @return the test
     * @throws IllegalArgumentException if there are fewer
     */
    public static FisherTest monteCarlo(int draws) {
        TableDraws.requireEnough(draws);
        return by(Way.MONTE_CARLO, draws);
    }

    /**
     * With draws from another seed.
     *
     * @param other any number
     * @return the new test
     */
    public FisherTest withSeed(long other) {
        return new FisherTest(way, draws, other, alternative, level, work);
    }

    /**
     * Of 2 × 2 tables against a one-sided alternative for the odds ratio.
     *
     * @param other greater: above 1, the first row goes with the first column
     * @return the new test
     */
    public FisherTest withAlternative(Alternative other) {
        return new FisherTest(way, draws, seed, Objects.requireNonNull(other, "other"), level, work);
    }

    /**
     * With intervals of another level.
     *
     * @param other between 0 and 1
     * @return the new test
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public FisherTest withLevel(double other) {
        return new FisherTest(way, draws, seed, alternative, Level.checked(other), work);
    }

    /**
     * Done in another way: on more threads, or with a report of progress. The draws are the same.
     *
     * @param how the way of working
     * @return the new test
     */
    public FisherTest on(Work how) {
        return new FisherTest(way, draws, seed, alternative, level, Objects.requireNonNull(how, "how"));
    }

    /**
     * Tests whether rows and columns are independent.
     *
     * @param counts the table
     * @return the result
     * @throws IllegalArgumentException if a one-sided alternative is asked of a table that is not 2 × 2
     * @throws java.util.concurrent.CancellationException if the thread is interrupted in long work; it stays so
     */
    public FisherResult test(CrossTable counts) {
        CrossTable table = counts.withoutEmpty();
        int r = table.rows().size();
        int c = table.columns().size();
        boolean isTwoByTwo = r == 2 && c == 2;
        if (alternative != Alternative.TWO_SIDED && !isTwoByTwo && r > 1 && c > 1) {
            throw new IllegalArgumentException("alternative: only a 2 x 2 table has sides, got " + r + " x " + c);
        }
        List<String> notes = new ArrayList<>();
        counts.emptyRows().forEach(label -> notes.add("left out: empty row '" + label + "'"));
        counts.emptyColumns().forEach(label -> notes.add("left out: empty column '" + label + "'"));
        if (r < 2 || c < 2) {
            Absence why = ChiSquareTest.whyNone(r, c);
            return result(table, "Fisher's exact test", Estimate.absent(why), Estimate.absent(why), notes);
        }
        if (table.n() > TableDraws.MOST_COUNTS) {
            Absence why = new Absence(Absence.Kind.NOT_DEFINED, "too many counts for an exact test; use chi-square");
            return result(table, "Fisher's exact test", Estimate.absent(why), Estimate.absent(why), notes);
        }
        return isTwoByTwo && way != Way.MONTE_CARLO ? ofTwoByTwo(table, notes) : ofAnySize(table, notes);
    }

    private FisherResult result(CrossTable table, String name, Estimate p, Estimate midP, List<String> notes) {
        Estimate noOdds = Estimate.absent(Absence.Kind.NOT_DEFINED, "only of an exact test of a 2 x 2 table");
        return new FisherResult(table, name, alternative, p, midP, noOdds, notes);
    }

    private FisherResult ofTwoByTwo(CrossTable table, List<String> notes) {
        Hypergeometric margins = Hypergeometric.ofMargins(table.rowTotal(0), table.rowTotal(1), table.columnTotal(0));
        ExactDistribution null1 = margins.at(1);
        long x = table.count(0, 0);
        double at = null1.at(x);
        double p = switch (alternative) {
            case TWO_SIDED -> margins.atMostAsProbable(x, 1);
            case GREATER -> null1.upper(x);
            case LESS -> null1.lower(x);
        };
        double half = at / 2;
        if (alternative == Alternative.TWO_SIDED) {
            for (int i = 0; i < null1.size(); i++) {
                long other = null1.point(i);
                half += other != x && Math.abs(null1.at(other) / at - 1) <= 1e-7 ? null1.at(other) / 2 : 0;
            }
        }
        double tail = alternative == Alternative.TWO_SIDED ? (1 - level) / 2 : 1 - level;
        double lower = alternative == Alternative.LESS ? 0 : margins.oddsRatioUpper(x, tail);
        double upper = alternative == Alternative.GREATER ? Double.POSITIVE_INFINITY : margins.oddsRatioLower(x, tail);
        Estimate oddsRatio =
                Estimate.of(margins.oddsRatio(x)).withInterval(new Interval(lower, upper, level, "exact, conditional"));
        return new FisherResult(
                table, "Fisher's exact test", alternative, Estimate.of(p), Estimate.of(p - half), oddsRatio, notes);
    }

    private FisherResult ofAnySize(CrossTable table, List<String> notes) {
        int[][] cells = TableDraws.cells(table);
        TableDraws random = new TableDraws(draws, seed, level, work);
        Estimate noMidP = Estimate.absent(Absence.Kind.NOT_DEFINED, "only of an exact test of a 2 x 2 table");
        if (way != Way.MONTE_CARLO) {
            OptionalDouble p = FreemanHalton.p(cells, MOST_STEPS);
            if (p.isPresent()) {
                return result(table, "Fisher-Freeman-Halton exact test", Estimate.of(p.getAsDouble()), noMidP, notes);
            }
            if (way == Way.EXACT) {
                Absence why = new Absence(
                        Absence.Kind.NOT_DEFINED, "the exact test would take more than " + MOST_STEPS + " steps");
                return result(table, "Fisher-Freeman-Halton exact test", Estimate.absent(why), noMidP, notes);
            }
            notes.add("the exact test would take more than " + MOST_STEPS + " steps: " + random.inWords());
        } else {
            notes.add(random.inWords());
        }
        return result(
                table,
                "Fisher-Freeman-Halton test, Monte Carlo",
                random.p(cells, atMostAsProbable(cells)),
                noMidP,
                notes);
    }

    private static Function<RandomTable, Predicate<int[][]>> atMostAsProbable(int[][] cells) {
        return tables -> {
            double limit = tables.logWeight(cells) + 1e-7;
            return drawn -> tables.logWeight(drawn) <= limit;
        };
    }

    /**
     * The options.
     *
     * @return such as {@code Fisher's test, exact, two-sided}
     */
    @Override
    public String toString() {
        String how = switch (way) {
            case EXACT -> "exact";
            case MONTE_CARLO -> draws + " random tables";
            case EITHER -> "exact where feasible";
        };
        return "Fisher's test, " + how + ", " + alternative.label();
    }
}
