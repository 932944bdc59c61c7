package nl.peilstok.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.peilstok.data.Missing;
import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.MissingPolicy;

/**
 * Differences of pairs, or of numbers from a value, in ascending order.
 *
 * <p>Means of items such as 3.2 − 2.8 and 2.4 − 2.0 are equal and differ in the last digit of a double. Ranks would take
 * that for an order; so sizes that differ by no more than rounding can explain are made equal, and 0 if they are that near to 0.
 */
final class Differences {
    /** Both numbers are rounded once, and a mean once or twice more. */
    private static final int UNITS_IN_LAST_PLACE = 4;

    private final String label;
    private final double[] sorted;
    private final Cases cases;

    private Differences(String label, double[] differences, double largest, Cases cases) {
        this.label = label;
        this.sorted = withoutRounding(differences, UNITS_IN_LAST_PLACE * Math.ulp(largest));
        this.cases = cases;
    }

    static Differences ofPairs(Numbers first, Numbers second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(
                    "second: must be of the same respondents, " + first.size() + " as the first, got " + second.size());
        }
        double[] differences = new double[first.size()];
        double largest = 0;
        int n = 0;
        Map<Missing, Integer> leftOut = new TreeMap<>();
        for (int i = 0; i < first.size(); i++) {
            if (first.isAnswered(i) && second.isAnswered(i)) {
                double x = first.value(i);
                double y = second.value(i);
                differences[n++] = x - y;
                largest = Math.max(largest, Math.max(Math.abs(x), Math.abs(y)));
            } else {
                List<Missing> reasons = new ArrayList<>(2);
                for (Numbers numbers : List.of(first, second)) {
                    if (!numbers.isAnswered(i)) {
                        reasons.add(numbers.missing(i));
                    }
                }
                leftOut.merge(Missing.strongest(reasons), 1, Integer::sum);
            }
        }
        String firstTitle = first.variable().title();
        String secondTitle = second.variable().title();
        return new Differences(
                firstTitle.equals(secondTitle) ? "first − second" : firstTitle + " − " + secondTitle,
                Arrays.copyOf(differences, n),
                largest,
                Cases.counted(MissingPolicy.LISTWISE, first.size(), n, n, leftOut));
    }

    static Differences from(double value, Numbers numbers) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value: must be finite, got " + value);
        }
        double[] differences = numbers.toArray();
        double largest = Math.abs(value);
        for (int i = 0; i < differences.length; i++) {
            largest = Math.max(largest, Math.abs(differences[i]));
            differences[i] -= value;
        }
        String shown = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
        return new Differences(
                numbers.variable().title() + " − " + shown, differences, largest, Cases.available(numbers));
    }

    private static double[] withoutRounding(double[] differences, double rounding) {
        double[] bySize = Arrays.stream(differences).map(Math::abs).sorted().toArray();
        // Each size is replaced by the least of the run it is in; a run goes on while its steps are roundings.
        double[] least = new double[bySize.length];
        for (int i = 0; i < bySize.length; i++) {
            boolean same = bySize[i] - (i == 0 ? 0 : bySize[i - 1]) <= rounding;
            least[i] = same ? i == 0 ? 0 : least[i - 1] : bySize[i];
        }
        double[] result = new double[differences.length];
        for (int i = 0; i < result.length; i++) {
            double size = least[Arrays.binarySearch(bySize, Math.abs(differences[i]))];
            result[i] = differences[i] < 0 ? 0.0 - size : size;
        }
        Arrays.sort(result);
        return result;
    }

    /** Such as {@code voor − na} or {@code visie − 3}. */
    String label() {
        return label;
    }

    Cases cases() {
        return cases;
    }

    /** In ascending order; not to be changed. */
    double[] sorted() {
        return sorted;
    }

    int n() {
        return sorted.length;
    }

    int negatives() {
        int n = 0;
        while (n < sorted.length && sorted[n] < 0) {
            n++;
        }
        return n;
    }

    int positives() {
        int n = 0;
        while (n < sorted.length && sorted[sorted.length - 1 - n] > 0) {
            n++;
        }
        return n;
    }

    /** Why there is nothing to test, or null. */
    Absence obstacle() {
        if (sorted.length == 0) {
            return new Absence(Absence.Kind.NO_ANSWERS, "there are no differences");
        }
        return sorted[0] == 0 && sorted[sorted.length - 1] == 0
                ? new Absence(Absence.Kind.ZERO_VARIANCE, "all differences are 0")
                : null;
    }
}
