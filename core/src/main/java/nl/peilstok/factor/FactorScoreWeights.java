package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * The weights by which standardised items are added up to factor scores, and what such scores are worth. Items and factors
 * are counted from 0, in the order and sign of the solution.
 *
 * <p><b>Definition.</b> With the weights W, the pattern Λ, factor correlations Φ and R the correlations of the items, as
 * observed or by the model: scores have covariances W'RW, and W'ΛΦ with the factors. The validity of a score is its
 * correlation with its own factor; the determinacy ρ of a factor is the largest correlation that any sum of the items can
 * have with it, √diag(ΦΛ'R⁻¹ΛΦ), and the validity of regression scores. Two sets of values that both fit the model
 * may correlate as little as 2ρ² − 1 (Guttman).
 *
 * <p><b>Missing answers</b> play no part: weights are those of complete answers.
 *
 * <p><b>Reference.</b> Grice, J. W. (2001), doi:10.1037/1082-989X.6.4.430; Guttman, L. (1955), <em>The determinacy of factor
 * score matrices</em>.
 *
 * <p><b>Agrees with</b> psych 2.2.9, as {@link FactorScores} does.
 */
public final class FactorScoreWeights {
    private static final double ROUNDING = 1e-9;

    private final FactorSolution solution;
    private final ScoreMethod method;
    private final boolean byModel;
    private final ScoreModel model;
    private final double[][] weights;
    private final double[][] among;
    private final double[][] withFactors;
    private final List<Estimate> determinacies;

    FactorScoreWeights(FactorSolution solution, ScoreMethod method, boolean byModel, ScoreModel model) {
        this.solution = solution;
        this.method = method;
        this.byModel = byModel;
        this.model = model;
        this.weights = model.weights(method).orElseThrow(() -> new IllegalArgumentException("solution: " + trouble()));
        this.among = model.amongScores(weights);
        this.withFactors = model.withFactors(weights);
        this.determinacies = determinacies();
    }

    private String trouble() {
        if (!method.needsInverse()) {
            return "the items cannot tell the factors apart";
        }
        return method.label() + " scores need an inverse, but "
                + (byModel
                        ? "the covariances by the model have none: an item's uniqueness is 0 or less, a Heywood case"
                        : solution.matrix().trouble() + "; take the covariances of the model");
    }

    private List<Estimate> determinacies() {
        List<Estimate> all = new ArrayList<>();
        double[][] best =
                method == ScoreMethod.COMPONENTS ? weights : model.regression().orElse(null);
        for (int f = 0; f < factors(); f++) {
            if (best == null) {
                all.add(Estimate.absent(
                        Absence.Kind.NOT_DEFINED,
                        byModel
                                ? "the covariances by the model have no inverse"
                                : solution.matrix().trouble()));
            } else {
                all.add(correlation(model.withFactors(best)[f][f], model.amongScores(best)[f][f]));
            }
        }
        return all;
    }

    /** Observed correlations that fit the model badly can make a score seem to correlate more than 1 with its factor. */
    private static Estimate correlation(double covariance, double variance) {
        double value = covariance / Math.sqrt(variance);
        if (!(Math.abs(value) <= 1 + ROUNDING)) {
            return Estimate.absent(
                    Absence.Kind.NOT_DEFINED,
                    "the observed correlations contradict the model; take the covariances of the model");
        }
        return Estimate.of(Math.max(-1, Math.min(1, value)));
    }

    ScoreMethod method() {
        return method;
    }

    ScoreModel model() {
        return model;
    }

    private int factor(String argument, int number) {
        if (number < 0 || number >= factors()) {
            throw new IllegalArgumentException(argument + ": 0 to " + (factors() - 1) + " is allowed, got " + number);
        }
        return number;
    }

    /**
     * The names of the items.
     *
     * @return in their order
     */
    public List<String> names() {
        return solution.names();
    }

    /**
     * The number of factors.
     *
     * @return 1 or more
     */
    public int factors() {
        return solution.factors();
    }

    /**
     * What a standardised item adds to a score.
     *
     * @param item from 0
     * @param factor from 0
     * @return the weight
     * @throws IllegalArgumentException if there is no such item or factor
     */
    public double weight(int item, int factor) {
        if (item < 0 || item >= weights.length) {
            throw new IllegalArgumentException("item: 0 to " + (weights.length - 1) + " is allowed, got " + item);
        }
        return weights[item][factor("factor", factor)];
    }

    /**
     * The determinacy of a factor: the largest correlation that scores made of these items can have with it.
     *
     * @param factor from 0
     * @return from 0 to 1; absent if the correlations have no inverse or contradict the model
     * @throws IllegalArgumentException if there is no such factor
     */
    public Estimate determinacy(int factor) {
        return determinacies.get(factor("factor", factor));
    }

    /**
     * The determinacy squared: the part of the factor's variance that the items determine.
     *
     * @param factor from 0
     * @return from 0 to 1; absent as the determinacy is
     * @throws IllegalArgumentException if there is no such factor
     */
    public Estimate squaredDeterminacy(int factor) {
        Estimate determinacy = determinacy(factor);
        return determinacy.isPresent() ? Estimate.of(determinacy.value() * determinacy.value()) : determinacy;
    }

    /**
     * The least correlation of two sets of values for the factor that both fit the model perfectly: 2ρ² − 1. Below 0 two
     * such sets may contradict each other.
     *
     * @param factor from 0
     * @return from −1 to 1; absent as the determinacy is
     * @throws IllegalArgumentException if there is no such factor
     */
    public Estimate minimumCorrelation(int factor) {
        Estimate squared = squaredDeterminacy(factor);
        return squared.isPresent() ? Estimate.of(2 * squared.value() - 1) : squared;
    }

    /**
     * The validity of a score: its correlation with its own factor.
     *
     * @param factor from 0
     * @return at most the determinacy; absent if the correlations contradict the model
     * @throws IllegalArgumentException if there is no such factor
     */
    public Estimate validity(int factor) {
        return univocality(factor, factor);
    }

    /**
     * The correlation of a score with a factor. A univocal score correlates with other factors as its own factor does: as
     * Φ says.
     *
     * @param score the factor the score is of, from 0
     * @param factor from 0
     * @return of a score with its own factor, the validity; absent if the correlations contradict the model
     * @throws IllegalArgumentException if there is no such factor
     */
    public Estimate univocality(int score, int factor) {
        return correlation(withFactors[factor("score", score)][factor("factor", factor)], among[score][score]);
    }

    /**
     * The covariance of two scores, W'RW; of a score with itself, its variance. If R is that of these respondents it is
     * what their scores have, exactly.
     *
     * @param first from 0
     * @param second from 0
     * @return the covariance
     * @throws IllegalArgumentException if there is no such factor
     */
    public double scoreCovariance(int first, int second) {
        return among[factor("first", first)][factor("second", second)];
    }

    /**
     * The correlation of two scores, which is not Φ, the correlation of the factors, but for ten Berge's scores and
     * components.
     *
     * @param first from 0
     * @param second from 0
     * @return from −1 to 1; of a score with itself, 1
     * @throws IllegalArgumentException if there is no such factor
     */
    public double scoreCorrelation(int first, int second) {
        return first == second
                ? among[factor("first", first)][first] / among[first][first]
                : scoreCovariance(first, second) / Math.sqrt(among[first][first] * among[second][second]);
    }

    /**
     * What a reader of the scores must know.
     *
     * @return sentences, possibly none
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        String kind = solution.kind();
        if (method == ScoreMethod.COMPONENTS) {
            notes.add("components are sums of the items, known exactly: every method gives the same");
        }
        if (!kind.equals("Pearson") && !kind.equals("Published")) {
            notes.add("the weights are those of " + kind
                    + " correlations; answers themselves correlate less, and so do scores with factors");
        }
        List<String> atBound = solution.extraction().itemsAtBound();
        if (!atBound.isEmpty() && method != ScoreMethod.COMPONENTS) {
            notes.add("Heywood case: the uniqueness of " + String.join(", ", atBound)
                    + " is at its bound, so that the scores consist of it for a large part");
        }
        for (int f = 0; f < factors(); f++) {
            Estimate least = minimumCorrelation(f);
            if (least.isPresent() && least.value() < 0) {
                notes.add(
                        "factor " + (f + 1)
                                + " is poorly determined: values that fit the model as well may rank respondents the other way");
            }
        }
        return List.copyOf(notes);
    }

    private List<Column> columns(String first) {
        List<Column> columns = new ArrayList<>(List.of(Column.text(first)));
        for (int f = 0; f < factors(); f++) {
            columns.add(Column.coefficient("F" + (f + 1), 3));
        }
        return columns;
    }

    /**
     * The weights.
     *
     * @return a row for each item
     */
    public Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(names().get(i))));
            for (double weight : weights[i]) {
                row.add(Cell.number(weight));
            }
            rows.add(row);
        }
        return Table.columns(columns("weights")).rows(rows);
    }

    /**
     * What the scores are worth.
     *
     * @return determinacy, its square, the least correlation, validity and standard deviation of each score
     */
    public Table qualityTable() {
        Table table = Table.columns(
                Column.text("factor"),
                Column.coefficient("determinacy", 3),
                Column.coefficient("squared", 3),
                Column.coefficient("least correlation", 3),
                Column.coefficient("validity", 3),
                Column.number("sd", 3));
        for (int f = 0; f < factors(); f++) {
            table = table.row(
                    "F" + (f + 1),
                    determinacy(f).cell(),
                    squaredDeterminacy(f).cell(),
                    minimumCorrelation(f).cell(),
                    validity(f).cell(),
                    Math.sqrt(among[f][f]));
        }
        return table;
    }

    /**
     * The correlations of scores with factors.
     *
     * @return a row for each score, a column for each factor
     */
    public Table univocalityTable() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int f = 0; f < factors(); f++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text("score on F" + (f + 1))));
            for (int g = 0; g < factors(); g++) {
                row.add(univocality(f, g).cell());
            }
            rows.add(row);
        }
        return Table.columns(columns("score correlation with factor")).rows(rows);
    }

    /**
     * The correlations of scores, which are not those of the factors.
     *
     * @return score correlations below the diagonal, Φ above it
     */
    public Table scoreCorrelationTable() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int f = 0; f < factors(); f++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text("F" + (f + 1))));
            for (int g = 0; g < factors(); g++) {
                row.add(
                        g < f
                                ? Cell.number(scoreCorrelation(f, g))
                                : g == f ? Cell.empty() : Cell.number(solution.phi(f, g)));
            }
            rows.add(row);
        }
        return Table.columns(columns("score correlations")).rows(rows).footnote("above the diagonal: Φ, of factors");
    }

    /**
     * The method, quality, correlations and weights.
     *
     * @return lines of at most 80 characters
     */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("Factor score weights: " + method.label() + ", " + factors()
                + (factors() == 1 ? " factor, " : " factors, ") + weights.length + " items");
        lines.add("from the " + (byModel ? "covariances of the model" : "observed correlations"));
        lines.addAll(tables());
        lines.add(table().toString());
        return String.join("\n", lines);
    }

    /** All but the weights, with the notes. */
    List<String> tables() {
        List<String> lines = new ArrayList<>();
        Table quality = qualityTable();
        for (String note : notes()) {
            quality = quality.footnote(note);
        }
        lines.add(quality.toString());
        if (factors() > 1) {
            lines.add(univocalityTable().toString());
            lines.add(scoreCorrelationTable().toString());
        }
        return lines;
    }
}
