package nl.peilstok.examples.bijlagen2018;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peilstok.estimate.StarRule;
import nl.peilstok.recalculate.Duplicates;
import nl.peilstok.recalculate.Grimmer;
import nl.peilstok.recalculate.Printed;
import nl.peilstok.recalculate.PublishedGroups;
import nl.peilstok.recalculate.SameNumber;
import nl.peilstok.recalculate.SdWithinRange;
import nl.peilstok.recalculate.SwappedCells;
import nl.peilstok.recalculate.TotalAgainstParts;

/** Every printed mean of Bijlage 4, 5 and 6, with what stands beside it: SD, range, n, stars, the mean of all. */
final class MeanChecks {
    private static final StarRule STARS = StarRule.below(.05, .01);
    private static final int LOWEST_GRADE = 1;
    private static final int HIGHEST_GRADE = 10;
    /** Satisfaction, merged, is scored 1, 3 and 5. */
    private static final int LEAST_SATISFIED = 1;

    private static final int MOST_SATISFIED = 5;

    private final Published published;
    private final List<ScaleAsPublished> scales;
    private final List<Checked> checks = new ArrayList<>();

    private MeanChecks(Published published, List<ScaleAsPublished> scales) {
        this.published = published;
        this.scales = scales;
    }

    static List<Checked> of(Published published, List<ScaleAsPublished> scales) {
        MeanChecks all = new MeanChecks(published, scales);
        all.grades();
        all.teams();
        all.byModelAndPhase();
        all.bySatisfaction();
        all.respondents();
        return all.checks;
    }

    private void grades() {
        published.table("grades", line -> line.getField("table")).forEach((table, lines) -> {
            List<Duplicates.Row> moments = new ArrayList<>();
            for (NamedCsvRecord line : lines) {
                Printed mean = Printed.of(line.getField("mean"));
                Printed sd = Printed.of(line.getField("sd"));
                int n = Integer.parseInt(line.getField("n"));
                String row = line.getField("sector") + " " + line.getField("factor");
                checks.add(Checked.of(table, row, Grimmer.ofRange(mean, sd, n, LOWEST_GRADE, HIGHEST_GRADE)));
                checks.add(Checked.of(
                        table,
                        row,
                        SdWithinRange.observed(
                                mean,
                                sd,
                                n,
                                Double.parseDouble(line.getField("min")),
                                Double.parseDouble(line.getField("max")))));
                moments.add(new Duplicates.Row(row, List.of(mean, sd)));
            }
            checks.add(Checked.of(table, "means and SDs", Duplicates.of(moments)));
            Map<String, List<NamedCsvRecord>> factors = Published.by(lines, "factor");
            for (String column : List.of("mean", "sd")) {
                checks.add(Checked.of(table, column + " over sectors", Duplicates.of(rows(factors, column))));
            }
            List<NamedCsvRecord> first = factors.values().iterator().next();
            checks.add(Checked.of(
                    table,
                    "n",
                    SwappedCells.of(
                            List.copyOf(factors.keySet()),
                            first.stream().map(line -> line.getField("sector")).toList(),
                            factors.values().stream()
                                    .map(cells -> Published.printed(cells, "n"))
                                    .toList())));
        });
    }

    private static List<Duplicates.Row> rows(Map<String, List<NamedCsvRecord>> groups, String column) {
        return groups.entrySet().stream()
                .map(group -> new Duplicates.Row(group.getKey(), Published.printed(group.getValue(), column)))
                .toList();
    }

    private void teams() {
        Published.by(published.table("team_satisfaction"), "sector").forEach((sector, lines) -> {
            List<PublishedGroups.Group> groups = new ArrayList<>();
            for (NamedCsvRecord line : lines) {
                Printed mean = Printed.of(line.getField("mean"));
                Printed sd = Printed.of(line.getField("sd"));
                int n = Integer.parseInt(line.getField("n"));
                String row = sector + " " + line.getField("level");
                checks.add(Checked.of("B4.1", row, Grimmer.ofRange(mean, sd, n, LEAST_SATISFIED, MOST_SATISFIED)));
                checks.add(Checked.of("B4.1", row, SdWithinRange.within(mean, sd, n, LEAST_SATISFIED, MOST_SATISFIED)));
                groups.add(new PublishedGroups.Group(line.getField("level"), mean, n));
            }
            double level = Double.parseDouble(lines.get(0).getField("significance"));
            PublishedGroups pair = PublishedGroups.withSds(groups, Published.printed(lines, "sd"));
            checks.add(Checked.of("B4.1", sector, pair.anova().significant(level)));
        });
    }

    private void byModelAndPhase() {
        published
                .table("scale_means_by_model_phase", line -> line.getField("figure"))
                .forEach((figure, lines) -> {
                    Map<String, List<NamedCsvRecord>> byScale = Published.by(lines, "scale_id");
                    byScale.forEach((scaleId, cells) -> {
                        List<PublishedGroups.Group> groups = cells.stream()
                                .map(cell -> new PublishedGroups.Group(
                                        cell.getField("level"),
                                        Printed.of(cell.getField("mean")),
                                        PublishedComparison.respondents(published, cell)))
                                .toList();
                        ScaleAsPublished scale = PublishedComparison.scale(scales, cells.get(0));
                        String stars = switch (cells.get(0).getField("significance")) {
                            case "0.05" -> "*";
                            case "0.01" -> "**";
                            default -> "";
                        };
                        checks.add(Checked.of(
                                figure,
                                scaleId,
                                PublishedGroups.withTotalSd(groups, scale.sd())
                                        .anova()
                                        .stars(STARS, stars)));
                        checks.add(Checked.of(figure, scaleId, TotalAgainstParts.meansOfSome(groups, scale.mean())));
                    });
                    checks.add(Checked.of(figure, "scales", Duplicates.of(rows(byScale, "mean"))));
                });
    }

    private void bySatisfaction() {
        published
                .table("satisfaction_scale_means", line -> line.getField("figure"))
                .forEach((figure, lines) -> {
                    Map<String, List<NamedCsvRecord>> byScale = Published.by(lines, "scale_id");
                    byScale.forEach((scaleId, cells) -> {
                        List<PublishedGroups.Group> groups = cells.stream()
                                .map(cell -> new PublishedGroups.Group(
                                        cell.getField("satisfaction"),
                                        Printed.of(cell.getField("mean")),
                                        Integer.parseInt(cell.getField("n"))))
                                .toList();
                        ScaleAsPublished scale = PublishedComparison.scale(scales, cells.get(0));
                        checks.add(Checked.of(figure, scaleId, TotalAgainstParts.meansOfSome(groups, scale.mean())));
                    });
                    checks.add(Checked.of(figure, "scales", Duplicates.of(rows(byScale, "mean"))));
                });
    }

    /** The same group of satisfaction in every figure that has it. */
    private void respondents() {
        Published.by(published.table("satisfaction_scale_means"), "group", "sector", "satisfaction")
                .forEach((group, means) -> {
                    List<String> places = new ArrayList<>();
                    List<Printed> counts = new ArrayList<>();
                    Published.by(published.table("satisfaction_crosstabs"), "group", "sector", "satisfaction")
                            .getOrDefault(group, List.of())
                            .stream()
                            .map(line -> line.getField("figure"))
                            .distinct()
                            .forEach(figure -> {
                                places.add(figure);
                                counts.add(
                                        Printed.of(column(figure, means.get(0).getField("satisfaction"))));
                            });
                    Published.by(means, "figure").forEach((figure, cells) -> {
                        places.add(figure);
                        counts.add(Printed.of(cells.get(0).getField("n")));
                    });
                    checks.add(Checked.of(places.get(0), group, SameNumber.of(places, counts)));
                });
    }

    private String column(String figure, String satisfaction) {
        return Integer.toString(published.table("satisfaction_crosstabs").stream()
                .filter(line -> line.getField("figure").equals(figure)
                        && line.getField("satisfaction").equals(satisfaction))
                .mapToInt(line -> Integer.parseInt(line.getField("n")))
                .sum());
    }
}
