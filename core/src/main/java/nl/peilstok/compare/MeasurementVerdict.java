package nl.peilstok.compare;

/** Whether a scale means the same in two groups, by the rules of {@link MeasurementComparison}. */
public enum MeasurementVerdict {
    /** Equal loadings and no item that differs at equal score. */
    SAME("means the same"),
    /** Loadings that are alike, or some items that differ, fewer than half. */
    LARGELY("means largely the same"),
    /** Loadings that are not alike, or half of the items or more differ. */
    DIFFERENT("does not mean the same"),
    /** A part of it could not be computed, and the rest does not decide. */
    UNKNOWN("cannot be judged");

    private final String label;

    MeasurementVerdict(String label) {
        this.label = label;
    }

    /**
     * The verdict in words.
     *
     * @return the label
     */
    public String label() {
        return label;
    }
}
