package nl.peilstok.recalculate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import nl.peilstok.work.Work;

/**
 * Reconstructs the respondents of several groups who were asked the same, each group to its own published figures, as one
 * survey with a variable that tells the groups apart.
 *
 * <pre>{@code
 * GroupReconstruction.of("doelgroep")
 *         .with("swv", ofSwv)
 *         .with("gemeenten", ofGemeenten)
 *         .run();
 * }</pre>
 *
 * <p>The groups are reconstructed independently; a group's respondents do not depend on the others or on the number of
 * threads. The groups' figures differ as published; nothing else that sets them apart was observed.
 */
public final class GroupReconstruction {
    private final String variable;
    private final List<String> levels;
    private final List<Reconstruction> reconstructions;

    private GroupReconstruction(String variable, List<String> levels, List<Reconstruction> reconstructions) {
        this.variable = variable;
        this.levels = List.copyOf(levels);
        this.reconstructions = List.copyOf(reconstructions);
    }

    /**
     * A reconstruction of no groups yet.
     *
     * @param variable the name of the variable that tells the groups apart
     * @return the reconstruction, to which groups can be added
     * @throws IllegalArgumentException if the name is blank
     */
    public static GroupReconstruction of(String variable) {
        if (variable.isBlank()) {
            throw new IllegalArgumentException("variable: a name is needed, got nothing");
        }
        return new GroupReconstruction(variable, List.of(), List.of());
    }

    /**
     * The same with one more group.
     *
     * @param level the name of the group
     * @param reconstruction of its respondents
     * @return the new reconstruction
     * @throws IllegalArgumentException if the group is there already
     */
    public GroupReconstruction with(String level, Reconstruction reconstruction) {
        if (levels.contains(level)) {
            throw new IllegalArgumentException("level: '" + level + "' stands twice");
        }
        List<String> moreLevels = new ArrayList<>(levels);
        moreLevels.add(level);
        List<Reconstruction> more = new ArrayList<>(reconstructions);
        more.add(reconstruction);
        return new GroupReconstruction(variable, moreLevels, more);
    }

    /**
     * Searches on the calling thread.
     *
     * @return the groups
     * @throws IllegalStateException if there is no group
     * @throws CancellationException if the thread is interrupted; it stays so
     */
    public ReconstructedGroups run() {
        return run(Work.here());
    }

    /**
     * Searches, a group to a thread.
     *
     * @param work threads and progress; progress counts groups
     * @return the groups, the same for any number of threads
     * @throws IllegalStateException if there is no group
     * @throws CancellationException if the thread is interrupted; it stays so
     */
    public ReconstructedGroups run(Work work) {
        if (levels.isEmpty()) {
            throw new IllegalStateException("no groups: add at least one before it runs");
        }
        Reconstructed[] results = new Reconstructed[levels.size()];
        work.forEach(
                results.length,
                group -> results[group] = reconstructions.get(group).run());
        return new ReconstructedGroups(variable, levels, List.of(results));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("reconstruction of " + levels.size() + " groups by " + variable);
        for (int group = 0; group < levels.size(); group++) {
            text.append('\n').append(levels.get(group)).append(": ").append(reconstructions.get(group));
        }
        return text.toString();
    }
}
