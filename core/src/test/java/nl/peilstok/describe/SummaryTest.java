package nl.peilstok.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.AbsentEstimateException;
import nl.peilstok.estimate.Estimate;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void aSampleIsSummarised() {
        Summary summary = Summary.of(Numbers.of("uren", 4, 1, 2, 8));
        assertThat(summary.n()).isEqualTo(4);
        assertThat(summary.mean().value()).isEqualTo(3.75);
        assertThat(summary.sd().value()).isCloseTo(3.095695936834452, within(1e-15));
        assertThat(summary.median().value()).isEqualTo(3);
        assertThat(summary.min().value()).isEqualTo(1);
        assertThat(summary.max().value()).isEqualTo(8);
    }

    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertThat(Summary.of(Numbers.of("uren", 9, 1, 5)).median().value()).isEqualTo(5);
    }

    @Test
    void aSymmetricSampleHasNoSkewnessAndAUniformOneLightTails() {
        Summary summary = Summary.of(Numbers.of("cijfer", 1, 2, 3, 4, 5));
        assertThat(summary.skewness().value()).isZero();
        // 6.8 − 8, each with its own rounding.
        assertThat(summary.kurtosis().value()).isCloseTo(-1.2, within(4e-15));
    }

    @Test
    void missingValuesAreLeftOutAndCounted() {
        AnswersBuilder hours = new AnswersBuilder(Variable.numeric("uren", ""));
        hours.addNumber(3);
        hours.addMissing(Missing.of(MissingReason.SKIPPED));
        hours.addNumber(5);
        Summary summary = Summary.of((Numbers) hours.build());
        assertThat(summary.mean().value()).isEqualTo(4);
        assertThat(summary.cases().total()).isEqualTo(3);
        assertThat(summary.cases().leftOut(MissingReason.SKIPPED)).isEqualTo(1);
        assertThat(summary).hasToString("""
                        n = 2 of 3
                        n  mean    sd  median   min   max
                        2  4.00  1.41    4.00  3.00  5.00
                        left out (available cases): 1 skipped""");
    }

    @Test
    void withoutValuesEverythingIsAbsentForThatReason() {
        Summary summary = Summary.of(Numbers.of("uren"));
        assertThat(summary.n()).isZero();
        for (Estimate each : List.of(
                summary.mean(),
                summary.sd(),
                summary.median(),
                summary.min(),
                summary.max(),
                summary.skewness(),
                summary.kurtosis())) {
            assertThat(each.whyAbsent()).contains(new Absence(Absence.Kind.NO_ANSWERS, "uren has no answers"));
        }
        assertThatThrownBy(() -> summary.mean().value())
                .isInstanceOf(AbsentEstimateException.class)
                .hasMessageContaining("uren has no answers");
    }

    @Test
    void oneRespondentHasAMeanButNoSpread() {
        Summary summary = Summary.of(Numbers.of("uren", 4));
        assertThat(summary.mean().value()).isEqualTo(4);
        assertThat(summary.sd().whyAbsent().orElseThrow().kind()).isEqualTo(Absence.Kind.TOO_FEW);
        assertThat(summary.skewness().whyAbsent().orElseThrow().kind()).isEqualTo(Absence.Kind.TOO_FEW);
        assertThat(summary.toString()).contains("one respondent has no standard deviation");
    }

    @Test
    void skewnessNeedsThreeValuesAndKurtosisFour() {
        Summary three = Summary.of(Numbers.of("uren", 1, 2, 9));
        assertThat(three.skewness().isPresent()).isTrue();
        assertThat(three.kurtosis().whyAbsent().orElseThrow().reason())
                .isEqualTo("fewer than 4 respondents have no kurtosis");
        assertThat(Summary.of(Numbers.of("uren", 1, 2)).skewness().isPresent()).isFalse();
    }

    @Test
    void aConstantSampleHasAStandardDeviationOfExactlyZeroAndNoShape() {
        Summary summary = Summary.of(Numbers.of("uren", 0.1, 0.1, 0.1, 0.1, 0.1));
        assertThat(summary.sd().value()).isZero();
        assertThat(summary.mean().value()).isEqualTo(0.1);
        Absence constant = new Absence(Absence.Kind.ZERO_VARIANCE, "uren is constant");
        assertThat(summary.skewness().whyAbsent()).contains(constant);
        assertThat(summary.kurtosis().whyAbsent()).contains(constant);
    }

    @Test
    void numbersOfWhichTheSquaresPassTheRangeOfADoubleHaveNoShape() {
        Absence outOfRange =
                new Absence(Absence.Kind.NOT_DEFINED, "the squares of the numbers pass the range of a double");
        for (double unit : new double[] {1e-200, 1e200}) {
            Summary summary = Summary.of(Numbers.of("x", unit, 3 * unit, 2 * unit, 5 * unit));
            assertThat(summary.mean().value()).isCloseTo(2.75 * unit, within(1e-12 * unit));
            assertThat(summary.skewness().whyAbsent()).contains(outOfRange);
            assertThat(summary.kurtosis().whyAbsent()).contains(outOfRange);
        }
    }

    @Test
    void theOrderOfTheRespondentsChangesNoBit() {
        Random random = new Random(2018);
        double[] values = random.doubles(1000, -5, 5).toArray();
        Summary first = Summary.of(Numbers.of("x", values));
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
        Summary second = Summary.of(Numbers.of("x", values));
        assertThat(second.mean().value()).isEqualTo(first.mean().value());
        assertThat(second.sd().value()).isEqualTo(first.sd().value());
        assertThat(second.skewness().value()).isEqualTo(first.skewness().value());
        assertThat(second.kurtosis().value()).isEqualTo(first.kurtosis().value());
    }

    @Test
    void turningAndMovingASampleTurnsItsSkewnessAndKeepsItsKurtosis() {
        double[] values = new Random(7).ints(300, 1, 6).asDoubleStream().toArray();
        double[] turned = Arrays.stream(values).map(x -> 6 - x).toArray();
        double[] moved = Arrays.stream(values).map(x -> 1e6 + x).toArray();
        Summary summary = Summary.of(Numbers.of("x", values));
        assertThat(Summary.of(Numbers.of("x", turned)).skewness().value())
                .isCloseTo(-summary.skewness().value(), within(1e-13));
        assertThat(Summary.of(Numbers.of("x", moved)).kurtosis().value())
                .isCloseTo(summary.kurtosis().value(), within(1e-8));
    }

    @Test
    void aPublishedSummaryHasWhatWasPrinted() {
        Summary summary = Summary.of(3.59, 1.45, 108);
        assertThat(summary.n()).isEqualTo(108);
        assertThat(summary.mean().value()).isEqualTo(3.59);
        assertThat(summary.sd().value()).isEqualTo(1.45);
        assertThat(summary.median().whyAbsent().orElseThrow().reason()).isEqualTo("not given with the summary");
        assertThat(summary.skewness().isPresent()).isFalse();
        assertThat(Summary.of(3.59, 0, 1).sd().isPresent()).isFalse();
    }

    @Test
    void impossiblePublishedFiguresAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Summary.of(Double.NaN, 1, 10))
                .withMessageContaining("mean");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Summary.of(3, -0.1, 10))
                .withMessageContaining("sd");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Summary.of(3, Double.NaN, 10))
                .withMessageContaining("sd");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Summary.of(3, 1, 0))
                .withMessageContaining("n: must be 1 or more, got 0");
    }

    @Test
    void aTableNamesWhatWasSummarised() {
        assertThat(Summary.of(Numbers.of("uren", 1, 2)).table("Uren per week")).hasToString("""
                        Uren per week
                        n  mean    sd  median   min   max
                        2  1.50  0.71    1.50  1.00  2.00""");
    }
}
