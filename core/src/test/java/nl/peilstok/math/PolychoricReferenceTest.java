package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Correlations of all pairs of items of the data sets, beside R's. */
class PolychoricReferenceTest {
    static Stream<ReferenceCase> tight() {
        return ReferenceCase.all("cor__.*__polychoric_tight").stream();
    }

    static Stream<ReferenceCase> psych() {
        return ReferenceCase.all("cor__.*__polychoric_psych").stream();
    }

    static Stream<ReferenceCase> lavaan() {
        return ReferenceCase.all("cor__.*__polychoric_lavCor").stream();
    }

    static Stream<ReferenceCase> pairs() {
        return ReferenceCase.all("cor__.*__polychoric_pair").stream();
    }

    @ParameterizedTest
    @MethodSource("tight")
    void twoStepByRootOfTheScore(ReferenceCase reference) {
        OrdinalData data = OrdinalData.of(reference.dataSet());
        compare(reference, "rho_correct0", data, EmptyCells.AS_OBSERVED);
        compare(reference, "rho_correct05", data, EmptyCells.HALF_OVER_OBSERVED_TOTAL);
    }

    @ParameterizedTest
    @MethodSource("psych")
    void psych(ReferenceCase reference) {
        OrdinalData data = OrdinalData.of(reference.dataSet());
        compare(reference, "rho_correct0_local", data, EmptyCells.AS_OBSERVED);
        compare(reference, "rho_correct05_local", data, EmptyCells.HALF_OVER_OBSERVED_TOTAL);
    }

    @Test
    void tetrachoric() {
        ReferenceCase reference = ReferenceCase.of("cor__survey_ja__tetrachoric");
        OrdinalData data = OrdinalData.of(reference.dataSet());
        compare(reference, "rho_correct0", data, EmptyCells.AS_OBSERVED);
        compare(reference, "rho_correct05", data, EmptyCells.HALF);
        PolychoricPair pair = pair(data.table("ja1", "ja2"), EmptyCells.AS_OBSERVED);
        reference.assertClose("tau.ja1", pair.rowThresholds()[0]);
        reference.assertClose("tau.ja2", pair.columnThresholds()[0]);
    }

    @ParameterizedTest
    @MethodSource("lavaan")
    void lavaan(ReferenceCase reference) {
        OrdinalData data = OrdinalData.of(reference.dataSet()).complete();
        compare(reference, "rho", data, EmptyCells.HALF_KEEPING_MARGINS);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void firstPair(ReferenceCase reference) {
        OrdinalData data = OrdinalData.of(reference.dataSet());
        List<String> items = data.names();
        double[] counts = data.table(items.get(0), items.get(1));
        PolychoricPair twoStep = pair(counts, EmptyCells.AS_OBSERVED);
        reference.assertClose("tight_two_step.rho", twoStep.rho());
        reference.assertClose("tight_two_step.loglik", twoStep.logLikelihood());
        assertThresholds(reference, "tight_two_step.tau_row", twoStep.rowThresholds());
        assertThresholds(reference, "tight_two_step.tau_col", twoStep.columnThresholds());
        PolychoricPair half = pair(counts, EmptyCells.HALF_OVER_OBSERVED_TOTAL);
        reference.assertClose("tight_correct05.rho", half.rho());
        assertThresholds(reference, "tight_correct05.tau_row", half.rowThresholds());
        assertThresholds(reference, "tight_correct05.tau_col", half.columnThresholds());
        reference.assertClose("polycor_two_step.rho", twoStep.rho());
        reference.assertClose("polycor_two_step.se", twoStep.conditionalStandardError());
        PolychoricPair joint =
                PolychoricPair.maximumLikelihood(counts, OrdinalData.SIZE, OrdinalData.SIZE, EmptyCells.AS_OBSERVED);
        assertThat(joint.outcome()).isEqualTo(PolychoricPair.Outcome.CONVERGED);
        assertThat(joint.logLikelihood()).isGreaterThanOrEqualTo(twoStep.logLikelihood() - 1e-12);
        reference.assertClose("polycor_ML.rho", joint.rho());
        reference.assertClose("polycor_ML.se", joint.standardError());
        assertJoint(reference.dataSet(), joint);
    }

    /** polycor's own thresholds are off by up to 1e-3, its search stops early; nlminb went on (polychoric_joint_ml.R). */
    private static void assertJoint(String dataSet, PolychoricPair joint) {
        ReferenceData table = ReferenceData.readResource("/reference/polychoric_joint_ml.csv");
        Map<String, Double> expected = new HashMap<>();
        for (int i = 0; i < table.size(); i++) {
            if (table.strings("data").get(i).equals(dataSet)) {
                expected.put(table.strings("parameter").get(i), table.numeric("value")[i]);
            }
        }
        assertThat(joint.rho()).isCloseTo(expected.remove("rho"), within(1e-7));
        assertThat(joint.logLikelihood()).isCloseTo(expected.remove("loglik"), within(1e-9));
        assertThat(joint.standardError()).isCloseTo(expected.remove("se"), within(1e-6));
        for (int i = 0; i < joint.rowThresholds().length; i++) {
            assertThat(joint.rowThresholds()[i]).isCloseTo(expected.remove("row" + (i + 1)), within(1e-6));
        }
        for (int i = 0; i < joint.columnThresholds().length; i++) {
            assertThat(joint.columnThresholds()[i]).isCloseTo(expected.remove("column" + (i + 1)), within(1e-6));
        }
        assertThat(expected).isEmpty();
    }

    private static void assertThresholds(ReferenceCase reference, String path, double[] thresholds) {
        if (thresholds.length == 1) {
            reference.assertClose(path, thresholds[0]);
            return;
        }
        // R's named vectors count from 1, its plain ones are arrays from 0.
        int first = reference.has(path + ".0") ? 0 : 1;
        for (int i = 0; i < thresholds.length; i++) {
            reference.assertClose(path + "." + (i + first), thresholds[i]);
        }
        assertThat(reference.has(path + "." + (thresholds.length + first))).isFalse();
    }

    private static void compare(ReferenceCase reference, String value, OrdinalData data, EmptyCells emptyCells) {
        List<String> items = data.names();
        for (int i = 0; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                PolychoricPair pair = pair(data.table(items.get(i), items.get(j)), emptyCells);
                reference.assertClose(value + "." + items.get(i) + "." + items.get(j), pair.rho());
            }
        }
    }

    private static PolychoricPair pair(double[] counts, EmptyCells emptyCells) {
        return PolychoricPair.twoStep(counts, OrdinalData.SIZE, OrdinalData.SIZE, emptyCells);
    }
}
