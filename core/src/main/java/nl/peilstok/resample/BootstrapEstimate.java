package nl.peilstok.resample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Moments;
import nl.peilstok.resample.Settings.Method;
import nl.peilstok.table.Table;

/** One number with what a {@link Bootstrap} found about it. */
public final class BootstrapEstimate {
    /** One in so many replicates may be undefined. */
    private static final int UNDEFINED_AT_MOST_ONE_IN = 20;

    private static final Absence NOT_OF_PERCENTILE =
            new Absence(Absence.Kind.NOT_DEFINED, "only the BCa bootstrap has it");

    private final String name;
    private final int respondents;
    private final Settings settings;
    private final double[] sorted;
    private final int undefined;
    private final List<String> notes = new ArrayList<>();
    private final Estimate estimate;
    private final Estimate standardError;
    private final Estimate bias;
    private final Estimate biasCorrection;
    private final Estimate acceleration;

    BootstrapEstimate(
            String name, int respondents, Settings settings, double value, double[] replicates, double[] jackknife) {
        this.name = name;
        this.respondents = respondents;
        this.settings = settings;
        sorted = Arrays.stream(replicates).filter(Double::isFinite).sorted().toArray();
        undefined = replicates.length - sorted.length;
        if (undefined > 0) {
            notes.add(undefinedInWords());
        }
        Estimate plain = plain(value);
        Moments moments = Moments.of(sorted);
        Absence obstacle = plain.whyAbsent().orElse(obstacle(value, moments));
        if (obstacle != null) {
            estimate = plain.withoutInterval(obstacle);
            standardError = Estimate.absent(obstacle);
            bias = Estimate.absent(obstacle);
            biasCorrection = Estimate.absent(obstacle);
            acceleration = Estimate.absent(obstacle);
            return;
        }
        standardError = Estimate.of(Math.sqrt(moments.variance()));
        bias = Estimate.of(moments.mean() - value);
        if (settings.method() == Method.PERCENTILE) {
            biasCorrection = Estimate.absent(NOT_OF_PERCENTILE);
            acceleration = Estimate.absent(NOT_OF_PERCENTILE);
            estimate = plain.withInterval(interval(lowerShare(), 1 - lowerShare()));
        } else {
            biasCorrection = biasCorrection(value);
            acceleration = acceleration(jackknife);
            estimate = withBcaInterval(plain);
        }
    }

    private Estimate plain(double value) {
        if (respondents == 0) {
            return Estimate.absent(Absence.Kind.NO_ANSWERS, "there are no respondents");
        }
        return Double.isNaN(value)
                ? Estimate.absent(Absence.Kind.NOT_DEFINED, name + " is undefined for these respondents")
                : Estimate.of(value);
    }

    private String undefinedInWords() {
        return "undefined in " + Settings.count(undefined) + " of " + Settings.count(settings.replicates())
                + " replicates";
    }

    /** Why the replicates say nothing about an estimate that is there, or null if they do. */
    private Absence obstacle(double value, Moments moments) {
        if (respondents == 1) {
            return new Absence(Absence.Kind.TOO_FEW, "one respondent cannot be resampled");
        }
        if (Double.isInfinite(value)) {
            return new Absence(Absence.Kind.NOT_DEFINED, name + " is infinite");
        }
        if ((long) undefined * UNDEFINED_AT_MOST_ONE_IN > settings.replicates()) {
            return new Absence(Absence.Kind.NOT_DEFINED, undefinedInWords());
        }
        if (!Limits.vary(moments.min(), moments.max())) {
            return new Absence(Absence.Kind.ZERO_VARIANCE, "all replicates are equal");
        }
        return null;
    }

    private double lowerShare() {
        return (1 - settings.level()) / 2;
    }

    private Interval interval(double lowerShare, double upperShare) {
        if (Limits.isExtreme(sorted.length, lowerShare) || Limits.isExtreme(sorted.length, upperShare)) {
            notes.add("a limit is the outermost replicate: more replicates are needed");
        }
        return new Interval(
                Limits.quantile(sorted, lowerShare),
                Limits.quantile(sorted, upperShare),
                settings.level(),
                settings.methodName() + (undefined == 0 ? "" : ", " + Settings.count(undefined) + " undefined"));
    }

    private Estimate biasCorrection(double value) {
        double z = Limits.biasCorrection(sorted, value);
        return Double.isFinite(z)
                ? Estimate.of(z)
                : Estimate.absent(
                        Absence.Kind.NOT_DEFINED,
                        "all replicates are " + (z > 0 ? "below" : "above") + " the estimate");
    }

    private static Estimate acceleration(double[] jackknife) {
        long missing = Arrays.stream(jackknife).filter(x -> !Double.isFinite(x)).count();
        if (missing > 0) {
            return Estimate.absent(
                    Absence.Kind.NOT_DEFINED,
                    "undefined in " + missing + " of " + jackknife.length + " samples of the jackknife");
        }
        double a = Limits.acceleration(jackknife);
        return Double.isNaN(a)
                ? Estimate.absent(Absence.Kind.ZERO_VARIANCE, "all samples of the jackknife give the same")
                : Estimate.of(a);
    }

    private Estimate withBcaInterval(Estimate plain) {
        if (!biasCorrection.isPresent() || !acceleration.isPresent()) {
            return plain.withoutInterval(
                    biasCorrection.whyAbsent().or(acceleration::whyAbsent).orElseThrow());
        }
        double lower = Limits.bcaShare(lowerShare(), biasCorrection.value(), acceleration.value());
        double upper = Limits.bcaShare(1 - lowerShare(), biasCorrection.value(), acceleration.value());
        return Double.isNaN(lower) || Double.isNaN(upper)
                ? plain.withoutInterval(
                        new Absence(Absence.Kind.NOT_DEFINED, "the acceleration is too large for the level"))
                : plain.withInterval(interval(lower, upper));
    }

    /**
     * What the number is called.
     *
     * @return not blank
     */
    public String name() {
        return name;
    }

    /**
     * The number for the respondents as they are, with its interval or the reason why that is not there.
     *
     * @return absent if it is undefined for them
     */
    public Estimate estimate() {
        return estimate;
    }

    /**
     * Gives an estimate that was made elsewhere this interval, or the reason why there is none.
     *
     * @param other the same number, made with all it says about itself
     * @return that estimate with its interval in place of any other; as it is if it is absent
     */
    public Estimate intervalOf(Estimate other) {
        if (!other.isPresent()) {
            return other;
        }
        return estimate.interval()
                .map(other::withInterval)
                .orElseGet(() -> other.withoutInterval(estimate.whyNoInterval().orElseThrow()));
    }

    /**
     * The standard deviation of the replicates.
     *
     * @return absent where the replicates say nothing
     */
    public Estimate standardError() {
        return standardError;
    }

    /**
     * The mean of the replicates minus the estimate.
     *
     * @return absent where the replicates say nothing
     */
    public Estimate bias() {
        return bias;
    }

    /**
     * The bias correction z₀ of the BCa interval, a normal quantile.
     *
     * @return absent for the percentile bootstrap, or if all replicates are on one side of the estimate
     */
    public Estimate biasCorrection() {
        return biasCorrection;
    }

    /**
     * The acceleration a of the BCa interval.
     *
     * @return absent for the percentile bootstrap, or if the jackknife does not give it
     */
    public Estimate acceleration() {
        return acceleration;
    }

    /**
     * The replicates in which the number is defined, for a plot of their distribution.
     *
     * @return a new array, in ascending order
     */
    public double[] replicates() {
        return sorted.clone();
    }

    /**
     * The number of replicates in which the number is undefined.
     *
     * @return 0 or more
     */
    public int undefined() {
        return undefined;
    }

    /**
     * What a reader should know of the replicates.
     *
     * @return such as {@code undefined in 3 of 2,000 replicates}; unmodifiable, empty if there is nothing
     */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * The number with its interval, standard error and bias.
     *
     * @return a table of one row
     */
    public Table table() {
        return BootstrapResult.table(settings, respondents, List.of(this));
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
