package nl.peilstok.examples.bijlagen2018;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Option;
import nl.peilstok.data.Variable;
import nl.peilstok.recalculate.Printed;
import nl.peilstok.recalculate.PublishedItem;
import nl.peilstok.recalculate.PublishedScale;

/**
 * A scale of Bijlage 3 for one group: what was printed of it, and its items from the tables of Bijlage 5 and 6.
 *
 * @param id the scale
 * @param group swv or gemeenten
 * @param mean as printed
 * @param median as printed
 * @param sd as printed
 * @param alpha as printed
 * @param items the distributions of the items that are in the scale
 * @param leftOut those of the candidates that were left out of it
 */
record ScaleAsPublished(
        String id,
        String group,
        Printed mean,
        Printed median,
        Printed sd,
        Printed alpha,
        PublishedScale items,
        List<PublishedItem> leftOut) {
    private static final int SCORED = 5;
    private static final AnswerOptions AGREEMENT = AnswerOptions.ordered(
                    "helemaal niet zo",
                    "overwegend niet zo",
                    "deels niet, deels wel zo",
                    "overwegend wel zo",
                    "helemaal zo")
            .withMissing(9, "geen zicht op", MissingReason.NO_VIEW);
    private static final AnswerOptions AGREEMENT_OR_NOT_APPLICABLE =
            AGREEMENT.withMissing(8, "niet van toepassing", MissingReason.NOT_APPLICABLE);

    /** All scales, in the order of {@code scales.csv}. */
    static List<ScaleAsPublished> of(Published published) {
        List<ScaleAsPublished> scales = new ArrayList<>();
        for (NamedCsvRecord line : published.table("scales")) {
            String id = line.getField("scale_id");
            String group = line.getField("group");
            List<PublishedItem> items = items(published, id, group, true);
            if (items.size() != Integer.parseInt(line.getField("items"))) {
                throw new IllegalArgumentException("scales.csv says that " + id + " has " + line.getField("items")
                        + " items, items.csv has " + items.size());
            }
            scales.add(new ScaleAsPublished(
                    id,
                    group,
                    Printed.of(line.getField("mean")),
                    Printed.of(line.getField("median")),
                    Printed.of(line.getField("sd")),
                    Printed.of(line.getField("alpha")),
                    PublishedScale.of(items),
                    items(published, id, group, false)));
        }
        return scales;
    }

    private static List<PublishedItem> items(Published published, String id, String group, boolean inScale) {
        List<PublishedItem> items = new ArrayList<>();
        for (NamedCsvRecord item : published.table("items")) {
            if (item.getField("scale_id").equals(id)
                    && item.getField("in_scale").equals(String.valueOf(inScale))) {
                items.add(item(item, distribution(published, group, item.getField("item_id"))));
            }
        }
        return items;
    }

    private static NamedCsvRecord distribution(Published published, String group, String item) {
        return published.table("item_distributions").stream()
                .filter(line -> line.getField("group").equals(group)
                        && line.getField("item_id").equals(item))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "item_distributions.csv has no line of " + item + " for " + group));
    }

    private static PublishedItem item(NamedCsvRecord item, NamedCsvRecord line) {
        List<Printed> percentages = new ArrayList<>(IntStream.rangeClosed(1, SCORED)
                .mapToObj(option -> Printed.of(line.getField("pct_" + option)))
                .toList());
        percentages.add(Printed.of(line.getField("pct_geen_zicht")));
        boolean mayNotApply = !line.getField("pct_nvt").isEmpty();
        if (mayNotApply) {
            percentages.add(Printed.of(line.getField("pct_nvt")));
        }
        return PublishedItem.of(
                Variable.ordinal(
                        item.getField("item_id"),
                        item.getField("label"),
                        mayNotApply ? AGREEMENT_OR_NOT_APPLICABLE : AGREEMENT),
                Integer.parseInt(line.getField("n")),
                percentages);
    }

    /** The items with 'niet van toepassing' as a further answer that has its code as score; empty if none offers it. */
    Optional<PublishedScale> withNotApplicableScored(int code) {
        if (items.items().stream().noneMatch(item -> item.variable().options().equals(AGREEMENT_OR_NOT_APPLICABLE))) {
            return Optional.empty();
        }
        List<Option> options = new ArrayList<>(AGREEMENT.options());
        options.add(new Option(Integer.toString(code), "niet van toepassing", code));
        AnswerOptions scored = AnswerOptions.of(options).withMissing(9, "geen zicht op", MissingReason.NO_VIEW);
        return Optional.of(PublishedScale.of(items.items().stream()
                .map(item -> {
                    List<Printed> percentages = new ArrayList<>(item.counts().percentages());
                    // Printed last, after 'geen zicht op'.
                    percentages.add(SCORED, percentages.remove(SCORED + 1));
                    return PublishedItem.of(
                            Variable.ordinal(
                                    item.variable().name(), item.variable().label(), scored),
                            item.n(),
                            percentages);
                })
                .toList()));
    }

    String title() {
        return id + " " + group;
    }
}
