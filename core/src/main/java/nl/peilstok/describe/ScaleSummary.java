package nl.peilstok.describe;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.data.Items;
import nl.peilstok.data.MissingReason;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.scale.Scale;
import nl.peilstok.scale.Scores;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * The summary of the scores on a scale: how many have one, why the others have none, mean, spread, and how much of the
 * scale was answered.
 *
 * <p><b>Definition.</b> As in {@link Summary}, of the scores. 'answered %' is the share of answers among all that the
 * respondents were asked for: items answered, over items times respondents less those
 * {@linkplain MissingReason#NOT_ASKED not asked}.
 *
 * <p><b>Missing answers.</b> As the scale's {@link nl.peilstok.scale.ScoringRule} says; a reason's count is the number
 * of respondents without a score for it.
 *
 * <p><b>Undefined when</b> nobody has a score.
 *
 * <p><b>Agrees with</b> R 4.2 {@code mean}, {@code sd}, {@code median} to a relative 1e-14.
 */
public final class ScaleSummary {
    private final Scale scale;
    private final int items;
    private final Summary summary;
    private final Estimate answered;
    private final List<String> notes;

    private ScaleSummary(Scale scale, int items, Summary summary, Estimate answered, List<String> notes) {
        this.scale = scale;
        this.items = items;
        this.summary = summary;
        this.answered = answered;
        this.notes = notes;
    }

    /**
     * Summarises scores.
     *
     * @param scores the scores on a scale
     * @return the summary
     */
    public static ScaleSummary of(Scores scores) {
        Items items = scores.items();
        long asked = 0;
        long answered = 0;
        for (int respondent = 0; respondent < items.respondents(); respondent++) {
            answered += scores.answeredItems(respondent);
            asked += scores.answeredItems(respondent);
            for (int item = 0; item < items.size(); item++) {
                boolean unanswered = !items.isAnswered(respondent, item)
                        && items.missing(respondent, item).reason() != MissingReason.NOT_ASKED;
                asked += unanswered ? 1 : 0;
            }
        }
        return new ScaleSummary(
                scores.scale(),
                items.size(),
                Summary.of(scores.numbers()),
                Percentage.of(
                        answered,
                        asked,
                        "nobody was asked an item of " + scores.scale().name()),
                scores.notes());
    }

    /**
     * The scale.
     *
     * @return its definition
     */
    public Scale scale() {
        return scale;
    }

    /**
     * The number of items.
     *
     * @return 1 or more
     */
    public int items() {
        return items;
    }

    /**
     * n, mean and so on of the scores, and why respondents have none.
     *
     * @return the summary
     */
    public Summary summary() {
        return summary;
    }

    /**
     * How much of what was asked was answered, over all items and respondents.
     *
     * @return a percentage from 0 to 100; absent if nobody was asked anything
     */
    public Estimate answeredPercent() {
        return answered;
    }

    /**
     * Several scales side by side: a row a scale, a column for each reason of having no score that occurs.
     *
     * @param summaries the summaries, in the order wanted
     * @return the table; what the scores note is its footnotes
     */
    public static Table table(List<ScaleSummary> summaries) {
        ReasonColumns reasons = new ReasonColumns(
                summaries.stream().map(each -> each.summary.cases().leftOut()).toList());
        List<Column> columns = new ArrayList<>(List.of(Column.text("scale"), Column.integer("items")));
        columns.addAll(Summary.columns());
        columns.add(Percentage.column("answered %"));
        columns.addAll(reasons.columns());
        List<List<Cell>> rows = new ArrayList<>();
        for (ScaleSummary each : summaries) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(each.scale.name()), Cell.integer(each.items)));
            row.addAll(each.summary.row());
            row.add(each.answered.cell());
            row.addAll(reasons.cells(each.summary.cases().leftOut()));
            rows.add(row);
        }
        Table table = Table.columns(columns).rows(rows);
        for (ScaleSummary each : summaries) {
            for (String note : each.notes) {
                table = table.footnote(each.scale.name() + ": " + note);
            }
        }
        return table;
    }

    /**
     * The n, and a table of one row.
     *
     * @return such as {@code n = 188 of 217} and the table
     */
    @Override
    public String toString() {
        return summary.cases().count() + "\n" + table(List.of(this)).footnote("rule: " + scale.rule());
    }
}
