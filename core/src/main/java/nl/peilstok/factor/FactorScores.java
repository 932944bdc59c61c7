package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.data.Items;

/**
 * Factor scores: what respondents have of each factor, as a weighted sum of their standardised answers.
 *
 * <pre>{@code
 * FactorScoresResult scores = FactorScores.regression().analyse(solution, items);
 * FactorScoreWeights weights = FactorScores.bartlett().analyse(solution);
 * }</pre>
 *
 * <p><b>Definition.</b> Scores are zW with z the answers less their mean over their standard deviation (divisor n − 1) and W
 * the weights (items × factors). With Λ the pattern, Φ the factor correlations, Ψ the uniquenesses and R the
 * correlations of the items:
 *
 * <ul>
 *   <li>regression (Thurstone): W = R⁻¹ΛΦ, the scores that correlate most with their factors;
 *   <li>Bartlett: W = Ψ⁻¹Λ(Λ'Ψ⁻¹Λ)⁻¹, unbiased: W'Λ = I, so that a score does not depend on the other factors;
 *   <li>Anderson–Rubin: W = Ψ⁻¹Λ(Λ'Ψ⁻¹RΨ⁻¹Λ)<sup>−½</sup>, uncorrelated scores with variance 1, for uncorrelated factors;
 *   <li>ten Berge: W = R⁻¹ΛΦ<sup>½</sup>(Φ<sup>½</sup>Λ'R⁻¹ΛΦ<sup>½</sup>)<sup>−½</sup>Φ<sup>½</sup>, scores that correlate as the
 *       factors do: W'RW = Φ.
 * </ul>
 *
 * Principal components are sums of the items, known exactly; every method gives W = Λ(Λ'Λ)⁻¹.
 *
 * <p>Factor scores are estimates, and many other values would fit the model as well. How far they go is in the result:
 * determinacy, the correlation of each score with each factor, and the correlations of scores with each other, which
 * are not those of the factors.
 *
 * <p><b>Missing answers.</b> Who did not answer every item has no score, and the result says why. {@link #fromAnswered}
 * makes scores from the items that were answered, with weights of their own for each pattern of missing answers.
 *
 * <p><b>Undefined when</b> R has no inverse (regression, ten Berge; {@link #withModelCovariances} is the way out), a
 * uniqueness is 0 or less (Bartlett, Anderson–Rubin), factors correlate (Anderson–Rubin), a factor explains nothing or an
 * item is constant. Each is refused with the reason.
 *
 * <p><b>Reference.</b> Grice, J. W. (2001), doi:10.1037/1082-989X.6.4.430; Anderson, T. W. and Rubin, H. (1956),
 * <em>Statistical inference in factor analysis</em>; Bartlett, M. S. (1937), <em>The statistical conception of mental
 * factors</em>, doi:10.1111/j.2044-8295.1937.tb00863.x; ten Berge, J. M. F., Krijnen, W., Wansbeek, T. and Shapiro, A.
 * (1999), <em>Some new results on correlation-preserving factor scores prediction methods</em>,
 * doi:10.1016/S0024-3795(97)10007-6.
 *
 * <p><b>Agrees with</b> psych 2.2.9 {@code factor.scores}, methods Thurstone, Bartlett, Anderson (of uncorrelated factors)
 * and tenBerge, and R's {@code factanal(scores = "regression")}, to 1e-5, where the loadings do. The {@code R2} of psych is
 * a squared correlation for regression scores only.
 */
public final class FactorScores {
    private final ScoreMethod method;
    private final boolean byModel;
    /** 0 where all items must be answered. */
    private final int fewestAnswered;

    private FactorScores(ScoreMethod method, boolean byModel, int fewestAnswered) {
        this.method = method;
        this.byModel = byModel;
        this.fewestAnswered = fewestAnswered;
    }

    /**
     * Regression scores, the closest to the factors.
     *
     * @return from the observed correlations, of respondents who answered every item
     */
    public static FactorScores regression() {
        return new FactorScores(ScoreMethod.REGRESSION, false, 0);
    }

    /**
     * Bartlett's scores, unbiased.
     *
     * @return of respondents who answered every item
     */
    public static FactorScores bartlett() {
        return new FactorScores(ScoreMethod.BARTLETT, false, 0);
    }

    /**
     * Anderson and Rubin's scores, uncorrelated with variance 1.
     *
     * @return from the observed correlations, of respondents who answered every item
     */
    public static FactorScores andersonRubin() {
        return new FactorScores(ScoreMethod.ANDERSON_RUBIN, false, 0);
    }

    /**
     * Ten Berge's scores, which correlate as the factors do.
     *
     * @return from the observed correlations, of respondents who answered every item
     */
    public static FactorScores tenBerge() {
        return new FactorScores(ScoreMethod.TEN_BERGE, false, 0);
    }

    /**
     * With the covariances that the factors imply, ΛΦΛ' + Ψ, in place of the observed correlations R. Of a maximum
     * likelihood solution regression scores stay the same.
     *
     * @return the new procedure
     */
    public FactorScores withModelCovariances() {
        return new FactorScores(method, true, fewestAnswered);
    }

    /**
     * Scores also for respondents who answered some of the items: for each pattern of answered items the formula is
     * applied to those items alone, with the covariances that the factors imply; regression scores then are the
     * expectation of the factors given the answers. An item is standardised over all who answered it. A score of fewer
     * items is less certain; {@link FactorScoresResult#validity} says how much.
     *
     * @param fewest the number of items that must be answered, 1 or more
     * @return the new procedure, {@linkplain #withModelCovariances with the covariances of the model} for everybody
     * @throws IllegalArgumentException if the number is below 1
     */
    public FactorScores fromAnswered(int fewest) {
        if (fewest < 1) {
            throw new IllegalArgumentException("fewest: must be 1 or more, got " + fewest);
        }
        return new FactorScores(method, true, fewest);
    }

    /**
     * The weights, and how well the scores made with them stand for the factors. Needs no answers, so that it does with a
     * published matrix.
     *
     * @param solution rotated or not
     * @return weights in the order and sign of the solution
     * @throws IllegalArgumentException where the class says it is undefined
     */
    public FactorScoreWeights analyse(FactorSolution solution) {
        return new FactorScoreWeights(solution, used(solution), byModel, model(solution));
    }

    /**
     * The scores.
     *
     * @param solution rotated or not
     * @param items those that were analysed, in the same order; of the same respondents or others
     * @return scores in the order and sign of the solution
     * @throws IllegalArgumentException where the class says it is undefined, the items have other names, an answered item
     *     is constant or more items must be answered than there are
     */
    public FactorScoresResult analyse(FactorSolution solution, Items items) {
        FactorScoreWeights weights = analyse(solution);
        if (!items.names().equals(solution.names())) {
            throw new IllegalArgumentException("items: must be those of the solution in the same order, "
                    + String.join(", ", solution.names()) + ", got " + String.join(", ", items.names()));
        }
        if (fewestAnswered > items.size()) {
            throw new IllegalArgumentException(
                    "fewest: must be at most the " + items.size() + " items there are, got " + fewestAnswered);
        }
        return FactorScoresResult.of(weights, items, fewestAnswered);
    }

    private ScoreMethod used(FactorSolution solution) {
        return isComponents(solution) ? ScoreMethod.COMPONENTS : method;
    }

    private static boolean isComponents(FactorSolution solution) {
        return solution.extraction().method() == ExtractionMethod.PRINCIPAL_COMPONENTS;
    }

    private ScoreModel model(FactorSolution solution) {
        if (byModel && !solution.extraction().method().isModel()) {
            throw new IllegalArgumentException("solution: "
                    + solution.extraction().method().label()
                    + " has no model of the covariances, which scores need that are made from some of the items");
        }
        if (method == ScoreMethod.ANDERSON_RUBIN
                && solution.factors() > 1
                && solution.rotation().rotation().isOblique()) {
            throw new IllegalArgumentException("solution: Anderson–Rubin scores are of uncorrelated factors, but "
                    + solution.rotation().rotation().label()
                    + " lets them correlate; ten Berge's scores correlate as the factors do");
        }
        double[] uniquenesses = new double[solution.items()];
        List<String> without = new ArrayList<>();
        for (int i = 0; i < uniquenesses.length; i++) {
            uniquenesses[i] = solution.uniqueness(i);
            if (!(uniquenesses[i] > 0)) {
                without.add(solution.names().get(i));
            }
        }
        if (used(solution).needsUniquenesses() && !without.isEmpty()) {
            throw new IllegalArgumentException("solution: " + method.label()
                    + " scores divide by the uniquenesses, but that of " + String.join(", ", without)
                    + " is 0 or less, a Heywood case; take regression scores or an extraction with a bound");
        }
        for (int f = 0; f < solution.factors(); f++) {
            if (!solution.explainsBy(f)) {
                throw new IllegalArgumentException(
                        "solution: factor " + (f + 1) + " explains nothing, so that nobody can have a score on it");
            }
        }
        double[][] pattern = solution.rotation().pattern();
        double[][] phi = solution.rotation().phi();
        return byModel
                ? ScoreModel.implied(pattern, phi, uniquenesses)
                : new ScoreModel(pattern, phi, uniquenesses, solution.matrix().values());
    }

    /**
     * The options.
     *
     * @return such as {@code Bartlett scores, from 4 answered items or more}
     */
    @Override
    public String toString() {
        String from = fewestAnswered > 0
                ? ", from " + fewestAnswered + " answered items or more"
                : byModel ? ", covariances of the model" : "";
        return method.label() + " scores" + from;
    }
}
