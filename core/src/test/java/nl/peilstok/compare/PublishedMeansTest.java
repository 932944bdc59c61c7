package nl.peilstok.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Numbers;
import nl.peilstok.describe.Summary;
import org.junit.jupiter.api.Test;

/** Means and ns of groups with the standard deviation of all, as the figures of 2018 give them. */
class PublishedMeansTest {
    /** Figure B4.23, overige gemeenten; the standard deviation of Bijlage 3. */
    private static final PublishedMeans STEERING = PublishedMeans.of("sturing", "tevredenheid", .69)
            .with("ontevreden", 2.8, 30)
            .with("neutraal", 3.1, 38)
            .with("tevreden", 3.7, 25);

    @Test
    void theSdWithinGroupsFollowsFromThatOfAll() {
        GroupedNumbers grouped = Given.random(new SplittableRandom(3), 20, 33, 27);
        Numbers all = grouped.numbers();
        PublishedMeans published =
                PublishedMeans.of("y", "g", Summary.of(all).sd().value());
        for (String level : grouped.levels()) {
            Summary group = Summary.of(grouped.in(level));
            published = published.with(level, group.mean().value(), group.n());
        }
        ComparisonResult data = Comparison.anova().ordered().test(grouped);
        ComparisonResult derived = Comparison.anova().ordered().of(published);
        assertThat(derived.pooledSd().value()).isCloseTo(data.pooledSd().value(), within(1e-12));
        assertThat(derived.omnibus().statistic().value())
                .isCloseTo(data.omnibus().statistic().value(), within(1e-9));
        assertThat(derived.p().value()).isCloseTo(data.p().value(), within(1e-10));
        assertThat(derived.claim("a", "c").p().value())
                .isCloseTo(data.claim("a", "c").p().value(), within(1e-10));
        assertThat(derived.trend().orElseThrow().slopeP().value())
                .isCloseTo(data.trend().orElseThrow().slopeP().value(), within(1e-10));
    }

    /** The report says of these two that they do not differ. */
    @Test
    void theNamedExceptionOfFigureB423() {
        ComparisonResult result = Comparison.as2018().of(STEERING);
        PairClaim claim = result.claim("neutraal", "ontevreden");
        assertThat(claim.p().value()).isCloseTo(.045, within(.0005));
        assertThat(claim.sentence()).isEqualTo("ontevreden scores lower than neutraal, p = .045");
        assertThat(result.claims()).allMatch(PairClaim::isShown);
        assertThat(result.weightedMean().value()).isCloseTo(3.165, within(.0005));
    }

    /** Figure B4.4: vo by model, ns of B4.14; against the formula written out elsewhere. */
    @Test
    void theStarsOfFigureB44() {
        assertThat(b44("visie", .57, 3.31, 3.46, 3.54, 3.76)).isCloseTo(1.4550581, within(1e-7));
        assertThat(b44("vertrouwen", .59, 3.32, 3.55, 3.66, 3.98)).isCloseTo(2.9476421, within(1e-7));
        assertThat(b44("sturing", .58, 2.96, 3.43, 3.44, 3.83)).isCloseTo(5.4880266, within(1e-7));
        assertThat(b44("meerwaarde", .59, 3.05, 3.40, 3.29, 3.65)).isCloseTo(2.7249075, within(1e-7));
    }

    private static double b44(String scale, double sd, double... means) {
        return Comparison.as2018()
                .of(model(scale, sd, means))
                .omnibus()
                .statistic()
                .value();
    }

    static PublishedMeans model(String scale, double sd, double... means) {
        return PublishedMeans.of(scale, "model", sd)
                .with("Schotten", means[0], 19)
                .with("Ketens", means[1], 89)
                .with("Netwerk", means[2], 81)
                .with("Integraal", means[3], 7);
    }

    @Test
    void meansThatSpreadMoreThanAllHaveNoTest() {
        PublishedMeans impossible = PublishedMeans.of("visie", "tevredenheid", .38)
                .with("ontevreden", 2.9, 30)
                .with("neutraal", 3.5, 38)
                .with("tevreden", 3.9, 25);
        assertThat(impossible.sdWithin().whyAbsent().orElseThrow().reason())
                .isEqualTo("the means alone have an sd of 0.39, more than that of all, 0.38");
        for (Comparison each : List.of(Comparison.as2018(), Comparison.welch(), Comparison.ranks())) {
            ComparisonResult result = each.ordered().of(impossible);
            assertThat(result.p().isPresent()).isFalse();
            assertThat(result.group("neutraal").mean().value()).isEqualTo(3.5);
            assertThat(result.group("neutraal").sd().isPresent()).isFalse();
            assertThat(result.claims()).hasSize(3).noneMatch(PairClaim::isShown);
            assertThat(result.trend().orElseThrow().course()).isEqualTo(Course.RISING);
            assertThat(result.trend().orElseThrow().slope().isPresent()).isFalse();
            Given.assertPrintsIn80Columns(result);
        }
    }

    @Test
    void printsWhereTheSdComesFrom() {
        ComparisonResult result = Comparison.as2018().ordered().of(STEERING);
        assertThat(result.toString())
                .startsWith("sturing by tevredenheid: F(2, 90) = 15.67, p < .001, omega² = .24\n")
                .contains("sd: within groups, from the sd of all, 0.69");
        Given.assertPrintsIn80Columns(result);
        assertThat(STEERING)
                .hasToString("sturing by tevredenheid: ontevreden 2.80 (n = 30), neutraal 3.10 (n = 38), tevreden 3.70"
                        + " (n = 25); sd of all 0.69");
    }

    @Test
    void figuresAreChecked() {
        assertThatIllegalArgumentException().isThrownBy(() -> PublishedMeans.of("y", "g", -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STEERING.with("neutraal", 3, 4))
                .withMessageContaining("stands twice");
        assertThatIllegalArgumentException().isThrownBy(() -> STEERING.with("geen", 3, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> STEERING.with("geen", Double.NaN, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.as2018().of(PublishedMeans.of("y", "g", 1)));
        assertThat(PublishedMeans.of("y", "g", 1)
                        .with("a", 1, 1)
                        .with("b", 2, 1)
                        .sdWithin()
                        .whyAbsent()
                        .orElseThrow()
                        .reason())
                .isEqualTo("every group has one respondent");
    }
}
