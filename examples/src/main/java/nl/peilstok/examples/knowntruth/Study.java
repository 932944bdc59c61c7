package nl.peilstok.examples.knowntruth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.peilstok.compare.Comparison;
import nl.peilstok.compare.ComparisonTable;
import nl.peilstok.compare.DifScreen;
import nl.peilstok.compare.ItemNonresponse;
import nl.peilstok.compare.ItemNonresponseResult;
import nl.peilstok.compare.MeasurementComparison;
import nl.peilstok.compare.MeasurementComparisonResult;
import nl.peilstok.construct.ConstructedScale;
import nl.peilstok.construct.Construction;
import nl.peilstok.construct.ConstructionResult;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.Survey;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.inference.KruskalWallisResult;
import nl.peilstok.reliability.Alpha;
import nl.peilstok.scale.Scale;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * The study as one would do it who does not know the truth: turn the items that run against the others, construct the scales,
 * compare the groups, see whether a scale means the same in both, and who has no view.
 */
public final class Study {
    /** The level of all tests, over the scales adjusted by Holm. */
    public static final double ALPHA = 0.01;

    private final Survey survey;
    private final Grouping groups;
    private final Map<Kind, Set<String>> findings = new EnumMap<>(Kind.class);
    private final ConstructionResult construction;
    private final ComparisonTable comparison;
    private final Map<String, MeasurementComparisonResult> measurement = new LinkedHashMap<>();
    private final Map<String, ItemNonresponseResult> noView = new LinkedHashMap<>();

    private Study(Survey survey) {
        this.survey = survey;
        this.groups = survey.group(Truth.GROUP);
        for (Kind kind : Kind.values()) {
            findings.put(kind, new TreeSet<>());
        }
        this.construction = Construction.modern().withoutHoldout().analyse(turned(), groups);
        findings.get(Kind.BAD_ITEM).addAll(construction.dropped());
        Map<String, Scale> scales = new LinkedHashMap<>();
        for (ConstructedScale scale : construction.scales()) {
            List<String> items = scale.items().names();
            findings.get(Kind.SCALE).add(items.stream().sorted().collect(Collectors.joining(" ")));
            scales.put(name(items), Scale.of(name(items), scale.items()));
        }
        this.comparison = Comparison.welch()
                .withMeasurement(MeasurementComparison.usual()
                        .withScreen(DifScreen.ordinalLogistic().withAlpha(ALPHA))
                        .withCorrelations(Correlations.pearson().pairwise()))
                .test(survey, List.copyOf(scales.values()), Truth.GROUP)
                .adjusted(Multiplicity.HOLM);
        for (String scale : scales.keySet()) {
            if (comparison.adjustedP(scale, Truth.GROUP).orNaN() < ALPHA) {
                findings.get(Kind.GROUP_DIFFERENCE).add(scale);
            }
            for (MeasurementComparisonResult result :
                    comparison.result(scale, Truth.GROUP).measurements()) {
                measurement.put(scale, result);
                findings.get(Kind.ITEM_BY_GROUP).addAll(result.screen().flagged());
            }
        }
        scales.forEach((name, scale) ->
                noView.put(name, ItemNonresponse.noView().withAlpha(ALPHA).analyse(scale.items(survey), groups)));
        find(Kind.INFORMATIVE_NO_VIEW, result -> result.scoreDifference().p());
        find(
                Kind.NO_VIEW_BY_GROUP,
                result -> result.numberByGroup().map(KruskalWallisResult::p).orElseThrow());
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

    /** All items, those turned that run against the others of the block they were asked in. */
    private Items turned() {
        List<String> all = new ArrayList<>();
        for (String block : Truth.SCALES) {
            List<String> names = Truth.items(block);
            all.addAll(names);
            Items items = survey.items(names.toArray(String[]::new));
            findings.get(Kind.REVERSED_ITEM)
                    .addAll(Alpha.pairwise().analyse(items).keying().suspects());
        }
        Items items = survey.items(all.toArray(String[]::new));
        Set<String> suspects = findings.get(Kind.REVERSED_ITEM);
        return suspects.isEmpty() ? items : items.reversed(suspects.toArray(String[]::new));
    }

    /** The blocks that the items of a scale come from. */
    private static String name(List<String> items) {
        return items.stream()
                .map(item -> item.substring(0, item.indexOf('_')))
                .distinct()
                .collect(Collectors.joining("+"));
    }

    /** The scales whose p, adjusted over all of them, is below the level. */
    private void find(Kind kind, Function<ItemNonresponseResult, Estimate> p) {
        List<Estimate> adjusted =
                Multiplicity.HOLM.adjust(noView.values().stream().map(p).toList());
        int at = 0;
        for (String scale : noView.keySet()) {
            if (adjusted.get(at++).orNaN() < ALPHA) {
                findings.get(kind).add(scale);
            }
        }
    }

    /**
     * How the scales were constructed.
     *
     * @return with the audit trail
     */
    public ConstructionResult construction() {
        return construction;
    }

    /**
     * How the groups compare.
     *
     * @return each scale by group, p adjusted by Holm
     */
    public ComparisonTable comparison() {
        return comparison;
    }

    /**
     * Whether each scale means the same in both groups, which the {@link #comparison()} says first.
     *
     * @return by scale, those left out of which only one group has scores
     */
    public Map<String, MeasurementComparisonResult> measurement() {
        return Collections.unmodifiableMap(measurement);
    }

    /**
     * Who has no view on the items of each scale.
     *
     * @return by scale
     */
    public Map<String, ItemNonresponseResult> noView() {
        return Collections.unmodifiableMap(noView);
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

    /**
     * What was found.
     *
     * @return a sentence, and a row for each kind of finding
     */
    @Override
    public String toString() {
        Table table = Table.columns(Column.text("kind of finding"), Column.text("found"));
        for (Kind kind : Kind.values()) {
            Set<String> what = findings.get(kind);
            table = table.row(kind.label(), what.isEmpty() ? "none" : String.join("; ", what));
        }
        return "study of " + survey.respondents() + " respondents, tests at the level " + ALPHA + " (Holm)\n" + table;
    }
}
