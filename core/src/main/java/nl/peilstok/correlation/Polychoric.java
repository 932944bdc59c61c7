package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.math.Level;
import nl.peilstok.work.Work;

/**
 * Correlations of the normal variables that are thought to lie behind answers chosen from ordered options: polychoric,
 * tetrachoric where both items of a pair have two options in use, polyserial where one item is numeric. Two numeric items
 * get Pearson's r. {@link CorrelationMatrix#kind(int, int)} tells which. It is a procedure of its own beside
 * {@link Correlations}, which makes it by {@link Correlations#polychoric()}, because only here there are thresholds and
 * empty cells to decide on.
 *
 * <pre>{@code
 * CorrelationMatrix r = Polychoric.twoStep().analyse(items);
 * CorrelationMatrix ml = Polychoric.jointMaximumLikelihood().listwise().analyse(items);
 * }</pre>
 *
 * <p><b>Definition.</b> ρ maximises ln L = Σ n_ab ln π_ab, with n_ab the respondents who chose the options a and b and
 * π_ab the probability that two standard normal variables with correlation ρ fall between the thresholds of these
 * options. By two steps, thresholds come from the shares of the options, then ρ from ln L; the joint maximum is taken over
 * both. Polyserial: ln L = Σ ln P(y | z), z standardised by mean and standard deviation with divisor n over the
 * respondents of the pair. The order of the options is that of their scores; an ordinal item of more than 128 options
 * counts as numeric. Polychoric correlations do not depend on the order of the respondents or the threads by a bit, and
 * reversing an item changes only their signs (not with {@link EmptyCellRule#HALF_OVER_OBSERVED_TOTAL}); polyserial ones do
 * so to the last digits.
 *
 * <p><b>Missing answers.</b> Pairwise: each pair of items uses every respondent who answered both. Listwise: every pair
 * uses those who answered all items.
 *
 * <p><b>Interval.</b> tanh(artanh ρ ± z SE / (1 − ρ²)), with the asymptotic standard error by the delta method, which
 * counts that thresholds are estimated; of the joint maximum, from the observed information. The test is that of
 * ρ / SE as a standard normal variable. Pearson's r has Fisher's z and t instead.
 *
 * <p><b>Undefined when</b> fewer than two respondents answered both items, or one item is constant among them. Where the
 * likelihood rises up to |ρ| = .9999, as for an item and its duplicate, that is the value, without interval and test, and
 * a note says so. Options that nobody chose are left out, which a note says too.
 *
 * <p><b>Reference.</b> Olsson (1979), doi:10.1007/BF02296207; Olsson, Drasgow &amp; Dorans (1982), doi:10.1007/BF02294164.
 *
 * <p><b>Agrees with</b> roots of the score found in R 4.2 within 1e-6; psych 2.2.9 {@code polychoric} within its 1e-3
 * ({@link ThresholdRule#ALL_ANSWERS} is its default), lavaan 0.6-14 {@code lavCor} of complete respondents with
 * {@link EmptyCellRule#HALF_KEEPING_MARGINS} within 1e-4, polycor 0.8.1 {@code polychor(ML = TRUE)} within 1e-4.
 */
public final class Polychoric {
    private static final int MOST_NAMED = 3;
    private static final Polychoric TWO_STEP = new Polychoric(
            false,
            EmptyCellRule.AS_OBSERVED,
            ThresholdRule.COMMON_RESPONDENTS,
            MissingPolicy.PAIRWISE,
            .95,
            Work.here());

    private final boolean joint;
    private final EmptyCellRule emptyCells;
    private final ThresholdRule thresholds;
    private final MissingPolicy policy;
    private final double level;
    private final Work work;

    private Polychoric(
            boolean joint,
            EmptyCellRule emptyCells,
            ThresholdRule thresholds,
            MissingPolicy policy,
            double level,
            Work work) {
        if (joint && thresholds == ThresholdRule.ALL_ANSWERS) {
            throw new IllegalArgumentException(
                    "thresholds: joint maximum likelihood finds those of a pair itself, got " + thresholds);
        }
        this.joint = joint;
        this.emptyCells = emptyCells;
        this.thresholds = thresholds;
        this.policy = policy;
        this.level = level;
        this.work = work;
    }

    /**
     * Thresholds from the shares of the options, then the correlation by maximum likelihood.
     *
     * @return pairwise, with 95% intervals, empty cells as observed
     */
    public static Polychoric twoStep() {
        return TWO_STEP;
    }

    /**
     * Thresholds and correlation of each pair together by maximum likelihood.
     *
     * @return pairwise, with 95% intervals, empty cells as observed
     */
    public static Polychoric jointMaximumLikelihood() {
        return new Polychoric(
                true, TWO_STEP.emptyCells, TWO_STEP.thresholds, TWO_STEP.policy, TWO_STEP.level, TWO_STEP.work);
    }

    /**
     * With another treatment of empty cells.
     *
     * @param rule what is done with them
     * @return the new way of computing
     */
    public Polychoric withEmptyCells(EmptyCellRule rule) {
        return new Polychoric(joint, Objects.requireNonNull(rule, "rule"), thresholds, policy, level, work);
    }

    /**
     * With thresholds of other respondents. Those of polyserial correlations are always of the common respondents.
     *
     * @param rule whose answers they come from
     * @return the new way of computing
     * @throws IllegalArgumentException if joint maximum likelihood is to take them from all answers
     */
    public Polychoric withThresholds(ThresholdRule rule) {
        return new Polychoric(joint, emptyCells, Objects.requireNonNull(rule, "rule"), policy, level, work);
    }

    /**
     * Over the respondents who answered all items.
     *
     * @return the new way of computing
     */
    public Polychoric listwise() {
        return new Polychoric(joint, emptyCells, thresholds, MissingPolicy.LISTWISE, level, work);
    }

    /**
     * Over the respondents who answered both items of a pair.
     *
     * @return the new way of computing
     */
    public Polychoric pairwise() {
        return new Polychoric(joint, emptyCells, thresholds, MissingPolicy.PAIRWISE, level, work);
    }

    /**
     * With intervals of another level.
     *
     * @param level between 0 and 1, such as 0.99
     * @return the new way of computing
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Polychoric withLevel(double level) {
        return new Polychoric(joint, emptyCells, thresholds, policy, Level.checked(level), work);
    }

    /**
     * With the help of other threads; they change no bit.
     *
     * @param how with which executor
     * @return the new way of computing
     */
    public Polychoric on(Work how) {
        return new Polychoric(joint, emptyCells, thresholds, policy, level, Objects.requireNonNull(how, "how"));
    }

    /**
     * The correlations of items.
     *
     * @param items the items
     * @return the matrix
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public CorrelationMatrix analyse(Items items) {
        boolean complete = policy == MissingPolicy.LISTWISE;
        CoMoments moments = complete ? CoMoments.listwise(items) : CoMoments.pairwise(items);
        Items used = complete ? items.in(items.complete()) : items;
        PolychoricPairs source = new PolychoricPairs(used, moments, joint, emptyCells, thresholds, new FisherZ(level));
        PairCorrelation[][] pairs = new PairCorrelation[items.size()][];
        int[] rowOf = new int[items.size() * (items.size() + 1) / 2];
        for (int i = 0, part = 0; i < pairs.length; i++) {
            pairs[i] = new PairCorrelation[i + 1];
            for (int j = 0; j <= i; j++) {
                rowOf[part++] = i;
            }
        }
        work.forEach(rowOf.length, part -> {
            int i = rowOf[part];
            int j = part - i * (i + 1) / 2;
            pairs[i][j] = source.of(i, j);
        });
        Map<String, Integer> kinds = kinds(pairs);
        return CorrelationMatrix.of(kindOf(kinds), items.names(), moments.cases(), (i, j) -> pairs[i][j])
                .from(items)
                .noting(notes(pairs, kinds, items.names()))
                .with(sampling(used, source));
    }

    private SamplingCovariance sampling(Items used, PolychoricPairs source) {
        return source.areAllOrdinal()
                ? SamplingCovariance.later(used.size(), () -> RespondentInfluences.of(used, source, work))
                : SamplingCovariance.absent(
                        used.size(),
                        new Absence(
                                Absence.Kind.NOT_DEFINED,
                                "sampling covariances are not computed where an item is numeric"));
    }

    private static Map<String, Integer> kinds(PairCorrelation[][] pairs) {
        Map<String, Integer> kinds = new TreeMap<>();
        for (int i = 0; i < pairs.length; i++) {
            for (int j = 0; j < i; j++) {
                kinds.merge(pairs[i][j].kind(), 1, Integer::sum);
            }
        }
        return kinds;
    }

    private static String kindOf(Map<String, Integer> kinds) {
        if (kinds.size() == 1) {
            return kinds.keySet().iterator().next();
        }
        return kinds.containsKey(PolychoricPairs.POLYSERIAL) ? "Heterogeneous" : PolychoricPairs.POLYCHORIC;
    }

    private List<String> notes(PairCorrelation[][] pairs, Map<String, Integer> kinds, List<String> names) {
        List<String> notes = new ArrayList<>();
        notes.add(
                joint
                        ? "joint maximum likelihood, empty cells " + emptyCells.label()
                        : "two-step, thresholds " + thresholds.label() + ", empty cells " + emptyCells.label());
        if (kinds.size() > 1) {
            List<String> counts = new ArrayList<>();
            kinds.forEach((kind, count) -> counts.add(count + " " + kind));
            notes.add(String.join(", ", counts));
        }
        Map<String, List<String>> pairsOf = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i++) {
            for (int j = 0; j < i; j++) {
                for (String note : pairs[i][j].notes()) {
                    pairsOf.computeIfAbsent(note, some -> new ArrayList<>()).add(names.get(j) + " and " + names.get(i));
                }
            }
        }
        pairsOf.forEach((note, which) -> notes.add(note + ": " + named(which)));
        return notes;
    }

    private static String named(List<String> pairs) {
        return pairs.size() <= MOST_NAMED
                ? String.join(", ", pairs)
                : String.join(", ", pairs.subList(0, MOST_NAMED)) + ", and " + (pairs.size() - MOST_NAMED) + " more";
    }
}
