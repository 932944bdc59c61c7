package nl.peilstok.reliability;

import java.util.List;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;

/**
 * Alpha, omega and item–rest correlations from moments that are at hand, without a look at the respondents: for choosing
 * among items, where {@link Alpha} and {@link Omega} would sum anew for each choice.
 *
 * <pre>{@code
 * CoMoments moments = CoMoments.pairwise(items);
 * ItemStatistics.of(moments).alpha();
 * ItemStatistics.of(moments.only(List.of("visie_01", "visie_02", "visie_04"))).alpha();
 * }</pre>
 *
 * <p><b>Definition.</b> As in {@link Alpha} and {@link Omega#minres()}. <b>Missing answers</b> are those of the moments.
 * <b>Interval.</b> None: the procedures on items have them. <b>Undefined when</b> theirs are, and alpha and omega of fewer
 * than two and three items.
 *
 * <p><b>Reference.</b> As of {@link Alpha} and {@link Omega}. <b>Agrees with</b> these to the last bit on the same moments.
 */
public final class ItemStatistics {
    private final CoMoments moments;
    private final ItemMatrix covariances;

    private ItemStatistics(CoMoments moments) {
        this.moments = moments;
        this.covariances = ItemMatrix.covariances(moments);
    }

    /**
     * The statistics of moments.
     *
     * @param moments listwise or pairwise
     * @return the statistics
     */
    public static ItemStatistics of(CoMoments moments) {
        return new ItemStatistics(moments);
    }

    /**
     * The items.
     *
     * @return their names
     */
    public List<String> names() {
        return moments.names();
    }

    /**
     * The respondents of the moments.
     *
     * @return the cases
     */
    public Cases cases() {
        return moments.cases();
    }

    /**
     * Raw alpha.
     *
     * @return may be negative
     */
    public Estimate alpha() {
        return covariances.alpha();
    }

    /**
     * Raw alpha of the items but one.
     *
     * @param item from 0
     * @return may be negative; absent if one item is left
     */
    public Estimate alphaWithout(int item) {
        return covariances.alphaWithout(item);
    }

    /**
     * The correlation of an item with the sum of the others.
     *
     * @param item from 0
     * @return from −1 to 1, pairwise possibly beyond; absent where the item or the sum of the others is constant
     */
    public Estimate itemRest(int item) {
        if (moments.size() < 2) {
            return Estimate.absent(Absence.Kind.TOO_FEW, "there is no other item");
        }
        Estimate variance = moments.variance(item);
        if (!variance.isPresent()) {
            return variance;
        }
        return variance.value() == 0
                ? Estimate.absent(Absence.Kind.ZERO_VARIANCE, names().get(item) + " is constant")
                : covariances.itemRest(item);
    }

    /**
     * Omega total of one factor by minres.
     *
     * @return from 0 to 1
     */
    public Estimate omega() {
        return omega(moments);
    }

    /**
     * Omega total of the items but one.
     *
     * @param item from 0
     * @return from 0 to 1; absent if fewer than three are left
     */
    public Estimate omegaWithout(int item) {
        List<String> others =
                names().stream().filter(name -> !name.equals(names().get(item))).toList();
        return others.isEmpty()
                ? Estimate.absent(Absence.Kind.TOO_FEW, "there is no other item")
                : omega(moments.only(others));
    }

    private static Estimate omega(CoMoments of) {
        Estimate alpha = ItemMatrix.covariances(of).alpha();
        OneFactorModel model = new OneFactorModel(
                OneFactor.Method.MINRES, of.names(), of.cases().n(), ScaleMoments.of(of), alpha);
        return model.obstacle()
                .map(Estimate::absent)
                .orElseGet(() -> Estimate.of(model.common() / (model.common() + model.error())));
    }

    /**
     * The coefficients.
     *
     * @return such as {@code 6 items, alpha 0.836, n = 180 to 213 of 217}
     */
    @Override
    public String toString() {
        return moments.size() + (moments.size() == 1 ? " item" : " items") + ", alpha " + alpha() + ", "
                + cases().count();
    }
}
