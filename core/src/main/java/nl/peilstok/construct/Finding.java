package nl.peilstok.construct;

import java.util.List;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.NumberStyle;

/**
 * A number that a step rests on.
 *
 * @param group the group it is of
 * @param quantity what it is
 * @param items the items it is of in particular, such as the pair with the lowest correlation; empty if it is of all
 * @param value the number, or why there is none
 * @param n the respondents it rests on; where pairs differ, the fewest
 * @param met whether it meets its rule; true where no rule compares it
 */
public record Finding(String group, Quantity quantity, List<String> items, Estimate value, int n, boolean met) {
    /**
     * Takes the parts over.
     *
     * @param group the group it is of
     * @param quantity what it is
     * @param items the items it is of in particular
     * @param value the number, or why there is none
     * @param n the respondents it rests on
     * @param met whether it meets its rule
     */
    public Finding {
        items = List.copyOf(items);
    }

    String what() {
        return quantity.label() + (items.isEmpty() ? "" : ": " + String.join(", ", items));
    }

    /**
     * The number in a line.
     *
     * @return such as {@code gemeenten, lowest correlation: borging_09, borging_12: -0.365, n = 198, fails}
     */
    @Override
    public String toString() {
        String number = value.whyAbsent()
                .map(why -> "— (" + why.reason() + ")")
                .orElseGet(() -> NumberStyle.EN.number(value.value(), quantity.decimals()));
        return (group.isEmpty() ? "" : group + ", ") + what() + ": " + number + ", n = " + n + (met ? "" : ", fails");
    }
}
