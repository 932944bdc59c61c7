package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.Selection;

/** Which of some groups the respondents of items belong to, and the items of each group. */
final class Membership {
    static final int NONE = -1;

    private final Items items;
    private final List<String> levels;
    /** By respondent of the items: the place of the group among the levels, or {@link #NONE}. */
    private final int[] group;

    private Membership(Items items, List<String> levels, int[] group) {
        this.items = items;
        this.levels = List.copyOf(levels);
        this.group = group;
    }

    /** Of all groups that have a respondent. */
    static Membership of(Items items, Grouping grouping) {
        int[] position = positions(items, grouping);
        int[] sizes = new int[grouping.levels().size()];
        for (int each : position) {
            if (each >= 0) {
                sizes[each]++;
            }
        }
        return of(
                items,
                grouping,
                position,
                IntStream.range(0, sizes.length)
                        .filter(level -> sizes[level] > 0)
                        .toArray());
    }

    /** Of the groups named, by label or code, in that order. */
    static Membership of(Items items, Grouping grouping, String... named) {
        List<Integer> chosen = new ArrayList<>();
        for (String level : named) {
            int position = grouping.answers()
                    .variable()
                    .options()
                    .position(level)
                    .orElseThrow(() -> new IllegalArgumentException("levels: '" + level + "' is not a group of '"
                            + grouping.name() + "', which has " + String.join(", ", grouping.levels())));
            if (chosen.contains(position)) {
                throw new IllegalArgumentException("levels: every group is named once, got '" + level + "' twice");
            }
            chosen.add(position);
        }
        return of(
                items,
                grouping,
                positions(items, grouping),
                chosen.stream().mapToInt(Integer::intValue).toArray());
    }

    /** By respondent of the items, the position of the group's option; less than 0 for none. */
    private static int[] positions(Items items, Grouping grouping) {
        if (grouping.respondents() != items.survey().respondents()) {
            throw new IllegalArgumentException("grouping: must be of the "
                    + items.survey().respondents() + " respondents of the survey, is of " + grouping.respondents());
        }
        int[] positions = new int[items.respondents()];
        for (int r = 0; r < positions.length; r++) {
            positions[r] =
                    grouping.answers().positionOrNegative(items.selection().respondent(r));
        }
        return positions;
    }

    private static Membership of(Items items, Grouping grouping, int[] position, int[] chosen) {
        int[] place = new int[grouping.levels().size()];
        Arrays.fill(place, NONE);
        List<String> levels = new ArrayList<>();
        for (int each : chosen) {
            place[each] = levels.size();
            levels.add(grouping.levels().get(each));
        }
        int[] group = new int[position.length];
        for (int r = 0; r < group.length; r++) {
            group[r] = position[r] < 0 ? NONE : place[position[r]];
        }
        return new Membership(items, levels, group);
    }

    List<String> levels() {
        return levels;
    }

    int of(int respondent) {
        return group[respondent];
    }

    /** The items of those who belong to any of the groups. */
    Items members() {
        return where(null);
    }

    /** The items of the members of one group. */
    Items members(int level) {
        return where(level);
    }

    private Items where(Integer level) {
        boolean[] in = new boolean[items.survey().respondents()];
        for (int r = 0; r < group.length; r++) {
            in[items.selection().respondent(r)] = level == null ? group[r] != NONE : group[r] == level;
        }
        return items.in(Selection.where(in.length, row -> in[row]));
    }
}
