package nl.peilstok.factor;

/** How the factors of a replicate are brought to those of the sample, so that loadings can be compared one by one. */
public enum ReplicateAlignment {
    /**
     * The replicate is rotated as the sample was. Each of its factors then is paired with the factor of the sample whose
     * loadings are most like it, by Tucker's congruence over all pairs together, and turned round if it points the other
     * way. The intervals hold for the rotated loadings as they are, the uncertainty of the rotation included.
     */
    MATCHING("rotated anew, factors matched by congruence"),

    /**
     * The replicate is not rotated by the criterion but turned by the orthogonal transformation that brings it closest to
     * the sample's loadings (Procrustes). For orthogonal rotations only. The intervals leave out the uncertainty of the
     * rotation, and so are narrower.
     */
    PROCRUSTES("turned to the sample by orthogonal Procrustes");

    private final String label;

    ReplicateAlignment(String label) {
        this.label = label;
    }

    /**
     * The alignment in words.
     *
     * @return the label
     */
    public String label() {
        return label;
    }
}
