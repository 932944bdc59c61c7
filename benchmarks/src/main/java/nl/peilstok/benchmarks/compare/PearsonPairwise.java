package nl.peilstok.benchmarks.compare;

import nl.peilstok.benchmarks.DataSet;
import nl.peilstok.benchmarks.Matrices;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.data.Items;

/** From the columns of a survey, the bit planes made on the way. */
final class PearsonPairwise implements Comparison {

    @Override
    public String name() {
        return "pearson";
    }

    @Override
    public String work() {
        return "pairwise Pearson 1000000 x 50 Likert (10% missing) with making planes";
    }

    @Override
    public String rival() {
        return "R cor(use = 'pairwise')";
    }

    @Override
    public double goal() {
        return 25;
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
        Items items = data.items();
        return () -> Matrices.correlations(CoMoments.pairwise(items));
    }
}
