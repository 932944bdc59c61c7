package nl.peilstok.reliability;

/** What an intraclass correlation is of: how raters were assigned, and whether one or the mean of all is used. */
public enum IntraclassForm {
    /** One rating, of raters drawn anew for each object: what differs between raters is error. */
    ONE_WAY("ICC(1,1)", "ICC(1)", "one rating, raters differ by object"),
    /** One rating, of raters who rate all objects and stand for others: their differences in level are error. */
    AGREEMENT("ICC(2,1)", "ICC(A,1)", "one rating, absolute agreement"),
    /** One rating, of these raters: their differences in level do not count. */
    CONSISTENCY("ICC(3,1)", "ICC(C,1)", "one rating, consistency"),
    /** The mean of all ratings of an object, of raters drawn anew for each object. */
    ONE_WAY_MEAN("ICC(1,k)", "ICC(k)", "mean, raters differ by object"),
    /** The mean of all ratings of an object, of raters who rate all objects and stand for others. */
    AGREEMENT_MEAN("ICC(2,k)", "ICC(A,k)", "mean, absolute agreement"),
    /** The mean of all ratings of an object, of these raters; it is Cronbach's alpha with raters as items. */
    CONSISTENCY_MEAN("ICC(3,k)", "ICC(C,k)", "mean, consistency");

    private final String shroutFleiss;
    private final String mcGrawWong;
    private final String label;

    IntraclassForm(String shroutFleiss, String mcGrawWong, String label) {
        this.shroutFleiss = shroutFleiss;
        this.mcGrawWong = mcGrawWong;
        this.label = label;
    }

    /**
     * The name by Shrout and Fleiss (1979).
     *
     * @return such as {@code ICC(2,1)}
     */
    public String shroutFleiss() {
        return shroutFleiss;
    }

    /**
     * The name by McGraw and Wong (1996).
     *
     * @return such as {@code ICC(A,1)}
     */
    public String mcGrawWong() {
        return mcGrawWong;
    }

    /**
     * The form in words.
     *
     * @return such as {@code one rating, absolute agreement}
     */
    public String label() {
        return label;
    }

    boolean isOneWay() {
        return this == ONE_WAY || this == ONE_WAY_MEAN;
    }

    boolean isOfMean() {
        return ordinal() >= ONE_WAY_MEAN.ordinal();
    }
}
