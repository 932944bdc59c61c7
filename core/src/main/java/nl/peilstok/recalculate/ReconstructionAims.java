package nl.peilstok.recalculate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peilstok.estimate.Absence;

/**
 * What reconstructed respondents are to have.
 *
 * @param itemCorrelations where those of the scale's items are to lie, or null if they are left to chance
 */
record ReconstructionAims(
        PublishedScale scale,
        Map<AimedStatistic, Printed> statistics,
        int minimumAnswered,
        CorrelationTarget itemCorrelations,
        Companions companions) {

    ReconstructionAims with(AimedStatistic statistic, Printed printed) {
        Map<AimedStatistic, Printed> more = new EnumMap<>(AimedStatistic.class);
        more.putAll(statistics);
        more.put(statistic, printed);
        return new ReconstructionAims(
                scale, Collections.unmodifiableMap(more), minimumAnswered, itemCorrelations, companions);
    }

    ReconstructionAims withMinimumAnswered(int items) {
        return new ReconstructionAims(scale, statistics, items, itemCorrelations, companions);
    }

    ReconstructionAims withItemCorrelations(CorrelationTarget target) {
        return new ReconstructionAims(scale, statistics, minimumAnswered, target, companions);
    }

    ReconstructionAims withCompanions(Companions items) {
        return new ReconstructionAims(scale, statistics, minimumAnswered, itemCorrelations, items);
    }

    /** All items that get answers: those of the scale, then the companions. */
    List<PublishedItem> items() {
        List<PublishedItem> items = new ArrayList<>(scale.items());
        items.addAll(companions.items());
        return items;
    }

    List<CorrelationAim> correlations() {
        List<CorrelationAim> aims = new ArrayList<>();
        if (itemCorrelations != null && scale.items().size() > 1) {
            aims.add(new CorrelationAim(CorrelationAim.Pairs.SCALE, itemCorrelations));
        }
        aims.addAll(companions.aims());
        return aims;
    }

    /** What can be said without searching: that no respondents with these item counts can have all that. */
    Optional<Absence> obstacle() {
        return new Feasibility(scale, statistics).obstacle().or(this::constantItem);
    }

    private Optional<Absence> constantItem() {
        boolean aimsOfScale = correlations().stream()
                .anyMatch(aim ->
                        aim.pairs() == CorrelationAim.Pairs.SCALE || aim.pairs() == CorrelationAim.Pairs.WITH_SCALE);
        List<PublishedItem> correlated = new ArrayList<>(aimsOfScale ? scale.items() : List.of());
        if (!companions.aims().isEmpty()) {
            correlated.addAll(companions.items());
        }
        return correlated.stream()
                .filter(item -> !(item.variance().isPresent() && item.variance().upper() > 0))
                .findFirst()
                .map(item -> new Absence(
                        Absence.Kind.ZERO_VARIANCE,
                        "the answers to " + item.variable().name()
                                + " do not vary, so that nothing correlates with them"));
    }
}
