package nl.peilstok.correlation;

/**
 * The law of the number of discordant pairs among n respondents whose two orders have nothing to do with each other, and
 * no ties: the last respondent adds 0 to n − 1 of them with equal chances.
 */
final class KendallDistribution {
    /** By n: the probability of each number of discordant pairs. */
    private final double[][] probabilities;

    KendallDistribution(int largest) {
        probabilities = new double[largest + 1][];
        probabilities[0] = new double[] {1};
        for (int n = 1; n <= largest; n++) {
            double[] before = probabilities[n - 1];
            double[] now = new double[before.length + n - 1];
            for (int pairs = 0; pairs < before.length; pairs++) {
                for (int more = 0; more < n; more++) {
                    now[pairs + more] += before[pairs] / n;
                }
            }
            probabilities[n] = now;
        }
    }

    /**
     * The probability of a difference at least as large, in either direction.
     *
     * @param score the concordant less the discordant pairs
     */
    double twoSided(int n, long score) {
        int all = n * (n - 1) / 2;
        int fewer = (int) (all - Math.abs(score)) / 2;
        double tail = 0;
        for (int pairs = 0; pairs <= fewer; pairs++) {
            tail += probabilities[n][pairs];
        }
        return Math.min(1, 2 * tail);
    }
}
