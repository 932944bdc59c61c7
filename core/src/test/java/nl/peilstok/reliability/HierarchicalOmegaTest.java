package nl.peilstok.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.factor.Rotation;
import nl.peilstok.factor.SchmidLeiman;
import nl.peilstok.factor.SchmidLeimanResult;
import nl.peilstok.factor.TwoGroups;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceItems;
import nl.peilstok.reference.WrittenItems;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.BootstrapEstimate;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HierarchicalOmegaTest {
    private static Items random(long seed, int n, int k, double missing) {
        return WrittenItems.likert(WrittenItems.randomLikert(new Random(seed), n, k, missing));
    }

    static List<ReferenceCase> psych() {
        return ReferenceCase.all("item__.*__omega3_psych");
    }

    static List<ReferenceCase> tight() {
        return ReferenceCase.all("item__.*__omega3_tight");
    }

    @ParameterizedTest
    @MethodSource("psych")
    void asPsych(ReferenceCase reference) {
        HierarchicalOmegaResult result =
                HierarchicalOmega.minres().analyse(ReferenceItems.of(reference).items());
        reference.assertClose("omega_h", result.omegaHierarchical().value());
        reference.assertClose("omega_total", result.omegaTotal().value());
        reference.assertClose("omega_lim", result.limit().value());
        reference.assertClose("ECV", result.explainedCommonVariance().value());
        reference.assertClose("alpha_std", result.alpha().standardised().value());
        ReferenceCase.Matrix loadings = reference.matrix("schmid_leiman");
        for (OmegaGroup group : result.groups()) {
            String factor = "";
            for (String each : List.of("F1*", "F2*", "F3*")) {
                String first = group.items().get(0);
                factor = factor.isEmpty() || Math.abs(loadings.get(first, each)) > Math.abs(loadings.get(first, factor))
                        ? each
                        : factor;
            }
            reference.assertClose("group." + factor + ".total", group.total());
            reference.assertClose("group." + factor + ".general", group.general());
            reference.assertClose("group." + factor + ".group", group.group());
        }
    }

    @ParameterizedTest
    @MethodSource("tight")
    void asTheConvergedSolution(ReferenceCase reference) {
        HierarchicalOmegaResult result =
                HierarchicalOmega.minres().analyse(ReferenceItems.of(reference).items());
        reference.assertClose("omega_h", result.omegaHierarchical().value());
        reference.assertClose("omega_total", result.omegaTotal().value());
        SchmidLeimanResult found = result.schmidLeiman().orElseThrow();
        for (int i = 0; i < found.items(); i++) {
            reference.assertClose("general_loadings." + found.names().get(i), found.general(i));
            reference.assertClose("communalities." + found.names().get(i), found.communality(i));
        }
    }

    @Nested
    class HardCases {
        @Test
        void fiveItemsAreTooFewForThreeGroups() {
            HierarchicalOmegaResult result = HierarchicalOmega.minres().analyse(random(1, 80, 5, 0));
            assertThat(result.omegaTotal().whyAbsent().orElseThrow().reason())
                    .isEqualTo("5 items are too few for 3 group factors");
            assertThat(result.groups()).isEmpty();
            assertThat(result.toString()).startsWith("Omega hierarchical —, total —, 5 items, n = 80");
        }

        @Test
        void twoItems() {
            assertThat(HierarchicalOmega.minres()
                            .analyse(random(1, 80, 2, 0))
                            .omegaHierarchical()
                            .isPresent())
                    .isFalse();
        }

        @Test
        void nobodyHasAView() {
            HierarchicalOmegaResult result = HierarchicalOmega.minres().analyse(WrittenItems.likert(new int[][] {
                {9, 9, 9, 9, 9, 9}, {9, 9, 9, 9, 9, 9}
            }));
            assertThat(result.omegaTotal().isPresent()).isFalse();
            assertThat(result.toString()).contains("geen zicht op");
        }

        @Test
        void aConstantItem() {
            int[][] rows = WrittenItems.randomLikert(new Random(2), 60, 7, 0);
            for (int[] row : rows) {
                row[3] = 3;
            }
            HierarchicalOmegaResult result = HierarchicalOmega.minres().analyse(WrittenItems.likert(rows));
            assertThat(result.omegaTotal().whyAbsent())
                    .isEqualTo(result.alpha().standardised().whyAbsent());
        }

        @Test
        void itemsThatAreTheSame() {
            int[][] rows = new int[30][7];
            Random random = new Random(3);
            for (int[] row : rows) {
                Arrays.fill(row, 1 + random.nextInt(5));
            }
            HierarchicalOmegaResult result = HierarchicalOmega.minres().analyse(WrittenItems.likert(rows));
            assertThat(result.omegaTotal().whyAbsent().orElseThrow().reason())
                    .isEqualTo("there are fewer than 3 group factors");
            assertThat(HierarchicalOmega.ml(3)
                            .analyse(WrittenItems.likert(rows))
                            .omegaTotal()
                            .isPresent())
                    .isFalse();
        }

        @Test
        void aNegativeAlpha() {
            HierarchicalOmegaResult result = HierarchicalOmega.minres()
                    .analyse(random(1, 80, 8, 0).reversed("item_1", "item_2", "item_3", "item_4"));
            assertThat(result.alpha().raw().value()).isLessThan(.1);
            assertThat(result.omegaHierarchical().value()).isLessThan(.5);
        }

        @Test
        void fewerRespondentsThanItems() {
            HierarchicalOmegaResult result = HierarchicalOmega.minres().analyse(random(4, 6, 9, 0));
            assertThat(result.toString().lines()).allMatch(line -> line.length() <= 80);
            assertThat(HierarchicalOmega.ml(3)
                            .analyse(random(4, 6, 9, 0))
                            .omegaTotal()
                            .isPresent())
                    .isFalse();
        }

        @Test
        void twoGroupsNeedAChoice() {
            Items items = random(5, 100, 6, 0);
            assertThatThrownBy(() -> HierarchicalOmega.minres(2).analyse(items))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("two factors do not determine");
            HierarchicalOmegaResult result = HierarchicalOmega.minres(2)
                    .withSchmidLeiman(SchmidLeiman.minres().withTwoGroups(TwoGroups.EQUAL))
                    .analyse(items);
            assertThat(result.omegaHierarchical().value())
                    .isLessThanOrEqualTo(result.omegaTotal().value() + 1e-9);
            assertThatThrownBy(() -> HierarchicalOmega.minres(1)).hasMessage("groups: must be 2 or more, got 1");
            assertThatThrownBy(() -> HierarchicalOmega.minres().withRotation(Rotation.varimax()))
                    .hasMessageStartingWith("oblique: group factors must be allowed to correlate");
        }
    }

    @Test
    void aNumberOfGroupsIsAnOptionOfReliability() {
        Items items = random(5, 150, 10, 0);
        ReliabilityResult three = Reliability.listwise().withoutBootstrap().analyse(items);
        ReliabilityResult four = Reliability.listwise()
                .withoutBootstrap()
                .withGroupFactors(HierarchicalOmega.minres(4))
                .analyse(items);
        assertThat(three.of(Coefficient.OMEGA_TOTAL).value())
                .isEqualTo(
                        HierarchicalOmega.minres().analyse(items).omegaTotal().value());
        assertThat(four.of(Coefficient.OMEGA_TOTAL).value())
                .isEqualTo(
                        HierarchicalOmega.minres(4).analyse(items).omegaTotal().value());
        assertThat(four.of(Coefficient.EXPLAINED_COMMON_VARIANCE).value())
                .isNotCloseTo(three.of(Coefficient.EXPLAINED_COMMON_VARIANCE).value(), within(1e-9));
    }

    @Nested
    class Intervals {
        private final Items items = random(3, 150, 9, .02);
        private final Bootstrap few = Bootstrap.percentile().withReplicates(100);

        @Test
        void areThoseOfTheSampleDrawnAgainByHand() {
            HierarchicalOmegaResult result =
                    HierarchicalOmega.minres().withBootstrap(few).analyse(items);
            Items complete = items.in(items.complete());
            BootstrapEstimate byHand = few.of(complete.respondents(), "omega hierarchical", resample -> {
                double[][] rows = new double[resample.size()][complete.size()];
                for (int i = 0; i < rows.length; i++) {
                    for (int item = 0; item < complete.size(); item++) {
                        rows[i][item] = complete.score(resample.respondent(i), item);
                    }
                }
                return HierarchicalOmega.minres()
                        .analyse(WrittenItems.numbers(rows))
                        .omegaHierarchical()
                        .orNaN();
            });
            Interval own = result.omegaHierarchical().interval().orElseThrow();
            Interval other = byHand.estimate().interval().orElseThrow();
            assertThat(own.lower()).isCloseTo(other.lower(), within(1e-9));
            assertThat(own.upper()).isCloseTo(other.upper(), within(1e-9));
            assertThat(result.toString()).contains("95% percentile bootstrap, 100 replicates");
            assertThat(result.toString().lines()).allMatch(line -> line.length() <= 80);
        }

        @Test
        void areOfAllFourAndOfEveryTreatment() {
            for (HierarchicalOmega procedure : List.of(
                    HierarchicalOmega.minres().listwise(),
                    HierarchicalOmega.minres().pairwise(),
                    HierarchicalOmega.ml(3).personMean())) {
                HierarchicalOmegaResult result = procedure.withBootstrap(few).analyse(items);
                for (Estimate each : List.of(
                        result.omegaTotal(),
                        result.omegaHierarchical(),
                        result.limit(),
                        result.explainedCommonVariance())) {
                    Interval interval = each.interval().orElseThrow();
                    assertThat(interval.lower()).isLessThan(interval.upper());
                    assertThat(interval.method()).startsWith("percentile bootstrap, 100 replicates");
                }
            }
        }

        @Test
        void failuresAndHeywoodCasesAreReported() {
            // Of 14 respondents, some replicates have a constant item or next to no common variance.
            HierarchicalOmegaResult result = HierarchicalOmega.minres()
                    .withBootstrap(Bootstrap.percentile().withReplicates(300))
                    .analyse(random(11, 14, 6, 0));
            assertThat(result.notes())
                    .anyMatch(note -> note.endsWith("of 300 replicates are Heywood cases; they count"));
        }

        @Test
        void threadsChangeNoBit() {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            try {
                Bootstrap bca = Bootstrap.bca().withReplicates(60);
                HierarchicalOmegaResult one =
                        HierarchicalOmega.minres().withBootstrap(bca).analyse(items);
                HierarchicalOmegaResult two = HierarchicalOmega.minres()
                        .withBootstrap(bca.on(Work.on(pool, 2)))
                        .analyse(items);
                assertThat(two.toString()).isEqualTo(one.toString());
                assertThat(two.omegaTotal().interval())
                        .isEqualTo(one.omegaTotal().interval());
            } finally {
                pool.shutdownNow();
            }
        }

        @Test
        void noneOfWhatDoesNotExist() {
            HierarchicalOmegaResult result =
                    HierarchicalOmega.minres().withBootstrap(few).analyse(random(1, 80, 5, 0));
            assertThat(result.omegaTotal().interval()).isEmpty();
            assertThat(result.omegaTotal().whyAbsent().orElseThrow().reason())
                    .isEqualTo("5 items are too few for 3 group factors");
        }
    }

    @Test
    void printsItsOwnAnswer() {
        HierarchicalOmegaResult result = HierarchicalOmega.minres().analyse(random(3, 150, 9, .02));
        assertThat(result.toString())
                .startsWith("Omega hierarchical .")
                .contains("explained common variance", "3 group factors by minres");
        assertThat(result.toString().lines()).allMatch(line -> line.length() <= 80);
    }
}
