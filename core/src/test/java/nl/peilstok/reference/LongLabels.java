package nl.peilstok.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;

/** Items with names and labels of missing answers as long as questionnaires have them, and the width of what is printed. */
public final class LongLabels {
    private static final AnswerOptions OPTIONS = AnswerOptions.ordered(
                    "helemaal niet mee eens", "niet mee eens", "neutraal", "mee eens", "helemaal mee eens")
            .withMissing(9, "Geen zicht op / weet ik niet", MissingReason.NO_VIEW)
            .withMissing(8, "Niet van toepassing op mijn gemeente", MissingReason.NOT_APPLICABLE)
            .withMissing(7, "Wil niet zeggen", MissingReason.REFUSED);

    private LongLabels() {}

    /** Items that share a common part, every third against the others. */
    public static Items items(int count, int respondents, double missing) {
        SplittableRandom random = new SplittableRandom(20261122);
        double[] common = random.doubles(respondents, -2, 2).toArray();
        List<Answers> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            AnswersBuilder answers = new AnswersBuilder(Variable.ordinal(
                    "samenwerking_gemeente_swv_leerlingenzorg_en_doorlopende_lijn_" + (i + 1), "", OPTIONS));
            for (int r = 0; r < respondents; r++) {
                double turned = i % 3 == 2 ? -common[r] : common[r];
                long score = Math.round(3 + turned + random.nextDouble(-1.5, 1.5));
                int code =
                        random.nextDouble() < missing ? random.nextInt(7, 10) : (int) Math.max(1, Math.min(5, score));
                answers.add(Integer.toString(code));
            }
            columns.add(answers.build());
        }
        Survey survey = Survey.of(columns);
        return survey.items(
                columns.stream().map(column -> column.variable().name()).toArray(String[]::new));
    }

    /** No line of what it prints is longer than 80 characters. */
    public static void assertFits(Object result) {
        assertThat(result.toString().lines())
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
    }
}
