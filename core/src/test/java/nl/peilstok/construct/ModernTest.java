package nl.peilstok.construct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peilstok.data.Survey;
import nl.peilstok.reliability.Omega;
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
            assertThat(step.decision().because()).startsWith("with d_0");
        });
        assertThat(result.toString().lines()).hasSizeLessThan(60).allMatch(line -> line.length() <= 80);
    }
}
