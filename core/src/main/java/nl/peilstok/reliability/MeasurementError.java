package nl.peilstok.reliability;

import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;

/**
 * How far one person's score on a scale may be off, and when it has changed: from the standard deviation of the scores
 * and their reliability.
 *
 * <pre>{@code
 * MeasurementError error = Reliability.listwise().analyse(items).measurementError(Coefficient.ALPHA);
 * error.reliableChange(2.8, 3.6);           // beyond 1.96: more than error
 * error.smallestReliableChange(.95);
 * }</pre>
 *
 * <p><b>Definition.</b> Standard error of measurement SEM = sd √(1 − reliability); of the difference of two measurements
 * of one person, √2 SEM; of scores on two scales, √(SEM₁² + SEM₂²). Reliable change index: (after − before) / (√2 SEM),
 * a standard normal number if nothing but error has changed. All in the unit of the standard deviation.
 *
 * <p><b>Missing answers</b> are those of the standard deviation and the reliability.
 *
 * <p><b>Interval.</b> Of a score: score ± z SEM. The error of the reliability itself is not accounted for.
 *
 * <p><b>Undefined when</b> the reliability is; the index also if the reliability is 1.
 *
 * <p><b>Reference.</b> Jacobson and Truax (1991), doi:10.1037/0022-006X.59.1.12.
 *
 * <p><b>Agrees with</b> the example of Jacobson and Truax (1991): sd 7.5, reliability .80, from 32.5 to 47.5: 3.16.
 *
 * @param sd the standard deviation of the scores, finite and 0 or more
 * @param reliability the reliability of the scores, at most 1; below 0 the standard error passes the standard deviation
 */
public record MeasurementError(double sd, double reliability) {
    /**
     * Checks the parts.
     *
     * @param sd finite and 0 or more
     * @param reliability finite and at most 1
     * @throws IllegalArgumentException if one is out of its range
     */
    public MeasurementError {
        if (!(sd >= 0 && Double.isFinite(sd))) {
            throw new IllegalArgumentException("sd: must be finite and 0 or more, got " + sd);
        }
        if (!(reliability <= 1 && Double.isFinite(reliability))) {
            throw new IllegalArgumentException("reliability: must be finite and at most 1, got " + reliability);
        }
    }

    /**
     * The standard error of measurement.
     *
     * @return sd √(1 − reliability)
     */
    public double standardError() {
        return sd * Math.sqrt(1 - reliability);
    }

    /**
     * The standard error of the difference of two measurements of one person with this scale.
     *
     * @return √2 times the standard error of measurement
     */
    public double standardErrorOfDifference() {
        return standardErrorOfDifference(this);
    }

    /**
     * The standard error of the difference of a person's scores on this scale and on another in the same unit, whose
     * errors are independent.
     *
     * @param other the error of the other scale
     * @return the root of the sum of both squared
     */
    public double standardErrorOfDifference(MeasurementError other) {
        return Math.hypot(standardError(), other.standardError());
    }

    /**
     * Jacobson and Truax's reliable change index.
     *
     * @param before a person's score, finite
     * @param after the later score, finite
     * @return above 0 if the score has risen
     * @throws IllegalArgumentException if a score is not finite, or the scores are without error, so that any change is
     *     reliable
     */
    public double reliableChange(double before, double after) {
        if (!Double.isFinite(before) || !Double.isFinite(after)) {
            throw new IllegalArgumentException("before, after: must be finite, got " + before + ", " + after);
        }
        if (standardError() == 0) {
            throw new IllegalArgumentException("reliability: the scores are without error, so that any change is"
                    + " reliable, with sd " + sd + " and reliability " + reliability);
        }
        return (after - before) / standardErrorOfDifference();
    }

    /**
     * The least change that error alone would seldom make.
     *
     * @param level between 0 and 1: the share of unchanged people whose scores differ less, such as 0.95
     * @return z times the standard error of a difference
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public double smallestReliableChange(double level) {
        return new Level(level).z() * standardErrorOfDifference();
    }

    /**
     * The interval around a person's score.
     *
     * @param score the score, finite
     * @param level between 0 and 1, such as 0.95
     * @return score ± z standard errors of measurement
     * @throws IllegalArgumentException if the score is not finite or the level is not between 0 and 1
     */
    public Interval around(double score, double level) {
        double half = new Level(level).z() * standardError();
        return new Interval(score - half, score + half, level, "standard error of measurement");
    }
}
