package nl.peilstok.inference;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Items;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.BootstrapEstimate;
import nl.peilstok.resample.Resample;

/**
 * Whether two columns of numbers, such as scale scores, go together.
 *
 * <pre>{@code
 * CorrelationTest.pearson().test(vision.numbers(), satisfaction.numbers());
 * CorrelationTest.pearson().withBootstrap(Bootstrap.bca()).test(x, y);
 * }</pre>
 *
 * <p><b>Definition.</b> The coefficient, its interval and its two-sided p are those of {@link Correlations#pearson},
 * {@link Correlations#spearman} (exact up to 9 respondents) and {@link Correlations#kendall} (exact below 50 without ties).
 *
 * <p><b>Missing answers.</b> Respondents who lack one of the two are left out and counted by reason.
 *
 * <p><b>Interval.</b> By Fisher's z; with {@link #withBootstrap} from respondents drawn anew, which asks for no normal
 * distribution. p stays the same.
 *
 * <p><b>Undefined when</b> fewer than two respondents have both numbers, or one of them is constant.
 *
 * <p><b>Reference.</b> As of {@link Correlations#pearson}, {@link Correlations#spearman} and {@link
 * Correlations#kendall}.
 *
 * <p><b>Agrees with</b> R 4.2 {@code cor.test} to 1e-12, but for the cases in which that gives another p: see {@link Correlations}.
 */
public final class CorrelationTest {
    private final String symbol;
    private final Correlations correlations;
    private final Optional<Bootstrap> bootstrap;

    private CorrelationTest(String symbol, Correlations correlations, Optional<Bootstrap> bootstrap) {
        this.symbol = symbol;
        this.correlations = correlations;
        this.bootstrap = bootstrap;
    }

    /**
     * By Pearson's r.
     *
     * @return with a 95% interval
     */
    public static CorrelationTest pearson() {
        return new CorrelationTest("Pearson's r", Correlations.pearson().listwise(), Optional.empty());
    }

    /**
     * By Spearman's ρ.
     *
     * @return with a 95% interval
     */
    public static CorrelationTest spearman() {
        return new CorrelationTest("Spearman's ρ", Correlations.spearman().listwise(), Optional.empty());
    }

    /**
     * By Kendall's τ-b.
     *
     * @return with a 95% interval
     */
    public static CorrelationTest kendall() {
        return new CorrelationTest("Kendall's τ-b", Correlations.kendall().listwise(), Optional.empty());
    }

    /**
     * With an interval by Fisher's z of another level. A bootstrap brings its own level.
     *
     * @param level between 0 and 1
     * @return the new test, without a bootstrap
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public CorrelationTest withLevel(double level) {
        return new CorrelationTest(symbol, correlations.withLevel(level), Optional.empty());
    }

    /**
     * With the interval of a bootstrap of respondents.
     *
     * @param how its kind, replicates, seed and level
     * @return the new test
     */
    public CorrelationTest withBootstrap(Bootstrap how) {
        return new CorrelationTest(symbol, correlations, Optional.of(Objects.requireNonNull(how, "how")));
    }

    /**
     * Tests whether the coefficient is 0.
     *
     * @param x the numbers of all respondents
     * @param y others of the same respondents, under another name
     * @return the result
     * @throws IllegalArgumentException if the columns are of different respondents or share a name
     * @throws java.util.concurrent.CancellationException if the thread is interrupted in a bootstrap; it stays so
     */
    public CorrelationTestResult test(Numbers x, Numbers y) {
        Items items = items(x, y);
        CorrelationMatrix matrix = correlations.analyse(items);
        Estimate coefficient = matrix.get(1, 0);
        if (bootstrap.isPresent() && coefficient.isPresent()) {
            coefficient = bootstrap(items).intervalOf(coefficient);
        }
        return new CorrelationTestResult(symbol, items.names(), coefficient, matrix.p(1, 0), matrix.cases());
    }

    private BootstrapEstimate bootstrap(Items items) {
        int[] complete = IntStream.range(0, items.respondents())
                .filter(items::isComplete)
                .toArray();
        double[] x = IntStream.of(complete).mapToDouble(i -> items.score(i, 0)).toArray();
        double[] y = IntStream.of(complete).mapToDouble(i -> items.score(i, 1)).toArray();
        return bootstrap.orElseThrow().of(complete.length, symbol, drawn -> coefficient(drawn, x, y));
    }

    private double coefficient(Resample drawn, double[] x, double[] y) {
        double[] first = new double[drawn.size()];
        double[] second = new double[drawn.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = x[drawn.respondent(i)];
            second[i] = y[drawn.respondent(i)];
        }
        return correlations
                .analyse(items(Numbers.of("x", first), Numbers.of("y", second)))
                .get(1, 0)
                .orNaN();
    }

    private static Items items(Numbers x, Numbers y) {
        return Survey.of(x, y).items(x.variable().name(), y.variable().name());
    }

    /**
     * The options.
     *
     * @return such as {@code Test of Pearson's r, interval by Fisher's z}
     */
    @Override
    public String toString() {
        return "Test of " + symbol + ", interval by "
                + bootstrap.map(Bootstrap::toString).orElse("Fisher's z");
    }
}
