package nl.peilstok.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceItems;
import nl.peilstok.reference.WrittenItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LittleMcarTest {
    static List<ReferenceCase> cases() {
        return ReferenceCase.all("missing__(?!attitude__).*__em");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceCase r) {
        LittleMcarResult test = LittleMcar.of(ReferenceItems.of(r).items());
        r.assertClose("little.statistic", test.statistic().value());
        assertThat(test.df()).isEqualTo((int) r.value("little.df"));
        r.assertClose("little.p", test.p().value());
        r.assertClose("little.log_p", test.logP().value());
        assertThat(test.patterns()).isEqualTo((int) r.value("little.patterns"));
    }

    @Test
    void pIsUniformWhereAnswersAreMissingCompletelyAtRandom() {
        int small = 0;
        int half = 0;
        for (int seed = 1; seed <= 200; seed++) {
            double p = LittleMcar.of(WrittenItems.numbers(EmCovarianceTest.numbers(seed, 300, 3, .1)))
                    .p()
                    .value();
            small += p < .05 ? 1 : 0;
            half += p < .5 ? 1 : 0;
        }
        assertThat(small / 200.0).isBetween(.01, .11);
        assertThat(half / 200.0).isBetween(.4, .6);
    }

    @Test
    void noticesAnswersThatAreMissingBecauseOfOthers() {
        double[][] rows = EmCovarianceTest.numbers(1, 300, 3, 0);
        for (double[] row : rows) {
            row[2] = row[0] > 1 ? Double.NaN : row[2];
        }
        LittleMcarResult test = LittleMcar.of(WrittenItems.numbers(rows));
        assertThat(test.p().value()).isLessThan(1e-20);
        assertThat(test.logP().value()).isCloseTo(Math.log(test.p().value()), within(1e-9));
        assertThat(test.df()).isEqualTo(2);
    }

    @Test
    void isAbsentWhereThereIsNothingToTest() {
        assertThat(why(WrittenItems.likert(new int[][] {{1, 2}, {2, 1}, {4, 4}})))
                .isEqualTo("no answers are missing");
        assertThat(why(WrittenItems.likert(new int[][] {{1, 0}, {2, 0}, {0, 4}, {0, 3}})))
                .isEqualTo("no item was answered in two patterns");
        assertThat(why(WrittenItems.likert(new int[][] {{3, 0}, {3, 9}}))).isEqualTo("no item varies");
        assertThat(why(WrittenItems.likert(new int[][] {{1, 1, 9}, {2, 2, 3}, {4, 4, 9}, {5, 5, 2}})))
                .startsWith("the covariance matrix is singular");
    }

    @Test
    void prints() {
        double[][] rows = EmCovarianceTest.numbers(3, 100, 3, .1);
        rows[0] = new double[] {Double.NaN, Double.NaN, Double.NaN};
        LittleMcarResult test = LittleMcar.of(WrittenItems.numbers(rows));
        assertThat(test.toString())
                .startsWith("Little's MCAR test of 3 items, n = 99 of 100\n"
                        + "left out (EM): 1 skipped\n"
                        + "chi-square  df     p  patterns\n");
        assertThat(test.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    private static String why(Items items) {
        LittleMcarResult test = LittleMcar.of(items);
        assertThat(test.p().isPresent()).isFalse();
        return test.statistic().whyAbsent().map(Absence::reason).orElseThrow();
    }
}
