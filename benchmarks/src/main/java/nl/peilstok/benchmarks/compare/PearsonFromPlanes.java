package nl.peilstok.benchmarks.compare;

import nl.peilstok.benchmarks.DataSet;
import nl.peilstok.benchmarks.Matrices;
import nl.peilstok.math.BitPlanes;

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
        return () -> Matrices.correlations(planes);
    }
}
