package nl.peilstok.factor;

import java.util.Arrays;
import nl.peilstok.math.RandomStream;
import nl.peilstok.math.SymmetricEigen;

/**
 * A population with a given number of factors, whose items have the distributions of the real ones and, as nearly as those
 * factors allow, their correlations.
 *
 * <p>Normal factors and unique parts are mixed by the loadings of a principal axis solution; then each item's values are
 * replaced, rank for rank, by values drawn from its answers. That lowers the correlations, so that what is missing from
 * the target is added to the matrix the loadings come from, again and again while that helps, with smaller steps when it
 * does not. Reference: Ruscio and Kaczetow (2008), doi:10.1080/00273170802285693.
 */
final class ComparisonPopulation {
    private static final int MOST_FAILURES = 5;
    private static final int MOST_AXIS_STEPS = 50;
    private static final double AXIS_TOLERANCE = 1e-3;
    /** The lowest bits of a key, which hold the place of a member. */
    private static final int PLACE_BITS = 20;

    static final int LARGEST = 1 << PLACE_BITS;

    private final int size;
    /** By item: its values, in ascending order. */
    private final double[][] sorted;
    /** By factor and by item: normal numbers. */
    private final double[][] shared;

    private final double[][] unique;

    /**
     * @param answers by item: the scores given
     */
    private ComparisonPopulation(double[][] answers, int size, int factors, RandomStream random) {
        this.size = size;
        int p = answers.length;
        this.sorted = new double[p][size];
        this.shared = normal(random, factors, size);
        this.unique = normal(random, p, size);
        for (int item = 0; item < p; item++) {
            for (int member = 0; member < size; member++) {
                sorted[item][member] = answers[item][random.nextInt(answers[item].length)];
            }
            Arrays.sort(sorted[item]);
        }
    }

    private static double[][] normal(RandomStream random, int rows, int columns) {
        double[][] numbers = new double[rows][columns];
        for (double[] row : numbers) {
            for (int i = 0; i < columns; i++) {
                row[i] = random.nextGaussian();
            }
        }
        return numbers;
    }

    /**
     * Makes a population.
     *
     * @param answers by item: the scores given, not all alike
     * @param target the correlations to reproduce
     * @return by item: the scores of its members
     */
    static double[][] of(double[][] answers, double[][] target, int size, int factors, RandomStream random) {
        ComparisonPopulation population = new ComparisonPopulation(answers, size, factors, random);
        double[][] aim = target;
        double[][] best = null;
        double[][] bestAim = null;
        double[][] bestRest = null;
        double smallest = Double.POSITIVE_INFINITY;
        int failures = 0;
        while (failures < MOST_FAILURES) {
            double[][] scores = population.scores(aim, factors);
            double[][] rest = difference(target, SampleCorrelations.of(scores));
            double size2 = sumOfSquares(rest);
            if (size2 < smallest) {
                smallest = size2;
                best = scores;
                bestAim = aim;
                bestRest = rest;
                failures = 0;
                aim = sum(aim, rest, 1);
            } else {
                failures++;
                aim = sum(bestAim, bestRest, Math.scalb(1, -failures));
            }
        }
        return best;
    }

    private double[][] scores(double[][] aim, int factors) {
        double[][] loadings = loadings(aim, factors);
        double[][] scores = new double[sorted.length][size];
        for (int item = 0; item < sorted.length; item++) {
            double[] latent = new double[size];
            double communality = 0;
            for (int f = 0; f < factors; f++) {
                communality += loadings[f][item] * loadings[f][item];
            }
            // More than the item's variance cannot be shared.
            double shrink = communality > 1 ? 1 / Math.sqrt(communality) : 1;
            for (int f = 0; f < factors; f++) {
                addTo(latent, loadings[f][item] * shrink, shared[f]);
            }
            addTo(latent, Math.sqrt(Math.max(0, 1 - communality)), unique[item]);
            rankForRank(latent, sorted[item], scores[item]);
        }
        return scores;
    }

    private static void addTo(double[] sum, double factor, double[] numbers) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * numbers[i];
        }
    }

    /** Sorts keys whose lowest bits are the place, so that no objects are sorted. */
    private static void rankForRank(double[] latent, double[] values, double[] into) {
        long[] keys = new long[latent.length];
        for (int i = 0; i < keys.length; i++) {
            long bits = Double.doubleToRawLongBits(latent[i]);
            long ordered = bits ^ (bits >> 63 & Long.MAX_VALUE);
            keys[i] = ordered >> PLACE_BITS << PLACE_BITS | i;
        }
        Arrays.sort(keys);
        for (int rank = 0; rank < keys.length; rank++) {
            into[(int) (keys[rank] & LARGEST - 1)] = values[rank];
        }
    }

    /**
     * By factor and item, by principal axes that begin with the whole variances, as the authors' program has it: with so
     * coarse an end, where they begin shows in the loadings.
     */
    private double[][] loadings(double[][] aim, int factors) {
        int p = aim.length;
        double[][] reduced = new double[p][];
        for (int i = 0; i < p; i++) {
            reduced[i] = aim[i].clone();
        }
        double[] communalities = new double[p];
        Arrays.fill(communalities, 1);
        double[][] loadings = new double[factors][p];
        double change = 1;
        for (int step = 0; step < MOST_AXIS_STEPS && change > AXIS_TOLERANCE; step++) {
            for (int i = 0; i < p; i++) {
                reduced[i][i] = communalities[i];
            }
            SymmetricEigen eigen = SymmetricEigen.of(reduced);
            double[] values = eigen.values();
            double[] next = new double[p];
            for (int f = 0; f < factors; f++) {
                double[] vector = eigen.vector(f);
                double root = Math.sqrt(Math.max(0, values[f]));
                for (int i = 0; i < p; i++) {
                    loadings[f][i] = root * vector[i];
                    next[i] += loadings[f][i] * loadings[f][i];
                }
            }
            change = 0;
            for (int i = 0; i < p; i++) {
                next[i] = Math.min(next[i], 1);
                change = Math.max(change, Math.abs(next[i] - communalities[i]));
            }
            communalities = next;
        }
        return loadings;
    }

    private static double[][] difference(double[][] a, double[][] b) {
        return sum(a, b, -1);
    }

    private static double[][] sum(double[][] a, double[][] b, double factor) {
        double[][] sum = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum[i][j] = a[i][j] + factor * b[i][j];
            }
        }
        return sum;
    }

    private static double sumOfSquares(double[][] matrix) {
        double sum = 0;
        for (double[] row : matrix) {
            for (double value : row) {
                sum += value * value;
            }
        }
        return sum;
    }
}
