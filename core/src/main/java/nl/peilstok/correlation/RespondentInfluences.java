package nl.peilstok.correlation;

import java.util.Arrays;
import java.util.Optional;
import nl.peilstok.data.Items;
import nl.peilstok.math.Dot;
import nl.peilstok.math.PolychoricInfluence;
import nl.peilstok.work.Work;

/** How much each respondent moves the polychoric correlation of each pair, and the sums of their products. */
final class RespondentInfluences {
    /** Respondents at a time: so many that the products cost more than making the influences. */
    private static final int CHUNK = 256;

    private final Items items;
    private final Work work;
    /** By item and position of the option: the category. */
    private final int[][] category;
    /** By pair, whose items are in first and second. */
    private final PolychoricInfluence[] pairs;

    private final int[] first;
    private final int[] second;
    private final boolean common;

    private RespondentInfluences(Items items, PolychoricInfluence[] pairs, boolean common, Work work) {
        this.items = items;
        this.work = work;
        this.pairs = pairs;
        this.common = common;
        this.first = new int[pairs.length];
        this.second = new int[pairs.length];
        for (int i = 1, pair = 0; i < items.size(); i++) {
            for (int j = 0; j < i; j++, pair++) {
                first[pair] = i;
                second[pair] = j;
            }
        }
        this.category = new int[items.size()][];
        for (int item = 0; item < category.length; item++) {
            int its = item;
            double[] distinct = PolychoricPairs.distinctScores(items, item);
            category[item] = new int[items.variable(item).options().size()];
            Arrays.setAll(category[item], position -> Arrays.binarySearch(distinct, items.scoreOf(its, position)));
        }
    }

    /**
     * Prepares the influences.
     *
     * @param items of the respondents that count, all with options
     */
    static RespondentInfluences of(Items items, PolychoricPairs source, Work work) {
        PolychoricInfluence[] pairs = new PolychoricInfluence[items.size() * (items.size() - 1) / 2];
        int[] rows = new int[pairs.length];
        for (int i = 1, pair = 0; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                rows[pair++] = i;
            }
        }
        work.forEach(pairs.length, pair -> {
            int i = rows[pair];
            pairs[pair] = source.influence(i, pair - i * (i - 1) / 2).orElse(null);
        });
        return new RespondentInfluences(items, pairs, source.thresholdsAreCommon(), work);
    }

    /** The first pair of which the influences are not known. */
    Optional<String> unknown() {
        for (int pair = 0; pair < pairs.length; pair++) {
            if (pairs[pair] == null) {
                return Optional.of(items.names().get(second[pair]) + " and "
                        + items.names().get(first[pair]));
            }
        }
        return Optional.empty();
    }

    /** The sums of squares, for each pair; NaN where the influences are not known. */
    double[] squares() {
        double[] squares = new double[pairs.length];
        inChunks((influences, length) -> work.forEach(
                pairs.length, pair -> squares[pair] += Dot.product(influences[pair], influences[pair], length)));
        return squares;
    }

    /** The sums of products: row a has those with the pairs up to a. */
    double[][] products() {
        double[][] products = new double[pairs.length][];
        Arrays.setAll(products, pair -> new double[pair + 1]);
        inChunks((influences, length) -> work.forEach(pairs.length, pair -> {
            for (int other = 0; other <= pair; other++) {
                products[pair][other] += Dot.product(influences[pair], influences[other], length);
            }
        }));
        return products;
    }

    @FunctionalInterface
    private interface Chunk {
        void add(double[][] influences, int length);
    }

    private void inChunks(Chunk chunk) {
        double[][] influences = new double[pairs.length][CHUNK];
        byte[] positions = new byte[CHUNK];
        int[][] chosen = new int[items.size()][CHUNK];
        for (int from = 0; from < items.respondents(); from += CHUNK) {
            int length = Math.min(CHUNK, items.respondents() - from);
            for (int item = 0; item < chosen.length; item++) {
                items.copyPositions(item, from, from + length, positions);
                for (int r = 0; r < length; r++) {
                    chosen[item][r] = positions[r] < 0 ? -1 : category[item][positions[r]];
                }
            }
            work.forEach(
                    pairs.length,
                    pair -> fill(influences[pair], pair, chosen[first[pair]], chosen[second[pair]], length));
            chunk.add(influences, length);
        }
    }

    private void fill(double[] influences, int pair, int[] rows, int[] columns, int length) {
        PolychoricInfluence influence = pairs[pair];
        if (influence == null) {
            Arrays.fill(influences, Double.NaN);
            return;
        }
        for (int r = 0; r < length; r++) {
            boolean both = rows[r] >= 0 && columns[r] >= 0;
            double sum = both ? influence.ofCell(rows[r], columns[r]) : 0;
            if (rows[r] >= 0 && (both || !common)) {
                sum += influence.ofRow(rows[r]);
            }
            if (columns[r] >= 0 && (both || !common)) {
                sum += influence.ofColumn(columns[r]);
            }
            influences[r] = sum;
        }
    }
}
