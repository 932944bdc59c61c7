package nl.peilstok.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes rows as CSV; a character that the charset lacks is an error, not a question mark. */
final class CsvOutput {
    private CsvOutput() {}

    /** What is written. */
    @FunctionalInterface
    interface Rows {
        void write(Target target);
    }

    /** Where a row goes. */
    @FunctionalInterface
    interface Target {
        void write(String... row);
    }

    static void write(Path file, CsvFormat format, Rows rows) throws IOException {
        try (Writer writer = new OutputStreamWriter(
                Files.newOutputStream(file),
                format.charset().newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT))) {
            write(writer, format, rows);
        } catch (CharacterCodingException e) {
            throw new IOException(
                    file + ": a character cannot be written in "
                            + format.charset().name() + "; take UTF-8",
                    e);
        }
    }

    static void write(Writer writer, CsvFormat format, Rows rows) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(format.separators().get(0))
                    .lineDelimiter(LineDelimiter.LF)
                    .build(writer);
            rows.write(csv::writeRecord);
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
