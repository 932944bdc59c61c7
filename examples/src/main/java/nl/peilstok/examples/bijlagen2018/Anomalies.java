package nl.peilstok.examples.bijlagen2018;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peilstok.recalculate.Check;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * All checks over all published figures, and how they score: which of the errors that readers found they find too, and what
 * they flag that is right. The list of errors is read only after the checks are done.
 */
final class Anomalies {
    private final List<Checked> checks;
    private final List<KnownAnomaly> known;
    private final Map<Checked, KnownAnomaly> explained = new LinkedHashMap<>();

    private Anomalies(List<Checked> checks, List<KnownAnomaly> known) {
        this.checks = checks;
        this.known = known;
        match();
    }

    static Anomalies of(Published published) {
        List<ScaleAsPublished> scales = ScaleAsPublished.of(published);
        List<Checked> checks = new ArrayList<>();
        checks.addAll(PercentageChecks.of(published));
        checks.addAll(ClassChecks.of(published));
        checks.addAll(ScaleChecks.of(scales));
        checks.addAll(MeanChecks.of(published, scales));
        checks.addAll(OpenAnswerChecks.of(published));
        checks.addAll(ClaimChecks.of(published, scales));
        return new Anomalies(List.copyOf(checks), KnownAnomaly.of(published));
    }

    static Recalculated recalculate(Published published) {
        Anomalies anomalies = of(published);
        List<Finding> findings = new ArrayList<>(anomalies.claims(published));
        findings.addAll(anomalies.scored());
        findings.addAll(anomalies.others());
        return new Recalculated(List.of(anomalies.byCheck(), anomalies.otherTable()), findings);
    }

    /** First by place and kind of check, then what else is flagged at the same place. */
    private void match() {
        for (KnownAnomaly anomaly : known) {
            meant(anomaly, flagged()).forEach(checked -> explained.putIfAbsent(checked, anomaly));
        }
        Map<Checked, KnownAnomaly> also = new LinkedHashMap<>();
        for (Checked checked : falseAlarms()) {
            explained.entrySet().stream()
                    .filter(found -> found.getKey().isAtSamePlace(checked))
                    .findFirst()
                    .ifPresent(found -> also.put(checked, found.getValue()));
        }
        explained.putAll(also);
    }

    /** The checks of the right kind and place; of those, the rows that the description names, if it names any. */
    private static List<Checked> meant(KnownAnomaly anomaly, List<Checked> of) {
        List<Checked> about = of.stream().filter(anomaly::isAbout).toList();
        List<Checked> named = about.stream().filter(anomaly::names).toList();
        return named.isEmpty() ? about : named;
    }

    /** Every check that was done. */
    List<Checked> checks() {
        return checks;
    }

    /** What somebody should look at. */
    List<Checked> flagged() {
        return checks.stream().filter(checked -> checked.check().isFlagged()).toList();
    }

    /** What is flagged and not on the list of errors. */
    List<Checked> falseAlarms() {
        return flagged().stream()
                .filter(checked -> !explained.containsKey(checked))
                .toList();
    }

    private List<Checked> foundOf(KnownAnomaly anomaly) {
        return explained.entrySet().stream()
                .filter(found -> found.getValue().equals(anomaly))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One line for each error on the list. */
    private List<Finding> scored() {
        return known.stream().map(this::scored).toList();
    }

    private Finding scored(KnownAnomaly anomaly) {
        List<Checked> found = foundOf(anomaly);
        if (!found.isEmpty()) {
            String more = found.size() > 1 ? "; and " + (found.size() - 1) + " more" : "";
            return anomaly.finding(
                    found.get(0).check().verdict().label(),
                    Verdict.DIFFERS,
                    found.get(0).figure() + " " + found.get(0).row() + ": "
                            + found.get(0).note() + more);
        }
        return meant(anomaly, anomaly.isAllowed() ? checks : List.of()).stream()
                .max((a, b) -> a.check().verdict().compareTo(b.check().verdict()))
                .map(checked -> anomaly.finding(
                        checked.check().verdict().label(),
                        checked.check().verdict() == Check.Verdict.POSSIBLE ? Verdict.MATCH : Verdict.WITHIN_ROUNDING,
                        "not flagged: " + checked.note()))
                .orElseGet(() -> anomaly.finding(
                        "",
                        Verdict.NOT_RECALCULABLE,
                        anomaly.isInNumbers() ? "no check finds it" : "only a reader can find it"));
    }

    private List<Finding> others() {
        return falseAlarms().stream()
                .map(checked -> new Finding(
                        checked.figure(),
                        checked.row(),
                        "flagged: " + checked.check().name(),
                        "not on the list of errors",
                        checked.check().verdict().label(),
                        checked.check().verdict() == Check.Verdict.IMPOSSIBLE
                                ? Verdict.DIFFERS
                                : Verdict.WITHIN_ROUNDING,
                        checked.check().sentence()))
                .toList();
    }

    /** One line for each statement of the text, over all the places it is about. */
    private List<Finding> claims(Published published) {
        List<Finding> findings = new ArrayList<>();
        for (NamedCsvRecord claim : published.table("claims")) {
            List<Check> all = checks.stream()
                    .filter(checked -> checked.claim().equals(claim.getField("id")))
                    .map(Checked::check)
                    .toList();
            long contradicted = all.stream().filter(Check::isFlagged).count();
            Check worst = all.stream()
                    .max((a, b) -> rank(a.verdict()) - rank(b.verdict()))
                    .orElseThrow(() -> new IllegalStateException(claim.getField("id") + " was not checked"));
            findings.add(new Finding(
                    claim.getField("where"),
                    claim.getField("id"),
                    "claim: " + claim.getField("unit"),
                    claim.getField("claim"),
                    all.size() - contradicted + " of " + all.size() + " checks agree",
                    Verdict.of(worst.verdict()),
                    worst.sentence()));
        }
        return findings;
    }

    private static int rank(Check.Verdict verdict) {
        return verdict == Check.Verdict.NOT_CHECKABLE ? -1 : verdict.ordinal();
    }

    private Table byCheck() {
        Map<String, long[]> counts = new LinkedHashMap<>();
        for (Checked checked : checks) {
            long[] count = counts.computeIfAbsent(checked.check().name(), name -> new long[4]);
            count[0]++;
            count[1] += checked.check().verdict() == Check.Verdict.NOT_CHECKABLE ? 1 : 0;
            count[2] += checked.check().isFlagged() ? 1 : 0;
            count[3] += checked.check().isFlagged() && !explained.containsKey(checked) ? 1 : 0;
        }
        List<List<Cell>> rows = new ArrayList<>();
        long[] total = new long[4];
        counts.forEach((name, count) -> {
            rows.add(row(name, count));
            for (int i = 0; i < count.length; i++) {
                total[i] += count[i];
            }
        });
        rows.add(row("all", total));
        long inNumbers = known.stream()
                .filter(anomaly -> anomaly.isInNumbers() && !anomaly.isAllowed())
                .count();
        long found = known.stream()
                .filter(anomaly -> anomaly.isInNumbers() && !anomaly.isAllowed())
                .filter(anomaly -> !foundOf(anomaly).isEmpty())
                .count();
        return Table.columns(
                        Column.text("check"),
                        Column.integer("done"),
                        Column.integer("not checkable"),
                        Column.integer("flagged"),
                        Column.integer("not on the list"))
                .rows(rows)
                .title("Errors found: " + found + " of " + inNumbers + " that numbers can show")
                .footnote("Not on the list: flagged, though no error that readers found.");
    }

    private static List<Cell> row(String name, long[] counts) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.text(name));
        for (long count : counts) {
            row.add(Cell.integer(count));
        }
        return row;
    }

    private Table otherTable() {
        return Table.columns(Column.text("figure"), Column.text("row"), Column.text("check"), Column.text("because"))
                .rows(falseAlarms().stream()
                        .map(checked -> List.of(
                                Cell.text(checked.figure()),
                                Cell.text(checked.row()),
                                Cell.text(checked.check().name()),
                                Cell.text(checked.check().sentence()))))
                .title("Flagged, and not on the list of errors");
    }
}
