package nl.peilstok.examples.bijlagen2018;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.peilstok.recalculate.CountShares;
import nl.peilstok.recalculate.Duplicates;
import nl.peilstok.recalculate.PercentageSum;
import nl.peilstok.recalculate.Printed;

/** Every percentage of Bijlage 1, 4, 5 and 6: against its count, the other percentages of its row, and its neighbours. */
final class PercentageChecks {
    private static final List<String> ANSWERS =
            List.of("pct_1", "pct_2", "pct_3", "pct_4", "pct_5", "pct_geen_zicht", "pct_nvt");
    /** Who ticks one of these can tick nothing else. */
    private static final Set<String> EXCLUDING =
            Set.of("nee", "geen zicht op", "niet van toepassing", "geen afspraken");
    /** Below ten per cent many cells are equal. */
    private static final Printed LEAST_COMPARED = Printed.of("10");

    private PercentageChecks() {}

    static List<Checked> of(Published published) {
        List<Checked> checks = new ArrayList<>();
        items(published, checks);
        choices(published, checks);
        response(published, checks);
        shares(published, "satisfaction_crosstabs", line -> line.getField("figure"), "satisfaction", checks);
        shares(published, "model_by_size", line -> "B4.32", "size", checks);
        return checks;
    }

    private static void items(Published published, List<Checked> checks) {
        published.table("item_distributions", line -> line.getField("table")).forEach((table, lines) -> {
            List<Duplicates.Row> rows = new ArrayList<>();
            for (NamedCsvRecord line : lines) {
                List<Printed> percentages = ANSWERS.stream()
                        .map(line::getField)
                        .filter(text -> !text.isEmpty())
                        .map(Printed::of)
                        .toList();
                checks.add(Checked.of(
                        table,
                        line.getField("item_id"),
                        PercentageSum.single(Integer.parseInt(line.getField("n")), percentages)));
                rows.add(new Duplicates.Row(line.getField("item_id"), percentages));
            }
            repeated(table, rows, checks);
        });
    }

    private static void choices(Published published, List<Checked> checks) {
        published.table("choice_distributions", line -> line.getField("table")).forEach((table, lines) -> {
            List<Duplicates.Row> rows = new ArrayList<>();
            Published.by(lines, "row").forEach((row, cells) -> {
                List<Printed> all = cells.stream()
                        .map(cell -> Printed.of(cell.getField("pct")))
                        .toList();
                rows.add(new Duplicates.Row(row, all));
                int n = Integer.parseInt(cells.get(0).getField("n"));
                if (cells.get(0).getField("answer_type").equals("single")) {
                    checks.add(Checked.of(table, row, PercentageSum.single(n, all)));
                } else {
                    List<Printed> excluding = percentages(cells, true);
                    checks.add(Checked.of(
                            table,
                            row,
                            PercentageSum.multiple(n, percentages(cells, false), excluding, !excluding.isEmpty())));
                }
            });
            repeated(table, rows, checks);
        });
    }

    private static List<Printed> percentages(List<NamedCsvRecord> cells, boolean excluding) {
        return cells.stream()
                .filter(cell -> EXCLUDING.contains(cell.getField("category")) == excluding)
                .map(cell -> Printed.of(cell.getField("pct")))
                .toList();
    }

    private static void repeated(String table, List<Duplicates.Row> rows, List<Checked> checks) {
        checks.add(Checked.of(table, "neighbours", Duplicates.neighbours(rows, LEAST_COMPARED)));
        checks.add(Checked.of(table, "rows", Duplicates.of(rows)));
    }

    private static void response(Published published, List<Checked> checks) {
        published.table("response_population", line -> line.getField("figure")).forEach((figure, lines) -> {
            for (String side : List.of("response", "population")) {
                checks.add(Checked.of(
                        figure,
                        side,
                        CountShares.of(counts(lines, side + "_n"), Published.printed(lines, side + "_pct"))));
            }
        });
    }

    private static void shares(
            Published published,
            String file,
            Function<NamedCsvRecord, String> figure,
            String base,
            List<Checked> checks) {
        published
                .table(file, figure)
                .forEach((name, lines) -> Published.by(lines, base)
                        .forEach((row, cells) -> checks.add(Checked.of(
                                name, row, CountShares.of(counts(cells, "n"), Published.printed(cells, "pct"))))));
    }

    private static List<Long> counts(List<NamedCsvRecord> lines, String column) {
        return lines.stream().map(line -> Long.valueOf(line.getField(column))).toList();
    }
}
