package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Items;

/**
 * Why two factor analyses of the same data give different numbers: runs both, compares them, and finds which of their
 * conventions makes the difference by changing one at a time in the first to what it is in the second.
 *
 * <pre>{@code
 * FactorAnalysis analysis = FactorAnalysis.principalAxis(4).withRotation(Rotation.promaxSpss());
 * WhyDifferent.between(Profile.SPSS, Profile.R_PSYCH, analysis).analyse(items);
 * WhyDifferent.between(analysis.as(Profile.SPSS), FactorAnalysis.minres(4)).analyse(matrix);
 * }</pre>
 *
 * <p><b>Definition.</b> Factors are paired by the congruence of their loadings, the most alike first, and pointed the same
 * way. Of each figure (loadings, communalities, factor correlations, variances of factors, eigenvalues, iterations) the
 * largest difference is given. A convention is said to decide it when changing it alone leaves less than half of that
 * difference; where none does, several decide together.
 *
 * <p><b>Missing answers.</b> Of items: those of the correlations of each side, listwise unless a profile or {@link
 * #withCorrelations} says otherwise. <b>Undefined when</b> the analyses extract different numbers of factors, which is
 * refused.
 */
public final class WhyDifferent {
    private final FactorAnalysis first;
    private final FactorAnalysis second;
    private final Correlations ofFirst;
    private final Correlations ofSecond;

    /** A procedure and the correlations it starts from. */
    record Side(FactorAnalysis analysis, CorrelationMatrix matrix) {
        Side with(FactorAnalysis other) {
            return new Side(other, matrix);
        }

        FactorSolution run() {
            return analysis.analyse(matrix);
        }
    }

    private WhyDifferent(FactorAnalysis first, FactorAnalysis second, Correlations ofFirst, Correlations ofSecond) {
        this.first = first;
        this.second = second;
        this.ofFirst = ofFirst;
        this.ofSecond = ofSecond;
    }

    /**
     * Between two analyses, of listwise Pearson correlations.
     *
     * @param first an analysis
     * @param second another one, with as many factors
     * @return the procedure
     * @throws IllegalArgumentException if the numbers of factors differ
     */
    public static WhyDifferent between(FactorAnalysis first, FactorAnalysis second) {
        int factors = first.options().factors();
        if (second.options().factors() != factors) {
            throw new IllegalArgumentException("second: must have " + factors + " factors as the first, got "
                    + second.options().factors());
        }
        Correlations usual = Correlations.pearson().listwise();
        return new WhyDifferent(first, second, usual, usual);
    }

    /**
     * Between the conventions of two programs, each with its own correlations.
     *
     * @param first a program
     * @param second another one
     * @param analysis what both are asked to do
     * @return the procedure
     * @throws IllegalArgumentException if a program cannot do it
     */
    public static WhyDifferent between(Profile first, Profile second, FactorAnalysis analysis) {
        return between(analysis.as(first), analysis.as(second))
                .withCorrelations(first.correlations(), second.correlations());
    }

    /**
     * With other correlations of raw answers.
     *
     * @param ofFirst those of the first analysis
     * @param ofSecond those of the second
     * @return the new procedure
     */
    public WhyDifferent withCorrelations(Correlations ofFirst, Correlations ofSecond) {
        return new WhyDifferent(
                first,
                second,
                Objects.requireNonNull(ofFirst, "ofFirst"),
                Objects.requireNonNull(ofSecond, "ofSecond"));
    }

    /**
     * Runs both on raw answers.
     *
     * @param items two or more
     * @return what differs and why
     * @throws IllegalArgumentException as the analyses do
     */
    public WhyDifferentResult analyse(Items items) {
        return analyse(new Side(first, ofFirst.analyse(items)), new Side(second, ofSecond.analyse(items)));
    }

    /**
     * Runs both on the same correlations.
     *
     * @param matrix of two or more items
     * @return what differs and why
     * @throws IllegalArgumentException as the analyses do
     */
    public WhyDifferentResult analyse(CorrelationMatrix matrix) {
        return analyse(new Side(first, matrix), new Side(second, matrix));
    }

    private static WhyDifferentResult analyse(Side first, Side second) {
        FactorSolution one = first.run();
        FactorSolution other = second.run();
        List<WhyDifferentResult.Switch> switches = new ArrayList<>();
        for (FactorConvention convention : FactorConvention.values()) {
            if (convention.differs(first, second)) {
                FactorSolution hybrid = convention.switched(first, second).run();
                switches.add(new WhyDifferentResult.Switch(
                        convention,
                        convention.in(first),
                        convention.in(second),
                        SolutionDifference.between(one, hybrid),
                        SolutionDifference.between(hybrid, other)));
            }
        }
        return new WhyDifferentResult(one, other, SolutionDifference.between(one, other), switches);
    }
}
