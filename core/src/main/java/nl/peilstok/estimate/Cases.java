package nl.peilstok.estimate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;

/**
 * The respondents a result rests on: how many of how many, by which policy, and why the others were left out.
 */
public final class Cases {
    private final MissingPolicy policy;
    private final int total;
    private final int fewest;
    private final int most;
    private final Map<Missing, Integer> leftOut;

    private Cases(MissingPolicy policy, int total, int fewest, int most, Map<Missing, Integer> leftOut) {
        if (fewest < 0 || fewest > most || most > total) {
            throw new IllegalArgumentException("n: must lie between 0 and the " + total + " respondents there are, got "
                    + (fewest == most ? "" : fewest + " to ") + most);
        }
        this.policy = policy;
        this.total = total;
        this.fewest = fewest;
        this.most = most;
        this.leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    }

    /**
     * The complete respondents of some items.
     *
     * @param items the items
     * @return the respondents with an answer to each, and why the others have not
     */
    public static Cases listwise(Items items) {
        Map<Missing, Integer> leftOut = items.incomplete();
        int n = items.respondents() - sum(leftOut);
        return new Cases(MissingPolicy.LISTWISE, items.respondents(), n, n, leftOut);
    }

    /**
     * The respondents that pairs of items have in common.
     *
     * @param items the items
     * @param fewest the n of the pair with the fewest
     * @param most the n of the pair with the most
     * @return the range, and why respondents are incomplete: they count only for some pairs
     */
    public static Cases pairwise(Items items, int fewest, int most) {
        return new Cases(MissingPolicy.PAIRWISE, items.respondents(), fewest, most, items.incomplete());
    }

    /**
     * Respondents to several items who were counted chunk by chunk.
     *
     * @param policy listwise, pairwise or EM
     * @param total the number of respondents there were
     * @param fewest the n used; pairwise, of the pair with the fewest
     * @param most the n used; pairwise, of the pair with the most
     * @param incomplete why respondents are incomplete, in the order of precedence
     * @return the cases
     */
    public static Cases counted(
            MissingPolicy policy, int total, int fewest, int most, Map<Missing, Integer> incomplete) {
        return new Cases(policy, total, fewest, most, incomplete);
    }

    /**
     * The respondents with a number.
     *
     * @param numbers the numbers
     * @return how many have one, and why the others have not
     */
    public static Cases available(Numbers numbers) {
        int n = numbers.answered();
        return new Cases(MissingPolicy.AVAILABLE, numbers.size(), n, n, numbers.missingCounts());
    }

    /**
     * The respondents with a number and a group.
     *
     * @param grouped the numbers by group
     * @return how many have both, and why the others have not
     */
    public static Cases available(GroupedNumbers grouped) {
        Map<Missing, Integer> leftOut = grouped.leftOut();
        int total = grouped.numbers().size();
        int n = total - sum(leftOut);
        return new Cases(MissingPolicy.AVAILABLE, total, n, n, leftOut);
    }

    /**
     * Cases counted elsewhere, such as in a published table.
     *
     * @param n the number used
     * @return all of them used, nobody known to be left out
     */
    public static Cases all(int n) {
        return new Cases(MissingPolicy.AVAILABLE, n, n, n, Map.of());
    }

    /**
     * Cases of which some were left out.
     *
     * @param n the number used
     * @param leftOut how many were left out by reason, in the order of precedence
     * @return the cases
     */
    public static Cases of(int n, Map<Missing, Integer> leftOut) {
        return new Cases(MissingPolicy.AVAILABLE, n + sum(leftOut), n, n, leftOut);
    }

    private static int sum(Map<Missing, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * How respondents with missing answers were treated.
     *
     * @return the policy
     */
    public MissingPolicy policy() {
        return policy;
    }

    /**
     * The number of respondents used; where it differs between pairs, the fewest.
     *
     * @return 0 or more
     */
    public int n() {
        return fewest;
    }

    /**
     * The most respondents used for any pair; equals {@link #n()} unless the policy is pairwise.
     *
     * @return not less than {@link #n()}
     */
    public int most() {
        return most;
    }

    /**
     * The number of respondents there were.
     *
     * @return not less than {@link #most()}
     */
    public int total() {
        return total;
    }

    /**
     * How many were left out (pairwise: were incomplete), each counted once, by the reason that wins.
     *
     * @return an unmodifiable map in the order of precedence, none of the counts 0
     */
    public Map<Missing, Integer> leftOut() {
        return leftOut;
    }

    /**
     * How many were left out for one reason, whatever its code.
     *
     * @param reason the reason
     * @return 0 or more
     */
    public int leftOut(MissingReason reason) {
        return leftOut.entrySet().stream()
                .filter(entry -> entry.getKey().reason() == reason)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /**
     * The n in a few words.
     *
     * @return such as {@code n = 188 of 217}, {@code n = 105} or, pairwise, {@code n = 180 to 213 of 217}
     */
    public String count() {
        String used = fewest == most ? "n = " + fewest : "n = " + fewest + " to " + most;
        return fewest == total ? used : used + " of " + total;
    }

    /**
     * Who was left out, in a line.
     *
     * @return such as {@code left out (listwise): 27 'geen zicht op', 2 skipped}; empty if nobody was
     */
    public String leftOutLine() {
        if (leftOut.isEmpty()) {
            return "";
        }
        StringBuilder line = new StringBuilder(policy == MissingPolicy.PAIRWISE ? "incomplete (" : "left out (")
                .append(policy.label())
                .append("): ");
        String between = "";
        for (Map.Entry<Missing, Integer> entry : leftOut.entrySet()) {
            line.append(between).append(entry.getValue()).append(' ').append(entry.getKey());
            between = ", ";
        }
        return line.toString();
    }

    /**
     * The count and who was left out.
     *
     * @return one or two lines
     */
    @Override
    public String toString() {
        String line = leftOutLine();
        return line.isEmpty() ? count() : count() + "\n" + line;
    }
}
