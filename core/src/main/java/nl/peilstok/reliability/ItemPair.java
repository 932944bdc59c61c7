package nl.peilstok.reliability;

import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.NumberStyle;

/**
 * Two items and how they correlate.
 *
 * @param first the name of the item that stands first in the scale
 * @param second the name of the other
 * @param correlation their correlation, or why there is none
 */
public record ItemPair(String first, String second, Estimate correlation) {

    /**
     * The pair in words.
     *
     * @return such as {@code visie_01 with visie_04 (-.05)}
     */
    @Override
    public String toString() {
        String r =
                correlation.isPresent() ? NumberStyle.EN.coefficient(correlation.value(), 2) : correlation.toString();
        return first + " with " + second + " (" + r + ")";
    }
}
