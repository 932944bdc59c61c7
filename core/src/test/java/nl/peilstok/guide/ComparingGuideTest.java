package nl.peilstok.guide;

import org.junit.jupiter.api.Test;

class ComparingGuideTest {

    @Test
    void everySnippetRunsAndPrintsWhatThePageSays() {
        new GuidePage("comparing.md").run();
    }
}
