package nl.peilstok.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Interval;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceItems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against R psych's alpha, and against SPSS's item–total table as its formulas give it in R. */
class AlphaReferenceTest {
    private static final double REL = 1e-10;

    static List<ReferenceCase> psych() {
        return ReferenceCase.all("item__.*__alpha_(list|pair)wise");
    }

    static List<ReferenceCase> itemTotal() {
        return ReferenceCase.all("item__.*__spss_item_total_listwise");
    }

    @ParameterizedTest
    @MethodSource("psych")
    void agreesWithPsych(ReferenceCase reference) {
        ReferenceItems setUp = ReferenceItems.of(reference);
        Items items = setUp.items();
        AlphaResult alpha = setUp.isListwise()
                ? Alpha.listwise().analyse(items)
                : Alpha.pairwise().analyse(items);

        reference.assertRelative("raw_alpha", alpha.raw().value(), REL);
        reference.assertRelative("std_alpha", alpha.standardised().value(), REL);
        reference.assertRelative("average_r", alpha.meanCorrelation().value(), REL);
        reference.assertRelative("median_r", alpha.medianCorrelation().value(), REL);
        for (AlphaItem item : alpha.items()) {
            reference.assertRelative(
                    "item_r_drop." + item.name(), item.itemRest().value(), REL);
            reference.assertRelative(
                    "alpha_if_deleted_raw." + item.name(), item.alphaIfDeleted().value(), REL);
            reference.assertRelative(
                    "alpha_if_deleted_std." + item.name(),
                    item.standardisedIfDeleted().value(),
                    REL);
        }
        if (setUp.isListwise()) {
            Interval interval = alpha.raw().interval().orElseThrow();
            assertThat((double) alpha.cases().n()).isEqualTo(reference.value("n_listwise"));
            reference.assertRelative("feldt_lower", interval.lower(), REL);
            reference.assertRelative("feldt_upper", interval.upper(), REL);
        } else {
            // psych takes all rows for n in its interval, whoever answered; here there is none.
            assertThat(alpha.raw().interval()).isEmpty();
        }
    }

    /** psych's item statistics are those of the rows it is given: after na.omit, of the complete respondents. */
    @ParameterizedTest
    @MethodSource("psych")
    void agreesWithPsychOnTheAnswersToEachItem(ReferenceCase reference) {
        ReferenceItems setUp = ReferenceItems.of(reference);
        Items items = setUp.items();
        AlphaResult alpha = Alpha.listwise().analyse(setUp.isListwise() ? items.in(items.complete()) : items);
        for (AlphaItem item : alpha.items()) {
            assertThat((double) item.n()).isEqualTo(reference.value("item_n." + item.name()));
            reference.assertRelative("item_mean." + item.name(), item.mean().value(), REL);
            reference.assertRelative("item_sd." + item.name(), item.sd().value(), REL);
        }
    }

    @ParameterizedTest
    @MethodSource("itemTotal")
    void agreesWithTheItemTotalTable(ReferenceCase reference) {
        Items items = ReferenceItems.of(reference).items();
        AlphaResult alpha = Alpha.listwise().analyse(items);
        Interval ninety =
                Alpha.listwise().withLevel(.90).analyse(items).raw().interval().orElseThrow();

        reference.assertRelative("alpha_raw", alpha.raw().value(), REL);
        reference.assertRelative("alpha_std", alpha.standardised().value(), REL);
        reference.assertRelative("mean_inter_item_r", alpha.meanCorrelation().value(), REL);
        reference.assertRelative("feldt_ci90.lower", ninety.lower(), REL);
        reference.assertRelative("feldt_ci90.upper", ninety.upper(), REL);
        for (AlphaItem item : alpha.items()) {
            reference.assertRelative(
                    "item_total." + item.name() + ".corrected_r",
                    item.itemRest().value(),
                    REL);
            reference.assertRelative(
                    "item_total." + item.name() + ".alpha_if_deleted",
                    item.alphaIfDeleted().value(),
                    REL);
        }
    }
}
