package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Interval;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Sentence;
import nl.peilstok.table.Table;

/**
 * One comparison on paper.
 *
 * @param result what was found
 */
record ComparisonLayout(ComparisonResult result) {
    private static final int WIDTH = 80;

    Table groupTable() {
        return Table.columns(
                        Column.text("group"),
                        Column.integer("n"),
                        Column.number("mean", 2),
                        Column.number(intervalHeader(), 2),
                        Column.number("sd", 2))
                .rows(result.groups().stream()
                        .map(group -> List.of(
                                Cell.text(group.label()),
                                Cell.integer(group.n()),
                                group.mean().cell(),
                                group.mean().intervalCell(),
                                group.sd().cell())));
    }

    private String intervalHeader() {
        return Interval.percentage(result.level()) + " interval";
    }

    Table testTable() {
        Omnibus omnibus = result.omnibus();
        List<Cell> row = new ArrayList<>(
                List.of(Cell.text(omnibus.test()), omnibus.statistic().cell()));
        omnibus.df().forEach(df -> row.add(df.cell()));
        row.add(omnibus.p().cell());
        Table table = Table.columns(omnibus.columns()).row(row);
        for (String note : result.notes()) {
            table = table.footnote(note);
        }
        return table;
    }

    Table effectTable() {
        return Table.columns(
                        Column.text("effect"),
                        Column.coefficient("estimate", 3),
                        Column.coefficient(intervalHeader(), 3))
                .rows(result.effects().stream()
                        .map(effect -> List.of(
                                Cell.text(effect.name()),
                                effect.estimate().cell(),
                                effect.estimate().intervalCell())));
    }

    Table pairTable() {
        return Table.columns(
                        Column.text("pair, by " + result.pairsBy()),
                        Column.number(result.pairsOfRanks().isPresent() ? "difference of mean ranks" : "difference", 2),
                        Column.number(intervalHeader(), 2),
                        Column.exactPValue("p"))
                .rows(result.claims().stream()
                        .map(claim -> List.of(
                                Cell.text(claim.claim()),
                                claim.difference().cell(),
                                claim.difference().intervalCell(),
                                claim.p().cell())));
    }

    String sentence() {
        String name = result.dependent() + " by " + result.grouping();
        if (!result.p().isPresent()) {
            String why = ": not tested, " + result.p().whyAbsent().orElseThrow();
            return why.length() < WIDTH / 2 ? shortened(name, why) : shortened(name, ": not tested");
        }
        String finding = ": " + result.omnibus().finding();
        if (!result.effect().estimate().isPresent()) {
            return shortened(name, finding);
        }
        String effect = ", " + result.effect().name() + " = "
                + NumberStyle.EN.coefficient(result.effect().estimate().value(), 2);
        return shortened(name, finding + effect);
    }

    /** The name gives way, the finding does not. */
    private static String shortened(String name, String rest) {
        int room = Math.max(WIDTH - rest.length(), 1);
        return (name.length() <= room ? name : name.substring(0, room - 1) + "…") + rest;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        result.measurementSentences().forEach(line -> text.append(line).append('\n'));
        text.append(sentence());
        if (!result.cases().leftOut().isEmpty()) {
            text.append('\n').append(Sentence.wrapped(result.cases().leftOutLine()));
        }
        text.append('\n').append(groupTable());
        text.append("\n\n").append(testTable());
        text.append("\n\n").append(effectTable());
        if (!result.claims().isEmpty()) {
            text.append("\n\n").append(pairTable());
        }
        result.trend().ifPresent(each -> text.append("\n\n").append(each.table()));
        if (!result.procedure().isByRanks()) {
            text.append("\n\n").append(result.assumptionTable());
        }
        LeftOut leftOut = result.leftOut();
        text.append("\n\n").append(leftOut.p().isPresent() ? leftOut.table() : leftOut.sentence() + ".");
        return text.toString();
    }
}
