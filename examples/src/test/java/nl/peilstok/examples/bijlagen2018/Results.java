package nl.peilstok.examples.bijlagen2018;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The findings of one run, to be looked up. */
final class Results {
    private final List<Finding> findings;

    private Results(List<Finding> findings) {
        this.findings = findings;
    }

    /** All figures as the examples come with them, recalculated once for all tests. */
    static Results asPublished() {
        return Holder.AS_PUBLISHED;
    }

    static Results of(Published published) {
        return new Results(Main.recalculate(published).findings());
    }

    Finding find(String figure, String row, String quantity) {
        return findings.stream()
                .filter(f -> f.figure().equals(figure)
                        && f.row().equals(row)
                        && f.quantity().equals(quantity))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + figure + ", " + row + ", " + quantity));
    }

    double value(String figure, String row, String quantity) {
        return Double.parseDouble(find(figure, row, quantity).recalculated());
    }

    /** Both ends of a range; twice the same where there is one number. */
    double[] range(String figure, String row, String quantity) {
        String[] ends = find(figure, row, quantity).recalculated().split("–");
        return new double[] {Double.parseDouble(ends[0]), Double.parseDouble(ends[ends.length - 1])};
    }

    List<Finding> all() {
        return findings;
    }

    /** The lines that are in only one of two runs, as figure and row. */
    Set<String> placesThatDiffer(Results other) {
        List<Finding> changed = new ArrayList<>(findings);
        changed.removeAll(other.findings);
        List<Finding> gone = new ArrayList<>(other.findings);
        gone.removeAll(findings);
        Set<String> places = new TreeSet<>();
        changed.forEach(f -> places.add(f.figure() + " | " + f.row()));
        gone.forEach(f -> places.add(f.figure() + " | " + f.row()));
        return places;
    }

    private static final class Holder {
        private static final Results AS_PUBLISHED = read();

        private static Results read() {
            try {
                return of(Published.read());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
