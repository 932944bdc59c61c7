package nl.peilstok.examples.bijlagen2018;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.construct.Construction;
import nl.peilstok.construct.ConstructionResult;
import nl.peilstok.construct.GroupOutcome;
import nl.peilstok.data.Survey;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * The scales of Bijlage 3 constructed by the procedure of 2018, both groups at once, from all candidates, on reconstructed
 * respondents. Which items go follows from the correlations that the respondents have, and these were put in as far as
 * Bijlage 3 tells them: what is shown is what the procedure does.
 */
final class ConstructedScales {
    private static final String NOTE =
            "by the procedure of 2018 on constructed respondents, whose correlations were put in";

    private ConstructedScales() {}

    static Recalculated recalculate(List<ScaleAsPublished> scales) {
        List<Recalculated> parts = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        List<Table> dropped = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (String id : scales.stream().map(ScaleAsPublished::id).distinct().toList()) {
            ReconstructedCandidates candidates = ReconstructedCandidates.of(scales, id);
            parts.add(candidates.leftOut());
            if (candidates.groups().isConverged()) {
                ConstructionResult result = construct(candidates, id);
                rows.addAll(rows(id, candidates, result));
                if (!result.dropped().isEmpty()) {
                    dropped.add(result.droppedTable()
                            .title("Bijlage 3. Why items of " + id + " go (reconstructed, not observed)"));
                }
                findings.add(finding(id, candidates, joined(result.dropped()), NOTE));
            } else {
                findings.add(finding(id, candidates, "", "not constructed: no respondents have what was published"));
            }
        }
        List<Table> tables = new ArrayList<>();
        tables.add(Table.columns(
                        Column.text("scale"),
                        Column.text("group"),
                        Column.integer("candidates"),
                        Column.text("left out in 2018"),
                        Column.text("left out here"),
                        Column.integer("items"),
                        Column.coefficient("alpha", 3))
                .rows(rows)
                .title("Bijlage 3. The scales constructed by the procedure of 2018 (not observed)")
                .footnote(
                        "On reconstructed respondents of both groups, whose correlations were put in as far as Bijlage 3"
                                + " tells them: a demonstration of the procedure, no finding about 2018."));
        tables.addAll(dropped);
        parts.add(new Recalculated(tables, findings));
        return Recalculated.join(parts);
    }

    static ConstructionResult construct(ReconstructedCandidates candidates, String name) {
        Survey survey = candidates.survey();
        return Construction.as2018()
                .named(name)
                .analyse(
                        survey.items(candidates.candidates().toArray(String[]::new)),
                        survey.group(ReconstructedCandidates.GROUP));
    }

    private static List<List<Cell>> rows(String id, ReconstructedCandidates candidates, ConstructionResult result) {
        List<List<Cell>> rows = new ArrayList<>();
        result.scales().forEach(scale -> {
            for (GroupOutcome group : scale.groups()) {
                rows.add(List.of(
                        Cell.text(id),
                        Cell.text(group.group()),
                        Cell.integer(candidates.candidates().size()),
                        Cell.text(joined(candidates.namesLeftOut())),
                        Cell.text(joined(result.dropped())),
                        Cell.integer(scale.items().size()),
                        group.reliability().cell()));
            }
        });
        return rows;
    }

    private static Finding finding(String id, ReconstructedCandidates candidates, String leftOut, String note) {
        return new Finding(
                Scales.FIGURE,
                id + " (reconstructed, not observed)",
                "items left out",
                joined(candidates.namesLeftOut()),
                leftOut,
                Verdict.NOT_RECALCULABLE,
                note);
    }

    private static String joined(List<String> items) {
        return items.isEmpty()
                ? "none"
                : String.join(" ", items.stream().sorted().toList());
    }
}
