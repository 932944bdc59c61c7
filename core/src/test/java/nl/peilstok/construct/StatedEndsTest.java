package nl.peilstok.construct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.factor.FactorRule;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the data are, the construction ends with a statement, and nothing is lost. */
class StatedEndsTest {
    private static final Survey SURVEY = new Simulated("v", 7)
            .group("a", 120, Simulated.oneFactor(.7, .7, .7, .7, .7))
            .group("b", 150, Simulated.oneFactor(.7, .7, .7, .7, .7))
            .group("G4", 3, Simulated.oneFactor(.7, .7, .7, .7, .7))
            .survey();

    static Stream<Supplier<Construction>> presets() {
        return Stream.of(Construction::as2018, Construction::modern);
    }

    private static Survey with(String name, String... answers) {
        AnswersBuilder column = new AnswersBuilder(Variable.ordinal(name, "", Simulated.AGREEMENT));
        for (int i = 0; i < SURVEY.respondents(); i++) {
            column.add(answers[i % answers.length]);
        }
        return SURVEY.with(column.build());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void oneCandidateItem(Supplier<Construction> preset) {
        ConstructionResult result = preset.get().analyse(SURVEY.items("v_01"));
        assertThat(result.scales()).isEmpty();
        assertThat(result.endings()).containsExactly("one item is left, and a scale needs two: v_01");
        assertThat(result.dropped()).containsExactly("v_01");
        assertThat(result.toString()).startsWith("No scale of 1 item");
        assertThat(result.methods(Language.DUTCH)).contains("er blijft één item over");
        assertThatThrownBy(result::scale).hasMessageContaining("there is no scale: one item is left");
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aGroupOfThreeIsNotJudgedAndSaysSo(Supplier<Construction> preset) {
        ConstructionResult result = preset.get().analyse(SURVEY.items("v_01..v_05"), SURVEY.group("doelgroep"));
        assertThat(result.notJudged()).containsEntry("G4", 3);
        assertThat(result.scale().items().size()).isEqualTo(5);
        assertThat(result.scale().in("G4").isJudged()).isFalse();
        assertThat(result.scale().in("G4").scores().total()).isEqualTo(3);
        assertThat(result.toString()).contains("the same in 2 of 3 groups", "not judged: G4: no item has more than 3");
        assertThat(result.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void anItemWithoutAnswersGoes(Supplier<Construction> preset) {
        Survey survey = with("silent", "9");
        ConstructionResult result =
                preset.get().analyse(survey.items("v_01..v_05", "silent"), survey.group("doelgroep"));
        assertThat(result.dropped()).containsExactly("silent");
        assertThat(result.steps().get(0).decision()).hasToString("silent goes: nobody in b answered it");
        assertThat(result.scale().items().size()).isEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aConstantItemGoes(Supplier<Construction> preset) {
        Survey survey = with("same", "4");
        ConstructionResult result = preset.get().analyse(survey.items("same", "v_01..v_05"));
        assertThat(result.dropped()).containsExactly("same");
        assertThat(result.steps().get(0).decision().because()).startsWith("all gave the same answer");
    }

    @ParameterizedTest
    @MethodSource("presets")
    void allWithoutView(Supplier<Construction> preset) {
        Survey survey = new Simulated("v", 1)
                .noView(1)
                .group("a", 60, Simulated.oneFactor(.7, .7, .7))
                .survey();
        ConstructionResult result = preset.get().analyse(survey.items("v_01..v_03"), survey.group("doelgroep"));
        assertThat(result.scales()).isEmpty();
        assertThat(result.endings()).containsExactly("no group can be judged", "a: nobody answered any of the items");
        assertThat(result.dropped()).hasSize(3);
        assertThat(result.toString()).startsWith("No scale of 3 items").contains("nobody answered any of the items");
        assertThat(result.trail().rows()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void itemsThatShareNothingLeaveNoScaleOrOneThatIsNotMet(Supplier<Construction> preset) {
        Survey survey = new Simulated("v", 3)
                .group("a", 200, Simulated.oneFactor(0, 0, 0, 0, 0, 0))
                .survey();
        ConstructionResult result = preset.get().analyse(survey.items("v_01..v_06"));
        assertThat(result.scales().isEmpty() || !result.scales().get(0).unmet().isEmpty())
                .isTrue();
        List<String> all = new ArrayList<>(result.dropped());
        result.scales().forEach(scale -> all.addAll(scale.items().names()));
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(survey.items("v_01..v_06").names());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void twoItemsThatAreOne(Supplier<Construction> preset) {
        Survey survey = with("v_06", "1", "2", "3", "4", "5");
        survey = survey.with(new Copy(survey, "v_06", "v_07").column());
        ConstructionResult result = preset.get().analyse(survey.items("v_06..v_07"));
        assertThat(result.scale().items().names()).containsExactly("v_06", "v_07");
        assertThat(result.scale().in("").reliability().value()).isEqualTo(1);
    }

    private record Copy(Survey survey, String from, String to) {
        nl.peilstok.data.Answers column() {
            AnswersBuilder column = new AnswersBuilder(Variable.ordinal(to, "", Simulated.AGREEMENT));
            for (int i = 0; i < survey.respondents(); i++) {
                column.add(Integer.toString((int) survey.items(from).score(i, 0)));
            }
            return column.build();
        }
    }

    @Test
    void manyItemsPrintInLessThan60LinesToo() {
        double[][] loadings = new double[90][1];
        for (int i = 0; i < 90; i++) {
            loadings[i][0] = i % 3 == 0 ? -.3 : .7;
        }
        Survey survey =
                new Simulated("m", 2).noView(.01).group("a", 300, loadings).survey();
        ConstructionResult result =
                Construction.as2018().withFactors(1).withFriedman(.01).analyse(survey.items("m_01..m_90"));
        assertThat(result.dropped()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(result.toString().lines()).hasSizeLessThan(60).allMatch(line -> line.length() <= 80);
        assertThat(result.toString()).contains("more in droppedTable()");
    }

    @Test
    void roundsThatRunOutAreNoScale() {
        Survey survey = with("same", "4");
        ConstructionResult result = Construction.as2018().withMostRounds(1).analyse(survey.items("same", "v_01..v_05"));
        assertThat(result.scales()).isEmpty();
        assertThat(result.endings().get(0)).startsWith("not settled in the rounds allowed");
    }

    @Test
    void respondentsWithoutAGroupAreCounted() {
        Grouping two = Grouping.of("two", labels());
        assertThat(two.levels()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Construction.as2018().analyse(SURVEY.items("v_01..v_05"), Grouping.of("short", "x", "y")))
                .withMessageContaining("must be of the same 273 respondents, is of 2");
    }

    private static String[] labels() {
        String[] labels = new String[SURVEY.respondents()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 2 == 0 ? "x" : "y";
        }
        return labels;
    }

    @Test
    void interruptionEndsIt() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Construction.as2018().analyse(SURVEY.items("v_01..v_05")))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void reportsProgressThatNeverGoesBack() {
        for (Construction procedure : List.of(Construction.as2018(), Construction.modern())) {
            List<Long> told = new ArrayList<>();
            List<Long> totals = new ArrayList<>();
            procedure
                    .on(Work.here().reporting((done, total) -> {
                        told.add(done);
                        totals.add(total);
                    }))
                    .analyse(SURVEY.items("v_01..v_05"), SURVEY.group("doelgroep"));
            assertThat(told).hasSizeGreaterThan(5).isSorted();
            assertThat(totals).containsOnly(told.get(told.size() - 1));
        }
    }

    @Test
    void theParagraphOfOneItem() {
        ConstructionResult result = Construction.modern().analyse(SURVEY.items("v_01"), SURVEY.group("doelgroep"));
        assertThat(result.methods(Language.ENGLISH))
                .contains("one factor by parallel analysis (components), MAP 1976 and the empirical Kaiser criterion;")
                .contains("There was 1 candidate item (")
                .endsWith("A random 50% of the respondents chose no scale.");
        assertThat(result.methods(Language.DUTCH))
                .contains("volgens parallelle analyse (componenten), MAP 1976 en het empirische criterium van Kaiser;")
                .contains("Er was 1 kandidaat-item (")
                .endsWith("Een aselecte 50% van de respondenten koos geen schaal.");
    }

    @Test
    void callersMistakes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Construction.modern().withMinimumAgreement(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Construction.modern().withFriedman(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Construction.modern().withMinimumItemRest(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Construction.modern().withMinimumRespondents(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Construction.modern().withHoldout(1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Construction.modern().withMostRounds(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Construction.modern().named(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Construction.modern().withFactorRules(FactorRule.COMPARISON_DATA));
    }
}
