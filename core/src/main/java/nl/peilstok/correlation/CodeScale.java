package nl.peilstok.correlation;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.peilstok.data.Items;
import nl.peilstok.data.Measure;
import nl.peilstok.math.BitPlanes;

/**
 * How the scores of an item's options are whole codes from 0 to 127: score = base + step · code, exact. Scores 1 to 5
 * have base 1 and step 1, reversed or not; 1/3/5 base 1 and step 2. Where no such step exists (thirds, say), the code is
 * the option's position and the scores are looked up.
 */
final class CodeScale {
    /** Scores that are multiples of 2⁻²⁰ and not beyond 2³¹ can be codes. */
    private static final double UNIT = 0x1p20;

    private static final double LARGEST_SCORE = 0x1p31;

    private final double[] scores;
    private final byte[] codes;
    private final boolean codesArePositions;
    private final double base;
    /** 0 where the scores are no multiples of one step. */
    private final double step;

    private CodeScale(double[] scores, byte[] codes, double base, double step) {
        this.scores = scores;
        this.codes = codes;
        this.codesArePositions = IntStream.range(0, codes.length).allMatch(position -> codes[position] == position);
        this.base = base;
        this.step = step;
    }

    /** Whether the answers to an item can be codes: it has options, and no more than a code can tell apart. */
    static boolean fits(Items items, int item) {
        return items.variable(item).measure() == Measure.ORDINAL
                && items.variable(item).options().size() <= BitPlanes.LARGEST_CODE + 1;
    }

    static CodeScale of(Items items, int item) {
        double[] scores = new double[items.variable(item).options().size()];
        Arrays.setAll(scores, position -> items.scoreOf(item, position));
        return of(scores);
    }

    static CodeScale of(double... scores) {
        byte[] positions = new byte[scores.length];
        for (int position = 0; position < scores.length; position++) {
            positions[position] = (byte) position;
        }
        CodeScale lookedUp = new CodeScale(scores, positions, 0, 0);
        double base = Arrays.stream(scores).min().orElse(0);
        long step = 0;
        for (double score : scores) {
            if (Math.abs(score) > LARGEST_SCORE || score * UNIT != Math.rint(score * UNIT)) {
                return lookedUp;
            }
            step = greatestCommonDivisor((long) ((score - base) * UNIT), step);
        }
        byte[] codes = new byte[scores.length];
        for (int position = 0; position < scores.length; position++) {
            long code = step == 0 ? 0 : (long) ((scores[position] - base) * UNIT) / step;
            if (code > BitPlanes.LARGEST_CODE) {
                return lookedUp;
            }
            codes[position] = (byte) code;
        }
        return new CodeScale(scores, codes, base, step == 0 ? 1 : step / UNIT);
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    /** Whether score = base + step · code. */
    boolean isEven() {
        return step != 0;
    }

    double base() {
        return base;
    }

    double step() {
        return step;
    }

    int largestCode() {
        int largest = 0;
        for (byte code : codes) {
            largest = Math.max(largest, code);
        }
        return largest;
    }

    /** The score of each code of an uneven scale, which are the positions. */
    double scoreOf(int code) {
        return scores[code];
    }

    int size() {
        return scores.length;
    }

    /** Positions become codes; what is missing stays below 0. */
    void encode(byte[] positions, int count) {
        if (codesArePositions) {
            return;
        }
        for (int r = 0; r < count; r++) {
            positions[r] = positions[r] < 0 ? -1 : codes[positions[r]];
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeScale that && Arrays.equals(scores, that.scores);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(scores);
    }
}
