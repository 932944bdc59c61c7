package nl.peilstok.compare;

import java.util.List;

/** Whether a scale means the same in two groups, by the rules of {@link MeasurementComparison}. */
public enum MeasurementVerdict {
    /** Equal loadings and no item that differs at equal score. */
    SAME("means the same", "yes"),
    /** Loadings that are alike, or some items that differ, fewer than half. */
    LARGELY("means largely the same", "largely"),
    /** Loadings that are not alike, or half of the items or more differ. */
    DIFFERENT("does not mean the same", "no"),
    /** A part of it could not be computed, and the rest does not decide. */
    UNKNOWN("cannot be judged", "not known");

    private final String label;
    private final String answer;

    MeasurementVerdict(String label, String answer) {
        this.label = label;
        this.answer = answer;
    }

    /** To the question whether the scale means the same. */
    String answer() {
        return answer;
    }

    /** Of two verdicts: different, then unknown, then largely the same. */
    MeasurementVerdict lessGood(MeasurementVerdict other) {
        List<MeasurementVerdict> order = List.of(SAME, LARGELY, UNKNOWN, DIFFERENT);
        return order.indexOf(this) < order.indexOf(other) ? other : this;
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
