package nl.peilstok.benchmarks.compare;

import java.util.List;
import java.util.function.Supplier;
import nl.peilstok.benchmarks.DataSet;
import nl.peilstok.benchmarks.Tables2018;
import nl.peilstok.crosstab.CrossTable;
import nl.peilstok.crosstab.FisherTest;
import nl.peilstok.data.Items;
import nl.peilstok.data.Numbers;
import nl.peilstok.inference.Friedman;
import nl.peilstok.inference.FriedmanResult;
import nl.peilstok.inference.MannWhitney;

/**
 * Tests of ranks and of tables. Of Mann and Whitney R's side gives the exact p alone; this library's whole result has the effect sizes and
 * the Hodges–Lehmann shift with its exact interval too.
 */
final class TestWorks {
    static final List<Comparison> ALL = List.of(
            new Comparison(
                    "mann-whitney",
                    "exact Mann-Whitney with ties 50 + 50 of five options",
                    "coin::wilcox_test exact",
                    1,
                    1e-10,
                    () -> DataSet.likert(50, 2, 5, 0),
                    data -> {
                        Items items = data.items();
                        Numbers first = column(items, 0);
                        Numbers second = column(items, 1);
                        MannWhitney test = MannWhitney.exact();
                        return () -> new double[] {test.test(first, second).p().value()};
                    }),
            new Comparison(
                    "friedman",
                    "Friedman 1000000 x 12 Likert",
                    "R friedman.test",
                    50,
                    1e-6,
                    () -> DataSet.likert(1_000_000, 12, 5, 0),
                    data -> {
                        Items items = data.items();
                        Friedman test = Friedman.chiSquare();
                        return () -> outputs(test.test(items));
                    }),
            fisher("fisher", "exact test of ten tables of r x 3 of the 2018 study", Tables2018::satisfaction),
            fisher("fisher-4x4", "exact test of one table of 4 x 4 of the 2018 study", Tables2018::size));

    private TestWorks() {}

    private static Comparison fisher(String name, String work, Supplier<DataSet> data) {
        return new Comparison(name, work, "R fisher.test", 1, 1e-10, data, given -> {
            List<CrossTable> tables = Tables2018.tables(given);
            FisherTest test = FisherTest.exact();
            return () -> tables.stream()
                    .mapToDouble(table -> test.test(table).p().value())
                    .toArray();
        });
    }

    private static Numbers column(Items items, int item) {
        double[] scores = new double[items.respondents()];
        for (int r = 0; r < scores.length; r++) {
            scores[r] = items.score(r, item);
        }
        return Numbers.of(items.names().get(item), scores);
    }

    private static double[] outputs(FriedmanResult result) {
        return new double[] {result.chiSquare().value(), result.p().value()};
    }
}
