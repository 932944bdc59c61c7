package nl.peilstok.benchmarks.compare;

import java.util.stream.LongStream;
import nl.peilstok.benchmarks.DataSet;
import nl.peilstok.benchmarks.Matrices;
import nl.peilstok.math.BitPlanes;
import nl.peilstok.math.EmptyCells;
import nl.peilstok.math.PolychoricPair;

/**
 * Two-step polychoric correlations, the tables made on the way. {@code correct = 0} lets R maximise the same likelihood,
 * with empty cells as they are; it stops early, hence the tolerance.
 */
record PolychoricMatrix(String name, int respondents, int items, int options) implements Comparison {

    @Override
    public String work() {
        return "polychoric " + respondents + " x " + items;
    }

    @Override
    public String rival() {
        return "psych::polychoric(correct=0)";
    }

    @Override
    public double goal() {
        return 100;
    }

    @Override
    public double tolerance() {
        return 1e-3;
    }

    @Override
    public DataSet data() {
        return DataSet.likert(respondents, items, options, 0);
    }

    @Override
    public Run prepare(DataSet data) {
        return () -> {
            BitPlanes planes = data.planes();
            return Matrices.symmetric(items, (i, j) -> i == j ? 1 : correlation(planes, i, j));
        };
    }

    private double correlation(BitPlanes planes, int i, int j) {
        long[] table = new long[options * options];
        planes.addTable(i, j, 1, table);
        double[] counts = LongStream.of(table).asDoubleStream().toArray();
        return PolychoricPair.twoStep(counts, options, options, EmptyCells.AS_OBSERVED)
                .rho();
    }
}
