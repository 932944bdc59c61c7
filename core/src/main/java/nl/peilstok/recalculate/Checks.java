package nl.peilstok.recalculate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** Checks of many figures, each with the place it is about. */
public final class Checks {
    /**
     * A check and what it is about.
     *
     * @param place where the figures stand, such as a table and its row
     * @param check what was found
     */
    public record Placed(String place, Check check) {}

    private final List<Placed> all;

    private Checks(List<Placed> all) {
        this.all = List.copyOf(all);
    }

    /**
     * No checks yet.
     *
     * @return an empty list
     */
    public static Checks none() {
        return new Checks(List.of());
    }

    /**
     * These checks and one more.
     *
     * @param place where the figures stand
     * @param check what was found
     * @return the longer list
     */
    public Checks with(String place, Check check) {
        List<Placed> longer = new ArrayList<>(all);
        longer.add(new Placed(place, check));
        return new Checks(longer);
    }

    /**
     * These checks and others.
     *
     * @param others more checks
     * @return the longer list
     */
    public Checks with(Checks others) {
        return new Checks(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    /**
     * Every check.
     *
     * @return in the order they were added
     */
    public List<Placed> all() {
        return all;
    }

    /**
     * The checks that somebody should look at.
     *
     * @return those that say impossible or doubtful
     */
    public List<Placed> flagged() {
        return all.stream().filter(placed -> placed.check().isFlagged()).toList();
    }

    /**
     * How many checks have a verdict.
     *
     * @param verdict which
     * @return 0 or more
     */
    public long count(Check.Verdict verdict) {
        return all.stream()
                .filter(placed -> placed.check().verdict() == verdict)
                .count();
    }

    /**
     * All checks.
     *
     * @return one row each
     */
    public Table table() {
        return table(all);
    }

    /**
     * The checks that somebody should look at.
     *
     * @return one row each
     */
    public Table flaggedTable() {
        return table(flagged());
    }

    private static Table table(List<Placed> rows) {
        return Table.columns(
                        Column.text("figures"), Column.text("check"), Column.text("verdict"), Column.text("because"))
                .rows(rows.stream()
                        .map(row -> List.of(
                                Cell.text(row.place()),
                                Cell.text(row.check().name()),
                                Cell.text(row.check().verdict().label()),
                                Cell.text(row.check().sentence()))));
    }

    /**
     * How many there are by verdict, and those that are flagged.
     *
     * @return a sentence and a table
     */
    @Override
    public String toString() {
        String counts = Arrays.stream(Check.Verdict.values())
                .filter(verdict -> verdict != Check.Verdict.POSSIBLE && count(verdict) > 0)
                .map(verdict -> count(verdict) + " " + verdict.label())
                .collect(Collectors.joining(", "));
        String headline = all.size()
                + (all.size() == 1 ? " check" : " checks")
                + (counts.isEmpty() ? ", all possible" : ": " + counts);
        return flagged().isEmpty() ? headline : headline + "\n" + flaggedTable();
    }
}
