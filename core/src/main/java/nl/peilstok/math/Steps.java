package nl.peilstok.math;

import java.util.concurrent.CancellationException;

/** How much of a work that may grow beyond measure was done: it ends when that becomes too much, or the thread is interrupted. */
final class Steps {
    /** Whether the thread was interrupted is asked once in so many steps. */
    private static final long LOOK_UP = 65_536;

    private final long most;
    private long done;
    private long nextLook;

    Steps(long most) {
        this.most = most;
    }

    /** The work became too much. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch() {
            super(null, null, false, false);
        }
    }

    /** Counts steps about to be done. */
    void count(long more) {
        done += more;
        if (done > most) {
            throw new TooMuch();
        }
        if (done >= nextLook) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            nextLook = done + LOOK_UP;
        }
    }
}
