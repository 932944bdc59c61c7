package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.SymmetricEigen;

/**
 * What is wrong with a correlation matrix: constant items, pairs of items without common respondents, negative
 * eigenvalues, items that depend linearly on others.
 *
 * <p>An eigenvalue counts as 0 if it is within 1e-10 times the number of items. The matrix is indefinite if one lies
 * below that: no respondents can have answered so, which happens with pairwise and polychoric coefficients.
 */
public final class CorrelationDiagnosis {
    private static final double TOLERANCE = 1e-10;

    private final int size;
    private final List<String> constantItems = new ArrayList<>();
    private final List<ItemPair> withoutCommonRespondents = new ArrayList<>();
    private final Estimate smallestEigenvalue;
    private final List<List<String>> dependencies;

    /**
     * Two items.
     *
     * @param first the name of the one
     * @param second the name of the other
     */
    public record ItemPair(String first, String second) {
        /**
         * The two names.
         *
         * @return such as {@code visie_01 and visie_02}
         */
        @Override
        public String toString() {
            return first + " and " + second;
        }
    }

    CorrelationDiagnosis(CorrelationMatrix matrix) {
        this.size = matrix.size();
        Estimate absent = null;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                Estimate value = matrix.get(i, j);
                absent = absent == null && !value.isPresent() ? value : absent;
                if (i != j && matrix.n(i, j) == 0) {
                    withoutCommonRespondents.add(
                            new ItemPair(matrix.names().get(j), matrix.names().get(i)));
                }
            }
            if (matrix.get(i, i).whyAbsent().map(Absence::kind).orElse(null) == Absence.Kind.ZERO_VARIANCE) {
                constantItems.add(matrix.names().get(i));
            }
        }
        if (absent != null) {
            this.smallestEigenvalue = Estimate.absent(absent.whyAbsent().orElseThrow());
            this.dependencies = List.of();
        } else {
            SymmetricEigen eigen = SymmetricEigen.of(matrix.values());
            this.smallestEigenvalue = Estimate.of(eigen.smallest());
            this.dependencies = LinearDependence.find(eigen, TOLERANCE * size).stream()
                    .map(items -> items.stream().map(matrix.names()::get).toList())
                    .toList();
        }
    }

    /**
     * The items that everybody answered alike.
     *
     * @return their names
     */
    public List<String> constantItems() {
        return List.copyOf(constantItems);
    }

    /**
     * The pairs of items that nobody answered both.
     *
     * @return the pairs
     */
    public List<ItemPair> withoutCommonRespondents() {
        return List.copyOf(withoutCommonRespondents);
    }

    /**
     * The smallest eigenvalue.
     *
     * @return absent if a coefficient is, with its reason
     */
    public Estimate smallestEigenvalue() {
        return smallestEigenvalue;
    }

    /**
     * Whether an eigenvalue is negative.
     *
     * @return false also where the eigenvalues do not exist
     */
    public boolean isIndefinite() {
        return smallestEigenvalue.isPresent() && smallestEigenvalue.value() < -TOLERANCE * size;
    }

    /**
     * Which items follow from each other: of each set, any one is a weighted sum of the others. A duplicate and its
     * original are such a set, and so are the items of a scale with their sum.
     *
     * @return the sets of names, as small as elimination finds them
     */
    public List<List<String>> dependencies() {
        return dependencies;
    }

    /**
     * Whether nothing is wrong: all coefficients exist and all eigenvalues are above 0.
     *
     * @return true if so
     */
    public boolean isSound() {
        return smallestEigenvalue.isPresent() && !isIndefinite() && dependencies.isEmpty();
    }

    /**
     * What is wrong.
     *
     * @return a line for each kind of trouble
     */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        if (isSound()) {
            lines.add("Sound: all coefficients exist and all eigenvalues are positive");
        } else if (isIndefinite()) {
            lines.add("Indefinite: smoothing, by a method that is named, makes it usable");
        } else if (smallestEigenvalue.isPresent()) {
            lines.add("Singular: some items follow from others");
        } else {
            lines.add("Incomplete: some coefficients do not exist");
        }
        smallestEigenvalue
                .whyAbsent()
                .ifPresentOrElse(
                        why -> lines.add("no eigenvalues: " + why.reason()),
                        () -> lines.add(
                                String.format(Locale.ROOT, "smallest eigenvalue %.4g", smallestEigenvalue.value())));
        constantItems.forEach(item -> lines.add("constant: " + item));
        withoutCommonRespondents.forEach(pair -> lines.add("nobody answered both " + pair));
        dependencies.forEach(items -> lines.add("linearly dependent: " + String.join(", ", items)));
        return String.join("\n", lines);
    }
}
