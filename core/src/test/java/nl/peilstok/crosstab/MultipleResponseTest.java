package nl.peilstok.crosstab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceData;
import org.junit.jupiter.api.Test;

class MultipleResponseTest {
    private static final AnswerOptions BOX = AnswerOptions.ordered("nee", "ja")
            .withCodes(0, 1)
            .withMissing("9", "geen zicht op", MissingReason.NO_VIEW)
            .withMissing("-1", "niet gesteld", MissingReason.NOT_ASKED)
            .withMissing("-2", "leeg", MissingReason.SKIPPED);

    /** Columns of codes, a box each. */
    private static Survey survey(int[]... boxes) {
        List<Answers> columns = new ArrayList<>();
        for (int b = 0; b < boxes.length; b++) {
            AnswersBuilder column = new AnswersBuilder(Variable.ordinal("box_" + (b + 1), "Box " + (b + 1), BOX));
            Arrays.stream(boxes[b]).forEach(code -> column.add(String.valueOf(code)));
            columns.add(column.build());
        }
        return Survey.of(columns);
    }

    private static int[][] random(int boxes, int respondents, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, boxes)
                .mapToObj(b -> random.ints(respondents, 0, 2).toArray())
                .toArray(int[][]::new);
    }

    private static Grouping groups(int respondents) {
        return Grouping.of(
                "groep",
                IntStream.range(0, respondents)
                        .mapToObj(i -> new String[] {"a", "b", "c"}[i % 3])
                        .toArray(String[]::new));
    }

    @Test
    void agreesWithR() {
        ReferenceCase r = ReferenceCase.of("table__multiple_response__together");
        ReferenceData data = ReferenceData.read("multiple_response.csv");
        Survey survey = survey(IntStream.rangeClosed(1, 5)
                .mapToObj(b -> Arrays.stream(data.numeric("boxes." + b))
                        .mapToInt(code -> (int) code)
                        .toArray())
                .toArray(int[][]::new));
        Grouping groups = Grouping.of("grootte", data.strings("group").toArray(String[]::new));
        MultipleResponseTable table = MultipleResponse.ticked("ja").analyse(survey.items("box_1..box_5"), groups);
        assertThat(table.all().cases().n()).isEqualTo((int) r.value("n"));
        assertThat(table.all().cases().leftOut(MissingReason.NO_VIEW)).isEqualTo(2);
        assertThat(table.all().none()).isEqualTo((int) r.value("none"));
        int klein = table.groups().indexOf("klein");
        for (int box = 0; box < 5; box++) {
            r.assertClose("counts." + box, table.all().count(box));
            r.assertClose("klein." + box, table.count(box, klein));
            r.assertClose("per_box." + box, table.test(box).statistic().value());
            r.assertClose("p_holm." + box, table.p(box).value());
        }
        r.assertClose("sum", table.sumOfChiSquares().value());
        r.assertClose("first_df", table.firstOrderDf());
        r.assertClose("first_p", table.firstOrderP().value());
        r.assertClose("second", table.secondOrderChiSquare().value());
        r.assertClose("second_df", table.secondOrderDf());
        r.assertClose("second_p", table.secondOrderP().value());
    }

    @Test
    void oneBoxIsPearsonsTest() {
        Survey survey = survey(random(1, 90, 1));
        MultipleResponseTable table = MultipleResponse.ticked("1").analyse(survey.items("box_1"), groups(90));
        ChiSquareResult box = ChiSquareTest.of(table.boxByGroup(0));
        assertThat(table.secondOrderChiSquare().value())
                .isCloseTo(box.statistic().value(), within(1e-12));
        assertThat(table.secondOrderDf()).isEqualTo(2);
        assertThat(table.secondOrderP().value()).isCloseTo(box.p().value(), within(1e-14));
    }

    /** A box that says the same again, or the opposite, adds nothing. */
    @Test
    void aBoxTwiceIsABoxOnce() {
        int[] box = random(1, 90, 2)[0];
        int[] opposite = Arrays.stream(box).map(code -> 1 - code).toArray();
        MultipleResponseTable once =
                MultipleResponse.ticked("1").analyse(survey(box).items("box_1"), groups(90));
        MultipleResponseTable thrice =
                MultipleResponse.ticked("1").analyse(survey(box, box, opposite).items("box_1..box_3"), groups(90));
        assertThat(thrice.secondOrderChiSquare().value())
                .isCloseTo(once.secondOrderChiSquare().value(), within(1e-10));
        assertThat(thrice.secondOrderDf()).isCloseTo(2, within(1e-12));
    }

    /** Where the groups do not differ the second order rejects about as often as it says. */
    @Test
    void keepsItsLevel() {
        int rejected = 0;
        for (int run = 0; run < 600; run++) {
            Random random = new Random(1000 + run);
            int[][] boxes = new int[6][120];
            for (int i = 0; i < 120; i++) {
                double common = random.nextGaussian();
                for (int[] box : boxes) {
                    box[i] = common + .6 * random.nextGaussian() > .2 ? 1 : 0;
                }
            }
            MultipleResponseTable table =
                    MultipleResponse.ticked("1").analyse(survey(boxes).items("box_1..box_6"), groups(120));
            rejected += table.secondOrderP().value() <= .05 ? 1 : 0;
        }
        assertThat(rejected / 600.0).isBetween(.025, .08);
    }

    @Test
    void whoSawTheQuestionIsTheBase() {
        Survey survey = survey(new int[] {1, 0, 1, -2, -1, -2, 0, 1}, new int[] {1, 0, -2, -2, -1, 1, 9, 9});
        MultipleResponse ticked = MultipleResponse.ticked("ja");
        MultipleResponseResult complete = ticked.analyse(survey.items("box_1", "box_2"));
        assertThat(complete.cases().n()).isEqualTo(2);
        assertThat(complete.none()).isEqualTo(1);
        MultipleResponseResult ticksOnly = ticked.withEmptyAsNo().analyse(survey.items("box_1", "box_2"));
        assertThat(ticksOnly.cases().n()).isEqualTo(5);
        assertThat(ticksOnly.none()).isEqualTo(2);
        assertThat(ticksOnly.cases().leftOut(MissingReason.NO_VIEW)).isEqualTo(2);
        assertThat(ticksOnly.cases().leftOut(MissingReason.NOT_ASKED)).isEqualTo(1);
        assertThat(ticksOnly.ofRespondents(0).value()).isEqualTo(.4);
        assertThat(ticksOnly.ofTicks(0).value()).isEqualTo(.5);
        MultipleResponseResult tickers =
                ticked.withEmptyAsNo().amongThoseWhoTicked().analyse(survey.items("box_1", "box_2"));
        assertThat(tickers.cases().n()).isEqualTo(3);
        assertThat(tickers.ofRespondents(1).value()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(tickers.none()).isEqualTo(2);
    }

    @Test
    void boxesOfEverybodyOrNobodySayNothing() {
        int[] box = random(1, 30, 3)[0];
        Survey survey =
                survey(box, new int[30], IntStream.generate(() -> 1).limit(30).toArray());
        MultipleResponseTable table = MultipleResponse.ticked("1").analyse(survey.items("box_1..box_3"), groups(30));
        assertThat(table.firstOrderDf()).isEqualTo(2);
        assertThat(table.p(1).isPresent()).isFalse();
        assertThat(table.p(2).whyAbsent().orElseThrow().kind()).isEqualTo(Absence.Kind.TOO_FEW);
        MultipleResponseTable nothing = MultipleResponse.ticked("1").analyse(survey.items("box_2"), groups(30));
        assertThat(nothing.secondOrderP().isPresent()).isFalse();
        assertThat(nothing.toString()).startsWith("All boxes: —");
        assertThat(nothing.toString()).startsWith("All boxes: — (no box can be tested by group), n = 30");
        MultipleResponseResult nobody =
                MultipleResponse.ticked("1").analyse(survey(new int[] {9, 9}).items("box_1"));
        assertThat(nobody.ofRespondents(0).whyAbsent().orElseThrow().kind()).isEqualTo(Absence.Kind.NO_ANSWERS);
        assertThat(nobody.ofTicks(0).isPresent()).isFalse();
    }

    @Test
    void saysWhatIsWrong() {
        Survey survey = survey(random(2, 6, 4));
        assertThatThrownBy(() -> MultipleResponse.ticked("x").analyse(survey.items("box_1")))
                .hasMessage("codesOrLabels: 'x' is not an option of 'box_1'");
        assertThatThrownBy(() -> MultipleResponse.ticked()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MultipleResponse.ticked("1").analyse(survey.items("box_1"), groups(5)))
                .hasMessage("groups: must be of the same 6 respondents as the boxes, is of 5");
    }

    @Test
    void printsInEightyColumns() {
        Survey survey = survey(random(6, 90, 5));
        MultipleResponse ticked = MultipleResponse.ticked("1").withMultiplicity(Multiplicity.BENJAMINI_HOCHBERG);
        String all = ticked.analyse(survey.items("box_1..box_6")).toString();
        String byGroup =
                ticked.analyse(survey.items("box_1..box_6"), groups(90)).toString();
        assertThat(all).startsWith("Several answers: ").contains("Box 1");
        assertThat(byGroup).startsWith("All boxes: X²(").contains("ticked nothing");
        assertThat(List.of((all + "\n" + byGroup).split("\n")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }
}
