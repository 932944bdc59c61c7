package nl.peilstok.compare;

import java.util.List;
import java.util.Optional;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.inference.Assumptions;
import nl.peilstok.inference.VarianceResult;
import nl.peilstok.inference.VarianceTest;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * What stands beside a comparison and chooses nothing: the assumptions of tests of means, and who was left out. Each takes
 * about as long as the comparison itself and many are never looked at, so it is made when first asked for, and once.
 */
final class Checks {
    private final Compared compared;
    private Optional<Assumptions> assumptions;
    private Optional<VarianceResult> bartlett;
    private LeftOut leftOut;

    Checks(Compared compared) {
        this.compared = compared;
    }

    synchronized Optional<Assumptions> assumptions() {
        if (assumptions == null) {
            assumptions = compared.data().map(Assumptions::of);
        }
        return assumptions;
    }

    synchronized Optional<VarianceResult> bartlett() {
        if (bartlett == null) {
            VarianceTest procedure = VarianceTest.bartlett();
            bartlett = compared.sdWithin().isPresent()
                    ? Optional.empty()
                    : Optional.of(compared.data()
                            .map(procedure::test)
                            .orElseGet(() -> procedure.ofGroups(compared.groups())));
        }
        return bartlett;
    }

    synchronized LeftOut leftOut() {
        if (leftOut == null) {
            leftOut = LeftOut.of(compared);
        }
        return leftOut;
    }

    Table table() {
        return assumptions().map(Assumptions::table).orElseGet(this::ofFigures);
    }

    private Table ofFigures() {
        Estimate none = Estimate.absent(
                Absence.Kind.NOT_DEFINED, "the standard deviations of the groups were not published, only that of all");
        Cell needsScores = Cell.absent("needs the scores, published figures do not tell them");
        Estimate statistic = bartlett().map(VarianceResult::statistic).orElse(none);
        Estimate p = bartlett().map(VarianceResult::p).orElse(none);
        return Table.columns(
                        Column.text("assumption"),
                        Column.text("test"),
                        Column.number("statistic", 3),
                        Column.exactPValue("p"))
                .row(List.of(Cell.text("equal variances"), Cell.text("Bartlett"), statistic.cell(), p.cell()))
                .row(List.of(Cell.text("normal residuals"), Cell.text("Shapiro–Wilk"), needsScores, needsScores));
    }
}
