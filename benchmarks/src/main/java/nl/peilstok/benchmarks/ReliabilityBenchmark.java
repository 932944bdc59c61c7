package nl.peilstok.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.reliability.Alpha;
import nl.peilstok.reliability.AlphaResult;
import nl.peilstok.reliability.Coefficient;
import nl.peilstok.reliability.Reliability;
import nl.peilstok.reliability.ReliabilityResult;
import nl.peilstok.resample.Bootstrap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Alpha with all item statistics of a large survey, and resampled reliability of a usual one. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ReliabilityBenchmark {

    /** 1,000,000 respondents, 50 items of five options, 10% missing. */
    @State(Scope.Benchmark)
    public static class Large {
        Items items;

        /** Draws the answers. */
        @Setup(Level.Trial)
        public void setUp() {
            items = likert(1_000_000, 50, .1);
        }
    }

    /** 200 respondents, 12 items. */
    @State(Scope.Benchmark)
    public static class Usual {
        Items items;

        /** Draws the answers. */
        @Setup(Level.Trial)
        public void setUp() {
            items = likert(200, 12, 0);
        }
    }

    static Items likert(int respondents, int items, double missing) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        AnswerOptions options = AnswerOptions.ordered("a", "b", "c", "d", "e");
        double[] common = random.doubles(respondents, -2, 2).toArray();
        List<Answers> columns = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            AnswersBuilder column = new AnswersBuilder(Variable.ordinal("item_" + item, "", options));
            for (int r = 0; r < respondents; r++) {
                if (random.nextDouble() < missing) {
                    column.addMissing(Missing.of(MissingReason.SKIPPED));
                } else {
                    column.addPosition((int)
                            Math.max(0, Math.min(4, Math.round(2 + common[r] + random.nextGaussian()))));
                }
            }
            columns.add(column.build());
        }
        return Survey.of(columns)
                .items(columns.stream().map(column -> column.variable().name()).toArray(String[]::new));
    }

    /**
     * Listwise, as is the default; few respondents are complete.
     *
     * @param data the survey
     * @return alpha
     */
    @Benchmark
    public AlphaResult largeListwise(Large data) {
        return Alpha.listwise().analyse(data.items);
    }

    /**
     * Pairwise, as psych does it.
     *
     * @param data the survey
     * @return alpha
     */
    @Benchmark
    public AlphaResult largePairwise(Large data) {
        return Alpha.pairwise().analyse(data.items);
    }

    /**
     * Each missing answer replaced by the respondent's mean.
     *
     * @param data the survey
     * @return alpha
     */
    @Benchmark
    public AlphaResult largePersonMean(Large data) {
        return Alpha.personMean().analyse(data.items);
    }

    /**
     * 10,000 BCa replicates of raw and standardised alpha.
     *
     * @param data the survey
     * @return alpha with its intervals
     */
    @Benchmark
    public AlphaResult bootstrappedAlpha(Usual data) {
        return Alpha.listwise()
                .withBootstrap(Bootstrap.bca().withReplicates(10_000))
                .analyse(data.items);
    }

    /**
     * 10,000 BCa replicates of alpha and omega.
     *
     * @param data the survey
     * @return both with their intervals
     */
    @Benchmark
    public ReliabilityResult bootstrappedAlphaAndOmega(Usual data) {
        return Reliability.listwise()
                .withCoefficients(Coefficient.ALPHA, Coefficient.OMEGA)
                .withBootstrap(Bootstrap.bca().withReplicates(10_000))
                .analyse(data.items);
    }

    /**
     * Everything by the defaults, 2,000 BCa replicates of seventeen coefficients included.
     *
     * @param data the survey
     * @return the coefficients
     */
    @Benchmark
    public ReliabilityResult everything(Usual data) {
        return Reliability.listwise().analyse(data.items);
    }
}
