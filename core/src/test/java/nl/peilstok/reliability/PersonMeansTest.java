package nl.peilstok.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.data.Items;
import nl.peilstok.data.MissingReason;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.reference.WrittenItems;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Test;

class PersonMeansTest {
    private static int[][] rows(int respondents, int items, double missing) {
        return WrittenItems.randomLikert(new Random(11), respondents, items, missing);
    }

    /** The answers completed as the definition says, of who has enough of them. */
    private static CoMoments completed(double[][] rows, int least) {
        List<double[]> completed = new ArrayList<>();
        for (double[] row : rows) {
            double sum = 0;
            int n = 0;
            for (double x : row) {
                sum += Double.isNaN(x) ? 0 : x;
                n += Double.isNaN(x) ? 0 : 1;
            }
            if (n >= least) {
                double[] filled = row.clone();
                for (int i = 0; i < row.length; i++) {
                    filled[i] = Double.isNaN(row[i]) ? sum / n : row[i];
                }
                completed.add(filled);
            }
        }
        return CoMoments.listwise(WrittenItems.numbers(completed.toArray(double[][]::new)));
    }

    private static double[][] numbers(int[][] rows, double unit) {
        double[][] numbers = new double[rows.length][rows[0].length];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < rows[r].length; i++) {
                numbers[r][i] = rows[r][i] == 9 ? Double.NaN : rows[r][i] * unit;
            }
        }
        return numbers;
    }

    private static void assertSame(CoMoments moments, CoMoments expected, double scale) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(moments.mean(i).value()).isCloseTo(expected.mean(i).value() * scale, within(1e-12));
            for (int j = 0; j < expected.size(); j++) {
                assertThat(moments.covariance(i, j).value())
                        .isCloseTo(expected.covariance(i, j).value() * scale * scale, within(1e-12));
                assertThat(moments.correlation(i, j).value())
                        .isCloseTo(expected.correlation(i, j).value(), within(1e-12));
            }
        }
    }

    @Test
    void momentsAreThoseOfTheCompletedAnswers() {
        int[][] rows = rows(700, 5, .3);
        CoMoments expected = completed(numbers(rows, 1), 3);
        Treatment.Treated likert = Treatment.personMean().of(WrittenItems.likert(rows));
        assertSame(likert.moments(), expected, 1);
        assertSame(
                Treatment.personMean()
                        .of(WrittenItems.numbers(numbers(rows, .1)))
                        .moments(),
                expected,
                .1);
        assertSame(Treatment.personMean(1).of(WrittenItems.likert(rows)).moments(), completed(numbers(rows, 1), 1), 1);
        assertThat(likert.cases().n()).isEqualTo(expected.cases().n());
        assertThat(likert.cases().total()).isEqualTo(700);
        assertThat(likert.cases().policy()).isEqualTo(MissingPolicy.PERSON_MEAN);
        assertThat(likert.cases().leftOut(MissingReason.NO_VIEW))
                .isEqualTo(700 - expected.cases().n());
    }

    @Test
    void threadsChangeNoBit() {
        Items items = WrittenItems.likert(rows(100_000, 3, .2));
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            CoMoments alone = Treatment.personMean().of(items).moments();
            CoMoments together =
                    Treatment.personMean().on(Work.on(executor, 2)).of(items).moments();
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    assertThat(together.covariance(i, j).value())
                            .isEqualTo(alone.covariance(i, j).value());
                }
            }
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void aConstantItemHasNoVariance() {
        CoMoments moments = Treatment.personMean()
                .of(WrittenItems.numbers(
                        new double[][] {{.1, .1, .3}, {.1, .2, .5}, {.1, .7, .1}, {.1, .1, Double.NaN}}))
                .moments();
        assertThat(moments.variance(0).value()).isZero();
        assertThat(moments.correlation(0, 1).whyAbsent()).isPresent();
        // Completed, the item is no longer constant.
        assertThat(Treatment.personMean()
                        .of(WrittenItems.likert(new int[][] {{3, 1, 2}, {3, 4, 4}, {9, 1, 2}}))
                        .moments()
                        .variance(0)
                        .value())
                .isPositive();
    }

    @Test
    void nobodyOrOneRespondentHasNoCovariance() {
        Treatment.Treated nobody = Treatment.personMean().of(WrittenItems.likert(new int[][] {{9, 9}, {9, 0}}));
        assertThat(nobody.cases().n()).isZero();
        assertThat(nobody.moments().mean(0).whyAbsent()).isPresent();
        Treatment.Treated one = Treatment.personMean().of(WrittenItems.likert(new int[][] {{9, 9}, {4, 9}}));
        assertThat(one.moments().mean(1).value()).isEqualTo(4);
        assertThat(one.moments().covariance(0, 1).whyAbsent()).isPresent();
    }

    @Test
    void momentsFoundElsewhereAreAsManyAsTheItems() {
        assertThatThrownBy(() -> CoMoments.of(List.of("a", "b"), new double[1], new double[2][2], 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 items need as many means, rows and columns");
        assertThatThrownBy(() -> CoMoments.of(List.of("a", "b"), new double[2], new double[2][1], 9))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moreAnswersThanThereAreItemsCannotBeAskedFor() {
        Items items = WrittenItems.likert(rows(20, 4, .1));

        assertThatThrownBy(() -> Alpha.personMean(5).analyse(items))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("atLeast: at most the 4 items can be answered, got 5");
        assertThatThrownBy(() -> Omega.ml().personMean(5).analyse(items))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("atLeast: at most the 4 items can be answered, got 5");
    }
}
