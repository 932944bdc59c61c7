package nl.peilstok.inference;

import java.util.Map;
import java.util.TreeMap;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Missing;
import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;

/** Two independent groups with what they are called. */
record TwoGroups(String firstLabel, Numbers first, String secondLabel, Numbers second) {

    /** Called by their titles, or first and second where those are the same. */
    static TwoGroups of(Numbers first, Numbers second) {
        if (first.sharesRespondentsWith(second)) {
            throw new IllegalArgumentException("second: has respondents of the first, '"
                    + first.variable().title() + "' and '" + second.variable().title()
                    + "' are of one survey; the same respondents are compared by TTest.paired() or SignedRank");
        }
        String firstTitle = first.variable().title();
        String secondTitle = second.variable().title();
        return firstTitle.equals(secondTitle)
                ? new TwoGroups("first", first, "second", second)
                : new TwoGroups(firstTitle, first, secondTitle, second);
    }

    /** Two of the groups, by label or code. */
    static TwoGroups of(GroupedNumbers grouped, String first, String second) {
        String firstLabel = label(grouped, "first", first);
        String secondLabel = label(grouped, "second", second);
        if (firstLabel.equals(secondLabel)) {
            throw new IllegalArgumentException("second: must be another group than the first, got '" + second + "'");
        }
        return new TwoGroups(firstLabel, grouped.in(first), secondLabel, grouped.in(second));
    }

    private static String label(GroupedNumbers grouped, String argument, String group) {
        var options = grouped.grouping().answers().variable().options();
        return options.get(options.position(group)
                        .orElseThrow(() -> new IllegalArgumentException(argument + ": '" + group
                                + "' is not a group of '" + grouped.grouping().name() + "', which has "
                                + String.join(", ", grouped.levels()))))
                .label();
    }

    Cases cases() {
        Map<Missing, Integer> leftOut = new TreeMap<>(first.missingCounts());
        second.missingCounts().forEach((missing, count) -> leftOut.merge(missing, count, Integer::sum));
        return Cases.of(first.answered() + second.answered(), leftOut);
    }

    boolean hasEmpty() {
        return first.answered() == 0 || second.answered() == 0;
    }

    /** Of two groups of which one is empty. */
    Absence empty() {
        String label = first.answered() == 0 ? firstLabel : secondLabel;
        return new Absence(Absence.Kind.NO_ANSWERS, "the group '" + label + "' has no answers");
    }
}
