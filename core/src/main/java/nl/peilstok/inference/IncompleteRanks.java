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
            return IntStream.of(distances).mapToLong(d -> (long) d * d).sum();
        }
    }

    private final Items items;
    private final Cases cases;
    private final List<Row> rows = new ArrayList<>();

    private IncompleteRanks(Items items) {
        this.items = items;
        Map<Missing, Integer> leftOut = new TreeMap<>();
        for (int respondent = 0; respondent < items.respondents(); respondent++) {
            int who = respondent;
            int[] answered = IntStream.range(0, items.size())
                    .filter(item -> items.isAnswered(who, item))
                    .toArray();
            if (answered.length < 2) {
                leftOut.merge(reason(respondent), 1, Integer::sum);
            } else {
                rows.add(row(respondent, answered));
            }
        }
        cases = Cases.of(rows.size(), leftOut);
    }

    private Row row(int respondent, int[] answered) {
        int[] ranks = MidRanks.doubled(IntStream.of(answered)
                .mapToDouble(item -> items.score(respondent, item))
                .toArray());
        return new Row(
                answered,
                IntStream.of(ranks).map(rank -> rank - answered.length - 1).toArray());
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
