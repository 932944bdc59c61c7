package nl.peilstok.resample;

/**
 * One or more numbers that are computed from respondents: the mean of a scale, or alpha, omega and all item statistics
 * at once, so that they share the work that is common to them.
 *
 * <pre>{@code
 * Statistic meanAndMedian = resample -> {
 *     double[] values = resample.of(scores);
 *     return new double[] {mean(values), median(values)};
 * };
 * }</pre>
 */
@FunctionalInterface
public interface Statistic {

    /**
     * Computes the numbers for some respondents. Is called from several threads at a time if the work is, so it changes
     * nothing that they share.
     *
     * @param resample the respondents and how often each counts; valid during the call only
     * @return as many numbers at every call; NaN or infinite where one is undefined for these respondents
     */
    double[] of(Resample resample);
}
