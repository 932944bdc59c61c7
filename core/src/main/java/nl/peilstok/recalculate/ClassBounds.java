package nl.peilstok.recalculate;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.table.NumberStyle;

/**
 * Whether classes of a number follow each other without gap or overlap.
 *
 * <p><b>Definition.</b> Where one class ends and the next begins at the same number, the number must belong to one of
 * them; where they do not, no number may lie between (a gap) or in both (an overlap). Of whole numbers, 1–5 and 6–10 leave
 * no gap.
 */
public final class ClassBounds {
    private static final String NAME = "class bounds";

    /**
     * A class of numbers.
     *
     * @param label as printed
     * @param from the lower bound; −∞ for a class without
     * @param fromBelongs whether the lower bound is in the class
     * @param to the upper bound, not below the lower; ∞ for a class without
     * @param toBelongs whether the upper bound is in the class
     */
    public record NumberClass(String label, double from, boolean fromBelongs, double to, boolean toBelongs) {
        /**
         * Checks the bounds.
         *
         * @param label as printed
         * @param from the lower bound; −∞ for a class without
         * @param fromBelongs whether the lower bound is in the class
         * @param to the upper bound, not below the lower; ∞ for a class without
         * @param toBelongs whether the upper bound is in the class
         * @throws IllegalArgumentException if the bounds are not in order
         */
        public NumberClass {
            if (!(from <= to)) {
                throw new IllegalArgumentException(
                        "to: '" + label + "' must not end below its begin, got " + from + " and " + to);
            }
        }
    }

    private ClassBounds() {}

    /**
     * Classes of any numbers.
     *
     * @param classes lowest first, at least two
     * @return possible, or impossible as classes of one table
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static Check of(List<NumberClass> classes) {
        return check(classes, false);
    }

    /**
     * Classes of whole numbers.
     *
     * @param classes lowest first, at least two
     * @return possible, or impossible as classes of one table
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static Check ofWholeNumbers(List<NumberClass> classes) {
        return check(classes, true);
    }

    private static Check check(List<NumberClass> classes, boolean whole) {
        if (classes.size() < 2) {
            throw new IllegalArgumentException("classes: two or more are needed, got " + classes.size());
        }
        List<String> faults = new ArrayList<>();
        for (int i = 1; i < classes.size(); i++) {
            NumberClass lower = classes.get(i - 1);
            NumberClass upper = classes.get(i);
            String both = "'" + lower.label() + "' and '" + upper.label() + "'";
            double end = lower.to();
            double begin = upper.from();
            if (whole) {
                // The last number of the one and the first of the other: they must follow each other.
                end = lower.toBelongs() ? Math.floor(end) : Math.ceil(end) - 1;
                begin = upper.fromBelongs() ? Math.ceil(begin) : Math.floor(begin) + 1;
                begin -= 1;
            }
            if (end > begin) {
                faults.add(both + " overlap from " + plain(whole ? begin + 1 : begin) + " to " + plain(end));
            } else if (end < begin) {
                faults.add(both + " leave a gap from " + plain(whole ? end + 1 : end) + " to " + plain(begin));
            } else if (!whole && lower.toBelongs() && upper.fromBelongs()) {
                faults.add(plain(end) + " belongs to both " + both);
            } else if (!whole && !lower.toBelongs() && !upper.fromBelongs()) {
                faults.add(plain(end) + " belongs to neither of " + both);
            }
        }
        return faults.isEmpty()
                ? new Check(NAME, Check.Verdict.POSSIBLE, "each class begins where the one before ends")
                : new Check(NAME, Check.Verdict.IMPOSSIBLE, String.join("; ", faults));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : NumberStyle.EN.number(value, 2);
    }
}
