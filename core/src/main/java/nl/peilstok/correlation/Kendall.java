package nl.peilstok.correlation;

import java.util.Arrays;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.ExactDistribution;
import nl.peilstok.math.KendallDistribution;
import nl.peilstok.work.Work;

/**
 * Kendall's τ-b, from whole numbers of pairs of respondents: of a table by cumulative sums, of levels by the exchanges
 * that sorting takes (Knight 1966).
 */
final class Kendall implements RankCoefficient {
    /** Below so many respondents without ties, p is exact. */
    private static final int EXACT_BELOW = 50;

    /** Up to so many respondents it is exact with ties too. */
    private static final int MOST_EXACT_TIED = 9;

    /** So many levels are sorted by insertion before they are merged. */
    private static final int RUN = 8;

    private static final Absence NO_STANDARD_ERROR = new Absence(
            Absence.Kind.NOT_DEFINED, "the interval is that of Fisher's z, which has none for the coefficient");

    private final List<RankedItem> items;
    private final FisherZ fisher;
    /** By n: of the number of discordant pairs. */
    private final ExactDistribution[] discordant;
    /** By item, where it has levels: who answered, lowest score first. */
    private final int[][] order;

    Kendall(List<RankedItem> items, FisherZ fisher, Work work) {
        this.items = items;
        this.fisher = fisher;
        this.discordant = new ExactDistribution[EXACT_BELOW];
        Arrays.setAll(discordant, n -> n == 0 ? null : KendallDistribution.of(n));
        this.order = new int[items.size()][];
        work.forEach(
                items.size(),
                i -> order[i] =
                        items.get(i).levels() == null ? null : items.get(i).order());
    }

    @Override
    public String kind() {
        return "Kendall tau-b";
    }

    @Override
    public PairCorrelation of(int i, int j, RankedPair pair) {
        Ties x = pair.rows();
        Ties y = pair.columns();
        long n = pair.n();
        long all = n * (n - 1) / 2;
        long score = pair.isTable() ? pair.concordance() : concordance(i, j, pair, all);
        double untied = Math.sqrt((double) (all - x.pairs()) * (all - y.pairs()));
        double tau = Math.max(-1, Math.min(1, score / untied));
        return new PairCorrelation(
                withInterval(Estimate.of(tau), pair.n()),
                pair.n(),
                Estimate.absent(NO_STANDARD_ERROR),
                test(score, pair.n(), x, y));
    }

    private PairTest test(long score, int n, Ties x, Ties y) {
        if (n < EXACT_BELOW && x.hasNone() && y.hasNone()) {
            return PairTest.exact(() -> untied(score, n));
        }
        if (n <= 2) {
            return PairTest.absent(new Absence(Absence.Kind.TOO_FEW, "a test needs 3 respondents, got " + n));
        }
        return n <= MOST_EXACT_TIED ? PairTest.exact(() -> tied(score, x, y)) : normal(score, n, x, y);
    }

    private PairTest.Tails untied(long score, int n) {
        ExactDistribution pairs = discordant[n];
        double against = (n * (n - 1) / 2 - score) / 2.0;
        double fewest = (n * (n - 1) / 2 - Math.abs(score)) / 2.0;
        return new PairTest.Tails(Math.min(1, 2 * pairs.lower(fewest)), pairs.upper(against), pairs.lower(against));
    }

    /** With ties the distribution may be skewed: as far from 0 is not twice as low or as high. */
    private static PairTest.Tails tied(long score, Ties x, Ties y) {
        ExactDistribution scores = KendallDistribution.ofTied(x.counts(), y.counts());
        return new PairTest.Tails(scores.asFar(score), scores.lower(score), scores.upper(score));
    }

    /** The concordant less the discordant pairs: all that are not tied, less twice the exchanges. */
    private long concordance(int i, int j, RankedPair pair, long all) {
        int[] x = items.get(i).levels();
        int[] y = items.get(j).levels();
        int[] sorted = new int[pair.n()];
        long tiedInBoth = 0;
        int size = 0;
        int start = 0;
        int level = -1;
        for (int r : order[i]) {
            if (x[r] != level) {
                tiedInBoth += sortTied(sorted, start, size);
                start = size;
                level = x[r];
            }
            if (y[r] >= 0) {
                sorted[size++] = y[r];
            }
        }
        tiedInBoth += sortTied(sorted, start, size);
        long untied = all - pair.rows().pairs() - pair.columns().pairs() + tiedInBoth;
        return untied - 2 * exchanges(sorted);
    }

    /** Puts those who share a score on the first item in order, which takes no exchange, and counts who share both. */
    private static long sortTied(int[] levels, int start, int end) {
        if (end - start < 2) {
            return 0;
        }
        Arrays.sort(levels, start, end);
        long pairs = 0;
        long same = 0;
        for (int place = start + 1; place < end; place++) {
            same = levels[place] == levels[place - 1] ? same + 1 : 0;
            pairs += same;
        }
        return pairs;
    }

    /** Sorts, and counts the pairs that stood in the wrong order. */
    private static long exchanges(int[] levels) {
        long exchanges = 0;
        for (int start = 0; start < levels.length; start += RUN) {
            int end = Math.min(start + RUN, levels.length);
            for (int place = start + 1; place < end; place++) {
                int level = levels[place];
                int to = place;
                for (; to > start && levels[to - 1] > level; to--) {
                    levels[to] = levels[to - 1];
                }
                levels[to] = level;
                exchanges += place - to;
            }
        }
        int[] from = levels;
        int[] into = new int[levels.length];
        for (long width = RUN; width < levels.length; width *= 2) {
            for (long start = 0; start < levels.length; start += 2 * width) {
                int middle = (int) Math.min(start + width, levels.length);
                exchanges += merge(from, into, (int) start, middle, (int) Math.min(middle + width, levels.length));
            }
            int[] swapped = from;
            from = into;
            into = swapped;
        }
        return exchanges;
    }

    private static long merge(int[] from, int[] into, int start, int middle, int end) {
        long exchanges = 0;
        int left = start;
        int right = middle;
        for (int to = start; to < end; to++) {
            if (right == end || (left < middle && from[left] <= from[right])) {
                into[to] = from[left++];
            } else {
                into[to] = from[right++];
                exchanges += middle - left;
            }
        }
        return exchanges;
    }

    /** By the normal law, with the variance that the ties leave (Kendall 1970, chapters 4 and 5). */
    private static PairTest normal(long score, double n, Ties x, Ties y) {
        double variance = (n * (n - 1) * (2 * n + 5) - x.weightedPairs() - y.weightedPairs()) / 18
                + 2.0 * x.pairs() * y.pairs() / (n * (n - 1))
                + x.triples() * y.triples() / (9 * n * (n - 1) * (n - 2));
        return PairTest.z(score / Math.sqrt(variance));
    }

    private Estimate withInterval(Estimate tau, int n) {
        if (n <= 4) {
            return tau.withoutInterval(
                    new Absence(Absence.Kind.TOO_FEW, "an interval by Fisher's z needs 5 respondents, got " + n));
        }
        return tau.withInterval(fisher.interval(tau.value(), .437 / (n - 4.0), "Fisher z, Fieller et al."));
    }
}
