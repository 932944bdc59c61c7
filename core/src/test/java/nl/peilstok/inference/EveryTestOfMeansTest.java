package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all tests of means: they print within 80 columns, and no small or constant sample breaks them. */
class EveryTestOfMeansTest {
    private static final String[] LABELS = {
        "G4", "overige gemeenten met een samenwerkingsverband", "G40", "geen gemeente, wel een samenwerkingsverband"
    };

    private static List<Object> ofGroups(GroupedNumbers groups, double scale) {
        double[] weights = new double[groups.levels().size()];
        weights[0] = 1;
        weights[weights.length - 1] -= 1;
        List<Object> results = new ArrayList<>(List.of(
                Anova.oneWay().test(groups),
                Anova.welch().test(groups),
                Anova.brownForsythe().test(groups),
                VarianceTest.levene().test(groups),
                VarianceTest.brownForsythe().test(groups),
                VarianceTest.bartlett().test(groups),
                Assumptions.of(groups),
                NormalityTest.shapiroWilk().testResiduals(groups),
                NormalityTest.dAgostino().testResiduals(groups),
                LinearTrend.unweighted().test(groups),
                LinearTrend.weighted()
                        .withoutEqualVariances()
                        .withAlternative(Alternative.LESS)
                        .test(groups),
                AllPairs.tukey().test(groups),
                AllPairs.gamesHowell().test(groups),
                AllPairs.dunnettT3().test(groups),
                AllPairs.scheffe().test(groups),
                PairwiseT.pooled().test(groups),
                PairwiseT.welch().test(groups),
                Dunnett.against(groups.levels().get(0)).test(groups),
                Dunnett.against(groups.levels().get(0))
                        .withAlternative(Alternative.GREATER)
                        .test(groups)));
        if (weights.length > 1) {
            results.add(Contrasts.pooled().with("first against last", weights).test(groups));
            results.add(Contrasts.welch().with("first against last", weights).test(groups));
        }
        for (Numbers group : groups.groups()) {
            OneSampleTTestResult one = TTest.oneSample(3 * scale).test(group);
            results.add(one);
            results.add(one.equivalence(-scale, scale));
            for (Numbers other : groups.groups()) {
                results.add(TTest.welch().test(group, other));
                results.add(TTest.student().test(group, other).equivalence(-scale, scale));
                if (other.size() == group.size()) {
                    results.add(TTest.paired().test(group, other));
                }
            }
        }
        return results;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1, 12345.678, 1e9, 1e15, 1e60})
    void prints80Columns(double unit) {
        SplittableRandom random = new SplittableRandom(1);
        String[] labels = new String[60];
        Arrays.setAll(labels, i -> LABELS[i % 4]);
        GroupedNumbers groups =
                Numbers.of("v", random.doubles(60, unit, 9 * unit).toArray()).by(Grouping.of("type", labels));
        for (Object result : ofGroups(groups, unit)) {
            assertThat(result.toString().lines()).allMatch(line -> line.length() <= 80, "80 columns");
        }
        String[] second = new String[60];
        Arrays.setAll(second, i -> LABELS[i / 4 % 4]);
        assertThat(TwoWayAnova.typeIII()
                        .test(groups.numbers(), groups.grouping(), Grouping.of("fase", second))
                        .toString()
                        .lines())
                .allMatch(line -> line.length() <= 80, "80 columns");
        double[][] rows = new double[12][];
        Arrays.setAll(rows, i -> random.doubles(3, unit, 9 * unit).toArray());
        assertThat(RepeatedMeasures.of(Setup.items(rows)).toString().lines())
                .allMatch(line -> line.length() <= 80, "80 columns");
    }

    @Test
    void smallAndConstantSamplesHaveAResultOrAReason() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 300; i++) {
            int n = 1 + random.nextInt(9);
            int k = 1 + random.nextInt(4);
            int options = 1 + random.nextInt(3);
            double step = random.nextBoolean() ? 1 : .1;
            double[] values = new double[n];
            Arrays.setAll(values, j -> random.nextInt(9) == 0 ? Double.NaN : step * random.nextInt(1, options + 1));
            String[] labels = new String[n];
            Arrays.setAll(labels, j -> "g" + random.nextInt(k));
            String[] others = new String[n];
            Arrays.setAll(others, j -> "h" + random.nextInt(2));
            GroupedNumbers groups = Setup.numbers("v", values).by(Grouping.of("g", labels));
            for (Object result : ofGroups(groups, 1)) {
                assertThat(result.toString()).doesNotContain("NaN");
            }
            for (TwoWayAnova test : List.of(TwoWayAnova.typeII(), TwoWayAnova.typeIII())) {
                assertThat(test.test(groups.numbers(), groups.grouping(), Grouping.of("h", others))
                                .toString())
                        .doesNotContain("NaN");
            }
            double[][] rows = new double[n][k + 1];
            for (double[] row : rows) {
                Arrays.setAll(row, j -> random.nextInt(9) == 0 ? Double.NaN : step * random.nextInt(1, options + 1));
            }
            assertThat(RepeatedMeasures.of(Setup.items(rows)).toString()).doesNotContain("NaN");
        }
    }

    @Test
    void publishedConstantsHaveAResultOrAReason() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 300; i++) {
            Summary[] groups = new Summary[1 + random.nextInt(4)];
            Arrays.setAll(groups, j -> Summary.of(random.nextInt(3), random.nextInt(2), 1 + random.nextInt(3)));
            for (Object result : List.of(
                    Anova.welch().ofSummaries(groups),
                    Anova.brownForsythe().ofSummaries(groups),
                    VarianceTest.bartlett().ofSummaries(groups),
                    LinearTrend.weighted().ofSummaries(groups),
                    AllPairs.tukey().ofSummaries(groups),
                    AllPairs.gamesHowell().ofSummaries(groups),
                    AllPairs.dunnettT3().ofSummaries(groups),
                    AllPairs.scheffe().ofSummaries(groups),
                    PairwiseT.welch().ofSummaries(groups),
                    Dunnett.against("1").ofSummaries(groups),
                    TTest.oneSample(1).ofSummary(groups[0]),
                    TTest.paired().ofDifferences(groups[0]),
                    TTest.paired().ofSummaries(groups[0], groups[0], random.nextInt(3) - 1))) {
                assertThat(result.toString()).doesNotContain("NaN");
            }
        }
    }
}
