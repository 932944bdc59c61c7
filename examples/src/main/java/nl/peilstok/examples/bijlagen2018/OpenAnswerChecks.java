package nl.peilstok.examples.bijlagen2018;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import nl.peilstok.recalculate.Duplicates;
import nl.peilstok.recalculate.Printed;
import nl.peilstok.recalculate.TotalAgainstParts;

/** The counts of coded open answers: sums, and categories that may have been counted twice. */
final class OpenAnswerChecks {
    private OpenAnswerChecks() {}

    static List<Checked> of(Published published) {
        List<Checked> checks = new ArrayList<>();
        published.table("open_answer_counts", line -> line.getField("table")).forEach((table, lines) -> {
            List<Duplicates.Row> bySector = new ArrayList<>();
            for (NamedCsvRecord line : lines) {
                if (line.getField("count_po").isEmpty()
                        || line.getField("count_vo").isEmpty()) {
                    continue;
                }
                List<Printed> counts =
                        List.of(Printed.of(line.getField("count_po")), Printed.of(line.getField("count_vo")));
                checks.add(Checked.of(
                        table,
                        line.getField("label"),
                        TotalAgainstParts.sum(
                                Printed.of(line.getField("count_total")),
                                counts.stream()
                                        .map(count -> count.number().longValueExact())
                                        .toList())));
                bySector.add(new Duplicates.Row(line.getField("label"), counts));
            }
            if (!bySector.isEmpty()) {
                checks.add(Checked.of(table, "labels", Duplicates.alike(bySector)));
            }
        });
        return checks;
    }
}
