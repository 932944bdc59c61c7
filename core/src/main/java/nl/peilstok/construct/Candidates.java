package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.work.Work;

/** The items that are left at a step, what is known of them in each group that is judged, and the rules. */
final class Candidates {
    private final List<Evidence> groups;
    private final Rules rules;
    private final Overrules overrules;
    private final Work work;

    Candidates(List<Evidence> groups, Rules rules, Overrules overrules, Work work) {
        this.groups = List.copyOf(groups);
        this.rules = rules;
        this.overrules = overrules;
        this.work = work;
    }

    Candidates only(List<String> items) {
        return new Candidates(groups.stream().map(each -> each.only(items)).toList(), rules, overrules, work);
    }

    List<Evidence> groups() {
        return groups;
    }

    List<String> names() {
        return groups.get(0).names();
    }

    Rules rules() {
        return rules;
    }

    Overrules overrules() {
        return overrules;
    }

    Work work() {
        return work;
    }

    boolean isKept(int item) {
        return overrules.keeps(names().get(item));
    }

    /** Something of each group, groups side by side. */
    <T> List<T> perGroup(Function<Evidence, T> function) {
        List<T> found = new ArrayList<>(Collections.nCopies(groups.size(), null));
        work.forEach(groups.size(), group -> found.set(group, function.apply(groups.get(group))));
        return found;
    }

    /** The lowest in any group of the correlation of an item with the others; −∞ where there is none. */
    double lowestItemRest(int item) {
        double lowest = Double.POSITIVE_INFINITY;
        for (Evidence each : groups) {
            Estimate rest = each.statistics().itemRest(item);
            lowest = Math.min(lowest, rest.isPresent() ? rest.value() : Double.NEGATIVE_INFINITY);
        }
        return lowest;
    }

    /**
     * The item that most is against, of those that something is against; of several the one with the lowest item–rest
     * correlation in any group, of these the last.
     *
     * @param against by item, 0 for nothing
     * @return −1 for none
     */
    int worst(int[] against) {
        int worst = -1;
        double lowest = Double.NaN;
        for (int item = 0; item < against.length; item++) {
            if (against[item] == 0 || worst >= 0 && against[item] < against[worst]) {
                continue;
            }
            if (worst >= 0 && against[item] == against[worst]) {
                lowest = Double.isNaN(lowest) ? lowestItemRest(worst) : lowest;
                double rest = lowestItemRest(item);
                if (rest > lowest) {
                    continue;
                }
                lowest = rest;
            } else {
                lowest = Double.NaN;
            }
            worst = item;
        }
        return worst;
    }

    /** What is known of one item's correlation with the others, in each group. */
    List<Finding> itemRest(int item) {
        List<Finding> findings = new ArrayList<>();
        for (Evidence each : groups) {
            findings.add(new Finding(
                    each.group(),
                    Quantity.ITEM_REST_OF_ITEM,
                    List.of(names().get(item)),
                    each.statistics().itemRest(item),
                    each.fewest(),
                    true));
        }
        return findings;
    }
}
