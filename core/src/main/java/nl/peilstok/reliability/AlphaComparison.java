package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.data.Items;
import nl.peilstok.data.Survey;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Tail;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/**
 * Whether alphas differ: of groups of different people, or of scales that the same people answered.
 *
 * <pre>{@code
 * AlphaComparison.feldt(AlphaSample.of("G4", alphaOfG4), new AlphaSample("2018", .84, 6, 108));
 * AlphaComparison.hakstianWhalen(groups);
 * AlphaComparison.ofSamePeople(vision, leadership);
 * }</pre>
 *
 * <p><b>Definition.</b> Two groups, Feldt: W = (1 − α₁) / (1 − α₂), which for equal alphas is the product of F with (n₁ −
 * 1)(k₁ − 1) and n₁ − 1, and F with n₂ − 1 and (n₂ − 1)(k₂ − 1) degrees of freedom; p from the F whose first two moments
 * are those of the product, twice the smaller tail. Several groups, Hakstian–Whalen: M = Σ (T_i − T̄)² / S²_i, with T = (1
 * − α)^⅓, S² = 18k (n − 1)(1 − α)^⅔ / ((k − 1)(9n − 11)²) and T̄ the mean weighed by 1 / S²; chi-square with the number of
 * groups − 1. Woodruff–Feldt, independent or dependent: UX₁ = Σ (T_i − T̄)² / (S̄² − S̄_ij), with T = (1 − α)^(−⅓), T̄ their
 * plain mean, S²_i = 2 / (9Ñ_i (1 − α_i)^⅔), S_ij = 2r²_ij / (9Ñ ((1 − α_i)(1 − α_j))^⅓), Ñ = n (k − 1) / (k + 1) − 1 and
 * r_ij the correlation of the sums of two scales; the same chi-square. For dependent alphas k is the harmonic mean of the
 * numbers of items. Two scales of the same people, Feldt: t = (α₁ − α₂) √(n − 2) / √(4 (1 − α₁)(1 − α₂)(1 − r²)), with n − 2
 * degrees of freedom. All are tests of normal scores.
 *
 * <p><b>Missing answers.</b> Only complete respondents; of the same people, those complete on all scales.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Undefined when</b> a group is so small that no F has the moments of Feldt's W, as with five respondents or
 * fewer; or an alpha is 1 or does not exist.
 *
 * <p><b>Reference.</b> Feldt (1969), Psychometrika 34, 363–373; Feldt (1980), Psychometrika 45, 99–105; Hakstian and
 * Whalen (1976), doi:10.1007/BF02291840; Woodruff and Feldt (1986), Psychometrika 51, 393–413; Feldt, Woodruff and Salih
 * (1987), doi:10.1177/014662168701100107.
 *
 * <p><b>Agrees with</b> the worked examples of Charter and Feldt (1996) and Feldt, Woodruff and Salih (1987), and with the
 * program AlphaTest of Lautenschlager and Meade (2008), to their decimals.
 */
public final class AlphaComparison {
    private final String method;
    private final List<AlphaSample> samples;
    private final String symbol;
    private final Estimate statistic;
    private final Estimate df1;
    private final Estimate df2;
    private final Estimate p;

    private AlphaComparison(
            String method,
            List<AlphaSample> samples,
            String symbol,
            Estimate statistic,
            Estimate df1,
            Estimate df2,
            Estimate p) {
        this.method = method;
        this.samples = List.copyOf(samples);
        this.symbol = symbol;
        this.statistic = statistic;
        this.df1 = df1;
        this.df2 = df2;
        this.p = p;
    }

    private static Estimate noSecond() {
        return Estimate.absent(Absence.Kind.NOT_DEFINED, "the test has one number of degrees of freedom");
    }

    /**
     * Feldt's test of the alphas of two groups of different people.
     *
     * @param first one group
     * @param second the other
     * @return W, two degrees of freedom and the two-sided p
     */
    public static AlphaComparison feldt(AlphaSample first, AlphaSample second) {
        Estimate w = Estimate.of((1 - first.alpha()) / (1 - second.alpha()));
        double low = (second.n() - 1.0) * (second.items() - 1);
        String method = "Feldt's W, two groups";
        Estimate none = Estimate.absent(Absence.Kind.TOO_FEW, "a group is too small for the moments of Feldt's W");
        AlphaComparison untested = new AlphaComparison(method, List.of(first, second), "W", w, none, none, none);
        if (first.n() <= 5 || low <= 4) {
            return untested;
        }
        double mean = meanOfF(first.n() - 1.0) * meanOfF(low);
        double square =
                squareOfF((first.n() - 1.0) * (first.items() - 1), first.n() - 1.0) * squareOfF(second.n() - 1.0, low);
        double df2 = 2 * mean / (mean - 1);
        double df1 = 2 * mean * mean / (2 * square - mean * square - mean * mean);
        if (!(df1 > 0)) {
            return untested;
        }
        double p = 2 * Math.min(Tail.fUpper(w.value(), df1, df2), Tail.fLower(w.value(), df1, df2));
        return new AlphaComparison(
                method,
                List.of(first, second),
                "W",
                w,
                Estimate.of(df1),
                Estimate.of(df2),
                Estimate.of(Math.min(1, p)));
    }

    /** The mean of F does not depend on its first degrees of freedom. */
    private static double meanOfF(double df2) {
        return df2 / (df2 - 2);
    }

    private static double squareOfF(double df1, double df2) {
        return df2 * df2 * (df1 + 2) / (df1 * (df2 - 2) * (df2 - 4));
    }

    /**
     * Hakstian and Whalen's test of the alphas of two or more groups of different people.
     *
     * @param groups the groups
     * @return M, its degrees of freedom and p
     * @throws IllegalArgumentException if there are fewer than two groups
     */
    public static AlphaComparison hakstianWhalen(List<AlphaSample> groups) {
        requireTwo(groups);
        double weights = 0;
        double weighed = 0;
        double squares = 0;
        for (AlphaSample group : groups) {
            double k = group.items();
            double n = group.n();
            double cube = Math.cbrt(1 - group.alpha());
            double weight = (k - 1) * (9 * n - 11) * (9 * n - 11) / (18 * k * (n - 1) * cube * cube);
            weights += weight;
            weighed += weight * cube;
        }
        for (AlphaSample group : groups) {
            double k = group.items();
            double n = group.n();
            double cube = Math.cbrt(1 - group.alpha());
            double weight = (k - 1) * (9 * n - 11) * (9 * n - 11) / (18 * k * (n - 1) * cube * cube);
            squares += weight * (cube - weighed / weights) * (cube - weighed / weights);
        }
        return chiSquare("Hakstian–Whalen's M, " + groups.size() + " groups", "M", groups, squares);
    }

    /**
     * Woodruff and Feldt's test of the alphas of two or more groups of different people.
     *
     * @param groups the groups
     * @return UX₁, its degrees of freedom and p
     * @throws IllegalArgumentException if there are fewer than two groups
     */
    public static AlphaComparison woodruffFeldt(List<AlphaSample> groups) {
        requireTwo(groups);
        double[] effective = groups.stream()
                .mapToDouble(group -> effective(group.n(), group.items()))
                .toArray();
        return woodruffFeldt("Woodruff–Feldt's UX1, " + groups.size() + " groups", groups, effective, null);
    }

    private static void requireTwo(List<AlphaSample> groups) {
        if (groups.size() < 2) {
            throw new IllegalArgumentException("groups: two or more are needed, got " + groups.size());
        }
    }

    private static double effective(double n, double k) {
        return n * (k - 1) / (k + 1) - 1;
    }

    /**
     * The alphas of scales that the same people answered: two by Feldt's t, more by Woodruff and Feldt.
     *
     * @param scales two or more scales of the same respondents, none of which shares an item with another
     * @return the test, over the respondents who answered every item of all scales
     * @throws IllegalArgumentException if there are fewer than two scales, they are of different surveys or selections,
     *     an item stands in two, a scale has one item, or an alpha is 1
     * @throws nl.peilstok.estimate.AbsentEstimateException if an alpha does not exist
     */
    public static AlphaComparison ofSamePeople(Items... scales) {
        if (scales.length < 2) {
            throw new IllegalArgumentException("scales: two or more are needed, got " + scales.length);
        }
        Survey survey = scales[0].survey();
        List<String> names = new ArrayList<>();
        List<String> reversed = new ArrayList<>();
        int[] start = new int[scales.length + 1];
        for (int s = 0; s < scales.length; s++) {
            Items scale = scales[s];
            if (scale.survey() != survey || scale.selection() != scales[0].selection()) {
                throw new IllegalArgumentException(
                        "scales: must be of the same respondents of one survey, scale " + (s + 1) + " is of others");
            }
            for (int item = 0; item < scale.size(); item++) {
                if (names.contains(scale.names().get(item))) {
                    throw new IllegalArgumentException(
                            "scales: must share no item, got " + scale.names().get(item) + " twice");
                }
                names.add(scale.names().get(item));
                if (scale.isReversed(item)) {
                    reversed.add(scale.names().get(item));
                }
            }
            start[s + 1] = names.size();
        }
        Items all = survey.items(names.toArray(String[]::new)).in(scales[0].selection());
        if (!reversed.isEmpty()) {
            all = all.reversed(reversed.toArray(String[]::new));
        }
        CoMoments moments = CoMoments.listwise(all);
        List<AlphaSample> samples = new ArrayList<>();
        double[][] r = new double[scales.length][scales.length];
        for (int s = 0; s < scales.length; s++) {
            Items complete = scales[s].in(all.complete());
            String ends = scales[s].names().get(0) + ".." + scales[s].names().get(scales[s].size() - 1);
            samples.add(AlphaSample.of(ends, Alpha.listwise().analyse(complete)));
            for (int t = 0; t < scales.length; t++) {
                r[s][t] = sum(moments, start, s, t) / Math.sqrt(sum(moments, start, s, s) * sum(moments, start, t, t));
            }
        }
        return ofSamePeople(samples, r);
    }

    private static double sum(CoMoments moments, int[] start, int s, int t) {
        double sum = 0;
        for (int i = start[s]; i < start[s + 1]; i++) {
            for (int j = start[t]; j < start[t + 1]; j++) {
                sum += moments.covariance(i, j).value();
            }
        }
        return sum;
    }

    /**
     * The published alphas of two scales that the same people answered, by Feldt's t.
     *
     * @param first one scale
     * @param second the other, with the same n
     * @param r the correlation of the scores on the two, between −1 and 1
     * @return t, its degrees of freedom and the two-sided p
     * @throws IllegalArgumentException if n differs, is below 3, or the correlation is not between −1 and 1
     */
    public static AlphaComparison ofSamePeople(AlphaSample first, AlphaSample second, double r) {
        if (!(r > -1 && r < 1)) {
            throw new IllegalArgumentException("r: must lie between -1 and 1, got " + r);
        }
        return ofSamePeople(List.of(first, second), new double[][] {{1, r}, {r, 1}});
    }

    static AlphaComparison ofSamePeople(List<AlphaSample> scales, double[][] r) {
        int n = scales.get(0).n();
        if (n < 3 || scales.stream().anyMatch(scale -> scale.n() != n)) {
            throw new IllegalArgumentException("n: the same people are the same number, 3 or more, got "
                    + scales.stream().map(AlphaSample::n).toList());
        }
        if (scales.size() == 2) {
            AlphaSample first = scales.get(0);
            AlphaSample second = scales.get(1);
            double t = (first.alpha() - second.alpha())
                    * Math.sqrt((n - 2) / (4 * (1 - first.alpha()) * (1 - second.alpha()) * (1 - r[0][1] * r[0][1])));
            return new AlphaComparison(
                    "Feldt's t, the same people",
                    scales,
                    "t",
                    Estimate.of(t),
                    Estimate.of(n - 2.0),
                    noSecond(),
                    Estimate.of(Tail.tTwoSided(t, n - 2.0)));
        }
        double inverse = scales.stream().mapToDouble(each -> 1.0 / each.items()).sum();
        double[] effective = new double[scales.size()];
        Arrays.fill(effective, effective(n, scales.size() / inverse));
        return woodruffFeldt("Woodruff–Feldt's UX1, the same people", scales, effective, r);
    }

    private static AlphaComparison woodruffFeldt(
            String method, List<AlphaSample> samples, double[] effective, double[][] r) {
        int m = samples.size();
        double[] t = samples.stream()
                .mapToDouble(sample -> 1 / Math.cbrt(1 - sample.alpha()))
                .toArray();
        double mean = Arrays.stream(t).average().orElseThrow();
        double squares = 0;
        double variance = 0;
        double covariance = 0;
        for (int i = 0; i < m; i++) {
            squares += (t[i] - mean) * (t[i] - mean);
            variance += 2 * t[i] * t[i] / (9 * effective[i] * m);
            for (int j = 0; r != null && j < i; j++) {
                covariance += 2 * r[i][j] * r[i][j] * t[i] * t[j] / (9 * effective[i] * m * (m - 1) / 2.0);
            }
        }
        return chiSquare(method, "UX1", samples, squares / (variance - covariance));
    }

    private static AlphaComparison chiSquare(String method, String symbol, List<AlphaSample> samples, double value) {
        double df = samples.size() - 1.0;
        if (!(value >= 0)) {
            Estimate none = Estimate.absent(Absence.Kind.TOO_FEW, "too few respondents for the variance of an alpha");
            return new AlphaComparison(method, samples, symbol, none, Estimate.of(df), noSecond(), none);
        }
        return new AlphaComparison(
                method,
                samples,
                symbol,
                Estimate.of(value),
                Estimate.of(df),
                noSecond(),
                Estimate.of(Tail.chiSquareUpper(value, df)));
    }

    /**
     * The test in words.
     *
     * @return such as {@code Feldt's W, two groups}
     */
    public String method() {
        return method;
    }

    /**
     * The alphas compared.
     *
     * @return as given
     */
    public List<AlphaSample> samples() {
        return samples;
    }

    /**
     * The statistic.
     *
     * @return W, M, UX₁ or t
     */
    public Estimate statistic() {
        return statistic;
    }

    /**
     * The degrees of freedom; of W, its first.
     *
     * @return above 0; absent if W has none
     */
    public Estimate df() {
        return df1;
    }

    /**
     * The second degrees of freedom of W.
     *
     * @return absent for the other tests
     */
    public Estimate secondDf() {
        return df2;
    }

    /**
     * The p-value, two-sided where there are two alphas.
     *
     * @return from 0 to 1
     */
    public Estimate p() {
        return p;
    }

    /**
     * The alphas that were compared.
     *
     * @return a row for each
     */
    public Table table() {
        Table table = Table.columns(
                Column.text("scale"), Column.integer("items"), Column.integer("n"), Column.coefficient("alpha", 3));
        for (AlphaSample sample : samples) {
            table = table.row(sample.name(), sample.items(), sample.n(), sample.alpha());
        }
        return table;
    }

    /**
     * The test in a sentence, and the alphas.
     *
     * @return such as {@code Feldt's W, two groups: W(40.3, 151.2) = 1.318, p = .24} and the table
     */
    @Override
    public String toString() {
        if (!p.isPresent()) {
            return method + ": no test, " + p.whyAbsent().orElseThrow() + "\n" + table();
        }
        String df = number(df1.value()) + (df2.isPresent() ? ", " + number(df2.value()) : "");
        return method + ": " + symbol + "(" + df + ") = " + NumberStyle.EN.number(statistic.value(), 3) + ", "
                + NumberStyle.EN.pStatement(p.value()) + "\n" + table();
    }

    private static String number(double df) {
        return df == Math.rint(df) ? Long.toString((long) df) : NumberStyle.EN.number(df, 1);
    }
}
