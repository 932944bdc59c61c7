package nl.peilstok.construct;

import java.util.List;

/**
 * A step of the audit trail: some items, what was asked of them, what was computed in each group, and what was decided.
 *
 * @param number from 1
 * @param items the items at this step
 * @param requirement what was asked of them
 * @param findings the numbers, group by group
 * @param decision what they led to
 */
public record Step(int number, List<String> items, Requirement requirement, List<Finding> findings, Decision decision) {
    /**
     * Takes the parts over.
     *
     * @param number from 1
     * @param items the items at this step
     * @param requirement what was asked of them
     * @param findings the numbers, group by group
     * @param decision what they led to
     */
    public Step {
        items = List.copyOf(items);
        findings = List.copyOf(findings);
    }

    /**
     * The step in a line.
     *
     * @return such as {@code 3. inter-item correlations of 12 items: borging_07 goes: …}
     */
    @Override
    public String toString() {
        return number + ". " + requirement.label(Language.ENGLISH) + " of " + items.size()
                + (items.size() == 1 ? " item: " : " items: ") + decision;
    }
}
