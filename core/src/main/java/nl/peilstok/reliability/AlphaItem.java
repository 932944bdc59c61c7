package nl.peilstok.reliability;

import java.util.Map;
import nl.peilstok.data.Missing;
import nl.peilstok.describe.ItemSummary;
import nl.peilstok.estimate.Estimate;

/**
 * One item of a scale: its own answers, and what it adds to alpha. The n, mean, standard deviation and missing answers
 * are those of every respondent who was selected, whatever they did with the other items.
 */
public final class AlphaItem {
    private final ItemSummary summary;
    private final Estimate itemTotal;
    private final Estimate itemRest;
    private final Estimate correctedItemTotal;
    private final Estimate squaredMultipleCorrelation;
    private final Estimate alphaIfDeleted;
    private final Estimate standardisedIfDeleted;

    AlphaItem(ItemSummary summary, ItemMatrix covariances, ItemMatrix correlations, Explained explained, int item) {
        this.summary = summary;
        Estimate own = correlations.get(item, item);
        this.itemTotal = own.isPresent() ? covariances.itemTotal(item) : own;
        this.itemRest = own.isPresent() ? covariances.itemRest(item) : own;
        this.squaredMultipleCorrelation = explained.squaredMultipleCorrelation(item);
        this.correctedItemTotal = explained.correctedItemTotal(item);
        this.alphaIfDeleted = covariances.alphaWithout(item);
        this.standardisedIfDeleted = correlations.alphaWithout(item);
    }

    /**
     * The item's name.
     *
     * @return the name of the variable
     */
    public String name() {
        return summary.variable().name();
    }

    /**
     * Whether the item counts reversed.
     *
     * @return true if so
     */
    public boolean isReversed() {
        return summary.isReversed();
    }

    /**
     * The number of respondents who answered the item.
     *
     * @return 0 or more
     */
    public int n() {
        return summary.summary().n();
    }

    /**
     * The mean of all who answered the item, reversed where the item is.
     *
     * @return absent if nobody answered
     */
    public Estimate mean() {
        return summary.summary().mean();
    }

    /**
     * The standard deviation of all who answered the item.
     *
     * @return absent if fewer than two answered
     */
    public Estimate sd() {
        return summary.summary().sd();
    }

    /**
     * How many did not answer the item, by reason.
     *
     * @return the counts, none of them 0, in the order of precedence
     */
    public Map<Missing, Integer> missing() {
        return summary.summary().cases().leftOut();
    }

    /**
     * The summary of all answers to the item: skewness, kurtosis, floor and ceiling among them.
     *
     * @return as of {@link nl.peilstok.describe.ItemSummaries}
     */
    public ItemSummary summary() {
        return summary;
    }

    /**
     * The correlation of the item with the sum of all items, itself included: too high for that, the more so the fewer
     * items there are.
     *
     * @return absent if the item or the sum is constant, or a covariance does not exist
     */
    public Estimate itemTotal() {
        return itemTotal;
    }

    /**
     * The correlation of the standardised item with the sum of all, in which its own variance is replaced by what the
     * other items explain of it, its squared multiple correlation: corrected for overlap and for the item's own error.
     *
     * @return may pass 1; absent where {@link #squaredMultipleCorrelation} is for any item
     */
    public Estimate correctedItemTotal() {
        return correctedItemTotal;
    }

    /**
     * The share of the item's variance that the other items explain together.
     *
     * @return from 0 to 1; absent if the item is constant or an item follows exactly from others, as always with fewer
     *     respondents than items
     */
    public Estimate squaredMultipleCorrelation() {
        return squaredMultipleCorrelation;
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
        return name() + ": " + summary.summary().cases().count() + ", item-rest " + itemRest;
    }
}
