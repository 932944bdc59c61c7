package nl.peilstok.correlation;

import nl.peilstok.data.Items;

/** The items that one respondent answered, with the scores; filled anew for the next respondent. Not thread-safe. */
final class AnsweredItems {
    private final Items items;
    private final boolean listwise;
    private final int[] item;
    private final double[] score;
    private int count;

    AnsweredItems(Items items, boolean listwise) {
        this.items = items;
        this.listwise = listwise;
        this.item = new int[items.size()];
        this.score = new double[items.size()];
    }

    /** Reads a respondent; listwise, one who is incomplete counts as having answered nothing. */
    void read(int respondent) {
        count = 0;
        for (int i = 0; i < item.length; i++) {
            if (items.isAnswered(respondent, i)) {
                item[count] = i;
                score[count] = items.score(respondent, i);
                count++;
            }
        }
        if (listwise && count < item.length) {
            count = 0;
        }
    }

    int count() {
        return count;
    }

    int item(int index) {
        return item[index];
    }

    double score(int index) {
        return score[index];
    }
}
