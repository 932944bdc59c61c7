package nl.peilstok.benchmarks.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** R at work on one comparison: it waits for a word, so that it never runs while this library does. */
final class Rival implements AutoCloseable {
    private static final String PREFIX = "compare-r: ";

    private final Process process;
    private final Writer words;
    private final BufferedReader answers;

    /** Starts R, which reads the data. */
    Rival(Path script, String work, Path data) throws IOException {
        process = new ProcessBuilder("Rscript", "--vanilla", script.toString(), work, data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        words = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Lets R do the work for about a second, at least once. */
    List<Times.Time> turn() {
        return Arrays.stream(ask("turn").split(" "))
                .map(time -> time.split(":"))
                .map(time -> new Times.Time(Double.parseDouble(time[0]), Double.parseDouble(time[1])))
                .toList();
    }

    /** What R delivered. */
    double[] outputs(Path file) {
        ask("write " + file);
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            double[] outputs = new double[bytes.remaining() / Double.BYTES];
            bytes.asDoubleBuffer().get(outputs);
            return outputs;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String ask(String question) {
        try {
            words.write(question + "\n");
            words.flush();
            String line = answers.readLine();
            while (line != null && !line.startsWith(PREFIX)) {
                line = answers.readLine(); // what the packages have to say
            }
            if (line == null) {
                throw new IllegalStateException("R stopped before it answered '" + question + "'");
            }
            return line.substring(PREFIX.length());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
