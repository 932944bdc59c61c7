package nl.peilstok.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns of a data file of the test resources, {@code /reference/data/<file>.csv} or another folder under
 * {@code /reference}. An empty cell is missing: NaN in a numeric column, the empty text in another.
 */
public final class ReferenceData {
    private final String file;
    private final List<String> header;
    private final List<List<String>> rows;

    private ReferenceData(String file, List<String> header, List<List<String>> rows) {
        this.file = file;
        this.header = header;
        this.rows = rows;
    }

    /** Reads {@code /reference/data/<file>}; the ending {@code .csv} may be left out. */
    public static ReferenceData read(String file) {
        return readResource("/reference/data/" + (file.endsWith(".csv") ? file : file + ".csv"));
    }

    /** Reads any CSV file with a header of the test resources. */
    public static ReferenceData readResource(String resource) {
        InputStream in = ReferenceData.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalArgumentException("no test resource " + resource);
        }
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> header = List.of();
            List<List<String>> rows = new ArrayList<>();
            for (NamedCsvRecord record : reader) {
                header = record.getHeader();
                rows.add(record.getFields());
            }
            return new ReferenceData(resource, header, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int size() {
        return rows.size();
    }

    public List<String> names() {
        return header;
    }

    /** Names of the columns that are the prefix and a number, for example all of VER_1, VER_2, … for "VER_". */
    public List<String> numbered(String prefix) {
        return header.stream()
                .filter(name -> name.startsWith(prefix)
                        && name.substring(prefix.length()).matches("[0-9]+"))
                .toList();
    }

    public double[] numeric(String column) {
        int j = position(column);
        return rows.stream().mapToDouble(row -> number(row.get(j))).toArray();
    }

    public List<String> strings(String column) {
        int j = position(column);
        return rows.stream().map(row -> row.get(j)).toList();
    }

    /** The numeric column with the given codes made missing (NaN), as the survey files need for 8 and 9. */
    public double[] without(String column, double... missingCodes) {
        return Arrays.stream(numeric(column))
                .map(value -> Arrays.stream(missingCodes).anyMatch(code -> code == value) ? Double.NaN : value)
                .toArray();
    }

    /** The values of a numeric column in the rows where another column holds the text; missing ones are left out. */
    public double[] where(String column, String group, String text) {
        double[] values = numeric(column);
        List<String> groups = strings(group);
        return IntStream.range(0, values.length)
                .filter(i -> groups.get(i).equals(text) && !Double.isNaN(values[i]))
                .mapToDouble(i -> values[i])
                .toArray();
    }

    private int position(String column) {
        int j = header.indexOf(column);
        if (j < 0) {
            throw new IllegalArgumentException("no column '" + column + "' in " + file + ", there are " + header);
        }
        return j;
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
