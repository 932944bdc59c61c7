package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.NumberStyle;

/**
 * Whether alpha or omega is high enough in each group. If not, the item goes without which the lowest coefficient of the
 * groups is highest, if that is higher than with it.
 */
final class ReliabilityCheck {
    private static final int FEWEST_FOR_OMEGA = 3;

    private ReliabilityCheck() {}

    static Examined of(Candidates candidates) {
        double minimum = candidates.rules().get(Threshold.RELIABILITY);
        boolean omega = usesOmega(candidates.rules(), candidates.names().size());
        List<Finding> findings = new ArrayList<>(candidates.perGroup(each -> of(each, omega, minimum)));
        double now = Double.POSITIVE_INFINITY;
        for (Finding each : findings) {
            now = Math.min(now, each.value().isPresent() ? each.value().value() : Double.NEGATIVE_INFINITY);
        }
        if (now >= minimum) {
            return new Examined(findings, Decision.met(""));
        }
        String coefficient = omega ? "omega" : "alpha";
        String low = coefficient + " is "
                + (now == Double.NEGATIVE_INFINITY ? "not defined" : NumberStyle.EN.coefficient(now, 3)) + ", below "
                + NumberStyle.EN.coefficient(minimum, 2);
        double[] without = without(
                candidates, usesOmega(candidates.rules(), candidates.names().size() - 1));
        List<String> kept = new ArrayList<>();
        int best;
        while ((best = highest(without)) >= 0 && without[best] > now) {
            if (!candidates.isKept(best)) {
                String name = candidates.names().get(best);
                boolean still = usesOmega(candidates.rules(), candidates.names().size() - 1);
                for (Evidence each : candidates.groups()) {
                    findings.add(new Finding(
                            each.group(),
                            still ? Quantity.OMEGA_WITHOUT : Quantity.ALPHA_WITHOUT,
                            List.of(name),
                            still
                                    ? each.statistics().omegaWithout(best)
                                    : each.statistics().alphaWithout(best),
                            each.fewest(),
                            true));
                }
                String why = low + ", and rises most without it, to " + NumberStyle.EN.coefficient(without[best], 3);
                return new Examined(findings, Decision.dropped(name, why).overruling(kept, candidates.overrules()));
            }
            kept.add(candidates.names().get(best));
            without[best] = Double.NEGATIVE_INFINITY;
        }
        return new Examined(
                findings,
                Decision.notMet(List.of(), List.of(), low + ", and no item can go that would raise it")
                        .overruling(kept, candidates.overrules()));
    }

    static Finding of(Evidence each, boolean omega, double minimum) {
        Estimate value = omega ? each.statistics().omega() : each.statistics().alpha();
        return new Finding(
                each.group(),
                omega ? Quantity.OMEGA : Quantity.ALPHA,
                List.of(),
                value,
                each.fewest(),
                value.orNaN() >= minimum);
    }

    /** Two items have no factor of their own: for them it is alpha. */
    static boolean usesOmega(Rules rules, int items) {
        return rules.isLatent() && items >= FEWEST_FOR_OMEGA;
    }

    /** By item, the lowest coefficient of the groups without it. */
    private static double[] without(Candidates candidates, boolean omega) {
        int k = candidates.names().size();
        List<double[]> byGroup = candidates.perGroup(each -> {
            double[] without = new double[k];
            for (int i = 0; i < k; i++) {
                Estimate value = omega
                        ? each.statistics().omegaWithout(i)
                        : each.statistics().alphaWithout(i);
                without[i] = value.isPresent() ? value.value() : Double.NEGATIVE_INFINITY;
            }
            return without;
        });
        double[] lowest = byGroup.get(0).clone();
        for (double[] group : byGroup) {
            for (int i = 0; i < k; i++) {
                lowest[i] = Math.min(lowest[i], group[i]);
            }
        }
        return lowest;
    }

    /** The last of the highest; −1 where none is defined. */
    private static int highest(double[] values) {
        int highest = -1;
        for (int i = 0; i < values.length; i++) {
            if (values[i] > Double.NEGATIVE_INFINITY && (highest < 0 || values[i] >= values[highest])) {
                highest = i;
            }
        }
        return highest;
    }
}
