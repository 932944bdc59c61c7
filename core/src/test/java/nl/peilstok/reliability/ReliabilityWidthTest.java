package nl.peilstok.reliability;

import static nl.peilstok.reference.LongLabels.assertFits;

import nl.peilstok.data.Items;
import nl.peilstok.reference.LongLabels;
import org.junit.jupiter.api.Test;

/** Results stay within 80 characters, whatever names and labels a questionnaire has. */
class ReliabilityWidthTest {
    private static final Items ITEMS = LongLabels.items(12, 120, .02);

    @Test
    void coefficientsOfAScale() {
        assertFits(Reliability.listwise().withoutBootstrap().analyse(ITEMS));
        assertFits(Sensitivity.of(ITEMS));
        assertFits(Omega.ml().analyse(LongLabels.items(4, 3, 0)));
    }

    @Test
    void agreementOfRaters() {
        assertFits(Kappa.quadratic()
                .analyse(ITEMS.only(ITEMS.names().get(0), ITEMS.names().get(1))));
        assertFits(FleissKappa.listwise().analyse(ITEMS));
        assertFits(IntraclassCorrelation.listwise().analyse(ITEMS));
        assertFits(Krippendorff.ordinal().withoutBootstrap().analyse(LongLabels.items(2, 60, .3)));
    }
}
