package nl.peilstok.reliability;

import nl.peilstok.data.Items;
import nl.peilstok.data.Measure;

/** The scores of some respondents in succession, item by item, for loops without a branch for what is missing. */
final class ScoreBlock {
    private static final int MOST_OPTIONS = 128;

    private final Items items;
    /** By item and position as an unsigned byte, 0 for what is missing; null for an item without few options. */
    private final double[][] scoreOf;

    private final double[][] scores;
    private final double[][] there;
    private final byte[] positions;
    private final boolean[] answered;

    ScoreBlock(Items items, int size) {
        this.items = items;
        int k = items.size();
        scoreOf = new double[k][];
        for (int item = 0; item < k; item++) {
            int options = items.variable(item).options().size();
            if (items.variable(item).measure() == Measure.ORDINAL && options <= MOST_OPTIONS) {
                scoreOf[item] = new double[1 << Byte.SIZE];
                for (int position = 0; position < options; position++) {
                    scoreOf[item][position] = items.scoreOf(item, position);
                }
            }
        }
        scores = new double[k][size];
        there = new double[k][size];
        positions = new byte[size];
        answered = new boolean[size];
    }

    /** Takes the answers of respondents in the place of those before. */
    void read(int from, int size) {
        for (int item = 0; item < scores.length; item++) {
            double[] x = scores[item];
            double[] is = there[item];
            if (scoreOf[item] == null) {
                items.copyScores(item, from, from + size, x, answered);
                for (int r = 0; r < size; r++) {
                    is[r] = answered[r] ? 1 : 0;
                }
                continue;
            }
            double[] of = scoreOf[item];
            items.copyPositions(item, from, from + size, positions);
            for (int r = 0; r < size; r++) {
                x[r] = of[positions[r] & 0xFF];
                // The sign of the position.
                is[r] = 1 + (positions[r] >> Byte.SIZE - 1);
            }
        }
    }

    /** 0 where missing. */
    double[] scores(int item) {
        return scores[item];
    }

    /** 1 where there is an answer and 0 where not. */
    double[] there(int item) {
        return there[item];
    }
}
