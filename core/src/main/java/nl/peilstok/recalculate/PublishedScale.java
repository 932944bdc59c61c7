package nl.peilstok.recalculate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.peilstok.estimate.Absence;
import nl.peilstok.table.Table;

/**
 * The items of a scale as a table printed them, and what they allow of the scale's mean, standard deviation and alpha.
 * The scale's score is the person mean.
 *
 * <p><b>Definition.</b> With k items, their variances varᵢ and var_X that of the sum: α = k/(k−1)·(1 − Σvarᵢ/var_X)
 * (Cronbach 1951, doi:10.1007/BF02310555). Solved for the standard deviation of the person mean, SD = √var_X / k:
 * SD = √(Σvarᵢ / (1 − α(k−1)/k)) / k. This is exact for complete answers; {@link #leastSd} is a bound for any.
 *
 * <p><b>Intervals</b> are {@link PossibleRange}s over every count vector that fits each item, each independent of the
 * others, and over half a unit of the last printed digit of what is given.
 *
 * <p><b>Undefined when</b> an item's own range is absent, the scale has one item, every item is constant, or an alpha
 * above 1 is given.
 *
 * <p><b>Agrees with</b> R 4.2 (own script over all vectors) for the 12 scales of the 2018 study to the third decimal.
 */
public final class PublishedScale {
    private final List<PublishedItem> items;
    private final PossibleRange sumOfVariances;

    private PublishedScale(List<PublishedItem> items) {
        this.items = items;
        this.sumOfVariances = sum(PublishedItem::variance);
    }

    /**
     * A scale of some items.
     *
     * @param items at least one, all of the same number of respondents
     * @return the scale
     * @throws IllegalArgumentException if there is none, or their n differ
     */
    public static PublishedScale of(List<PublishedItem> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("items: at least one is needed, got none");
        }
        for (PublishedItem item : items) {
            if (item.n() != items.get(0).n()) {
                throw new IllegalArgumentException("items: all must be of the same respondents; '"
                        + item.variable().name() + "' has n = " + item.n() + ", the first has "
                        + items.get(0).n());
            }
        }
        return new PublishedScale(List.copyOf(items));
    }

    /**
     * The items.
     *
     * @return at least one
     */
    public List<PublishedItem> items() {
        return items;
    }

    /**
     * The number of respondents who saw the items.
     *
     * @return 1 or more
     */
    public int n() {
        return items.get(0).n();
    }

    /**
     * The mean of the item means, each over those who answered it.
     *
     * @return the range
     */
    public PossibleRange meanOfItemMeans() {
        return divided(sum(PublishedItem::mean));
    }

    /**
     * The mean score if the scores given are added and divided by the number of all items, so that a missing answer
     * counts as 0: footnote 66 of the 2018 study, read literally.
     *
     * @return the range
     */
    public PossibleRange meanSkippedAsZero() {
        return divided(sum(PublishedItem::meanSkippedAsZero));
    }

    /**
     * The standard deviation of the score that alpha and the item variances imply.
     *
     * @param alpha Cronbach's alpha as printed
     * @return the range
     */
    public PossibleRange impliedSd(Printed alpha) {
        Optional<Absence> obstacle = obstacle(alpha);
        if (obstacle.isPresent()) {
            return PossibleRange.absent(obstacle.get());
        }
        return PossibleRange.of(
                Math.sqrt(sumOfVariances.lower() / uniquePart(alpha.least())) / k(),
                Math.sqrt(sumOfVariances.upper() / uniquePart(alpha.most())) / k());
    }

    /**
     * The alpha that a standard deviation of the score needs: α = k/(k−1)·(1 − Σvarᵢ/(k·SD)²).
     *
     * @param sd the standard deviation as printed
     * @return the range; −∞ is the lower bound where a standard deviation of 0 may have been printed so
     */
    public PossibleRange neededAlpha(Printed sd) {
        if (sd.number().signum() < 0) {
            return PossibleRange.absent(Absence.Kind.NOT_DEFINED, "a standard deviation cannot be " + sd);
        }
        Optional<Absence> obstacle = obstacleOfItems();
        return obstacle.isPresent()
                ? PossibleRange.absent(obstacle.get())
                : PossibleRange.of(
                        alpha(sumOfVariances.upper(), Math.max(0, sd.least())),
                        alpha(sumOfVariances.lower(), sd.most()));
    }

    /**
     * The least standard deviation that the score can have next to an alpha, whatever the pattern of missing answers:
     * alpha over the complete respondents, the score for whoever answered at least one item.
     *
     * <p><b>Definition.</b> At least N_c = N − Σ(most missing of item i) respondents are complete. Of all sets of N_c
     * answers to an item, a run of its sorted answers has the least sum of squares about its own mean, SSᵢ; the sums
     * of a larger set are not less. Alpha makes the sum of squares of the total over the complete
     * ΣSSᵢ / (1 − α(k−1)/k) or more, and respondents added do not lower it, so
     * SD ≥ √(ΣSSᵢ / ((1 − α(k−1)/k)·(N − 1))) / k. For items without fitting counts it is taken from the percentages
     * divided by their sum, and then holds for those.
     *
     * @param alpha Cronbach's alpha as printed, over the complete respondents
     * @return the bound: a printed standard deviation that rounds from nothing above it is impossible; the range runs
     *     from the bound to infinity
     */
    public PossibleRange leastSd(Printed alpha) {
        Optional<Absence> obstacle = obstacle(alpha);
        if (obstacle.isPresent()) {
            return PossibleRange.absent(obstacle.get());
        }
        return PossibleRange.of(
                Math.sqrt(CompleteCore.leastSumOfSquares(items) / (uniquePart(alpha.least()) * (n() - 1))) / k(),
                Double.POSITIVE_INFINITY);
    }

    private int k() {
        return items.size();
    }

    /** Σvarᵢ / var_X as alpha has it; alpha never exceeds 1, whatever the rounding would allow. */
    private double uniquePart(double alpha) {
        return 1 - Math.min(1, alpha) * (k() - 1) / k();
    }

    private double alpha(double sumOfItemVariances, double sd) {
        double total = k() * sd;
        return k() / (k() - 1.0) * (1 - sumOfItemVariances / (total * total));
    }

    private Optional<Absence> obstacle(Printed alpha) {
        return alpha.least() > 1
                ? Optional.of(new Absence(Absence.Kind.NOT_DEFINED, "alpha cannot exceed 1, printed is " + alpha))
                : obstacleOfItems();
    }

    private Optional<Absence> obstacleOfItems() {
        if (k() == 1) {
            return Optional.of(new Absence(Absence.Kind.TOO_FEW, "one item has no alpha"));
        }
        if (sumOfVariances.isPresent() && sumOfVariances.upper() == 0) {
            return Optional.of(new Absence(Absence.Kind.ZERO_VARIANCE, "every item is constant"));
        }
        return sumOfVariances.whyAbsent();
    }

    private PossibleRange sum(Function<PublishedItem, PossibleRange> part) {
        double lower = 0;
        double upper = 0;
        for (PublishedItem item : items) {
            PossibleRange range = part.apply(item);
            if (!range.isPresent()) {
                return range;
            }
            lower += range.lower();
            upper += range.upper();
        }
        return PossibleRange.of(lower, upper);
    }

    private PossibleRange divided(PossibleRange sum) {
        return sum.isPresent() ? PossibleRange.of(sum.lower() / k(), sum.upper() / k()) : sum;
    }

    @Override
    public String toString() {
        Table table = Table.columns(PublishedItem.columns());
        return k() + " items as published of n = " + n() + "\nmean of the item means " + meanOfItemMeans() + "\n"
                + table.rows(items.stream().map(PublishedItem::row).toList());
    }
}
