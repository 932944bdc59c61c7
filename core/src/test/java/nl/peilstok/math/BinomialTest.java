package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;

/** The beta, binomial and hypergeometric distributions. */
class BinomialTest {
    private final Random random = new Random(20180610);

    @Test
    void agreesWithR() {
        ReferenceCase reference = ReferenceCase.of("dist__beta_binom_hyper");
        ExactDistribution cell = Hypergeometric.ofMargins(10, 15, 8).at(1);
        double[] values = {
            Beta.lower(.3, 2, 5),
            Beta.lower(.999, 40, .5),
            Beta.quantile(.025, 7, 12),
            Binomial.lower(3, 17, .3),
            cell.at(3),
            cell.lower(4)
        };
        for (int i = 0; i < values.length; i++) {
            reference.assertClose("table." + (i + 1) + ".value", values[i]);
        }
    }

    @Test
    void binomialTailsAreSumsOfProbabilities() {
        WorstError worst = new WorstError();
        for (int i = 0; i < 100; i++) {
            int n = 1 + random.nextInt(200);
            double probability = random.nextDouble();
            int x = random.nextInt(n + 1);
            double below = 0;
            for (int j = 0; j <= x; j++) {
                below += Binomial.at(j, n, probability);
            }
            double above = 0;
            for (int j = n; j >= x; j--) {
                above += Binomial.at(j, n, probability);
            }
            worst.add(Binomial.lower(x, n, probability), below, "lower " + x + " " + n + " " + probability);
            worst.add(Binomial.upper(x, n, probability), above, "upper " + x + " " + n + " " + probability);
        }
        worst.assertBelow(1e-11);
    }

    @Test
    void signTestOfFairCoins() {
        assertThat(Binomial.lower(0, 60, .5)).isCloseTo(StrictMath.scalb(1.0, -60), within(1e-30));
        assertThat(Binomial.upper(1000, 1000, .5) / StrictMath.scalb(1.0, -1000))
                .isCloseTo(1, within(1e-12));
        assertThat(Binomial.twiceSmaller(2, 10, .5)).isCloseTo(112.0 / 1024, within(1e-13));
        assertThat(Binomial.twiceSmaller(5, 10, .5)).isEqualTo(1);
        assertThat(Binomial.at(0, 3, 0)).isEqualTo(1);
        assertThat(Binomial.lower(2, 3, 1)).isZero();
    }

    /** Agresti and Coull (1998) print the limits of Clopper and Pearson for 0 and 5 of 10. */
    @Test
    void limitsOfClopperAndPearson() {
        assertThat(Binomial.probabilityLower(0, 10, .025)).isCloseTo(1 - StrictMath.pow(.025, .1), within(1e-14));
        assertThat(Binomial.probabilityUpper(0, 10, .025)).isZero();
        assertThat(Binomial.probabilityLower(10, 10, .025)).isEqualTo(1);
        double low = Binomial.probabilityUpper(5, 10, .025);
        assertThat(low).isCloseTo(.1871, within(5e-5));
        assertThat(Binomial.upper(5, 10, low)).isCloseTo(.025, within(1e-14));
        double high = Binomial.probabilityLower(5, 10, .025);
        assertThat(high).isCloseTo(1 - low, within(1e-14));
        assertThat(Binomial.lower(5, 10, high)).isCloseTo(.025, within(1e-14));
    }

    @Test
    void betaQuantilesGiveTheirTailsBack() {
        WorstError worst = new WorstError();
        for (int i = 0; i < 100; i++) {
            double a = StrictMath.exp(8 * random.nextDouble() - 1);
            double b = StrictMath.exp(8 * random.nextDouble() - 1);
            double p = random.nextDouble() / 2;
            double x = Beta.quantile(p, a, b);
            if (x < .99) {
                worst.add(Beta.lower(x, a, b), p, "lower " + p + " " + a + " " + b);
            }
            x = Beta.quantileUpper(p, a, b);
            if (x < .99) {
                worst.add(Beta.upper(x, a, b), p, "upper " + p + " " + a + " " + b);
            }
        }
        worst.assertBelow(1e-11);
    }

    /** fisher.test(matrix(c(3, 1, 1, 3), 2)), Fisher's tea: p .4857, odds ratio 6.408309 [.2117329, 621.9337505]; R's root finder stops early. */
    @Test
    void fishersTea() {
        Hypergeometric cups = Hypergeometric.ofMargins(4, 4, 4);
        assertThat(cups.first()).isZero();
        assertThat(cups.last()).isEqualTo(4);
        assertThat(cups.at(1).upper(3)).isCloseTo(17.0 / 70, within(1e-15));
        assertThat(cups.atMostAsProbable(3, 1)).isCloseTo(34.0 / 70, within(1e-15));
        assertThat(cups.oddsRatio(3)).isCloseTo(6.408308867005793, within(1e-4));
        assertThat(cups.at(cups.oddsRatio(3)).mean()).isCloseTo(3, within(1e-13));
        double low = cups.oddsRatioUpper(3, .025);
        assertThat(low).isCloseTo(.2117329, within(1e-5));
        assertThat(cups.at(low).upper(3)).isCloseTo(.025, within(1e-15));
        // R prints 621.93, where 1 − ψ⁴ / (1 + 16ψ + 36ψ² + 16ψ³ + ψ⁴) is .02517.
        double high = cups.oddsRatioLower(3, .025);
        double others = ((1 / high + 16) / high + 36) / high / high + 16 / high;
        assertThat(others / (1 + others)).isCloseTo(.025, within(1e-15));
        assertThat(cups.oddsRatio(4)).isInfinite();
        assertThat(cups.oddsRatioUpper(0, .025)).isZero();
    }

    @Test
    void theNoncentralWeightsAreThoseOfTheDefinition() {
        Hypergeometric table = Hypergeometric.ofMargins(5, 4, 6);
        // C(5, x) C(4, 6 − x) 2^x for x = 2 … 5.
        double[] direct = {10 * 1 * 4, 10 * 4 * 8, 5 * 6 * 16, 4 * 32};
        double all = 40 + 320 + 480 + 128;
        assertThat(table.first()).isEqualTo(2);
        for (int x = 2; x <= 5; x++) {
            assertThat(table.at(2).at(x)).isCloseTo(direct[x - 2] / all, within(1e-15));
        }
    }

    @Test
    void largeTablesKeepTheirSmallTails() {
        Hypergeometric table = Hypergeometric.ofMargins(100_000, 100_000, 100_000);
        ExactDistribution cell = table.at(1);
        assertThat(cell.mean()).isCloseTo(50_000, within(1e-6));
        assertThat(cell.lower(47_000) / cell.upper(53_000)).isCloseTo(1, within(1e-12));
        assertThat(cell.lower(47_000)).isBetween(6.080e-159, 6.081e-159);
        assertThat(table.oddsRatio(50_000)).isCloseTo(1, within(1e-12));
        assertThat(Hypergeometric.ofMargins(0, 3, 2).oddsRatio(0)).isNaN();
    }

    @Test
    void argumentsOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Beta.lower(1.1, 2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Beta.quantile(0, 2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Binomial.lower(1, -1, .5));
        assertThatIllegalArgumentException().isThrownBy(() -> Binomial.lower(1, 2, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Binomial.probabilityLower(3, 2, .05));
        assertThatIllegalArgumentException().isThrownBy(() -> Hypergeometric.ofMargins(2, 2, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hypergeometric.ofMargins(2, 2, 2).at(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hypergeometric.ofMargins(2, 2, 2).oddsRatio(3));
    }
}
