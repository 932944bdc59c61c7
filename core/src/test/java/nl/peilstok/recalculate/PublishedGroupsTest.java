package nl.peilstok.recalculate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.StarRule;
import nl.peilstok.inference.Anova;
import nl.peilstok.inference.AnovaResult;
import nl.peilstok.inference.TTest;
import nl.peilstok.inference.TTestResult;
import nl.peilstok.math.RandomStream;
import org.junit.jupiter.api.Test;

/** At the printed numbers against the tests of summaries; between, against random numbers that are printed so. */
class PublishedGroupsTest {
    private static final StarRule STARS = StarRule.below(.05, .01);

    private static PublishedGroups.Group group(String label, String mean, int n) {
        return new PublishedGroups.Group(label, Printed.of(mean), n);
    }

    /** B4.1 of the 2018 study, vo. */
    private static final PublishedGroups TEAMS = PublishedGroups.withSds(
            List.of(group("with", "3.59", 108), group("without", "2.89", 91)),
            List.of(Printed.of("1.45"), Printed.of("1.67")));

    @Test
    void asPrintedItIsTheTestOfTheSummaries() {
        Summary with = Summary.of(3.59, 1.45, 108);
        Summary without = Summary.of(2.89, 1.67, 91);
        AnovaResult anova = Anova.oneWay().ofSummaries(with, without);
        TTestResult t = TTest.student().ofSummaries(with, without);
        assertThat(TEAMS.anova().statisticAsPrinted().value())
                .isCloseTo(anova.f().value(), within(1e-12));
        assertThat(TEAMS.anova().pAsPrinted().value()).isCloseTo(anova.p().value(), within(1e-14));
        PossibleTest pair = TEAMS.pair("without", "with");
        assertThat(pair.statisticAsPrinted().value()).isCloseTo(t.t().value(), within(1e-12));
        assertThat(pair.pAsPrinted().value()).isCloseTo(t.p().value(), within(1e-14));
    }

    @Test
    void theRangeHoldsEveryNumberThatIsPrintedSoAndReachesItsEnds() {
        PossibleRange f = TEAMS.anova().statistic();
        PossibleRange t = TEAMS.pair("with", "without").statistic();
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int seed = 0; seed < 4000; seed++) {
            RandomStream random = RandomStream.of(81, seed);
            double sample = Anova.oneWay()
                    .ofSummaries(
                            Summary.of(near(random, 3.59), near(random, 1.45), 108),
                            Summary.of(near(random, 2.89), near(random, 1.67), 91))
                    .f()
                    .value();
            least = Math.min(least, sample);
            most = Math.max(most, sample);
            assertThat(t.lower()).isLessThanOrEqualTo(Math.sqrt(sample));
            assertThat(t.upper()).isGreaterThanOrEqualTo(Math.sqrt(sample));
        }
        assertThat(f.lower()).isLessThanOrEqualTo(least).isCloseTo(least, within(.08));
        assertThat(f.upper()).isGreaterThanOrEqualTo(most).isCloseTo(most, within(.08));
    }

    /** Mostly at an end of the rounding, where the extremes are. */
    private static double near(RandomStream random, double printed) {
        return printed + .005 * Math.max(-1, Math.min(1, 3 * (2 * random.nextDouble() - 1)));
    }

    @Test
    void fourGroupsWithTheDeviationOfAll() {
        // SS between = Σn(m − m̄)², SS total = (N − 1)SD²: 40 respondents, means 1.0 1.5 2.0 2.5, SD 1.2.
        PublishedGroups four = PublishedGroups.withTotalSd(
                List.of(group("a", "1.0", 10), group("b", "1.5", 10), group("c", "2.0", 10), group("d", "2.5", 10)),
                Printed.of("1.2"));
        double between = 10 * (.75 * .75 + .25 * .25) * 2;
        double within = 39 * 1.44 - between;
        assertThat(four.anova().statisticAsPrinted().value()).isCloseTo(between / 3 / (within / 36), within(1e-12));
        PossibleRange f = four.anova().statistic();
        for (int seed = 0; seed < 2000; seed++) {
            RandomStream random = RandomStream.of(82, seed);
            double[] means = {1, 1.5, 2, 2.5};
            double sum = 0;
            for (int i = 0; i < 4; i++) {
                means[i] += 10 * (near(random, 0));
                sum += means[i] / 4;
            }
            double ssb = 0;
            for (double mean : means) {
                ssb += 10 * (mean - sum) * (mean - sum);
            }
            double sd = 1.2 + 10 * near(random, 0);
            double sample = ssb / 3 / ((39 * sd * sd - ssb) / 36);
            assertThat(sample).isBetween(f.lower() - 1e-9, f.upper() + 1e-9);
        }
        assertThat(f.lower()).isLessThan(four.anova().statisticAsPrinted().value());
        assertThat(f.upper()).isGreaterThan(four.anova().statisticAsPrinted().value());
    }

    @Test
    void starsFollowMayFollowOrDoNot() {
        assertThat(TEAMS.anova().stars(STARS, "**").verdict()).isEqualTo(Check.Verdict.POSSIBLE);
        assertThat(TEAMS.anova().stars(STARS, "*").verdict()).isEqualTo(Check.Verdict.IMPOSSIBLE);
        assertThat(TEAMS.anova().significant(.05).verdict()).isEqualTo(Check.Verdict.POSSIBLE);
        Check not = TEAMS.anova().notSignificant(.05);
        assertThat(not.verdict()).isEqualTo(Check.Verdict.IMPOSSIBLE);
        assertThat(not.sentence()).startsWith("said not to be significant at 0.05; F(1, 197) = 10.02 (9.6");
        PublishedGroups close =
                PublishedGroups.withTotalSd(List.of(group("a", "3.0", 20), group("b", "3.4", 20)), Printed.of("0.60"));
        assertThat(close.anova().notSignificant(.05).verdict()).isEqualTo(Check.Verdict.WITHIN_ROUNDING);
        assertThat(close.anova().stars(STARS, "").verdict()).isEqualTo(Check.Verdict.DOUBTFUL);
    }

    /** The 2018 study, meerwaarde gemeenten: means of two tables, n of their crosstabs, the SD of Bijlage 3. */
    @Test
    void theStarsOf2018ThatDoNotFollow() {
        PublishedGroups noStar = PublishedGroups.withTotalSd(
                List.of(group("a", "2.44", 7), group("b", "3.35", 22), group("c", "3.32", 126), group("d", "3.48", 61)),
                Printed.of("0.59"));
        assertThat(noStar.anova().statisticAsPrinted().value()).isCloseTo(7.20, within(.005));
        assertThat(noStar.anova().pAsPrinted().value()).isCloseTo(.0001, within(.00005));
        assertThat(noStar.anova().stars(STARS, "").verdict()).isEqualTo(Check.Verdict.IMPOSSIBLE);
        PublishedGroups twoStars = PublishedGroups.withTotalSd(
                List.of(group("a", "2.67", 8), group("b", "3.38", 28), group("c", "3.32", 108), group("d", "3.40", 56)),
                Printed.of("0.59"));
        assertThat(twoStars.anova().statisticAsPrinted().value()).isCloseTo(3.83, within(.005));
        assertThat(twoStars.anova().pAsPrinted().value()).isCloseTo(.011, within(.0005));
        Check stars = twoStars.anova().stars(STARS, "**");
        assertThat(stars.verdict()).isEqualTo(Check.Verdict.DOUBTFUL);
        assertThat(stars.sentence())
                .startsWith("printed two stars, where one star follows but for rounding; F(3, 196) = 3.83 (");
    }

    /** Respondents are drawn, their table is printed with two decimals or one, and their own test is asked for its stars. */
    @Test
    void whatRespondentsHaveIsNeverCalledImpossible() {
        for (int seed = 0; seed < 1500; seed++) {
            RandomStream random = RandomStream.of(86, seed);
            int decimals = 1 + random.nextInt(2);
            int k = 2 + random.nextInt(3);
            double all = 0;
            double squares = 0;
            int n = 0;
            List<PublishedGroups.Group> printed = new ArrayList<>();
            List<Printed> sds = new ArrayList<>();
            List<Summary> groups = new ArrayList<>();
            for (int g = 0; g < k; g++) {
                int size = 3 + random.nextInt(30);
                double sum = 0;
                double square = 0;
                for (int i = 0; i < size; i++) {
                    double value = Math.rint(10 * (3 + .25 * g + random.nextGaussian())) / 10;
                    sum += value;
                    square += value * value;
                }
                double mean = sum / size;
                double sd = Math.sqrt((square - sum * mean) / (size - 1));
                groups.add(Summary.of(mean, sd, size));
                printed.add(new PublishedGroups.Group("g" + g, Printed.rounded(mean, decimals), size));
                sds.add(Printed.rounded(sd, decimals));
                all += sum;
                squares += square;
                n += size;
            }
            Printed mean = Printed.rounded(all / n, decimals);
            Printed sd = Printed.rounded(Math.sqrt((squares - all * all / n) / (n - 1)), decimals);
            AnovaResult anova = Anova.oneWay().ofSummaries(groups);
            String stars = STARS.mark(anova.p()).strip();
            assertThat(PublishedGroups.withSds(printed, sds)
                            .anova()
                            .stars(STARS, stars)
                            .verdict())
                    .as("seed %d", seed)
                    .isNotEqualTo(Check.Verdict.IMPOSSIBLE);
            assertThat(PublishedGroups.withTotalSd(printed, sd)
                            .anova()
                            .stars(STARS, stars)
                            .verdict())
                    .as("seed %d", seed)
                    .isNotEqualTo(Check.Verdict.IMPOSSIBLE);
            double t = Math.abs(
                            groups.get(0).mean().value() - groups.get(1).mean().value())
                    / Math.sqrt(anova.within().meanSquare().value()
                            * (1.0 / groups.get(0).n() + 1.0 / groups.get(1).n()));
            for (PublishedGroups table :
                    List.of(PublishedGroups.withSds(printed, sds), PublishedGroups.withTotalSd(printed, sd))) {
                assertThat(t)
                        .isBetween(
                                table.pair("g0", "g1").statistic().lower() - 1e-9,
                                table.pair("g0", "g1").statistic().upper() + 1e-9);
            }
            assertThat(TotalAgainstParts.means(printed, mean).isFlagged()).isFalse();
        }
    }

    @Test
    void whatContradictsItselfOrHasNobodyLeftOver() {
        PublishedGroups apart =
                PublishedGroups.withTotalSd(List.of(group("a", "1.0", 20), group("b", "5.0", 20)), Printed.of("0.60"));
        assertThat(apart.anova().stars(STARS, "").verdict()).isEqualTo(Check.Verdict.IMPOSSIBLE);
        assertThat(apart).asString().contains("the means differ by more than the sd of all respondents allows");
        PublishedGroups alone =
                PublishedGroups.withTotalSd(List.of(group("a", "1.0", 1), group("b", "5.0", 1)), Printed.of("0.60"));
        assertThat(alone.anova().significant(.05).verdict()).isEqualTo(Check.Verdict.NOT_CHECKABLE);
        assertThat(alone.pair("a", "b").p().isPresent()).isFalse();
        PublishedGroups same = PublishedGroups.withSds(
                List.of(group("a", "3.0", 20), group("b", "3.0", 20)), List.of(Printed.of("0.0"), Printed.of("0.0")));
        assertThat(same.anova().statistic().lower()).isZero();
        assertThat(same.anova().p().upper()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEAMS.pair("with", "nobody"))
                .withMessage("no group 'nobody'; there are [with, without]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEAMS.anova().stars(STARS, "p<.05"))
                .withMessageContaining("only stars");
    }

    /** Their weighted mean is another double than 3.1; F is 0, and not infinite where nothing varies within. */
    @Test
    void equalMeansDoNotDiffer() {
        PossibleTest test = PublishedGroups.withSds(
                        List.of(
                                new PublishedGroups.Group("a", Printed.of("3.1"), 7),
                                new PublishedGroups.Group("b", Printed.of("3.1"), 11),
                                new PublishedGroups.Group("c", Printed.of("3.1"), 13)),
                        List.of(Printed.of("0.00"), Printed.of("0.00"), Printed.of("0.00")))
                .anova();
        assertThat(test.statisticAsPrinted().value()).isZero();
        assertThat(test.pAsPrinted().value()).isEqualTo(1);
    }
}
