package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import nl.peilstok.crosstab.CrossTable;
import nl.peilstok.crosstab.MantelTest;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.OrdinalLogit;
import nl.peilstok.math.Quantile;

/**
 * The tests of one item: respondents counted by matching score, group and answer, three proportional odds models, and
 * Mantel's test.
 */
final class DifTests {
    private static final double LEVEL = .95;
    private static final int MOST_CATEGORIES = 30;
    private static final Estimate NO_MAXIMUM =
            Estimate.absent(Absence.Kind.NOT_CONVERGED, "separation: the likelihood has no maximum");

    private final int n;
    private final Estimate any;
    private final Estimate uniform;
    private final Estimate nonUniform;
    private final Estimate gain;
    private final Estimate logOddsRatio;
    private final Estimate mantel;
    private final Estimate mantelP;
    private final Estimate meanDifference;

    /** Respondents with the same score: by group and answer. */
    private record Cell(double score, int group, long[] counts) {}

    /**
     * Of respondents of two groups.
     *
     * @param score to be matched on
     * @param group 0 or 1
     * @param answer the score on the item
     * @param strata how many strata of equal numbers Mantel's test has; 0 for one stratum per score
     * @param unit what scores are multiplied by before they are rounded to a stratum
     */
    DifTests(double[] score, int[] group, double[] answer, int strata, double unit) {
        this.n = score.length;
        double[] categories = categories(answer);
        List<Cell> cells = cells(score, group, answer, categories);
        Estimate obstacle = obstacle(cells, categories);
        if (obstacle != null) {
            this.any = obstacle;
            this.uniform = obstacle;
            this.nonUniform = obstacle;
            this.gain = obstacle;
            this.logOddsRatio = obstacle;
            this.mantel = obstacle;
            this.mantelP = obstacle;
            this.meanDifference = obstacle;
            return;
        }
        MantelTest test = MantelTest.of(tables(cells, categories.length, strata, unit), categories);
        this.mantel = test.test().statistic();
        this.mantelP = test.test().p();
        this.meanDifference = test.meanDifference();

        long[][] counts = cells.stream().map(Cell::counts).toArray(long[][]::new);
        ToDoubleFunction<Cell> z = standardised(cells);
        Optional<OrdinalLogit> alone = fit(cells, counts, z, 1);
        Optional<OrdinalLogit> withGroup = fit(cells, counts, z, 2);
        Optional<OrdinalLogit> full = fit(cells, counts, z, 3);
        this.uniform = ratio(alone, withGroup);
        this.nonUniform = ratio(withGroup, full);
        this.any = ratio(alone, full);
        double none = OrdinalLogit.nullLogLikelihood(counts);
        this.gain = any.isPresent()
                ? Estimate.of(Math.max(
                        0,
                        nagelkerke(none, full.orElseThrow().logLikelihood(), n)
                                - nagelkerke(none, alone.orElseThrow().logLikelihood(), n)))
                : any;
        this.logOddsRatio = withGroup.map(DifTests::logOddsRatio).orElse(NO_MAXIMUM);
    }

    private static double[] categories(double[] answer) {
        TreeSet<Double> distinct = new TreeSet<>();
        for (double each : answer) {
            distinct.add(each);
        }
        return distinct.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Cell> cells(double[] score, int[] group, double[] answer, double[] categories) {
        Map<Double, long[][]> counts = new TreeMap<>();
        for (int r = 0; r < score.length; r++) {
            long[][] cell = counts.computeIfAbsent(score[r], s -> new long[2][categories.length]);
            cell[group[r]][Arrays.binarySearch(categories, answer[r])]++;
        }
        List<Cell> cells = new ArrayList<>();
        counts.forEach((at, byGroup) -> {
            for (int g = 0; g < 2; g++) {
                if (sum(byGroup[g]) > 0) {
                    cells.add(new Cell(at, g, byGroup[g]));
                }
            }
        });
        return cells;
    }

    private static long sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }

    private static Estimate obstacle(List<Cell> cells, double[] categories) {
        for (int g = 0; g < 2; g++) {
            int which = g;
            if (cells.stream().noneMatch(cell -> cell.group() == which)) {
                return Estimate.absent(
                        Absence.Kind.NO_ANSWERS, "a group has nobody with an answer and a score to be matched on");
            }
        }
        if (categories.length < 2) {
            return Estimate.absent(Absence.Kind.ZERO_VARIANCE, "the item is constant");
        }
        if (cells.get(0).score() == cells.get(cells.size() - 1).score()) {
            return Estimate.absent(Absence.Kind.ZERO_VARIANCE, "the score to be matched on is constant");
        }
        return categories.length > MOST_CATEGORIES
                ? Estimate.absent(
                        Absence.Kind.NOT_DEFINED, "the item has more than " + MOST_CATEGORIES + " different answers")
                : null;
    }

    /** With strata of about equal numbers, respondents of the same score stay together. */
    private static List<CrossTable> tables(List<Cell> cells, int categories, int strata, double unit) {
        double all = cells.stream().mapToLong(cell -> sum(cell.counts())).sum();
        Map<Long, long[][]> tables = new TreeMap<>();
        double below = 0;
        for (int first = 0; first < cells.size(); ) {
            int end = first;
            double here = 0;
            while (end < cells.size()
                    && cells.get(end).score() == cells.get(first).score()) {
                here += sum(cells.get(end++).counts());
            }
            long stratum = strata == 0
                    ? Math.round(cells.get(first).score() * unit)
                    : (long) Math.min(strata - 1, Math.floor(strata * (below + here / 2) / all));
            long[][] table = tables.computeIfAbsent(stratum, s -> new long[2][categories]);
            for (Cell cell : cells.subList(first, end)) {
                for (int j = 0; j < categories; j++) {
                    table[cell.group()][j] += cell.counts()[j];
                }
            }
            below += here;
            first = end;
        }
        List<String> columns = new ArrayList<>();
        for (int j = 0; j < categories; j++) {
            columns.add(Integer.toString(j + 1));
        }
        return tables.values().stream()
                .map(table -> CrossTable.ofCounts(List.of("first", "second"), columns, table))
                .toList();
    }

    private static ToDoubleFunction<Cell> standardised(List<Cell> cells) {
        double n = 0;
        double sum = 0;
        for (Cell cell : cells) {
            n += sum(cell.counts());
            sum += sum(cell.counts()) * cell.score();
        }
        double mean = sum / n;
        double squares = 0;
        for (Cell cell : cells) {
            squares += sum(cell.counts()) * (cell.score() - mean) * (cell.score() - mean);
        }
        double sd = Math.sqrt(squares / n);
        return cell -> (cell.score() - mean) / sd;
    }

    /** With score alone, with group too, and with their product too. */
    private static Optional<OrdinalLogit> fit(
            List<Cell> cells, long[][] counts, ToDoubleFunction<Cell> z, int variables) {
        double[][] x = new double[cells.size()][variables];
        for (int c = 0; c < x.length; c++) {
            double score = z.applyAsDouble(cells.get(c));
            double group = cells.get(c).group() == 0 ? .5 : -.5;
            double[] row = {score, group, score * group};
            System.arraycopy(row, 0, x[c], 0, variables);
        }
        return OrdinalLogit.of(x, counts);
    }

    private static Estimate ratio(Optional<OrdinalLogit> small, Optional<OrdinalLogit> large) {
        return small.isPresent() && large.isPresent()
                ? Estimate.of(Math.max(
                        0, 2 * (large.get().logLikelihood() - small.get().logLikelihood())))
                : NO_MAXIMUM;
    }

    private static double nagelkerke(double none, double fitted, double n) {
        return Math.expm1(2 * (none - fitted) / n) / Math.expm1(2 * none / n);
    }

    private static Estimate logOddsRatio(OrdinalLogit model) {
        double slope = model.slopes()[1];
        double half = Quantile.normalUpper((1 - LEVEL) / 2) * model.standardErrors()[1];
        return Estimate.of(slope).withInterval(new Interval(slope - half, slope + half, LEVEL, "Wald"));
    }

    int n() {
        return n;
    }

    Estimate any() {
        return any;
    }

    Estimate uniform() {
        return uniform;
    }

    Estimate nonUniform() {
        return nonUniform;
    }

    Estimate gain() {
        return gain;
    }

    Estimate logOddsRatio() {
        return logOddsRatio;
    }

    Estimate mantel() {
        return mantel;
    }

    Estimate mantelP() {
        return mantelP;
    }

    Estimate meanDifference() {
        return meanDifference;
    }
}
