package nl.peilstok.recalculate;

import java.util.ArrayList;
import java.util.Collections;
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
        if (values.size() < 2 || labels.size() != values.size()) {
            throw new IllegalArgumentException("values: two or more with a label each are needed, got " + values.size()
                    + " and " + labels.size() + " labels");
        }
        List<String> falls = new ArrayList<>();
        boolean equal = false;
        for (int i = 1; i < values.size(); i++) {
            int compared = values.get(i).number().compareTo(values.get(i - 1).number());
            equal |= compared == 0;
            if (compared < 0) {
                falls.add("from " + labels.get(i - 1) + " " + values.get(i - 1) + " to " + labels.get(i) + " "
                        + values.get(i));
            }
        }
        if (!falls.isEmpty()) {
            return new Check(NAME, Check.Verdict.IMPOSSIBLE, "falls " + String.join(" and ", falls));
        }
        return equal
                ? new Check(NAME, Check.Verdict.WITHIN_ROUNDING, "no fall, some are printed as equal: " + values)
                : new Check(NAME, Check.Verdict.POSSIBLE, "rises: " + values);
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
        List<String> namesBackwards = new ArrayList<>(labels);
        List<Printed> backwards = new ArrayList<>(values);
        Collections.reverse(namesBackwards);
        Collections.reverse(backwards);
        Check check = rising(namesBackwards, backwards);
        return new Check(NAME, check.verdict(), "read backwards, it " + check.sentence());
    }
}
