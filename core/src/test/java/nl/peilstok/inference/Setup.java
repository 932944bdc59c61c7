package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Texts;
import nl.peilstok.data.Variable;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceData;

/**
 * Reads the data of a reference case as the R code in its {@code setup} does, so that a new case of the same form is a
 * file and not a method. The codes 8 and 9 of the survey are missing.
 */
final class Setup {
    private static final Pattern ITEMS = Pattern.compile("D\\[paste0\\('(\\w+)', ?1:(\\d+)\\)\\]");
    private static final Pattern REVERSED = Pattern.compile("d\\$(\\w+) <- 6 - d\\$\\w+");
    private static final Pattern NUMBERS =
            Pattern.compile("\\b[ys] <- (?:(scale_score\\(d\\))|(?:[dD]|read\\.csv\\([^)]*\\))\\$([\\w.]+))");
    private static final Pattern PAIR = Pattern.compile("x <- D\\$(\\w+); y <- D\\$(\\w+)\n");
    private static final Pattern PAIR_OF_SCALES = Pattern.compile("([ab]) <- D\\[paste0\\('(\\w+)_', ?1:(\\d+)\\)\\]");
    private static final Pattern PAIR_REVERSED = Pattern.compile("b\\$(\\w+) <- 6");
    private static final Pattern GROUPS = Pattern.compile("factor\\(D\\$(\\w+)");
    private static final Pattern SAMPLE = Pattern.compile("\\b([xy]) <- (?:s|D\\$(\\w+))\\[D\\$(\\w+)=='?(\\w+)'?\\]");
    private static final Pattern BLOCK = Pattern.compile("\\[1:(\\d+), 1:(\\d+)\\]");
    private static final Pattern SCALES = Pattern.compile("k <- c\\(([\\w=,]+)\\).*r <- c\\(([\\w=,]+)\\)");

    private final String r;
    private final ReferenceData data;

    Setup(ReferenceCase reference) {
        this.r = reference.setup();
        this.data = ReferenceData.read(reference.dataFile().orElseThrow());
    }

    /** The two samples x and y of a t test. */
    List<Numbers> samples() {
        return SAMPLE.matcher(r)
                .results()
                .map(sample -> {
                    double[] values = sample.group(2) != null ? data.numeric(sample.group(2)) : numbers();
                    List<String> groups = data.strings(sample.group(3));
                    return numbers(
                            sample.group(1),
                            IntStream.range(0, values.length)
                                    .filter(i -> groups.get(i).equals(sample.group(4)))
                                    .mapToDouble(i -> values[i])
                                    .toArray());
                })
                .toList();
    }

    /** The numbers y of a test of one sample. */
    Numbers sample() {
        return numbers("y", numbers());
    }

    /** The numbers x and y of the same respondents. */
    List<Numbers> pair() {
        if (PAIR_OF_SCALES.matcher(r).find()) {
            return PAIR_OF_SCALES
                    .matcher(r)
                    .results()
                    .map(scale -> numbers(
                            scale.group(2),
                            personMeans(surveyItems(
                                    scale.group(2) + "_",
                                    Integer.parseInt(scale.group(3)),
                                    first(PAIR_REVERSED).group(1)))))
                    .toList();
        }
        Matcher pair = PAIR.matcher(r);
        return pair.find()
                ? List.of(
                        numbers(pair.group(1), data.numeric(pair.group(1))),
                        numbers(pair.group(2), data.numeric(pair.group(2))))
                : samples();
    }

    /** The numbers y by the groups g of an analysis of variance. */
    GroupedNumbers groups() {
        String group = first(GROUPS).group(1);
        AnswersBuilder texts = new AnswersBuilder(Variable.text(group, ""));
        for (String text : data.strings(group)) {
            if (text.isEmpty()) {
                texts.addMissing(Missing.of(MissingReason.SKIPPED));
            } else {
                texts.addText(text);
            }
        }
        return numbers("y", numbers()).by(Grouping.of((Texts) texts.build()));
    }

    /** The columns of the matrix m of a Friedman test. */
    Items items() {
        List<Answers> columns = new ArrayList<>();
        if (SCALES.matcher(r).find()) {
            Map<String, Integer> reversed = counts(first(SCALES).group(2));
            counts(first(SCALES).group(1)).forEach((scale, size) -> {
                String turned = reversed.containsKey(scale) ? scale + "_" + reversed.get(scale) : "";
                columns.add(numbers(scale, personMeans(surveyItems(scale + "_", size, turned))));
            });
        } else if (ITEMS.matcher(r).find()) {
            MatchResult items = first(ITEMS);
            int size = Integer.parseInt(items.group(2));
            List<double[]> values = r.contains("m <- d\n")
                    ? surveyItems(items.group(1), size, reversed())
                    : numbered(items.group(1), size).stream().map(data::numeric).toList();
            for (int i = 0; i < size; i++) {
                columns.add(numbers(numbered(items.group(1), size).get(i), values.get(i)));
            }
        } else {
            boolean block = BLOCK.matcher(r).find();
            int rows = block ? Integer.parseInt(first(BLOCK).group(1)) : data.size();
            int width = block
                    ? Integer.parseInt(first(BLOCK).group(2))
                    : data.names().size();
            for (String name : data.names().subList(0, width)) {
                columns.add(numbers(name, Arrays.copyOf(data.numeric(name), rows)));
            }
        }
        String[] names =
                columns.stream().map(column -> column.variable().name()).toArray(String[]::new);
        return Survey.of(columns).items(names);
    }

    private double[] numbers() {
        MatchResult numbers = first(NUMBERS);
        if (numbers.group(1) == null) {
            return r.contains("d == 9") ? data.without(numbers.group(2), 8, 9) : data.numeric(numbers.group(2));
        }
        MatchResult items = first(ITEMS);
        return personMeans(surveyItems(items.group(1), Integer.parseInt(items.group(2)), reversed()));
    }

    private String reversed() {
        Matcher matcher = REVERSED.matcher(r);
        return matcher.find() ? matcher.group(1) : "";
    }

    private List<double[]> surveyItems(String prefix, int size, String reversed) {
        return numbered(prefix, size).stream()
                .map(name -> {
                    double[] values = data.without(name, 8, 9);
                    return name.equals(reversed)
                            ? Arrays.stream(values).map(value -> 6 - value).toArray()
                            : values;
                })
                .toList();
    }

    private static List<String> numbered(String prefix, int size) {
        return IntStream.rangeClosed(1, size).mapToObj(i -> prefix + i).toList();
    }

    /** The mean of the answered items of those who answered at least half; NaN for the others. */
    private static double[] personMeans(List<double[]> items) {
        double[] means = new double[items.get(0).length];
        for (int i = 0; i < means.length; i++) {
            int respondent = i;
            double[] answered = items.stream()
                    .mapToDouble(item -> item[respondent])
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            means[i] = 2 * answered.length < items.size() || answered.length == 0
                    ? Double.NaN
                    : Arrays.stream(answered).sum() / answered.length;
        }
        return means;
    }

    /** A sample in which NaN stands for 'geen zicht op'. */
    static Numbers numbers(String name, double... values) {
        AnswersBuilder builder = new AnswersBuilder(Variable.numeric(name, ""));
        for (double value : values) {
            if (Double.isNaN(value)) {
                builder.addMissing(Missing.of(MissingReason.NO_VIEW));
            } else {
                builder.addNumber(value);
            }
        }
        return (Numbers) builder.build();
    }

    /** Items A, B, C, … of respondents a row each, in which NaN stands for 'geen zicht op'. */
    static Items items(double[]... rows) {
        List<Answers> columns = new ArrayList<>();
        for (int item = 0; item < rows[0].length; item++) {
            int column = item;
            columns.add(numbers(
                    Character.toString('A' + item),
                    Arrays.stream(rows).mapToDouble(row -> row[column]).toArray()));
        }
        return Survey.of(columns)
                .items(columns.stream().map(column -> column.variable().name()).toArray(String[]::new));
    }

    /** Groups a, b, c, … of respondents one after the other, in which NaN stands for 'geen zicht op'. */
    static GroupedNumbers groups(double[]... groups) {
        AnswersBuilder labels = new AnswersBuilder(Variable.text("group", ""));
        for (int group = 0; group < groups.length; group++) {
            for (int i = 0; i < groups[group].length; i++) {
                labels.addText(Character.toString('a' + group));
            }
        }
        double[] values = Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
        return numbers("y", values).by(Grouping.of((Texts) labels.build()));
    }

    private static Map<String, Integer> counts(String list) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String pair : list.split(",")) {
            counts.put(pair.split("=")[0], Integer.valueOf(pair.split("=")[1]));
        }
        return counts;
    }

    private MatchResult first(Pattern pattern) {
        return pattern.matcher(r)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the setup has no " + pattern + ": " + r));
    }
}
