package nl.peilstok.examples.bijlagen2018;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peilstok.recalculate.AlphaAndSd;
import nl.peilstok.recalculate.Check;
import nl.peilstok.recalculate.Duplicates;
import nl.peilstok.recalculate.PublishedScale;
import nl.peilstok.recalculate.SdWithinRange;

/** Bijlage 3: the means, standard deviations and alphas of the scales against their items and each other. */
final class ScaleChecks {
    private static final double LOWEST = 1;
    private static final double HIGHEST = 5;
    /** The codes that SPSS users give to a further answer of a five-point scale. */
    private static final int[] NEXT_CODES = {6, 7};

    private ScaleChecks() {}

    static List<Checked> of(List<ScaleAsPublished> scales) {
        List<Checked> checks = new ArrayList<>();
        for (ScaleAsPublished scale : scales) {
            Check mean = AlphaAndSd.mean(scale.items(), scale.mean());
            checks.add(
                    Checked.of(Scales.FIGURE, scale.title(), mean).with(mean.isFlagged() ? missingScored(scale) : ""));
            checks.add(
                    Checked.of(Scales.FIGURE, scale.title(), AlphaAndSd.sd(scale.items(), scale.alpha(), scale.sd())));
            checks.add(Checked.of(
                    Scales.FIGURE,
                    scale.title(),
                    SdWithinRange.within(scale.mean(), scale.sd(), scale.items().n(), LOWEST, HIGHEST)));
        }
        checks.add(Checked.of(Scales.FIGURE, "alphas", Duplicates.within(groups(scales, false))));
        checks.add(Checked.of(Scales.FIGURE, "means and SDs", Duplicates.within(groups(scales, true))));
        return checks;
    }

    private static List<List<Duplicates.Row>> groups(List<ScaleAsPublished> scales, boolean moments) {
        Map<String, List<Duplicates.Row>> groups = new LinkedHashMap<>();
        for (ScaleAsPublished scale : scales) {
            groups.computeIfAbsent(scale.group(), group -> new ArrayList<>())
                    .add(new Duplicates.Row(
                            scale.title(), moments ? List.of(scale.mean(), scale.sd()) : List.of(scale.alpha())));
        }
        return List.copyOf(groups.values());
    }

    /** What mean and standard deviation would be if 'niet van toepassing' had kept its code. */
    private static String missingScored(ScaleAsPublished scale) {
        List<String> explanations = new ArrayList<>();
        for (int code : NEXT_CODES) {
            scale.withNotApplicableScored(code)
                    .ifPresent(items -> explanations.add("code " + code + ": " + explained(items, scale)));
        }
        return explanations.isEmpty()
                ? ""
                : "if 'niet van toepassing' was scored by its code, " + String.join(", ", explanations);
    }

    private static String explained(PublishedScale items, ScaleAsPublished scale) {
        return "M " + Digits.printed(items.meanOfItemMeans()) + " and SD "
                + Digits.printed(items.impliedSd(scale.alpha()));
    }
}
