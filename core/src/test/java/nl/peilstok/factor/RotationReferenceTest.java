package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rotations against R: stats::varimax, stats::promax and GPArotation, whose solutions were polished until the projected
 * gradient was 1e-12. A value of the criterion below that of a reference is right and the loadings then differ.
 */
class RotationReferenceTest {
    /** Above rounding and below the difference of any two minima. */
    private static final double LOWER = 1e-7;

    static List<ReferenceCase> varimax() {
        return ReferenceCase.all("rot__.*__varimax_.*");
    }

    @ParameterizedTest
    @MethodSource("varimax")
    void varimax(ReferenceCase reference) {
        Rotated rotated = rotate(Rotation.varimax(), reference);
        FactorMatch match = FactorMatch.assertClose(reference, "loadings", "", rotated);
        FactorMatch.assertClose(reference, "best_of_random_starts_kaiser.loadings", "", rotated);
        reference.assertClose(
                "best_of_random_starts_kaiser.criterion", rotated.criterion().value());
        for (int f = 0; f < rotated.factors(); f++) {
            reference.assertClose("ss_loadings.F" + (f + 1), match.variance(f));
        }
        for (int i = 0; i < rotated.items(); i++) {
            reference.assertClose("communalities." + rotated.names().get(i), rotated.communality(i));
        }
        FactorMatch.assertClose(
                reference,
                "raw_loadings_no_kaiser",
                "",
                rotate(Rotation.varimax().withWeighting(Weighting.NONE), reference));
    }

    static List<ReferenceCase> promax() {
        return ReferenceCase.all("rot__.*__promax_.*");
    }

    @ParameterizedTest
    @MethodSource("promax")
    void promaxInEachOfItsConventions(ReferenceCase reference) {
        assertPromax(reference, "r_stats_convention", Rotation.promaxStats());
        assertPromax(reference, "spss_convention", Rotation.promaxSpss());
        assertPromax(reference, "kaiser_throughout_convention", Rotation.promaxPsych());
        FactorMatch.assertClose(
                reference, "psych_Promax.pattern", "psych_Promax.Phi", rotate(Rotation.promaxStats(), reference));
        FactorMatch.assertClose(
                reference,
                "psych_kaiser_promax.pattern",
                "psych_kaiser_promax.Phi",
                rotate(Rotation.promaxPsych(), reference));
    }

    private static void assertPromax(ReferenceCase reference, String convention, Rotation rotation) {
        Rotated rotated = rotate(rotation, reference);
        FactorMatch match = FactorMatch.assertClose(reference, convention + ".pattern", convention + ".Phi", rotated);
        ReferenceCase.Matrix structure = reference.matrix(convention + ".structure");
        for (int i = 0; i < rotated.items(); i++) {
            for (int f = 0; f < rotated.factors(); f++) {
                reference.assertClose(
                        FactorMatch.cell(convention + ".structure", structure, i, f), match.structure(i, f));
            }
        }
    }

    static List<ReferenceCase> others() {
        return ReferenceCase.all("rot__.*__(oblimin|quartimax|equamax|geominQ|bentlerQ|simplimax)_.*");
    }

    @ParameterizedTest
    @MethodSource("others")
    void searchedRotations(ReferenceCase reference) {
        for (String value : reference.valueNames()) {
            if (reference.has(value + ".criterion")) {
                Rotated rotated = rotate(rotation(reference, value), reference);
                assertAtLeastAsLow(reference, value, rotated);
            }
        }
    }

    private static void assertAtLeastAsLow(ReferenceCase reference, String value, Rotated rotated) {
        double expected = reference.value(value + ".criterion");
        assertThat(rotated.converged()).as(value).isTrue();
        assertThat(rotated.criterion().value()).as(value).isLessThanOrEqualTo(expected + LOWER);
        if (rotated.criterion().value() > expected - LOWER) {
            FactorMatch.assertClose(reference, value + ".loadings", value + ".Phi", rotated);
            assertThat(rotated.criterion().value())
                    .as(value)
                    .isLessThanOrEqualTo(expected + 1e-12 * Math.max(1, Math.abs(expected)));
        }
    }

    private static Rotation rotation(ReferenceCase reference, String value) {
        String name =
                Stream.of(reference.name().split("__")).skip(2).findFirst().orElseThrow();
        int k = reference.matrix("input_loadings").columns().size();
        int p = reference.matrix("input_loadings").rows().size();
        Rotation rotation = switch (name.substring(0, name.indexOf('_'))) {
            case "oblimin" -> Rotation.oblimin(value.equals("gamma_minus_half") ? -.5 : 0);
            case "quartimax" -> Rotation.quartimax();
            case "equamax" -> Rotation.equamax();
            case "geominQ" -> Rotation.geominOblique();
            case "bentlerQ" -> Rotation.bentlerOblique();
            default -> Rotation.simplimax(p * (k - 1)).withRandomStarts(300);
        };
        return value.equals("kaiser") ? rotation.withWeighting(Weighting.KAISER) : rotation;
    }

    private static Rotated rotate(Rotation rotation, ReferenceCase reference) {
        ReferenceCase.Matrix loadings = reference.matrix("input_loadings");
        return rotation.rotate(loadings.rows(), loadings.data());
    }
}
