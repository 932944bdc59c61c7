package nl.peilstok.blackbox.pspp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import nl.peilstok.data.Answers;
import nl.peilstok.data.Items;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import nl.peilstok.reference.OpenSurvey;
import nl.peilstok.reference.PsppOutput;
import nl.peilstok.reference.PsppOutput.Printed;
import nl.peilstok.reference.ReferenceData;
import nl.peilstok.reliability.Alpha;
import nl.peilstok.reliability.AlphaItem;
import nl.peilstok.reliability.AlphaResult;
import nl.peilstok.reliability.SplitHalf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alpha, item statistics and halves as RELIABILITY prints them. */
class PsppReliabilityTest {

    @Test
    void attitude() {
        ReferenceData data = ReferenceData.read("attitude");
        Items items = Survey.of(data.names().stream()
                        .<Answers>map(name -> Numbers.of(name, data.numeric(name)))
                        .toList())
                .items(data.names().toArray(String[]::new));
        PsppOutput pspp = PsppOutput.of("attitude_reliability");
        assertCases(pspp.table(0, "Case Processing Summary"), Alpha.listwise().analyse(items));
        assertAlpha(pspp, 1, items);
        assertHalves(pspp.table(4, "Reliability Statistics"), SplitHalf.of(items, "rating..learning"));
    }

    @ParameterizedTest
    @CsvSource({"VER, 8, 4, 0", "SAM, 6, 3, 5", "TEV, 9, 5, 10"})
    void surveyListwise(String scale, int size, int firstPart, int place) {
        Items items = OpenSurvey.scale(scale).items(OpenSurvey.read());
        assertThat(items.size()).isEqualTo(size);
        PsppOutput pspp = PsppOutput.of("survey_reliability");
        assertCases(
                pspp.table(place, "Case Processing Summary"), Alpha.listwise().analyse(items));
        assertAlpha(pspp, place + 1, items);
        assertHalves(
                pspp.table(place + 4, "Reliability Statistics"),
                SplitHalf.of(
                        items,
                        IntStream.rangeClosed(1, firstPart)
                                .mapToObj(i -> scale + "_" + i)
                                .toArray(String[]::new)));
    }

    private static void assertCases(Printed printed, AlphaResult alpha) {
        printed.assertNumber(1, 1, alpha.cases().n());
        printed.assertNumber(3, 1, alpha.cases().total());
    }

    private static void assertAlpha(PsppOutput pspp, int place, Items items) {
        AlphaResult alpha = Alpha.listwise().analyse(items);
        Printed statistics = pspp.table(place, "Reliability Statistics");
        statistics.assertNumber(1, 0, alpha.raw().value());
        statistics.assertNumber(1, 1, items.size());
        Printed itemTotal = pspp.table(place + 1, "Item-Total Statistics");
        for (int i = 0; i < items.size(); i++) {
            AlphaItem item = alpha.items().get(i);
            assertThat(itemTotal.label(i + 1, 0)).isEqualTo(item.name());
            itemTotal.assertNumber(i + 1, 3, item.itemRest().value());
            itemTotal.assertNumber(i + 1, 4, item.alphaIfDeleted().value());
        }
    }

    private static void assertHalves(Printed printed, SplitHalf halves) {
        printed.assertNumber(0, 3, halves.alphaOfFirst().value());
        printed.assertNumber(1, 3, halves.first().size());
        printed.assertNumber(2, 3, halves.alphaOfSecond().value());
        printed.assertNumber(3, 3, halves.second().size());
        printed.assertNumber(5, 3, halves.correlation().value());
        boolean equal = halves.first().size() == halves.second().size();
        printed.assertNumber(equal ? 6 : 7, 3, halves.spearmanBrown().value());
        printed.assertNumber(8, 3, halves.flanaganRulon().value());
    }
}
