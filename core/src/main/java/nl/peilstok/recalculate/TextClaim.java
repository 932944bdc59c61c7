package nl.peilstok.recalculate;

import java.util.ArrayList;
import java.util.List;

/**
 * What a text says of a table, against what the table allows: "between 53 and 59 per cent", "at least .70".
 *
 * <p><b>Definition.</b> The cells the text is about are ranges, as they are known after rounding. A claimed lowest must be
 * the rounding of what the least of them can be, a claimed highest that of the largest.
 */
public final class TextClaim {
    private static final String NAME = "text against table";

    private TextClaim() {}

    /**
     * One number in the text, one cell in the table.
     *
     * @param said as the text has it
     * @param cell what the table allows
     * @return possible if all that the table allows is printed so, within rounding if some is
     */
    public static Check of(Printed said, PossibleRange cell) {
        return Check.against(NAME, said, cell, 0, "the text says " + said + ", the table has " + range(cell, said));
    }

    /**
     * A lowest and a highest number in the text.
     *
     * @param lowest as the text has it
     * @param highest as the text has it
     * @param cells what the table allows, at least one cell
     * @return possible, within rounding or impossible
     * @throws IllegalArgumentException if there is no cell
     */
    public static Check between(Printed lowest, Printed highest, List<PossibleRange> cells) {
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("cells: at least one is needed, got none");
        }
        for (PossibleRange cell : cells) {
            if (!cell.isPresent()) {
                return of(lowest, cell);
            }
        }
        PossibleRange least = PossibleRange.of(
                cells.stream().mapToDouble(PossibleRange::lower).min().orElseThrow(),
                cells.stream().mapToDouble(PossibleRange::upper).min().orElseThrow());
        PossibleRange most = PossibleRange.of(
                cells.stream().mapToDouble(PossibleRange::lower).max().orElseThrow(),
                cells.stream().mapToDouble(PossibleRange::upper).max().orElseThrow());
        List<Check> ends = List.of(of(lowest, least), of(highest, most));
        Check.Verdict worst =
                ends.stream().map(Check::verdict).max(Enum::compareTo).orElseThrow();
        return new Check(
                NAME,
                worst,
                "the text says " + lowest + " to " + highest + ", the table has " + range(least, lowest)
                        + " as lowest and " + range(most, highest) + " as highest");
    }

    /**
     * A least value in the text.
     *
     * @param minimum no number is said to lie below it
     * @param labels one a number
     * @param values as printed
     * @return impossible if a number lies below
     * @throws IllegalArgumentException if the numbers of both differ
     */
    public static Check atLeast(Printed minimum, List<String> labels, List<Printed> values) {
        if (labels.size() != values.size()) {
            throw new IllegalArgumentException(
                    "labels: one a value is needed, got " + labels.size() + " for " + values.size());
        }
        List<String> below = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).number().compareTo(minimum.number()) < 0) {
                below.add(labels.get(i) + " " + values.get(i));
            }
        }
        return Check.possibleIf(
                below.isEmpty(),
                NAME,
                below.isEmpty()
                        ? "none of " + values.size() + " lies below " + minimum
                        : "below " + minimum + ": " + String.join(", ", below));
    }

    private static String range(PossibleRange range, Printed like) {
        if (!range.isPresent()) {
            return range.toString();
        }
        Printed low = Printed.rounded(range.lower(), like.decimals() + 1);
        Printed high = Printed.rounded(range.upper(), like.decimals() + 1);
        return low.equals(high) ? low.toString() : low + " to " + high;
    }
}
