package nl.peilstok.correlation;

import java.math.BigInteger;
import java.util.Arrays;
import nl.peilstok.data.Items;
import nl.peilstok.math.BitPlanes;
import nl.peilstok.math.CodeSums;
import nl.peilstok.math.CompensatedSum;
import nl.peilstok.work.Work;

/**
 * Exact sums of the codes of items that have options, from bit planes that are made and counted block by block. Adding
 * chunks, merging and threads change no bit, nor does the order of the respondents or the reversal of items.
 *
 * <p>With n Σxy − Σx Σy a whole number, the covariance (n Σxy − Σx Σy) / (n (n − 1)) is rounded once at its end, and the
 * variance of a constant item is exactly 0. Where the scores of an item are no multiples of a step, its pairs are kept
 * as exact tables of counts instead.
 */
final class CodedSums {
    /** Respondents whose planes are made at a time; the planes of fifty items then fill a quarter of a megabyte. */
    private static final int BLOCK = 8_192;

    /** Parts of the work, each with sums of its own. */
    private static final int MOST_PARTS = 8;

    private final CodeScale[] scales;
    private final int[] largest;
    private final CodeSums sums;
    /** At i · k + j for i ≥ j where one of the two has an uneven scale; otherwise null. */
    private final long[][] tables;

    CodedSums(CodeScale[] scales) {
        this.scales = scales;
        this.largest = Arrays.stream(scales).mapToInt(CodeScale::largestCode).toArray();
        this.sums = new CodeSums(scales.length);
        this.tables = new long[scales.length * scales.length][];
        for (int i = 0; i < scales.length; i++) {
            for (int j = 0; j <= i; j++) {
                if (!scales[i].isEven() || !scales[j].isEven()) {
                    tables[i * scales.length + j] = new long[(largest[i] + 1) * (largest[j] + 1)];
                }
            }
        }
    }

    /**
     * Adds respondents.
     *
     * @param places which of the items the scales are of
     * @param weights how often each respondent counts; null for once
     * @param alongside done once, by a thread that has no part to do
     */
    void add(Items items, int[] places, boolean listwise, int[] weights, Work work, Runnable alongside) {
        int blocks = (items.respondents() + BLOCK - 1) / BLOCK;
        CodedSums[] parts = new CodedSums[Math.min(MOST_PARTS, blocks)];
        work.forEach(parts.length + 1, part -> {
            if (part == parts.length) {
                alongside.run();
                return;
            }
            CodedSums own = new CodedSums(scales);
            Reader reader = new Reader(items, places, listwise, weights);
            for (int block = part; block < blocks; block += parts.length) {
                reader.read(own, block * BLOCK);
            }
            parts[part] = own;
        });
        Arrays.stream(parts).forEach(this::add);
    }

    void add(CodedSums other) {
        sums.add(other.sums);
        for (int pair = 0; pair < tables.length; pair++) {
            for (int cell = 0; tables[pair] != null && cell < tables[pair].length; cell++) {
                tables[pair][cell] += other.tables[pair][cell];
            }
        }
    }

    private void add(BitPlanes planes, long factor) {
        planes.addSums(sums, 0, planes.words(), factor);
        for (int i = 0; i < scales.length; i++) {
            for (int j = 0; j <= i; j++) {
                long[] table = tables[i * scales.length + j];
                if (table != null) {
                    planes.addTable(i, j, factor, table);
                }
            }
        }
    }

    /** Makes the planes of a block of respondents, again and again in the same memory. */
    private final class Reader {
        private final Items items;
        private final int[] places;
        private final boolean listwise;
        private final int[] weights;
        private final BitPlanes planes;
        private final byte[] codes;

        Reader(Items items, int[] places, boolean listwise, int[] weights) {
            this.items = items;
            this.places = places;
            this.listwise = listwise;
            this.weights = weights;
            int room = Math.min(BLOCK, (items.respondents() + BitPlanes.WORD - 1) / BitPlanes.WORD * BitPlanes.WORD);
            this.planes = new BitPlanes(largest, room);
            this.codes = new byte[room];
        }

        void read(CodedSums into, int from) {
            int to = Math.min(from + BLOCK, items.respondents());
            for (int item = 0; item < places.length; item++) {
                items.copyPositions(places[item], from, to, codes);
                scales[item].encode(codes, to - from);
                Arrays.fill(codes, to - from, codes.length, (byte) -1);
                planes.put(item, 0, codes);
            }
            BitPlanes counted = listwise ? planes.of(complete(from, to)) : planes;
            if (weights == null) {
                into.add(counted, 1);
                return;
            }
            for (int bit = 0; bit < Integer.SIZE - 1; bit++) {
                long[] who = new long[planes.words()];
                boolean somebody = false;
                for (int r = from; r < to; r++) {
                    long set = weights[r] >>> bit & 1;
                    who[(r - from) / BitPlanes.WORD] |= set << r - from;
                    somebody |= set != 0;
                }
                if (somebody) {
                    into.add(counted.of(who), 1L << bit);
                }
            }
        }

        private long[] complete(int from, int to) {
            long[] complete = planes.complete();
            boolean[] coded = new boolean[items.size()];
            Arrays.stream(places).forEach(place -> coded[place] = true);
            for (int item = 0; item < coded.length; item++) {
                for (int r = from; !coded[item] && r < to; r++) {
                    if (!items.isAnswered(r, item)) {
                        complete[(r - from) / BitPlanes.WORD] &= ~(1L << r - from);
                    }
                }
            }
            return complete;
        }
    }

    /** Writes what is known of the pairs of these items. */
    void write(int[] places, PairMoments moments) {
        int k = scales.length;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                int pair = moments.pair(places[i], places[j]);
                int mirrored = moments.pair(places[j], places[i]);
                int n = Math.toIntExact(sums.n(i, j));
                moments.n()[pair] = n;
                moments.n()[mirrored] = n;
                if (tables[i * k + j] != null) {
                    writeOfTable(i, j, places, moments);
                    continue;
                }
                double divisor = (double) ((long) n * (n - 1));
                if (i == j) {
                    moments.mean()[places[i]] = (scales[i].base() * n + scales[i].step() * sums.sum(i, i)) / n;
                }
                moments.variance()[pair] = variance(i, j, n) / divisor;
                moments.variance()[mirrored] = variance(j, i, n) / divisor;
                double covariance = difference(n, sums.products(i, j), sums.sum(i, j), sums.sum(j, i))
                        * (scales[i].step() * scales[j].step())
                        / divisor;
                moments.covariance()[pair] = covariance;
                moments.covariance()[mirrored] = covariance;
            }
        }
    }

    private double variance(int item, int other, int n) {
        double step = scales[item].step();
        return difference(n, sums.squares(item, other), sums.sum(item, other), sums.sum(item, other)) * (step * step);
    }

    private void writeOfTable(int i, int j, int[] places, PairMoments moments) {
        long[] table = tables[i * scales.length + j];
        int columns = largest[j] + 1;
        double[] meanOf = new double[2];
        double n = moments.n()[moments.pair(places[i], places[j])];
        for (int side = 0; side < 2; side++) {
            CompensatedSum sum = new CompensatedSum();
            double only = Double.NaN;
            boolean varies = false;
            for (int cell = 0; cell < table.length; cell++) {
                if (table[cell] > 0) {
                    double score = side == 0 ? score(i, cell / columns) : score(j, cell % columns);
                    varies |= score != only && !Double.isNaN(only);
                    only = score;
                    sum.add(score * table[cell]);
                }
            }
            // A constant item's mean is its score, so that its deviations are exactly 0.
            meanOf[side] = varies ? sum.value() / n : only;
        }
        CompensatedSum left = new CompensatedSum();
        CompensatedSum right = new CompensatedSum();
        CompensatedSum products = new CompensatedSum();
        for (int cell = 0; cell < table.length; cell++) {
            double x = score(i, cell / columns) - meanOf[0];
            double y = score(j, cell % columns) - meanOf[1];
            if (table[cell] > 0) {
                left.add(x * x * table[cell]);
                right.add(y * y * table[cell]);
                products.add(x * y * table[cell]);
            }
        }
        int pair = moments.pair(places[i], places[j]);
        int mirrored = moments.pair(places[j], places[i]);
        moments.variance()[pair] = left.value() / (n - 1);
        moments.variance()[mirrored] = right.value() / (n - 1);
        moments.covariance()[pair] = products.value() / (n - 1);
        moments.covariance()[mirrored] = products.value() / (n - 1);
        if (i == j) {
            moments.mean()[places[i]] = meanOf[0];
        }
    }

    private double score(int item, int code) {
        return scales[item].isEven() ? scales[item].base() + scales[item].step() * code : scales[item].scoreOf(code);
    }

    /** a·b − c·d, exact and then rounded once. */
    static double difference(long a, long b, long c, long d) {
        long first = a * b;
        long second = c * d;
        long difference = first - second;
        boolean fits = Math.multiplyHigh(a, b) == first >> 63
                && Math.multiplyHigh(c, d) == second >> 63
                && ((first ^ second) & (first ^ difference)) >= 0;
        return fits ? difference : product(a, b).subtract(product(c, d)).doubleValue();
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
