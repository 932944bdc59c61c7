package nl.peilstok.blackbox;

import java.util.List;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Items;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import nl.peilstok.describe.Summary;
import nl.peilstok.reference.OpenSurvey;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reliability.Alpha;
import org.junit.jupiter.api.Test;

/** The table of a report that holds all scales: scores, their correlations and their alphas, against R. */
class ScaleIntercorrelationsTest {
    private static final List<String> NAMES = List.of("VER", "SAM", "INF", "RES", "LEI", "TEV");
    private static final ReferenceCase R = ReferenceCase.of("item__survey_all_scales__intercorrelation");

    private final Survey survey = OpenSurvey.read();
    private final Items scores = Survey.of(NAMES.stream().map(this::score).toList())
            .items(NAMES.stream().toArray(String[]::new));

    private Numbers score(String name) {
        return OpenSurvey.scale(name).score(survey).numbers();
    }

    @Test
    void correlationsPairwise() {
        CorrelationMatrix pearson = Correlations.pearson().pairwise().analyse(scores);
        CorrelationMatrix spearman = Correlations.spearman().pairwise().analyse(scores);
        for (int i = 0; i < NAMES.size(); i++) {
            for (int j = 0; j < NAMES.size(); j++) {
                String cell = NAMES.get(i) + "." + NAMES.get(j);
                R.assertRelative("r." + cell, pearson.get(i, j).value(), 1e-12);
                R.assertRelative("spearman." + cell, spearman.get(i, j).value(), 1e-12);
                R.assertRelative("n." + cell, pearson.n(i, j), 0);
            }
        }
    }

    @Test
    void meansAndAlphas() {
        for (String name : NAMES) {
            Summary summary = Summary.of(score(name));
            R.assertRelative("mean." + name, summary.mean().value(), 1e-14);
            R.assertRelative("sd." + name, summary.sd().value(), 1e-14);
            Items items = OpenSurvey.scale(name).items(survey);
            R.assertRelative(
                    "alpha_pairwise." + name,
                    Alpha.pairwise().analyse(items).raw().value(),
                    1e-12);
        }
    }
}
