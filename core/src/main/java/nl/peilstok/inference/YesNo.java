package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.peilstok.data.Items;

/** The answers of complete respondents to items with two answers, of which the one with the higher score is yes. */
final class YesNo {
    private final int k;
    private final List<boolean[]> rows = new ArrayList<>();

    private YesNo(int k) {
        this.k = k;
    }

    static YesNo of(Items items) {
        YesNo answers = new YesNo(items.size());
        List<double[]> scores = new ArrayList<>();
        TreeSet<Double> different = new TreeSet<>();
        ScoreRows.forEach(items, (respondent, row, answered, count) -> {
            if (count < row.length) {
                return;
            }
            scores.add(row.clone());
            for (double score : row) {
                different.add(score);
            }
            if (different.size() > 2) {
                throw new IllegalArgumentException(
                        "items: Cochran's Q is of two different scores, such as 0 and 1, got " + different);
            }
        });
        for (double[] row : scores) {
            boolean[] yes = new boolean[row.length];
            for (int item = 0; item < row.length; item++) {
                yes[item] = row[item] == different.last();
            }
            answers.rows.add(yes);
        }
        return answers;
    }

    int respondents() {
        return rows.size();
    }

    /** The share of yes; NaN without respondents. */
    double share(int item) {
        return rows.stream().filter(row -> row[item]).count() / (double) rows.size();
    }

    /** How many said yes to the first and no to the second. */
    int only(int first, int second) {
        return (int) rows.stream().filter(row -> row[first] && !row[second]).count();
    }

    /** How many answered all items alike. */
    int alike() {
        return (int) rows.stream().filter(row -> yes(row) % k == 0).count();
    }

    /** The variance of the difference of two items' counts if each respondent's answers are in an order of chance. */
    double varianceOfDifference() {
        double sum = 0;
        for (boolean[] row : rows) {
            double yes = yes(row);
            sum += yes * (k - yes);
        }
        return 2 * sum / ((double) k * (k - 1));
    }

    private static int yes(boolean[] row) {
        int yes = 0;
        for (boolean each : row) {
            yes += each ? 1 : 0;
        }
        return yes;
    }
}
