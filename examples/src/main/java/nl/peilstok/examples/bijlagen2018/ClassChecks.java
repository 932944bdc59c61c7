package nl.peilstok.examples.bijlagen2018;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peilstok.recalculate.ClassBounds;
import nl.peilstok.recalculate.ClassBounds.NumberClass;

/** Classes of inhabitants and of gemeenten, as their labels name the bounds. */
final class ClassChecks {
    private static final Pattern BELOW = Pattern.compile(".*(?:<|minder dan) ?([0-9.]+).*");
    private static final Pattern FROM = Pattern.compile(".*>= ?([0-9.]+).*");
    private static final Pattern ABOVE = Pattern.compile(".*(?:>|meer dan) ?([0-9.]+).*");
    private static final Pattern UP_TO = Pattern.compile("([0-9.]+) tot ([0-9.]+)");
    private static final Pattern BETWEEN = Pattern.compile(".*?([0-9.]+) ?- ?([0-9.]+).*");

    private ClassChecks() {}

    static List<Checked> of(Published published) {
        List<Checked> checks = new ArrayList<>();
        published
                .table("response_population", line -> line.getField("figure"))
                .forEach((figure, lines) -> add(
                        figure,
                        lines.stream().map(line -> line.getField("category")).toList(),
                        checks));
        add(
                "B4.32",
                published.table("model_by_size").stream()
                        .map(line -> line.getField("size"))
                        .distinct()
                        .toList(),
                checks);
        return checks;
    }

    private static void add(String figure, List<String> labels, List<Checked> checks) {
        List<NumberClass> classes =
                labels.stream().flatMap(label -> parsed(label).stream()).toList();
        // A variable whose categories are no numbers has none.
        if (classes.size() == labels.size()) {
            checks.add(Checked.of(figure, "classes", ClassBounds.ofWholeNumbers(classes)));
        }
    }

    private static Optional<NumberClass> parsed(String label) {
        Matcher from = FROM.matcher(label);
        if (from.matches()) {
            return Optional.of(new NumberClass(label, number(from.group(1)), true, Double.POSITIVE_INFINITY, false));
        }
        Matcher below = BELOW.matcher(label);
        if (below.matches()) {
            return Optional.of(new NumberClass(label, Double.NEGATIVE_INFINITY, false, number(below.group(1)), false));
        }
        Matcher above = ABOVE.matcher(label);
        if (above.matches()) {
            return Optional.of(new NumberClass(label, number(above.group(1)), false, Double.POSITIVE_INFINITY, false));
        }
        Matcher upTo = UP_TO.matcher(label);
        if (upTo.matches()) {
            return Optional.of(between(label, upTo, false));
        }
        Matcher between = BETWEEN.matcher(label);
        return between.matches() ? Optional.of(between(label, between, true)) : Optional.empty();
    }

    private static NumberClass between(String label, Matcher bounds, boolean toBelongs) {
        // "25 tot 50.000" is short for 25.000.
        boolean thousands = bounds.group(2).endsWith(".000") && !bounds.group(1).contains(".");
        double from = number(bounds.group(1)) * (thousands ? 1000 : 1);
        return new NumberClass(label, from, true, number(bounds.group(2)), toBelongs);
    }

    private static double number(String dutch) {
        return Double.parseDouble(dutch.replace(".", ""));
    }
}
