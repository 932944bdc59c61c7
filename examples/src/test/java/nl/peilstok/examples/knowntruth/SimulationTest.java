package nl.peilstok.examples.knowntruth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Items;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.describe.Summary;
import org.junit.jupiter.api.Test;

/** That what is planted is in the answers, seen in a sample so large that chance plays no part. */
class SimulationTest {
    private static final Truth EVERYTHING = Truth.everything().withRespondents(10_000);
    private static final Survey PLANTED = Simulation.of(EVERYTHING).survey(1);
    private static final Survey SOUND =
            Simulation.of(Truth.nothing().withRespondents(10_000)).survey(1);

    /** Standard errors are about .01; the latent correlations are known exactly. */
    private static final double CHANCE = 0.035;

    private static CorrelationMatrix latent(Survey survey, String group, String... items) {
        Items ofGroup = survey.items(items).in(survey.group(Truth.GROUP).in(group));
        return Correlations.polychoric().analyse(ofGroup);
    }

    @Test
    void itemsOfAScaleCorrelateByTheirLoadingsAndThoseOfOthersByTheTraits() {
        CorrelationMatrix r = latent(SOUND, "scholen", "visie_01", "visie_02", "vertrouwen_01", "sturing_06");
        assertThat(r.get(0, 1).value()).isCloseTo(.7 * .7, within(CHANCE));
        assertThat(r.get(0, 2).value()).isCloseTo(.7 * .7 * .3, within(CHANCE));
        assertThat(r.get(2, 3).value()).isCloseTo(.7 * .7 * .3, within(CHANCE));
    }

    @Test
    void theReversedItemAndTheBadItemAreThere() {
        CorrelationMatrix reversed = latent(PLANTED, "scholen", "visie_02", Truth.REVERSED);
        assertThat(reversed.get(0, 1).value()).isCloseTo(-.7 * .7, within(CHANCE));
        CorrelationMatrix bad = latent(PLANTED, "scholen", "vertrouwen_01", Truth.BAD, "visie_01");
        assertThat(bad.get(0, 1).value()).isCloseTo(0, within(CHANCE));
        assertThat(bad.get(1, 2).value()).isCloseTo(0, within(CHANCE));
        CorrelationMatrix sound = latent(SOUND, "scholen", "vertrouwen_01", Truth.BAD, "visie_01", Truth.REVERSED);
        assertThat(sound.get(0, 1).value()).isCloseTo(.7 * .7, within(CHANCE));
        assertThat(sound.get(2, 3).value()).isCloseTo(.7 * .7, within(CHANCE));
    }

    @Test
    void theGroupsDifferOnOneScaleAlone() {
        // Of a latent answer the groups differ by .7 × .5 = .35; cut into five options a little less of its own SD is
        // left.
        assertThat(difference(PLANTED, "visie_01")).isBetween(.28, .36);
        assertThat(difference(PLANTED, Truth.REVERSED)).isBetween(-.36, -.28);
        assertThat(difference(PLANTED, "vertrouwen_01")).isCloseTo(0, within(CHANCE));
        assertThat(difference(PLANTED, "sturing_01")).isCloseTo(0, within(CHANCE));
        assertThat(difference(SOUND, "visie_01")).isCloseTo(0, within(CHANCE));
    }

    /** In standard deviations of the item. */
    private static double difference(Survey survey, String item) {
        List<Summary> groups = Truth.GROUPS.stream()
                .map(group -> Summary.of(
                        survey.numbers(item).in(survey.group(Truth.GROUP).in(group))))
                .toList();
        return (groups.get(1).mean().value() - groups.get(0).mean().value())
                / groups.get(0).sd().value();
    }

    @Test
    void whoStandsLowHasLessOftenAViewOnOneScaleAlone() {
        assertThat(ratioOfNoView(PLANTED, "sturing_01", "sturing_02")).isGreaterThan(2);
        assertThat(ratioOfNoView(PLANTED, "visie_01", "visie_02")).isCloseTo(1, within(.25));
        assertThat(ratioOfNoView(PLANTED, "vertrouwen_01", "vertrouwen_02")).isCloseTo(1, within(.25));
        assertThat(ratioOfNoView(SOUND, "sturing_01", "sturing_02")).isCloseTo(1, within(.25));
    }

    /** How many times as many of those who answer an item with one of the two lowest options have no view on another. */
    private static double ratioOfNoView(Survey survey, String item, String other) {
        CodedAnswers answers = survey.coded(item);
        CodedAnswers others = survey.coded(other);
        int[] asked = new int[2];
        int[] unseen = new int[2];
        for (int r = 0; r < survey.respondents(); r++) {
            if (answers.isAnswered(r)) {
                int low = answers.position(r) <= 1 ? 0 : 1;
                asked[low]++;
                unseen[low] += others.isAnswered(r) ? 0 : 1;
            }
        }
        return (double) unseen[0] / asked[0] / ((double) unseen[1] / asked[1]);
    }

    @Test
    void oneInTwelveHasNoViewAndNothingElseIsMissing() {
        CodedAnswers visie = PLANTED.coded("visie_01");
        assertThat(visie.missingCounts()).hasSize(1);
        visie.missingCounts().forEach((missing, count) -> {
            assertThat(missing.reason()).isEqualTo(MissingReason.NO_VIEW);
            assertThat(missing.label()).isEqualTo("geen zicht op");
            assertThat(count / 20_000.0).isCloseTo(1 / 12.0, within(.006));
        });
        assertThat(visie.variable().label()).startsWith(Simulation.MARK);
    }

    @Test
    void aSeedGivesTheSameAnswersAndAnotherSeedOthers() {
        Simulation small = Simulation.of(Truth.everything().withRespondents(20));
        assertThat(raw(small.survey(7))).isEqualTo(raw(small.survey(7))).isNotEqualTo(raw(small.survey(8)));
    }

    private static List<String> raw(Survey survey) {
        return survey.codebook().variables().stream()
                .flatMap(variable -> java.util.stream.IntStream.range(0, survey.respondents())
                        .mapToObj(r -> survey.answers(variable.name()).raw(r)))
                .toList();
    }

    @Test
    void aMistakeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Truth.everything().withRespondents(0))
                .withMessage("respondents: 1 or more are needed, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Truth.everything().withPlanted(EnumSet.of(Kind.NO_VIEW_BY_GROUP)))
                .withMessageContaining("cannot be planted");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Truth(10, Set.of(), 0, 1.1, 0, .1, 0))
                .withMessageContaining("got 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Truth(10, Set.of(), 0, .7, 0, 0, 0))
                .withMessageContaining("noView");
    }
}
