package nl.peilstok.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The times of the runs of one side. */
final class Times {
    private final List<Time> times = new ArrayList<>();

    /**
     * One run, in milliseconds.
     *
     * @param elapsed on the clock
     * @param cpu of the thread at work, which other programs on the machine prolong little
     */
    record Time(double elapsed, double cpu) {}

    void add(List<Time> more) {
        times.addAll(more);
    }

    int count() {
        return times.size();
    }

    double elapsed() {
        return median(Time::elapsed);
    }

    double cpu() {
        return median(Time::cpu);
    }

    private double median(ToDoubleFunction<Time> which) {
        double[] sorted = times.stream().mapToDouble(which).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
