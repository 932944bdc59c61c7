package nl.peilstok.correlation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.work.Work;

/** The rank correlations of all pairs of items; each pair is a part of the work that knows of no other. */
final class RankCorrelations {
    /** Items that are ranked in the same memory, one after the other. */
    private static final int ITEMS_A_PART = 5;

    private final Items items;
    private final List<String> names;
    private final MissingPolicy policy;
    private final List<RankedItem> ranked;
    private final RankCoefficient coefficient;

    /** Makes a coefficient for items that have been ranked. */
    interface Coefficients {
        RankCoefficient of(List<RankedItem> items, FisherZ fisher, Work work);
    }

    private RankCorrelations(Items items, MissingPolicy policy, List<RankedItem> ranked, RankCoefficient coefficient) {
        this.items = items;
        this.names = items.names();
        this.policy = policy;
        this.ranked = ranked;
        this.coefficient = coefficient;
    }

    static CorrelationMatrix of(Items items, MissingPolicy policy, double level, Work work, Coefficients coefficients) {
        List<RankedItem> ranked = rank(items, policy, work);
        RankCoefficient coefficient = coefficients.of(ranked, new FisherZ(level), work);
        return new RankCorrelations(items, policy, ranked, coefficient).matrix(work);
    }

    private static List<RankedItem> rank(Items items, MissingPolicy policy, Work work) {
        int[] who = policy == MissingPolicy.LISTWISE
                ? IntStream.range(0, items.respondents())
                        .filter(items::isComplete)
                        .toArray()
                : null;
        RankedItem[] ranked = new RankedItem[items.size()];
        boolean sorts = IntStream.range(0, ranked.length).anyMatch(item -> !CodeScale.fits(items, item));
        int parts = (ranked.length + ITEMS_A_PART - 1) / ITEMS_A_PART;
        work.forEach(parts, part -> {
            RankOrder order = new RankOrder(sorts ? items.respondents() : 0);
            int end = Math.min(ranked.length, (part + 1) * ITEMS_A_PART);
            for (int item = part * ITEMS_A_PART; item < end; item++) {
                ranked[item] = RankedItem.of(items, item, who, order);
            }
        });
        // Beside an item with many levels, those with few are needed by level too.
        return Arrays.stream(ranked).allMatch(RankedItem::hasMasks)
                ? List.of(ranked)
                : Arrays.stream(ranked).map(RankedItem::withLevels).toList();
    }

    private CorrelationMatrix matrix(Work work) {
        int k = items.size();
        PairCorrelation[] pairs = new PairCorrelation[k * (k + 1) / 2];
        work.forEach(pairs.length, part -> pairs[part] = pair(row(part), part - row(part) * (row(part) + 1) / 2));
        int fewest = Integer.MAX_VALUE;
        int most = 0;
        for (int part = 0; part < pairs.length; part++) {
            boolean isDiagonal = part == row(part) * (row(part) + 3) / 2;
            if (!isDiagonal || k == 1) {
                fewest = Math.min(fewest, pairs[part].n());
                most = Math.max(most, pairs[part].n());
            }
        }
        return CorrelationMatrix.of(
                        coefficient.kind(), names, cases(fewest, most), (i, j) -> pairs[i * (i + 1) / 2 + j])
                .from(items);
    }

    private Cases cases(int fewest, int most) {
        if (policy == MissingPolicy.LISTWISE) {
            return Cases.listwise(items);
        }
        return ranked.stream().allMatch(RankedItem::isComplete)
                ? Cases.counted(policy, items.respondents(), fewest, most, Map.of())
                : Cases.pairwise(items, fewest, most);
    }

    /** The i of the pair of i and j ≤ i at i (i + 1) / 2 + j. */
    private static int row(int part) {
        return (int) ((Math.sqrt(8.0 * part + 1) - 1) / 2);
    }

    private PairCorrelation pair(int i, int j) {
        if (i == j) {
            Ties ties = ranked.get(i).ties();
            Optional<Absence> obstacle = obstacle(i, i, ties, ties);
            return obstacle.map(why -> absent(ties.n(), why))
                    .orElseGet(() -> new PairCorrelation(
                            Estimate.of(1),
                            ties.n(),
                            Estimate.absent(CorrelationMatrix.WITH_ITSELF),
                            PairTest.absent(CorrelationMatrix.WITH_ITSELF)));
        }
        RankedPair pair = RankedPair.of(ranked.get(i), ranked.get(j));
        return obstacle(i, j, pair.rows(), pair.columns())
                .map(why -> absent(pair.n(), why))
                .orElseGet(() -> coefficient.of(i, j, pair));
    }

    private static PairCorrelation absent(int n, Absence why) {
        return new PairCorrelation(Estimate.absent(why), n, Estimate.absent(why), PairTest.absent(why));
    }

    private Optional<Absence> obstacle(int i, int j, Ties rows, Ties columns) {
        PairObstacle obstacle = new PairObstacle(names, policy);
        if (rows.n() < 2) {
            return Optional.of(obstacle.tooFew(i, j, rows.n()));
        }
        if (rows.isConstant() || columns.isConstant()) {
            int item = rows.isConstant() ? i : j;
            boolean everywhere = ranked.get(item).ties().isConstant();
            return Optional.of(obstacle.constant(item, i + j - item, everywhere));
        }
        return Optional.empty();
    }
}
