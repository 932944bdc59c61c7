package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.RandomStream;
import nl.peilstok.reference.WrittenItems;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.BootstrapResult;
import nl.peilstok.resample.Resample;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bootstrap intervals of loadings: they are those of a plain bootstrap that starts every analysis afresh. */
class LoadingIntervalsTest {
    private static final Items ITEMS = FactorData.planted(5, 250, 2, 5, .7, .3);
    private static final FactorAnalysis MINRES = FactorAnalysis.minres(2).withRotation(Rotation.oblimin());

    static List<FactorAnalysis> analyses() {
        return List.of(
                MINRES,
                FactorAnalysis.ml(2).withRotation(Rotation.geominOblique()),
                FactorAnalysis.ml(2),
                FactorAnalysis.gls(2).withRotation(Rotation.varimax()),
                FactorAnalysis.principalAxis(2).withRotation(Rotation.promaxSpss()),
                FactorAnalysis.principalAxis(2)
                        .withStopping(StoppingRule.psych())
                        .withRotation(Rotation.quartimax()),
                FactorAnalysis.principalComponents(2).withRotation(Rotation.varimax()),
                FactorAnalysis.image(2).withRotation(Rotation.varimax()));
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void theShortWayGivesWhatAnAnalysisFromTheBeginningGives(FactorAnalysis analysis) {
        Bootstrap bootstrap = Bootstrap.percentile().withReplicates(40).withSeed(4);
        LoadingIntervalsResult result = LoadingIntervals.bootstrap(bootstrap).analyse(analysis, ITEMS);
        FactorSolution sample = analysis.analyse(ITEMS);
        List<String> names = IntStream.range(0, 31).mapToObj(i -> "n" + i).toList();
        BootstrapResult plain =
                bootstrap.of(ITEMS.respondents(), names, resample -> fromTheBeginning(analysis, sample, resample));
        for (int i = 0; i < 10; i++) {
            for (int f = 0; f < 2; f++) {
                assertClose(
                        result.loading(i, f), plain.estimates().get(2 * i + f).estimate());
                assertThat(result.loadingError(i, f).value())
                        .isCloseTo(
                                plain.estimates().get(2 * i + f).standardError().value(), within(1e-6));
            }
            assertClose(result.uniqueness(i), plain.estimates().get(20 + i).estimate());
        }
        if (sample.rotation().rotation().isOblique()) {
            assertClose(result.phi(0, 1), plain.estimates().get(30).estimate());
        }
        assertThat(result.replicates().orElseThrow()).isEqualTo(new LoadingIntervalsResult.Replicates(40, 0, 0, 0));
    }

    private static void assertClose(Estimate actual, Estimate expected) {
        assertThat(actual.value()).isCloseTo(expected.value(), within(1e-6));
        assertThat(actual.interval().orElseThrow().lower())
                .isCloseTo(expected.interval().orElseThrow().lower(), within(1e-6));
        assertThat(actual.interval().orElseThrow().upper())
                .isCloseTo(expected.interval().orElseThrow().upper(), within(1e-6));
    }

    private static double[] fromTheBeginning(FactorAnalysis analysis, FactorSolution sample, Resample resample) {
        int[][] rows = new int[resample.size()][ITEMS.size()];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < rows[r].length; i++) {
                rows[r][i] = (int) ITEMS.score(resample.respondent(r), i);
            }
        }
        FactorSolution solution = analysis.analyse(WrittenItems.likert(rows));
        double[][] target = sample.rotation().pattern();
        FactorMatch match = FactorMatch.of(solution.rotation(), target);
        double[] numbers = new double[31];
        for (int i = 0; i < 10; i++) {
            numbers[2 * i] = match.loading(i, 0);
            numbers[2 * i + 1] = match.loading(i, 1);
            numbers[20 + i] = solution.uniqueness(i);
        }
        numbers[30] = match.phi(0, 1);
        return numbers;
    }

    @Test
    void procrustesLeavesOutTheUncertaintyOfTheRotation() {
        FactorAnalysis varimax = FactorAnalysis.minres(2).withRotation(Rotation.varimax());
        LoadingIntervals matched = LoadingIntervals.bootstrap(200);
        LoadingIntervalsResult anew = matched.analyse(varimax, ITEMS);
        LoadingIntervalsResult turned =
                matched.withAlignment(ReplicateAlignment.PROCRUSTES).analyse(varimax, ITEMS);
        double sumAnew = 0;
        double sumTurned = 0;
        for (int i = 0; i < 10; i++) {
            for (int f = 0; f < 2; f++) {
                sumAnew += anew.loadingError(i, f).value();
                sumTurned += turned.loadingError(i, f).value();
            }
        }
        assertThat(sumTurned).isLessThan(sumAnew);
        assertThatThrownBy(() ->
                        matched.withAlignment(ReplicateAlignment.PROCRUSTES).analyse(MINRES, ITEMS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("orthogonal Procrustes is for orthogonal rotations");
    }

    @Test
    void theSameSeedGivesTheSameBitsForAnyNumberOfThreads() {
        Bootstrap bootstrap = Bootstrap.bca().withReplicates(60);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            String one =
                    LoadingIntervals.bootstrap(bootstrap).analyse(MINRES, ITEMS).toString();
            LoadingIntervalsResult two = LoadingIntervals.bootstrap(bootstrap.on(Work.on(threads, 2)))
                    .analyse(MINRES, ITEMS);
            LoadingIntervalsResult again = LoadingIntervals.bootstrap(bootstrap).analyse(MINRES, ITEMS);
            assertThat(two).hasToString(one);
            for (int i = 0; i < 10; i++) {
                assertThat(two.loading(i, 1).interval())
                        .isEqualTo(again.loading(i, 1).interval());
                assertThat(two.loadingError(i, 0).value())
                        .isEqualTo(again.loadingError(i, 0).value());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void communalitiesMirrorUniquenesses() {
        LoadingIntervalsResult result = LoadingIntervals.bootstrap(50).analyse(MINRES, ITEMS);
        assertThat(result.communality(3).interval().orElseThrow().lower())
                .isEqualTo(1 - result.uniqueness(3).interval().orElseThrow().upper());
        assertThat(result.communality(3).value()).isEqualTo(result.solution().communality(3));
        assertThat(result.phi(1, 1).whyNoInterval()).isPresent();
        assertThat(result.phi(0, 1)).hasToString(result.phi(1, 0).toString());
    }

    @Test
    void orthogonalFactorsStayUncorrelated() {
        LoadingIntervalsResult result = LoadingIntervals.bootstrap(20)
                .analyse(FactorAnalysis.minres(2).withRotation(Rotation.varimax()), ITEMS);
        assertThat(result.phi(0, 1).value()).isZero();
        assertThat(result.phiError(0, 1).whyAbsent().orElseThrow().reason())
                .isEqualTo("the rotation keeps factors uncorrelated");
    }

    @Test
    void oneFactorHasIntervalsToo() {
        LoadingIntervalsResult result =
                LoadingIntervals.bootstrap(100).analyse(FactorAnalysis.ml(1), ITEMS.only("item_1..item_5"));
        assertThat(result.loading(0, 0).interval().orElseThrow().lower()).isPositive();
        assertThat(result.toString().lines().allMatch(line -> line.length() <= 80))
                .isTrue();
    }

    @Test
    void heywoodCasesAndFailuresAreReported() {
        Items few = FactorData.planted(11, 60, 1, 3, .75, 0);
        LoadingIntervalsResult result = LoadingIntervals.bootstrap(200).analyse(FactorAnalysis.minres(1), few);
        assertThat(result.replicates().orElseThrow().heywood()).isBetween(1, 199);
        assertThat(result.notes()).anyMatch(note -> note.endsWith("of 200 replicates are Heywood cases"));
        assertThat(result.toString()).contains("replicates are Heywood cases");
        // One iteration is not enough: nothing converges, and there is no interval.
        LoadingIntervalsResult hopeless = LoadingIntervals.bootstrap(20).analyse(MINRES.withMostIterations(1), ITEMS);
        assertThat(hopeless.replicates().orElseThrow().failed()).isEqualTo(20);
        assertThat(hopeless.loading(0, 0).isPresent()).isTrue();
        assertThat(hopeless.loading(0, 0).whyNoInterval().orElseThrow().reason())
                .contains("undefined");
        assertThat(hopeless.notes()).contains("20 of 20 replicates did not converge and are left out");
    }

    @Test
    void anItemThatHardlyVariesIsConstantInSomeReplicates() {
        RandomStream random = RandomStream.of(1, 9);
        int[][] rows = new int[80][5];
        for (int r = 0; r < rows.length; r++) {
            double factor = random.nextGaussian();
            for (int i = 0; i < 4; i++) {
                rows[r][i] = (int) Math.max(1, Math.min(5, Math.round(3 + factor + .7 * random.nextGaussian())));
            }
            rows[r][4] = r < 2 ? 5 : 4;
        }
        LoadingIntervalsResult result =
                LoadingIntervals.bootstrap(100).analyse(FactorAnalysis.minres(1), WrittenItems.likert(rows));
        assertThat(result.replicates().orElseThrow().withoutCorrelations()).isBetween(5, 30);
        assertThat(result.notes()).anyMatch(note -> note.contains("replicates an item is constant"));
    }

    @Test
    void respondentsWithMissingAnswersAreLeftOut() {
        int[][] rows = new int[ITEMS.respondents() + 3][ITEMS.size()];
        List<int[]> complete = new ArrayList<>();
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < ITEMS.size(); i++) {
                rows[r][i] = r % 84 == 10 ? (i == 3 ? 9 : 1) : (int) ITEMS.score(r % ITEMS.respondents(), i);
            }
            if (r % 84 != 10) {
                complete.add(rows[r]);
            }
        }
        LoadingIntervalsResult some = LoadingIntervals.bootstrap(30).analyse(MINRES, WrittenItems.likert(rows));
        LoadingIntervalsResult all =
                LoadingIntervals.bootstrap(30).analyse(MINRES, WrittenItems.likert(complete.toArray(int[][]::new)));
        assertThat(some.loading(2, 1)).hasToString(all.loading(2, 1).toString());
    }

    @Test
    void diagonallyWeightedLeastSquaresIsRefused() {
        assertThatThrownBy(() -> LoadingIntervals.bootstrap(20).analyse(FactorAnalysis.dwls(2), ITEMS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsItsTables() {
        LoadingIntervalsResult result = LoadingIntervals.bootstrap(1000).analyse(MINRES, ITEMS);
        String text = result.toString();
        assertThat(text)
                .startsWith(
                        "Loadings with intervals: Minres, 2 factors\nn = 250, percentile bootstrap, 1,000 replicates");
        assertThat(text.lines().allMatch(line -> line.length() <= 80)).isTrue();
        assertThat(LoadingIntervals.bootstrap(1000))
                .hasToString("percentile bootstrap, 1,000 replicates, 95%, seed 2018,"
                        + " rotated anew, factors matched by congruence");
    }
}
