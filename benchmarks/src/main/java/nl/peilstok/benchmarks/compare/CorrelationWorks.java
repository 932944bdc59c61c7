package nl.peilstok.benchmarks.compare;

import static nl.peilstok.benchmarks.Matrices.coefficients;
import static nl.peilstok.benchmarks.Matrices.correlations;

import java.util.List;
import java.util.function.Supplier;
import nl.peilstok.benchmarks.DataSet;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Items;
import nl.peilstok.math.BitPlanes;

/**
 * Matrices of correlations, from the columns of a survey unless it says otherwise. The Pearson works read the
 * coefficients only, as {@code cor} gives no more; the others give the library's whole result, with n, intervals and
 * standard errors.
 */
final class CorrelationWorks {
    private static final Supplier<DataSet> RANKED = () -> DataSet.likert(5000, 50, 5, 0);
    private static final Supplier<DataSet> UNTIED = () -> DataSet.numbers(5000, 50);

    static final List<Comparison> ALL = List.of(
            new Comparison(
                    "pearson",
                    "pairwise Pearson 1000000 x 50 Likert (10% missing) making planes",
                    "R cor(use='pairwise')",
                    25,
                    1e-12,
                    () -> DataSet.likert(1_000_000, 50, 5, .1),
                    data -> {
                        Items items = data.items();
                        return () -> correlations(CoMoments.pairwise(items));
                    }),
            new Comparison(
                    "pearson-planes",
                    "pairwise Pearson 1000000 x 50 Likert (10% missing) from planes",
                    "R cor(use='pairwise')",
                    40,
                    1e-12,
                    () -> DataSet.likert(1_000_000, 50, 5, .1),
                    data -> {
                        BitPlanes planes = data.planes();
                        return () -> correlations(planes);
                    }),
            new Comparison(
                    "pearson-numbers",
                    "complete Pearson 5000 x 100 numbers",
                    "R cor()",
                    2,
                    1e-12,
                    () -> DataSet.numbers(5000, 100),
                    data -> {
                        Items items = data.items();
                        return () -> correlations(CoMoments.listwise(items));
                    }),
            polychoric("polychoric-25", 2436, 25, 6),
            polychoric("polychoric-50", 2000, 50, 5),
            ranks("spearman", "Spearman 5000 x 50 Likert", "spearman", Correlations.spearman(), RANKED),
            ranks("spearman-numbers", "Spearman 5000 x 50 numbers", "spearman", Correlations.spearman(), UNTIED),
            ranks("kendall", "Kendall 5000 x 50 Likert", "kendall", Correlations.kendall(), RANKED),
            ranks("kendall-numbers", "Kendall 5000 x 50 numbers", "kendall", Correlations.kendall(), UNTIED));

    private CorrelationWorks() {}

    /** R leaves empty cells empty and takes the same likelihood; it stops early, hence the tolerance. */
    private static Comparison polychoric(String name, int respondents, int items, int options) {
        return new Comparison(
                name,
                "polychoric " + respondents + " x " + items,
                "psych::polychoric(correct=0)",
                100,
                1e-3,
                () -> DataSet.likert(respondents, items, options, 0),
                data -> {
                    Items answers = data.items();
                    return () -> coefficients(Correlations.polychoric().analyse(answers));
                });
    }

    private static Comparison ranks(
            String name, String work, String method, Correlations procedure, Supplier<DataSet> data) {
        return new Comparison(name, work, "R cor(method='" + method + "')", 10, 1e-12, data, drawn -> {
            Items items = drawn.items();
            return () -> coefficients(procedure.analyse(items));
        });
    }
}
