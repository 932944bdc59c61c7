package nl.peilstok.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Yes if any of several boxes is ticked, no if none is. Where none is ticked and an answer is missing, the result is
 * missing too, for the reason that wins by {@link MissingReason}'s rule: the missing answer might have been a tick. Missing codes
 * are taken over from the boxes; where two boxes mean different things by one code, the second keeps its reason only.
 *
 * <pre>{@code
 * Recoding jeugdteam = Dichotomy.anyOf("jeugdteam", "team_wijk", "team_lokaal", "team_bovenlokaal").ticked("1");
 * }</pre>
 */
public final class Dichotomy implements Recoding {
    private static final int NO = 0;
    private static final int YES = 1;

    private final String name;
    private final List<String> boxes;
    private final Set<String> ticks;
    private final boolean emptyIsNo;

    private Dichotomy(String name, List<String> boxes, Set<String> ticks, boolean emptyIsNo) {
        this.name = name;
        this.boxes = boxes;
        this.ticks = ticks;
        this.emptyIsNo = emptyIsNo;
    }

    /**
     * The new variable and the boxes it is made from; the code 1 is a tick.
     *
     * @param name the new variable: codes 0 no, 1 yes
     * @param namesOrRanges the coded variables that hold the boxes
     * @return the recoding
     */
    public static Dichotomy anyOf(String name, String... namesOrRanges) {
        return new Dichotomy(name, List.of(namesOrRanges), Set.of("1"), false);
    }

    /**
     * Which options count as a tick.
     *
     * @param codesOrLabels at least one option that every box has
     * @return the recoding
     * @throws IllegalArgumentException if none is given
     */
    public Dichotomy ticked(String... codesOrLabels) {
        if (codesOrLabels.length == 0) {
            throw new IllegalArgumentException("codesOrLabels: at least one option is needed, got none");
        }
        return new Dichotomy(name, boxes, Set.of(codesOrLabels), emptyIsNo);
    }

    /**
     * Takes a box that was left empty ({@link MissingReason#SKIPPED}) as not ticked, as in files that write ticks only.
     *
     * @return the recoding
     */
    public Dichotomy withEmptyAsNo() {
        return new Dichotomy(name, boxes, ticks, true);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if a box is not a coded variable or has not the options that count as a tick
     */
    @Override
    public CodedAnswers apply(Survey survey) {
        List<CodedAnswers> columns = new ArrayList<>();
        for (String box : survey.codebook().names(boxes.toArray(String[]::new))) {
            columns.add(survey.coded(box));
        }
        AnswerOptions options =
                AnswerOptions.ordered("nee", "ja").withCodes(0, 1).withScores(0, 1);
        for (CodedAnswers column : columns) {
            for (Missing code : column.variable().options().missing()) {
                if (!options.missing().contains(code) && isFree(code.code(), options)) {
                    options = options.withMissing(code.code(), code.label(), code.reason());
                }
            }
        }
        AnswersBuilder result = new AnswersBuilder(Variable.ordinal(name, "", options));
        List<boolean[]> isTick = columns.stream().map(this::tickByPosition).toList();
        for (int i = 0; i < survey.respondents(); i++) {
            add(columns, isTick, i, options, result);
        }
        return (CodedAnswers) result.build();
    }

    private boolean[] tickByPosition(CodedAnswers column) {
        AnswerOptions options = column.variable().options();
        boolean[] isTick = new boolean[options.size()];
        for (String tick : ticks) {
            isTick[
                    options.position(tick)
                            .orElseThrow(() ->
                                    new IllegalArgumentException("codesOrLabels: '" + tick + "' is not an option of '"
                                            + column.variable().name() + "'"))] = true;
        }
        return isTick;
    }

    private static boolean isFree(String code, AnswerOptions options) {
        return options.position(code).isEmpty()
                && options.missing().stream().noneMatch(taken -> taken.code().equals(code));
    }

    private void add(
            List<CodedAnswers> columns,
            List<boolean[]> isTick,
            int respondent,
            AnswerOptions options,
            AnswersBuilder result) {
        List<Missing> unknown = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            CodedAnswers column = columns.get(c);
            if (!column.isAnswered(respondent)) {
                Missing missing = column.missing(respondent);
                if (!emptyIsNo || missing.reason() != MissingReason.SKIPPED) {
                    unknown.add(missing);
                }
            } else if (isTick.get(c)[column.position(respondent)]) {
                result.addPosition(YES);
                return;
            }
        }
        if (unknown.isEmpty()) {
            result.addPosition(NO);
        } else {
            Missing strongest = Missing.strongest(unknown);
            result.addMissing(options.missing().contains(strongest) ? strongest : Missing.of(strongest.reason()));
        }
    }
}
