package nl.peilstok.compare;

import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;
import nl.peilstok.scale.Scores;

/**
 * Two waves of different respondents: whether the mean score has changed. For the same respondents see {@link WaveChange}.
 *
 * <pre>{@code
 * WaveDifference.welch().analyse(scale.score(wave2018), scale.score(wave2026));
 * }</pre>
 *
 * <p><b>Definition.</b> The later mean minus the earlier by Welch's t, and Hedges' g.
 *
 * <p><b>Missing answers.</b> Respondents without a score are left out and counted.
 *
 * <p><b>Interval</b> of the difference: Welch's; of g: noncentral t.
 *
 * <p><b>Undefined when</b> a wave has no scores; the test also when a wave is of one, or neither has spread.
 *
 * <p><b>Reference.</b> Welch (1947), doi:10.1093/biomet/34.1-2.28; Hedges (1981), doi:10.3102/10769986006002107.
 *
 * <p><b>Agrees with</b> R 4.2 {@code t.test} to a relative 1e-10.
 */
public final class WaveDifference {
    private final double level;

    private WaveDifference(double level) {
        this.level = level;
    }

    /**
     * By Welch's t.
     *
     * @return the procedure, with 95% intervals
     */
    public static WaveDifference welch() {
        return new WaveDifference(.95);
    }

    /**
     * With intervals of another level.
     *
     * @param level between 0 and 1
     * @return the new procedure
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public WaveDifference withLevel(double level) {
        return new WaveDifference(Level.checked(level));
    }

    /**
     * Compares two waves.
     *
     * @param before the scores of the earlier wave
     * @param after the scores of the later wave, by the same scale
     * @return the difference
     * @throws IllegalArgumentException if the scales differ, or the waves share respondents of one survey
     */
    public WaveDifferenceResult analyse(Scores before, Scores after) {
        WaveChange.requireSameScale(before, after);
        return analyse(before.numbers(), after.numbers());
    }

    /**
     * Compares the numbers of two waves.
     *
     * @param before the numbers of the earlier wave
     * @param after the numbers of the later wave
     * @return the difference
     * @throws IllegalArgumentException if the waves share respondents of one survey
     */
    public WaveDifferenceResult analyse(Numbers before, Numbers after) {
        return new WaveDifferenceResult(before, after, level);
    }

    /**
     * The options.
     *
     * @return such as {@code difference between waves of different respondents, 95% intervals}
     */
    @Override
    public String toString() {
        return "difference between waves of different respondents, " + Interval.percentage(level) + " intervals";
    }
}
