package nl.peilstok.compare;

import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.NumberStyle;

/**
 * What a comparison says of two of its groups.
 *
 * @param lower the label of the group with the lower mean (of tests of ranks: mean rank); where the groups are equal or
 *     cannot be compared, that of the earlier one
 * @param higher the label of the other
 * @param difference the mean of the higher minus that of the lower, with the interval of the procedure; of tests of
 *     ranks the difference of mean ranks, for two groups the shift
 * @param p two-sided, adjusted as the procedure says
 * @param alpha below which p shows a difference
 */
public record PairClaim(String lower, String higher, Estimate difference, Estimate p, double alpha) {

    /**
     * Whether the groups are shown to differ.
     *
     * @return whether p is below alpha; false where there is no p
     */
    public boolean isShown() {
        return p.isPresent() && p.value() < alpha;
    }

    /**
     * Whether this is about two groups.
     *
     * @param one the label of a group
     * @param other the label of another
     * @return true in either order
     */
    public boolean isAbout(String one, String other) {
        return lower.equals(one) && higher.equals(other) || lower.equals(other) && higher.equals(one);
    }

    /**
     * The claim in words.
     *
     * @return such as {@code ontevreden scores lower than neutraal}, {@code neutraal and tevreden: no difference shown}
     *     or {@code ontevreden and neutraal: not compared}
     */
    public String claim() {
        if (isShown()) {
            return lower + " scores lower than " + higher;
        }
        return lower + " and " + higher + (p.isPresent() ? ": no difference shown" : ": not compared");
    }

    /**
     * The claim with its p.
     *
     * @return such as {@code ontevreden scores lower than neutraal, p = .003}
     */
    public String sentence() {
        return claim() + ", "
                + (p.isPresent()
                        ? NumberStyle.EN.pStatement(p.value())
                        : p.whyAbsent().orElseThrow());
    }

    @Override
    public String toString() {
        return sentence();
    }
}
