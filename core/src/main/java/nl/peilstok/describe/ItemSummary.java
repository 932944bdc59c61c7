package nl.peilstok.describe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Items;
import nl.peilstok.data.Measure;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;

/** The summary of one item, and how many respondents stand at either end of its options; of {@link ItemSummaries}. */
public final class ItemSummary {
    private static final int BLOCK = 8192;

    private final Variable variable;
    private final boolean reversed;
    private final Summary summary;
    private final Estimate floor;
    private final Estimate ceiling;

    private ItemSummary(Variable variable, boolean reversed, Summary summary, Estimate floor, Estimate ceiling) {
        this.variable = variable;
        this.reversed = reversed;
        this.summary = summary;
        this.floor = floor;
        this.ceiling = ceiling;
    }

    static ItemSummary of(Items items, int item) {
        Variable variable = items.variable(item);
        if (variable.measure() == Measure.NUMERIC) {
            double[] scores = scores(items, item);
            Cases cases = Cases.of(scores.length, items.missingCounts(item));
            Estimate unlimited = Estimate.absent(
                    Absence.Kind.NOT_DEFINED, variable.name() + " is numeric: it has no lowest and highest option");
            return new ItemSummary(variable, false, Summary.of(scores, cases, variable.name()), unlimited, unlimited);
        }
        int[] counts = counts(items, item);
        int n = Arrays.stream(counts).sum();
        Cases cases = Cases.of(n, items.missingCounts(item));
        return new ItemSummary(
                variable,
                items.isReversed(item),
                ofCounts(items, item, counts, cases),
                atEnd(items, item, counts, n, items.isReversed(item)),
                atEnd(items, item, counts, n, !items.isReversed(item)));
    }

    private static double[] scores(Items items, int item) {
        double[] scores = new double[items.respondents()];
        int n = 0;
        for (int respondent = 0; respondent < items.respondents(); respondent++) {
            if (items.isAnswered(respondent, item)) {
                scores[n++] = items.score(respondent, item);
            }
        }
        return Arrays.copyOf(scores, n);
    }

    /** How many respondents chose each option. */
    private static int[] counts(Items items, int item) {
        int[] counts = new int[items.variable(item).options().size()];
        if (counts.length <= Byte.MAX_VALUE + 1) {
            byte[] positions = new byte[BLOCK];
            for (int from = 0; from < items.respondents(); from += BLOCK) {
                int length = Math.min(BLOCK, items.respondents() - from);
                items.copyPositions(item, from, from + length, positions);
                for (int i = 0; i < length; i++) {
                    if (positions[i] >= 0) {
                        counts[positions[i]]++;
                    }
                }
            }
            return counts;
        }
        CodedAnswers answers = items.survey().coded(items.variable(item).name());
        for (int i = 0; i < items.respondents(); i++) {
            int position = answers.positionOrNegative(items.selection().respondent(i));
            if (position >= 0) {
                counts[position]++;
            }
        }
        return counts;
    }

    private static Summary ofCounts(Items items, int item, int[] counts, Cases cases) {
        TreeMap<Double, Integer> byScore = new TreeMap<>();
        for (int position = 0; position < counts.length; position++) {
            if (counts[position] > 0) {
                byScore.merge(items.scoreOf(item, position), counts[position], Integer::sum);
            }
        }
        return Summary.of(
                byScore.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                byScore.values().stream().mapToInt(Integer::intValue).toArray(),
                cases,
                items.variable(item).name());
    }

    /** By the options chosen, not their scores: a reversed score may be a rounding error away from the end. */
    private static Estimate atEnd(Items items, int item, int[] counts, int answered, boolean high) {
        AnswerOptions options = items.variable(item).options();
        double end = options.get(0).score();
        for (int position = 1; position < options.size(); position++) {
            double score = options.get(position).score();
            end = high ? Math.max(end, score) : Math.min(end, score);
        }
        int count = 0;
        for (int position = 0; position < counts.length; position++) {
            count += options.get(position).score() == end ? counts[position] : 0;
        }
        return Percentage.of(count, answered, items.variable(item).name() + " has no answers");
    }

    /**
     * The item.
     *
     * @return name, label, measure and options
     */
    public Variable variable() {
        return variable;
    }

    /**
     * Whether the item was reversed before it was summarised.
     *
     * @return true if so
     */
    public boolean isReversed() {
        return reversed;
    }

    /**
     * n, missing answers, mean and so on of the scores.
     *
     * @return the summary
     */
    public Summary summary() {
        return summary;
    }

    /**
     * The percentage of those who answered that has the lowest score the options allow, after reversal.
     *
     * @return from 0 to 100; absent without answers, or for a numeric item
     */
    public Estimate floorPercent() {
        return floor;
    }

    /**
     * The percentage of those who answered that has the highest score the options allow, after reversal.
     *
     * @return from 0 to 100; absent without answers, or for a numeric item
     */
    public Estimate ceilingPercent() {
        return ceiling;
    }

    List<Cell> row(boolean withKey, ReasonColumns reasons) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.text(variable.name()));
        if (withKey) {
            row.add(Cell.text(reversed ? "R" : ""));
        }
        row.addAll(summary.row());
        row.addAll(List.of(summary.skewness().cell(), summary.kurtosis().cell(), floor.cell(), ceiling.cell()));
        row.addAll(reasons.cells(summary.cases().leftOut()));
        return row;
    }

    /**
     * The item's name and its summary.
     *
     * @return such as {@code visie_01: n = 213 of 217} and a table
     */
    @Override
    public String toString() {
        return variable.name() + (reversed ? " (reversed): " : ": ") + summary;
    }
}
