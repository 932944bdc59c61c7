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
        return product(a, 0, b, 0, length);
    }

    /**
     * The same of parts of vectors.
     *
     * @param a as long as its part
     * @param fromA where its part starts
     * @param b as long as its part
     * @param fromB where its part starts
     * @param length the number of products
     * @return the sum
     */
    public static double product(double[] a, int fromA, double[] b, int fromB, int length) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            first += a[fromA + i] * b[fromB + i];
            second += a[fromA + i + 1] * b[fromB + i + 1];
            third += a[fromA + i + 2] * b[fromB + i + 2];
            fourth += a[fromA + i + 3] * b[fromB + i + 3];
        }
        for (; i < length; i++) {
            first += a[fromA + i] * b[fromB + i];
        }
        return first + second + (third + fourth);
    }
}
