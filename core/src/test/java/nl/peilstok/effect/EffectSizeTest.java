package nl.peilstok.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EffectSizeTest {

    private static Numbers numbers(double... values) {
        AnswersBuilder column = new AnswersBuilder(Variable.numeric("x", ""));
        for (double value : values) {
            column.addNumber(value);
        }
        return (Numbers) column.build();
    }

    private static Absence.Kind kind(Estimate absent) {
        return absent.whyAbsent().orElseThrow().kind();
    }

    @Nested
    class OfIndependentGroups {
        private static final List<StandardisedDifference> ALL = List.of(
                StandardisedDifference.cohensD(),
                StandardisedDifference.cohensDOfAverageVariance(),
                StandardisedDifference.hedgesG(),
                StandardisedDifference.glassDelta());

        @Test
        void numbersBeyondTheRangeOfADoubleHaveNone() {
            for (double unit : new double[] {1e-100, 1e100, 1e-200, 1e200}) {
                for (StandardisedDifference each : ALL) {
                    assertThat(each.analyse(numbers(unit, 3 * unit, 4 * unit), numbers(2 * unit, 5 * unit))
                                    .isPresent())
                            .isFalse();
                    assertThat(each.ofSummaries(unit, unit, 9, 3 * unit, 2 * unit, 8)
                                    .isPresent())
                            .isFalse();
                }
            }
        }

        @Test
        void dataAndTheirFiguresSayTheSame() {
            Numbers x = numbers(1, 2, 4, 7, 3);
            Numbers y = numbers(3, 5, 8, 9);
            for (StandardisedDifference each : ALL) {
                Estimate ofData = each.analyse(x, y);
                Estimate ofFigures = each.ofSummaries(3.4, Math.sqrt(5.3), 5, 6.25, Math.sqrt(22.75 / 3), 4);
                assertThat(ofData.value()).as("%s", each).isCloseTo(ofFigures.value(), within(1e-14));
                assertThat(ofData.interval().orElseThrow().lower())
                        .isCloseTo(ofFigures.interval().orElseThrow().lower(), within(1e-12));
            }
        }

        @Test
        void exchangedGroupsChangeTheSignAndAScaleDoesNothing() {
            for (StandardisedDifference each : ALL.subList(0, 3)) {
                Estimate d = each.ofSummaries(3, 1.2, 20, 2, .8, 30);
                Estimate exchanged = each.ofSummaries(2, .8, 30, 3, 1.2, 20);
                Estimate scaled = each.ofSummaries(35, 12, 20, 25, 8, 30);
                assertThat(exchanged.value()).isCloseTo(-d.value(), within(1e-14));
                assertThat(exchanged.interval().orElseThrow().lower())
                        .isCloseTo(-d.interval().orElseThrow().upper(), within(1e-10));
                assertThat(scaled.value()).isCloseTo(d.value(), within(1e-14));
            }
        }

        @Test
        void theIntervalOfDExcludesZeroJustWhereStudentsTestIsSignificant() {
            double critical = 2.010634757624232; // qt(.975, 48)
            double factor = Math.sqrt(1 / 20.0 + 1 / 30.0);
            Estimate just = StandardisedDifference.cohensD().ofSummaries(critical * factor, 1, 20, 0, 1, 30);
            assertThat(just.interval().orElseThrow().lower()).isCloseTo(0, within(1e-10));
        }

        @Test
        void aHigherLevelIsWider() {
            Interval usual = StandardisedDifference.hedgesG()
                    .ofSummaries(3, 1.2, 20, 2, .8, 30)
                    .interval()
                    .orElseThrow();
            Interval wide = StandardisedDifference.hedgesG()
                    .withLevel(.99)
                    .ofSummaries(3, 1.2, 20, 2, .8, 30)
                    .interval()
                    .orElseThrow();
            assertThat(wide.lower()).isLessThan(usual.lower());
            assertThat(wide.upper()).isGreaterThan(usual.upper());
            assertThat(wide.level()).isEqualTo(.99);
            assertThat(wide.method()).isEqualTo("noncentral t");
        }

        @Test
        void saysWhyThereIsNone() {
            StandardisedDifference d = StandardisedDifference.cohensD();
            assertThat(kind(d.ofSummaries(1, 0, 1, 2, 0, 1))).isEqualTo(Absence.Kind.TOO_FEW);
            assertThat(kind(d.ofSummaries(1, 0, 5, 2, 0, 6))).isEqualTo(Absence.Kind.ZERO_VARIANCE);
            assertThat(kind(d.analyse(numbers(), numbers(1, 2)))).isEqualTo(Absence.Kind.NO_ANSWERS);
            assertThat(kind(StandardisedDifference.glassDelta().ofSummaries(1, 1, 5, 2, 0, 6)))
                    .isEqualTo(Absence.Kind.ZERO_VARIANCE);
            assertThat(kind(StandardisedDifference.hedgesG().ofSummaries(1, 1, 2, 2, 0, 1)))
                    .isEqualTo(Absence.Kind.TOO_FEW);
            assertThat(kind(StandardisedDifference.cohensDOfAverageVariance().ofSummaries(1, 1, 5, 2, 0, 1)))
                    .isEqualTo(Absence.Kind.TOO_FEW);
        }

        @Test
        void aGroupOfOneHasADOfPooledVariance() {
            Estimate d = StandardisedDifference.cohensD().ofSummaries(1, 1, 5, 3, 0, 1);
            assertThat(d.value()).isEqualTo(-2);
            assertThat(d.interval()).isPresent();
            Estimate delta = StandardisedDifference.glassDelta().ofSummaries(1, 0, 1, 3, 2, 5);
            assertThat(delta.value()).isEqualTo(-1);
            assertThat(delta.whyNoInterval().orElseThrow().kind()).isEqualTo(Absence.Kind.TOO_FEW);
        }

        @Test
        void refusesFiguresOutOfRange() {
            assertThatThrownBy(() -> StandardisedDifference.cohensD().ofSummaries(1, -1, 5, 2, 1, 6))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("sd1: must be 0 or more and finite, got -1.0");
            assertThatThrownBy(() -> StandardisedDifference.cohensD().ofSummaries(1, 1, 0, 2, 1, 6))
                    .hasMessage("n1: must be 1 or more, got 0");
            assertThatThrownBy(() -> StandardisedDifference.cohensD().ofSummaries(1, 1, 5, Double.NaN, 1, 6))
                    .hasMessage("mean2: must be finite, got NaN");
            assertThatThrownBy(() -> StandardisedDifference.cohensD().withLevel(1))
                    .hasMessage("level: must lie between 0 and 1, got 1.0");
            assertThatThrownBy(() -> StandardisedDifference.cohensD()
                            .withBootstrap(Bootstrap.percentile())
                            .ofSummaries(1, 1, 5, 2, 1, 6))
                    .hasMessage("bootstrap: needs the data, got means and standard deviations");
        }

        @Test
        void theBootstrapIsNearTheNoncentralTAndTheSameForTwoThreads() {
            Random random = new Random(3);
            Numbers x = numbers(random.doubles(80, 0, 4).toArray());
            Numbers y = numbers(random.doubles(60, 0, 3).toArray());
            StandardisedDifference d = StandardisedDifference.cohensD();
            Interval noncentral = d.analyse(x, y).interval().orElseThrow();
            ExecutorService pool = Executors.newFixedThreadPool(2);
            try {
                Interval one = d.withBootstrap(Bootstrap.bca())
                        .analyse(x, y)
                        .interval()
                        .orElseThrow();
                Interval two = d.withBootstrap(Bootstrap.bca().on(Work.on(pool, 2)))
                        .analyse(x, y)
                        .interval()
                        .orElseThrow();
                assertThat(two).isEqualTo(one);
                assertThat(one.lower()).isCloseTo(noncentral.lower(), within(.1));
                assertThat(one.upper()).isCloseTo(noncentral.upper(), within(.1));
                assertThat(one.method()).contains("BCa");
            } finally {
                pool.shutdown();
            }
        }

        @ParameterizedTest
        @ValueSource(doubles = {2, 3, 18, 99, 199, 200, 1000, 1e6, 1e9})
        void theCorrectionIsAboutOneLessThreeQuartersOverDf(double df) {
            double j = SmallSample.correction(df);
            assertThat(j).isLessThan(1);
            assertThat(j).isCloseTo(1 - 3 / (4 * df - 1), within(.02 / df));
        }

        /** From Γ(1/2) = √π. */
        @Test
        void theCorrectionIsExact() {
            assertThat(SmallSample.correction(2)).isCloseTo(1 / Math.sqrt(Math.PI), within(1e-15));
            assertThat(SmallSample.correction(3)).isCloseTo(Math.sqrt(Math.PI / 6), within(1e-15));
            // The two branches meet.
            assertThat(SmallSample.correction(200)).isCloseTo(SmallSample.correction(199.999999999), within(1e-12));
        }
    }

    @Nested
    class OfPairs {
        @Test
        void dOfPairsIsThatOfTheDifferences() {
            double sd = Math.sqrt(.49 + .64 - 2 * .6 * .7 * .8);
            Estimate z = StandardisedChange.cohensD().ofDifferences(.5, sd, 105);
            Estimate av = StandardisedChange.cohensD().ofPairs(3.9, .7, 3.4, .8, .6, 105);
            double ratio = sd / Math.sqrt((.49 + .64) / 2);
            assertThat(av.value()).isCloseTo(z.value() * ratio, within(1e-14));
            assertThat(av.interval().orElseThrow().upper())
                    .isCloseTo(z.interval().orElseThrow().upper() * ratio, within(1e-10));
        }

        @Test
        void theAverageDoesNotGrowWithTheCorrelation() {
            double low = StandardisedChange.hedgesG().ofPairs(3, 1, 2, 1, 0, 50).value();
            double high =
                    StandardisedChange.hedgesG().ofPairs(3, 1, 2, 1, .95, 50).value();
            assertThat(high).isCloseTo(low, within(1e-14));
        }

        @Test
        void saysWhyThereIsNone() {
            assertThat(kind(StandardisedChange.cohensD().ofDifferences(1, 0, 1)))
                    .isEqualTo(Absence.Kind.TOO_FEW);
            assertThat(kind(StandardisedChange.cohensD().ofDifferences(1, 0, 9)))
                    .isEqualTo(Absence.Kind.ZERO_VARIANCE);
            assertThat(kind(StandardisedChange.hedgesG().ofDifferences(1, 1, 2)))
                    .isEqualTo(Absence.Kind.TOO_FEW);
            Estimate same = StandardisedChange.cohensD().ofPairs(3, 1, 2, 1, 1, 50);
            assertThat(same.value()).isEqualTo(1);
            assertThat(same.interval()).isEmpty();
            assertThatThrownBy(() -> StandardisedChange.cohensD().ofPairs(3, 1, 2, 1, 1.1, 50))
                    .hasMessage("correlation: must lie between -1 and 1, got 1.1");
        }
    }

    @Nested
    class OfVariance {
        @Test
        void twoGroupsHaveTheSquareOfTheCorrelation() {
            // t² = F, and η² = t² / (t² + df).
            Estimate eta = VarianceExplained.etaSquared().ofF(6.25, 1, 48);
            assertThat(eta.value()).isCloseTo(6.25 / 54.25, within(1e-15));
        }

        @Test
        void whatTheySayFallsWithWhatChanceExplains() {
            double eta = VarianceExplained.etaSquared().ofF(3, 2, 27).value();
            double epsilon = VarianceExplained.epsilonSquared().ofF(3, 2, 27).value();
            double omega = VarianceExplained.omegaSquared().ofF(3, 2, 27).value();
            assertThat(eta).isGreaterThan(epsilon);
            assertThat(epsilon).isGreaterThan(omega);
            assertThat(VarianceExplained.omegaSquared().ofF(.5, 2, 27).value()).isZero();
        }

        /** MBESS and SPSS divide by λ + n: the ratio of the odds of the limits is ν₂ / n. */
        @Test
        void theIntervalOfThePopulationCountsRespondents() {
            Interval usual =
                    VarianceExplained.etaSquared().ofF(4.85, 2, 27).interval().orElseThrow();
            Interval population = VarianceExplained.etaSquared()
                    .withPopulationInterval()
                    .ofF(4.85, 2, 27)
                    .interval()
                    .orElseThrow();
            assertThat(population.upper() / (1 - population.upper()) * 30)
                    .isCloseTo(usual.upper() / (1 - usual.upper()) * 27, within(1e-10));
            assertThat(population.method()).isEqualTo("noncentral F, population");
        }

        @Test
        void ofNumbersInGroupsWithABootstrapAsTheAlternative() {
            Random random = new Random(4);
            AnswerOptions options = AnswerOptions.ordered("a", "b", "c");
            AnswersBuilder groups = new AnswersBuilder(Variable.nominal("g", "", options));
            AnswersBuilder values = new AnswersBuilder(Variable.numeric("x", ""));
            for (int r = 0; r < 150; r++) {
                groups.addPosition(r % 3);
                values.addNumber(r % 3 * .5 + random.nextGaussian());
            }
            Survey survey = Survey.of(groups.build(), values.build());
            GroupedNumbers grouped = survey.numbers("x").by(survey.group("g"));
            VarianceExplained eta = VarianceExplained.etaSquared();
            Interval noncentral = eta.analyse(grouped).interval().orElseThrow();
            Estimate drawn = eta.analyse(grouped, Bootstrap.bca());
            assertThat(drawn.value()).isCloseTo(eta.analyse(grouped).value(), within(1e-14));
            assertThat(drawn.interval().orElseThrow().lower()).isCloseTo(noncentral.lower(), within(.05));
            assertThat(drawn.interval().orElseThrow().upper()).isCloseTo(noncentral.upper(), within(.05));
            assertThat(drawn.interval().orElseThrow().method()).contains("BCa");
        }

        @Test
        void aHugeFHasNoInterval() {
            Estimate eta = VarianceExplained.etaSquared().ofF(1e30, 2, 27);
            assertThat(eta.value()).isEqualTo(1);
            assertThat(eta.whyNoInterval().orElseThrow().reason()).contains("so large an F");
            Estimate d = StandardisedDifference.cohensD().ofSummaries(1e9, 1, 5, 0, 1, 5);
            assertThat(d.whyNoInterval().orElseThrow().reason()).contains("so large a t");
            assertThat(VarianceExplained.etaSquared().ofF(40_000, 2, 5).interval())
                    .isPresent();
        }

        @Test
        void anIntervalWithoutTheEstimateIsNotGiven() {
            Estimate eta = VarianceExplained.etaSquared().ofF(.01, 2, 27);
            assertThat(eta.value()).isPositive();
            assertThat(eta.whyNoInterval().orElseThrow().reason())
                    .isEqualTo("the interval of the noncentral F does not contain the estimate: it ends at 0.0");
        }

        @Test
        void refusesFiguresOutOfRange() {
            assertThatThrownBy(() -> VarianceExplained.etaSquared().ofF(-1, 2, 27))
                    .hasMessage("f: must be 0 or more, got -1.0");
            assertThatThrownBy(() -> VarianceExplained.etaSquared().ofF(1, 0, 27))
                    .hasMessage("df1: must be above 0 and finite, got 0.0");
            assertThatThrownBy(() -> VarianceExplained.etaSquared().ofF(1, 2, 27, 20))
                    .hasMessageStartingWith("n: must be at least");
            assertThat(kind(VarianceExplained.cohensF().ofF(Double.POSITIVE_INFINITY, 2, 27)))
                    .isEqualTo(Absence.Kind.ZERO_VARIANCE);
        }
    }

    @Nested
    class OfRanks {
        static List<ReferenceCase> dominances() {
            return ReferenceCase.all("effect__.*__dominance");
        }

        @ParameterizedTest
        @MethodSource("nl.peilstok.effect.EffectSizeTest$OfRanks#dominances")
        void agreesWithAllPairsInR(ReferenceCase r) {
            Numbers x = numbers(r.numbers("x"));
            Numbers y = numbers(r.numbers("y"));
            Dominance dominance = Dominance.of(x, y);
            r.assertClose("delta", dominance.cliffsDelta().value());
            r.assertClose("A", dominance.commonLanguage().value());
            r.assertClose(
                    "low", dominance.cliffsDelta().interval().orElseThrow().lower());
            r.assertClose(
                    "high", dominance.cliffsDelta().interval().orElseThrow().upper());
            r.assertClose(
                    "at_90.low",
                    Dominance.of(x, y, .9)
                            .cliffsDelta()
                            .interval()
                            .orElseThrow()
                            .lower());
            assertThat(Dominance.of(y, x).cliffsDelta().value())
                    .isCloseTo(-dominance.cliffsDelta().value(), within(1e-15));
        }

        @Test
        void deltaIsTheRankBiserialOfU() {
            Numbers x = numbers(1, 2, 2, 5);
            Numbers y = numbers(2, 3, 0);
            // Of 12 pairs x is higher in 6, equal in 2.
            assertThat(Dominance.of(x, y).cliffsDelta().value())
                    .isCloseTo(RankBiserial.ofU(7, 4, 3).value(), within(1e-15));
        }

        @Test
        void saysWhyThereIsNone() {
            assertThat(kind(Dominance.of(numbers(), numbers(1)).cliffsDelta())).isEqualTo(Absence.Kind.NO_ANSWERS);
            assertThat(Dominance.of(numbers(1), numbers(1, 2)).cliffsDelta().interval())
                    .isEmpty();
            Estimate all = Dominance.of(numbers(5, 6), numbers(1, 2)).commonLanguage();
            assertThat(all.value()).isEqualTo(1);
            assertThat(all.interval()).isEmpty();
            Estimate tied = Dominance.of(numbers(3, 3, 3), numbers(3, 3)).cliffsDelta();
            assertThat(tied.value()).isZero();
            assertThat(kind(RankBiserial.ofU(0, 0, 4))).isEqualTo(Absence.Kind.NO_ANSWERS);
            assertThat(kind(RankBiserial.ofRankSums(0, 0, 0))).isEqualTo(Absence.Kind.ZERO_VARIANCE);
            assertThatThrownBy(() -> RankBiserial.ofU(17, 4, 4)).hasMessageStartingWith("u: must lie between");
            assertThatThrownBy(() -> RankBiserial.ofRankSums(10, 10, 4)).hasMessageStartingWith("positive, negative");
        }

        @Test
        void theBootstrapIsNearTheIntervalByFormula() {
            Random random = new Random(9);
            Numbers x = numbers(random.doubles(70, 0, 5).map(Math::floor).toArray());
            Numbers y = numbers(random.doubles(60, 0, 4).map(Math::floor).toArray());
            Interval formula = Dominance.of(x, y).cliffsDelta().interval().orElseThrow();
            Dominance drawn = Dominance.of(x, y, Bootstrap.bca());
            Interval bootstrap = drawn.cliffsDelta().interval().orElseThrow();
            assertThat(drawn.cliffsDelta().value())
                    .isEqualTo(Dominance.of(x, y).cliffsDelta().value());
            assertThat(bootstrap.lower()).isCloseTo(formula.lower(), within(.04));
            assertThat(bootstrap.upper()).isCloseTo(formula.upper(), within(.04));
            assertThat(drawn.commonLanguage().interval().orElseThrow().lower())
                    .isCloseTo((bootstrap.lower() + 1) / 2, within(1e-12));
            assertThat(kind(Dominance.of(numbers(), y, Bootstrap.bca()).cliffsDelta()))
                    .isEqualTo(Absence.Kind.NO_ANSWERS);
        }

        /** R: z <- -1.8541182090368835; r <- z / sqrt(20); tanh(atanh(r) + c(-1, 1) * qnorm(.975) / sqrt(17)). */
        @Test
        void rOfZ() {
            Estimate r = RankEffect.ofZ(-1.8541182090368835, 20);
            assertThat(r.value()).isCloseTo(-0.414593435372664, within(1e-12));
            assertThat(r.interval().orElseThrow().lower()).isCloseTo(-0.724240548097741, within(1e-9));
            assertThat(r.interval().orElseThrow().upper()).isCloseTo(0.034202316138272, within(1e-9));
            assertThat(RankEffect.ofZ(1, 3).interval()).isEmpty();
            assertThat(kind(RankEffect.ofZ(0, 0))).isEqualTo(Absence.Kind.NO_ANSWERS);
            assertThatThrownBy(() -> RankEffect.ofZ(5, 20)).hasMessageStartingWith("z: must lie between");
        }

        @Test
        void aMillionRespondentsAreCountedExactly() {
            double[] x = new Random(1)
                    .doubles(1_000_000)
                    .map(each -> Math.floor(each * 5))
                    .toArray();
            double[] y = new Random(2)
                    .doubles(1_000_000)
                    .map(each -> Math.floor(each * 6))
                    .toArray();
            // P(higher) = (0 + 1 + 2 + 3 + 4) / 30, P(lower) = (5 + 4 + 3 + 2 + 1) / 30.
            assertThat(Dominance.of(numbers(x), numbers(y)).cliffsDelta().value())
                    .isCloseTo(-5 / 30.0, within(.003));
        }
    }
}
