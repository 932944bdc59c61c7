package nl.peilstok.recalculate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.math.RandomStream;

/** The whole counts to draw an item's answers with; codes are options from the lowest score up, then missing codes. */
final class ItemCounts {
    private final PublishedItem item;
    /** By code: its place among the published percentages. */
    private final int[] published;

    private final List<List<Integer>> fitting;

    ItemCounts(PublishedItem item) {
        this.item = item;
        int all = item.counts().percentages().size();
        this.published = IntStream.concat(
                        IntStream.range(0, item.options())
                                .boxed()
                                .sorted(Comparator.comparingDouble(item::score))
                                .mapToInt(Integer::intValue),
                        IntStream.range(item.options(), all))
                .toArray();
        boolean listed = item.counts().count().bitLength() < Integer.SIZE
                && item.counts().count().intValue() <= CountVectors.MOST_LISTED;
        this.fitting = listed ? item.counts().vectors() : List.of();
    }

    PublishedItem item() {
        return item;
    }

    int options() {
        return item.options();
    }

    /** Where a code stands in the item's options, or, from the number of options on, among its missing codes. */
    int published(int code) {
        return published[code];
    }

    /** By code, NaN for a missing code. */
    double[] scores() {
        double[] scores = new double[published.length];
        Arrays.fill(scores, Double.NaN);
        for (int code = 0; code < options(); code++) {
            scores[code] = item.score(published[code]);
        }
        return scores;
    }

    /** By code, the counts closest to the printed percentages. */
    int[] closest() {
        return byCode(item.counts().closest());
    }

    /** By code, any of the counts that fit; the closest where none fits or too many do. */
    int[] any(RandomStream random) {
        return fitting.isEmpty() ? closest() : byCode(fitting.get(random.nextInt(fitting.size())));
    }

    private int[] byCode(List<Integer> counts) {
        return Arrays.stream(published).map(counts::get).toArray();
    }
}
