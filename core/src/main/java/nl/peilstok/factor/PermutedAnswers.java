package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Measure;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.math.RandomStream;

/**
 * The answers to each item in random order among those who answered it, so that items keep their distributions, pairs of
 * items keep their n, and nothing else is left. A reversed item is not reversed again, since that would only change the
 * signs of its correlations, which no eigenvalue sees.
 */
final class PermutedAnswers {
    private static final Missing NOT_THERE = Missing.of(MissingReason.SYSTEM_MISSING);

    private final List<Column> columns = new ArrayList<>();

    /**
     * What is known of an item.
     *
     * @param answered the respondents who answered
     * @param positions of their options; null if numeric
     * @param numbers theirs; null if it has options
     */
    private record Column(Variable variable, int respondents, int[] answered, int[] positions, double[] numbers) {
        static Column of(Items items, int item) {
            int[] answered = IntStream.range(0, items.respondents())
                    .filter(respondent -> items.isAnswered(respondent, item))
                    .toArray();
            Variable variable = items.variable(item);
            if (variable.measure() == Measure.NUMERIC) {
                double[] numbers = Arrays.stream(answered)
                        .mapToDouble(respondent -> items.score(respondent, item))
                        .toArray();
                return new Column(variable, items.respondents(), answered, null, numbers);
            }
            var coded = items.survey().coded(variable.name());
            int[] positions = Arrays.stream(answered)
                    .map(respondent -> coded.position(items.selection().respondent(respondent)))
                    .toArray();
            return new Column(variable, items.respondents(), answered, positions, null);
        }

        Answers shuffled(RandomStream random) {
            int[] order = IntStream.range(0, answered.length).toArray();
            random.shuffle(order);
            AnswersBuilder answers = new AnswersBuilder(variable);
            int next = 0;
            for (int respondent = 0; respondent < respondents; respondent++) {
                if (next == answered.length || answered[next] != respondent) {
                    answers.addMissing(NOT_THERE);
                } else if (positions == null) {
                    answers.addNumber(numbers[order[next++]]);
                } else {
                    answers.addPosition(positions[order[next++]]);
                }
            }
            return answers.build();
        }
    }

    PermutedAnswers(Items items) {
        for (int item = 0; item < items.size(); item++) {
            columns.add(Column.of(items, item));
        }
    }

    Items draw(RandomStream random) {
        List<Answers> shuffled =
                columns.stream().map(column -> column.shuffled(random)).toList();
        return Survey.of(shuffled)
                .items(columns.stream().map(column -> column.variable().name()).toArray(String[]::new));
    }
}
