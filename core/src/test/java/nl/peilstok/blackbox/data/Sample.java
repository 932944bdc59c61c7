package nl.peilstok.blackbox.data;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;

/** Surveys in shorthand: an empty cell is skipped. */
final class Sample {
    static final AnswerOptions AGREEMENT = AnswerOptions.ordered("oneens", "neutraal", "eens")
            .withMissing(8, "n.v.t.", MissingReason.NOT_APPLICABLE)
            .withMissing(9, "geen zicht op", MissingReason.NO_VIEW);

    private Sample() {}

    static Answers column(Variable variable, String... cells) {
        AnswersBuilder builder = new AnswersBuilder(variable);
        for (String cell : cells) {
            if (cell.isEmpty()) {
                builder.addMissing(Missing.of(MissingReason.SKIPPED));
            } else {
                builder.add(cell);
            }
        }
        return builder.build();
    }

    static CodedAnswers item(String name, String... cells) {
        return (CodedAnswers) column(Variable.ordinal(name, "", AGREEMENT), cells);
    }

    /** Each answer as its code, or the reason why it is missing. */
    static List<String> cells(Answers column) {
        return IntStream.range(0, column.size())
                .mapToObj(i -> column.isAnswered(i)
                        ? column.raw(i)
                        : column.missing(i).reason().key())
                .toList();
    }

    /** A survey of all measures, with answers missing for every reason. */
    static Survey random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int respondents = random.nextInt(40);
        List<Answers> columns = new ArrayList<>();
        List<Variable> variables = List.of(
                Variable.ordinal("a", "", AGREEMENT),
                Variable.ordinal("b", "", AGREEMENT.withScores(1, 3, 5)),
                Variable.nominal("c", "", AGREEMENT),
                Variable.numeric("d", "").withMissing("99", "weet niet", MissingReason.NO_VIEW),
                Variable.text("e", ""),
                Variable.key("f", ""));
        for (Variable variable : variables) {
            AnswersBuilder column = new AnswersBuilder(variable);
            for (int i = 0; i < respondents; i++) {
                MissingReason[] reasons = MissingReason.values();
                int kind = random.nextInt(2 * reasons.length);
                if (kind < reasons.length) {
                    column.addMissing(Missing.of(reasons[kind]));
                } else if (kind == reasons.length
                        && !variable.options().missing().isEmpty()) {
                    column.addMissing(variable.options().missing().get(0));
                } else {
                    column.add(Integer.toString(variable.name().equals("f") ? i : 1 + random.nextInt(3)));
                }
            }
            columns.add(column.build());
        }
        return Survey.of(columns);
    }
}
