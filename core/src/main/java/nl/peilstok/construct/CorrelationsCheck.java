package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.NumberStyle;

/** Whether each two items correlate above the minimum in each group; {@link PairChoice} says which item goes. */
final class CorrelationsCheck {
    private CorrelationsCheck() {}

    static Examined of(Candidates candidates) {
        double minimum = candidates.rules().get(Threshold.CORRELATION);
        int k = candidates.names().size();
        List<boolean[][]> failing = candidates.perGroup(each -> {
            boolean[][] low = new boolean[k][k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < i; j++) {
                    low[i][j] = !(each.correlation(i, j).orNaN() > minimum);
                    low[j][i] = low[i][j];
                }
            }
            return low;
        });
        List<Finding> findings = new ArrayList<>();
        for (int g = 0; g < failing.size(); g++) {
            Evidence each = candidates.groups().get(g);
            findings.add(lowest(each, minimum));
            int count = PairChoice.count(failing.get(g));
            findings.add(new Finding(
                    each.group(), Quantity.FAILING_PAIRS, List.of(), Estimate.of(count), each.fewest(), count == 0));
        }
        PairChoice choice = PairChoice.of(candidates, failing);
        if (choice.item() < 0) {
            return new Examined(findings, Decision.met("").overruling(choice.kept(), candidates.overrules()));
        }
        String name = candidates.names().get(choice.item());
        StringBuilder why = new StringBuilder();
        for (int g = 0; g < failing.size(); g++) {
            Evidence each = candidates.groups().get(g);
            int count = PairChoice.count(failing.get(g)[choice.item()]);
            if (count > 0) {
                why.append(why.isEmpty() ? count + " of its " + (k - 1) + " correlations" : " and " + count);
                why.append(each.group().isEmpty() ? "" : " in " + each.group());
            }
            findings.add(new Finding(
                    each.group(),
                    Quantity.FAILING_CORRELATIONS,
                    List.of(name),
                    Estimate.of(count),
                    each.fewest(),
                    count == 0));
        }
        findings.addAll(candidates.itemRest(choice.item()));
        why.append(minimum == 0 ? " not positive" : " not above " + NumberStyle.EN.coefficient(minimum, 2));
        return new Examined(
                findings, Decision.dropped(name, why.toString()).overruling(choice.kept(), candidates.overrules()));
    }

    /** The lowest correlation of a group, a pair without one before any other. */
    static Finding lowest(Evidence each, double minimum) {
        Estimate lowest = null;
        int first = 0;
        int second = 0;
        for (int i = 0; i < each.names().size(); i++) {
            for (int j = 0; j < i; j++) {
                Estimate r = each.correlation(i, j);
                boolean lower = lowest == null || lowest.isPresent() && (!r.isPresent() || r.value() < lowest.value());
                if (lower) {
                    lowest = r;
                    first = j;
                    second = i;
                }
            }
        }
        return new Finding(
                each.group(),
                Quantity.LOWEST_CORRELATION,
                List.of(each.names().get(first), each.names().get(second)),
                lowest,
                each.n(first, second),
                lowest.orNaN() > minimum);
    }
}
