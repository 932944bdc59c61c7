package nl.peilstok.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A number for each respondent, split by group: what is compared. */
public final class GroupedNumbers {
    private final Numbers numbers;
    private final Grouping grouping;
    private final List<Numbers> groups;
    private final Map<Missing, Integer> leftOut;

    GroupedNumbers(Numbers numbers, Grouping grouping) {
        if (numbers.size() != grouping.respondents()) {
            throw new IllegalArgumentException("grouping: must be of the same " + numbers.size()
                    + " respondents, is of " + grouping.respondents());
        }
        this.numbers = numbers;
        this.grouping = grouping;
        List<Numbers> split = new ArrayList<>();
        for (Option level : grouping.answers().variable().options().options()) {
            split.add(numbers.in(grouping.in(level.code())));
        }
        this.groups = List.copyOf(split);
        this.leftOut = Collections.unmodifiableMap(leftOut(numbers, grouping.answers()));
    }

    private static Map<Missing, Integer> leftOut(Numbers numbers, CodedAnswers groups) {
        Map<Missing, Integer> counts = new TreeMap<>();
        List<Missing> reasons = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            boolean hasNumber = numbers.isAnswered(i);
            boolean hasGroup = groups.isAnswered(i);
            if (!(hasNumber && hasGroup)) {
                reasons.clear();
                if (!hasNumber) {
                    reasons.add(numbers.missing(i));
                }
                if (!hasGroup) {
                    reasons.add(groups.missing(i));
                }
                counts.merge(Missing.strongest(reasons), 1, Integer::sum);
            }
        }
        return counts;
    }

    /**
     * The numbers before they were split.
     *
     * @return one a respondent
     */
    public Numbers numbers() {
        return numbers;
    }

    /**
     * What they were split by.
     *
     * @return the group of each respondent
     */
    public Grouping grouping() {
        return grouping;
    }

    /**
     * The labels of the groups.
     *
     * @return an unmodifiable list, empty groups included
     */
    public List<String> levels() {
        return grouping.levels();
    }

    /**
     * The numbers of each group.
     *
     * @return one a level, in the order of {@link #levels()}
     */
    public List<Numbers> groups() {
        return groups;
    }

    /**
     * The numbers of one group.
     *
     * @param level the group's label or code
     * @return the numbers of its members, with the reasons of those who have none
     * @throws IllegalArgumentException if there is no such group
     */
    public Numbers in(String level) {
        return groups.get(grouping.place(level));
    }

    /**
     * The respondents who count for no group: those without a number or a group, by the reason of what is missing; where
     * both are, by the reason that wins.
     *
     * @return the counts, none of them 0, in the order of precedence
     */
    public Map<Missing, Integer> leftOut() {
        return leftOut;
    }

    /**
     * How many numbers each group has.
     *
     * @return such as {@code score by type: G4 4, G40 22, overige gemeenten 94}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(numbers.variable().name() + " by " + grouping.name());
        String between = ": ";
        for (int i = 0; i < groups.size(); i++) {
            text.append(between)
                    .append(levels().get(i))
                    .append(' ')
                    .append(groups.get(i).answered());
            between = ", ";
        }
        return text.toString();
    }
}
