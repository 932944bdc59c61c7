package nl.peilstok.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.benchmarks.DataSet;
import nl.peilstok.data.Items;
import nl.peilstok.reliability.Alpha;
import nl.peilstok.reliability.AlphaItem;
import nl.peilstok.reliability.AlphaResult;
import nl.peilstok.reliability.Coefficient;
import nl.peilstok.reliability.Reliability;
import nl.peilstok.reliability.ReliabilityResult;
import nl.peilstok.resample.Bootstrap;

/**
 * The reliability of scales. R's bootstrap is of alpha alone, with a tenth of the replicates and of the jackknife's part:
 * 820 and 200 samples for 10,000 and 200 here, which are of alpha and omega.
 */
final class ReliabilityWorks {
    static final List<Comparison> ALL = List.of(
            new Comparison(
                    "alpha",
                    "alpha with all item statistics 1000000 x 50 Likert (10% missing)",
                    "psych::alpha",
                    50,
                    1e-9,
                    () -> DataSet.likert(1_000_000, 50, 5, .1),
                    data -> {
                        Items items = data.items();
                        return () -> outputs(Alpha.pairwise().analyse(items));
                    }),
            new Comparison(
                    "alpha-bca",
                    "10000 BCa replicates of alpha and omega 200 x 12",
                    "boot(psych::alpha) alpha only",
                    50,
                    1e-10,
                    () -> DataSet.likert(200, 12, 5, 0),
                    data -> {
                        Items items = data.items();
                        Reliability procedure = Reliability.listwise()
                                .withCoefficients(Coefficient.ALPHA, Coefficient.OMEGA)
                                .withBootstrap(Bootstrap.bca().withReplicates(10_000));
                        return () -> outputs(procedure.analyse(items));
                    },
                    10));

    private ReliabilityWorks() {}

    /** Replicates differ, as generators of random numbers do: what they start from must not. */
    private static double[] outputs(ReliabilityResult result) {
        result.of(Coefficient.OMEGA).interval().orElseThrow();
        return new double[] {result.of(Coefficient.ALPHA).value()};
    }

    private static double[] outputs(AlphaResult result) {
        List<Double> outputs = new ArrayList<>(
                List.of(result.raw().value(), result.standardised().value()));
        for (AlphaItem item : result.items()) {
            outputs.add((double) item.n());
            // R has the codes, from 0; scores count from 1.
            outputs.add(item.mean().value() - 1);
            outputs.add(item.sd().value());
            outputs.add(item.itemRest().value());
            outputs.add(item.correctedItemTotal().value());
            outputs.add(item.alphaIfDeleted().value());
            outputs.add(item.standardisedIfDeleted().value());
        }
        return outputs.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
