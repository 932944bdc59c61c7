package nl.peilstok.construct;

/** A number that a rule compares with. */
enum Threshold {
    RESPONDENTS("respondents a group must have, and an item and two items in it, at least"),
    CORRELATION("inter-item correlation above"),
    ITEM_REST("item-rest correlation at least"),
    RESIDUAL("residual correlation at most, by size"),
    RELIABILITY("reliability at least"),
    AGREEMENT("share of items in the same subset in all groups at least"),
    SIGNIFICANCE("p of the Friedman test below"),
    HOLDOUT("share of respondents for construction in the holdout check"),
    ROUNDS("rounds at most");

    private final String label;

    Threshold(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
