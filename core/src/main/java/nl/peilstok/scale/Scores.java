package nl.peilstok.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.Measure;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Cases;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * The scores of all respondents of a survey on a scale, and why those without a score have none.
 *
 * <p><b>Missing answers.</b> Whether somebody has a score is decided by the scale's {@link ScoringRule}. Who has none
 * carries the reason that wins among his missing items by the rule of {@link MissingReason}: somebody who said 'geen
 * zicht op' to two items and skipped a third has no score because of 'geen zicht op'. Where the rule counts the items
 * asked, those not asked give no reason, unless there is no other.
 *
 * <p><b>Codes of reasons.</b> The reason keeps its code and label from the codebook. The scores are one variable, which
 * can declare a code once only; where the items declare one code differently, or a score may equal it (9 in a sum of six
 * items), the label stands as the code, and where that is not clear either, the bare reason.
 */
public final class Scores {
    private static final int WIDTH = 80;

    private final Scale scale;
    private final Items items;
    private final Numbers numbers;
    private final int[] answeredItems;
    private final List<String> notes;

    private Scores(Scale scale, Items items, Numbers numbers, int[] answeredItems, List<String> notes) {
        this.scale = scale;
        this.items = items;
        this.numbers = numbers;
        this.answeredItems = answeredItems;
        this.notes = notes;
    }

    static Scores of(Scale scale, Items items) {
        ScoringRule rule = scale.rule();
        int[] minimum = rule.minimumByBase(items.size(), scale.name());
        ScoreRanges ranges = new ScoreRanges(items);
        ReasonCodes codes = new ReasonCodes(
                items, number -> rule.mayScore(number, ranges.lowest(), ranges.highest(), items.size()));
        AnswersBuilder scores = new AnswersBuilder(new Variable(scale.name(), "", Measure.NUMERIC, codes.options()));
        int[] answeredItems = new int[items.respondents()];
        double[] answers = new double[items.size()];
        List<Missing> reasons = new ArrayList<>();
        for (int respondent = 0; respondent < answeredItems.length; respondent++) {
            int answered = 0;
            int notAsked = 0;
            reasons.clear();
            for (int item = 0; item < answers.length; item++) {
                if (items.isAnswered(respondent, item)) {
                    answers[answered++] = items.score(respondent, item);
                } else {
                    Missing missing = items.missing(respondent, item);
                    reasons.add(missing);
                    notAsked += isNotAsked(missing) ? 1 : 0;
                }
            }
            int base = rule.countsItemsAsked() ? answers.length - notAsked : answers.length;
            answeredItems[respondent] = answered;
            if (answered >= minimum[base]) {
                scores.addNumber(rule.score(Arrays.copyOf(answers, answered), base));
            } else {
                if (rule.countsItemsAsked() && notAsked < reasons.size()) {
                    reasons.removeIf(Scores::isNotAsked);
                }
                scores.addMissing(codes.inScores(Missing.strongest(reasons)));
            }
        }
        Numbers numbers = ((Numbers) scores.build()).forRespondentsOf(items);
        return new Scores(scale, items, numbers, answeredItems, ranges.notes());
    }

    private static boolean isNotAsked(Missing missing) {
        return missing.reason() == MissingReason.NOT_ASKED;
    }

    /**
     * The definition that was applied.
     *
     * @return the scale
     */
    public Scale scale() {
        return scale;
    }

    /**
     * The items that were scored.
     *
     * @return the items of all respondents, reversed where the scale says so
     */
    public Items items() {
        return items;
    }

    /**
     * The scores as a variable with the scale's name: what a test takes, and what {@code survey.with} adds to a survey.
     *
     * @return a score for each respondent, or the reason why there is none
     */
    public Numbers numbers() {
        return numbers;
    }

    /**
     * Who has a score and why the others have none.
     *
     * @return the cases
     */
    public Cases cases() {
        return Cases.available(numbers);
    }

    /**
     * How many items a respondent answered.
     *
     * @param respondent from 0
     * @return from 0 to the number of items
     */
    public int answeredItems(int respondent) {
        return answeredItems[respondent];
    }

    /**
     * The items a respondent did not answer, and why not, in the codebook's own codes.
     *
     * @param respondent from 0
     * @return the reason by item name, in the order of the items; empty if nothing is missing
     */
    public Map<String, Missing> missingItems(int respondent) {
        Map<String, Missing> missing = new LinkedHashMap<>();
        for (int item = 0; item < items.size(); item++) {
            if (!items.isAnswered(respondent, item)) {
                missing.put(items.variable(item).name(), items.missing(respondent, item));
            }
        }
        return Collections.unmodifiableMap(missing);
    }

    /**
     * The scores split by group.
     *
     * @param grouping the group of each respondent of the same survey
     * @return the groups
     * @throws IllegalArgumentException if the grouping has another number of respondents
     */
    public GroupedNumbers by(Grouping grouping) {
        return numbers.by(grouping);
    }

    /**
     * What to know before these scores are used: that the items do not have the same range of scores, so that the wider
     * ones weigh more.
     *
     * @return an unmodifiable list of sentences, empty if there is nothing to say
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * How many respondents answered how many items, and how many of them have a score.
     *
     * @return the table; the rule, the reasons of those without a score and the notes are its footnotes
     */
    public Table table() {
        int[] respondents = new int[items.size() + 1];
        int[] scored = new int[items.size() + 1];
        for (int respondent = 0; respondent < answeredItems.length; respondent++) {
            respondents[answeredItems[respondent]]++;
            scored[answeredItems[respondent]] += numbers.isAnswered(respondent) ? 1 : 0;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int answered = items.size(); answered >= 0; answered--) {
            if (respondents[answered] > 0) {
                rows.add(List.of(
                        Cell.integer(answered), Cell.integer(respondents[answered]), Cell.integer(scored[answered])));
            }
        }
        Table table = Table.columns(
                        Column.integer("items answered"), Column.integer("respondents"), Column.integer("with a score"))
                .rows(rows)
                .footnote("rule: " + scale.rule());
        String withoutScore = cases().leftOutLine();
        if (!withoutScore.isEmpty()) {
            table = table.footnote("no score" + withoutScore.substring(withoutScore.indexOf(':')));
        }
        for (String note : notes) {
            table = table.footnote(note);
        }
        return table;
    }

    /**
     * How many have a score, and the {@link #table()}.
     *
     * @return such as {@code Gedeelde visie: 188 of 217 respondents have a score} and the table below it
     */
    @Override
    public String toString() {
        String sentence = ": " + numbers.answered() + " of " + numbers.size() + " respondents have a score";
        int room = WIDTH - sentence.length();
        String name =
                scale.name().length() <= room ? scale.name() : scale.name().substring(0, room - 1) + "…";
        return name + sentence + "\n" + table();
    }
}
