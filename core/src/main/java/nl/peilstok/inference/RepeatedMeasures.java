package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.peilstok.data.Items;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.math.CompensatedSum;

/**
 * Analysis of variance of repeated measures with one factor within respondents: whether the means of several items, moments
 * or scales of the same respondents are equal; with Mauchly's test of sphericity and the corrections for its absence.
 *
 * <pre>{@code
 * RepeatedMeasures.of(survey.items("rapportcijfer_1..rapportcijfer_5"));
 * }</pre>
 *
 * <p><b>Definition.</b> For n respondents and k items: SS items = n Σ (x̄.ⱼ − x̄)², SS residual = Σ (xᵢⱼ − x̄ᵢ. − x̄.ⱼ + x̄)²,
 * F = (SS items / (k − 1)) / (SS residual / ((n − 1)(k − 1))), with k − 1 and (n − 1)(k − 1) degrees of freedom if all
 * differences between items have the same variance (sphericity). If not, both are multiplied by ε; see {@link Sphericity}.
 *
 * <p><b>Missing answers.</b> Listwise: respondents with an answer to each item take part, the others are counted with their
 * reasons in {@link RepeatedMeasuresResult#cases()}.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Undefined when</b> fewer than two respondents answered every item, or all differ between items in the same way.
 *
 * <p><b>Reference.</b> Winer, Brown and Michels (1991), Statistical Principles in Experimental Design, chapter 4.
 *
 * <p><b>Agrees with</b> afex 1.2.1 {@code aov_ez} and car 3.1.1 {@code Anova} to a relative 1e-10.
 */
public final class RepeatedMeasures {
    static final String ITEMS = "items";
    static final String RESPONDENTS = "respondents";
    static final String RESIDUAL = "residual";

    private RepeatedMeasures() {}

    /**
     * Tests whether the items have the same mean.
     *
     * @param items at least two, scored on the same scale
     * @return the result
     * @throws IllegalArgumentException if there is only one item
     */
    public static RepeatedMeasuresResult of(Items items) {
        if (items.size() < 2) {
            throw new IllegalArgumentException("items: repeated measures compare at least 2 items, got only '"
                    + items.names().get(0) + "'");
        }
        double[][] scores = scores(items);
        List<GroupSummary> summaries = new ArrayList<>();
        for (int j = 0; j < items.size(); j++) {
            int item = j;
            double[] column =
                    Arrays.stream(scores).mapToDouble(row -> row[item]).toArray();
            String name = items.names().get(j);
            summaries.add(new GroupSummary(name, Summary.of(Numbers.of(name, column))));
        }
        return result(summaries, Cases.listwise(items), scores);
    }

    /** Of the respondents who answered every item, a row each. */
    private static double[][] scores(Items items) {
        List<double[]> rows = new ArrayList<>();
        for (int respondent = 0; respondent < items.respondents(); respondent++) {
            if (items.isComplete(respondent)) {
                double[] row = new double[items.size()];
                for (int j = 0; j < row.length; j++) {
                    row[j] = items.score(respondent, j);
                }
                rows.add(row);
            }
        }
        return rows.toArray(double[][]::new);
    }

    private static RepeatedMeasuresResult result(List<GroupSummary> items, Cases cases, double[][] scores) {
        int n = scores.length;
        int k = items.size();
        Absence nothing = withoutSums(scores);
        if (nothing != null) {
            return new RepeatedMeasuresResult(
                    items,
                    cases,
                    List.of(
                            SourceOfVariation.absent(ITEMS, nothing),
                            SourceOfVariation.absent(RESPONDENTS, nothing),
                            SourceOfVariation.absent(RESIDUAL, nothing)),
                    FStatistic.absent(nothing),
                    Sphericity.absent(nothing));
        }
        double largest = Arrays.stream(scores)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElseThrow();
        double respondents = k * centreRows(scores);
        double[] means = centreColumns(scores);
        double squaresOfItems =
                n * Arrays.stream(means).map(mean -> mean * mean).sum();
        double[][] covariances = covariances(scores);
        double residual = 0;
        for (int j = 0; j < k; j++) {
            residual += covariances[j][j] * (n - 1);
        }
        double rounding = Sample.rounding(largest);
        if (residual <= (double) n * k * rounding * rounding) {
            residual = 0;
        }
        double df1 = k - 1;
        double df2 = (n - 1.0) * (k - 1);
        List<SourceOfVariation> sources = List.of(
                SourceOfVariation.of(ITEMS, squaresOfItems, df1),
                SourceOfVariation.of(RESPONDENTS, respondents, n - 1.0),
                SourceOfVariation.of(RESIDUAL, residual, df2));
        if (residual == 0) {
            Absence obstacle =
                    new Absence(Absence.Kind.ZERO_VARIANCE, "the items differ in the same way for all respondents");
            return new RepeatedMeasuresResult(
                    items, cases, sources, FStatistic.absent(obstacle), Sphericity.absent(obstacle));
        }
        FStatistic statistic = FStatistic.of(squaresOfItems / df1 / (residual / df2), df1, df2);
        return new RepeatedMeasuresResult(items, cases, sources, statistic, Sphericity.of(covariances, n, statistic));
    }

    private static Absence withoutSums(double[][] scores) {
        if (scores.length == 0) {
            return new Absence(Absence.Kind.NO_ANSWERS, "no respondent answered every item");
        }
        if (scores.length == 1) {
            return new Absence(Absence.Kind.TOO_FEW, "only one respondent answered every item");
        }
        double[] all = Arrays.stream(scores).flatMapToDouble(Arrays::stream).toArray();
        return Sample.ofNumbers(List.of(all)).get(0).isInRange() ? null : Sample.OUT_OF_RANGE;
    }

    /** Subtracts from every row its mean; the sum of squares of these means. */
    private static double centreRows(double[][] scores) {
        double origin = scores[0][0];
        double[] means = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            double sum = 0;
            for (double score : scores[i]) {
                sum += score - origin;
            }
            means[i] = sum / scores[i].length;
            for (int j = 0; j < scores[i].length; j++) {
                scores[i][j] = scores[i][j] - origin - means[i];
            }
        }
        return Sample.ofNumbers(List.of(means)).get(0).sumOfSquares();
    }

    /** Subtracts from every column its mean; these means. */
    private static double[] centreColumns(double[][] scores) {
        double[] means = new double[scores[0].length];
        for (int j = 0; j < means.length; j++) {
            CompensatedSum sum = new CompensatedSum();
            for (double[] row : scores) {
                sum.add(row[j]);
            }
            means[j] = sum.value() / scores.length;
            for (double[] row : scores) {
                row[j] -= means[j];
            }
        }
        return means;
    }

    /** Of the centred rows: the covariance matrix of the items, centred in rows and columns. */
    private static double[][] covariances(double[][] centred) {
        int k = centred[0].length;
        double[][] covariances = new double[k][k];
        for (int j = 0; j < k; j++) {
            for (int l = 0; l <= j; l++) {
                CompensatedSum sum = new CompensatedSum();
                for (double[] row : centred) {
                    sum.add(row[j] * row[l]);
                }
                covariances[j][l] = sum.value() / (centred.length - 1);
                covariances[l][j] = covariances[j][l];
            }
        }
        return covariances;
    }
}
