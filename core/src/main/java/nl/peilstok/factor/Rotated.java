package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/**
 * Rotated loadings with all that belongs to them, ordered and signed together. Items and factors are counted from 0. What
 * each number is, {@link Rotation} says.
 */
public final class Rotated {
    /** A correlation of factors from which they can hardly be told apart. */
    private static final double COLLAPSED = .999;

    private final Rotation rotation;
    private final List<String> names;
    private final RotatedMatrices matrices;
    private final Found found;
    private final List<String> notes;

    private Rotated(Rotation rotation, List<String> names, RotatedMatrices matrices, Found found, List<String> notes) {
        this.rotation = rotation;
        this.names = List.copyOf(names);
        this.matrices = matrices;
        this.found = found;
        List<String> all = new ArrayList<>(notes);
        all.addAll(findings());
        this.notes = List.copyOf(all);
    }

    /** Puts what was found in order. */
    static Rotated of(
            Rotation rotation,
            List<String> names,
            double[][] unrotated,
            Found found,
            FactorOrder order,
            List<String> notes) {
        RotatedMatrices asFound = RotatedMatrices.of(unrotated, found.transformation(), rotation.isOblique());
        return new Rotated(rotation, names, asFound.arranged(order), found, notes);
    }

    private List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (!found.converged()) {
            findings.add("not converged: projected gradient "
                    + NumberStyle.EN.scientific(found.gradientNorm(), 2) + " after " + found.iterations()
                    + " iterations");
        }
        int converged = 0;
        for (LocalMinimum minimum : found.minima()) {
            converged += minimum.starts();
        }
        if (found.starts() > 1 && converged < found.starts()) {
            findings.add((found.starts() - converged) + " of " + found.starts() + " starts did not converge");
        }
        for (int f = 0; f < factors(); f++) {
            for (int g = 0; g < f; g++) {
                if (Math.abs(phi(f, g)) > COLLAPSED) {
                    findings.add("factors " + (g + 1) + " and " + (f + 1) + " have collapsed into one: they correlate "
                            + NumberStyle.EN.coefficient(phi(f, g), 4));
                }
            }
        }
        return findings;
    }

    /**
     * The rotation that was asked for.
     *
     * @return the rotation
     */
    public Rotation rotation() {
        return rotation;
    }

    /**
     * The names of the items.
     *
     * @return in their order
     */
    public List<String> names() {
        return names;
    }

    /**
     * The number of items.
     *
     * @return 1 or more
     */
    public int items() {
        return names.size();
    }

    /**
     * The number of factors.
     *
     * @return 1 or more
     */
    public int factors() {
        return matrices.factors();
    }

    /**
     * A cell of the pattern matrix: the weight of a factor in an item, the other factors held constant.
     *
     * @param item from 0
     * @param factor from 0
     * @return the loading
     * @throws IllegalArgumentException if there is no such item or factor
     */
    public double loading(int item, int factor) {
        return matrices.pattern()[place("item", item, items())][place("factor", factor, factors())];
    }

    /**
     * A cell of the structure matrix: the covariance of an item and a factor, which is their correlation for loadings of
     * standardised items.
     *
     * @param item from 0
     * @param factor from 0
     * @return the cell; equal to the loading if factors do not correlate
     * @throws IllegalArgumentException if there is no such item or factor
     */
    public double structure(int item, int factor) {
        return matrices.structure(place("item", item, items()), place("factor", factor, factors()));
    }

    /**
     * The correlation of two factors.
     *
     * @param first from 0
     * @param second from 0
     * @return from −1 to 1; of a factor with itself, 1
     * @throws IllegalArgumentException if there is no such factor
     */
    public double phi(int first, int second) {
        return matrices.phi()[place("factor", first, factors())][place("factor", second, factors())];
    }

    /**
     * A cell of T, with Λ = A(T')⁻¹ and Φ = T'T.
     *
     * @param unrotated the number of an unrotated factor, from 0
     * @param factor the number of a rotated factor, from 0
     * @return the cell
     * @throws IllegalArgumentException if there is no such factor
     */
    public double transformation(int unrotated, int factor) {
        return matrices.transformation()[place("unrotated", unrotated, factors())][place("factor", factor, factors())];
    }

    private static int place(String what, int number, int size) {
        if (number < 0 || number >= size) {
            throw new IllegalArgumentException(what + ": 0 to " + (size - 1) + " is allowed, got " + number);
        }
        return number;
    }

    /**
     * What the factors together explain of an item: Σ_f pattern_if · structure_if.
     *
     * @param item from 0
     * @return as before rotation
     * @throws IllegalArgumentException if there is no such item
     */
    public double communality(int item) {
        double sum = 0;
        for (int f = 0; f < factors(); f++) {
            sum += loading(item, f) * structure(item, f);
        }
        return sum;
    }

    /**
     * The variance of the items that is ascribed to a factor: Σ_i pattern_if · structure_if. Over the factors it adds up to
     * the sum of the communalities.
     *
     * @param factor from 0
     * @return the sum of squared loadings if factors do not correlate
     * @throws IllegalArgumentException if there is no such factor
     */
    public double variance(int factor) {
        return matrices.variance(place("factor", factor, factors()));
    }

    /**
     * The value of the criterion, of weighted loadings.
     *
     * @return absent if there is one factor, or nothing is made as small as possible
     */
    public Estimate criterion() {
        if (!Double.isNaN(found.criterion())) {
            return Estimate.of(found.criterion());
        }
        String reason = factors() == 1 ? "one factor cannot be rotated" : rotation.label() + " has no criterion";
        return Estimate.absent(Absence.Kind.NOT_DEFINED, reason);
    }

    /**
     * The iterations of the search that found the result.
     *
     * @return 0 if nothing was searched
     */
    public int iterations() {
        return found.iterations();
    }

    /**
     * The norm of the projected gradient of the criterion to T, at the result.
     *
     * @return 0 if nothing was searched
     */
    public double gradientNorm() {
        return found.gradientNorm();
    }

    /**
     * Whether the search reached a point where the projected gradient is at most 1e-10, or 1e-10 times the gradient before
     * projection where that is above 1.
     *
     * @return true also if nothing was searched
     */
    public boolean converged() {
        return found.converged();
    }

    /**
     * The searches, each from a start of its own.
     *
     * @return 0 if nothing was searched
     */
    public int starts() {
        return found.starts();
    }

    /**
     * The different minima at which searches converged, told apart by the value of the criterion (1e-7).
     *
     * @return the lowest first, which is the result's; empty if nothing was searched or no search converged
     */
    public List<LocalMinimum> minima() {
        return found.minima();
    }

    /**
     * The part of the starts that ended at the lowest minimum.
     *
     * @return from 0 to 1; absent if nothing was searched or no search converged
     */
    public Estimate shareAtBest() {
        return minima().isEmpty()
                ? Estimate.absent(Absence.Kind.NOT_DEFINED, "no search converged at a minimum")
                : Estimate.of((double) minima().get(0).starts() / starts());
    }

    /**
     * What a reader of the result must know.
     *
     * @return sentences, possibly none
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * The pattern matrix with communalities.
     *
     * @return a row for each item
     */
    public Table table() {
        return new RotatedText(this).loadings();
    }

    /**
     * The correlations of the factors, below the diagonal.
     *
     * @return a row for each factor
     */
    public Table phiTable() {
        return new RotatedText(this).correlations();
    }

    /** The rotation, how the search went, the pattern matrix, and the correlations of factors that may correlate. */
    @Override
    public String toString() {
        return new RotatedText(this).text();
    }

    /** A copy of the pattern matrix. */
    double[][] pattern() {
        return RotatedMatrices.copy(matrices.pattern());
    }

    /** A copy of Φ. */
    double[][] phi() {
        return RotatedMatrices.copy(matrices.phi());
    }
}
