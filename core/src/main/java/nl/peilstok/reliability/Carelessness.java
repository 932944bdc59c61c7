package nl.peilstok.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Variable;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Tail;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * Signs that respondents answered without care: four numbers for each. Nothing is removed; the columns can be added to
 * the survey and looked at.
 *
 * <pre>{@code
 * Carelessness careless = Carelessness.of(items);
 * survey.with(careless.longestRun());
 * }</pre>
 *
 * <p><b>Definition.</b> Of a respondent's answers as they were given, before any item is reversed, in the order of the
 * items. Longest run: the most equal scores in succession; a missing answer ends a run. Person variability: the standard
 * deviation of the answers, divisor one less than their number (0 for who ticks one column). Person–total correlation: of
 * the answers with the means of the same items over all other respondents who answered them (below 0 for who answers
 * against everybody). Mahalanobis distance: (x − x̄)ᵀ C⁻¹ (x − x̄), squared, with means and covariances of the complete
 * respondents; of k normal items about chi-square with k degrees of freedom.
 *
 * <p><b>Missing answers.</b> Run, variability and correlation rest on the answers that are there; the distance is of
 * complete respondents only (listwise). A number that a respondent has not is missing with the strongest reason of the
 * respondent's own missing answers, or system-missing if all items were answered.
 *
 * <p><b>Interval.</b> None.
 *
 * <p><b>Undefined when</b> nothing was answered (the run), fewer than two items (the variability) or three (the
 * correlation); the answers or the others' means of those items are all equal (the correlation); an item is constant or
 * follows from others among the complete (the distance, for everybody).
 *
 * <p><b>Reference.</b> Curran (2016), doi:10.1016/j.jesp.2015.07.006; Dunn, Heggestad, Shanock and Theilgard (2018),
 * doi:10.1007/s10869-016-9479-0; Meade and Craig (2012), doi:10.1037/a0028085.
 *
 * <p><b>Agrees with</b> R 4.2 {@code rle}, {@code sd}, {@code cor} and {@code mahalanobis} to a relative 1e-10.
 */
public final class Carelessness {
    private static final double RARE = .001;

    private static final Map<MissingReason, Missing> REASONS =
            Arrays.stream(MissingReason.values()).collect(Collectors.toUnmodifiableMap(reason -> reason, Missing::of));

    private final int items;
    private final int respondents;
    private final Numbers longestRun;
    private final Numbers variability;
    private final Numbers personTotal;
    private final Numbers distance;
    private final Estimate noDistance;

    private Carelessness(Items items) {
        this.items = items.size();
        this.respondents = items.respondents();
        CarelessScan scan = new CarelessScan(items);
        this.noDistance = scan.noDistance;
        this.longestRun = column("longest_run", "longest run of equal answers", scan.longestRun, scan);
        this.variability =
                column("person_variability", "standard deviation of a person's answers", scan.variability, scan);
        this.personTotal = column("person_total", "correlation with the answers of others", scan.personTotal, scan);
        this.distance = column("mahalanobis", "squared Mahalanobis distance", scan.distance, scan);
    }

    private static Numbers column(String name, String label, double[] values, CarelessScan scan) {
        AnswersBuilder column = new AnswersBuilder(Variable.numeric(name, label));
        for (int r = 0; r < values.length; r++) {
            if (Double.isNaN(values[r])) {
                MissingReason why = scan.why[r];
                column.addMissing(REASONS.get(why == null ? MissingReason.SYSTEM_MISSING : why));
            } else {
                column.addNumber(values[r]);
            }
        }
        return (Numbers) column.build();
    }

    /**
     * Looks at the answers of each respondent.
     *
     * @param items two or more items, in the order in which they were asked
     * @return four columns and their summary
     * @throws IllegalArgumentException if there are fewer than two items
     */
    public static Carelessness of(Items items) {
        if (items.size() < 2) {
            throw new IllegalArgumentException(
                    "items: two or more are needed, got only " + items.names().get(0));
        }
        return new Carelessness(items);
    }

    /**
     * The longest run of equal answers.
     *
     * @return from 1 to the number of items, a column {@code longest_run}
     */
    public Numbers longestRun() {
        return longestRun;
    }

    /**
     * The standard deviation of each respondent's answers.
     *
     * @return 0 or more, a column {@code person_variability}
     */
    public Numbers personVariability() {
        return variability;
    }

    /**
     * The correlation of each respondent's answers with the means of the others.
     *
     * @return from −1 to 1, a column {@code person_total}
     */
    public Numbers personTotal() {
        return personTotal;
    }

    /**
     * The squared Mahalanobis distance of each complete respondent.
     *
     * @return 0 or more, a column {@code mahalanobis}
     */
    public Numbers mahalanobis() {
        return distance;
    }

    /**
     * The number of respondents whose answers deserve a look by a mark that is customary, not strict.
     *
     * @return a row for each sign: its n, mean, standard deviation, least and largest value, the mark and how many pass it
     */
    public Table table() {
        int half = (items + 1) / 2;
        Table table = Table.columns(
                Column.text("sign"),
                Column.integer("n"),
                Column.number("mean", 2),
                Column.number("sd", 2),
                Column.number("min", 2),
                Column.number("max", 2),
                Column.text("mark"),
                Column.integer("beyond"));
        table = table.row(row("longest run", longestRun, "≥ " + half, value -> value >= half));
        table = table.row(row("variability", variability, "= 0", value -> value == 0));
        table = table.row(row("person–total r", personTotal, "< 0", value -> value < 0));
        table = table.row(row("Mahalanobis²", distance, "p < .001", value -> Tail.chiSquareUpper(value, items) < RARE));
        return noDistance == null
                ? table
                : table.footnote("no distance: " + noDistance.whyAbsent().orElseThrow());
    }

    private static List<Cell> row(String sign, Numbers numbers, String mark, DoublePredicate isBeyond) {
        Summary summary = Summary.of(numbers);
        int beyond = 0;
        for (int r = 0; r < numbers.size(); r++) {
            beyond += numbers.isAnswered(r) && isBeyond.test(numbers.value(r)) ? 1 : 0;
        }
        return List.of(
                Cell.text(sign),
                Cell.integer(summary.n()),
                summary.mean().cell(),
                summary.sd().cell(),
                summary.min().cell(),
                summary.max().cell(),
                Cell.text(mark),
                Cell.integer(beyond));
    }

    /**
     * How many respondents there are, and the table.
     *
     * @return such as {@code Signs of careless answering, 217 respondents, 6 items} and the table
     */
    @Override
    public String toString() {
        return "Signs of careless answering, " + respondents + " respondents, " + items + " items\n" + table();
    }
}
