package nl.peilstok.benchmarks.compare;

import nl.peilstok.benchmarks.DataSet;

/** One piece of work that R and this library both do, on the same data, with the same outputs. */
interface Comparison {

    /** Its name on the command line and of the function in {@code compare.R} that does it. */
    String name();

    /** What is done, for a reader; without a comma. */
    String work();

    /** What R does it with; without a comma. */
    String rival();

    /** How many times as fast as R it has to be. */
    double goal();

    /** By how much an output may differ from R's. */
    double tolerance();

    /** What both sides work on; drawn anew by each call. */
    DataSet data();

    /**
     * Makes ready what is not timed, such as the survey, and gives what is timed: it returns all outputs, in the order
     * in which R writes them.
     */
    Run prepare(DataSet data);

    /** The work itself. */
    @FunctionalInterface
    interface Run {
        double[] outputs();
    }
}
