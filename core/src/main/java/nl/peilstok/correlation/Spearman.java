package nl.peilstok.correlation;

import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.ExactDistribution;
import nl.peilstok.math.SpearmanDistribution;
import nl.peilstok.work.Work;

/**
 * Spearman's ρ. Ranks are doubled and counted from their mean, so that they are whole numbers and their products are
 * summed exactly: ρ = Σxy / √(Σx² Σy²), rounded at its end.
 */
final class Spearman implements RankCoefficient {
    /** Up to so many respondents, a double holds Σ|xy| ≤ n³ / 3 exactly. */
    private static final int MOST_IN_DOUBLE = 300_000;

    /** Up to so many respondents, p is exact. */
    private static final int MOST_EXACT = 9;

    private static final Absence NO_STANDARD_ERROR = new Absence(
            Absence.Kind.NOT_DEFINED, "the interval is that of Fisher's z, which has none for the coefficient");

    private final List<RankedItem> items;
    private final FisherZ fisher;
    /** By item, where everybody answered and levels are at hand: the ranks by respondent; otherwise null. */
    private final double[][] ranks;

    /** Of two such items, at i · k + j for i ≥ j: Σxy. */
    private final double[] products;

    Spearman(List<RankedItem> items, FisherZ fisher, Work work) {
        this.items = items;
        this.fisher = fisher;
        this.ranks = new double[items.size()][];
        this.products = new double[items.size() * items.size()];
        work.forEach(items.size(), i -> {
            RankedItem item = items.get(i);
            if (item.levels() != null && item.isComplete() && item.ties().n() <= MOST_IN_DOUBLE) {
                ranks[i] = ranks(item);
            }
        });
        int[] known =
                IntStream.range(0, ranks.length).filter(i -> ranks[i] != null).toArray();
        work.forEach((known.length + 1) / 2, part -> multiply(known, part));
    }

    private static double[] ranks(RankedItem item) {
        int[] levels = item.levels();
        double[] ranks = new double[levels.length];
        if (item.ties().hasNone()) {
            for (int r = 0; r < ranks.length; r++) {
                ranks[r] = 2 * levels[r] - (ranks.length - 1);
            }
            return ranks;
        }
        int[] ofLevel = item.ties().ranks();
        for (int r = 0; r < ranks.length; r++) {
            ranks[r] = ofLevel[levels[r]];
        }
        return ranks;
    }

    @Override
    public String kind() {
        return "Spearman";
    }

    @Override
    public PairCorrelation of(int i, int j, RankedPair pair) {
        double xx;
        double yy;
        double xy;
        if (!pair.isTable() && ranks[i] != null && ranks[j] != null) {
            xx = products[i * ranks.length + i];
            yy = products[j * ranks.length + j];
            xy = products[Math.max(i, j) * ranks.length + Math.min(i, j)];
        } else {
            xx = pair.rows().rankSquares();
            yy = pair.columns().rankSquares();
            xy = pair.isTable() ? pair.rankProducts() : product(items.get(i), items.get(j), pair);
        }
        double rho = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
        return new PairCorrelation(
                withInterval(Estimate.of(rho), pair.n()),
                pair.n(),
                Estimate.absent(NO_STANDARD_ERROR),
                pair.n() <= MOST_EXACT ? exact(xy, pair) : FisherZ.test(rho, pair.n()));
    }

    /** Of all pairings of the ranks there are, ties included, those with a ρ as far from 0. */
    private static PairTest exact(double xy, RankedPair pair) {
        if (pair.n() <= 2) {
            return FisherZ.test(0, pair.n());
        }
        return PairTest.exact(() -> {
            ExactDistribution products = SpearmanDistribution.of(
                    pair.rows().ranksOfAll(), pair.columns().ranksOfAll());
            return new PairTest.Tails(products.asFar(xy), products.lower(xy), products.upper(xy));
        });
    }

    /** The products of two items with themselves and those before, eight at a time that do not wait for each other. */
    private void multiply(int[] known, int part) {
        int upper = 2 * part;
        int lower = Math.min(upper + 1, known.length - 1);
        double[] sums = new double[8];
        for (int column = 0; column <= lower; column += 4) {
            int[] at = new int[4];
            for (int next = 0; next < at.length; next++) {
                at[next] = known[Math.min(column + next, lower)];
            }
            addProducts(
                    new double[][] {ranks[known[upper]], ranks[known[lower]]},
                    new double[][] {ranks[at[0]], ranks[at[1]], ranks[at[2]], ranks[at[3]]},
                    sums);
            for (int next = 0; next < at.length; next++) {
                products[known[upper] * ranks.length + at[next]] = sums[next];
                products[known[lower] * ranks.length + at[next]] = sums[at.length + next];
            }
        }
    }

    private static void addProducts(double[][] rows, double[][] columns, double[] sums) {
        double[] x = rows[0];
        double[] y = rows[1];
        double[] first = columns[0];
        double[] second = columns[1];
        double[] third = columns[2];
        double[] fourth = columns[3];
        double xa = 0;
        double xb = 0;
        double xc = 0;
        double xd = 0;
        double ya = 0;
        double yb = 0;
        double yc = 0;
        double yd = 0;
        for (int r = 0; r < x.length; r++) {
            double left = x[r];
            double right = y[r];
            double a = first[r];
            double b = second[r];
            double c = third[r];
            double d = fourth[r];
            xa += left * a;
            xb += left * b;
            xc += left * c;
            xd += left * d;
            ya += right * a;
            yb += right * b;
            yc += right * c;
            yd += right * d;
        }
        sums[0] = xa;
        sums[1] = xb;
        sums[2] = xc;
        sums[3] = xd;
        sums[4] = ya;
        sums[5] = yb;
        sums[6] = yc;
        sums[7] = yd;
    }

    private static double product(RankedItem first, RankedItem second, RankedPair pair) {
        int[] x = first.levels();
        int[] y = second.levels();
        int[] rankOfX = pair.rows().ranks();
        int[] rankOfY = pair.columns().ranks();
        WideSum products = new WideSum();
        for (int r = 0; r < x.length; r++) {
            if (x[r] >= 0 && y[r] >= 0) {
                products.add(rankOfX[x[r]], rankOfY[y[r]]);
            }
        }
        return products.value();
    }

    private Estimate withInterval(Estimate rho, int n) {
        if (n <= 3) {
            return rho.withoutInterval(
                    new Absence(Absence.Kind.TOO_FEW, "an interval by Fisher's z needs 4 respondents, got " + n));
        }
        double variance = (1 + rho.value() * rho.value() / 2) / (n - 3.0);
        return rho.withInterval(fisher.interval(rho.value(), variance, "Fisher z, Bonett-Wright"));
    }
}
