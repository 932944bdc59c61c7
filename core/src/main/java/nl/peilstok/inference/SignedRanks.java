package nl.peilstok.inference;

import java.util.Arrays;
import nl.peilstok.math.CompensatedSum;

/** The ranks of the sizes of differences, summed by sign in whole numbers: twice the mean of several ranks. */
final class SignedRanks {
    private final int[] doubledRanks;
    private long doubledPositive;
    private long doubledNegative;
    private int tied;
    private final double sumOfSquares;

    private SignedRanks(double[] sorted, int negatives, int positives, int below) {
        doubledRanks = new int[negatives + positives];
        CompensatedSum squares = new CompensatedSum();
        int count = 0;
        int i = negatives - 1; // the negatives from the nearest to 0
        int j = sorted.length - positives;
        while (count < doubledRanks.length) {
            double size = Math.min(
                    i >= 0 ? -sorted[i] : Double.POSITIVE_INFINITY,
                    j < sorted.length ? sorted[j] : Double.POSITIVE_INFINITY);
            int ofNegatives = i;
            int ofPositives = j;
            while (i >= 0 && -sorted[i] == size) {
                i--;
            }
            while (j < sorted.length && sorted[j] == size) {
                j++;
            }
            int run = ofNegatives - i + j - ofPositives;
            int rank = 2 * (below + count) + run + 1;
            doubledNegative += (long) (ofNegatives - i) * rank;
            doubledPositive += (long) (j - ofPositives) * rank;
            squares.add((double) run * rank * rank / 4);
            tied += run > 1 ? run : 0;
            Arrays.fill(doubledRanks, count, count + run, rank);
            count += run;
        }
        sumOfSquares = squares.value();
    }

    static SignedRanks of(Differences differences, ZeroDifferences zeros) {
        int negatives = differences.negatives();
        int positives = differences.positives();
        int below = zeros == ZeroDifferences.PRATT ? differences.n() - negatives - positives : 0;
        return new SignedRanks(differences.sorted(), negatives, positives, below);
    }

    /** Twice the ranks of the differences that are not 0. */
    int[] doubledRanks() {
        return doubledRanks;
    }

    int nonzero() {
        return doubledRanks.length;
    }

    long doubledPositive() {
        return doubledPositive;
    }

    double positive() {
        return doubledPositive / 2.0;
    }

    double negative() {
        return doubledNegative / 2.0;
    }

    /** How many differences that are not 0 have the size of another. */
    int tied() {
        return tied;
    }

    /** The sum of the positive ranks less its expectation, half the sum of all. */
    double distance() {
        return (doubledPositive - doubledNegative) / 4.0;
    }

    /** The standard deviation of that sum if every sign is as likely: the root of a quarter of Σ rank². */
    double standardDeviation() {
        return Math.sqrt(sumOfSquares) / 2;
    }
}
