package nl.peilstok.inference;

/** Where the p-value of a rank sum comes from. */
enum RankVariant {
    EXACT_WHERE_FEASIBLE("exact where feasible"),
    EXACT("exact"),
    NORMAL("normal"),
    NORMAL_WITH_CONTINUITY("normal, continuity");

    private final String label;

    RankVariant(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean isNormal() {
        return this == NORMAL || this == NORMAL_WITH_CONTINUITY;
    }

    /**
     * A whole or half distance from the expectation, a half nearer to what the null hypothesis expects: on both sides, or
     * on that of the alternative.
     */
    double distance(double distance, Alternative alternative) {
        if (this != NORMAL_WITH_CONTINUITY) {
            return distance;
        }
        return switch (alternative) {
            case TWO_SIDED -> distance - Math.signum(distance) / 2;
            case LESS -> distance + .5;
            case GREATER -> distance - .5;
        };
    }
}
