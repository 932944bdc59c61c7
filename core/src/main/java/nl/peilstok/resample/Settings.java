package nl.peilstok.resample;

import java.util.Locale;
import nl.peilstok.estimate.Interval;

/** What a bootstrap's numbers depend on, in contrast to how its work is done. */
record Settings(Method method, int replicates, long seed, double level) {

    enum Method {
        PERCENTILE("percentile bootstrap"),
        BCA("BCa bootstrap");

        private final String label;

        Method(String label) {
            this.label = label;
        }
    }

    /** The name of the intervals' method. */
    String methodName() {
        return method.label + ", " + count(replicates) + " replicates";
    }

    /** The level as it is printed, such as 95%. */
    String percentage() {
        return Interval.percentage(level);
    }

    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
