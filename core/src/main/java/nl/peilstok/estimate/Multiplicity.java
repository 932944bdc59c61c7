package nl.peilstok.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How p-values of a family of tests are adjusted, so that many tests together do not find too much. An adjusted p is
 * compared with the same level as a p of one test would be.
 *
 * <pre>{@code
 * Multiplicity.HOLM.adjust(.01, .04, .03);
 * }</pre>
 *
 * <p><b>Definition.</b> With p₍₁₎ ≤ … ≤ p₍ₘ₎, none above 1: Bonferroni m p; Šidák 1 − (1 − p)ᵐ; Holm max over j ≤ i of
 * (m − j + 1) p₍ⱼ₎; Hochberg min over j ≥ i of (m − j + 1) p₍ⱼ₎; Hommel the greatest, over all subsets of the tests with
 * this one, of Simes' p, min of s p₍ⱼ₎ / j over a subset of s; Benjamini–Hochberg min over j ≥ i of m p₍ⱼ₎ / j;
 * Benjamini–Yekutieli that times Σ 1/j, j = 1, …, m.
 *
 * <p><b>What is held.</b> The first five keep the chance of any false finding below the level: Bonferroni and Holm always,
 * Šidák, Hochberg and Hommel for independent tests and most that are positively dependent. Benjamini–Hochberg and
 * Benjamini–Yekutieli keep the share of false ones among the findings below it, the latter under any dependence.
 *
 * <p><b>Missing.</b> An absent p stays absent and is not a member of the family, as a test that was not done.
 *
 * <p><b>Reference.</b> Holm (1979), Scandinavian Journal of Statistics 6, 65–70; Hochberg (1988),
 * doi:10.1093/biomet/75.4.800; Hommel (1988), doi:10.1093/biomet/75.2.383; Benjamini and Hochberg (1995),
 * doi:10.1111/j.2517-6161.1995.tb02031.x; Benjamini and Yekutieli (2001), doi:10.1214/aos/1013699998.
 *
 * <p><b>Agrees with</b> R 4.2 {@code p.adjust}, Šidák with its formula, to a relative 1e-12.
 */
public enum Multiplicity {
    /** No adjustment. */
    NONE("not adjusted") {
        @Override
        double[] adjustSorted(double[] p, int family) {
            return p.clone();
        }
    },
    /** Each p times the number of tests. */
    BONFERRONI("Bonferroni") {
        @Override
        double[] adjustSorted(double[] p, int family) {
            return Arrays.stream(p).map(each -> family * each).toArray();
        }
    },
    /** Exact for independent tests, a little less than Bonferroni's. */
    SIDAK("Šidák") {
        @Override
        double[] adjustSorted(double[] p, int family) {
            return Arrays.stream(p)
                    .map(each -> -Math.expm1(family * Math.log1p(-each)))
                    .toArray();
        }
    },
    /** Bonferroni's step down: never larger, and valid wherever that is. */
    HOLM("Holm") {
        @Override
        double[] adjustSorted(double[] p, int family) {
            double[] adjusted = new double[p.length];
            for (int i = 0; i < p.length; i++) {
                adjusted[i] = Math.max(i == 0 ? 0 : adjusted[i - 1], (family - i) * p[i]);
            }
            return adjusted;
        }
    },
    /** Step up from the largest. */
    HOCHBERG("Hochberg") {
        @Override
        double[] adjustSorted(double[] p, int family) {
            return stepUp(p, i -> family - i);
        }
    },
    /** Closed testing by Simes' test. */
    HOMMEL("Hommel") {
        @Override
        double[] adjustSorted(double[] p, int family) {
            return hommel(Arrays.copyOf(p, family), p.length);
        }
    },
    /** The false discovery rate, for independent and positively dependent tests. */
    BENJAMINI_HOCHBERG("Benjamini–Hochberg") {
        @Override
        double[] adjustSorted(double[] p, int family) {
            return stepUp(p, i -> family / (i + 1.0));
        }
    },
    /** The false discovery rate under any dependence. */
    BENJAMINI_YEKUTIELI("Benjamini–Yekutieli") {
        @Override
        double[] adjustSorted(double[] p, int family) {
            double harmonic = IntStream.rangeClosed(1, family)
                    .mapToDouble(rank -> 1.0 / rank)
                    .sum();
            return stepUp(p, i -> harmonic * family / (i + 1));
        }
    };

    private final String label;

    Multiplicity(String label) {
        this.label = label;
    }

    /** From p-values in ascending order that do not all belong to the family; what passes 1 is cut off later. */
    abstract double[] adjustSorted(double[] p, int family);

    /**
     * The adjustment in words.
     *
     * @return the label
     */
    public String label() {
        return label;
    }

    /**
     * Adjusts the p-values of a family.
     *
     * @param p from 0 to 1
     * @return the adjusted values in the same order
     * @throws IllegalArgumentException if a p is not between 0 and 1
     */
    public double[] adjust(double... p) {
        return adjust(p.length, p);
    }

    private double[] adjust(int family, double[] p) {
        for (double each : p) {
            if (!(each >= 0 && each <= 1)) {
                throw new IllegalArgumentException("p: must lie between 0 and 1, got " + each);
            }
        }
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted((a, b) -> Double.compare(p[a], p[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted =
                adjustSorted(Arrays.stream(order).mapToDouble(i -> p[i]).toArray(), family);
        double[] adjusted = new double[p.length];
        for (int rank = 0; rank < p.length; rank++) {
            adjusted[order[rank]] = Math.min(1, sorted[rank]);
        }
        return adjusted;
    }

    /**
     * Adjusts the p-values of a family; those that are absent stay so and do not count.
     *
     * @param p the p-values
     * @return the adjusted values in the same order, without intervals
     * @throws IllegalArgumentException if a p is not between 0 and 1
     */
    public List<Estimate> adjust(List<Estimate> p) {
        return adjust(p, (int) p.stream().filter(Estimate::isPresent).count());
    }

    /**
     * Adjusts some p-values of a larger family, of which the others are larger than these or not known: as if the others
     * were 1.
     *
     * @param p the p-values
     * @param family the number of tests in all
     * @return the adjusted values in the same order, without intervals
     * @throws IllegalArgumentException if a p is not between 0 and 1, or the family is smaller than the number of p-values
     *     that are there
     */
    public List<Estimate> adjust(List<Estimate> p, int family) {
        double[] present = p.stream()
                .filter(Estimate::isPresent)
                .mapToDouble(Estimate::value)
                .toArray();
        if (family < present.length) {
            throw new IllegalArgumentException(
                    "family: must have at least the " + present.length + " tests given, got " + family);
        }
        double[] adjusted = adjust(family, present);
        List<Estimate> result = new ArrayList<>();
        int next = 0;
        for (Estimate each : p) {
            result.add(each.isPresent() ? Estimate.of(adjusted[next++]) : each);
        }
        return List.copyOf(result);
    }

    private interface Factor {
        double of(int i);
    }

    private static double[] stepUp(double[] p, Factor factor) {
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int i = p.length - 1; i >= 0; i--) {
            least = Math.min(least, factor.of(i) * p[i]);
            adjusted[i] = least;
        }
        return adjusted;
    }

    /**
     * Of the subsets of s tests with test i, that of i and the largest others has the greatest Simes p: the s largest if i
     * is one of them, otherwise i before the s − 1 largest.
     *
     * @param p in ascending order, after the first some that stand for 1
     * @param known how many are given
     */
    private static double[] hommel(double[] p, int known) {
        Arrays.fill(p, known, p.length, 1);
        double[] adjusted = p.clone();
        for (int size = 2; size <= p.length; size++) {
            double ofOthers = Double.POSITIVE_INFINITY;
            for (int rank = 2; rank <= size; rank++) {
                ofOthers = Math.min(ofOthers, size * p[p.length - size + rank - 1] / rank);
            }
            double ofLargest = Math.min(ofOthers, size * p[p.length - size]);
            for (int i = 0; i < p.length; i++) {
                boolean isLarge = i >= p.length - size;
                adjusted[i] = Math.max(adjusted[i], isLarge ? ofLargest : Math.min(ofOthers, size * p[i]));
            }
        }
        return Arrays.copyOf(adjusted, known);
    }
}
