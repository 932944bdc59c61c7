package nl.peilstok.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.math.Level;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.Resample;

/**
 * Cohen's kappa: how far two raters agree beyond what their habits alone would give, each disagreement counted alike or
 * by its size.
 *
 * <pre>{@code
 * Kappa.unweighted().analyse(survey.items("rater_1", "rater_2"));
 * Kappa.linear().withBootstrap(Bootstrap.bca()).analyse(survey.items("rater_1", "rater_2"));
 * Kappa.quadratic().ofCounts(new long[][] {{11, 2}, {3, 24}});
 * }</pre>
 *
 * <p><b>Definition.</b> With p_ij the share of the objects that the first rater puts in category i and the second in j,
 * e_ij = p_i. p_.j the share expected of raters who have only these margins in common, and v_ij the weight of that
 * disagreement: κ = 1 − Σ v p / Σ v e. Unweighted v is 0 on the diagonal and 1 elsewhere; linear |x_i − x_j|, quadratic
 * (x_i − x_j)², with x the scores of the categories (the numbers as they are, or of a table of counts 1, 2, 3, …); own
 * weights are of agreement, w = 1 − v. Agreement Σ w p and expected agreement Σ w e are given with the largest v set to 1.
 * z = κ / SE₀ tests that κ is 0.
 *
 * <p><b>Missing answers.</b> Objects that both raters rated (listwise).
 *
 * <p><b>Interval.</b> κ ± z SE, by the large-sample standard error of Fleiss, Cohen and Everitt: with g_ij = (v_ij − (1 −
 * κ)(v̄_i. + v̄_.j)) / Σ v e, v̄_i. = Σ_j v_ij p_.j and v̄_.j = Σ_i v_ij p_i., SE² = (Σ p g² − (Σ p g)²) / n, and SE₀ the same
 * with e for p and κ = 0. The limits are not cut off at 1. For some 50 objects or more; with fewer it is too narrow for
 * a high kappa. {@linkplain #withBootstrap By request} the bootstrap's of objects; those of a table are drawn from its cells.
 *
 * <p><b>Undefined when</b> both raters use one and the same category only, or there are no common objects. If one rater
 * uses one category kappa is 0, without interval and test; if they agree on every object it is 1, without interval.
 *
 * <p><b>Reference.</b> Cohen (1960), doi:10.1177/001316446002000104; Cohen (1968), doi:10.1037/h0026256; Fleiss, Cohen and
 * Everitt (1969), doi:10.1037/h0028106.
 *
 * <p><b>Agrees with</b> R psych 2.2.9 {@code cohen.kappa} to a relative 1e-10, but for its standard error of weighted kappa,
 * which takes a row sum of weights for a weighed mean; and with that standard error by exact derivatives in R.
 */
public final class Kappa {
    private static final double USUAL_LEVEL = 0.95;
    private static final int MOST_CATEGORIES = 1_000;

    private final Weights weights;
    /** Of disagreement; null unless given. */
    private final double[][] own;

    private final double level;
    /** Null for none. */
    private final Bootstrap bootstrap;

    private enum Weights {
        EQUAL("Cohen's kappa"),
        LINEAR("Kappa with linear weights"),
        QUADRATIC("Kappa with quadratic weights"),
        OWN("Kappa with own weights");

        private final String label;

        Weights(String label) {
            this.label = label;
        }
    }

    private Kappa(Weights weights, double[][] own, double level, Bootstrap bootstrap) {
        this.weights = weights;
        this.own = own;
        this.level = level;
        this.bootstrap = bootstrap;
    }

    /**
     * With every disagreement alike, for categories without order.
     *
     * @return the procedure, with a 95% interval
     */
    public static Kappa unweighted() {
        return new Kappa(Weights.EQUAL, null, USUAL_LEVEL, null);
    }

    /**
     * With disagreements weighed by the difference of the scores.
     *
     * @return the procedure, with a 95% interval
     */
    public static Kappa linear() {
        return new Kappa(Weights.LINEAR, null, USUAL_LEVEL, null);
    }

    /**
     * With disagreements weighed by the squared difference of the scores, which makes it much like an intraclass
     * correlation of agreement.
     *
     * @return the procedure, with a 95% interval
     */
    public static Kappa quadratic() {
        return new Kappa(Weights.QUADRATIC, null, USUAL_LEVEL, null);
    }

    /**
     * With own weights of agreement.
     *
     * @param agreement a row for each category of the first rater, a column for each of the second, in the order of
     *     {@link KappaResult#categories()}: from 0, no agreement, to 1, full agreement, which the diagonal holds
     * @return the procedure, with a 95% interval
     * @throws IllegalArgumentException if the weights are not square, not from 0 to 1, or not 1 on the diagonal
     */
    public static Kappa weighted(double[][] agreement) {
        double[][] own = new double[agreement.length][];
        for (int i = 0; i < own.length; i++) {
            if (agreement[i].length != own.length) {
                throw new IllegalArgumentException("agreement: must be square, row " + (i + 1) + " of " + own.length
                        + " has " + agreement[i].length + " weights");
            }
            own[i] = Arrays.stream(agreement[i]).map(weight -> 1 - weight).toArray();
            for (double weight : own[i]) {
                if (!(weight >= 0 && weight <= 1)) {
                    throw new IllegalArgumentException("agreement: must lie from 0 to 1, got " + (1 - weight));
                }
            }
            if (own[i][i] != 0) {
                throw new IllegalArgumentException(
                        "agreement: must be 1 on the diagonal, got " + agreement[i][i] + " in row " + (i + 1));
            }
        }
        return new Kappa(Weights.OWN, own, USUAL_LEVEL, null);
    }

    /**
     * The same with another confidence level.
     *
     * @param level between 0 and 1, such as 0.90
     * @return the procedure
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Kappa withLevel(double level) {
        return new Kappa(weights, own, Level.checked(level), bootstrap == null ? null : bootstrap.withLevel(level));
    }

    /**
     * The same with the interval of a bootstrap of objects, at its level; right for few objects and a high kappa too. The
     * standard error, z and p stay those of the formulas.
     *
     * @param procedure the bootstrap
     * @return the procedure
     */
    public Kappa withBootstrap(Bootstrap procedure) {
        return new Kappa(weights, own, level, Objects.requireNonNull(procedure, "procedure"));
    }

    /**
     * The agreement of two raters who gave scores.
     *
     * @param raters two items, the raters; the respondents are the objects
     * @return kappa
     * @throws IllegalArgumentException if there are not two items, they have more than 1,000 different scores, or own
     *     weights are of another number of categories
     */
    public KappaResult analyse(Items raters) {
        if (raters.size() != 2) {
            throw new IllegalArgumentException(
                    "raters: kappa is of two, got " + raters.size() + "; FleissKappa and Krippendorff take more");
        }
        return of(Ratings.of(raters));
    }

    /**
     * The agreement of two raters who gave categories, ordered or not.
     *
     * @param first one rater's categories; the respondents are the objects
     * @param second the other's, with the same options
     * @return kappa
     * @throws IllegalArgumentException if the options or the numbers of objects differ, own weights are of another
     *     number of categories, or linear or quadratic weights are asked of nominal categories
     */
    public KappaResult analyse(CodedAnswers first, CodedAnswers second) {
        return of(Ratings.of(first, second));
    }

    private KappaResult of(Ratings ratings) {
        int k = ratings.categories().size();
        if (k > MOST_CATEGORIES) {
            throw new IllegalArgumentException("raters: kappa is of at most " + MOST_CATEGORIES + " categories, got "
                    + k + " different scores; IntraclassCorrelation takes numbers");
        }
        double[] scores = weights == Weights.LINEAR || weights == Weights.QUADRATIC
                ? ratings.values(weights.label.toLowerCase(Locale.ROOT))
                : null;
        long[][] counts = new long[k][k];
        for (int object : ratings.ratedBy(2)) {
            counts[ratings.category(object, 0)][ratings.category(object, 1)]++;
        }
        return of(counts, scores, ratings.raters(), ratings.categories(), ratings.cases(MissingPolicy.LISTWISE, 2));
    }

    /**
     * The agreement of two raters in a published table.
     *
     * @param counts the number of objects: a row for each category of the first rater, a column for each of the second,
     *     in the same order, the categories scored 1, 2, 3, …
     * @return kappa
     * @throws IllegalArgumentException if the table is empty or not square, a count is below 0, the sum is above 2³¹ − 1,
     *     or own weights are of another number of categories
     */
    public KappaResult ofCounts(long[][] counts) {
        long n = 0;
        for (long[] row : counts) {
            if (row.length != counts.length) {
                throw new IllegalArgumentException(
                        "counts: must be square, got " + counts.length + " rows and a row of " + row.length);
            }
            for (long count : row) {
                if (count < 0 || count > Integer.MAX_VALUE || (n += count) > Integer.MAX_VALUE) {
                    throw new IllegalArgumentException(
                            "counts: must be 0 or more and at most " + Integer.MAX_VALUE + " together, got " + count);
                }
            }
        }
        if (counts.length == 0) {
            throw new IllegalArgumentException("counts: must hold a category, got none");
        }
        List<String> categories = IntStream.rangeClosed(1, counts.length)
                .mapToObj(Integer::toString)
                .toList();
        double[] scores = IntStream.rangeClosed(1, counts.length)
                .mapToDouble(score -> score)
                .toArray();
        return of(counts, scores, List.of("rows", "columns"), categories, Cases.all((int) n));
    }

    private KappaResult of(
            long[][] counts, double[] scores, List<String> raters, List<String> categories, Cases cases) {
        double[][] disagreement = disagreement(counts.length, scores);
        KappaEstimates estimates = new KappaEstimates(counts, disagreement, cases.n(), level);
        Estimate kappa = estimates.kappa;
        if (bootstrap != null && kappa.isPresent()) {
            kappa = bootstrap
                    .of(cases.n(), "kappa", resampled(counts, disagreement, cases.n()))
                    .intervalOf(kappa);
        }
        return new KappaResult(weights.label, level, raters, categories, counts, cases, estimates, kappa);
    }

    /** Kappa of objects drawn from the cells of a table. */
    private ToDoubleFunction<Resample> resampled(long[][] counts, double[][] disagreement, int n) {
        int k = counts.length;
        int[] cell = new int[n];
        int object = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                int next = object + (int) counts[i][j];
                Arrays.fill(cell, object, next, i * k + j);
                object = next;
            }
        }
        return resample -> {
            long[][] drawn = new long[k][k];
            for (int each = 0; each < n; each++) {
                drawn[cell[each] / k][cell[each] % k] += resample.times(each);
            }
            return new KappaEstimates(drawn, disagreement, resample.size(), level).kappa.orNaN();
        };
    }

    private double[][] disagreement(int k, double[] scores) {
        if (weights == Weights.OWN) {
            if (own.length != k) {
                throw new IllegalArgumentException(
                        "agreement: there are " + k + " categories, and the weights are of " + own.length);
            }
            return own;
        }
        double[][] v = new double[k][k];
        double range = k > 1 && scores != null ? scores[k - 1] - scores[0] : 1;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double distance = scores == null ? 0 : Math.abs(scores[i] - scores[j]) / range;
                v[i][j] = switch (weights) {
                    case LINEAR -> distance;
                    case QUADRATIC -> distance * distance;
                    default -> i == j ? 0 : 1;
                };
            }
        }
        return v;
    }

    /**
     * The options.
     *
     * @return such as {@code Kappa with linear weights, level 0.95}
     */
    @Override
    public String toString() {
        return weights.label + ", " + (bootstrap == null ? "level " + level : bootstrap.toString());
    }
}
