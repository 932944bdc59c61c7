package nl.peilstok.data;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Some of the respondents of a survey, in the order of the file. */
public final class Selection {
    private final int total;
    private final int[] respondents;

    private Selection(int total, int[] respondents) {
        this.total = total;
        this.respondents = respondents;
    }

    /**
     * The respondents for whom a condition holds.
     *
     * @param total the number of respondents of the survey
     * @param condition true for a respondent, from 0, who is selected
     * @return the selection
     */
    public static Selection where(int total, IntPredicate condition) {
        int[] respondents = new int[total];
        int n = 0;
        for (int i = 0; i < total; i++) {
            if (condition.test(i)) {
                respondents[n++] = i;
            }
        }
        return new Selection(total, Arrays.copyOf(respondents, n));
    }

    /**
     * All respondents.
     *
     * @param total the number of respondents of the survey
     * @return the selection
     */
    public static Selection all(int total) {
        return where(total, respondent -> true);
    }

    /**
     * How many are selected.
     *
     * @return 0 or more
     */
    public int size() {
        return respondents.length;
    }

    /**
     * The number of respondents chosen from.
     *
     * @return 0 or more
     */
    public int total() {
        return total;
    }

    /**
     * Who is selected.
     *
     * @param index from 0 to {@link #size()} - 1
     * @return the respondent's place in the survey, from 0
     */
    public int respondent(int index) {
        return respondents[index];
    }

    void requireOf(int expected) {
        if (total != expected) {
            throw new IllegalArgumentException(
                    "selection: must be of the same " + expected + " respondents, is of " + total);
        }
    }

    /**
     * How many are selected.
     *
     * @return such as {@code 25 of 217 respondents}
     */
    @Override
    public String toString() {
        return size() + " of " + total + " respondents";
    }
}
