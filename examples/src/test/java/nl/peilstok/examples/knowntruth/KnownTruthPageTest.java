package nl.peilstok.examples.knowntruth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.peilstok.data.Survey;
import nl.peilstok.work.Work;
import org.junit.jupiter.api.Test;

/** The page of the guide: its figures are those of the code beside them, and what they are to show they show. */
class KnownTruthPageTest {
    private static final Path PAGE = Path.of("..", "docs", "guide", "known-truth.md");

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        List<String> block = null;
        for (String line : Files.readAllLines(PAGE)) {
            if (block == null && line.equals("```" + language)) {
                block = new ArrayList<>();
            } else if (block != null && line.equals("```")) {
                blocks.add(String.join("\n", block));
                block = null;
            } else if (block != null) {
                block.add(line);
            }
        }
        return blocks;
    }

    private static List<String> lines(Object printed) {
        return printed.toString().lines().map(String::stripTrailing).toList();
    }

    @Test
    void theStudyOnThePageIsTheFirst() throws IOException {
        assertThat(blocks("java").get(0))
                .isEqualTo("Survey survey = Simulation.of(Truth.everything()).survey(1);\nStudy.of(survey)");
        Survey survey = Simulation.of(Truth.everything()).survey(1);
        assertThat(lines(Study.of(survey)))
                .containsExactlyElementsOf(blocks("text").get(0).lines().toList());
    }

    /** The longest test of the examples: about 35 s of one core. */
    @Test
    void ofTwoHundredStudiesNearlyAllFindWhatIsPlantedAndHardlyAnyFindsMore() throws IOException {
        assertThat(blocks("java").get(1)).isEqualTo("Rates.of(Truth.everything(), 200, Work.here())");
        ExecutorService pool = Executors.newFixedThreadPool(1);
        Rates rates = Rates.of(Truth.everything(), 200, Work.on(pool, 2));
        pool.shutdown();
        for (Kind kind : Kind.values()) {
            assertThat(rates.found(kind).value()).as(kind.label()).isGreaterThanOrEqualTo(.95);
            assertThat(rates.falselyFound(kind).value()).as(kind.label()).isLessThanOrEqualTo(.05);
        }
        assertThat(lines(rates))
                .containsExactlyElementsOf(blocks("text").get(1).lines().toList())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
