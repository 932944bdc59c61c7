package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.inference.Friedman;
import nl.peilstok.inference.FriedmanResult;
import nl.peilstok.table.NumberStyle;

/**
 * Whether the items differ in location in each group. The 2018 study read that as 'each item adds something', about which
 * the test is silent; it names no item either, so none goes.
 */
final class FriedmanCheck {
    private FriedmanCheck() {}

    static Examined of(Candidates candidates) {
        double level = candidates.rules().get(Threshold.SIGNIFICANCE);
        List<FriedmanResult> results =
                candidates.perGroup(each -> Friedman.chiSquare().test(each.answers()));
        List<Finding> findings = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (int g = 0; g < results.size(); g++) {
            FriedmanResult result = results.get(g);
            String group = candidates.groups().get(g).group();
            boolean met = result.p().orNaN() < level;
            int n = result.cases().n();
            findings.add(new Finding(group, Quantity.FRIEDMAN, List.of(), result.chiSquare(), n, true));
            findings.add(new Finding(group, Quantity.FRIEDMAN_P, List.of(), result.p(), n, met));
            if (!met) {
                String p = result.p().isPresent()
                        ? NumberStyle.EN.pStatement(result.p().value())
                        : result.p().whyAbsent().orElseThrow().reason();
                silent.add((group.isEmpty() ? "" : "in " + group + " ") + p);
            }
        }
        return new Examined(
                findings,
                silent.isEmpty()
                        ? Decision.met("the items differ in location")
                        : Decision.notMet(
                                List.of(),
                                List.of(),
                                "no difference in location is shown: " + String.join("; ", silent)));
    }
}
