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

    private record Left(boolean[][] failing, double[][] residual, Finding largest) {}

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
        for (int g = 0; g < left.size(); g++) {
            Evidence each = candidates.groups().get(g);
            for (int j = 0; j < k; j++) {
                if (left.get(g).failing()[choice.item()][j]) {
                    double residual = left.get(g).residual()[choice.item()][j];
                    String other = candidates.names().get(j);
                    findings.add(new Finding(
                            each.group(),
                            Quantity.RESIDUAL_OF_PAIR,
                            List.of(name, other),
                            Estimate.of(residual),
                            each.n(choice.item(), j),
                            false));
                    with.add(NumberStyle.EN.coefficient(residual, 2) + " with " + other
                            + (each.group().isEmpty() ? "" : " in " + each.group()));
                }
            }
        }
        findings.addAll(candidates.itemRest(choice.item()));
        String why = "one factor leaves it residual correlations beyond " + NumberStyle.EN.coefficient(limit, 2) + ": "
                + String.join(", ", with);
        return new Examined(findings, Decision.dropped(name, why).overruling(choice.kept(), candidates.overrules()));
    }

    private static Left left(Evidence each, double limit) {
        int k = each.names().size();
        boolean[][] failing = new boolean[k][k];
        double[][] residual = new double[k][k];
        if (!Partition.isComplete(each.latent())) {
            return new Left(failing, residual, absent(each, "not all correlations exist"));
        }
        FactorSolution factor = FactorAnalysis.minres(1).analyse(each.latent());
        if (!factor.extraction().hasConverged()) {
            return new Left(failing, residual, absent(each, "the factor analysis did not converge"));
        }
        double z = Quantile.normalUpper(LEVEL / (k * (k - 1)));
        int first = 0;
        int second = 1;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                residual[i][j] = factor.residual(j, i);
                residual[j][i] = residual[i][j];
                double size = Math.abs(residual[i][j]);
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
                residual,
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
