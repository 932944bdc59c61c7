package nl.peilstok.examples.bijlagen2018;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Interval;
import nl.peilstok.recalculate.PossibleRange;
import nl.peilstok.recalculate.Printed;
import nl.peilstok.recalculate.SdIfRandom;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * Bijlage 3: the twelve scales. Mean and standard deviation are recalculated from the item tables; what only respondents
 * can tell is shown on reconstructed ones, see {@link ReconstructedScales}.
 */
final class Scales {
    static final String FIGURE = "Bijlage 3";
    private static final int DRAWS = 500;

    private Scales() {}

    static Recalculated recalculate(Published published) {
        List<ScaleAsPublished> scales = ScaleAsPublished.of(published);
        List<Finding> findings = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (ScaleAsPublished scale : scales) {
            PossibleRange implied = scale.items().impliedSd(scale.alpha());
            Interval random = SdIfRandom.draws(DRAWS)
                    .of(scale.items(), scale.alpha())
                    .interval()
                    .orElseThrow(() -> new IllegalArgumentException(scale.title() + ": no SD follows from alpha "
                            + scale.alpha() + " and the items as printed"));
            findings.addAll(means(scale));
            findings.addAll(deviations(scale, implied, random));
            rows.add(List.of(
                    Cell.text(scale.title()),
                    Cell.text(scale.mean().toString()),
                    Cell.text(Digits.printed(scale.items().meanOfItemMeans())),
                    Cell.text(Digits.printed(scale.items().meanSkippedAsZero())),
                    Cell.text(scale.alpha().toString()),
                    Cell.text(scale.sd().toString()),
                    Cell.text(Digits.printed(implied)),
                    Cell.text(Digits.printed(random.lower(), random.upper()))));
        }
        Table table = Table.columns(
                        Column.text("scale"),
                        Column.text("M"),
                        Column.text("M of items"),
                        Column.text("footnote 66"),
                        Column.text("alpha"),
                        Column.text("SD"),
                        Column.text("SD implied"),
                        Column.text("if random"))
                .rows(rows)
                .title("Bijlage 3. The scales: published, and recalculated from the items")
                .footnote("M, alpha, SD: published. SD implied: by alpha and the item variances, answers complete."
                        + " If random: 99% range with answers missing at random.");
        return Recalculated.join(List.of(
                new Recalculated(List.of(table), findings),
                ReconstructedScales.recalculate(scales),
                ConstructedScales.recalculate(scales)));
    }

    private static List<Finding> means(ScaleAsPublished scale) {
        PossibleRange ofItems = scale.items().meanOfItemMeans();
        PossibleRange literal = scale.items().meanSkippedAsZero();
        Verdict verdict = verdict(scale.mean(), ofItems);
        Verdict literalVerdict = verdict(scale.mean(), literal);
        return List.of(
                finding(
                        scale,
                        "mean from the items",
                        scale.mean(),
                        Digits.range(ofItems),
                        verdict,
                        verdict == Verdict.DIFFERS
                                ? "the mean of the item means; person means over answered items can lie lower or"
                                        + " higher where answers are missing"
                                : "the mean of the item means, 'geen zicht op' left out" + basis(scale)),
                finding(
                        scale,
                        "mean by footnote 66",
                        scale.mean(),
                        Digits.range(literal),
                        literalVerdict,
                        literalVerdict == Verdict.DIFFERS
                                ? "footnote 66 read literally, a skipped item counting as 0, contradicts the mean"
                                : "footnote 66 read literally, a skipped item counting as 0"));
    }

    private static List<Finding> deviations(ScaleAsPublished scale, PossibleRange implied, Interval random) {
        Printed sd = scale.sd();
        PossibleRange least = scale.items().leastSd(scale.alpha());
        PossibleRange needed = scale.items().neededAlpha(sd);
        boolean impossible = !least.allows(sd);
        boolean fitsRandom = random.lower() <= sd.most() && random.upper() >= sd.least();
        Verdict verdict = verdict(sd, implied);
        if (verdict == Verdict.DIFFERS && fitsRandom) {
            verdict = Verdict.WITHIN_ROUNDING;
        }
        String note;
        if (verdict == Verdict.DIFFERS) {
            note = impossible
                    ? "impossible: no pattern of missing answers gives less than " + Digits.of(least.lower())
                            + " next to alpha " + scale.alpha()
                    : "outside what alpha and the items imply, and outside "
                            + Digits.printed(random.lower(), random.upper())
                            + ", the 99% range with answers missing at random";
        } else {
            note = fitsRandom && !implied.allows(sd)
                    ? "not with complete answers, but with answers missing at random"
                    : "by alpha and the item variances" + basis(scale);
        }
        boolean alphaFits = needed.allows(scale.alpha());
        return List.of(
                finding(scale, "SD implied", sd, Digits.range(implied), verdict, note),
                finding(
                        scale,
                        "SD if random",
                        sd,
                        Digits.range(random.lower(), random.upper()),
                        fitsRandom ? Verdict.WITHIN_ROUNDING : Verdict.DIFFERS,
                        "99% range, one-factor copula, answers missing at random"),
                finding(
                        scale,
                        "SD at least",
                        sd,
                        Digits.of(least.lower()),
                        impossible ? Verdict.DIFFERS : Verdict.WITHIN_ROUNDING,
                        "lower bound for any pattern of missing answers"),
                finding(
                        scale,
                        "alpha needed for the published SD",
                        scale.alpha(),
                        Digits.range(needed),
                        alphaFits ? verdict(scale.alpha(), needed) : verdict,
                        alphaFits ? "answers complete" : note));
    }

    /** Match if all of the range is printed so, within rounding if some is. */
    static Verdict verdict(Printed printed, PossibleRange range) {
        if (printed.isRoundingOf(range.lower()) && printed.isRoundingOf(range.upper())) {
            return Verdict.MATCH;
        }
        return range.allows(printed) ? Verdict.WITHIN_ROUNDING : Verdict.DIFFERS;
    }

    private static String basis(ScaleAsPublished scale) {
        List<String> without = scale.items().items().stream()
                .filter(item -> item.counts().whyNone().isPresent())
                .map(item -> item.variable().name())
                .toList();
        return without.isEmpty()
                ? ""
                : "; no whole counts fit the percentages of " + String.join(", ", without)
                        + ": percentages divided by their sum";
    }

    private static Finding finding(
            ScaleAsPublished scale,
            String quantity,
            Printed printed,
            String recalculated,
            Verdict verdict,
            String note) {
        return new Finding(FIGURE, scale.title(), quantity, printed.toString(), recalculated, verdict, note);
    }
}
