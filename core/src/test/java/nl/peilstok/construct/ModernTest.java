package nl.peilstok.construct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.math.RandomStream;
import nl.peilstok.reliability.Omega;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Test;

/** Three scales among one list of items, one item that runs against its scale and one that shares nothing. */
class ModernTest {
    private static double[][] threeScales() {
        double[][] loadings = new double[16][4];
        for (int i = 0; i < 15; i++) {
            loadings[i][0] = .35;
            loadings[i][1 + i / 5] = .65;
        }
        loadings[6][0] = -.35;
        loadings[6][2] = -.65;
        return loadings;
    }

    private static final Survey SURVEY = new Simulated("q", 42)
            .group("swv", 250, threeScales())
            .group("gemeenten", 400, threeScales())
            .survey();
    private static final ConstructionResult RESULT =
            Construction.modern().analyse(SURVEY.items("q_01..q_16"), SURVEY.group("doelgroep"));

    @Test
    void findsTheScalesTheReversedItemAndTheBadOne() {
        assertThat(RESULT.scales())
                .extracting(scale -> scale.items().names())
                .containsExactly(
                        List.of("q_01", "q_02", "q_03", "q_04", "q_05"),
                        List.of("q_06", "q_08", "q_09", "q_10"),
                        List.of("q_11", "q_12", "q_13", "q_14", "q_15"));
        assertThat(RESULT.dropped()).containsExactlyInAnyOrder("q_07", "q_16");
        assertThat(RESULT.scales())
                .allSatisfy(scale -> assertThat(scale.unmet()).isEmpty());
    }

    @Test
    void reversedFirstTheItemStays() {
        ConstructionResult reversed = Construction.modern()
                .withoutHoldout()
                .analyse(SURVEY.items("q_01..q_16").reversed("q_07"), SURVEY.group("doelgroep"));
        assertThat(reversed.dropped()).containsExactly("q_16");
        assertThat(reversed.scales().get(1).scale().toString()).contains("reversed q_07");
        assertThat(reversed.holdout()).isEmpty();
    }

    @Test
    void omegaIsThatOfTheScale() {
        ConstructedScale first = RESULT.scales().get(0);
        assertThat(first.in("swv").reliability().value())
                .isEqualTo(Omega.minres()
                        .pairwise()
                        .withoutBootstrap()
                        .analyse(first.items().in(SURVEY.group("doelgroep").in("swv")))
                        .raw()
                        .value());
        assertThat(first.in("swv").coefficient()).isEqualTo(Quantity.OMEGA);
    }

    @Test
    void theHoldoutCheckIsSeededAndSaysWhatItSaw() {
        HoldoutResult check = RESULT.holdout().orElseThrow();
        assertThat(check.isSame()).isTrue();
        assertThat(check.isConfirmed()).isTrue();
        assertThat(check.findings(0)).extracting(Finding::group).containsOnly("swv", "gemeenten");
        assertThat(check.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(Construction.modern()
                        .analyse(SURVEY.items("q_01..q_16"), SURVEY.group("doelgroep"))
                        .holdout()
                        .orElseThrow())
                .hasToString(check.toString());
    }

    @Test
    void anItemOfOneScaleHereAndAnotherThereGoes() {
        double[][] here = new double[13][3];
        double[][] there = new double[13][3];
        for (int i = 0; i < 13; i++) {
            for (double[][] loadings : List.of(here, there)) {
                loadings[i][0] = .3;
                loadings[i][1 + i / 6 % 2] = .65;
            }
        }
        here[12][2] = .65;
        here[12][1] = 0;
        Survey survey = new Simulated("w", 8)
                .group("a", 400, here)
                .group("b", 400, there)
                .survey();
        ConstructionResult result =
                Construction.modern().withoutHoldout().analyse(survey.items("w_01..w_13"), survey.group("doelgroep"));
        assertThat(result.dropped()).containsExactly("w_13");
        assertThat(result.scales()).extracting(scale -> scale.items().size()).containsExactly(6, 6);
        assertThat(result.droppedTable().toString()).contains("the groups put it in different subsets");
        assertThat(result.methods(Language.ENGLISH))
                .contains(
                        "Dropped because the groups put it in different subsets: w_13",
                        "The items were split into w_01");
        assertThat(result.scales().get(1).toString().lines())
                .allMatch(line -> line.length() <= 80)
                .first()
                .isEqualTo("w 2: a scale of 6 items, all rules met");
    }

    @Test
    void numericItemsAreConstructedTooByPolyserialCorrelationsWhereNeeded() {
        AnswersBuilder[] columns = new AnswersBuilder[5];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new AnswersBuilder(Variable.numeric("n_" + i, ""));
        }
        RandomStream random = RandomStream.of(3, 3);
        for (int r = 0; r < 200; r++) {
            double common = random.nextGaussian();
            for (AnswersBuilder column : columns) {
                column.addNumber(common + random.nextGaussian());
            }
        }
        Survey survey =
                Survey.of(Arrays.stream(columns).map(AnswersBuilder::build).toList());
        assertThat(Construction.modern()
                        .analyse(survey.items("n_0..n_4"))
                        .scale()
                        .unmet())
                .isEmpty();
    }

    @Test
    void threadsChangeNothing() {
        ExecutorService helper = Executors.newFixedThreadPool(1);
        try {
            ConstructionResult two = Construction.modern()
                    .on(Work.on(helper, 2))
                    .analyse(SURVEY.items("q_01..q_16"), SURVEY.group("doelgroep"));
            assertThat(two.trail()).isEqualTo(RESULT.trail());
            assertThat(two).hasToString(RESULT.toString());
        } finally {
            helper.shutdown();
        }
    }

    @Test
    void aDuplicateIsLocalDependence() {
        double[][] loadings = new double[10][2];
        for (int i = 0; i < 10; i++) {
            loadings[i][0] = .6;
        }
        loadings[4][1] = .65;
        loadings[5][1] = .65;
        Survey survey = new Simulated("d", 9).group("a", 500, loadings).survey();
        ConstructionResult result = Construction.modern().withFactors(1).analyse(survey.items("d_01..d_10"));
        assertThat(result.drops()).singleElement().satisfies(step -> {
            assertThat(step.requirement()).isEqualTo(Requirement.RESIDUALS);
            assertThat(step.decision().because())
                    .matches("one factor leaves it residual correlations beyond .20: [.]\\d\\d with d_0[56]");
        });
        assertThat(result.methods(Language.DUTCH))
                .containsPattern(
                        "naast de factor met een ander item deelt: d_0[56] [(]restcorrelatie ,\\d\\d met d_0[56], item-rest");
        assertThat(result.toString().lines()).hasSizeLessThan(60).allMatch(line -> line.length() <= 80);
    }
}
