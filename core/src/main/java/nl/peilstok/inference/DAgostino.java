package nl.peilstok.inference;

import nl.peilstok.math.CompensatedSum;
import nl.peilstok.math.Moments;

/** The skewness and kurtosis of 8 or more values that are not all equal, both made about standard normal. */
record DAgostino(double zOfSkewness, double zOfKurtosis) {
    static final int FEWEST = 8;

    static DAgostino of(double[] values) {
        Moments moments = Moments.of(values);
        double sd = Math.sqrt(moments.sumOfSquares() / values.length);
        CompensatedSum cubes = new CompensatedSum();
        CompensatedSum fourths = new CompensatedSum();
        for (double value : values) {
            double z = (value - moments.mean()) / sd;
            cubes.add(z * z * z);
            fourths.add(z * z * z * z);
        }
        double n = values.length;
        return new DAgostino(zOfSkewness(cubes.value() / n, n), zOfKurtosis(fourths.value() / n, n));
    }

    double kSquared() {
        return zOfSkewness * zOfSkewness + zOfKurtosis * zOfKurtosis;
    }

    /** D'Agostino (1970): a Johnson curve with the fourth moment of √b₁. */
    private static double zOfSkewness(double skewness, double n) {
        double y = skewness * Math.sqrt((n + 1) * (n + 3) / (6 * (n - 2)));
        double kurtosis = 3 * (n * n + 27 * n - 70) * (n + 1) * (n + 3) / ((n - 2) * (n + 5) * (n + 7) * (n + 9));
        double w2 = Math.sqrt(2 * (kurtosis - 1)) - 1;
        double ratio = y / Math.sqrt(2 / (w2 - 1));
        return asinh(ratio) / Math.sqrt(Math.log(w2) / 2);
    }

    private static double asinh(double x) {
        double size = Math.abs(x);
        return Math.copySign(Math.log1p(size + size * size / (1 + Math.sqrt(1 + size * size))), x);
    }

    /** Anscombe and Glynn (1983): the cube root of a chi-square with the third moment of b₂. */
    private static double zOfKurtosis(double kurtosis, double n) {
        double mean = 3 * (n - 1) / (n + 1);
        double variance = 24 * n * (n - 2) * (n - 3) / ((n + 1) * (n + 1) * (n + 3) * (n + 5));
        double x = (kurtosis - mean) / Math.sqrt(variance);
        double skewness = 6
                * (n * n - 5 * n + 2)
                / ((n + 7) * (n + 9))
                * Math.sqrt(6 * (n + 3) * (n + 5) / (n * (n - 2) * (n - 3)));
        double a = 6 + 8 / skewness * (2 / skewness + Math.sqrt(1 + 4 / (skewness * skewness)));
        double root = Math.cbrt((1 - 2 / a) / (1 + x * Math.sqrt(2 / (a - 4))));
        return (1 - 2 / (9 * a) - root) / Math.sqrt(2 / (9 * a));
    }
}
