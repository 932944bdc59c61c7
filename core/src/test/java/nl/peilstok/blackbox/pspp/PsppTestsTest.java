package nl.peilstok.blackbox.pspp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.crosstab.Association;
import nl.peilstok.crosstab.Association.Predicted;
import nl.peilstok.crosstab.ChiSquareResult;
import nl.peilstok.crosstab.ChiSquareTest;
import nl.peilstok.crosstab.CrossTable;
import nl.peilstok.crosstab.FisherTest;
import nl.peilstok.crosstab.McNemar;
import nl.peilstok.crosstab.TrendTest;
import nl.peilstok.crosstab.TwoByTwo;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.inference.AllPairs;
import nl.peilstok.inference.Alternative;
import nl.peilstok.inference.Anova;
import nl.peilstok.inference.AnovaResult;
import nl.peilstok.inference.CochranQ;
import nl.peilstok.inference.CochranQResult;
import nl.peilstok.inference.Friedman;
import nl.peilstok.inference.FriedmanResult;
import nl.peilstok.inference.GroupSummary;
import nl.peilstok.inference.KruskalWallis;
import nl.peilstok.inference.KruskalWallisResult;
import nl.peilstok.inference.MannWhitney;
import nl.peilstok.inference.MannWhitneyResult;
import nl.peilstok.inference.PairedTTestResult;
import nl.peilstok.inference.PairwiseDifference;
import nl.peilstok.inference.PairwiseResult;
import nl.peilstok.inference.PairwiseT;
import nl.peilstok.inference.SignTest;
import nl.peilstok.inference.SignTestResult;
import nl.peilstok.inference.SignedRank;
import nl.peilstok.inference.SignedRankResult;
import nl.peilstok.inference.TTest;
import nl.peilstok.inference.TTestResult;
import nl.peilstok.inference.VarianceResult;
import nl.peilstok.inference.VarianceTest;
import nl.peilstok.reference.OpenSurvey;
import nl.peilstok.reference.PsppOutput;
import nl.peilstok.reference.PsppOutput.Printed;
import nl.peilstok.reference.ReferenceData;
import nl.peilstok.reliability.Kappa;
import nl.peilstok.reliability.KappaResult;
import org.junit.jupiter.api.Test;

/**
 * Tests of means, ranks and tables as PSPP prints them for one survey. Where PSPP is wrong, the test says so and holds
 * Peilstok to another source.
 */
class PsppTestsTest {
    private static final PsppOutput PSPP = PsppOutput.of("survey_tests");
    private static final ReferenceData DATA = ReferenceData.read("survey_open");

    private static Numbers numbers(String column) {
        AnswersBuilder answers = new AnswersBuilder(Variable.numeric(column, ""));
        // In the items 8 and 9 are codes of missing answers; elsewhere they are answers.
        double[] values = column.contains("_") ? DATA.without(column, 8, 9) : DATA.numeric(column);
        for (double value : values) {
            if (Double.isNaN(value)) {
                answers.addMissing(Missing.of(MissingReason.SYSTEM_MISSING));
            } else {
                answers.addNumber(value);
            }
        }
        return (Numbers) answers.build();
    }

    private static Numbers score(String scale) {
        return OpenSurvey.scale(scale).score(OpenSurvey.read()).numbers();
    }

    /** The two variables that PSPP compared, mTEV first. */
    private static List<Numbers> compared() {
        return List.of(score("TEV"), numbers("VER_1"));
    }

    private static Grouping grouping(String column) {
        return Grouping.of(column, DATA.strings(column).toArray(String[]::new));
    }

    private static Items items(String... columns) {
        return Survey.of(Stream.of(columns).map(PsppTestsTest::numbers).toList())
                .items(columns);
    }

    private static void assertInterval(Printed printed, int row, int column, Estimate estimate) {
        Interval interval = estimate.interval().orElseThrow();
        printed.assertNumber(row, column, interval.lower());
        printed.assertNumber(row, column + 1, interval.upper());
    }

    @Test
    void descriptives() {
        Printed printed = PSPP.table(0, "Descriptive Statistics");
        List<String> scales = List.of("VER", "TEV", "LEI");
        for (int i = 0; i < 3; i++) {
            Summary summary = Summary.of(score(scales.get(i)));
            double sd = summary.sd().value();
            int row = i + 1;
            printed.assertNumber(row, 1, summary.n());
            printed.assertNumber(row, 2, summary.mean().value());
            printed.assertNumber(row, 3, sd / Math.sqrt(summary.n()));
            printed.assertNumber(row, 4, sd);
            printed.assertNumber(row, 5, sd * sd);
            printed.assertNumber(row, 6, summary.kurtosis().value());
            printed.assertNumber(row, 8, summary.skewness().value());
            printed.assertNumber(row, 10, summary.max().value() - summary.min().value());
        }
    }

    @Test
    void friedmanAndKendall() {
        FriedmanResult result = Friedman.chiSquare().test(items("P1", "P2", "P3", "P4", "P5"));
        for (int place : new int[] {1, 3}) {
            for (int i = 0; i < 5; i++) {
                PSPP.table(place, "Ranks")
                        .assertNumber(i + 1, 1, result.meanRanks().get(i).value());
            }
        }
        Printed friedman = PSPP.table(2, "Test Statistics");
        friedman.assertNumber(0, 1, result.cases().n());
        friedman.assertNumber(1, 1, result.chiSquare().value());
        friedman.assertNumber(2, 1, result.df().value());
        PSPP.table(4, "Test Statistics").assertNumber(1, 1, result.kendallW().value());
    }

    @Test
    void cochran() {
        CochranQResult result = CochranQ.chiSquare().test(items("ja1", "ja2", "ja3"));
        Printed printed = PSPP.table(6, "Test Statistics");
        printed.assertNumber(1, 1, result.cases().n());
        printed.assertThreeDecimals(2, 1, result.q().value());
        printed.assertNumber(3, 1, result.df().value());
        printed.assertThreeDecimals(4, 1, result.p().value());
        Printed frequencies = PSPP.table(5, "Frequencies");
        for (int i = 0; i < 3; i++) {
            frequencies.assertNumber(i + 2, 2, result.shares().get(i).value() * 105);
        }
    }

    @Test
    void mcNemar() {
        CrossTable counts = CrossTable.of(grouping("ja1"), grouping("ja2"));
        Printed table = PSPP.table(7, "ja1 & ja2");
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                table.assertNumber(i + 2, j + 1, counts.count(String.valueOf(i), String.valueOf(j)));
            }
        }
        McNemar result = McNemar.of(counts);
        Printed printed = PSPP.table(8, "Test Statistics");
        printed.assertThreeDecimals(1, 2, result.exactP().value());
        printed.assertThreeDecimals(1, 3, result.exactP().value() / 2);
        // The mid p counts half of the point probability on each side.
        printed.assertNumber(1, 4, result.exactP().value() - result.midP().value());
    }

    @Test
    void signedRanks() {
        SignedRankResult result = SignedRank.normal().test(numbers("voor"), numbers("na"));
        Printed ranks = PSPP.table(9, "Ranks");
        ranks.assertNumber(1, 2, result.negatives());
        ranks.assertNumber(1, 4, result.negativeRankSum());
        ranks.assertNumber(2, 2, result.positives());
        ranks.assertNumber(2, 4, result.positiveRankSum());
        ranks.assertNumber(3, 2, result.zeros());
        ranks.assertNumber(4, 2, result.cases().n());
        Printed printed = PSPP.table(10, "Test Statistics");
        printed.assertNumber(1, 1, result.z().value());
        printed.assertThreeDecimals(2, 1, result.p().value());
    }

    @Test
    void signTest() {
        SignTestResult result = SignTest.exact().test(numbers("voor"), numbers("na"));
        Printed frequencies = PSPP.table(11, "Frequencies");
        frequencies.assertNumber(1, 2, result.negatives());
        frequencies.assertNumber(2, 2, result.positives());
        frequencies.assertNumber(3, 2, result.zeros());
        Printed printed = PSPP.table(12, "Test Statistics");
        printed.assertThreeDecimals(1, 1, result.p().value());
        SignTest less = SignTest.exact().withAlternative(Alternative.LESS);
        printed.assertThreeDecimals(
                2, 1, less.test(numbers("voor"), numbers("na")).p().value());
    }

    @Test
    void kruskalWallis() {
        for (int i = 0; i < 2; i++) {
            KruskalWallisResult result =
                    KruskalWallis.chiSquare().test(compared().get(i).by(grouping("rol")));
            Printed ranks = PSPP.table(13, "Ranks");
            for (int group = 0; group < 4; group++) {
                String label = ranks.label(5 * i + group + 1, 1);
                var ranked = result.groups().stream()
                        .filter(each -> each.label().equals(label))
                        .findFirst()
                        .orElseThrow();
                ranks.assertNumber(5 * i + group + 1, 2, ranked.n());
                ranks.assertNumber(5 * i + group + 1, 3, ranked.meanRank());
            }
            Printed printed = PSPP.table(14, "Test Statistics");
            printed.assertNumber(1, i + 1, result.h().value());
            printed.assertNumber(2, i + 1, result.df().value());
            printed.assertThreeDecimals(3, i + 1, result.p().value());
        }
    }

    @Test
    void mannWhitney() {
        for (int i = 0; i < 2; i++) {
            MannWhitneyResult result =
                    MannWhitney.normal().test(compared().get(i).by(grouping("geslacht")), "1", "2");
            Printed ranks = PSPP.table(15, "Ranks");
            for (int group = 0; group < 2; group++) {
                ranks.assertNumber(
                        3 * i + group + 1, 2, result.groups().get(group).n());
                ranks.assertNumber(
                        3 * i + group + 1, 3, result.groups().get(group).meanRank());
                ranks.assertNumber(
                        3 * i + group + 1, 4, result.groups().get(group).rankSum());
            }
            // PSPP gives the smaller U, so that z is negative; here U and z are of the first group.
            Printed printed = PSPP.table(16, "Test Statistics");
            double u = result.u().value();
            double other =
                    (double) result.groups().get(0).n() * result.groups().get(1).n() - u;
            printed.assertNumber(i + 1, 1, Math.min(u, other));
            printed.assertNumber(
                    i + 1, 3, u > other ? -result.z().value() : result.z().value());
            printed.assertThreeDecimals(i + 1, 4, result.p().value());
        }
    }

    @Test
    void theMedianTestIsAChiSquareOfItsTable() {
        Printed frequencies = PSPP.table(17, "Frequencies");
        long[][] counts = new long[2][4];
        for (int above = 0; above < 2; above++) {
            for (int group = 0; group < 4; group++) {
                counts[above][group] = (long) frequencies.number(above + 2, group + 2);
            }
        }
        ChiSquareResult result = ChiSquareTest.of(
                CrossTable.ofCounts(List.of("above", "not above"), List.of("1", "2", "3", "4"), counts));
        Printed printed = PSPP.table(18, "Test Statistics");
        printed.assertNumber(1, 2, Summary.of(score("TEV")).median().value());
        printed.assertNumber(1, 3, result.statistic().value());
        printed.assertThreeDecimals(1, 5, result.p().value());
    }

    @Test
    void tTestsOfTwoGroups() {
        for (int i = 0; i < 2; i++) {
            GroupedNumbers grouped = compared().get(i).by(grouping("geslacht"));
            TTestResult student = TTest.student().test(grouped, "1", "2");
            Printed groups = PSPP.table(19, "Group Statistics");
            assertSummary(groups, 2 * i + 1, 2, student.first().summary());
            assertSummary(groups, 2 * i + 2, 2, student.second().summary());

            Printed printed = PSPP.table(20, "Independent Samples Test");
            VarianceResult levene = VarianceTest.levene().test(grouped);
            printed.assertNumber(2 * i + 3, 2, levene.statistic().value());
            printed.assertThreeDecimals(2 * i + 3, 3, levene.p().value());
            assertDifference(printed, 2 * i + 3, student);
            assertDifference(printed, 2 * i + 4, TTest.welch().test(grouped, "1", "2"));
        }
    }

    private static void assertSummary(Printed printed, int row, int column, Summary summary) {
        printed.assertNumber(row, column, summary.n());
        printed.assertNumber(row, column + 1, summary.mean().value());
        printed.assertNumber(row, column + 2, summary.sd().value());
        printed.assertNumber(row, column + 3, summary.sd().value() / Math.sqrt(summary.n()));
    }

    private static void assertDifference(Printed printed, int row, TTestResult result) {
        printed.assertNumber(row, 4, result.t().value());
        printed.assertNumber(row, 5, result.df().value());
        printed.assertThreeDecimals(row, 6, result.p().value());
        printed.assertNumber(row, 7, result.difference().value());
        printed.assertNumber(row, 8, result.standardError().value());
        assertInterval(printed, row, 9, result.difference());
    }

    @Test
    void tTestOfPairs() {
        PairedTTestResult result = TTest.paired().test(numbers("voor"), numbers("na"));
        Printed printed = PSPP.table(23, "Paired Samples Test");
        printed.assertNumber(3, 2, result.difference().value());
        printed.assertNumber(3, 4, result.standardError().value());
        assertInterval(printed, 3, 5, result.difference());
        printed.assertNumber(3, 7, result.t().value());
        printed.assertNumber(3, 8, result.df().value());
        printed.assertThreeDecimals(3, 9, result.p().value());
    }

    @Test
    void tTestOfOneSample() {
        var result = TTest.oneSample(3).test(score("TEV"));
        Printed printed = PSPP.table(25, "One-Sample Test");
        printed.assertNumber(3, 1, result.t().value());
        printed.assertNumber(3, 2, result.df().value());
        printed.assertThreeDecimals(3, 3, result.p().value());
        printed.assertNumber(3, 4, result.difference().value());
        assertInterval(printed, 3, 5, result.difference());
    }

    @Test
    void analysisOfVariance() {
        for (int i = 0; i < 2; i++) {
            GroupedNumbers grouped = compared().get(i).by(grouping("rol"));
            AnovaResult result = Anova.oneWay().test(grouped);
            Printed descriptives = PSPP.table(26, "Descriptives");
            for (int row = 5 * i + 2; row < 5 * i + 6; row++) {
                String label = descriptives.label(row, 1);
                Summary summary = result.groups().stream()
                        .filter(each -> each.label().equals(label))
                        .map(GroupSummary::summary)
                        .findFirst()
                        .orElseThrow();
                assertSummary(descriptives, row, 2, summary);
                assertInterval(
                        descriptives,
                        row,
                        6,
                        TTest.oneSample(0).ofSummary(summary).difference());
                descriptives.assertNumber(row, 8, summary.min().value());
                descriptives.assertNumber(row, 9, summary.max().value());
            }
            VarianceResult levene = VarianceTest.levene().test(grouped);
            Printed homogeneity = PSPP.table(27, "Test of Homogeneity of Variances");
            homogeneity.assertNumber(i + 1, 1, levene.statistic().value());
            homogeneity.assertNumber(i + 1, 2, levene.df1().value());
            homogeneity.assertNumber(i + 1, 3, levene.df2().value());
            homogeneity.assertThreeDecimals(i + 1, 4, levene.p().value());

            Printed anova = PSPP.table(28, "ANOVA");
            anova.assertNumber(3 * i + 1, 2, result.between().sumOfSquares().value());
            anova.assertNumber(3 * i + 1, 3, result.between().df().value());
            anova.assertNumber(3 * i + 1, 4, result.between().meanSquare().value());
            anova.assertNumber(3 * i + 1, 5, result.f().value());
            anova.assertThreeDecimals(3 * i + 1, 6, result.p().value());
            anova.assertNumber(3 * i + 2, 2, result.within().sumOfSquares().value());
            anova.assertNumber(3 * i + 2, 3, result.within().df().value());
            anova.assertNumber(3 * i + 2, 4, result.within().meanSquare().value());
            anova.assertNumber(3 * i + 3, 2, result.total().sumOfSquares().value());
        }
    }

    @Test
    void postHocs() {
        Map<String, Function<GroupedNumbers, PairwiseResult>> tests = Map.of(
                "Tukey HSD", AllPairs.tukey()::test,
                "Games-Howell", AllPairs.gamesHowell()::test,
                "Scheffé", AllPairs.scheffe()::test,
                "LSD", PairwiseT.pooled().withMultiplicity(Multiplicity.NONE)::test,
                "Bonferroni", PairwiseT.pooled().withMultiplicity(Multiplicity.BONFERRONI)::test,
                "Šidák", PairwiseT.pooled().withMultiplicity(Multiplicity.SIDAK)::test);
        for (int i = 0; i < 2; i++) {
            GroupedNumbers grouped = compared().get(i).by(grouping("rol"));
            Printed printed = PSPP.table(29 + i, "Multiple Comparisons (" + (i == 0 ? "mTEV" : "VER_1") + ")");
            assertThat(printed.rows()).isEqualTo(2 + 6 * 12);
            for (int row = 2; row < printed.rows(); row++) {
                if (printed.label(row, 1).compareTo(printed.label(row, 2)) > 0) {
                    // PSPP gives each pair both ways.
                    continue;
                }
                String name = printed.label(row, 0);
                PairwiseDifference pair =
                        tests.get(name).apply(grouped).difference(printed.label(row, 1), printed.label(row, 2));
                printed.assertNumber(row, 3, pair.difference().value());
                // For Games-Howell PSPP prints the pooled standard error; p and limits are by the right one.
                if (!name.equals("Games-Howell")) {
                    printed.assertNumber(row, 4, pair.standardError().value());
                }
                printed.assertThreeDecimals(row, 5, pair.p().value());
                Interval interval = pair.difference().interval().orElseThrow();
                // PSPP's quantiles of the studentised range are computed to some 1e-5.
                double tolerance = name.equals("Tukey HSD") || name.equals("Games-Howell") ? 1e-4 : 1e-10;
                assertThat(interval.lower()).isCloseTo(printed.number(row, 6), within(tolerance));
                assertThat(interval.upper()).isCloseTo(printed.number(row, 7), within(tolerance));
            }
        }
    }

    @Test
    void chiSquareOfATable() {
        ChiSquareResult result = ChiSquareTest.of(CrossTable.of(grouping("rol"), grouping("regio")));
        Printed cells = PSPP.table(32, "rol × regio");
        for (int i = 0; i < 4; i++) {
            int r = result.counts().rows().indexOf(cells.label(5 * i + 2, 1));
            for (int j = 0; j < 3; j++) {
                int c = result.counts().columns().indexOf(cells.label(1, j + 3));
                cells.assertNumber(5 * i + 2, j + 3, result.counts().count(r, c));
                cells.assertNumber(5 * i + 3, j + 3, result.expected(r, c));
                double residual = result.counts().count(r, c) - result.expected(r, c);
                assertTwoDecimals(cells, 5 * i + 4, j + 3, residual);
                assertTwoDecimals(cells, 5 * i + 5, j + 3, result.pearsonResidual(r, c));
                assertTwoDecimals(cells, 5 * i + 6, j + 3, result.adjustedResidual(r, c));
            }
        }
        Printed printed = PSPP.table(33, "Chi-Square Tests");
        assertChiSquares(printed, result, 3);
        assertAssociation(34, 35, result.counts(), "rol", "regio");
    }

    private static void assertTwoDecimals(Printed printed, int row, int column, double actual) {
        assertThat(actual).isCloseTo(printed.number(row, column), within(.0050001));
    }

    private static void assertChiSquares(Printed printed, ChiSquareResult result, int linear) {
        printed.assertNumber(1, 1, result.statistic().value());
        printed.assertNumber(1, 2, result.df());
        printed.assertThreeDecimals(1, 3, result.p().value());
        printed.assertNumber(2, 1, result.likelihoodRatio().value());
        printed.assertThreeDecimals(2, 3, result.likelihoodRatioP().value());
        var trend = TrendTest.linearByLinear().test(result.counts());
        printed.assertNumber(linear, 1, trend.statistic().value());
        printed.assertThreeDecimals(linear, 3, trend.p().value());
    }

    private static void assertAssociation(
            int symmetric, int directional, CrossTable counts, String row, String column) {
        Association found = Association.of(counts);
        Printed printed = PSPP.table(symmetric, "Symmetric Measures");
        printed.assertNumber(1, 2, found.phi().value());
        printed.assertNumber(2, 2, found.cramersV().value());
        printed.assertNumber(3, 2, found.contingency().value());
        assertWithError(printed, 4, 2, found.tauB());
        assertWithError(printed, 5, 2, found.tauC());
        assertWithError(printed, 6, 2, found.gamma());
        Items numbers = items(row, column);
        printed.assertNumber(
                7, 2, Correlations.spearman().analyse(numbers).get(0, 1).value());
        printed.assertNumber(
                8, 2, Correlations.pearson().analyse(numbers).get(0, 1).value());

        Printed directed = PSPP.table(directional, "Directional Measures");
        List<Predicted> predicted = List.of(Predicted.SYMMETRIC, Predicted.ROWS, Predicted.COLUMNS);
        for (int i = 0; i < 3; i++) {
            directed.assertNumber(i + 1, 3, found.lambda(predicted.get(i)).value());
            directed.assertNumber(i + 6, 3, found.uncertainty(predicted.get(i)).value());
            directed.assertNumber(i + 9, 3, found.somersD(predicted.get(i)).value());
        }
        assertWithError(directed, 10, 3, found.somersD(Predicted.ROWS));
        assertWithError(directed, 11, 3, found.somersD(Predicted.COLUMNS));
        directed.assertNumber(12, 3, eta(row, column));
        directed.assertNumber(13, 3, eta(column, row));
    }

    /** With its standard error, which is that of its interval. */
    private static void assertWithError(Printed printed, int row, int column, Estimate estimate) {
        printed.assertNumber(row, column, estimate.value());
        Interval interval = estimate.interval().orElseThrow();
        double error = (interval.upper() - interval.lower()) / 2 / 1.959963984540054;
        assertThat(error).isCloseTo(printed.number(row, column + 1), within(1e-12));
    }

    private static double eta(String dependent, String groups) {
        return Math.sqrt(Anova.oneWay()
                .test(numbers(dependent).by(grouping(groups)))
                .etaSquared()
                .value());
    }

    @Test
    void twoByTwo() {
        CrossTable counts = CrossTable.of(grouping("geslacht"), grouping("ja1"));
        Printed printed = PSPP.table(38, "Chi-Square Tests");
        ChiSquareResult result = ChiSquareTest.of(counts);
        assertChiSquares(printed, result, 5);
        printed.assertNumber(4, 1, result.yates().value());
        printed.assertThreeDecimals(4, 3, result.yatesP().value());
        assertFisher(printed, counts);
        assertAssociation(39, 41, counts, "geslacht", "ja1");
        PSPP.table(40, "Risk Estimate")
                .assertNumber(2, 1, TwoByTwo.of(counts).oddsRatio().value());
    }

    private static void assertFisher(Printed printed, CrossTable counts) {
        printed.assertThreeDecimals(3, 4, FisherTest.exact().test(counts).p().value());
        double less = FisherTest.exact()
                .withAlternative(Alternative.LESS)
                .test(counts)
                .p()
                .value();
        double greater = FisherTest.exact()
                .withAlternative(Alternative.GREATER)
                .test(counts)
                .p()
                .value();
        printed.assertThreeDecimals(3, 5, Math.min(less, greater));
    }

    @Test
    void kappaAndRisk() {
        CrossTable counts = CrossTable.of(grouping("ja1"), grouping("ja2"));
        Printed tests = PSPP.table(44, "Chi-Square Tests");
        assertChiSquares(tests, ChiSquareTest.of(counts), 5);
        assertFisher(tests, counts);
        long[][] cells = new long[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                cells[i][j] = counts.count(String.valueOf(i), String.valueOf(j));
            }
        }
        KappaResult kappa = Kappa.unweighted().ofCounts(cells);
        Printed printed = PSPP.table(45, "Symmetric Measures");
        printed.assertNumber(3, 2, kappa.kappa().value());
        printed.assertNumber(3, 4, kappa.z().value());
        // PSPP's standard error (.103) is wrong: R psych, the derivatives in R and a bootstrap give .092.
        assertThat(kappa.standardError().value()).isCloseTo(0.09206986, within(5e-9));

        TwoByTwo risk = TwoByTwo.of(CrossTable.ofCounts(List.of("0", "1"), List.of("0", "1"), cells));
        PSPP.table(46, "Risk Estimate").assertNumber(2, 1, risk.oddsRatio().value());
        // PSPP's limits of the odds ratio and its ratios of risks (.958) are wrong; by hand (27/42) / (30/63).
        assertThat(risk.riskRatio().value()).isCloseTo(1.35, within(1e-12));
    }

    @Test
    void correlationsPairwise() {
        Survey scores = Survey.of(List.of(score("VER"), score("TEV"), score("LEI")));
        CorrelationMatrix r = Correlations.pearson()
                .pairwise()
                .analyse(scores.items(scores.codebook().variables().stream()
                        .map(each -> each.name())
                        .toArray(String[]::new)));
        Printed printed = PSPP.table(47, "Correlations");
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                if (i != j) {
                    printed.assertThreeDecimals(3 * i + 1, j + 2, r.get(i, j).value());
                    printed.assertThreeDecimals(3 * i + 2, j + 2, r.p(i, j).value());
                    printed.assertNumber(3 * i + 3, j + 2, r.n(i, j));
                }
            }
        }
    }
}
