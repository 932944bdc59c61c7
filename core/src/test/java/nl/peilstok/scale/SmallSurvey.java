package nl.peilstok.scale;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;

/**
 * Surveys as a reader sees them: a text a respondent, a character an item {@code i1}, {@code i2} and so on. A digit is a
 * code, 9 is 'geen zicht op'; {@code .} was skipped, {@code -} was not asked, {@code |} came after breaking off,
 * {@code ?} is nothing the codebook knows.
 */
public final class SmallSurvey {
    public static final AnswerOptions ONE_TO_FIVE =
            AnswerOptions.ordered("a", "b", "c", "d", "e").withMissing(9, "geen zicht op", MissingReason.NO_VIEW);

    private SmallSurvey() {}

    public static Survey of(String... respondents) {
        List<Answers> columns = new ArrayList<>();
        for (int item = 0; item < respondents[0].length(); item++) {
            columns.add(column("i" + (item + 1), ONE_TO_FIVE, column(respondents, item)));
        }
        return Survey.of(columns);
    }

    /** One item with its own options. */
    public static Answers column(String name, AnswerOptions options, String answers) {
        AnswersBuilder builder = new AnswersBuilder(Variable.ordinal(name, "", options));
        for (char answer : answers.toCharArray()) {
            switch (answer) {
                case '.' -> builder.addMissing(Missing.of(MissingReason.SKIPPED));
                case '-' -> builder.addMissing(Missing.of(MissingReason.NOT_ASKED));
                case '|' -> builder.addMissing(Missing.of(MissingReason.BROKEN_OFF));
                case '?' -> builder.addInvalid("?");
                default -> builder.add(String.valueOf(answer));
            }
        }
        return builder.build();
    }

    private static String column(String[] respondents, int item) {
        StringBuilder column = new StringBuilder();
        for (String respondent : respondents) {
            column.append(respondent.charAt(item));
        }
        return column.toString();
    }
}
