package nl.peilstok.correlation;

/** A coefficient of the ranks of two items. */
interface RankCoefficient {
    /** Its name in print. */
    String kind();

    /**
     * The coefficient of two items, neither of which is constant among the respondents of the pair.
     *
     * @param i the item of the pair's rows
     * @param j the item of its columns
     */
    PairCorrelation of(int i, int j, RankedPair pair);
}
