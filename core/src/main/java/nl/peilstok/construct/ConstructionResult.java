package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.peilstok.data.Items;
import nl.peilstok.table.Table;

/**
 * The scales of a construction and the audit trail that led to them. {@link Construction} makes it.
 */
public final class ConstructionResult {
    private final Construction procedure;
    private final Items candidates;
    private final Map<String, Items> groups;
    private final Map<String, Integer> notJudged;
    private final List<ConstructedScale> scales;
    private final boolean judged;
    private final List<Step> steps;
    private final List<Search.Draft> noScale;
    /** Null where there is none. */
    private final HoldoutResult holdout;
    /** Null where nothing was overruled. */
    private final List<List<String>> withoutOverrules;

    ConstructionResult(
            Construction procedure,
            Items candidates,
            Map<String, Items> groups,
            Map<String, Integer> notJudged,
            List<ConstructedScale> scales,
            Search search,
            HoldoutResult holdout,
            List<List<String>> withoutOverrules) {
        this.procedure = procedure;
        this.candidates = candidates;
        this.groups = groups;
        this.notJudged = notJudged;
        this.scales = List.copyOf(scales);
        this.judged = search != null;
        this.steps = search == null ? List.of() : search.steps();
        this.noScale = search == null
                ? List.of()
                : search.drafts().stream()
                        .filter(each -> each.ending().isPresent())
                        .toList();
        this.holdout = holdout;
        this.withoutOverrules = withoutOverrules;
    }

    /**
     * The scales.
     *
     * @return one for each subset of items that made one; empty if there is none, see {@link #endings}
     */
    public List<ConstructedScale> scales() {
        return scales;
    }

    /**
     * The one scale that came out.
     *
     * @return the scale
     * @throws IllegalStateException if there is not exactly one; the message says what there is
     */
    public ConstructedScale scale() {
        if (scales.size() != 1) {
            throw new IllegalStateException(
                    scales.isEmpty()
                            ? "there is no scale: " + String.join("; ", endings())
                            : "there are " + scales.size() + " scales; take one of scales()");
        }
        return scales.get(0);
    }

    /**
     * The items that went in.
     *
     * @return the candidates
     */
    public Items candidates() {
        return candidates;
    }

    /**
     * The items that are in no scale.
     *
     * @return their names, in the order in which they went, left-over ones last
     */
    public List<String> dropped() {
        List<String> dropped = new ArrayList<>();
        for (Step step : drops()) {
            dropped.addAll(step.decision().items());
        }
        noScale.forEach(each -> dropped.addAll(each.items()));
        if (!judged) {
            dropped.addAll(candidates.names());
        }
        return List.copyOf(dropped);
    }

    /** The steps by which items went. */
    List<Step> drops() {
        return steps.stream()
                .filter(step -> step.decision().kind() == Decision.Kind.DROPPED
                        || step.decision().kind() == Decision.Kind.SPLIT
                                && !step.decision().items().isEmpty())
                .toList();
    }

    /**
     * All steps.
     *
     * @return in the order in which they were taken
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * The groups that are too small to be judged.
     *
     * @return by label, the answers to the item that most in the group answered
     */
    public Map<String, Integer> notJudged() {
        return notJudged;
    }

    /**
     * Why some items ended as no scale.
     *
     * @return sentences, none if everything that is left is a scale
     */
    public List<String> endings() {
        return endings(Language.ENGLISH);
    }

    List<String> endings(Language language) {
        List<String> endings = new ArrayList<>();
        if (!judged) {
            endings.add(language.of("no group can be judged", "geen groep is te beoordelen"));
            endings.addAll(notJudged(language));
        }
        for (Search.Draft draft : noScale) {
            endings.add(draft.ending().orElseThrow().label(language)
                    + (draft.items().isEmpty() ? "" : ": " + String.join(", ", draft.items())));
        }
        return List.copyOf(endings);
    }

    /** The groups that are too small, in sentences. */
    List<String> notJudged(Language language) {
        int least = (int) procedure.rules().get(Threshold.RESPONDENTS);
        List<String> sentences = new ArrayList<>();
        notJudged.forEach((group, most) -> {
            String why = most == 0
                    ? language.of("nobody answered any of the items", "niemand beantwoordde een van de items")
                    : language.of(
                            "no item has more than " + most + " answers, and " + least + " are needed",
                            "geen item heeft meer dan " + most + " antwoorden, en " + least + " zijn nodig");
            sentences.add((group.isEmpty() ? "" : group + ": ") + why);
        });
        return sentences;
    }

    /**
     * The check on held-out respondents.
     *
     * @return empty where the procedure has none, or nothing could be judged
     */
    public Optional<HoldoutResult> holdout() {
        return Optional.ofNullable(holdout);
    }

    /**
     * What the rules alone would have made.
     *
     * @return the items of each scale; empty where the user overruled nothing
     */
    public Optional<List<List<String>>> withoutOverrules() {
        return Optional.ofNullable(withoutOverrules);
    }

    /**
     * What to know beside the numbers: groups that were not judged, what was overruled, what became no scale.
     *
     * @return sentences, possibly none
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        notJudged(Language.ENGLISH).forEach(group -> notes.add("not judged: " + group));
        if (judged) {
            endings().forEach(ending -> notes.add("no scale: " + ending));
        }
        int without = withoutGroup();
        if (without > 0) {
            notes.add(without + (without == 1 ? " respondent has" : " respondents have")
                    + " no group and took no part in the decisions");
        }
        withoutOverrules()
                .ifPresent(rules -> notes.add("overruled by the user; the rules alone make "
                        + (rules.isEmpty()
                                ? "no scale"
                                : rules.stream()
                                        .map(each -> String.join(", ", each))
                                        .collect(Collectors.joining(" | ")))));
        for (ConstructedScale each : scales) {
            each.unmet()
                    .forEach(rule -> notes.add("not met"
                            + (scales.size() == 1 ? "" : ", " + each.scale().name()) + ": " + rule));
            each.scores().notes().forEach(notes::add);
            each.remarks().forEach(notes::add);
        }
        holdout().ifPresent(check -> notes.add(check.sentence()));
        return notes.stream().distinct().toList();
    }

    private int withoutGroup() {
        int in = 0;
        for (Items group : groups.values()) {
            in += group.respondents();
        }
        return candidates.respondents() - in;
    }

    /** The groups with their respondents. */
    Map<String, Items> groups() {
        return groups;
    }

    boolean isJudged() {
        return judged;
    }

    Construction procedure() {
        return procedure;
    }

    /**
     * A row for each scale and group.
     *
     * @return respondents, reliability, lowest correlations, number of factors and whether the rules are met
     */
    public Table table() {
        return new ResultTables(this).scales();
    }

    /**
     * A row for each item that went.
     *
     * @return the step, the item, the check and why
     */
    public Table droppedTable() {
        return new ResultTables(this).dropped();
    }

    /**
     * The whole audit trail: for each step and group the numbers, and after them the decision.
     *
     * @return the table
     */
    public Table trail() {
        return new ResultTables(this).trail();
    }

    /**
     * Who has a score on each scale in each group, and why others have none.
     *
     * @return the table
     */
    public Table scoreTable() {
        return new ResultTables(this).scores();
    }

    /**
     * The rules of the procedure with their thresholds.
     *
     * @return the table
     */
    public Table rules() {
        return new ResultTables(this).rules();
    }

    /**
     * The construction as a paragraph for a methods section.
     *
     * @param language of the text, with its decimal mark
     * @return sentences; each number in them stands in the tables
     */
    public String methods(Language language) {
        return new MethodsText(this, language).text();
    }

    /** The candidates that are in a scale. */
    int used() {
        return new HashSet<>(scales.stream()
                        .flatMap(each -> each.items().names().stream())
                        .toList())
                .size();
    }

    /**
     * What came out in a sentence, the table of the scales, and the items that went; under 60 lines.
     *
     * @return lines of at most 80 characters
     */
    @Override
    public String toString() {
        return new ResultTables(this).text();
    }
}
