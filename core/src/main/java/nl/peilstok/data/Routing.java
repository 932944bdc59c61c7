package nl.peilstok.data;

import java.util.List;
import java.util.Set;

/**
 * The rule that some questions were put only to those who gave certain answers to another one. A respondent whose answer
 * to that other question is missing is not known to have been passed by, and keeps the reasons found.
 */
public final class Routing {
    private final List<String> questions;
    private final String condition;
    private final Set<String> answers;

    private Routing(List<String> questions, String condition, Set<String> answers) {
        this.questions = questions;
        this.condition = condition;
        this.answers = answers;
    }

    /**
     * The questions that are put only to some.
     *
     * @param namesOrRanges the questions
     * @return the rule so far; {@link #onlyIf} completes it
     */
    public static Routing of(String... namesOrRanges) {
        return new Routing(List.of(namesOrRanges), "", Set.of());
    }

    /**
     * To whom they are put.
     *
     * @param variable the ordinal or nominal variable that decides
     * @param codesOrLabels the options of those who were asked
     * @return the whole rule
     * @throws IllegalArgumentException if no option is given
     */
    public Routing onlyIf(String variable, String... codesOrLabels) {
        if (codesOrLabels.length == 0) {
            throw new IllegalArgumentException("codesOrLabels: at least one option is needed, got none");
        }
        return new Routing(questions, variable, Set.of(codesOrLabels));
    }

    Survey apply(Survey survey) {
        if (condition.isEmpty()) {
            throw new IllegalArgumentException("routing: say to whom the questions were put, with onlyIf");
        }
        CodedAnswers deciding = survey.coded(condition);
        AnswerOptions options = deciding.variable().options();
        boolean[] asked = new boolean[options.size()];
        for (String answer : answers) {
            asked[
                    options.position(answer)
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "codesOrLabels: '" + answer + "' is not an option of '" + condition + "'"))] = true;
        }
        Missing notAsked = Missing.of(MissingReason.NOT_ASKED);
        Survey changed = survey;
        for (String name : survey.codebook().names(questions.toArray(String[]::new))) {
            changed = changed.with(Rewriting.unanswered(
                    survey.answers(name), notAsked, i -> deciding.isAnswered(i) && !asked[deciding.position(i)]));
        }
        return changed;
    }
}
