package nl.peilstok.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import nl.peilstok.data.Codebook;
import nl.peilstok.data.Survey;

/**
 * Surveys as CSV: a header with the names of the variables, then a line a respondent.
 *
 * <pre>{@code
 * Codebook codebook = CodebookCsv.read(Path.of("codebook.csv"));
 * Survey survey = SurveyCsv.read(Path.of("gemeenten.csv"), codebook);
 * }</pre>
 *
 * <p><b>Cells.</b> A cell holds a code or a label of the codebook, a number, a text or a key. Blanks around it are no part
 * of it, except in free text. An empty cell, or one of blanks only, is missing for the reason the {@link CsvFormat} names.
 * A whole number may be written {@code 3.0} where the code is {@code 3}. A reason for which the codebook has no code is
 * written by its key in brackets: {@code [not-asked]}.
 *
 * <p><b>Columns.</b> The survey's variables are those of the codebook in its order, then the columns that the codebook
 * does not know, as free text; {@link Reading#notes()} names these. A file that lacks a variable of the codebook is
 * refused.
 */
public final class SurveyCsv {
    private SurveyCsv() {}

    /**
     * Reads a survey in the {@linkplain CsvFormat#standard() standard format}.
     *
     * @param file the file
     * @param codebook its variables
     * @return the survey
     * @throws IOException if there is no such file or it cannot be read
     * @throws MalformedFileException if it does not hold what the codebook says; all problems of the file are named
     */
    public static Survey read(Path file, Codebook codebook) throws IOException {
        return read(file, codebook, CsvFormat.standard());
    }

    /**
     * Reads a survey.
     *
     * @param file the file
     * @param codebook its variables
     * @param format how it is written down
     * @return the survey
     * @throws IOException if there is no such file or it cannot be read
     * @throws MalformedFileException if it does not hold what the codebook says; all problems of the file are named
     */
    public static Survey read(Path file, Codebook codebook, CsvFormat format) throws IOException {
        return readWithReport(file, codebook, format).survey();
    }

    /**
     * Reads a survey from bytes, such as a resource.
     *
     * @param in the bytes; left open
     * @param source what to call them in a message
     * @param codebook its variables
     * @param format how it is written down
     * @return the survey
     * @throws IOException if the bytes cannot be read
     * @throws MalformedFileException if they do not hold what the codebook says; all problems are named
     */
    public static Survey read(InputStream in, String source, Codebook codebook, CsvFormat format) throws IOException {
        return readWithReport(in, source, codebook, format).survey();
    }

    /**
     * Reads a survey from text.
     *
     * @param reader the text; left open
     * @param source what to call it in a message
     * @param codebook its variables
     * @param format how it is written down; its charset is not used
     * @return the survey
     * @throws IOException if the text cannot be read
     * @throws MalformedFileException if it does not hold what the codebook says; all problems are named
     */
    public static Survey read(Reader reader, String source, Codebook codebook, CsvFormat format) throws IOException {
        return readWithReport(reader, source, codebook, format).survey();
    }

    /**
     * Reads a survey and reports what was found.
     *
     * @param file the file
     * @param codebook its variables
     * @param format how it is written down
     * @return the survey, its problems if the format {@linkplain CsvFormat#keepingInvalid() keeps} them, and notes
     * @throws IOException if there is no such file or it cannot be read
     * @throws MalformedFileException if it does not hold what the codebook says; all problems of the file are named
     */
    public static Reading readWithReport(Path file, Codebook codebook, CsvFormat format) throws IOException {
        SurveyReader reader = new SurveyReader(file.toString(), codebook, format);
        return CsvTable.read(file, format, codebook::has, reader.broken(), reader::read);
    }

    /**
     * Reads a survey from bytes and reports what was found.
     *
     * @param in the bytes; left open
     * @param source what to call them in a message
     * @param codebook its variables
     * @param format how it is written down
     * @return the survey, its problems if the format {@linkplain CsvFormat#keepingInvalid() keeps} them, and notes
     * @throws IOException if the bytes cannot be read
     * @throws MalformedFileException if they do not hold what the codebook says; all problems are named
     */
    public static Reading readWithReport(InputStream in, String source, Codebook codebook, CsvFormat format)
            throws IOException {
        SurveyReader reader = new SurveyReader(source, codebook, format);
        return CsvTable.read(in, source, format, codebook::has, reader.broken(), reader::read);
    }

    /**
     * Reads a survey from text and reports what was found.
     *
     * @param text the text; left open
     * @param source what to call it in a message
     * @param codebook its variables
     * @param format how it is written down; its charset is not used
     * @return the survey, its problems if the format {@linkplain CsvFormat#keepingInvalid() keeps} them, and notes
     * @throws IOException if the text cannot be read
     * @throws MalformedFileException if it does not hold what the codebook says; all problems are named
     */
    public static Reading readWithReport(Reader text, String source, Codebook codebook, CsvFormat format)
            throws IOException {
        SurveyReader reader = new SurveyReader(source, codebook, format);
        return CsvTable.read(text, source, format, codebook::has, reader.broken(), reader::read);
    }

    /**
     * Writes a survey: codes, numbers in their shortest form, texts. Read with the survey's codebook and the same format,
     * the file gives the same survey (with {@link CsvFormat#keepingInvalid()} if it has invalid answers).
     *
     * @param survey the survey
     * @param file the file; what it held is lost
     * @param format how to write it down
     * @throws IOException if the file cannot be written, or the charset lacks a character
     * @throws IllegalArgumentException if an answer would be read back as another: an empty text, or a text or number
     *     that is a missing code of its variable
     */
    public static void write(Survey survey, Path file, CsvFormat format) throws IOException {
        SurveyRows rows = new SurveyRows(survey, format);
        CsvOutput.write(file, format, rows);
    }

    /**
     * Writes a survey as text, as {@link #write(Survey, Path, CsvFormat)} does.
     *
     * @param survey the survey
     * @param writer takes the text; left open
     * @param format how to write it down; its charset is not used
     * @throws IOException if the text cannot be written
     * @throws IllegalArgumentException if an answer would be read back as another
     */
    public static void write(Survey survey, Writer writer, CsvFormat format) throws IOException {
        SurveyRows rows = new SurveyRows(survey, format);
        CsvOutput.write(writer, format, rows);
    }
}
