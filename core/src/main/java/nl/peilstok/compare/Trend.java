package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.inference.JonckheereTerpstra;
import nl.peilstok.inference.JonckheereTerpstraResult;
import nl.peilstok.inference.LinearTrend;
import nl.peilstok.inference.LinearTrendResult;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/**
 * What the order of the groups adds to a test of all groups together: the {@linkplain LinearTrend linear trend} of the
 * means, every group counting alike, the test of {@linkplain JonckheereTerpstra Jonckheere and Terpstra}, and whether
 * the means rise from the first group to the last. A trend can be shown while the means rise and fall; both are said.
 */
public final class Trend {
    private final Estimate slope;
    private final Estimate slopeP;
    private final Optional<LinearTrendResult> linear;
    private final Optional<JonckheereTerpstraResult> jonckheere;
    private final Course course;

    private Trend(
            Estimate slope,
            Estimate slopeP,
            Optional<LinearTrendResult> linear,
            Optional<JonckheereTerpstraResult> jonckheere,
            Course course) {
        this.slope = slope;
        this.slopeP = slopeP;
        this.linear = linear;
        this.jonckheere = jonckheere;
        this.course = course;
    }

    static Trend of(Compared groups, LinearTrend procedure) {
        Course course = Course.of(groups.present().stream()
                .map(groups::summary)
                .filter(summary -> summary.mean().isPresent())
                .map(summary -> summary.mean().value())
                .toList());
        if (groups.obstacle().isPresent()) {
            Estimate none = Estimate.absent(groups.obstacle().orElseThrow());
            return new Trend(none, none, Optional.empty(), Optional.empty(), course);
        }
        LinearTrendResult linear =
                groups.data().map(procedure::test).orElseGet(() -> procedure.ofGroups(groups.groups()));
        return new Trend(
                linear.slope(),
                linear.p(),
                Optional.of(linear),
                groups.data().map(JonckheereTerpstra.asymptotic()::test),
                course);
    }

    /**
     * How the means go from the first group to the last.
     *
     * @return rising, falling, level, or mixed
     */
    public Course course() {
        return course;
    }

    /**
     * The rise of the mean from a group to the next.
     *
     * @return with its interval; absent where no line can be drawn
     */
    public Estimate slope() {
        return slope;
    }

    /**
     * The p of the slope.
     *
     * @return two-sided; absent where the test is not defined
     */
    public Estimate slopeP() {
        return slopeP;
    }

    /**
     * The linear trend in full.
     *
     * @return empty where published figures do not allow any test
     */
    public Optional<LinearTrendResult> linear() {
        return linear;
    }

    /**
     * The test of Jonckheere and Terpstra.
     *
     * @return empty where only published figures are known
     */
    public Optional<JonckheereTerpstraResult> jonckheereTerpstra() {
        return jonckheere;
    }

    /**
     * Both tests.
     *
     * @return a row a test: statistic and p; the course of the means below
     */
    public Table table() {
        Estimate t = linear.map(LinearTrendResult::t).orElse(slope);
        List<Cell> byRanks = new ArrayList<>(List.of(Cell.text("Jonckheere–Terpstra, z"), Cell.empty(), Cell.empty()));
        if (jonckheere.isPresent()) {
            byRanks.add(jonckheere.orElseThrow().z().cell());
            byRanks.add(jonckheere.orElseThrow().p().cell());
        } else {
            byRanks.add(Cell.absent(Compared.NEEDS_SCORES.reason()));
            byRanks.add(Cell.absent(Compared.NEEDS_SCORES.reason()));
        }
        Table table = Table.columns(
                        Column.text("trend"),
                        Column.number("slope", 2),
                        Column.number("interval", 2),
                        Column.number("statistic", 2),
                        Column.exactPValue("p"))
                .row(List.of(Cell.text("linear, t"), slope.cell(), slope.intervalCell(), t.cell(), slopeP.cell()))
                .row(byRanks)
                .footnote("From the first group to the last " + course.label() + ".");
        for (String note : jonckheere.map(JonckheereTerpstraResult::notes).orElse(List.of())) {
            table = table.footnote(note);
        }
        return table;
    }

    /**
     * The course of the means with the p of the linear trend, and both tests.
     *
     * @return a sentence and a table
     */
    @Override
    public String toString() {
        String sentence =
                Character.toUpperCase(course.label().charAt(0)) + course.label().substring(1);
        return sentence
                + (slopeP.isPresent() ? "; linear trend " + NumberStyle.EN.pStatement(slopeP.value()) : "")
                + "\n" + table();
    }
}
