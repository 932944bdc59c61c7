package nl.peilstok.examples.bijlagen2018;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import nl.peilstok.compare.ComparisonResult;
import nl.peilstok.compare.ComparisonTable;
import nl.peilstok.compare.PairClaim;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.recalculate.Check;
import nl.peilstok.recalculate.PossibleTest;
import nl.peilstok.recalculate.Printed;
import nl.peilstok.recalculate.PublishedGroups;
import nl.peilstok.table.Table;

/**
 * B4.22–B4.31: the six scales by satisfaction, with what the text below each table says of which groups differ
 * ({@code pairwise_claims.csv}).
 */
final class MeansBySatisfaction {
    private static final double LEVEL = .05;

    private MeansBySatisfaction() {}

    static Recalculated recalculate(Published published, List<ScaleAsPublished> scales) {
        List<Finding> findings = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        published
                .table("satisfaction_scale_means", line -> line.getField("figure"))
                .forEach((figure, lines) -> {
                    String sector = lines.get(0).getField("sector");
                    String grouping = "satisfaction, " + sector;
                    List<ComparisonResult> results = new ArrayList<>();
                    Published.by(lines, "scale_id").forEach((scaleId, cells) -> {
                        PublishedComparison comparison = PublishedComparison.of(
                                PublishedComparison.scale(scales, cells.get(0)), grouping, groups(cells));
                        results.add(comparison.compared());
                        findings.addAll(findings(published, figure, scaleId + " by " + grouping, comparison));
                    });
                    tables.add(ComparisonTable.of(results)
                            .claimsTable(grouping)
                            .title(figure + ". The scales by " + grouping + " ("
                                    + lines.get(0).getField("group") + ")"));
                });
        return new Recalculated(tables, findings);
    }

    private static List<PublishedGroups.Group> groups(List<NamedCsvRecord> cells) {
        return cells.stream()
                .map(cell -> new PublishedGroups.Group(
                        cell.getField("satisfaction"),
                        Printed.of(cell.getField("mean")),
                        Integer.parseInt(cell.getField("n"))))
                .toList();
    }

    private static List<Finding> findings(
            Published published, String figure, String row, PublishedComparison comparison) {
        List<Finding> findings = new ArrayList<>();
        findings.add(comparison.weightedMean(figure, row, 0));
        for (NamedCsvRecord claim : published.table("pairwise_claims")) {
            if (claim.getField("figure").equals(figure)
                    && claim.getField("scale_id").equals(comparison.scale().id())) {
                findings.addAll(findings(figure, row, claim, comparison));
            }
        }
        return findings;
    }

    private static List<Finding> findings(
            String figure, String row, NamedCsvRecord claim, PublishedComparison comparison) {
        String lower = claim.getField("lower");
        String higher = claim.getField("higher");
        PairClaim pair = comparison.compared().claim(lower, higher);
        PossibleTest possible = comparison.possible().pair(lower, higher);
        String said = claim.getField("claim");
        Verdict verdict;
        String note;
        if (said.equals("unstated")) {
            verdict = Verdict.NOT_RECALCULABLE;
            note = "the report says nothing of this pair: " + pair.sentence();
        } else {
            boolean claimed = said.equals("significant");
            boolean sameWay = !claimed || pair.lower().equals(lower);
            Check rounded = claimed ? possible.significant(LEVEL) : possible.notSignificant(LEVEL);
            boolean holds = sameWay && pair.p().value() < LEVEL == claimed;
            boolean mayHold = sameWay && !rounded.isFlagged();
            verdict = holds ? Verdict.MATCH : mayHold ? Verdict.WITHIN_ROUNDING : Verdict.DIFFERS;
            note = pair.sentence() + "; over what is printed so p lies between " + Digits.printed(possible.p());
        }
        if (!comparison.noteOnSd().isEmpty()) {
            note += "; " + comparison.noteOnSd();
        }
        String where = row + ": " + lower + " and " + higher;
        String printed = said.equals("unstated") ? "" : said;
        return List.of(
                new Finding(
                        figure,
                        where,
                        "difference of means",
                        printed,
                        Digits.of(difference(pair, lower)),
                        verdict,
                        note),
                new Finding(figure, where, "p", printed, Digits.of(pair.p()), verdict, note));
    }

    /** That of the group named higher minus that of the one named lower. */
    private static double difference(PairClaim pair, String lower) {
        Estimate difference = pair.difference();
        return pair.lower().equals(lower) ? difference.value() : -difference.value();
    }
}
