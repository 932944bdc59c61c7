package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.factor.FactorRule;
import nl.peilstok.factor.NumberOfFactors;
import nl.peilstok.factor.NumberOfFactorsResult;
import nl.peilstok.table.NumberStyle;

/**
 * How many factors there are in each group, and which subsets of items. A group's number is the one that most rules name,
 * of equals the lowest. There are several scales where every group has several factors, and their subsets agree.
 */
final class FactorsCheck {
    private static final int FEWEST_ITEMS = 3;
    private static final int DRAWS = 200;

    private final Candidates candidates;
    private final Rules rules;
    private final List<Finding> findings = new ArrayList<>();

    private FactorsCheck(Candidates candidates) {
        this.candidates = candidates;
        this.rules = candidates.rules();
    }

    /**
     * The check.
     *
     * @param undivided whether these are not yet a subset that the user's number of factors made
     */
    static Examined of(Candidates candidates, boolean undivided) {
        return new FactorsCheck(candidates).examine(undivided);
    }

    private Examined examine(boolean undivided) {
        if (candidates.names().size() < FEWEST_ITEMS) {
            return new Examined(List.of(), Decision.met("two items have no more than one factor"));
        }
        List<String> numbers = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        boolean one = true;
        // One group after the other: the rules themselves share the work.
        for (Evidence each : candidates.groups()) {
            Estimate number = number(each);
            one &= number.orNaN() == 1;
            int named = number.isPresent() ? (int) number.value() : 0;
            fewest = Math.min(fewest, named);
            numbers.add((number.isPresent() ? Integer.toString(named) : "none")
                    + (each.group().isEmpty() ? "" : " in " + each.group()));
        }
        int fixed = candidates.overrules().factors();
        String named = String.join(", ", numbers);
        if (fixed > 0) {
            String words = "the user says " + fixed + (undivided ? "" : " in all, of which this is one")
                    + "; the rules name " + named;
            return fixed == 1 || !undivided ? new Examined(findings, Decision.met(words)) : split(fixed, words, true);
        }
        if (one) {
            return new Examined(findings, Decision.met("one factor in each group"));
        }
        if (fewest < 2) {
            boolean single = candidates.groups().size() == 1;
            String words = single
                    ? "the rules name no factor"
                    : "the groups differ in the number of factors (" + named + "); the items stay together";
            // Where subsets are only looked for, those that one group denies are none.
            if (rules.subsets() == Subsets.PROPOSED && fewest == 1) {
                return new Examined(findings, Decision.met(words));
            }
            return new Examined(findings, Decision.notMet(List.of(), List.of(), words));
        }
        return split(fewest, "several factors (" + named + ")", false);
    }

    private Estimate number(Evidence each) {
        Set<FactorRule> asked = EnumSet.copyOf(rules.factorRules());
        FactorRule first = asked.iterator().next();
        asked.remove(first);
        NumberOfFactorsResult result = NumberOfFactors.standard()
                .with(first, asked.toArray(FactorRule[]::new))
                .withDraws(DRAWS)
                .withSeed(rules.seed())
                .on(candidates.work())
                .analyse(each.pearson());
        int number = -1;
        int votes = 0;
        for (Map.Entry<Integer, Integer> entry : result.counts().entrySet()) {
            if (entry.getValue() > votes) {
                number = entry.getKey();
                votes = entry.getValue();
            }
        }
        Estimate value = votes > 0
                ? Estimate.of(number)
                : Estimate.absent(result.suggestions()
                        .get(0)
                        .whyAbsent()
                        .orElse(new Absence(Absence.Kind.NOT_DEFINED, "no rule can be applied")));
        findings.add(new Finding(each.group(), Quantity.FACTORS, List.of(), value, each.fewest(), number == 1));
        return value;
    }

    private Examined split(int factors, String words, boolean byUser) {
        Partition.Attempt attempt = Partition.of(candidates, factors);
        if (attempt.partition().isEmpty()) {
            return new Examined(
                    findings, Decision.notMet(List.of(), List.of(), words + "; no subsets: " + attempt.obstacle()));
        }
        Partition partition = attempt.partition().orElseThrow();
        double least = rules.get(Threshold.AGREEMENT);
        boolean agreed = true;
        for (int g = 1; g < candidates.groups().size(); g++) {
            Evidence each = candidates.groups().get(g);
            double share = partition.agreement(g);
            agreed &= share >= least;
            findings.add(new Finding(
                    each.group(), Quantity.AGREEMENT, List.of(), Estimate.of(share), each.fewest(), share >= least));
        }
        List<List<String>> subsets = partition.subsets(candidates.overrules());
        boolean large = subsets.size() > 1 && subsets.stream().allMatch(subset -> subset.size() >= FEWEST_ITEMS);
        if (!byUser && !(agreed && large)) {
            String why = agreed
                    ? "a subset has fewer than " + FEWEST_ITEMS + " items"
                    : "the groups agree on the subset of less than " + NumberStyle.EN.coefficient(least, 2)
                            + " of the items";
            String all = words + ", but " + why + "; the items stay together";
            return new Examined(
                    findings,
                    rules.subsets() == Subsets.PROPOSED && !agreed
                            ? Decision.met(all)
                            : Decision.notMet(List.of(), List.of(), all));
        }
        List<String> undecided = partition.undecided(candidates.overrules());
        String shown = words + ": "
                + String.join(
                        " | ",
                        subsets.stream().map(each -> String.join(", ", each)).toList())
                + (undecided.isEmpty() ? "" : "; in no subset in all groups: " + String.join(", ", undecided));
        return new Examined(
                findings,
                byUser || rules.subsets() == Subsets.SPLIT
                        ? Decision.split(subsets, undecided, shown)
                        : Decision.notMet(List.of(), subsets, shown + "; proposed, the items stay together"));
    }
}
