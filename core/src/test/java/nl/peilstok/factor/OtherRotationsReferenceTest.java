package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;

/**
 * The lowest values of criteria as GPArotation finds them from 9 starts (gradient 1e-5), and weights as lavaan computes
 * them; {@code rotations_other.R} made them.
 */
class OtherRotationsReferenceTest {
    private static final ReferenceCase.Matrix LOADINGS =
            ReferenceCase.of("rot__harman74__varimax_ml4").matrix("input_loadings");

    @Test
    void valuesOfTheCriteria() throws IOException {
        double[][] target = new double[24][4];
        boolean[][] zeros = new boolean[24][4];
        for (int i = 0; i < 24; i++) {
            for (int f = 0; f < 4; f++) {
                target[i][f] = f == i / 6 ? .6 : 0;
                zeros[i][f] = f != i / 6;
            }
        }
        Map<String, Rotation> rotations = Map.ofEntries(
                Map.entry("parsimax", Rotation.parsimax()),
                Map.entry("factorParsimony", Rotation.factorParsimony()),
                Map.entry("obliqueCrawfordFerguson", Rotation.crawfordFergusonOblique(1 / 24.0)),
                Map.entry("geominOrthogonal", Rotation.geominOrthogonal()),
                Map.entry("bentlerOrthogonal", Rotation.bentlerOrthogonal()),
                Map.entry("infomaxOrthogonal", Rotation.infomaxOrthogonal()),
                Map.entry("infomaxOblique", Rotation.infomaxOblique()),
                Map.entry("tandemI", Rotation.tandemI()),
                Map.entry("tandemII", Rotation.tandemII()),
                Map.entry("bifactorOrthogonal", Rotation.bifactorOrthogonal()),
                Map.entry("bifactorOblique", Rotation.bifactorOblique()),
                Map.entry("targetOrthogonal", Rotation.targetOrthogonal(target)),
                Map.entry("targetOblique", Rotation.targetOblique(target)),
                Map.entry("partialTargetOrthogonal", Rotation.targetOrthogonal(target, zeros)),
                Map.entry("partialTargetOblique", Rotation.targetOblique(target, zeros)));
        Map<String, Double> expected = lines("rotations_other.csv").stream()
                .map(line -> line.split(","))
                .collect(Collectors.toMap(cells -> cells[0], cells -> Double.parseDouble(cells[1])));
        assertThat(expected.keySet()).isEqualTo(rotations.keySet());
        Map<String, Double> found = rotations.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue()
                                .rotate(LOADINGS.rows(), LOADINGS.data())
                                .criterion()
                                .value()));
        assertThat(found)
                .allSatisfy((name, value) -> assertThat(value)
                        .as(name)
                        .isCloseTo(expected.get(name), within(1e-8 * Math.max(1, Math.abs(expected.get(name))))));
    }

    @Test
    void weightsOfCuretonAndMulaik() throws IOException {
        double[] weights = Weighting.CURETON_MULAIK.weights(LOADINGS.data());
        List<Double> expected =
                lines("cureton_mulaik.csv").stream().map(Double::valueOf).toList();
        assertThat(weights).hasSize(expected.size());
        for (int i = 0; i < weights.length; i++) {
            assertThat(weights[i]).isCloseTo(expected.get(i), within(1e-12));
        }
    }

    private static List<String> lines(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                OtherRotationsReferenceTest.class.getResourceAsStream("/reference/" + file), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(String::strip).toList();
        }
    }
}
