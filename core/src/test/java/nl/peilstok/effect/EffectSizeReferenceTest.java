package nl.peilstok.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.NoncentralF;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Effect sizes against R effectsize, which finds its noncentrality parameters to about 1e-6. */
class EffectSizeReferenceTest {

    static List<ReferenceCase> independent() {
        return ReferenceCase.all("two__.*__t");
    }

    @ParameterizedTest
    @MethodSource("independent")
    void differencesOfIndependentGroups(ReferenceCase r) {
        assertEqual(r, "cohens_d", "d", independent(StandardisedDifference.cohensD(), r));
        assertEqual(r, "cohens_d_unpooled", "d", independent(StandardisedDifference.cohensDOfAverageVariance(), r));
        assertEqual(r, "hedges_g", "g", independent(StandardisedDifference.hedgesG(), r));
        assertEqual(r, "glass_delta", "delta", independent(StandardisedDifference.glassDelta(), r));
    }

    private static Estimate independent(StandardisedDifference procedure, ReferenceCase r) {
        double[] n = r.numbers("desc.n");
        double[] mean = r.numbers("desc.mean");
        double[] sd = r.numbers("desc.sd");
        return procedure.ofSummaries(mean[0], sd[0], (int) n[0], mean[1], sd[1], (int) n[1]);
    }

    static List<ReferenceCase> paired() {
        return ReferenceCase.all("paired__.*__t");
    }

    @ParameterizedTest
    @MethodSource("paired")
    void changesOfTheSameRespondents(ReferenceCase r) {
        double mean = r.value("t.mean_diff");
        double sd = r.value("t.sd_diff");
        int n = (int) r.value("n");
        assertEqual(r, "cohens_dz", "d", StandardisedChange.cohensD().ofDifferences(mean, sd, n));
        assertEqual(r, "hedges_gz", "g", StandardisedChange.hedgesG().ofDifferences(mean, sd, n));
    }

    static List<ReferenceCase> oneSample() {
        return ReferenceCase.all("one__.*__tests");
    }

    @ParameterizedTest
    @MethodSource("oneSample")
    void oneSampleAgainstAValue(ReferenceCase r) {
        int n = (int) r.value("n");
        double d = r.value("t.t") / Math.sqrt(n);
        assertEqual(r, "cohens_d", "d", StandardisedChange.cohensD().ofDifferences(d, 1, n));
        assertEqual(r, "hedges_g", "g", StandardisedChange.hedgesG().ofDifferences(d, 1, n));
    }

    static List<ReferenceCase> anovas() {
        return ReferenceCase.all("group__.*__anova").stream()
                .filter(r -> r.has("eta_squared"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("anovas")
    void varianceExplainedInOneWayDesigns(ReferenceCase r) {
        double f = r.value("table.F");
        double[] df = r.numbers("table.df");
        Estimate eta = VarianceExplained.etaSquared().ofF(f, df[0], df[1]);
        if (f < 1) {
            // effectsize stops its search early here: at its limit .061026 the tail is not .025.
            double limit = eta.interval().orElseThrow().upper();
            assertThat(limit).isCloseTo(r.value("eta_squared.high"), within(1e-4));
            assertThat(NoncentralF.lower(f, df[0], df[1], limit / (1 - limit) * df[1]))
                    .isCloseTo(.025, within(1e-12));
            return;
        }
        assertEqual(r, "eta_squared", "est", eta);
        assertEqual(r, "omega_squared", "est", VarianceExplained.omegaSquared().ofF(f, df[0], df[1]));
        assertEqual(
                r, "epsilon_squared", "est", VarianceExplained.epsilonSquared().ofF(f, df[0], df[1]));
        assertEqual(r, "cohens_f", "est", VarianceExplained.cohensF().ofF(f, df[0], df[1]));
    }

    static List<ReferenceCase> twoWay() {
        return ReferenceCase.all("group__.*__twoway_anova").stream()
                .filter(r -> r.has("partial_eta2"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("twoWay")
    void partialEtaSquaredBesideOtherEffects(ReferenceCase r) {
        ReferenceCase.Matrix table = r.matrix("type1");
        ReferenceCase.Matrix expected = r.matrix("partial_eta2");
        double error = table.get("Residuals", "df");
        for (String effect : expected.rows()) {
            Estimate eta = VarianceExplained.etaSquared().ofF(table.get(effect, "F"), table.get(effect, "df"), error);
            assertThat(eta.value()).as(effect).isCloseTo(expected.get(effect, "est"), within(1e-10));
            Interval interval = eta.interval().orElseThrow();
            assertThat(interval.lower()).as(effect).isCloseTo(expected.get(effect, "low"), within(1e-6));
            assertThat(interval.upper()).as(effect).isCloseTo(expected.get(effect, "high"), within(1e-6));
        }
    }

    static List<ReferenceCase> mannWhitney() {
        return ReferenceCase.all("two__.*__mann_whitney");
    }

    @ParameterizedTest
    @MethodSource("mannWhitney")
    void rankBiserialOfGroups(ReferenceCase r) {
        double[] n = r.numbers("n");
        assertEqual(r, "rank_biserial", "r", RankBiserial.ofU(r.value("W_x"), (int) n[0], (int) n[1]));
    }

    static List<ReferenceCase> signedRank() {
        return ReferenceCase.all("paired__.*__signed_rank");
    }

    @ParameterizedTest
    @MethodSource("signedRank")
    void rankBiserialOfPairs(ReferenceCase r) {
        // R's standard error counts the zeros too, which have no ranks.
        int n = (int) (r.value("n_nonzero") + r.value("n_zero"));
        Estimate actual = RankBiserial.ofRankSums(r.value("V_positive_ranks"), r.value("V_negative_ranks"), n);
        if (Math.abs(actual.value()) == 1) {
            // R gives an interval without width; here it is absent.
            assertThat(actual.value()).isEqualTo(r.value("rank_biserial_matched.r"));
            assertThat(actual.interval()).isEmpty();
        } else {
            assertEqual(r, "rank_biserial_matched", "r", actual);
        }
    }

    private static void assertEqual(ReferenceCase r, String path, String name, Estimate actual) {
        double expected = r.value(path + "." + name);
        assertThat(actual.value()).as(r + " " + path).isCloseTo(expected, within(1e-10 + 1e-10 * Math.abs(expected)));
        double low = r.value(path + ".low");
        double high = r.value(path + ".high");
        if (expected < low || expected > high) {
            assertThat(actual.whyNoInterval().orElseThrow().reason()).contains("does not contain the estimate");
            return;
        }
        Interval interval = actual.interval().orElseThrow();
        assertThat(interval.lower()).as(r + " " + path).isCloseTo(low, within(1e-6));
        assertThat(interval.upper()).as(r + " " + path).isCloseTo(high, within(1e-6));
    }
}
