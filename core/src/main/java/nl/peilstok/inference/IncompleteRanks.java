package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.MidRanks;

/** The ranks that each respondent gives the items that they answered, of respondents who answered at least two. */
final class IncompleteRanks {
    /**
     * One respondent.
     *
     * @param items the items answered
     * @param distances twice the distance of the rank of each from the mean of the ranks
     */
    record Row(int[] items, int[] distances) {
        int size() {
            return items.length;
        }

        /** Four times the sum of squares of the ranks. */
        long squares() {
            long sum = 0;
            for (int distance : distances) {
                sum += (long) distance * distance;
            }
            return sum;
        }
    }

    private final Items items;
    private final Cases cases;
    private final List<Row> rows = new ArrayList<>();

    private IncompleteRanks(Items items) {
        this.items = items;
        Map<Missing, Integer> leftOut = new TreeMap<>();
        int[] all = IntStream.range(0, items.size()).toArray();
        ScoreRows.forEach(items, (respondent, scores, answered, answers) -> {
            if (answers < 2) {
                leftOut.merge(reason(respondent), 1, Integer::sum);
            } else {
                rows.add(row(scores, answers == all.length ? all : which(answered, answers)));
            }
        });
        cases = Cases.of(rows.size(), leftOut);
    }

    private static int[] which(boolean[] answered, int answers) {
        int[] which = new int[answers];
        int next = 0;
        for (int item = 0; item < answered.length; item++) {
            if (answered[item]) {
                which[next++] = item;
            }
        }
        return which;
    }

    private static Row row(double[] scores, int[] answered) {
        double[] given = new double[answered.length];
        for (int i = 0; i < given.length; i++) {
            given[i] = scores[answered[i]];
        }
        int[] distances = MidRanks.doubled(given);
        for (int i = 0; i < distances.length; i++) {
            distances[i] -= distances.length + 1;
        }
        return new Row(answered, distances);
    }

    private Missing reason(int respondent) {
        return Missing.strongest(IntStream.range(0, items.size())
                .filter(item -> !items.isAnswered(respondent, item))
                .mapToObj(item -> items.missing(respondent, item))
                .toList());
    }

    static IncompleteRanks of(Items items) {
        return new IncompleteRanks(items);
    }

    int items() {
        return items.size();
    }

    List<String> names() {
        return items.names();
    }

    Cases cases() {
        return cases;
    }

    List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** How many of the respondents answered the item. */
    int[] answers() {
        int[] answers = new int[items.size()];
        for (Row row : rows) {
            for (int item : row.items()) {
                answers[item]++;
            }
        }
        return answers;
    }

    /** The mean of the ranks of an item as shares of the way from the lowest, 0, to the highest that is possible, 1. */
    List<Estimate> relativeRanks() {
        double[] sums = new double[items.size()];
        for (Row row : rows) {
            for (int i = 0; i < row.size(); i++) {
                sums[row.items()[i]] += .5 + row.distances()[i] / (2.0 * (row.size() - 1));
            }
        }
        int[] answers = answers();
        return IntStream.range(0, items.size())
                .mapToObj(item -> answers[item] == 0
                        ? Estimate.absent(Absence.Kind.NO_ANSWERS, "nobody compares it with another item")
                        : Estimate.of(sums[item] / answers[item]))
                .toList();
    }
}
