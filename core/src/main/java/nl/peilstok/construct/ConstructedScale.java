package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.Selection;
import nl.peilstok.estimate.Cases;
import nl.peilstok.inference.Friedman;
import nl.peilstok.io.SavedScale;
import nl.peilstok.reliability.Alpha;
import nl.peilstok.reliability.AlphaResult;
import nl.peilstok.reliability.Omega;
import nl.peilstok.reliability.OmegaResult;
import nl.peilstok.scale.Scale;
import nl.peilstok.scale.Scores;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;

/** A scale that came out of a construction: its definition, its numbers in each group, and which rules it does not meet. */
public final class ConstructedScale {
    private final Construction procedure;
    private final Scale scale;
    private final Items items;
    private final Scores scores;
    private final List<Step> steps;
    private final List<GroupOutcome> groups;
    private final List<String> unmet = new ArrayList<>();

    ConstructedScale(
            Construction procedure,
            String name,
            Search.Draft draft,
            Items candidates,
            Map<String, Items> groups,
            List<Evidence> judged) {
        this.procedure = procedure;
        this.items = candidates.only(draft.items().toArray(String[]::new));
        this.scale = Scale.of(name, items).scoredBy(procedure.rules().scoring());
        this.scores = scale.score(items.survey());
        this.steps = draft.last();
        this.groups = groups.entrySet().stream()
                .map(group -> outcome(
                        procedure,
                        group.getKey(),
                        group.getValue().only(draft.items().toArray(String[]::new)),
                        judged.stream()
                                .filter(each -> each.group().equals(group.getKey()))
                                .findFirst()))
                .toList();
        for (Step step : steps) {
            if (step.decision().kind() == Decision.Kind.NOT_MET) {
                unmet.add(step.requirement().label(Language.ENGLISH) + ": "
                        + step.decision().because());
            }
        }
        double least = procedure.rules().get(Threshold.RELIABILITY);
        boolean said = steps.stream()
                .anyMatch(step -> step.requirement() == Requirement.RELIABILITY
                        && step.decision().kind() == Decision.Kind.NOT_MET);
        for (GroupOutcome each : this.groups) {
            boolean low = each.isJudged()
                    && each.reliability().isPresent()
                    && each.reliability().value() < least;
            if (low && !said) {
                unmet.add("reliability: " + each.coefficient().label() + " is "
                        + NumberStyle.EN.coefficient(each.reliability().value(), 3) + " "
                        + each.cases().policy().label() + (each.group().isEmpty() ? "" : " in " + each.group())
                        + ", below " + NumberStyle.EN.coefficient(least, 2));
            }
        }
    }

    private GroupOutcome outcome(Construction procedure, String group, Items answers, Optional<Evidence> judged) {
        Rules rules = procedure.rules();
        AlphaResult alpha = (rules.isLatent() ? Alpha.pairwise() : Alpha.listwise())
                .on(procedure.work())
                .analyse(answers);
        OmegaResult omega = ReliabilityCheck.usesOmega(rules, answers.size())
                ? Omega.minres()
                        .pairwise()
                        .withoutBootstrap()
                        .on(procedure.work())
                        .analyse(answers)
                : null;
        Optional<Evidence> evidence = judged.map(each -> each.only(answers.names()));
        boolean friedman = rules.has(Threshold.SIGNIFICANCE) && judged.isPresent();
        double leastRest = rules.has(Threshold.ITEM_REST) ? rules.get(Threshold.ITEM_REST) : -1;
        return new GroupOutcome(
                group,
                alpha,
                omega,
                friedman ? Friedman.chiSquare().test(answers) : null,
                evidence.map(each -> CorrelationsCheck.lowest(each, rules.get(Threshold.CORRELATION)))
                        .orElse(null),
                evidence.map(each -> ItemRestCheck.lowest(each, leastRest)).orElse(null),
                factors(group),
                scored(answers.selection()));
    }

    private Finding factors(String group) {
        return steps.stream()
                .flatMap(step -> step.findings().stream())
                .filter(each ->
                        each.quantity() == Quantity.FACTORS && each.group().equals(group))
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private Cases scored(Selection respondents) {
        Map<Missing, Integer> without = new TreeMap<>();
        int n = 0;
        for (int i = 0; i < respondents.size(); i++) {
            int row = respondents.respondent(i);
            if (scores.numbers().isAnswered(row)) {
                n++;
            } else {
                without.merge(scores.numbers().missing(row), 1, Integer::sum);
            }
        }
        return Cases.of(n, without);
    }

    /**
     * The definition: what scores this survey and the next.
     *
     * @return the scale
     */
    public Scale scale() {
        return scale;
    }

    /**
     * The scale as a file can keep it, with the rules that made it and its reliability in each group.
     *
     * @return for {@link nl.peilstok.io.ScaleFile}
     */
    public SavedScale saved() {
        SavedScale saved = SavedScale.of(scale, items.survey()).noting("constructed by", procedure.toString());
        for (Map.Entry<String, String> rule : procedure.rules().inWords().entrySet()) {
            saved = saved.noting(rule.getKey(), rule.getValue());
        }
        for (Map.Entry<String, String> kept : procedure.overrules().keeping().entrySet()) {
            saved = saved.noting("kept " + kept.getKey(), kept.getValue());
        }
        for (Map.Entry<String, String> dropped :
                procedure.overrules().dropping().entrySet()) {
            saved = saved.noting("dropped " + dropped.getKey(), dropped.getValue());
        }
        for (GroupOutcome each : groups) {
            saved = saved.noting(each.group().isEmpty() ? "all" : "group " + each.group(), each.inWords());
        }
        return saved;
    }

    /**
     * The items of the scale, of the respondents that were given.
     *
     * @return the items, for any further analysis
     */
    public Items items() {
        return items;
    }

    /**
     * The scores of everybody in the survey, and of who has none, why.
     *
     * @return the scores
     */
    public Scores scores() {
        return scores;
    }

    /**
     * The scale in each group.
     *
     * @return the groups in their order; one without a label where there is no grouping
     */
    public List<GroupOutcome> groups() {
        return groups;
    }

    /**
     * The scale in a group.
     *
     * @param label of the group; empty where there is no grouping
     * @return its numbers there
     * @throws IllegalArgumentException if there is no such group
     */
    public GroupOutcome in(String label) {
        return groups.stream()
                .filter(each -> each.group().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("label: '" + label + "' is not a group; there are "
                        + String.join(
                                ", ", groups.stream().map(GroupOutcome::group).toList())));
    }

    /**
     * The last step of each check, on these items.
     *
     * @return the steps in their order
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * The rules that the scale does not meet in every group that was judged.
     *
     * @return a sentence for each, empty if it meets all
     */
    public List<String> unmet() {
        return List.copyOf(unmet);
    }

    /** What the checks that are met remark upon. */
    List<String> remarks() {
        return steps.stream()
                .filter(step -> step.requirement() == Requirement.FACTORS
                        && step.decision().kind() == Decision.Kind.MET
                        && step.findings().stream().anyMatch(each -> !each.met()))
                .map(step -> step.requirement().label(Language.ENGLISH) + ": "
                        + step.decision().because())
                .toList();
    }

    /**
     * A row for each group: respondents, reliability, lowest correlations, number of factors.
     *
     * @return the table; its footnotes say who was left out
     */
    public Table table() {
        return ResultTables.scales(List.of(this), Integer.MAX_VALUE);
    }

    /**
     * The scale in a sentence, its items, the table, and the rules that are not met.
     *
     * @return lines of at most 80 characters
     */
    @Override
    public String toString() {
        String sentence = ": a scale of " + items.size() + " items, "
                + (unmet.isEmpty()
                        ? "all rules met"
                        : unmet.size() + (unmet.size() == 1 ? " rule" : " rules") + " not met");
        int room = ResultTables.WIDTH - sentence.length();
        String name = scale.name();
        StringBuilder text = new StringBuilder(name.length() <= room ? name : name.substring(0, room - 1) + "…");
        text.append(sentence);
        ResultTables.wrap(text, String.join(", ", items.names()));
        text.append('\n').append(table());
        unmet.forEach(each -> ResultTables.wrap(text, "not met: " + each));
        return text.toString();
    }
}
