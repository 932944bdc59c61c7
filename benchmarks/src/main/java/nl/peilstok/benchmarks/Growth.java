package nl.peilstok.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.peilstok.correlation.CoMomentsAccumulator;
import nl.peilstok.data.Items;
import nl.peilstok.work.Work;

/**
 * How the time of all pairwise moments of 50 Likert items, 10% missing, grows with the respondents, and what a second
 * thread gains. One thread and two take turns, run by run, and the medians of the processor time of one thread and the
 * quickest runs of both are printed, which other programs on the machine disturb least. Respondents come in chunks of at
 * most 1,000,000.
 */
public final class Growth {
    private static final int CHUNK = 1_000_000;
    private static final int ITEMS = 50;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Growth() {}

    /**
     * Measures.
     *
     * @param arguments the largest number of respondents, 10,000,000 if none is given
     */
    public static void main(String[] arguments) {
        int most = arguments.length == 0 ? 10_000_000 : Integer.parseInt(arguments[0]);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Work two = Work.on(pool, 2);
        try {
            System.out.println("respondents,runs,cpu_ms,quickest_ms,quickest_ms_2_threads");
            Items large = DataSet.likert(Math.min(most, CHUNK), ITEMS, 5, .1).items();
            for (int warmUp = 0; warmUp < 10; warmUp++) {
                elapsed(large, large.respondents(), two);
            }
            for (int respondents = 10_000; respondents <= most; respondents *= 10) {
                Items chunk = respondents < CHUNK
                        ? DataSet.likert(respondents, ITEMS, 5, .1).items()
                        : large;
                measure(respondents, chunk, two);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void measure(int respondents, Items chunk, Work two) {
        int runs = Math.max(5, Math.min(500, 20_000_000 / respondents));
        double[] cpu = new double[runs];
        double one = Double.POSITIVE_INFINITY;
        double both = Double.POSITIVE_INFINITY;
        for (int run = 0; run < runs; run++) {
            long start = THREADS.getCurrentThreadCpuTime();
            one = Math.min(one, elapsed(chunk, respondents, Work.here()));
            cpu[run] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            both = Math.min(both, elapsed(chunk, respondents, two));
        }
        Arrays.sort(cpu);
        System.out.printf(Locale.ROOT, "%d,%d,%.4g,%.4g,%.4g%n", respondents, runs, cpu[runs / 2], one, both);
    }

    private static double elapsed(Items chunk, int respondents, Work work) {
        long start = System.nanoTime();
        CoMomentsAccumulator sums = CoMomentsAccumulator.pairwise().on(work);
        for (int done = 0; done < respondents; done += chunk.respondents()) {
            sums.add(chunk);
        }
        sums.snapshot();
        return (System.nanoTime() - start) / 1e6;
    }
}
