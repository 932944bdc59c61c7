package nl.peilstok.recalculate;

import static org.assertj.core.api.Assertions.assertThat;

import nl.peilstok.estimate.Interval;
import org.junit.jupiter.api.Test;

class PrintedTest {

    @Test
    void aPrintedNumberIsARange() {
        Printed mean = Printed.of("3.40");
        assertThat(mean.decimals()).isEqualTo(2);
        assertThat(mean.least()).isEqualTo(3.395);
        assertThat(mean.most()).isEqualTo(3.405);
        assertThat(Printed.of("217").most()).isEqualTo(217.5);
    }

    @Test
    void bothRoundingsOfAnExactHalfFit() {
        assertThat(Printed.of("0.3").fits(0.25)).isTrue();
        assertThat(Printed.of("0.2").fits(0.25)).isTrue();
        assertThat(Printed.of("0.2").fits(0.2500001)).isFalse();
    }

    @Test
    void anIntervalFitsWhollyPartlyOrNot() {
        Printed sd = Printed.of("0.57");
        assertThat(sd.fitsAll(new Interval(.566, .574, .95, "bounds"))).isTrue();
        assertThat(sd.fitsAll(new Interval(.562, .577, .95, "bounds"))).isFalse();
        assertThat(sd.fitsSome(new Interval(.562, .577, .95, "bounds"))).isTrue();
        assertThat(sd.fitsSome(new Interval(.58, .60, .95, "bounds"))).isFalse();
    }
}
