package nl.peilstok.factor;

import java.util.List;
import java.util.TreeSet;

/**
 * Tucker's coefficient of congruence: whether the factors of one group are those of another.
 *
 * <pre>{@code
 * FactorSolution swv = FactorAnalysis.minres(3).withRotation(Rotation.oblimin()).analyse(itemsOfSwv);
 * FactorSolution gemeenten = FactorAnalysis.minres(3).analyse(itemsOfGemeenten);
 * Congruence.obliqueTarget().analyse(swv, gemeenten);
 * }</pre>
 *
 * <p><b>Definition.</b> φ = Σ a b / √(Σ a² Σ b²), over the items for a factor, over the factors for an item, over all
 * loadings for the whole. The loadings a of the first group are taken as they were rotated. Those of the second, b, are
 * rotated afresh to come as close to a as they can by least squares, since extraction and rotation leave the place of
 * factors to chance: orthogonally, T = UV' with B'A = USV', or obliquely, with factor variances of 1.
 *
 * <p>Being fitted, loadings agree better than they would without; a rotation with k factors can make much of few items.
 * Read an item's coefficient together with the size of its loadings.
 *
 * <p><b>Missing answers</b> are those of the solutions. <b>Undefined when</b> all loadings of a factor or item are 0; the
 * coefficient is then absent.
 *
 * <p><b>Reference.</b> Tucker, L. R. (1951), <em>A method for synthesis of factor analysis studies</em>, Personnel Research
 * Section Report 984; Schönemann, P. H. (1966), doi:10.1007/BF02289451; Lorenzo-Seva, U. and ten Berge, J. M. F. (2006),
 * doi:10.1027/1614-2241.2.2.57 (its {@linkplain FactorSimilarity reading}).
 *
 * <p><b>Agrees with</b> R psych 2.2.9 {@code factor.congruence} of loadings rotated by GPArotation's {@code targetT} and
 * {@code targetQ}, 2e-6.
 */
public final class Congruence {
    private final Alignment alignment;

    private Congruence(Alignment alignment) {
        this.alignment = alignment;
    }

    /**
     * After the orthogonal rotation that brings the second loadings closest to the first; for orthogonal solutions.
     *
     * @return the procedure
     */
    public static Congruence procrustes() {
        return new Congruence(Alignment.PROCRUSTES);
    }

    /**
     * After the oblique rotation that brings the second loadings closest to the first; for oblique solutions.
     *
     * @return the procedure
     */
    public static Congruence obliqueTarget() {
        return new Congruence(Alignment.OBLIQUE_TARGET);
    }

    /**
     * Compares the factors of two groups.
     *
     * @param first the loadings that are the target
     * @param second of the same items in any order, with as many factors; its rotation plays no part
     * @return the coefficients
     * @throws IllegalArgumentException if the items are not the same or the numbers of factors differ
     */
    public CongruenceResult analyse(FactorSolution first, FactorSolution second) {
        return analyse(first.rotation(), second.rotation());
    }

    /**
     * Compares loadings, of which either may be published ones: {@code Rotation.none().rotate(names, loadings)}.
     *
     * @param first the loadings that are the target
     * @param second of the same items in any order, with as many factors; its rotation plays no part
     * @return the coefficients
     * @throws IllegalArgumentException if the items are not the same or the numbers of factors differ
     */
    public CongruenceResult analyse(Rotated first, Rotated second) {
        requireSameItems(first.names(), second.names());
        if (first.factors() != second.factors()) {
            throw new IllegalArgumentException(
                    "second: must have " + first.factors() + " factors as the first, got " + second.factors());
        }
        Rotated aligned = alignment.align(first, Alignment.unrotated(second, first.names()));
        return new CongruenceResult(first, aligned, alignment);
    }

    private static void requireSameItems(List<String> first, List<String> second) {
        TreeSet<String> onlyFirst = new TreeSet<>(first);
        TreeSet<String> onlySecond = new TreeSet<>(second);
        onlyFirst.removeAll(second);
        onlySecond.removeAll(first);
        if (!onlyFirst.isEmpty() || !onlySecond.isEmpty()) {
            throw new IllegalArgumentException("second: must have the items of the first, but "
                    + (onlyFirst.isEmpty() ? "" : "lacks " + String.join(", ", onlyFirst))
                    + (onlyFirst.isEmpty() || onlySecond.isEmpty() ? "" : " and ")
                    + (onlySecond.isEmpty() ? "" : "has also " + String.join(", ", onlySecond)));
        }
        if (new TreeSet<>(first).size() < first.size() || second.size() != first.size()) {
            throw new IllegalArgumentException("first and second: each item must have a name of its own");
        }
    }
}
