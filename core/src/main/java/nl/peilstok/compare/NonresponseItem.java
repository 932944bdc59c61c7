package nl.peilstok.compare;

import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;

/** Who has no view on one item. {@link ItemNonresponse} defines its numbers. */
public final class NonresponseItem {
    private final String name;
    private final int without;
    private final int answered;
    private final List<Estimate> groupPercents;
    private final Estimate groupP;
    private final Estimate sizeEffect;
    private final Estimate sizeP;
    private final Estimate scoreDifference;
    private final Estimate scoreP;

    NonresponseItem(
            String name,
            int without,
            int answered,
            List<Estimate> groupPercents,
            Estimate groupP,
            Estimate sizeEffect,
            Estimate sizeP,
            Estimate scoreDifference,
            Estimate scoreP) {
        this.name = name;
        this.without = without;
        this.answered = answered;
        this.groupPercents = groupPercents;
        this.groupP = groupP;
        this.sizeEffect = sizeEffect;
        this.sizeP = sizeP;
        this.scoreDifference = scoreDifference;
        this.scoreP = scoreP;
    }

    /**
     * The item.
     *
     * @return its name
     */
    public String name() {
        return name;
    }

    /**
     * The respondents without a view.
     *
     * @return 0 or more
     */
    public int count() {
        return without;
    }

    /**
     * The respondents who answered or said they had no view.
     *
     * @return not less than {@link #count()}
     */
    public int n() {
        return without + answered;
    }

    /**
     * The percentage without a view, of {@link #n()}.
     *
     * @return 0 to 100; absent if n is 0
     */
    public Estimate percent() {
        return n() == 0
                ? Estimate.absent(Absence.Kind.NO_ANSWERS, "nobody answered or had no view")
                : Estimate.of(100.0 * without / n());
    }

    /**
     * The percentage without a view in each group.
     *
     * @return in the order of the groups; empty without groups
     */
    public List<Estimate> groupPercents() {
        return groupPercents;
    }

    /**
     * The p of Fisher's test against the groups, adjusted for the number of items.
     *
     * @return absent without groups, and where nobody or everybody is without a view
     */
    public Estimate groupP() {
        return groupP;
    }

    /**
     * The rank-biserial correlation with size, above 0 if those without a view are larger.
     *
     * @return absent without a size, and where nobody or everybody is without a view
     */
    public Estimate sizeEffect() {
        return sizeEffect;
    }

    /**
     * The p of the test of Mann and Whitney against size, adjusted for the number of items.
     *
     * @return absent where {@link #sizeEffect()} is
     */
    public Estimate sizeP() {
        return sizeP;
    }

    /**
     * By how much those without a view score higher on the other items than those who answered this one.
     *
     * @return in points of the answer scale, with Welch's interval; absent where there is no test
     */
    public Estimate scoreDifference() {
        return scoreDifference;
    }

    /**
     * The p of Welch's test of {@link #scoreDifference()}, adjusted for the number of items.
     *
     * @return absent where there is no test
     */
    public Estimate scoreP() {
        return scoreP;
    }

    /**
     * The item and how many are without a view.
     *
     * @return such as {@code visie_01: 4 of 217 without a view}
     */
    @Override
    public String toString() {
        return name + ": " + without + " of " + n() + " without a view";
    }
}
