package nl.peilstok.correlation;

import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.MissingPolicy;

/** Why two items have no correlation, or one item no variance, in words that name them. */
record PairObstacle(List<String> names, MissingPolicy policy) {

    /** Of fewer than two respondents. */
    Absence tooFew(int i, int j, int n) {
        String what = i == j && (policy == MissingPolicy.PAIRWISE || names.size() == 1)
                ? names.get(i)
                : policy == MissingPolicy.LISTWISE ? "all items" : "both " + names.get(i) + " and " + names.get(j);
        return n == 0
                ? new Absence(Absence.Kind.NO_ANSWERS, "no respondent answered " + what)
                : new Absence(Absence.Kind.TOO_FEW, "only one respondent answered " + what);
    }

    /**
     * Of an item without variance beside another.
     *
     * @param everywhere whether it is constant among all who answered it too
     */
    Absence constant(int item, int other, boolean everywhere) {
        String name = names.get(item);
        return new Absence(
                Absence.Kind.ZERO_VARIANCE,
                everywhere
                        ? name + " is constant"
                        : name + " is constant among those who answered " + names.get(other));
    }
}
