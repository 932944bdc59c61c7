package nl.peilstok.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.reference.WrittenItems;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OmegaTest {
    private static Items random(long seed, int n, int k, double missing) {
        return WrittenItems.likert(WrittenItems.randomLikert(new Random(seed), n, k, missing));
    }

    private static OmegaResult plain(Items items) {
        return Omega.ml().withoutBootstrap().analyse(items);
    }

    @Nested
    class Laws {
        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3})
        void reversingEveryItemChangesNoBit(long seed) {
            Items items = random(seed, 80, 5, .03);
            OmegaResult result = plain(items);
            OmegaResult other = plain(items.reversed("item_1..item_5"));
            assertThat(other.raw().value()).isEqualTo(result.raw().value());
            assertThat(other.standardised().value())
                    .isEqualTo(result.standardised().value());
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5})
        void omegaIfDeletedIsOmegaOfTheOthers(long seed) {
            Items items = random(seed, 90, 4 + (int) seed, 0);
            for (Omega each :
                    new Omega[] {Omega.ml(), Omega.minres(), Omega.ml().withObservedVariance()}) {
                Omega omega = each.withoutBootstrap();
                for (OmegaItem item : omega.analyse(items).items()) {
                    assertThat(item.omegaIfDeleted().value())
                            .isCloseTo(
                                    omega.analyse(items.without(item.name()))
                                            .raw()
                                            .value(),
                                    within(1e-8));
                }
            }
        }

        /** Three items fit any correlations with one factor, so that model and observed variance are one. */
        @Test
        void ofThreeItemsTheVarianceByTheModelIsTheObservedOne() {
            Items items = random(3, 100, 3, 0);
            OmegaResult result = plain(items);
            double other = Omega.ml()
                    .withObservedVariance()
                    .withoutBootstrap()
                    .analyse(items)
                    .raw()
                    .value();
            assertThat(other).isCloseTo(result.raw().value(), within(1e-8));
            assertThat(result.notes()).contains("the model has no degrees of freedom: it fits any correlations");
        }

        /** Equal loadings and errors: all items are interchangeable, and the model fits. */
        @Test
        void ofInterchangeableItemsOmegaIsAlpha() {
            int[][] rows = new int[200][];
            int[][] some = WrittenItems.randomLikert(new Random(5), 50, 4, 0);
            for (int r = 0; r < 50; r++) {
                for (int turn = 0; turn < 4; turn++) {
                    rows[r * 4 + turn] = new int[4];
                    for (int i = 0; i < 4; i++) {
                        rows[r * 4 + turn][i] = some[r][(i + turn) % 4];
                    }
                }
            }
            // A circulant matrix of four items has two covariances; their mean is what both see.
            OmegaResult result = Omega.minres().withoutBootstrap().analyse(WrittenItems.likert(rows));
            assertThat(result.raw().value()).isCloseTo(result.alpha().raw().value(), within(1e-6));
        }

        @Test
        void threadsChangeNoBit() {
            Items items = random(4, 120, 6, .02);
            Omega omega = Omega.ml().withBootstrap(Bootstrap.bca().withReplicates(500));
            ExecutorService pool = Executors.newFixedThreadPool(2);
            try {
                OmegaResult one = omega.analyse(items);
                OmegaResult two = omega.on(Work.on(pool, 2)).analyse(items);
                assertThat(two.raw().interval()).isEqualTo(one.raw().interval());
                assertThat(two.standardised().interval())
                        .isEqualTo(one.standardised().interval());
                assertThat(two.averageVarianceExtracted().interval())
                        .isEqualTo(one.averageVarianceExtracted().interval());
            } finally {
                pool.shutdownNow();
            }
        }

        @Test
        void theBootstrapStartsFromOmegaItself() {
            Items items = random(4, 150, 6, .05);
            for (Omega each : new Omega[] {
                Omega.ml(), Omega.ml().pairwise(), Omega.minres().personMean()
            }) {
                Estimate drawn = each.withBootstrap(Bootstrap.percentile().withReplicates(400))
                        .analyse(items)
                        .raw();
                Interval interval = drawn.interval().orElseThrow();
                assertThat(interval.contains(drawn.value())).isTrue();
                assertThat(interval.upper() - interval.lower()).isBetween(.01, .3);
            }
        }

        /** Four items with next to nothing in common: flat minima, most of them Heywood cases. */
        @Test
        void everyReplicateOfAWeakFactorEnds() {
            Random random = new Random(11);
            int[][] rows = new int[60][4];
            for (int[] row : rows) {
                double common = .2 * random.nextGaussian();
                for (int i = 0; i < 4; i++) {
                    row[i] = (int) Math.max(1, Math.min(5, Math.round(3 + common + random.nextGaussian())));
                }
            }
            OneFactorRefit refit = plain(WrittenItems.likert(rows)).refit().orElseThrow();
            for (int replicate = 0; replicate < 100; replicate++) {
                int[][] drawn = new int[rows.length][];
                for (int r = 0; r < drawn.length; r++) {
                    drawn[r] = rows[random.nextInt(rows.length)];
                }
                AlphaResult anew = Alpha.listwise().analyse(WrittenItems.likert(drawn));
                assertThat(refit.of(anew.moments()).omega()).isBetween(0.0, 1.0);
            }
        }

        /** A replicate is what an analysis of its respondents would give, wherever that search starts. */
        @Test
        void aReplicateIsAnAnalysisOfItsRespondents() {
            int[][] rows = WrittenItems.randomLikert(new Random(7), 90, 7, 0);
            OmegaResult all = plain(WrittenItems.likert(rows));
            OneFactorRefit refit = all.refit().orElseThrow();
            Random random = new Random(70);
            for (int replicate = 0; replicate < 50; replicate++) {
                int[][] drawn = new int[rows.length][];
                for (int r = 0; r < drawn.length; r++) {
                    drawn[r] = rows[random.nextInt(rows.length)];
                }
                OmegaResult anew = plain(WrittenItems.likert(drawn));
                assertThat(refit.of(anew.alpha().moments()).omega())
                        .isCloseTo(anew.raw().value(), within(1e-8));
            }
        }
    }

    @Nested
    class HardCases {
        @Test
        void twoItems() {
            OmegaResult result = plain(random(1, 50, 2, 0));
            assertThat(result.raw().whyAbsent().orElseThrow().reason())
                    .isEqualTo("one factor needs three items that vary, and there are two");
            assertThat(result.factor()).isEmpty();
            assertThat(result.toString()).contains("no omega: one factor needs three");
        }

        @Test
        void threeItemsHaveNoOmegaIfDeleted() {
            assertThat(plain(random(1, 50, 3, 0)).items())
                    .allMatch(item -> item.omegaIfDeleted()
                            .whyAbsent()
                            .filter(why -> why.kind() == Absence.Kind.TOO_FEW)
                            .isPresent());
        }

        @Test
        void aNegativeAlphaLeavesALowOmega() {
            OmegaResult result = plain(random(1, 50, 4, 0).reversed("item_1", "item_2"));
            assertThat(result.alpha().raw().value()).isNegative();
            assertThat(result.raw().value()).isBetween(0.0, .2);
        }

        @Test
        void itemsThatAreTheSameHaveNoMaximumLikelihood() {
            Items same = WrittenItems.likert(
                    new int[][] {{1, 1, 1, 1}, {2, 2, 2, 3}, {4, 4, 4, 4}, {5, 5, 5, 3}, {3, 3, 3, 1}});
            assertThat(plain(same).raw().whyAbsent().orElseThrow().reason())
                    .isEqualTo("an item follows from others, or there are too few respondents, for maximum likelihood");
            OmegaResult minres = Omega.minres().withoutBootstrap().analyse(same);
            assertThat(minres.raw().value()).isBetween(.9, 1.0);
            assertThat(minres.notes().toString()).contains("Heywood case: the uniqueness of item_1, item_2, item_3");
            assertThat(minres.toString()).contains("Heywood case");
        }

        @Test
        void aConstantItemAddsNothing() {
            int[][] rows = WrittenItems.randomLikert(new Random(2), 60, 5, 0);
            for (int[] row : rows) {
                row[4] = 3;
            }
            Items items = WrittenItems.likert(rows);
            OmegaResult result = plain(items);
            assertThat(result.raw().value())
                    .isCloseTo(plain(items.without("item_5")).raw().value(), within(1e-12));
            assertThat(result.standardised().isPresent()).isFalse();
            assertThat(result.item("item_5").loading().value()).isZero();
            assertThat(result.item("item_5").omegaIfDeleted().value())
                    .isCloseTo(result.raw().value(), within(1e-8));
            assertThat(result.item("item_5")
                            .uniqueness()
                            .whyAbsent()
                            .orElseThrow()
                            .kind())
                    .isEqualTo(Absence.Kind.ZERO_VARIANCE);
        }

        @Test
        void nobodyHasAView() {
            OmegaResult result = Omega.ml().analyse(WrittenItems.likert(new int[][] {{9, 9, 9}, {9, 9, 9}}));
            assertThat(result.raw().whyAbsent().orElseThrow().kind()).isEqualTo(Absence.Kind.NO_ANSWERS);
            assertThat(result.toString()).contains("no omega: no respondent answered all items");
        }

        @Test
        void fewerRespondentsThanItems() {
            Items items = random(4, 5, 8, 0);
            assertThat(plain(items).raw().isPresent()).isFalse();
            OmegaResult minres = Omega.minres().withoutBootstrap().analyse(items);
            assertThat(minres.raw().value()).isBetween(0.0, 1.0);
            assertThat(minres.notes().toString()).contains("there are no more respondents (5) than items (8)");
        }

        @Test
        void aHeywoodCaseIsSaidAloud() {
            // The first item says what the others, which have little to do with each other, say together.
            int[][] rows = new int[60][4];
            Random random = new Random(9);
            for (int[] row : rows) {
                for (int i = 1; i < 4; i++) {
                    row[i] = 1 + random.nextInt(5);
                }
                row[0] = (int) Math.round((row[1] + row[2] + row[3]) / 3.0 + random.nextDouble() - .5);
            }
            OmegaResult result = plain(WrittenItems.likert(rows));
            assertThat(result.notes().toString()).contains("Heywood case: the uniqueness of");
            assertThat(result.toString()).contains("Heywood case");
            assertThat(Reliability.listwise().withoutBootstrap().analyse(WrittenItems.likert(rows)))
                    .asString()
                    .contains("one factor: Heywood case");
        }

        @Test
        void oneItemIsTheCallersMistake() {
            assertThatThrownBy(() -> Omega.ml().analyse(random(1, 5, 1, 0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("item_1");
        }
    }

    @Test
    void printsItsOwnAnswer() {
        String text = Omega.ml().analyse(random(3, 120, 6, .03)).toString();
        assertThat(text).startsWith("McDonald's omega .8").contains("omega if deleted", "average variance extracted");
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(Omega.minres().pairwise()).hasToString("Omega, minres, pairwise");
    }

    @Test
    void onlyWhatIsAskedForIsComputed() {
        Items items = random(3, 120, 6, .03);
        ReliabilityResult result = Reliability.listwise()
                .withCoefficients(Coefficient.OMEGA)
                .withBootstrap(Bootstrap.bca().withReplicates(300))
                .analyse(items);
        assertThat(result.of(Coefficient.OMEGA).interval())
                .isEqualTo(Omega.ml()
                        .withBootstrap(Bootstrap.bca().withReplicates(300))
                        .analyse(items)
                        .raw()
                        .interval());
        assertThat(result.of(Coefficient.LAMBDA_2).whyAbsent().orElseThrow().reason())
                .isEqualTo("it was not among the coefficients asked for");
        assertThat(result.table().rows()).hasSize(1);
        assertThatThrownBy(() -> Reliability.listwise().withCoefficients())
                .hasMessage("some: one or more coefficients are needed, got none");
    }
}
