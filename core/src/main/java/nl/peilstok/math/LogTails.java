package nl.peilstok.math;

/**
 * The two tails of one distribution at one point, as natural logarithms. Only the tail that was computed directly is
 * kept; the other one is its complement, taken in the form that loses no digits that the first one has.
 */
final class LogTails {
    private final boolean upperIsDirect;
    private final double direct;

    private LogTails(boolean upperIsDirect, double direct) {
        this.upperIsDirect = upperIsDirect;
        // Rounding may leave a hair above probability 1.
        this.direct = Math.min(direct, 0);
    }

    static LogTails ofLower(double logLower) {
        return new LogTails(false, logLower);
    }

    static LogTails ofUpper(double logUpper) {
        return new LogTails(true, logUpper);
    }

    double upper() {
        return probability(upperIsDirect);
    }

    double lower() {
        return probability(!upperIsDirect);
    }

    double logUpper() {
        return logarithm(upperIsDirect);
    }

    double logLower() {
        return logarithm(!upperIsDirect);
    }

    private double probability(boolean asComputed) {
        return asComputed ? StrictMath.exp(direct) : -StrictMath.expm1(direct);
    }

    private double logarithm(boolean asComputed) {
        if (asComputed) {
            return direct;
        }
        // Mächler (2012): ln(1 − e^x) through expm1 for x near 0 and through log1p for x far below it.
        return direct > -Deviance.LOG_TWO
                ? StrictMath.log(-StrictMath.expm1(direct))
                : StrictMath.log1p(-StrictMath.exp(direct));
    }
}
