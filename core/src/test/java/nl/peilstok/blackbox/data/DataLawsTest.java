package nl.peilstok.blackbox.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.data.Answers;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.Merge;
import nl.peilstok.data.Missing;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Selection;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every survey. */
class DataLawsTest {
    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    private static List<Answers> columns(Survey survey) {
        return survey.codebook().variables().stream()
                .map(Variable::name)
                .map(survey::answers)
                .toList();
    }

    private static int sum(Iterable<Integer> counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRespondentAnsweredOrIsMissingForAReason(int seed) {
        Survey survey = Sample.random(seed);
        for (Answers column : columns(survey)) {
            assertThat(column.answered() + sum(column.missingCounts().values())).isEqualTo(survey.respondents());
            if (column instanceof CodedAnswers coded) {
                assertThat(IntStream.of(coded.counts()).sum()).isEqualTo(column.answered());
            }
        }
        Items items = survey.items("a..b", "d");
        assertThat(items.complete().size() + sum(items.incomplete().values())).isEqualTo(survey.respondents());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void selectingAllChangesNothing(int seed) {
        Survey survey = Sample.random(seed);
        Survey all = survey.in(Selection.all(survey.respondents()));
        assertThat(all.codebook()).isEqualTo(survey.codebook());
        for (Answers column : columns(survey)) {
            assertThat(Sample.cells(all.answers(column.variable().name()))).isEqualTo(Sample.cells(column));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSelectionAndTheRestMakeTheWhole(int seed) {
        Survey survey = Sample.random(seed);
        Survey even = survey.in(Selection.where(survey.respondents(), i -> i % 2 == 0));
        Survey odd = survey.in(Selection.where(survey.respondents(), i -> i % 2 == 1));
        for (Answers column : columns(survey)) {
            String name = column.variable().name();
            assertThat(even.answers(name).answered() + odd.answers(name).answered())
                    .isEqualTo(column.answered());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void recodingKeepsEachReason(int seed) {
        Survey survey = Sample.random(seed);
        CodedAnswers old = survey.coded("a");
        CodedAnswers merged = Merge.of("a", "a2")
                .into("laag", 1, "1", "2")
                .into("hoog", 2, "3")
                .apply(survey);
        Numbers scores = old.scores();
        for (int i = 0; i < survey.respondents(); i++) {
            assertThat(merged.isAnswered(i)).isEqualTo(old.isAnswered(i));
            assertThat(scores.isAnswered(i)).isEqualTo(old.isAnswered(i));
            if (!old.isAnswered(i)) {
                assertThat(merged.missing(i)).isEqualTo(old.missing(i));
                assertThat(scores.missing(i)).isEqualTo(old.missing(i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reversingTurnsScoresAboutTheirMiddle(int seed) {
        Items items = Sample.random(seed).items("a..b");
        Items reversed = items.reversed("a..b");
        for (int i = 0; i < items.respondents(); i++) {
            for (int item = 0; item < items.size(); item++) {
                assertThat(reversed.isAnswered(i, item)).isEqualTo(items.isAnswered(i, item));
                if (items.isAnswered(i, item)) {
                    assertThat(reversed.score(i, item) + items.score(i, item)).isEqualTo(item == 0 ? 4 : 6);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void groupsAndThoseLeftOutMakeTheWhole(int seed) {
        Survey survey = Sample.random(seed);
        Numbers numbers = survey.numbers("d");
        Grouping grouping = survey.group("c");
        int inGroups = numbers.by(grouping).groups().stream()
                .mapToInt(Numbers::answered)
                .sum();
        assertThat(inGroups + sum(numbers.by(grouping).leftOut().values())).isEqualTo(survey.respondents());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void breakOffChangesNoAnswerAndNoReasonThatWinsOverIt(int seed) {
        Survey survey = Sample.random(seed);
        Survey told = survey.withBreakOff("a..d");
        for (String name : survey.codebook().names("a..d")) {
            Answers before = survey.answers(name);
            Answers after = told.answers(name);
            for (int i = 0; i < survey.respondents(); i++) {
                assertThat(after.isAnswered(i)).isEqualTo(before.isAnswered(i));
                if (!before.isAnswered(i)) {
                    Missing strongest = Missing.strongest(List.of(before.missing(i), after.missing(i)));
                    assertThat(after.missing(i)).isEqualTo(strongest);
                }
            }
        }
    }
}
