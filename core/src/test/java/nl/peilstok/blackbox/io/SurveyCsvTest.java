package nl.peilstok.blackbox.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Codebook;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.io.CsvFormat;
import nl.peilstok.io.MalformedFileException;
import nl.peilstok.io.Problem;
import nl.peilstok.io.Reading;
import nl.peilstok.io.SurveyCsv;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyCsvTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final AnswerOptions AGREEMENT =
            AnswerOptions.ordered("oneens", "neutraal", "eens").withMissing(9, "geen zicht op", MissingReason.NO_VIEW);
    private static final Codebook CODEBOOK = Codebook.of(
            Variable.key("id", ""),
            Variable.ordinal("visie", "Wij hebben een visie", AGREEMENT),
            Variable.numeric("uren", "Uren per week").withMissing("99", "weet niet", MissingReason.NO_VIEW),
            Variable.text("toelichting", "Toelichting"));

    @TempDir
    Path folder;

    private static Survey read(String text, CsvFormat format) throws IOException {
        return SurveyCsv.read(new StringReader(text), "test.csv", CODEBOOK, format);
    }

    private static Survey read(String text) throws IOException {
        return read(text, CsvFormat.standard());
    }

    private static MalformedFileException refused(String text, CsvFormat format) {
        return catchThrowableOfType(MalformedFileException.class, () -> read(text, format));
    }

    private static MalformedFileException refused(String text) {
        return refused(text, CsvFormat.standard());
    }

    /** Every cell of a column as the codebook writes it, or the reason why it is missing. */
    private static List<String> cells(Survey survey, String name) {
        Answers column = survey.answers(name);
        return IntStream.range(0, column.size())
                .mapToObj(i -> column.isAnswered(i)
                        ? column.raw(i)
                        : column.missing(i).reason().key())
                .toList();
    }

    @Nested
    class Cells {
        @Test
        void holdCodesOrLabelsNumbersTextsAndMissingCodes() throws IOException {
            Survey survey = read("id,visie,uren,toelichting\n"
                    + "a,1,36,prima\n"
                    + "b,eens,7.5,\"ja, \"\"goed\"\"\"\n"
                    + "c,9,99,\n"
                    + "d,geen zicht op,weet niet,\"eerste\nregel\"\n"
                    + "e,2.0,-1e-3,x\n");
            assertThat(cells(survey, "visie")).containsExactly("1", "3", "no-view", "no-view", "2");
            assertThat(cells(survey, "uren")).containsExactly("36", "7.5", "no-view", "no-view", "-0.001");
            assertThat(cells(survey, "toelichting"))
                    .containsExactly("prima", "ja, \"goed\"", "skipped", "eerste\nregel", "x");
        }

        @Test
        void loseTheBlanksAroundThemButForFreeText() throws IOException {
            Survey survey = read("id, visie ,uren,toelichting\n a , 1 ,  36 , ruim \nb,  ,   ,   \n");
            assertThat(cells(survey, "id")).containsExactly("a", "b");
            assertThat(cells(survey, "visie")).containsExactly("1", "skipped");
            assertThat(cells(survey, "uren")).containsExactly("36", "skipped");
            assertThat(cells(survey, "toelichting")).containsExactly(" ruim ", "skipped");
        }

        @Test
        void areMissingForTheReasonOfTheFormatWhereEmpty() throws IOException {
            Survey survey = read(
                    "id,visie,uren,toelichting\na,,,\n",
                    CsvFormat.standard().withEmptyAs(MissingReason.SYSTEM_MISSING));
            assertThat(cells(survey, "visie")).containsExactly("system-missing");
            assertThat(cells(survey, "toelichting")).containsExactly("system-missing");
        }

        @Test
        void nameAReasonInBracketsThatTheCodebookHasNoCodeFor() throws IOException {
            Reading reading = SurveyCsv.readWithReport(
                    new StringReader("id,visie,uren,toelichting\na,[not-asked],[refused],[broken-off]\n"),
                    "test.csv",
                    CODEBOOK,
                    CsvFormat.standard());
            assertThat(cells(reading.survey(), "visie")).containsExactly("not-asked");
            assertThat(cells(reading.survey(), "uren")).containsExactly("refused");
            assertThat(cells(reading.survey(), "toelichting")).containsExactly("broken-off");
            assertThat(reading.notes())
                    .containsExactly("answers missing for a reason in brackets, such as [not-asked]: 3");
        }

        @Test
        void mayHaveADecimalComma() throws IOException {
            Survey survey = read(
                    "id;visie;uren;toelichting\na;3,0;7,5;1,5\nb;1;-,5;x\nc;9,00;99,0;y\n", CsvFormat.dutchExcel());
            assertThat(cells(survey, "visie")).containsExactly("3", "1", "no-view");
            assertThat(cells(survey, "uren")).containsExactly("7.5", "-0.5", "no-view");
            assertThat(cells(survey, "toelichting")).containsExactly("1,5", "x", "y");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1,234", "1 234", "NaN", "Infinity", "1d", "0x1", "1e999", "een", "--1", "1e", "٣"})
        void thatAreNoPlainNumberAreRefused(String cell) {
            MalformedFileException refused = refused("id;visie;uren;toelichting\na;1;" + cell + ";x\n");
            assertThat(refused.problems())
                    .containsExactly(new Problem(2, 3, "uren", cell, "is not a number with a decimal point"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1.234", "1.234,5", "1,2,3", "7.5"})
        void withAPointAreRefusedWhereDecimalsHaveAComma(String cell) {
            MalformedFileException refused =
                    refused("id;visie;uren;toelichting\na;1;" + cell + ";x\n", CsvFormat.dutchExcel());
            assertThat(refused.problems())
                    .containsExactly(new Problem(2, 3, "uren", cell, "is not a number with a decimal comma"));
        }
    }

    @Nested
    class Report {
        @Test
        void namesEveryProblemOfTheFileWithItsPlace() {
            MalformedFileException refused = refused("id,visie,uren,toelichting\n"
                    + "a,4,36,\"twee\nregels\"\n"
                    + "b,1,36\n"
                    + "a,1,veel,\n"
                    + "c,1.5,36,x,y\n"
                    + "d,EENS,36,\n");
            assertThat(refused.problems())
                    .containsExactly(
                            new Problem(2, 2, "visie", "4", "is neither a code nor a label of this variable"),
                            new Problem(4, 0, "", "", "has 3 cells, the header has 4"),
                            new Problem(5, 1, "id", "a", "the key stands twice, also on line 2"),
                            new Problem(5, 3, "uren", "veel", "is not a number with a decimal point"),
                            new Problem(6, 0, "", "", "has 5 cells, the header has 4"),
                            new Problem(7, 2, "visie", "EENS", "is neither a code nor a label of this variable"));
            assertThat(refused.source()).isEqualTo("test.csv");
            assertThat(refused)
                    .hasMessageStartingWith("test.csv: 6 problems\n"
                            + "  line 2, column 2 (visie), '4': is neither a code nor a label of this variable\n"
                            + "  line 4: has 3 cells, the header has 4\n");
        }

        @Test
        void showsTheFirstTwentyInItsMessageAndHasThemAll() {
            StringBuilder text = new StringBuilder("id,visie,uren,toelichting\n");
            for (int i = 0; i < 50; i++) {
                text.append(i).append(",7,1,x\n");
            }
            MalformedFileException refused = refused(text.toString());
            assertThat(refused.count()).isEqualTo(50);
            assertThat(refused.problems()).hasSize(50);
            assertThat(refused.getMessage().lines()).hasSize(22);
            assertThat(refused).hasMessageEndingWith("… and 30 more");
        }

        @Test
        void countsOnWhereItKeepsNoMore() {
            StringBuilder text = new StringBuilder("id,visie,uren,toelichting\n");
            for (int i = 0; i < 100_007; i++) {
                text.append(i).append(",7,1,x\n");
            }
            MalformedFileException refused = refused(text.toString());
            assertThat(refused.count()).isEqualTo(100_007);
            assertThat(refused.problems()).hasSize(100_000);
        }

        @Test
        void saysWhatIsWrongWithTheHeader() {
            assertThat(refused("id,visie,,visie,a..b\n").problems())
                    .containsExactly(
                            new Problem(1, 0, "uren", "", "the file lacks this variable of the codebook"),
                            new Problem(1, 0, "toelichting", "", "the file lacks this variable of the codebook"),
                            new Problem(1, 3, "", "", "the column has no name"),
                            new Problem(1, 4, "visie", "", "the name stands twice in the header, also over column 2"),
                            new Problem(1, 5, "a..b", "", "a name may not hold '..'"));
        }

        @Test
        void saysWhereQuotesBreakOff() {
            assertThat(refused("id,visie,uren,toelichting\na,4,1,\"x\ny\"\nb,1,1,\"niet gesloten\nc,1,1,x\n")
                            .problems())
                    .extracting(Problem::line)
                    .containsExactly(2L, 4L);
        }

        @Test
        void saysThatAFileIsEmpty() {
            for (String text : List.of("", "\uFEFF", "\n\r\n\n")) {
                assertThat(refused(text)).hasMessage("test.csv: the file is empty; a header line is needed");
            }
        }
    }

    @Nested
    class KeepingInvalid {
        private Reading read(String text) throws IOException {
            return SurveyCsv.readWithReport(
                    new StringReader(text),
                    "test.csv",
                    CODEBOOK,
                    CsvFormat.dutchExcel().keepingInvalid());
        }

        @Test
        void keepsWhatTheCodebookDoesNotKnowAsItStands() throws IOException {
            Reading reading = read("id;visie;uren;toelichting\na;4;1.5;x\nb;4,5;1;x\n");
            assertThat(cells(reading.survey(), "visie")).containsExactly("invalid", "invalid");
            assertThat(reading.survey().answers("visie").invalidText(1)).contains("4,5");
            assertThat(reading.survey().answers("uren").invalidText(0)).contains("1.5");
            assertThat(reading.problems()).hasSize(3);
            assertThat(reading.problemCount()).isEqualTo(3);
            assertThat(reading.toString())
                    .startsWith("survey of 2 respondents, 4 variables, 3 invalid\n"
                            + "line 2, column 2 (visie), '4': is neither a code nor a label of this variable\n");
        }

        @Test
        void refusesABrokenTableAllTheSame() {
            assertThatExceptionOfType(MalformedFileException.class)
                    .isThrownBy(() -> read("id;visie;uren;toelichting\na;4;1;x\na;1;1;x\n"))
                    .withMessage("test.csv: line 3, column 1 (id), 'a': the key stands twice, also on line 2");
        }
    }

    @Nested
    class Columns {
        @Test
        void comeInTheOrderOfTheCodebookAndThoseItDoesNotKnowAfterThemAsText() throws IOException {
            Reading reading = SurveyCsv.readWithReport(
                    new StringReader("nieuw,toelichting,uren,visie,id\n1,x,2,3,a\n"),
                    "test.csv",
                    CODEBOOK,
                    CsvFormat.standard());
            assertThat(reading.survey().codebook().variables())
                    .extracting(Variable::name)
                    .containsExactly("id", "visie", "uren", "toelichting", "nieuw");
            assertThat(reading.survey().texts("nieuw").text(0)).isEqualTo("1");
            assertThat(reading.notes()).containsExactly("not in the codebook, kept as text: nieuw");
        }

        @Test
        void areReadAsTextWithoutACodebook() throws IOException {
            Survey survey =
                    SurveyCsv.read(new StringReader("a;b\n1;2\n"), "test.csv", Codebook.of(), CsvFormat.standard());
            assertThat(cells(survey, "b")).containsExactly("2");
        }

        @Test
        void withoutRespondentsMakeASurveyOfNone() throws IOException {
            assertThat(read("id,visie,uren,toelichting").respondents()).isZero();
        }
    }

    @Nested
    class Separators {
        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t"})
        void areFoundFromTheHeader(String separator) throws IOException {
            Survey survey = read("id,visie,uren,toelichting\na,1,36,x\n".replace(",", separator));
            assertThat(cells(survey, "uren")).containsExactly("36");
        }

        @Test
        void areToldApartByTheNamesTheCodebookExpects() throws IOException {
            Survey survey = read("id;visie;uren;toelichting;rust, reinheid, regelmaat, orde, netheid\na;1;36;x;y\n");
            assertThat(cells(survey, "rust, reinheid, regelmaat, orde, netheid"))
                    .containsExactly("y");
        }

        @Test
        void areAskedForWhereTheHeaderDoesNotTell() {
            assertThatExceptionOfType(MalformedFileException.class)
                    .isThrownBy(() -> SurveyCsv.read(
                            new StringReader("a,b;c\n"), "test.csv", Codebook.of(), CsvFormat.standard()))
                    .withMessageContaining("name it with withSeparator");
        }

        @Test
        void mayStandInQuotedNames() throws IOException {
            Survey survey = SurveyCsv.read(
                    new StringReader("\"a;b;c;d\",e\n1,2\n"), "test.csv", Codebook.of(), CsvFormat.standard());
            assertThat(cells(survey, "a;b;c;d")).containsExactly("1");
        }

        @Test
        void areNotNeededForOneColumnWhereAnEmptyLineIsAnEmptyCell() throws IOException {
            Survey survey =
                    SurveyCsv.read(new StringReader("a\n1\n\n2\n"), "test.csv", Codebook.of(), CsvFormat.standard());
            assertThat(cells(survey, "a")).containsExactly("1", "skipped", "2");
        }

        @Test
        void doNotMakeRespondentsOfEmptyLines() throws IOException {
            Reading reading = SurveyCsv.readWithReport(
                    new StringReader("\r\nid,visie,uren,toelichting\r\na,1,1,x\r\n\r\nb,2,2,y\r\n\r\n"),
                    "test.csv",
                    CODEBOOK,
                    CsvFormat.standard());
            assertThat(reading.survey().respondents()).isEqualTo(2);
            assertThat(reading.notes()).containsExactly("empty lines skipped: 2, the first is line 4");
        }
    }

    @Nested
    class Encodings {
        private Survey read(byte[] bytes, Charset charset) throws IOException {
            return SurveyCsv.read(
                    new ByteArrayInputStream(bytes),
                    "test.csv",
                    CODEBOOK,
                    CsvFormat.standard().withCharset(charset));
        }

        private String message(byte[] bytes, Charset charset) {
            return catchThrowableOfType(MalformedFileException.class, () -> read(bytes, charset))
                    .getMessage();
        }

        @Test
        void utf8MayHaveAByteOrderMark() throws IOException {
            String text = "id,visie,uren,toelichting\na,1,1,één 😀\n";
            for (String mark : List.of("", "\uFEFF")) {
                Survey survey = read((mark + text).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
                assertThat(cells(survey, "toelichting")).containsExactly("één 😀");
            }
        }

        @Test
        void bytesAreDecodedWholeAcrossAnyBuffer() throws IOException {
            StringBuilder text = new StringBuilder("id,visie,uren,toelichting\n");
            for (int i = 0; i < 30_000; i++) {
                text.append(i).append(",1,1,").append("😀é".repeat(i % 7)).append("x\n");
            }
            Survey survey = read(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            for (int i = 0; i < 30_000; i++) {
                assertThat(survey.texts("toelichting").text(i)).isEqualTo("😀é".repeat(i % 7) + "x");
            }
        }

        @Test
        void windows1252IsReadWhereAskedFor() throws IOException {
            Survey survey = read("id,visie,uren,toelichting\na,1,1,één €\n".getBytes(WINDOWS), WINDOWS);
            assertThat(cells(survey, "toelichting")).containsExactly("één €");
        }

        @Test
        void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
            byte[] bytes = "id,visie,uren,toelichting\na,1,1,x\nb,1,1,één\n".getBytes(WINDOWS);
            assertThat(message(bytes, StandardCharsets.UTF_8))
                    .isEqualTo("test.csv: line 3: the byte E9 at offset 40 is not UTF-8; if the file is in"
                            + " windows-1252, read it with that charset");
        }

        @Test
        void aFileThatEndsWithinACharacterIsRefused() {
            byte[] bytes = "id,visie,uren,toelichting\na,1,1,x\u00e9".getBytes(StandardCharsets.UTF_8);
            byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
            assertThat(message(cut, StandardCharsets.UTF_8)).contains("line 2: the byte C3 at offset 33");
        }

        @Test
        void bytesThatWindows1252LacksAreRefusedToo() {
            byte[] bytes = "id,visie,uren,toelichting\na,1,1,x\n".getBytes(WINDOWS);
            bytes[bytes.length - 2] = (byte) 0x81;
            assertThat(message(bytes, WINDOWS))
                    .isEqualTo("test.csv: line 2: the byte 81 at offset 32 is not windows-1252");
        }

        @Test
        void othersAreRecognisedByTheirMark() {
            assertThat(message("\uFEFFid".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_8))
                    .isEqualTo("test.csv: line 1: the file is in UTF-16; save it as UTF-8");
            assertThat(message("\uFEFFid".getBytes(StandardCharsets.UTF_8), WINDOWS))
                    .contains("begins with the mark of UTF-8");
        }
    }

    @Nested
    class FilesOnDisk {
        @Test
        void areNamedWhereTheyAreNotThere() {
            Path file = folder.resolve("weg.csv");
            assertThatExceptionOfType(NoSuchFileException.class)
                    .isThrownBy(() -> SurveyCsv.read(file, CODEBOOK))
                    .withMessage(file + ": there is no such file");
        }

        @Test
        void comeBackAsTheyWereWritten() throws IOException {
            Path file = folder.resolve("antwoorden.csv");
            Survey survey = read("id,visie,uren,toelichting\na,1,7.5,\"x;\"\"y\"\"\r\nz\"\nb,9,99, \n");
            SurveyCsv.write(survey, file, CsvFormat.dutchExcel());
            assertThat(Files.readString(file))
                    .isEqualTo("id;visie;uren;toelichting\na;1;7,5;\"x;\"\"y\"\"\r\nz\"\nb;9;99;\n");
            Survey back = SurveyCsv.read(file, CODEBOOK, CsvFormat.dutchExcel());
            assertThat(cells(back, "toelichting")).isEqualTo(cells(survey, "toelichting"));
        }

        @Test
        void areNotWrittenWithQuestionMarks() throws IOException {
            Path file = folder.resolve("antwoorden.csv");
            Survey survey = read("id,visie,uren,toelichting\na,1,7.5,😀\n");
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() ->
                            SurveyCsv.write(survey, file, CsvFormat.standard().withCharset(WINDOWS)))
                    .withMessageContaining("cannot be written in windows-1252");
        }

        @Test
        void areNotTouchedByASurveyThatWouldComeBackOtherwise() throws IOException {
            Path file = folder.resolve("antwoorden.csv");
            AnswersBuilder uren = new AnswersBuilder(CODEBOOK.variable("uren"));
            uren.addNumber(99);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SurveyCsv.write(Survey.of(uren.build()), file, CsvFormat.standard()))
                    .withMessage("survey: '99' of respondent 0 on 'uren' would be read back as something else");
            assertThat(file).doesNotExist();
        }
    }
}
