package nl.peilstok.benchmarks.compare;

import nl.peilstok.benchmarks.DataSet;
import nl.peilstok.math.BitPlanes;
import nl.peilstok.math.CodeSums;

/** From bit planes that are there already. */
final class PearsonFromPlanes implements Comparison {

    @Override
    public String name() {
        return "pearson-planes";
    }

    @Override
    public String work() {
        return "pairwise Pearson 1000000 x 50 Likert (10% missing) from planes";
    }

    @Override
    public String rival() {
        return "R cor(use = 'pairwise')";
    }

    @Override
    public double goal() {
        return 40;
    }

    @Override
    public double tolerance() {
        return 1e-12;
    }

    @Override
    public DataSet data() {
        return DataSet.likert(1_000_000, 50, 5, .1);
    }

    @Override
    public Run prepare(DataSet data) {
        BitPlanes planes = data.planes();
        return () -> {
            CodeSums sums = new CodeSums(planes.items());
            planes.addSums(sums, 0, planes.words(), 1);
            return Matrices.symmetric(planes.items(), (i, j) -> correlation(sums, i, j));
        };
    }

    private static double correlation(CodeSums sums, int i, int j) {
        long n = sums.n(i, j);
        double products = n * sums.products(i, j) - sums.sum(i, j) * sums.sum(j, i);
        double first = n * sums.squares(i, j) - sums.sum(i, j) * sums.sum(i, j);
        double second = n * sums.squares(j, i) - sums.sum(j, i) * sums.sum(j, i);
        return products / Math.sqrt(first * second);
    }
}
