package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.factor.FactorAnalysis;
import nl.peilstok.factor.FactorSolution;
import nl.peilstok.math.Quantile;
import nl.peilstok.table.NumberStyle;

/**
 * Whether one factor leaves a correlation between two items that is beyond the limit, and beyond what chance gives to the
 * largest of so many: Bonferroni at 5% with the standard error of the correlation, which is not below that of its residual.
 */
final class ResidualsCheck {
    private static final int FEWEST_ITEMS = 4;
    private static final double LEVEL = .05;

    private ResidualsCheck() {}

    private record Left(boolean[][] failing, Finding largest) {}

    static Examined of(Candidates candidates) {
        int k = candidates.names().size();
        if (k < FEWEST_ITEMS) {
            return new Examined(List.of(), Decision.met("one factor of " + k + " items leaves nothing"));
        }
        double limit = candidates.rules().get(Threshold.RESIDUAL);
        List<Left> left = candidates.perGroup(each -> left(each, limit));
        List<Finding> findings = new ArrayList<>();
        for (int g = 0; g < left.size(); g++) {
            findings.add(left.get(g).largest());
            int count = PairChoice.count(left.get(g).failing());
            Evidence each = candidates.groups().get(g);
            findings.add(new Finding(
                    each.group(),
                    Quantity.FAILING_RESIDUALS,
                    List.of(),
                    Estimate.of(count),
                    each.fewest(),
                    count == 0));
        }
        PairChoice choice =
                PairChoice.of(candidates, left.stream().map(Left::failing).toList());
        if (choice.item() < 0) {
            boolean known =
                    left.stream().allMatch(each -> each.largest().value().isPresent());
            Decision decision = known
                    ? Decision.met("")
                    : Decision.notMet(List.of(), List.of(), "one factor could not be fitted in each group");
            return new Examined(findings, decision.overruling(choice.kept(), candidates.overrules()));
        }
        String name = candidates.names().get(choice.item());
        List<String> with = new ArrayList<>();
        for (int j = 0; j < k; j++) {
            for (Left each : left) {
                if (each.failing()[choice.item()][j]
                        && !with.contains(candidates.names().get(j))) {
                    with.add(candidates.names().get(j));
                }
            }
        }
        findings.addAll(candidates.itemRest(choice.item()));
        String why = "with " + String.join(", ", with) + " it shares more than the factor of all, a residual beyond "
                + NumberStyle.EN.coefficient(limit, 2);
        return new Examined(findings, Decision.dropped(name, why).overruling(choice.kept(), candidates.overrules()));
    }

    private static Left left(Evidence each, double limit) {
        int k = each.names().size();
        boolean[][] failing = new boolean[k][k];
        if (!Partition.isComplete(each.latent())) {
            return new Left(failing, absent(each, "not all correlations exist"));
        }
        FactorSolution factor = FactorAnalysis.minres(1).analyse(each.latent());
        if (!factor.extraction().hasConverged()) {
            return new Left(failing, absent(each, "the factor analysis did not converge"));
        }
        double z = Quantile.normalUpper(LEVEL / (k * (k - 1)));
        int first = 0;
        int second = 1;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                double size = Math.abs(factor.residual(j, i));
                Estimate error = each.latent().standardError(j, i);
                double chance = z * (error.isPresent() ? error.value() : 1 / Math.sqrt(Math.max(1, each.n(j, i))));
                failing[i][j] = size > limit && size > chance;
                failing[j][i] = failing[i][j];
                if (size > Math.abs(factor.residual(first, second))) {
                    first = j;
                    second = i;
                }
            }
        }
        return new Left(
                failing,
                new Finding(
                        each.group(),
                        Quantity.RESIDUAL,
                        List.of(each.names().get(first), each.names().get(second)),
                        Estimate.of(factor.residual(first, second)),
                        each.n(first, second),
                        !failing[first][second]));
    }

    private static Finding absent(Evidence each, String why) {
        return new Finding(
                each.group(),
                Quantity.RESIDUAL,
                List.of(),
                Estimate.absent(Absence.Kind.NOT_DEFINED, why),
                each.fewest(),
                false);
    }
}
