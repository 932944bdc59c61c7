package nl.peilstok.resample;

import java.math.BigDecimal;
import java.util.Locale;

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
        return BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
