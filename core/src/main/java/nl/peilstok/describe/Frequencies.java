package nl.peilstok.describe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Items;
import nl.peilstok.data.Measure;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Option;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * How often each answer to a question was given, and how often none was, by reason.
 *
 * <p><b>Definition.</b> Of an option with count c: valid % = 100·c / (number who answered); total % = 100·c / (number of
 * respondents); cumulative % = the valid % of this option and those below it, for ordered options only. A missing
 * reason has a total % alone.
 *
 * <p><b>Rounding.</b> Percentages are kept unrounded. A table rounds each by itself to one decimal, so that printed
 * percentages need not add up to exactly 100.0; none is bent to make them do so.
 *
 * <p><b>Reversal</b> has no part in it: what is counted is the options as they were chosen.
 *
 * <p><b>Undefined when</b> nobody answered (valid and cumulative %) or there are no respondents (total %).
 *
 * <p><b>Agrees with</b> R 4.2 {@code table}, exactly.
 */
public final class Frequencies {
    private final Variable variable;
    private final int[] counts;
    private final Cases cases;

    private Frequencies(Variable variable, int[] counts, Cases cases) {
        this.variable = variable;
        this.counts = counts;
        this.cases = cases;
    }

    /**
     * The frequencies of the answers to a question.
     *
     * @param answers the answers of all respondents
     * @return the frequencies
     */
    public static Frequencies of(CodedAnswers answers) {
        int[] counts = answers.counts();
        return new Frequencies(
                answers.variable(), counts, Cases.of(Arrays.stream(counts).sum(), answers.missingCounts()));
    }

    /**
     * The frequencies of the answers to a question.
     *
     * @param survey the survey
     * @param name an ordinal or nominal variable
     * @return the frequencies
     * @throws IllegalArgumentException if there is no such variable or it is not coded
     */
    public static Frequencies of(Survey survey, String name) {
        return of(survey.coded(name));
    }

    /**
     * The frequencies of each of some items, over the respondents selected.
     *
     * @param items ordinal items
     * @return one for each item, in their order
     * @throws IllegalArgumentException if an item is numeric
     */
    public static List<Frequencies> ofEach(Items items) {
        List<Frequencies> all = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            Variable variable = items.variable(item);
            CodedAnswers answers = items.survey().coded(variable.name());
            int[] counts = new int[variable.options().size()];
            for (int i = 0; i < items.respondents(); i++) {
                int position = answers.positionOrNegative(items.selection().respondent(i));
                if (position >= 0) {
                    counts[position]++;
                }
            }
            all.add(new Frequencies(
                    variable, counts, Cases.of(Arrays.stream(counts).sum(), items.missingCounts(item))));
        }
        return List.copyOf(all);
    }

    /**
     * The question.
     *
     * @return name, label, measure and options
     */
    public Variable variable() {
        return variable;
    }

    /**
     * Who answered, and why the others did not.
     *
     * @return the cases
     */
    public Cases cases() {
        return cases;
    }

    /**
     * How often each option was chosen.
     *
     * @return one count an option, in their order
     */
    public List<Integer> counts() {
        return IntStream.of(counts).boxed().toList();
    }

    /**
     * How often an option was chosen.
     *
     * @param codeOrLabel the option's code or label
     * @return 0 or more
     * @throws IllegalArgumentException if there is no such option
     */
    public int count(String codeOrLabel) {
        return counts[position(codeOrLabel)];
    }

    /**
     * How many answers are missing for a reason, whatever their code.
     *
     * @param reason the reason
     * @return 0 or more
     */
    public int missing(MissingReason reason) {
        return cases.leftOut(reason);
    }

    /**
     * The share of an option among those who answered.
     *
     * @param codeOrLabel the option's code or label
     * @return a percentage from 0 to 100; absent if nobody answered
     * @throws IllegalArgumentException if there is no such option
     */
    public Estimate validPercent(String codeOrLabel) {
        return valid(count(codeOrLabel));
    }

    /**
     * The share of an option among all respondents.
     *
     * @param codeOrLabel the option's code or label
     * @return a percentage from 0 to 100; absent if there are no respondents
     * @throws IllegalArgumentException if there is no such option
     */
    public Estimate totalPercent(String codeOrLabel) {
        return ofAll(count(codeOrLabel));
    }

    /**
     * The share, among those who answered, of an option and all below it.
     *
     * @param codeOrLabel the option's code or label
     * @return a percentage from 0 to 100; absent if nobody answered
     * @throws IllegalArgumentException if there is no such option, or the options are not ordered
     */
    public Estimate cumulativePercent(String codeOrLabel) {
        if (variable.measure() != Measure.ORDINAL) {
            throw new IllegalArgumentException("codeOrLabel: the options of '" + variable.name()
                    + "' are not ordered, so none is below '" + codeOrLabel + "'");
        }
        return cumulative(position(codeOrLabel));
    }

    private Estimate valid(long count) {
        return Percentage.of(count, cases.n(), variable.name() + " has no answers");
    }

    private Estimate ofAll(long count) {
        return Percentage.of(count, cases.total(), "there are no respondents");
    }

    private Estimate cumulative(int position) {
        return valid(
                IntStream.rangeClosed(0, position).mapToLong(i -> counts[i]).sum());
    }

    private int position(String codeOrLabel) {
        return variable.options()
                .position(codeOrLabel)
                .orElseThrow(() -> new IllegalArgumentException("codeOrLabel: '" + codeOrLabel
                        + "' is not an option of '" + variable.name() + "', which has " + variable.options()));
    }

    /**
     * The frequencies as a table: the options, the missing reasons, and their totals.
     *
     * @return the table; its title is the variable's label, if it has one
     */
    public Table table() {
        boolean ordered = variable.measure() == Measure.ORDINAL;
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("code"),
                Column.text("answer"),
                Column.integer("n"),
                Percentage.column("valid %"),
                Percentage.column("total %")));
        if (ordered) {
            columns.add(Percentage.column("cumulative %"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Option option = variable.options().get(i);
            Cell cumulative = ordered ? cumulative(i).cell() : Cell.empty();
            rows.add(row(
                    option.code(), option.label(), counts[i], valid(counts[i]).cell(), cumulative));
        }
        rows.add(row("", "answered", cases.n(), valid(cases.n()).cell(), Cell.empty()));
        for (Map.Entry<Missing, Integer> entry : cases.leftOut().entrySet()) {
            Missing missing = entry.getKey();
            rows.add(row(missing.code(), missing.label(), entry.getValue(), Cell.empty(), Cell.empty()));
        }
        if (!cases.leftOut().isEmpty()) {
            rows.add(row("", "missing", cases.total() - cases.n(), Cell.empty(), Cell.empty()));
            rows.add(row("", "all", cases.total(), Cell.empty(), Cell.empty()));
        }
        Table table = Table.columns(columns)
                .rows(rows.stream().map(row -> row.subList(0, columns.size())).toList());
        return variable.label().isEmpty() ? table : table.title(variable.label());
    }

    private List<Cell> row(String code, String answer, long count, Cell valid, Cell cumulative) {
        return List.of(
                Cell.text(code),
                Cell.text(answer),
                Cell.integer(count),
                valid,
                ofAll(count).cell(),
                cumulative);
    }

    /**
     * How many answered, and the {@link #table()}.
     *
     * @return such as {@code visie_01: n = 213 of 217} and the table below it
     */
    @Override
    public String toString() {
        return variable.name() + ": " + cases.count() + "\n" + table();
    }
}
