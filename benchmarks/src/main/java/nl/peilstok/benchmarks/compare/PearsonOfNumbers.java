package nl.peilstok.benchmarks.compare;

import nl.peilstok.benchmarks.DataSet;
import nl.peilstok.benchmarks.Matrices;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.data.Items;

/** Of complete numbers, from the columns of a survey. */
final class PearsonOfNumbers implements Comparison {

    @Override
    public String name() {
        return "pearson-numbers";
    }

    @Override
    public String work() {
        return "complete Pearson 5000 x 100 numbers";
    }

    @Override
    public String rival() {
        return "R cor()";
    }

    @Override
    public double goal() {
        return 2;
    }

    @Override
    public double tolerance() {
        return 1e-12;
    }

    @Override
    public DataSet data() {
        return DataSet.numbers(5000, 100);
    }

    @Override
    public Run prepare(DataSet data) {
        Items items = data.items();
        return () -> Matrices.correlations(CoMoments.listwise(items));
    }
}
