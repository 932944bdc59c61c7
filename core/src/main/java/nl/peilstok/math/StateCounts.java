package nl.peilstok.math;

import java.util.Arrays;

/** Counts by a key of 63 bits, for states of a counting procedure: a hash table with open addresses. */
final class StateCounts {
    private static final long EMPTY = -1;

    private long[] keys;
    private double[] counts;
    private int size;

    StateCounts() {
        keys = new long[1 << 10];
        counts = new double[keys.length];
        Arrays.fill(keys, EMPTY);
    }

    /** Adds to the count of a key, which is not negative. */
    void add(long key, double count) {
        if (2 * size > keys.length) {
            grow();
        }
        int i = slot(key);
        if (keys[i] == EMPTY) {
            keys[i] = key;
            size++;
        }
        counts[i] += count;
    }

    /** What to do with each key and its count. */
    interface Visitor {
        void visit(long key, double count);
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != EMPTY) {
                visitor.visit(keys[i], counts[i]);
            }
        }
    }

    int size() {
        return size;
    }

    /** The keys as points of a distribution. */
    ExactDistribution distribution() {
        long[] points = Arrays.stream(keys).filter(key -> key != EMPTY).sorted().toArray();
        return ExactDistribution.of(
                points,
                Arrays.stream(points).mapToDouble(key -> counts[slot(key)]).toArray());
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int i = (int) (mixed >>> 32) & keys.length - 1;
        while (keys[i] != EMPTY && keys[i] != key) {
            i = i + 1 & keys.length - 1;
        }
        return i;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldCounts = counts;
        keys = new long[2 * oldKeys.length];
        counts = new double[keys.length];
        Arrays.fill(keys, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int to = slot(oldKeys[i]);
                keys[to] = oldKeys[i];
                counts[to] = oldCounts[i];
            }
        }
    }
}
