package nl.peilstok.crosstab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.math.Tail;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** What {@link ChiSquareTest} found. Rows and columns are those of {@link #counts()}, from which empty ones are gone. */
public final class ChiSquareResult {
    private final CrossTable counts;
    private final ChiSquareStatistic chiSquare;
    private final Estimate cramersV;
    private final double[][] expected;
    private final double[][] residuals;
    private final List<String> notes;

    ChiSquareResult(
            CrossTable counts,
            ChiSquareStatistic chiSquare,
            Estimate cramersV,
            double[][] expected,
            double[][] residuals,
            List<String> notes) {
        this.counts = counts;
        this.chiSquare = chiSquare;
        this.cramersV = cramersV;
        this.expected = expected;
        this.residuals = residuals;
        this.notes = List.copyOf(notes);
    }

    /**
     * The table that was tested: without empty rows and columns.
     *
     * @return the counts
     */
    public CrossTable counts() {
        return counts;
    }

    /**
     * X².
     *
     * @return 0 or more; absent if fewer than two rows or columns have counts
     */
    public Estimate statistic() {
        return chiSquare.statistic();
    }

    /**
     * The degrees of freedom.
     *
     * @return (rows − 1)(columns − 1) of {@link #counts()}; 0 if there is no test
     */
    public int df() {
        return chiSquare.df();
    }

    /**
     * The probability of an X² at least this large if rows and columns are independent.
     *
     * @return from 0 to 1; absent if there is no test
     */
    public Estimate p() {
        return chiSquare.p();
    }

    /**
     * The natural logarithm of p, also where p is too small for a double.
     *
     * @return 0 or less; absent if there is no test
     */
    public Estimate logP() {
        return chiSquare.logP();
    }

    /**
     * The likelihood ratio statistic G = 2 Σ O ln(O/E); as approximate as X², and with the same degrees of freedom.
     *
     * @return 0 or more; absent if there is no test
     */
    public Estimate likelihoodRatio() {
        return others().likelihoodRatio().statistic();
    }

    /**
     * The p-value of {@link #likelihoodRatio()}.
     *
     * @return from 0 to 1; absent if there is no test
     */
    public Estimate likelihoodRatioP() {
        return others().likelihoodRatio().p();
    }

    /**
     * X² with the continuity correction of Yates, Σ max(0, |O − E| − ½)² / E; too cautious for most purposes.
     *
     * @return 0 or more; absent if the table is not 2 × 2
     */
    public Estimate yates() {
        return others().yates().statistic();
    }

    /**
     * The p-value of {@link #yates()}.
     *
     * @return from 0 to 1; absent if the table is not 2 × 2
     */
    public Estimate yatesP() {
        return others().yates().p();
    }

    private OtherChiSquares others() {
        return new OtherChiSquares(counts, chiSquare);
    }

    /**
     * Cramér's V, not corrected for bias; {@link Association} has its interval.
     *
     * @return from 0 to 1; absent if there is no test
     */
    public Estimate cramersV() {
        return cramersV;
    }

    /**
     * The sum of all counts.
     *
     * @return 0 or more
     */
    public long n() {
        return counts.n();
    }

    /**
     * The respondents that were counted, and why the others were left out.
     *
     * @return the cases, or empty if the counts were given
     */
    public Optional<Cases> cases() {
        return counts.cases();
    }

    /**
     * The count that independence leads one to expect: row total × column total / n.
     *
     * @param row from 0
     * @param column from 0
     * @return above 0
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public double expected(int row, int column) {
        return expected[row][column];
    }

    /**
     * The Pearson residual, (O − E) / √E; their squares add to X².
     *
     * @param row from 0
     * @param column from 0
     * @return negative where fewer were counted than expected
     * @throws nl.peilstok.estimate.AbsentEstimateException if there is no test
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public double pearsonResidual(int row, int column) {
        statistic().value();
        return residuals[row][column];
    }

    /**
     * The adjusted standardised residual, (O − E) / √(E (1 − R/n)(1 − C/n)): about standard normal if rows and columns
     * are independent.
     *
     * @param row from 0
     * @param column from 0
     * @return negative where fewer were counted than expected
     * @throws nl.peilstok.estimate.AbsentEstimateException if there is no test
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public double adjustedResidual(int row, int column) {
        double n = counts.n();
        double others = (counts.n() - counts.rowTotal(row)) / n * ((counts.n() - counts.columnTotal(column)) / n);
        return pearsonResidual(row, column) / Math.sqrt(others);
    }

    /**
     * The two-sided p-values of the adjusted standardised residuals, as a family of all cells.
     *
     * @param multiplicity how they are adjusted for their number
     * @return for each row a p for each column; absent if there is no test
     */
    public List<List<Estimate>> residualP(Multiplicity multiplicity) {
        int columns = counts.columns().size();
        List<Estimate> raw = IntStream.range(0, counts.rows().size() * columns)
                .mapToObj(cell -> statistic().isPresent()
                        ? Estimate.of(Math.min(
                                1, 2 * Tail.normalUpper(Math.abs(adjustedResidual(cell / columns, cell % columns)))))
                        : statistic())
                .toList();
        List<Estimate> adjusted = multiplicity.adjust(raw);
        return IntStream.range(0, counts.rows().size())
                .mapToObj(row -> adjusted.subList(row * columns, (row + 1) * columns))
                .toList();
    }

    /**
     * The p-values of the adjusted standardised residuals.
     *
     * @param multiplicity how they are adjusted for the number of cells
     * @return the table; its values are absent if there is no test
     */
    public Table residualPTable(Multiplicity multiplicity) {
        List<Column> header = new ArrayList<>();
        header.add(Column.text(counts.name()));
        counts.columns().forEach(label -> header.add(Column.pValue(label)));
        List<List<Estimate>> p = residualP(multiplicity);
        Table table = Table.columns(header);
        for (int i = 0; i < p.size(); i++) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(counts.rows().get(i)));
            p.get(i).forEach(each -> cells.add(each.cell()));
            table = table.row(cells);
        }
        return withFootnotes(table.title("p of the adjusted standardised residuals, " + multiplicity.label()));
    }

    /**
     * The least of the expected counts.
     *
     * @return above 0; absent if all counts are 0
     */
    public Estimate leastExpected() {
        return Arrays.stream(expected)
                .flatMapToDouble(Arrays::stream)
                .boxed()
                .min(Double::compare)
                .map(Estimate::of)
                .orElseGet(() -> Estimate.absent(Absence.Kind.NO_ANSWERS, "all counts are 0"));
    }

    /**
     * Whether the expected counts are large enough for the p-value to be trusted.
     *
     * @return the verdict, with how many expected counts are below 5
     */
    public CochranRule cochran() {
        return statistic().isPresent() ? CochranRule.of(expected) : CochranRule.notApplicable();
    }

    /**
     * What a reader must know of how the result came about: which empty rows and columns were left out.
     *
     * @return an unmodifiable list, empty if there is nothing to say
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * The counts, each with its expected count below it, and the margins; in the footnotes Cochran's verdict, what was
     * left out and who was.
     *
     * @return the table
     */
    public Table table() {
        List<List<Cell>> lines = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            int row = i;
            String label = counts.rows().get(i);
            lines.add(line(label, j -> Cell.integer(counts.count(row, j)), Cell.integer(counts.rowTotal(i))));
            lines.add(line(label + ", expected", j -> Cell.number(expected[row][j]), Cell.empty()));
        }
        lines.add(line("total", j -> Cell.integer(counts.columnTotal(j)), Cell.integer(counts.n())));
        return withFootnotes(columns(1).rows(lines));
    }

    /**
     * The adjusted standardised residuals.
     *
     * @return the table; its values are absent if there is no test
     */
    public Table residualTable() {
        List<List<Cell>> lines = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            int row = i;
            lines.add(line(
                    counts.rows().get(i),
                    j -> statistic().isPresent()
                            ? Cell.number(adjustedResidual(row, j))
                            : statistic().cell(),
                    Cell.integer(counts.rowTotal(i))));
        }
        return withFootnotes(columns(2).rows(lines).title("Adjusted standardised residuals"));
    }

    private Table columns(int decimals) {
        List<Column> header = new ArrayList<>();
        header.add(Column.text(counts.name()));
        counts.columns().forEach(label -> header.add(Column.number(label, decimals)));
        header.add(Column.integer("total"));
        return Table.columns(header);
    }

    private List<Cell> line(String label, IntFunction<Cell> cell, Cell total) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(label));
        IntStream.range(0, counts.columns().size()).mapToObj(cell).forEach(cells::add);
        cells.add(total);
        return cells;
    }

    private Table withFootnotes(Table table) {
        Table result = table.footnote(cochran().sentence());
        for (String note : notes) {
            result = result.footnote(note);
        }
        String leftOut = counts.leftOutLine();
        return leftOut.isEmpty() ? result : result.footnote(leftOut);
    }

    /** X², df and p in words, or a dash with the reason. */
    String inWords() {
        return chiSquare.inWords();
    }

    /**
     * The result in a sentence, and the table.
     *
     * @return such as {@code Chi-square: X²(9) = 19.65, p = .020, Cramér's V .17, n = 215} and the table
     */
    @Override
    public String toString() {
        String v = cramersV.isPresent() ? ", Cramér's V " + NumberStyle.EN.coefficient(cramersV.value(), 2) : "";
        return "Chi-square: " + inWords() + v + ", " + counts.countInWords() + "\n" + table();
    }
}
