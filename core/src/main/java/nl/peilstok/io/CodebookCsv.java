package nl.peilstok.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import nl.peilstok.data.Codebook;

/**
 * Codebooks as CSV: what a variable is called, asks and holds, and what the codes in a survey's file mean. The columns are
 *
 * <pre>
 * variable  label  measure  options  code  answer  score  missing
 * </pre>
 *
 * <p>A line with a <i>variable</i> declares it: its label, its measure ({@code ordinal}, {@code nominal}, {@code numeric},
 * {@code text} or {@code key}) and the name of the set of options it is answered with; several variables may share one.
 * A numeric, text or key variable may name a set that has only missing codes. A line without a variable declares one
 * answer of such a set, lowest first: the code in the file, what the respondent reads, and the score, or the
 * {@linkplain nl.peilstok.data.MissingReason#key() key} of the reason why an answer with this code is missing. Without a
 * score an option counts for its rank: 1, 2, … Sets may stand before or after the variables that use them.
 *
 * <pre>
 * variable,label,measure,options,code,answer,score,missing
 * ,,,eens,1,oneens,,
 * ,,,eens,2,neutraal,,
 * ,,,eens,3,eens,,
 * ,,,eens,9,geen zicht op,,no-view
 * visie_01,Wij hebben een gedeelde visie,ordinal,eens,,,,
 * visie_02,De visie is bekend,ordinal,eens,,,,
 * uren,Uren per week,numeric,,,,,
 * </pre>
 *
 * <p>The columns {@code variable} and {@code measure} must be there; any other may be left out if nothing would stand in
 * it. Their order is free. Blanks around a cell are no part of it, except around a label or answer.
 */
public final class CodebookCsv {
    private CodebookCsv() {}

    /**
     * Reads a codebook in the {@linkplain CsvFormat#standard() standard format}.
     *
     * @param file the file
     * @return the codebook
     * @throws IOException if there is no such file or it cannot be read
     * @throws MalformedFileException if it is no codebook; all problems of the file are named
     */
    public static Codebook read(Path file) throws IOException {
        return read(file, CsvFormat.standard());
    }

    /**
     * Reads a codebook.
     *
     * @param file the file
     * @param format how it is written down
     * @return the codebook
     * @throws IOException if there is no such file or it cannot be read
     * @throws MalformedFileException if it is no codebook; all problems of the file are named
     */
    public static Codebook read(Path file, CsvFormat format) throws IOException {
        CodebookReader reader = new CodebookReader(file.toString(), format);
        return CsvTable.read(file, format, CodebookReader.COLUMNS::contains, reader.problems(), reader::read);
    }

    /**
     * Reads a codebook from bytes, such as a resource.
     *
     * @param in the bytes; left open
     * @param source what to call them in a message
     * @param format how it is written down
     * @return the codebook
     * @throws IOException if the bytes cannot be read
     * @throws MalformedFileException if they are no codebook; all problems are named
     */
    public static Codebook read(InputStream in, String source, CsvFormat format) throws IOException {
        CodebookReader reader = new CodebookReader(source, format);
        return CsvTable.read(in, source, format, CodebookReader.COLUMNS::contains, reader.problems(), reader::read);
    }

    /**
     * Reads a codebook from text.
     *
     * @param text the text; left open
     * @param source what to call it in a message
     * @param format how it is written down; its charset is not used
     * @return the codebook
     * @throws IOException if the text cannot be read
     * @throws MalformedFileException if it is no codebook; all problems are named
     */
    public static Codebook read(Reader text, String source, CsvFormat format) throws IOException {
        CodebookReader reader = new CodebookReader(source, format);
        return CsvTable.read(text, source, format, CodebookReader.COLUMNS::contains, reader.problems(), reader::read);
    }

    /**
     * Writes a codebook; read in the same format it is equal to this one. Sets of options are called {@code options_1},
     * {@code options_2}, … in the order in which variables use them. Scores are left out where all of a set are ranks.
     *
     * @param codebook the codebook
     * @param file the file; what it held is lost
     * @param format how to write it down
     * @throws IOException if the file cannot be written, or the charset lacks a character
     * @throws IllegalArgumentException if a name or code has blanks around it, which do not come back from a file
     */
    public static void write(Codebook codebook, Path file, CsvFormat format) throws IOException {
        CodebookRows rows = new CodebookRows(codebook, format);
        CsvOutput.write(file, format, rows);
    }

    /**
     * Writes a codebook as text, as {@link #write(Codebook, Path, CsvFormat)} does.
     *
     * @param codebook the codebook
     * @param writer takes the text; left open
     * @param format how to write it down; its charset is not used
     * @throws IOException if the text cannot be written
     * @throws IllegalArgumentException if a name or code has blanks around it, which do not come back from a file
     */
    public static void write(Codebook codebook, Writer writer, CsvFormat format) throws IOException {
        CodebookRows rows = new CodebookRows(codebook, format);
        CsvOutput.write(writer, format, rows);
    }
}
