package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.Selection;

/** One construction on one survey: sums what is needed once, searches, and gathers the result. */
final class Run {
    private final Construction procedure;
    private final Items items;
    /** Null for one group. */
    private final Grouping grouping;
    /** By name; one without a name where there is no grouping. */
    private final Map<String, Items> groups = new LinkedHashMap<>();

    private final Map<String, Integer> notJudged = new LinkedHashMap<>();

    Run(Construction procedure, Items items, Grouping grouping) {
        this.procedure = procedure;
        this.items = items;
        this.grouping = grouping;
        procedure.overrules().requireAmong(items.names());
        if (grouping == null) {
            groups.put("", items);
        } else {
            int total = items.survey().respondents();
            if (grouping.respondents() != total) {
                throw new IllegalArgumentException(
                        "grouping: must be of the same " + total + " respondents, is of " + grouping.respondents());
            }
            for (String level : grouping.levels()) {
                groups.put(level, items.in(both(items.selection(), grouping.in(level))));
            }
        }
    }

    private static Selection both(Selection first, Selection second) {
        boolean[] chosen = new boolean[first.total()];
        for (int i = 0; i < first.size(); i++) {
            chosen[first.respondent(i)] = true;
        }
        boolean[] also = new boolean[first.total()];
        for (int i = 0; i < second.size(); i++) {
            also[second.respondent(i)] = true;
        }
        return Selection.where(first.total(), row -> chosen[row] && also[row]);
    }

    ConstructionResult result() {
        Rules rules = procedure.rules();
        List<Evidence> judged = new ArrayList<>();
        groups.forEach((group, answers) -> judge(group, answers).ifPresent(judged::add));
        if (judged.isEmpty()) {
            return new ConstructionResult(procedure, items, groups, notJudged, List.of(), null, null, null);
        }
        Candidates all = new Candidates(judged, rules, procedure.overrules(), procedure.work());
        Search search = Search.of(all);
        List<List<String>> without = procedure.overrules().any()
                ? itemsOf(Search.of(new Candidates(judged, rules, Overrules.NONE, procedure.work())))
                : null;
        HoldoutResult holdout =
                rules.has(Threshold.HOLDOUT) ? new Holdout(procedure, judged).against(itemsOf(search)) : null;
        List<ConstructedScale> scales = new ArrayList<>();
        List<Search.Draft> made =
                search.drafts().stream().filter(each -> each.ending().isEmpty()).toList();
        for (Search.Draft draft : made) {
            String name = name() + (made.size() == 1 ? "" : " " + (scales.size() + 1));
            scales.add(new ConstructedScale(procedure, name, draft, items, groups, judged));
        }
        return new ConstructionResult(procedure, items, groups, notJudged, scales, search, holdout, without);
    }

    static List<List<String>> itemsOf(Search search) {
        return search.drafts().stream()
                .filter(each -> each.ending().isEmpty())
                .map(Search.Draft::items)
                .toList();
    }

    /** Empty for a group that is too small, whose polychoric correlations are not worth their time either. */
    private Optional<Evidence> judge(String group, Items answers) {
        int least = (int) procedure.rules().get(Threshold.RESPONDENTS);
        Evidence plain = Evidence.of(group, answers, false, procedure.work());
        int most = plain.most();
        if (most < least) {
            notJudged.put(group, most);
            return Optional.empty();
        }
        return Optional.of(procedure.rules().isLatent() ? plain.withPolychoric(procedure.work()) : plain);
    }

    /** The given name, or what the names of the items begin with. */
    private String name() {
        if (!procedure.name().isEmpty()) {
            return procedure.name();
        }
        String common = items.names().get(0);
        for (String each : items.names()) {
            while (!each.startsWith(common)) {
                common = common.substring(0, common.length() - 1);
            }
        }
        String word = common.replaceAll("[^\\p{L}]+[0-9]*$", "");
        return word.isBlank()
                        || word.contains("..")
                        || items.survey().codebook().has(word)
                ? "scale"
                : word;
    }
}
