package nl.peilstok.blackbox.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import nl.peilstok.compare.ConclusionSensitivity;
import nl.peilstok.compare.ConclusionSensitivityResult;
import nl.peilstok.compare.DifScreen;
import nl.peilstok.compare.ItemNonresponse;
import nl.peilstok.compare.ItemNonresponseResult;
import nl.peilstok.compare.MeasurementComparison;
import nl.peilstok.compare.MeasurementComparisonResult;
import nl.peilstok.compare.MeasurementVerdict;
import nl.peilstok.compare.NormComparison;
import nl.peilstok.compare.NormComparisonResult;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import nl.peilstok.describe.Summary;
import nl.peilstok.reference.WrittenItems;
import nl.peilstok.scale.Scale;
import nl.peilstok.table.NumberStyle;
import org.junit.jupiter.api.Test;

/** What a researcher asks of one region's survey, one question after the other, with the public API alone. */
class OneRegionTest {
    /** Municipalities do a little worse than partnerships, and the small ones often have no view on item 4. */
    private static Survey survey() {
        Random random = new Random(2026);
        int[][] rows = WrittenItems.randomLikert(random, 240, 6, .04);
        double[] group = new double[rows.length];
        double[] size = new double[rows.length];
        for (int r = 0; r < rows.length; r++) {
            group[r] = r % 2;
            size[r] = 10 + random.nextInt(90);
            for (int item = 0; item < 6 && r % 2 == 1; item++) {
                rows[r][item] =
                        rows[r][item] > 5 || random.nextBoolean() ? rows[r][item] : Math.max(1, rows[r][item] - 1);
            }
            rows[r][3] = size[r] < 40 && random.nextBoolean() ? 9 : rows[r][3];
        }
        return WrittenItems.likert(rows)
                .survey()
                .with(Numbers.of("inwoners", size))
                .with(Numbers.of("doelgroep", group));
    }

    private static String[] groups(Survey survey) {
        String[] labels = new String[survey.respondents()];
        for (int r = 0; r < labels.length; r++) {
            labels[r] = survey.numbers("doelgroep").value(r) == 0 ? "swv" : "gemeenten";
        }
        return labels;
    }

    @Test
    void everyQuestionHasASentenceAndTablesInEveryForm() {
        Survey survey = survey();
        Items items = survey.items("item_1..item_6");
        Grouping grouping = Grouping.of("doelgroep", groups(survey));

        MeasurementComparisonResult measured = MeasurementComparison.usual()
                .withScreen(DifScreen.ordinalLogistic().onRestScore())
                .analyse(items, grouping, "swv", "gemeenten");
        assertThat(measured.verdict()).isNotEqualTo(MeasurementVerdict.DIFFERENT);

        ItemNonresponseResult unseen = ItemNonresponse.noView().analyse(items, grouping, survey.numbers("inwoners"));
        assertThat(unseen.itemsBySize()).containsExactly("item_4");

        ConclusionSensitivityResult conclusion =
                ConclusionSensitivity.usual().analyse(items, grouping, "swv", "gemeenten");
        assertThat(conclusion.stands()).contains(true);

        NormComparisonResult region = NormComparison.against("land 2018", Summary.of(3.2, .8, 108))
                .withPopulation(300)
                .analyse(Scale.of("visie", items).score(survey));
        assertThat(region.percentile().value()).isLessThan(50);

        for (Object result : new Object[] {measured, unseen, conclusion, region}) {
            assertThat(result.toString().lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
            assertThat(result.toString().lines().count()).isLessThan(60);
        }
        assertThat(measured.screen().table().toMarkdown(NumberStyle.NL)).contains("item_1");
        assertThat(unseen.itemTable().toCsv()).contains("item_4");
        assertThat(conclusion.table().toLatex(NumberStyle.EN)).contains("listwise");
        assertThat(region.table().toHtml(NumberStyle.NL)).contains("visie");
    }
}
