package nl.peilstok.examples.bijlagen2018;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Interval;
import nl.peilstok.inference.Anova;
import nl.peilstok.inference.TTest;
import nl.peilstok.inference.TTestResult;
import nl.peilstok.recalculate.CountsFromSummary;
import nl.peilstok.recalculate.Printed;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * B4.1: satisfaction with and without a broad integral team. The printed means and standard deviations allow the t test
 * and, with merged satisfaction scored 1/3/5, exactly one set of counts behind each: the answers themselves.
 */
final class TeamSatisfaction {
    private static final String FIGURE = "B4.1";
    private static final double[] CODING = {1, 3, 5};

    private TeamSatisfaction() {}

    static Recalculated recalculate(Published published) {
        List<Finding> findings = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        published.table("team_satisfaction", line -> line.getField("sector")).forEach((sector, lines) -> {
            List<Numbers> rebuilt = new ArrayList<>();
            for (NamedCsvRecord line : lines) {
                findings.addAll(rebuild(line, rebuilt));
            }
            Summary with = summary(lines.get(0));
            Summary without = summary(lines.get(1));
            String claim = "p<" + lines.get(0).getField("significance") + ", higher with a broad integral team";
            double alpha = Double.parseDouble(lines.get(0).getField("significance"));
            TTestResult student = TTest.student().ofSummaries(with, without);
            TTestResult welch = TTest.welch().ofSummaries(with, without);
            findings.addAll(test(sector + ", from mean, SD and n: Student", claim, student, alpha));
            findings.add(finding(
                    sector + ", from mean, SD and n: Student",
                    "F",
                    claim,
                    Digits.of(Anova.oneWay().ofSummaries(with, without).f()),
                    student,
                    alpha));
            findings.addAll(test(sector + ", from mean, SD and n: Welch", claim, welch, alpha));
            rows.add(row(sector + ", published", student, welch));
            if (rebuilt.size() == 2) {
                TTestResult exact = TTest.student().test(rebuilt.get(0), rebuilt.get(1));
                findings.addAll(test(sector + ", from the rebuilt counts: Student", claim, exact, alpha));
                rows.add(row(sector + ", rebuilt", exact, TTest.welch().test(rebuilt.get(0), rebuilt.get(1))));
            }
        });
        Table table = Table.columns(
                        Column.text("sector"),
                        Column.number("t", 3),
                        Column.number("df", 0),
                        Column.pValue("p"),
                        Column.number("Welch t", 3),
                        Column.number("df ", 1),
                        Column.pValue("p "),
                        Column.number("difference", 2),
                        Column.number("95%", 2))
                .rows(rows)
                .title("B4.1. Satisfaction with and without a broad integral team");
        return new Recalculated(List.of(table), findings);
    }

    private static Summary summary(NamedCsvRecord line) {
        return Summary.of(
                Double.parseDouble(line.getField("mean")),
                Double.parseDouble(line.getField("sd")),
                Integer.parseInt(line.getField("n")));
    }

    /** Adds the answers behind a printed mean and SD to {@code rebuilt}, if exactly one set of counts fits. */
    private static List<Finding> rebuild(NamedCsvRecord line, List<Numbers> rebuilt) {
        String row = line.getField("sector") + ", " + line.getField("level");
        int n = Integer.parseInt(line.getField("n"));
        Printed mean = Printed.of(line.getField("mean"));
        Printed sd = Printed.of(line.getField("sd"));
        List<List<Integer>> fitting = CountsFromSummary.fitting(n, mean, sd, CODING);
        if (fitting.size() != 1) {
            String note = fitting.size() + " sets of counts on 1/3/5 fit mean and SD together";
            Verdict verdict = fitting.isEmpty() ? Verdict.DIFFERS : Verdict.WITHIN_ROUNDING;
            return List.of(
                    new Finding(FIGURE, row, "mean", mean.toString(), "", verdict, note),
                    new Finding(FIGURE, row, "SD", sd.toString(), "", verdict, note));
        }
        List<Integer> counts = fitting.get(0);
        Numbers answers = Numbers.of(row, answers(counts));
        rebuilt.add(answers);
        Summary summary = Summary.of(answers);
        String note = "ontevreden/neutraal/tevreden " + counts.get(0) + "/" + counts.get(1) + "/" + counts.get(2)
                + " scored 1/3/5: the only counts that fit";
        return List.of(
                new Finding(FIGURE, row, "mean", mean.toString(), Digits.of(summary.mean()), Verdict.MATCH, note),
                new Finding(FIGURE, row, "SD", sd.toString(), Digits.of(summary.sd()), Verdict.MATCH, note));
    }

    private static double[] answers(List<Integer> counts) {
        List<Double> answers = new ArrayList<>();
        for (int category = 0; category < CODING.length; category++) {
            answers.addAll(Collections.nCopies(counts.get(category), CODING[category]));
        }
        return answers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Finding> test(String row, String claim, TTestResult test, double alpha) {
        Interval interval = test.difference().interval().orElseThrow();
        return List.of(
                finding(row, "t", claim, Digits.of(test.t()), test, alpha),
                finding(row, "df", claim, Digits.of(test.df()), test, alpha),
                finding(row, "p", claim, Digits.of(test.p()), test, alpha),
                finding(row, "difference of means", claim, Digits.of(test.difference()), test, alpha),
                finding(row, "difference, 95% lower", claim, Digits.of(interval.lower()), test, alpha),
                finding(row, "difference, 95% upper", claim, Digits.of(interval.upper()), test, alpha));
    }

    private static Finding finding(
            String row, String quantity, String claim, String value, TTestResult test, double alpha) {
        boolean holds = test.p().value() < alpha && test.difference().value() > 0;
        boolean stronger = holds && test.p().value() < .01 && alpha > .01;
        return new Finding(
                FIGURE,
                row,
                quantity,
                claim,
                value,
                holds ? Verdict.MATCH : Verdict.DIFFERS,
                stronger ? "also below .01" : "");
    }

    private static List<Cell> row(String label, TTestResult student, TTestResult welch) {
        return List.of(
                Cell.text(label),
                student.t().cell(),
                student.df().cell(),
                student.p().cell(),
                welch.t().cell(),
                welch.df().cell(),
                welch.p().cell(),
                student.difference().cell(),
                student.difference().intervalCell());
    }
}
