package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scree rules, empirical Kaiser criterion, Hull and comparison data against their formulas written out in R. */
class FactorRulesReferenceTest {
    static List<ReferenceCase> scree() {
        return ReferenceCase.all("number__.*__scree");
    }

    static List<ReferenceCase> kaiser() {
        return ReferenceCase.all("number__.*__ekc");
    }

    static List<ReferenceCase> hull() {
        return ReferenceCase.all("number__.*__hull.*");
    }

    private static CorrelationMatrix matrix(ReferenceCase reference) {
        return FactorData.read(reference.dataSet());
    }

    @ParameterizedTest
    @MethodSource("scree")
    void coordinatesAndAccelerations(ReferenceCase reference) {
        Scree scree = Scree.of(matrix(reference));
        List<ScreePoint> points = scree.points();
        for (int i = 0; i < points.size() - 2; i++) {
            reference.assertClose(
                    "optimal_coordinates." + i,
                    points.get(i).optimalCoordinate().value());
            reference.assertClose(
                    "acceleration." + i, points.get(i + 1).acceleration().value());
        }
        reference.assertClose(
                "n_optimal_coordinates", scree.optimalCoordinates().factors());
        reference.assertClose("n_acceleration", scree.accelerationFactor().factors());
    }

    @ParameterizedTest
    @MethodSource("kaiser")
    void referencesOfTheEmpiricalKaiserCriterion(ReferenceCase reference) {
        EmpiricalKaiser kaiser = EmpiricalKaiser.of(matrix(reference));
        for (EmpiricalKaiser.Reference each : kaiser.references()) {
            reference.assertClose("references." + (each.number() - 1), each.reference());
        }
        reference.assertClose("n_factors", kaiser.suggestion().factors());
    }

    @ParameterizedTest
    @MethodSource("hull")
    void hullOfModels(ReferenceCase reference) {
        double[] fit = reference.numbers("fit");
        Hull hull = (reference.name().endsWith("CAF") ? Hull.caf() : Hull.cfi()).upTo(fit.length - 1);
        HullResult result = hull.analyse(matrix(reference));
        assertThat(result.points()).hasSize(fit.length);
        for (HullPoint point : result.points()) {
            reference.assertClose("fit." + point.factors(), point.fit().value());
            reference.assertClose("df." + point.factors(), point.df());
            String bend = "st." + point.factors();
            assertThat(point.bend().isPresent())
                    .isEqualTo(reference.number(bend).isPresent());
            if (point.bend().isPresent()) {
                reference.assertClose(bend, point.bend().value());
            }
        }
        reference.assertClose("n_factors", result.suggestion().factors());
    }

    @Test
    void misfitsOfComparisonData() {
        ReferenceCase reference = ReferenceCase.of("number__likert_complete__comparison");
        double[] mean = reference.numbers("mean");
        ComparisonDataResult ours =
                ComparisonData.standard().analyse(ReferenceItems.of(reference).items());
        // The misfit of one sample has a standard deviation of .034; 500 samples here, 3 times 200 in R.
        double error = .034 * Math.sqrt(1 / 500.0 + 1 / 600.0);
        for (int i = 0; i < Math.min(mean.length, ours.steps().size()); i++) {
            assertThat(ours.steps().get(i).misfit()).as("factors " + (i + 1)).isCloseTo(mean[i], within(3 * error));
        }
        assertThat(reference.numbers("n_factors")).contains(ours.suggestion().factors());
    }
}
