package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;

class PowerTest {
    private static final ReferenceCase R = ReferenceCase.of("effect__power");

    @Test
    void agreesWithR() {
        R.assertClose("two_64", Power.twoGroups(.5).of(64));
        R.assertClose("two_10_small", Power.twoGroups(.1).of(10));
        R.assertClose("two_one_sided", Power.twoGroups(-.4).oneSided().of(30));
        R.assertClose("two_alpha_001", Power.twoGroups(.3).withAlpha(.001).of(200));
        R.assertClose("pairs_34", Power.pairs(.5).of(34));
        R.assertClose("anova_3_40", Power.anova(.25, 3).of(40));
        R.assertClose("anova_6_5", Power.anova(.4, 6).withAlpha(.01).of(5));
        R.assertClose("r_105", Power.correlation(-.3).of(105));
        R.assertClose(
                "r_20_one", Power.correlation(.5).withAlpha(.01).oneSided().of(20));
    }

    @Test
    void theSampleSizeIsTheFewestThatDo() {
        assertThat(Power.twoGroups(.5).sampleSize(.8)).isEqualTo((int) R.value("n_two_80"));
        assertThat(Power.pairs(.2).sampleSize(.95)).isEqualTo((int) R.value("n_pairs_95"));
        assertThat(Power.anova(.1, 4).sampleSize(.9)).isEqualTo((int) R.value("n_anova_90"));
        int n = Power.correlation(.3).sampleSize(.8);
        assertThat(Power.correlation(.3).of(n)).isGreaterThanOrEqualTo(.8);
        assertThat(Power.correlation(.3).of(n - 1)).isLessThan(.8);
        assertThat(Power.twoGroups(50).sampleSize(.8)).isEqualTo(2);
    }

    /** F of two groups is the square of t, and Cohen's f half of d. */
    @Test
    void anovaOfTwoGroupsIsT() {
        assertThat(Power.anova(.2, 2).of(50)).isCloseTo(Power.twoGroups(.4).of(50), within(1e-9));
    }

    @Test
    void unequalGroupsHaveLessPowerForTheSameTotal() {
        assertThat(Power.twoGroups(.5).withRatio(3).of(25))
                .isLessThan(Power.twoGroups(.5).of(50));
        assertThat(Power.twoGroups(.5).withRatio(1).of(25))
                .isEqualTo(Power.twoGroups(.5).of(25));
    }

    /** Of 20,000 simulated comparisons about the share that power says is significant. */
    @Test
    void simulationAgrees() {
        Random random = new Random(5);
        int n = 12;
        int found = 0;
        int trials = 20_000;
        for (int trial = 0; trial < trials; trial++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                double x = .6 + random.nextGaussian();
                sum += x;
                squares += x * x;
            }
            double mean = sum / n;
            double t = mean / Math.sqrt((squares - n * mean * mean) / (n - 1) / n);
            found += Math.abs(t) > 2.2009851600829489 ? 1 : 0;
        }
        assertThat((double) found / trials).isCloseTo(Power.pairs(.6).of(n), within(.012));
    }

    @Test
    void precisionIsHalfTheInterval() {
        R.assertClose("half_mean", Precision.ofMean(.8, 105));
        R.assertClose("half_difference", Precision.ofDifference(1.45, 108, 1.67, 91));
        R.assertClose("half_r", Precision.ofCorrelation(.3, 105));
        assertThat(Precision.ofMean(.8, 105, 151))
                .isCloseTo(Precision.ofMean(.8, 105) * Math.sqrt(46 / 151.0), within(1e-15));
        assertThat(Precision.ofMean(.8, 105, 105)).isZero();
        int n = Precision.respondentsForMean(.8, .1);
        assertThat(Precision.ofMean(.8, n)).isLessThanOrEqualTo(.1);
        assertThat(Precision.ofMean(.8, n - 1)).isGreaterThan(.1);
        assertThat(Precision.respondentsForMean(0, .1)).isEqualTo(2);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> Power.twoGroups(0)).hasMessage("d: must be finite and not 0, got 0.0");
        assertThatThrownBy(() -> Power.correlation(1)).hasMessage("rho: must lie between -1 and 1, got 1.0");
        assertThatThrownBy(() -> Power.anova(.2, 1)).hasMessage("groups: must be 2 or more, got 1");
        assertThatThrownBy(() -> Power.anova(.2, 3).oneSided()).hasMessageContaining("no sides");
        assertThatThrownBy(() -> Power.pairs(.5).of(1)).hasMessage("n: must be 2 or more, got 1");
        assertThatThrownBy(() -> Power.pairs(.5).sampleSize(.03)).hasMessageStartingWith("power: must lie between");
        assertThatThrownBy(() -> Power.pairs(1e-8).sampleSize(.9)).hasMessageStartingWith("power: a billion");
        assertThatThrownBy(() -> Power.pairs(.5).withRatio(2)).hasMessageStartingWith("secondToFirst: only");
        assertThatThrownBy(() -> Precision.ofMean(.8, 105, 100)).hasMessageStartingWith("population: must be at least");
        assertThatThrownBy(() -> Precision.ofMean(-.8, 105)).hasMessageStartingWith("sd: must be 0 or more");
    }
}
