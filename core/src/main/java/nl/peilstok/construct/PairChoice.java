package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.List;

/**
 * Which item goes where pairs of items fail: the one in most failing pairs, over all groups; of several the one with the
 * lowest item–rest correlation in any group, of these the last. What an item that is kept has against it does not count
 * against the others.
 */
final class PairChoice {
    private final int item;
    private final List<String> kept;

    private PairChoice(int item, List<String> kept) {
        this.item = item;
        this.kept = kept;
    }

    /**
     * The choice.
     *
     * @param failing by group, which pairs fail, symmetric
     */
    static PairChoice of(Candidates candidates, List<boolean[][]> failing) {
        int k = candidates.names().size();
        boolean[] set = new boolean[k];
        List<String> kept = new ArrayList<>();
        while (true) {
            int[] against = new int[k];
            for (boolean[][] pairs : failing) {
                for (int i = 0; i < k; i++) {
                    for (int j = 0; j < k; j++) {
                        against[i] += pairs[i][j] && !set[i] && !set[j] ? 1 : 0;
                    }
                }
            }
            int worst = candidates.worst(against);
            if (worst < 0 || !candidates.isKept(worst)) {
                return new PairChoice(worst, List.copyOf(kept));
            }
            set[worst] = true;
            kept.add(candidates.names().get(worst));
        }
    }

    /** −1 for none. */
    int item() {
        return item;
    }

    /** The items that would go, but are kept. */
    List<String> kept() {
        return kept;
    }

    static int count(boolean[][] pairs) {
        int count = 0;
        for (int i = 0; i < pairs.length; i++) {
            for (int j = 0; j < i; j++) {
                count += pairs[i][j] ? 1 : 0;
            }
        }
        return count;
    }

    static int count(boolean[] row) {
        int count = 0;
        for (boolean fails : row) {
            count += fails ? 1 : 0;
        }
        return count;
    }
}
