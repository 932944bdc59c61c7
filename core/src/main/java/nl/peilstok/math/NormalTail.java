package nl.peilstok.math;

/**
 * The upper tail of the standard normal distribution by rational approximations of erf and of erfcx(y) = exp(y²) erfc(y),
 * y = z/√2: P(Z &gt; z) = ½ exp(−z²/2) erfcx(y). Tables of thresholds need many, and the incomplete gamma function takes
 * fifty times as long.
 *
 * <p>Reference: Cody (1969, doi:10.1090/S0025-5718-1969-0247736-4), which gives the coefficients, in the three ranges
 * |y| ≤ 0.46875, ≤ 4 and beyond.
 */
final class NormalTail {
    private static final double[] ERF_NUMERATOR = {
        3.20937758913846947e3, 3.77485237685302021e2, 1.13864154151050156e2, 3.16112374387056560e0, 1.85777706184603153e-1
    };
    private static final double[] ERF_DENOMINATOR = {
        2.84423683343917062e3, 1.28261652607737228e3, 2.44024637934444173e2, 2.36012909523441209e1, 1.0
    };
    private static final double[] SIDE_NUMERATOR = {
        1.23033935479799725e3, 2.05107837782607147e3, 1.71204761263407058e3, 8.81952221241769090e2, 2.98635138197400131e2,
        6.61191906371416295e1, 8.88314979438837594e0, 5.64188496988670089e-1, 2.15311535474403846e-8
    };
    private static final double[] SIDE_DENOMINATOR = {
        1.23033935480374942e3, 3.43936767414372164e3, 4.36261909014324716e3, 3.29079923573345963e3, 1.62138957456669019e3,
        5.37181101862009858e2, 1.17693950891312499e2, 1.57449261107098347e1, 1.0
    };
    private static final double[] FAR_NUMERATOR = {
        6.58749161529837803e-4, 1.60837851487422766e-2, 1.25781726111229246e-1, 3.60344899949804439e-1,
        3.05326634961232344e-1, 1.63153871373020978e-2
    };
    private static final double[] FAR_DENOMINATOR = {
        2.33520497626869185e-3, 6.05183413124413191e-2, 5.27905102951428412e-1, 1.87295284992346725e0,
        2.56852019228982242e0, 1.0
    };
    private static final double ROOT_HALF = Math.sqrt(0.5);
    private static final double ONE_OVER_ROOT_PI = 1 / Math.sqrt(StrictMath.PI);
    private static final double CENTRE = 0.46875;
    private static final double SIDE = 4;

    /** Beyond this z a factor of the tail is too small for all digits of a double; the logarithm of the tail is not. */
    private static final double FARTHEST = 37;

    private NormalTail() {}

    /** P(Z &gt; z); NaN for NaN. */
    static double upper(double z) {
        double y = z * ROOT_HALF;
        if (Math.abs(y) <= CENTRE) {
            double square = y * y;
            double erf = y * polynomial(ERF_NUMERATOR, square) / polynomial(ERF_DENOMINATOR, square);
            return 0.5 - 0.5 * erf;
        }
        if (z < 0) {
            return 1 - upper(-z);
        }
        if (z > FARTHEST) {
            return StrictMath.exp(logUpper(z));
        }
        // The square of a z of few bits is exact, and what it lacks is small: no digits of exp(−z²/2) are lost.
        double near = Math.floor(z * 16) / 16;
        return 0.5 * StrictMath.exp(-near * near / 2) * StrictMath.exp(-(z - near) * (z + near) / 2) * erfcx(y);
    }

    /** ln P(Z &gt; z); NaN for NaN. */
    static double logUpper(double z) {
        if (z <= 0) {
            return StrictMath.log1p(-upper(-z));
        }
        double y = z * ROOT_HALF;
        return y <= CENTRE
                ? StrictMath.log(upper(z))
                : z == Double.POSITIVE_INFINITY ? -z : -z * z / 2 + StrictMath.log(0.5 * erfcx(y));
    }

    /** For y above .46875. */
    private static double erfcx(double y) {
        if (y <= SIDE) {
            return polynomial(SIDE_NUMERATOR, y) / polynomial(SIDE_DENOMINATOR, y);
        }
        double inverse = 1 / (y * y);
        double rest = inverse * polynomial(FAR_NUMERATOR, inverse) / polynomial(FAR_DENOMINATOR, inverse);
        return (ONE_OVER_ROOT_PI - rest) / y;
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
