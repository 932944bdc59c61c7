package nl.peilstok.recalculate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdIfRandomTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "visie, swv, .584, .624",
        "visie, gemeenten, .551, .588",
        "vertrouwen, swv, .528, .559",
        "vertrouwen, gemeenten, .496, .538",
        "randvoorwaarden, swv, .579, .614",
        "randvoorwaarden, gemeenten, .550, .590",
        "sturing, swv, .692, .706",
        "sturing, gemeenten, .517, .554",
        "borging, swv, .765, .817",
        "borging, gemeenten, .573, .635"
    })
    void agreesWithTheSimulationInR(String scale, String group, double lower, double upper) {
        Interval range = range(scale, group);
        assertThat(range.lower()).isCloseTo(lower, within(0.01));
        assertThat(range.upper()).isCloseTo(upper, within(0.01));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"meerwaarde, swv, .571, .689", "meerwaarde, gemeenten, .467, .577"})
    void differsFromRWhereOnlyATenthIsCompleteByChance(String scale, String group, double lower, double upper) {
        // Alpha then rests on 11 and 19 respondents, and says little of the others: the ranges overlap, no more.
        Interval range = range(scale, group);
        assertThat(range.lower()).isLessThan(upper);
        assertThat(range.upper()).isGreaterThan(lower);
    }

    private static Interval range(String scale, String group) {
        Bijlage3 published = Bijlage3.of(scale, group);
        return SdIfRandom.draws(1000)
                .of(published.items(), published.alpha())
                .interval()
                .orElseThrow();
    }

    @Test
    void withoutMissingAnswersItIsTheImpliedSd() {
        PublishedScale scale = PublishedScale.of(List.of(item("a"), item("b"), item("c")));
        Printed alpha = Printed.of("0.80");
        Estimate sd = SdIfRandom.draws(200).of(scale, alpha);
        PossibleRange implied = scale.impliedSd(alpha);
        assertThat(sd.interval().orElseThrow().lower()).isGreaterThanOrEqualTo(implied.lower());
        assertThat(sd.interval().orElseThrow().upper()).isLessThanOrEqualTo(implied.upper());
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        Bijlage3 visie = Bijlage3.of("visie", "swv");
        SdIfRandom simulation = SdIfRandom.draws(200).withSeed(5);
        String once = simulation.of(visie.items(), visie.alpha()).toString();
        assertThat(simulation.of(visie.items(), visie.alpha())).hasToString(once);
        assertThat(simulation.withSeed(6).of(visie.items(), visie.alpha()).toString())
                .isNotEqualTo(once);
    }

    @Test
    void anAlphaThatOneFactorCannotHaveIsAbsent() {
        PublishedScale scale = PublishedScale.of(List.of(item("a"), item("b")));
        assertThat(SdIfRandom.draws(200)
                        .of(scale, Printed.of("-0.90"))
                        .whyAbsent()
                        .orElseThrow()
                        .reason())
                .isEqualTo("respondents of one factor do not reach alpha -0.90 often enough");
        assertThat(SdIfRandom.draws(200)
                        .of(scale, Printed.of("1.20"))
                        .whyAbsent()
                        .orElseThrow()
                        .reason())
                .isEqualTo("alpha cannot exceed 1, printed is 1.20");
        assertThat(SdIfRandom.draws(200).of(scale, Printed.of("1.00")).value())
                .isCloseTo(scale.impliedSd(Printed.of("1.000")).upper(), within(1e-9));
    }

    @Test
    void reportsEveryDrawAndCanBeInterrupted() {
        PublishedScale scale = PublishedScale.of(List.of(item("a"), item("b")));
        List<Long> done = new ArrayList<>();
        SdIfRandom.draws(200).withProgress(done::add).of(scale, Printed.of("0.80"));
        assertThat(done).hasSize(200).endsWith(200L);
        SdIfRandom interrupted = SdIfRandom.draws(200)
                .withProgress(draw -> Thread.currentThread().interrupt());
        assertThatThrownBy(() -> interrupted.of(scale, Printed.of("0.80"))).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aRangeNeedsDraws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SdIfRandom.draws(199))
                .withMessageContaining("got 199");
    }

    private static PublishedItem item(String name) {
        AnswerOptions five = AnswerOptions.ordered("1", "2", "3", "4", "5");
        return PublishedItem.of(Variable.ordinal(name, "", five), 100, 10, 20, 40, 20, 10);
    }
}
