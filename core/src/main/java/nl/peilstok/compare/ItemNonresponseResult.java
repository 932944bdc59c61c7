package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.peilstok.data.Items;
import nl.peilstok.data.MissingReason;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.inference.KruskalWallisResult;
import nl.peilstok.inference.TTestResult;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** Who has no view on what, and what goes with it. {@link ItemNonresponse} makes it and defines its numbers. */
public final class ItemNonresponseResult {
    private static final Estimate NO_SIZE = Estimate.absent(Absence.Kind.NOT_DEFINED, "no size was given");

    private final MissingReason reason;
    private final int respondents;
    private final int withAny;
    private final long count;
    private final long asked;
    private final NonresponseTests tests;
    private final NonresponsePatterns patterns;
    private final Optional<String> groupName;
    private final Multiplicity multiplicity;
    private final double alpha;

    ItemNonresponseResult(
            Items items,
            MissingReason reason,
            NonresponseCounts counts,
            NonresponseTests tests,
            Optional<String> groupName,
            Multiplicity multiplicity,
            double alpha) {
        this.reason = reason;
        this.respondents = items.respondents();
        this.tests = tests;
        this.patterns = new NonresponsePatterns(counts.marks());
        this.groupName = groupName;
        this.multiplicity = multiplicity;
        this.alpha = alpha;
        int any = 0;
        long number = 0;
        long of = 0;
        for (int r = 0; r < respondents; r++) {
            any += counts.number(r) > 0 ? 1 : 0;
            number += counts.number(r);
            of += counts.asked(r);
        }
        this.withAny = any;
        this.count = number;
        this.asked = of;
    }

    /**
     * The respondents without a view on one item or more.
     *
     * @return of all respondents
     */
    public int respondentsWithAny() {
        return withAny;
    }

    /**
     * The number of times that somebody had no view.
     *
     * @return 0 or more
     */
    public long count() {
        return count;
    }

    /**
     * The percentage of times that somebody had no view, of all times that an answer was given or said not to be there.
     *
     * @return 0 to 100; absent if there were none
     */
    public Estimate percent() {
        return asked == 0
                ? Estimate.absent(Absence.Kind.NO_ANSWERS, "nobody answered or had no view")
                : Estimate.of(100.0 * count / asked);
    }

    /**
     * The items.
     *
     * @return in their order
     */
    public List<NonresponseItem> items() {
        return tests.byItem();
    }

    /**
     * Which items go without a view together.
     *
     * @return the patterns
     */
    public NonresponsePatterns patterns() {
        return patterns;
    }

    /**
     * The groups.
     *
     * @return the labels of those with a respondent; empty without groups
     */
    public List<String> levels() {
        return tests.membership().map(Membership::levels).orElse(List.of());
    }

    /**
     * Whether the number of items without a view depends on the group.
     *
     * @return empty without groups
     */
    public Optional<KruskalWallisResult> numberByGroup() {
        return tests.numberByGroup();
    }

    /**
     * Spearman's correlation of the number of items without a view with size, above 0 if the large know less.
     *
     * @return with its interval; absent without a size or where it is not defined
     */
    public Estimate numberBySize() {
        return tests.numberBySize().map(matrix -> matrix.get(0, 1)).orElse(NO_SIZE);
    }

    /**
     * The p of {@link #numberBySize()}.
     *
     * @return absent where that is
     */
    public Estimate numberBySizeP() {
        return tests.numberBySize().map(matrix -> matrix.p(0, 1)).orElse(NO_SIZE);
    }

    /**
     * How much those without a view on some item score higher on what they answered than those with a view on all, in points
     * of the answer scale, each item's mean taken off.
     *
     * @return Welch's test
     */
    public TTestResult scoreDifference() {
        return tests.scoreDifference();
    }

    /**
     * Spearman's correlation of the score on what was answered with the number of items without a view.
     *
     * @return with its interval; absent where it is not defined
     */
    public Estimate scoreByNumber() {
        return tests.numberByScore().get(0, 1);
    }

    /**
     * The p of {@link #scoreByNumber()}.
     *
     * @return absent where that is
     */
    public Estimate scoreByNumberP() {
        return tests.numberByScore().p(0, 1);
    }

    /**
     * The items whose share without a view differs between the groups.
     *
     * @return their names, adjusted p below the level
     */
    public List<String> itemsByGroup() {
        return below(NonresponseItem::groupP);
    }

    /**
     * The items whose share without a view goes with size.
     *
     * @return their names, adjusted p below the level
     */
    public List<String> itemsBySize() {
        return below(NonresponseItem::sizeP);
    }

    /**
     * The items of which those without a view score differently on the others.
     *
     * @return their names, adjusted p below the level
     */
    public List<String> itemsByScore() {
        return below(NonresponseItem::scoreP);
    }

    private List<String> below(Function<NonresponseItem, Estimate> p) {
        return items().stream()
                .filter(item -> isFinding(p.apply(item)))
                .map(NonresponseItem::name)
                .toList();
    }

    private boolean isFinding(Estimate p) {
        return p.isPresent() && p.value() < alpha;
    }

    /**
     * A row for each item: n, how many are without a view, their percentage in all and in each group, and the adjusted p of
     * each question that was asked.
     *
     * @return the table
     */
    public Table itemTable() {
        boolean bySize = tests.numberBySize().isPresent();
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("item"), Column.integer("n"), Column.integer(reason.label()), Column.number("%", 1)));
        levels().forEach(level -> columns.add(Column.number("% " + level, 1)));
        if (groupName.isPresent()) {
            columns.add(Column.pValue("p " + groupName.get()));
        }
        if (bySize) {
            columns.add(Column.coefficient("r size", 2));
            columns.add(Column.pValue("p size"));
        }
        columns.add(Column.number("score", 2));
        columns.add(Column.pValue("p score"));
        List<List<Cell>> rows = new ArrayList<>();
        for (NonresponseItem item : items()) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.text(item.name()),
                    Cell.integer(item.n()),
                    Cell.integer(item.count()),
                    item.percent().cell()));
            item.groupPercents().forEach(percent -> row.add(percent.cell()));
            if (groupName.isPresent()) {
                row.add(item.groupP().cell());
            }
            if (bySize) {
                row.add(item.sizeEffect().cell());
                row.add(item.sizeP().cell());
            }
            row.add(item.scoreDifference().cell());
            row.add(item.scoreP().cell());
            rows.add(row);
        }
        Table table = Table.columns(columns).rows(rows);
        return table.footnote("n: answered or " + reason.label() + "; score: by how much those without score higher on"
                + " the other items; p: " + multiplicity.label() + " over the items"
                + (groupName.isPresent() ? ", of groups Fisher's" : "")
                + (bySize ? "; r size: rank-biserial, above 0 if those without are larger" : ""));
    }

    /**
     * The tests over respondents, a row each: the number without a view against group and size, and the score on what was
     * answered.
     *
     * @return the table
     */
    public Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        numberByGroup()
                .ifPresent(test -> rows.add(List.of(
                        Cell.text("differs by " + groupName.orElse("group") + ": Kruskal–Wallis, ε²"),
                        test.epsilonSquared().cell(),
                        Cell.empty(),
                        test.p().cell())));
        if (tests.numberBySize().isPresent()) {
            rows.add(row("goes with size: Spearman's ρ", numberBySize(), numberBySizeP()));
        }
        rows.add(row(
                "some or none: difference in score, Welch",
                scoreDifference().difference(),
                scoreDifference().p()));
        rows.add(row("goes with the score: Spearman's ρ", scoreByNumber(), scoreByNumberP()));
        return Table.columns(
                        Column.text("number of items per respondent"),
                        Column.coefficient("estimate", 2),
                        Column.coefficient("95% interval", 2),
                        Column.pValue("p"))
                .rows(rows)
                .footnote("score: the answers given, less the mean of each item");
    }

    private static List<Cell> row(String question, Estimate estimate, Estimate p) {
        return List.of(
                Cell.text(question),
                estimate.cell(),
                estimate.isPresent() ? estimate.intervalCell() : Cell.empty(),
                p.cell());
    }

    /**
     * The finding in a sentence of at most 80 characters.
     *
     * @return such as {@code No view: 12% of answers, 61 of 105 respondents; depends on group and score}
     */
    public String sentence() {
        String name = Line.capital(reason.label());
        if (count == 0) {
            return Line.fitting(
                    name + ": nowhere among " + respondents + " respondents and " + items().size() + " items");
        }
        String much = name + ": " + NumberStyle.EN.number(percent().value(), 0) + "% of answers, " + withAny + " of "
                + respondents + " respondents";
        List<String> on = new ArrayList<>();
        if (numberByGroup().map(test -> isFinding(test.p())).orElse(false)
                || !itemsByGroup().isEmpty()) {
            on.add(groupName.orElse("group"));
        }
        if (isFinding(numberBySizeP()) || !itemsBySize().isEmpty()) {
            on.add("size");
        }
        if (isFinding(scoreDifference().p())
                || isFinding(scoreByNumberP())
                || !itemsByScore().isEmpty()) {
            on.add("score");
        }
        return on.isEmpty()
                ? Line.fitting(much + "; depends on nothing tested", much)
                : Line.fitting(much + "; depends on " + String.join(", ", on), much);
    }

    /**
     * The sentence, the items, the tests and the patterns.
     *
     * @return the text
     */
    @Override
    public String toString() {
        String text = sentence() + "\n" + itemTable();
        return count == 0 ? text : text + "\n\n" + table() + "\n\n" + patterns;
    }
}
