package nl.peilstok.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.RandomStream;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final double[] SKEWED = skewed(60, 1);

    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    @AfterEach
    void endPool() {
        pool.shutdownNow();
        Thread.interrupted();
    }

    private static double[] skewed(int n, long seed) {
        RandomStream random = RandomStream.of(seed, 0);
        double[] values = new double[n];
        Arrays.setAll(values, i -> Math.exp(random.nextGaussian()));
        return values;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1);
    }

    private static Interval interval(BootstrapEstimate of) {
        return of.estimate().interval().orElseThrow();
    }

    private static Absence whyNone(BootstrapEstimate of) {
        return of.estimate().whyNoInterval().orElseThrow();
    }

    private static BootstrapEstimate meanOf(Bootstrap bootstrap, double... values) {
        return bootstrap.of(values.length, "mean", resample -> mean(resample.of(values)));
    }

    // ---- what it says

    @Test
    void printsItself() {
        BootstrapResult result = Bootstrap.bca().of(SKEWED.length, List.of("mean", "variance"), resample -> {
            double[] values = resample.of(SKEWED);
            return new double[] {mean(values), variance(values)};
        });
        assertThat(result.toString()).isEqualTo("""
                        BCa bootstrap, 2,000 replicates of 60 respondents
                        statistic  estimate    95% interval     se    bias
                        mean          1.459  [1.117, 2.059]  0.223   0.002
                        variance      2.803  [1.297, 9.766]  1.337  -0.014
                        variance: a limit is the outermost replicate: more replicates are needed
                        seed 2018
                        """.strip());
        assertThat(result.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(interval(result.of("mean")).method()).isEqualTo("BCa bootstrap, 2,000 replicates");
        assertThat(Bootstrap.percentile().withReplicates(999).withSeed(7).withLevel(.975))
                .hasToString("percentile bootstrap, 999 replicates, 97.5%, seed 7");
    }

    @Test
    void aMeanHasAboutTheStandardErrorOfTheFormula() {
        BootstrapEstimate mean = meanOf(Bootstrap.percentile().withReplicates(20_000), SKEWED);
        int n = SKEWED.length;
        double exact = Math.sqrt(variance(SKEWED) * (n - 1) / n / n);
        assertThat(mean.standardError().value()).isCloseTo(exact, offset(exact * .02));
        assertThat(mean.bias().value()).isCloseTo(0, offset(exact * .03));
        assertThat(mean.estimate().value()).isEqualTo(mean(SKEWED));
    }

    @Test
    void theAccelerationOfAMeanIsASixthOfTheSkewnessOfItsTerms() {
        double mean = mean(SKEWED);
        double squares = Arrays.stream(SKEWED).map(x -> Math.pow(x - mean, 2)).sum();
        double cubes = Arrays.stream(SKEWED).map(x -> Math.pow(x - mean, 3)).sum();
        double expected = cubes / (6 * Math.pow(squares, 1.5));
        assertThat(meanOf(Bootstrap.bca(), SKEWED).acceleration().value()).isCloseTo(expected, offset(1e-12));
    }

    @Test
    void groupsOfRespondentsGiveAboutTheSameAcceleration() {
        double[] many = skewed(7_001, 3);
        Arrays.sort(many);
        double mean = mean(many);
        double squares = Arrays.stream(many).map(x -> Math.pow(x - mean, 2)).sum();
        double cubes = Arrays.stream(many).map(x -> Math.pow(x - mean, 3)).sum();
        double expected = cubes / (6 * Math.pow(squares, 1.5));
        BootstrapEstimate estimate = meanOf(Bootstrap.bca().withReplicates(50), many);
        assertThat(estimate.acceleration().value()).isCloseTo(expected, offset(.3 * expected));
    }

    @Test
    void anEstimateMadeElsewhereGetsTheInterval() {
        BootstrapEstimate mean = meanOf(Bootstrap.percentile(), SKEWED);
        assertThat(mean.intervalOf(Estimate.of(1.5)).interval())
                .isEqualTo(mean.estimate().interval());
        BootstrapEstimate constant = meanOf(Bootstrap.percentile(), 3, 3, 3);
        assertThat(constant.intervalOf(Estimate.of(3)).whyNoInterval()).contains(whyNone(constant));
        Estimate absent = Estimate.absent(Absence.Kind.ZERO_VARIANCE, "v1 is constant");
        assertThat(mean.intervalOf(absent)).isSameAs(absent);
    }

    // ---- resamples

    @Test
    void aResampleIsAListAndWeightsAtOnce() {
        Bootstrap.bca().withReplicates(50).of(9, List.of("a"), resample -> {
            int[] times = new int[9];
            for (int i = 0; i < resample.size(); i++) {
                times[resample.respondent(i)]++;
            }
            assertThat(resample.times()).isEqualTo(times);
            for (int respondent = 0; respondent < resample.respondents(); respondent++) {
                assertThat(resample.times(respondent)).isEqualTo(times[respondent]);
            }
            assertThat(resample.size()).isIn(8, 9);
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> resample.respondent(resample.size()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> resample.of(new double[8]))
                    .withMessage("values: must be one for each of the 9 respondents, got 8");
            return new double[] {times[0]};
        });
    }

    @Test
    void eachRespondentIsDrawnAsOften() {
        int n = 10;
        long[] total = new long[n];
        Bootstrap.percentile().withReplicates(20_000).of(n, "none", resample -> {
            for (int i = 0; i < n; i++) {
                total[i] += resample.times(i);
            }
            return 0;
        });
        // 200,000 draws of probability 1/10: standard deviation 134
        assertThat(Arrays.stream(total).boxed()).allMatch(count -> count > 19_400 && count < 20_600);
    }

    // ---- laws

    @Test
    void theNumberOfThreadsChangesNoBit() {
        Bootstrap bca = Bootstrap.bca().withReplicates(777);
        BootstrapEstimate alone = meanOf(bca, SKEWED);
        for (int threads : new int[] {2, 5}) {
            BootstrapEstimate together = meanOf(bca.on(Work.on(pool, threads)), SKEWED);
            assertThat(together.replicates()).isEqualTo(alone.replicates());
            assertThat(interval(together)).isEqualTo(interval(alone));
            assertThat(together.toString()).isEqualTo(alone.toString());
        }
        assertThat(meanOf(bca.withSeed(2), SKEWED).replicates()).isNotEqualTo(alone.replicates());
    }

    @Test
    void moreReplicatesBeginWithTheSame() {
        List<Double> few = new ArrayList<>();
        List<Double> more = new ArrayList<>();
        for (double value :
                meanOf(Bootstrap.percentile().withReplicates(300), SKEWED).replicates()) {
            few.add(value);
        }
        for (double value :
                meanOf(Bootstrap.percentile().withReplicates(700), SKEWED).replicates()) {
            more.add(value);
        }
        assertThat(more).containsAll(few);
    }

    @Test
    void aShiftedStatisticHasAShiftedInterval() {
        for (Bootstrap bootstrap : List.of(Bootstrap.percentile(), Bootstrap.bca())) {
            BootstrapEstimate plain = meanOf(bootstrap, SKEWED);
            BootstrapEstimate shifted =
                    bootstrap.of(SKEWED.length, "shifted", resample -> mean(resample.of(SKEWED)) + 100);
            assertThat(interval(shifted).lower()).isCloseTo(interval(plain).lower() + 100, offset(1e-9));
            assertThat(interval(shifted).upper()).isCloseTo(interval(plain).upper() + 100, offset(1e-9));
            assertThat(shifted.standardError().value())
                    .isCloseTo(plain.standardError().value(), offset(1e-9));
        }
    }

    @Test
    void aMirroredStatisticHasAMirroredInterval() {
        // of whole numbers, so that many replicates equal the estimate
        double[] few = {1, 2, 2, 3, 4, 4, 4, 5, 5, 9};
        for (Bootstrap bootstrap : List.of(Bootstrap.percentile(), Bootstrap.bca())) {
            Interval plain = interval(meanOf(bootstrap, few));
            Interval mirrored = interval(bootstrap.of(few.length, "mirrored", r -> -mean(r.of(few))));
            assertThat(mirrored.lower()).isCloseTo(-plain.upper(), offset(1e-12));
            assertThat(mirrored.upper()).isCloseTo(-plain.lower(), offset(1e-12));
        }
    }

    @Test
    void aPercentileIntervalFollowsAMonotoneTransformation() {
        // with 1,999 replicates the limits are replicates themselves, the 50th and the 1,950th
        Bootstrap bootstrap = Bootstrap.percentile().withReplicates(1_999);
        BootstrapEstimate plain = meanOf(bootstrap, SKEWED);
        Interval transformed = interval(bootstrap.of(SKEWED.length, "log", r -> Math.log(mean(r.of(SKEWED)))));
        assertThat(transformed.lower()).isCloseTo(Math.log(interval(plain).lower()), offset(1e-12));
        assertThat(transformed.upper()).isCloseTo(Math.log(interval(plain).upper()), offset(1e-12));
        assertThat(interval(plain).lower()).isCloseTo(plain.replicates()[49], offset(1e-12));
        assertThat(interval(plain).upper()).isCloseTo(plain.replicates()[1949], offset(1e-12));
    }

    @Test
    void severalNumbersShareTheirReplicates() {
        BootstrapResult both = Bootstrap.bca().of(SKEWED.length, List.of("mean", "twice"), resample -> {
            double mean = mean(resample.of(SKEWED));
            return new double[] {mean, 2 * mean};
        });
        assertThat(both.of("mean").replicates())
                .isEqualTo(meanOf(Bootstrap.bca(), SKEWED).replicates());
        assertThat(interval(both.of("twice")).lower())
                .isEqualTo(2 * interval(both.of("mean")).lower());
        assertThat(both.estimates()).extracting(BootstrapEstimate::name).containsExactly("mean", "twice");
    }

    @Test
    void intervalsCoverTheTruthAboutAsOftenAsTheySay() {
        int sets = 300;
        for (Bootstrap bootstrap : List.of(Bootstrap.percentile(), Bootstrap.bca())) {
            int covered = 0;
            for (int set = 0; set < sets; set++) {
                RandomStream random = RandomStream.of(99, set);
                double[] sample = new double[30];
                Arrays.setAll(sample, i -> 5 + 2 * random.nextGaussian());
                covered += interval(meanOf(bootstrap.withReplicates(999).withSeed(set), sample))
                                .contains(5)
                        ? 1
                        : 0;
            }
            assertThat(covered / (double) sets).isBetween(.90, .98);
        }
    }

    // ---- undefined and degenerate

    @Test
    void aStatisticThatNeverVariesHasNoInterval() {
        for (Bootstrap bootstrap : List.of(Bootstrap.percentile(), Bootstrap.bca())) {
            BootstrapEstimate constant = meanOf(bootstrap, 3, 3, 3, 3);
            assertThat(constant.estimate().value()).isEqualTo(3);
            assertThat(whyNone(constant))
                    .isEqualTo(new Absence(Absence.Kind.ZERO_VARIANCE, "all replicates are equal"));
            assertThat(constant.standardError().isPresent()).isFalse();
        }
    }

    @Test
    void oneRespondentOrNoneIsTooFew() {
        BootstrapEstimate one = meanOf(Bootstrap.bca(), 3);
        assertThat(one.estimate().value()).isEqualTo(3);
        assertThat(whyNone(one)).isEqualTo(new Absence(Absence.Kind.TOO_FEW, "one respondent cannot be resampled"));
        BootstrapEstimate none = meanOf(Bootstrap.bca());
        assertThat(none.estimate().whyAbsent())
                .contains(new Absence(Absence.Kind.NO_ANSWERS, "there are no respondents"));
        assertThat(none.replicates()).isEmpty();
        assertThat(none.undefined()).isZero();
    }

    @Test
    void aFewUndefinedReplicatesAreLeftOutAndReported() {
        // undefined where respondent 0 is drawn four times or more: a share of .018 for n = 20
        BootstrapEstimate estimate =
                Bootstrap.percentile().of(20, "v", r -> r.times(0) > 3 ? Double.NaN : r.times(1) + r.times(2));
        assertThat(estimate.undefined()).isBetween(15, 60);
        assertThat(estimate.replicates()).hasSize(2_000 - estimate.undefined());
        assertThat(estimate.notes()).containsExactly("undefined in " + estimate.undefined() + " of 2,000 replicates");
        assertThat(estimate.estimate().interval()).isPresent();
        assertThat(estimate.toString()).contains("v: undefined in " + estimate.undefined() + " of 2,000 replicates");
    }

    @Test
    void manyUndefinedReplicatesLeaveNoInterval() {
        // respondent 0 is not drawn at all: a share of 1/e
        BootstrapEstimate estimate =
                Bootstrap.bca().of(20, "v", r -> r.times(0) == 0 ? Double.POSITIVE_INFINITY : r.times(1));
        assertThat(whyNone(estimate).kind()).isEqualTo(Absence.Kind.NOT_DEFINED);
        assertThat(whyNone(estimate).reason())
                .isEqualTo("undefined in " + estimate.undefined() + " of 2,000 replicates");
        assertThat(estimate.standardError().whyAbsent()).contains(whyNone(estimate));
    }

    @Test
    void anUndefinedEstimateHasNoReplicates() {
        BootstrapResult result = Bootstrap.bca()
                .of(20, List.of("nan", "infinite"), r -> new double[] {Double.NaN, Double.POSITIVE_INFINITY});
        assertThat(result.of("nan").estimate().whyAbsent())
                .contains(new Absence(Absence.Kind.NOT_DEFINED, "nan is undefined for these respondents"));
        assertThat(result.of("infinite").estimate().value()).isInfinite();
        assertThat(whyNone(result.of("infinite")).reason()).isEqualTo("infinite is infinite");
        assertThat(result.of("nan").replicates()).isEmpty();
    }

    @Test
    void bcaSaysWhyItCannotBe() {
        BootstrapEstimate largest = Bootstrap.bca()
                .of(
                        SKEWED.length,
                        "distinct",
                        r -> Arrays.stream(r.of(SKEWED)).distinct().count());
        assertThat(whyNone(largest).reason()).isEqualTo("all replicates are below the estimate");
        assertThat(largest.standardError().isPresent()).isTrue();

        BootstrapEstimate insensitive = Bootstrap.bca().of(20, "twice drawn", r -> r.times(3) + r.times(4) > 2 ? 1 : 0);
        assertThat(insensitive.acceleration().whyAbsent())
                .contains(new Absence(Absence.Kind.ZERO_VARIANCE, "all samples of the jackknife give the same"));

        BootstrapEstimate fragile = Bootstrap.bca()
                .of(20, "v", r -> r.size() < 20 && r.times(0) == 0 ? Double.NaN : r.times(0) + r.times(1));
        assertThat(whyNone(fragile).reason()).isEqualTo("undefined in 1 of 20 samples of the jackknife");
    }

    @Test
    void tooFewReplicatesAreSaidToBe() {
        BootstrapEstimate few = meanOf(Bootstrap.percentile().withReplicates(20), SKEWED);
        assertThat(few.notes()).containsExactly("a limit is the outermost replicate: more replicates are needed");
        assertThat(interval(few).lower()).isEqualTo(few.replicates()[0]);
    }

    // ---- work

    @Test
    void progressCountsReplicatesAndJackknifeTogether() {
        List<Long> done = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        meanOf(
                Bootstrap.bca().on(Work.here().reporting((parts, total) -> {
                    done.add(parts);
                    totals.add(total);
                })),
                SKEWED);
        assertThat(done).isSorted().endsWith(260L);
        assertThat(totals).containsOnly(260L);
    }

    @Test
    void interruptionEndsTheWork() {
        Work work = Work.on(pool, 2)
                .reporting((done, total) -> Thread.currentThread().interrupt());
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() ->
                        meanOf(Bootstrap.percentile().withReplicates(1_000_000).on(work), SKEWED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whatTheStatisticThrowsReachesTheCaller() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Bootstrap.bca().on(Work.on(pool, 3)).of(5, "v", r -> 1 / (r.times(0) - 2)));
    }

    // ---- a caller's mistakes

    @Test
    void mistakesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.bca().withReplicates(1))
                .withMessage("replicates: must be 2 or more, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.bca().withLevel(95))
                .withMessage("level: must lie between 0 and 1, got 95.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.bca().withLevel(Double.NaN))
                .withMessage("level: must lie between 0 and 1, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.bca().of(-1, "v", r -> 0))
                .withMessage("respondents: must be 0 or more, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.bca().of(5, List.of("a", "a"), r -> new double[2]))
                .withMessage("names: must be one or more, none blank, no two the same, got [a, a]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.bca().of(5, List.of("a", "b"), r -> new double[3]))
                .withMessage("statistic: must give a number for each of the 2 names, gave 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Bootstrap.bca().of(5, List.of("a"), r -> new double[1]).of("b"))
                .withMessage("name: must be one of [a], got 'b'");
        assertThatNullPointerException().isThrownBy(() -> Bootstrap.bca().on(null));
    }
}
