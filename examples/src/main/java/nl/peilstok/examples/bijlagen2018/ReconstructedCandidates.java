package nl.peilstok.examples.bijlagen2018;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peilstok.data.Answers;
import nl.peilstok.data.Survey;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.recalculate.Companions;
import nl.peilstok.recalculate.CorrelationTarget;
import nl.peilstok.recalculate.GroupReconstruction;
import nl.peilstok.recalculate.PublishedItem;
import nl.peilstok.recalculate.Reconstructed;
import nl.peilstok.recalculate.ReconstructedCorrelation;
import nl.peilstok.recalculate.ReconstructedGroups;
import nl.peilstok.recalculate.Reconstruction;
import nl.peilstok.table.Table;

/**
 * Respondents of both groups with answers to all candidates of a scale, those that were left out of it included. Of the
 * twelve candidates of borging, Bijlage 3 says only that four do not correlate positively with the rest for gemeenten, and
 * that they were left out for both groups. Everything else about their correlations is assumed, and says so.
 *
 * <p>The correlations are put in, so that a construction of the scale that leaves these items out proves nothing about
 * 2018: it shows what the procedure does with such answers.
 */
final class ReconstructedCandidates {
    /** The variable that tells the groups apart. */
    static final String GROUP = "doelgroep";

    private static final String LABEL = "reconstructed, not observed";
    private static final String REPORTED_OF = "gemeenten";
    private static final CorrelationTarget NOT_POSITIVE = CorrelationTarget.reported(
            -0.30, 0, "Bijlage 3 says 'not positive' for gemeenten; how far below 0 is assumed");
    private static final CorrelationTarget POSITIVE =
            CorrelationTarget.assumed(0.05, 0.60, "Bijlage 3 names no trouble for swv, and gives no correlations");
    private static final CorrelationTarget AMONG_THEMSELVES =
            CorrelationTarget.assumed(-0.10, 0.30, "nothing was published of the four among each other");

    private final ReconstructedGroups groups;
    private final List<String> candidates;
    private final List<String> leftOut;

    private ReconstructedCandidates(ReconstructedGroups groups, List<String> candidates, List<String> leftOut) {
        this.groups = groups;
        this.candidates = candidates;
        this.leftOut = leftOut;
    }

    /**
     * Reconstructs.
     *
     * @param scales the scales as published, one of them for each group
     * @param scale which of them
     */
    static ReconstructedCandidates of(List<ScaleAsPublished> scales, String scale) {
        GroupReconstruction both = GroupReconstruction.of(GROUP);
        List<String> candidates = List.of();
        List<String> leftOut = List.of();
        for (ScaleAsPublished published : scales) {
            if (published.id().equals(scale)) {
                both = both.with(published.group(), reconstruction(published));
                leftOut = names(published.leftOut());
                candidates = Stream.concat(names(published.items().items()).stream(), leftOut.stream())
                        // Names are numbered in the order of the questionnaire.
                        .sorted()
                        .toList();
            }
        }
        return new ReconstructedCandidates(both.run(), candidates, leftOut);
    }

    private static List<String> names(List<PublishedItem> items) {
        return items.stream().map(item -> item.variable().name()).toList();
    }

    private static Reconstruction reconstruction(ScaleAsPublished scale) {
        // Where the standard deviation cannot stand beside alpha, the one that alpha implies takes its place.
        boolean allowed = scale.items().leastSd(scale.alpha()).allows(scale.sd());
        Reconstruction ofScale =
                ReconstructedScales.reconstruction(scale, allowed ? scale.sd() : ReconstructedScales.otherSd(scale));
        if (scale.leftOut().isEmpty()) {
            return ofScale;
        }
        Companions leftOut = Companions.of(scale.leftOut());
        return ofScale.withCompanions(
                scale.group().equals(REPORTED_OF)
                        ? leftOut.withScaleItems(NOT_POSITIVE).amongThemselves(AMONG_THEMSELVES)
                        : leftOut.withScaleItems(POSITIVE).amongThemselves(POSITIVE));
    }

    ReconstructedGroups groups() {
        return groups;
    }

    /** The names of all candidates, in the order of the questionnaire. */
    List<String> candidates() {
        return candidates;
    }

    /** The names of those that the report left out. */
    List<String> namesLeftOut() {
        return leftOut;
    }

    /** The respondents of both groups: their group, and the candidates in the order of the questionnaire. */
    Survey survey() {
        Survey survey = groups.survey();
        List<Answers> columns = new ArrayList<>();
        columns.add(survey.answers(GROUP));
        candidates.forEach(name -> columns.add(survey.answers(name)));
        return Survey.of(columns);
    }

    /** What was put in of the items left out, and is there; nothing if no item was. */
    Recalculated leftOut() {
        List<Table> tables = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, Reconstructed> group : groups.groups().entrySet()) {
            if (leftOut.isEmpty()) {
                break;
            }
            tables.add(group.getValue()
                    .correlationTable()
                    .title("Bijlage 3. The candidates left out, " + group.getKey() + " (" + LABEL + ")"));
            findings.addAll(findings(group.getKey(), group.getValue()));
        }
        return new Recalculated(tables, findings);
    }

    private List<Finding> findings(String group, Reconstructed result) {
        List<Finding> findings = new ArrayList<>();
        List<ReconstructedCorrelation> ofLeftOut = result.correlations().stream()
                .filter(pair -> leftOut.contains(pair.item()))
                .toList();
        for (CorrelationTarget target : ofLeftOut.stream()
                .map(ReconstructedCorrelation::target)
                .distinct()
                .toList()) {
            double[] r = ofLeftOut.stream()
                    .filter(pair -> pair.target().equals(target))
                    .map(ReconstructedCorrelation::attained)
                    .filter(Estimate::isPresent)
                    .mapToDouble(Estimate::value)
                    .sorted()
                    .toArray();
            findings.add(new Finding(
                    Scales.FIGURE,
                    "candidates left out, " + group + " (" + LABEL + ")",
                    "correlations " + target.ground().label(),
                    target.ground() == CorrelationTarget.Ground.REPORTED ? "not positive" : "",
                    r.length == 0 ? "" : Digits.printed(r[0], r[r.length - 1]),
                    Verdict.NOT_RECALCULABLE,
                    (result.isConverged() ? "put in: " : "not reached: ") + target));
        }
        return findings;
    }
}
