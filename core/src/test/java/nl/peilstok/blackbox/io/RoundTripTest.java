package nl.peilstok.blackbox.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Codebook;
import nl.peilstok.data.Measure;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Option;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.io.CodebookCsv;
import nl.peilstok.io.CsvFormat;
import nl.peilstok.io.SurveyCsv;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written is read back as the same value, whatever stands in it. */
class RoundTripTest {
    private static final List<CsvFormat> FORMATS = List.of(
            CsvFormat.standard(),
            CsvFormat.dutchExcel(),
            CsvFormat.standard().withSeparator('\t').withEmptyAs(MissingReason.SYSTEM_MISSING));
    private static final List<String> PIECES = List.of(
            "eens",
            "oneens",
            ";",
            ",",
            "\"",
            "\n",
            "\r\n",
            "\t",
            " ",
            "é",
            "😀",
            "0",
            "[refused] ",
            "#",
            "1.5",
            "1,5",
            "|");
    private static final double[] SCORES = {1, 3, 5, -2, .1, 1 / 3.0, -0.0, 1e-300, 1e300, 123456789012345678.0};

    static List<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (long seed = 1; seed <= 60; seed++) {
            for (CsvFormat format : FORMATS) {
                cases.add(Arguments.of(seed, format));
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void codebooksComeBack(long seed, CsvFormat format) throws IOException {
        Codebook codebook = codebook(new SplittableRandom(seed));
        StringWriter text = new StringWriter();
        CodebookCsv.write(codebook, text, format);
        assertThat(CodebookCsv.read(new StringReader(text.toString()), "test", format))
                .isEqualTo(codebook);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void surveysComeBack(long seed, CsvFormat format) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Survey survey = survey(codebook(random), random);
        StringWriter text = new StringWriter();
        SurveyCsv.write(survey, text, format);
        Survey back =
                SurveyCsv.read(new StringReader(text.toString()), "test", survey.codebook(), format.keepingInvalid());
        assertThat(back.codebook()).isEqualTo(survey.codebook());
        for (Variable variable : survey.codebook().variables()) {
            assertSame(survey.answers(variable.name()), back.answers(variable.name()));
        }
    }

    private static void assertSame(Answers expected, Answers actual) {
        assertThat(actual.size()).isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.isAnswered(i)).isEqualTo(expected.isAnswered(i));
            assertThat(actual.raw(i)).isEqualTo(expected.raw(i));
            assertThat(actual.invalidText(i)).isEqualTo(expected.invalidText(i));
            if (!expected.isAnswered(i)) {
                assertThat(actual.missing(i)).isEqualTo(expected.missing(i));
            }
        }
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static AnswerOptions options(SplittableRandom random, boolean coded) {
        AnswerOptions options = AnswerOptions.none();
        if (coded) {
            List<Option> all = new ArrayList<>();
            boolean ranks = random.nextBoolean();
            int size = random.nextInt(6) == 0 ? 380 : 1 + random.nextInt(7);
            String prefix = random.nextBoolean() ? "" : "code;" + random.nextInt(9) + " ";
            for (int i = 0; i < size; i++) {
                double score = ranks ? i + 1 : SCORES[random.nextInt(SCORES.length)];
                all.add(new Option(prefix + (i + 1), text(random) + "/" + i, score));
            }
            options = AnswerOptions.of(all);
        }
        MissingReason[] reasons = MissingReason.values();
        for (int i = random.nextInt(4); i > 0; i--) {
            String code = random.nextBoolean() ? Integer.toString(9000 + i) : "n.v.t. \"" + i + "\"";
            options = options.withMissing(code, text(random), reasons[random.nextInt(reasons.length)]);
        }
        return options;
    }

    private static Codebook codebook(SplittableRandom random) {
        List<Variable> variables = new ArrayList<>();
        AnswerOptions shared = options(random, true);
        int size = 1 + random.nextInt(8);
        for (int i = 0; i < size; i++) {
            Measure measure = Measure.values()[random.nextInt(5)];
            AnswerOptions options =
                    measure.isCoded() && random.nextBoolean() ? shared : options(random, measure.isCoded());
            variables.add(
                    new Variable("v" + i + (random.nextBoolean() ? "" : " ;,\"x"), text(random), measure, options));
        }
        return Codebook.of(variables);
    }

    private static Survey survey(Codebook codebook, SplittableRandom random) {
        List<Answers> columns = new ArrayList<>();
        int respondents = random.nextInt(30);
        for (Variable variable : codebook.variables()) {
            AnswersBuilder column = new AnswersBuilder(variable);
            for (int i = 0; i < respondents; i++) {
                add(column, variable, i, random);
            }
            columns.add(column.build());
        }
        return Survey.of(columns);
    }

    private static void add(AnswersBuilder column, Variable variable, int respondent, SplittableRandom random) {
        List<Missing> codes = variable.options().missing();
        boolean holdsText = variable.measure() == Measure.TEXT || variable.measure() == Measure.KEY;
        int kind = random.nextInt(10);
        if (kind == 0) {
            MissingReason[] reasons = MissingReason.values();
            column.addMissing(Missing.of(reasons[random.nextInt(reasons.length)]));
        } else if (kind == 1 && !codes.isEmpty()) {
            column.addMissing(codes.get(random.nextInt(codes.size())));
        } else if (kind == 2 && !holdsText) {
            column.addInvalid("?" + text(random) + "?");
        } else if (variable.measure().isCoded()) {
            column.addPosition(random.nextInt(variable.options().size()));
        } else if (variable.measure() == Measure.NUMERIC) {
            column.addNumber(random.nextBoolean() ? random.nextInt(100) : random.nextDouble() * 1e-6);
        } else {
            column.addText("x" + text(random) + respondent);
        }
    }
}
