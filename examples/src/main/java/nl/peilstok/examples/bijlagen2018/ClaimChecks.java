package nl.peilstok.examples.bijlagen2018;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peilstok.crosstab.Representativeness;
import nl.peilstok.recalculate.AlphaAndSd;
import nl.peilstok.recalculate.Check;
import nl.peilstok.recalculate.ChiSquareClaim;
import nl.peilstok.recalculate.CountVectors;
import nl.peilstok.recalculate.OrderClaim;
import nl.peilstok.recalculate.PossibleRange;
import nl.peilstok.recalculate.Printed;
import nl.peilstok.recalculate.SameNumber;
import nl.peilstok.recalculate.TextClaim;
import nl.peilstok.recalculate.TotalAgainstParts;

/** Every statement of {@code claims.csv} against the table it is about, by the unit the statement is in. */
final class ClaimChecks {
    private static final double LEVEL = .05;
    /** What is not in the base of Bijlage 4. */
    private static final Set<String> NO_ANSWER = Set.of("geen zicht op", "niet van toepassing");

    private static final String LEFT_OUT = "without geen zicht and nvt";
    /** How the text calls the sectors, and how the tables do. */
    private static final Map<String, String> ROWS = Map.of(
            "kern", "kerngemeenten",
            "overig", "overige gemeenten",
            "po", "basisonderwijs",
            "vo", "voortgezet onderwijs",
            "vso", "(voortgezet) speciaal onderwijs");

    private static final Pattern INTEGER = Pattern.compile("[0-9]+");
    private static final Pattern NUMBERED = Pattern.compile("B\\.([56])\\.([0-9]+)");

    private final Published published;
    private final List<ScaleAsPublished> scales;
    private final List<Checked> checks = new ArrayList<>();

    private ClaimChecks(Published published, List<ScaleAsPublished> scales) {
        this.published = published;
        this.scales = scales;
    }

    static List<Checked> of(Published published, List<ScaleAsPublished> scales) {
        ClaimChecks all = new ClaimChecks(published, scales);
        published.table("claims").forEach(all::check);
        return all.checks;
    }

    private void check(NamedCsvRecord claim) {
        switch (claim.getField("unit")) {
            case "percent" -> percent(claim);
            case "count" -> count(claim);
            case "monotone" -> monotone(claim);
            case "order" -> order(claim);
            case "cochran" ->
                figures(claim)
                        .forEach(figure -> add(
                                claim,
                                figure,
                                "whole table",
                                ChiSquareClaim.tooSmall(Satisfaction.counts(lines(figure)))));
            case "significant" -> {
                add(
                        claim,
                        claim.getField("table"),
                        "whole table",
                        ChiSquareClaim.significant(ModelBySize.counts(published), LEVEL));
                // No part of the claim, but of what was done to make it.
                checks.add(Checked.of(
                        claim.getField("table"), "whole table", ChiSquareClaim.tested(ModelBySize.counts(published))));
            }
            case "representative" -> figures(claim).forEach(figure -> representative(claim, figure));
            case "score-rule" ->
                scales.forEach(scale -> add(
                        claim,
                        Scales.FIGURE,
                        scale.title(),
                        AlphaAndSd.meanSkippedAsZero(scale.items(), scale.mean())));
            case "minimum" ->
                add(
                        claim,
                        Scales.FIGURE,
                        "alphas",
                        TextClaim.atLeast(
                                Printed.of(claim.getField("lowest")),
                                scales.stream().map(ScaleAsPublished::title).toList(),
                                scales.stream().map(ScaleAsPublished::alpha).toList()));
            default ->
                throw new IllegalArgumentException(
                        "claims.csv: " + claim.getField("id") + " has the unknown unit " + claim.getField("unit"));
        }
    }

    private void add(NamedCsvRecord claim, String figure, String row, Check check) {
        checks.add(Checked.ofClaim(figure, row, claim.getField("id"), check));
    }

    private static List<String> figures(NamedCsvRecord claim) {
        return Arrays.asList(claim.getField("table").split(";"));
    }

    private List<NamedCsvRecord> lines(String figure) {
        return published
                .table("satisfaction_crosstabs", line -> line.getField("figure"))
                .getOrDefault(figure, List.of());
    }

    /** A percentage of one or more categories, in one row or from the lowest to the highest of all. */
    private void percent(NamedCsvRecord claim) {
        Printed lowest = Printed.of(claim.getField("lowest"));
        Printed highest = Printed.of(claim.getField("highest"));
        List<PossibleRange> cells = new ArrayList<>();
        for (String table : figures(claim)) {
            Map<String, List<NamedCsvRecord>> rows = Published.by(
                    published.table("choice_distributions").stream()
                            .filter(line -> line.getField("table").equals(table))
                            .toList(),
                    "row");
            rows.forEach((row, categories) -> {
                if (isMeant(claim.getField("row"), row)) {
                    cells.add(share(claim, categories));
                }
            });
            published.table("model_by_size").stream()
                    .filter(line -> table.equals("B4.32")
                            && line.getField("size").equals(claim.getField("row"))
                            && line.getField("model").equalsIgnoreCase(claim.getField("category")))
                    .forEach(line -> cells.add(PossibleRange.exactly(ModelBySize.share(published, line))));
        }
        add(
                claim,
                claim.getField("table"),
                claim.getField("row").isEmpty() ? claim.getField("category") : claim.getField("row"),
                cells.size() == 1 && lowest.equals(highest)
                        ? TextClaim.of(lowest, cells.get(0))
                        : TextClaim.between(lowest, highest, cells));
    }

    private static boolean isMeant(String wanted, String row) {
        return wanted.isEmpty()
                || wanted.equals("all rows")
                || ROWS.getOrDefault(wanted, wanted).equals(row);
    }

    private static PossibleRange share(NamedCsvRecord claim, List<NamedCsvRecord> categories) {
        List<String> wanted = Arrays.asList(
                claim.getField("category").toLowerCase(Locale.ROOT).split("\\+"));
        Set<Integer> counted = new HashSet<>();
        Set<Integer> leftOut = new HashSet<>();
        for (int i = 0; i < categories.size(); i++) {
            String category = categories.get(i).getField("category").toLowerCase(Locale.ROOT);
            if (wanted.contains(category)) {
                counted.add(i);
            } else if (claim.getField("base").equals(LEFT_OUT) && NO_ANSWER.contains(category)) {
                leftOut.add(i);
            }
        }
        return CountVectors.fitting(
                        Integer.parseInt(categories.get(0).getField("n")), Published.printed(categories, "pct"))
                .share(counted, leftOut);
    }

    private void count(NamedCsvRecord claim) {
        Printed said = Printed.of(claim.getField("lowest"));
        String table = claim.getField("table");
        Matcher parts = INTEGER.matcher(claim.getField("row"));
        if (table.startsWith("last question of Bijlage")) {
            NamedCsvRecord last = lastQuestion(table.substring(table.length() - 1));
            add(
                    claim,
                    "Bijlage " + table.substring(table.length() - 1),
                    last.getField("table"),
                    SameNumber.of(
                            List.of(claim.getField("where"), last.getField("table")),
                            List.of(said, Printed.of(last.getField("n")))));
        } else if (table.equals("text")) {
            add(
                    claim,
                    claim.getField("where"),
                    claim.getField("row"),
                    TotalAgainstParts.sum(
                            said,
                            parts.results()
                                    .map(part -> Long.valueOf(part.group()))
                                    .toList()));
        } else {
            List<String> rows = Arrays.asList(claim.getField("row").split(";"));
            published.table("model_by_size").stream()
                    .filter(line -> rows.contains(line.getField("size"))
                            && line.getField("model").equalsIgnoreCase(claim.getField("category")))
                    .forEach(line -> add(
                            claim,
                            table,
                            line.getField("size"),
                            TextClaim.of(said, PossibleRange.exactly(Integer.parseInt(line.getField("n"))))));
        }
    }

    private NamedCsvRecord lastQuestion(String appendix) {
        return published.table("choice_distributions").stream()
                .filter(line -> line.getField("table").startsWith("B." + appendix + "."))
                .max(Comparator.comparingInt(line -> number(line.getField("table"))))
                .orElseThrow(() ->
                        new IllegalArgumentException("choice_distributions.csv has no table of Bijlage " + appendix));
    }

    private static int number(String table) {
        Matcher numbered = NUMBERED.matcher(table);
        return numbered.matches() ? Integer.parseInt(numbered.group(2)) : 0;
    }

    /** The means of each scale, in the order of the levels. */
    private void monotone(NamedCsvRecord claim) {
        List<String> figures = figures(claim);
        Published.by(published.table("scale_means_by_model_phase"), "figure", "scale_id")
                .forEach((place, cells) -> {
                    if (figures.contains(cells.get(0).getField("figure"))) {
                        add(
                                claim,
                                cells.get(0).getField("figure"),
                                cells.get(0).getField("scale_id"),
                                OrderClaim.rising(
                                        cells.stream()
                                                .map(cell -> cell.getField("level"))
                                                .toList(),
                                        Published.printed(cells, "mean")));
                    }
                });
    }

    /** Categories that are said to come from high to low in each row. */
    private void order(NamedCsvRecord claim) {
        List<String> wanted = Arrays.asList(claim.getField("category").split(";"));
        Published.by(
                        published.table("choice_distributions").stream()
                                .filter(line -> line.getField("table").equals(claim.getField("table")))
                                .toList(),
                        "row")
                .forEach((row, cells) -> {
                    List<Printed> values = wanted.stream()
                            .map(category -> cells.stream()
                                    .filter(cell -> cell.getField("category").equals(category))
                                    .findFirst()
                                    .orElseThrow(() -> new IllegalArgumentException(
                                            claim.getField("table") + " " + row + " has no " + category)))
                            .map(cell -> Printed.of(cell.getField("pct")))
                            .toList();
                    add(claim, claim.getField("table"), row, OrderClaim.falling(wanted, values));
                });
    }

    private void representative(NamedCsvRecord claim, String figure) {
        List<NamedCsvRecord> lines = published
                .table("response_population", line -> line.getField("figure"))
                .getOrDefault(figure, List.of());
        Representativeness compared = Representation.compared(lines);
        add(claim, figure, lines.get(0).getField("variable"), ChiSquareClaim.representative(compared, LEVEL));
    }
}
