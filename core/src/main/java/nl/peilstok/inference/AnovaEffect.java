package nl.peilstok.inference;

import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;

/**
 * An effect in a table of analysis of variance, with its test.
 *
 * @param source its name, sum of squares and degrees of freedom
 * @param f its mean square divided by the residual one
 * @param p the probability of an F at least as large without the effect
 * @param logP the natural logarithm of p
 */
public record AnovaEffect(SourceOfVariation source, Estimate f, Estimate p, Estimate logP) {

    static AnovaEffect of(String name, double squares, double df, SourceOfVariation residual) {
        SourceOfVariation source = SourceOfVariation.of(name, squares, df);
        if (residual.df().value() == 0) {
            return untested(source, new Absence(Absence.Kind.TOO_FEW, "every cell has one respondent"));
        }
        if (residual.sumOfSquares().value() == 0) {
            return untested(source, new Absence(Absence.Kind.ZERO_VARIANCE, "no variance within cells"));
        }
        FStatistic statistic = FStatistic.of(
                squares / df / residual.meanSquare().value(), df, residual.df().value());
        return new AnovaEffect(source, statistic.f(), statistic.p(), statistic.logP());
    }

    static AnovaEffect absent(String name, Absence absence) {
        return untested(SourceOfVariation.absent(name, absence), absence);
    }

    private static AnovaEffect untested(SourceOfVariation source, Absence absence) {
        Estimate none = Estimate.absent(absence);
        return new AnovaEffect(source, none, none, none);
    }
}
