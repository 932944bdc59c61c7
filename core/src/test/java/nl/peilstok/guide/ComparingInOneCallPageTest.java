package nl.peilstok.guide;

import org.junit.jupiter.api.Test;

class ComparingInOneCallPageTest {

    @Test
    void everySnippetRunsAndPrintsWhatThePageSays() {
        new GuidePage("../methods/comparing-in-one-call.md").run();
    }
}
