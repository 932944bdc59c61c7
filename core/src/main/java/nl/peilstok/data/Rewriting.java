package nl.peilstok.data;

import java.util.function.IntPredicate;

/** Copies of columns with something changed. */
final class Rewriting {
    private Rewriting() {}

    /** The column with another reason where it is skipped or system-missing and the condition holds. */
    static Answers unanswered(Answers column, Missing reason, IntPredicate condition) {
        AnswersBuilder changed = new AnswersBuilder(column.variable());
        for (int i = 0; i < column.size(); i++) {
            if (!column.isAnswered(i) && isUnexplained(column.missing(i)) && condition.test(i)) {
                changed.addMissing(reason);
            } else {
                copy(column, i, changed);
            }
        }
        return changed.build();
    }

    private static boolean isUnexplained(Missing missing) {
        return missing.reason() == MissingReason.SKIPPED || missing.reason() == MissingReason.SYSTEM_MISSING;
    }

    static Answers select(Answers column, Selection selection) {
        AnswersBuilder some = new AnswersBuilder(column.variable());
        for (int i = 0; i < selection.size(); i++) {
            copy(column, selection.respondent(i), some);
        }
        return some.build();
    }

    private static void copy(Answers from, int respondent, AnswersBuilder to) {
        if (!from.isAnswered(respondent)) {
            to.addMissingOf(from, respondent);
        } else if (from instanceof CodedAnswers coded) {
            to.addPosition(coded.position(respondent));
        } else if (from instanceof Numbers numbers) {
            to.addNumber(numbers.value(respondent));
        } else {
            to.addText(((Texts) from).text(respondent));
        }
    }
}
