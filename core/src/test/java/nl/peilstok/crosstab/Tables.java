package nl.peilstok.crosstab;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables for tests, their rows and columns named by number. */
final class Tables {
    private Tables() {}

    static CrossTable of(long[][] counts) {
        return CrossTable.ofCounts(labels("r", counts.length), labels("c", counts[0].length), counts);
    }

    private static List<String> labels(String letter, int number) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> letter + i).toList();
    }

    /** Two to five rows and columns of counts from 1 to 30. */
    static long[][] random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int columns = random.nextInt(2, 6);
        return Stream.generate(() -> random.longs(columns, 1, 31).toArray())
                .limit(random.nextInt(2, 6))
                .toArray(long[][]::new);
    }

    static long[][] transposed(long[][] counts) {
        return IntStream.range(0, counts[0].length)
                .mapToObj(j -> Stream.of(counts).mapToLong(row -> row[j]).toArray())
                .toArray(long[][]::new);
    }
}
