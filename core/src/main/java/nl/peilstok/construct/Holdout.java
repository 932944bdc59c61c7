package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peilstok.data.Items;
import nl.peilstok.data.Selection;
import nl.peilstok.math.RandomStream;

/** Chooses items anew by a random share of the respondents of each group, and judges them by the rest. */
final class Holdout {
    private final Construction procedure;
    private final List<Evidence> groups;

    Holdout(Construction procedure, List<Evidence> groups) {
        this.procedure = procedure;
        this.groups = groups;
    }

    HoldoutResult against(List<List<String>> chosenByAll) {
        Rules rules = procedure.rules();
        double share = rules.get(Threshold.HOLDOUT);
        int least = (int) rules.get(Threshold.RESPONDENTS);
        List<Evidence> choosing = new ArrayList<>();
        List<Evidence> judging = new ArrayList<>();
        Map<String, String> tooSmall = new LinkedHashMap<>();
        for (int g = 0; g < groups.size(); g++) {
            Items[] parts = parts(groups.get(g).answers(), share, RandomStream.of(rules.seed(), g));
            Evidence one = Evidence.of(groups.get(g).group(), parts[0], false, procedure.work());
            Evidence other = Evidence.of(groups.get(g).group(), parts[1], false, procedure.work());
            if (Math.min(one.most(), other.most()) < least) {
                tooSmall.put(
                        groups.get(g).group(),
                        "a part has fewer than " + least + " respondents: the group is too small to be divided");
            } else {
                choosing.add(rules.isLatent() ? one.withPolychoric(procedure.work()) : one);
                judging.add(other);
            }
        }
        if (choosing.isEmpty()) {
            return new HoldoutResult(share, rules.seed(), chosenByAll, List.of(), List.of(), tooSmall);
        }
        Candidates candidates = new Candidates(choosing, rules, procedure.overrules(), procedure.work());
        List<List<String>> chosen = Run.itemsOf(Search.of(candidates));
        List<List<Finding>> judged = new ArrayList<>();
        for (List<String> items : chosen) {
            List<Finding> findings = new ArrayList<>();
            for (Evidence each : judging) {
                findings.addAll(judge(each.only(items), rules));
            }
            judged.add(findings);
        }
        return new HoldoutResult(share, rules.seed(), chosenByAll, chosen, judged, tooSmall);
    }

    /** The numbers of a scale that do not hang on a choice, as the rules ask for them. */
    static List<Finding> judge(Evidence each, Rules rules) {
        List<Finding> findings = new ArrayList<>();
        findings.add(CorrelationsCheck.lowest(each, rules.get(Threshold.CORRELATION)));
        double least = rules.has(Threshold.ITEM_REST) ? rules.get(Threshold.ITEM_REST) : -1;
        findings.add(ItemRestCheck.lowest(each, least));
        findings.add(ReliabilityCheck.of(
                each, ReliabilityCheck.usesOmega(rules, each.names().size()), rules.get(Threshold.RELIABILITY)));
        return findings;
    }

    private static Items[] parts(Items items, double share, RandomStream random) {
        int n = items.respondents();
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        random.shuffle(order);
        int first = (int) Math.round(share * n);
        boolean[] chosen = new boolean[items.survey().respondents()];
        boolean[] rest = new boolean[chosen.length];
        for (int i = 0; i < n; i++) {
            (i < first ? chosen : rest)[items.selection().respondent(order[i])] = true;
        }
        return new Items[] {
            items.in(Selection.where(chosen.length, row -> chosen[row])),
            items.in(Selection.where(rest.length, row -> rest[row]))
        };
    }
}
