package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.inference.PairwiseTest.Difference;
import nl.peilstok.inference.PairwiseTest.Pair;
import nl.peilstok.math.StudentisedRange;
import nl.peilstok.math.Tail;

/**
 * Which items differ in their mean ranks, after {@link Friedman}: four tests of each pair, which programs print under one
 * name.
 *
 * <pre>{@code
 * FriedmanPostHoc.conover(Multiplicity.HOLM).test(survey.items("visie_01..visie_06"));
 * FriedmanPostHoc.dunnBonferroni().test(survey.items("visie_01..visie_06")); // as SPSS
 * }</pre>
 *
 * <p><b>Definition.</b> Each of n respondents ranks k items; d is the difference of the mean ranks of two items.
 *
 * <ul>
 *   <li>Exact: p is the probability of a difference of rank sums at least as large in absolute value if each respondent
 *       gives the ranks in an order of chance, by the convolution of the n distributions of one respondent's difference.
 *       With the ties that each respondent has; without ties it is that of Eisinga and others.
 *   <li>Conover: t = n d / √(2 n (A − B) / ((n − 1)(k − 1))) with A the sum of the squared ranks and B that of the squared
 *       rank sums over n; p from t with (n − 1)(k − 1) degrees of freedom. Corrects for ties.
 *   <li>Nemenyi: q = |d| / √(k (k + 1) / (12 n)); p from the studentised range of k means with infinite degrees of freedom,
 *       for all pairs together. Not corrected for ties.
 *   <li>Dunn–Bonferroni: z = d / √(k (k + 1) / (6 n)); p from the normal distribution times the number of pairs, as in
 *       SPSS. Not corrected for ties.
 * </ul>
 *
 * <p>Without correction ties make a test too cautious. In all four the difference of two items depends on what the others
 * are, since those take ranks too.
 *
 * <p><b>Missing answers.</b> Listwise, as {@link Friedman}.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Undefined when</b> Friedman's test is; Conover's also with one respondent and when respondents agree wholly. The
 * exact p is left out where it would take more than 10⁹ steps, 8 n² k²: the others are good there.
 *
 * <p><b>Reference.</b> Conover (1999), Practical nonparametric statistics, 3rd edition, p. 371; Nemenyi (1963),
 * Distribution-free multiple comparisons, Princeton University; Dunn (1964), doi:10.1080/00401706.1964.10490181; Eisinga,
 * Heskes, Pelzer and Te Grotenhuis (2017), doi:10.1186/s12859-017-1486-2.
 *
 * <p><b>Agrees with</b> the formulas in R 4.2 to a relative 1e-10, the studentised range as far as R's own goes (1e-7);
 * the exact p with full enumeration to a relative 1e-12.
 */
public final class FriedmanPostHoc {
    private enum Kind {
        EXACT,
        CONOVER,
        NEMENYI,
        DUNN
    }

    private final Kind kind;
    private final PairwiseTest test;

    private FriedmanPostHoc(Kind kind, String name, String statistic, Multiplicity multiplicity) {
        this.kind = kind;
        this.test = new PairwiseTest(name, statistic, Difference.MEAN_RANK, multiplicity);
    }

    /**
     * The exact distribution of the difference of two rank sums.
     *
     * @param multiplicity how p is adjusted for the number of pairs
     * @return the procedure
     */
    public static FriedmanPostHoc exact(Multiplicity multiplicity) {
        return new FriedmanPostHoc(
                Kind.EXACT,
                "Exact rank-sum difference",
                "rank sums",
                Objects.requireNonNull(multiplicity, "multiplicity"));
    }

    /**
     * Conover's t, with ties.
     *
     * @param multiplicity how p is adjusted for the number of pairs
     * @return the procedure
     */
    public static FriedmanPostHoc conover(Multiplicity multiplicity) {
        return new FriedmanPostHoc(Kind.CONOVER, "Conover", "t", Objects.requireNonNull(multiplicity, "multiplicity"));
    }

    /**
     * Nemenyi's test of all pairs together.
     *
     * @return the procedure
     */
    public static FriedmanPostHoc nemenyi() {
        return new FriedmanPostHoc(Kind.NEMENYI, "Nemenyi", "q", null);
    }

    /**
     * Dunn's z with Bonferroni's adjustment, as SPSS prints it.
     *
     * @return the procedure
     */
    public static FriedmanPostHoc dunnBonferroni() {
        return dunn(Multiplicity.BONFERRONI);
    }

    /**
     * Dunn's z as in SPSS with another adjustment than SPSS has.
     *
     * @param multiplicity how p is adjusted for the number of pairs
     * @return the procedure
     */
    public static FriedmanPostHoc dunn(Multiplicity multiplicity) {
        return new FriedmanPostHoc(Kind.DUNN, "Dunn", "z", Objects.requireNonNull(multiplicity, "multiplicity"));
    }

    /**
     * Compares each pair of items.
     *
     * @param items at least two
     * @return the comparisons
     * @throws IllegalArgumentException if there is only one item
     */
    public RankComparisons test(Items items) {
        Friedman.requireTwo(items, "Friedman");
        RankSums ranks = RankSums.ofComplete(items);
        int n = ranks.respondents();
        int k = items.size();
        Absence obstacle = ranks.obstacle().or(() -> obstacle(ranks)).orElse(null);
        Estimate df = df(n, k, obstacle);
        Cases cases = Cases.listwise(items);
        if (obstacle != null) {
            Estimate none = Estimate.absent(obstacle);
            return test.compare(items.names(), cases, df, List.of(), (first, second) -> {
                Estimate difference = n == 0 ? none : Estimate.of(ranks.meanRank(first) - ranks.meanRank(second));
                return new Pair(difference, none, none);
            });
        }
        double error = error(ranks);
        // The exact distribution is the same for each pair.
        IntToDoubleFunction exact = kind == Kind.EXACT ? RankSumDifference.of(RankRows.of(items, n)) : null;
        return test.compare(items.names(), cases, df, notes(ranks), (first, second) -> {
            double difference = ranks.meanRank(first) - ranks.meanRank(second);
            Estimate meanRanks = Estimate.of(difference);
            return switch (kind) {
                case EXACT -> {
                    int doubled = Math.toIntExact(Math.abs(ranks.doubledSum(first) - ranks.doubledSum(second)));
                    double sums = (ranks.doubledSum(first) - ranks.doubledSum(second)) / 2.0;
                    yield new Pair(meanRanks, Estimate.of(sums), Estimate.of(exact.applyAsDouble(doubled)));
                }
                case CONOVER -> {
                    double t = difference / error;
                    yield new Pair(meanRanks, Estimate.of(t), Estimate.of(Tail.tTwoSided(t, df.value())));
                }
                case NEMENYI -> {
                    double q = Math.abs(difference) / error;
                    double p = StudentisedRange.upper(q, k, Double.POSITIVE_INFINITY);
                    yield new Pair(meanRanks, Estimate.of(q), Estimate.of(p));
                }
                case DUNN -> {
                    double z = difference / error;
                    double p = Math.min(1, 2 * Tail.normalUpper(Math.abs(z)));
                    yield new Pair(meanRanks, Estimate.of(z), Estimate.of(p));
                }
            };
        });
    }

    /** What stands in the way of this test and not of Friedman's. */
    private Optional<Absence> obstacle(RankSums ranks) {
        if (kind == Kind.CONOVER && ranks.respondents() == 1) {
            return Optional.of(new Absence(Absence.Kind.TOO_FEW, "only one respondent takes part"));
        }
        if (kind == Kind.CONOVER && ranks.disagreement().signum() == 0) {
            return Optional.of(new Absence(Absence.Kind.ZERO_VARIANCE, "the respondents agree wholly, t is infinite"));
        }
        return kind == Kind.EXACT && !RankSumDifference.isFeasible(ranks.respondents(), ranks.items())
                ? Optional.of(new Absence(Absence.Kind.NOT_DEFINED, "too many respondents for the exact distribution"))
                : Optional.empty();
    }

    private Estimate df(int n, int k, Absence obstacle) {
        if (kind == Kind.NEMENYI) {
            return Estimate.of(Double.POSITIVE_INFINITY);
        }
        if (kind != Kind.CONOVER) {
            return Estimate.absent(Absence.Kind.NOT_DEFINED, "the test has no degrees of freedom");
        }
        return obstacle != null ? Estimate.absent(obstacle) : Estimate.of((n - 1.0) * (k - 1));
    }

    /** By which the difference of mean ranks is divided. */
    private double error(RankSums ranks) {
        double n = ranks.respondents();
        double k = ranks.items();
        return switch (kind) {
            case EXACT -> Double.NaN;
            case CONOVER -> Math.sqrt(ranks.disagreement().doubleValue() / (6 * n * n * (n - 1) * (k - 1)));
            case NEMENYI -> Math.sqrt(k * (k + 1) / (12 * n));
            case DUNN -> Math.sqrt(k * (k + 1) / (6 * n));
        };
    }

    private List<String> notes(RankSums ranks) {
        List<String> notes = new ArrayList<>();
        if (ranks.tiedRespondents() > 0) {
            boolean corrected = kind == Kind.EXACT || kind == Kind.CONOVER;
            notes.add((corrected ? "Corrected for ties, which " : "Not corrected for ties, which ")
                    + ranks.tiedRespondents() + " of " + ranks.respondents() + " respondents have.");
        }
        if (kind == Kind.NEMENYI) {
            notes.add("p is of all pairs together and is not adjusted further.");
        }
        return notes;
    }

    @Override
    public String toString() {
        return test.toString();
    }
}
