package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.SymmetricEigen;

/**
 * Which items run against the others, and may have to be reversed: a suspicion to look into, never acted upon.
 *
 * <p><b>Definition.</b> The signs of the first principal component of the inter-item correlations part the items in two
 * sides that run against each other. Those on the side with fewer items are suspected as far as they have something in
 * common with the rest: each correlates at least 2 / √n with the sum of the other standardised items, all of them turned
 * to one side. Two sides of the same number of items are named both, as nothing tells which is the wrong one. The order
 * of the items does not matter.
 *
 * <p><b>Missing answers</b> as the correlations have them; n is that of the pair with the fewest respondents.
 *
 * <p><b>Undefined when</b> a correlation does not exist: then nothing is suspected. Constant items take no part.
 */
public final class Keying {
    private final List<String> against;
    private final List<String> with;
    private final boolean undecided;

    private Keying(List<String> against, List<String> with, boolean undecided) {
        this.against = List.copyOf(against);
        this.with = List.copyOf(with);
        this.undecided = undecided;
    }

    static Keying of(List<String> names, ItemMatrix correlations, int n) {
        int[] varying = IntStream.range(0, names.size())
                .filter(i -> correlations.get(i, i).isPresent())
                .toArray();
        double[][] r = new double[varying.length][varying.length];
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < r.length; j++) {
                Estimate cell = correlations.get(varying[i], varying[j]);
                if (!cell.isPresent()) {
                    return new Keying(List.of(), List.of(), false);
                }
                r[i][j] = cell.value();
            }
        }
        if (r.length < 2) {
            return new Keying(List.of(), List.of(), false);
        }
        double[] component = SymmetricEigen.of(r).vector(0);
        List<String> plus = new ArrayList<>();
        List<String> minus = new ArrayList<>();
        for (int i = 0; i < r.length; i++) {
            if (correlationWithRest(r, component, i) >= 2 / Math.sqrt(n)) {
                (component[i] > 0 ? plus : minus).add(names.get(varying[i]));
            }
        }
        boolean minusIsFewer =
                minus.size() < plus.size() || minus.size() == plus.size() && plus.contains(names.get(varying[0]));
        return new Keying(
                minusIsFewer ? minus : plus,
                minusIsFewer ? plus : minus,
                !plus.isEmpty() && plus.size() == minus.size());
    }

    private static double correlationWithRest(double[][] r, double[] component, int item) {
        double shared = 0;
        double rest = 0;
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < r.length; j++) {
                double turned = Math.signum(component[i]) * Math.signum(component[j]) * r[i][j];
                shared += i == item && j != item ? turned : 0;
                rest += i != item && j != item ? turned : 0;
            }
        }
        return rest > 0 ? shared / Math.sqrt(rest) : 0;
    }

    /**
     * The items that run against most others.
     *
     * @return their names in the order of the scale; empty if there are none, or if the sides are equal
     */
    public List<String> suspects() {
        return undecided ? List.of() : against;
    }

    /**
     * Whether as many items run one way as the other, so that nothing tells which are to be reversed.
     *
     * @return true if so; {@link #toString} names both sides
     */
    public boolean isUndecided() {
        return undecided;
    }

    /**
     * The finding in words.
     *
     * @return such as {@code runs against the others, reverse it? visie_04}
     */
    @Override
    public String toString() {
        if (undecided) {
            return "as many items run one way as the other: " + String.join(", ", with) + " against "
                    + String.join(", ", against);
        }
        return switch (against.size()) {
            case 0 -> "no item runs against the others";
            case 1 -> "runs against the others, reverse it? " + against.get(0);
            default -> "run against the others, reverse them? " + String.join(", ", against);
        };
    }
}
