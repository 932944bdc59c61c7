package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Items;
import nl.peilstok.math.RandomStream;
import nl.peilstok.reference.WrittenItems;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelAnalysisTest {
    private static final Items INCOMPLETE = WrittenItems.likert(WrittenItems.randomLikert(new Random(5), 80, 6, .1));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void theNumberOfThreadsChangesNoBit(int threads) {
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            Work work = Work.on(executor, threads);
            for (ParallelAnalysis analysis : new ParallelAnalysis[] {
                ParallelAnalysis.normal(), ParallelAnalysis.normal().commonFactors(), ParallelAnalysis.permutation()
            }) {
                ParallelAnalysis few = analysis.withDraws(50);
                assertThat(few.on(work).analyse(INCOMPLETE).eigenvalues())
                        .isEqualTo(few.analyse(INCOMPLETE).eigenvalues());
            }
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void anotherSeedGivesOtherDraws() {
        ParallelAnalysis few = ParallelAnalysis.normal().withDraws(50);
        assertThat(few.withSeed(1).analyse(INCOMPLETE).eigenvalues())
                .isNotEqualTo(few.withSeed(2).analyse(INCOMPLETE).eigenvalues());
    }

    @Test
    void permutingKeepsWhoAnsweredAndWhatEachItemWasAnswered() {
        Items permuted = new PermutedAnswers(INCOMPLETE).draw(RandomStream.of(1, 1));
        assertThat(permuted.names()).isEqualTo(INCOMPLETE.names());
        for (int item = 0; item < INCOMPLETE.size(); item++) {
            double[] before = new double[80];
            double[] after = new double[80];
            for (int r = 0; r < 80; r++) {
                assertThat(permuted.isAnswered(r, item)).isEqualTo(INCOMPLETE.isAnswered(r, item));
                before[r] = INCOMPLETE.isAnswered(r, item) ? INCOMPLETE.score(r, item) : 0;
                after[r] = permuted.isAnswered(r, item) ? permuted.score(r, item) : 0;
            }
            assertThat(after).isNotEqualTo(before);
            Arrays.sort(before);
            Arrays.sort(after);
            assertThat(after).containsExactly(before);
        }
    }

    @Test
    void permutedNormalAnswersGiveTheEigenvaluesOfNormalDraws() {
        double[][] rows = new double[60][5];
        RandomStream random = RandomStream.of(3, 3);
        for (double[] row : rows) {
            Arrays.setAll(row, item -> random.nextGaussian());
        }
        Items items = WrittenItems.numbers(rows);
        var permuted = ParallelAnalysis.permutation().analyse(items).eigenvalues();
        var normal = ParallelAnalysis.normal().analyse(items).eigenvalues();
        for (int j = 0; j < 5; j++) {
            double error = normal.get(j).standardDeviation() * Math.sqrt(2 / 1_000.0);
            // Permuting fixes the sample's own kurtosis, which is worth some standard errors more.
            assertThat(permuted.get(j).mean()).isCloseTo(normal.get(j).mean(), within(6 * error));
        }
    }

    @Test
    void reversedItemsChangeNothing() {
        ParallelAnalysis few = ParallelAnalysis.permutation().withDraws(20);
        var plain = few.analyse(INCOMPLETE).eigenvalues();
        var turned = few.analyse(INCOMPLETE.reversed("item_2")).eigenvalues();
        for (int j = 0; j < plain.size(); j++) {
            assertThat(turned.get(j).observed()).isCloseTo(plain.get(j).observed(), within(1e-13));
            assertThat(turned.get(j).criterion()).isEqualTo(plain.get(j).criterion());
        }
    }

    @Test
    void listwiseCorrelationsArePermutedAmongTheComplete() {
        ParallelAnalysis listwise = ParallelAnalysis.permutation()
                .withDraws(20)
                .withCorrelations(Correlations.pearson().listwise());
        assertThat(listwise.analyse(INCOMPLETE).eigenvalues())
                .isEqualTo(
                        listwise.analyse(INCOMPLETE.in(INCOMPLETE.complete())).eigenvalues());
    }

    /** Skewed answers of two options: their tetrachoric correlations err far more than Pearson's. */
    @Test
    void polychoricCorrelationsAreComparedWithThoseOfPermutedAnswers() {
        ParallelAnalysis permutation = ParallelAnalysis.permutation().withDraws(40);
        ParallelAnalysis normal = ParallelAnalysis.normal().withDraws(40);
        int falseAlarms = 0;
        int besideNormal = 0;
        for (int sample = 0; sample < 10; sample++) {
            int[][] rows = new int[120][6];
            RandomStream random = RandomStream.of(4, sample);
            for (int[] row : rows) {
                Arrays.setAll(row, item -> random.nextGaussian() > .8 ? 2 : 1);
            }
            Items independent = WrittenItems.likert(rows);
            var kind = Correlations.polychoric();
            falseAlarms += named(permutation.withCorrelations(kind), independent);
            besideNormal += named(normal.withCorrelations(kind), independent);
        }
        assertThat(falseAlarms).isLessThanOrEqualTo(3);
        assertThat(besideNormal).isGreaterThanOrEqualTo(8);
    }

    /** 1 if any factor is named. */
    private static int named(ParallelAnalysis analysis, Items items) {
        return Math.min(1, analysis.analyse(items).suggestion().factors());
    }

    @Test
    void aPolychoricDrawIsThePolychoricMatrixOfTheShuffledAnswers() {
        ParallelAnalysis two =
                ParallelAnalysis.permutation().mean().withDraws(2).withSeed(7);
        var kind = Correlations.polychoric();
        var eigenvalues = two.withCorrelations(kind).analyse(INCOMPLETE).eigenvalues();
        PermutedAnswers answers = new PermutedAnswers(INCOMPLETE);
        double[] first =
                Observed.of(kind.analyse(answers.draw(RandomStream.of(7, 0)))).eigenvalues();
        double[] second =
                Observed.of(kind.analyse(answers.draw(RandomStream.of(7, 1)))).eigenvalues();
        for (int j = 0; j < first.length; j++) {
            assertThat(eigenvalues.get(j).criterion()).isCloseTo((first[j] + second[j]) / 2, within(1e-12));
        }
    }

    @Test
    void polychoricDrawsAreTheSameOnTwoThreadsAndCountedAsProgress() {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            AtomicLong last = new AtomicLong();
            Work work = Work.on(executor, 2).reporting((done, total) -> last.accumulateAndGet(done, Math::max));
            ParallelAnalysis few = ParallelAnalysis.permutation()
                    .withDraws(12)
                    .withCorrelations(Correlations.polychoric().listwise());
            assertThat(few.on(work).analyse(INCOMPLETE).eigenvalues())
                    .isEqualTo(few.analyse(INCOMPLETE).eigenvalues());
            assertThat(last).hasValue(12);
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void reducedEigenvaluesAddUpToTheSquaredMultipleCorrelations() {
        var matrix = Correlations.pearson().analyse(INCOMPLETE);
        double sum = 0;
        for (int item = 0; item < 6; item++) {
            sum += Factorability.of(matrix).smc(item).value();
        }
        double trace = ParallelAnalysis.normal().commonFactors().withDraws(2).analyse(matrix).eigenvalues().stream()
                .mapToDouble(ParallelEigenvalue::observed)
                .sum();
        assertThat(trace).isCloseTo(sum, within(1e-12));
    }

    @Test
    void progressCountsDraws() {
        AtomicLong last = new AtomicLong();
        ParallelAnalysis.normal()
                .withDraws(30)
                .on(Work.here().reporting((done, total) -> {
                    assertThat(total).isEqualTo(30);
                    last.set(done);
                }))
                .analyse(INCOMPLETE);
        assertThat(last).hasValue(30);
    }

    @Test
    void interruptionEndsIt() {
        Work interrupted =
                Work.here().reporting((done, total) -> Thread.currentThread().interrupt());
        ParallelAnalysis analysis = ParallelAnalysis.normal().on(interrupted);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> analysis.analyse(INCOMPLETE));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void saysWhatItDid() {
        assertThat(ParallelAnalysis.normal().commonFactors().mean())
                .hasToString("Parallel analysis of common factors, normal data, mean of 1000 draws, seed 2018");
        String printed = ParallelAnalysis.normal().analyse(INCOMPLETE).toString();
        assertThat(printed).startsWith("Parallel analysis: 1 component, 6 items, n = ");
        assertThat(printed).contains("normal data, 95th percentile of 1000 draws, seed 2018");
        assertThat(printed.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void mistakesAreNamed() {
        ParallelAnalysis normal = ParallelAnalysis.normal();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> normal.percentile(100))
                .withMessageContaining("100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> normal.withDraws(1))
                .withMessageContaining("1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParallelAnalysis.permutation()
                        .analyse(Correlations.pearson().analyse(INCOMPLETE)))
                .withMessageContaining("needs the answers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParallelAnalysis.normal().analyse(INCOMPLETE.only("item_1")))
                .withMessageContaining("two or more");
    }
}
