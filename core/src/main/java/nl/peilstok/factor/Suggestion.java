package nl.peilstok.factor;

import java.util.Optional;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;

/** How many factors a rule names, and on what ground; or why it names no number. */
public final class Suggestion {
    private final FactorRule rule;
    private final Estimate number;
    private final String ground;

    private Suggestion(FactorRule rule, Estimate number, String ground) {
        this.rule = rule;
        this.number = number;
        this.ground = ground;
    }

    static Suggestion of(FactorRule rule, int factors, String ground) {
        return new Suggestion(rule, Estimate.of(factors), ground);
    }

    static Suggestion absent(FactorRule rule, Absence why) {
        return new Suggestion(rule, Estimate.absent(why), why.reason());
    }

    /**
     * The rule.
     *
     * @return the rule
     */
    public FactorRule rule() {
        return rule;
    }

    /**
     * Whether the rule names a number.
     *
     * @return false if it cannot be applied
     */
    public boolean isPresent() {
        return number.isPresent();
    }

    /**
     * The number of factors.
     *
     * @return 0 or more
     * @throws nl.peilstok.estimate.AbsentEstimateException if the rule cannot be applied; the message says why
     */
    public int factors() {
        return (int) number.value();
    }

    /**
     * Why the rule cannot be applied.
     *
     * @return the reason, or empty if it names a number
     */
    public Optional<Absence> whyAbsent() {
        return number.whyAbsent();
    }

    /**
     * What the number rests on.
     *
     * @return such as {@code eigenvalue 4 is 1.03, 95% of random ones are below 1.28}
     */
    public String ground() {
        return ground;
    }

    Cell cell() {
        return number.whyAbsent().<Cell>map(why -> Cell.absent(why.reason())).orElseGet(() -> Cell.integer(factors()));
    }

    /**
     * The rule, the number and its ground.
     *
     * @return such as {@code Kaiser: 4 factors (eigenvalue 5 is .89, not above 1)}
     */
    @Override
    public String toString() {
        return rule.label() + ": " + (isPresent() ? factors() + (factors() == 1 ? " factor" : " factors") : "—") + " ("
                + ground + ")";
    }
}
