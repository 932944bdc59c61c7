package nl.peilstok.reliability;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What follows from one factor, fitted to moments near those it was fitted to at first; any thread may ask. */
final class OneFactorRefit {
    static final Values NONE = new Values(Double.NaN, Double.NaN, Double.NaN);

    private final OneFactor.Method method;
    private final boolean ofObserved;
    /** Always the same, so that a replicate does not depend on the ones before it. */
    private final double[] start;

    private final Queue<OneFactor> idle = new ConcurrentLinkedQueue<>();

    /** NaN for what does not exist. */
    record Values(double omega, double compositeReliability, double averageVariance) {}

    /**
     * From the uniquenesses of the first fit.
     *
     * @param ofObserved whether omega is the share of the variance that the sum has, not of that by the model
     */
    OneFactorRefit(OneFactor.Method method, boolean ofObserved, double[] start) {
        this.method = method;
        this.ofObserved = ofObserved;
        this.start = start;
    }

    Values of(ScaleMoments moments) {
        OneFactor taken = idle.poll();
        OneFactor factor = taken == null ? new OneFactor(method, start.length) : taken;
        boolean fitted = factor.fit(moments, start);
        Values values = fitted
                ? new Values(
                        ofObserved ? factor.omegaOfObserved(moments) : factor.omega(),
                        factor.compositeReliability(start.length),
                        factor.averageVariance(start.length))
                : NONE;
        idle.add(factor);
        return values;
    }
}
