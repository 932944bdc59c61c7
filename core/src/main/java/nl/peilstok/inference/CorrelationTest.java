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
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.BootstrapEstimate;
import nl.peilstok.resample.Resample;

/**
 * Whether two columns of numbers, such as scale scores, go together.
 *
 * <pre>{@code
 * CorrelationTest.pearson().test(vision.numbers(), satisfaction.numbers());
 * CorrelationTest.pearson().withBootstrap(Bootstrap.bca()).test(x, y);
 * CorrelationTest.kendall().withAlternative(Alternative.GREATER).test(phase, trust);
 * }</pre>
 *
 * <p><b>Definition.</b> The coefficient, its interval and its p are those of {@link Correlations#pearson},
 * {@link Correlations#spearman} (exact up to 9 respondents) and {@link Correlations#kendall} (exact below 50 without ties, with
 * them up to 9); one-sided p are those of the same distribution.
 *
 * <p><b>Missing answers.</b> Respondents who lack one of the two are left out and counted by reason.
 *
 * <p><b>Interval.</b> By Fisher's z; with {@link #withBootstrap} from respondents drawn anew, which asks for no normal
 * distribution. p stays the same. Against a one-sided alternative that of Fisher's z is one-sided too, to −1 or 1.
 *
 * <p><b>Undefined when</b> fewer than two respondents have both numbers, or one of them is constant.
 *
 * <p><b>Reference.</b> As of {@link Correlations#pearson}, {@link Correlations#spearman} and {@link
 * Correlations#kendall}.
 *
 * <p><b>Agrees with</b> R 4.2 {@code cor.test} to 1e-12, but for the cases in which that gives another p: see {@link Correlations}.
 */
public final class CorrelationTest {
    private static final double USUAL_LEVEL = .95;

    private final String symbol;
    private final Correlations correlations;
    private final Optional<Bootstrap> bootstrap;
    private final double level;
    private final Alternative alternative;

    private CorrelationTest(
            String symbol,
            Correlations correlations,
            Optional<Bootstrap> bootstrap,
            double level,
            Alternative alternative) {
        this.symbol = symbol;
        this.correlations = correlations;
        this.bootstrap = bootstrap;
        this.level = level;
        this.alternative = alternative;
    }

    private static CorrelationTest by(String symbol, Correlations correlations) {
        return new CorrelationTest(
                symbol, correlations.listwise(), Optional.empty(), USUAL_LEVEL, Alternative.TWO_SIDED);
    }

    /**
     * By Pearson's r.
     *
     * @return with a 95% interval
     */
    public static CorrelationTest pearson() {
        return by("Pearson's r", Correlations.pearson());
    }

    /**
     * By Spearman's ρ.
     *
     * @return with a 95% interval
     */
    public static CorrelationTest spearman() {
        return by("Spearman's ρ", Correlations.spearman());
    }

    /**
     * By Kendall's τ-b.
     *
     * @return with a 95% interval
     */
    public static CorrelationTest kendall() {
        return by("Kendall's τ-b", Correlations.kendall());
    }

    /**
     * Against another alternative.
     *
     * @param other greater: the columns rise together; less: one falls as the other rises
     * @return the new test
     */
    public CorrelationTest withAlternative(Alternative other) {
        return new CorrelationTest(symbol, correlations, bootstrap, level, Objects.requireNonNull(other, "other"));
    }

    /**
     * With an interval by Fisher's z of another level. A bootstrap brings its own level.
     *
     * @param other between 0 and 1
     * @return the new test, without a bootstrap
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public CorrelationTest withLevel(double other) {
        return new CorrelationTest(symbol, correlations, Optional.empty(), Level.checked(other), alternative);
    }

    /**
     * With the interval of a bootstrap of respondents, on both sides whatever the alternative.
     *
     * @param how its kind, replicates, seed and level
     * @return the new test
     */
    public CorrelationTest withBootstrap(Bootstrap how) {
        return new CorrelationTest(
                symbol, correlations, Optional.of(Objects.requireNonNull(how, "how")), level, alternative);
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
        CorrelationMatrix matrix = correlations.withLevel(levelOfBothSides()).analyse(items);
        Estimate coefficient = matrix.get(1, 0);
        coefficient = bootstrap.isPresent() && coefficient.isPresent()
                ? bootstrap(items).intervalOf(coefficient)
                : oneSided(coefficient);
        Estimate p = switch (alternative) {
            case TWO_SIDED -> matrix.p(1, 0);
            case LESS -> matrix.pLess(1, 0);
            case GREATER -> matrix.pGreater(1, 0);
        };
        return new CorrelationTestResult(symbol, items.names(), coefficient, p, alternative, matrix.cases());
    }

    /** The bound of a one-sided interval is one of two that leave out as much on both sides. */
    private double levelOfBothSides() {
        // At .5 the bound is the coefficient; no interval has the level 0.
        return alternative == Alternative.TWO_SIDED ? level : Math.max(Math.abs(2 * level - 1), Double.MIN_NORMAL);
    }

    private Estimate oneSided(Estimate coefficient) {
        Interval both = coefficient.interval().orElse(null);
        if (alternative == Alternative.TWO_SIDED || both == null) {
            return coefficient;
        }
        boolean isLower = alternative == Alternative.GREATER;
        double bound = isLower == level > .5 ? both.lower() : both.upper();
        return coefficient.withInterval(
                isLower ? new Interval(bound, 1, level, both.method()) : new Interval(-1, bound, level, both.method()));
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
     * @return such as {@code Test of Pearson's r, two-sided, interval by Fisher's z}
     */
    @Override
    public String toString() {
        return "Test of " + symbol + ", " + alternative.label() + ", interval by "
                + bootstrap.map(Bootstrap::toString).orElse("Fisher's z");
    }
}
