package nl.peilstok.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataGuideTest {

    @Test
    void everySnippetRunsAndPrintsWhatThePageSays() {
        new GuidePage("data.md").run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"codebook.csv", "gemeenten.csv"})
    void thePageShowsTheFilesItReads(String file) throws IOException {
        Path guide = Path.of("..", "docs", "guide");
        assertThat(Files.readString(guide.resolve("data.md")))
                .contains("```csv\n" + Files.readString(guide.resolve("example").resolve(file)) + "```\n");
    }
}
