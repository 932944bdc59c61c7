package nl.peilstok.recalculate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.math.RandomStream;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Items beside a scale, reconstructed with it: the borging candidates of 2018, four of which were dropped. */
class CompanionsTest {
    private static final AnswerOptions FIVE =
            AnswerOptions.ordered("1", "2", "3", "4", "5").withMissing(9, "geen zicht op", MissingReason.NO_VIEW);
    private static final CorrelationTarget NOT_POSITIVE = CorrelationTarget.reported(-0.30, 0, "Bijlage 3");
    private static final CorrelationTarget POSITIVE =
            CorrelationTarget.assumed(0.05, 0.60, "nothing was published of the swv");

    private static Reconstruction borging(String group) {
        Bijlage3 scale = Bijlage3.of("borging", group);
        return Reconstruction.of(scale.items())
                .to(AimedStatistic.MEAN, scale.mean())
                .to(AimedStatistic.MEDIAN, scale.median())
                .to(AimedStatistic.SD, scale.sd())
                .to(AimedStatistic.ALPHA, scale.alpha());
    }

    private static Companions dropped(String group) {
        return Companions.of(Bijlage3.dropped("borging", group));
    }

    private static Reconstruction joint(String group) {
        return borging(group)
                .withCompanions(
                        group.equals("swv")
                                ? dropped(group).withScaleItems(POSITIVE).amongThemselves(POSITIVE)
                                : dropped(group).withScaleItems(NOT_POSITIVE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"swv", "gemeenten"})
    void fourDroppedItemsCorrelateAsAimedAndTheScaleIsUntouched(String group) {
        Reconstructed alone = borging(group).run();
        Reconstructed result = joint(group).run();

        assertThat(result.isConverged()).as(result.toString()).isTrue();
        assertThat(result.targets())
                .allMatch(Reconstructed.Target::isMet)
                .hasToString(alone.targets().toString());
        for (Variable variable : alone.survey().codebook().variables()) {
            assertThat(raw(result.survey(), variable.name())).isEqualTo(raw(alone.survey(), variable.name()));
        }

        // By the library's own correlations, not by what the search kept up to date.
        List<String> dropped = names(Bijlage3.dropped("borging", group));
        List<String> kept = names(Bijlage3.of("borging", group).items().items());
        CorrelationMatrix r = Correlations.pearson()
                .pairwise()
                .analyse(result.survey().items(concat(kept, dropped).toArray(String[]::new)));
        List<ReconstructedCorrelation> withScale = result.correlations().stream()
                .filter(pair -> kept.contains(pair.with()))
                .toList();
        assertThat(withScale)
                .hasSize(4 * 8)
                .allMatch(ReconstructedCorrelation::isMet)
                .allSatisfy(pair -> assertThat(r.get(pair.item(), pair.with()).value())
                        .isCloseTo(pair.attained().value(), within(1e-12))
                        .isBetween(pair.target().least(), pair.target().most()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"swv", "gemeenten"})
    void theyHaveTheirPublishedCountsAndKeepWhyAnswersAreMissing(String group) {
        Survey survey = joint(group).run().survey();
        for (PublishedItem item : Bijlage3.dropped("borging", group)) {
            CodedAnswers answers = survey.coded(item.variable().name());
            List<Integer> counts =
                    new ArrayList<>(Arrays.stream(answers.counts()).boxed().toList());
            for (Missing code : item.variable().options().missing()) {
                assertThat(code.reason()).isEqualTo(MissingReason.NO_VIEW);
                counts.add(answers.missingCounts().getOrDefault(code, 0));
            }
            assertThat(item.counts().vectors()).contains(counts);
            assertThat(answers.variable().label()).startsWith(Reconstructed.MARK);
        }
    }

    @Test
    void whatIsReportedAndWhatIsAssumedStandsInTheResult() {
        Reconstructed swv = joint("swv").run();
        assertThat(swv.notes())
                .containsExactly(
                        "reconstructed, not observed: one possibility among very many",
                        "correlations of companions and scale items: .05 to .60 (assumed: nothing was published of the"
                                + " swv)",
                        "correlations of companions: .05 to .60 (assumed: nothing was published of the swv)");
        assertThat(swv.toString()).contains("assumed").doesNotContain("reported");
        assertThat(swv.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        Reconstructed gemeenten = joint("gemeenten").run();
        assertThat(gemeenten.toString()).contains("reported").doesNotContain("assumed");
        assertThat(joint("swv"))
                .hasToString("reconstruction of 105 respondents to mean 3.1, median 3.1, sd 0.79, alpha 0.870,"
                        + " 4 companion items, seed 1");
        assertThat(dropped("swv").withScaleItems(POSITIVE))
                .hasToString("4 companion items\ncompanions and scale items: .05 to .60 (assumed: nothing was"
                        + " published of the swv)");
    }

    @Test
    void aCorrelationWithTheScoreCanBeAimedAt() {
        Reconstructed result = borging("gemeenten")
                .withCompanions(dropped("gemeenten").withScore(CorrelationTarget.assumed(-0.105, -0.095, "a wish")))
                .run();
        assertThat(result.isConverged()).isTrue();
        assertThat(result.correlations()).hasSize(4).allSatisfy(pair -> {
            assertThat(pair.with()).isEqualTo(ReconstructedCorrelation.SCORE);
            assertThat(pair.attained().value()).isBetween(-0.105, -0.095);
        });
    }

    @Test
    void theItemsOfTheScaleCanBeMadeToCorrelateToo() {
        CorrelationTarget similar = CorrelationTarget.assumed(0.10, 0.50, "a wish");
        Reconstructed result =
                borging("gemeenten").withItemCorrelations(similar).run();
        assertThat(result.isConverged()).as(result.toString()).isTrue();
        assertThat(result.targets()).allMatch(Reconstructed.Target::isMet);
        assertThat(result.correlations()).hasSize(8 * 7 / 2).allMatch(ReconstructedCorrelation::isMet);
        assertThat(result.correlationTable().rows()).hasSize(1);
    }

    @Test
    void correlationsThatCannotBeReachedAreNamed() {
        Reconstructed result = borging("swv")
                .withCompanions(dropped("swv").withScaleItems(CorrelationTarget.assumed(0.9, 1, "absurd")))
                .withMostSwaps(6_000)
                .run();
        assertThat(result.outcome()).isEqualTo(Reconstructed.Outcome.NOT_CONVERGED);
        assertThat(result.whyNot().orElseThrow().reason()).isEqualTo("not reached: r of companions and scale items");
        assertThat(result.correlations()).noneMatch(ReconstructedCorrelation::isMet);
    }

    @Test
    void whatDoesNotVaryCorrelatesWithNothing() {
        PublishedScale scale = PublishedScale.of(List.of(item("a", 40, 20, 20, 20, 20, 20, 0)));
        Companions constant = Companions.of(List.of(item("c", 40, 0, 0, 100, 0, 0, 0)));
        Reconstructed aimed = Reconstruction.of(scale)
                .withCompanions(constant.withScore(POSITIVE))
                .run();
        assertThat(aimed.outcome()).isEqualTo(Reconstructed.Outcome.IMPOSSIBLE);
        assertThat(aimed.whyNot().orElseThrow().reason())
                .isEqualTo("the answers to c do not vary, so that nothing correlates with them");
        assertThat(aimed.correlations()).isEmpty();
        assertThat(aimed.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(Reconstruction.of(scale)
                        .withCompanions(constant)
                        .run()
                        .survey()
                        .respondents())
                .isEqualTo(40);
    }

    @Test
    void aMistakeIsNamed() {
        PublishedItem a = item("a", 40, 20, 20, 20, 20, 20, 0);
        PublishedItem other = item("b", 50, 20, 20, 20, 20, 20, 0);
        Reconstruction ofA = Reconstruction.of(PublishedScale.of(List.of(a)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofA.withCompanions(Companions.of(List.of(a))))
                .withMessage("items: 'a' is an item of the scale");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofA.withCompanions(Companions.of(List.of(other))))
                .withMessage("items: 'b' has n = 50, the scale has 40");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Companions.of(List.of(a, other)))
                .withMessageContaining("'b' has n = 50, the first has 40");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Companions.of(List.of(a, a)))
                .withMessage("items: 'a' stands twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Companions.of(List.of()))
                .withMessageContaining("at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CorrelationTarget.assumed(0.2, 0.1, "x"))
                .withMessageContaining("got 0.2, 0.1");
        assertThatIllegalArgumentException().isThrownBy(() -> CorrelationTarget.assumed(Double.NaN, 0.1, "x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CorrelationTarget.reported(0, 1, " "))
                .withMessageContaining("source");
        assertThatNullPointerException().isThrownBy(() -> ofA.withItemCorrelations(null));
    }

    @Test
    void correlationsKeptUpToDateEqualAFreshPass() {
        RandomStream random = RandomStream.of(11, 0);
        double[][] columns = new double[4][50];
        for (double[] column : columns) {
            Arrays.setAll(column, r -> random.nextInt(5) == 0 ? Double.NaN : 1000 + random.nextInt(50) / 7.0);
        }
        List<PairConditions.Condition> all = new ArrayList<>();
        for (int one = 0; one < 4; one++) {
            for (int other = 0; other < one; other++) {
                all.add(new PairConditions.Condition(one, other, NOT_POSITIVE));
            }
        }
        PairConditions kept = new PairConditions(columns, all);
        for (int swap = 0; swap < 3000; swap++) {
            int column = random.nextInt(4);
            int one = random.nextInt(50);
            int other = random.nextInt(50);
            kept.swap(column, one, other);
            double number = columns[column][one];
            columns[column][one] = columns[column][other];
            columns[column][other] = number;
            if (swap % 100 == 0) {
                PairConditions fresh = new PairConditions(columns, all);
                for (int c = 0; c < all.size(); c++) {
                    assertThat(kept.correlation(c)).isCloseTo(fresh.correlation(c), within(1e-11));
                }
                assertThat(kept.missedBy()).isCloseTo(fresh.missedBy(), within(1e-10));
            }
        }
    }

    @Test
    void groupsBecomeOneSurveyThatIsTheSameForAnyNumberOfThreads() {
        GroupReconstruction both =
                GroupReconstruction.of("doelgroep").with("swv", joint("swv")).with("gemeenten", joint("gemeenten"));
        ReconstructedGroups here = both.run();
        ExecutorService pool = Executors.newFixedThreadPool(1);
        List<Long> reports = new ArrayList<>();
        ReconstructedGroups shared = both.run(Work.on(pool, 2).reporting((done, total) -> reports.add(done)));
        pool.shutdown();

        Survey survey = here.survey();
        assertThat(survey.respondents()).isEqualTo(105 + 208);
        assertThat(survey.group("doelgroep"))
                .hasToString(shared.survey().group("doelgroep").toString());
        assertThat(survey.codebook().variables()).hasSize(13);
        for (Variable variable : survey.codebook().variables()) {
            assertThat(raw(shared.survey(), variable.name())).isEqualTo(raw(survey, variable.name()));
        }
        assertThat(reports).endsWith(2L);
        Survey swv = here.groups().get("swv").survey();
        assertThat(raw(survey.in(survey.group("doelgroep").in("swv")), "borging_06"))
                .isEqualTo(raw(swv, "borging_06"));
        assertThat(here.notes())
                .contains("swv: correlations of companions: .05 to .60 (assumed: nothing was published of the swv)");
        assertThat(here.toString()).startsWith("reconstruction of 2 groups by doelgroep converged\n\nswv: ");
    }

    @Test
    void anItemOfOneGroupOnlyIsNotAskedOfTheOthers() {
        PublishedItem a = item("a", 40, 20, 20, 20, 20, 20, 0);
        PublishedItem b = item("b", 40, 20, 20, 20, 20, 20, 0);
        Survey survey = GroupReconstruction.of("group")
                .with("one", Reconstruction.of(PublishedScale.of(List.of(a))))
                .with("both", Reconstruction.of(PublishedScale.of(List.of(a, b))))
                .run()
                .survey();
        assertThat(survey.coded("b").missing(0).reason()).isEqualTo(MissingReason.NOT_ASKED);
        assertThat(survey.coded("b").isAnswered(40)).isTrue();
    }

    @Test
    void groupsAreNamedOnceAndThereMustBeOne() {
        GroupReconstruction none = GroupReconstruction.of("group");
        Reconstruction any = borging("swv");
        assertThatIllegalStateException().isThrownBy(none::run).withMessageContaining("no groups");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.with("a", any).with("a", any))
                .withMessage("level: 'a' stands twice");
        assertThatIllegalArgumentException().isThrownBy(() -> GroupReconstruction.of(" "));
        PublishedItem five = item("a", 40, 20, 20, 20, 20, 20, 0);
        PublishedItem three =
                PublishedItem.of(Variable.ordinal("a", "", AnswerOptions.ordered("1", "2", "3")), 40, 20, 40, 40);
        ReconstructedGroups differ = none.with("five", Reconstruction.of(PublishedScale.of(List.of(five))))
                .with("three", Reconstruction.of(PublishedScale.of(List.of(three))))
                .run();
        assertThatIllegalArgumentException()
                .isThrownBy(differ::survey)
                .withMessageContaining("'a' must have the same options");
        PublishedItem unlike = PublishedItem.of(
                Variable.ordinal(
                        "a",
                        "",
                        AnswerOptions.ordered("1", "2", "3", "4", "5")
                                .withMissing(9, "nvt", MissingReason.NOT_APPLICABLE)),
                40,
                20,
                20,
                20,
                20,
                20,
                0);
        ReconstructedGroups twoMeanings = none.with("no view", Reconstruction.of(PublishedScale.of(List.of(five))))
                .with("nvt", Reconstruction.of(PublishedScale.of(List.of(unlike))))
                .run();
        assertThatIllegalArgumentException()
                .isThrownBy(twoMeanings::survey)
                .withMessageContaining("no missing code with two meanings");
    }

    @Test
    void anItemHasTheMissingCodesOfAllGroups() {
        Survey survey = GroupReconstruction.of("doelgroep")
                .with(
                        "gemeenten",
                        Reconstruction.of(Bijlage3.of("meerwaarde", "gemeenten").items()))
                .with("swv", Reconstruction.of(Bijlage3.of("meerwaarde", "swv").items()))
                .run()
                .survey();
        assertThat(survey.coded("meerwaarde_04").missingCounts().keySet())
                .extracting(Missing::reason)
                .containsExactly(MissingReason.NO_VIEW, MissingReason.NOT_APPLICABLE);
    }

    @Test
    void interruptionEndsGroupsToo() {
        GroupReconstruction search = GroupReconstruction.of("doelgroep")
                .with(
                        "swv",
                        joint("swv")
                                .withProgress(swaps -> Thread.currentThread().interrupt()))
                .with(
                        "gemeenten",
                        joint("gemeenten")
                                .withProgress(swaps -> Thread.currentThread().interrupt()));
        assertThatThrownBy(search::run).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static List<String> names(List<PublishedItem> items) {
        return items.stream().map(item -> item.variable().name()).toList();
    }

    private static List<String> concat(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static PublishedItem item(String name, int n, int... percentages) {
        return PublishedItem.of(Variable.ordinal(name, "", FIVE), n, percentages);
    }

    private static List<String> raw(Survey survey, String name) {
        List<String> raw = new ArrayList<>();
        for (int r = 0; r < survey.respondents(); r++) {
            raw.add(survey.answers(name).raw(r));
        }
        return raw;
    }
}
