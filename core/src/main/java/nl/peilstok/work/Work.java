package nl.peilstok.work;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * How long work is done: on the calling thread alone, or together with an executor of the caller; with a report of
 * progress if asked for. The library starts no threads of its own.
 *
 * <pre>{@code
 * Work work = Work.on(executor, 2).reporting((done, total) -> bar.set(done, total));
 * }</pre>
 *
 * <p><b>Same bits.</b> Work is cut into numbered parts that do not know each other, and each part writes to a place of
 * its own; no result depends on the number of threads.
 *
 * <p><b>Stopping.</b> Interrupting the calling thread ends the work after the parts that are under way, with a
 * {@link CancellationException}; the thread stays interrupted.
 */
public final class Work {
    private static final Progress SILENT = (done, total) -> {};
    private static final Work HERE = new Work(null, 1, SILENT);

    private final Executor executor;
    private final int threads;
    private final Progress progress;

    private Work(Executor executor, int threads, Progress progress) {
        this.executor = executor;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * On the calling thread alone.
     *
     * @return without a report of progress
     */
    public static Work here() {
        return HERE;
    }

    /**
     * On the calling thread and an executor's. The calling thread does its share, so that the work ends even if the
     * executor is too busy to help.
     *
     * @param executor whose threads help
     * @param threads the number of threads at work together, the calling one included, at least 1
     * @return without a report of progress
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static Work on(Executor executor, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: must be 1 or more, got " + threads);
        }
        return new Work(Objects.requireNonNull(executor, "executor"), threads, SILENT);
    }

    /**
     * The same with a report of progress.
     *
     * @param listener is told, on the calling thread
     * @return the new way of working
     */
    public Work reporting(Progress listener) {
        return new Work(executor, threads, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Does a job of several calls of which the number is not known before, with one report of progress: its share never
     * goes back, is an estimate until the end, and is then 1.
     *
     * @param <T> what comes of the job
     * @param job does all its work by what it is given
     * @return what came of it
     */
    public <T> T asOne(Function<Work, T> job) {
        if (progress == SILENT) {
            return job.apply(this);
        }
        WholeProgress whole = new WholeProgress(progress);
        T result = job.apply(new Work(executor, threads, whole));
        whole.end();
        return result;
    }

    /**
     * Does numbered parts of work, each once, in any order.
     *
     * @param parts the number of parts, 0 or more
     * @param part does one, given its number from 0; must be safe to call from several threads at a time
     * @throws CancellationException if the calling thread is interrupted; it stays so
     */
    public void forEach(int parts, IntConsumer part) {
        Run run = new Run(parts, part);
        int helpers = executor == null ? 0 : Math.min(threads, parts) - 1;
        for (int i = 0; i < helpers; i++) {
            try {
                executor.execute(run::help);
            } catch (RejectedExecutionException busy) {
                break;
            }
        }
        run.lead(progress);
    }

    /** The parts of one call, shared by the threads at work on them. */
    private static final class Run {
        private final int parts;
        private final IntConsumer part;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private int helping;
        private boolean closed;
        private Throwable failure;

        Run(int parts, IntConsumer part) {
            this.parts = parts;
            this.part = part;
        }

        /** A helper that comes when all is over does nothing. */
        void help() {
            synchronized (this) {
                if (closed) {
                    return;
                }
                helping++;
            }
            try {
                while (doNext()) {
                    // on to the next part
                }
            } finally {
                synchronized (this) {
                    helping--;
                    notifyAll();
                }
            }
        }

        void lead(Progress progress) {
            boolean interrupted = false;
            try {
                while (!interrupted && doNext()) {
                    progress.report(done.get(), parts);
                    interrupted = Thread.currentThread().isInterrupted();
                }
            } catch (RuntimeException | Error listenersFailure) {
                fail(listenersFailure);
            }
            interrupted |= awaitHelpers();
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            if (failure instanceof Error error) {
                throw error;
            }
            if (done.get() < parts && interrupted) {
                throw new CancellationException("interrupted after " + done.get() + " of " + parts + " parts");
            }
            progress.report(parts, parts);
        }

        /** Takes the next part and does it; false if there is none, or one has failed. */
        private boolean doNext() {
            int number = next.get() >= parts ? parts : next.getAndIncrement();
            if (number >= parts) {
                return false;
            }
            try {
                part.accept(number);
                done.incrementAndGet();
                return true;
            } catch (RuntimeException | Error thrown) {
                fail(thrown);
                return false;
            }
        }

        private synchronized void fail(Throwable thrown) {
            if (failure == null) {
                failure = thrown;
            }
            next.set(parts);
        }

        /** Waits until no helper is at work; true if the thread was interrupted, which it then is again. */
        private synchronized boolean awaitHelpers() {
            closed = true;
            boolean interrupted = Thread.interrupted();
            if (interrupted) {
                next.set(parts);
            }
            while (helping > 0) {
                try {
                    wait();
                } catch (InterruptedException stop) {
                    interrupted = true;
                    next.set(parts);
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return interrupted;
        }
    }
}
