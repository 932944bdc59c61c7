package nl.peilstok.crosstab;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.CompensatedSum;
import nl.peilstok.math.LinearStatistic;
import nl.peilstok.work.Work;

/**
 * Tests of a trend in ordered categories: much stronger than {@link ChiSquareTest} where rows and columns go up
 * together.
 *
 * <pre>{@code
 * TrendTest.linearByLinear().test(counts);
 * TrendTest.cochranArmitage().withColumnScores(1, 2, 4).test(counts);
 * }</pre>
 *
 * <p><b>Definition.</b> With r the Pearson correlation of the scores of rows and columns over all n: linear by linear
 * (Mantel) X² = (n − 1)r²; Cochran–Armitage, of two rows or two columns, X² = n r²; df 1. Scores are 1, 2, 3, … unless
 * given. p by chi-square; on request exact, as the probability, given the margins, of all tables with a Σ xᵢyⱼnᵢⱼ as far from
 * its mean, up to 2·10⁷ steps, which are a second or two; beyond from random tables, (M + 1) / (B + 1) with the 95% interval of
 * Clopper and Pearson.
 *
 * <p><b>Missing answers</b> were left out when the table was counted; see {@link CrossTable#cases()}.
 *
 * <p><b>Undefined when</b> all are in rows, or in columns, of the same score.
 *
 * <p><b>Reference.</b> Mantel (1963), <i>Journal of the American Statistical Association</i>, 58, 690–700,
 * doi:10.1080/01621459.1963.10500879; Armitage (1955), <i>Biometrics</i>, 11, 375–386, doi:10.2307/3001775.
 *
 * <p><b>Agrees with</b> R 4.2.2: {@code prop.trend.test}, and {@code cor} over all respondents, to a relative 1e-10;
 * the exact p of two columns with coin's {@code independence_test(distribution = "exact")}, of others with all permutations.
 */
public final class TrendTest {
    /** The seed of the draws unless another is given. */
    public static final long DEFAULT_SEED = 2018;

    private enum Variant {
        LINEAR_BY_LINEAR("Linear by linear"),
        COCHRAN_ARMITAGE("Cochran-Armitage");

        private final String label;

        Variant(String label) {
            this.label = label;
        }
    }

    private static final long MOST_STEPS = 20_000_000;

    private enum Way {
        CHI_SQUARE,
        EXACT,
        MONTE_CARLO
    }

    private final Variant variant;
    private final Optional<double[]> rowScores;
    private final Optional<double[]> columnScores;
    private final Way way;
    private final int draws;
    private final long seed;

    private TrendTest(
            Variant variant,
            Optional<double[]> rowScores,
            Optional<double[]> columnScores,
            Way way,
            int draws,
            long seed) {
        this.variant = variant;
        this.rowScores = rowScores;
        this.columnScores = columnScores;
        this.way = way;
        this.draws = draws;
        this.seed = seed;
    }

    private static TrendTest of(Variant variant) {
        return new TrendTest(
                variant, Optional.empty(), Optional.empty(), Way.CHI_SQUARE, TableDraws.DEFAULT, DEFAULT_SEED);
    }

    /**
     * Of any table.
     *
     * @return the test, with scores 1, 2, 3, …
     */
    public static TrendTest linearByLinear() {
        return of(Variant.LINEAR_BY_LINEAR);
    }

    /**
     * Of proportions over ordered groups: two rows or two columns.
     *
     * @return the test, with scores 1, 2, 3, …
     */
    public static TrendTest cochranArmitage() {
        return of(Variant.COCHRAN_ARMITAGE);
    }

    /**
     * With other scores of the rows.
     *
     * @param scores one for each row
     * @return the new test
     */
    public TrendTest withRowScores(double... scores) {
        return new TrendTest(variant, Optional.of(scores.clone()), columnScores, way, draws, seed);
    }

    /**
     * With other scores of the columns.
     *
     * @param scores one for each column
     * @return the new test
     */
    public TrendTest withColumnScores(double... scores) {
        return new TrendTest(variant, rowScores, Optional.of(scores.clone()), way, draws, seed);
    }

    /**
     * With an exact p, given the margins; from 100,000 random tables where that would take too long. The result says which.
     *
     * @return the new test
     */
    public TrendTest withExactP() {
        return new TrendTest(variant, rowScores, columnScores, Way.EXACT, draws, seed);
    }

    /**
     * With a p from random tables with the same margins.
     *
     * @param number how many tables, 100 or more
     * @return the new test
     * @throws IllegalArgumentException if there are fewer
     */
    public TrendTest withMonteCarloP(int number) {
        TableDraws.requireEnough(number);
        return new TrendTest(variant, rowScores, columnScores, Way.MONTE_CARLO, number, seed);
    }

    /**
     * With draws from another seed.
     *
     * @param other any number
     * @return the new test
     */
    public TrendTest withSeed(long other) {
        return new TrendTest(variant, rowScores, columnScores, way, draws, other);
    }

    /**
     * Tests the trend.
     *
     * @param counts the table, rows and columns in their order
     * @return the test
     * @throws IllegalArgumentException if the number of scores is not that of the categories, a score is not finite,
     *     or the table of Cochran and Armitage has neither two rows nor two columns
     * @throws java.util.concurrent.CancellationException if the thread is interrupted in long work; it stays so
     */
    public TableTestResult test(CrossTable counts) {
        int r = counts.rows().size();
        int c = counts.columns().size();
        if (variant == Variant.COCHRAN_ARMITAGE && r != 2 && c != 2) {
            throw new IllegalArgumentException("counts: must have two rows or two columns, is " + r + " × " + c);
        }
        double[] x = scores("row scores", rowScores, r);
        double[] y = scores("column scores", columnScores, c);
        double[] rows = IntStream.range(0, r).mapToDouble(counts::rowTotal).toArray();
        double[] columns =
                IntStream.range(0, c).mapToDouble(counts::columnTotal).toArray();
        centre(x, rows);
        centre(y, columns);
        double varianceX = squares(x, rows);
        double varianceY = squares(y, columns);
        if (varianceX == 0 || varianceY == 0) {
            return TableTestResult.absent(
                    variant.label, Absence.Kind.ZERO_VARIANCE, "all have the same score", counts.n());
        }
        CompensatedSum covariance = new CompensatedSum();
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < c; j++) {
                covariance.add(x[i] * y[j] * counts.count(i, j));
            }
        }
        double share = covariance.value() / varianceX * (covariance.value() / varianceY);
        double times = variant == Variant.COCHRAN_ARMITAGE ? counts.n() : counts.n() - 1.0;
        return way == Way.CHI_SQUARE
                ? TableTestResult.of(variant.label, times * share, 1, counts.n())
                : permuted(counts, x, y, times * share);
    }

    /** The scores from their means. */
    private TableTestResult permuted(CrossTable counts, double[] x, double[] y, double statistic) {
        if (counts.n() > TableDraws.MOST_COUNTS) {
            Estimate none = Estimate.absent(
                    Absence.Kind.NOT_DEFINED, "too many counts for a p given the margins; use that of chi-square");
            return TableTestResult.of(variant.label, statistic, none, counts.n());
        }
        int[][] cells = TableDraws.cells(counts);
        if (way == Way.EXACT) {
            OptionalDouble p = LinearStatistic.asFar(cells, x, y, MOST_STEPS);
            if (p.isPresent()) {
                return TableTestResult.of(
                        variant.label + ", exact", statistic, Estimate.of(p.getAsDouble()), counts.n());
            }
        }
        TableDraws random = new TableDraws(draws, seed, .95, Work.here());
        double observed = Math.abs(products(cells, x, y));
        double rounding = 1e-9 * counts.n() * greatest(x) * greatest(y);
        Estimate p = random.p(cells, tables -> drawn -> Math.abs(products(drawn, x, y)) >= observed - rounding);
        return TableTestResult.of(variant.label + ", " + random.inWords(), statistic, p, counts.n());
    }

    private static double products(int[][] cells, double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double row = 0;
            for (int j = 0; j < y.length; j++) {
                row += y[j] * cells[i][j];
            }
            sum += x[i] * row;
        }
        return sum;
    }

    private static double greatest(double[] scores) {
        return Arrays.stream(scores).map(Math::abs).max().orElse(0);
    }

    private static double[] scores(String argument, Optional<double[]> given, int categories) {
        double[] scores = given.orElseGet(
                () -> IntStream.rangeClosed(1, categories).asDoubleStream().toArray());
        if (scores.length != categories) {
            throw new IllegalArgumentException(
                    argument + ": must be one for each of " + categories + ", got " + scores.length);
        }
        for (double score : scores) {
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException(argument + ": must be finite, got " + score);
            }
        }
        return scores.clone();
    }

    /** Less their mean; exactly 0 where only one score has counts. */
    private static void centre(double[] scores, double[] counts) {
        int first = IntStream.range(0, scores.length)
                .filter(i -> counts[i] > 0)
                .findFirst()
                .orElse(0);
        double origin = scores[first];
        CompensatedSum total = new CompensatedSum();
        CompensatedSum n = new CompensatedSum();
        for (int i = 0; i < scores.length; i++) {
            scores[i] -= origin;
            total.add(scores[i] * counts[i]);
            n.add(counts[i]);
        }
        double mean = n.value() == 0 ? 0 : total.value() / n.value();
        for (int i = 0; i < scores.length; i++) {
            scores[i] -= mean;
        }
    }

    private static double squares(double[] scores, double[] counts) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < scores.length; i++) {
            sum.add(scores[i] * scores[i] * counts[i]);
        }
        return sum.value();
    }
}
