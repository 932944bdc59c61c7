package nl.peilstok.examples.knowntruth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.peilstok.data.Survey;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Test;

/** What the rates are made of; the rates themselves are tested with the page of the guide. */
class RatesTest {
    private static final int STUDIES = 25;

    @Test
    void whereNothingIsPlantedNothingIsFound() {
        Rates rates = Rates.of(Truth.nothing(), STUDIES, Work.here());
        assertThat(rates.found(Kind.SCALE).value()).isGreaterThanOrEqualTo(.95);
        for (Kind kind : Kind.values()) {
            assertThat(rates.falselyFound(kind).value()).as(kind.label()).isLessThanOrEqualTo(.05);
        }
    }

    @Test
    void theRatesAreTheSameForAnyNumberOfThreads() {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        Truth small = Truth.everything().withRespondents(100);
        String shared = Rates.of(small, 6, Work.on(pool, 2)).toString();
        pool.shutdown();
        assertThat(shared).isEqualTo(Rates.of(small, 6, Work.here()).toString());
    }

    @Test
    void aStudyOfFewRespondentsFindsLessAndSaysSo() {
        Rates few = Rates.of(Truth.everything().withRespondents(40), 10, Work.here());
        assertThat(few.found(Kind.GROUP_DIFFERENCE).value()).isLessThan(.95);
    }

    @Test
    void oneStudyFindsWhatIsThere() {
        Survey survey = Simulation.of(Truth.everything()).survey(1);
        Map<Kind, ?> findings = Study.of(survey).findings();
        assertThat(List.copyOf(findings.keySet())).containsExactly(Kind.values());
        assertThat(findings).isEqualTo(Truth.everything().findings());
    }

    @Test
    void thereMustBeAStudy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rates.of(Truth.nothing(), 0, Work.here()))
                .withMessage("studies: 1 or more are needed, got 0");
    }
}
