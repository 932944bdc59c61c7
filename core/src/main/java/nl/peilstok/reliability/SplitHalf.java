package nl.peilstok.reliability;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.BootstrapResult;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * The reliability of a scale from its split in two parts.
 *
 * <pre>{@code
 * SplitHalf.oddEven(items);
 * SplitHalf.of(items, "visie_01..visie_03");        // these against the others
 * SplitHalf.firstSecond(items).withBootstrap(items, Bootstrap.bca());
 * }</pre>
 *
 * <p><b>Definition.</b> With A and B the sums of the parts, r their correlation and V the variance of A + B:
 * Flanagan–Rulon (the same as Rulon's and as Guttman's split-half coefficient) = 4 cov(A, B) / V; Spearman–Brown =
 * 2r / (1 + r) for halves of the same number of items; for unequal ones Horst's (√(r⁴ + 4r²(1 − r²)q) − r²) /
 * (2(1 − r²)q), q = k_A k_B / k².
 *
 * <p><b>Missing answers.</b> Listwise.
 *
 * <p><b>Interval.</b> The {@linkplain #withBootstrap bootstrap's} where one is asked for, of the correlation and both
 * coefficients; {@link Reliability} gives those of the odd and even items and of the best split.
 *
 * <p><b>Undefined when</b> the sum of the items is constant (all), a part is (the correlation and Spearman–Brown), or
 * unequal parts correlate negatively (Horst's).
 *
 * <p><b>Reference.</b> Rulon (1939); Horst (1951), Educational and Psychological Measurement 11, 368–371; Guttman (1945),
 * doi:10.1007/BF02288892.
 *
 * <p><b>Agrees with</b> the formulas of SPSS's RELIABILITY written out in R, to a relative 1e-10, and with PSPP 1.6.2
 * {@code RELIABILITY /MODEL=SPLIT} to 1e-12.
 */
public final class SplitHalf {
    private static final String CORRELATION = "correlation of the parts";
    private static final String SPEARMAN_BROWN = "Spearman–Brown";
    private static final String FLANAGAN_RULON = "Flanagan–Rulon";

    private final Cases cases;
    private final List<String> first;
    private final List<String> second;
    private final Estimate correlation;
    private final Estimate spearmanBrown;
    private final Estimate flanaganRulon;
    private final Estimate alphaOfFirst;
    private final Estimate alphaOfSecond;

    SplitHalf(List<String> names, Cases cases, ScaleMoments moments, boolean[] inFirst, Estimate alpha) {
        this.cases = cases;
        this.first = IntStream.range(0, inFirst.length)
                .filter(i -> inFirst[i])
                .mapToObj(names::get)
                .toList();
        this.second = IntStream.range(0, inFirst.length)
                .filter(i -> !inFirst[i])
                .mapToObj(names::get)
                .toList();
        if (!alpha.isPresent()) {
            Estimate none = Estimate.absent(alpha.whyAbsent().orElseThrow());
            this.correlation = none;
            this.spearmanBrown = none;
            this.flanaganRulon = none;
            this.alphaOfFirst = none;
            this.alphaOfSecond = none;
            return;
        }
        this.flanaganRulon = Estimate.of(Coefficients.flanaganRulon(moments, inFirst));
        this.correlation = orAbsent(
                Coefficients.correlation(moments, inFirst),
                Absence.Kind.ZERO_VARIANCE,
                "the sum of the items of a part is constant");
        this.spearmanBrown = correlation.isPresent()
                ? orAbsent(
                        Coefficients.spearmanBrown(moments, inFirst),
                        Absence.Kind.NOT_DEFINED,
                        correlation.value() <= -1
                                ? "the halves correlate −1"
                                : "unequal parts that correlate negatively have no Spearman–Brown coefficient")
                : correlation;
        this.alphaOfFirst = alpha(Coefficients.part(moments, inFirst, true));
        this.alphaOfSecond = alpha(Coefficients.part(moments, inFirst, false));
    }

    private SplitHalf(SplitHalf other, BootstrapResult drawn) {
        this.cases = other.cases;
        this.first = other.first;
        this.second = other.second;
        this.correlation = drawn.of(CORRELATION).intervalOf(other.correlation);
        this.spearmanBrown = drawn.of(SPEARMAN_BROWN).intervalOf(other.spearmanBrown);
        this.flanaganRulon = drawn.of(FLANAGAN_RULON).intervalOf(other.flanaganRulon);
        this.alphaOfFirst = other.alphaOfFirst;
        this.alphaOfSecond = other.alphaOfSecond;
    }

    private static Estimate alpha(ScaleMoments part) {
        return part.items() < 2
                ? Estimate.absent(Absence.Kind.TOO_FEW, "the part is one item, and alpha needs two")
                : orAbsent(part.alpha(), Absence.Kind.ZERO_VARIANCE, "the sum of the items of the part is constant");
    }

    private static Estimate orAbsent(double value, Absence.Kind kind, String why) {
        return Double.isFinite(value) ? Estimate.of(value) : Estimate.absent(kind, why);
    }

    /**
     * The odd items against the even ones, counted in the order of the scale; the first item is odd.
     *
     * @param items two or more items
     * @return the coefficients
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public static SplitHalf oddEven(Items items) {
        return of(items, Coefficients.oddEven(items.size()));
    }

    /**
     * The first half against the second; of an odd number of items the middle one is in the first.
     *
     * @param items two or more items
     * @return the coefficients
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public static SplitHalf firstSecond(Items items) {
        boolean[] first = new boolean[items.size()];
        for (int i = 0; i < (first.length + 1) / 2; i++) {
            first[i] = true;
        }
        return of(items, first);
    }

    /**
     * Some items against the others.
     *
     * @param items two or more items
     * @param firstPart names or ranges of some of them
     * @return the coefficients
     * @throws IllegalArgumentException if a name is not among the items, or no item is left for the second part
     */
    public static SplitHalf of(Items items, String... firstPart) {
        List<String> names = items.only(firstPart).names();
        boolean[] first = new boolean[items.size()];
        names.forEach(name -> first[items.indexOf(name)] = true);
        if (names.size() == items.size()) {
            throw new IllegalArgumentException("firstPart: some items must be left for the second part, got all "
                    + items.size() + " of " + String.join(", ", names));
        }
        return of(items, first);
    }

    private static SplitHalf of(Items items, boolean[] first) {
        if (items.size() < 2) {
            throw new IllegalArgumentException("items: a split needs two or more, got only "
                    + items.names().get(0));
        }
        CoMoments moments = CoMoments.listwise(items);
        Estimate alpha = ItemMatrix.covariances(moments).alpha();
        return new SplitHalf(items.names(), moments.cases(), ScaleMoments.of(moments), first, alpha);
    }

    /**
     * The same split with intervals by a bootstrap of the respondents who answered every item.
     *
     * @param items those that were split
     * @param bootstrap makes the intervals
     * @return the coefficients
     * @throws IllegalArgumentException if these are not the items of the split
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public SplitHalf withBootstrap(Items items, Bootstrap bootstrap) {
        Set<String> split = new HashSet<>(first);
        split.addAll(second);
        if (!split.equals(Set.copyOf(items.names()))) {
            throw new IllegalArgumentException("items: must be those of the split, " + String.join(", ", first)
                    + " and " + String.join(", ", second) + ", got " + String.join(", ", items.names()));
        }
        boolean[] inFirst = new boolean[items.size()];
        for (int i = 0; i < inFirst.length; i++) {
            inFirst[i] = first.contains(items.names().get(i));
        }
        ResampledItems sample = Treatment.listwise().resampled(items);
        List<String> names = List.of(CORRELATION, SPEARMAN_BROWN, FLANAGAN_RULON);
        return new SplitHalf(this, bootstrap.of(sample.respondents(), names, resample -> {
            ScaleMoments moments = sample.moments(resample);
            return new double[] {
                Coefficients.correlation(moments, inFirst),
                Coefficients.spearmanBrown(moments, inFirst),
                Coefficients.flanaganRulon(moments, inFirst)
            };
        }));
    }

    /**
     * The respondents used and left out.
     *
     * @return the cases
     */
    public Cases cases() {
        return cases;
    }

    /**
     * The items of the first part.
     *
     * @return their names
     */
    public List<String> first() {
        return first;
    }

    /**
     * The items of the second part.
     *
     * @return their names
     */
    public List<String> second() {
        return second;
    }

    /**
     * The correlation of the parts.
     *
     * @return absent if a part is constant
     */
    public Estimate correlation() {
        return correlation;
    }

    /**
     * The correlation stepped up to the length of the scale; of unequal parts by Horst's formula.
     *
     * @return absent if the correlation is, or if unequal parts correlate negatively
     */
    public Estimate spearmanBrown() {
        return spearmanBrown;
    }

    /**
     * The coefficient of Flanagan, Rulon and Guttman, which asks no equal variances of the parts.
     *
     * @return absent if the sum of the items is constant
     */
    public Estimate flanaganRulon() {
        return flanaganRulon;
    }

    /**
     * Alpha of the first part.
     *
     * @return absent for one item
     */
    public Estimate alphaOfFirst() {
        return alphaOfFirst;
    }

    /**
     * Alpha of the second part.
     *
     * @return absent for one item
     */
    public Estimate alphaOfSecond() {
        return alphaOfSecond;
    }

    /**
     * The correlation and both coefficients, with their intervals if they were bootstrapped.
     *
     * @return the table, with the parts in footnotes
     */
    public Table table() {
        Map<String, Estimate> rows = new LinkedHashMap<>();
        rows.put(CORRELATION, correlation);
        rows.put(SPEARMAN_BROWN, spearmanBrown);
        rows.put(FLANAGAN_RULON, flanaganRulon);
        Table table = Table.columns(
                Column.text("coefficient"), Column.coefficient("value", 3), Column.coefficient("interval", 3));
        Set<String> methods = new LinkedHashSet<>();
        for (Map.Entry<String, Estimate> row : rows.entrySet()) {
            Estimate each = row.getValue();
            each.interval()
                    .ifPresent(
                            interval -> methods.add(Interval.percentage(interval.level()) + " " + interval.method()));
            table = table.row(List.of(
                    Cell.text(row.getKey()),
                    each.cell(),
                    each.interval().isPresent() ? each.intervalCell() : Cell.empty()));
        }
        for (String method : methods) {
            table = table.footnote(method);
        }
        return table.footnote("first: " + String.join(", ", first)).footnote("second: " + String.join(", ", second));
    }

    /**
     * The coefficients and the parts.
     *
     * @return such as {@code Split-half: Spearman–Brown .84, Flanagan–Rulon .83, n = 188 of 217} and the table
     */
    @Override
    public String toString() {
        return "Split-half: Spearman–Brown " + AlphaText.coefficient(spearmanBrown) + ", Flanagan–Rulon "
                + AlphaText.coefficient(flanaganRulon) + ", " + cases.count() + "\n" + table();
    }
}
