package nl.peilstok.inference;

/**
 * The exact distribution of the number of pairs in order, of respondents of different groups, if all orders of numbers
 * without ties are as likely. All terms are positive, so that both tails keep their relative accuracy.
 */
final class InversionCounts {
    private static final double MOST_STEPS = 2e8;

    private InversionCounts() {}

    static boolean isFeasible(int[] sizes) {
        double steps = 0;
        double before = 0;
        double pairs = 0;
        for (int size : sizes) {
            double more = before * size;
            steps += more * more + pairs * more;
            pairs += more;
            before += size;
        }
        return steps <= MOST_STEPS;
    }

    /**
     * The counts of one group with all groups before it are independent of each other: the order within those before
     * says nothing of where the numbers of the next stand among them.
     */
    static double[] probabilities(int[] sizes) {
        double[] all = {1};
        int before = 0;
        for (int size : sizes) {
            all = convolve(all, ofTwo(before, size));
            before += size;
        }
        return all;
    }

    /** Of two groups, by which of them has the largest number: that of the second is in order with all m of the first. */
    private static double[] ofTwo(int m, int n) {
        double[][] fewer = new double[m + 1][];
        for (int first = 0; first <= m; first++) {
            fewer[first] = new double[] {1};
        }
        for (int second = 1; second <= n; second++) {
            double[][] now = new double[m + 1][];
            now[0] = new double[] {1};
            for (int first = 1; first <= m; first++) {
                double[] sum = new double[first * second + 1];
                double share = (double) first / (first + second);
                for (int u = 0; u < now[first - 1].length; u++) {
                    sum[u] += share * now[first - 1][u];
                }
                double rest = (double) second / (first + second);
                for (int u = 0; u < fewer[first].length; u++) {
                    sum[u + first] += rest * fewer[first][u];
                }
                now[first] = sum;
            }
            fewer = now;
        }
        return fewer[m];
    }

    private static double[] convolve(double[] one, double[] other) {
        double[] sum = new double[one.length + other.length - 1];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                sum[i + j] += one[i] * other[j];
            }
        }
        return sum;
    }
}
