package nl.peilstok.examples.knowntruth;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.peilstok.compare.Comparison;
import nl.peilstok.compare.ComparisonTable;
import nl.peilstok.compare.ItemNonresponse;
import nl.peilstok.compare.ItemNonresponseResult;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.Survey;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.inference.KruskalWallisResult;
import nl.peilstok.reliability.Alpha;
import nl.peilstok.reliability.AlphaItem;
import nl.peilstok.scale.Scale;

/**
 * The study as one would do it who does not know the truth: turn the items that run against the others, construct the scales,
 * compare the groups, and see who has no view.
 */
public final class Study {
    /** The level of all tests, over the scales adjusted by Holm. */
    public static final double ALPHA = 0.01;

    private static final double LEAST_ITEM_REST = 0.30;

    private final Survey survey;
    private final Grouping groups;
    private final Map<Kind, Set<String>> findings = new EnumMap<>(Kind.class);

    private ComparisonTable comparison;

    private Study(Survey survey) {
        this.survey = survey;
        this.groups = survey.group(Truth.GROUP);
        for (Kind kind : Kind.values()) {
            findings.put(kind, new TreeSet<>());
        }
        Map<String, Items> scales = new LinkedHashMap<>();
        for (String scale : Truth.SCALES) {
            scales.put(scale, constructed(turned(scale)));
        }
        compare(scales);
        noView(scales);
    }

    /**
     * Does the study.
     *
     * @param survey groups and items, named as in {@link Truth}
     * @return what was found
     */
    public static Study of(Survey survey) {
        return new Study(survey);
    }

    /** The items of a scale, those turned that run against the others. */
    private Items turned(String scale) {
        Items items = survey.items(Truth.items(scale).toArray(String[]::new));
        List<String> suspects = Alpha.pairwise().analyse(items).keying().suspects();
        findings.get(Kind.REVERSED_ITEM).addAll(suspects);
        return suspects.isEmpty() ? items : items.reversed(suspects.toArray(String[]::new));
    }

    private Items constructed(Items candidates) {
        Set<String> bad = new TreeSet<>();
        for (String group : groups.levels()) {
            for (AlphaItem item :
                    Alpha.pairwise().analyse(candidates.in(groups.in(group))).items()) {
                if (!(item.itemRest().orNaN() >= LEAST_ITEM_REST)) {
                    bad.add(item.name());
                }
            }
        }
        findings.get(Kind.BAD_ITEM).addAll(bad);
        Items scale = bad.isEmpty() ? candidates : candidates.without(bad.toArray(String[]::new));
        findings.get(Kind.SCALE).add(String.join(" ", scale.names()));
        return scale;
    }

    private void compare(Map<String, Items> scales) {
        List<Scale> all = new ArrayList<>();
        scales.forEach((name, items) -> all.add(Scale.of(name, items)));
        comparison = Comparison.welch().test(survey, all, Truth.GROUP).adjusted(Multiplicity.HOLM);
        for (String scale : scales.keySet()) {
            if (comparison.adjustedP(scale, Truth.GROUP).orNaN() < ALPHA) {
                findings.get(Kind.GROUP_DIFFERENCE).add(scale);
            }
        }
    }

    private void noView(Map<String, Items> scales) {
        List<Estimate> byScore = new ArrayList<>();
        List<Estimate> byGroup = new ArrayList<>();
        for (Items items : scales.values()) {
            ItemNonresponseResult result = ItemNonresponse.noView().analyse(items, groups);
            byScore.add(result.scoreDifference().p());
            byGroup.add(result.numberByGroup().map(KruskalWallisResult::p).orElseThrow());
        }
        find(Kind.INFORMATIVE_NO_VIEW, scales, byScore);
        find(Kind.NO_VIEW_BY_GROUP, scales, byGroup);
    }

    /** The scales whose p, adjusted over all of them, is below the level. */
    private void find(Kind kind, Map<String, Items> scales, List<Estimate> p) {
        List<Estimate> adjusted = Multiplicity.HOLM.adjust(p);
        int at = 0;
        for (String scale : scales.keySet()) {
            if (adjusted.get(at++).orNaN() < ALPHA) {
                findings.get(kind).add(scale);
            }
        }
    }

    /**
     * What was found.
     *
     * @return by kind, the items, scales or (of a scale) the items it consists of, in order, with spaces between
     */
    public Map<Kind, Set<String>> findings() {
        Map<Kind, Set<String>> copy = new EnumMap<>(Kind.class);
        findings.forEach((kind, what) -> copy.put(kind, Set.copyOf(what)));
        return copy;
    }
}
