package nl.peilstok.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceItems;
import nl.peilstok.reference.WrittenItems;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrdinalReliabilityTest {
    private static Items random(long seed, int n, int k, double missing) {
        return WrittenItems.likert(WrittenItems.randomLikert(new Random(seed), n, k, missing));
    }

    static List<ReferenceCase> ordinal() {
        return ReferenceCase.all("item__.*__ordinal");
    }

    /** lavaan's correlations and factor, semTools' omega, and the formula once more by another normal distribution. */
    @ParameterizedTest
    @MethodSource("ordinal")
    void asLavaanAndSemTools(ReferenceCase reference) {
        Items items = ReferenceItems.of(reference).items();
        OrdinalReliabilityResult result = OrdinalReliability.minres().analyse(items);
        assertThat((double) result.cases().n()).isEqualTo(reference.value("n"));
        reference.assertClose("ordinal_alpha", result.ordinalAlpha().value());
        reference.assertClose("omega_observed", result.categoricalOmega().value());
        reference.assertClose(
                "omega_observed_by_formula", result.categoricalOmega().value());
        for (int i = 0; i < items.size(); i++) {
            reference.assertClose(
                    "loadings." + items.names().get(i),
                    result.factor().orElseThrow().loading(i, 0));
        }
        Estimate byModel =
                OrdinalReliability.minres().withModelVariance().analyse(items).categoricalOmega();
        reference.assertClose("omega_model", byModel.value());
        reference.assertClose(
                "omega_observed_dwls",
                OrdinalReliability.dwls().analyse(items).categoricalOmega().value());
    }

    @Nested
    class Laws {
        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3})
        void reversingEveryItemChangesNothing(long seed) {
            Items items = random(seed, 150, 5, .03);
            OrdinalReliabilityResult result = OrdinalReliability.minres().analyse(items);
            OrdinalReliabilityResult other = OrdinalReliability.minres().analyse(items.reversed("item_1..item_5"));
            assertThat(other.ordinalAlpha().value())
                    .isCloseTo(result.ordinalAlpha().value(), within(1e-12));
            assertThat(other.categoricalOmega().value())
                    .isCloseTo(result.categoricalOmega().value(), within(1e-9));
        }

        /** Twice the distance between all scores is another unit. */
        @Test
        void theUnitOfTheScoresDoesNotMatter() {
            int[][] rows = WrittenItems.randomLikert(new Random(4), 150, 5, 0);
            double plain = OrdinalReliability.minres()
                    .analyse(scored(rows, 1, 2, 3, 4, 5))
                    .categoricalOmega()
                    .value();
            double other = OrdinalReliability.minres()
                    .analyse(scored(rows, 0, 2, 4, 6, 8))
                    .categoricalOmega()
                    .value();
            assertThat(other).isCloseTo(plain, within(1e-12));
        }

        @Test
        void theDistancesBetweenScoresDo() {
            int[][] rows = WrittenItems.randomLikert(new Random(4), 150, 5, 0);
            OrdinalReliabilityResult result = OrdinalReliability.minres().analyse(scored(rows, 1, 1.5, 2, 4, 5));
            OrdinalReliabilityResult even = OrdinalReliability.minres().analyse(scored(rows, 1, 2, 3, 4, 5));
            assertThat(result.ordinalAlpha().value())
                    .isEqualTo(even.ordinalAlpha().value());
            assertThat(Math.abs(result.categoricalOmega().value()
                            - even.categoricalOmega().value()))
                    .isGreaterThan(1e-4);
        }

        /** The variance of an item's score by its thresholds is that of the answers, with divisor n. */
        @Test
        void theVarianceOfAnItemIsThatOfItsAnswers() {
            Items items = random(8, 120, 4, 0);
            LatentResponses responses = OrdinalAnswers.responses(items);
            for (int i = 0; i < 4; i++) {
                double variance = Alpha.listwise().analyse(items).moments().covariance(i, i) * 119 / 120;
                assertThat(responses.covariance(i, i, 1)).isCloseTo(variance, within(1e-9));
            }
        }

        @Test
        void withoutMissingAnswersPoliciesAgree() {
            Items items = random(6, 120, 5, 0);
            OrdinalReliabilityResult listwise = OrdinalReliability.minres().analyse(items);
            OrdinalReliabilityResult pairwise =
                    OrdinalReliability.minres().pairwise().analyse(items);
            assertThat(pairwise.ordinalAlpha().value())
                    .isCloseTo(listwise.ordinalAlpha().value(), within(1e-12));
            assertThat(pairwise.categoricalOmega().value())
                    .isCloseTo(listwise.categoricalOmega().value(), within(1e-9));
        }

        /** The first that a bootstrap asks for is the number of all respondents, each once. */
        @Test
        void aReplicateOfAllRespondentsIsTheEstimate() {
            Items items = random(9, 120, 5, 0);
            OrdinalReliabilityResult plain = OrdinalReliability.minres().analyse(items);
            OrdinalAnswers answers = OrdinalAnswers.of(items);
            List<double[]> asked = new ArrayList<>();
            Bootstrap.percentile().withReplicates(2).of(120, "check", resample -> {
                asked.add(plain.replicate(answers, resample, new double[] {.5, .5, .5, .5, .5}));
                return 0;
            });
            assertThat(asked.get(0)[0]).isCloseTo(plain.ordinalAlpha().value(), within(1e-9));
            assertThat(asked.get(0)[1]).isCloseTo(plain.categoricalOmega().value(), within(1e-7));
        }

        @Test
        void theBootstrapStartsFromTheEstimate() {
            Items items = random(6, 120, 4, .02);
            OrdinalReliability procedure = OrdinalReliability.minres()
                    .withBootstrap(Bootstrap.percentile().withReplicates(100));
            OrdinalReliabilityResult result = procedure.analyse(items);
            for (Estimate each : List.of(result.ordinalAlpha(), result.categoricalOmega())) {
                assertThat(each.interval().orElseThrow().contains(each.value())).isTrue();
            }
            OrdinalReliabilityResult plain = OrdinalReliability.minres().analyse(items);
            assertThat(result.categoricalOmega().value())
                    .isEqualTo(plain.categoricalOmega().value());
            assertThatThrownBy(() -> OrdinalReliability.dwls().withBootstrap(Bootstrap.bca()))
                    .hasMessageStartingWith("procedure: a bootstrap is for minres");
        }
    }

    private static Items scored(int[][] rows, double... scores) {
        AnswerOptions options = AnswerOptions.ordered("a", "b", "c", "d", "e").withScores(scores);
        Answers[] columns = new Answers[rows[0].length];
        for (int i = 0; i < columns.length; i++) {
            AnswersBuilder column = new AnswersBuilder(Variable.ordinal("item_" + (i + 1), "", options));
            for (int[] row : rows) {
                column.addPosition(row[i] - 1);
            }
            columns[i] = column.build();
        }
        return Survey.of(columns).items("item_1..item_" + columns.length);
    }

    @Nested
    class HardCases {
        @Test
        void twoItems() {
            OrdinalReliabilityResult result = OrdinalReliability.minres().analyse(random(1, 60, 2, 0));
            assertThat(result.ordinalAlpha().isPresent()).isTrue();
            assertThat(result.categoricalOmega().whyAbsent().orElseThrow().kind())
                    .isEqualTo(Absence.Kind.TOO_FEW);
        }

        @Test
        void numbersAreNoCategories() {
            OrdinalReliabilityResult result =
                    OrdinalReliability.minres().analyse(WrittenItems.numbers(new double[][] {{1, 2, 3}, {2, 3, 3}}));
            assertThat(result.ordinalAlpha().whyAbsent().orElseThrow().reason())
                    .isEqualTo("item_1 has no options that could be categories");
            assertThat(result.correlations()).isEmpty();
            assertThat(result.toString()).startsWith("Ordinal reliability of 3 items: alpha —, omega —");
        }

        @Test
        void aNegativeAlpha() {
            OrdinalReliabilityResult result =
                    OrdinalReliability.minres().analyse(random(1, 100, 4, 0).reversed("item_1", "item_2"));
            assertThat(result.ordinalAlpha().orNaN()).isNegative();
        }

        @Test
        void aConstantItem() {
            int[][] rows = WrittenItems.randomLikert(new Random(2), 60, 4, 0);
            for (int[] row : rows) {
                row[3] = 3;
            }
            OrdinalReliabilityResult result = OrdinalReliability.minres().analyse(WrittenItems.likert(rows));
            assertThat(result.ordinalAlpha().isPresent()).isFalse();
            assertThat(result.categoricalOmega().isPresent()).isFalse();
        }

        @Test
        void nobodyHasAView() {
            OrdinalReliabilityResult result =
                    OrdinalReliability.minres().analyse(WrittenItems.likert(new int[][] {{9, 9, 9}, {9, 9, 9}}));
            assertThat(result.ordinalAlpha().isPresent()).isFalse();
            assertThat(result.toString()).contains("geen zicht op");
        }

        @Test
        void itemsThatAreTheSameAreAtTheBound() {
            int[][] rows = new int[40][];
            Random random = new Random(5);
            for (int r = 0; r < rows.length; r++) {
                int one = 1 + random.nextInt(5);
                rows[r] = new int[] {one, one, 1 + random.nextInt(5), Math.max(1, one - random.nextInt(2))};
            }
            OrdinalReliabilityResult result = OrdinalReliability.minres().analyse(WrittenItems.likert(rows));
            assertThat(result.categoricalOmega().value()).isBetween(0.0, 1.0);
            assertThat(result.notes().toString()).contains("Heywood case");
            assertThat(OrdinalReliability.dwls()
                            .analyse(WrittenItems.likert(rows))
                            .categoricalOmega()
                            .whyAbsent()
                            .orElseThrow()
                            .reason())
                    .isEqualTo(
                            "the correlation of item_1 and item_2 has no standard error to weigh it by; take minres");
        }

        @Test
        void fewerRespondentsThanItems() {
            OrdinalReliabilityResult result = OrdinalReliability.minres().analyse(random(4, 6, 8, 0));
            assertThat(result.toString().lines()).allMatch(line -> line.length() <= 80);
        }
    }

    @Test
    void printsItsOwnAnswer() {
        OrdinalReliabilityResult result =
                OrdinalReliability.minres().on(Work.here()).analyse(random(3, 150, 6, .03));
        assertThat(result.toString())
                .startsWith("Ordinal reliability of 6 items: alpha .8")
                .contains("normal responses, not the score", "one factor by minres");
        assertThat(result.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(OrdinalReliability.dwls().pairwise())
                .hasToString("Ordinal reliability, diagonally weighted least squares, pairwise");
    }
}
