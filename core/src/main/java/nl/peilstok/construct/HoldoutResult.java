package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/**
 * What the procedure chooses from a part of the respondents, and how that choice does among the others: how far the scales of
 * all respondents hang on who they are.
 */
public final class HoldoutResult {
    private final double share;
    private final long seed;
    private final List<List<String>> all;
    private final List<List<String>> chosen;
    private final List<List<Finding>> judged;
    private final Map<String, String> tooSmall;

    HoldoutResult(
            double share,
            long seed,
            List<List<String>> all,
            List<List<String>> chosen,
            List<List<Finding>> judged,
            Map<String, String> tooSmall) {
        this.share = share;
        this.seed = seed;
        this.all = all;
        this.chosen = chosen;
        this.judged = judged;
        this.tooSmall = tooSmall;
    }

    /**
     * The scales that the part chose.
     *
     * @return the items of each; empty if it found none or no group could be divided
     */
    public List<List<String>> scales() {
        return chosen;
    }

    /**
     * Whether the part chose the same scales as all respondents.
     *
     * @return false if an item differs
     */
    public boolean isSame() {
        Set<Set<String>> those = chosen.stream().map(HashSet::new).collect(Collectors.toSet());
        Set<Set<String>> these = all.stream().map(HashSet::new).collect(Collectors.toSet());
        return !chosen.isEmpty() && those.equals(these);
    }

    /**
     * Whether every number of every such scale meets its rule among the respondents held out.
     *
     * @return false if one does not or there is no scale
     */
    public boolean isConfirmed() {
        return !judged.isEmpty() && judged.stream().flatMap(List::stream).allMatch(Finding::met);
    }

    /**
     * The numbers of a scale among the respondents held out.
     *
     * @param scale from 0, of {@link #scales}
     * @return the numbers, group by group
     */
    public List<Finding> findings(int scale) {
        return List.copyOf(judged.get(scale));
    }

    /**
     * A row for each scale and group.
     *
     * @return the lowest inter-item and item–rest correlation and the reliability among the respondents held out
     */
    public Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int s = 0; s < chosen.size(); s++) {
            for (String group :
                    judged.get(s).stream().map(Finding::group).distinct().toList()) {
                List<Finding> of = judged.get(s).stream()
                        .filter(each -> each.group().equals(group))
                        .toList();
                rows.add(List.of(
                        Cell.text(String.join(", ", chosen.get(s))),
                        Cell.text(group.isEmpty() ? "all" : group),
                        Cell.integer(of.get(0).n()),
                        of.get(0).value().cell(),
                        of.get(1).value().cell(),
                        of.get(2).value().cell(),
                        Cell.text(of.stream().allMatch(Finding::met) ? "met" : "not met")));
            }
        }
        String coefficient = judged.stream()
                .flatMap(List::stream)
                .map(Finding::quantity)
                .filter(quantity -> quantity == Quantity.OMEGA)
                .findFirst()
                .map(Quantity::label)
                .orElse(Quantity.ALPHA.label());
        Table table = Table.columns(
                        Column.text("items chosen"),
                        Column.text("group"),
                        Column.integer("n"),
                        Column.coefficient("lowest r", 2),
                        Column.coefficient("item-rest", 2),
                        Column.coefficient(coefficient, 3),
                        Column.text("rules"))
                .rows(rows)
                .title("Numbers of the respondents held out; seed " + seed);
        for (Map.Entry<String, String> group : tooSmall.entrySet()) {
            table = table.footnote((group.getKey().isEmpty() ? "" : group.getKey() + ": ") + group.getValue());
        }
        return table;
    }

    double share() {
        return share;
    }

    Optional<String> obstacle() {
        return chosen.isEmpty() && !tooSmall.isEmpty()
                ? Optional.of("the groups are too small to be divided")
                : Optional.empty();
    }

    /**
     * What came out.
     *
     * @return such as {@code Holdout check: a random 50% chooses the same items; the rest confirms them}
     */
    public String sentence() {
        String head = "Holdout check: a random " + NumberStyle.EN.number(100 * share, 0) + "% chooses ";
        return obstacle()
                .map(why -> "Holdout check: " + why)
                .orElseGet(() -> chosen.isEmpty()
                        ? head + "no scale"
                        : head + (isSame() ? "the same items" : "other items") + "; the rest "
                                + (isConfirmed() ? "confirms" : "does not confirm") + " them");
    }

    /**
     * What came out, and the table.
     *
     * @return lines of at most 80 characters
     */
    @Override
    public String toString() {
        return chosen.isEmpty() ? sentence() : sentence() + "\n" + table();
    }
}
