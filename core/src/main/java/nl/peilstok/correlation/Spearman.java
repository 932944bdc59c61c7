package nl.peilstok.correlation;

import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.work.Work;

/**
 * Spearman's ρ. Ranks are doubled and counted from their mean, so that they are whole numbers and their products are
 * summed exactly: ρ = Σxy / √(Σx² Σy²), rounded at its end.
 */
final class Spearman implements RankCoefficient {
    /** Up to so many respondents, a double holds Σ|xy| ≤ n³ / 3 exactly. */
    private static final int MOST_IN_DOUBLE = 300_000;

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
        work.forEach(known.length, row -> multiply(known, row));
    }

    private static double[] ranks(RankedItem item) {
        int[] ofLevel = item.ties().ranks();
        int[] levels = item.levels();
        double[] ranks = new double[levels.length];
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
                FisherZ.test(rho, pair.n()));
    }

    /** The products of an item with itself and those before it, four at a time that do not wait for each other. */
    private void multiply(int[] known, int row) {
        double[] x = ranks[known[row]];
        for (int column = 0; column <= row; column += 4) {
            int[] at = {
                known[column],
                known[Math.min(column + 1, row)],
                known[Math.min(column + 2, row)],
                known[Math.min(column + 3, row)]
            };
            double[] sums = products(x, ranks[at[0]], ranks[at[1]], ranks[at[2]], ranks[at[3]]);
            for (int next = 0; next < at.length; next++) {
                products[known[row] * ranks.length + at[next]] = sums[next];
            }
        }
    }

    private static double[] products(double[] x, double[] first, double[] second, double[] third, double[] fourth) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int r = 0; r < x.length; r++) {
            double rank = x[r];
            a += rank * first[r];
            b += rank * second[r];
            c += rank * third[r];
            d += rank * fourth[r];
        }
        return new double[] {a, b, c, d};
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
