package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;

/**
 * Whether a scale means the same in the groups that are compared: each with a score against the first of them.
 *
 * @param results one a group but the first
 * @param whyNone why there are none, if so
 */
record Measured(List<MeasurementComparisonResult> results, Optional<Absence> whyNone) {

    static Measured of(Compared groups, MeasurementComparison procedure) {
        Optional<Absence> obstacle = obstacle(groups).map(why -> new Absence(Absence.Kind.NOT_DEFINED, why));
        if (obstacle.isPresent()) {
            return new Measured(List.of(), obstacle);
        }
        Items items = groups.items().orElseThrow();
        GroupedNumbers grouped = groups.data().orElseThrow();
        String first = groups.code(groups.present().get(0));
        List<MeasurementComparisonResult> results = new ArrayList<>();
        for (int other : groups.present().subList(1, groups.present().size())) {
            results.add(procedure.analyse(items, grouped.grouping(), first, groups.code(other)));
        }
        return new Measured(List.copyOf(results), Optional.empty());
    }

    private static Optional<String> obstacle(Compared groups) {
        if (groups.data().isEmpty()) {
            return Optional.of("published figures have no items");
        }
        if (groups.items().isEmpty()) {
            return Optional.of("the scores came without their items");
        }
        if (groups.items().orElseThrow().size() < 2) {
            return Optional.of("the scale has one item");
        }
        return groups.present().size() < 2 ? Optional.of("fewer than two groups have a score") : Optional.empty();
    }

    /** The least good of all: one group in which the scale is another is enough. */
    MeasurementVerdict verdict() {
        if (whyNone.isPresent()) {
            return MeasurementVerdict.UNKNOWN;
        }
        return results.stream()
                .map(MeasurementComparisonResult::verdict)
                .reduce(MeasurementVerdict.SAME, MeasurementVerdict::lessGood);
    }

    /** A sentence each, and what a reader must know of them. */
    List<String> lines() {
        if (whyNone.isPresent()) {
            return List.of("Not known whether the scale means the same: "
                    + whyNone.orElseThrow().reason());
        }
        Set<String> lines = new LinkedHashSet<>();
        results.forEach(result -> lines.add(result.sentence()));
        results.forEach(result -> lines.addAll(result.notes()));
        return List.copyOf(lines);
    }
}
