package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.math.Level;
import nl.peilstok.math.Quantile;
import nl.peilstok.math.Tail;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.BootstrapResult;

/**
 * Fleiss' kappa: how far several raters agree on categories without order, beyond chance. The raters of one object need not
 * be those of another, only as many.
 *
 * <pre>{@code
 * FleissKappa.listwise().analyse(survey.items("rater_1..rater_4"));
 * FleissKappa.listwise().withBootstrap(Bootstrap.bca()).analyse(survey.items("rater_1..rater_4"));
 * FleissKappa.listwise().ofCounts(new int[][] {{0, 6}, {2, 4}, {5, 1}});
 * }</pre>
 *
 * <p><b>Definition.</b> Of N objects, each rated m times, n_ij times in category j; p_j the share of all ratings in j, q_j =
 * 1 − p_j. P_i = Σ_j n_ij (n_ij − 1) / (m (m − 1)), P̄ its mean, P_e = Σ p_j²; κ = (P̄ − P_e) / (1 − P_e). Of one category
 * against the others: κ_j = 1 − Σ_i n_ij (m − n_ij) / (N m (m − 1) p_j q_j). For two raters this is Scott's pi, not Cohen's
 * kappa: chance is taken from the raters together. z = κ / SE₀ tests that κ is 0, with SE₀² = 2 ((Σ p q)² − Σ p q (q − p)) /
 * (N m (m − 1) (Σ p q)²), and of a category 2 / (N m (m − 1)).
 *
 * <p><b>Missing answers.</b> Objects that all raters rated (listwise); Krippendorff's nominal alpha, nearly the same
 * coefficient, uses all ratings.
 *
 * <p><b>Interval.</b> κ ± t SE with N − 1 degrees of freedom, of the objects as a sample: SE² = Σ u_i² / (N (N − 1)), u_i = (P_i
 * − P̄ − 2 (1 − κ)(Σ_j p_j n_ij / m − P_e)) / (1 − P_e), named linearisation. SE₀ is not used for it: it holds only if κ is 0. {@linkplain #withBootstrap By request} the
 * bootstrap's of objects, of each κ_j too.
 *
 * <p><b>Undefined when</b> all ratings are in one category, or no object is rated by all. If the raters agree on every
 * object, kappa is 1 without interval.
 *
 * <p><b>Reference.</b> Fleiss (1971), doi:10.1037/h0031619; Fleiss, Nee and Landis (1979),
 * doi:10.1037/0033-2909.86.5.974 (SE₀); Gwet (2008), doi:10.1348/000711006X126600 (SE).
 *
 * <p><b>Agrees with</b> the worked example of Fleiss (1971), and its definition over pairs of ratings in R, with SE by exact
 * derivatives, to a relative 1e-10. The standard error in the paper of 1971 was corrected in 1979.
 */
public final class FleissKappa {
    static final String INTERVAL = "linearisation";

    private static final double USUAL_LEVEL = 0.95;

    private final double level;
    /** Null for none. */
    private final Bootstrap bootstrap;

    private FleissKappa(double level, Bootstrap bootstrap) {
        this.level = level;
        this.bootstrap = bootstrap;
    }

    /**
     * Over the objects that all raters rated.
     *
     * @return the procedure, with a 95% interval
     */
    public static FleissKappa listwise() {
        return new FleissKappa(USUAL_LEVEL, null);
    }

    /**
     * The same with another confidence level.
     *
     * @param level between 0 and 1, such as 0.90
     * @return the procedure
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public FleissKappa withLevel(double level) {
        return new FleissKappa(Level.checked(level), bootstrap == null ? null : bootstrap.withLevel(level));
    }

    /**
     * The same with the intervals of a bootstrap of objects, at its level; z and p stay those of the formulas.
     *
     * @param procedure the bootstrap
     * @return the procedure
     */
    public FleissKappa withBootstrap(Bootstrap procedure) {
        return new FleissKappa(level, Objects.requireNonNull(procedure, "procedure"));
    }

    /**
     * The agreement of raters who gave scores, taken as categories.
     *
     * @param raters two or more items, the raters; the respondents are the objects
     * @return kappa, also of each category
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public FleissKappaResult analyse(Items raters) {
        if (raters.size() < 2) {
            throw new IllegalArgumentException(
                    "raters: two or more are needed, got only " + raters.names().get(0));
        }
        return of(Ratings.of(raters));
    }

    /**
     * The agreement of raters who gave categories, ordered or not.
     *
     * @param raters two or more, with the same options; the respondents are the objects
     * @return kappa, also of each category
     * @throws IllegalArgumentException if there are fewer than two, or their options or numbers of objects differ
     */
    public FleissKappaResult analyse(CodedAnswers... raters) {
        if (raters.length < 2) {
            throw new IllegalArgumentException("raters: two or more are needed, got " + raters.length);
        }
        return of(Ratings.of(raters));
    }

    private FleissKappaResult of(Ratings ratings) {
        int m = ratings.raters().size();
        int[] objects = ratings.ratedBy(m);
        Counts counts = (place, into) -> {
            for (int rater = 0; rater < m; rater++) {
                into[ratings.category(objects[place], rater)]++;
            }
        };
        Cases cases = ratings.cases(MissingPolicy.LISTWISE, m);
        return of(counts, m, ratings.categories(), cases);
    }

    /**
     * The agreement of raters in a published table.
     *
     * @param counts how many raters put an object in a category: a row for each object, a column for each category
     * @return kappa, also of each category
     * @throws IllegalArgumentException if the table is empty, a row is of another length, a count is below 0, or an object
     *     has another number of ratings than the first or fewer than two
     */
    public FleissKappaResult ofCounts(int[][] counts) {
        if (counts.length == 0 || counts[0].length == 0) {
            throw new IllegalArgumentException("counts: must hold an object and a category, got none");
        }
        int[][] own = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
        int m = Arrays.stream(own[0]).sum();
        for (int i = 0; i < own.length; i++) {
            if (own[i].length != own[0].length || Arrays.stream(own[i]).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("counts: each object needs " + own[0].length
                        + " counts of 0 or more, row " + (i + 1) + " is " + Arrays.toString(own[i]));
            }
            int ratings = Arrays.stream(own[i]).sum();
            if (ratings != m || m < 2) {
                throw new IllegalArgumentException("counts: each object needs the same number of ratings, 2 or more, "
                        + "row " + (i + 1) + " has " + ratings + (i == 0 ? "" : " and the first " + m));
            }
        }
        List<String> categories = IntStream.rangeClosed(1, own[0].length)
                .mapToObj(Integer::toString)
                .toList();
        Counts add = (place, into) -> {
            for (int j = 0; j < into.length; j++) {
                into[j] += own[place][j];
            }
        };
        return of(add, m, categories, Cases.all(own.length));
    }

    /** Adds the ratings of an object to counts by category. */
    private interface Counts {
        void add(int place, long[] into);
    }

    private FleissKappaResult of(Counts counts, int m, List<String> categories, Cases cases) {
        int n = cases.n();
        int k = categories.size();
        long[] total = new long[k];
        // Σ_i n_ij² and of an object: whole numbers, so that agreement on every object is seen as such.
        long[] squares = new long[k];
        long[] own = new long[k];
        for (int i = 0; i < n; i++) {
            Arrays.fill(own, 0);
            counts.add(i, own);
            for (int j = 0; j < k; j++) {
                total[j] += own[j];
                squares[j] += own[j] * own[j];
            }
        }
        double ratings = (double) n * m;
        double pairs = ratings * (m - 1);
        double chance = 0;
        double disagreement = 0;
        double skew = 0;
        for (int j = 0; j < k; j++) {
            double p = total[j] / ratings;
            double q = (ratings - total[j]) / ratings;
            chance += p * q;
            skew += p * q * (q - p);
            disagreement += ((double) m * total[j] - squares[j]) / pairs;
        }
        Absence none = n == 0
                ? new Absence(Absence.Kind.NO_ANSWERS, "there is no object that all raters rated")
                : chance == 0 ? new Absence(Absence.Kind.ZERO_VARIANCE, "all ratings are in one category") : null;
        double ratio = disagreement / chance;
        Estimate kappa = none == null
                ? interval(Estimate.of(1 - ratio), counts, m, total, ratio, chance, disagreement, n)
                : Estimate.absent(none);
        double variance = 2 * (chance * chance - skew) / (pairs * chance * chance);
        Estimate z = none == null ? Estimate.of((1 - ratio) / Math.sqrt(variance)) : Estimate.absent(none);
        List<CategoryKappa> ofCategories = new ArrayList<>();
        for (int j = 0; j < k; j++) {
            ofCategories.add(category(categories.get(j), total[j], squares[j], m, n));
        }
        FleissKappaResult result = new FleissKappaResult(m, level, cases, kappa, z, p(z), ofCategories);
        return bootstrap == null || !kappa.isPresent() ? result : result.with(drawn(counts, m, categories, n));
    }

    /** The kappas of resampled objects: of all categories, and of each by its place. */
    private BootstrapResult drawn(Counts counts, int m, List<String> categories, int n) {
        int k = categories.size();
        List<String> names = IntStream.rangeClosed(0, k)
                .mapToObj(place -> place == 0 ? "kappa" : "kappa of category " + place)
                .toList();
        return bootstrap.of(n, names, resample -> {
            long[] total = new long[k];
            long[] squares = new long[k];
            long[] own = new long[k];
            for (int i = 0; i < n; i++) {
                long times = resample.times(i);
                if (times > 0) {
                    Arrays.fill(own, 0);
                    counts.add(i, own);
                    for (int j = 0; j < k; j++) {
                        total[j] += times * own[j];
                        squares[j] += times * own[j] * own[j];
                    }
                }
            }
            double ratings = (double) resample.size() * m;
            double chance = 0;
            double disagreement = 0;
            double[] kappas = new double[k + 1];
            for (int j = 0; j < k; j++) {
                double expected = total[j] / ratings * ((ratings - total[j]) / ratings);
                double differ = ((double) m * total[j] - squares[j]) / (ratings * (m - 1));
                chance += expected;
                disagreement += differ;
                kappas[j + 1] = 1 - differ / expected;
            }
            kappas[0] = 1 - disagreement / chance;
            return kappas;
        });
    }

    private Estimate interval(
            Estimate kappa,
            Counts counts,
            int m,
            long[] total,
            double ratio,
            double chance,
            double disagreement,
            int n) {
        if (n < 2) {
            return kappa.withoutInterval(new Absence(Absence.Kind.TOO_FEW, "there is one object"));
        }
        if (disagreement == 0) {
            return kappa.withoutInterval(new Absence(
                    Absence.Kind.ZERO_VARIANCE, "the raters agree on every object, and the standard error is 0"));
        }
        long[] own = new long[total.length];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            Arrays.fill(own, 0);
            counts.add(i, own);
            double same = 0;
            double alike = 0;
            for (int j = 0; j < own.length; j++) {
                same += own[j] * (own[j] - 1.0);
                alike += own[j] * (total[j] / ((double) n * m)) / m;
            }
            double differs = 1 - same / ((double) m * (m - 1));
            double u = (disagreement - differs - 2 * ratio * (alike - (1 - chance))) / chance;
            sum += u * u;
        }
        double margin = Quantile.tUpper((1 - level) / 2, n - 1.0) * Math.sqrt(sum / ((double) n * (n - 1.0)));
        return kappa.withInterval(new Interval(kappa.value() - margin, kappa.value() + margin, level, INTERVAL));
    }

    private static CategoryKappa category(String name, long total, long squares, int m, int n) {
        double ratings = (double) n * m;
        if (total == 0 || total == ratings) {
            Estimate none = n == 0
                    ? Estimate.absent(Absence.Kind.NO_ANSWERS, "there is no object that all raters rated")
                    : Estimate.absent(
                            Absence.Kind.ZERO_VARIANCE,
                            total == 0 ? "no rating is in the category" : "all ratings are in one category");
            return new CategoryKappa(name, total, none, none, none);
        }
        double p = total / ratings;
        double q = (ratings - total) / ratings;
        double pairs = ratings * (m - 1);
        double kappa = 1 - ((double) m * total - squares) / (pairs * p * q);
        Estimate z = Estimate.of(kappa * Math.sqrt(pairs / 2));
        return new CategoryKappa(name, total, Estimate.of(kappa), z, p(z));
    }

    private static Estimate p(Estimate z) {
        return z.isPresent() ? Estimate.of(Math.min(1, 2 * Tail.normalUpper(Math.abs(z.value())))) : z;
    }

    /**
     * The options.
     *
     * @return such as {@code Fleiss' kappa, level 0.95}
     */
    @Override
    public String toString() {
        return "Fleiss' kappa, " + (bootstrap == null ? "level " + level : bootstrap.toString());
    }
}
