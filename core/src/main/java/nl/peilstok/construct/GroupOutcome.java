package nl.peilstok.construct;

import java.util.Optional;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.inference.FriedmanResult;
import nl.peilstok.reliability.AlphaResult;
import nl.peilstok.reliability.OmegaResult;
import nl.peilstok.table.NumberStyle;

/** A constructed scale in one group: its numbers there, and who has a score. */
public final class GroupOutcome {
    private static final Absence NOT_JUDGED =
            new Absence(Absence.Kind.TOO_FEW, "the group has too few respondents to be judged");

    private final String group;
    private final AlphaResult alpha;
    /** Null after the rules of 2018, and of two items. */
    private final OmegaResult omega;
    /** Null where the group is not judged or the rules do not ask for it. */
    private final FriedmanResult friedman;
    /** Null where the group is not judged. */
    private final Finding lowestCorrelation;

    private final Finding lowestItemRest;
    private final Finding factors;
    private final Cases scores;

    GroupOutcome(
            String group,
            AlphaResult alpha,
            OmegaResult omega,
            FriedmanResult friedman,
            Finding lowestCorrelation,
            Finding lowestItemRest,
            Finding factors,
            Cases scores) {
        this.group = group;
        this.alpha = alpha;
        this.omega = omega;
        this.friedman = friedman;
        this.lowestCorrelation = lowestCorrelation;
        this.lowestItemRest = lowestItemRest;
        this.factors = factors;
        this.scores = scores;
    }

    /**
     * The group.
     *
     * @return its label; empty where there is no grouping
     */
    public String group() {
        return group;
    }

    /**
     * Whether the rules were applied to this group.
     *
     * @return false if it has too few respondents
     */
    public boolean isJudged() {
        return lowestCorrelation != null;
    }

    /**
     * The reliability that the rules ask for: alpha listwise after the rules of 2018, omega pairwise after the modern ones.
     *
     * @return alpha with Feldt's interval, omega without one
     */
    public Estimate reliability() {
        return omega == null ? alpha.raw() : omega.raw();
    }

    /**
     * Which coefficient {@link #reliability} is.
     *
     * @return alpha or omega
     */
    public Quantity coefficient() {
        return omega == null ? Quantity.ALPHA : Quantity.OMEGA;
    }

    /**
     * The respondents behind the reliability, and why others were left out.
     *
     * @return the cases
     */
    public Cases cases() {
        return alpha.cases();
    }

    /**
     * Cronbach's alpha with all its tables.
     *
     * @return listwise after the rules of 2018, pairwise after the modern ones
     */
    public AlphaResult alpha() {
        return alpha;
    }

    /**
     * McDonald's omega with its tables.
     *
     * @return empty after the rules of 2018, and of two items
     */
    public Optional<OmegaResult> omega() {
        return Optional.ofNullable(omega);
    }

    /**
     * Friedman's test.
     *
     * @return empty where the rules do not ask for it or the group is not judged
     */
    public Optional<FriedmanResult> friedman() {
        return Optional.ofNullable(friedman);
    }

    /**
     * The lowest inter-item correlation, pairwise.
     *
     * @return absent where the group is not judged
     */
    public Estimate lowestCorrelation() {
        return isJudged() ? lowestCorrelation.value() : Estimate.absent(NOT_JUDGED);
    }

    /**
     * The lowest correlation of an item with the sum of the others, pairwise.
     *
     * @return absent where the group is not judged
     */
    public Estimate lowestItemRest() {
        return isJudged() ? lowestItemRest.value() : Estimate.absent(NOT_JUDGED);
    }

    /**
     * The number of factors by the rules.
     *
     * @return absent where the group is not judged, there are two items, or no rule can be applied
     */
    public Estimate factors() {
        if (!isJudged()) {
            return Estimate.absent(NOT_JUDGED);
        }
        return factors == null
                ? Estimate.absent(Absence.Kind.TOO_FEW, "two items have no more than one factor")
                : factors.value();
    }

    /**
     * Who of the group has a score, and why others have none.
     *
     * @return the cases
     */
    public Cases scores() {
        return scores;
    }

    String inWords() {
        return coefficient().label() + " "
                + reliability()
                        .whyAbsent()
                        .map(why -> "— (" + why.reason() + ")")
                        .orElseGet(
                                () -> NumberStyle.EN.coefficient(reliability().value(), 3))
                + ", " + cases().policy().label() + ", " + cases().count();
    }

    /**
     * The outcome in a line.
     *
     * @return such as {@code swv: alpha .861, listwise, n = 93 of 105}
     */
    @Override
    public String toString() {
        return (group.isEmpty() ? "" : group + ": ") + inWords();
    }
}
