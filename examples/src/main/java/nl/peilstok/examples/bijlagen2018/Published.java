package nl.peilstok.examples.bijlagen2018;

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

/**
 * The figures of the 2018 appendices as they were printed, typing errors included; the source stands in
 * {@code README.md} beside the CSV files.
 */
public final class Published {
    private static final List<String> FILES = List.of(
            "items",
            "scales",
            "item_distributions",
            "response_population",
            "team_satisfaction",
            "satisfaction_crosstabs",
            "model_by_size");

    private final Map<String, List<NamedCsvRecord>> tables = new LinkedHashMap<>();

    private Published(Source source) throws IOException {
        for (String name : FILES) {
            try (InputStream in = source.open(name + ".csv");
                    Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                    CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(reader)) {
                tables.put(name, records.stream().toList());
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
        Map<String, List<NamedCsvRecord>> groups = new LinkedHashMap<>();
        for (NamedCsvRecord line : table(name)) {
            groups.computeIfAbsent(by.apply(line), key -> new ArrayList<>()).add(line);
        }
        return groups;
    }
}
