package nl.peilstok.recalculate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The respondents who must be complete, however missing answers are spread, and how little their answers can vary. */
final class CompleteCore {
    private CompleteCore() {}

    /** The least Σ SSᵢ over the items, each over as many answers as there must be complete respondents. */
    static double leastSumOfSquares(List<PublishedItem> items) {
        double complete = items.get(0).n();
        for (PublishedItem item : items) {
            complete -= item.n() - item.answered().lower();
        }
        double sum = 0;
        for (PublishedItem item : items) {
            sum += complete > 1 ? leastSumOfSquares(item, complete) : 0;
        }
        return sum;
    }

    private static double leastSumOfSquares(PublishedItem item, double kept) {
        int[] byScore = IntStream.range(0, item.options())
                .boxed()
                .sorted(Comparator.comparingDouble(item::score))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] scores = IntStream.of(byScore).mapToDouble(item::score).toArray();
        PublishedItem.Extremes squares = new PublishedItem.Extremes();
        item.forEachDistribution(distribution -> squares.add(leastWithin(
                scores, IntStream.of(byScore).mapToDouble(j -> distribution[j]).toArray(), kept)));
        return squares.least();
    }

    /**
     * The least sum of squares of any {@code kept} of the answers: that of a run of the sorted ones. As the run moves up
     * it is concave in between, so that it is least where one of its ends lies between two scores.
     */
    static double leastWithin(double[] scores, double[] weights, double kept) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double least = within(scores, weights, 0, kept);
        double below = 0;
        for (double weight : weights) {
            below += weight;
            if (below + kept <= total) {
                least = Math.min(least, within(scores, weights, below, kept));
            }
            if (below >= kept) {
                least = Math.min(least, within(scores, weights, below - kept, kept));
            }
        }
        return least;
    }

    private static double within(double[] scores, double[] weights, double from, double kept) {
        double below = 0;
        double sum = 0;
        double squares = 0;
        for (int j = 0; j < scores.length; j++) {
            double weight = Math.max(0, Math.min(from + kept, below + weights[j]) - Math.max(from, below));
            below += weights[j];
            sum += weight * scores[j];
            squares += weight * scores[j] * scores[j];
        }
        return Math.max(0, squares - sum * sum / kept);
    }
}
