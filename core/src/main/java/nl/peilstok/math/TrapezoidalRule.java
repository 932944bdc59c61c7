package nl.peilstok.math;

import java.util.function.DoubleUnaryOperator;

/**
 * The integral over the real line of a smooth function that is nowhere negative, and from the starting point outwards
 * rises at most once before it falls to nothing. For analytic functions the error of equal steps h falls as e^(−c/h) or
 * faster: where the sums over the points and over the points between agree to a relative 2e-8, their mean, which is the sum
 * with half the step, is right to about 1e-14. They can agree by chance, so the first step should be small enough to give
 * seven digits or so.
 *
 * <p>Reference: Trefethen and Weideman (2014), <em>The exponentially convergent trapezoidal rule</em>.
 */
final class TrapezoidalRule {
    private static final double AGREEMENT = 2e-8;
    private static final double NOTHING = 1e-17;

    /** Below this, numbers lose digits, and no step would make the sums agree. */
    private static final double SMALLEST = 1e-305;

    private static final int HALVINGS = 12;

    private TrapezoidalRule() {}

    /**
     * The integral.
     *
     * @param start a point where the function has not sunk below the smallest double
     * @param step the first step, about half the standard deviation of a bell of the function's width
     */
    static double integrate(DoubleUnaryOperator function, double start, double step) {
        return integrate(function, start, step, 0);
    }

    /**
     * The integral of a function that may rise and fall more often, or be nothing at the start, within {@code reach} of
     * it.
     */
    static double integrate(DoubleUnaryOperator function, double start, double step, double reach) {
        double h = step;
        double sum = sum(function, start, h, reach);
        for (int i = 0; ; i++) {
            double between = sum(function, start + h / 2, h, reach);
            double mean = (sum + between) / 2;
            if (Math.abs(sum - between) <= AGREEMENT * mean + SMALLEST || i == HALVINGS) {
                return mean * h;
            }
            sum += between;
            h /= 2;
        }
    }

    private static double sum(DoubleUnaryOperator function, double start, double h, double reach) {
        double sum = function.applyAsDouble(start);
        double first = sum;
        for (int direction = -1; direction <= 1; direction += 2) {
            double before = first;
            for (int i = 1; ; i++) {
                double value = function.applyAsDouble(start + direction * i * h);
                sum += value;
                if (value <= NOTHING * sum && value <= before && i * h >= reach) {
                    break;
                }
                before = value;
            }
        }
        return sum;
    }
}
