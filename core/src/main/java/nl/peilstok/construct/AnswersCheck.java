package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Estimate;

/**
 * Whether there is something to judge by: first the item that fewest answered goes, then one that everybody answered alike,
 * then the one with too few respondents in common with most of the others.
 */
final class AnswersCheck {
    private final Candidates candidates;
    private final double least;
    private final List<String> kept = new ArrayList<>();

    private AnswersCheck(Candidates candidates) {
        this.candidates = candidates;
        this.least = candidates.rules().get(Threshold.RESPONDENTS);
    }

    static Examined of(Candidates candidates) {
        return new AnswersCheck(candidates).examine();
    }

    private Examined examine() {
        Examined found = fewAnswers();
        found = found == null ? constant() : found;
        found = found == null ? inCommon() : found;
        if (found != null) {
            return found;
        }
        List<Finding> findings = new ArrayList<>();
        for (Evidence each : candidates.groups()) {
            findings.add(new Finding(
                    each.group(),
                    Quantity.COMMON_RESPONDENTS,
                    List.of(),
                    Estimate.of(each.fewest()),
                    each.fewest(),
                    true));
        }
        return new Examined(findings, Decision.met("").overruling(kept, candidates.overrules()));
    }

    private Examined fewAnswers() {
        Evidence where = null;
        int fewest = -1;
        for (Evidence each : candidates.groups()) {
            for (int i = 0; i < each.names().size(); i++) {
                boolean fails = each.n(i, i) < least;
                if (fails && candidates.isKept(i)) {
                    keep(i);
                } else if (fails && (where == null || each.n(i, i) <= where.n(fewest, fewest))) {
                    where = each;
                    fewest = i;
                }
            }
        }
        if (where == null) {
            return null;
        }
        int n = where.n(fewest, fewest);
        String why = (n == 0 ? "nobody" : "only " + n) + in(where) + " answered it";
        return dropped(where, fewest, Quantity.RESPONDENTS, Estimate.of(n), why);
    }

    private Examined constant() {
        for (Evidence each : candidates.groups()) {
            for (int i = each.names().size() - 1; i >= 0; i--) {
                Estimate variance = each.variance(i);
                if (variance.isPresent() && variance.value() == 0) {
                    if (!candidates.isKept(i)) {
                        return dropped(
                                each,
                                i,
                                Quantity.STANDARD_DEVIATION,
                                variance,
                                "all" + in(each) + " gave the same answer, and it correlates with nothing");
                    }
                    keep(i);
                }
            }
        }
        return null;
    }

    private Examined inCommon() {
        int k = candidates.names().size();
        List<boolean[][]> failing = candidates.perGroup(each -> {
            boolean[][] few = new boolean[k][k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    few[i][j] = i != j && each.n(i, j) < least;
                }
            }
            return few;
        });
        PairChoice choice = PairChoice.of(candidates, failing);
        choice.kept().stream().filter(name -> !kept.contains(name)).forEach(kept::add);
        if (choice.item() < 0) {
            return null;
        }
        int item = choice.item();
        int group = 0;
        for (int g = 1; g < failing.size(); g++) {
            group = PairChoice.count(failing.get(g)[item]) > PairChoice.count(failing.get(group)[item]) ? g : group;
        }
        Evidence where = candidates.groups().get(group);
        int fewest = Integer.MAX_VALUE;
        for (int j = 0; j < k; j++) {
            fewest = j == item ? fewest : Math.min(fewest, where.n(item, j));
        }
        String why = "with " + PairChoice.count(failing.get(group)[item]) + " of the others it has too few respondents"
                + in(where) + " in common, " + fewest + " at the least";
        return dropped(where, item, Quantity.COMMON_RESPONDENTS, Estimate.of(fewest), why);
    }

    private void keep(int item) {
        String name = candidates.names().get(item);
        if (!kept.contains(name)) {
            kept.add(name);
        }
    }

    private Examined dropped(Evidence where, int item, Quantity quantity, Estimate value, String why) {
        String name = candidates.names().get(item);
        Finding finding = new Finding(where.group(), quantity, List.of(name), value, where.n(item, item), false);
        return new Examined(List.of(finding), Decision.dropped(name, why).overruling(kept, candidates.overrules()));
    }

    private static String in(Evidence each) {
        return each.group().isEmpty() ? "" : " in " + each.group();
    }
}
