package nl.peilstok.blackbox.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Codebook;
import nl.peilstok.data.Measure;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Option;
import nl.peilstok.data.Variable;
import nl.peilstok.io.CodebookCsv;
import nl.peilstok.io.CsvFormat;
import nl.peilstok.io.MalformedFileException;
import nl.peilstok.io.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookCsvTest {
    private static final String HEADER = "variable,label,measure,options,code,answer,score,missing\n";

    @TempDir
    Path folder;

    private static Codebook read(String text) throws IOException {
        return CodebookCsv.read(new StringReader(text), "codebook.csv", CsvFormat.standard());
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(MalformedFileException.class, () -> read(text))
                .problems();
    }

    @Test
    void declaresVariablesAndTheOptionsTheyShare() throws IOException {
        Codebook codebook = read(HEADER
                + "id,,key,,,,,\n"
                + "visie_01,\"Gedeeld, ja\",ordinal,eens,,,,\n"
                + ",,,eens,1,oneens,,\n"
                + ",,,eens,2,eens,,\n"
                + ",,,eens,9,geen zicht op,,no-view\n"
                + "visie_02,,Ordinal,eens,,,,\n"
                + "uren,Uren,numeric,getal,,,,\n"
                + ",,,getal,-1,weet niet,,refused\n"
                + "open,,text,,,,,\n");
        AnswerOptions agreement =
                AnswerOptions.ordered("oneens", "eens").withMissing(9, "geen zicht op", MissingReason.NO_VIEW);
        assertThat(codebook)
                .isEqualTo(Codebook.of(
                        Variable.key("id", ""),
                        Variable.ordinal("visie_01", "Gedeeld, ja", agreement),
                        Variable.ordinal("visie_02", "", agreement),
                        Variable.numeric("uren", "Uren").withMissing("-1", "weet niet", MissingReason.REFUSED),
                        Variable.text("open", "")));
    }

    @Test
    void takesTheRankForAScoreThatIsNotGiven() throws IOException {
        Codebook codebook = read(HEADER + ",,,o,a,laag,,\n,,,o,b,hoog,4.5,\n,,,o,c,hoogst,,\nv,,ordinal,o,,,,\n");
        assertThat(codebook.variable("v").options().options())
                .containsExactly(
                        new Option("a", "laag", 1), new Option("b", "hoog", 4.5), new Option("c", "hoogst", 3));
    }

    @Test
    void readsScoresWithADecimalComma() throws IOException {
        Codebook codebook = CodebookCsv.read(
                new ByteArrayInputStream("variable;measure;options;code;answer;score\n;;o;1;laag;1,5\nv;ordinal;o;;;\n"
                        .getBytes(StandardCharsets.UTF_8)),
                "codebook.csv",
                CsvFormat.dutchExcel());
        assertThat(codebook.variable("v").options().get(0).score()).isEqualTo(1.5);
    }

    @Test
    void needsOnlyTheColumnsThatHoldSomething() throws IOException {
        assertThat(read("measure,variable\nkey,id\nnumeric,uren\n").variables())
                .extracting(Variable::measure)
                .containsExactly(Measure.KEY, Measure.NUMERIC);
    }

    @Test
    void namesEveryProblemWithItsPlace() {
        assertThat(problems(HEADER
                        + ",,,eens,1,oneens,,\n"
                        + ",,,eens,1,eens,,\n"
                        + ",,,eens,2,oneens,,\n"
                        + ",,,eens,3,eens,hoog,\n"
                        + ",,,eens,,leeg,,\n"
                        + ",,,eens,9,geen zicht op,,geen\n"
                        + ",,,eens,8,n.v.t.,1,not-applicable\n"
                        + ",label,,,,,,\n"
                        + "a,,ordinal,esen,,,,\n"
                        + "b,,interval,eens,,,,\n"
                        + "c,,ordinal,,,,,\n"
                        + "d,,numeric,eens,,,,\n"
                        + "e,,text,,1,,,\n"
                        + "e,,text,,,,,\n"
                        + "f,,text,\n"))
                .extracting(Problem::line, Problem::column, Problem::name)
                .containsExactly(
                        tuple(3L, 5, "code"),
                        tuple(4L, 6, "answer"),
                        tuple(5L, 7, "score"),
                        tuple(6L, 5, "code"),
                        tuple(7L, 8, "missing"),
                        tuple(8L, 7, "score"),
                        tuple(9L, 0, ""),
                        tuple(10L, 4, "options"),
                        tuple(11L, 3, "measure"),
                        tuple(12L, 1, "variable"),
                        tuple(13L, 1, "variable"),
                        tuple(14L, 5, "code"),
                        tuple(15L, 1, "variable"),
                        tuple(16L, 0, ""));
    }

    @Test
    void saysWhichColumnsItHas() {
        assertThat(problems("variable,remark\nv,x\n")).extracting(Problem::name).containsExactly("measure", "remark");
    }

    @Test
    void givesSetsANameAndLeavesOutScoresThatAreRanks() throws IOException {
        AnswerOptions agreement =
                AnswerOptions.ordered("oneens", "eens").withMissing(9, "geen zicht op", MissingReason.NO_VIEW);
        AnswerOptions satisfaction =
                AnswerOptions.ordered("ontevreden", "tevreden").withScores(1, 5);
        StringWriter text = new StringWriter();
        CodebookCsv.write(
                Codebook.of(
                        Variable.ordinal("a", "A", agreement),
                        Variable.ordinal("b", "B", satisfaction),
                        Variable.ordinal("c", "C", agreement),
                        Variable.numeric("d", "D")),
                text,
                CsvFormat.standard());
        assertThat(text)
                .hasToString(HEADER
                        + ",,,options_1,1,oneens,,\n"
                        + ",,,options_1,2,eens,,\n"
                        + ",,,options_1,9,geen zicht op,,no-view\n"
                        + ",,,options_2,1,ontevreden,1,\n"
                        + ",,,options_2,2,tevreden,5,\n"
                        + "a,A,ordinal,options_1,,,,\n"
                        + "b,B,ordinal,options_2,,,,\n"
                        + "c,C,ordinal,options_1,,,,\n"
                        + "d,D,numeric,,,,,\n");
    }

    @Test
    void refusesToWriteWhatWouldNotComeBack() {
        Codebook padded = Codebook.of(Variable.numeric("v ", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodebookCsv.write(padded, new StringWriter(), CsvFormat.standard()))
                .withMessage("codebook: blanks around the name 'v ' do not come back from a file");
    }

    @Test
    void comesBackFromDisk() throws IOException {
        Codebook codebook = Codebook.of(Variable.key("id", "één"));
        Path file = folder.resolve("codebook.csv");
        CodebookCsv.write(codebook, file, CsvFormat.dutchExcel());
        assertThat(CodebookCsv.read(file)).isEqualTo(codebook);
    }

    @Test
    void saysThatThereIsNoFileOrNothingInIt() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> CodebookCsv.read(folder.resolve("weg.csv")))
                .withMessageEndingWith("weg.csv: there is no such file");
        assertThat(problems("")).hasSize(1);
    }
}
