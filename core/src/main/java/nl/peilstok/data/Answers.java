package nl.peilstok.data;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The answers of all respondents to one variable, each present or missing for a known reason. Respondents are counted
 * from 0 in the order of the file.
 */
public sealed interface Answers permits CodedAnswers, Numbers, Texts {

    /**
     * The variable that was answered.
     *
     * @return name, label, measure and options
     */
    Variable variable();

    /**
     * The number of respondents, answered or not.
     *
     * @return 0 or more
     */
    int size();

    /**
     * Whether the respondent gave an answer that counts.
     *
     * @param respondent from 0
     * @return false if the answer is missing
     */
    boolean isAnswered(int respondent);

    /**
     * Why the respondent has no answer.
     *
     * @param respondent from 0
     * @return code, label and reason
     * @throws IllegalStateException if there is an answer
     */
    Missing missing(int respondent);

    /**
     * The answer as the codebook writes it: an option's code, a number in its shortest form, the text itself; for a
     * missing answer its code, or the invalid text, or nothing.
     *
     * @param respondent from 0
     * @return the text
     */
    String raw(int respondent);

    /**
     * What the file held where the codebook knew no such answer.
     *
     * @param respondent from 0
     * @return the text, or empty if the answer was valid, or missing for a known reason
     */
    Optional<String> invalidText(int respondent);

    /**
     * The number of respondents with an answer.
     *
     * @return from 0 to {@link #size()}
     */
    default int answered() {
        int n = 0;
        for (int i = 0; i < size(); i++) {
            if (isAnswered(i)) {
                n++;
            }
        }
        return n;
    }

    /**
     * How many answers are missing for each reason.
     *
     * @return the counts, none of them 0, in the order of precedence
     */
    default Map<Missing, Integer> missingCounts() {
        Map<Missing, Integer> counts = new TreeMap<>();
        for (int i = 0; i < size(); i++) {
            if (!isAnswered(i)) {
                counts.merge(missing(i), 1, Integer::sum);
            }
        }
        return Collections.unmodifiableMap(counts);
    }
}
