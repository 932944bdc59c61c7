package nl.peilstok.inference;

import nl.peilstok.estimate.Estimate;

/**
 * The difference between the means of two groups as one of a family of comparisons.
 *
 * @param first the label of the first group
 * @param second the label of the second group
 * @param difference the first mean minus the second, with an interval that is simultaneous for the family, or the reason why
 *     there is none
 * @param standardError the standard error of the difference
 * @param t the difference divided by its standard error
 * @param df the degrees of freedom
 * @param p adjusted for the family, as the name of the result says
 */
public record PairwiseDifference(
        String first,
        String second,
        Estimate difference,
        Estimate standardError,
        Estimate t,
        Estimate df,
        Estimate p) {}
