package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is known of each pair of items, and of each item with itself: the lower triangle of a matrix. */
final class PairTriangle {
    private final int size;
    /** The pair of i and j ≤ i at i (i + 1) / 2 + j. */
    private final List<PairCorrelation> pairs;

    private PairTriangle(int size, List<PairCorrelation> pairs) {
        this.size = size;
        this.pairs = List.copyOf(pairs);
    }

    /** What is known of the pair of i and j ≤ i; of an item with itself, 1 or why it correlates with nothing. */
    @FunctionalInterface
    interface Source {
        PairCorrelation of(int i, int j);
    }

    static PairTriangle of(int size, Source source) {
        List<PairCorrelation> pairs = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                pairs.add(source.of(i, j));
            }
        }
        return new PairTriangle(size, pairs);
    }

    PairCorrelation get(int i, int j) {
        if (i < 0 || i >= size || j < 0 || j >= size) {
            throw new IllegalArgumentException(
                    "item: 0 to " + (size - 1) + " is allowed, got " + (i < 0 || i >= size ? i : j));
        }
        int row = Math.max(i, j);
        return pairs.get(row * (row + 1) / 2 + Math.min(i, j));
    }

    int fewest() {
        return n().min().orElseThrow();
    }

    int most() {
        return n().max().orElseThrow();
    }

    /** The respondents of any two different items; of a single item, its own. */
    private IntStream n() {
        return IntStream.range(0, size)
                .flatMap(i -> IntStream.rangeClosed(0, i)
                        .filter(j -> i != j || size == 1)
                        .map(j -> get(i, j).n()));
    }
}
