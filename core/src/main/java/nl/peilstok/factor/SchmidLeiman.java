package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.peilstok.correlation.CorrelationMatrix;

/**
 * Schmid and Leiman's transformation: correlated factors become one general factor and group factors that do not correlate
 * with it or with each other.
 *
 * <pre>{@code
 * FactorSolution oblique = FactorAnalysis.minres(3).withRotation(Rotation.oblimin()).analyse(items);
 * SchmidLeiman.minres().analyse(oblique);
 * }</pre>
 *
 * <p><b>Definition.</b> One factor is extracted from the factor correlations Φ, with loadings γ<sub>f</sub>. With pattern
 * loadings λ<sub>if</sub> the general loading of an item is Σ<sub>f</sub> λ<sub>if</sub> γ<sub>f</sub>, and its loading on
 * group factor f is λ<sub>if</sub> √(1 − γ<sub>f</sub>²). Uniquenesses and communalities are those of the factors.
 * Explained common variance (ECV) is the sum of the squared general loadings over the sum of all squared loadings.
 *
 * <p><b>Two factors</b> do not determine γ: a choice must be {@linkplain #withTwoGroups named}. Three determine it exactly,
 * if one factor can account for them at all: otherwise one γ ends near 1 (its uniqueness at the bound) and the result notes
 * it. With four or more, general and group factors reproduce Φ but approximately, which the result shows.
 *
 * <p><b>Missing answers</b> are those of the factors. <b>Undefined when</b> there is one factor or the rotation is
 * orthogonal: both are refused, since there are no factor correlations.
 *
 * <p><b>Reference.</b> Schmid, J. and Leiman, J. M. (1957), doi:10.1007/BF02289209.
 *
 * <p><b>Agrees with</b> R psych 2.2.9 {@code schmid} to .005, which stops its rotation early, and with the exact solution
 * of three factors to 1e-5.
 */
public final class SchmidLeiman {
    private final FactorAnalysis secondOrder;
    /** Null if two factors are refused. */
    private final TwoGroups twoGroups;

    private SchmidLeiman(FactorAnalysis secondOrder, TwoGroups twoGroups) {
        this.secondOrder = secondOrder;
        this.twoGroups = twoGroups;
    }

    /**
     * With the general factor extracted by minimum residuals.
     *
     * @return the procedure; two factors are refused
     */
    public static SchmidLeiman minres() {
        return new SchmidLeiman(FactorAnalysis.minres(1), null);
    }

    /**
     * With the general factor extracted by maximum likelihood.
     *
     * @return the procedure; two factors are refused
     */
    public static SchmidLeiman ml() {
        return new SchmidLeiman(FactorAnalysis.ml(1), null);
    }

    /**
     * With a choice for two factors. With three or more it plays no part.
     *
     * @param loadings which loadings two factors have on the general one
     * @return the new procedure
     */
    public SchmidLeiman withTwoGroups(TwoGroups loadings) {
        return new SchmidLeiman(secondOrder, Objects.requireNonNull(loadings, "loadings"));
    }

    /**
     * Transforms correlated factors.
     *
     * @param oblique two or more factors, rotated obliquely
     * @return the general and group factors
     * @throws IllegalArgumentException if there is one factor, the rotation is orthogonal, or there are two factors and no
     *     choice was made for them
     */
    public SchmidLeimanResult analyse(FactorSolution oblique) {
        int k = oblique.factors();
        if (k == 1) {
            throw new IllegalArgumentException("oblique: must have 2 or more factors, got 1");
        }
        if (!oblique.rotation().rotation().isOblique()) {
            throw new IllegalArgumentException("oblique: factors must be allowed to correlate, got "
                    + oblique.rotation().rotation().label());
        }
        if (k == 2) {
            return ofTwo(oblique);
        }
        List<String> names = new ArrayList<>();
        for (int f = 1; f <= k; f++) {
            names.add("F" + f);
        }
        // The number of respondents plays no part in the loadings.
        FactorSolution general = secondOrder.analyse(CorrelationMatrix.published(
                names, oblique.rotation().phi(), Math.max(2, oblique.cases().n())));
        double[] loadings = new double[k];
        for (int f = 0; f < k; f++) {
            loadings[f] = general.loading(f, 0);
        }
        return new SchmidLeimanResult(
                oblique,
                loadings,
                general.extraction().method().label(),
                general.extraction().hasConverged(),
                notes(general));
    }

    private SchmidLeimanResult ofTwo(FactorSolution oblique) {
        TwoGroups choice = Optional.ofNullable(twoGroups)
                .orElseThrow(
                        () -> new IllegalArgumentException("oblique: two factors do not determine their loadings on"
                                + " a general factor; choose by withTwoGroups, or extract 3 or more"));
        return new SchmidLeimanResult(
                oblique,
                choice.loadings(oblique.phi(0, 1)),
                "chosen",
                true,
                List.of("two factors do not determine the general one; chosen: " + choice));
    }

    private static List<String> notes(FactorSolution general) {
        List<String> notes = new ArrayList<>();
        List<String> atBound = general.extraction().itemsAtBound();
        if (!atBound.isEmpty()) {
            notes.add("Heywood case in the factor correlations: " + String.join(", ", atBound)
                    + " has next to no group factor left");
        }
        if (!general.extraction().hasConverged()) {
            notes.add("the search for the general factor did not converge");
        }
        FactorSolution.Residual largest = general.largestResiduals(1).get(0);
        if (Math.abs(largest.value()) >= SchmidLeimanResult.NOTABLE_RESIDUAL) {
            notes.add("one general factor leaves " + SchmidLeimanResult.coefficient(largest.value())
                    + " of the correlation of " + largest.first() + " and " + largest.second());
        }
        return notes;
    }
}
