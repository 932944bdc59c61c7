package nl.peilstok.crosstab;

import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/**
 * Whether those who responded are like the population they are part of, by two tests.
 *
 * <p><b>Definition.</b> With n respondents of a population of N, by category:
 *
 * <ul>
 *   <li>{@link #respondentsAgainstOthers()}: X² of independence in the table of categories × responded or not;
 *   <li>{@link #responseAgainstPopulation()}: X² goodness of fit of the respondents to the population's proportions,
 *       which takes the population as endless.
 * </ul>
 *
 * <p>The first X² is the second divided by 1 − n/N. Where much of a finite population responded, the respondents cannot
 * differ much from it, and the goodness of fit is too mild: the first is the test of representativeness. A p-value above
 * .05 shows no difference in this one variable; it does not show that there is none, or none in another.
 *
 * <p><b>Missing answers.</b> A member of the population whose category is not known is in neither count.
 *
 * <p><b>Interval.</b> None is computed.
 *
 * <p><b>Undefined when</b> nobody or everybody responded (the first), or the population has fewer than two categories.
 *
 * <p><b>Reference.</b> Cochran, W.G. (1977). <i>Sampling techniques</i> (3rd ed.), section 2.6 on the finite population
 * correction. Wiley.
 *
 * <p><b>Agrees with</b> R 4.2 {@code chisq.test} on both tables to a relative 1e-12.
 */
public final class Representativeness {
    private final List<String> labels;
    private final long[] respondents;
    private final long[] population;
    private final GoodnessOfFitResult goodnessOfFit;
    private final ChiSquareResult independence;

    private Representativeness(
            List<String> labels,
            long[] respondents,
            long[] population,
            GoodnessOfFitResult goodnessOfFit,
            ChiSquareResult independence) {
        this.labels = List.copyOf(labels);
        this.respondents = respondents;
        this.population = population;
        this.goodnessOfFit = goodnessOfFit;
        this.independence = independence;
    }

    /**
     * Compares those who responded with their population.
     *
     * @param labels the categories, at least one, none twice
     * @param respondents how many responded in each, 0 or more
     * @param population how many there are in each, respondents included
     * @return both tests
     * @throws IllegalArgumentException if the arguments differ in length, a count is negative, or more responded than
     *     there are
     */
    public static Representativeness of(List<String> labels, long[] respondents, long[] population) {
        CrossTable.requireLabels("labels", labels);
        if (respondents.length != labels.size() || population.length != labels.size()) {
            throw new IllegalArgumentException("respondents, population: must have one for each of the " + labels.size()
                    + " labels, have " + respondents.length + " and " + population.length);
        }
        Margins.sum("respondents", respondents);
        Margins.sum("population", population);
        long[][] counts = new long[labels.size()][];
        for (int i = 0; i < counts.length; i++) {
            if (respondents[i] > population[i]) {
                throw new IllegalArgumentException("respondents: '" + labels.get(i) + "' must have at most the "
                        + population[i] + " of the population, has " + respondents[i]);
            }
            counts[i] = new long[] {respondents[i], population[i] - respondents[i]};
        }
        return new Representativeness(
                labels,
                respondents.clone(),
                population.clone(),
                GoodnessOfFit.againstPopulation(labels, respondents, population),
                ChiSquareTest.of(CrossTable.ofCounts(labels, List.of("respondents", "others"), counts)));
    }

    /**
     * Goodness of fit of the respondents to the population, as if that had no end.
     *
     * @return the result
     */
    public GoodnessOfFitResult responseAgainstPopulation() {
        return goodnessOfFit;
    }

    /**
     * Respondents against those who did not respond: right for a finite population.
     *
     * @return the result
     */
    public ChiSquareResult respondentsAgainstOthers() {
        return independence;
    }

    /**
     * The number of respondents.
     *
     * @return n, 0 or more
     */
    public long respondents() {
        return Margins.sum("respondents", respondents);
    }

    /**
     * The size of the population.
     *
     * @return N, not less than {@link #respondents()}
     */
    public long population() {
        return Margins.sum("population", population);
    }

    /**
     * The part of the population that responded.
     *
     * @return n/N, from 0 to 1; absent if there is no population
     */
    public Estimate responseRate() {
        return share(respondents(), population(), "the population is empty");
    }

    /**
     * The respondents and the population by category, with the response of each; in the footnotes both tests and
     * Cochran's verdict.
     *
     * @return the table
     */
    public Table table() {
        Table table = Table.columns(
                        Column.text("category"),
                        Column.integer("respondents"),
                        Column.number("%", 1),
                        Column.integer("population"),
                        Column.number("%", 1),
                        Column.number("response %", 1))
                .rows(IntStream.range(0, labels.size())
                        .mapToObj(i -> row(labels.get(i), respondents[i], population[i])))
                .row(row("total", respondents(), population()))
                .footnote("respondents against others: " + independence.inWords())
                .footnote("respondents against population (goodness of fit): " + goodnessOfFit.inWords())
                .footnote(independence.cochran().sentence());
        for (String note : independence.notes()) {
            table = table.footnote(note);
        }
        return table;
    }

    private List<Cell> row(String label, long responded, long all) {
        return List.of(
                Cell.text(label),
                Cell.integer(responded),
                percent(share(responded, respondents(), "nobody responded")),
                Cell.integer(all),
                percent(share(all, population(), "the population is empty")),
                percent(share(responded, all, "the population is empty")));
    }

    private static Estimate share(long part, long whole, String whyNot) {
        return whole == 0 ? Estimate.absent(Absence.Kind.NO_ANSWERS, whyNot) : Estimate.of((double) part / whole);
    }

    private static Cell percent(Estimate share) {
        return share.isPresent() ? Cell.number(100 * share.value()) : share.cell();
    }

    /**
     * The test of respondents against others in a sentence, and the table.
     *
     * @return such as {@code Representativeness: X²(2) = 1.58, p = .454, response 69.8% of 149} and the table
     */
    @Override
    public String toString() {
        Estimate rate = responseRate();
        String response = rate.isPresent()
                ? ", response " + NumberStyle.EN.number(100 * rate.value(), 1) + "% of " + population()
                : "";
        return "Representativeness: " + independence.inWords() + response + "\n" + table();
    }
}
