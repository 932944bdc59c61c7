package nl.peilstok.recalculate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether several tables print the same number of the same thing, such as the respondents of one group.
 *
 * <p><b>Definition.</b> Doubtful if two of the numbers cannot be roundings of one: each table may have its own valid cases,
 * and should then say so.
 */
public final class SameNumber {
    private static final String NAME = "N across figures";

    private SameNumber() {}

    /**
     * Numbers that should be the same.
     *
     * @param places where each is printed
     * @param values as printed, at least two
     * @return possible, within rounding (different decimals) or doubtful
     * @throws IllegalArgumentException if there are fewer than two, or the numbers of both differ
     */
    public static Check of(List<String> places, List<Printed> values) {
        if (values.size() < 2 || places.size() != values.size()) {
            throw new IllegalArgumentException("values: two or more with a place each are needed, got " + values.size()
                    + " and " + places.size() + " places");
        }
        String sentence = IntStream.range(0, values.size())
                .mapToObj(i -> places.get(i) + " has " + values.get(i))
                .collect(Collectors.joining(", "));
        double least = values.stream().mapToDouble(Printed::least).max().orElseThrow();
        double most = values.stream().mapToDouble(Printed::most).min().orElseThrow();
        boolean same = values.stream()
                .allMatch(value -> value.number().compareTo(values.get(0).number()) == 0);
        return new Check(
                NAME,
                same ? Check.Verdict.POSSIBLE : least < most ? Check.Verdict.WITHIN_ROUNDING : Check.Verdict.DOUBTFUL,
                sentence);
    }
}
