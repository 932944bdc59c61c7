package nl.peilstok.crosstab;

import java.util.Locale;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.CompensatedSum;
import nl.peilstok.math.Tail;
import nl.peilstok.table.NumberStyle;

/** X² with its degrees of freedom and p-value, or the reason why there is no test. */
record ChiSquareStatistic(Estimate statistic, int df, Estimate p, Estimate logP) {
    private static final double LARGEST_IN_FULL = 1e6;

    static ChiSquareStatistic ofResiduals(double[][] residuals, int df) {
        CompensatedSum sum = new CompensatedSum();
        for (double[] row : residuals) {
            for (double residual : row) {
                sum.add(residual * residual);
            }
        }
        double x = sum.value();
        return new ChiSquareStatistic(
                Estimate.of(x),
                df,
                Estimate.of(Tail.chiSquareUpper(x, df)),
                Estimate.of(Tail.logChiSquareUpper(x, df)));
    }

    static ChiSquareStatistic absent(Absence why) {
        Estimate none = Estimate.absent(why);
        return new ChiSquareStatistic(none, 0, none, none);
    }

    /** Such as {@code X²(9) = 19.65, p = .020}, or a dash and the reason. */
    String inWords() {
        if (!statistic.isPresent()) {
            return statistic.toString();
        }
        double x = statistic.value();
        NumberStyle style = NumberStyle.EN;
        String number = x < LARGEST_IN_FULL ? style.number(x, 2) : style.scientific(x, 5);
        return String.format(Locale.ROOT, "X²(%d) = %s, %s", df, number, style.pStatement(p.value()));
    }
}
