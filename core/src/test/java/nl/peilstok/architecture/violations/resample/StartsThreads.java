package nl.peilstok.architecture.violations.resample;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

final class StartsThreads {

    Thread makesAThread(Runnable work) {
        return new Thread(work);
    }

    ExecutorService makesAPool() {
        return Executors.newCachedThreadPool();
    }

    ExecutorService makesAWorkStealingPool() {
        return new ForkJoinPool();
    }

    /** Allowed. */
    void usesTheCallersExecutor(Executor executor, Runnable work) {
        executor.execute(work);
    }
}
