package nl.peilstok.resample;

import java.util.List;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.resample.Settings.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Given boot's replicates and jackknife, the limits are those of boot.ci. */
class BootCiReferenceTest {

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("resample__.*__boot_ci");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agrees(ReferenceCase boot) {
        for (int level : new int[] {80, 95, 99}) {
            BootstrapEstimate percentile = estimate(boot, Method.PERCENTILE, level / 100.0);
            assertLimits(boot, "percentile_" + level, percentile);
            BootstrapEstimate bca = estimate(boot, Method.BCA, level / 100.0);
            assertLimits(boot, "bca_" + level, bca);
            boot.assertClose("bias", bca.bias().value());
            boot.assertClose("standard_error", bca.standardError().value());
            boot.assertClose("bias_correction", bca.biasCorrection().value());
            boot.assertClose("acceleration", bca.acceleration().value());
        }
    }

    private static BootstrapEstimate estimate(ReferenceCase boot, Method method, double level) {
        double[] replicates = boot.numbers("t");
        Settings settings = new Settings(method, replicates.length, 1, level);
        return new BootstrapEstimate("t", 30, settings, boot.value("t0"), replicates, boot.numbers("jackknife"));
    }

    private static void assertLimits(ReferenceCase boot, String limits, BootstrapEstimate actual) {
        boot.assertClose(
                limits + ".0", actual.estimate().interval().orElseThrow().lower());
        boot.assertClose(
                limits + ".1", actual.estimate().interval().orElseThrow().upper());
    }
}
