package nl.peilstok.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.peilstok.data.Items;
import nl.peilstok.data.Survey;

/**
 * The definition of a scale: its name, its items, which of them are reversed, and how it is scored.
 *
 * <pre>{@code
 * Scale vision = Scale.of("Gedeelde visie", "visie_01..visie_06").reversing("visie_03");
 * Scores scores = vision.score(survey);
 * }</pre>
 *
 * <p>A definition holds no data and can be applied to any survey that has the items. Items with unequal answer options
 * may stand in one scale; where their scores do not have the same range, the scores say so in a note.
 */
public final class Scale {
    private final String name;
    private final List<String> items;
    private final List<String> reversed;
    private final ScoringRule rule;

    private Scale(String name, List<String> items, List<String> reversed, ScoringRule rule) {
        if (name.isBlank() || name.contains("..")) {
            throw new IllegalArgumentException("name: a text without '..' is needed, got '" + name + "'");
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException("namesOrRanges: scale '" + name + "' needs at least one item, got none");
        }
        this.name = name;
        this.items = List.copyOf(items);
        this.reversed = List.copyOf(reversed);
        this.rule = Objects.requireNonNull(rule, "rule");
    }

    /**
     * A scale of the given items, none reversed, scored by {@link ScoringRule#personMean()}.
     *
     * @param name what the scale measures; its scores are a variable of this name
     * @param namesOrRanges names of ordinal or numeric variables, or ranges such as {@code "visie_01..visie_06"} in the
     *     order of the codebook; they are looked up when the scale is applied to a survey
     * @return the scale
     * @throws IllegalArgumentException if the name is blank or holds {@code ..}, or there is no item
     */
    public static Scale of(String name, String... namesOrRanges) {
        return new Scale(name, List.of(namesOrRanges), List.of(), ScoringRule.personMean());
    }

    /**
     * A scale of the given items, reversed where they are, scored by {@link ScoringRule#personMean()}. The names and
     * reversals are taken over, the respondents are not: a scale is scored for everybody in a survey.
     *
     * @param name what the scale measures; its scores are a variable of this name
     * @param items the items
     * @return the scale
     * @throws IllegalArgumentException if the name is blank or holds {@code ..}
     */
    public static Scale of(String name, Items items) {
        List<String> reversed = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            if (items.isReversed(item)) {
                reversed.add(items.variable(item).name());
            }
        }
        return new Scale(name, items.names(), reversed, ScoringRule.personMean());
    }

    /**
     * The same scale with more of its items reversed: they score lowest + highest − score.
     *
     * @param namesOrRanges the items that say the opposite of the others
     * @return the new scale
     * @throws IllegalArgumentException if none is given
     */
    public Scale reversing(String... namesOrRanges) {
        if (namesOrRanges.length == 0) {
            throw new IllegalArgumentException("namesOrRanges: at least one item to reverse is needed, got none");
        }
        List<String> more = new ArrayList<>(reversed);
        more.addAll(List.of(namesOrRanges));
        return new Scale(name, items, more, rule);
    }

    /**
     * The same scale, scored by another rule.
     *
     * @param other the rule
     * @return the new scale
     */
    public Scale scoredBy(ScoringRule other) {
        return new Scale(name, items, reversed, other);
    }

    /**
     * What the scale measures.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * How the scale is scored.
     *
     * @return the rule
     */
    public ScoringRule rule() {
        return rule;
    }

    /**
     * Whether an item is reversed.
     *
     * @param item as it was named, not as part of a range
     * @return true if the scale names it among the reversed
     */
    public boolean reverses(String item) {
        return reversed.contains(item);
    }

    /**
     * The scale's items in a survey, reversed where the scale says so: what reliability and factor analysis take.
     *
     * @param survey the answers
     * @return the items, of all respondents
     * @throws IllegalArgumentException if an item is not in the survey, is nominal or text, or is to be reversed and is
     *     numeric or no item of the scale
     */
    public Items items(Survey survey) {
        Items asTheyStand = survey.items(items.toArray(String[]::new));
        return reversed.isEmpty() ? asTheyStand : asTheyStand.reversed(reversed.toArray(String[]::new));
    }

    /**
     * The scores of all respondents of a survey.
     *
     * @param survey the answers
     * @return a score, or the reason why there is none, for each
     * @throws IllegalArgumentException if {@link #items(Survey)} does not find the items, or the rule asks for more
     *     answers than there are items
     */
    public Scores score(Survey survey) {
        return Scores.of(this, items(survey));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scale that
                && name.equals(that.name)
                && items.equals(that.items)
                && reversed.equals(that.reversed)
                && rule.equals(that.rule);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, items, reversed, rule);
    }

    /**
     * The definition.
     *
     * @return such as {@code Gedeelde visie: visie_01..visie_06, reversed visie_03}, and the rule on a second line
     */
    @Override
    public String toString() {
        String keyed = reversed.isEmpty() ? "" : ", reversed " + String.join(", ", reversed);
        return name + ": " + String.join(", ", items) + keyed + "\n" + rule;
    }
}
