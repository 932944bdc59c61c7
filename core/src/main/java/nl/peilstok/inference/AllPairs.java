package nl.peilstok.inference;

import java.util.List;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Level;
import nl.peilstok.math.Quantile;
import nl.peilstok.math.StudentisedMaximumModulus;
import nl.peilstok.math.StudentisedRange;
import nl.peilstok.math.Tail;

/**
 * All pairs of means of independent groups, with intervals and p-values that hold for all of them together: by Tukey, Games
 * and Howell, Dunnett's T3 or Scheffé; from data or from published means, standard deviations and ns. They are tests of their
 * own, and need no analysis of variance to be significant first.
 *
 * <pre>{@code
 * AllPairs.gamesHowell().test(scores.by(survey.group("fase")));
 * AllPairs.tukey().ofSummaries(Summary.of(3.2, 0.8, 31), Summary.of(3.6, 0.7, 44), Summary.of(3.9, 0.7, 28));
 * }</pre>
 *
 * <p><b>Definition.</b> t = (x̄ᵢ − x̄ⱼ) / se for each of the m = k(k − 1)/2 pairs, i before j. Tukey and Scheffé: se² = s²
 * (1/nᵢ + 1/nⱼ), s² the mean square within groups, df = N − k. Games–Howell and T3: se² = sᵢ²/nᵢ + sⱼ²/nⱼ with Welch's df of
 * the pair. p: Tukey and Games–Howell P(Q ≥ √2 |t|), Q the studentised range of k means; T3 P(M ≥ |t|), M the studentised
 * maximum modulus of m; Scheffé P(F ≥ t² / (k − 1)) with k − 1 and N − k degrees of freedom, which holds for every contrast.
 * With unequal groups Tukey's is that of Kramer.
 *
 * <p><b>Missing answers.</b> Respondents without a number or without a group are left out, each counted with its reason;
 * groups without a number are left out and named, and do not count in k.
 *
 * <p><b>Interval</b> of each difference: d ± c · se, c the critical value of the same distribution; all of them hold together
 * with the level.
 *
 * <p><b>Undefined when</b> there is no variance, or, without a pooled variance, for a pair of which a group has one respondent.
 *
 * <p><b>Reference.</b> Kramer (1956), Biometrics 12, 307–310, doi:10.2307/3001469; Games and Howell (1976), Journal of
 * Educational Statistics 1, 113–125, doi:10.3102/10769986001002113; Dunnett (1980), Journal of the American Statistical
 * Association 75, 796–800, doi:10.1080/01621459.1980.10477552; Scheffé (1953), Biometrika 40, 87–104,
 * doi:10.1093/biomet/40.1-2.87.
 *
 * <p><b>Agrees with</b> R 4.2 {@code TukeyHSD}, and its formulas with {@code ptukey}, as far as that is right (3e-6); with
 * {@code pf} and numeric integration for Scheffé and T3 to a relative 1e-8.
 */
public final class AllPairs {
    private enum Variant {
        TUKEY("Tukey–Kramer", true),
        GAMES_HOWELL("Games–Howell", false),
        DUNNETT_T3("Dunnett T3", false),
        SCHEFFE("Scheffé", true);

        private final String label;
        private final boolean isPooled;

        Variant(String label, boolean isPooled) {
            this.label = label;
            this.isPooled = isPooled;
        }
    }

    private static final double ROOT_OF_2 = Math.sqrt(2);

    private final Variant variant;
    private final double level;

    private AllPairs(Variant variant, double level) {
        this.variant = variant;
        this.level = level;
    }

    /**
     * Tukey's honestly significant difference, for unequal groups Kramer's; equal variances assumed.
     *
     * @return the comparison, with 95% intervals
     */
    public static AllPairs tukey() {
        return new AllPairs(Variant.TUKEY, Level.USUAL.value());
    }

    /**
     * Games and Howell's, without equal variances; a little liberal in groups of fewer than about 6.
     *
     * @return the comparison, with 95% intervals
     */
    public static AllPairs gamesHowell() {
        return new AllPairs(Variant.GAMES_HOWELL, Level.USUAL.value());
    }

    /**
     * Dunnett's T3, without equal variances; never liberal.
     *
     * @return the comparison, with 95% intervals
     */
    public static AllPairs dunnettT3() {
        return new AllPairs(Variant.DUNNETT_T3, Level.USUAL.value());
    }

    /**
     * Scheffé's, which holds for all contrasts, not only for pairs; equal variances assumed.
     *
     * @return the comparison, with 95% intervals
     */
    public static AllPairs scheffe() {
        return new AllPairs(Variant.SCHEFFE, Level.USUAL.value());
    }

    /**
     * The same with intervals of another level.
     *
     * @param other the confidence level of all intervals together, between 0 and 1, such as 0.99
     * @return the new comparison
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public AllPairs withLevel(double other) {
        return new AllPairs(variant, Level.checked(other));
    }

    /**
     * Compares all pairs of groups.
     *
     * @param grouped the numbers by group
     * @return the result
     */
    public PairwiseResult test(GroupedNumbers grouped) {
        return result(Groups.of(grouped));
    }

    /**
     * Compares all pairs of groups of which only summaries are known; they are labelled 1, 2, ….
     *
     * @param summaries mean, standard deviation and n of each group
     * @return the result
     * @throws IllegalArgumentException if there are more than 2,147,483,647 respondents
     */
    public PairwiseResult ofSummaries(Summary... summaries) {
        return result(Groups.ofSummaries(List.of(summaries)));
    }

    /**
     * Compares all pairs of groups of which only summaries are known, under their labels.
     *
     * @param groups label, mean, standard deviation and n of each group
     * @return the result
     * @throws IllegalArgumentException if a label stands twice, or there are more than 2,147,483,647 respondents
     */
    public PairwiseResult ofGroups(List<GroupSummary> groups) {
        return result(Groups.ofGroups(groups));
    }

    private PairwiseResult result(Groups groups) {
        return new Pairs(variant.label, variant.isPooled, Alternative.TWO_SIDED, level)
                .all(groups, family(groups.size()));
    }

    private Pairs.Family family(int k) {
        return switch (variant) {
            case TUKEY, GAMES_HOWELL ->
                new Pairs.Family() {
                    @Override
                    public double p(double t, double df) {
                        return StudentisedRange.upper(ROOT_OF_2 * Math.abs(t), k, df);
                    }

                    @Override
                    public double critical(double p, double df) {
                        return StudentisedRange.quantileUpper(p, k, df) / ROOT_OF_2;
                    }
                };
            case DUNNETT_T3 ->
                new Pairs.Family() {
                    @Override
                    public double p(double t, double df) {
                        return StudentisedMaximumModulus.upper(Math.abs(t), k * (k - 1) / 2, df);
                    }

                    @Override
                    public double critical(double p, double df) {
                        return StudentisedMaximumModulus.quantileUpper(p, k * (k - 1) / 2, df);
                    }
                };
            case SCHEFFE ->
                new Pairs.Family() {
                    @Override
                    public double p(double t, double df) {
                        return Tail.fUpper(t * t / (k - 1), k - 1, df);
                    }

                    @Override
                    public double critical(double p, double df) {
                        return Math.sqrt((k - 1) * Quantile.fUpper(p, k - 1, df));
                    }
                };
        };
    }

    @Override
    public String toString() {
        return variant.label + ", " + Interval.percentage(level) + " intervals";
    }
}
