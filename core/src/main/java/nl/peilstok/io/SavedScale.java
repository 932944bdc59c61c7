package nl.peilstok.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Items;
import nl.peilstok.data.Option;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.scale.Scale;
import nl.peilstok.scale.Scores;

/**
 * A scale with what it needs to be scored in the same way elsewhere: the items as the codebook had them, their answer options
 * and missing codes, and where the scale comes from. {@link ScaleFile} writes and reads it.
 *
 * <pre>{@code
 * ScaleFile.write(SavedScale.of(scale, survey), Path.of("borging.scale"));
 * Scores now = ScaleFile.read(Path.of("borging.scale")).score(nextWave);
 * }</pre>
 */
public final class SavedScale {
    private final Scale scale;
    private final List<Variable> items;
    private final Map<String, String> provenance;

    private SavedScale(Scale scale, List<Variable> items, Map<String, String> provenance) {
        this.scale = scale;
        this.items = List.copyOf(items);
        this.provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    }

    /** Of parts that fit. */
    static SavedScale of(Scale scale, List<Variable> items, Map<String, String> provenance) {
        return new SavedScale(scale, items, provenance);
    }

    /**
     * A scale as it stands in a survey.
     *
     * @param scale the definition
     * @param survey whose codebook has the items
     * @return with the names of the items in full, and no provenance
     * @throws IllegalArgumentException if {@link Scale#items} does not find the items
     */
    public static SavedScale of(Scale scale, Survey survey) {
        Items items = scale.items(survey);
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            variables.add(items.variable(i));
        }
        return new SavedScale(Scale.of(scale.name(), items).scoredBy(scale.rule()), variables, Map.of());
    }

    /**
     * The same with one more thing that is known of where it comes from, such as a threshold of its construction.
     *
     * @param what such as {@code constructed by}
     * @param value such as {@code the rules of 2018}
     * @return the new saved scale; what was known of this already is replaced
     */
    public SavedScale noting(String what, String value) {
        Map<String, String> more = new LinkedHashMap<>(provenance);
        more.put(Objects.requireNonNull(what, "what"), Objects.requireNonNull(value, "value"));
        return new SavedScale(scale, items, more);
    }

    /**
     * The definition.
     *
     * @return with the names of the items in full
     */
    public Scale scale() {
        return scale;
    }

    /**
     * The items as the codebook had them.
     *
     * @return in the order of the scale
     */
    public List<Variable> items() {
        return items;
    }

    /**
     * Where the scale comes from.
     *
     * @return what is known, by what it is
     */
    public Map<String, String> provenance() {
        return provenance;
    }

    /**
     * Why scores in a survey would not mean the same: items that are not there or are measured otherwise, and answer options
     * that differ in number, wording or score.
     *
     * @param survey another wave, another region
     * @return a sentence for each item concerned, empty if nothing is different
     */
    public List<String> differences(Survey survey) {
        List<String> differences = new ArrayList<>();
        for (Variable item : items) {
            if (!survey.codebook().has(item.name())) {
                differences.add(item.name() + " is not in the survey");
                continue;
            }
            Variable now = survey.codebook().variable(item.name());
            if (now.measure() != item.measure()) {
                differences.add(item.name() + " was " + item.measure() + " and is " + now.measure());
            } else if (!said(now.options()).equals(said(item.options()))) {
                differences.add(
                        item.name() + " was answered by " + said(item.options()) + " and is by " + said(now.options()));
            }
        }
        return List.copyOf(differences);
    }

    /** The options as answers and scores, whatever codes a file has for them. */
    private static List<String> said(AnswerOptions options) {
        return options.options().stream()
                .map((Option option) -> option.label() + " = " + Numeral.shortest(option.score()))
                .toList();
    }

    /**
     * What is different in a survey, though scores mean the same: the wording of an item, missing codes.
     *
     * @param survey another wave, another region
     * @return a sentence for each item concerned, possibly none
     */
    public List<String> remarks(Survey survey) {
        List<String> remarks = new ArrayList<>();
        for (Variable item : items) {
            if (survey.codebook().has(item.name())) {
                Variable now = survey.codebook().variable(item.name());
                if (!now.label().equals(item.label())) {
                    remarks.add(item.name() + " read '" + item.label() + "' and reads '" + now.label() + "'");
                }
                if (!now.options().missing().equals(item.options().missing())) {
                    remarks.add(
                            item.name() + " had missing codes " + item.options().missing() + " and has "
                                    + now.options().missing());
                }
            }
        }
        return List.copyOf(remarks);
    }

    /**
     * The scores of a survey, as this scale gives them. Whoever wants scores in spite of {@linkplain #differences differences}
     * takes {@code scale().score(survey)}.
     *
     * @param survey another wave, another region
     * @return the scores; the same answers have the same scores as in the survey the scale comes from
     * @throws IllegalArgumentException if there are differences; the message has them
     */
    public Scores score(Survey survey) {
        List<String> differences = differences(survey);
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException("survey: scores on '" + scale.name() + "' would not mean the same: "
                    + String.join("; ", differences));
        }
        return scale.score(survey);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SavedScale that
                && scale.equals(that.scale)
                && items.equals(that.items)
                && provenance.equals(that.provenance);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scale, items, provenance);
    }

    /**
     * The scale as its file has it.
     *
     * @return the lines
     */
    @Override
    public String toString() {
        return new ScaleLines(this).text();
    }
}
