package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;

/**
 * The Hull rule: the number of factors after which more parameters buy little fit.
 *
 * <p><b>Definition.</b> Models of 0 to J + 1 factors stand in a plot of fit f against degrees of freedom; J is what
 * parallel analysis against mean eigenvalues says, of components or common factors, whichever is more. Models that fit no
 * better than one with fewer factors are left out, and then those on or below the line between their neighbours. Of what
 * is left, the hull, the model with the largest ((f_i − f_{i−1}) / (df_{i−1} − df_i)) / ((f_{i+1} − f_i) / (df_i −
 * df_{i+1})) is chosen; the ends of the hull never are. Fit is the CFI of maximum likelihood, 1 − (χ² − df) / (χ₀² − df₀), not cut
 * off at 1, because models that fit as well as can be expected would then all be equal; or the common part accounted for
 * (CAF): 1 − KMO of the residual correlations of minres, with ones on their diagonal.
 *
 * <p><b>Missing answers.</b> Of items: listwise; otherwise as the correlations have them; pairwise, n is that of the pair with the fewest respondents.
 *
 * <p><b>Undefined when</b> a correlation is absent, fewer than three models are on the hull, the matrix is singular or
 * indefinite or, for the CFI, the correlations are not Pearson's.
 *
 * <p><b>Reference.</b> Lorenzo-Seva, Timmerman &amp; Kiers (2011), doi:10.1080/00273171.2011.564527.
 *
 * <p><b>Agrees with</b> its formulas in R 4.2 ({@code chull} for the hull) within 1e-6.
 */
public final class Hull {
    /** A fit that differs less is the same. */
    private static final double SAME = 1e-10;

    private final boolean common;
    private final int most;

    private Hull(boolean common, int most) {
        this.common = common;
        this.most = most;
    }

    /**
     * By the comparative fit index of maximum likelihood.
     *
     * @return up to one factor more than parallel analysis says
     */
    public static Hull cfi() {
        return new Hull(false, 0);
    }

    /**
     * By the common part accounted for of minres, for any kind of correlation.
     *
     * @return up to one factor more than parallel analysis says
     */
    public static Hull caf() {
        return new Hull(true, 0);
    }

    /**
     * With another largest model, which itself cannot be chosen.
     *
     * @param factors 2 or more
     * @return the new procedure
     * @throws IllegalArgumentException if the number is below 2
     */
    public Hull upTo(int factors) {
        if (factors < 2) {
            throw new IllegalArgumentException("factors: must be 2 or more, got " + factors);
        }
        return new Hull(common, factors);
    }

    /**
     * The rule for items, by the Pearson correlations of the respondents who answered all.
     *
     * @param items two or more
     * @return the models and what they say
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public HullResult analyse(Items items) {
        return analyse(Observed.USUAL.analyse(items));
    }

    /**
     * The rule for correlations.
     *
     * @param matrix of two or more items
     * @return the models and what they say
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public HullResult analyse(CorrelationMatrix matrix) {
        return analyse(Observed.of(Objects.requireNonNull(matrix, "matrix")));
    }

    HullResult analyse(Observed observed) {
        FactorRule rule = common ? FactorRule.HULL_CAF : FactorRule.HULL_CFI;
        Optional<Absence> obstacle = observed.absence().or(observed::whyNotDefinite);
        if (obstacle.isEmpty() && !common) {
            obstacle = cfi(observed, 1).flatMap(Estimate::whyAbsent);
        }
        if (obstacle.isPresent()) {
            return new HullResult(observed, rule, List.of(), obstacle);
        }
        List<HullPoint> models = new ArrayList<>();
        int last = most > 0 ? most : parallel(observed) + 1;
        for (int factors = 0; factors <= Math.max(2, last) && hasRoom(observed, factors); factors++) {
            Estimate fit =
                    common ? caf(observed, factors) : cfi(observed, factors).orElseThrow();
            int df = factors == 0
                    ? observed.size() * (observed.size() - 1) / 2
                    : FactorFit.degreesOfFreedom(observed.size(), factors);
            models.add(new HullPoint(factors, df, fit, HullResult.NOT_ON_HULL));
        }
        return new HullResult(observed, rule, withBends(models), Optional.empty());
    }

    private static boolean hasRoom(Observed observed, int factors) {
        return factors == 0 || FactorFit.degreesOfFreedom(observed.size(), factors) >= 0;
    }

    private static int parallel(Observed observed) {
        ParallelAnalysis normal = ParallelAnalysis.normal().mean();
        Suggestion components = normal.analyse(observed, null).suggestion();
        Suggestion factors = normal.commonFactors().analyse(observed, null).suggestion();
        return Math.max(components.isPresent() ? components.factors() : 0, factors.isPresent() ? factors.factors() : 0);
    }

    /** Empty if there is no such model. */
    private static Optional<Estimate> cfi(Observed observed, int factors) {
        if (factors == 0) {
            return Optional.of(Estimate.of(0));
        }
        if (!hasRoom(observed, factors)) {
            return Optional.empty();
        }
        FactorFit fit = FactorAnalysis.ml(factors).analyse(observed.matrix()).fit();
        if (!fit.chiSquare().isPresent()) {
            return Optional.of(fit.chiSquare());
        }
        double most = fit.nullChiSquare().value() - fit.nullDf();
        return Optional.of(
                most > 0
                        ? Estimate.of(1 - (fit.chiSquare().value() - fit.df()) / most)
                        : Estimate.absent(Absence.Kind.NOT_DEFINED, "no factors fit as well as can be expected"));
    }

    private static Estimate caf(Observed observed, int factors) {
        double[][] residuals = observed.values();
        if (factors > 0) {
            FactorSolution solution = FactorAnalysis.minres(factors).analyse(observed.matrix());
            for (int i = 0; i < residuals.length; i++) {
                for (int j = 0; j < i; j++) {
                    residuals[i][j] = solution.residual(i, j);
                    residuals[j][i] = residuals[i][j];
                }
            }
        }
        Estimate kmo = Factorability.of(
                        CorrelationMatrix.published(observed.matrix().names(), residuals, observed.n()))
                .kmo();
        return kmo.isPresent() ? Estimate.of(1 - kmo.value()) : kmo;
    }

    private static List<HullPoint> withBends(List<HullPoint> models) {
        List<HullPoint> hull = new ArrayList<>();
        for (HullPoint model : models) {
            boolean better = hull.isEmpty()
                    || model.fit().orNaN() > hull.get(hull.size() - 1).fit().value() + SAME;
            if (model.fit().isPresent() && better) {
                // Those that the new point leaves on or below the line to it were not on the hull.
                while (hull.size() > 1 && bend(hull.get(hull.size() - 2), hull.get(hull.size() - 1), model) <= 1) {
                    hull.remove(hull.size() - 1);
                }
                hull.add(model);
            }
        }
        List<HullPoint> all = new ArrayList<>(models);
        for (int i = 1; i + 1 < hull.size(); i++) {
            HullPoint point = hull.get(i);
            Estimate bend = Estimate.of(bend(hull.get(i - 1), point, hull.get(i + 1)));
            all.set(point.factors(), new HullPoint(point.factors(), point.df(), point.fit(), bend));
        }
        return all;
    }

    private static double bend(HullPoint before, HullPoint point, HullPoint after) {
        return slope(before, point) / slope(point, after);
    }

    private static double slope(HullPoint fewer, HullPoint more) {
        return (more.fit().value() - fewer.fit().value()) / (fewer.df() - more.df());
    }

    /**
     * The options.
     *
     * @return such as {@code Hull by CFI}
     */
    @Override
    public String toString() {
        return "Hull by " + (common ? "CAF" : "CFI") + (most > 0 ? ", up to " + most + " factors" : "");
    }
}
