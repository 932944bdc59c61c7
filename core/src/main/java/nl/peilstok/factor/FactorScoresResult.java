package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Measure;
import nl.peilstok.data.Missing;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Moments;
import nl.peilstok.scale.ReasonCodes;
import nl.peilstok.table.Column;
import nl.peilstok.table.Sentence;
import nl.peilstok.table.Table;

/**
 * The factor scores of respondents, and why those without have none. Respondents and factors are counted from 0.
 *
 * <p><b>Missing answers.</b> Who has no score carries the reason that wins among the items that are missing, as the scores of
 * a scale do.
 */
public final class FactorScoresResult {
    private final FactorScoreWeights weights;
    private final Items items;
    private final int fewestAnswered;
    private final List<Numbers> scores;
    /** By respondent, null where there is no score. */
    private final Pattern[] patterns;

    private FactorScoresResult(
            FactorScoreWeights weights, Items items, int fewestAnswered, List<Numbers> scores, Pattern[] patterns) {
        this.weights = weights;
        this.items = items;
        this.fewestAnswered = fewestAnswered;
        this.scores = List.copyOf(scores);
        this.patterns = patterns;
    }

    /** Some items with their weights; no weights where they do not tell the factors apart. */
    private record Pattern(int[] items, ScoreModel model, Optional<double[][]> weights) {}

    static FactorScoresResult of(FactorScoreWeights weights, Items items, int fewestAnswered) {
        int p = items.size();
        int fewest = fewestAnswered == 0 ? p : fewestAnswered;
        Moments[] moments = moments(items, fewestAnswered == 0);
        ReasonCodes codes = new ReasonCodes(items, number -> true);
        List<AnswersBuilder> columns = new ArrayList<>();
        for (int f = 0; f < weights.factors(); f++) {
            columns.add(new AnswersBuilder(new Variable("F" + (f + 1), "", Measure.NUMERIC, codes.options())));
        }
        Map<BitSet, Pattern> known = new HashMap<>();
        Pattern[] patterns = new Pattern[items.respondents()];
        for (int r = 0; r < patterns.length; r++) {
            BitSet answered = new BitSet(p);
            List<Missing> missing = new ArrayList<>();
            for (int i = 0; i < p; i++) {
                if (items.isAnswered(r, i)) {
                    answered.set(i);
                } else {
                    missing.add(items.missing(r, i));
                }
            }
            Pattern pattern = answered.cardinality() < fewest
                    ? null
                    : known.computeIfAbsent(answered, which -> pattern(weights, which));
            if (pattern == null || pattern.weights().isEmpty()) {
                Missing why = codes.inScores(Missing.strongest(missing));
                columns.forEach(column -> column.addMissing(why));
            } else {
                patterns[r] = pattern;
                double[] sums = scores(pattern, items, r, moments);
                for (int f = 0; f < sums.length; f++) {
                    columns.get(f).addNumber(sums[f]);
                }
            }
        }
        List<Numbers> scores =
                columns.stream().map(column -> (Numbers) column.build()).toList();
        return new FactorScoresResult(weights, items, fewestAnswered, scores, patterns);
    }

    private static Pattern pattern(FactorScoreWeights weights, BitSet answered) {
        int[] which = answered.stream().toArray();
        if (which.length == weights.names().size()) {
            return new Pattern(which, weights.model(), Optional.of(all(weights)));
        }
        ScoreModel model = weights.model().of(which);
        return new Pattern(which, model, model.weights(weights.method()));
    }

    private static double[][] all(FactorScoreWeights weights) {
        double[][] all = new double[weights.names().size()][weights.factors()];
        for (int i = 0; i < all.length; i++) {
            for (int f = 0; f < all[i].length; f++) {
                all[i][f] = weights.weight(i, f);
            }
        }
        return all;
    }

    private static double[] scores(Pattern pattern, Items items, int respondent, Moments[] moments) {
        double[][] weights = pattern.weights().orElseThrow();
        double[] sums = new double[weights[0].length];
        for (int i = 0; i < weights.length; i++) {
            int item = pattern.items()[i];
            double z = (items.score(respondent, item) - moments[item].mean()) / Math.sqrt(moments[item].variance());
            for (int f = 0; f < sums.length; f++) {
                sums[f] += z * weights[i][f];
            }
        }
        return sums;
    }

    /** Of each item, over those who answered it or all. */
    private static Moments[] moments(Items items, boolean listwise) {
        boolean[] counts = new boolean[items.respondents()];
        int complete = 0;
        for (int r = 0; r < counts.length; r++) {
            counts[r] = items.isComplete(r);
            complete += counts[r] ? 1 : 0;
        }
        if (listwise && complete < 2) {
            throw new IllegalArgumentException(
                    "items: two or more respondents who answered every item are needed to standardise, got "
                            + complete);
        }
        Moments[] moments = new Moments[items.size()];
        double[] values = new double[counts.length];
        for (int i = 0; i < moments.length; i++) {
            int n = 0;
            for (int r = 0; r < counts.length; r++) {
                if (listwise ? counts[r] : items.isAnswered(r, i)) {
                    values[n++] = items.score(r, i);
                }
            }
            moments[i] = Moments.of(Arrays.copyOf(values, n));
            if (n < 2 || !(moments[i].variance() > 0)) {
                throw new IllegalArgumentException("items: " + items.variable(i).name()
                        + " must vary over two or more respondents, so that answers can be standardised");
            }
        }
        return moments;
    }

    /**
     * The weights of respondents who answered every item, and what the scores are worth.
     *
     * @return with determinacy, validity and score correlations
     */
    public FactorScoreWeights weights() {
        return weights;
    }

    /**
     * The items that were scored.
     *
     * @return as given
     */
    public Items items() {
        return items;
    }

    /**
     * The scores on a factor as a variable named F1, F2, …: what a test takes, and what {@code survey.with} adds to a survey.
     *
     * @param factor from 0
     * @return a score for each respondent, or the reason why there is none
     * @throws IllegalArgumentException if there is no such factor
     */
    public Numbers scores(int factor) {
        return scores.get(factor(factor));
    }

    private int factor(int factor) {
        if (factor < 0 || factor >= scores.size()) {
            throw new IllegalArgumentException("factor: 0 to " + (scores.size() - 1) + " is allowed, got " + factor);
        }
        return factor;
    }

    /**
     * Who has scores and why the others have none.
     *
     * @return the cases
     */
    public Cases cases() {
        return fewestAnswered == 0 ? Cases.listwise(items) : Cases.available(scores.get(0));
    }

    /**
     * How many items the scores of a respondent are made of.
     *
     * @param respondent from 0
     * @return 0 if there is no score
     */
    public int itemsUsed(int respondent) {
        return patterns[respondent] == null ? 0 : patterns[respondent].items().length;
    }

    /**
     * The correlation of a score with its factor if it is made of the items that this respondent answered.
     *
     * @param respondent from 0
     * @param factor from 0
     * @return lower where fewer items were answered; absent if the respondent has no score
     * @throws IllegalArgumentException if there is no such factor
     */
    public Estimate validity(int respondent, int factor) {
        Pattern pattern = patterns[respondent];
        if (pattern == null) {
            return Estimate.absent(
                    Absence.Kind.NO_ANSWERS,
                    "no score: " + scores.get(factor(factor)).missing(respondent));
        }
        if (pattern.items().length == items.size()) {
            return weights.validity(factor);
        }
        double[][] used = pattern.weights().orElseThrow();
        return Estimate.of(pattern.model().withFactors(used)[factor(factor)][factor]
                / Math.sqrt(pattern.model().amongScores(used)[factor][factor]));
    }

    /**
     * What a reader of the scores must know.
     *
     * @return sentences, possibly none
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(weights.notes());
        int apart = 0;
        for (int r = 0; r < patterns.length; r++) {
            int answered = 0;
            for (int i = 0; i < items.size(); i++) {
                answered += items.isAnswered(r, i) ? 1 : 0;
            }
            apart += fewestAnswered > 0 && patterns[r] == null && answered >= fewestAnswered ? 1 : 0;
        }
        if (apart > 0) {
            notes.add(apart + (apart == 1 ? " respondent has" : " respondents have")
                    + " no score because the answered items cannot tell the factors apart");
        }
        return List.copyOf(notes);
    }

    /**
     * The scores in numbers.
     *
     * @return a row for each factor: n, mean, standard deviation, lowest and highest score
     */
    public Table table() {
        Table table = Table.columns(
                Column.text("factor"),
                Column.integer("n"),
                Column.number("mean", 3),
                Column.number("sd", 3),
                Column.number("lowest", 2),
                Column.number("highest", 2));
        for (Numbers each : scores) {
            double[] values = each.toArray();
            String name = each.variable().name();
            if (values.length < 2) {
                table = table.row(name, values.length, "", "", "", "");
            } else {
                Moments moments = Moments.of(values);
                // The mean of standardised answers is 0 but for rounding.
                double mean = Math.abs(moments.mean()) < 1e-12 ? 0 : moments.mean();
                table = table.row(
                        name, values.length, mean, Math.sqrt(moments.variance()), moments.min(), moments.max());
            }
        }
        return table;
    }

    /**
     * How many have scores, the scores in numbers, and what they are worth.
     *
     * @return lines of at most 80 characters
     */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("Factor scores: " + weights.method().label() + ", " + weights.factors()
                + (weights.factors() == 1 ? " factor, " : " factors, ") + cases().count());
        lines.add(
                fewestAnswered == 0
                        ? "of who answered every item"
                        : "from " + fewestAnswered + " answered items or more, with the covariances of the model");
        String leftOut = cases().leftOutLine();
        if (!leftOut.isEmpty()) {
            lines.add(Sentence.wrapped(leftOut));
        }
        Table table = table();
        for (String note : notes()) {
            table = weights.notes().contains(note) ? table : table.footnote(note);
        }
        lines.add(table.toString());
        lines.addAll(weights.tables());
        return String.join("\n", lines);
    }
}
