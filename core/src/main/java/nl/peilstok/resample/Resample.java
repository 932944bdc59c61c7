package nl.peilstok.resample;

import java.util.Arrays;
import nl.peilstok.math.RandomStream;

/**
 * Respondents as a {@link Statistic} gets them: drawn with replacement, or all but some, or all as they are. They can
 * be read as a list of respondents or as the number of times that each occurs; the latter suits statistics made from
 * sums, which then need no copy of the answers.
 *
 * <p>A resample belongs to the call in which it is given: the next replicate is drawn in the same place.
 */
public final class Resample {
    private final int[] drawn;
    private final int[] times;
    private int size;

    Resample(int respondents) {
        drawn = new int[respondents];
        times = new int[respondents];
    }

    /** All respondents, each once and in order. */
    static Resample all(int respondents) {
        Resample all = new Resample(respondents);
        all.leaveOut(new int[respondents], -1);
        return all;
    }

    void draw(RandomStream random) {
        int[] drawn = this.drawn;
        int[] times = this.times;
        Arrays.fill(times, 0);
        for (int i = 0; i < drawn.length; i++) {
            int respondent = random.nextInt(drawn.length);
            drawn[i] = respondent;
            times[respondent]++;
        }
        size = drawn.length;
    }

    void leaveOut(int[] groupOf, int group) {
        size = 0;
        for (int respondent = 0; respondent < times.length; respondent++) {
            boolean kept = groupOf[respondent] != group;
            times[respondent] = kept ? 1 : 0;
            if (kept) {
                drawn[size++] = respondent;
            }
        }
    }

    /**
     * The number of respondents there are to draw from.
     *
     * @return 0 or more
     */
    public int respondents() {
        return times.length;
    }

    /**
     * The number of respondents in the resample, each as often as it occurs: that of the respondents there are, or less
     * where some are left out.
     *
     * @return 0 or more
     */
    public int size() {
        return size;
    }

    /**
     * A respondent in the resample.
     *
     * @param i from 0, below {@link #size()}
     * @return the number of the respondent, from 0
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public int respondent(int i) {
        if (i >= size) {
            throw new IndexOutOfBoundsException("i: must be below the size " + size + ", got " + i);
        }
        return drawn[i];
    }

    /**
     * How often a respondent occurs in the resample.
     *
     * @param respondent the number of the respondent, from 0, below {@link #respondents()}
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public int times(int respondent) {
        return times[respondent];
    }

    /**
     * How often each respondent occurs in the resample: frequency weights.
     *
     * @return a new array, one number for every respondent there is
     */
    public int[] times() {
        return times.clone();
    }

    /**
     * The values of the respondents in the resample.
     *
     * @param values one for every respondent there is
     * @return a new array, each value as often as its respondent occurs
     * @throws IllegalArgumentException if there are more or fewer values than respondents
     */
    public double[] of(double[] values) {
        if (values.length != times.length) {
            throw new IllegalArgumentException(
                    "values: must be one for each of the " + times.length + " respondents, got " + values.length);
        }
        double[] taken = new double[size];
        for (int i = 0; i < size; i++) {
            taken[i] = values[drawn[i]];
        }
        return taken;
    }
}
