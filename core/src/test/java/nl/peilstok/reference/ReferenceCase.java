package nl.peilstok.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One set of values that another program computed: a file {@code /reference/expected/<case>.json} of the test resources.
 *
 * <p>A value is named by its path, with dots between the levels: {@code "raw_alpha"}, {@code "item_mean.rating"},
 * {@code "table.df.0"} (an element of an array), {@code "expected.Black.Blue"} (a cell of a matrix by row and column).
 */
public final class ReferenceCase {
    private static final String FOLDER = "/reference/expected/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final JsonNode root;

    private ReferenceCase(String name, JsonNode root) {
        this.name = name;
        this.root = root;
    }

    /** A matrix with names for its rows and columns; an absent cell is NaN. */
    public record Matrix(List<String> rows, List<String> columns, double[][] data) {
        public double get(String row, String column) {
            return data[position(rows, row)][position(columns, column)];
        }

        public double[] column(String column) {
            int j = position(columns, column);
            return Stream.of(data).mapToDouble(row -> row[j]).toArray();
        }

        private static int position(List<String> names, String name) {
            int i = names.indexOf(name);
            if (i < 0) {
                throw new IllegalArgumentException("no '" + name + "' among " + names);
            }
            return i;
        }
    }

    public static ReferenceCase of(String name) {
        try (InputStream in = ReferenceCase.class.getResourceAsStream(FOLDER + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no test resource " + FOLDER + name + ".json");
            }
            return new ReferenceCase(name, JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All cases whose whole name matches the regular expression, by name; at least one, or the family was lost. */
    public static List<ReferenceCase> all(String regex) {
        URL folder = ReferenceCase.class.getResource(FOLDER);
        Pattern pattern = Pattern.compile(regex);
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            List<ReferenceCase> cases = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .map(file -> file.substring(0, file.length() - ".json".length()))
                    .filter(pattern.asMatchPredicate())
                    .sorted()
                    .map(ReferenceCase::of)
                    .toList();
            assertThat(cases).as("reference cases matching " + regex).isNotEmpty();
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public String name() {
        return name;
    }

    /** The data set between the two double underscores of the name, for example {@code survey_VER}. */
    public String dataSet() {
        return name.split("__")[1];
    }

    /** The data file of the case, for {@link ReferenceData#read}; empty when it has none. */
    public Optional<String> dataFile() {
        String file = root.path("data").asText("");
        return file.isEmpty() ? Optional.empty() : Optional.of(file.substring(file.lastIndexOf('/') + 1));
    }

    public String setup() {
        return root.path("setup").asText("");
    }

    public String call() {
        return root.path("call").asText("");
    }

    /** What a sound library does with the degenerate input of this case, in words. */
    public Optional<String> expectedBehaviour() {
        JsonNode node = root.path("expected_behaviour");
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node.asText());
    }

    /** Why the value must not be compared, if so: the program is known to be wrong there. */
    public Optional<String> skipped(String path) {
        JsonNode skip = root.path("skip_values");
        for (String key = path; ; key = key.substring(0, key.lastIndexOf('.'))) {
            if (skip.has(key)) {
                return Optional.of(skip.get(key).asText());
            }
            if (key.lastIndexOf('.') < 0) {
                return skip.has("*") ? Optional.of(skip.get("*").asText()) : Optional.empty();
            }
        }
    }

    public boolean has(String path) {
        JsonNode node = find(path);
        return !node.isMissingNode() && !node.isNull();
    }

    /** The number, or empty where the program gave none (NA). */
    public OptionalDouble number(String path) {
        JsonNode node = existing(path);
        return node.isNull() ? OptionalDouble.empty() : OptionalDouble.of(toDouble(node, path));
    }

    /** The number, which must be there. */
    public double value(String path) {
        return number(path).orElseThrow(() -> new IllegalArgumentException(where(path) + " is NA"));
    }

    /** Numbers by name in the order of the file; NA ones are left out. */
    public Map<String, Double> named(String path) {
        Map<String, Double> result = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : existing(path).properties()) {
            if (entry.getValue().isNumber() || isSpecial(entry.getValue())) {
                result.put(entry.getKey(), toDouble(entry.getValue(), path));
            }
        }
        return result;
    }

    /** An array of numbers (or a single one); NA is NaN. */
    public double[] numbers(String path) {
        return toArray(existing(path), path);
    }

    /** An array of texts (or a single one). */
    public List<String> texts(String path) {
        JsonNode node = existing(path);
        List<String> result = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each -> result.add(each.asText()));
        } else {
            result.add(node.asText());
        }
        return result;
    }

    public Matrix matrix(String path) {
        JsonNode node = existing(path);
        if (!node.has("data")) {
            throw new IllegalArgumentException(where(path) + " is not a matrix");
        }
        double[][] data = new double[node.get("data").size()][];
        for (int i = 0; i < data.length; i++) {
            data[i] = toArray(node.get("data").get(i), path);
        }
        int columns = data.length == 0 ? 0 : data[0].length;
        return new Matrix(names(node.path("rows"), data.length), names(node.path("cols"), columns), data);
    }

    /** Names of the values at the top. */
    public List<String> valueNames() {
        List<String> names = new ArrayList<>();
        root.path("values").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /**
     * Passes when |actual − expected| ≤ abs + rel·|expected| with the tolerance of the file for this value. Where the
     * program gave NA, NaN is expected; a skipped value passes.
     */
    public void assertClose(String path, double actual) {
        JsonNode tolerance = tolerance(path);
        check(path, actual, bound(tolerance, "abs"), bound(tolerance, "rel"));
    }

    /** Passes when |actual − expected| ≤ rel·|expected|, so 0 must be met exactly; a skipped value passes. */
    public void assertRelative(String path, double actual, double rel) {
        check(path, actual, 0, rel);
    }

    @Override
    public String toString() {
        return name;
    }

    private void check(String path, double actual, double abs, double rel) {
        if (skipped(path).isPresent()) {
            return;
        }
        double expected = number(path).orElse(Double.NaN);
        if (Double.isNaN(expected) || Double.isInfinite(expected)) {
            assertThat(actual).as(where(path)).isEqualTo(expected);
            return;
        }
        double difference = Math.abs(actual - expected);
        assertThat(difference <= abs + rel * Math.abs(expected))
                .as(
                        "%s: expected %s, got %s, relative difference %s (allowed abs %s, rel %s)",
                        where(path), expected, actual, difference / Math.abs(expected), abs, rel)
                .isTrue();
    }

    private JsonNode tolerance(String path) {
        JsonNode tolerance = root.path("tolerance");
        JsonNode perValue = tolerance.path("per_value");
        for (String key = path; ; key = key.substring(0, key.lastIndexOf('.'))) {
            if (perValue.has(key)) {
                return perValue.get(key);
            }
            if (key.lastIndexOf('.') < 0) {
                return tolerance;
            }
        }
    }

    private double bound(JsonNode tolerance, String kind) {
        return tolerance.has(kind) ? toDouble(tolerance.get(kind), "tolerance") : 0;
    }

    private JsonNode existing(String path) {
        JsonNode node = find(path);
        if (node.isMissingNode()) {
            throw new IllegalArgumentException(where(path) + " is not there; values: " + valueNames());
        }
        return node;
    }

    private JsonNode find(String path) {
        return find(root.path("values"), path);
    }

    /** Names may hold dots themselves (Sepal.Length), so the longest name that fits goes first. */
    private static JsonNode find(JsonNode node, String path) {
        if (node.path("data").path(0).isArray()) {
            return cell(node, path);
        }
        if (node.isArray()) {
            return path.chars().allMatch(Character::isDigit) ? node.path(Integer.parseInt(path)) : node.path(path);
        }
        for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
            if (node.has(path.substring(0, end))) {
                JsonNode child = node.get(path.substring(0, end));
                return end == path.length() ? child : find(child, path.substring(end + 1));
            }
        }
        return node.path(path);
    }

    /** The cell by the names of its row and column, or their numbers from 1 where they have none. */
    private static JsonNode cell(JsonNode matrix, String path) {
        JsonNode data = matrix.get("data");
        List<String> rows = names(matrix.path("rows"), data.size());
        List<String> columns = names(matrix.path("cols"), data.get(0).size());
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                if (path.equals(rows.get(i) + "." + columns.get(j))) {
                    return data.get(i).get(j);
                }
            }
        }
        return matrix.path(path);
    }

    private double[] toArray(JsonNode node, String path) {
        if (!node.isArray()) {
            return new double[] {node.isNull() ? Double.NaN : toDouble(node, path)};
        }
        double[] result = new double[node.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = node.get(i).isNull() ? Double.NaN : toDouble(node.get(i), path);
        }
        return result;
    }

    private double toDouble(JsonNode node, String path) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue() ? 1 : 0;
        }
        return switch (node.asText()) {
            case "NaN" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> throw new IllegalArgumentException(where(path) + " is not a number: " + node);
        };
    }

    private static boolean isSpecial(JsonNode node) {
        return node.isTextual() && List.of("NaN", "Inf", "-Inf").contains(node.asText());
    }

    private static List<String> names(JsonNode node, int size) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add(node.isArray() ? node.get(i).asText() : String.format(Locale.ROOT, "%d", i + 1));
        }
        return names;
    }

    private String where(String path) {
        return name + " " + path;
    }
}
