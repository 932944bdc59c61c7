package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The criteria: their gradients against differences of their values, and what is known of their values. */
class CriterionTest {
    private static final int P = 9;
    private static final int K = 3;

    static final Map<String, Criterion.Kind> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("varimax", (p, k) -> new Orthomax(p, k, 1)),
            Map.entry("quartimax", (p, k) -> new Orthomax(p, k, 0)),
            Map.entry("Crawford–Ferguson", (p, k) -> new CrawfordFerguson(p, k, .3)),
            Map.entry("oblimin", (p, k) -> new DirectOblimin(p, k, 0)),
            Map.entry("oblimin −.5", (p, k) -> new DirectOblimin(p, k, -.5)),
            Map.entry("geomin", (p, k) -> new Geomin(p, k, .01)),
            Map.entry("Bentler", BentlerInvariance::new),
            Map.entry("infomax", Infomax::new),
            Map.entry("tandem I", (p, k) -> new Tandem(p, k, false)),
            Map.entry("tandem II", (p, k) -> new Tandem(p, k, true)),
            Map.entry("simplimax", (p, k) -> new Simplimax(p, k, 15)),
            Map.entry("bifactor", Bifactor::new),
            Map.entry("target", Targets.distance(rows(new SplittableRandom(1)), someCells()))));

    static Stream<Arguments> kinds() {
        return KINDS.entrySet().stream()
                .flatMap(kind -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(kind.getKey(), seed)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theGradientIsTheSlopeOfTheValue(String name, long seed) {
        Criterion criterion = KINDS.get(name).of(P, K);
        double[] loadings = random(seed);
        double[] gradient = new double[P * K];
        double[] ignored = new double[P * K];
        criterion.evaluate(loadings, gradient);
        double h = 1e-5;
        for (int at = 0; at < loadings.length; at++) {
            double loading = loadings[at];
            loadings[at] = loading + h;
            double above = criterion.evaluate(loadings, ignored);
            loadings[at] = loading - h;
            double below = criterion.evaluate(loadings, ignored);
            loadings[at] = loading;
            double slope = (above - below) / (2 * h);
            assertThat(gradient[at]).as("cell " + at).isCloseTo(slope, within(2e-8 * (1 + Math.abs(slope))));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void turningAFactorRoundLeavesTheValue(String name, long seed) {
        if (name.equals("target")) {
            return;
        }
        Criterion criterion = KINDS.get(name).of(P, K);
        double[] loadings = random(seed);
        double[] turned = loadings.clone();
        for (int i = 0; i < P; i++) {
            turned[P + i] = -turned[P + i];
        }
        assertThat(value(criterion, turned)).isCloseTo(value(criterion, loadings), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theOrderOfFactorsLeavesTheValue(String name, long seed) {
        if (name.equals("target")) {
            return;
        }
        Criterion criterion = KINDS.get(name).of(P, K);
        double[] loadings = random(seed);
        double[] swapped = loadings.clone();
        // The last two, because the first one of a bifactor rotation is the general factor.
        System.arraycopy(loadings, P, swapped, 2 * P, P);
        System.arraycopy(loadings, 2 * P, swapped, P, P);
        assertThat(value(criterion, swapped)).isCloseTo(value(criterion, loadings), within(1e-12));
    }

    /** Crawford and Ferguson (1970): with orthogonal factors, κ = 1/p orders rotations as varimax does. */
    @Test
    void crawfordFergusonWithOneOverPDiffersFromVarimaxByAConstant() {
        double[] loadings = random(5);
        double[] turned = rotatedInAPlane(loadings, .7);
        Criterion varimax = new Orthomax(P, K, 1);
        Criterion family = new CrawfordFerguson(P, K, 1.0 / P);
        assertThat(value(family, turned) - value(family, loadings))
                .isCloseTo(value(varimax, turned) - value(varimax, loadings), within(1e-13));
    }

    @Test
    void aPerfectSimpleStructureHasNothingLeftToSimplify() {
        double[] simple = new double[P * K];
        for (int i = 0; i < P; i++) {
            simple[i % K * P + i] = .3 + .05 * i;
        }
        for (String name : List.of("oblimin", "Bentler", "bifactor")) {
            assertThat(value(KINDS.get(name).of(P, K), simple)).as(name).isCloseTo(0, within(1e-15));
        }
        assertThat(value(new Simplimax(P, K, P * (K - 1)), simple)).isZero();
        assertThat(value(new CrawfordFerguson(P, K, 0), simple)).isZero();
    }

    private static double[] rotatedInAPlane(double[] loadings, double angle) {
        double[] turned = loadings.clone();
        for (int i = 0; i < P; i++) {
            turned[i] = Math.cos(angle) * loadings[i] - Math.sin(angle) * loadings[P + i];
            turned[P + i] = Math.sin(angle) * loadings[i] + Math.cos(angle) * loadings[P + i];
        }
        return turned;
    }

    private static double value(Criterion criterion, double[] loadings) {
        return criterion.evaluate(loadings, new double[loadings.length]);
    }

    private static double[] random(long seed) {
        return new SplittableRandom(seed).doubles(P * K, -1, 1).toArray();
    }

    private static double[][] rows(SplittableRandom random) {
        double[][] rows = new double[P][];
        for (int i = 0; i < P; i++) {
            rows[i] = random.doubles(K, -1, 1).toArray();
        }
        return rows;
    }

    private static boolean[][] someCells() {
        boolean[][] cells = new boolean[P][K];
        for (int i = 0; i < P; i++) {
            cells[i][i % K] = true;
            cells[i][(i + 1) % K] = i % 2 == 0;
        }
        return cells;
    }
}
