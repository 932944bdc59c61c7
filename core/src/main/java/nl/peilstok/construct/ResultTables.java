package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.peilstok.data.Missing;
import nl.peilstok.estimate.Cases;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Notation;
import nl.peilstok.table.Table;

/** The tables of a construction, and the short text that prints. */
final class ResultTables {
    static final int WIDTH = 80;
    private static final int MOST_LINES = 59;
    private static final int MOST_NAMED = 40;

    private final ConstructionResult result;

    ResultTables(ConstructionResult result) {
        this.result = result;
    }

    Table scales() {
        return scales(Integer.MAX_VALUE);
    }

    private Table scales(int most) {
        return scales(result.scales(), most);
    }

    /** A row for each scale and group, at most so many; who was left out, and why, in the footnotes. */
    static Table scales(List<ConstructedScale> scales, int most) {
        String coefficient = scales.stream()
                .map(each -> each.groups().get(0).coefficient())
                .filter(each -> each == Quantity.OMEGA)
                .findFirst()
                .orElse(Quantity.ALPHA)
                .label();
        Table table = Table.columns(
                Column.text("scale"),
                Column.text("group"),
                Column.integer("items"),
                Column.integer("n"),
                Column.integer("of"),
                Column.coefficient(coefficient, 3),
                Column.coefficient("lowest r", 2),
                Column.coefficient("item-rest", 2),
                Column.integer("factors"),
                Column.text("rules"));
        List<List<Cell>> rows = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (ConstructedScale scale : scales) {
            for (GroupOutcome group : scale.groups()) {
                rows.add(row(scale, group));
                String line = group.cases().leftOutLine();
                if (!line.isEmpty()) {
                    leftOut.add((scales.size() == 1 ? "" : scale.scale().name() + ", ")
                            + (group.group().isEmpty() ? "" : group.group() + ", ")
                            + line);
                }
            }
        }
        table = table.rows(rows.subList(0, Math.min(most, rows.size())));
        for (String line : leftOut.subList(0, Math.min(most, leftOut.size()))) {
            table = table.footnote(line);
        }
        return rows.size() > most ? table.footnote("… and " + (rows.size() - most) + " more rows in table()") : table;
    }

    private static List<Cell> row(ConstructedScale scale, GroupOutcome group) {
        return List.of(
                Cell.text(scale.scale().name()),
                Cell.text(group.group().isEmpty() ? "all" : group.group()),
                Cell.integer(scale.items().size()),
                Cell.integer(group.cases().n()),
                Cell.integer(group.cases().total()),
                group.reliability().cell(),
                group.lowestCorrelation().cell(),
                group.lowestItemRest().cell(),
                group.factors().isPresent()
                        ? Cell.integer((long) group.factors().value())
                        : group.factors().cell(),
                Cell.text(!group.isJudged() ? "not judged" : scale.unmet().isEmpty() ? "met" : "not all met"));
    }

    Table dropped() {
        return dropped(Integer.MAX_VALUE);
    }

    private Table dropped(int most) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Step step : result.drops()) {
            for (String item : step.decision().items()) {
                rows.add(List.of(
                        Cell.integer(step.number()),
                        Cell.text(item),
                        Cell.text(step.requirement().label(Language.ENGLISH)),
                        Cell.text(
                                step.decision().kind() == Decision.Kind.SPLIT
                                        ? "the groups put it in different subsets"
                                        : step.decision().because())));
            }
        }
        Table table = Table.columns(
                        Column.integer("step"), Column.text("item"), Column.text("fails"), Column.text("because"))
                .rows(rows.subList(0, Math.min(most, rows.size())));
        return rows.size() > most ? table.footnote("… and " + (rows.size() - most) + " more in droppedTable()") : table;
    }

    Table trail() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Step step : result.steps()) {
            String check = step.number() + " " + step.requirement().label(Language.ENGLISH) + ", "
                    + step.items().size() + (step.items().size() == 1 ? " item" : " items");
            for (Finding each : step.findings()) {
                Cell value = each.value().isPresent()
                        ? Cell.number(
                                each.value().value(),
                                each.quantity() == Quantity.FRIEDMAN_P
                                        ? Notation.pValue()
                                        : Notation.number(each.quantity().decimals()))
                        : each.value().cell();
                rows.add(List.of(
                        Cell.text(check),
                        Cell.text(each.group().isEmpty() ? "all" : each.group()),
                        Cell.text(each.what()),
                        value,
                        Cell.integer(each.n()),
                        Cell.text(each.met() ? "" : "fails")));
                check = "";
            }
            rows.add(List.of(
                    Cell.text(check),
                    Cell.empty(),
                    Cell.text("→ " + step.decision()),
                    Cell.empty(),
                    Cell.empty(),
                    Cell.empty()));
        }
        return Table.columns(
                        Column.text("step"),
                        Column.text("group"),
                        Column.text("computed, and decided"),
                        Column.number("value", 3),
                        Column.integer("n"),
                        Column.text(""))
                .rows(rows)
                .title("Audit trail");
    }

    Table scores() {
        TreeSet<Missing> reasons = new TreeSet<>();
        for (ConstructedScale each : result.scales()) {
            each.groups()
                    .forEach(group -> reasons.addAll(group.scores().leftOut().keySet()));
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("scale"),
                Column.text("group"),
                Column.integer("respondents"),
                Column.integer("with a score")));
        reasons.forEach(reason -> columns.add(Column.integer(reason.toString())));
        List<List<Cell>> rows = new ArrayList<>();
        for (ConstructedScale each : result.scales()) {
            for (GroupOutcome group : each.groups()) {
                Cases scores = group.scores();
                List<Cell> row = new ArrayList<>(List.of(
                        Cell.text(each.scale().name()),
                        Cell.text(group.group().isEmpty() ? "all" : group.group()),
                        Cell.integer(scores.total()),
                        Cell.integer(scores.n())));
                reasons.forEach(reason -> row.add(Cell.integer(scores.leftOut().getOrDefault(reason, 0))));
                rows.add(row);
            }
        }
        return Table.columns(columns)
                .rows(rows)
                .footnote("scored: " + result.procedure().rules().scoring());
    }

    Table rules() {
        Table table = Table.columns(Column.text("rule"), Column.text("value"))
                .title(result.procedure().toString());
        for (Map.Entry<String, String> each :
                result.procedure().rules().inWords().entrySet()) {
            table = table.row(each.getKey(), each.getValue());
        }
        return table;
    }

    String text() {
        int most = 20;
        String text = text(most);
        while (text.lines().count() > MOST_LINES && most > 1) {
            most--;
            text = text(most);
        }
        return text;
    }

    private String text(int most) {
        StringBuilder text = new StringBuilder(headline());
        if (!result.scales().isEmpty()) {
            text.append('\n').append(scales(most));
            for (ConstructedScale each :
                    result.scales().subList(0, Math.min(most, result.scales().size()))) {
                wrap(text, each.scale().name() + ": " + some(each.items().names()));
            }
        }
        if (!result.drops().isEmpty()) {
            text.append("\n\n").append(dropped(most));
        }
        List<String> notes = result.isJudged() ? result.notes() : result.endings();
        if (!notes.isEmpty()) {
            text.append('\n');
        }
        notes.stream().limit(most).forEach(note -> wrap(text, note));
        if (!result.steps().isEmpty()) {
            text.append("\n")
                    .append(result.steps().size())
                    .append(" steps in trail(); a paragraph in methods(Language.ENGLISH)");
        }
        return text.toString();
    }

    private String headline() {
        int groups = result.groups().size();
        int of = result.candidates().size();
        String by = result.procedure().rules().isOf2018() ? "by the rules of 2018" : "by the modern rules";
        String scales = switch (result.scales().size()) {
            case 0 -> "No scale";
            case 1 -> "A scale";
            default -> result.scales().size() + " scales";
        };
        return scales + " of " + (result.scales().isEmpty() ? "" : result.used() + " of ") + of
                + (of == 1 ? " item" : " items") + " " + by
                + (groups == 1 ? "" : groups(groups));
    }

    private String groups(int all) {
        String judged = (all - result.notJudged().size()) + " of " + all + " groups";
        return result.scales().isEmpty() ? ", judged in " + judged : ", the same in " + judged;
    }

    private static String some(List<String> names) {
        return names.size() <= MOST_NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMED)) + ", … and " + (names.size() - MOST_NAMED) + " more";
    }

    /** Begins a new line, and goes on indented where it is full. */
    static void wrap(StringBuilder text, String sentence) {
        int column = 0;
        for (String word : sentence.split(" ")) {
            if (column == 0) {
                text.append('\n').append(word);
                column = word.length();
            } else if (column + 1 + word.length() <= WIDTH) {
                text.append(' ').append(word);
                column += 1 + word.length();
            } else {
                text.append("\n  ").append(word);
                column = 2 + word.length();
            }
        }
    }
}
