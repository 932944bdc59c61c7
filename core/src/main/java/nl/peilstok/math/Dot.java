package nl.peilstok.math;

/** The inner product of vectors. */
public final class Dot {
    private Dot() {}

    /**
     * Σ a<sub>i</sub> b<sub>i</sub>, in four sums side by side, none of which has to wait for another.
     *
     * @param a at least as long as asked for
     * @param b at least as long as asked for
     * @param length the number of products, from the start
     * @return the sum
     */
    public static double product(double[] a, double[] b, int length) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        for (; i < length; i++) {
            first += a[i] * b[i];
        }
        return first + second + (third + fourth);
    }
}
