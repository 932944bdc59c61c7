package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;

/** Who has no view on what: by item, by respondent, and as items in which nothing else is missing. */
final class NonresponseCounts {
    private static final AnswerOptions GIVEN_OR_NOT = AnswerOptions.ordered("given");

    private final Items items;
    private final MissingReason reason;
    /** By item. */
    private final int[] without;

    private final int[] answered;
    /** By respondent. */
    private final int[] number;

    private final int[] asked;
    private final Items marks;

    NonresponseCounts(Items items, MissingReason reason) {
        this.items = items;
        this.reason = reason;
        this.without = new int[items.size()];
        this.answered = new int[items.size()];
        this.number = new int[items.respondents()];
        this.asked = new int[items.respondents()];
        Missing mark = Missing.of(reason);
        List<Answers> columns = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            AnswersBuilder column =
                    new AnswersBuilder(Variable.ordinal(items.variable(item).name(), "", GIVEN_OR_NOT));
            for (int r = 0; r < number.length; r++) {
                if (isWithout(r, item)) {
                    column.addMissing(mark);
                    without[item]++;
                    number[r]++;
                    asked[r]++;
                } else {
                    column.addPosition(0);
                    if (items.isAnswered(r, item)) {
                        answered[item]++;
                        asked[r]++;
                    }
                }
            }
            columns.add(column.build());
        }
        this.marks = Survey.of(columns).items(items.names().toArray(String[]::new));
    }

    boolean isWithout(int respondent, int item) {
        return !items.isAnswered(respondent, item)
                && items.missing(respondent, item).reason() == reason;
    }

    int without(int item) {
        return without[item];
    }

    int answered(int item) {
        return answered[item];
    }

    /** On how many items the respondent has no view. */
    int number(int respondent) {
        return number[respondent];
    }

    /** To how many items the respondent either gave an answer or said to have none. */
    int asked(int respondent) {
        return asked[respondent];
    }

    /** Items in which an answer is missing just where there is no view. */
    Items marks() {
        return marks;
    }
}
