package nl.peilstok.examples.bijlagen2018;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import nl.peilstok.compare.Comparison;
import nl.peilstok.compare.ComparisonResult;
import nl.peilstok.compare.PublishedMeans;
import nl.peilstok.recalculate.PossibleRange;
import nl.peilstok.recalculate.Printed;
import nl.peilstok.recalculate.PublishedGroups;

/**
 * The means of a scale by groups as Bijlage 4 prints them, with the standard deviation of Bijlage 3: compared with every
 * figure taken as printed, and over everything that is printed so.
 *
 * @param scale the scale of Bijlage 3
 * @param sd that of all respondents: as printed, or implied by alpha and the items where the printed one is impossible
 * @param compared analysis of variance, and pairs by t tests of two groups alone, not adjusted, with the standard deviation
 *     within all groups
 * @param possible what rounding leaves open
 * @param groups the groups as printed
 */
record PublishedComparison(
        ScaleAsPublished scale,
        Printed sd,
        ComparisonResult compared,
        PublishedGroups possible,
        List<PublishedGroups.Group> groups) {
    private static final Comparison PROCEDURE = Comparison.as2018().ordered();

    static PublishedComparison of(ScaleAsPublished scale, String grouping, List<PublishedGroups.Group> groups) {
        Printed sd = sd(scale);
        PublishedMeans means = PublishedMeans.of(scale.id(), grouping, sd.value());
        for (PublishedGroups.Group group : groups) {
            means = means.with(group.label(), group.mean().value(), group.n());
        }
        return new PublishedComparison(
                scale, sd, PROCEDURE.of(means), PublishedGroups.withTotalSd(groups, sd), List.copyOf(groups));
    }

    private static Printed sd(ScaleAsPublished scale) {
        if (scale.items().leastSd(scale.alpha()).allows(scale.sd())) {
            return scale.sd();
        }
        PossibleRange implied = scale.items().impliedSd(scale.alpha());
        return Printed.of(BigDecimal.valueOf((implied.lower() + implied.upper()) / 2)
                .setScale(scale.sd().decimals(), RoundingMode.HALF_EVEN)
                .toPlainString());
    }

    /**
     * How many of a model or in a phase the crosstab of satisfaction counts: B4.2–B4.11 print no n, so that this stands in.
     */
    static int respondents(Published published, NamedCsvRecord cell) {
        return published.table("satisfaction_crosstabs").stream()
                .filter(line -> List.of("group", "sector", "by").stream()
                                .allMatch(column -> line.getField(column).equals(cell.getField(column)))
                        && lower(line.getField("level")).equals(lower(cell.getField("level"))))
                .mapToInt(line -> Integer.parseInt(line.getField("n")))
                .sum();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The scale of Bijlage 3 that a line of another table is about. */
    static ScaleAsPublished scale(List<ScaleAsPublished> scales, NamedCsvRecord line) {
        return scales.stream()
                .filter(scale -> scale.id().equals(line.getField("scale_id"))
                        && scale.group().equals(line.getField("group")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "scales.csv has no line of " + line.getField("scale_id") + " for " + line.getField("group")));
    }

    /** The weighted mean of the groups against the mean of Bijlage 3. */
    Finding weightedMean(String figure, String row, double slack) {
        PossibleRange range = possible.weightedMean();
        Printed total = scale.mean();
        boolean fits = range.allows(total);
        boolean near = range.lower() - slack <= total.most() && range.upper() + slack >= total.least();
        Verdict verdict = fits || near ? Verdict.WITHIN_ROUNDING : Verdict.DIFFERS;
        return new Finding(
                figure,
                row,
                "weighted mean",
                total.toString(),
                Digits.of(compared.weightedMean()),
                total.isRoundingOf(compared.weightedMean().value()) ? Verdict.MATCH : verdict,
                "against the mean of Bijlage 3");
    }

    /** Empty where the printed standard deviation was taken. */
    String noteOnSd() {
        return sd.equals(scale.sd())
                ? ""
                : "SD " + sd + " as alpha and the items imply; the printed " + scale.sd() + " is impossible";
    }
}
