package nl.peilstok.examples.bijlagen2018;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * Recalculates the bijlagen of the 2018 study from what they print, shows the tables and writes {@code results.csv}: a
 * line for each figure with what was published, what comes out, and a verdict.
 */
public final class Main {
    private Main() {}

    /**
     * Runs the whole.
     *
     * @param arguments the folder to write to; optionally the folder with the published figures, if not those that come
     *     with the examples
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("Usage: Main <folder to write to> [<folder with the published figures>]");
            System.exit(2);
        }
        try {
            Published published = arguments.length == 2 ? Published.read(Path.of(arguments[1])) : Published.read();
            Recalculated all = recalculate(published);
            Path results = write(all.findings(), Path.of(arguments[0]));
            all.tables().forEach(table -> out.println(table + System.lineSeparator()));
            out.println(verdicts(all.findings()));
            out.println(System.lineSeparator() + "All " + all.findings().size() + " figures, line by line: " + results);
        } catch (NoSuchFileException missing) {
            System.err.println("The file " + missing.getFile() + " is not there.");
            System.exit(1);
        } catch (IOException | IllegalArgumentException broken) {
            System.err.println(broken.getMessage());
            System.exit(1);
        }
    }

    /**
     * Recalculates every part.
     *
     * @param published the figures as printed
     * @return all tables and findings, in the order of the report
     */
    static Recalculated recalculate(Published published) {
        List<ScaleAsPublished> scales = ScaleAsPublished.of(published);
        return Recalculated.join(List.of(
                Representation.recalculate(published),
                Scales.recalculate(published),
                TeamSatisfaction.recalculate(published),
                MeansByModelAndPhase.recalculate(published, scales),
                Satisfaction.recalculate(published),
                MeansBySatisfaction.recalculate(published, scales),
                ModelBySize.recalculate(published),
                Anomalies.recalculate(published)));
    }

    private static Path write(List<Finding> findings, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("results.csv");
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord("figure", "row", "quantity", "published", "recalculated", "verdict", "note");
            for (Finding finding : findings) {
                csv.writeRecord(
                        finding.figure(),
                        finding.row(),
                        finding.quantity(),
                        finding.published(),
                        finding.recalculated(),
                        finding.verdict().label(),
                        finding.note());
            }
        }
        return file;
    }

    private static Table verdicts(List<Finding> findings) {
        Table table = Table.columns(Column.text("verdict"), Column.integer("figures"))
                .title("Published against recalculated");
        for (Verdict verdict : Verdict.values()) {
            table = table.row(
                    verdict.label(),
                    findings.stream()
                            .filter(finding -> finding.verdict() == verdict)
                            .count());
        }
        return table;
    }
}
