package nl.peilstok.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Scales as text files, so that the next wave is scored like this one. The file is UTF-8, made to be read and compared line by
 * line:
 *
 * <pre>
 * peilstok-scale 1
 * name "Borging"
 * rule "mean, share 0.5 of items"
 *
 * options 1 ordinal
 * option "1" 1 "helemaal niet zo"
 * option "2" 2 "helemaal zo"
 * missing "9" no-view "geen zicht op"
 *
 * item "borging_01" straight options 1 "De aansluiting is geborgd"
 * item "borging_02" reversed options 1 "De aansluiting staat of valt met personen"
 *
 * source "constructed by" "the rules of 2018"
 * end 2 items 9 lines
 * </pre>
 *
 * <p>The first line has the version of the form; a file of a later version is refused. Texts stand in quotes, with {@code \"},
 * {@code \\} and {@code \}{@code u} with four hexadecimal digits inside. Empty lines and lines that begin with {@code #} count
 * for nothing. The last line has the number of items and that of all lines before it that count: a line that was lost is found.
 */
public final class ScaleFile {
    private ScaleFile() {}

    /**
     * Writes a scale.
     *
     * @param scale the scale
     * @param file the file; what it held is lost
     * @throws IOException if the file cannot be written
     */
    public static void write(SavedScale scale, Path file) throws IOException {
        Files.writeString(file, new ScaleLines(scale).text(), StandardCharsets.UTF_8);
    }

    /**
     * Writes a scale as text.
     *
     * @param scale the scale
     * @param writer takes the text; left open
     * @throws IOException if the text cannot be written
     */
    public static void write(SavedScale scale, Writer writer) throws IOException {
        writer.write(new ScaleLines(scale).text());
    }

    /**
     * Reads a scale.
     *
     * @param file the file
     * @return equal to the one that was written
     * @throws IOException if there is no such file or it cannot be read
     * @throws MalformedFileException if it is no saved scale, is damaged or of a later version; with the line
     */
    public static SavedScale read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    /**
     * Reads a scale from bytes, such as a resource.
     *
     * @param in the bytes; left open
     * @param source what to call them in a message
     * @return equal to the one that was written
     * @throws IOException if the bytes cannot be read
     * @throws MalformedFileException if they are no saved scale, are damaged or of a later version; with the line
     */
    public static SavedScale read(InputStream in, String source) throws IOException {
        return read(StrictDecoder.open(in, source, StandardCharsets.UTF_8), source);
    }

    /**
     * Reads a scale from text.
     *
     * @param text the text; left open
     * @param source what to call it in a message
     * @return equal to the one that was written
     * @throws IOException if the text cannot be read
     * @throws MalformedFileException if it is no saved scale, is damaged or of a later version; with the line
     */
    public static SavedScale read(Reader text, String source) throws IOException {
        return new ScaleReader(source).read(new BufferedReader(text));
    }
}
