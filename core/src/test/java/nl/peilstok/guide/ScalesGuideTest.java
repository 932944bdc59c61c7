package nl.peilstok.guide;

import org.junit.jupiter.api.Test;

class ScalesGuideTest {

    @Test
    void everySnippetRunsAndPrintsWhatThePageSays() {
        new GuidePage("scales.md").run();
    }
}
