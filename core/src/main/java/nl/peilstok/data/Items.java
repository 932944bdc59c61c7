package nl.peilstok.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an analysis takes: some variables of a survey that have scores, for all or some of its respondents, each item as
 * it stands or reversed. An item is counted from 0 in the order chosen, a respondent from 0 in the order selected.
 *
 * <p>A reversed item scores lowest + highest − score, over the scores of its options: on 1 to 5, a 2 counts as a 4.
 */
public final class Items {
    private final Survey survey;
    private final List<Answers> columns;
    /** By item: the score of each option, reversed if so asked; null for numeric items. */
    private final double[][] scoreOfPosition;

    private final Set<String> reversed;
    private final Selection selection;

    private Items(Survey survey, List<Answers> columns, Set<String> reversed, Selection selection) {
        this.survey = survey;
        this.columns = columns;
        this.reversed = reversed;
        this.selection = selection;
        this.scoreOfPosition = new double[columns.size()][];
        for (int i = 0; i < columns.size(); i++) {
            Variable variable = columns.get(i).variable();
            boolean reverse = reversed.contains(variable.name());
            if (columns.get(i) instanceof CodedAnswers) {
                scoreOfPosition[i] = scores(variable.options(), reverse);
            } else if (reverse) {
                throw new IllegalArgumentException("names: '" + variable.name()
                        + "' is numeric and has no lowest and highest option to reverse by");
            }
        }
    }

    private static double[] scores(AnswerOptions options, boolean reverse) {
        double[] scores = new double[options.size()];
        for (int position = 0; position < scores.length; position++) {
            scores[position] = options.get(position).score();
        }
        if (reverse) {
            double turn = Arrays.stream(scores).min().orElseThrow()
                    + Arrays.stream(scores).max().orElseThrow();
            for (int position = 0; position < scores.length; position++) {
                scores[position] = turn - scores[position];
            }
        }
        return scores;
    }

    static Items of(Survey survey, List<String> names) {
        return new Items(survey, columns(survey, names), Set.of(), Selection.all(survey.respondents()));
    }

    private static List<Answers> columns(Survey survey, List<String> names) {
        List<Answers> columns = new ArrayList<>();
        for (String name : names) {
            Measure measure = survey.codebook().variable(name).measure();
            if (measure != Measure.ORDINAL && measure != Measure.NUMERIC) {
                throw new IllegalArgumentException("items: '" + name + "' is " + measure
                        + " and has no scores; ordinal and numeric variables have");
            }
            columns.add(survey.answers(name));
        }
        return List.copyOf(columns);
    }

    /**
     * The same items with some of them reversed; any that were reversed before stay so.
     *
     * @param namesOrRanges the items to reverse
     * @return the new items
     * @throws IllegalArgumentException if one is not among the items, or is numeric
     */
    public Items reversed(String... namesOrRanges) {
        Set<String> more = new LinkedHashSet<>(reversed);
        for (String name : survey.codebook().names(namesOrRanges)) {
            indexOf(name);
            more.add(name);
        }
        return new Items(survey, columns, Set.copyOf(more), selection);
    }

    /**
     * The same items of some of the survey's respondents.
     *
     * @param chosen which respondents of the whole survey
     * @return the new items; a selection made before is replaced
     * @throws IllegalArgumentException if the selection is of another number of respondents
     */
    public Items in(Selection chosen) {
        chosen.requireOf(survey.respondents());
        return new Items(survey, columns, reversed, chosen);
    }

    /**
     * Some of these items, of the same respondents.
     *
     * @param namesOrRanges which, in the order wanted
     * @return the new items
     * @throws IllegalArgumentException if one is not among the items
     */
    public Items only(String... namesOrRanges) {
        List<String> names = survey.codebook().names(namesOrRanges);
        names.forEach(this::indexOf);
        Set<String> kept = new LinkedHashSet<>(reversed);
        kept.retainAll(names);
        return new Items(survey, columns(survey, names), Set.copyOf(kept), selection);
    }

    /**
     * These items without some of them.
     *
     * @param namesOrRanges which to leave out
     * @return the new items
     * @throws IllegalArgumentException if one is not among the items, or none is left
     */
    public Items without(String... namesOrRanges) {
        List<String> names = survey.codebook().names(namesOrRanges);
        names.forEach(this::indexOf);
        return only(names().stream().filter(name -> !names.contains(name)).toArray(String[]::new));
    }

    /**
     * The survey the items are of.
     *
     * @return the survey
     */
    public Survey survey() {
        return survey;
    }

    /**
     * Which respondents of the survey take part.
     *
     * @return the selection
     */
    public Selection selection() {
        return selection;
    }

    /**
     * The number of items.
     *
     * @return 1 or more
     */
    public int size() {
        return columns.size();
    }

    /**
     * The number of respondents selected.
     *
     * @return 0 or more
     */
    public int respondents() {
        return selection.size();
    }

    /**
     * The names of the items.
     *
     * @return in the order chosen
     */
    public List<String> names() {
        return columns.stream().map(column -> column.variable().name()).toList();
    }

    /**
     * An item's variable.
     *
     * @param item from 0
     * @return name, label, measure and options
     */
    public Variable variable(int item) {
        return columns.get(item).variable();
    }

    /**
     * Whether an item counts reversed.
     *
     * @param item from 0
     * @return true if so
     */
    public boolean isReversed(int item) {
        return reversed.contains(variable(item).name());
    }

    /**
     * The place of an item.
     *
     * @param name its name
     * @return from 0
     * @throws IllegalArgumentException if it is not among the items
     */
    public int indexOf(String name) {
        int index = names().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("item: '" + name + "' is not among " + String.join(", ", names()));
        }
        return index;
    }

    /**
     * Whether a respondent has a score on an item.
     *
     * @param respondent from 0
     * @param item from 0
     * @return false if the answer is missing
     */
    public boolean isAnswered(int respondent, int item) {
        return columns.get(item).isAnswered(selection.respondent(respondent));
    }

    /**
     * A respondent's score on an item, reversed where the item is.
     *
     * @param respondent from 0
     * @param item from 0
     * @return a finite number
     * @throws IllegalStateException if the answer is missing
     */
    public double score(int respondent, int item) {
        int row = selection.respondent(respondent);
        return columns.get(item) instanceof CodedAnswers coded
                ? scoreOfPosition[item][coded.position(row)]
                : ((Numbers) columns.get(item)).value(row);
    }

    /**
     * The score of one of an item's options, reversed where the item is.
     *
     * @param item from 0
     * @param position the option's position, from 0
     * @return a finite number
     * @throws IllegalArgumentException if the item is numeric
     */
    public double scoreOf(int item, int position) {
        if (scoreOfPosition[item] == null) {
            throw new IllegalArgumentException("item: '" + variable(item).name() + "' is numeric and has no options");
        }
        return scoreOfPosition[item][position];
    }

    /**
     * Copies the positions of the options that many respondents chose, for loops over large surveys.
     *
     * @param item an ordinal item of at most 128 options, from 0
     * @param from the first respondent
     * @param to the respondent to end before
     * @param into takes the positions from its start on; less than 0 where the answer is missing
     * @throws IllegalArgumentException if the item is numeric
     * @throws IllegalStateException if the item has more than 128 options
     */
    public void copyPositions(int item, int from, int to, byte[] into) {
        if (!(columns.get(item) instanceof CodedAnswers coded)) {
            throw new IllegalArgumentException("item: '" + variable(item).name() + "' is numeric and has no options");
        }
        if (isRun(from, to)) {
            int first = selection.respondent(from);
            coded.copyPositions(first, first + to - from, into);
            return;
        }
        coded.requireNarrow();
        for (int r = from; r < to; r++) {
            into[r - from] = (byte) coded.positionOrNegative(selection.respondent(r));
        }
    }

    /** Whether these respondents stand together in the survey. */
    private boolean isRun(int from, int to) {
        return to > from && selection.respondent(to - 1) - selection.respondent(from) == to - 1 - from;
    }

    /**
     * Copies the scores of many respondents, for loops over large surveys.
     *
     * @param item from 0
     * @param from the first respondent
     * @param to the respondent to end before
     * @param scores takes the scores from its start on; 0 where the answer is missing
     * @param answered takes whether there is an answer
     */
    public void copyScores(int item, int from, int to, double[] scores, boolean[] answered) {
        if (columns.get(item) instanceof Numbers numbers && isRun(from, to)) {
            int first = selection.respondent(from);
            numbers.copy(first, first + to - from, scores, answered);
            return;
        }
        for (int r = from; r < to; r++) {
            boolean is = isAnswered(r, item);
            answered[r - from] = is;
            scores[r - from] = is ? score(r, item) : 0;
        }
    }

    /**
     * Why a respondent has no score on an item.
     *
     * @param respondent from 0
     * @param item from 0
     * @return code, label and reason
     * @throws IllegalStateException if there is an answer
     */
    public Missing missing(int respondent, int item) {
        return columns.get(item).missing(selection.respondent(respondent));
    }

    /**
     * Whether a respondent has a score on every item.
     *
     * @param respondent from 0
     * @return true if nothing is missing
     */
    public boolean isComplete(int respondent) {
        int row = selection.respondent(respondent);
        for (Answers column : columns) {
            if (!column.isAnswered(row)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The respondents with a score on every item.
     *
     * @return a selection of the survey's respondents, within the one that is here
     */
    public Selection complete() {
        boolean[] complete = new boolean[survey.respondents()];
        for (int r = 0; r < respondents(); r++) {
            complete[selection.respondent(r)] = isComplete(r);
        }
        return Selection.where(survey.respondents(), row -> complete[row]);
    }

    /**
     * Why respondents are incomplete: each of them counted once, by the reason that wins.
     *
     * @return the counts, none of them 0, in the order of precedence
     */
    public Map<Missing, Integer> incomplete() {
        return Incomplete.counts(columns, selection);
    }

    /**
     * How many answers to an item are missing, by reason.
     *
     * @param item from 0
     * @return the counts over the respondents selected, none of them 0, in the order of precedence
     */
    public Map<Missing, Integer> missingCounts(int item) {
        return Incomplete.counts(List.of(columns.get(item)), selection);
    }

    /**
     * What is here.
     *
     * @return such as {@code 6 items of 217 respondents: visie_01, …}
     */
    @Override
    public String toString() {
        return size() + " items of " + respondents() + " respondents: " + String.join(", ", names());
    }
}
