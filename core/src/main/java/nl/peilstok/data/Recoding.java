package nl.peilstok.data;

/** A new variable made from others, as a value that can be kept, named and applied to any wave. */
public sealed interface Recoding permits Merge, Dichotomy {

    /**
     * Makes the new variable.
     *
     * @param survey a survey with the variables it is made from
     * @return the new column, one answer a respondent
     * @throws IllegalArgumentException if a variable is not there or does not fit
     */
    CodedAnswers apply(Survey survey);
}
