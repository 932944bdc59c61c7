package nl.peilstok.recalculate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.peilstok.math.RandomStream;

/**
 * One start of a reconstruction: counts for every item, respondents who have them, and the searches for exchanges that
 * give them the rest. The items of the scale come first; then they stay as they are, and the companions follow.
 */
final class ReconstructionStart {
    private static final double LOADING = 0.7;

    private final ReconstructionAims aims;
    private final List<ItemCounts> items;
    private final int k;
    private final double[][] scores;
    private final int[][] counts;
    private final RespondentGrid grid;
    private final AnnealedSwaps scaleSearch;
    private final RandomStream ofCompanions;
    private final int[][] beside;

    /**
     * Draws the counts and the first respondents.
     *
     * @param items of the scale, then the companions
     * @param number 0: the counts closest to the percentages; later ones: any that fit
     */
    ReconstructionStart(ReconstructionAims aims, List<ItemCounts> items, long seed, int number) {
        this.aims = aims;
        this.items = items;
        this.k = aims.scale().items().size();
        this.scores = items.stream().map(ItemCounts::scores).toArray(double[][]::new);
        this.counts = new int[items.size()][];
        RandomStream random = RandomStream.of(seed, number);
        chooseCounts(0, k, number, random);
        double[][] ofScale = Arrays.copyOf(scores, k);
        this.grid = new RespondentGrid(started(random), ofScale, aims.minimumAnswered());
        List<PairConditions.Condition> conditions = aims.correlations().stream()
                .filter(aim -> aim.pairs() == CorrelationAim.Pairs.SCALE)
                .flatMap(aim -> aim.conditions(k, 0).stream())
                .toList();
        PairConditions pairs = new PairConditions(values(grid.codes(), ofScale), conditions);
        this.scaleSearch =
                new AnnealedSwaps(new ScaleAims(grid, aims.statistics(), pairs), Arrays.copyOf(counts, k), random);
        // A stream of their own, counted downwards: the scale's respondents do not depend on the companions.
        this.ofCompanions = RandomStream.of(seed, -1L - number);
        chooseCounts(k, items.size(), number, ofCompanions);
        this.beside = shuffled();
    }

    private void chooseCounts(int from, int to, int number, RandomStream random) {
        for (int i = from; i < to; i++) {
            counts[i] = number == 0 ? items.get(i).closest() : items.get(i).any(random);
        }
    }

    private int[][] started(RandomStream random) {
        int[] options = items.stream().limit(k).mapToInt(ItemCounts::options).toArray();
        OneFactorDraw draw = new OneFactorDraw(Arrays.copyOf(counts, k), options, random);
        Printed alpha = aims.statistics().get(AimedStatistic.ALPHA);
        double loading = alpha == null
                ? LOADING
                : draw.loadingFor(codes -> ScaleStatistics.alpha(codes, scores), alpha.least(), alpha.most(), LOADING);
        return draw.codes(Double.isNaN(loading) ? LOADING : loading);
    }

    /** The answers of the companions, in any order. */
    private int[][] shuffled() {
        int[][] codes = new int[items.size() - k][];
        for (int c = 0; c < codes.length; c++) {
            int[] column = new int[aims.scale().n()];
            int at = 0;
            for (int code = 0; code < counts[k + c].length; code++) {
                Arrays.fill(column, at, at + counts[k + c][code], code);
                at += counts[k + c][code];
            }
            ofCompanions.shuffle(column);
            codes[c] = column;
        }
        return codes;
    }

    /** The search among the answers to the scale. */
    AnnealedSwaps scaleSearch() {
        return scaleSearch;
    }

    /** The search among the answers to the companions; to be begun when that of the scale has ended. */
    AnnealedSwaps companionSearch() {
        List<PairConditions.Condition> conditions = aims.companions().aims().stream()
                .flatMap(aim -> aim.conditions(k, beside.length).stream())
                .toList();
        return new AnnealedSwaps(
                new CompanionAims(beside, new PairConditions(columns(), conditions), k + 1),
                Arrays.copyOfRange(counts, k, counts.length),
                ofCompanions);
    }

    boolean hasCompanions() {
        return beside.length > 0;
    }

    /** The items of the scale, its score, the companions; by respondent, NaN where missing. */
    private double[][] columns() {
        double[] score = new double[aims.scale().n()];
        Arrays.setAll(score, grid::personMean);
        return Stream.of(
                        values(grid.codes(), scores),
                        new double[][] {score},
                        values(beside, Arrays.copyOfRange(scores, k, scores.length)))
                .flatMap(Arrays::stream)
                .toArray(double[][]::new);
    }

    private static double[][] values(int[][] codes, double[][] scores) {
        double[][] values = new double[codes.length][];
        for (int i = 0; i < codes.length; i++) {
            double[] ofItem = scores[i];
            values[i] =
                    Arrays.stream(codes[i]).mapToDouble(code -> ofItem[code]).toArray();
        }
        return values;
    }

    /** Where the searches have come, computed afresh. */
    Reconstructed found(long swaps, int starts) {
        ScaleStatistics attained = ScaleStatistics.of(grid.codes(), scores, aims.minimumAnswered());
        List<String> names = new ArrayList<>();
        items.forEach(item -> names.add(item.item().variable().name()));
        names.add(k, ReconstructedCorrelation.SCORE);
        AttainedCorrelations correlations = AttainedCorrelations.of(aims.correlations(), columns(), names, k);
        int[][] codes = Stream.of(grid.codes(), beside).flatMap(Arrays::stream).toArray(int[][]::new);
        return Reconstructed.of(aims, items, codes, attained, correlations, swaps, starts);
    }
}
