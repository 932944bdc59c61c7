package nl.peilstok.inference;

import nl.peilstok.data.Items;

/** Reads the scores of one respondent after the other, from columns of which a stretch at a time is at hand. */
final class ScoreRows {
    private static final int STRETCH = 512;

    private ScoreRows() {}

    /** Does something with the scores of a respondent. */
    interface Use {
        /**
         * Gets a respondent's scores.
         *
         * @param respondent the number of the respondent
         * @param scores one an item, −0 made 0; what stands for items without an answer means nothing; valid during the call
         * @param answered which items have an answer; valid during the call
         * @param answers how many do
         */
        void of(int respondent, double[] scores, boolean[] answered, int answers);
    }

    static void forEach(Items items, Use use) {
        int k = items.size();
        double[][] scores = new double[k][STRETCH];
        boolean[][] answered = new boolean[k][STRETCH];
        double[] row = new double[k];
        boolean[] here = new boolean[k];
        for (int from = 0; from < items.respondents(); from += STRETCH) {
            int to = Math.min(from + STRETCH, items.respondents());
            for (int item = 0; item < k; item++) {
                items.copyScores(item, from, to, scores[item], answered[item]);
            }
            for (int i = 0; i < to - from; i++) {
                int answers = 0;
                for (int item = 0; item < k; item++) {
                    row[item] = scores[item][i] + 0.0; // makes -0.0 equal to 0.0
                    here[item] = answered[item][i];
                    answers += here[item] ? 1 : 0;
                }
                use.of(from + i, row, here, answers);
            }
        }
    }
}
