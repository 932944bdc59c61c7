package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.NumberStyle;

/** Whether each item correlates enough with the sum of the others: the lowest in any group goes first. */
final class ItemRestCheck {
    private ItemRestCheck() {}

    static Examined of(Candidates candidates) {
        double minimum = candidates.rules().get(Threshold.ITEM_REST);
        List<Finding> lowest = candidates.perGroup(each -> lowest(each, minimum));
        List<String> kept = new ArrayList<>();
        int worst = -1;
        double least = Double.POSITIVE_INFINITY;
        boolean defined = true;
        for (int i = 0; i < candidates.names().size(); i++) {
            double rest = candidates.lowestItemRest(i);
            boolean exists = rest > Double.NEGATIVE_INFINITY;
            defined &= exists;
            if (rest < minimum && candidates.isKept(i)) {
                kept.add(candidates.names().get(i));
            } else if (exists && rest < minimum && rest <= least) {
                worst = i;
                least = rest;
            }
        }
        if (worst < 0) {
            // Without a number nobody can say which item is to blame.
            Decision decision = defined
                    ? Decision.met("")
                    : Decision.notMet(List.of(), List.of(), "not every item has a correlation with the others");
            return new Examined(lowest, decision.overruling(kept, candidates.overrules()));
        }
        String name = candidates.names().get(worst);
        List<Finding> findings = new ArrayList<>(lowest);
        for (Finding each : candidates.itemRest(worst)) {
            boolean met = each.value().orNaN() >= minimum;
            findings.add(new Finding(each.group(), each.quantity(), each.items(), each.value(), each.n(), met));
        }
        String why = "its correlation with the sum of the others is " + NumberStyle.EN.coefficient(least, 2)
                + ", below " + NumberStyle.EN.coefficient(minimum, 2);
        return new Examined(findings, Decision.dropped(name, why).overruling(kept, candidates.overrules()));
    }

    static Finding lowest(Evidence each, double minimum) {
        int lowest = 0;
        Estimate value = each.statistics().itemRest(0);
        for (int i = 1; i < each.names().size(); i++) {
            Estimate rest = each.statistics().itemRest(i);
            if (value.isPresent() && (!rest.isPresent() || rest.value() < value.value())) {
                lowest = i;
                value = rest;
            }
        }
        return new Finding(
                each.group(),
                Quantity.ITEM_REST,
                List.of(each.names().get(lowest)),
                value,
                each.fewest(),
                value.orNaN() >= minimum);
    }
}
