package nl.peilstok.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Selection;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Interval;
import nl.peilstok.inference.GroupSummary;
import nl.peilstok.inference.TTest;
import nl.peilstok.reference.OpenSurvey;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceData;
import nl.peilstok.reliability.MeasurementError;
import nl.peilstok.scale.Scale;
import nl.peilstok.scale.Scores;
import org.junit.jupiter.api.Test;

/** A region against the country and a wave against the last: against R, and at the edges. */
class WavesTest {
    private static final Scale SCALE = Scale.of("visie", "item_1..item_6");

    /** Six items of the complete Likert data under new names, with who answered. */
    private static Survey wave(String prefix, int from, int to) {
        ReferenceData data = ReferenceData.read("likert_complete");
        List<Answers> columns = new ArrayList<>();
        AnswersBuilder keys = new AnswersBuilder(Variable.key("resp_id", ""));
        for (int r = from; r < to; r++) {
            keys.addText("r" + r);
        }
        columns.add(keys.build());
        for (int item = 1; item <= 6; item++) {
            AnswersBuilder column = new AnswersBuilder(Variable.ordinal("item_" + item, "", OpenSurvey.AGREEMENT));
            List<String> cells = data.strings(prefix + item);
            for (int r = from; r < to; r++) {
                column.add(cells.get(r));
            }
            columns.add(column.build());
        }
        return Survey.of(columns);
    }

    private static Scores scores(String prefix, int from, int to) {
        return SCALE.score(wave(prefix, from, to));
    }

    private static void assertNorm(String name, NormComparisonResult result) {
        ReferenceCase r = ReferenceCase.of(name);
        r.assertClose("difference", result.test().difference().value());
        Interval interval = result.test().difference().interval().orElseThrow();
        r.assertClose("lower", interval.lower());
        r.assertClose("upper", interval.upper());
        r.assertClose("p", result.test().p().value());
        r.assertClose("delta", result.effect().value());
        r.assertClose("percentile", result.percentile().value());
        r.assertClose(
                "percentile_lower", result.percentile().interval().orElseThrow().lower());
        r.assertClose(
                "percentile_upper", result.percentile().interval().orElseThrow().upper());
        r.assertClose("first", result.percentile(0).value());
    }

    @Test
    void aRegionAgainstPublishedFiguresAgreesWithR() {
        Scores region = scores("A_", 0, 24);
        NormComparison norm = NormComparison.against("gemeenten 2018", Summary.of(3.1, .8, 108));
        assertNorm("waves__likert__norm", norm.analyse(region));
        assertNorm(
                "waves__likert__norm_finite",
                norm.withPopulation(31).withNormPopulation(217).analyse(region));
        assertThat(norm.analyse(region).effect().interval()).isPresent();
        assertThat(norm.withPopulation(31)
                        .analyse(region)
                        .effect()
                        .whyNoInterval()
                        .orElseThrow()
                        .reason())
                .contains("finite populations");
    }

    @Test
    void aRegionPrintsItsFindingAndEachRespondent() {
        NormComparisonResult result = NormComparison.against("gemeenten 2018", Summary.of(3.59, .62, 108))
                .analyse(new GroupSummary("visie", Summary.of(3.91, .55, 24)));
        assertThat(result.sentence())
                .isEqualTo("visie: above gemeenten 2018 by 0.32 [0.06, 0.58], p = .016, percentile 70");
        assertThat(result.toString().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        NormComparisonResult respondents =
                NormComparison.against("norm", Summary.of(3, 1, 50)).analyse(Numbers.of("x", 3, 4, 2));
        assertThat(respondents.percentile(0).value()).isEqualTo(50);
        assertThat(respondents.respondentTable().rows()).hasSize(3);
        assertThat(respondents.sentence()).isEqualTo("x: as norm [-2.31, 2.31], p = 1.000, percentile 50");
        assertThat(NormComparisonResult.table(List.of(result, respondents)).rows())
                .hasSize(2);
    }

    @Test
    void whoAskedEverybodyHasTheErrorOfTheNormAlone() {
        Summary norm = Summary.of(3, 1, 50);
        NormComparisonResult all =
                NormComparison.against("norm", norm).withPopulation(4).analyse(Numbers.of("x", 2, 3, 4, 5));
        assertThat(all.test().standardError().value()).isCloseTo(1 / Math.sqrt(50), within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        NormComparison.against("norm", norm).withPopulation(3).analyse(Numbers.of("x", 2, 3, 4, 5)))
                .withMessageContaining("population: must be at least 4, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormComparison.against("norm", norm).withNormPopulation(49))
                .withMessageContaining("population: must be at least 50, got 49");
    }

    @Test
    void aRegionWithoutScoresAndANormWithoutSpreadAreStated() {
        AnswersBuilder none =
                new AnswersBuilder(Variable.numeric("x", "").withMissing("9", "geen zicht op", MissingReason.NO_VIEW));
        none.addMissing(new Missing("9", "geen zicht op", MissingReason.NO_VIEW));
        NormComparison norm = NormComparison.against("norm", Summary.of(3, .5, 20));
        NormComparisonResult empty = norm.analyse((Numbers) none.build());
        assertThat(empty.percentile().isPresent()).isFalse();
        assertThat(empty.percentile(0).whyAbsent().orElseThrow().reason()).isEqualTo("no score: 'geen zicht op'");
        assertThat(empty.sentence()).startsWith("x: not compared");
        NormComparisonResult flat =
                NormComparison.against("norm", Summary.of(3, 0, 20)).analyse(Numbers.of("x", 2, 4, 4));
        assertThat(flat.percentile().whyAbsent().orElseThrow().reason()).isEqualTo("'norm' has no spread");
        assertThat(flat.effect().isPresent()).isFalse();
        assertThat(flat.test().p().isPresent()).isTrue();
        NormComparisonResult one = norm.analyse(Numbers.of("x", 2));
        assertThat(one.percentile().value()).isCloseTo(2.275, within(1e-3));
        assertThat(one.percentile().interval()).isEmpty();
    }

    @Test
    void theSameRespondentsAgreeWithR() {
        ReferenceCase r = ReferenceCase.of("waves__likert__same");
        WaveChangeResult result = WaveChange.matchedBy("resp_id").analyse(scores("A_", 0, 300), scores("B_", 0, 300));
        r.assertClose("difference", result.test().difference().value());
        r.assertClose(
                "lower", result.test().difference().interval().orElseThrow().lower());
        r.assertClose(
                "upper", result.test().difference().interval().orElseThrow().upper());
        r.assertClose("p", result.test().p().value());
        r.assertClose("g", result.effect().value());
        r.assertClose("reliability", result.reliability().value());
        r.assertClose("smallest", result.smallestReliableChange().value());
        r.assertClose("risen", result.risen());
        r.assertClose("fallen", result.fallen());
        double[] index = r.numbers("index");
        for (int i = 0; i < index.length; i++) {
            assertThat(result.respondents().get(i).index().value()).isCloseTo(index[i], within(1e-9));
        }
        assertThat(result.toString().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(result.toString()).contains("194 neither; 15 expected by");
        assertThat(result.respondentTable().rows()).hasSize(300);
    }

    @Test
    void otherRespondentsAgreeWithR() {
        ReferenceCase r = ReferenceCase.of("waves__likert__different");
        WaveDifferenceResult result = WaveDifference.welch().analyse(scores("A_", 120, 300), scores("B_", 0, 120));
        r.assertClose("difference", result.test().difference().value());
        r.assertClose(
                "lower", result.test().difference().interval().orElseThrow().lower());
        r.assertClose(
                "upper", result.test().difference().interval().orElseThrow().upper());
        r.assertClose("p", result.test().p().value());
        assertThat(result.effect().isPresent()).isTrue();
        assertThat(result.before().n()).isEqualTo(180);
        assertThat(result.toString().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void respondentsAreFoundAgainInAnyOrderAndTheOthersCounted() {
        Survey first = wave("A_", 0, 40);
        Survey later = wave("B_", 10, 50);
        WaveChangeResult plain = WaveChange.matchedBy("resp_id").analyse(SCALE.score(first), SCALE.score(later));
        assertThat(plain.respondents()).hasSize(30);
        assertThat(plain.respondents().get(0).key()).isEqualTo("r10");
        assertThat(plain.toString()).contains("left out: 10 in the earlier wave alone, 10 in the later wave alone");
        WaveChangeResult exact = WaveChange.matchedBy("resp_id")
                .analyse(
                        SCALE.score(first.in(Selection.where(40, row -> row >= 10))),
                        SCALE.score(later.in(Selection.where(40, row -> row < 30))));
        assertThat(exact.test().difference().value())
                .isEqualTo(plain.test().difference().value());
        assertThat(exact.test().p().value())
                .isEqualTo(TTest.paired()
                        .test(
                                SCALE.score(wave("B_", 10, 40)).numbers(),
                                SCALE.score(wave("A_", 10, 40)).numbers())
                        .p()
                        .value());
    }

    @Test
    void aKnownErrorDecidesWhatIsReliable() {
        Scores before = scores("A_", 0, 50);
        Scores after = scores("B_", 0, 50);
        WaveChangeResult sharp = WaveChange.matchedBy("resp_id")
                .withError(new MeasurementError(.5, .99))
                .analyse(before, after);
        WaveChangeResult blunt = WaveChange.matchedBy("resp_id")
                .withError(new MeasurementError(2, .1))
                .analyse(before, after);
        assertThat(sharp.risen() + sharp.fallen()).isGreaterThan(blunt.risen() + blunt.fallen());
        WaveChangeResult without = WaveChange.matchedBy("resp_id")
                .withError(new MeasurementError(.5, 1))
                .analyse(before, after);
        assertThat(without.respondents()
                        .get(0)
                        .index()
                        .whyAbsent()
                        .orElseThrow()
                        .reason())
                .isEqualTo("the scores have no error of measurement");
        assertThat(without.toString()).contains("reliable change: not known");
    }

    /** Their alpha is 1, or what rounding makes of it. */
    @Test
    void itemsThatAreAllAnsweredAlikeHaveNoError() {
        for (int n = 4; n < 40; n++) {
            for (int k = 2; k <= 6; k++) {
                List<Answers> columns = new ArrayList<>();
                AnswersBuilder keys = new AnswersBuilder(Variable.key("resp_id", ""));
                for (int r = 0; r < n; r++) {
                    keys.addText("r" + r);
                }
                columns.add(keys.build());
                for (int item = 1; item <= k; item++) {
                    AnswersBuilder column =
                            new AnswersBuilder(Variable.ordinal("item_" + item, "", OpenSurvey.AGREEMENT));
                    for (int r = 0; r < n; r++) {
                        column.add(r % 3 == 0 ? "4" : "2");
                    }
                    columns.add(column.build());
                }
                Scores scores = Scale.of("s", "item_1..item_" + k).score(Survey.of(columns));
                assertThat(WaveChange.matchedBy("resp_id")
                                .analyse(scores, scores)
                                .reliability()
                                .value())
                        .isBetween(1 - 1e-12, 1.0);
            }
        }
    }

    @Test
    void aLongLineGoesOnBelow() {
        assertThat(Line.wrapped(
                        "left out: 5 without a score in one wave, 11 in the earlier wave alone, 12 in the later wave"
                                + " alone"))
                .isEqualTo("left out: 5 without a score in one wave, 11 in the earlier wave alone,\n"
                        + "  12 in the later wave alone");
        assertThat(Line.wrapped("left out: 5")).isEqualTo("left out: 5");
    }

    @Test
    void nobodyInBothWavesIsStated() {
        WaveChangeResult result = WaveChange.matchedBy("resp_id").analyse(scores("A_", 0, 9), scores("B_", 20, 29));
        assertThat(result.respondents()).isEmpty();
        assertThat(result.test().difference().isPresent()).isFalse();
        assertThat(result.sentence()).startsWith("visie: no change known");
    }

    @Test
    void refusesAnotherScaleAndANameThatStandsTwice() {
        Scores before = scores("A_", 0, 20);
        Scores other = Scale.of("visie", "item_1..item_5").score(wave("B_", 0, 20));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WaveChange.matchedBy("resp_id").analyse(before, other))
                .withMessageContaining(
                        "after: must be scored by the scale of before, visie, got visie with other items");
        Survey twice = wave("B_", 0, 2);
        AnswersBuilder keys = new AnswersBuilder(Variable.text("resp_id", ""));
        keys.addText("r1");
        keys.addText("r1");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> WaveChange.matchedBy("resp_id").analyse(before, SCALE.score(twice.with(keys.build()))))
                .withMessageContaining("after: 'resp_id' must name a respondent once, names 'r1' twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WaveDifference.welch().analyse(before, before))
                .withMessageContaining("same respondents");
    }
}
