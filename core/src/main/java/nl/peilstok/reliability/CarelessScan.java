package nl.peilstok.reliability;

import java.util.Arrays;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.data.Items;
import nl.peilstok.data.MissingReason;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.InPlaceCholesky;

/**
 * The signs of carelessness of every respondent. Answers are taken in blocks of respondents and gone through item by item:
 * the loops are over respondents side by side, make nothing anew and, as far as they can, have no branch that
 * depends on who answered what, which no processor can predict.
 */
final class CarelessScan {
    /** So many respondents of fifty items stay in the second cache. */
    private static final int BLOCK = 256;

    /** A share of an item's variance below it, not explained by the other items, is rounding. */
    private static final double SINGULAR = 1e-11;

    /** A variance of means that is below this share of their squares is rounding. */
    private static final double EQUAL = 0x1p-90;

    /** The answers as they were given, no item reversed. */
    private final Items items;

    private final int k;
    private final double[] sum;
    private final int[] n;

    /** By respondent, NaN where there is none. */
    final double[] longestRun;

    final double[] variability;
    final double[] personTotal;
    final double[] distance;
    /** Why nobody has a distance, or null. */
    final Estimate noDistance;

    /** By respondent the strongest reason of a missing answer; null if nothing is missing. */
    final MissingReason[] why;

    private final ScoreBlock block;
    private final double[][] others;
    /** Deviations from the mean of the complete respondents, standing together. */
    private final double[][] away;

    private final double[] mean;
    /** L of the covariances C = LLᵀ, row after row; null if there is no distance. */
    private final double[] factor;

    CarelessScan(Items all) {
        items = all.survey().items(all.names().toArray(String[]::new)).in(all.selection());
        k = items.size();
        block = new ScoreBlock(items, BLOCK);
        others = new double[k][BLOCK];
        away = new double[k][BLOCK];
        sum = new double[k];
        n = new int[k];
        int respondents = items.respondents();
        longestRun = new double[respondents];
        variability = new double[respondents];
        personTotal = new double[respondents];
        distance = new double[respondents];
        why = new MissingReason[respondents];
        CoMoments moments = CoMoments.listwise(items);
        mean = new double[k];
        double[] covariances = new double[k * k];
        noDistance = obstacle(moments, covariances);
        factor = noDistance == null ? covariances : null;
        for (int from = 0; from < respondents; from += BLOCK) {
            addUp(read(from));
        }
        for (int from = 0; from < respondents; from += BLOCK) {
            int size = read(from);
            findReasons(from, size);
            findRuns(from, size);
            findVariability(from, size);
            findCorrelations(from, size);
            findDistances(from, size);
        }
    }

    /** Turns covariances into their factor, or says why there is none. */
    private Estimate obstacle(CoMoments moments, double[] covariances) {
        for (int i = 0; i < k; i++) {
            mean[i] = moments.mean(i).orNaN();
            for (int j = 0; j < k; j++) {
                Estimate cell = moments.covariance(i, j);
                if (!cell.isPresent()) {
                    return cell;
                }
                covariances[i * k + j] = cell.value();
            }
        }
        return InPlaceCholesky.factor(covariances, k, SINGULAR)
                ? null
                : Estimate.absent(
                        Absence.Kind.NOT_DEFINED,
                        "an item is constant or follows from others among the complete respondents");
    }

    /** Takes the answers of a block, and says how many respondents it has. */
    private int read(int from) {
        int size = Math.min(BLOCK, items.respondents() - from);
        block.read(from, size);
        return size;
    }

    private void addUp(int size) {
        for (int item = 0; item < k; item++) {
            double[] x = block.scores(item);
            double[] is = block.there(item);
            for (int r = 0; r < size; r++) {
                sum[item] += x[r];
                n[item] += (int) is[r];
            }
        }
    }

    private void findReasons(int from, int size) {
        for (int item = 0; item < k; item++) {
            double[] is = block.there(item);
            for (int r = 0; r < size; r++) {
                if (is[r] == 0) {
                    MissingReason reason = items.missing(from + r, item).reason();
                    MissingReason strongest = why[from + r];
                    why[from + r] = strongest == null || reason.compareTo(strongest) < 0 ? reason : strongest;
                }
            }
        }
    }

    private void findRuns(int from, int size) {
        long[] run = new long[size];
        long[] longest = new long[size];
        long[] before = new long[size];
        for (int item = 0; item < k; item++) {
            double[] x = block.scores(item);
            double[] is = block.there(item);
            for (int r = 0; r < size; r++) {
                // 0.0 + makes one of the two zeros: numbers are equal if their bits are.
                long bits = Double.doubleToRawLongBits(0.0 + x[r]);
                long other = bits ^ before[r];
                long same = ((other | -other) >>> Long.SIZE - 1) ^ 1;
                // After a missing answer there is no run to go on.
                run[r] = (run[r] * same + 1) * (long) is[r];
                longest[r] = Math.max(longest[r], run[r]);
                before[r] = bits;
            }
        }
        for (int r = 0; r < size; r++) {
            longestRun[from + r] = longest[r] == 0 ? Double.NaN : longest[r];
        }
    }

    private void findVariability(int from, int size) {
        double[] count = new double[size];
        double[] centre = new double[size];
        long[] union = new long[size];
        long[] common = new long[size];
        double[] squares = new double[size];
        Arrays.fill(common, -1);
        for (int item = 0; item < k; item++) {
            double[] x = block.scores(item);
            double[] is = block.there(item);
            for (int r = 0; r < size; r++) {
                count[r] += is[r];
                centre[r] += x[r];
                long bits = Double.doubleToRawLongBits(0.0 + x[r]);
                long missing = (long) is[r] - 1;
                union[r] |= bits & ~missing;
                common[r] &= bits | missing;
            }
        }
        for (int r = 0; r < size; r++) {
            centre[r] /= count[r];
        }
        for (int item = 0; item < k; item++) {
            double[] x = block.scores(item);
            double[] is = block.there(item);
            for (int r = 0; r < size; r++) {
                squares[r] += is[r] * (x[r] - centre[r]) * (x[r] - centre[r]);
            }
        }
        for (int r = 0; r < size; r++) {
            // All bits of equal answers are common to them.
            double deviation = union[r] == common[r] ? 0 : Math.sqrt(squares[r] / (count[r] - 1));
            variability[from + r] = count[r] < 2 ? Double.NaN : deviation;
        }
    }

    private void findCorrelations(int from, int size) {
        double[] both = new double[size];
        double[] meanOfX = new double[size];
        double[] meanOfY = new double[size];
        double[] xx = new double[size];
        double[] yy = new double[size];
        double[] xy = new double[size];
        double[] extent = new double[size];
        for (int item = 0; item < k; item++) {
            // Of an item that one respondent answered there are no others.
            if (n[item] > 1) {
                double[] x = block.scores(item);
                double[] y = others[item];
                double[] is = block.there(item);
                double total = sum[item];
                double rest = n[item] - 1;
                for (int r = 0; r < size; r++) {
                    y[r] = (total - x[r]) / rest;
                    both[r] += is[r];
                    meanOfX[r] += x[r];
                    meanOfY[r] += is[r] * y[r];
                }
            }
        }
        for (int r = 0; r < size; r++) {
            meanOfX[r] /= both[r];
            meanOfY[r] /= both[r];
        }
        for (int item = 0; item < k; item++) {
            if (n[item] > 1) {
                double[] x = block.scores(item);
                double[] y = others[item];
                double[] is = block.there(item);
                for (int r = 0; r < size; r++) {
                    double dx = is[r] * (x[r] - meanOfX[r]);
                    double dy = is[r] * (y[r] - meanOfY[r]);
                    xx[r] += dx * dx;
                    yy[r] += dy * dy;
                    xy[r] += dx * dy;
                    extent[r] += is[r] * y[r] * y[r];
                }
            }
        }
        for (int r = 0; r < size; r++) {
            // Means that are equal but for rounding do not vary.
            boolean varies = variability[from + r] > 0 && xx[r] > 0 && yy[r] > extent[r] * EQUAL;
            personTotal[from + r] =
                    both[r] < 3 || !varies ? Double.NaN : Math.max(-1, Math.min(1, xy[r] / Math.sqrt(xx[r] * yy[r])));
        }
    }

    /** With z = L⁻¹(x − x̄) the distance is zᵀz: one triangle to solve, for all complete respondents of the block at once. */
    private void findDistances(int from, int size) {
        int complete = 0;
        for (int r = 0; r < size; r++) {
            distance[from + r] = Double.NaN;
            if (factor != null && why[from + r] == null) {
                for (int item = 0; item < k; item++) {
                    away[item][complete] = block.scores(item)[r] - mean[item];
                }
                complete++;
            }
        }
        if (complete == 0) {
            return;
        }
        double[] squares = new double[complete];
        for (int i = 0; i < k; i++) {
            double[] z = away[i];
            for (int j = 0; j < i; j++) {
                subtract(z, factor[i * k + j], away[j], complete);
            }
            double root = factor[i * k + i];
            for (int c = 0; c < complete; c++) {
                z[c] /= root;
                squares[c] += z[c] * z[c];
            }
        }
        int c = 0;
        for (int r = 0; r < size; r++) {
            if (why[from + r] == null) {
                distance[from + r] = squares[c++];
            }
        }
    }

    private static void subtract(double[] z, double times, double[] other, int size) {
        for (int c = 0; c < size; c++) {
            z[c] -= times * other[c];
        }
    }
}
