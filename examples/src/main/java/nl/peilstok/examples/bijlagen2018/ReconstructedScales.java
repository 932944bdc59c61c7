package nl.peilstok.examples.bijlagen2018;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.inference.Friedman;
import nl.peilstok.inference.FriedmanResult;
import nl.peilstok.recalculate.AimedStatistic;
import nl.peilstok.recalculate.CorrelationTarget;
import nl.peilstok.recalculate.Printed;
import nl.peilstok.recalculate.Reconstructed;
import nl.peilstok.recalculate.Reconstruction;
import nl.peilstok.reliability.Alpha;
import nl.peilstok.reliability.AlphaResult;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * Respondents reconstructed to the figures of Bijlage 3. That they exist shows that the figures can stand together; what
 * else they show (correlations, Friedman) is one possibility among very many and was not observed.
 */
final class ReconstructedScales {
    private static final String LABEL = "reconstructed, not observed";
    private static final int SD_DECIMALS = 2;
    private static final CorrelationTarget POSITIVE =
            CorrelationTarget.reported(0.01, 1, "Bijlage 3: all inter-item correlations are positive");

    private ReconstructedScales() {}

    static Recalculated recalculate(List<ScaleAsPublished> scales) {
        List<Finding> findings = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (ScaleAsPublished scale : scales) {
            Reconstructed asPrinted = reconstruction(scale, scale.sd()).run();
            findings.addAll(attainable(scale, asPrinted));
            Printed other = otherSd(scale);
            Reconstructed shown = asPrinted.isConverged()
                    ? asPrinted
                    : reconstruction(scale, other).run();
            String fittedTo = asPrinted.isConverged() ? "" : "; fitted to SD " + other + " in place of " + scale.sd();
            if (!shown.isConverged()) {
                continue;
            }
            Items items = shown.survey()
                    .items(scale.items().items().stream()
                            .map(item -> item.variable().name())
                            .toArray(String[]::new));
            AlphaResult alpha = Alpha.listwise().analyse(items);
            FriedmanResult friedman = Friedman.chiSquare().test(items);
            findings.addAll(demonstration(scale, shown, friedman, fittedTo));
            rows.add(List.of(
                    Cell.text(scale.title() + (asPrinted.isConverged() ? "" : " (SD " + other + ")")),
                    Cell.text(asPrinted.isConverged() ? "attainable" : "unattainable"),
                    Cell.integer(shown.swaps()),
                    Cell.integer(alpha.cases().n()),
                    alpha.raw().cell(),
                    least(shown).cell(),
                    friedman.chiSquare().cell(),
                    friedman.df().cell(),
                    friedman.p().cell()));
        }
        Table table = Table.columns(
                        Column.text("scale"),
                        Column.text("as printed"),
                        Column.integer("swaps"),
                        Column.integer("complete"),
                        Column.coefficient("alpha", 3),
                        Column.coefficient("least r", 2),
                        Column.number("Friedman X²", 1),
                        Column.number("df", 0),
                        Column.exactPValue("p"))
                .rows(rows)
                .title("Bijlage 3. Respondents reconstructed to mean, median, SD and alpha (not observed)")
                .footnote(
                        "Least r: the lowest correlation of two items, of who answered both; above 0 as Bijlage 3 says"
                                + " and as it was put in. Correlations and Friedman are a demonstration on constructed"
                                + " answers, no finding about 2018.");
        return new Recalculated(List.of(table), findings);
    }

    /** Respondents that have all that Bijlage 3 says of a scale, with a standard deviation that can be another. */
    static Reconstruction reconstruction(ScaleAsPublished scale, Printed sd) {
        return Reconstruction.of(scale.items())
                .to(AimedStatistic.MEAN, scale.mean())
                .to(AimedStatistic.MEDIAN, scale.median())
                .to(AimedStatistic.SD, sd)
                .to(AimedStatistic.ALPHA, scale.alpha())
                .withItemCorrelations(POSITIVE);
    }

    /** The SD that alpha and the items imply, printed as the report prints one. */
    static Printed otherSd(ScaleAsPublished scale) {
        double implied = scale.items().impliedSd(scale.alpha()).lower();
        return Printed.of(Math.round(implied * 100) / 100.0, SD_DECIMALS);
    }

    private static List<Finding> attainable(ScaleAsPublished scale, Reconstructed result) {
        List<Finding> findings = new ArrayList<>();
        for (Reconstructed.Target target : result.targets()) {
            String note = result.isConverged()
                    ? "attainable: respondents with these items and all four figures exist"
                    : "unattainable: " + result.whyNot().orElseThrow().reason();
            findings.add(finding(
                    scale,
                    target.statistic().label(),
                    target.printed().toString(),
                    Digits.of(target.attained()),
                    note));
        }
        return findings;
    }

    private static List<Finding> demonstration(
            ScaleAsPublished scale, Reconstructed shown, FriedmanResult friedman, String fittedTo) {
        String note = "a demonstration on constructed respondents" + fittedTo;
        String positive = "all inter-item correlations positive";
        String adds = "each item adds something (Friedman)";
        String putIn = note + "; positive as put in, of who answered both items";
        Estimate mean = Estimate.of(shown.correlations().stream()
                .mapToDouble(pair -> pair.attained().value())
                .average()
                .orElseThrow());
        return List.of(
                finding(scale, "lowest inter-item correlation", positive, Digits.of(least(shown)), putIn),
                finding(scale, "mean inter-item correlation", positive, Digits.of(mean), putIn),
                finding(scale, "Friedman X2", adds, Digits.of(friedman.chiSquare()), note),
                finding(scale, "Friedman df", adds, Digits.of(friedman.df()), note),
                finding(scale, "Friedman p", adds, Digits.of(friedman.p()), note));
    }

    private static Estimate least(Reconstructed shown) {
        return Estimate.of(shown.correlations().stream()
                .mapToDouble(pair -> pair.attained().value())
                .min()
                .orElseThrow());
    }

    private static Finding finding(
            ScaleAsPublished scale, String quantity, String published, String recalculated, String note) {
        return new Finding(
                Scales.FIGURE,
                scale.title() + " (" + LABEL + ")",
                quantity,
                published,
                recalculated,
                Verdict.NOT_RECALCULABLE,
                note);
    }
}
