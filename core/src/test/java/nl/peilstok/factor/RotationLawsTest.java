package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peilstok.work.Work;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every rotation, on seeded random loadings, and of input at the edges. */
class RotationLawsTest {
    private static final Offset<Double> TIGHT = within(1e-10);

    static Stream<Rotation> rotations() {
        double[][] target = simple(12, 3);
        boolean[][] cells = new boolean[12][3];
        for (int i = 0; i < 12; i++) {
            for (int f = 0; f < 3; f++) {
                cells[i][f] = target[i][f] == 0;
            }
        }
        List<Rotation> rotations = List.of(
                Rotation.none(),
                Rotation.varimax(),
                Rotation.quartimax(),
                Rotation.equamax(),
                Rotation.parsimax(),
                Rotation.factorParsimony(),
                Rotation.crawfordFergusonOrthogonal(.2),
                Rotation.crawfordFergusonOblique(.1),
                Rotation.promaxStats(),
                Rotation.promaxPsych(3),
                Rotation.promaxSpss(),
                Rotation.oblimin(),
                Rotation.oblimin(-2),
                Rotation.quartimin(),
                Rotation.geominOrthogonal(),
                Rotation.geominOblique(),
                Rotation.bentlerOrthogonal(),
                Rotation.bentlerOblique(),
                Rotation.infomaxOrthogonal(),
                Rotation.infomaxOblique(),
                Rotation.tandemI(),
                Rotation.tandemII(),
                Rotation.simplimax(24),
                Rotation.procrustes(target),
                Rotation.targetOrthogonal(target),
                Rotation.targetOrthogonal(target, cells),
                Rotation.targetOblique(target),
                Rotation.targetOblique(target, cells),
                Rotation.bifactorOrthogonal(),
                Rotation.bifactorOblique());
        return rotations.stream()
                .flatMap(rotation -> Stream.of(Weighting.values())
                        .filter(weighting -> allows(rotation, weighting))
                        .map(rotation::withWeighting));
    }

    private static boolean allows(Rotation rotation, Weighting weighting) {
        try {
            return rotation.withWeighting(weighting) != null;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("rotations")
    void communalitiesSurvive(Rotation rotation) {
        double[][] loadings = random(3);
        Rotated rotated = rotate(rotation, loadings);
        assertThat(rotated.converged()).isTrue();
        double sum = 0;
        for (int i = 0; i < loadings.length; i++) {
            assertThat(rotated.communality(i)).isCloseTo(Weighting.communality(loadings[i]), TIGHT);
            sum += rotated.communality(i);
        }
        assertThat(rotated.variance(0) + rotated.variance(1) + rotated.variance(2))
                .isCloseTo(sum, TIGHT);
    }

    @ParameterizedTest
    @MethodSource("rotations")
    void patternPhiStructureAndTransformationBelongTogether(Rotation rotation) {
        double[][] loadings = random(4);
        Rotated rotated = rotate(rotation, loadings);
        for (int f = 0; f < 3; f++) {
            for (int g = 0; g < 3; g++) {
                double product = 0;
                for (int l = 0; l < 3; l++) {
                    product += rotated.transformation(l, f) * rotated.transformation(l, g);
                }
                assertThat(rotated.phi(f, g)).isCloseTo(product, TIGHT);
                if (f == g || !rotation.isOblique()) {
                    assertThat(rotated.phi(f, g)).isEqualTo(f == g ? 1 : 0);
                }
            }
        }
        for (int i = 0; i < loadings.length; i++) {
            for (int f = 0; f < 3; f++) {
                double structure = 0;
                for (int l = 0; l < 3; l++) {
                    structure += loadings[i][l] * rotated.transformation(l, f);
                }
                // A T = Λ T'T, so the structure is the unrotated loadings times T.
                assertThat(rotated.structure(i, f)).isCloseTo(structure, TIGHT);
                if (!rotation.isOblique()) {
                    assertThat(rotated.structure(i, f)).isEqualTo(rotated.loading(i, f));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rotations")
    void factorsStandByVarianceAndPointUp(Rotation rotation) {
        Rotated rotated = rotate(rotation, random(5));
        String label = rotation.label();
        if (label.contains("target") || label.contains("Procrustes") || label.equals("no rotation")) {
            return;
        }
        for (int f = 0; f < 3; f++) {
            int factor = f;
            assertThat(IntStream.range(0, 12)
                            .mapToDouble(i -> rotated.loading(i, factor))
                            .sum())
                    .isPositive();
        }
        if (!label.contains("bifactor")) {
            assertThat(rotated.variance(0)).isGreaterThanOrEqualTo(rotated.variance(1));
        }
        assertThat(rotated.variance(1)).isGreaterThanOrEqualTo(rotated.variance(2));
    }

    @ParameterizedTest
    @MethodSource("rotations")
    void theNumberOfThreadsChangesNoBit(Rotation rotation) {
        double[][] loadings = random(6);
        Rotation several = rotation.randomStarts() == 0
                ? rotation
                : rotation.withRandomStarts(9).withSeed(5);
        Rotated alone = rotate(several, loadings);
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            Rotated together = rotate(several.on(Work.on(executor, 2)), loadings);
            assertThat(Arrays.deepEquals(together.pattern(), alone.pattern())).isTrue();
            assertThat(Arrays.deepEquals(together.phi(), alone.phi())).isTrue();
            assertThat(together.minima()).isEqualTo(alone.minima());
        } finally {
            executor.shutdown();
        }
    }

    @ParameterizedTest
    @MethodSource("rotations")
    void itPrintsWithinEightyColumns(Rotation rotation) {
        assertThat(rotate(rotation, random(7)).toString().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    /** Oblique simple structure that was hidden by a rotation is found again. */
    @ParameterizedTest
    @MethodSource("rotations")
    void aPlantedSimpleStructureIsRecovered(Rotation rotation) {
        if (!List.of("direct oblimin (gamma 0)", "direct quartimin", "oblique Bentler", "simplimax (24 small)")
                .contains(rotation.label())) {
            return;
        }
        double[][] simple = simple(12, 3);
        double[][] t = {{1, 0, 0}, {.4, Math.sqrt(1 - .16), 0}, {.3, .2, Math.sqrt(1 - .13)}};
        double[][] unrotated = times(simple, t);
        Rotated rotated = rotate(rotation.withRandomStarts(30), unrotated);
        FactorMatch match = FactorMatch.of(rotated, simple);
        // Bentler's criterion goes with the fourth power of the distance here and its slope with the third, so that a
        // slope of
        // 1e-11 leaves 2e-4.
        Offset<Double> offset = within(rotation.label().contains("Bentler") ? 3e-4 : 1e-8);
        for (int i = 0; i < 12; i++) {
            for (int f = 0; f < 3; f++) {
                assertThat(match.loading(i, f)).isCloseTo(simple[i][f], offset);
            }
        }
        assertThat(match.phi(0, 1)).isCloseTo(.4, offset);
        assertThat(rotated.shareAtBest().value()).isPositive();
    }

    @Test
    void aTargetIsReachedWhereItCanBe() {
        double[][] target = simple(12, 3);
        double[][] t = {{1, 0, 0}, {.4, Math.sqrt(1 - .16), 0}, {.3, .2, Math.sqrt(1 - .13)}};
        Rotated oblique = rotate(Rotation.targetOblique(target), times(target, t));
        assertThat(oblique.criterion().value()).isCloseTo(0, TIGHT);
        assertThat(oblique.loading(4, 1)).isCloseTo(target[4][1], TIGHT);
        double[][] turned = rotate(Rotation.quartimax(), random(1)).pattern();
        Rotated orthogonal = rotate(Rotation.procrustes(turned), random(1));
        assertThat(orthogonal.criterion().value()).isCloseTo(0, TIGHT);
    }

    /** The closed form against the search for the same target. */
    @Test
    void procrustesIsTheOrthogonalTargetRotation() {
        double[][] target = simple(12, 3);
        boolean[][] all = new boolean[12][3];
        Stream.of(all).forEach(row -> Arrays.fill(row, true));
        Rotated closed = rotate(Rotation.procrustes(target), random(2));
        Rotated searched = rotate(Rotation.targetOrthogonal(target, all), random(2));
        assertThat(searched.criterion().value()).isCloseTo(closed.criterion().value(), TIGHT);
        assertThat(searched.loading(3, 2)).isCloseTo(closed.loading(3, 2), within(1e-8));
    }

    /** All squared loadings are equal here, which is varimax's worst point: it has no slope, and is no minimum. */
    @Test
    void aStartWithoutSlopeIsNotTakenForAMinimum() {
        double[][] worst = {{.5, .5}, {.5, -.5}, {.6, .6}, {.6, -.6}};
        Rotated rotated = rotate(Rotation.varimax().withWeighting(Weighting.NONE), worst);
        assertThat(rotated.loading(0, 0) * rotated.loading(0, 1)).isCloseTo(0, TIGHT);
    }

    @Test
    void oneFactorStaysAsItIs() {
        double[][] one = {{.5}, {.6}, {-.1}};
        for (Rotation rotation : List.of(Rotation.oblimin(), Rotation.varimax(), Rotation.promaxSpss())) {
            Rotated rotated = rotate(rotation, one);
            assertThat(rotated.loading(1, 0)).isEqualTo(.6);
            assertThat(rotated.phi(0, 0)).isEqualTo(1);
            assertThat(rotated.criterion().whyAbsent()).isPresent();
        }
    }

    @Test
    void anItemWithoutCommunalityIsNamedAndStaysAtZero() {
        double[][] loadings = random(8);
        loadings[4] = new double[3];
        for (Weighting weighting : List.of(Weighting.KAISER, Weighting.CURETON_MULAIK)) {
            Rotated rotated = rotate(Rotation.oblimin().withWeighting(weighting), loadings);
            assertThat(rotated.notes()).anyMatch(note -> note.startsWith("v4 has communality 0"));
            assertThat(rotated.communality(4)).isZero();
            assertThat(rotated.converged()).isTrue();
        }
    }

    @Test
    void equalItemsHaveEqualLoadings() {
        double[][] loadings = random(9);
        loadings[7] = loadings[2].clone();
        Rotated rotated = rotate(Rotation.geominOblique(), loadings);
        for (int f = 0; f < 3; f++) {
            assertThat(rotated.loading(7, f)).isEqualTo(rotated.loading(2, f));
        }
    }

    /** Covarimin has no minimum here: the sum goes down without end while factors fall together. */
    @Test
    void collapseIsSaidAloud() {
        Rotated rotated = rotate(Rotation.covarimin(), random(10));
        assertThat(rotated.converged()).isFalse();
        assertThat(rotated.notes())
                .anyMatch(note -> note.startsWith("not converged: projected gradient"))
                .anyMatch(note -> note.contains("have collapsed into one"));
    }

    @Test
    void whatCannotBeRotatedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rotate(Rotation.varimax(), new double[][] {{1, 2, 3}, {1, 2, 4}}))
                .withMessageContaining("got 2 items and 3 factors");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rotate(Rotation.varimax(), new double[][] {{1, 2}, {1, Double.NaN}, {0, 1}}))
                .withMessageContaining("v1 has NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rotate(Rotation.procrustes(simple(12, 3)), simple(12, 2)))
                .withMessageContaining("target: must be 12 items by 2 factors");
        assertThatIllegalArgumentException().isThrownBy(() -> rotate(Rotation.simplimax(7), simple(3, 2)));
    }

    @Test
    void whatIsNotThereIsNotReplaced() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rotation.promaxSpss().withWeighting(Weighting.NONE))
                .withMessage("weighting: promax (SPSS, kappa 4) allows Kaiser weighting only, got no weighting");
        assertThatIllegalArgumentException().isThrownBy(() -> Rotation.none().withWeighting(Weighting.KAISER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rotation.targetOblique(simple(4, 2)).withWeighting(Weighting.KAISER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rotation.procrustes(simple(4, 2)).withRandomStarts(3));
        assertThatIllegalArgumentException().isThrownBy(() -> Rotation.oblimin(1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> Rotation.oblimin(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Rotation.geominOblique(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Rotation.crawfordFergusonOblique(2));
        assertThatIllegalArgumentException().isThrownBy(() -> Rotation.promaxStats(1));
        assertThatIllegalArgumentException().isThrownBy(() -> Rotation.simplimax(0));
    }

    private static Rotated rotate(Rotation rotation, double[][] loadings) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < loadings.length; i++) {
            names.add("v" + i);
        }
        return rotation.rotate(names, loadings);
    }

    /** Loadings as an extraction gives them: a general factor, and others that tell the items apart. */
    private static double[][] random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] simple = simple(12, 3);
        double[][] t = {{.6, .5, -.6}, {.6, .2, .75}, {.5, -.8, -.2}};
        double[][] loadings = times(simple, t);
        for (double[] row : loadings) {
            for (int f = 0; f < 3; f++) {
                row[f] += .3 * (random.nextDouble() - .5);
            }
        }
        return loadings;
    }

    private static double[][] simple(int p, int k) {
        double[][] simple = new double[p][k];
        for (int i = 0; i < p; i++) {
            simple[i][i % k] = .4 + .04 * i;
        }
        return simple;
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int f = 0; f < b[0].length; f++) {
                for (int g = 0; g < b.length; g++) {
                    product[i][f] += a[i][g] * b[g][f];
                }
            }
        }
        return product;
    }
}
