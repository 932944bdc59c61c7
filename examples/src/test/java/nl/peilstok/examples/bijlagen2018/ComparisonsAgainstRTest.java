package nl.peilstok.examples.bijlagen2018;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B4.2–B4.11 and B4.22–B4.31: what R 4.2 made of the same published means, counts and standard deviations. */
class ComparisonsAgainstRTest {
    private final Results results = Results.asPublished();

    private List<Finding> of(String quantity, String... rowContainsOneOf) {
        return results.all().stream()
                .filter(f -> f.quantity().equals(quantity))
                .filter(f -> List.of(rowContainsOneOf).stream()
                        .anyMatch(part -> f.row().contains(part)))
                .toList();
    }

    @Test
    void fiftyEightOfSixtyLevelsOfSignificanceFollow() {
        List<Finding> stars = of("stars", " by model, ", " by fase, ");
        assertThat(stars).hasSize(60);
        assertThat(stars.stream()
                        .filter(f -> f.verdict() != Verdict.MATCH)
                        .map(f -> f.figure() + " " + f.row() + ", " + f.published() + ": '" + f.recalculated() + "' "
                                + f.verdict()))
                .containsExactly(
                        "B4.3 meerwaarde by fase, po, no star: '**' DIFFERS",
                        "B4.5 meerwaarde by fase, vo, p<0.01: '*' WITHIN_ROUNDING");
    }

    @ParameterizedTest
    @CsvSource({"B4.3, 'meerwaarde by fase, po', 7.20, .0001", "B4.5, 'meerwaarde by fase, vo', 3.83, .0107"})
    void theTwoThatDoNot(String figure, String row, double f, double p) {
        assertThat(results.value(figure, row, "F")).isCloseTo(f, within(.005));
        assertThat(results.value(figure, row, "p")).isCloseTo(p, within(.00005));
    }

    @Test
    void nineteenOfSixtySeriesDoNotRise() {
        List<Finding> courses = of("course of the means", " by model, ", " by fase, ");
        assertThat(courses).hasSize(60);
        assertThat(courses.stream().filter(f -> f.verdict() == Verdict.DIFFERS)).hasSize(19);
    }

    @Test
    void allButTwoWeightedMeansByModelAndPhaseAgreeWithThoseOfBijlage3() {
        List<Finding> means = of("weighted mean", " by model, ", " by fase, ");
        assertThat(means).hasSize(60);
        assertThat(means.stream().filter(f -> f.verdict() == Verdict.DIFFERS).map(f -> f.figure() + " " + f.row()))
                .containsExactly("B4.7 randvoorwaarden by fase, vso", "B4.11 meerwaarde by fase, overig");
    }

    @Test
    void allWeightedMeansBySatisfactionAgreeWithThoseOfBijlage3() {
        List<Finding> means = of("weighted mean", " by satisfaction, ");
        assertThat(means).hasSize(25);
        assertThat(means).noneMatch(f -> f.verdict() == Verdict.DIFFERS);
    }

    @Test
    void sixtySevenOfSeventyClaimsFollowThreeArePossibleFivePairsAreUnstated() {
        List<Finding> claims = of("p", " by satisfaction, ");
        assertThat(claims).hasSize(75);
        assertThat(claims.stream().filter(f -> f.verdict() == Verdict.MATCH)).hasSize(67);
        assertThat(claims.stream().filter(f -> f.verdict() == Verdict.NOT_RECALCULABLE))
                .hasSize(5)
                .allMatch(f -> f.published().isEmpty());
        assertThat(claims.stream().filter(f -> f.verdict() == Verdict.WITHIN_ROUNDING))
                .hasSize(3)
                .allMatch(f -> f.published().equals("not-significant"));
    }

    @ParameterizedTest
    @CsvSource({
        "B4.23, 'sturing by satisfaction, overig: ontevreden and neutraal', .045",
        "B4.25, 'sturing by satisfaction, vo: neutraal and tevreden', .025",
        "B4.26, 'vertrouwen by satisfaction, vso: neutraal and tevreden', .049"
    })
    void theThreeThatArePossibleWithinRounding(String figure, String row, double p) {
        assertThat(results.value(figure, row, "p")).isCloseTo(p, within(.0005));
        assertThat(results.find(figure, row, "p").verdict()).isEqualTo(Verdict.WITHIN_ROUNDING);
    }

    @Test
    void mergingNetwerkAndIntegraalLetsTheSizesBeTested() {
        String row = "model by size, merged Netwerk + Integraal";
        assertThat(results.value("B4.32", row, "X2")).isCloseTo(17.70, within(.005));
        assertThat(results.value("B4.32", row, "df")).isEqualTo(6);
        assertThat(results.value("B4.32", row, "p")).isCloseTo(.0070, within(.00005));
    }

    @Test
    void everyTableTooSmallToTestSaysWhichMergesWouldAllowIt() {
        List<Finding> merges = of("fewest merges by Cochran's rule", " by ");
        assertThat(merges.stream().map(Finding::figure)).hasSize(11).doesNotHaveDuplicates();
        assertThat(merges).allMatch(f -> f.recalculated().matches("[1-9]"));
    }

    /** The printed standard deviation of visie for swv is impossible: that which alpha and the items imply takes its place. */
    @Test
    void visieOfSwvIsComparedByTheImpliedStandardDeviation() {
        assertThat(results.find("B4.8", "visie by model, kern", "F").note())
                .contains("SD 0.60 as alpha and the items imply");
        assertThat(results.find("B4.2", "visie by model, po", "F").note()).doesNotContain("implied");
    }
}
