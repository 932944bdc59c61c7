package nl.peilstok.examples.bijlagen2018;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.peilstok.crosstab.ChiSquareResult;
import nl.peilstok.crosstab.ChiSquareTest;
import nl.peilstok.crosstab.CrossTable;
import nl.peilstok.recalculate.Printed;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * B4.12–B4.21: satisfaction by model and by phase. The report calls these tables too small to test; Cochran's rule says
 * whether they are, and the test is done all the same; an exact test needs no rule.
 */
final class Satisfaction {
    private static final String CLAIM = "too small to test";
    /** Answers that are no model and no phase: left out of every test. */
    private static final Set<String> NO_LEVEL = Set.of("geen zicht op", "niet van toepassing");

    private Satisfaction() {}

    static Recalculated recalculate(Published published) {
        List<Finding> findings = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        Merges merges = new Merges();
        published
                .table("satisfaction_crosstabs", line -> line.getField("figure"))
                .forEach((figure, lines) -> {
                    findings.addAll(percentages(lines));
                    ChiSquareResult test = ChiSquareTest.of(counts(lines));
                    boolean tooSmall = !test.cochran().isSatisfied();
                    Verdict verdict = tooSmall ? Verdict.MATCH : Verdict.DIFFERS;
                    String row = lines.get(0).getField("sector") + " by "
                            + lines.get(0).getField("by");
                    findings.addAll(ChiSquareFindings.of(
                            figure, row, CLAIM, test, verdict, test.cochran().sentence()));
                    findings.addAll(ChiSquareFindings.expected(figure, CLAIM, test, verdict));
                    merges.add(figure, row, test.counts());
                    rows.add(List.of(
                            Cell.text(figure),
                            Cell.text(lines.get(0).getField("group") + ", " + row),
                            Cell.integer(test.n()),
                            test.statistic().cell(),
                            Cell.integer(test.df()),
                            test.p().cell(),
                            ChiSquareFindings.exactP(test).cell(),
                            test.cramersV().cell(),
                            Cell.number(100 * test.cochran().shareBelowFive()),
                            test.leastExpected().cell()));
                });
        Table table = Table.columns(
                        Column.text("table"),
                        Column.text("satisfaction"),
                        Column.integer("N"),
                        Column.number("X²", 3),
                        Column.integer("df"),
                        Column.exactPValue("p"),
                        Column.exactPValue("exact p"),
                        Column.coefficient("V", 3),
                        Column.number("% E<5", 0),
                        Column.number("least E", 2))
                .rows(rows)
                .title("B4.12–B4.21. Satisfaction by model and phase")
                .footnote("Too small to test by Cochran's rule: more than 20% of the expected counts E below 5,"
                        + " or one below 1.");
        findings.addAll(merges.findings());
        return new Recalculated(
                List.of(table, merges.table("B4.12–B4.21. What may be tested after merging")), findings);
    }

    /** The counts of one figure, levels that are none left out. */
    static CrossTable counts(List<NamedCsvRecord> lines) {
        Set<String> levels = new LinkedHashSet<>();
        Set<String> answers = new LinkedHashSet<>();
        for (NamedCsvRecord line : lines) {
            answers.add(line.getField("satisfaction"));
            if (!NO_LEVEL.contains(line.getField("level"))) {
                levels.add(line.getField("level"));
            }
        }
        List<String> rows = List.copyOf(levels);
        return PublishedCounts.of(lines, "level", rows, "satisfaction", List.copyOf(answers));
    }

    private static List<Finding> percentages(List<NamedCsvRecord> lines) {
        List<Finding> findings = new ArrayList<>();
        for (NamedCsvRecord line : lines) {
            int total = lines.stream()
                    .filter(other -> other.getField("satisfaction").equals(line.getField("satisfaction")))
                    .mapToInt(other -> Integer.parseInt(other.getField("n")))
                    .sum();
            double percent = 100.0 * Integer.parseInt(line.getField("n")) / total;
            boolean fits = Printed.of(line.getField("pct")).isRoundingOf(percent);
            findings.add(new Finding(
                    line.getField("figure"),
                    line.getField("level") + " × " + line.getField("satisfaction"),
                    "% of column",
                    line.getField("pct"),
                    Digits.of(percent),
                    fits ? Verdict.MATCH : Verdict.DIFFERS,
                    fits ? "" : line.getField("n") + " of " + total));
        }
        return findings;
    }
}
