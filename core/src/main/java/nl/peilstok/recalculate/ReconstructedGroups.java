package nl.peilstok.recalculate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;

/** How a {@link GroupReconstruction} ended: for each group, and as one survey if all groups converged. */
public final class ReconstructedGroups {
    private static final Missing NOT_ASKED = Missing.of(MissingReason.NOT_ASKED);

    private final String variable;
    private final List<String> levels;
    private final List<Reconstructed> groups;

    ReconstructedGroups(String variable, List<String> levels, List<Reconstructed> groups) {
        this.variable = variable;
        this.levels = levels;
        this.groups = groups;
    }

    /**
     * How the reconstruction of each group ended.
     *
     * @return by the name of the group, in the order given
     */
    public Map<String, Reconstructed> groups() {
        Map<String, Reconstructed> byLevel = new LinkedHashMap<>();
        for (int group = 0; group < levels.size(); group++) {
            byLevel.put(levels.get(group), groups.get(group));
        }
        return byLevel;
    }

    /**
     * Whether every group has respondents to look at.
     *
     * @return true if all converged
     */
    public boolean isConverged() {
        return groups.stream().allMatch(Reconstructed::isConverged);
    }

    /**
     * The respondents of all groups, group after group. An item of one group only is not asked of the others.
     *
     * @return the variable that tells the groups apart, then the items in the order of the first group; an item has the
     *     missing codes of all groups
     * @throws IllegalStateException if a group did not converge; the message says why
     * @throws IllegalArgumentException if an item has other options in another group, or a missing code another meaning
     */
    public Survey survey() {
        List<Survey> surveys = groups.stream().map(Reconstructed::survey).toList();
        Map<String, Variable> items = new LinkedHashMap<>();
        for (Survey survey : surveys) {
            survey.codebook().variables().forEach(item -> items.merge(item.name(), item, ReconstructedGroups::both));
        }
        List<Answers> columns = new ArrayList<>();
        columns.add(membership(surveys));
        items.values().forEach(item -> columns.add(column(item, surveys)));
        return Survey.of(columns);
    }

    /** One item as two groups were asked it: the same options, the missing codes of both. */
    private static Variable both(Variable one, Variable other) {
        AnswerOptions options = one.options();
        boolean same = options.options().equals(other.options().options());
        for (Missing code : other.options().missing()) {
            if (same
                    && options.missing().stream()
                            .noneMatch(known -> known.code().equals(code.code()))) {
                options = options.withMissing(code.code(), code.label(), code.reason());
            }
            same &= options.missing().contains(code);
        }
        if (!same) {
            throw new IllegalArgumentException("groups: '" + one.name()
                    + "' must have the same options in every group, and no missing code with two meanings");
        }
        return Variable.ordinal(one.name(), one.label(), options);
    }

    private Answers membership(List<Survey> surveys) {
        AnswersBuilder builder = new AnswersBuilder(
                Variable.nominal(variable, "", AnswerOptions.ordered(levels.toArray(String[]::new))));
        for (int group = 0; group < levels.size(); group++) {
            for (int r = 0; r < surveys.get(group).respondents(); r++) {
                builder.addPosition(group);
            }
        }
        return builder.build();
    }

    private static Answers column(Variable item, List<Survey> surveys) {
        AnswersBuilder builder = new AnswersBuilder(item);
        for (Survey survey : surveys) {
            CodedAnswers answers = survey.codebook().has(item.name()) ? survey.coded(item.name()) : null;
            for (int r = 0; r < survey.respondents(); r++) {
                if (answers == null) {
                    builder.addMissing(NOT_ASKED);
                } else if (answers.isAnswered(r)) {
                    builder.addPosition(answers.position(r));
                } else {
                    builder.addMissing(answers.missing(r));
                }
            }
        }
        return builder.build();
    }

    /**
     * What must be said wherever these respondents are shown.
     *
     * @return that they were not observed, and by what right the correlations in each group are what they are
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (int group = 0; group < levels.size(); group++) {
            for (String note : groups.get(group).notes()) {
                notes.add(levels.get(group) + ": " + note);
            }
        }
        return List.copyOf(notes);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("reconstruction of " + levels.size() + " groups by " + variable + " ")
                .append(isConverged() ? "converged" : "did not converge in every group");
        for (int group = 0; group < levels.size(); group++) {
            text.append("\n\n").append(levels.get(group)).append(": ").append(groups.get(group));
        }
        return text.toString();
    }
}
