package nl.peilstok.examples.bijlagen2018;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code anomalies.csv}: an error that readers found. It only scores checks that are done; no check knows it.
 *
 * @param id the number
 * @param figures where it is, separated by semicolons; a range by a hyphen
 * @param from numbers if a check can find it, text if only a reader can
 * @param what what is wrong
 * @param check the kind of check that finds it
 */
record KnownAnomaly(String id, String figures, String from, String what, String check) {
    private static final Pattern RANGE = Pattern.compile("B4\\.([0-9]+)-B4\\.([0-9]+)");
    /** A row of fewer letters is in many words. */
    private static final int SHORTEST_ROW = 4;

    private static final Pattern FIGURE = Pattern.compile("B4\\.([0-9]+)");

    static List<KnownAnomaly> of(Published published) {
        return published.table("anomalies").stream().map(KnownAnomaly::of).toList();
    }

    private static KnownAnomaly of(NamedCsvRecord line) {
        return new KnownAnomaly(
                line.getField("id"),
                line.getField("figures"),
                line.getField("from"),
                line.getField("what"),
                line.getField("check"));
    }

    boolean isInNumbers() {
        return from.equals("numbers");
    }

    /** Something odd that is possible, and must not be flagged. */
    boolean isAllowed() {
        return check.contains("must not be flagged");
    }

    /** Whether the check is of the right kind and place, whatever it says. */
    boolean isAbout(Checked checked) {
        if (!isPlace(checked)) {
            return false;
        }
        String kind = plain(check);
        return isInNumbers()
                ? kind.contains(plain(checked.check().name()))
                        || !checked.claim().isEmpty() && kind.contains(plain(checked.claim()))
                : kind.startsWith("none") && checked.check().name().equals("class bounds");
    }

    /** Whether the description names the row that was checked. */
    boolean names(Checked checked) {
        return checked.row().length() >= SHORTEST_ROW && what.contains(checked.row());
    }

    private boolean isPlace(Checked checked) {
        return Arrays.stream(figures.split(";")).anyMatch(figure -> isPlace(figure, checked));
    }

    private static boolean isPlace(String figure, Checked checked) {
        Matcher range = RANGE.matcher(figure);
        Matcher number = FIGURE.matcher(checked.figure());
        if (range.matches()) {
            return number.matches()
                    && Integer.parseInt(range.group(1)) <= Integer.parseInt(number.group(1))
                    && Integer.parseInt(number.group(1)) <= Integer.parseInt(range.group(2));
        }
        return figure.equals(checked.figure()) || figure.equals(checked.figure() + " " + checked.row());
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace(",", "");
    }

    Finding finding(String recalculated, Verdict verdict, String note) {
        return new Finding(figures, id, "anomaly", what, recalculated, verdict, note);
    }
}
