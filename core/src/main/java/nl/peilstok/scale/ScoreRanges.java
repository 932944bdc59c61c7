package nl.peilstok.scale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peilstok.data.Items;
import nl.peilstok.data.Measure;
import nl.peilstok.data.Option;
import nl.peilstok.data.Variable;

/** From where to where the scores of a scale's items can lie; a numeric item has no limits. */
final class ScoreRanges {
    private final Map<String, List<String>> namesByRange = new LinkedHashMap<>();
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    ScoreRanges(Items items) {
        for (int item = 0; item < items.size(); item++) {
            Variable variable = items.variable(item);
            namesByRange
                    .computeIfAbsent(range(variable), range -> new ArrayList<>())
                    .add(variable.name());
        }
    }

    private String range(Variable variable) {
        if (variable.measure() == Measure.NUMERIC) {
            lowest = Double.NEGATIVE_INFINITY;
            highest = Double.POSITIVE_INFINITY;
            return "numeric";
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Option option : variable.options().options()) {
            least = Math.min(least, option.score());
            most = Math.max(most, option.score());
        }
        lowest = Math.min(lowest, least);
        highest = Math.max(highest, most);
        return plain(least) + " to " + plain(most);
    }

    private static String plain(double score) {
        return BigDecimal.valueOf(score).stripTrailingZeros().toPlainString();
    }

    double lowest() {
        return lowest;
    }

    double highest() {
        return highest;
    }

    List<String> notes() {
        if (namesByRange.size() < 2) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        namesByRange.forEach((range, names) -> parts.add(range + " (" + String.join(", ", names) + ")"));
        return List.of("the items differ in range, the wider ones weigh more: " + String.join("; ", parts));
    }
}
