package nl.peilstok.recalculate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The counts of scored answers that have a printed n, mean and standard deviation: a summary turned back into its data.
 *
 * <p><b>Definition.</b> All whole numbers c₁ … c_K ≥ 0 with Σc = n for which Σcs / n and √((Σcs² − (Σcs)²/n) / (n − 1))
 * are printed as the mean and the standard deviation were, s being the scores.
 *
 * <p>The search runs over the counts of all but two categories; the sum of the scores then leaves few choices for the
 * last two. With three categories it is over at once; each further category multiplies the work by about n.
 *
 * <p><b>Reference.</b> The idea of testing printed moments against the whole numbers behind them is that of Brown, N.J.L.
 * and Heathers, J.A.J. (2017), doi:10.1177/1948550616673876 (GRIM).
 */
public final class CountsFromSummary {
    private static final int MOST_CATEGORIES = 7;

    private final int n;
    private final double[] scores;
    private final Printed mean;
    private final Printed sd;
    private final List<List<Integer>> found = new ArrayList<>();

    private CountsFromSummary(int n, double[] scores, Printed mean, Printed sd) {
        this.n = n;
        this.scores = scores;
        this.mean = mean;
        this.sd = sd;
    }

    /**
     * Finds the counts.
     *
     * @param n the number of answers, at least 2
     * @param mean the mean as printed
     * @param sd the standard deviation (divisor n − 1) as printed
     * @param scores the score of each category, 2 to 7 finite and different numbers
     * @return all that fit, one count a score in the order of the scores; empty if the summary is impossible
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static List<List<Integer>> fitting(int n, Printed mean, Printed sd, double... scores) {
        if (n < 2) {
            throw new IllegalArgumentException("n: must be 2 or more, got " + n);
        }
        if (scores.length < 2 || scores.length > MOST_CATEGORIES) {
            throw new IllegalArgumentException("scores: 2 to 7 are needed, got " + scores.length);
        }
        if (Arrays.stream(scores).distinct().count() < scores.length
                || !Arrays.stream(scores).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("scores: must be finite and different, got " + Arrays.toString(scores));
        }
        CountsFromSummary search = new CountsFromSummary(n, scores.clone(), mean, sd);
        search.fill(new int[scores.length], 0, n, 0);
        return List.copyOf(search.found);
    }

    /** Gives category {@code next} and those after it all ways of sharing what is left. */
    private void fill(int[] counts, int next, int left, double sum) {
        if (next == scores.length - 2) {
            fillLastTwo(counts, left, sum);
            return;
        }
        for (int count = 0; count <= left; count++) {
            counts[next] = count;
            fill(counts, next + 1, left - count, sum + count * scores[next]);
        }
    }

    private void fillLastTwo(int[] counts, int left, double sum) {
        int a = scores.length - 2;
        int b = scores.length - 1;
        // sum + x·s_a + (left − x)·s_b must lie within n times the range of the printed mean.
        double slope = scores[a] - scores[b];
        double base = sum + left * scores[b];
        double one = (n * mean.least() - base) / slope;
        double other = (n * mean.most() - base) / slope;
        int from = (int) Math.max(0, Math.ceil(Math.min(one, other) - 1e-6));
        int to = (int) Math.min(left, Math.floor(Math.max(one, other) + 1e-6));
        for (int x = from; x <= to; x++) {
            counts[a] = x;
            counts[b] = left - x;
            if (fits(counts)) {
                found.add(Arrays.stream(counts).boxed().toList());
            }
        }
    }

    private boolean fits(int[] counts) {
        double sum = 0;
        for (int c = 0; c < counts.length; c++) {
            sum += counts[c] * scores[c];
        }
        double centre = sum / n;
        double squares = 0;
        for (int c = 0; c < counts.length; c++) {
            squares += counts[c] * (scores[c] - centre) * (scores[c] - centre);
        }
        return mean.isRoundingOf(centre) && sd.isRoundingOf(Math.sqrt(squares / (n - 1)));
    }
}
