package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Variable;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Cholesky;
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
    /** A share of an item's variance below it, not explained by the other items, is rounding. */
    private static final double SINGULAR = 1e-11;

    private static final double RARE = .001;

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
        AnswersBuilder runs = column("longest_run", "longest run of equal answers");
        AnswersBuilder deviations = column("person_variability", "standard deviation of a person's answers");
        AnswersBuilder correlations = column("person_total", "correlation with the answers of others");
        AnswersBuilder distances = column("mahalanobis", "squared Mahalanobis distance");
        Others others = new Others(items);
        Distance from = Distance.of(items);
        this.noDistance = from.obstacle;
        double[] answers = new double[items.size()];
        for (int r = 0; r < items.respondents(); r++) {
            int answered = 0;
            for (int item = 0; item < answers.length; item++) {
                boolean is = items.isAnswered(r, item);
                answers[item] = is ? asGiven(items, r, item) : Double.NaN;
                answered += is ? 1 : 0;
            }
            Missing why = answered == answers.length ? Missing.of(MissingReason.SYSTEM_MISSING) : strongest(items, r);
            add(runs, answered == 0 ? Double.NaN : longestRun(answers), why);
            add(deviations, deviation(answers, answered), why);
            add(correlations, others.correlation(answers), why);
            add(distances, answered == answers.length ? from.of(answers) : Double.NaN, why);
        }
        this.longestRun = (Numbers) runs.build();
        this.variability = (Numbers) deviations.build();
        this.personTotal = (Numbers) correlations.build();
        this.distance = (Numbers) distances.build();
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

    private static AnswersBuilder column(String name, String label) {
        return new AnswersBuilder(Variable.numeric(name, label));
    }

    private static void add(AnswersBuilder column, double value, Missing why) {
        if (Double.isNaN(value)) {
            column.addMissing(why);
        } else {
            column.addNumber(value);
        }
    }

    private static Missing strongest(Items items, int respondent) {
        List<MissingReason> reasons = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            if (!items.isAnswered(respondent, item)) {
                reasons.add(items.missing(respondent, item).reason());
            }
        }
        return Missing.of(MissingReason.strongest(reasons));
    }

    private static double asGiven(Items items, int respondent, int item) {
        double score = items.score(respondent, item);
        if (!items.isReversed(item)) {
            return score;
        }
        int row = items.selection().respondent(respondent);
        return items.survey().coded(items.names().get(item)).option(row).score();
    }

    private static double longestRun(double[] answers) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < answers.length; i++) {
            run = Double.isNaN(answers[i]) ? 0 : i > 0 && answers[i] == answers[i - 1] ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static double deviation(double[] answers, int answered) {
        double sum = 0;
        for (double answer : answers) {
            sum += Double.isNaN(answer) ? 0 : answer;
        }
        double squares = 0;
        boolean varies = false;
        double first = Double.NaN;
        for (double answer : answers) {
            if (!Double.isNaN(answer)) {
                first = Double.isNaN(first) ? answer : first;
                varies |= answer != first;
                squares += (answer - sum / answered) * (answer - sum / answered);
            }
        }
        return answered < 2 ? Double.NaN : varies ? Math.sqrt(squares / (answered - 1)) : 0;
    }

    /** The means of the items, from which each respondent's own answer is taken out. */
    private static final class Others {
        private final double[] sum;
        private final int[] n;

        Others(Items items) {
            sum = new double[items.size()];
            n = new int[items.size()];
            for (int r = 0; r < items.respondents(); r++) {
                for (int item = 0; item < sum.length; item++) {
                    if (items.isAnswered(r, item)) {
                        sum[item] += asGiven(items, r, item);
                        n[item]++;
                    }
                }
            }
        }

        double correlation(double[] answers) {
            int both = 0;
            double x = 0;
            double y = 0;
            for (int item = 0; item < answers.length; item++) {
                if (!Double.isNaN(answers[item]) && n[item] > 1) {
                    both++;
                    x += answers[item];
                    y += mean(item, answers[item]);
                }
            }
            double xx = 0;
            double yy = 0;
            double xy = 0;
            double size = 0;
            for (int item = 0; item < answers.length; item++) {
                if (!Double.isNaN(answers[item]) && n[item] > 1) {
                    double dx = answers[item] - x / both;
                    double dy = mean(item, answers[item]) - y / both;
                    xx += dx * dx;
                    yy += dy * dy;
                    xy += dx * dy;
                    size += mean(item, answers[item]) * mean(item, answers[item]);
                }
            }
            // Means that are equal but for rounding do not vary.
            return both < 3 || xx == 0 || yy <= size * 0x1p-90
                    ? Double.NaN
                    : Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
        }

        private double mean(int item, double own) {
            return (sum[item] - own) / (n[item] - 1);
        }
    }

    /** From the centre of the complete respondents. */
    private static final class Distance {
        private final double[] mean;
        private final double[] away;
        private final Cholesky cholesky;
        private final Estimate obstacle;

        private Distance(double[] mean, Cholesky cholesky, Estimate obstacle) {
            this.mean = mean;
            this.away = new double[mean.length];
            this.cholesky = cholesky;
            this.obstacle = obstacle;
        }

        static Distance of(Items items) {
            CoMoments moments = CoMoments.listwise(asGiven(items));
            int k = items.size();
            double[] mean = new double[k];
            double[] covariance = new double[k * k];
            for (int i = 0; i < k; i++) {
                mean[i] = moments.mean(i).orNaN();
                for (int j = 0; j < k; j++) {
                    Estimate cell = moments.covariance(i, j);
                    if (!cell.isPresent()) {
                        return new Distance(mean, null, cell);
                    }
                    covariance[i * k + j] = cell.value();
                }
            }
            Cholesky cholesky = new Cholesky(k);
            return cholesky.decompose(covariance, SINGULAR)
                    ? new Distance(mean, cholesky, null)
                    : new Distance(
                            mean,
                            null,
                            Estimate.absent(
                                    Absence.Kind.NOT_DEFINED,
                                    "an item is constant or follows from others among the complete respondents"));
        }

        private static Items asGiven(Items items) {
            return items.survey().items(items.names().toArray(String[]::new)).in(items.selection());
        }

        double of(double[] answers) {
            if (cholesky == null) {
                return Double.NaN;
            }
            double[] solved = new double[away.length];
            double square = 0;
            for (int i = 0; i < away.length; i++) {
                away[i] = answers[i] - mean[i];
                solved[i] = away[i];
            }
            cholesky.solveInPlace(solved);
            for (int i = 0; i < away.length; i++) {
                square += away[i] * solved[i];
            }
            return square;
        }
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
