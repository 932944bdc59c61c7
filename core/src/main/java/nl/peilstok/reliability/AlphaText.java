package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peilstok.data.Missing;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** Alpha in words and as a table. */
final class AlphaText {
    private static final int WIDTH = 80;
    /** More pairs than this are only counted. */
    private static final int MOST_PAIRS = 10;

    private final AlphaResult result;
    /** For omega if deleted beside alpha if deleted; null for alpha alone. */
    private final OmegaResult omega;

    AlphaText(AlphaResult result) {
        this(result, null);
    }

    AlphaText(AlphaResult result, OmegaResult omega) {
        this.result = result;
        this.omega = omega;
    }

    /** The sentence, the remarks on it, and the table; a sentence too long for its line is broken before the n. */
    String text() {
        String oneLine = alpha() + " " + result.cases().count();
        String sentence = oneLine.length() <= WIDTH
                ? oneLine
                : alpha() + "\n" + result.cases().count();
        String remarks = String.join("\n", remarks());
        Table items = items(findings());
        return sentence + "\n" + (remarks.isEmpty() ? items : items.title(remarks));
    }

    /** The same, with the sentence as the title and the remarks as footnotes. */
    Table table() {
        List<String> footnotes = new ArrayList<>(remarks());
        footnotes.addAll(findings());
        return items(footnotes).title(alpha() + " " + result.cases().count());
    }

    private String alpha() {
        String interval = result.raw()
                .interval()
                .map(i -> " " + NumberStyle.EN.coefficientInterval(i.lower(), i.upper(), 3) + " ("
                        + Interval.percentage(i.level()) + ", " + i.method() + ")")
                .orElse("");
        return "Cronbach's alpha " + coefficient(result.raw()) + interval + ", "
                + result.items().size() + " items,";
    }

    /** Such as {@code .836}; a dash where there is none. */
    static String coefficient(Estimate estimate) {
        return estimate.isPresent() ? NumberStyle.EN.coefficient(estimate.value(), 3) : Cell.DASH;
    }

    /** What alpha itself needs said: why it or its interval is not there, and who was left out. */
    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        result.raw()
                .whyAbsent()
                .ifPresentOrElse(
                        why -> remarks.add("no alpha: " + why),
                        () -> result.raw().whyNoInterval().ifPresent(why -> remarks.add("no interval: " + why)));
        String leftOut = result.cases().leftOutLine();
        if (!leftOut.isEmpty()) {
            remarks.add(leftOut);
        }
        return remarks;
    }

    private List<String> findings() {
        List<String> findings = new ArrayList<>();
        findings.add("standardised alpha " + coefficient(result.standardised()) + "; inter-item correlation mean "
                + coefficient(result.meanCorrelation()) + ", median " + coefficient(result.medianCorrelation()));
        String reversed = result.items().stream()
                .filter(AlphaItem::isReversed)
                .map(AlphaItem::name)
                .collect(Collectors.joining(", "));
        if (!reversed.isEmpty()) {
            findings.add("reversed: " + reversed);
        }
        if (result.keying().isUndecided() || !result.keying().suspects().isEmpty()) {
            findings.add(result.keying().toString());
        }
        List<ItemPair> notPositive = result.notPositive();
        List<ItemPair> present = notPositive.stream()
                .filter(pair -> pair.correlation().isPresent())
                .toList();
        if (!present.isEmpty()) {
            String some =
                    present.stream().limit(MOST_PAIRS).map(ItemPair::toString).collect(Collectors.joining(", "));
            int rest = present.size() - MOST_PAIRS;
            findings.add("correlation not positive: " + some + (rest > 0 ? " and " + rest + " more pairs" : ""));
        }
        Map<Absence, Integer> absent = new LinkedHashMap<>();
        for (ItemPair pair : notPositive) {
            pair.correlation().whyAbsent().ifPresent(why -> absent.merge(why, 1, Integer::sum));
        }
        absent.forEach((why, pairs) ->
                findings.add("no correlation of " + pairs + (pairs == 1 ? " pair: " : " pairs: ") + why));
        return findings;
    }

    private Table items(List<String> footnotes) {
        List<Missing> reasons = reasons();
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("item"),
                Column.integer("n"),
                Column.number("mean", 2),
                Column.number("sd", 2),
                Column.coefficient("item-rest", 2),
                Column.coefficient("alpha if deleted", 3)));
        if (omega != null) {
            columns.add(Column.coefficient("omega if deleted", 3));
        }
        reasons.forEach(reason -> columns.add(Column.integer(reason.label())));
        List<List<Cell>> rows = new ArrayList<>();
        for (AlphaItem item : result.items()) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.text(item.name()),
                    Cell.integer(item.n()),
                    item.mean().cell(),
                    item.sd().cell(),
                    item.itemRest().cell(),
                    item.alphaIfDeleted().cell()));
            if (omega != null) {
                row.add(omega.item(item.name()).omegaIfDeleted().cell());
            }
            reasons.forEach(reason -> row.add(Cell.integer(item.missing().getOrDefault(reason, 0))));
            rows.add(row);
        }
        Table table = Table.columns(columns).rows(rows);
        for (String footnote : footnotes) {
            table = table.footnote(footnote);
        }
        return table;
    }

    /** The reasons that any item has, in the order of precedence. */
    private List<Missing> reasons() {
        Set<Missing> left = new HashSet<>();
        result.items().forEach(item -> left.addAll(item.missing().keySet()));
        List<Missing> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Missing next = Missing.strongest(left);
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }
}
