package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.peilstok.data.Items;

/**
 * What the likelihood of a normal distribution needs of the answers: per pattern of missing answers its sums, so that no
 * iteration looks at a respondent again.
 *
 * <p>Scores count from a centre near the item's mean in steps near its standard deviation, the step a power of two and
 * the centre a multiple of it over 16: whole scores stay exact and so do their sums, and nothing depends on the units or
 * the order of the respondents.
 */
final class PatternData {
    private static final int BLOCK = 4096;

    /**
     * Respondents with the same missing answers.
     *
     * @param observed the items answered
     * @param missing the items not answered
     * @param n the number of respondents
     * @param sums of each observed item
     * @param rows the scores on the observed items, sorted, of each respondent; null if there are more than items
     * @param products the sums of products of the observed items, row by row; null if there are rows
     */
    record Pattern(int[] observed, int[] missing, int n, double[] sums, double[][] rows, double[] products) {
        /** Multiplications that an iteration takes, about. */
        long cost() {
            long o = observed.length;
            long m = missing.length;
            return m * m * m / 2 + (rows == null ? m * m * o + m * o * o : n * m * (o + m));
        }
    }

    private final List<String> names;
    private final double[] centre;
    private final double[] step;
    private final List<Pattern> patterns;
    private final int respondents;
    /** At i · p + j, over the respondents who answered both: their number, Σ xᵢ and Σ xᵢ xⱼ. */
    private final double[] pairCount;

    private final double[] pairSum;
    private final double[] pairProduct;

    private PatternData(List<String> names, double[] centre, double[] step, List<Pattern> patterns) {
        this.names = names;
        this.centre = centre;
        this.step = step;
        this.patterns = patterns;
        this.respondents = patterns.stream().mapToInt(Pattern::n).sum();
        int p = names.size();
        this.pairCount = new double[p * p];
        this.pairSum = new double[p * p];
        this.pairProduct = new double[p * p];
        patterns.forEach(this::total);
    }

    /** Of items that vary, of which the moments are known. */
    static PatternData of(Items items, CoMoments moments) {
        PatternSearch.Found found = PatternSearch.of(items);
        int p = items.size();
        double[] centre = new double[p];
        double[] step = new double[p];
        for (int i = 0; i < p; i++) {
            int item = moments.names().indexOf(items.names().get(i));
            step[i] = Math.scalb(
                    1.0, (int) Math.rint(Math.log(moments.variance(item).value()) / (2 * Math.log(2))));
            double grid = step[i] / 16;
            centre[i] = Math.rint(moments.mean(item).value() / grid) * grid;
        }
        List<Pattern> patterns = new ArrayList<>();
        for (MissingPattern pattern : found.patterns()) {
            int[] observed = pattern.observedItems();
            int o = observed.length;
            boolean byRow = pattern.respondents() <= o;
            patterns.add(new Pattern(
                    observed,
                    pattern.missingItems(),
                    pattern.respondents(),
                    new double[o],
                    byRow ? new double[pattern.respondents()][] : null,
                    byRow ? null : new double[o * o]));
        }
        fill(patterns, found.patternOf(), items, centre, step);
        return new PatternData(items.names(), centre, step, Collections.unmodifiableList(patterns));
    }

    private static void fill(List<Pattern> patterns, int[] patternOf, Items items, double[] centre, double[] step) {
        double[][] scores = new double[items.size()][BLOCK];
        boolean[] answered = new boolean[BLOCK];
        int[] filled = new int[patterns.size()];
        for (int from = 0; from < patternOf.length; from += BLOCK) {
            int to = Math.min(patternOf.length, from + BLOCK);
            for (int i = 0; i < scores.length; i++) {
                items.copyScores(i, from, to, scores[i], answered);
                for (int r = 0; r < to - from; r++) {
                    scores[i][r] = (scores[i][r] - centre[i]) / step[i];
                }
            }
            for (int r = 0; r < to - from; r++) {
                int place = patternOf[from + r];
                if (place != PatternSearch.NOTHING) {
                    add(patterns.get(place), filled[place]++, scores, r);
                }
            }
        }
        for (Pattern pattern : patterns) {
            if (pattern.rows() != null) {
                Arrays.sort(pattern.rows(), Arrays::compare);
                for (double[] row : pattern.rows()) {
                    addTo(pattern.sums(), row);
                }
            }
        }
    }

    private static void add(Pattern pattern, int number, double[][] scores, int respondent) {
        int[] observed = pattern.observed();
        double[] row = new double[observed.length];
        for (int x = 0; x < row.length; x++) {
            row[x] = scores[observed[x]][respondent];
        }
        if (pattern.rows() != null) {
            pattern.rows()[number] = row;
            return;
        }
        addTo(pattern.sums(), row);
        double[] products = pattern.products();
        for (int x = 0; x < row.length; x++) {
            for (int y = 0; y < row.length; y++) {
                products[x * row.length + y] += row[x] * row[y];
            }
        }
    }

    private static void addTo(double[] sums, double[] row) {
        for (int x = 0; x < row.length; x++) {
            sums[x] += row[x];
        }
    }

    private void total(Pattern pattern) {
        int p = names.size();
        int[] observed = pattern.observed();
        for (int x = 0; x < observed.length; x++) {
            for (int y = 0; y < observed.length; y++) {
                int pair = observed[x] * p + observed[y];
                pairCount[pair] += pattern.n();
                pairSum[pair] += pattern.sums()[x];
                if (pattern.rows() == null) {
                    pairProduct[pair] += pattern.products()[x * observed.length + y];
                } else {
                    for (double[] row : pattern.rows()) {
                        pairProduct[pair] += row[x] * row[y];
                    }
                }
            }
        }
    }

    int items() {
        return names.size();
    }

    List<String> names() {
        return names;
    }

    /** Those who answered something. */
    int respondents() {
        return respondents;
    }

    List<Pattern> patterns() {
        return patterns;
    }

    boolean isComplete() {
        return patterns.size() == 1 && patterns.get(0).missing().length == 0;
    }

    boolean together(int i, int j) {
        return pairCount[i * names.size() + j] > 0;
    }

    int answered(int item) {
        return (int) pairCount[item * names.size() + item];
    }

    /** Σ (xᵢ − μᵢ) over those who answered i. */
    double deviation(int i, double[] mean) {
        int own = i * names.size() + i;
        return pairSum[own] - pairCount[own] * mean[i];
    }

    /** Σ (xᵢ − μᵢ)(xⱼ − μⱼ) over those who answered both. */
    double product(int i, int j, double[] mean) {
        int pair = i * names.size() + j;
        int turned = j * names.size() + i;
        return pairProduct[pair]
                - mean[j] * pairSum[pair]
                - mean[i] * pairSum[turned]
                + pairCount[pair] * mean[i] * mean[j];
    }

    double centre(int item) {
        return centre[item];
    }

    double step(int item) {
        return step[item];
    }
}
