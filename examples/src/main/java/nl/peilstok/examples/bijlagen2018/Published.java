package nl.peilstok.examples.bijlagen2018;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peilstok.recalculate.Printed;

/**
 * The figures of the 2018 appendices as they were printed, typing errors included; the source stands in
 * {@code README.md} beside the CSV files.
 */
public final class Published {
    /** The columns used of each file, in words and in numbers. */
    private static final Map<String, Columns> FILES = Map.ofEntries(
            Map.entry("items", new Columns("item_id scale_id label in_scale", "")),
            Map.entry("scales", new Columns("scale_id group", "items mean median sd alpha")),
            Map.entry(
                    "item_distributions",
                    new Columns("group table item_id pct_nvt", "n pct_1 pct_2 pct_3 pct_4 pct_5 pct_geen_zicht")),
            Map.entry(
                    "response_population",
                    new Columns(
                            "figure subject variable category", "response_n response_pct population_n population_pct")),
            Map.entry("team_satisfaction", new Columns("sector level", "mean sd n significance")),
            Map.entry("satisfaction_crosstabs", new Columns("figure group sector by level satisfaction", "n pct")),
            Map.entry("model_by_size", new Columns("size model", "n pct")),
            Map.entry("grades", new Columns("table sector factor", "mean sd min max n")),
            Map.entry(
                    "scale_means_by_model_phase",
                    new Columns("figure group sector by level scale_id significance", "mean")),
            Map.entry("pairwise_claims", new Columns("figure scale_id lower higher claim", "")),
            Map.entry("satisfaction_scale_means", new Columns("figure group sector scale_id satisfaction", "n mean")),
            Map.entry("choice_distributions", new Columns("table group answer_type row category", "n pct")),
            Map.entry("open_answer_counts", new Columns("table question label count_po count_vo", "count_total")),
            Map.entry("claims", new Columns("id where claim lowest highest unit table row category base", "")),
            Map.entry("anomalies", new Columns("id figures from what check", "")));

    private static final Pattern NUMBER = Pattern.compile("[0-9]+([.][0-9]+)?|[.][0-9]+");

    private record Columns(String words, String numbers) {}

    private final Map<String, List<NamedCsvRecord>> tables = new LinkedHashMap<>();

    private Published(Source source) throws IOException {
        for (String name : FILES.keySet()) {
            try (InputStream in = source.open(name + ".csv");
                    Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                    CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(reader)) {
                List<NamedCsvRecord> lines = records.stream().toList();
                check(name + ".csv", lines, FILES.get(name));
                tables.put(name, lines);
            } catch (CsvParseException broken) {
                throw new IllegalArgumentException(name + ".csv cannot be read: " + broken.getMessage(), broken);
            }
        }
    }

    private static void check(String file, List<NamedCsvRecord> lines, Columns columns) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(file + " has no lines");
        }
        for (String column : (columns.words() + " " + columns.numbers()).strip().split(" ")) {
            if (!lines.get(0).getHeader().contains(column)) {
                throw new IllegalArgumentException(file + " has no column " + column);
            }
        }
        for (NamedCsvRecord line : lines) {
            for (String column : columns.numbers().split(" ")) {
                if (!column.isEmpty() && !NUMBER.matcher(line.getField(column)).matches()) {
                    throw new IllegalArgumentException(file + ", line " + line.getStartingLineNumber() + ", column "
                            + column + ": '" + line.getField(column) + "' is no number");
                }
            }
        }
    }

    /** Where the files come from. */
    private interface Source {
        InputStream open(String file) throws IOException;
    }

    /**
     * The figures that come with the examples.
     *
     * @return all tables
     * @throws IOException if one cannot be read
     */
    public static Published read() throws IOException {
        return new Published(file -> {
            InputStream in = Published.class.getResourceAsStream(file);
            if (in == null) {
                throw new NoSuchFileException(file);
            }
            return in;
        });
    }

    /**
     * The figures in a folder of one's own.
     *
     * @param folder a folder with the same CSV files
     * @return all tables
     * @throws IOException if a file is missing or cannot be read
     */
    public static Published read(Path folder) throws IOException {
        return new Published(file -> Files.newInputStream(folder.resolve(file)));
    }

    /**
     * The lines of a file.
     *
     * @param name its name without extension
     * @return the lines in their order, by column name
     */
    List<NamedCsvRecord> table(String name) {
        return tables.get(name);
    }

    /**
     * The lines of a file, by something they share.
     *
     * @param name its name without extension
     * @param by what they share
     * @return the groups, and the lines in each, in the order of the file
     */
    Map<String, List<NamedCsvRecord>> table(String name, Function<NamedCsvRecord, String> by) {
        return by(table(name), by);
    }

    /** Lines by what they share in some columns, in their order. */
    static Map<String, List<NamedCsvRecord>> by(List<NamedCsvRecord> lines, String... columns) {
        return by(
                lines,
                line -> String.join(" ", Stream.of(columns).map(line::getField).toList()));
    }

    private static Map<String, List<NamedCsvRecord>> by(
            List<NamedCsvRecord> lines, Function<NamedCsvRecord, String> shared) {
        Map<String, List<NamedCsvRecord>> groups = new LinkedHashMap<>();
        for (NamedCsvRecord line : lines) {
            groups.computeIfAbsent(shared.apply(line), key -> new ArrayList<>()).add(line);
        }
        return groups;
    }

    /** A column of some lines, as printed. */
    static List<Printed> printed(List<NamedCsvRecord> lines, String column) {
        return lines.stream().map(line -> Printed.of(line.getField(column))).toList();
    }
}
