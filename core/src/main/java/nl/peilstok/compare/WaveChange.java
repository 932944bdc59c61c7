package nl.peilstok.compare;

import java.util.Objects;
import java.util.Optional;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;
import nl.peilstok.reliability.MeasurementError;
import nl.peilstok.scale.Scores;

/**
 * Two waves of the same respondents: how much the mean score has changed, and who has changed by more than error of
 * measurement. For different respondents see {@link WaveDifference}.
 *
 * <pre>{@code
 * WaveChange.matchedBy("resp_id").analyse(scale.score(wave2018), scale.score(wave2026));
 * WaveChange.matchedBy("resp_id").withError(new MeasurementError(.62, .84)).analyse(before, after);
 * }</pre>
 *
 * <p><b>Definition.</b> The mean of after − before by the paired t, with g<sub>av</sub>, Hedges' g in the average standard
 * deviation of the waves. A respondent's reliable change index is (after − before) / (√2 SEM), SEM = s √(1 − reliability), by
 * default with the standard deviation of the earlier scores and Cronbach's alpha of the earlier wave, listwise; a change is
 * reliable if the index passes the normal quantile of the level, on either side. Of people who have not changed, 5% pass it
 * at 95%: so many are to be expected, and the table says how many.
 *
 * <p><b>Missing answers.</b> Who has a score in one wave alone, or is in one wave alone, is left out and counted.
 *
 * <p><b>Interval</b> of the change: the paired t; of g<sub>av</sub>: noncentral t.
 *
 * <p><b>Undefined when</b> nobody has both scores; the test also for one pair or where all changed by the same; the index
 * when alpha does not exist or the scores are without error or spread.
 *
 * <p><b>Reference.</b> Jacobson and Truax (1991), doi:10.1037/0022-006X.59.1.12; Lakens (2013), doi:10.3389/fpsyg.2013.00863.
 *
 * <p><b>Agrees with</b> R 4.2 {@code t.test} with {@code paired} to a relative 1e-10; the index with its formula.
 */
public final class WaveChange {
    private final String key;
    private final Optional<MeasurementError> error;
    private final double level;

    private WaveChange(String key, Optional<MeasurementError> error, double level) {
        this.key = key;
        this.error = error;
        this.level = level;
    }

    /**
     * Of respondents who are found again by a variable.
     *
     * @param key the variable that says who is who, in both waves
     * @return the procedure, with 95% intervals and the error of the earlier wave
     */
    public static WaveChange matchedBy(String key) {
        return new WaveChange(Objects.requireNonNull(key, "key"), Optional.empty(), .95);
    }

    /**
     * With a known error of measurement, such as the published standard deviation and reliability of a large study.
     *
     * @param known in the unit of the scores
     * @return the new procedure
     */
    public WaveChange withError(MeasurementError known) {
        return new WaveChange(key, Optional.of(known), level);
    }

    /**
     * With intervals, and a limit of reliable change, of another level.
     *
     * @param level between 0 and 1
     * @return the new procedure
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public WaveChange withLevel(double level) {
        return new WaveChange(key, error, Level.checked(level));
    }

    /**
     * Compares two waves.
     *
     * @param before the scores of the earlier wave
     * @param after the scores of the later wave, by the same scale
     * @return the change
     * @throws IllegalArgumentException if the scales differ, a wave has not the variable, or a respondent stands in it twice
     */
    public WaveChangeResult analyse(Scores before, Scores after) {
        requireSameScale(before, after);
        return new WaveChangeResult(new MatchedWaves(key, before, after), before, error, level);
    }

    static void requireSameScale(Scores before, Scores after) {
        if (!before.scale().equals(after.scale())) {
            throw new IllegalArgumentException("after: must be scored by the scale of before, "
                    + before.scale().name()
                    + ", got " + after.scale().name()
                    + (before.scale().name().equals(after.scale().name()) ? " with other items or rules" : ""));
        }
    }

    /**
     * The options.
     *
     * @return such as {@code change of respondents matched by resp_id, 95% intervals}
     */
    @Override
    public String toString() {
        return "change of respondents matched by " + key + ", " + Interval.percentage(level) + " intervals";
    }
}
