package nl.peilstok.reliability;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import nl.peilstok.data.Items;
import nl.peilstok.data.Measure;

/** Every coefficient of a scale from its moments; those that do not exist are NaN. */
final class Coefficients {
    static final Set<Coefficient> OF_ONE_FACTOR =
            EnumSet.of(Coefficient.OMEGA, Coefficient.COMPOSITE_RELIABILITY, Coefficient.AVERAGE_VARIANCE_EXTRACTED);
    static final Set<Coefficient> OF_RESPONSES = EnumSet.of(Coefficient.ORDINAL_ALPHA, Coefficient.CATEGORICAL_OMEGA);
    static final Set<Coefficient> OF_GROUP_FACTORS =
            EnumSet.of(Coefficient.OMEGA_TOTAL, Coefficient.OMEGA_HIERARCHICAL, Coefficient.EXPLAINED_COMMON_VARIANCE);
    private static final Set<Coefficient> OF_SPLITS =
            EnumSet.of(Coefficient.LAMBDA_4, Coefficient.LEAST_SPLIT_HALF, Coefficient.GREATEST_SPLIT_HALF);

    /** By item: the number of its part of the scale; null if the scale has no parts. */
    private final int[] part;
    /** The two scores of dichotomous items, the same for all; NaN otherwise. */
    private final double low;

    private final double high;
    private final Set<Coefficient> wanted;
    /** Null if there is none. */
    private final OneFactorRefit factor;

    private Coefficients(int[] part, double low, double high, Set<Coefficient> wanted, OneFactorRefit factor) {
        this.part = part;
        this.low = low;
        this.high = high;
        this.wanted = wanted;
        this.factor = factor;
    }

    private Coefficients(int[] part, double low, double high) {
        this(part, low, high, EnumSet.allOf(Coefficient.class), null);
    }

    /** Only some of them; the others are NaN. */
    Coefficients only(Set<Coefficient> some) {
        return new Coefficients(part, low, high, some, factor);
    }

    /** With a factor to be fitted anew. */
    Coefficients with(OneFactorRefit refit) {
        return new Coefficients(part, low, high, wanted, refit);
    }

    static Coefficients of(Items items, int[] part) {
        double low = Double.NaN;
        double high = Double.NaN;
        for (int item = 0; item < items.size(); item++) {
            if (items.variable(item).measure() != Measure.ORDINAL
                    || items.variable(item).options().size() != 2) {
                return new Coefficients(part, Double.NaN, Double.NaN);
            }
            double least = Math.min(items.scoreOf(item, 0), items.scoreOf(item, 1));
            double most = Math.max(items.scoreOf(item, 0), items.scoreOf(item, 1));
            if (item > 0 && (least != low || most != high)) {
                return new Coefficients(part, Double.NaN, Double.NaN);
            }
            low = least;
            high = most;
        }
        return new Coefficients(part, low, high);
    }

    boolean wants(Coefficient coefficient) {
        return wanted.contains(coefficient);
    }

    boolean wantsSplits() {
        return wantsAny(OF_SPLITS);
    }

    boolean areDichotomous() {
        return !Double.isNaN(low);
    }

    boolean hasParts() {
        return part != null;
    }

    /** In the order of {@link Coefficient}. */
    double[] of(ScaleMoments moments) {
        double[] values = new double[Coefficient.values().length];
        if (Double.isNaN(moments.total())) {
            Arrays.fill(values, Double.NaN);
            return values;
        }
        SplitSearch splits = wantsSplits() ? SplitSearch.of(moments) : null;
        OneFactorRefit.Values fitted =
                factor != null && wantsAny(OF_ONE_FACTOR) ? factor.of(moments) : OneFactorRefit.NONE;
        for (Coefficient each : Coefficient.values()) {
            values[each.ordinal()] = wanted.contains(each) ? of(each, moments, splits, fitted) : Double.NaN;
        }
        return values;
    }

    boolean wantsAny(Set<Coefficient> some) {
        return some.stream().anyMatch(wanted::contains);
    }

    private double of(Coefficient coefficient, ScaleMoments m, SplitSearch splits, OneFactorRefit.Values fitted) {
        return switch (coefficient) {
            case ALPHA -> m.alpha();
            case STANDARDISED_ALPHA -> m.standardisedAlpha();
            // Not from the moments alone, or not in the time of a replicate.
            case ORDINAL_ALPHA, CATEGORICAL_OMEGA, OMEGA_TOTAL, OMEGA_HIERARCHICAL, EXPLAINED_COMMON_VARIANCE ->
                Double.NaN;
            case OMEGA -> fitted.omega();
            case COMPOSITE_RELIABILITY -> fitted.compositeReliability();
            case AVERAGE_VARIANCE_EXTRACTED -> fitted.averageVariance();
            case KR_20 -> areDichotomous() ? m.alpha() : Double.NaN;
            case KR_21 -> kuderRichardson21(m);
            case LAMBDA_1 -> m.lambda1();
            case LAMBDA_2 -> m.lambda2();
            case LAMBDA_4 -> flanaganRulon(m, splits.best());
            case LAMBDA_5 -> m.lambda5();
            case LAMBDA_6 -> m.lambda6();
            case SPEARMAN_BROWN -> spearmanBrown(m, oddEven(m.items()));
            case FLANAGAN_RULON -> flanaganRulon(m, oddEven(m.items()));
            case MEAN_SPLIT_HALF -> meanSplitHalf(m);
            case LEAST_SPLIT_HALF -> flanaganRulon(m, splits.worstEqual());
            case GREATEST_SPLIT_HALF -> flanaganRulon(m, splits.bestEqual());
            case GREATEST_LOWER_BOUND -> GreatestLowerBound.of(m);
            case STRATIFIED_ALPHA -> stratified(m);
        };
    }

    /** Of scores 0 and 1, with M and V of the respondents alone: k / (k − 1) · (1 − M (k − M) / (k V)). */
    private double kuderRichardson21(ScaleMoments m) {
        double k = m.items();
        double mean = (m.meanTotal() - k * low) / (high - low);
        double variance = m.total() * m.withoutCorrection() / ((high - low) * (high - low));
        return k / (k - 1) * (1 - mean * (k - mean) / (k * variance));
    }

    static boolean[] oddEven(int items) {
        boolean[] first = new boolean[items];
        for (int i = 0; i < items; i += 2) {
            first[i] = true;
        }
        return first;
    }

    static double flanaganRulon(ScaleMoments m, boolean[] first) {
        return 4 * m.between(first) / m.total();
    }

    /** The correlation of two parts; NaN if one is constant. */
    static double correlation(ScaleMoments m, boolean[] first) {
        double between = m.between(first);
        double one = part(m, first, true).total();
        double other = part(m, first, false).total();
        return Math.copySign(Math.min(1, Math.sqrt((between / one) * (between / other))), between);
    }

    static ScaleMoments part(ScaleMoments m, boolean[] first, boolean which) {
        return m.only(
                IntStream.range(0, first.length).filter(i -> first[i] == which).toArray());
    }

    /** For halves of unequal length, Horst's formula, which for equal ones is Spearman and Brown's. */
    static double spearmanBrown(ScaleMoments m, boolean[] first) {
        double r = correlation(m, first);
        long inFirst = IntStream.range(0, first.length).filter(i -> first[i]).count();
        if (2 * inFirst == first.length) {
            return 2 * r / (1 + r);
        }
        if (r < 0) {
            return Double.NaN;
        }
        double share = inFirst * (first.length - inFirst) / ((double) first.length * first.length);
        double square = r * r;
        return square == 1
                ? 1
                : (Math.sqrt(square * square + 4 * square * (1 - square) * share) - square)
                        / (2 * (1 - square) * share);
    }

    /** Each pair of items is separated in the same share of all splits. */
    private static double meanSplitHalf(ScaleMoments m) {
        int k = m.items();
        double separated = (k / 2) * ((k + 1) / 2) / (k * (k - 1) / 2.0);
        return 4 * separated * m.shared() / m.total();
    }

    private double stratified(ScaleMoments m) {
        if (part == null) {
            return Double.NaN;
        }
        double error = 0;
        int parts = IntStream.of(part).max().orElseThrow() + 1;
        for (int p = 0; p < parts; p++) {
            int number = p;
            ScaleMoments some = m.only(IntStream.range(0, part.length)
                    .filter(i -> part[i] == number)
                    .toArray());
            // A part without variance has no error.
            error += some.trace() == 0 ? 0 : some.total() * (1 - some.alpha());
        }
        return 1 - error / m.total();
    }
}
