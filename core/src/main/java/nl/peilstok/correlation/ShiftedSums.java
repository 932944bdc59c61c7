package nl.peilstok.correlation;

import java.util.Arrays;
import nl.peilstok.data.Items;
import nl.peilstok.work.Work;

/**
 * The {@link RealSums} of a chunk of respondents: each item is centred once, close to its mean, and then all pairs are
 * products of matrices, block by block. With x the centred scores (0 where missing) and m the mask (1 or 0): n = m'm,
 * Σx = x'm, Σx² = (x∘x)'m, Σxy = x'y.
 *
 * <p>Whole numbers are centred at a whole number, so that their sums are exact as long as a double holds them.
 */
final class ShiftedSums {
    private static final int BLOCK = 512;
    /** Respondents of a part of the work at least; the parts do not depend on the number of threads. */
    private static final int SMALLEST_PART = 16 * BLOCK;

    private static final int MOST_PARTS = 16;

    private final Items items;
    private final boolean listwise;
    private final int[] weights;
    private final int k;
    private final double[] shift;

    private ShiftedSums(Items items, boolean listwise, int[] weights) {
        this.items = items;
        this.listwise = listwise;
        this.weights = weights;
        this.k = items.size();
        this.shift = new double[k];
    }

    static RealSums of(Items items, boolean listwise, int[] weights, Work work) {
        ShiftedSums sums = new ShiftedSums(items, listwise, weights);
        sums.findCentres();
        int size = Math.max(SMALLEST_PART, items.respondents() / MOST_PARTS + 1);
        Part[] parts = new Part[(items.respondents() + size - 1) / size];
        work.forEach(parts.length, part -> {
            parts[part] = sums.new Part();
            parts[part].read(part * size, Math.min((part + 1) * size, items.respondents()));
        });
        Part all = sums.new Part();
        Arrays.stream(parts).forEach(all::add);
        return all.moments();
    }

    private void findCentres() {
        double[] sum = new double[k];
        long[] n = new long[k];
        boolean[] whole = new boolean[k];
        Arrays.fill(whole, true);
        Block block = new Block();
        for (int from = 0; from < items.respondents(); from += BLOCK) {
            block.read(from, Math.min(from + BLOCK, items.respondents()));
            for (int item = 0; item < k; item++) {
                for (int row = 0; row < block.rows; row++) {
                    int r = block.respondent[row];
                    if (block.answered[item][r]) {
                        n[item]++;
                        sum[item] += block.score[item][r];
                        whole[item] &= block.score[item][r] == Math.rint(block.score[item][r]);
                    }
                }
            }
        }
        for (int item = 0; item < k; item++) {
            double mean = n[item] == 0 ? 0 : sum[item] / n[item];
            shift[item] = whole[item] ? Math.rint(mean) : mean;
        }
    }

    /** A few respondents; listwise, those who are complete. */
    private final class Block {
        private final double[][] score = new double[k][BLOCK];
        private final boolean[][] answered = new boolean[k][BLOCK];
        /** The respondents that count, from the first of the block. */
        private final int[] respondent = new int[BLOCK];

        private int rows;
        private boolean complete;

        void read(int from, int to) {
            for (int item = 0; item < k; item++) {
                items.copyScores(item, from, to, score[item], answered[item]);
            }
            rows = 0;
            complete = true;
            for (int r = 0; r < to - from; r++) {
                boolean all = true;
                for (int item = 0; item < k; item++) {
                    all &= answered[item][r];
                }
                if ((all || !listwise) && (weights == null || weights[from + r] > 0)) {
                    respondent[rows++] = r;
                    complete &= all;
                }
            }
        }

        /** Writes a matrix with a row for each respondent. */
        void write(double[] matrix, CellOf cell) {
            for (int item = 0; item < k; item++) {
                for (int row = 0; row < rows; row++) {
                    int r = respondent[row];
                    matrix[row * k + item] = answered[item][r] ? cell.of(item, r) : 0;
                }
            }
        }
    }

    private interface CellOf {
        double of(int item, int r);
    }

    /** Sums over a part of the respondents, at i · k + j. */
    private final class Part {
        private final double[] n = new double[k * k];
        private final double[] sum = new double[k * k];
        private final double[] squares = new double[k * k];
        private final double[] products = new double[k * k];
        private final double[] first = new double[k * k];
        private final boolean[] varies = new boolean[k * k];
        private final double[] ofBlock = new double[k * k];

        Part() {
            Arrays.fill(first, Double.NaN);
        }

        void read(int from, int to) {
            Block block = new Block();
            double[] centred = new double[BLOCK * k];
            double[] left = weights == null ? centred : new double[BLOCK * k];
            for (int start = from; start < to; start += BLOCK) {
                int first = start;
                block.read(start, Math.min(start + BLOCK, to));
                noteWhatVaries(block);
                block.write(centred, (item, r) -> block.score[item][r] - shift[item]);
                if (weights != null) {
                    block.write(left, (item, r) -> weights[first + r] * (block.score[item][r] - shift[item]));
                }
                multiply(left, centred, block.rows, true);
                addBlockTo(products);
                if (block.complete) {
                    addComplete(block, left, first);
                } else {
                    addIncomplete(block, left, first);
                }
            }
        }

        /** Where nothing is missing, an item's n, Σx and Σx² are the same beside every other item. */
        private void addComplete(Block block, double[] left, int start) {
            double[] columnSum = new double[k];
            double weight = 0;
            for (int row = 0; row < block.rows; row++) {
                weight += weights == null ? 1 : weights[start + block.respondent[row]];
                for (int item = 0; item < k; item++) {
                    columnSum[item] += left[row * k + item];
                }
            }
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    n[i * k + j] += weight;
                    sum[i * k + j] += columnSum[i];
                    squares[i * k + j] += ofBlock[i * k + i];
                }
            }
        }

        private void addIncomplete(Block block, double[] left, int start) {
            double[] mask = new double[block.rows * k];
            double[] weighted = new double[block.rows * k];
            block.write(mask, (item, r) -> 1);
            multiply(left, mask, block.rows, false);
            addBlockTo(sum);
            block.write(weighted, (item, r) -> weights == null ? 1 : weights[start + r]);
            multiply(weighted, mask, block.rows, false);
            addBlockTo(n);
            block.write(weighted, (item, r) -> {
                double centred = block.score[item][r] - shift[item];
                return (weights == null ? centred : weights[start + r] * centred) * centred;
            });
            multiply(weighted, mask, block.rows, false);
            addBlockTo(squares);
        }

        /** left' right; four respondents at a time, so that a sum is read and written a quarter as often. */
        private void multiply(double[] left, double[] right, int rows, boolean lowerIsMirrored) {
            Arrays.fill(ofBlock, 0);
            int r = 0;
            for (; r + 4 <= rows; r += 4) {
                for (int i = 0; i < k; i++) {
                    int row = r * k;
                    addRows(
                            left[row + i],
                            left[row + k + i],
                            left[row + 2 * k + i],
                            left[row + 3 * k + i],
                            right,
                            row,
                            i * k,
                            lowerIsMirrored ? i : 0);
                }
            }
            for (; r < rows; r++) {
                for (int i = 0; i < k; i++) {
                    double a = left[r * k + i];
                    for (int j = lowerIsMirrored ? i : 0; j < k; j++) {
                        ofBlock[i * k + j] += a * right[r * k + j];
                    }
                }
            }
        }

        private void addRows(
                double a, double b, double c, double d, double[] right, int row, int into, int firstColumn) {
            for (int j = firstColumn; j < k; j++) {
                ofBlock[into + j] += a * right[row + j]
                        + b * right[row + k + j]
                        + c * right[row + 2 * k + j]
                        + d * right[row + 3 * k + j];
            }
        }

        private void addBlockTo(double[] total) {
            for (int pair = 0; pair < k * k; pair++) {
                total[pair] += ofBlock[pair];
            }
        }

        /** Looks no further for an item once it is known to vary, so that this costs next to nothing. */
        private void noteWhatVaries(Block block) {
            for (int pair = 0; pair < k * k; pair++) {
                int i = pair / k;
                int j = pair % k;
                for (int row = 0; !varies[pair] && row < block.rows; row++) {
                    int r = block.respondent[row];
                    if (block.answered[i][r] && block.answered[j][r]) {
                        note(pair, block.score[i][r]);
                    }
                }
            }
        }

        private void note(int pair, double score) {
            if (Double.isNaN(first[pair])) {
                first[pair] = score;
            }
            varies[pair] |= first[pair] != score;
        }

        void add(Part other) {
            for (int pair = 0; pair < k * k; pair++) {
                n[pair] += other.n[pair];
                sum[pair] += other.sum[pair];
                squares[pair] += other.squares[pair];
                products[pair] += other.products[pair];
                varies[pair] |= other.varies[pair];
                if (!Double.isNaN(other.first[pair])) {
                    note(pair, other.first[pair]);
                }
            }
        }

        RealSums moments() {
            RealSums moments = new RealSums(k);
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    int pair = i * k + j;
                    int mirrored = j * k + i;
                    int upper = Math.min(pair, mirrored);
                    moments.n[pair] = (long) n[pair];
                    moments.first[pair] = first[pair];
                    moments.varies[pair] = varies[pair];
                    double fromCentre = sum[pair] / n[pair];
                    // The centre is not the mean of the pair; what that costs is taken off (Chan et al. 1983).
                    moments.mean[pair] = varies[pair] ? shift[i] + fromCentre : first[pair];
                    moments.squares[pair] = varies[pair] ? Math.max(0, squares[pair] - sum[pair] * fromCentre) : 0;
                    moments.products[pair] = varies[pair] && varies[mirrored]
                            ? products[upper] - sum[upper] * (sum[Math.max(pair, mirrored)] / n[pair])
                            : 0;
                }
            }
            return moments;
        }
    }
}
