package nl.peilstok.reliability;

import java.util.Map;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.estimate.Estimate;

/**
 * One item of a scale: its own answers, and what it adds to alpha. The n, mean, standard deviation and missing answers
 * are those of every respondent who was selected, whatever they did with the other items.
 */
public final class AlphaItem {
    private final String name;
    private final boolean reversed;
    private final CoMoments own;
    private final Estimate itemRest;
    private final Estimate alphaIfDeleted;
    private final Estimate standardisedIfDeleted;

    AlphaItem(Items items, int item, Estimate itemRest, Estimate alphaIfDeleted, Estimate standardisedIfDeleted) {
        this.name = items.names().get(item);
        this.reversed = items.isReversed(item);
        this.own = CoMoments.listwise(items.only(name));
        this.itemRest = itemRest;
        this.alphaIfDeleted = alphaIfDeleted;
        this.standardisedIfDeleted = standardisedIfDeleted;
    }

    /**
     * The item's name.
     *
     * @return the name of the variable
     */
    public String name() {
        return name;
    }

    /**
     * Whether the item counts reversed.
     *
     * @return true if so
     */
    public boolean isReversed() {
        return reversed;
    }

    /**
     * The number of respondents who answered the item.
     *
     * @return 0 or more
     */
    public int n() {
        return own.n(0);
    }

    /**
     * The mean of all who answered the item, reversed where the item is.
     *
     * @return absent if nobody answered
     */
    public Estimate mean() {
        return own.mean(0);
    }

    /**
     * The standard deviation of all who answered the item.
     *
     * @return absent if fewer than two answered
     */
    public Estimate sd() {
        Estimate variance = own.variance(0);
        return variance.isPresent() ? Estimate.of(Math.sqrt(variance.value())) : variance;
    }

    /**
     * How many did not answer the item, by reason.
     *
     * @return the counts, none of them 0, in the order of precedence
     */
    public Map<Missing, Integer> missing() {
        return own.cases().leftOut();
    }

    /**
     * The correlation of the item with the sum of the other items (the corrected item–total correlation).
     *
     * @return absent if the item or the sum of the others is constant, or a covariance does not exist
     */
    public Estimate itemRest() {
        return itemRest;
    }

    /**
     * Raw alpha of the other items, over the same respondents.
     *
     * @return absent if only one other item is left, or their alpha does not exist
     */
    public Estimate alphaIfDeleted() {
        return alphaIfDeleted;
    }

    /**
     * Standardised alpha of the other items, over the same respondents.
     *
     * @return absent if only one other item is left, or their standardised alpha does not exist
     */
    public Estimate standardisedIfDeleted() {
        return standardisedIfDeleted;
    }

    /**
     * The item in a line.
     *
     * @return such as {@code visie_01: n = 213 of 217, item-rest 0.58}
     */
    @Override
    public String toString() {
        return name + ": " + own.cases().count() + ", item-rest " + itemRest;
    }
}
