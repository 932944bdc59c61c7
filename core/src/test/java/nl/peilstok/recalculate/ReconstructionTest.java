package nl.peilstok.recalculate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.describe.Summary;
import nl.peilstok.math.RandomStream;
import nl.peilstok.scale.Scale;
import nl.peilstok.scale.ScoringRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReconstructionTest {
    private static final AnswerOptions FIVE =
            AnswerOptions.ordered("1", "2", "3", "4", "5").withMissing(9, "geen zicht op", MissingReason.NO_VIEW);

    /** The scales of 2018; visie swv with the standard deviation that alpha implies for the impossible one printed. */
    static List<Bijlage3> scales() {
        return Bijlage3.all().stream()
                .map(s -> s.toString().equals("visie swv") ? s.withSd(Printed.of("0.60")) : s)
                .toList();
    }

    private static Reconstruction of(Bijlage3 scale) {
        return Reconstruction.of(scale.items())
                .to(AimedStatistic.MEAN, scale.mean())
                .to(AimedStatistic.MEDIAN, scale.median())
                .to(AimedStatistic.SD, scale.sd())
                .to(AimedStatistic.ALPHA, scale.alpha());
    }

    @ParameterizedTest
    @MethodSource("scales")
    void theRespondentsHaveWhatWasPrinted(Bijlage3 published) {
        Reconstructed result = of(published).run();
        assertThat(result.isConverged()).as(result.toString()).isTrue();
        Survey survey = result.survey();
        String[] names =
                survey.codebook().variables().stream().map(Variable::name).toArray(String[]::new);

        // By the library's own scoring and summaries, not by what the search kept up to date.
        Numbers scores = Scale.of(published.scale(), names)
                .scoredBy(ScoringRule.personMean().withMinimum(1))
                .score(survey)
                .numbers();
        Summary summary = Summary.of(scores);
        assertThat(published.mean().isRoundingOf(summary.mean().value())).isTrue();
        assertThat(published.median().isRoundingOf(summary.median().value())).isTrue();
        assertThat(published.sd().isRoundingOf(summary.sd().value())).isTrue();
        assertThat(published.alpha().isRoundingOf(alpha(survey.items(names)))).isTrue();

        for (PublishedItem item : published.items().items()) {
            CodedAnswers answers = survey.coded(item.variable().name());
            List<Integer> counts =
                    new ArrayList<>(Arrays.stream(answers.counts()).boxed().toList());
            for (Missing code : item.variable().options().missing()) {
                counts.add(answers.missingCounts().getOrDefault(code, 0));
            }
            if (item.basis() == PublishedItem.Basis.COUNTS) {
                assertThat(item.counts().vectors()).contains(counts);
            } else {
                assertThat(counts).isEqualTo(item.counts().closest());
            }
            assertThat(answers.variable().label())
                    .isEqualTo("reconstructed: " + item.variable().label());
        }
    }

    private static double alpha(Items items) {
        Items complete = items.in(items.complete());
        int k = complete.size();
        double[] total = new double[complete.respondents()];
        double ofItems = 0;
        for (int i = 0; i < k; i++) {
            double[] column = new double[total.length];
            for (int r = 0; r < total.length; r++) {
                column[r] = complete.score(r, i);
                total[r] += column[r];
            }
            ofItems += variance(column);
        }
        return k / (k - 1.0) * (1 - ofItems / variance(total));
    }

    private static double variance(double[] values) {
        double sd = Summary.of(Numbers.of("x", values)).sd().value();
        return sd * sd;
    }

    @Test
    void theImpossibleSdIsNotSearchedFor() {
        Reconstructed result = of(Bijlage3.of("visie", "swv")).run();
        assertThat(result.outcome()).isEqualTo(Reconstructed.Outcome.IMPOSSIBLE);
        assertThat(result.swaps()).isZero();
        assertThat(result.whyNot().orElseThrow().reason())
                .isEqualTo("sd 0.38 is impossible: with alpha 0.843 it is at least 0.417");
        assertThatIllegalStateException().isThrownBy(result::survey).withMessageContaining("impossible");
    }

    @Test
    void theSameSeedGivesTheSameRespondentsAndAnotherSeedOthers() {
        Reconstruction search = of(Bijlage3.of("sturing", "swv"));
        assertThat(raw(search.run()))
                .isEqualTo(raw(search.run()))
                .isNotEqualTo(raw(search.withSeed(2).run()));
    }

    private static List<String> raw(Reconstructed result) {
        Survey survey = result.survey();
        List<String> raw = new ArrayList<>();
        for (Variable variable : survey.codebook().variables()) {
            for (int r = 0; r < survey.respondents(); r++) {
                raw.add(survey.answers(variable.name()).raw(r));
            }
        }
        return raw;
    }

    @Test
    void aSearchThatEndsTooEarlySaysHowNearItCame() {
        Reconstructed result =
                of(Bijlage3.of("vertrouwen", "gemeenten")).withMostSwaps(500).run();
        assertThat(result.outcome()).isEqualTo(Reconstructed.Outcome.NOT_CONVERGED);
        assertThat(result.swaps()).isEqualTo(500);
        assertThat(result.whyNot().orElseThrow().reason()).startsWith("not reached: ");
        assertThat(result.targets()).anyMatch(t -> !t.isMet() && t.attained().isPresent());
        assertThatIllegalStateException().isThrownBy(result::survey).withMessageContaining("not reached");
        assertThat(result.toString()).startsWith("reconstruction of 214 respondents did not converge (500 swaps)");
        assertThat(result.itemsWithoutFittingCounts()).containsExactly("vertrouwen_01", "vertrouwen_04");
    }

    @Test
    void otherCountsAreTriedWhenTheFirstLeadNowhere() {
        List<Long> reports = new ArrayList<>();
        // A mean of 5 is possible for no counts of these items, though it lies within the scores.
        Reconstructed result = Reconstruction.of(PublishedScale.of(List.of(item("a", 30, 20, 20, 20, 20, 20, 0))))
                .to(AimedStatistic.MEAN, Printed.of("5.0"))
                .withMostSwaps(510_000)
                .withProgress(reports::add)
                .run();
        assertThat(result.isConverged()).isFalse();
        assertThat(result.starts()).isEqualTo(3);
        assertThat(reports).hasSize(51).startsWith(10_000L, 20_000L).endsWith(510_000L);
    }

    @Test
    void interruptionEndsTheSearchAndStaysSet() {
        Reconstruction search = of(Bijlage3.of("vertrouwen", "gemeenten"))
                .withProgress(swaps -> Thread.currentThread().interrupt());
        assertThatThrownBy(search::run).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void withoutTargetsOnlyTheCountsAreMet() {
        Reconstructed result =
                Reconstruction.of(Bijlage3.of("meerwaarde", "swv").items()).run();
        assertThat(result.isConverged()).isTrue();
        assertThat(result.survey().respondents()).isEqualTo(105);
        assertThat(result.survey().coded("meerwaarde_04").missingCounts().keySet())
                .extracting(Missing::reason)
                .containsExactly(MissingReason.NO_VIEW, MissingReason.NOT_APPLICABLE);
    }

    @Test
    void whatIsNotDefinedIsImpossible() {
        PublishedItem none = item("none", 40, 0, 0, 0, 0, 0, 100);
        PublishedItem some = item("some", 40, 20, 20, 20, 20, 20, 0);
        PublishedItem constant = item("constant", 40, 0, 0, 100, 0, 0, 0);
        assertImpossible(List.of(none), AimedStatistic.MEAN, "3.0", "nobody can have answered any item");
        assertImpossible(List.of(none, some), AimedStatistic.ALPHA, "0.8", "none: nobody can have answered");
        assertImpossible(List.of(constant, constant("other")), AimedStatistic.ALPHA, "0.8", "every item is constant");
        assertImpossible(List.of(some), AimedStatistic.ALPHA, "0.8", "one item has no alpha");
        assertImpossible(
                List.of(some), AimedStatistic.MEAN, "5.6", "mean 5.6 is impossible: it lies outside the scores");
        assertImpossible(
                List.of(some), AimedStatistic.MEDIAN, "0.4", "median 0.4 is impossible: it lies outside the scores");
        assertImpossible(List.of(some), AimedStatistic.SD, "-0.6", "a standard deviation cannot be -0.6");
        assertImpossible(
                List.of(some, item("more", 40, 20, 20, 20, 20, 20, 0)),
                AimedStatistic.ALPHA,
                "1.002",
                "alpha cannot exceed 1, printed is 1.002");
        assertImpossible(
                List.of(item("one", 1, 0, 0, 100, 0, 0, 0)),
                AimedStatistic.SD,
                "0.5",
                "one respondent has no standard deviation");
    }

    private static void assertImpossible(
            List<PublishedItem> items, AimedStatistic statistic, String value, String reason) {
        Reconstructed result = Reconstruction.of(PublishedScale.of(items))
                .to(statistic, Printed.of(value))
                .run();
        assertThat(result.outcome()).isEqualTo(Reconstructed.Outcome.IMPOSSIBLE);
        assertThat(result.whyNot().orElseThrow().reason()).isEqualTo(reason);
        assertThat(result.toString().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    private static PublishedItem constant(String name) {
        return item(name, 40, 0, 0, 0, 100, 0, 0);
    }

    @Test
    void alphaOneAndNegativeAlphaCanBeReached() {
        PublishedItem a = item("a", 100, 20, 20, 20, 20, 20, 0);
        PublishedItem b = item("b", 100, 20, 20, 20, 20, 20, 0);
        for (String alpha : List.of("1.000", "-1.0", "0.00")) {
            assertThat(Reconstruction.of(PublishedScale.of(List.of(a, b)))
                            .to(AimedStatistic.ALPHA, Printed.of(alpha))
                            .run()
                            .isConverged())
                    .as(alpha)
                    .isTrue();
        }
    }

    @Test
    void aConstantScaleHasAMeanAndNoSd() {
        Reconstruction constant = Reconstruction.of(PublishedScale.of(List.of(constant("a"), constant("b"))));
        assertThat(constant.to(AimedStatistic.MEAN, Printed.of("4.0")).run().isConverged())
                .isTrue();
        assertThat(constant.to(AimedStatistic.SD, Printed.of("0.5"))
                        .withMostSwaps(1000)
                        .run()
                        .isConverged())
                .isFalse();
    }

    @Test
    void aMinimumOfAnswersLeavesRespondentsWithoutScore() {
        PublishedItem a = item("a", 100, 15, 15, 20, 15, 15, 20);
        PublishedItem b = item("b", 100, 15, 15, 20, 15, 15, 20);
        Reconstructed result = Reconstruction.of(PublishedScale.of(List.of(a, b)))
                .to(AimedStatistic.SD, Printed.of("1.20"))
                .to(AimedStatistic.ALPHA, Printed.of("0.700"))
                .withMinimumAnswered(2)
                .run();
        assertThat(result.isConverged()).as(result.toString()).isTrue();
        Numbers scores = Scale.of("ab", "a", "b")
                .scoredBy(ScoringRule.personMean().withMinimum(2))
                .score(result.survey())
                .numbers();
        assertThat(Summary.of(scores).sd().value()).isCloseTo(1.20, within(0.005));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Reconstruction.of(PublishedScale.of(List.of(a, b))).withMinimumAnswered(3))
                .withMessageContaining("1 to 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Reconstruction.of(PublishedScale.of(List.of(a, b))).withMostSwaps(-1));
    }

    @Test
    void whatIsKeptUpToDateEqualsAFreshPass() {
        RandomStream random = RandomStream.of(7, 0);
        double[][] scores = {{1, 3, 5, Double.NaN}, {1.5, 2.25, 100, Double.NaN}, {-3, 0, 0, Double.NaN}};
        for (int minimum = 1; minimum <= 3; minimum++) {
            int[][] codes = new int[3][30];
            for (int[] item : codes) {
                Arrays.setAll(item, r -> random.nextInt(4));
            }
            RespondentGrid grid = new RespondentGrid(codes, scores, minimum);
            for (int swap = 0; swap < 2000; swap++) {
                grid.swap(random.nextInt(3), random.nextInt(30), random.nextInt(30));
                ScaleStatistics fresh = ScaleStatistics.of(grid.codes(), scores, minimum);
                for (AimedStatistic statistic : AimedStatistic.values()) {
                    double expected = statistic.of(fresh);
                    double kept = statistic.of(grid);
                    if (Double.isFinite(expected)) {
                        assertThat(kept).isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
                    } else {
                        assertThat(Double.isFinite(kept)).isFalse();
                    }
                }
            }
        }
    }

    @Test
    void theCopulaHasTheCountsExactlyForEveryLoading() {
        int[][] counts = {{3, 10, 20, 5, 2}, {40, 0, 0, 0, 0}, {0, 0, 0, 0, 40}, {10, 10, 10, 10, 0}};
        int[] options = {4, 4, 4, 4};
        OneFactorDraw draw = new OneFactorDraw(counts, options, RandomStream.of(1, 1));
        for (double loading : new double[] {0, 0.5, 1}) {
            int[][] codes = draw.codes(loading);
            for (int i = 0; i < counts.length; i++) {
                int item = i;
                assertThat(IntStream.range(0, 5)
                                .map(c -> (int) Arrays.stream(codes[item])
                                        .filter(code -> code == c)
                                        .count())
                                .toArray())
                        .isEqualTo(counts[i]);
            }
        }
    }

    private static PublishedItem item(String name, int n, int... percentages) {
        return PublishedItem.of(Variable.ordinal(name, "", FIVE), n, percentages);
    }
}
