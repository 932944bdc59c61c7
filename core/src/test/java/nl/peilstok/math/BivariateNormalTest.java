package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceData;
import org.junit.jupiter.api.Test;

class BivariateNormalTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** A table with 20 digits by mpmath (src/test/python/bivariate_normal.py): small probabilities keep their digits. */
    @Test
    void agreesWithHighPrecision() {
        ReferenceData table = ReferenceData.readResource("/reference/mpmath/bivariate_normal.csv");
        double[] h = table.numeric("h");
        double[] k = table.numeric("k");
        double[] rho = table.numeric("rho");
        double[] upper = table.numeric("upper");
        WorstError worst = new WorstError();
        for (int i = 0; i < table.size(); i++) {
            String where = "h " + h[i] + ", k " + k[i] + ", rho " + rho[i];
            worst.add(BivariateNormal.upper(h[i], k[i], rho[i]), upper[i], where);
            worst.add(BivariateNormal.upper(k[i], h[i], rho[i]), upper[i], where + " exchanged");
            assertThat(BivariateNormal.lower(-h[i], -k[i], rho[i])).isCloseTo(upper[i], within(1e-15));
        }
        worst.assertBelow(2e-13);
    }

    @Test
    void agreesWithR() {
        ReferenceCase reference = ReferenceCase.of("dist__bivariate_normal");
        ReferenceCase.Matrix table = reference.matrix("table");
        for (String row : table.rows()) {
            double p = BivariateNormal.lower(table.get(row, "a"), table.get(row, "b"), table.get(row, "rho"));
            reference.assertClose("table." + row + ".p", p);
        }
    }

    /** Sheppard (1899): P(X > 0, Y > 0) = ¼ + asin(ρ)/2π. */
    @Test
    void quadrantAtTheMeans() {
        for (double rho = -1; rho <= 1; rho += 1.0 / 16) {
            assertThat(BivariateNormal.upper(0, 0, rho))
                    .isCloseTo(0.25 + StrictMath.asin(rho) / (2 * StrictMath.PI), within(1e-15));
        }
    }

    @Test
    void limitsMayBeInfinite() {
        assertThat(BivariateNormal.upper(INFINITY, 1, .3)).isZero();
        assertThat(BivariateNormal.upper(-INFINITY, INFINITY, .3)).isZero();
        assertThat(BivariateNormal.upper(-INFINITY, 1, .3)).isEqualTo(Tail.normalUpper(1));
        assertThat(BivariateNormal.upper(1, -INFINITY, .3)).isEqualTo(Tail.normalUpper(1));
        assertThat(BivariateNormal.upper(-INFINITY, -INFINITY, 1)).isOne();
        assertThat(BivariateNormal.upper(1e200, 1e200, .999)).isZero();
        assertThat(BivariateNormal.density(INFINITY, 0, .2)).isZero();
        assertThat(BivariateNormal.lowerByH(.5, INFINITY, .2))
                .isCloseTo(BivariateNormal.normalDensity(.5), within(1e-16));
        assertThat(BivariateNormal.lowerByH(INFINITY, .5, .2)).isZero();
    }

    @Test
    void rectanglesTileThePlane() {
        double[] cuts = {-INFINITY, -2, -.3, .4, 1.7, INFINITY};
        for (double rho : new double[] {-1, -.97, -.4, 0, .6, .999, 1}) {
            double sum = 0;
            for (int i = 1; i < cuts.length; i++) {
                for (int j = 1; j < cuts.length; j++) {
                    sum += BivariateNormal.rectangle(cuts[i - 1], cuts[i], cuts[j - 1], cuts[j], rho);
                }
            }
            assertThat(sum).isCloseTo(1, within(2e-15));
        }
    }

    /** Far from the diagonal a cell holds next to nothing; its size comes from one corner, as the density says. */
    @Test
    void smallRectanglesKeepTheirDigits() {
        double p = BivariateNormal.rectangle(-INFINITY, -1, 1, INFINITY, .95);
        assertThat(p).isEqualTo(BivariateNormal.upper(1, 1, -.95)).isBetween(1e-13, 1e-11);
        double middle = BivariateNormal.rectangle(-1.2, -1, 1, 1.2, .95);
        double edges = BivariateNormal.upper(1, 1, -.95)
                - 2 * BivariateNormal.upper(1.2, 1, -.95)
                + BivariateNormal.upper(1.2, 1.2, -.95);
        assertThat(middle).isCloseTo(edges, within(1e-12 * p));
    }

    @Test
    void derivativesAreThoseOfTheProbability() {
        double step = 1e-5;
        for (double rho : new double[] {-.9, -.3, 0, .5, .95}) {
            for (double h : new double[] {-1.4, .2, 2}) {
                for (double k : new double[] {-.7, .2, 1.1}) {
                    double byRho = BivariateNormal.lower(h, k, rho + step) - BivariateNormal.lower(h, k, rho - step);
                    double byH = BivariateNormal.lower(h + step, k, rho) - BivariateNormal.lower(h - step, k, rho);
                    assertThat(BivariateNormal.density(h, k, rho)).isCloseTo(byRho / (2 * step), within(1e-7));
                    assertThat(BivariateNormal.lowerByH(h, k, rho)).isCloseTo(byH / (2 * step), within(1e-8));
                }
            }
        }
    }

    @Test
    void mistakesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BivariateNormal.upper(0, 0, 1.01))
                .withMessageContaining("rho must be from -1 to 1, but is 1.01");
        assertThatIllegalArgumentException().isThrownBy(() -> BivariateNormal.upper(Double.NaN, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> BivariateNormal.upper(0, 0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> BivariateNormal.density(0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> BivariateNormal.rectangle(1, 0, 0, 1, 0));
    }
}
