package nl.peilstok.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.estimate.StarRule;
import nl.peilstok.scale.Scale;
import nl.peilstok.table.Cell;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Table;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {
    private static final String[] PHASES = {"Oriëntatie", "Start", "Opbouw", "Consolidatie"};

    private final Grouping phase = Given.groups("fase", PHASES, 12, 25, 40, 23);
    private final Grouping sector = Given.groups("sector", new String[] {"po", "vo"}, 55, 45);
    private final List<Numbers> scores = List.of(
            score("visie", 1),
            score("vertrouwen", 2),
            score("sturing", 3),
            score("randvoorwaarden", 4),
            score("borging", 5),
            score("meerwaarde", 6));
    private final ComparisonTable all = Comparison.welch().ordered().test(scores, phase, sector);

    private static Numbers score(String name, long seed) {
        Numbers y = Given.random(new SplittableRandom(seed), 12, 25, 40, 23).numbers();
        double[] values = new double[y.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = y.find(i).orElse(Given.NO_VIEW);
        }
        return Given.scores(name, values);
    }

    @Test
    void isManyComparisons() {
        assertThat(all.results()).hasSize(12);
        assertThat(all.scales())
                .containsExactly("visie", "vertrouwen", "sturing", "randvoorwaarden", "borging", "meerwaarde");
        assertThat(all.groupings()).containsExactly("fase", "sector");
        ComparisonResult one = Comparison.welch().ordered().test(scores.get(2).by(phase));
        assertThat(all.result("sturing", "fase")).hasToString(one.toString());
        assertThat(all.result("sturing", "sector").omnibus().symbol()).isEqualTo("t");
    }

    @Test
    void scoresTheScalesOfASurvey() {
        Survey survey = Survey.of(List.of(
                Given.scores("visie_01", 1, 2, 3, 4, 4, 5, 3, 4, 5),
                Given.scores("visie_02", 2, 2, 3, 4, 5, 5, Given.NO_VIEW, 4, 4),
                Given.groups("type", new String[] {"G4", "G40", "overige"}, 3, 3, 3)
                        .answers()));
        Scale vision = Scale.of("visie", "visie_01..visie_02");
        ComparisonTable table = Comparison.anova().test(survey, List.of(vision), "type");
        assertThat(table.result("visie", "type"))
                .hasToString(Comparison.anova()
                        .test(vision.score(survey).by(survey.group("type")))
                        .toString());
        Given.assertPrintsIn80Columns(table);
    }

    @Nested
    class Adjusted {
        private final ComparisonTable holm = all.adjusted(Multiplicity.HOLM);

        @Test
        void overTheWholeTable() {
            List<Estimate> p = all.results().stream().map(ComparisonResult::p).toList();
            List<Estimate> expected = Multiplicity.HOLM.adjust(p);
            int i = 0;
            for (ComparisonResult each : all.results()) {
                assertThat(holm.adjustedP(each.dependent(), each.grouping()).value())
                        .isEqualTo(expected.get(i++).value());
                assertThat(all.adjustedP(each.dependent(), each.grouping()).value())
                        .isEqualTo(each.p().value());
            }
            assertThat(holm.meansTable("fase").toString())
                    .contains("p (Holm)", "adjusted over the 12 tests of the whole table");
        }

        @Test
        void withoutTheTestsThatCouldNotBeDone() {
            List<ComparisonResult> results = new ArrayList<>(all.results());
            results.add(Comparison.welch().test(Given.grouped(new double[] {1, 1}, new double[] {1})));
            ComparisonTable more = ComparisonTable.of(results).adjusted(Multiplicity.BONFERRONI);
            assertThat(more.adjustedP("visie", "sector").value())
                    .isCloseTo(
                            Math.min(1, 12 * all.result("visie", "sector").p().value()), within(1e-15));
            assertThat(more.adjustedP("y", "g").isPresent()).isFalse();
            assertThat(more.toString()).startsWith("13 comparisons: ").contains(" of 12 tests with adjusted p below");
        }
    }

    @Nested
    class LaidOutAsFiguresB42ToB411 {

        @Test
        void aRowALevelAndAColumnAScale() {
            Table table = all.withStars(StarRule.below(.05, .01)).meansTable("fase");
            assertThat(table.columns()).hasSize(7);
            assertThat(table.rows().stream()
                            .map(row -> row.get(0).in(table.columns().get(0), NumberStyle.EN)))
                    .containsExactly(
                            "Oriëntatie",
                            "Start",
                            "Opbouw",
                            "Consolidatie",
                            "all",
                            "F",
                            "p",
                            "omega²",
                            "95% interval",
                            "n");
            assertThat(table.footnotes()).contains("* p < .05, ** p < .01.");
        }

        @Test
        void starsAreTheRulesAndThereAreNoneWithoutARule() {
            ComparisonTable b44 = ComparisonTable.of(b44()).withStars(StarRule.below(.05, .01));
            assertThat(b44.meansTable("model").columns().stream().skip(1).map(column -> column.header()))
                    .containsExactly("visie", "vertrouwen *", "sturing **", "meerwaarde *");
            assertThat(ComparisonTable.of(b44()).meansTable("model").columns().stream()
                            .map(column -> column.header()))
                    .doesNotContain("sturing **");
            assertThat(b44.adjusted(Multiplicity.BONFERRONI).meansTable("model").columns().stream()
                            .map(column -> column.header()))
                    .contains("vertrouwen", "sturing **");
        }

        /** As printed, one star at vertrouwen and meerwaarde, two at sturing, none at visie. */
        private List<ComparisonResult> b44() {
            Comparison as2018 = Comparison.as2018().ordered();
            return List.of(
                    as2018.of(PublishedMeansTest.model("visie", .57, 3.31, 3.46, 3.54, 3.76)),
                    as2018.of(PublishedMeansTest.model("vertrouwen", .59, 3.32, 3.55, 3.66, 3.98)),
                    as2018.of(PublishedMeansTest.model("sturing", .58, 2.96, 3.43, 3.44, 3.83)),
                    as2018.of(PublishedMeansTest.model("meerwaarde", .59, 3.05, 3.40, 3.29, 3.65)));
        }

        @Test
        void theCourseOfTheMeansIsInTheOverview() {
            assertThat(ComparisonTable.of(b44()).table().toString())
                    .contains("rising", "mixed")
                    .contains("p of")
                    .contains("Test: One-way ANOVA.")
                    .contains("Effect: omega².");
            assertThat(ComparisonTable.of(b44())
                            .result("meerwaarde", "model")
                            .trend()
                            .orElseThrow()
                            .course())
                    .isEqualTo(Course.MIXED);
        }

        @Test
        void manyScalesFold() {
            List<Numbers> many = new ArrayList<>();
            for (int i = 1; i <= 30; i++) {
                many.add(score("een schaal met een lange naam " + i, i));
            }
            ComparisonTable wide = Comparison.welch().ordered().test(many, phase);
            Given.assertPrintsIn80Columns(wide);
            Given.assertPrintsIn80Columns(wide.claimsTable("fase"));
            Given.assertPrintsIn80Columns(wide.table());
            Given.assertPrintsIn80Columns(wide.pairTable());
        }
    }

    @Nested
    class LaidOutAsFiguresB422ToB431 {

        /** The row sturing of B4.23. */
        private final ComparisonTable b423 = ComparisonTable.of(List.of(Comparison.as2018()
                .of(PublishedMeans.of("sturing", "tevredenheid", .69)
                        .with("ontevreden", 2.8, 30)
                        .with("neutraal", 3.1, 38)
                        .with("tevreden", 3.7, 25))));

        @Test
        void theLevelsWithTheirPairsInWords() {
            assertThat(b423.claimsTable("tevredenheid").toString()).isEqualTo("""
                            scale    tevredenheid   n  mean  pairs                                       p
                            sturing  ontevreden    30  2.80  ontevreden scores lower than neutraal    .045
                                     neutraal      38  3.10  ontevreden scores lower than tevreden  1.0e-6
                                     tevreden      25  3.70  neutraal scores lower than tevreden    2.6e-4
                            Pairs: Student t tests, not adjusted.""".strip());
        }

        @Test
        void morePairsThanLevelsAndFewer() {
            assertThat(all.claimsTable("fase").rows()).hasSize(6 * 6);
            assertThat(all.claimsTable("sector").rows()).hasSize(6 * 2);
            Given.assertPrintsIn80Columns(all.claimsTable("fase"));
        }

        @Test
        void thePairsForAMachine() {
            assertThat(b423.pairTable().toCsv())
                    .startsWith("scale,by,lower,higher,difference,interval lower,interval upper,p,shown\r\n"
                            + "sturing,tevredenheid,ontevreden,neutraal,0.3");
            assertThat(all.pairTable().rows()).hasSize(6 * 6 + 6);
        }
    }

    @Test
    void whoIsLeftOutOfEach() {
        Table table = all.leftOutTable();
        assertThat(table.rows()).hasSize(12);
        LeftOut first = all.result("visie", "fase").leftOut();
        assertThat(table.rows().get(0))
                .contains(
                        Cell.integer(first.counts().columnTotal(1)),
                        Cell.number(first.p().value()));
        Given.assertPrintsIn80Columns(table);
    }

    @Test
    void printsInEveryForm() {
        ComparisonTable table = all.adjusted(Multiplicity.HOLM).withStars(StarRule.usual());
        Given.assertPrintsIn80Columns(table);
        Given.assertPrintsIn80Columns(table.table());
        for (Table each :
                List.of(table.meansTable("fase"), table.claimsTable("sector"), table.table(), table.pairTable())) {
            assertThat(each.toMarkdown(NumberStyle.NL)).contains("|");
            assertThat(each.toHtml(NumberStyle.EN)).startsWith("<table");
            assertThat(each.toLatex(NumberStyle.EN)).contains("\\begin{table}");
            assertThat(each.toCsv()).contains("\r\n");
        }
    }

    @Test
    void oneScaleOneGroupIsATableToo() {
        ComparisonTable one = ComparisonTable.of(List.of(Comparison.welch().test(Given.grouped(new double[] {1, 2}))));
        assertThat(one.toString()).startsWith("1 comparison: 0 of 0 tests with p below .05");
        Given.assertPrintsIn80Columns(one);
        Given.assertPrintsIn80Columns(one.claimsTable("g"));
        Given.assertPrintsIn80Columns(one.pairTable());
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComparisonTable.of(List.of()))
                .withMessageContaining("at least one comparison");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComparisonTable.of(
                        List.of(all.results().get(0), all.results().get(0))))
                .withMessageContaining("'visie' by 'fase' stands twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.result("visie", "model"))
                .withMessageContaining("no comparison of 'visie' by 'model'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.meansTable("model"))
                .withMessageContaining("is not one of fase, sector");
    }
}
