package nl.peilstok.recalculate;

/** The statistics of a scale that respondents can be reconstructed to. */
public enum AimedStatistic {
    /** The mean of the person means. */
    MEAN("mean"),
    /** The median of the person means. */
    MEDIAN("median"),
    /** The standard deviation of the person means, divisor n − 1. */
    SD("sd"),
    /** Cronbach's alpha over the complete respondents. */
    ALPHA("alpha");

    private final String label;

    AimedStatistic(String label) {
        this.label = label;
    }

    /**
     * The statistic in a word.
     *
     * @return the label, lower case
     */
    public String label() {
        return label;
    }

    double of(ScaleStatistics statistics) {
        return switch (this) {
            case MEAN -> statistics.mean();
            case MEDIAN -> statistics.median();
            case SD -> statistics.sd();
            case ALPHA -> statistics.alpha();
        };
    }

    double of(RespondentGrid grid) {
        return switch (this) {
            case MEAN -> grid.mean();
            case MEDIAN -> grid.median();
            case SD -> grid.sd();
            case ALPHA -> grid.alpha();
        };
    }
}
