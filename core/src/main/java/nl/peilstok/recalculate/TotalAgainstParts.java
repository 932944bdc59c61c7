package nl.peilstok.recalculate;

import java.util.List;
import nl.peilstok.table.NumberStyle;

/**
 * Whether the mean of everybody lies where the means of the subgroups put it, and whether a sum is that of its parts.
 *
 * <p><b>Definition.</b> The mean of all is Σnᵢmᵢ/Σnᵢ, over all means that are printed so. A printed mean that misses the
 * range by less than one unit of the last digit of the subgroups' means counts as within rounding: it may have been rounded
 * twice. Where the subgroups are not everybody (respondents without a group), the verdict is doubtful at most, as those left
 * out have a mean of their own.
 */
public final class TotalAgainstParts {
    private TotalAgainstParts() {}

    /**
     * The mean of everybody against those of subgroups that hold everybody.
     *
     * @param groups the subgroups, at least one
     * @param total the mean of everybody as printed
     * @return possible, within rounding or impossible
     * @throws IllegalArgumentException if there is no subgroup
     */
    public static Check means(List<PublishedGroups.Group> groups, Printed total) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("groups: at least one is needed, got none");
        }
        int n = groups.stream().mapToInt(PublishedGroups.Group::n).sum();
        double least = 0;
        double most = 0;
        int decimals = 0;
        for (PublishedGroups.Group group : groups) {
            least += group.n() * group.mean().least() / n;
            most += group.n() * group.mean().most() / n;
            decimals = Math.max(decimals, group.mean().decimals());
        }
        String sentence = "the subgroups have a weighted mean of " + NumberStyle.EN.number(least, decimals + 1) + " to "
                + NumberStyle.EN.number(most, decimals + 1) + " (n = " + n + "), the total is printed as " + total;
        return Check.against(
                "weighted means against the total",
                total,
                PossibleRange.of(least, most),
                Math.pow(10, -decimals),
                sentence);
    }

    /**
     * The mean of everybody against those of subgroups that need not hold everybody, or of which n stems from another
     * table.
     *
     * @param groups the subgroups, at least one
     * @param total the mean of everybody as printed
     * @return possible, within rounding or doubtful
     * @throws IllegalArgumentException if there is no subgroup
     */
    public static Check meansOfSome(List<PublishedGroups.Group> groups, Printed total) {
        return means(groups, total).doubtfulAtMost();
    }

    /**
     * A printed sum against its parts.
     *
     * @param total as printed
     * @param parts what adds up to it
     * @return possible or impossible
     */
    public static Check sum(Printed total, List<Long> parts) {
        long sum = parts.stream().mapToLong(Long::longValue).sum();
        return Check.possibleIf(
                total.isRoundingOf(sum), "sum against its parts", "the parts add to " + sum + ", printed is " + total);
    }
}
