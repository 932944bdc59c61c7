package nl.peilstok.examples.bijlagen2018;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peilstok.crosstab.GoodnessOfFitResult;
import nl.peilstok.crosstab.Representativeness;
import nl.peilstok.recalculate.Printed;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * Bijlage 1: is the response like the population? The report says so of B.1.1–B.1.7 without a test. Here each table is
 * tested twice: response against population, and respondents against those who did not respond.
 */
final class Representation {
    private static final String CLAIM = "representative (not tested)";
    private static final double ALPHA = .05;

    /** All swv and gemeenten, which the printed percentages are a share of: in B.1.1 and B.1.2 not all have a category. */
    private static final Map<String, Base> BASES = Map.of("swv", new Base(105, 151), "gemeenten", new Base(217, 380));

    private record Base(int response, int population) {}

    private Representation() {}

    static Recalculated recalculate(Published published) {
        List<Finding> findings = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        published.table("response_population", line -> line.getField("figure")).forEach((figure, lines) -> {
            for (NamedCsvRecord line : lines) {
                Base base = BASES.get(line.getField("subject"));
                findings.add(percentage(line, "response", base.response()));
                findings.add(percentage(line, "population", base.population()));
            }
            Representativeness tested = compared(lines);
            findings.addAll(tests(figure, lines.get(0).getField("variable"), tested));
            GoodnessOfFitResult fit = tested.responseAgainstPopulation();
            rows.add(List.of(
                    Cell.text(figure),
                    Cell.text(lines.get(0).getField("subject") + ", "
                            + lines.get(0).getField("variable")),
                    Cell.integer(tested.respondents()),
                    Cell.integer(tested.population()),
                    Cell.integer(fit.df()),
                    fit.statistic().cell(),
                    fit.p().cell(),
                    tested.respondentsAgainstOthers().statistic().cell(),
                    tested.respondentsAgainstOthers().p().cell()));
        });
        Table table = Table.columns(
                        Column.text("table"),
                        Column.text("variable"),
                        Column.integer("n"),
                        Column.integer("N"),
                        Column.integer("df"),
                        Column.number("X² fit", 3),
                        Column.pValue("p"),
                        Column.number("X² resp./non-resp.", 3),
                        Column.pValue("p "))
                .rows(rows)
                .title("Bijlage 1. Is the response like the population?");
        return new Recalculated(List.of(table), findings);
    }

    /** Those who responded against their population, by the categories of one figure. */
    static Representativeness compared(List<NamedCsvRecord> lines) {
        return Representativeness.of(
                lines.stream().map(line -> line.getField("category")).toList(),
                counts(lines, "response_n"),
                counts(lines, "population_n"));
    }

    private static long[] counts(List<NamedCsvRecord> lines, String column) {
        return lines.stream()
                .mapToLong(line -> Long.parseLong(line.getField(column)))
                .toArray();
    }

    private static Finding percentage(NamedCsvRecord line, String side, int base) {
        String text = line.getField(side + "_pct");
        int count = Integer.parseInt(line.getField(side + "_n"));
        double percent = 100.0 * count / base;
        boolean fits = Printed.of(text).isRoundingOf(percent);
        return new Finding(
                line.getField("figure"),
                line.getField("category"),
                side + " %",
                text,
                Digits.of(percent),
                fits ? Verdict.MATCH : Verdict.DIFFERS,
                fits ? "" : count + " of " + base + " is " + Math.round(percent) + "%");
    }

    private static List<Finding> tests(String figure, String variable, Representativeness tested) {
        var fit = tested.responseAgainstPopulation();
        var others = tested.respondentsAgainstOthers();
        boolean holds = fit.p().value() >= ALPHA && others.p().value() >= ALPHA;
        Verdict verdict = holds ? Verdict.MATCH : Verdict.DIFFERS;
        String note = holds ? "no difference at .05" : "differs at .05";
        List<Finding> findings = new ArrayList<>();
        String gof = variable + ": response against population";
        findings.add(new Finding(figure, gof, "X2", CLAIM, Digits.of(fit.statistic()), verdict, note));
        findings.add(new Finding(figure, gof, "df", CLAIM, Integer.toString(fit.df()), verdict, note));
        findings.add(new Finding(figure, gof, "p", CLAIM, Digits.of(fit.p()), verdict, note));
        String versus = variable + ": respondents against non-respondents";
        findings.add(new Finding(figure, versus, "X2", CLAIM, Digits.of(others.statistic()), verdict, note));
        findings.add(new Finding(figure, versus, "df", CLAIM, Integer.toString(others.df()), verdict, note));
        findings.add(new Finding(figure, versus, "p", CLAIM, Digits.of(others.p()), verdict, note));
        return findings;
    }
}
