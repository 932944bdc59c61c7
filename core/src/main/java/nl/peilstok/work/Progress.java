package nl.peilstok.work;

/** Is told how far long work has come. */
@FunctionalInterface
public interface Progress {

    /**
     * Called from the thread that asked for the work, now and then and once at the end.
     *
     * @param done the parts that are done
     * @param total the parts there are
     */
    void report(long done, long total);
}
