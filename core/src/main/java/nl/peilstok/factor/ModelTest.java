package nl.peilstok.factor;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.NoncentralChiSquare;
import nl.peilstok.math.Tail;
import nl.peilstok.table.NumberStyle;

/**
 * The chi-square of a model and what follows from it and the number of respondents alone. Without degrees of freedom
 * nothing does.
 */
record ModelTest(double chiSquare, int df, int n) {
    private static final double LEVEL = .90;
    private static final Absence NO_DF = new Absence(Absence.Kind.NOT_DEFINED, "the model has no degrees of freedom");

    Estimate p() {
        return df <= 0 ? Estimate.absent(NO_DF) : Estimate.of(Tail.chiSquareUpper(chiSquare, df));
    }

    Estimate logP() {
        return df <= 0 ? Estimate.absent(NO_DF) : Estimate.of(Tail.logChiSquareUpper(chiSquare, df));
    }

    /** √(max(0, χ² − df) / (df (n − 1))), its 90% interval from the noncentral chi-square. */
    Estimate rmsea() {
        if (df <= 0) {
            return Estimate.absent(NO_DF);
        }
        double scale = df * (n - 1.0);
        double lower = NoncentralChiSquare.noncentrality(chiSquare, df, (1 + LEVEL) / 2);
        double upper = NoncentralChiSquare.noncentrality(chiSquare, df, (1 - LEVEL) / 2);
        return Estimate.of(Math.sqrt(Math.max(0, chiSquare - df) / scale))
                .withInterval(new Interval(
                        Math.sqrt(lower / scale), Math.sqrt(upper / scale), LEVEL, "noncentral chi-square"));
    }

    /** 1 − max(0, χ² − df) / max(0, χ² − df, χ₀² − df₀). */
    double cfi(double nullChiSquare, int nullDf) {
        double misfit = Math.max(0, chiSquare - df);
        double most = Math.max(misfit, nullChiSquare - nullDf);
        return most == 0 ? 1 : 1 - misfit / most;
    }

    /** (χ₀²/df₀ − χ²/df) / (χ₀²/df₀ − 1). */
    Estimate tli(double nullChiSquare, int nullDf) {
        if (df <= 0) {
            return Estimate.absent(NO_DF);
        }
        double none = nullChiSquare / nullDf;
        return none == 1
                ? Estimate.absent(Absence.Kind.NOT_DEFINED, "there is nothing to explain")
                : Estimate.of((none - chiSquare / df) / (none - 1));
    }

    /** The chi-square with its p, such as {@code chi-square(9) = 12.10, p = .208}. */
    String text() {
        return "chi-square(" + df + ") = " + NumberStyle.EN.number(chiSquare, 2)
                + (df <= 0 ? "" : ", " + NumberStyle.EN.pStatement(p().value()));
    }
}
