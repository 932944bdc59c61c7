package nl.peilstok.recalculate;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether printed numbers rise, as a text says they do.
 *
 * <p><b>Definition.</b> Rounding never turns two numbers round, so that a printed fall is a fall (or, at the very ends of
 * the roundings, equality): the claim is then impossible. Numbers that are printed as equal may have risen.
 */
public final class OrderClaim {
    private static final String NAME = "order claim";

    private OrderClaim() {}

    /**
     * Numbers that are said to rise.
     *
     * @param labels one a number
     * @param values in the order in which they are said to rise
     * @return possible if each is above the one before, within rounding if some are printed as equal
     * @throws IllegalArgumentException if there are fewer than two, or the numbers of both differ
     */
    public static Check rising(List<String> labels, List<Printed> values) {
        return check(labels, values, 1);
    }

    /**
     * Numbers that are said to fall.
     *
     * @param labels one a number
     * @param values in the order in which they are said to fall
     * @return possible if each is below the one before, within rounding if some are printed as equal
     * @throws IllegalArgumentException if there are fewer than two, or the numbers of both differ
     */
    public static Check falling(List<String> labels, List<Printed> values) {
        return check(labels, values, -1);
    }

    private static Check check(List<String> labels, List<Printed> values, int said) {
        if (values.size() < 2 || labels.size() != values.size()) {
            throw new IllegalArgumentException("values: two or more with a label each are needed, got " + values.size()
                    + " and " + labels.size() + " labels");
        }
        List<String> against = new ArrayList<>();
        boolean equal = false;
        for (int i = 1; i < values.size(); i++) {
            int change =
                    said * values.get(i).number().compareTo(values.get(i - 1).number());
            equal |= change == 0;
            if (change < 0) {
                against.add("from " + labels.get(i - 1) + " " + values.get(i - 1) + " to " + labels.get(i) + " "
                        + values.get(i));
            }
        }
        String all = ": " + values;
        if (!against.isEmpty()) {
            return new Check(
                    NAME, Check.Verdict.IMPOSSIBLE, (said > 0 ? "falls " : "rises ") + String.join(" and ", against));
        }
        return equal
                ? new Check(NAME, Check.Verdict.WITHIN_ROUNDING, "as said, but some are printed as equal" + all)
                : new Check(NAME, Check.Verdict.POSSIBLE, (said > 0 ? "rises" : "falls") + all);
    }
}
