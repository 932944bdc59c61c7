package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.estimate.StarRule;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * Many comparisons in one table: scales by groupings, from scores or from published figures.
 *
 * <pre>{@code
 * ComparisonTable all = Comparison.welch().ordered().test(survey, List.of(vision, trust, steering), "model", "fase");
 * all.adjusted(Multiplicity.HOLM).withStars(StarRule.below(.05, .01)).meansTable("model");
 * all.claimsTable("fase").toMarkdown(NumberStyle.NL);
 * }</pre>
 *
 * <p>{@link #meansTable} has a column a scale and a row a level, with p, effect size and n below; {@link #claimsTable}
 * has the levels of each scale with mean and n, and beside them in words which levels differ; {@link #table()} has a
 * row a comparison.
 *
 * <p><b>Definition.</b> An adjusted p is that of the tests of all groups over the whole table, all scales and all
 * groupings, by a {@link Multiplicity}; tests that could not be done do not count. The pairs are adjusted within each
 * comparison, as its procedure says, and not again over the table.
 */
public final class ComparisonTable {
    private static final double ALPHA = .05;

    private final List<ComparisonResult> results;
    private final Multiplicity multiplicity;
    private final List<Estimate> adjusted;
    private final Optional<StarRule> stars;

    private ComparisonTable(List<ComparisonResult> results, Multiplicity multiplicity, Optional<StarRule> stars) {
        this.results = results;
        this.multiplicity = multiplicity;
        this.adjusted =
                multiplicity.adjust(results.stream().map(ComparisonResult::p).toList());
        this.stars = stars;
    }

    /**
     * Puts comparisons together.
     *
     * @param results at least one, no two of the same scale by the same grouping
     * @return the table, without stars, p not adjusted
     * @throws IllegalArgumentException if there is none, or two are of the same scale by the same grouping
     */
    public static ComparisonTable of(List<ComparisonResult> results) {
        if (results.isEmpty()) {
            throw new IllegalArgumentException("results: at least one comparison is needed, got none");
        }
        Set<List<String>> seen = new LinkedHashSet<>();
        for (ComparisonResult result : results) {
            if (!seen.add(List.of(result.dependent(), result.grouping()))) {
                throw new IllegalArgumentException("results: '" + result.dependent() + "' by '" + result.grouping()
                        + "' stands twice, each comparison needs a name of its own");
            }
        }
        return new ComparisonTable(List.copyOf(results), Multiplicity.NONE, Optional.empty());
    }

    /**
     * The same with p adjusted over the whole table.
     *
     * @param other how; {@link Multiplicity#NONE} takes the adjustment away
     * @return the new table
     */
    public ComparisonTable adjusted(Multiplicity other) {
        return new ComparisonTable(results, Objects.requireNonNull(other, "other"), stars);
    }

    /**
     * The same with stars at the names of the scales, by the adjusted p if p is adjusted.
     *
     * @param rule which p earns how many
     * @return the new table
     */
    public ComparisonTable withStars(StarRule rule) {
        return new ComparisonTable(results, multiplicity, Optional.of(rule));
    }

    /**
     * All comparisons.
     *
     * @return an unmodifiable list in the order they were made or given
     */
    public List<ComparisonResult> results() {
        return results;
    }

    /**
     * What was compared.
     *
     * @return an unmodifiable list of names, each once, in the order of the comparisons
     */
    public List<String> scales() {
        return List.copyOf(new LinkedHashSet<>(
                results.stream().map(ComparisonResult::dependent).toList()));
    }

    /**
     * What made the groups.
     *
     * @return an unmodifiable list of names, each once, in the order of the comparisons
     */
    public List<String> groupings() {
        return List.copyOf(new LinkedHashSet<>(
                results.stream().map(ComparisonResult::grouping).toList()));
    }

    /**
     * One comparison.
     *
     * @param scale what was compared
     * @param grouping what made the groups
     * @return the comparison
     * @throws IllegalArgumentException if there is none of that scale by that grouping
     */
    public ComparisonResult result(String scale, String grouping) {
        return results.get(place(scale, grouping));
    }

    /**
     * The p of a comparison, adjusted over the whole table.
     *
     * @param scale what was compared
     * @param grouping what made the groups
     * @return that of the comparison itself if no adjustment was asked; absent where the test is not defined
     * @throws IllegalArgumentException if there is none of that scale by that grouping
     */
    public Estimate adjustedP(String scale, String grouping) {
        return adjusted.get(place(scale, grouping));
    }

    private int place(String scale, String grouping) {
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).dependent().equals(scale)
                    && results.get(i).grouping().equals(grouping)) {
                return i;
            }
        }
        throw new IllegalArgumentException("scale, grouping: no comparison of '" + scale + "' by '" + grouping
                + "'; there are " + String.join(", ", scales()) + " by " + String.join(", ", groupings()));
    }

    private List<Integer> placesOf(String grouping) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).grouping().equals(grouping)) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            throw new IllegalArgumentException(
                    "grouping: '" + grouping + "' is not one of " + String.join(", ", groupings()));
        }
        return places;
    }

    private boolean isAdjusted() {
        return multiplicity != Multiplicity.NONE;
    }

    private String adjustedHeader() {
        return "p (" + multiplicity.label() + ")";
    }

    private String stars(int place) {
        return stars.map(rule -> rule.mark(adjusted.get(place)).strip()).orElse("");
    }

    private Table withRules(Table table) {
        Table noted = table;
        if (stars.isPresent()) {
            noted = noted.footnote(stars.orElseThrow() + (isAdjusted() ? ", adjusted." : "."));
        }
        return isAdjusted()
                ? noted.footnote(adjustedHeader() + ": adjusted over the "
                        + adjusted.stream().filter(Estimate::isPresent).count() + " tests of the whole table.")
                : noted;
    }

    /**
     * The means of all scales by one grouping, as figures B4.2 to B4.11 of the inventory of 2018 have them.
     *
     * @param grouping what made the groups
     * @return a row a level and a column a scale, with stars at its name if a rule was named; below the levels all
     *     together, statistic, p, adjusted p if asked, effect size with its interval, n, and if asked whether the scale
     *     means the same in all groups
     * @throws IllegalArgumentException if there is no such grouping
     */
    public Table meansTable(String grouping) {
        List<Integer> places = placesOf(grouping);
        MeansLayout layout = new MeansLayout(
                grouping,
                places.stream().map(results::get).toList(),
                places.stream().map(this::stars).toList(),
                isAdjusted() ? Optional.of(places.stream().map(adjusted::get).toList()) : Optional.empty(),
                adjustedHeader());
        return withRules(layout.table()).footnote(tests(layout.results()));
    }

    private static Set<String> effects(List<ComparisonResult> results) {
        return new LinkedHashSet<>(
                results.stream().map(result -> result.effect().name()).toList());
    }

    private static String tests(List<ComparisonResult> results) {
        Set<String> tests = new TreeSet<>(
                results.stream().map(result -> result.omnibus().test()).toList());
        return "Test: " + String.join(", ", tests) + ".";
    }

    /**
     * The levels of each scale and which of them differ, as figures B4.22 to B4.31 of the inventory of 2018 have them.
     *
     * @param grouping what made the groups
     * @return for each scale its levels with n and mean, and beside them its pairs in words with p
     * @throws IllegalArgumentException if there is no such grouping
     */
    public Table claimsTable(String grouping) {
        return ClaimsLayout.table(
                grouping, placesOf(grouping).stream().map(results::get).toList());
    }

    /**
     * The pairs of all comparisons, for a machine.
     *
     * @return scale, grouping, the lower and the higher group, the difference of the higher minus the lower, its
     *     interval, p and whether the groups are shown to differ, a row a pair
     */
    public Table pairTable() {
        return new ComparisonRows(results).pairTable();
    }

    /**
     * Who is left out of each comparison.
     *
     * @return scale, grouping, respondents with a score and a group, those with a group and no score, the test of
     *     whether groups differ in being left out and its p, a row a comparison
     */
    public Table leftOutTable() {
        return new ComparisonRows(results).leftOutTable();
    }

    /**
     * Whether the scales mean the same in the groups, as {@linkplain Comparison#withMeasurement asked}.
     *
     * @return scale, grouping, the group that is set against the first, the verdict, Tucker's φ and the items that differ
     *     at equal score, a row each group but the first; where it is not known, a row with the reason; no row for
     *     comparisons that were not asked
     */
    public Table measurementTable() {
        return new ComparisonRows(results).measurementTable();
    }

    /**
     * All comparisons, a row each.
     *
     * @return scale, grouping, n, statistic, p, adjusted p if asked, stars if a rule was named, effect size, the course of
     *     the means of ordered groups, and whether the scale means the same in all groups, if that was asked
     */
    public Table table() {
        boolean isOrdered = results.stream().anyMatch(result -> result.trend().isPresent());
        boolean isMeasured =
                results.stream().anyMatch(result -> result.measurementVerdict().isPresent());
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("scale"),
                Column.text("by"),
                Column.integer("n"),
                Column.text("test"),
                Column.number("statistic", 2),
                Column.exactPValue("p")));
        if (isAdjusted()) {
            columns.add(Column.exactPValue(adjustedHeader()));
        }
        if (stars.isPresent()) {
            columns.add(Column.text(""));
        }
        columns.add(Column.coefficient("effect", 2));
        if (isOrdered) {
            columns.add(Column.text("course"));
            columns.add(Column.exactPValue("p of trend"));
        }
        if (isMeasured) {
            columns.add(Column.text("means the same"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            List<Cell> row = row(i, isOrdered);
            if (isMeasured) {
                row.add(Cell.text(MeansLayout.answer(results.get(i))));
            }
            rows.add(row);
        }
        Table table = withRules(Table.columns(columns).rows(rows));
        return table.footnote(tests(results)).footnote("Effect: " + String.join(", ", effects(results)) + ".");
    }

    private List<Cell> row(int place, boolean isOrdered) {
        ComparisonResult result = results.get(place);
        List<Cell> row = new ArrayList<>(List.of(
                Cell.text(result.dependent()),
                Cell.text(result.grouping()),
                Cell.integer(result.cases().n()),
                Cell.text(result.omnibus().symbol()),
                result.omnibus().statistic().cell(),
                result.p().cell()));
        if (isAdjusted()) {
            row.add(adjusted.get(place).cell());
        }
        if (stars.isPresent()) {
            row.add(Cell.text(stars(place)));
        }
        row.add(result.effect().estimate().cell());
        if (isOrdered) {
            row.add(result.trend()
                    .map(trend -> Cell.text(trend.course().name().toLowerCase(Locale.ROOT)))
                    .orElse(Cell.empty()));
            row.add(result.trend().map(trend -> trend.slopeP().cell()).orElse(Cell.empty()));
        }
        return row;
    }

    private String headline() {
        long tested = adjusted.stream().filter(Estimate::isPresent).count();
        long found = adjusted.stream()
                .filter(p -> p.isPresent() && p.value() < ALPHA)
                .count();
        return results.size() + (results.size() == 1 ? " comparison" : " comparisons") + ": " + found + " of " + tested
                + " tests with " + (isAdjusted() ? "adjusted " : "") + "p below .05";
    }

    /**
     * How many tests found something, and the means by each grouping.
     *
     * @return a sentence of at most 80 characters and a table a grouping
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(headline());
        String between = "\n";
        for (String grouping : groupings()) {
            text.append(between).append(meansTable(grouping));
            between = "\n\n";
        }
        return text.toString();
    }
}
