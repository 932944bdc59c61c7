package nl.peilstok.blackbox.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Option;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.io.MalformedFileException;
import nl.peilstok.io.SavedScale;
import nl.peilstok.io.ScaleFile;
import nl.peilstok.scale.Scale;
import nl.peilstok.scale.ScoringRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A scale that was saved is the same scale, and says when a survey is not the same. */
class ScaleFileTest {
    private static final AnswerOptions AGREEMENT = AnswerOptions.ordered("helemaal niet zo", "deels", "helemaal zo")
            .withMissing(9, "geen zicht op", MissingReason.NO_VIEW);
    private static final Survey SURVEY = survey(AGREEMENT, "Er is een \"plan\"");
    private static final Scale SCALE = Scale.of("Borging", "b_01..b_03")
            .reversing("b_02")
            .scoredBy(ScoringRule.personMean().withMinimum(2));
    private static final SavedScale SAVED = SavedScale.of(SCALE, SURVEY).noting("constructed by", "the rules of 2018");

    private static Survey survey(AnswerOptions options, String label) {
        List<Answers> columns = new ArrayList<>();
        String[] answers = {"12399", "32119", "13299"};
        for (int i = 0; i < answers.length; i++) {
            AnswersBuilder column = new AnswersBuilder(Variable.ordinal("b_0" + (i + 1), label, options));
            answers[i].chars().forEach(c -> column.add(String.valueOf((char) c)));
            columns.add(column.build());
        }
        return Survey.of(columns);
    }

    private static SavedScale read(String text) throws IOException {
        return ScaleFile.read(new StringReader(text), "borging.scale");
    }

    @Test
    void isReadableText() {
        assertThat(SAVED).hasToString("""
                        peilstok-scale 1
                        name "Borging"
                        rule "mean, count 2 of items"

                        options 1 ordinal
                        option "1" 1 "helemaal niet zo"
                        option "2" 2 "deels"
                        option "3" 3 "helemaal zo"
                        missing "9" no-view "geen zicht op"

                        item "b_01" straight options 1 "Er is een \\"plan\\""
                        item "b_02" reversed options 1 "Er is een \\"plan\\""
                        item "b_03" straight options 1 "Er is een \\"plan\\""

                        source "constructed by" "the rules of 2018"
                        end 3 items 12 lines
                        """);
    }

    @Test
    void theNextWaveIsScoredAlike(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("borging.scale");
        ScaleFile.write(SAVED, file);
        SavedScale read = ScaleFile.read(file);
        assertThat(read).isEqualTo(SAVED).hasSameHashCodeAs(SAVED);
        var before = SCALE.score(SURVEY).numbers();
        var after = read.score(SURVEY).numbers();
        for (int i = 0; i < SURVEY.respondents(); i++) {
            assertThat(after.isAnswered(i)).isEqualTo(before.isAnswered(i));
            if (before.isAnswered(i)) {
                assertThat(after.value(i)).isEqualTo(before.value(i));
            } else {
                assertThat(after.missing(i)).isEqualTo(before.missing(i));
            }
        }
        assertThat(read.differences(SURVEY)).isEmpty();
        assertThat(read.remarks(SURVEY)).isEmpty();
    }

    @Test
    void aWaveWithOtherAnswersIsRefusedAndOtherWordsAreSaid() {
        Survey other = survey(AGREEMENT.withScores(1, 3, 5), "Er is een plan");
        assertThat(SAVED.differences(other))
                .hasSize(3)
                .first()
                .isEqualTo("b_01 was answered by [helemaal niet zo = 1, deels = 2, helemaal zo = 3] and is by"
                        + " [helemaal niet zo = 1, deels = 3, helemaal zo = 5]");
        assertThat(SAVED.remarks(other)).first().isEqualTo("b_01 read 'Er is een \"plan\"' and reads 'Er is een plan'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SAVED.score(other))
                .withMessageStartingWith("survey: scores on 'Borging' would not mean the same: b_01 was answered by");
        assertThat(SAVED.differences(Survey.of(SURVEY.answers("b_01"), SURVEY.answers("b_02"))))
                .containsExactly("b_03 is not in the survey");
    }

    @Test
    void roundTripsWhateverTheTextsAre() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            List<Answers> columns = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                columns.add(new AnswersBuilder(variable(random, "v" + i + text(random))).build());
            }
            Survey survey = Survey.of(columns);
            String[] names =
                    survey.codebook().variables().stream().map(Variable::name).toArray(String[]::new);
            Scale scale = Scale.of("s" + text(random), names).scoredBy(rule(random));
            for (Variable each : survey.codebook().variables()) {
                boolean reverse = random.nextBoolean() && each.options().size() > 0;
                scale = reverse ? scale.reversing(each.name()) : scale;
            }
            SavedScale saved = SavedScale.of(scale, survey).noting(text(random), text(random));
            byte[] bytes = saved.toString().getBytes(StandardCharsets.UTF_8);
            SavedScale read = ScaleFile.read(new ByteArrayInputStream(bytes), "round " + round);
            assertThat(read).isEqualTo(saved);
            assertThat(read).hasToString(saved.toString());
        }
    }

    private static Variable variable(Random random, String name) {
        if (random.nextInt(5) == 0) {
            return Variable.numeric(name, text(random));
        }
        List<Option> options = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            options.add(new Option("c" + i, i + text(random), random.nextInt(3) == 0 ? random.nextGaussian() : i));
        }
        AnswerOptions all = AnswerOptions.of(options);
        return Variable.ordinal(
                name,
                text(random),
                random.nextBoolean()
                        ? all.withMissing("m", text(random), MissingReason.values()[random.nextInt(8)])
                        : all);
    }

    private static ScoringRule rule(Random random) {
        ScoringRule rule = switch (random.nextInt(5)) {
            case 0 -> ScoringRule.sum();
            case 1 -> ScoringRule.skippedAsZero();
            case 2 -> ScoringRule.personMean().withMinimumShare(.1 + .9 * random.nextDouble());
            case 3 -> ScoringRule.personMean().withMinimum(1 + random.nextInt(9));
            default -> ScoringRule.strict();
        };
        return random.nextBoolean() ? rule.ofItemsAsked() : rule;
    }

    private static String text(Random random) {
        String[] pieces = {
            "a", " ", "\"", "\\", "é", "😀", "\n", "\t", "#", "\u2028", "\ud800", "\\u0041", ".", "=", "end"
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            String piece = pieces[random.nextInt(pieces.length)];
            text.append(piece.equals(".") && text.toString().endsWith(".") ? "" : piece);
        }
        return text.toString().replace("..", ".");
    }

    @Test
    void aFileThatWasCutOffIsDamagedWhereverThatIs() {
        String text = SAVED.toString();
        for (int end = 0; end < text.length() - 1; end++) {
            String cut = text.substring(0, end);
            assertThatThrownBy(() -> read(cut))
                    .as("cut after %d characters", end)
                    .isInstanceOf(MalformedFileException.class)
                    .hasMessageMatching("(?s)borging.scale: line \\d+: .+");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "peilstok-scale 1 | peilstok-scale 2 | line 1: the file is of version 2, and this program reads up to version 1",
                "peilstok-scale 1 | <html> | line 1: is no saved scale",
                "option \"2\" 2 | option \"2\" two | line 7: 'two' is no score",
                "option \"2\" 2 | option \"1\" 2 | line 7: options: code '1' stands twice",
                "no-view | no-vieuw | line 9: missing reason: 'no-vieuw' is not one of",
                "straight options 1 | straight options 2 | line 11: an item names its options",
                "item \"b_02\" | item \"b_01\" | line 12: the item 'b_01' stands twice",
                "reversed | turned | line 12: an item is straight or reversed, got 'turned'",
                "mean, count 2 | mode, count 2 | line 3: key: such as",
                "end 3 | end 4 | line 16: there are 3 items above, and the file says 4",
                "12 lines | 11 lines | line 16: there are 12 lines above that are not empty, and the file says 11",
                "ordinal | nominal | line 5: items are ordinal or numeric, got 'nominal'",
                "source | sauce | line 15: 'sauce' begins no line of a saved scale",
            })
    void aDamagedLineIsNamed(String right, String wrong, String message) {
        assertThatThrownBy(() -> read(SAVED.toString().replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining(message);
    }

    /** Also a line that leaves a whole scale when it goes: an answer, a missing code, a source. */
    @Test
    void aLineThatWasLostOrDoubledIsFound() {
        List<String> lines = SAVED.toString().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                List<String> without = new ArrayList<>(lines);
                without.remove(i);
                List<String> twice = new ArrayList<>(lines);
                twice.add(i, lines.get(i));
                for (List<String> damaged : List.of(without, twice)) {
                    assertThatThrownBy(() -> read(String.join("\n", damaged)))
                            .as(lines.get(i))
                            .isInstanceOf(MalformedFileException.class)
                            .hasMessageMatching("(?s)borging.scale: line \\d+: .+");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n# by hand\n", "\r\n", "\n\n"})
    void commentsAndLineEndsCountForNothing(String between) throws IOException {
        assertThat(read(SAVED.toString().replace("\n", between))).isEqualTo(SAVED);
    }

    @Test
    void bytesThatAreNoUtf8AreNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("latin.scale");
        Files.write(file, "peilstok-scale 1\nname \"Vé\"\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ScaleFile.read(file))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("E9");
    }
}
