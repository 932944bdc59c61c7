package nl.peilstok.guide;

import org.junit.jupiter.api.Test;

class ConstructingAScaleGuideTest {

    @Test
    void everySnippetRunsAndPrintsWhatThePageSays() {
        new GuidePage("constructing-a-scale.md").run();
    }
}
