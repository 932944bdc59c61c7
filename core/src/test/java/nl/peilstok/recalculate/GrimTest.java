package nl.peilstok.recalculate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import nl.peilstok.math.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GRIM, GRIMMER and DEBIT: against the documented examples of R's scrutiny, and against complete enumeration. */
class GrimTest {
    @ParameterizedTest
    @CsvSource({
        "7.22, 32, true", "4.74, 25, false", "5.23, 29, false", "2.57, 24, false", "6.77, 27, false", "2.68, 28, true",
        "7.01, 29, false", "7.38, 26, true", "3.14, 27, false", "6.89, 31, false", "5.00, 25, true", "0.24, 28, false",
        "5.27, 43, false"
    })
    void meansOfScrutiny(String mean, int n, boolean consistent) {
        assertThat(Grim.of(Printed.of(mean), n).verdict())
                .isEqualTo(consistent ? Check.Verdict.POSSIBLE : Check.Verdict.IMPOSSIBLE);
    }

    @ParameterizedTest
    @CsvSource({"67.4, false", "54.2, false", "54.0, true", "69.8, false", "68.1, false", "55.4, false"})
    void percentagesOfScrutiny(String percentage, boolean consistent) {
        assertThat(Grim.ofPercentage(Printed.of(percentage), 150).verdict())
                .isEqualTo(consistent ? Check.Verdict.POSSIBLE : Check.Verdict.IMPOSSIBLE);
    }

    @Test
    void theSentenceNamesTheNextMeans() {
        assertThat(Grim.of(Printed.of("5.19"), 28))
                .hasToString("GRIM: impossible\nwhy\n"
                        + "mean 5.19 is of no whole sum of answers with n = 28: next are 5.18 and 5.21");
    }

    @Test
    void withAHundredRespondentsTwoDecimalsSayNothing() {
        assertThat(Grim.of(Printed.of("3.19"), 100).verdict()).isEqualTo(Check.Verdict.NOT_CHECKABLE);
        assertThat(Grim.ofItems(Printed.of("3.19"), 20, 5).verdict()).isEqualTo(Check.Verdict.NOT_CHECKABLE);
        assertThat(Grim.ofItems(Printed.of("3.19"), 20, 4).verdict()).isEqualTo(Check.Verdict.POSSIBLE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grim.of(Printed.of("3.19"), 0))
                .withMessage("n: must be 1 or more, got 0");
    }

    @ParameterizedTest
    @CsvSource({
        "7.22, 5.30, 38, false", "4.74, 6.55, 31, true", "5.23, 2.55, 35, false", "2.57, 2.57, 30, true",
        "6.77, 2.18, 33, false", "2.68, 2.59, 34, true", "7.01, 6.68, 35, false", "7.38, 3.65, 32, true",
        "3.14, 5.32, 33, false", "6.89, 4.18, 37, true", "5.00, 2.18, 31, true", "0.24, 6.43, 34, true",
        "5.21, 1.60, 28, true", "3.44, 2.47, 18, false"
    })
    void standardDeviationsOfScrutiny(String mean, String sd, int n, boolean consistent) {
        assertThat(Grimmer.of(Printed.of(mean), Printed.of(sd), n).verdict())
                .isEqualTo(consistent ? Check.Verdict.POSSIBLE : Check.Verdict.IMPOSSIBLE);
    }

    @Test
    void whatRespondentsHaveIsNeverCalledImpossible() {
        for (int seed = 0; seed < 3000; seed++) {
            RandomStream random = RandomStream.of(8, seed);
            int n = 2 + random.nextInt(60);
            int items = 1 + random.nextInt(4);
            long sum = 0;
            long squares = 0;
            for (int i = 0; i < n; i++) {
                int total = 0;
                for (int item = 0; item < items; item++) {
                    total += 1 + random.nextInt(5);
                }
                sum += total;
                squares += (long) total * total;
            }
            Printed mean = Printed.rounded((double) sum / n / items, 2);
            Printed sd = Printed.rounded(Math.sqrt((squares - (double) sum * sum / n) / (n - 1)) / items, 2);
            assertThat(Grim.ofItems(mean, n, items).isFlagged())
                    .as("seed %d", seed)
                    .isFalse();
            assertThat(Grimmer.ofItems(mean, sd, n, items).isFlagged())
                    .as("seed %d", seed)
                    .isFalse();
            assertThat(SdWithinRange.within(mean, sd, n, 1, 5).isFlagged())
                    .as("seed %d", seed)
                    .isFalse();
            if (items == 1) {
                assertThat(Grimmer.ofRange(mean, sd, n, 1, 5).isFlagged())
                        .as("seed %d", seed)
                        .isFalse();
            }
        }
    }

    /** Of 2 to 6 answers from 1 to 5, all that exist, and all printed pairs that do not. */
    @Test
    void grimmerAgainstAllSamples() {
        for (int n = 2; n <= 6; n++) {
            Set<String> exist = new HashSet<>();
            for (int code = 0; code < Math.pow(5, n); code++) {
                long sum = 0;
                long squares = 0;
                for (int i = 0, rest = code; i < n; i++, rest /= 5) {
                    sum += 1 + rest % 5;
                    squares += (1L + rest % 5) * (1 + rest % 5);
                }
                BigDecimal mean = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), 20, RoundingMode.HALF_UP);
                double sd = Math.sqrt((squares - (double) sum * sum / n) / (n - 1));
                for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.HALF_DOWN}) {
                    exist.add(mean.setScale(2, mode) + " " + Printed.rounded(sd, 2));
                }
            }
            for (int m = 100; m <= 500; m++) {
                for (int s = 0; s <= 225; s++) {
                    Printed mean = new Printed(BigDecimal.valueOf(m, 2));
                    Printed sd = new Printed(BigDecimal.valueOf(s, 2));
                    boolean possible = !Grimmer.ofRange(mean, sd, n, 1, 5).isFlagged();
                    assertThat(possible).as("n = %d, %s, %s", n, mean, sd).isEqualTo(exist.contains(mean + " " + sd));
                }
            }
        }
    }

    /** Without a range: of 2 to 4 whole numbers, those about 0 are enough, as any others are these and a constant. */
    @Test
    void grimmerOfFewNumbersWithoutARange() {
        for (int n = 2; n <= 4; n++) {
            Set<String> exist = new HashSet<>();
            for (int code = 0; code < Math.pow(15, n); code++) {
                long sum = 0;
                long squares = 0;
                for (int i = 0, rest = code; i < n; i++, rest /= 15) {
                    sum += rest % 15 - 7;
                    squares += (rest % 15 - 7L) * (rest % 15 - 7);
                }
                if (sum >= 0 && sum < n) {
                    BigDecimal mean = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), 3, RoundingMode.HALF_UP);
                    exist.add(mean + " " + Printed.rounded(Math.sqrt((squares - (double) sum * sum / n) / (n - 1)), 3));
                }
            }
            for (int sum = 0; sum < n; sum++) {
                BigDecimal mean = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), 3, RoundingMode.HALF_UP);
                for (int s = 0; s <= 3500; s++) {
                    Printed sd = new Printed(BigDecimal.valueOf(s, 3));
                    assertThat(!Grimmer.of(new Printed(mean), sd, n).isFlagged())
                            .as("n = %d, %s, %s", n, mean, sd)
                            .isEqualTo(exist.contains(mean + " " + sd));
                }
            }
        }
    }

    /** Three numbers, or two: the formulas of the least and the largest standard deviation give the same one. */
    @Test
    void valuesThatLeaveOneStandardDeviation() {
        for (int seed = 0; seed < 3000; seed++) {
            RandomStream random = RandomStream.of(9, seed);
            double[] values = new double[2 + random.nextInt(3)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (1 + random.nextInt(7)) * .1;
            }
            Summary summary = Summary.of(Numbers.of("x", values));
            if (summary.sd().orNaN() > 0) {
                for (int decimals = 0; decimals <= 3; decimals++) {
                    Printed mean = Printed.rounded(summary.mean().value(), decimals);
                    Printed sd = Printed.rounded(summary.sd().value(), decimals);
                    double least = summary.min().value();
                    double most = summary.max().value();
                    assertThat(SdWithinRange.observed(mean, sd, values.length, least, most)
                                    .isFlagged())
                            .as("%s, %d decimals", Arrays.toString(values), decimals)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.53, 0.50, true",
        "0.44, 0.50, true",
        "0.77, 0.42, true",
        "0.19, 0.35, false",
        "0.34, 0.47, true",
        "0.93, 0.25, true",
        "0.12, 0.33, true"
    })
    void binaryAnswersOfScrutiny(String mean, String sd, boolean consistent) {
        assertThat(Debit.of(Printed.of(mean), Printed.of(sd), 1683).verdict())
                .isEqualTo(consistent ? Check.Verdict.POSSIBLE : Check.Verdict.IMPOSSIBLE);
        assertThat(Debit.of(Printed.of("0.35"), Printed.of("0.18"), 20).sentence())
                .isEqualTo("with mean 0.35 and n = 20 the sd of answers 0 and 1 is 0.489 to 0.489, not 0.18");
    }

    @Test
    void debitAgainstAllSamples() {
        for (int n = 2; n <= 40; n++) {
            Set<String> exist = new HashSet<>();
            for (int ones = 0; ones <= n; ones++) {
                BigDecimal mean = BigDecimal.valueOf(ones).divide(BigDecimal.valueOf(n), 20, RoundingMode.HALF_UP);
                double p = (double) ones / n;
                double sd = Math.sqrt(n / (n - 1.0) * p * (1 - p));
                for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.HALF_DOWN}) {
                    exist.add(mean.setScale(2, mode) + " " + Printed.rounded(sd, 2));
                }
            }
            for (int m = 0; m <= 100; m++) {
                for (int s = 0; s <= 75; s++) {
                    Printed mean = new Printed(BigDecimal.valueOf(m, 2));
                    Printed sd = new Printed(BigDecimal.valueOf(s, 2));
                    assertThat(!Debit.of(mean, sd, n).isFlagged())
                            .as("n = %d, %s, %s", n, mean, sd)
                            .isEqualTo(exist.contains(mean + " " + sd));
                }
            }
        }
    }
}
