package nl.peilstok.benchmarks.compare;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Times the work of this library, and counts what it allocates. */
final class Stopwatch {
    private static final double TURN_MS = 1000;
    private static final int WARM_UPS = 3;
    private static final double WARM_UP_MS = 5000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Comparison.Run run;
    private double[] outputs;
    private long allocated;

    Stopwatch(Comparison.Run run) {
        this.run = run;
    }

    /** Runs until the compiler has done its work: at least 3 times and 5 seconds. */
    void warmUp() {
        double total = 0;
        for (int i = 0; i < WARM_UPS || total < WARM_UP_MS; i++) {
            total += once();
        }
    }

    /** Does the work for about a second, at least once. */
    double[] turn() {
        System.gc();
        DoubleStream.Builder times = DoubleStream.builder();
        double total = 0;
        while (total < TURN_MS) {
            double ms = once();
            times.add(ms);
            total += ms;
        }
        return times.build().toArray();
    }

    private double once() {
        long before = threads.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        outputs = run.outputs();
        long end = System.nanoTime();
        allocated = threads.getCurrentThreadAllocatedBytes() - before;
        return (end - start) / 1e6;
    }

    /** What the last run delivered. */
    double[] outputs() {
        return outputs;
    }

    /** What the last run allocated, in bytes. */
    long allocated() {
        return allocated;
    }

    static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
