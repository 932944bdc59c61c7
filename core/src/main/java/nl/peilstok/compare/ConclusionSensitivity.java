package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.MissingReason;
import nl.peilstok.math.Level;
import nl.peilstok.work.Work;

/**
 * Whether a conclusion hangs on how missing answers are treated: the mean, standard deviation and alpha of a scale, and the
 * test between groups, under every treatment side by side.
 *
 * <pre>{@code
 * ConclusionSensitivity.usual().analyse(items, survey.group("doelgroep"));
 * ConclusionSensitivity.usual().withAlpha(.01).analyse(items, survey.group("type"), "G4", "overige gemeenten");
 * }</pre>
 *
 * <p><b>Definition.</b> The score is the mean of the items. Treatments of k items: listwise; pairwise; the person mean of
 * those who answered at least m, for m = 1, …, k − 1; EM; and 'no view' counted as the middle of the answer scale, (lowest
 * + highest score) / 2, followed by the person mean of at least half. The last is no estimate of anything: it shows what a
 * study would have found that had no such option and read silence as indifference. Pairwise and by EM nobody has a score:
 * the mean is that of the items' means, the variance the sum of the items' covariances over k². Two groups are compared by
 * Welch's t with Hedges' g, more by Welch's F with η². EM is done for each group apart, the standard error of its mean from
 * the observed information times √(n / (n − 1)), with n of those who answered anything: without missing answers all
 * treatments agree.
 *
 * <p><b>The conclusion stands</b> if all treatments that have a test are on one side of the level α and, below it and of two
 * groups, point the same way. A level is no border in nature: read the p-values too.
 *
 * <p><b>Missing answers</b> are what this is about. Respondents without one of the groups take no part.
 *
 * <p><b>Interval</b> of a difference: Welch's, of 1 − α.
 *
 * <p><b>Undefined when</b> a treatment leaves a group without scores, or without variance; pairwise, the test, since nobody
 * has a score; EM, if its likelihood has no clear maximum, as with fewer members than items; the middle, if an item is
 * numeric.
 *
 * <p><b>Reference.</b> Schafer and Graham (2002), <i>Missing data: our view of the state of the art</i>, Psychological
 * Methods 7, 147–177, doi:10.1037/1082-989X.7.2.147.
 *
 * <p><b>Agrees with</b> R 4.2 {@code t.test}, psych 2.2.9 {@code alpha} and lavaan 0.6.14's saturated model, treatment by
 * treatment, to a relative 1e-8; standard errors by EM to 1e-6.
 */
public final class ConclusionSensitivity {
    private static final ConclusionSensitivity USUAL =
            new ConclusionSensitivity(MissingReason.NO_VIEW, .05, Work.here());

    private final MissingReason middle;
    private final double alpha;
    private final Work work;

    private ConclusionSensitivity(MissingReason middle, double alpha, Work work) {
        this.middle = middle;
        this.alpha = alpha;
        this.work = work;
    }

    /**
     * With 'no view' counted as middle in the last treatment, and conclusions at the level .05.
     *
     * @return the procedure
     */
    public static ConclusionSensitivity usual() {
        return USUAL;
    }

    /**
     * With answers missing for another reason counted as middle.
     *
     * @param reason why they are missing
     * @return the new procedure
     */
    public ConclusionSensitivity withMiddleFor(MissingReason reason) {
        return new ConclusionSensitivity(Objects.requireNonNull(reason, "reason"), alpha, work);
    }

    /**
     * With conclusions at another level.
     *
     * @param level of significance, between 0 and 1
     * @return the new procedure
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public ConclusionSensitivity withAlpha(double level) {
        return new ConclusionSensitivity(middle, Level.checked(level), work);
    }

    /**
     * With the help of other threads; they change no bit.
     *
     * @param how with which executor
     * @return the new procedure
     */
    public ConclusionSensitivity on(Work how) {
        return new ConclusionSensitivity(middle, alpha, Objects.requireNonNull(how, "how"));
    }

    /**
     * Mean, standard deviation and alpha under each treatment, without groups.
     *
     * @param items two or more items, reversed where they run against the others
     * @return a row a treatment
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public ConclusionSensitivityResult analyse(Items items) {
        requireTwo(items);
        return result(items, new Treatments(items, List.of(), middle, alpha, work), List.of());
    }

    /**
     * The same, and the test between all groups that have a respondent.
     *
     * @param items two or more items, reversed where they run against the others
     * @param grouping the group of each respondent of the survey
     * @return a row a treatment
     * @throws IllegalArgumentException if there are fewer than two items or the grouping is of another survey
     */
    public ConclusionSensitivityResult analyse(Items items, Grouping grouping) {
        return analyse(items, Membership.of(items, grouping));
    }

    /**
     * The same, and the test between some of the groups.
     *
     * @param items two or more items, reversed where they run against the others
     * @param grouping the group of each respondent of the survey
     * @param levels two groups or more, by label or code; of two, the difference is the first minus the second
     * @return a row a treatment
     * @throws IllegalArgumentException if there are fewer than two items, fewer than two groups, a group does not exist or
     *     stands twice, or the grouping is of another survey
     */
    public ConclusionSensitivityResult analyse(Items items, Grouping grouping, String... levels) {
        if (levels.length < 2) {
            throw new IllegalArgumentException("levels: two groups or more are needed, got " + List.of(levels));
        }
        return analyse(items, Membership.of(items, grouping, levels));
    }

    private ConclusionSensitivityResult analyse(Items items, Membership membership) {
        requireTwo(items);
        List<Items> groups = new ArrayList<>();
        for (int level = 0; level < membership.levels().size(); level++) {
            groups.add(membership.members(level));
        }
        Items members = membership.members();
        return result(members, new Treatments(members, groups, middle, alpha, work), membership.levels());
    }

    private ConclusionSensitivityResult result(Items items, Treatments treatments, List<String> levels) {
        return new ConclusionSensitivityResult(items, treatments.all(), levels, middle, alpha);
    }

    private static void requireTwo(Items items) {
        if (items.size() < 2) {
            throw new IllegalArgumentException(
                    "items: two or more are needed, got only " + items.names().get(0));
        }
    }

    /**
     * The options.
     *
     * @return such as {@code treatments of missing answers, no view as middle, level .05}
     */
    @Override
    public String toString() {
        return "treatments of missing answers, " + middle.label() + " as middle, level " + Line.level(alpha);
    }
}
