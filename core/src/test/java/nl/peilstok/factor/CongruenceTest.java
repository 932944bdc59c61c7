package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the factors of one group are those of another: against psych and GPArotation, and what must always hold. */
class CongruenceTest {
    static List<ReferenceCase> halves() {
        return ReferenceCase.all("congruence__likert_halves__.*");
    }

    private static Rotated loadings(ReferenceCase.Matrix matrix) {
        return Rotation.none().rotate(matrix.rows(), matrix.data());
    }

    @ParameterizedTest
    @MethodSource("halves")
    void orthogonalProcrustes(ReferenceCase reference) {
        CongruenceResult result = Congruence.procrustes()
                .analyse(loadings(reference.matrix("varimax")), loadings(reference.matrix("second_loadings")));
        assertAgrees(reference, "procrustes", result);
    }

    @ParameterizedTest
    @MethodSource("halves")
    void obliqueTarget(ReferenceCase reference) {
        CongruenceResult result = Congruence.obliqueTarget()
                .analyse(loadings(reference.matrix("oblimin")), loadings(reference.matrix("second_loadings")));
        assertAgrees(reference, "oblique_target", result);
        double[][] phi = reference.matrix("oblique_target.Phi").data();
        for (int f = 0; f < phi.length; f++) {
            for (int g = 0; g < phi.length; g++) {
                assertThat(result.aligned().phi(f, g)).isCloseTo(phi[f][g], within(2e-6));
            }
        }
    }

    private static void assertAgrees(ReferenceCase reference, String kind, CongruenceResult result) {
        ReferenceCase.Matrix aligned = reference.matrix(kind + ".aligned");
        double[][] congruence = reference.matrix(kind + ".congruence").data();
        for (int f = 0; f < congruence.length; f++) {
            for (int g = 0; g < congruence.length; g++) {
                assertThat(result.factors(f, g).value()).isCloseTo(congruence[f][g], within(2e-6));
            }
        }
        for (int i = 0; i < aligned.rows().size(); i++) {
            String item = aligned.rows().get(i);
            reference.assertClose(kind + ".item." + item, result.item(i).value());
            for (int f = 0; f < congruence.length; f++) {
                reference.assertClose(
                        FactorMatch.cell(kind + ".aligned", aligned, i, f),
                        result.aligned().loading(i, f));
            }
        }
        reference.assertClose(kind + ".overall", result.overall().value());
    }

    @Test
    void aRotationOrAMirrorImageOrAnotherOrderOfItemsChangesNothing() {
        ReferenceCase.Matrix loadings =
                ReferenceCase.of("congruence__likert_halves__uls3").matrix("first_loadings");
        Rotated first = Rotation.varimax().rotate(loadings.rows(), loadings.data());
        List<String> names = new ArrayList<>(loadings.rows());
        Collections.reverse(names);
        double[][] mirrored = new double[names.size()][];
        for (int i = 0; i < mirrored.length; i++) {
            double[] row = loadings.data()[names.size() - 1 - i];
            mirrored[i] = new double[] {row[2], -row[0], row[1]};
        }
        for (Rotation rotation : List.of(Rotation.none(), Rotation.quartimax(), Rotation.oblimin())) {
            CongruenceResult result = Congruence.procrustes().analyse(first, rotation.rotate(names, mirrored));
            assertThat(result.overall().value()).isCloseTo(1, within(1e-10));
            for (int i = 0; i < first.items(); i++) {
                assertThat(result.item(i).value()).isCloseTo(1, within(1e-10));
                assertThat(result.difference(i)).isCloseTo(0, within(1e-10));
            }
        }
        Rotated oblique = Rotation.oblimin().rotate(loadings.rows(), loadings.data());
        assertThat(Congruence.obliqueTarget()
                        .analyse(oblique, Rotation.varimax().rotate(names, mirrored))
                        .overall()
                        .value())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void solutionsAreComparedWhateverTheirRotation() {
        FactorSolution ml =
                FactorAnalysis.ml(4).withRotation(Rotation.varimax()).analyse(FactorData.read("harman74"));
        FactorSolution minres = FactorAnalysis.minres(4).analyse(FactorData.read("harman74"));
        CongruenceResult result = Congruence.procrustes().analyse(ml, minres);
        for (int f = 0; f < 4; f++) {
            assertThat(FactorSimilarity.of(result.factor(f).value())).isEqualTo(FactorSimilarity.EQUAL);
        }
        assertThat(result.notes()).isEmpty();
        assertThat(Congruence.procrustes()
                        .analyse(ml.rotated(Rotation.oblimin()), minres)
                        .notes())
                .containsExactly("the first loadings are oblique, but those of the second were kept orthogonal");
        assertThat(result.toString())
                .startsWith("Tucker's congruence 1.000, 4 factors, 24 items, by orthogonal Procrustes\n");
        assertThat(result.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void theReadingOfACoefficient() {
        assertThat(FactorSimilarity.of(.951)).isEqualTo(FactorSimilarity.EQUAL);
        assertThat(FactorSimilarity.of(.95)).isEqualTo(FactorSimilarity.FAIR);
        assertThat(FactorSimilarity.of(.85)).isEqualTo(FactorSimilarity.FAIR);
        assertThat(FactorSimilarity.of(.8499)).isEqualTo(FactorSimilarity.NOT_SIMILAR);
        assertThat(FactorSimilarity.of(-1)).isEqualTo(FactorSimilarity.NOT_SIMILAR);
    }

    @Test
    void whatCannotBeCompared() {
        Rotated two = Rotation.none().rotate(List.of("a", "b", "c"), new double[][] {{.5, 0}, {.6, .1}, {0, .7}});
        Rotated others = Rotation.none().rotate(List.of("a", "b", "d"), new double[][] {{.5, 0}, {.6, .1}, {0, .7}});
        Rotated one = Rotation.none().rotate(List.of("a", "b", "c"), new double[][] {{.5}, {.6}, {.1}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Congruence.procrustes().analyse(two, others))
                .withMessage("second: must have the items of the first, but lacks c and has also d");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Congruence.procrustes().analyse(two, one))
                .withMessage("second: must have 2 factors as the first, got 1");
        Rotated empty = Rotation.none().rotate(List.of("a", "b", "c"), new double[][] {{.5, 0}, {.6, 0}, {0, 0}});
        CongruenceResult result = Congruence.procrustes().analyse(empty, two);
        assertThat(result.factor(1).whyAbsent()).isPresent();
        assertThat(result.item(2).whyAbsent().orElseThrow().reason()).isEqualTo("c has no loadings");
        assertThat(result.toString()).contains("—");
        CongruenceResult single = Congruence.procrustes().analyse(one, one);
        assertThat(single.overall().value()).isCloseTo(1, within(1e-12));
    }
}
