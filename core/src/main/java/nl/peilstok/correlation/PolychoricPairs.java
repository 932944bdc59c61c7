package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Moments;
import nl.peilstok.math.PolychoricInfluence;
import nl.peilstok.math.PolychoricPair;
import nl.peilstok.math.PolychoricPair.Outcome;
import nl.peilstok.math.PolyserialPair;

/**
 * The correlations of the normal variables behind pairs of items: polychoric (tetrachoric where both have two options in
 * use), polyserial where one is numeric, Pearson's where both are. Categories are in the order of their scores, so that
 * reversing an item reverses them.
 */
final class PolychoricPairs {
    static final String POLYCHORIC = "Polychoric";
    static final String TETRACHORIC = "Tetrachoric";
    static final String POLYSERIAL = "Polyserial";
    static final String PEARSON = "Pearson";

    private static final String AT_BOUND = "at the bound of ±.9999, where the likelihood still rises";
    private static final String UNUSED = "without options that nobody chose";
    private static final Absence NO_INTERVAL =
            new Absence(Absence.Kind.NOT_DEFINED, "at the bound of ±.9999 there is no standard error");
    private static final Absence SINGULAR =
            new Absence(Absence.Kind.NOT_DEFINED, "the information is singular, so that there is no standard error");

    private final CoMoments moments;
    private final boolean joint;
    private final EmptyCellRule emptyCells;
    private final ThresholdRule thresholds;
    private final FisherZ fisher;
    /** By item: its categories in the order of their scores for each row of its tables; null where it is numeric. */
    private final int[][] category;

    /** By item: its place among those that have tables. */
    private final int[] place;

    private final PairTables tables;
    /** By item: the category, less than 0 where missing; or null where no item is numeric. */
    private final int[][] chosen;
    /** By item, where it is numeric: the scores, NaN where missing. */
    private final double[][] scores;

    /**
     * Reads the items.
     *
     * @param items of the respondents that count
     * @param moments of these items
     */
    PolychoricPairs(
            Items items,
            CoMoments moments,
            boolean joint,
            EmptyCellRule emptyCells,
            ThresholdRule thresholds,
            FisherZ fisher) {
        this.moments = moments;
        this.joint = joint;
        this.emptyCells = emptyCells;
        this.thresholds = thresholds;
        this.fisher = fisher;
        int k = items.size();
        this.category = new int[k][];
        this.place = new int[k];
        this.chosen = new int[k][];
        this.scores = new double[k][];
        int[] ordinal = IntStream.range(0, k)
                .filter(item -> CodeScale.fits(items, item))
                .toArray();
        for (int at = 0; at < ordinal.length; at++) {
            place[ordinal[at]] = at;
            category[ordinal[at]] = categories(items, ordinal[at]);
        }
        this.tables = ordinal.length == 0
                ? null
                : PairTables.of(
                        items.only(Arrays.stream(ordinal)
                                .mapToObj(items.names()::get)
                                .toArray(String[]::new)),
                        false);
        for (int item = 0; item < k && ordinal.length < k; item++) {
            double[] all = scores(items, item);
            if (category[item] == null) {
                scores[item] = all;
            } else {
                double[] distinct = distinctScores(items, item);
                chosen[item] = Arrays.stream(all)
                        .mapToInt(score -> Double.isNaN(score) ? -1 : Arrays.binarySearch(distinct, score))
                        .toArray();
            }
        }
    }

    private static double[] scores(Items items, int item) {
        double[] scores = new double[items.respondents()];
        boolean[] answered = new boolean[scores.length];
        items.copyScores(item, 0, scores.length, scores, answered);
        Arrays.setAll(scores, r -> answered[r] ? scores[r] : Double.NaN);
        return scores;
    }

    /** The scores of the categories, in their order. */
    static double[] distinctScores(Items items, int item) {
        return IntStream.range(0, items.variable(item).options().size())
                .mapToDouble(position -> items.scoreOf(item, position))
                .sorted()
                .distinct()
                .toArray();
    }

    private static int[] categories(Items items, int item) {
        int options = items.variable(item).options().size();
        double[] distinct = distinctScores(items, item);
        int[] categories = new int[options];
        // The tables of a reversed item have their rows in reverse order.
        Arrays.setAll(
                categories,
                row -> Arrays.binarySearch(
                        distinct, items.scoreOf(item, items.isReversed(item) ? options - 1 - row : row)));
        return categories;
    }

    PairCorrelation of(int i, int j) {
        String kind = category[i] == null && category[j] == null
                ? PEARSON
                : category[i] == null || category[j] == null ? POLYSERIAL : POLYCHORIC;
        Estimate pearson = moments.correlation(i, j);
        Optional<Absence> absence = pearson.whyAbsent();
        int n = moments.n(i, j);
        if (absence.isPresent()) {
            return absent(absence.get(), n).ofKind(kind);
        }
        if (i == j) {
            return new PairCorrelation(
                            pearson,
                            n,
                            Estimate.absent(CorrelationMatrix.WITH_ITSELF),
                            PairTest.absent(CorrelationMatrix.WITH_ITSELF))
                    .ofKind(kind);
        }
        return switch (kind) {
            case PEARSON -> fisher.of(pearson, n).ofKind(PEARSON);
            case POLYSERIAL -> category[i] == null ? polyserial(i, j, n) : polyserial(j, i, n);
            default -> polychoric(i, j, n);
        };
    }

    private PairCorrelation polychoric(int i, int j, int n) {
        double[] rowCounts = new double[categoriesOf(i)];
        double[] columnCounts = new double[categoriesOf(j)];
        double[] table = table(i, j, rowCounts, columnCounts);
        PolychoricPair pair = estimate(i, j, table);
        List<String> notes = new ArrayList<>();
        int unused = unused(rowCounts) + unused(columnCounts);
        if (unused > 0) {
            notes.add(UNUSED);
        }
        if (emptyCells.changes(used(table, rowCounts, columnCounts))) {
            notes.add("empty cells " + emptyCells.label());
        }
        boolean tetrachoric =
                rowCounts.length - unused(rowCounts) == 2 && columnCounts.length - unused(columnCounts) == 2;
        return estimated(pair.outcome(), pair.rho(), pair.standardError(), n, notes)
                .ofKind(tetrachoric ? TETRACHORIC : POLYCHORIC);
    }

    private PolychoricPair estimate(int i, int j, double[] table) {
        int rows = categoriesOf(i);
        int columns = categoriesOf(j);
        if (thresholds == ThresholdRule.ALL_ANSWERS) {
            return PolychoricPair.twoStep(table, rows, columns, emptyCells.rule(), answers(i), answers(j));
        }
        return joint
                ? PolychoricPair.maximumLikelihood(table, rows, columns, emptyCells.rule())
                : PolychoricPair.twoStep(table, rows, columns, emptyCells.rule());
    }

    /** How much each answer moves the correlation of two items with options; empty where that is not known. */
    Optional<PolychoricInfluence> influence(int i, int j) {
        double[] rowCounts = new double[categoriesOf(i)];
        double[] columnCounts = new double[categoriesOf(j)];
        double[] table = table(i, j, rowCounts, columnCounts);
        PolychoricPair pair = estimate(i, j, table);
        return thresholds == ThresholdRule.ALL_ANSWERS
                ? PolychoricInfluence.of(pair, table, answers(i), answers(j))
                : PolychoricInfluence.of(pair, table, rowCounts, columnCounts);
    }

    /** Whether the thresholds of a pair come only from respondents who answered both items. */
    boolean thresholdsAreCommon() {
        return thresholds == ThresholdRule.COMMON_RESPONDENTS;
    }

    boolean areAllOrdinal() {
        return Arrays.stream(category).noneMatch(Objects::isNull);
    }

    int categoriesOf(int item) {
        return Arrays.stream(category[item]).max().orElse(0) + 1;
    }

    /** The joint table by category, which also fills the margins. */
    private double[] table(int i, int j, double[] rowCounts, double[] columnCounts) {
        long[][] counts = tables.counts(place[i], place[j]);
        double[] table = new double[rowCounts.length * columnCounts.length];
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                long count = counts[row][column];
                table[category[i][row] * columnCounts.length + category[j][column]] += count;
                rowCounts[category[i][row]] += count;
                columnCounts[category[j][column]] += count;
            }
        }
        return table;
    }

    /** How often each category of an item was chosen. */
    private double[] answers(int item) {
        double[] counts = new double[categoriesOf(item)];
        table(item, item, counts, new double[counts.length]);
        return counts;
    }

    private static int unused(double[] margin) {
        return (int) Arrays.stream(margin).filter(count -> count == 0).count();
    }

    private static double[] used(double[] table, double[] rowCounts, double[] columnCounts) {
        return IntStream.range(0, table.length)
                .filter(cell ->
                        rowCounts[cell / columnCounts.length] > 0 && columnCounts[cell % columnCounts.length] > 0)
                .mapToDouble(cell -> table[cell])
                .toArray();
    }

    private PairCorrelation polyserial(int numeric, int ordinal, int n) {
        double[] x = new double[n];
        int[] y = new int[n];
        int size = 0;
        for (int r = 0; r < scores[numeric].length; r++) {
            if (!Double.isNaN(scores[numeric][r]) && chosen[ordinal][r] >= 0) {
                x[size] = scores[numeric][r];
                y[size++] = chosen[ordinal][r];
            }
        }
        Moments sample = Moments.of(x);
        double deviation = Math.sqrt(sample.sumOfSquares() / n);
        double[] z = Arrays.stream(x)
                .map(score -> (score - sample.mean()) / deviation)
                .toArray();
        PolyserialPair pair = joint ? PolyserialPair.maximumLikelihood(z, y) : PolyserialPair.twoStep(z, y);
        boolean unused = pair.thresholds().length + 1 < categoriesOf(ordinal);
        return estimated(pair.outcome(), pair.rho(), pair.standardError(), n, unused ? List.of(UNUSED) : List.of())
                .ofKind(POLYSERIAL);
    }

    private PairCorrelation estimated(Outcome outcome, double rho, double standardError, int n, List<String> notes) {
        return switch (outcome) {
            case CONVERGED -> converged(rho, standardError, n).noting(notes);
            case AT_BOUND -> {
                List<String> more = new ArrayList<>(notes);
                more.add(AT_BOUND);
                yield without(NO_INTERVAL, rho, n).noting(List.copyOf(more));
            }
            case NOT_CONVERGED ->
                absent(
                        new Absence(
                                Absence.Kind.NOT_CONVERGED, "the search for the maximum of the likelihood did not end"),
                        n);
            case NO_OBSERVATIONS -> absent(new Absence(Absence.Kind.NO_ANSWERS, "the table is empty"), n);
            case ONE_CATEGORY ->
                absent(new Absence(Absence.Kind.ZERO_VARIANCE, "one of the items has one option in use"), n);
            case NO_THRESHOLD ->
                absent(
                        new Absence(Absence.Kind.NOT_DEFINED, "empty cells counted as ½ leave no room for a threshold"),
                        n);
        };
    }

    private PairCorrelation converged(double rho, double standardError, int n) {
        if (!(standardError > 0 && standardError < Double.POSITIVE_INFINITY)) {
            return without(SINGULAR, rho, n);
        }
        double ofZ = standardError / ((1 - rho) * (1 + rho));
        return new PairCorrelation(
                Estimate.of(rho).withInterval(fisher.interval(rho, ofZ * ofZ, "Wald, Fisher z")),
                n,
                Estimate.of(standardError),
                PairTest.z(rho / standardError));
    }

    private static PairCorrelation without(Absence why, double rho, int n) {
        return new PairCorrelation(
                Estimate.of(rho).withoutInterval(why), n, Estimate.absent(why), PairTest.absent(why));
    }

    private static PairCorrelation absent(Absence why, int n) {
        return new PairCorrelation(Estimate.absent(why), n, Estimate.absent(why), PairTest.absent(why));
    }
}
