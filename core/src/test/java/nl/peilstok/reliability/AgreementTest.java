package nl.peilstok.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleUnaryOperator;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.reference.WrittenItems;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.BootstrapEstimate;
import nl.peilstok.resample.Resample;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final AnswerOptions COLOURS = AnswerOptions.ordered("red", "green", "blue");

    private static CodedAnswers nominal(String name, int... codes) {
        AnswersBuilder answers = new AnswersBuilder(Variable.nominal(name, "", COLOURS));
        for (int code : codes) {
            if (code == 0) {
                answers.addMissing(Missing.of(MissingReason.SKIPPED));
            } else {
                answers.add(Integer.toString(code));
            }
        }
        return (CodedAnswers) answers.build();
    }

    private static int[][] random(long seed, int objects, int raters, double missing) {
        return WrittenItems.randomLikert(new Random(seed), objects, raters, missing);
    }

    private static void assertAbsent(Estimate estimate, String reason) {
        assertThat(estimate.whyAbsent()).map(Absence::reason).contains(reason);
    }

    private static void assertNoInterval(Estimate estimate, double value, String reason) {
        assertThat(estimate.value()).isEqualTo(value);
        assertThat(estimate.whyNoInterval()).map(Absence::reason).contains(reason);
    }

    private static void assertFits(Object result) {
        assertThat(result.toString().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    // Kappa

    @Test
    void kappaOfItemsIsThatOfTheirTableOverTheObjectsBothRated() {
        KappaResult kappa = Kappa.linear().analyse(WrittenItems.likert(new int[][] {
            {1, 1}, {2, 3}, {5, 5}, {9, 4}, {2, 2}, {1, 0}
        }));
        assertThat(kappa.cases().count()).isEqualTo("n = 4 of 6");
        assertThat(kappa.cases().leftOut(MissingReason.NO_VIEW)).isEqualTo(1);
        assertThat(kappa.cases().leftOut(MissingReason.SKIPPED)).isEqualTo(1);
        long[][] counts = new long[5][5];
        counts[0][0] = 1;
        counts[1][2] = 1;
        counts[4][4] = 1;
        counts[1][1] = 1;
        assertThat(kappa.count(1, 2)).isEqualTo(1);
        assertThat(kappa.kappa().value())
                .isEqualTo(Kappa.linear().ofCounts(counts).kappa().value());
    }

    @Test
    void nominalVariablesCanBeRaters() {
        CodedAnswers first = nominal("first", 1, 1, 2, 3, 0, 2);
        CodedAnswers second = nominal("second", 1, 2, 2, 3, 3, 2);
        KappaResult kappa = Kappa.unweighted().analyse(first, second);
        assertThat(kappa.cases().count()).isEqualTo("n = 5 of 6");
        assertThat(kappa.categories()).containsExactly("red", "green", "blue");
        assertThat(kappa.agreement().value()).isEqualTo(.8);
        // expected: 2/5·1/5 + 2/5·3/5 + 1/5·1/5 = 9/25
        assertThat(kappa.kappa().value()).isCloseTo((.8 - .36) / .64, within(1e-15));
        assertThat(Krippendorff.nominal().analyse(first, second).ratings()).isEqualTo(10);
        assertThat(FleissKappa.listwise().analyse(first, second).cases().n()).isEqualTo(5);
        assertThatThrownBy(() -> Kappa.linear().analyse(first, second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("first, second have nominal categories");
        assertThatThrownBy(() -> Krippendorff.ordinal().analyse(first, second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nominal categories");
    }

    @Test
    void weightsFollowTheScoresAndNotThePlacesOfTheOptions() {
        double[][] rows = {{1, 1}, {2, 5}, {5, 5}, {2, 2}, {1, 2}, {5, 2}};
        KappaResult kappa = Kappa.quadratic().analyse(WrittenItems.numbers(rows));
        KappaResult own = Kappa.weighted(new double[][] {
                    {1, 1 - 1 / 16., 0}, {1 - 1 / 16., 1, 1 - 9 / 16.}, {0, 1 - 9 / 16., 1}
                })
                .analyse(WrittenItems.numbers(rows));
        assertThat(kappa.kappa().value()).isCloseTo(own.kappa().value(), within(1e-15));
        assertThat(kappa.categories()).containsExactly("1", "2", "5");
    }

    @Test
    void raterAndCategoryOrderDoNotMatterToKappa() {
        Random random = new Random(1);
        for (int round = 0; round < 50; round++) {
            long[][] counts = new long[4][4];
            long[][] turned = new long[4][4];
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < 4; j++) {
                    counts[i][j] = random.nextInt(9);
                    turned[3 - j][3 - i] = counts[i][j];
                }
            }
            for (Kappa kappa : new Kappa[] {Kappa.unweighted(), Kappa.linear(), Kappa.quadratic()}) {
                KappaResult one = kappa.ofCounts(counts);
                KappaResult other = kappa.ofCounts(turned);
                assertThat(one.kappa().value()).isCloseTo(other.kappa().value(), within(1e-13));
                assertThat(one.standardError().value())
                        .isCloseTo(other.standardError().value(), within(1e-13));
                assertThat(one.z().value()).isCloseTo(other.z().value(), within(1e-11));
            }
        }
    }

    @Test
    void ofTwoCategoriesAllWeightsAreTheSame() {
        long[][] counts = {{11, 2}, {3, 24}};
        assertThat(Kappa.linear().ofCounts(counts).kappa().interval())
                .isEqualTo(Kappa.unweighted().ofCounts(counts).kappa().interval());
        assertThat(Kappa.quadratic().ofCounts(counts).z().value())
                .isEqualTo(Kappa.unweighted().ofCounts(counts).z().value());
    }

    @Test
    void kappaSaysWhyItOrItsIntervalIsNotThere() {
        KappaResult one = Kappa.unweighted().ofCounts(new long[][] {{7, 0}, {0, 0}});
        assertAbsent(one.kappa(), "both raters used the same category only");
        assertThat(one.agreement().value()).isEqualTo(1);
        assertThat(one.toString()).startsWith("Cohen's kappa: not defined, both raters used the same category only");

        KappaResult weightless =
                Kappa.weighted(new double[][] {{1, 1}, {1, 1}}).ofCounts(new long[][] {{3, 4}, {1, 2}});
        assertAbsent(weightless.kappa(), "the weights leave no disagreement");

        KappaResult constant = Kappa.quadratic().ofCounts(new long[][] {{3, 4, 1}, {0, 0, 0}, {0, 0, 0}});
        assertNoInterval(constant.kappa(), 0, "a rater used one category only");
        assertAbsent(constant.p(), "a rater used one category only");

        KappaResult perfect = Kappa.linear().ofCounts(new long[][] {{3, 0}, {0, 5}});
        assertNoInterval(perfect.kappa(), 1, "the raters agree on every object, and the standard error is 0");
        assertThat(perfect.p().value()).isLessThan(.01);

        KappaResult none = Kappa.linear().analyse(WrittenItems.likert(new int[][] {{1, 9}, {9, 2}}));
        assertAbsent(none.kappa(), "there is no object that both raters rated");
        assertAbsent(none.agreement(), "there is no object that both raters rated");
        assertFits(one);
        assertFits(constant);
        assertFits(perfect);
        assertFits(none);
    }

    @Test
    void kappaNamesAMistake() {
        Items three = WrittenItems.likert(random(1, 9, 3, 0));
        assertThatThrownBy(() -> Kappa.linear().analyse(three)).hasMessageContaining("kappa is of two, got 3");
        assertThatThrownBy(() -> Kappa.linear().ofCounts(new long[][] {{1, 2}, {3}}))
                .hasMessageContaining("must be square");
        assertThatThrownBy(() -> Kappa.linear().ofCounts(new long[][] {{1, -2}, {3, 4}}))
                .hasMessageContaining("got -2");
        assertThatThrownBy(() -> Kappa.weighted(new double[][] {{1, 2}, {0, 1}}))
                .hasMessageContaining("got 2.0");
        assertThatThrownBy(() -> Kappa.weighted(new double[][] {{.5, 0}, {0, 1}}))
                .hasMessageContaining("1 on the diagonal");
        assertThatThrownBy(() -> Kappa.weighted(new double[][] {{1, 0}, {0, 1}}).ofCounts(new long[3][3]))
                .hasMessageContaining("there are 3 categories");
        assertThatThrownBy(() -> Kappa.linear().withLevel(95)).hasMessageContaining("got 95.0");
        CodedAnswers other = (CodedAnswers)
                new AnswersBuilder(Variable.nominal("other", "", AnswerOptions.ordered("a", "b"))).build();
        assertThatThrownBy(() -> Kappa.unweighted().analyse(nominal("first"), other))
                .hasMessageContaining("must have the same options");
        assertThatThrownBy(() -> Kappa.unweighted().analyse(nominal("first", 1), nominal("second", 1, 2)))
                .hasMessageContaining("'second' has 2 and 'first' 1");
    }

    // Fleiss' kappa

    @Test
    void whoOfTheRatersGaveARatingDoesNotMatterToFleissKappa() {
        int[][] rows = random(2, 60, 4, 0);
        FleissKappaResult before = FleissKappa.listwise().analyse(WrittenItems.likert(rows));
        for (int i = 0; i < rows.length; i++) {
            int first = rows[i][0];
            rows[i][0] = rows[i][i % 4];
            rows[i][i % 4] = first;
        }
        FleissKappaResult after = FleissKappa.listwise().analyse(WrittenItems.likert(rows));
        assertThat(after.kappa().toString()).isEqualTo(before.kappa().toString());
        assertFits(before);
    }

    @Test
    void fleissKappaLeavesOutObjectsThatARaterDidNotRate() {
        FleissKappaResult kappa = FleissKappa.listwise().withLevel(.9).analyse(WrittenItems.likert(new int[][] {
            {1, 1, 2}, {2, 2, 2}, {3, 9, 1}, {1, 1, 1}
        }));
        assertThat(kappa.cases().count()).isEqualTo("n = 3 of 4");
        assertThat(kappa.cases().policy()).isEqualTo(MissingPolicy.LISTWISE);
        assertThat(kappa.kappa().interval().orElseThrow().level()).isEqualTo(.9);
        assertThat(kappa.categories()).hasSize(5);
        assertAbsent(kappa.categories().get(2).kappa(), "no rating is in the category");
        assertThat(kappa.toString()).contains("left out (listwise): 1 'geen zicht op'");
        assertFits(kappa);
    }

    @Test
    void fleissKappaSaysWhyItOrItsIntervalIsNotThere() {
        FleissKappa fleiss = FleissKappa.listwise();
        assertAbsent(fleiss.ofCounts(new int[][] {{3, 0}, {3, 0}}).kappa(), "all ratings are in one category");
        assertNoInterval(
                fleiss.ofCounts(new int[][] {{3, 0}, {0, 3}}).kappa(),
                1,
                "the raters agree on every object, and the standard error is 0");
        assertNoInterval(fleiss.ofCounts(new int[][] {{1, 1}}).kappa(), -1, "there is one object");
        assertAbsent(
                fleiss.analyse(WrittenItems.likert(new int[][] {{1, 9}, {9, 2}}))
                        .kappa(),
                "there is no object that all raters rated");
        assertThatThrownBy(() -> fleiss.ofCounts(new int[][] {{3, 0}, {2, 0}}))
                .hasMessageContaining("row 2 has 2 and the first 3");
        assertThatThrownBy(() -> fleiss.ofCounts(new int[][] {{1, 0}})).hasMessageContaining("row 1 has 1");
        assertThatThrownBy(() -> fleiss.ofCounts(new int[][] {{3, 0}, {3}})).hasMessageContaining("needs 2 counts");
        assertThatThrownBy(() -> fleiss.analyse(WrittenItems.likert(new int[][] {{1}, {2}})))
                .hasMessageContaining("got only item_1");
    }

    // Krippendorff's alpha

    @Test
    void nominalAlphaIsFleissKappaWithASmallSampleCorrection() {
        for (long seed = 0; seed < 20; seed++) {
            Items items = WrittenItems.likert(random(seed, 25, 3, 0));
            double kappa = FleissKappa.listwise().analyse(items).kappa().value();
            double alpha = Krippendorff.nominal()
                    .withoutBootstrap()
                    .analyse(items)
                    .alpha()
                    .value();
            assertThat(alpha).isCloseTo(1 - (1 - kappa) * 74 / 75, within(1e-14));
        }
    }

    @Test
    void eachLevelOfMeasurementIgnoresWhatItsScaleLeavesFree() {
        Random random = new Random(3);
        double[][] rows = new double[40][3];
        for (double[] row : rows) {
            double common = random.nextInt(6);
            for (int rater = 0; rater < 3; rater++) {
                row[rater] = random.nextInt(9) == 0 ? Double.NaN : 1 + common + random.nextInt(3);
            }
        }
        assertSame(Krippendorff.nominal(), rows, x -> (3 * x + 5) % 11);
        assertSame(Krippendorff.ordinal(), rows, Math::exp);
        assertSame(Krippendorff.interval(), rows, x -> 5 - 2 * x);
        assertSame(Krippendorff.ratio(), rows, x -> 3 * x);
    }

    private static void assertSame(Krippendorff krippendorff, double[][] rows, DoubleUnaryOperator change) {
        double[][] changed = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            changed[i] = Arrays.stream(rows[i]).map(change).toArray();
        }
        double before = krippendorff
                .withoutBootstrap()
                .analyse(WrittenItems.numbers(rows))
                .alpha()
                .value();
        double after = krippendorff
                .withoutBootstrap()
                .analyse(WrittenItems.numbers(changed))
                .alpha()
                .value();
        assertThat(after).as(krippendorff.toString()).isCloseTo(before, within(1e-12));
    }

    @Test
    void alphaUsesEveryObjectWithTwoRatings() {
        KrippendorffResult alpha = Krippendorff.ordinal().analyse(WrittenItems.likert(new int[][] {
            {1, 1, 9}, {2, 3, 2}, {3, 9, 9}, {9, 4, 4}, {0, 0, 0}, {5, 4, 5}
        }));
        assertThat(alpha.cases().count()).isEqualTo("n = 4 of 6");
        assertThat(alpha.cases().leftOut(MissingReason.NO_VIEW)).isEqualTo(1);
        assertThat(alpha.ratings()).isEqualTo(10);
        assertThat(alpha.alpha().interval().orElseThrow().method()).contains("BCa bootstrap");
        assertFits(alpha);
    }

    @Test
    void theBootstrapIsTheSameForAnyNumberOfThreadsAndIsNotMadeUnaskedWhereItIsLong() throws Exception {
        Items items = WrittenItems.likert(random(5, 50, 3, .2));
        Krippendorff ordinal =
                Krippendorff.ordinal().withBootstrap(Bootstrap.percentile().withReplicates(200));
        String alone = ordinal.analyse(items).toString();
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            assertThat(ordinal.on(Work.on(executor, 2)).analyse(items)).hasToString(alone);
        } finally {
            executor.shutdown();
        }
        assertThat(alone).contains("percentile bootstrap");
        Estimate large = Krippendorff.interval()
                .analyse(WrittenItems.likert(random(6, 200_000, 3, 0)))
                .alpha();
        assertThat(large.whyNoInterval())
                .map(Absence::reason)
                .contains("a bootstrap would be long: ask for it by withBootstrap");
    }

    @Test
    void alphaSaysWhyItIsNotThere() {
        Krippendorff alpha = Krippendorff.interval();
        assertAbsent(
                alpha.analyse(WrittenItems.likert(new int[][] {{1, 9}, {9, 2}})).alpha(), "no object has two ratings");
        assertAbsent(
                alpha.analyse(WrittenItems.likert(new int[][] {{4, 4}, {4, 4}, {3, 9}}))
                        .alpha(),
                "all ratings are equal");
        Estimate perfect = alpha.analyse(WrittenItems.likert(new int[][] {{4, 4}, {2, 2}, {3, 3}}))
                .alpha();
        assertThat(perfect.value()).isEqualTo(1);
        assertThat(perfect.interval()).isEmpty();
        assertThatThrownBy(() -> Krippendorff.ratio().analyse(WrittenItems.numbers(new double[][] {{1, -2}, {2, 3}})))
                .hasMessageContaining("0 or more, got -2.0");
    }

    // Intraclass correlations

    @Test
    void theMeanByConsistencyIsCronbachsAlpha() {
        for (long seed = 0; seed < 20; seed++) {
            Items items = WrittenItems.likert(random(seed, 40, 4, .1));
            assertThat(IntraclassCorrelation.listwise()
                            .analyse(items)
                            .of(IntraclassForm.CONSISTENCY_MEAN)
                            .icc()
                            .value())
                    .isCloseTo(Alpha.listwise().analyse(items).raw().value(), within(1e-14));
        }
    }

    @Test
    void consistencyDoesNotMindStricterRatersAndAgreementDoes() {
        int[][] rows = random(8, 30, 3, 0);
        double[][] lenient = new double[rows.length][3];
        double[][] strict = new double[rows.length][3];
        for (int i = 0; i < rows.length; i++) {
            for (int rater = 0; rater < 3; rater++) {
                lenient[i][rater] = rows[i][rater];
                strict[i][rater] = rows[i][rater] - 2 * rater;
            }
        }
        IntraclassResult before = IntraclassCorrelation.listwise().analyse(WrittenItems.numbers(lenient));
        IntraclassResult after = IntraclassCorrelation.listwise().analyse(WrittenItems.numbers(strict));
        assertThat(after.of(IntraclassForm.CONSISTENCY).icc().value())
                .isCloseTo(before.of(IntraclassForm.CONSISTENCY).icc().value(), within(1e-14));
        assertThat(after.of(IntraclassForm.AGREEMENT).icc().value())
                .isLessThan(before.of(IntraclassForm.AGREEMENT).icc().value() - .2);
        assertFits(before);
    }

    @Test
    void aConstantShiftIsFullConsistencyWithoutAnF() {
        IntraclassResult result =
                IntraclassCorrelation.listwise().analyse(WrittenItems.likert(new int[][] {{1, 2}, {2, 3}, {4, 5}}));
        assertNoInterval(result.of(IntraclassForm.CONSISTENCY).icc(), 1, "there is no residual");
        assertAbsent(result.of(IntraclassForm.CONSISTENCY).f(), "there is no residual");
        assertThat(result.of(IntraclassForm.AGREEMENT).icc().value()).isLessThan(1);
        assertThat(result.of(IntraclassForm.AGREEMENT).icc().interval()).isPresent();
        assertThat(result.of(IntraclassForm.ONE_WAY).f().isPresent()).isTrue();
        assertFits(result);
    }

    @Test
    void intraclassCorrelationsSayWhyTheyAreNotThere() {
        IntraclassCorrelation icc = IntraclassCorrelation.listwise();
        IntraclassResult constant = icc.analyse(WrittenItems.likert(new int[][] {{3, 3}, {3, 3}, {9, 1}}));
        IntraclassResult one = icc.analyse(WrittenItems.likert(new int[][] {{3, 4}, {9, 4}}));
        IntraclassResult nobody = icc.analyse(WrittenItems.likert(new int[][] {{3, 9}, {9, 4}}));
        for (IntraclassForm form : IntraclassForm.values()) {
            assertAbsent(constant.of(form).icc(), "all ratings are equal");
            assertAbsent(one.of(form).icc(), "all raters rated one object only");
            assertAbsent(nobody.of(form).icc(), "there is no object that all raters rated");
        }
        assertThat(constant.cases().count()).isEqualTo("n = 2 of 3");
        assertFits(constant);
        assertFits(one);
        assertFits(nobody);

        IntraclassResult exact = icc.analyse(WrittenItems.likert(new int[][] {{3, 3}, {5, 5}}));
        for (IntraclassForm form : IntraclassForm.values()) {
            assertThat(exact.of(form).icc().value()).isEqualTo(1);
            assertThat(exact.of(form).icc().interval()).isEmpty();
        }
        // The raters contradict each other: a single rating is as bad as can be, of the mean nothing is left.
        IntraclassResult against = icc.analyse(WrittenItems.likert(new int[][] {{1, 5}, {5, 1}, {2, 4}, {4, 2}}));
        assertThat(against.of(IntraclassForm.CONSISTENCY).icc().value()).isEqualTo(-1);
        assertAbsent(
                against.of(IntraclassForm.CONSISTENCY_MEAN).icc(),
                "no variance of the objects' means is left to divide by");
        assertAbsent(
                against.of(IntraclassForm.AGREEMENT_MEAN).icc(),
                "no variance of the objects' means is left to divide by");
        assertFits(against);
        assertThatThrownBy(() -> icc.analyse(WrittenItems.likert(new int[][] {{1}, {2}})))
                .hasMessageContaining("got only item_1");
    }

    @Test
    void theLowerLimitOfAMeanCanBeInfinite() {
        IntraclassEstimate mean = IntraclassCorrelation.listwise()
                .analyse(WrittenItems.numbers(
                        new double[][] {{1.5, 5, 3}, {2, 3.25, 4}, {4, 1, 2}, {5, 2, 1.5}, {3, 4, 1}, {1, 5, 2}}))
                .of(IntraclassForm.AGREEMENT_MEAN);
        assertThat(mean.icc().interval().orElseThrow().lower()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    // Bootstrap

    /** The ratings of resampled objects, as if they were the data. */
    private static Items drawn(int[][] rows, Resample resample) {
        int[][] again = new int[resample.size()][];
        for (int i = 0; i < again.length; i++) {
            again[i] = rows[resample.respondent(i)];
        }
        return WrittenItems.likert(again);
    }

    private static void assertSameInterval(Estimate own, BootstrapEstimate byHand) {
        Interval interval = own.interval().orElseThrow();
        Interval other = byHand.estimate().interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(other.lower(), within(1e-12));
        assertThat(interval.upper()).isCloseTo(other.upper(), within(1e-12));
        assertThat(interval.method()).isEqualTo(other.method());
        assertThat(interval.level()).isEqualTo(other.level());
    }

    @Test
    void intervalsByBootstrapAreThoseOfTheObjectsDrawnAgainByHand() {
        int[][] rows = random(41, 60, 3, 0);
        Items raters = WrittenItems.likert(rows);
        Bootstrap bca = Bootstrap.bca().withReplicates(200).withLevel(.9);

        IntraclassResult icc =
                IntraclassCorrelation.listwise().withBootstrap(bca).analyse(raters);
        for (IntraclassForm form : IntraclassForm.values()) {
            BootstrapEstimate byHand = bca.of(
                    60,
                    form.label(),
                    resample -> IntraclassCorrelation.listwise()
                            .analyse(drawn(rows, resample))
                            .of(form)
                            .icc()
                            .orNaN());
            assertSameInterval(icc.of(form).icc(), byHand);
        }
        assertThat(icc.toString()).contains("Intervals: BCa bootstrap, 200 replicates.", "90% interval");
        assertFits(icc);

        FleissKappaResult fleiss = FleissKappa.listwise().withBootstrap(bca).analyse(raters);
        assertSameInterval(
                fleiss.kappa(),
                bca.of(
                        60,
                        "kappa",
                        resample -> FleissKappa.listwise()
                                .analyse(drawn(rows, resample))
                                .kappa()
                                .orNaN()));
        assertSameInterval(
                fleiss.categories().get(1).kappa(),
                bca.of(
                        60,
                        "low",
                        resample -> FleissKappa.listwise()
                                .analyse(drawn(rows, resample))
                                .categories()
                                .get(1)
                                .kappa()
                                .orNaN()));
        assertFits(fleiss);
    }

    @Test
    void kappasBootstrapDrawsFromTheCellsOfTheTable() {
        int[][] rows = random(42, 80, 2, 0);
        // In the order of the cells, in which a table has its objects.
        Arrays.sort(rows, Comparator.<int[]>comparingInt(row -> row[0]).thenComparingInt(row -> row[1]));
        Bootstrap percentile = Bootstrap.percentile().withReplicates(300);
        for (Kappa kappa : List.of(Kappa.unweighted(), Kappa.linear(), Kappa.quadratic())) {
            KappaResult result = kappa.withBootstrap(percentile).analyse(WrittenItems.likert(rows));
            assertSameInterval(
                    result.kappa(),
                    percentile.of(
                            80,
                            "kappa",
                            resample ->
                                    kappa.analyse(drawn(rows, resample)).kappa().orNaN()));
            assertThat(result.toString()).contains("percentile bootstrap, 300 replicates");
            assertFits(result);
            long[][] counts = new long[5][5];
            for (int[] row : rows) {
                counts[row[0] - 1][row[1] - 1]++;
            }
            assertThat(kappa.withBootstrap(percentile).ofCounts(counts).kappa().interval())
                    .isEqualTo(result.kappa().interval());
        }
    }

    @Test
    void aBootstrapOfPerfectAgreementHasNoIntervalAndSaysWhy() {
        Kappa kappa = Kappa.unweighted().withBootstrap(Bootstrap.bca().withReplicates(100));
        assertNoInterval(kappa.ofCounts(new long[][] {{30, 0}, {0, 20}}).kappa(), 1, "all replicates are equal");
        assertNoInterval(
                FleissKappa.listwise()
                        .withBootstrap(Bootstrap.bca().withReplicates(100))
                        .ofCounts(new int[][] {{3, 0}, {0, 3}, {3, 0}, {0, 3}, {3, 0}, {0, 3}, {3, 0}, {0, 3}})
                        .kappa(),
                1,
                "all replicates are equal");
    }

    @Test
    void replicatesWithoutKappaAreCountedInTheNameOfTheMethod() {
        // Four objects in twelve are rated otherwise: a few replicates hold none of them, and have no kappa.
        int[][] counts = new int[12][];
        Arrays.fill(counts, new int[] {3, 0});
        counts[4] = new int[] {2, 1};
        counts[7] = new int[] {1, 2};
        counts[8] = new int[] {1, 2};
        counts[9] = new int[] {0, 3};
        Estimate kappa = FleissKappa.listwise()
                .withBootstrap(Bootstrap.percentile().withReplicates(1_000))
                .ofCounts(counts)
                .kappa();
        assertThat(kappa.interval().orElseThrow().method())
                .matches("percentile bootstrap, 1,000 replicates, [0-9]+ undefined");
    }
}
