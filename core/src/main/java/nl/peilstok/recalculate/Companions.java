package nl.peilstok.recalculate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Items that were put to the same respondents as a scale but do not belong to it, such as candidates that were dropped,
 * and how they are to correlate with it. A {@link Reconstruction} gives its respondents answers to them too, with the
 * published counts of each; nothing about the scale changes by that.
 *
 * <pre>{@code
 * Companions.of(dropped)
 *         .withScaleItems(CorrelationTarget.reported(-0.25, 0, "no positive correlation with the rest"))
 *         .amongThemselves(CorrelationTarget.assumed(-0.1, 0.3, "nothing was published"))
 * }</pre>
 *
 * <p>Pearson correlations, each over the respondents who have both scores. What is not aimed at is left to chance.
 */
public final class Companions {
    static final Companions NONE = new Companions(List.of(), null, null, null);

    private final List<PublishedItem> items;
    private final CorrelationTarget score;
    private final CorrelationTarget scaleItems;
    private final CorrelationTarget themselves;

    private Companions(
            List<PublishedItem> items,
            CorrelationTarget score,
            CorrelationTarget scaleItems,
            CorrelationTarget themselves) {
        this.items = items;
        this.score = score;
        this.scaleItems = scaleItems;
        this.themselves = themselves;
    }

    /**
     * Items whose correlations are left to chance: about 0.
     *
     * @param items at least one, all of the same number of respondents
     * @return the companions
     * @throws IllegalArgumentException if there is none, their n differ, or a name stands twice
     */
    public static Companions of(List<PublishedItem> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("items: at least one is needed, got none");
        }
        Set<String> names = new HashSet<>();
        for (PublishedItem item : items) {
            if (item.n() != items.get(0).n()) {
                throw new IllegalArgumentException("items: all must be of the same respondents; '"
                        + item.variable().name() + "' has n = " + item.n() + ", the first has "
                        + items.get(0).n());
            }
            if (!names.add(item.variable().name())) {
                throw new IllegalArgumentException("items: '" + item.variable().name() + "' stands twice");
            }
        }
        return new Companions(List.copyOf(items), null, null, null);
    }

    /**
     * The same companions, each with a correlation with the score of the scale.
     *
     * @param target where it is to lie
     * @return the new companions
     */
    public Companions withScore(CorrelationTarget target) {
        return new Companions(items, target, scaleItems, themselves);
    }

    /**
     * The same companions, each with a correlation with each item of the scale.
     *
     * @param target where all of these are to lie
     * @return the new companions
     */
    public Companions withScaleItems(CorrelationTarget target) {
        return new Companions(items, score, target, themselves);
    }

    /**
     * The same companions, any two of them with a correlation.
     *
     * @param target where all of these are to lie
     * @return the new companions
     */
    public Companions amongThemselves(CorrelationTarget target) {
        return new Companions(items, score, scaleItems, target);
    }

    /**
     * The items.
     *
     * @return in the order given
     */
    public List<PublishedItem> items() {
        return items;
    }

    /** Who the companions are to correlate with, in the order in which it is told. */
    List<CorrelationAim> aims() {
        List<CorrelationAim> aims = new ArrayList<>();
        Optional.ofNullable(score)
                .ifPresent(target -> aims.add(new CorrelationAim(CorrelationAim.Pairs.SCORE, target)));
        Optional.ofNullable(scaleItems)
                .ifPresent(target -> aims.add(new CorrelationAim(CorrelationAim.Pairs.WITH_SCALE, target)));
        if (items.size() > 1) {
            Optional.ofNullable(themselves)
                    .ifPresent(target -> aims.add(new CorrelationAim(CorrelationAim.Pairs.COMPANIONS, target)));
        }
        return aims;
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(items.size() == 1 ? "1 companion item" : items.size() + " companion items");
        aims().forEach(aim -> text.append('\n').append(aim));
        return text.toString();
    }
}
