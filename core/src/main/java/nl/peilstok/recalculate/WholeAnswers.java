package nl.peilstok.recalculate;

/**
 * Whether n whole numbers from 0 to a width can have a sum and a sum of squares: a search over how many are the largest,
 * how many the next, and so on. Bounds and parity end most branches at once, so that what remains is near the ends of what
 * is possible, where few numbers are left to choose from.
 */
final class WholeAnswers {
    private static final int MOST_STEPS = 200_000;

    private int steps;

    private WholeAnswers() {}

    /** False only if there are no such numbers; a search that takes too long ends with true. */
    static boolean canHave(long n, long sum, long squares, long width) {
        return new WholeAnswers().fits(n, sum, squares, width);
    }

    private boolean fits(long n, long sum, long squares, long width) {
        if (sum < 0
                || sum > n * width
                || Math.floorMod(squares - sum, 2) != 0
                || squares < leastSquares(n, sum)
                || squares > mostSquares(n, sum, width)) {
            return false;
        }
        if (width <= 2) {
            // With 0, 1 and 2 the counts follow from the sums.
            long twos = (squares - sum) / 2;
            return sum >= 2 * twos && n >= sum - twos;
        }
        for (long largest = Math.min(sum / width, squares / (width * width)); largest >= 0; largest--) {
            if (++steps > MOST_STEPS
                    || fits(n - largest, sum - largest * width, squares - largest * width * width, width - 1)) {
                return true;
            }
        }
        return false;
    }

    /** The sum of squares of n whole numbers as equal as possible. */
    static long leastSquares(long n, long sum) {
        if (n == 0) {
            return 0;
        }
        long each = Math.floorDiv(sum, n);
        return n * each * each + Math.floorMod(sum, n) * (2 * each + 1);
    }

    /** The sum of squares of whole numbers that are all 0 or the width, but for one between. */
    private static long mostSquares(long n, long sum, long width) {
        if (width == 0) {
            return 0;
        }
        long between = sum % width;
        return sum / width * width * width + between * between;
    }
}
