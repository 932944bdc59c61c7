package nl.peilstok.recalculate;

import nl.peilstok.estimate.Estimate;

/**
 * A correlation that was aimed at.
 *
 * @param item one item
 * @param with the other item, or the score of the scale
 * @param target where it was to lie, and by what right
 * @param attained what the respondents have, over those who have both; absent if there are none or it does not exist
 */
public record ReconstructedCorrelation(String item, String with, CorrelationTarget target, Estimate attained) {
    /** What stands in the place of an item where the score is meant. */
    public static final String SCORE = "the score of the scale";

    /** Where a range ends on what is attained to the last bit, no reader's rounding may matter. */
    private static final double SLACK = 1e-9;

    /**
     * Whether the respondents have it.
     *
     * @return true if it lies in the range
     */
    public boolean isMet() {
        return attained.isPresent() && target.missedBy(attained.value()) <= SLACK;
    }
}
