package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.math.Moments;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Sentence;
import nl.peilstok.table.Table;

/** What {@link ParallelAnalysis} found: the eigenvalues beside those of random data, and the number above them. */
public final class ParallelAnalysisResult {
    private final ParallelAnalysis.Settings settings;
    private final Observed observed;
    private final List<ParallelEigenvalue> eigenvalues;
    private final int draws;
    private final Suggestion suggestion;

    private ParallelAnalysisResult(
            ParallelAnalysis.Settings settings,
            Observed observed,
            List<ParallelEigenvalue> eigenvalues,
            int draws,
            Suggestion suggestion) {
        this.settings = settings;
        this.observed = observed;
        this.eigenvalues = List.copyOf(eigenvalues);
        this.draws = draws;
        this.suggestion = suggestion;
    }

    static ParallelAnalysisResult absent(ParallelAnalysis.Settings settings, Observed observed, Absence why) {
        return new ParallelAnalysisResult(settings, observed, List.of(), 0, Suggestion.absent(settings.rule(), why));
    }

    /**
     * Compares.
     *
     * @param own the eigenvalues of the data
     * @param drawn by draw: its eigenvalues
     */
    static ParallelAnalysisResult of(
            ParallelAnalysis.Settings settings, Observed observed, double[] own, double[][] drawn) {
        List<ParallelEigenvalue> compared = new ArrayList<>();
        for (int j = 0; j < own.length; j++) {
            double[] sorted = new double[drawn.length];
            for (int draw = 0; draw < drawn.length; draw++) {
                sorted[draw] = drawn[draw][j];
            }
            Arrays.sort(sorted);
            Moments moments = Moments.of(sorted);
            double criterion =
                    settings.percentile() == 0 ? moments.mean() : quantile(sorted, settings.percentile() / 100);
            compared.add(
                    new ParallelEigenvalue(j + 1, own[j], moments.mean(), Math.sqrt(moments.variance()), criterion));
        }
        int factors = 0;
        while (factors < compared.size()
                && compared.get(factors).isAbove()
                && compared.get(factors).observed() > 0) {
            factors++;
        }
        return new ParallelAnalysisResult(
                settings,
                observed,
                compared,
                drawn.length,
                Suggestion.of(settings.rule(), factors, ground(settings, compared, factors)));
    }

    private static String ground(ParallelAnalysis.Settings settings, List<ParallelEigenvalue> compared, int factors) {
        if (factors == compared.size()) {
            return "all eigenvalues are above those of random data";
        }
        ParallelEigenvalue first = compared.get(factors);
        return "eigenvalue " + first.number() + " is " + Observed.two(first.observed()) + ", the "
                + settings.criterion() + " of " + settings.data() + " " + Observed.two(first.criterion());
    }

    /** Between the two draws nearest to rank 1 + (n − 1) share. */
    private static double quantile(double[] sorted, double share) {
        double rank = (sorted.length - 1) * share;
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    /**
     * What the analysis says.
     *
     * @return the number of eigenvalues above those of random data, counted until the first that is not
     */
    public Suggestion suggestion() {
        return suggestion;
    }

    /**
     * The eigenvalues of the data and of the draws.
     *
     * @return the largest first; none if the analysis has no result
     */
    public List<ParallelEigenvalue> eigenvalues() {
        return eigenvalues;
    }

    /**
     * The number of draws that were compared with: those asked for, without any that had no eigenvalues.
     *
     * @return 0 if the analysis has no result
     */
    public int draws() {
        return draws;
    }

    /**
     * The respondents used and left out.
     *
     * @return the cases of the correlations
     */
    public Cases cases() {
        return observed.matrix().cases();
    }

    /**
     * The eigenvalues as a table.
     *
     * @return a row for each eigenvalue
     */
    public Table table() {
        Table table = Table.columns(
                        Column.integer(settings.reduces() ? "factor" : "component"),
                        Column.number("observed", 3),
                        Column.number("random mean", 3),
                        Column.number("random sd", 3),
                        Column.number(settings.percentile() == 0 ? "criterion" : settings.criterion(), 3),
                        Column.text("counted"))
                .rows(eigenvalues.stream()
                        .map(each -> List.of(
                                Cell.integer(each.number()),
                                Cell.number(each.observed()),
                                Cell.number(each.mean()),
                                Cell.number(each.standardDeviation()),
                                Cell.number(each.criterion()),
                                Cell.text(each.number() <= suggestion.factors() ? "yes" : "no"))));
        return settings.permutes() || observed.isPearson()
                ? table
                : table.footnote("the random data have Pearson correlations, the observed ones are "
                        + observed.matrix().kind());
    }

    /**
     * What the analysis says, and the eigenvalues.
     *
     * @return such as {@code Parallel analysis: 3 components, 18 items, n = 300}, how, and the {@link #table()}
     */
    @Override
    public String toString() {
        if (!suggestion.isPresent()) {
            return Sentence.headed("Parallel analysis", "none", suggestion.ground());
        }
        String what = (settings.reduces() ? "common factor" : "component") + (suggestion.factors() == 1 ? "" : "s");
        return "Parallel analysis: " + suggestion.factors() + " " + what + ", " + observed.itemsAndCases() + "\n"
                + settings.data() + ", " + settings.criterion() + " of " + draws + " draws, seed " + settings.seed()
                + "\n" + table();
    }
}
