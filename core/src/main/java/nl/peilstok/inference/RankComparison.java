package nl.peilstok.inference;

import nl.peilstok.estimate.Estimate;

/**
 * Two groups, or two items, compared by their ranks.
 *
 * @param first the one
 * @param second the other
 * @param difference that of the first minus that of the second: of mean ranks, or of shares
 * @param statistic what the test looks at, with the sign of the difference where it has one
 * @param p two-sided, of this pair alone
 * @param adjustedP p for a reader of all pairs; where the test itself is of all pairs together, the same
 */
public record RankComparison(
        String first, String second, Estimate difference, Estimate statistic, Estimate p, Estimate adjustedP) {}
