package nl.peilstok.blackbox.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MultiplicityTest {
    private static final ReferenceCase R = ReferenceCase.of("multi__p_adjust");
    private static final Map<String, Multiplicity> BY_NAME_IN_R = Map.of(
            "none", Multiplicity.NONE,
            "bonferroni", Multiplicity.BONFERRONI,
            "holm", Multiplicity.HOLM,
            "hochberg", Multiplicity.HOCHBERG,
            "hommel", Multiplicity.HOMMEL,
            "BH", Multiplicity.BENJAMINI_HOCHBERG,
            "BY", Multiplicity.BENJAMINI_YEKUTIELI);

    private static double[] column(String table, String name) {
        return R.matrix(table).column(name);
    }

    @Test
    void agreesWithR() {
        double[] p = R.numbers("p");
        BY_NAME_IN_R.forEach((name, adjustment) -> {
            double[] adjusted = adjustment.adjust(p);
            double[] expected = column("adjusted", name);
            List<Estimate> inFamilyOfTwenty = adjustment.adjust(estimates(p), 20);
            double[] expectedOfTwenty = column("with_n_20", name);
            for (int i = 0; i < p.length; i++) {
                assertThat(adjusted[i]).as("%s %d", name, i).isCloseTo(expected[i], within(1e-12));
                assertThat(inFamilyOfTwenty.get(i).value())
                        .as("%s %d of 20", name, i)
                        .isCloseTo(expectedOfTwenty[i], within(1e-12));
            }
        });
    }

    @Test
    void aTestThatWasNotDoneIsNoMemberOfTheFamily() {
        double[] p = R.numbers("p");
        Estimate none = Estimate.absent(Absence.Kind.TOO_FEW, "one respondent");
        List<Estimate> withHole = new ArrayList<>(estimates(p));
        withHole.add(5, none);
        BY_NAME_IN_R.forEach((name, adjustment) -> {
            List<Estimate> adjusted = adjustment.adjust(withHole);
            double[] expected = column("with_na", name);
            for (int i = 0; i < adjusted.size(); i++) {
                if (i == 5) {
                    assertThat(adjusted.get(i)).isEqualTo(none);
                    assertThat(expected[i]).isNaN();
                } else {
                    assertThat(adjusted.get(i).value()).as(name).isCloseTo(expected[i], within(1e-12));
                }
            }
        });
    }

    /** By its definition: the greatest Simes p over all subsets that hold the test. */
    @Test
    void hommelIsClosedTestingBySimes() {
        Random random = new Random(7);
        for (int trial = 0; trial < 50; trial++) {
            double[] p = random.doubles(1 + random.nextInt(8))
                    .map(each -> Math.rint(each * 20) / 20)
                    .toArray();
            double[] expected = new double[p.length];
            for (int subset = 1; subset < 1 << p.length; subset++) {
                int members = subset;
                double simes = simes(IntStream.range(0, p.length)
                        .filter(i -> (members >> i & 1) == 1)
                        .mapToDouble(i -> p[i])
                        .sorted()
                        .toArray());
                for (int i = 0; i < p.length; i++) {
                    expected[i] = (subset >> i & 1) == 1 ? Math.max(expected[i], simes) : expected[i];
                }
            }
            assertThat(Multiplicity.HOMMEL.adjust(p)).containsExactly(expected, within(1e-12));
        }
    }

    private static double simes(double[] sorted) {
        return IntStream.range(0, sorted.length)
                .mapToDouble(j -> sorted.length * sorted[j] / (j + 1))
                .min()
                .orElseThrow();
    }

    /** The chance that the least of m independent p is below α is α when each is tested at the p that becomes α. */
    @Test
    void sidakIsExactForIndependentTests() {
        double[] adjusted = Multiplicity.SIDAK.adjust(1 - Math.pow(.95, .25), .5, 1e-300, 1);

        assertThat(adjusted).containsExactly(new double[] {.05, 1 - .0625, 4e-300, 1}, within(1e-15));
        assertThat(adjusted[2]).isCloseTo(4e-300, within(1e-312));
    }

    @ParameterizedTest
    @EnumSource
    void laws(Multiplicity adjustment) {
        Random random = new Random(11);
        double[] p = random.doubles(30).map(each -> each * each).toArray();
        double[] adjusted = adjustment.adjust(p);
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted((a, b) -> Double.compare(p[a], p[b]))
                .mapToInt(i -> i)
                .toArray();
        for (int rank = 0; rank < p.length; rank++) {
            int i = order[rank];
            assertThat(adjusted[i]).isBetween(p[i], 1.0);
            assertThat(rank == 0 || adjusted[i] >= adjusted[order[rank - 1]]).isTrue();
            assertThat(adjusted[i])
                    .isLessThanOrEqualTo(Multiplicity.BENJAMINI_YEKUTIELI.adjust(p)[i]
                            + Multiplicity.BONFERRONI.adjust(p)[i]);
        }
        double[] reversed = IntStream.range(0, p.length)
                .mapToDouble(i -> p[p.length - 1 - i])
                .toArray();
        double[] adjustedReversed = adjustment.adjust(reversed);
        for (int i = 0; i < p.length; i++) {
            assertThat(adjustedReversed[p.length - 1 - i]).isEqualTo(adjusted[i]);
        }
        assertThat(adjustment.adjust(new double[0])).isEmpty();
        assertThat(adjustment.adjust(.03)).containsExactly(new double[] {.03}, within(1e-16));
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> Multiplicity.HOLM.adjust(.5, 1.2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p: must lie between 0 and 1, got 1.2");
        assertThatThrownBy(() -> Multiplicity.HOLM.adjust(Double.NaN)).hasMessageContaining("got NaN");
        assertThatThrownBy(() -> Multiplicity.HOLM.adjust(estimates(.1, .2), 1))
                .hasMessage("family: must have at least the 2 tests given, got 1");
    }

    private static List<Estimate> estimates(double... p) {
        return Arrays.stream(p).mapToObj(Estimate::of).toList();
    }
}
