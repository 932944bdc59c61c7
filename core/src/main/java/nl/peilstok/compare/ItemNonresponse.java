package nl.peilstok.compare;

import java.util.Objects;
import java.util.Optional;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.math.Level;

/**
 * Answers that are missing for one reason as a finding of their own: who has no view on what, whether that depends on the
 * group or on a size, and whether those without a view answer the other items differently.
 *
 * <pre>{@code
 * ItemNonresponse.noView().analyse(items);
 * ItemNonresponse.noView().analyse(items, survey.group("doelgroep"));
 * ItemNonresponse.noView().analyse(items, survey.group("doelgroep"), survey.numbers("inwoners"));
 * ItemNonresponse.because(MissingReason.REFUSED).withMultiplicity(Multiplicity.NONE).analyse(items);
 * }</pre>
 *
 * <p><b>Definition.</b> Of an item, the share without a view among those who had one or said they had none; who skipped it or
 * was not asked counts for neither. <i>Group, by item:</i> Fisher's exact test of (no view, answered) × groups, Monte Carlo
 * where the exact one is too long. <i>Group, by respondent:</i> the test of Kruskal and Wallis of the number of items without
 * a view. <i>Size, by item:</i> the test of Mann and Whitney of the size of those without a view against those who answered,
 * with the rank-biserial correlation, above 0 if those without a view are larger; for an ordered size it is a test of trend.
 * <i>Size, by respondent:</i> Spearman's ρ of size and number. <i>Scores:</i> a respondent's answers less the mean of each
 * item, averaged over the items answered, so that having no view on hard items does not pass for a high score; Welch's t
 * between respondents with and without a 'no view', and of each item between those without a view on it and those who
 * answered it, over the other items; Spearman's ρ of that score and the number. <i>Patterns:</i> the sets of items on which
 * the same respondents have no view; monotone if one order of the items has every set begin at its start.
 *
 * <p>The p-values by item of each of the three questions are a family, adjusted by Holm unless told otherwise.
 *
 * <p><b>Missing answers</b> for other reasons count as neither view nor no view. Respondents without a group or size are left
 * out of its tests alone.
 *
 * <p><b>Interval</b> of a share: none; of the difference in scores: Welch's.
 *
 * <p><b>Undefined when</b> nobody or everybody has no view (tests by item), when one group is left, or where the test used is.
 *
 * <p><b>Reference.</b> De Leeuw, Hox and Huisman (2003), <i>Prevention and treatment of item nonresponse</i>, Journal of
 * Official Statistics 19, 153–176; the tests refer to their own.
 *
 * <p><b>Agrees with</b> R 4.2 {@code fisher.test}, {@code kruskal.test}, {@code wilcox.test}, {@code cor.test} and
 * {@code t.test}, to a relative 1e-9.
 */
public final class ItemNonresponse {
    private final MissingReason reason;
    private final Multiplicity multiplicity;
    private final double alpha;

    private ItemNonresponse(MissingReason reason, Multiplicity multiplicity, double alpha) {
        this.reason = reason;
        this.multiplicity = multiplicity;
        this.alpha = alpha;
    }

    /**
     * Answers missing since the respondent has no view: 'geen zicht op', don't know.
     *
     * @return the procedure, adjusted by Holm, findings at the level .05
     */
    public static ItemNonresponse noView() {
        return because(MissingReason.NO_VIEW);
    }

    /**
     * Answers missing for some reason.
     *
     * @param reason which
     * @return the procedure, adjusted by Holm, findings at the level .05
     */
    public static ItemNonresponse because(MissingReason reason) {
        return new ItemNonresponse(Objects.requireNonNull(reason, "reason"), Multiplicity.HOLM, .05);
    }

    /**
     * With p-values by item adjusted in another way.
     *
     * @param adjustment of the p-values of the items
     * @return the new procedure
     */
    public ItemNonresponse withMultiplicity(Multiplicity adjustment) {
        return new ItemNonresponse(reason, Objects.requireNonNull(adjustment, "adjustment"), alpha);
    }

    /**
     * With findings at another level; it touches the sentences alone.
     *
     * @param level of significance, between 0 and 1
     * @return the new procedure
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public ItemNonresponse withAlpha(double level) {
        return new ItemNonresponse(reason, multiplicity, Level.checked(level));
    }

    /**
     * Items alone.
     *
     * @param items one or more, reversed where they run against the others
     * @return who has no view on what
     */
    public ItemNonresponseResult analyse(Items items) {
        return analyse(items, Optional.empty(), Optional.empty());
    }

    /**
     * Items, by group.
     *
     * @param items one or more, reversed where they run against the others
     * @param grouping the group of each respondent of the survey
     * @return who has no view on what, and whether it depends on the group
     * @throws IllegalArgumentException if the grouping is of another survey
     */
    public ItemNonresponseResult analyse(Items items, Grouping grouping) {
        return analyse(items, Optional.of(grouping), Optional.empty());
    }

    /**
     * Items, by a size.
     *
     * @param items one or more, reversed where they run against the others
     * @param size a number or an ordered score of each respondent of the survey
     * @return who has no view on what, and whether it depends on the size
     * @throws IllegalArgumentException if the sizes are of another survey
     */
    public ItemNonresponseResult analyse(Items items, Numbers size) {
        return analyse(items, Optional.empty(), Optional.of(size));
    }

    /**
     * Items, by group and by a size.
     *
     * @param items one or more, reversed where they run against the others
     * @param grouping the group of each respondent of the survey
     * @param size a number or an ordered score of each respondent of the survey
     * @return who has no view on what, and whether it depends on either
     * @throws IllegalArgumentException if one of them is of another survey
     */
    public ItemNonresponseResult analyse(Items items, Grouping grouping, Numbers size) {
        return analyse(items, Optional.of(grouping), Optional.of(size));
    }

    private ItemNonresponseResult analyse(Items items, Optional<Grouping> grouping, Optional<Numbers> size) {
        size.ifPresent(numbers -> {
            if (numbers.size() != items.survey().respondents()) {
                throw new IllegalArgumentException("size: must be of the "
                        + items.survey().respondents() + " respondents of the survey, is of " + numbers.size());
            }
        });
        Optional<Membership> membership = grouping.map(groups -> Membership.of(items, groups));
        NonresponseCounts counts = new NonresponseCounts(items, reason);
        NonresponseTests tests = new NonresponseTests(items, counts, membership, size, multiplicity);
        return new ItemNonresponseResult(
                items, reason, counts, tests, grouping.map(Grouping::name), multiplicity, alpha);
    }

    /**
     * The options.
     *
     * @return such as {@code item nonresponse: no view, Holm, level .05}
     */
    @Override
    public String toString() {
        return "item nonresponse: " + reason.label() + ", " + multiplicity.label() + ", level " + Line.level(alpha);
    }
}
