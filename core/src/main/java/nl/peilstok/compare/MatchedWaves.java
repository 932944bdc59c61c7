package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Variable;
import nl.peilstok.scale.Scores;

/** The respondents of two waves who have a score in both, in the order of the earlier wave; and how many have not. */
final class MatchedWaves {
    private final List<String> keys = new ArrayList<>();
    private final Numbers before;
    private final Numbers after;
    private final int withoutScore;
    private final int beforeOnly;
    private final int afterOnly;
    private final int withoutKey;

    MatchedWaves(String key, Scores earlier, Scores later) {
        Map<String, Integer> first = places(key, "before", earlier);
        Map<String, Integer> second = places(key, "after", later);
        AnswersBuilder x = new AnswersBuilder(Variable.numeric("before", ""));
        AnswersBuilder y = new AnswersBuilder(Variable.numeric("after", ""));
        int found = 0;
        for (Map.Entry<String, Integer> entry : first.entrySet()) {
            Integer place = second.get(entry.getKey());
            if (place != null) {
                found++;
                if (earlier.numbers().isAnswered(entry.getValue())
                        && later.numbers().isAnswered(place)) {
                    keys.add(entry.getKey());
                    x.addNumber(earlier.numbers().value(entry.getValue()));
                    y.addNumber(later.numbers().value(place));
                }
            }
        }
        this.before = (Numbers) x.build();
        this.after = (Numbers) y.build();
        this.withoutScore = found - keys.size();
        this.beforeOnly = first.size() - found;
        this.afterOnly = second.size() - found;
        this.withoutKey = earlier.numbers().size() + later.numbers().size() - first.size() - second.size();
    }

    private static Map<String, Integer> places(String key, String wave, Scores scores) {
        Answers column = scores.items().survey().answers(key);
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int r = 0; r < scores.numbers().size(); r++) {
            int row = scores.items().selection().respondent(r);
            if (column.isAnswered(row) && places.put(column.raw(row), r) != null) {
                throw new IllegalArgumentException(
                        wave + ": '" + key + "' must name a respondent once, names '" + column.raw(row) + "' twice");
            }
        }
        return places;
    }

    List<String> keys() {
        return keys;
    }

    Numbers before() {
        return before;
    }

    Numbers after() {
        return after;
    }

    /** Such as {@code 3 without a score in both, 12 in the first wave alone}; empty if nobody was left out. */
    String leftOut() {
        List<String> parts = new ArrayList<>();
        add(parts, withoutScore, " without a score in one wave");
        add(parts, beforeOnly, " in the earlier wave alone");
        add(parts, afterOnly, " in the later wave alone");
        add(parts, withoutKey, " not known by name");
        return parts.isEmpty() ? "" : "left out: " + String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + what);
        }
    }
}
