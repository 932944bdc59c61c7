package nl.peilstok.factor;

import java.util.List;
import java.util.Locale;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;

/** How an extraction went: by which method, how it ended, and what else it might have found. */
public final class Extraction {
    private final ExtractionMethod method;
    private final double uniquenessBound;
    private final List<String> atBound;
    private final Extracted best;
    private final List<Double> minima;

    Extraction(ExtractionMethod method, double bound, List<String> atBound, Extracted best, List<Double> minima) {
        this.method = method;
        this.uniquenessBound = bound;
        this.atBound = List.copyOf(atBound);
        this.best = best;
        this.minima = List.copyOf(minima);
    }

    /**
     * The method.
     *
     * @return how factors were extracted
     */
    public ExtractionMethod method() {
        return method;
    }

    /**
     * The least uniqueness allowed. Principal axis, components and image factoring do not heed it.
     *
     * @return above 0
     */
    public double uniquenessBound() {
        return uniquenessBound;
    }

    /**
     * The items whose uniqueness is at or below the bound: Heywood cases.
     *
     * @return their names
     */
    public List<String> itemsAtBound() {
        return atBound;
    }

    /**
     * The steps of the search, or the repetitions.
     *
     * @return 0 where there is nothing to repeat
     */
    public int iterations() {
        return best.iterations();
    }

    /**
     * The largest derivative of the objective to a uniqueness, of those that are not held at a bound; of weighted
     * least squares, diagonally or not, half the largest derivative to a loading over the largest weight.
     *
     * @return absent where nothing is minimised
     */
    public Estimate gradient() {
        return Double.isNaN(best.gradient()) ? nothingMinimised() : Estimate.of(best.gradient());
    }

    /**
     * The least value of what is minimised: for minres the sum of the squared residuals of pairs of items (and half of
     * those of items at the bound), for maximum likelihood log det Σ − log det R + tr(R Σ⁻¹) − p, for generalised least
     * squares ½ tr[(I − R⁻¹Σ)²], for weighted least squares e'We with e the residual correlations.
     *
     * @return absent where nothing is minimised
     */
    public Estimate objective() {
        return Double.isNaN(best.objective()) ? nothingMinimised() : Estimate.of(best.objective());
    }

    private Estimate nothingMinimised() {
        return Estimate.absent(
                Absence.Kind.NOT_DEFINED, method.label().toLowerCase(Locale.ROOT) + " minimises nothing");
    }

    /**
     * Whether it came to its end: a gradient of 1e-10, or as near as rounding allows (1e-7); where communalities are
     * repeated, the stopping rule.
     *
     * @return false if it ran out of iterations or could not go on
     */
    public boolean hasConverged() {
        return best.converged();
    }

    /**
     * From how many starts was searched.
     *
     * @return 1 or more
     */
    public int starts() {
        return Math.max(1, minima.size());
    }

    /**
     * How many of the starts ended at the least objective, within 1e-9.
     *
     * @return 1 or more
     */
    public int startsAtBest() {
        return starts()
                - (int) minima.stream()
                        .filter(value -> value > best.objective() + 1e-9)
                        .count();
    }

    /**
     * The lowest local minimum that is not the least one, if a start ended there.
     *
     * @return absent if all starts agree
     */
    public Estimate nextMinimum() {
        return minima.stream()
                .filter(value -> value > best.objective() + 1e-7)
                .min(Double::compare)
                .map(Estimate::of)
                .orElseGet(() -> Estimate.absent(Absence.Kind.NOT_DEFINED, "no start ended at another minimum"));
    }

    /**
     * How it went.
     *
     * @return such as {@code Minres: converged in 6 iterations from 1 start}
     */
    @Override
    public String toString() {
        String ended = hasConverged() ? "converged" : "not converged";
        String steps = iterations() == 0 ? "" : " in " + iterations() + " iterations";
        return method.label() + ": " + ended + steps
                + (minima.isEmpty() ? "" : " from " + starts() + (starts() == 1 ? " start" : " starts"));
    }
}
