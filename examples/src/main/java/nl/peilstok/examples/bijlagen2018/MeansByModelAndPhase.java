package nl.peilstok.examples.bijlagen2018;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import nl.peilstok.compare.ComparisonResult;
import nl.peilstok.compare.ComparisonTable;
import nl.peilstok.compare.Course;
import nl.peilstok.estimate.StarRule;
import nl.peilstok.recalculate.Check;
import nl.peilstok.recalculate.PossibleTest;
import nl.peilstok.recalculate.Printed;
import nl.peilstok.recalculate.PublishedGroups;
import nl.peilstok.table.Table;

/**
 * B4.2–B4.11: the six scales by model and by phase. No n is printed, the crosstabs B4.12–B4.21 stand in; the stars say which
 * of the sixty analyses of variance the report found significant, and the text that the scores rise from one level to the
 * next.
 */
final class MeansByModelAndPhase {
    private static final StarRule STARS = StarRule.below(.05, .01);
    private static final String RISES = "rises from the first level to the last";
    /** The crosstab's n is not that of the scale: a mean of other respondents may differ this much in the last digit. */
    private static final double SLACK = .005;

    private MeansByModelAndPhase() {}

    static Recalculated recalculate(Published published, List<ScaleAsPublished> scales) {
        List<Finding> findings = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        published
                .table("scale_means_by_model_phase", line -> line.getField("figure"))
                .forEach((figure, lines) -> {
                    NamedCsvRecord first = lines.get(0);
                    String grouping = first.getField("by") + ", " + first.getField("sector");
                    List<ComparisonResult> results = new ArrayList<>();
                    Published.by(lines, "scale_id").forEach((scaleId, cells) -> {
                        PublishedComparison comparison = PublishedComparison.of(
                                PublishedComparison.scale(scales, cells.get(0)), grouping, groups(published, cells));
                        results.add(comparison.compared());
                        findings.addAll(findings(
                                figure,
                                scaleId + " by " + grouping,
                                cells.get(0).getField("significance"),
                                comparison));
                    });
                    tables.add(ComparisonTable.of(results)
                            .withStars(STARS)
                            .meansTable(grouping)
                            .title(figure + ". The scales by " + grouping + " (" + first.getField("group") + ")"));
                });
        return new Recalculated(tables, findings);
    }

    private static List<PublishedGroups.Group> groups(Published published, List<NamedCsvRecord> cells) {
        return cells.stream()
                .map(cell -> new PublishedGroups.Group(
                        cell.getField("level"),
                        Printed.of(cell.getField("mean")),
                        PublishedComparison.respondents(published, cell)))
                .toList();
    }

    private static List<Finding> findings(String figure, String row, String printed, PublishedComparison comparison) {
        ComparisonResult compared = comparison.compared();
        PossibleTest possible = comparison.possible().anova();
        Check stars = possible.stars(STARS, stars(printed));
        // Doubtful: only some of what is printed so earns them.
        Verdict verdict =
                stars.verdict() == Check.Verdict.DOUBTFUL ? Verdict.WITHIN_ROUNDING : Verdict.of(stars.verdict());
        String claim = printed.equals("none") ? "no star" : "p<" + printed;
        String note = stars.sentence() + (comparison.noteOnSd().isEmpty() ? "" : "; " + comparison.noteOnSd());
        Course course = compared.trend().orElseThrow().course();
        boolean rises = course == Course.RISING;
        return List.of(
                new Finding(
                        figure, row, "F", claim, Digits.of(compared.omnibus().statistic()), verdict, note),
                new Finding(figure, row, "p", claim, Digits.of(compared.p()), verdict, note),
                new Finding(
                        figure, row, "stars", claim, STARS.mark(compared.p()).strip(), verdict, note),
                new Finding(
                        figure,
                        row,
                        compared.effect().name(),
                        claim,
                        Digits.of(compared.effect().estimate()),
                        verdict,
                        note),
                comparison.weightedMean(figure, row, SLACK),
                new Finding(
                        figure,
                        row,
                        "course of the means",
                        RISES,
                        course.label(),
                        rises ? Verdict.MATCH : Verdict.DIFFERS,
                        "the means as printed; linear trend p = "
                                + Digits.of(compared.trend().orElseThrow().slopeP())));
    }

    private static String stars(String significance) {
        return switch (significance) {
            case "none" -> "";
            case "0.05" -> "*";
            case "0.01" -> "**";
            default ->
                throw new IllegalArgumentException(
                        "scale_means_by_model_phase.csv: significance must be none, 0.05 or 0.01, got " + significance);
        };
    }
}
