package nl.peilstok.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.reference.ReferenceData;
import nl.peilstok.reference.WrittenItems;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReliabilityTest {
    private static final List<Coefficient> LOWER_BOUNDS = List.of(
            Coefficient.ALPHA,
            Coefficient.LAMBDA_1,
            Coefficient.LAMBDA_2,
            Coefficient.LAMBDA_4,
            Coefficient.LAMBDA_5,
            Coefficient.LAMBDA_6,
            Coefficient.GREATEST_SPLIT_HALF);

    private static Items random(long seed, int n, int k, double missing) {
        return WrittenItems.likert(WrittenItems.randomLikert(new Random(seed), n, k, missing));
    }

    private static ReliabilityResult plain(Items items) {
        return Reliability.listwise().withoutBootstrap().analyse(items);
    }

    private static Items columns(String file, String... names) {
        ReferenceData data = ReferenceData.read(file);
        double[][] rows = new double[data.strings(names[0]).size()][names.length];
        for (int r = 0; r < rows.length; r++) {
            for (int item = 0; item < names.length; item++) {
                rows[r][item] = Double.parseDouble(data.strings(names[item]).get(r));
            }
        }
        return WrittenItems.numbers(rows);
    }

    private static Items attitude() {
        return columns("attitude", "rating", "complaints", "privileges", "learning", "raises", "critical", "advance");
    }

    @Nested
    class Laws {
        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
        void noBoundPassesTheGreatest(long seed) {
            ReliabilityResult result = plain(random(seed, 60, 4 + (int) seed, 0));
            double greatest = result.of(Coefficient.GREATEST_LOWER_BOUND).value();
            for (Coefficient each : LOWER_BOUNDS) {
                assertThat(result.of(each).value()).as(each.label()).isLessThanOrEqualTo(greatest + 1e-9);
            }
            assertThat(greatest).isLessThanOrEqualTo(1);
            assertThat(result.lambda(2).value())
                    .isGreaterThanOrEqualTo(result.lambda(3).value());
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3})
        void theOrderOfItemsChangesOnlyOddAndEven(long seed) {
            Items items = random(seed, 60, 9, .03);
            List<String> names = Arrays.asList(items.names().toArray(String[]::new));
            Collections.shuffle(names, new Random(seed));
            ReliabilityResult result = plain(items);
            ReliabilityResult other = plain(items.only(names.toArray(String[]::new)));
            for (Coefficient each : Coefficient.values()) {
                if (result.of(each).isPresent()
                        && each != Coefficient.SPEARMAN_BROWN
                        && each != Coefficient.FLANAGAN_RULON) {
                    assertThat(other.of(each).value())
                            .as(each.label())
                            .isCloseTo(result.of(each).value(), within(1e-9));
                }
            }
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3})
        void reversingEveryItemChangesNothing(long seed) {
            Items items = random(seed, 60, 6, .03);
            ReliabilityResult result = plain(items);
            ReliabilityResult other = plain(items.reversed("item_1..item_6"));
            for (Coefficient each : Coefficient.values()) {
                double expected = result.of(each).orNaN();
                // Thresholds of reversed answers come from the other tail.
                double rounding = each == Coefficient.CATEGORICAL_OMEGA ? 1e-9 : 0;
                assertThat(Double.isNaN(expected) && Double.isNaN(other.of(each).orNaN())
                                || Math.abs(other.of(each).orNaN() - expected) <= rounding)
                        .as(each.label() + " " + expected + " " + other.of(each))
                        .isTrue();
            }
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6})
        void theTreeOfSplitsFindsWhatCountingThroughFinds(long seed) {
            int k = 3 + (int) seed;
            ScaleMoments moments = plain(random(seed, 40, k, 0)).alpha().moments();
            double best = Double.NEGATIVE_INFINITY;
            for (int split = 1; split < (1 << k) - 1; split++) {
                boolean[] first = new boolean[k];
                for (int i = 0; i < k; i++) {
                    first[i] = (split >> i & 1) == 1;
                }
                best = Math.max(best, moments.between(first));
            }
            assertThat(moments.between(SplitSearch.of(moments).best())).isCloseTo(best, within(1e-12));
        }

        @Test
        void aSearchedSplitIsAtLeastAsGoodAsHalves() {
            ReliabilityResult result = plain(random(5, 200, 24, 0));
            assertThat(result.isSplitSearched()).isTrue();
            assertThat(result.lambda(4).value())
                    .isGreaterThanOrEqualTo(
                            result.of(Coefficient.GREATEST_SPLIT_HALF).value());
            assertThat(result.of(Coefficient.GREATEST_SPLIT_HALF).value())
                    .isGreaterThan(result.of(Coefficient.MEAN_SPLIT_HALF).value());
            assertThat(result.of(Coefficient.LEAST_SPLIT_HALF).value())
                    .isLessThan(result.of(Coefficient.FLANAGAN_RULON).value() + 1e-12);
        }

        @Test
        void ofAnEvenNumberOfItemsTheMeanOfAllHalvesIsAlpha() {
            ReliabilityResult result = plain(random(9, 80, 6, 0));
            assertThat(result.of(Coefficient.MEAN_SPLIT_HALF).value())
                    .isCloseTo(result.lambda(3).value(), within(1e-14));
        }
    }

    @Nested
    class GreatestLowerBounds {
        /** The upper limits are dual solutions, found in R by another search (BFGS over Y = BBᵀ, diag Y ≥ 1). */
        @Test
        void meetsItsDual() {
            assertThat(plain(attitude()).of(Coefficient.GREATEST_LOWER_BOUND).value())
                    .isCloseTo(.928181060505, within(1e-9));
            Items scale = columns("likert_complete", "A_1", "A_2", "A_3", "A_4", "A_5", "A_6");
            assertThat(plain(scale).of(Coefficient.GREATEST_LOWER_BOUND).value())
                    .isCloseTo(.815351797961, within(1e-9));
            double[] c = {1, .6, .6, .1, .6, 1, .6, .1, .6, .6, 1, .1, .1, .1, .1, 1};
            assertThat(GreatestLowerBound.of(new ScaleMoments(100, new double[4], c)))
                    .isCloseTo(.733739837398, within(1e-9));
        }

        @Test
        void ofParallelItemsIsAlpha() {
            double[] c = {2, .8, .8, .8, 2, .8, .8, .8, 2};
            ScaleMoments moments = new ScaleMoments(50, new double[3], c);
            assertThat(GreatestLowerBound.of(moments)).isCloseTo(moments.alpha(), within(1e-9));
        }

        @Test
        void itemsThatShareNothingHaveNoReliability() {
            double[] c = {2, 0, 0, 3};
            assertThat(GreatestLowerBound.of(new ScaleMoments(50, new double[2], c)))
                    .isCloseTo(0, within(1e-9));
        }
    }

    @Nested
    class OtherScales {
        @Test
        void itemsWithTwoOptionsHaveKuderAndRichardsonsFormulas() {
            AnswerOptions options = AnswerOptions.ordered("nee", "ja").withCodes(0, 1);
            ReferenceData data = ReferenceData.read("survey_open");
            Answers[] columns = List.of("ja1", "ja2", "ja3").stream()
                    .map(name -> {
                        AnswersBuilder column = new AnswersBuilder(Variable.ordinal(name, "", options));
                        data.strings(name).forEach(column::add);
                        return column.build();
                    })
                    .toArray(Answers[]::new);
            Items items = Survey.of(columns).items("ja1..ja3");
            ReliabilityResult result = plain(items);

            assertThat(result.of(Coefficient.KR_20).value()).isCloseTo(.369732538002694, within(1e-14));
            assertThat(result.of(Coefficient.KR_21).value()).isCloseTo(.31306522994035, within(1e-14));
            assertThat(plain(items.reversed("ja1..ja3")).of(Coefficient.KR_21).value())
                    .isCloseTo(.31306522994035, within(1e-14));
            assertThat(result.toString()).contains("Kuder–Richardson 21");
        }

        @Test
        void partsGiveStratifiedAlpha() {
            Items items = attitude();
            ReliabilityResult result = Reliability.listwise()
                    .withParts(items.only("item_1..item_3"), items.only("item_4..item_7"))
                    .withoutBootstrap()
                    .analyse(items);
            assertThat(result.of(Coefficient.STRATIFIED_ALPHA).value()).isCloseTo(.866054814829112, within(1e-12));
        }

        @Test
        void partsMustHaveEachItemOnce() {
            Items items = attitude();
            assertThatThrownBy(() -> Reliability.listwise().withParts(items, items))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("partsOfScale: two or more parts with each item in one are needed");
            assertThatThrownBy(() -> Reliability.listwise()
                            .withParts(items.only("item_1..item_3"), items.only("item_4..item_6"))
                            .analyse(items))
                    .hasMessage("items: each must stand in a part, item_7 does not");
        }

        @Test
        void jacobsonAndTruax() {
            MeasurementError error = new MeasurementError(7.5, .80);
            assertThat(error.reliableChange(32.5, 47.5)).isCloseTo(3.16, within(.005));
            assertThat(error.smallestReliableChange(.95))
                    .isCloseTo(1.959964 * error.standardErrorOfDifference(), within(1e-5));
            assertThat(error.around(40, .95).contains(40)).isTrue();
            assertThatThrownBy(() -> new MeasurementError(-1, .8)).hasMessageStartingWith("sd: must be finite");
            assertThatThrownBy(() -> new MeasurementError(1, 1).reliableChange(1, 2))
                    .hasMessageStartingWith("reliability: the scores are without error");
        }
    }

    @Nested
    class Intervals {
        private final Items items = random(3, 120, 5, .02);

        @Test
        void everyCoefficientHasItsOwn() {
            ReliabilityResult result = Reliability.listwise()
                    .withBootstrap(Bootstrap.bca().withReplicates(500))
                    .analyse(items);
            // Of five items the best split may be one in equal halves; no two others are the same number.
            for (Coefficient each : Coefficient.values()) {
                for (Coefficient other : Coefficient.values()) {
                    Estimate one = result.of(each);
                    Estimate two = result.of(other);
                    if (has(one) && has(two) && one.value() != two.value()) {
                        assertThat(one.interval().orElseThrow())
                                .isNotEqualTo(two.interval().orElseThrow());
                    }
                }
            }
        }

        private boolean has(Estimate estimate) {
            return estimate.isPresent() && estimate.interval().isPresent();
        }

        @Test
        void aBootstrapThatIsAskedForIsOfEveryCoefficient() {
            Items items = random(3, 100, 7, 0);
            ReliabilityResult result = Reliability.listwise()
                    .withParts(items.only("item_1..item_3"), items.only("item_4..item_7"))
                    .withBootstrap(Bootstrap.percentile().withReplicates(60))
                    .analyse(items);
            for (Coefficient each : Coefficient.values()) {
                if (each != Coefficient.KR_20 && each != Coefficient.KR_21) {
                    assertThat(result.of(each).interval()).as(each.label()).isPresent();
                    assertThat(result.of(each).interval().orElseThrow().method())
                            .startsWith("percentile bootstrap, 60 replicates");
                }
            }
            assertThat(result.toString().lines()).allMatch(line -> line.length() <= 80);
        }

        @Test
        void aSplitHasThoseThatReliabilityGivesOddAndEvenItems() {
            Items items = random(3, 100, 7, .01);
            Bootstrap bootstrap = Bootstrap.bca().withReplicates(200);
            SplitHalf halves = SplitHalf.oddEven(items).withBootstrap(items, bootstrap);
            ReliabilityResult result = Reliability.listwise()
                    .withCoefficients(Coefficient.SPEARMAN_BROWN, Coefficient.FLANAGAN_RULON)
                    .withBootstrap(bootstrap)
                    .analyse(items);
            assertThat(halves.spearmanBrown().interval())
                    .isEqualTo(result.of(Coefficient.SPEARMAN_BROWN).interval());
            assertThat(halves.flanaganRulon().interval())
                    .isEqualTo(result.of(Coefficient.FLANAGAN_RULON).interval());
            assertThat(halves.correlation().interval()).isPresent();
            assertThat(halves.toString()).contains("95% BCa bootstrap, 200 replicates");
            assertThatThrownBy(() -> halves.withBootstrap(items.only("item_1..item_3"), bootstrap))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("items: must be those of the split");
        }

        /** Of ten respondents some replicates have no inverse, and no factor by maximum likelihood. */
        @Test
        void replicatesThatFailAreCountedAndPrinted() {
            Items items = random(1, 10, 4, 0);
            Bootstrap bootstrap = Bootstrap.percentile().withReplicates(300);
            String expected = "percentile bootstrap, 300 replicates, 7 undefined";
            OmegaResult omega = Omega.ml().withBootstrap(bootstrap).analyse(items);
            assertThat(omega.raw().interval().orElseThrow().method()).isEqualTo(expected);
            assertThat(omega.toString()).contains(expected);
            ReliabilityResult result = Reliability.listwise()
                    .withCoefficients(Coefficient.LAMBDA_2, Coefficient.LAMBDA_1, Coefficient.OMEGA)
                    .withBootstrap(bootstrap)
                    .analyse(items);
            assertThat(result.toString())
                    .contains("percentile bootstrap, 300 replicates\n")
                    .contains(expected + ": " + Coefficient.OMEGA.label());
        }

        @Test
        void unlessAskedForTheLongerOnesHaveNone() {
            ReliabilityResult result = Reliability.listwise()
                    .withCoefficients(
                            Coefficient.CATEGORICAL_OMEGA, Coefficient.OMEGA_HIERARCHICAL, Coefficient.LAMBDA_2)
                    .analyse(random(3, 100, 7, 0));
            assertThat(result.of(Coefficient.LAMBDA_2).interval()).isPresent();
            for (Coefficient each : List.of(Coefficient.CATEGORICAL_OMEGA, Coefficient.OMEGA_HIERARCHICAL)) {
                assertThat(result.of(each).whyNoInterval().orElseThrow().reason())
                        .isEqualTo("its bootstrap is longer than others: ask for it by withBootstrap");
            }
        }

        @Test
        void threadsChangeNoBit() {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            try {
                Reliability one =
                        Reliability.listwise().withBootstrap(Bootstrap.bca().withReplicates(300));
                ReliabilityResult here = one.analyse(items);
                ReliabilityResult there = one.on(Work.on(pool, 2)).analyse(items);
                for (Coefficient each : Coefficient.values()) {
                    assertThat(there.of(each).interval())
                            .isEqualTo(here.of(each).interval());
                }
            } finally {
                pool.shutdownNow();
            }
        }

        @Test
        void theBootstrapOfAlphaStartsFromAlphaItself() {
            for (Alpha each : List.of(Alpha.listwise(), Alpha.pairwise(), Alpha.personMean())) {
                Estimate plain = each.analyse(items).raw();
                Estimate drawn = each.withBootstrap(Bootstrap.percentile().withReplicates(400))
                        .analyse(items)
                        .raw();
                assertThat(drawn.value()).isEqualTo(plain.value());
                assertThat(drawn.interval().orElseThrow().contains(plain.value()))
                        .isTrue();
            }
        }

        @Test
        void resampledMomentsOfAllAreTheMoments() {
            for (Treatment each : List.of(Treatment.listwise(), Treatment.pairwise(), Treatment.personMean())) {
                ScaleMoments direct = ScaleMoments.of(each.of(items).moments());
                double[] alpha = new double[1];
                ResampledItems sample = each.resampled(items);
                Bootstrap.percentile().withReplicates(2).of(sample.respondents(), "alpha", resample -> {
                    if (alpha[0] == 0) {
                        alpha[0] = sample.moments(resample).alpha();
                    }
                    return alpha[0];
                });
                assertThat(alpha[0]).isCloseTo(direct.alpha(), within(1e-13));
            }
        }

        @Test
        void aLongBootstrapMustBeAskedFor() {
            Estimate lambda =
                    Reliability.listwise().analyse(random(2, 3000, 20, 0)).lambda(2);
            assertThat(lambda.whyNoInterval().orElseThrow().reason())
                    .isEqualTo("a bootstrap would be long: ask for it by withBootstrap");
        }

        /** The four intervals by their formulas in R, of psych's alpha and standard error. */
        @Test
        void ofAlphaByName() {
            assertInterval(AlphaInterval.DUHACHEK_IACOBUCCI, .759970334548329, .926315204581191);
            assertInterval(AlphaInterval.BONETT, .723798989822281, .910919258680543);
            assertInterval(AlphaInterval.HAKSTIAN_WHALEN, .737831477416219, .915631706633018);
            assertInterval(AlphaInterval.FELDT, .73937568564310729, .9157730721599816);
        }

        private void assertInterval(AlphaInterval method, double lower, double upper) {
            var interval = Alpha.listwise()
                    .withInterval(method)
                    .analyse(attitude())
                    .raw()
                    .interval()
                    .orElseThrow();
            assertThat(interval.method()).isEqualTo(method.label());
            assertThat(interval.lower()).isCloseTo(lower, within(1e-12));
            assertThat(interval.upper()).isCloseTo(upper, within(1e-12));
        }
    }

    @Nested
    class HardCases {
        @Test
        void twoItems() {
            ReliabilityResult result = plain(random(1, 50, 2, 0));
            double alpha = result.lambda(3).value();
            for (Coefficient each : List.of(
                    Coefficient.LAMBDA_2,
                    Coefficient.LAMBDA_4,
                    Coefficient.FLANAGAN_RULON,
                    Coefficient.MEAN_SPLIT_HALF,
                    Coefficient.LEAST_SPLIT_HALF)) {
                assertThat(result.of(each).value()).as(each.label()).isCloseTo(alpha, within(1e-12));
            }
        }

        @Test
        void aNegativeAlpha() {
            ReliabilityResult result = plain(random(1, 50, 4, 0).reversed("item_1", "item_2"));
            assertThat(result.lambda(3).value()).isNegative();
            assertThat(result.of(Coefficient.GREATEST_LOWER_BOUND).value()).isPositive();
            assertThat(result.of(Coefficient.ALPHA).interval()).isPresent();
        }

        @Test
        void itemsThatAreTheSame() {
            ReliabilityResult result = Reliability.listwise().analyse(WrittenItems.likert(new int[][] {
                {1, 1, 1}, {2, 2, 2}, {4, 4, 4}, {5, 5, 5}
            }));
            assertThat(result.lambda(3).value()).isCloseTo(1, within(1e-15));
            assertThat(result.lambda(6).whyAbsent()).contains(Explained.SINGULAR);
            assertThat(result.of(Coefficient.GREATEST_LOWER_BOUND).whyAbsent()).contains(Explained.SINGULAR);
            assertThat(result.toString().lines()).allMatch(line -> line.length() <= 80);
        }

        @Test
        void aConstantItem() {
            ReliabilityResult result =
                    plain(WrittenItems.likert(new int[][] {{1, 3, 2}, {2, 3, 2}, {4, 3, 5}, {5, 3, 3}, {2, 3, 1}}));
            assertThat(result.lambda(6).isPresent()).isTrue();
            assertThat(result.of(Coefficient.GREATEST_LOWER_BOUND).isPresent()).isTrue();
            assertThat(result.of(Coefficient.STANDARDISED_ALPHA).isPresent()).isFalse();
            assertThat(result.of(Coefficient.SPEARMAN_BROWN)
                            .whyAbsent()
                            .orElseThrow()
                            .kind())
                    .isEqualTo(Absence.Kind.ZERO_VARIANCE);
            assertThat(result.alpha()
                            .item("item_1")
                            .squaredMultipleCorrelation()
                            .isPresent())
                    .isTrue();
        }

        @Test
        void nobodyHasAView() {
            ReliabilityResult result =
                    Reliability.listwise().analyse(WrittenItems.likert(new int[][] {{9, 9}, {9, 9}}));
            for (Coefficient each : Coefficient.values()) {
                assertThat(result.of(each).whyAbsent().orElseThrow().kind()).isEqualTo(Absence.Kind.NO_ANSWERS);
            }
            assertThat(result.toString()).contains("no alpha: no respondent answered all items");
            assertThat(Sensitivity.of(WrittenItems.likert(new int[][] {{9, 9}, {9, 9}}))
                            .range()
                            .isPresent())
                    .isFalse();
        }

        @Test
        void fewerRespondentsThanItems() {
            ReliabilityResult result = Reliability.listwise().analyse(random(4, 5, 8, 0));
            assertThat(result.lambda(2).isPresent()).isTrue();
            assertThat(result.lambda(6).whyAbsent()).contains(Explained.SINGULAR);
        }

        @Test
        void oneItemIsTheCallersMistake() {
            assertThatThrownBy(() -> Reliability.listwise().analyse(random(1, 5, 1, 0)))
                    .hasMessage("items: reliability needs two or more, got only item_1");
        }
    }

    @Nested
    class MissingAnswers {
        @Test
        void policiesSideBySide() {
            Items items = random(6, 150, 6, .15);
            Sensitivity sensitivity = Sensitivity.of(items);
            assertThat(sensitivity
                            .under(MissingPolicy.LISTWISE)
                            .of(Coefficient.ALPHA)
                            .value())
                    .isEqualTo(Alpha.listwise().analyse(items).raw().value());
            assertThat(sensitivity
                            .under(MissingPolicy.PAIRWISE)
                            .of(Coefficient.ALPHA)
                            .value())
                    .isEqualTo(Alpha.pairwise().analyse(items).raw().value());
            assertThat(sensitivity.under(MissingPolicy.PERSON_MEAN).cases().n())
                    .isGreaterThan(
                            sensitivity.under(MissingPolicy.LISTWISE).cases().n());
            assertThat(sensitivity.table().rows()).hasSize(3);
            assertThat(sensitivity.toString().lines()).allMatch(line -> line.length() <= 80);
        }

        @Test
        void withoutMissingAnswersPoliciesAgree() {
            assertThat(Sensitivity.of(random(6, 90, 5, 0)).range().value()).isLessThan(1e-13);
        }

        @Test
        void thePersonMeanStandsInForMissingAnswers() {
            Items items = WrittenItems.likert(new int[][] {{1, 2, 9}, {4, 4, 4}, {5, 9, 9}, {2, 3, 2}, {5, 3, 4}});
            AlphaResult result = Alpha.personMean(2).analyse(items);
            assertThat(result.cases().count()).isEqualTo("n = 4 of 5");
            assertThat(result.cases().leftOutLine()).isEqualTo("left out (person mean): 1 'geen zicht op'");
            Items filled = WrittenItems.numbers(new double[][] {{1, 2, 1.5}, {4, 4, 4}, {2, 3, 2}, {5, 3, 4}});
            assertThat(result.raw().value())
                    .isCloseTo(Alpha.listwise().analyse(filled).raw().value(), within(1e-14));
        }
    }

    @Nested
    class Suspicions {
        @Test
        void anItemThatRunsAgainstTheOthersIsNamedWhereverItStands() {
            for (int place = 1; place <= 5; place++) {
                AlphaResult result =
                        Alpha.listwise().analyse(random(2, 200, 5, 0).reversed("item_" + place));
                assertThat(result.keying().suspects()).containsExactly("item_" + place);
                assertThat(result.toString()).contains("runs against the others, reverse it? item_" + place);
            }
        }

        @Test
        void twoSidesOfOneSizeAreBothNamed() {
            Keying keying = Alpha.listwise()
                    .analyse(random(2, 200, 4, 0).reversed("item_1", "item_3"))
                    .keying();
            assertThat(keying.isUndecided()).isTrue();
            assertThat(keying.suspects()).isEmpty();
            assertThat(keying)
                    .hasToString("as many items run one way as the other: item_1, item_3 against item_2, item_4");
        }

        @Test
        void noiseIsNoSuspicion() {
            Random random = new Random(8);
            int[][] rows = new int[300][6];
            for (int[] row : rows) {
                Arrays.setAll(row, i -> 1 + random.nextInt(5));
            }
            assertThat(Alpha.listwise()
                            .analyse(WrittenItems.likert(rows))
                            .keying()
                            .suspects())
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void oneLineGivesTheWholeTable() {
        String text = Reliability.listwise().analyse(random(3, 120, 6, .03)).toString();
        assertThat(text).startsWith("Reliability of 6 items, listwise, n = 92 of 120\n");
        assertThat(text).contains("Cronbach's alpha (lambda 3)", "greatest lower bound", "item-rest", "95% BCa");
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    }
}
