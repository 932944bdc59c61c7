package nl.peilstok.work;

/** The progress of calls of an unknown number as that of one job: each takes a share of what is left. */
final class WholeProgress implements Progress {
    private static final double SHARE = .05;
    private static final long TOTAL = 1_000_000;

    private final Progress listener;
    private double left = 1;
    private long told;

    WholeProgress(Progress listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void report(long done, long total) {
        double within = total > 0 ? (double) done / total : 1;
        tell((long) ((1 - left * (1 - SHARE * within)) * TOTAL));
        left *= done < total ? 1 : 1 - SHARE;
    }

    synchronized void end() {
        told = TOTAL;
        listener.report(TOTAL, TOTAL);
    }

    private void tell(long done) {
        told = Math.max(told, Math.min(done, TOTAL - 1));
        listener.report(told, TOTAL);
    }
}
