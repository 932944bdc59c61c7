package nl.peilstok.recalculate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Notation;
import nl.peilstok.table.Table;

/**
 * How a {@link Reconstruction} ended: with respondents that meet every target, with how near it came, or with why no
 * respondents can.
 */
public final class Reconstructed {
    /** What stands before the label of every reconstructed variable. */
    public static final String MARK = "reconstructed: ";

    /** The ways to end. */
    public enum Outcome {
        /** All targets are met after rounding. */
        CONVERGED("converged"),
        /** The search ended before all targets were met; whether they can be is not known. */
        NOT_CONVERGED("did not converge"),
        /** No respondents with these item counts can meet the targets. */
        IMPOSSIBLE("is impossible");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }

    /**
     * A statistic that was aimed at.
     *
     * @param statistic which
     * @param printed the value it should round to
     * @param attained what the respondents have, computed from them in the end; absent if there are none
     */
    public record Target(AimedStatistic statistic, Printed printed, Estimate attained) {
        /**
         * Whether the respondents have it.
         *
         * @return true if what they have rounds to what was printed
         */
        public boolean isMet() {
            return attained.isPresent() && printed.isRoundingOf(attained.value());
        }
    }

    private final ReconstructionAims aims;
    private final Outcome outcome;
    private final Absence whyNot;
    private final List<Target> targets;
    private final AttainedCorrelations correlations;
    private final List<Answers> answers;
    private final long swaps;
    private final int starts;

    private Reconstructed(
            ReconstructionAims aims,
            Outcome outcome,
            Absence whyNot,
            List<Target> targets,
            AttainedCorrelations correlations,
            List<Answers> answers,
            long swaps,
            int starts) {
        this.aims = aims;
        this.outcome = outcome;
        this.whyNot = whyNot;
        this.targets = List.copyOf(targets);
        this.correlations = correlations;
        this.answers = List.copyOf(answers);
        this.swaps = swaps;
        this.starts = starts;
    }

    static Reconstructed impossible(ReconstructionAims aims, Absence why) {
        List<Target> none = aims.statistics().entrySet().stream()
                .map(target -> new Target(target.getKey(), target.getValue(), Estimate.absent(why)))
                .toList();
        return new Reconstructed(
                aims, Outcome.IMPOSSIBLE, why, none, AttainedCorrelations.none(aims.correlations()), List.of(), 0, 0);
    }

    static Reconstructed of(
            ReconstructionAims aims,
            List<ItemCounts> items,
            int[][] codes,
            ScaleStatistics attained,
            AttainedCorrelations correlations,
            long swaps,
            int starts) {
        List<Target> targets = aims.statistics().entrySet().stream()
                .map(target -> new Target(
                        target.getKey(),
                        target.getValue(),
                        estimate(target.getKey(), target.getKey().of(attained))))
                .toList();
        List<Answers> answers = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            answers.add(answers(items.get(i), codes[i]));
        }
        List<String> unmet = new ArrayList<>(targets.stream()
                .filter(target -> !target.isMet())
                .map(target -> target.statistic().label())
                .toList());
        unmet.addAll(correlations.unmet());
        boolean converged = unmet.isEmpty();
        return new Reconstructed(
                aims,
                converged ? Outcome.CONVERGED : Outcome.NOT_CONVERGED,
                converged ? null : new Absence(Absence.Kind.NOT_CONVERGED, "not reached: " + String.join(", ", unmet)),
                targets,
                correlations,
                answers,
                swaps,
                starts);
    }

    private static Estimate estimate(AimedStatistic statistic, double value) {
        return Double.isFinite(value)
                ? Estimate.of(value)
                : Estimate.absent(Absence.Kind.NOT_DEFINED, "these respondents have no " + statistic.label());
    }

    private static Answers answers(ItemCounts item, int[] codes) {
        Variable published = item.item().variable();
        AnswersBuilder builder = new AnswersBuilder(
                new Variable(published.name(), MARK + published.title(), published.measure(), published.options()));
        for (int code : codes) {
            int place = item.published(code);
            if (place < item.options()) {
                builder.addPosition(place);
            } else {
                builder.addMissing(published.options().missing().get(place - item.options()));
            }
        }
        return builder.build();
    }

    /** How far the targets are from met, in all. */
    double missedBy() {
        double sum = 0;
        for (Target target : targets) {
            if (!target.isMet()) {
                double off =
                        Math.abs(target.attained().orNaN() - target.printed().value());
                sum += Double.isNaN(off) ? Double.POSITIVE_INFINITY : off;
            }
        }
        return sum + correlations.missedBy();
    }

    Reconstructed afterwards(long swapsInAll, int startsInAll) {
        return new Reconstructed(aims, outcome, whyNot, targets, correlations, answers, swapsInAll, startsInAll);
    }

    /**
     * How it ended.
     *
     * @return converged, not converged or impossible
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * Whether every target is met.
     *
     * @return true if there are respondents to look at
     */
    public boolean isConverged() {
        return outcome == Outcome.CONVERGED;
    }

    /**
     * Why there are no respondents that meet the targets: which targets the search did not reach, or what makes them
     * impossible.
     *
     * @return empty if it converged
     */
    public Optional<Absence> whyNot() {
        return Optional.ofNullable(whyNot);
    }

    /**
     * The targets and what was attained; where the search was started several times, of the start that came nearest.
     *
     * @return one an aim, in the order of {@link AimedStatistic}
     */
    public List<Target> targets() {
        return targets;
    }

    /**
     * The correlations that were aimed at and what was attained.
     *
     * @return one a pair of items, or of an item and the score; empty if no correlation was aimed at or it is impossible
     */
    public List<ReconstructedCorrelation> correlations() {
        return correlations.all();
    }

    /**
     * How many exchanges of two answers were tried, over all starts.
     *
     * @return 0 if the first respondents met the targets, or it was no use to search
     */
    public long swaps() {
        return swaps;
    }

    /**
     * How often the search started. The first time the items have the counts closest to their percentages, later counts
     * that fit are drawn.
     *
     * @return 0 if it was no use to search
     */
    public int starts() {
        return starts;
    }

    /**
     * The reconstructed respondents. The label of every variable says that they are.
     *
     * @return the items of the scale and then its companions, with their published options, missing codes and counts
     * @throws IllegalStateException if the targets are not met; the message says why
     */
    public Survey survey() {
        if (!isConverged()) {
            throw new IllegalStateException("no reconstructed respondents: " + whyNot.reason());
        }
        return Survey.of(answers);
    }

    /**
     * The targets as a table.
     *
     * @return printed and attained, one row a target
     */
    public Table table() {
        Table table = Table.columns(
                Column.text("statistic"), Column.text("printed"), Column.number("attained", 4), Column.text("met"));
        for (Target target : targets) {
            int decimals = Math.min(15, Math.max(4, target.printed().decimals() + 1));
            Cell attained = target.attained().isPresent()
                    ? Cell.number(target.attained().value(), Notation.number(decimals))
                    : target.attained().cell();
            table = table.row(
                    target.statistic().label(), target.printed().toString(), attained, target.isMet() ? "yes" : "no");
        }
        return table;
    }

    /**
     * The correlations that were aimed at as a table: what was reported and what is assumed.
     *
     * @return one row for each kind of pairs, with the least and the largest that was attained; no rows if none was
     *     aimed at
     */
    public Table correlationTable() {
        return correlations.table();
    }

    /**
     * What must be said wherever these respondents are shown.
     *
     * @return that they were not observed, and by what right their correlations are what they are
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("reconstructed, not observed: one possibility among very many");
        correlations.aims().forEach(aim -> notes.add("correlations of " + aim));
        return List.copyOf(notes);
    }

    /**
     * Of which items the counts are not those of any table.
     *
     * @return the names of the items whose percentages no counts fit, in the order of the scale and its companions
     */
    public List<String> itemsWithoutFittingCounts() {
        return aims.items().stream()
                .filter(item -> item.basis() == PublishedItem.Basis.PERCENTAGES)
                .map(item -> item.variable().name())
                .toList();
    }

    @Override
    public String toString() {
        Table table = table();
        List<String> nearest = itemsWithoutFittingCounts();
        if (!nearest.isEmpty()) {
            table = table.footnote("no counts fit, closest taken: " + String.join(", ", nearest));
        }
        return "reconstruction of " + aims.scale().n() + " respondents " + outcome.words + " (" + swaps + " swaps)\n"
                + (whyNot == null ? "" : whyNot.reason() + "\n") + table
                + (correlations.aims().isEmpty() ? "" : "\n\n" + correlations.table());
    }
}
