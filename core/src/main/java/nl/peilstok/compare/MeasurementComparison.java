package nl.peilstok.compare;

import java.util.Objects;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;

/**
 * Whether a scale means the same in two groups, before their scores are compared: the congruence of its loadings, the
 * difference of its alphas, and the items that people of equal score answer differently.
 *
 * <pre>{@code
 * MeasurementComparison.usual().analyse(items, survey.group("doelgroep"), "swv", "gemeenten");
 * MeasurementComparison.usual()
 *         .withScreen(DifScreen.ordinalLogistic().withPurification())
 *         .withCorrelations(Correlations.pearson().pairwise())
 *         .analyse(items, survey.group("doelgroep"), "swv", "gemeenten");
 * }</pre>
 *
 * <p><b>Definition.</b> φ is Tucker's congruence of the loadings on one factor, minimum residuals, in the two groups ({@link
 * nl.peilstok.factor.Congruence}). Alphas are compared by Feldt's test ({@link nl.peilstok.reliability.AlphaComparison}). Items
 * are screened by a {@link DifScreen}. The groups' mean scores, of those who answered half of the items or more, are compared
 * by Welch's t with all items and again without those that differ.
 *
 * <p><b>The verdict.</b> The scale <i>means the same</i> if φ is above .95 and no item is of class B or C; <i>does not mean
 * the same</i> if φ is below .85, or half of the items or more are of class B or C; <i>means largely the same</i> otherwise.
 * The limits of φ are those of Lorenzo-Seva and ten Berge, those of items Jodoin and Gierl's; half of the items is a rule of
 * this library. Where φ or the class of an item is not known and what is known does not make the scale different, the verdict
 * is unknown. A φ that rests on fewer than 30 respondents in a group counts as not known: of so few it says nothing either
 * way; {@link #withLeastRespondents} sets another number, also a rule of this library. Alphas and means have no part in it: groups may differ in both while the scale means the same.
 *
 * <p><b>What it does not show.</b> Few respondents find few differences: with 50 in a group, class B is often not significant.
 * This is a screen; a multi-group factor model is the whole test.
 *
 * <p><b>Missing answers.</b> Loadings listwise unless told otherwise, alphas listwise, items and scores by the person mean of
 * at least half.
 *
 * <p><b>Interval.</b> Of log odds ratios Wald's, of the difference of means Welch's; none of φ.
 *
 * <p><b>Undefined when</b> the scale has fewer than three items or an item is constant in a group (φ), or where the tests are.
 *
 * <p><b>Reference.</b> Lorenzo-Seva and ten Berge (2006), doi:10.1027/1614-2241.2.2.57; Jodoin and Gierl (2001),
 * Applied Measurement in Education 14, 329–349, doi:10.1207/S15324818AME1404_2.
 *
 * <p><b>Agrees with</b> its parts.
 */
public final class MeasurementComparison {
    private static final int LEAST = 30;
    private static final MeasurementComparison USUAL = new MeasurementComparison(
            DifScreen.ordinalLogistic(), Correlations.pearson().listwise(), LEAST);

    private final DifScreen screen;
    private final Correlations correlations;
    private final int least;

    private MeasurementComparison(DifScreen screen, Correlations correlations, int least) {
        this.screen = screen;
        this.correlations = correlations;
        this.least = least;
    }

    /**
     * With the usual screen, and loadings from Pearson correlations of complete respondents.
     *
     * @return the procedure
     */
    public static MeasurementComparison usual() {
        return USUAL;
    }

    /**
     * With another screen of the items.
     *
     * @param procedure the screen
     * @return the new procedure
     */
    public MeasurementComparison withScreen(DifScreen procedure) {
        return new MeasurementComparison(Objects.requireNonNull(procedure, "procedure"), correlations, least);
    }

    /**
     * With loadings from other correlations.
     *
     * @param procedure such as pairwise ones
     * @return the new procedure
     */
    public MeasurementComparison withCorrelations(Correlations procedure) {
        return new MeasurementComparison(screen, Objects.requireNonNull(procedure, "procedure"), least);
    }

    /**
     * With another number of respondents that a group must have for φ to count in the verdict.
     *
     * @param respondents how many must stand behind each correlation, 1 or more
     * @return the new procedure
     * @throws IllegalArgumentException if the number is below 1
     */
    public MeasurementComparison withLeastRespondents(int respondents) {
        if (respondents < 1) {
            throw new IllegalArgumentException("respondents: must be 1 or more, got " + respondents);
        }
        return new MeasurementComparison(screen, correlations, respondents);
    }

    /**
     * Compares a scale in two groups.
     *
     * @param items two or more items, reversed where they run against the others
     * @param grouping the group of each respondent of the survey
     * @param first a group, by label or code
     * @param second another
     * @return whether the scale means the same
     * @throws IllegalArgumentException if there are fewer than two items, a group does not exist, both are the same, or the
     *     grouping is of another survey
     */
    public MeasurementComparisonResult analyse(Items items, Grouping grouping, String first, String second) {
        if (items.size() < 2) {
            throw new IllegalArgumentException(
                    "items: two or more are needed, got only " + items.names().get(0));
        }
        Membership groups = Membership.of(items, grouping, first, second);
        return new MeasurementComparisonResult(items, groups, screen.analyse(items, groups), correlations, least);
    }

    /**
     * The options.
     *
     * @return such as {@code measurement compared: one factor, Feldt, ordinal logistic regression …}
     */
    @Override
    public String toString() {
        return "measurement compared: one factor, Feldt, " + screen;
    }
}
