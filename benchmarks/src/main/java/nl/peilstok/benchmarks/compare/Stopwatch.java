package nl.peilstok.benchmarks.compare;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

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

    /** Runs until the compiler has done its work: at least 3 times and 5 seconds of processor time. */
    void warmUp() {
        double total = 0;
        for (int i = 0; i < WARM_UPS || total < WARM_UP_MS; i++) {
            total += once().cpu();
        }
    }

    /** Does the work for about a second, at least once. */
    List<Times.Time> turn() {
        System.gc();
        List<Times.Time> times = new ArrayList<>();
        double total = 0;
        while (total < TURN_MS) {
            Times.Time time = once();
            times.add(time);
            total += time.elapsed();
        }
        return times;
    }

    private Times.Time once() {
        long before = threads.getCurrentThreadAllocatedBytes();
        long cpuStart = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        outputs = run.outputs();
        long end = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime() - cpuStart;
        allocated = threads.getCurrentThreadAllocatedBytes() - before;
        return new Times.Time((end - start) / 1e6, cpu / 1e6);
    }

    /** What the last run delivered. */
    double[] outputs() {
        return outputs;
    }

    /** What the last run allocated, in bytes. */
    long allocated() {
        return allocated;
    }
}
