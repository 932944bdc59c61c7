package nl.peilstok.compare;

import java.util.Optional;
import nl.peilstok.estimate.Estimate;

/** Whether people with the same scale score answer one item differently in two groups. {@link DifScreen} defines its numbers. */
public final class DifItem {
    private final String name;
    private final DifTests tests;
    private final Adjusted adjusted;
    private final DifClass difClass;

    /** The p-values, adjusted for the number of items. */
    record Adjusted(Estimate any, Estimate uniform, Estimate nonUniform, Estimate mantel) {}

    DifItem(String name, DifTests tests, Adjusted adjusted, double alpha) {
        this.name = name;
        this.tests = tests;
        this.adjusted = adjusted;
        this.difClass = adjusted.any().isPresent() && tests.gain().isPresent()
                ? DifClass.of(adjusted.any().value() < alpha, tests.gain().value())
                : null;
    }

    /**
     * The item.
     *
     * @return its name
     */
    public String name() {
        return name;
    }

    /**
     * The respondents of both groups who answered the item and have a score to be matched on.
     *
     * @return 0 or more
     */
    public int n() {
        return tests.n();
    }

    /**
     * The likelihood-ratio χ² of score, group and their product against score alone, df 2.
     *
     * @return absent if a model has no maximum
     */
    public Estimate chiSquare() {
        return tests.any();
    }

    /**
     * The p of any difference, adjusted.
     *
     * @return absent where {@link #chiSquare()} is
     */
    public Estimate p() {
        return adjusted.any();
    }

    /**
     * The likelihood-ratio χ² of group given score, df 1: one group answers higher at every score.
     *
     * @return absent if a model has no maximum
     */
    public Estimate uniform() {
        return tests.uniform();
    }

    /**
     * The p of a uniform difference, adjusted.
     *
     * @return absent where {@link #uniform()} is
     */
    public Estimate uniformP() {
        return adjusted.uniform();
    }

    /**
     * The likelihood-ratio χ² of the product of score and group, df 1: the item goes with the score more in one group.
     *
     * @return absent if a model has no maximum
     */
    public Estimate nonUniform() {
        return tests.nonUniform();
    }

    /**
     * The p of a non-uniform difference, adjusted.
     *
     * @return absent where {@link #nonUniform()} is
     */
    public Estimate nonUniformP() {
        return adjusted.nonUniform();
    }

    /**
     * How much Nagelkerke's R² gains by group and product together.
     *
     * @return 0 or more; absent where {@link #chiSquare()} is
     */
    public Estimate gain() {
        return tests.gain();
    }

    /**
     * The log odds ratio of a higher answer in the first group against the second, at equal score.
     *
     * @return with Wald's interval; absent if the model has no maximum
     */
    public Estimate logOddsRatio() {
        return tests.logOddsRatio();
    }

    /**
     * The χ² of Mantel's test within strata of equal score, df 1.
     *
     * @return absent if no stratum has respondents of both groups
     */
    public Estimate mantel() {
        return tests.mantel();
    }

    /**
     * The p of Mantel's test, adjusted.
     *
     * @return absent where {@link #mantel()} is
     */
    public Estimate mantelP() {
        return adjusted.mantel();
    }

    /**
     * The mean of the first group minus that of the second within strata of equal score, weighted by the first group.
     *
     * @return in points of the answer scale; absent if no stratum has respondents of both groups
     */
    public Estimate meanDifference() {
        return tests.meanDifference();
    }

    /**
     * How much the item differs.
     *
     * @return empty where {@link #p()} is absent
     */
    public Optional<DifClass> difClass() {
        return Optional.ofNullable(difClass);
    }

    /**
     * Whether the item differs moderately or much.
     *
     * @return false also if that is not known
     */
    public boolean isFlagged() {
        return difClass != null && difClass != DifClass.NEGLIGIBLE;
    }

    /**
     * The item and its class.
     *
     * @return such as {@code visie_03: B, moderate}
     */
    @Override
    public String toString() {
        return name + ": "
                + difClass().map(each -> each.letter() + ", " + each.label()).orElse("not known");
    }
}
