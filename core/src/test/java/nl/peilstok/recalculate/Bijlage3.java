package nl.peilstok.recalculate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Variable;

/** The scales of Bijlage 3 of the 2018 study with the item distributions of Bijlage 5 and 6, as published. */
record Bijlage3(
        String scale, String group, Printed mean, Printed median, Printed sd, Printed alpha, PublishedScale items) {

    private static final AnswerOptions AGREEMENT = AnswerOptions.ordered(
                    "helemaal niet zo",
                    "overwegend niet zo",
                    "deels niet, deels wel zo",
                    "overwegend wel zo",
                    "helemaal zo")
            .withMissing(9, "geen zicht op", MissingReason.NO_VIEW);

    static List<Bijlage3> all() {
        List<Bijlage3> scales = new ArrayList<>();
        for (String[] row : rows("scales.csv")) {
            scales.add(new Bijlage3(
                    row[0],
                    row[1],
                    Printed.of(row[3]),
                    Printed.of(row[4]),
                    Printed.of(row[5]),
                    Printed.of(row[6]),
                    PublishedScale.of(items(row[0], row[1], true))));
        }
        return scales;
    }

    static Bijlage3 of(String scale, String group) {
        return all().stream()
                .filter(s -> s.scale.equals(scale) && s.group.equals(group))
                .findFirst()
                .orElseThrow();
    }

    Bijlage3 withSd(Printed other) {
        return new Bijlage3(scale, group, mean, median, other, alpha, items);
    }

    /** The candidates that were left out of a scale. */
    static List<PublishedItem> dropped(String scale, String group) {
        return items(scale, group, false);
    }

    private static List<PublishedItem> items(String scale, String group, boolean inScale) {
        List<PublishedItem> items = new ArrayList<>();
        for (String[] item : rows("items.csv")) {
            for (String[] row : rows("item_distributions.csv")) {
                if (item[1].equals(scale)
                        && item[4].equals(String.valueOf(inScale))
                        && row[0].equals(group)
                        && row[2].equals(item[0])) {
                    items.add(item(item[3], row));
                }
            }
        }
        return items;
    }

    private static PublishedItem item(String label, String[] row) {
        boolean offersNotApplicable = !row[10].isEmpty();
        AnswerOptions options =
                offersNotApplicable ? AGREEMENT.withMissing(8, "nvt", MissingReason.NOT_APPLICABLE) : AGREEMENT;
        List<Printed> percentages = new ArrayList<>();
        for (int column = 4; column < (offersNotApplicable ? 11 : 10); column++) {
            percentages.add(Printed.of(row[column]));
        }
        return PublishedItem.of(Variable.ordinal(row[2], label, options), Integer.parseInt(row[3]), percentages);
    }

    private static List<String[]> rows(String file) {
        try (InputStream in = Bijlage3.class.getResourceAsStream("/bijlagen-2018/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return scale + " " + group;
    }
}
