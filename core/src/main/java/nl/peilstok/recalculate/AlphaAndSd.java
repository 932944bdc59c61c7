package nl.peilstok.recalculate;

import nl.peilstok.table.NumberStyle;

/**
 * Whether the mean and the standard deviation of a scale go with its alpha and its items.
 *
 * <p><b>Definition.</b> A standard deviation below {@link PublishedScale#leastSd} is impossible, whatever is missing. One
 * that {@link PublishedScale#impliedSd} does not allow is doubtful: it needs answers that are missing in a pattern of their
 * own; by less than one unit of its last digit, it counts as within rounding. A mean that is not the mean of the item means
 * is doubtful, as person means over answered items can differ from it where answers are missing.
 *
 * <p><b>Not checkable when</b> the ranges are absent: no answers, one item, constant items.
 */
public final class AlphaAndSd {
    private static final String SD = "alpha-SD-item consistency";
    private static final String MEAN = "mean from items";

    private AlphaAndSd() {}

    /**
     * The standard deviation of the person mean.
     *
     * @param scale the items as printed
     * @param alpha Cronbach's alpha as printed
     * @param sd the standard deviation as printed
     * @return the verdict with the bound or the range
     */
    public static Check sd(PublishedScale scale, Printed alpha, Printed sd) {
        PossibleRange bound = scale.leastSd(alpha);
        if (bound.isPresent() && !bound.allows(sd)) {
            return new Check(
                    SD,
                    Check.Verdict.IMPOSSIBLE,
                    "with alpha " + alpha + " and these items the sd is at least "
                            + NumberStyle.EN.number(bound.lower(), sd.decimals() + 1)
                            + " for any pattern of missing answers; printed " + sd);
        }
        PossibleRange implied = scale.impliedSd(alpha);
        return Check.against(
                        SD,
                        sd,
                        implied,
                        sd.unit(),
                        "alpha " + alpha + " and the items imply an sd of " + implied.brief() + "; printed " + sd)
                .doubtfulAtMost();
    }

    /**
     * The mean of the person mean.
     *
     * @param scale the items as printed
     * @param mean as printed
     * @return the verdict with the range
     */
    public static Check mean(PublishedScale scale, Printed mean) {
        PossibleRange ofItems = scale.meanOfItemMeans();
        boolean fits = ofItems.allows(mean);
        Check check = Check.against(
                MEAN, mean, ofItems, 0, "the mean of the item means is " + ofItems.brief() + "; printed " + mean);
        return fits ? check : check.doubtfulAtMost();
    }

    /**
     * The mean of the scale, if its score is the sum of the scores given divided by the number of all items, so that a
     * missing answer counts as 0.
     *
     * @param scale the items as printed
     * @param mean as printed
     * @return impossible if the rule and the items exclude the mean
     */
    public static Check meanSkippedAsZero(PublishedScale scale, Printed mean) {
        PossibleRange literal = scale.meanSkippedAsZero();
        return Check.against(
                "score rule against means",
                mean,
                literal,
                0,
                "with a missing answer counted as 0 the mean is " + literal.brief() + "; printed " + mean);
    }
}
