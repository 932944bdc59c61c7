package nl.peilstok.examples.knowntruth;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.inference.Proportion;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;
import nl.peilstok.work.Work;

/** How often a study finds what is planted, and how often it finds something that is not there. */
public final class Rates {
    private final Truth truth;
    private final int studies;
    private final Map<Kind, Integer> found;
    private final Map<Kind, Integer> falsely;

    private Rates(Truth truth, int studies, Map<Kind, Integer> found, Map<Kind, Integer> falsely) {
        this.truth = truth;
        this.studies = studies;
        this.found = found;
        this.falsely = falsely;
    }

    /**
     * Does the study again and again, on answers drawn with seeds 1, 2, 3, …
     *
     * @param truth what is in the answers
     * @param studies how many, 1 or more
     * @param work threads and progress; progress counts studies
     * @return the rates, the same for any number of threads
     * @throws IllegalArgumentException if there is no study
     */
    public static Rates of(Truth truth, int studies, Work work) {
        if (studies < 1) {
            throw new IllegalArgumentException("studies: 1 or more are needed, got " + studies);
        }
        Simulation simulation = Simulation.of(truth);
        List<Map<Kind, Set<String>>> findings = new ArrayList<>();
        for (int study = 0; study < studies; study++) {
            findings.add(Map.of());
        }
        work.forEach(studies, study -> {
            Map<Kind, Set<String>> ofStudy =
                    Study.of(simulation.survey(study + 1L)).findings();
            synchronized (findings) {
                findings.set(study, ofStudy);
            }
        });
        Map<Kind, Integer> found = new EnumMap<>(Kind.class);
        Map<Kind, Integer> falsely = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Set<String> there = truth.findings().get(kind);
            for (Map<Kind, Set<String>> ofStudy : findings) {
                found.merge(kind, ofStudy.get(kind).containsAll(there) ? 1 : 0, Integer::sum);
                falsely.merge(kind, there.containsAll(ofStudy.get(kind)) ? 0 : 1, Integer::sum);
            }
        }
        return new Rates(truth, studies, found, falsely);
    }

    /**
     * How often all of a kind was found that is there.
     *
     * @param kind of finding
     * @return the share of the studies with its 95% interval by Clopper and Pearson; 1 if there is nothing of it to be found
     */
    public Estimate found(Kind kind) {
        return Proportion.clopperPearson().analyse(found.get(kind), studies);
    }

    /**
     * How often something of a kind was found that is not there.
     *
     * @param kind of finding
     * @return the share of the studies with its 95% interval by Clopper and Pearson
     */
    public Estimate falselyFound(Kind kind) {
        return Proportion.clopperPearson().analyse(falsely.get(kind), studies);
    }

    /**
     * The rates.
     *
     * @return a row for each kind of finding
     */
    public Table table() {
        Table table = Table.columns(
                Column.text("kind of finding"),
                Column.text("planted"),
                Column.number("found %", 1),
                Column.number("95% interval", 1),
                Column.number("false %", 1),
                Column.number("95% interval", 1));
        for (Kind kind : Kind.values()) {
            Set<String> there = truth.findings().get(kind);
            table = table.row(
                    kind.label(),
                    kind == Kind.SCALE ? "three" : String.join(", ", there),
                    there.isEmpty() ? Cell.text("") : percent(found(kind)),
                    there.isEmpty() ? Cell.text("") : interval(found(kind)),
                    percent(falselyFound(kind)),
                    interval(falselyFound(kind)));
        }
        return table;
    }

    private static Cell percent(Estimate share) {
        return Cell.number(100 * share.value());
    }

    private static Cell interval(Estimate share) {
        return share.interval()
                .map(limits -> Cell.interval(100 * limits.lower(), 100 * limits.upper()))
                .orElseThrow();
    }

    @Override
    public String toString() {
        return studies + " studies of " + Truth.GROUPS.size() + " × " + truth.respondents() + " respondents\n"
                + table();
    }
}
