package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.work.Work;

/**
 * How many factors there are, by every rule side by side.
 *
 * <pre>{@code
 * NumberOfFactors.standard().analyse(items);
 * NumberOfFactors.standard().withSeed(7).on(work).analyse(items);
 * NumberOfFactors.standard().with(FactorRule.MAP_1976, FactorRule.EMPIRICAL_KAISER).analyse(matrix);
 * }</pre>
 *
 * <p><b>Definition.</b> Each rule of {@link FactorRule} by the defaults of {@link Scree}, {@link ParallelAnalysis},
 * {@link MinimumAveragePartial}, {@link EmpiricalKaiser}, {@link ComparisonData}, {@link Hull} and
 * {@link SequentialFit}. The rules ask different questions,
 * and the result says for each what its number rests on and which way it tends to err; no vote is a substitute for
 * looking at the solutions with one factor more and one less.
 *
 * <p><b>Missing answers.</b> As the correlations have them: listwise unless set otherwise, as {@link FactorAnalysis} has
 * it, so that the number of factors is that of the respondents whose factors are found. Comparison data always takes Pearson
 * correlations.
 *
 * <p><b>Undefined when</b> a rule cannot be applied: it says why, and the others go on.
 *
 * <p><b>Reference.</b> Of each rule with its class; on their differences Auerswald &amp; Moshagen (2019),
 * doi:10.1037/met0000200.
 */
public final class NumberOfFactors {
    private final Set<FactorRule> rules;
    private final Correlations correlations;
    private final int draws;
    private final long seed;
    private final Work work;

    private NumberOfFactors(Set<FactorRule> rules, Correlations correlations, int draws, long seed, Work work) {
        this.rules = rules;
        this.correlations = correlations;
        this.draws = draws;
        this.seed = seed;
        this.work = work;
    }

    /**
     * All rules.
     *
     * @return listwise Pearson correlations, 1,000 draws, seed {@value ParallelAnalysis#DEFAULT_SEED}, on the calling
     *     thread
     */
    public static NumberOfFactors standard() {
        return new NumberOfFactors(
                EnumSet.allOf(FactorRule.class),
                Observed.USUAL,
                ParallelAnalysis.DEFAULT_DRAWS,
                ParallelAnalysis.DEFAULT_SEED,
                Work.here());
    }

    /**
     * With some rules only.
     *
     * @param first a rule
     * @param others more rules
     * @return the new procedure
     */
    public NumberOfFactors with(FactorRule first, FactorRule... others) {
        return new NumberOfFactors(EnumSet.of(first, others), correlations, draws, seed, work);
    }

    /**
     * Without some of the rules.
     *
     * @param first a rule
     * @param others more rules
     * @return the new procedure
     * @throws IllegalArgumentException if no rule is left
     */
    public NumberOfFactors without(FactorRule first, FactorRule... others) {
        Set<FactorRule> left = EnumSet.copyOf(rules);
        left.removeAll(EnumSet.of(first, others));
        if (left.isEmpty()) {
            throw new IllegalArgumentException("rules: at least one must be left");
        }
        return new NumberOfFactors(left, correlations, draws, seed, work);
    }

    /**
     * With another kind of correlation.
     *
     * @param kind how correlations are computed
     * @return the new procedure
     */
    public NumberOfFactors withCorrelations(Correlations kind) {
        return new NumberOfFactors(rules, Objects.requireNonNull(kind, "kind"), draws, seed, work);
    }

    /**
     * With another number of draws for parallel analysis.
     *
     * @param number 2 or more
     * @return the new procedure
     * @throws IllegalArgumentException if the number is less than 2
     */
    public NumberOfFactors withDraws(int number) {
        ParallelAnalysis.normal().withDraws(number);
        return new NumberOfFactors(rules, correlations, number, seed, work);
    }

    /**
     * With another seed.
     *
     * @param other any number
     * @return the new procedure
     */
    public NumberOfFactors withSeed(long other) {
        return new NumberOfFactors(rules, correlations, draws, other, work);
    }

    /**
     * The same done in another way: on more threads, or with a report of progress, of one rule after the other.
     *
     * @param how the way of working
     * @return the new procedure
     */
    public NumberOfFactors on(Work how) {
        return new NumberOfFactors(rules, correlations, draws, seed, Objects.requireNonNull(how, "how"));
    }

    /**
     * The rules for items.
     *
     * @param items two or more
     * @return what each rule says
     * @throws IllegalArgumentException if there are fewer than two items
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it stays so
     */
    public NumberOfFactorsResult analyse(Items items) {
        return analyse(Observed.of(correlations.on(work).analyse(items)), items);
    }

    /**
     * The rules for correlations whose respondents are not at hand.
     *
     * @param matrix of two or more items, with their n
     * @return what each rule says
     * @throws IllegalArgumentException if there are fewer than two items
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it stays so
     */
    public NumberOfFactorsResult analyse(CorrelationMatrix matrix) {
        return analyse(Observed.of(matrix), null);
    }

    private NumberOfFactorsResult analyse(Observed observed, Items items) {
        List<Suggestion> suggestions = new ArrayList<>();
        for (FactorRule rule : rules) {
            suggestions.add(suggestion(rule, observed, items));
        }
        return new NumberOfFactorsResult(observed, suggestions);
    }

    private Suggestion suggestion(FactorRule rule, Observed observed, Items items) {
        ParallelAnalysis normal =
                ParallelAnalysis.normal().withDraws(draws).withSeed(seed).on(work);
        return switch (rule) {
            case KAISER -> Scree.of(observed).kaiser();
            case ACCELERATION_FACTOR -> Scree.of(observed).accelerationFactor();
            case OPTIMAL_COORDINATES -> Scree.of(observed).optimalCoordinates();
            case PARALLEL_COMPONENTS -> normal.analyse(observed, items).suggestion();
            case PARALLEL_COMMON_FACTORS ->
                normal.commonFactors().analyse(observed, items).suggestion();
            case PARALLEL_PERMUTATION -> items == null ? withoutAnswers(rule) : permuted(observed, items);
            case MAP_1976 -> MinimumAveragePartial.of(observed).original();
            case MAP_2000 -> MinimumAveragePartial.of(observed).revised();
            case EMPIRICAL_KAISER -> EmpiricalKaiser.of(observed).suggestion();
            case HULL_CFI -> Hull.cfi().analyse(observed).suggestion();
            case HULL_CAF -> Hull.caf().analyse(observed).suggestion();
            case CHI_SQUARE -> SequentialFit.of(observed).chiSquare();
            case RMSEA -> SequentialFit.of(observed).rmsea();
            case COMPARISON_DATA -> items == null ? withoutAnswers(rule) : compared(observed, items);
        };
    }

    private Suggestion permuted(Observed observed, Items items) {
        return ParallelAnalysis.permutation()
                .withCorrelations(correlations)
                .withDraws(draws)
                .withSeed(seed)
                .on(work)
                .analyse(observed, items)
                .suggestion();
    }

    private Suggestion compared(Observed observed, Items items) {
        boolean listwise = observed.matrix().cases().policy() == MissingPolicy.LISTWISE;
        ComparisonData standard = ComparisonData.standard().withSeed(seed).on(work);
        return (listwise ? standard : standard.pairwise()).analyse(items).suggestion();
    }

    private static Suggestion withoutAnswers(FactorRule rule) {
        return Suggestion.absent(
                rule, new Absence(Absence.Kind.NOT_DEFINED, "it needs the answers, not only their correlations"));
    }

    /**
     * The options.
     *
     * @return such as {@code Number of factors by 14 rules, 1000 draws, seed 2018}
     */
    @Override
    public String toString() {
        return "Number of factors by " + rules.size() + (rules.size() == 1 ? " rule, " : " rules, ") + draws
                + " draws, seed " + seed;
    }
}
