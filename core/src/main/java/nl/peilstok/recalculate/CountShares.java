package nl.peilstok.recalculate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether percentages follow from the counts that are printed beside them.
 *
 * <p><b>Definition.</b> A percentage p of a count c on the base N follows if 100·c/N is printed as p. The counts of one
 * question are held against their own sum. Where that fails, the sentence names the bases that do fit all percentages, or
 * else the cells that fit no base the others have: percentages on another number of respondents than the counts add to, or
 * a misprint.
 */
public final class CountShares {
    private static final String NAME = "percentage against count";

    private CountShares() {}

    /**
     * One count and its percentage.
     *
     * @param percentage as printed
     * @param count 0 or more
     * @param base what it is a percentage of, 1 or more, not below the count
     * @return possible or impossible
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Check of(Printed percentage, long count, long base) {
        if (base < 1 || count < 0 || count > base) {
            throw new IllegalArgumentException("count: must lie from 0 to the base, got " + count + " of " + base);
        }
        return Check.possibleIf(fits(percentage, count, base), NAME, is(percentage, count, base));
    }

    /**
     * All counts of one question and their percentages.
     *
     * @param counts one a category, 0 or more, not all 0
     * @param percentages as printed, in the same order
     * @return possible if all percentages follow from the counts and their sum; impossible if not
     * @throws IllegalArgumentException if the numbers of both differ, or all counts are 0
     */
    public static Check of(List<Long> counts, List<Printed> percentages) {
        if (counts.size() != percentages.size()) {
            throw new IllegalArgumentException("percentages: one a count is needed, got " + percentages.size() + " for "
                    + counts.size() + " counts");
        }
        long sum = counts.stream().mapToLong(Long::longValue).sum();
        if (sum < 1 || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts: must be 0 or more and not all 0, got " + counts);
        }
        List<Integer> wrong = misfits(counts, percentages, sum);
        if (wrong.isEmpty()) {
            return new Check(NAME, Check.Verdict.POSSIBLE, "all percentages are of the " + sum + " counted");
        }
        int first = wrong.get(0);
        String cell = "counts add to " + sum + ", of which " + is(percentages.get(first), counts.get(first), sum);
        return new Check(NAME, Check.Verdict.IMPOSSIBLE, cell + bases(counts, percentages, wrong, sum));
    }

    private static String bases(List<Long> counts, List<Printed> percentages, List<Integer> wrong, long sum) {
        // A base up to twice the counts: beyond that no misprint or group left out explains the table.
        List<Long> fitting = new ArrayList<>();
        for (long base = sum; base <= 2 * sum; base++) {
            if (misfits(counts, percentages, base).isEmpty()) {
                fitting.add(base);
            }
        }
        if (!fitting.isEmpty()) {
            long last = fitting.get(fitting.size() - 1);
            return "; all are percentages of " + fitting.get(0) + (fitting.size() > 1 ? " to " + last : "");
        }
        return wrong.size() == 1 ? "; the others follow" : "; no number of respondents fits all percentages";
    }

    private static List<Integer> misfits(List<Long> counts, List<Printed> percentages, long base) {
        return IntStream.range(0, counts.size())
                .filter(i -> !fits(percentages.get(i), counts.get(i), base))
                .boxed()
                .toList();
    }

    private static boolean fits(Printed percentage, long count, long base) {
        BigInteger[] counts = percentage.wholeNumbers(100, base);
        BigInteger whole = BigInteger.valueOf(count);
        return counts[0].compareTo(whole) <= 0 && whole.compareTo(counts[1]) <= 0;
    }

    private static String is(Printed percentage, long count, long base) {
        Printed exact = Printed.rounded(100.0 * count / base, percentage.decimals() + 1);
        return count + " is " + exact + "%, printed " + percentage;
    }
}
