package nl.peilstok.reliability;

import java.util.Objects;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.work.Work;

/**
 * Krippendorff's alpha: how far any number of raters agree, on any level of measurement, with ratings missing or not.
 *
 * <pre>{@code
 * Krippendorff.ordinal().analyse(survey.items("rater_1..rater_4"));
 * }</pre>
 *
 * <p><b>Definition.</b> α = 1 − D_o / D_e. Over the objects u with m_u ≥ 2 ratings, n = Σ m_u: D_o = (1 / n) Σ_u Σ δ² / (m_u − 1)
 * over the ordered pairs of ratings of one object, D_e = Σ δ² / (n (n − 1)) over all ordered pairs of the n ratings. δ² of
 * ratings x and y: nominal 0 if they are equal and 1 if not; interval (x − y)²; ratio ((x − y) / (x + y))²; ordinal the
 * squared difference of their mean ranks among the n ratings.
 *
 * <p><b>Missing answers.</b> All ratings of objects with two or more; an object with one rating says nothing of agreement.
 *
 * <p><b>Interval.</b> The BCa bootstrap's over objects, or that of another {@link Bootstrap}, unless it takes more than a few
 * seconds; otherwise none, with the reason. It is not the bootstrap of Hayes and Krippendorff's macro, which draws single
 * pairs of ratings as if those of one object were independent.
 *
 * <p><b>Undefined when</b> no object has two ratings, or all ratings that count are equal.
 *
 * <p><b>Reference.</b> Hayes and Krippendorff (2007), doi:10.1080/19312450709336664; Krippendorff (2011), Computing
 * Krippendorff's alpha-reliability.
 *
 * <p><b>Agrees with</b> the worked example of Krippendorff (2011), and its definition over all pairs in R, to a relative 1e-10.
 */
public final class Krippendorff {
    /** Differences of pairs that a bootstrap may take unasked: a few seconds. */
    private static final double SHORT = 2e9;

    private final Distance distance;
    private final Bootstraps bootstraps;
    private final Bootstrap bootstrap;

    /** The level of measurement. */
    enum Distance {
        NOMINAL("nominal"),
        ORDINAL("ordinal"),
        INTERVAL("interval"),
        RATIO("ratio");

        final String label;

        Distance(String label) {
            this.label = label;
        }
    }

    private enum Bootstraps {
        IF_SHORT,
        ALWAYS,
        NEVER
    }

    private Krippendorff(Distance distance, Bootstraps bootstraps, Bootstrap bootstrap) {
        this.distance = distance;
        this.bootstraps = bootstraps;
        this.bootstrap = bootstrap;
    }

    private static Krippendorff of(Distance distance) {
        return new Krippendorff(distance, Bootstraps.IF_SHORT, Bootstrap.bca());
    }

    /**
     * For categories without order: every disagreement counts alike.
     *
     * @return the procedure, with a 95% interval
     */
    public static Krippendorff nominal() {
        return of(Distance.NOMINAL);
    }

    /**
     * For ordered categories: a disagreement counts by how many ratings lie between.
     *
     * @return the procedure, with a 95% interval
     */
    public static Krippendorff ordinal() {
        return of(Distance.ORDINAL);
    }

    /**
     * For scores with equal steps: a disagreement counts by its squared size.
     *
     * @return the procedure, with a 95% interval
     */
    public static Krippendorff interval() {
        return of(Distance.INTERVAL);
    }

    /**
     * For amounts from 0 up: a disagreement counts by its squared size relative to the sum of the two.
     *
     * @return the procedure, with a 95% interval
     */
    public static Krippendorff ratio() {
        return of(Distance.RATIO);
    }

    /**
     * The same with another confidence level.
     *
     * @param confidence the level, between 0 and 1, such as 0.90
     * @return the procedure
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Krippendorff withLevel(double confidence) {
        return new Krippendorff(distance, bootstraps, bootstrap.withLevel(confidence));
    }

    /**
     * The same with the interval of another bootstrap, at its level, however long it takes.
     *
     * @param procedure the bootstrap
     * @return the procedure
     */
    public Krippendorff withBootstrap(Bootstrap procedure) {
        return new Krippendorff(distance, Bootstraps.ALWAYS, Objects.requireNonNull(procedure, "procedure"));
    }

    /**
     * The same without interval.
     *
     * @return the procedure
     */
    public Krippendorff withoutBootstrap() {
        return new Krippendorff(distance, Bootstraps.NEVER, bootstrap);
    }

    /**
     * The same with other threads that help to resample.
     *
     * @param work with which executor
     * @return the procedure; its results are the same to the bit
     */
    public Krippendorff on(Work work) {
        return new Krippendorff(distance, bootstraps, bootstrap.on(work));
    }

    /**
     * The agreement of raters who gave scores.
     *
     * @param raters two or more items, the raters; the respondents are the objects
     * @return alpha
     * @throws IllegalArgumentException if there are fewer than two items, or an amount is below 0
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public KrippendorffResult analyse(Items raters) {
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
     * @return alpha
     * @throws IllegalArgumentException if there are fewer than two, their options or numbers of objects differ, or they are
     *     nominal and the level of measurement is not
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public KrippendorffResult analyse(CodedAnswers... raters) {
        if (raters.length < 2) {
            throw new IllegalArgumentException("raters: two or more are needed, got " + raters.length);
        }
        return of(Ratings.of(raters));
    }

    private KrippendorffResult of(Ratings ratings) {
        Disagreement sample = new Disagreement(ratings, distance);
        Cases cases = ratings.cases(MissingPolicy.AVAILABLE, 2);
        return new KrippendorffResult(
                distance.label, ratings.raters().size(), sample.ratings(), cases, withInterval(alpha(sample), sample));
    }

    private static Estimate alpha(Disagreement sample) {
        if (sample.objects() == 0) {
            return Estimate.absent(Absence.Kind.TOO_FEW, "no object has two ratings");
        }
        return sample.isConstant()
                ? Estimate.absent(Absence.Kind.ZERO_VARIANCE, "all ratings are equal")
                : Estimate.of(sample.alpha());
    }

    private Estimate withInterval(Estimate alpha, Disagreement sample) {
        if (!alpha.isPresent()) {
            return alpha;
        }
        double work = 2.0 * Bootstrap.DEFAULT_REPLICATES * sample.operations();
        if (bootstraps == Bootstraps.NEVER || bootstraps == Bootstraps.IF_SHORT && work > SHORT) {
            return alpha.withoutInterval(new Absence(
                    Absence.Kind.NOT_DEFINED,
                    bootstraps == Bootstraps.NEVER
                            ? "no bootstrap was asked for, and there is no other interval"
                            : "a bootstrap would be long: ask for it by withBootstrap"));
        }
        return bootstrap
                .of(sample.objects(), "alpha", resample -> sample.alpha(resample))
                .intervalOf(alpha);
    }

    /**
     * The options.
     *
     * @return such as {@code Krippendorff's ordinal alpha, BCa bootstrap, 2,000 replicates, 95%, seed 2018}
     */
    @Override
    public String toString() {
        return "Krippendorff's " + distance.label + " alpha, "
                + (bootstraps == Bootstraps.NEVER ? "no interval" : bootstrap.toString());
    }
}
