package nl.peilstok.examples.bijlagen2018;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import nl.peilstok.crosstab.ChiSquareResult;
import nl.peilstok.crosstab.ChiSquareTest;
import nl.peilstok.crosstab.CrossTable;
import nl.peilstok.recalculate.Printed;

/** B4.32: the model of collaboration by the size of the gemeente, which the report did test. */
final class ModelBySize {
    private static final String FIGURE = "B4.32";
    private static final String CLAIM = "significant, p<0.05 (chi-square)";

    private ModelBySize() {}

    static Recalculated recalculate(Published published) {
        List<NamedCsvRecord> lines = published.table("model_by_size");
        CrossTable counts = counts(published);
        ChiSquareResult test = ChiSquareTest.of(counts);
        boolean significant = test.p().value() < .05;
        boolean allowed = test.cochran().isSatisfied();
        Verdict verdict = significant ? Verdict.MATCH : Verdict.DIFFERS;

        List<Finding> findings = new ArrayList<>();
        for (NamedCsvRecord line : lines) {
            int row = counts.rows().indexOf(line.getField("size"));
            double percent = share(published, line);
            boolean fits = Printed.of(line.getField("pct")).isRoundingOf(percent);
            findings.add(new Finding(
                    FIGURE,
                    line.getField("size") + " × " + line.getField("model"),
                    "% of row",
                    line.getField("pct"),
                    Digits.of(percent),
                    fits ? Verdict.MATCH : Verdict.DIFFERS,
                    fits ? "" : line.getField("n") + " of " + counts.rowTotal(row)));
        }
        findings.addAll(ChiSquareFindings.of(FIGURE, "model by size", CLAIM, test, verdict, ""));
        findings.addAll(ChiSquareFindings.expected(FIGURE, CLAIM, test, verdict));
        findings.add(new Finding(
                FIGURE,
                "model by size",
                "Cochran's rule",
                "tested with chi-square",
                allowed ? "satisfied" : "violated",
                allowed ? Verdict.MATCH : Verdict.DIFFERS,
                test.cochran().sentence() + (allowed ? "" : "; by this rule the report left B4.12–B4.21 untested")));
        Merges merges = new Merges();
        merges.add(FIGURE, "model by size", test.counts());
        findings.addAll(merges.findings());
        return new Recalculated(
                List.of(
                        test.table()
                                .title("B4.32. Model by size of the gemeente: X²(" + test.df() + ") = "
                                        + Digits.of(test.statistic()) + ", p = " + Digits.of(test.p()) + ", V = "
                                        + Digits.of(test.cramersV())),
                        merges.table("B4.32. What may be tested after merging")),
                findings);
    }

    /** The counts, size by model. */
    static CrossTable counts(Published published) {
        List<NamedCsvRecord> lines = published.table("model_by_size");
        List<String> sizes =
                lines.stream().map(line -> line.getField("size")).distinct().toList();
        List<String> models =
                lines.stream().map(line -> line.getField("model")).distinct().toList();
        return PublishedCounts.of(lines, "size", sizes, "model", models);
    }

    /** The percentage that the count of a line is of its size. */
    static double share(Published published, NamedCsvRecord line) {
        CrossTable counts = counts(published);
        return counts.rowPercent(
                        counts.rows().indexOf(line.getField("size")),
                        counts.columns().indexOf(line.getField("model")))
                .value();
    }
}
