package nl.peilstok.correlation;

import java.util.Arrays;

/**
 * Means, sums of squared deviations and sums of products of deviations over the respondents whom two items have in
 * common, for scores of any kind. Two sets merge by the update of Chan, Golub &amp; LeVeque (1983), which adds no large
 * numbers of opposite sign.
 */
final class RealSums {
    private final int k;
    /** All at i · k + j; means and squares are of item i over those who answered j too. */
    final long[] n;

    final double[] mean;
    final double[] squares;
    final double[] products;
    /** The first score of item i among those who answered j too, and whether another one followed. */
    final double[] first;

    final boolean[] varies;

    RealSums(int k) {
        this.k = k;
        this.n = new long[k * k];
        this.mean = new double[k * k];
        this.squares = new double[k * k];
        this.products = new double[k * k];
        this.first = new double[k * k];
        this.varies = new boolean[k * k];
        Arrays.fill(first, Double.NaN);
    }

    void add(RealSums other) {
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                int pair = i * k + j;
                int mirrored = j * k + i;
                if (other.n[pair] > 0) {
                    double share = (double) n[pair] / (n[pair] + other.n[pair]) * other.n[pair];
                    double left = n[pair] == 0 ? 0 : other.mean[pair] - mean[pair];
                    double right = n[pair] == 0 ? 0 : other.mean[mirrored] - mean[mirrored];
                    products[pair] += other.products[pair] + left * right * share;
                    products[mirrored] = products[pair];
                    addOneSide(other, pair, left, share);
                    if (i != j) {
                        addOneSide(other, mirrored, right, share);
                    }
                }
            }
        }
    }

    private void addOneSide(RealSums other, int pair, double difference, double share) {
        varies[pair] |= other.varies[pair] || (n[pair] > 0 && first[pair] != other.first[pair]);
        first[pair] = n[pair] == 0 ? other.first[pair] : first[pair];
        squares[pair] += other.squares[pair] + difference * difference * share;
        mean[pair] = n[pair] == 0 || !varies[pair]
                ? other.mean[pair]
                : mean[pair] + difference * other.n[pair] / (n[pair] + other.n[pair]);
        n[pair] += other.n[pair];
    }

    /** Writes what is known of all pairs. */
    void write(PairMoments moments) {
        for (int pair = 0; pair < k * k; pair++) {
            moments.n()[pair] = Math.toIntExact(n[pair]);
            if (n[pair] > 1) {
                moments.variance()[pair] = squares[pair] / (n[pair] - 1);
                moments.covariance()[pair] = products[pair] / (n[pair] - 1);
            }
        }
        for (int i = 0; i < k; i++) {
            moments.mean()[i] = n[i * k + i] == 0 ? Double.NaN : mean[i * k + i];
        }
    }
}
