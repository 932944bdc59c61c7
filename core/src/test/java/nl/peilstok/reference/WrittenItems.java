package nl.peilstok.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;

/** Items whose answers stand in the test itself, named item_1, item_2, … */
public final class WrittenItems {
    private static final AnswerOptions AGREEMENT = AnswerOptions.ordered(
                    "very low", "low", "middle", "high", "very high")
            .withMissing(9, "geen zicht op", MissingReason.NO_VIEW);

    private WrittenItems() {}

    /** One row a respondent with scores 1 to 5, 9 for 'geen zicht op' and 0 for skipped. */
    public static Items likert(int[]... rows) {
        return items(rows[0].length, item -> {
            AnswersBuilder answers = new AnswersBuilder(Variable.ordinal(name(item), "", AGREEMENT));
            for (int[] row : rows) {
                if (row[item] == 0) {
                    answers.addMissing(Missing.of(MissingReason.SKIPPED));
                } else {
                    answers.add(Integer.toString(row[item]));
                }
            }
            return answers.build();
        });
    }

    /** One row a respondent, NaN for skipped. */
    public static Items numbers(double[]... rows) {
        return items(rows[0].length, item -> {
            AnswersBuilder answers = new AnswersBuilder(Variable.numeric(name(item), ""));
            for (double[] row : rows) {
                if (Double.isNaN(row[item])) {
                    answers.addMissing(Missing.of(MissingReason.SKIPPED));
                } else {
                    answers.addNumber(row[item]);
                }
            }
            return answers.build();
        });
    }

    /** Answers that share a common part, some of them missing: for laws that hold for any data. */
    public static int[][] randomLikert(Random random, int respondents, int items, double missing) {
        int[][] rows = new int[respondents][items];
        for (int[] row : rows) {
            double common = random.nextGaussian();
            for (int i = 0; i < items; i++) {
                double latent = 3 + common + random.nextGaussian();
                row[i] = random.nextDouble() < missing ? 9 : (int) Math.max(1, Math.min(5, Math.round(latent)));
            }
        }
        return rows;
    }

    private interface Column {
        Answers of(int item);
    }

    private static Items items(int count, Column column) {
        List<Answers> columns = new ArrayList<>();
        for (int item = 0; item < count; item++) {
            columns.add(column.of(item));
        }
        return Survey.of(columns)
                .items(columns.stream().map(each -> each.variable().name()).toArray(String[]::new));
    }

    private static String name(int item) {
        return "item_" + (item + 1);
    }
}
