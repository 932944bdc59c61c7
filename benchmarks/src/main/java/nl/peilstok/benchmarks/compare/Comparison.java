package nl.peilstok.benchmarks.compare;

import java.util.function.Function;
import java.util.function.Supplier;
import nl.peilstok.benchmarks.DataSet;

/**
 * One piece of work that R and this library both do, on the same data, with the same outputs.
 *
 * @param name its name on the command line and of the function in {@code compare.R} that does it
 * @param work what is done, for a reader; without a comma
 * @param rival what R does it with; without a comma
 * @param goal how many times as fast as R it has to be
 * @param tolerance by how much an output may differ from R's
 * @param data draws what both sides work on
 * @param preparation makes ready what is not timed, such as the survey, and gives what is
 * @param part how many times the work that R does this library does, where R would take too long; R's time is multiplied
 */
record Comparison(
        String name,
        String work,
        String rival,
        double goal,
        double tolerance,
        Supplier<DataSet> data,
        Function<DataSet, Run> preparation,
        int part) {

    /** Both sides do the same. */
    Comparison(
            String name,
            String work,
            String rival,
            double goal,
            double tolerance,
            Supplier<DataSet> data,
            Function<DataSet, Run> preparation) {
        this(name, work, rival, goal, tolerance, data, preparation, 1);
    }

    /** The work itself. */
    @FunctionalInterface
    interface Run {
        /** All outputs, in the order in which R writes them. */
        double[] outputs();
    }
}
