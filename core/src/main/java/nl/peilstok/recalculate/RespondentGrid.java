package nl.peilstok.recalculate;

import java.util.Arrays;

/**
 * Answers by item and respondent, whose mean, standard deviation, median and alpha follow every exchange of two answers
 * to an item at the cost of two respondents' answers, not of all. Not thread-safe.
 */
final class RespondentGrid {
    private final int k;
    private final int n;
    private final int minimumAnswered;
    /** Counted from here, so that scores far from 0 cost no digits. */
    private final double origin;

    private final double[][] scores;
    private final int[][] codes;

    private final double[] sum;
    private final int[] answered;

    private int complete;
    private final double[] itemSum;
    private final double[] itemSquares;
    private double totalSum;
    private double totalSquares;

    private int scored;
    private double meanSum;
    private double meanSquares;
    /** The person means from low to high, those that count. */
    private final double[] sorted;

    RespondentGrid(int[][] codes, double[][] scores, int minimumAnswered) {
        this.k = codes.length;
        this.n = codes[0].length;
        this.minimumAnswered = minimumAnswered;
        this.codes = Arrays.stream(codes).map(int[]::clone).toArray(int[][]::new);
        this.origin = Arrays.stream(scores)
                .flatMapToDouble(Arrays::stream)
                .filter(score -> !Double.isNaN(score))
                .average()
                .orElse(0);
        this.scores = Arrays.stream(scores)
                .map(ofItem ->
                        Arrays.stream(ofItem).map(score -> score - origin).toArray())
                .toArray(double[][]::new);
        this.sum = new double[n];
        this.answered = new int[n];
        this.itemSum = new double[k];
        this.itemSquares = new double[k];
        this.sorted = new double[n];
        for (int r = 0; r < n; r++) {
            recount(r);
            count(r, 1);
            if (answered[r] >= minimumAnswered) {
                sorted[scored - 1] = sum[r] / answered[r];
            }
        }
        Arrays.sort(sorted, 0, scored);
    }

    int[][] codes() {
        return codes;
    }

    int code(int item, int respondent) {
        return codes[item][respondent];
    }

    /** Exchanges two respondents' answers to an item; doing it again undoes it. */
    void swap(int item, int one, int other) {
        int before = scored;
        double oneBefore = personMean(one);
        double otherBefore = personMean(other);
        count(one, -1);
        count(other, -1);
        int code = codes[item][one];
        codes[item][one] = codes[item][other];
        codes[item][other] = code;
        recount(one);
        recount(other);
        count(one, 1);
        count(other, 1);
        int size = before;
        size = replace(size, oneBefore, personMean(one));
        replace(size, otherBefore, personMean(other));
    }

    /** By the codes themselves, not by what changed, so that the same answers always give the same bits. */
    private void recount(int r) {
        double total = 0;
        int count = 0;
        for (int i = 0; i < k; i++) {
            double score = scores[i][codes[i][r]];
            if (!Double.isNaN(score)) {
                total += score;
                count++;
            }
        }
        sum[r] = total;
        answered[r] = count;
    }

    /** Counted from {@link #origin}; NaN for who answered too few items. */
    double personMean(int r) {
        return answered[r] >= minimumAnswered ? sum[r] / answered[r] : Double.NaN;
    }

    private void count(int r, int sign) {
        if (answered[r] >= minimumAnswered) {
            double mean = sum[r] / answered[r];
            scored += sign;
            meanSum += sign * mean;
            meanSquares += sign * mean * mean;
        }
        if (answered[r] == k) {
            complete += sign;
            totalSum += sign * sum[r];
            totalSquares += sign * sum[r] * sum[r];
            for (int i = 0; i < k; i++) {
                double score = scores[i][codes[i][r]];
                itemSum[i] += sign * score;
                itemSquares[i] += sign * score * score;
            }
        }
    }

    /** Takes a person mean out of the sorted ones and puts another in, by moving those between them. */
    private int replace(int size, double out, double in) {
        int left = size;
        if (!Double.isNaN(out) && !Double.isNaN(in)) {
            int from = Arrays.binarySearch(sorted, 0, size, out);
            int to = insertion(size, in);
            if (to > from) {
                System.arraycopy(sorted, from + 1, sorted, from, --to - from);
            } else {
                System.arraycopy(sorted, to, sorted, to + 1, from - to);
            }
            sorted[to] = in;
        } else if (!Double.isNaN(out)) {
            int from = Arrays.binarySearch(sorted, 0, size, out);
            System.arraycopy(sorted, from + 1, sorted, from, size - from - 1);
            left--;
        } else if (!Double.isNaN(in)) {
            int to = insertion(size, in);
            System.arraycopy(sorted, to, sorted, to + 1, size - to);
            sorted[to] = in;
            left++;
        }
        return left;
    }

    private int insertion(int size, double value) {
        int at = Arrays.binarySearch(sorted, 0, size, value);
        return at < 0 ? -at - 1 : at;
    }

    double mean() {
        return origin + meanSum / scored;
    }

    double sd() {
        return Math.sqrt(Math.max(0, meanSquares - meanSum * meanSum / scored) / (scored - 1));
    }

    double median() {
        return scored == 0 ? Double.NaN : origin + (sorted[(scored - 1) / 2] + sorted[scored / 2]) / 2;
    }

    double alpha() {
        double ofItems = 0;
        for (int i = 0; i < k; i++) {
            ofItems += itemSquares[i] - itemSum[i] * itemSum[i] / complete;
        }
        return k / (k - 1.0) * (1 - ofItems / (totalSquares - totalSum * totalSum / complete));
    }
}
