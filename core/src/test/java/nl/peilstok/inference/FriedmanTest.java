package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.Permutation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FriedmanTest {
    private static final double REL = 1e-10;

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("friedman__.*__test");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceCase r) {
        FriedmanResult result = Friedman.chiSquare().test(new Setup(r).items());
        r.assertRelative("n", result.cases().n(), 0);
        r.assertRelative("k", result.items().size(), 0);
        r.assertRelative("chisq", result.chiSquare().value(), REL);
        r.assertRelative("df", result.df().value(), 0);
        r.assertRelative("p", result.p().value(), REL);
        r.assertRelative("log_p", result.logP().value(), REL);
        r.assertRelative("kendall.W", result.kendallW().value(), REL);
        if (result.kendallW().value() < 1) {
            r.assertRelative("iman_davenport_F.F", result.imanDavenport().f().value(), REL);
            r.assertRelative(
                    "iman_davenport_F.df1", result.imanDavenport().df1().value(), 0);
            r.assertRelative(
                    "iman_davenport_F.df2", result.imanDavenport().df2().value(), 0);
            r.assertRelative("iman_davenport_F.p", result.imanDavenport().p().value(), REL);
        } else {
            assertThat(result.imanDavenport().f().isPresent()).isFalse();
        }
        Map<String, Double> meanRanks = r.named("kendall.mean_ranks");
        assertThat(result.items()).containsExactlyElementsOf(meanRanks.keySet());
        for (int i = 0; i < result.items().size(); i++) {
            assertThat(result.meanRanks().get(i).value())
                    .isCloseTo(meanRanks.get(result.items().get(i)), withinPercentage(1e-10));
        }
    }

    @Test
    void printsASentenceTheMeanRanksAndTheTest() {
        double none = Double.NaN;
        assertThat(Friedman.chiSquare().test(Setup.items(new double[][] {
                    {1, 2, 3}, {1, 3, 2}, {2, 2, 4}, {1, 2, 5}, {none, 1, 1}
                })))
                .hasToString("""
                        Friedman test: chi-square(2) = 5.73, p = .057, W = .72, 3 items, n = 4 of 5
                        left out (listwise): 1 no view
                        item  mean rank
                        A          1.13
                        B          2.13
                        C          2.75

                        test      chi-square  df     p     W  n
                        Friedman        5.73   2  .057  .717  4
                        Iman–Davenport F(2, 6) = 7.59, p = .023.
                        Corrected for ties, which 1 of 4 respondents have.""");
    }

    @Test
    void ranksAsTheDefinitionSays() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            double[][] rows = likert(random, 1 + random.nextInt(30), 2 + random.nextInt(8), 5);
            FriedmanResult result = Friedman.chiSquare().test(Setup.items(rows));
            for (int item = 0; item < rows[0].length; item++) {
                double sum = 0;
                for (double[] row : rows) {
                    for (double other : row) {
                        sum += other < row[item] ? 1 : other == row[item] ? .5 : 0;
                    }
                    sum += .5; // the item was counted as half tied with itself
                }
                assertThat(result.meanRanks().get(item).value()).isCloseTo(sum / rows.length, within(1e-14));
            }
        }
    }

    /** χ² = (k − 1) Σ (Rⱼ − n (k + 1) / 2)² / Σ Σ (r − (k + 1) / 2)², which needs no correction for ties. */
    @Test
    void correctsForTiesAsTheVarianceOfTheRanksDoes() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 200; i++) {
            double[][] rows = likert(random, 2 + random.nextInt(30), 2 + random.nextInt(6), 4);
            int k = rows[0].length;
            double[] sums = new double[k];
            double within = 0;
            for (double[] row : rows) {
                for (int item = 0; item < k; item++) {
                    double value = row[item];
                    double distance = Arrays.stream(row)
                                    .map(v -> v < value ? 1 : v == value ? .5 : 0)
                                    .sum()
                            - k / 2.0;
                    sums[item] += distance;
                    within += distance * distance;
                }
            }
            double between = Arrays.stream(sums).map(s -> s * s).sum();
            FriedmanResult result = Friedman.chiSquare().test(Setup.items(rows));
            if (within == 0) {
                assertThat(result.chiSquare().isPresent()).isFalse();
            } else {
                assertThat(result.chiSquare().value()).isCloseTo((k - 1) * between / within, within(1e-12));
                assertThat(result.kendallW().value()).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void aMonotoneTransformationOfEachRespondentChangesNoBit() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] rows = likert(random, 50, 6, 7);
        double[][] changed = Arrays.stream(rows)
                .map(row -> {
                    double stretch = .1 + random.nextDouble();
                    double shift = random.nextDouble() - .5;
                    return Arrays.stream(row)
                            .map(v -> Math.exp(stretch * v) + shift)
                            .toArray();
                })
                .toArray(double[][]::new);
        assertSameBits(
                Friedman.chiSquare().test(Setup.items(changed)),
                Friedman.chiSquare().test(Setup.items(rows)));
    }

    @Test
    void permutingTheRespondentsChangesNoBit() {
        double[][] rows = likert(new SplittableRandom(4), 60, 5, 5);
        double[][] turned = new double[60][];
        for (int i = 0; i < 60; i++) {
            turned[i] = rows[i * 7 % 60];
        }
        assertSameBits(
                Friedman.chiSquare().test(Setup.items(turned)),
                Friedman.chiSquare().test(Setup.items(rows)));
    }

    private static void assertSameBits(FriedmanResult actual, FriedmanResult expected) {
        assertThat(actual.toString()).isEqualTo(expected.toString());
        assertThat(actual.chiSquare().value()).isEqualTo(expected.chiSquare().value());
        assertThat(actual.kendallW().value()).isEqualTo(expected.kendallW().value());
        assertThat(actual.logP().value()).isEqualTo(expected.logP().value());
    }

    @Test
    void reversingEveryItemTurnsTheRanks() {
        double[][] rows = likert(new SplittableRandom(5), 40, 4, 5);
        double[][] reversed = Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(v -> 6 - v).toArray())
                .toArray(double[][]::new);
        FriedmanResult plain = Friedman.chiSquare().test(Setup.items(rows));
        FriedmanResult turned = Friedman.chiSquare().test(Setup.items(reversed));
        assertThat(turned.chiSquare().value()).isEqualTo(plain.chiSquare().value());
        for (int i = 0; i < 4; i++) {
            assertThat(turned.meanRanks().get(i).value())
                    .isCloseTo(5 - plain.meanRanks().get(i).value(), within(1e-14));
        }
    }

    /** Of two items without ties it is the square of the sign test's z, (n₊ − n₋)² / n; ties drop out of both. */
    @Test
    void ofTwoItemsIsTheSignTest() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 100; i++) {
            double[][] rows = likert(random, 5 + random.nextInt(60), 2, 5);
            long more = Arrays.stream(rows).filter(row -> row[0] > row[1]).count();
            long less = Arrays.stream(rows).filter(row -> row[0] < row[1]).count();
            FriedmanResult result = Friedman.chiSquare().test(Setup.items(rows));
            double expected = (double) (more - less) * (more - less) / (more + less);
            assertThat(result.chiSquare().value()).isCloseTo(expected, within(1e-13 * Math.max(1, expected)));
        }
    }

    @Test
    void fullAgreementIsW1() {
        double[][] rows = new double[20][];
        Arrays.setAll(rows, i -> new double[] {i, i + .5, i + 3});
        FriedmanResult result = Friedman.chiSquare().test(Setup.items(rows));
        assertThat(result.kendallW().value()).isEqualTo(1);
        assertThat(result.chiSquare().value()).isEqualTo(40);
        assertThat(result.tiedRespondents()).isZero();
        assertThat(result.notes()).isEmpty();
    }

    @Test
    void zeroHasOneSign() {
        FriedmanResult result = Friedman.chiSquare().test(Setup.items(new double[][] {{-0.0, 0.0, 1}, {0.0, -0.0, 1}}));
        assertThat(result.meanRanks()).extracting(Estimate::value).containsExactly(1.5, 1.5, 3.0);
    }

    /** Everybody orders the items alike, so χ² = n (k − 1); 1.5 million is ½ χ² and so nearly −ln p. */
    @Test
    void millionsOfRespondentsAreExact() {
        AnswerOptions options = AnswerOptions.ordered("1", "2", "3", "4", "5");
        Answers[] columns = new Answers[4];
        for (int item = 0; item < 4; item++) {
            AnswersBuilder column = new AnswersBuilder(Variable.ordinal("v" + item, "", options));
            for (int i = 0; i < 1_000_000; i++) {
                column.addPosition(item + i % 2);
            }
            columns[item] = column.build();
        }
        FriedmanResult result = Friedman.chiSquare().test(Survey.of(columns).items("v0", "v1", "v2", "v3"));
        assertThat(result.chiSquare().value()).isEqualTo(3_000_000);
        assertThat(result.kendallW().value()).isEqualTo(1);
        assertThat(result.p().value()).isZero();
        // ln P(χ²(3) > x) = −x/2 + ln √(2x/π) + ln(1 + 1/x − …)
        assertThat(result.logP().value())
                .isCloseTo(-1.5e6 + Math.log(Math.sqrt(6e6 / Math.PI)), withinPercentage(1e-10));
    }

    @Test
    void oneRespondentIsDefinedAndSaysSo() {
        FriedmanResult result = Friedman.chiSquare().test(Setup.items(new double[][] {{3, 1, 2}, {Double.NaN, 1, 2}}));
        assertThat(result.chiSquare().value()).isEqualTo(2);
        assertThat(result.kendallW().value()).isEqualTo(1);
        assertThat(result.notes()).singleElement().asString().startsWith("Only one respondent takes part");
        assertThat(result.toString()).contains("n = 1 of 2", "Only one respondent takes part");
    }

    @Test
    void withoutACompleteRespondentThereIsNothing() {
        FriedmanResult result =
                Friedman.chiSquare().test(Setup.items(new double[][] {{Double.NaN, 1}, {1, Double.NaN}}));
        Absence nobody = new Absence(Absence.Kind.NO_ANSWERS, "no respondent answered every item");
        for (Estimate estimate :
                List.of(result.chiSquare(), result.df(), result.p(), result.logP(), result.kendallW())) {
            assertThat(estimate.whyAbsent()).contains(nobody);
        }
        assertThat(result.meanRanks()).hasSize(2).noneMatch(Estimate::isPresent);
        assertThat(result.cases().leftOut(MissingReason.NO_VIEW)).isEqualTo(2);
        assertThat(result.toString()).startsWith("Friedman test: not defined, no respondent answered every item\n");
    }

    @Test
    void tiesEverywhereLeaveMeanRanksAndNoTest() {
        FriedmanResult result = Friedman.chiSquare().test(Setup.items(new double[][] {{1, 1, 1}, {5, 5, 5}}));
        assertThat(result.p().whyAbsent())
                .contains(new Absence(Absence.Kind.ZERO_VARIANCE, "every respondent gave all items the same score"));
        assertThat(result.meanRanks()).extracting(Estimate::value).containsExactly(2.0, 2.0, 2.0);
        assertThat(result.tiedRespondents()).isEqualTo(2);
    }

    @Test
    void refusesASingleItem() {
        Items one = Setup.items(new double[][] {{1}, {2}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Friedman.chiSquare().test(one))
                .withMessage("items: Friedman compares at least 2 items, got only 'A'");
    }

    /** All 6⁴ orders of four respondents with ties. */
    @Test
    void permutationsComeNearAllOrders() {
        double[][] rows = {{1, 2, 3}, {1, 3, 2}, {2, 2, 4}, {1, 2, 5}};
        double observed =
                Friedman.chiSquare().test(Setup.items(rows)).chiSquare().value();
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        int atLeast = 0;
        for (int all = 0; all < 1296; all++) {
            double[][] arranged = new double[4][3];
            for (int i = 0, code = all; i < 4; i++, code /= 6) {
                for (int item = 0; item < 3; item++) {
                    arranged[i][item] = rows[i][orders[code % 6][item]];
                }
            }
            double chiSquare =
                    Friedman.chiSquare().test(Setup.items(arranged)).chiSquare().value();
            atLeast += chiSquare > observed - 1e-9 ? 1 : 0;
        }
        FriedmanResult result = Friedman.permutation(
                        Permutation.random().withReplicates(20_000).withLevel(.999))
                .test(Setup.items(rows));
        assertThat(result.p().interval().orElseThrow().contains(atLeast / 1296.0))
                .isTrue();
        assertThat(result.chiSquare().value()).isEqualTo(observed);
        FriedmanResult exact = Friedman.exact().test(Setup.items(rows));
        assertThat(exact.p().value()).isCloseTo(atLeast / 1296.0, within(1e-14));
        assertThat(exact.notes().get(0)).isEqualTo("p is exact.");
        Items many = Setup.items(likert(new SplittableRandom(8), 500, 6, 9));
        FriedmanResult tooMany = Friedman.exact().test(many);
        assertThat(tooMany.p().whyAbsent().map(Absence::reason))
                .contains("too many respondents for the exact p; permutations give one");
        assertThat(tooMany.toString()).contains(", p —");
        assertThat(result.notes().get(0)).startsWith("p by 20,000 permutations, seed 2018; 99.9% interval of p [.");
    }

    @Test
    void theBootstrapGivesWAnInterval() {
        double[][] rows = likert(new SplittableRandom(7), 30, 4, 5);
        for (double[] row : rows) {
            row[3] += 1;
        }
        Items items = Setup.items(rows);
        FriedmanResult result = Friedman.chiSquare()
                .withInterval(Bootstrap.bca().withReplicates(500))
                .test(items);
        assertThat(result.kendallW()
                        .interval()
                        .orElseThrow()
                        .contains(result.kendallW().value()))
                .isTrue();
        assertThat(result.toString()).contains("95% interval");
        RankRows rowsOfRanks = RankRows.of(items, 30);
        Bootstrap.percentile().withReplicates(20).of(30, "W", resample -> {
            double[][] drawn = new double[resample.size()][];
            Arrays.setAll(drawn, i -> rows[resample.respondent(i)]);
            double direct =
                    Friedman.chiSquare().test(Setup.items(drawn)).kendallW().value();
            assertThat(rowsOfRanks.kendallW(resample)).isCloseTo(direct, within(1e-14));
            return direct;
        });
    }

    @Test
    void imanAndDavenportsFIsNotDefinedWhereItWouldBeInfinite() {
        FriedmanResult agreed = Friedman.chiSquare().test(Setup.items(new double[][] {{1, 2, 3}, {4, 5, 6}}));
        assertThat(agreed.imanDavenport().f().whyAbsent())
                .contains(new Absence(Absence.Kind.ZERO_VARIANCE, "the respondents agree wholly, F is infinite"));
        FriedmanResult one = Friedman.chiSquare().test(Setup.items(new double[][] {{1, 2, 3}}));
        assertThat(one.imanDavenport().p().whyAbsent())
                .contains(new Absence(Absence.Kind.TOO_FEW, "only one respondent takes part"));
    }

    private static double[][] likert(SplittableRandom random, int respondents, int items, int options) {
        double[][] rows = new double[respondents][];
        Arrays.setAll(
                rows, i -> random.ints(items, 1, options + 1).asDoubleStream().toArray());
        return rows;
    }
}
