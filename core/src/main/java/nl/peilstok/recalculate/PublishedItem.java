package nl.peilstok.recalculate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import nl.peilstok.data.Measure;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Absence;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * The distribution of one item as a table printed it: of n respondents, the percentage that chose each option, and that
 * gave each code of a missing answer. Of mean and variance it gives the range over all counts that fit.
 *
 * <p><b>Definition.</b> With c the counts of the scored options, s their scores and m = Σc those who answered: mean =
 * Σcs / m; variance = (Σcs² − (Σcs)² / m) / (m − 1). The range runs over every vector of {@link CountVectors}, missing
 * codes included. Where none fits, the percentages are divided by their sum and n times that stands for the counts:
 * {@link #basis()} says so, and nothing is then known to be exact.
 *
 * <p><b>Missing answers</b> do not count for mean and variance.
 *
 * <p><b>Undefined when</b> nobody answered (mean), fewer than two did (variance), all percentages are 0 where no counts
 * fit, or more than {@value #MOST_VISITED} vectors fit.
 */
public final class PublishedItem {
    /** The most count vectors that the ranges are taken over. */
    public static final int MOST_VISITED = 1_000_000;

    /** So many that percentages of different counts differ, for every n allowed. */
    private static final int DECIMALS_OF_A_COUNT = 6;

    /** What the ranges rest on. */
    public enum Basis {
        /** Every whole-number count vector that fits. */
        COUNTS("counts"),
        /** The percentages divided by their sum, as no counts fit. */
        PERCENTAGES("percentages / their sum");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        /**
         * The basis in words.
         *
         * @return the label, lower case
         */
        public String label() {
            return label;
        }
    }

    private final Variable variable;
    private final CountVectors counts;
    private final PossibleRange answered;
    private final PossibleRange mean;
    private final PossibleRange meanSkippedAsZero;
    private final PossibleRange variance;

    private PublishedItem(Variable variable, CountVectors counts) {
        this.variable = variable;
        this.counts = counts;
        Extremes ofAnswered = new Extremes();
        Extremes ofMean = new Extremes();
        Extremes ofZeroMean = new Extremes();
        Extremes ofVariance = new Extremes();
        forEachDistribution(weights -> {
            double m = 0;
            double sum = 0;
            double squares = 0;
            for (int j = 0; j < options(); j++) {
                double score = score(j);
                m += weights[j];
                sum += weights[j] * score;
                squares += weights[j] * score * score;
            }
            ofAnswered.add(m);
            ofZeroMean.add(sum / counts.n());
            if (m > 0) {
                ofMean.add(sum / m);
            }
            if (m > 1) {
                // Not below 0: the difference of two rounded numbers may be.
                ofVariance.add(Math.max(0, (squares - sum * sum / m) / (m - 1)));
            }
        });
        this.answered = ofAnswered.range(whyNone("a count"));
        this.mean = ofMean.range(whyNone("a mean"));
        this.meanSkippedAsZero = ofZeroMean.range(whyNone("a mean"));
        this.variance = ofVariance.range(whyNone("a variance"));
    }

    /**
     * An item printed in whole percentages.
     *
     * @param variable the item, with scores and missing codes
     * @param n the number of respondents the percentages are of, those without an answer included
     * @param percentages one an option, lowest first, then one a missing code
     * @return the item
     * @throws IllegalArgumentException if the number of percentages differs from that of options and missing codes, the
     *     variable is not ordinal, or a number is out of its range
     */
    public static PublishedItem of(Variable variable, int n, int... percentages) {
        return of(
                variable,
                n,
                Arrays.stream(percentages).mapToObj(p -> Printed.of(p, 0)).toList());
    }

    /**
     * An item printed in percentages with decimals.
     *
     * @param variable the item, with scores and missing codes
     * @param n the number of respondents the percentages are of, those without an answer included
     * @param percentages one an option, lowest first, then one a missing code
     * @return the item
     * @throws IllegalArgumentException if the number of percentages differs from that of options and missing codes, the
     *     variable is not ordinal, or a number is out of its range
     */
    public static PublishedItem of(Variable variable, int n, List<Printed> percentages) {
        if (variable.measure() != Measure.ORDINAL) {
            throw new IllegalArgumentException(
                    "variable: '" + variable.name() + "' must be ordinal, is " + variable.measure());
        }
        int needed = variable.options().size() + variable.options().missing().size();
        if (percentages.size() != needed) {
            throw new IllegalArgumentException("percentages: '" + variable.name() + "' has "
                    + variable.options().size() + " options and "
                    + variable.options().missing().size() + " missing codes, got " + percentages.size());
        }
        return new PublishedItem(variable, CountVectors.fitting(n, percentages));
    }

    /** Every distribution over options and missing codes that the item may have had, as numbers of respondents. */
    final void forEachDistribution(Consumer<double[]> action) {
        if (basis() == Basis.PERCENTAGES) {
            double[] weights =
                    counts.percentages().stream().mapToDouble(Printed::value).toArray();
            double sum = Arrays.stream(weights).sum();
            if (sum > 0) {
                action.accept(
                        Arrays.stream(weights).map(w -> counts.n() * w / sum).toArray());
            }
        } else if (isVisited()) {
            double[] weights = new double[counts.percentages().size()];
            counts.visit(vector -> {
                Arrays.setAll(weights, j -> vector[j]);
                action.accept(weights);
                return true;
            });
        }
    }

    private boolean isVisited() {
        return counts.count().compareTo(BigInteger.valueOf(MOST_VISITED)) <= 0;
    }

    private Absence whyNone(String what) {
        String name = variable.name();
        if (!isVisited()) {
            return new Absence(
                    Absence.Kind.NOT_DEFINED,
                    name + ": " + counts.count() + " count vectors fit, ranges are taken over at most " + MOST_VISITED);
        }
        return answeredByNobody()
                ? new Absence(Absence.Kind.NO_ANSWERS, name + ": nobody can have answered")
                : new Absence(Absence.Kind.TOO_FEW, name + ": too few answers for " + what);
    }

    private boolean answeredByNobody() {
        return answered == null || !answered.isPresent() || answered.upper() == 0;
    }

    /** This item, or, if no counts fit it, one that was printed to the last digit from the counts closest to it. */
    final PublishedItem withCounts() {
        if (basis() == Basis.COUNTS) {
            return this;
        }
        List<Printed> exact = counts.closest().stream()
                .map(count -> new Printed(BigDecimal.valueOf(100L * count)
                        .divide(BigDecimal.valueOf(n()), DECIMALS_OF_A_COUNT, RoundingMode.HALF_UP)))
                .toList();
        return of(variable, n(), exact);
    }

    final int options() {
        return variable.options().size();
    }

    final double score(int option) {
        return variable.options().get(option).score();
    }

    /**
     * The item.
     *
     * @return name, label, options with scores, and missing codes
     */
    public Variable variable() {
        return variable;
    }

    /**
     * The number of respondents the percentages are of.
     *
     * @return 1 or more
     */
    public int n() {
        return counts.n();
    }

    /**
     * The whole-number counts that fit, options first and then missing codes.
     *
     * @return the vectors, or why there is none
     */
    public CountVectors counts() {
        return counts;
    }

    /**
     * What the ranges rest on.
     *
     * @return counts where any fit
     */
    public Basis basis() {
        return counts.whyNone().isPresent() ? Basis.PERCENTAGES : Basis.COUNTS;
    }

    /**
     * How many can have answered.
     *
     * @return the range; not in whole numbers if the basis is not
     */
    public PossibleRange answered() {
        return answered;
    }

    /**
     * The mean score of those who answered.
     *
     * @return the range
     */
    public PossibleRange mean() {
        return mean;
    }

    /**
     * The sum of the scores divided by all n, as if a missing answer were scored 0.
     *
     * @return the range
     */
    public PossibleRange meanSkippedAsZero() {
        return meanSkippedAsZero;
    }

    /**
     * The variance of the scores of those who answered, divisor m − 1.
     *
     * @return the range
     */
    public PossibleRange variance() {
        return variance;
    }

    static List<Column> columns() {
        return List.of(
                Column.text("item"),
                Column.integer("n"),
                Column.integer("vectors"),
                Column.number("mean", 3),
                Column.number("variance", 3));
    }

    final List<Cell> row() {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.text(variable.name()));
        row.add(Cell.integer(n()));
        row.add(counts.whyNone()
                .map(why -> Cell.absent(why.reason() + ": " + Basis.PERCENTAGES.label()))
                .orElseGet(() -> Cell.text(counts.count().toString())));
        row.add(mean.cell());
        row.add(variance.cell());
        return row;
    }

    @Override
    public String toString() {
        return variable.name() + " as published of n = " + n() + "\n"
                + Table.columns(columns()).row(row());
    }

    /** The least and the largest of some numbers. */
    static final class Extremes {
        private double least = Double.POSITIVE_INFINITY;
        private double largest = Double.NEGATIVE_INFINITY;

        void add(double value) {
            least = Math.min(least, value);
            largest = Math.max(largest, value);
        }

        double least() {
            return least;
        }

        PossibleRange range(Absence ifNone) {
            return least <= largest ? PossibleRange.of(least, largest) : PossibleRange.absent(ifNone);
        }
    }
}
