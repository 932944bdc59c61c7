package nl.peilstok.recalculate;

/** The answers to items beside a scale, which are to correlate with it as aimed; the scale stays as it is. */
final class CompanionAims implements Exchangeable {
    private final int[][] codes;
    private final PairConditions pairs;
    /** The number of columns before the companions. */
    private final int before;

    CompanionAims(int[][] codes, PairConditions pairs, int before) {
        this.codes = codes;
        this.pairs = pairs;
        this.before = before;
    }

    @Override
    public int code(int item, int respondent) {
        return codes[item][respondent];
    }

    @Override
    public void swap(int item, int one, int other) {
        int code = codes[item][one];
        codes[item][one] = codes[item][other];
        codes[item][other] = code;
        pairs.swap(before + item, one, other);
    }

    @Override
    public double distance() {
        return pairs.missedBy();
    }
}
