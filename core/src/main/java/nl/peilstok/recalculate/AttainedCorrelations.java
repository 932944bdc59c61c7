package nl.peilstok.recalculate;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** The correlations that were aimed at, by what was aimed at; computed afresh from the answers in the end. */
record AttainedCorrelations(List<CorrelationAim> aims, List<List<ReconstructedCorrelation>> attained) {

    static AttainedCorrelations none(List<CorrelationAim> aims) {
        return new AttainedCorrelations(
                aims,
                aims.stream().map(aim -> List.<ReconstructedCorrelation>of()).toList());
    }

    /**
     * Counts.
     *
     * @param columns the k items of the scale, its score, the companions; by respondent, NaN where missing
     * @param names of these columns
     */
    static AttainedCorrelations of(List<CorrelationAim> aims, double[][] columns, List<String> names, int k) {
        List<List<ReconstructedCorrelation>> attained = new ArrayList<>();
        for (CorrelationAim aim : aims) {
            PairConditions pairs = new PairConditions(columns, aim.conditions(k, columns.length - k - 1));
            List<ReconstructedCorrelation> ofAim = new ArrayList<>();
            for (int c = 0; c < pairs.conditions().size(); c++) {
                PairConditions.Condition pair = pairs.conditions().get(c);
                ofAim.add(new ReconstructedCorrelation(
                        names.get(pair.one()), names.get(pair.other()), aim.target(), estimate(pairs.correlation(c))));
            }
            attained.add(List.copyOf(ofAim));
        }
        return new AttainedCorrelations(aims, List.copyOf(attained));
    }

    private static Estimate estimate(double r) {
        return Double.isNaN(r)
                ? Estimate.absent(
                        Absence.Kind.ZERO_VARIANCE, "one of the two does not vary among those who have both scores")
                : Estimate.of(r);
    }

    List<ReconstructedCorrelation> all() {
        return attained.stream().flatMap(List::stream).toList();
    }

    /** How far all of them are from met, in all. */
    double missedBy() {
        return all().stream()
                .mapToDouble(
                        r -> r.isMet() ? 0 : r.target().missedBy(r.attained().orNaN()))
                .sum();
    }

    /** What was not reached. */
    List<String> unmet() {
        List<String> unmet = new ArrayList<>();
        for (int a = 0; a < aims.size(); a++) {
            if (!attained.get(a).stream().allMatch(ReconstructedCorrelation::isMet)) {
                unmet.add("r of " + aims.get(a).pairs().label());
            }
        }
        return unmet;
    }

    Table table() {
        Table table = Table.columns(
                Column.text("correlations of"),
                Column.integer("pairs"),
                Column.text("aimed at"),
                Column.text("ground"),
                Column.coefficient("least", 3),
                Column.coefficient("largest", 3),
                Column.integer("met"));
        for (int a = 0; a < aims.size(); a++) {
            List<ReconstructedCorrelation> pairs = attained.get(a);
            double[] r = pairs.stream()
                    .map(ReconstructedCorrelation::attained)
                    .filter(Estimate::isPresent)
                    .mapToDouble(Estimate::value)
                    .sorted()
                    .toArray();
            table = table.row(
                    aims.get(a).pairs().label(),
                    pairs.size(),
                    aims.get(a).target().range(),
                    aims.get(a).target().ground().label(),
                    r.length == 0 ? Cell.absent("there are none") : Cell.number(r[0]),
                    r.length == 0 ? Cell.absent("there are none") : Cell.number(r[r.length - 1]),
                    pairs.stream().filter(ReconstructedCorrelation::isMet).count());
        }
        for (CorrelationAim aim : aims) {
            table = table.footnote(aim.pairs().label() + " — "
                    + aim.target().ground().label() + ": " + aim.target().source());
        }
        return table;
    }
}
