package nl.peilstok.examples.bijlagen2018;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every recalculated figure against what R 4.2 gives for the same published numbers, to the digits noted then. */
class AgainstRTest {
    private final Results results = Results.asPublished();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "B.1.1, regio,                   2, 0.477, .788, 1.580, .454",
        "B.1.2, aantal gemeenten in swv, 2, 1.505, .471, 4.983, .083",
        "B.1.3, verevening,              2, 0.525, .769, 1.724, .422",
        "B.1.4, type swv,                1, 0.027, .869, 0.090, .764",
        "B.1.5, regio,                   2, 1.911, .385, 4.454, .108",
        "B.1.6, inwoners,                3, 1.541, .673, 3.593, .309",
        "B.1.7, type gemeente,           2, 1.571, .456, 3.662, .160"
    })
    void representativeness(
            String figure, String variable, int df, double fit, double fitP, double others, double othersP) {
        String gof = variable + ": response against population";
        assertThat(results.value(figure, gof, "X2")).isCloseTo(fit, within(.0005));
        assertThat(results.value(figure, gof, "df")).isEqualTo(df);
        assertThat(results.value(figure, gof, "p")).isCloseTo(fitP, within(.0005));
        String versus = variable + ": respondents against non-respondents";
        assertThat(results.value(figure, versus, "X2")).isCloseTo(others, within(.0005));
        assertThat(results.value(figure, versus, "p")).isCloseTo(othersP, within(.0005));
        assertThat(results.find(figure, versus, "p").verdict()).isEqualTo(Verdict.MATCH);
    }

    /** M of the items, footnote 66, SD implied and alpha needed: least and most, as printed with 2 to 4 decimals. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "visie swv,                 3.439, 3.439, .601, .602, .28,  .33,  .584, .624",
        "visie gemeenten,           3.506, 3.529, .562, .577, .821, .852, .551, .588",
        "vertrouwen swv,            3.455, 3.455, .539, .540, .839, .852, .528, .559",
        "vertrouwen gemeenten,      3.631, 3.643, .508, .519, .894, .916, .496, .538",
        "randvoorwaarden swv,       3.004, 3.004, .595, .596, .830, .842, .579, .614",
        "randvoorwaarden gemeenten, 3.179, 3.202, .568, .581, .808, .838, .550, .590",
        "sturing swv,               3.192, 3.192, .697, .698, .870, .879, .692, .706",
        "sturing gemeenten,         3.395, 3.422, .528, .541, .777, .810, .517, .554",
        "borging swv,               3.146, 3.146, .787, .788, .868, .875, .765, .817",
        "borging gemeenten,         3.365, 3.399, .590, .604, .758, .787, .573, .635",
        "meerwaarde swv,            3.098, 3.101, .583, .585, .958, .962, .571, .689",
        "meerwaarde gemeenten,      3.242, 3.280, .482, .502, .885, .907, .467, .577"
    })
    void scales(
            String scale,
            double leastMean,
            double mostMean,
            double leastSd,
            double mostSd,
            double leastAlpha,
            double mostAlpha,
            double leastRandom,
            double mostRandom) {
        check(scale, "mean from the items", leastMean, mostMean, .0005);
        check(scale, "SD implied", leastSd, mostSd, .0005);
        check(
                scale,
                "alpha needed for the published SD",
                leastAlpha,
                mostAlpha,
                scale.equals("visie swv") ? .005 : .0005);
        // Of meerwaarde a tenth is complete: alpha, and with it the range, then hangs on how few are drawn so.
        check(scale, "SD if random", leastRandom, mostRandom, scale.startsWith("meerwaarde") ? .04 : .01);
    }

    private void check(String scale, String quantity, double least, double most, double tolerance) {
        double[] range = results.range("Bijlage 3", scale, quantity);
        assertThat(range[0]).as("%s, %s, least", scale, quantity).isCloseTo(least, within(tolerance + 1e-9));
        assertThat(range[1]).as("%s, %s, most", scale, quantity).isCloseTo(most, within(tolerance + 1e-9));
    }

    @Test
    void theStandardDeviationOfVisieSwvIsImpossible() {
        Finding least = results.find("Bijlage 3", "visie swv", "SD at least");
        assertThat(Double.parseDouble(least.recalculated())).isCloseTo(.417, within(.0005));
        assertThat(least.verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void tenMeansFollowFromTheItemsAndFootnote66ContradictsNine() {
        assertThat(count("mean from the items", Verdict.DIFFERS)).isEqualTo(2);
        assertThat(count("mean by footnote 66", Verdict.DIFFERS)).isEqualTo(9);
        assertThat(count("SD implied", Verdict.DIFFERS)).isEqualTo(5);
    }

    private long count(String quantity, Verdict verdict) {
        return results.all().stream()
                .filter(f -> f.quantity().equals(quantity) && f.verdict() == verdict)
                .count();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'vo, from mean, SD and n: Student',    t, 3.165,  .0005",
        "'vo, from mean, SD and n: Student',    df, 197,   0",
        "'vo, from mean, SD and n: Student',    p, .00180, .000005",
        "'vo, from mean, SD and n: Student',    F, 10.016, .0005",
        "'vo, from mean, SD and n: Student',    'difference, 95% lower', .26, .005",
        "'vo, from mean, SD and n: Student',    'difference, 95% upper', 1.14, .005",
        "'vo, from mean, SD and n: Welch',      t, 3.127,  .0005",
        "'vo, from mean, SD and n: Welch',      df, 179.7, .05",
        "'vo, from mean, SD and n: Welch',      p, .00206, .000005",
        "'vo, from the rebuilt counts: Student', t, 3.1727, .00005",
        "'vo, from the rebuilt counts: Student', p, .00175, .000005",
        "'vso, from mean, SD and n: Student',   t, 2.407,  .0005",
        "'vso, from mean, SD and n: Student',   df, 148,   0",
        "'vso, from mean, SD and n: Student',   p, .01733, .000005",
        "'vso, from mean, SD and n: Student',   F, 5.792,  .0005",
        "'vso, from mean, SD and n: Student',   'difference, 95% lower', .10, .005",
        "'vso, from mean, SD and n: Student',   'difference, 95% upper', 1.06, .005",
        "'vso, from mean, SD and n: Welch',     t, 2.381,  .0005",
        "'vso, from mean, SD and n: Welch',     df, 135.6, .05",
        "'vso, from mean, SD and n: Welch',     p, .01867, .000005",
        "'vso, from the rebuilt counts: Student', t, 2.3887, .00005",
        "'vso, from the rebuilt counts: Student', p, .01817, .000005"
    })
    void teams(String row, String quantity, double expected, double tolerance) {
        assertThat(results.value("B4.1", row, quantity)).isCloseTo(expected, within(tolerance + 1e-12));
        assertThat(results.find("B4.1", row, quantity).verdict()).isEqualTo(Verdict.MATCH);
    }

    /** R gives p = .09747 for B4.12 too. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "B4.12, po by model,     212, 10.719, .09747, .000005, .159, 33, 2.39",
        "B4.13, po by fase,      216, 55.186, 4e-10,  5e-11,   .357, 33, 1.43",
        "B4.14, vo by model,     196, 30.564, 3e-5,   5e-6,    .279, 33, 1.79",
        "B4.15, vo by fase,      200, 57.627, 1e-10,  5e-11,   .380, 25, 2.00",
        "B4.16, vso by model,    139, 14.723, .0225,  .00005,  .230, 33, 2.30",
        "B4.17, vso by fase,     146, 27.761, 1e-4,   5e-5,    .308, 33, 2.26",
        "B4.18, kern by model,   103, 23.282, 7e-4,   5e-5,    .336, 42, 1.69",
        "B4.19, kern by fase,    104, 32.210, 1e-5,   5e-6,    .394, 25, 1.12",
        "B4.20, overig by model,  93, 21.440, .0015,  .00005,  .340, 33, 0.81",
        "B4.21, overig by fase,   92, 43.836, 8e-8,   5e-9,    .488, 42, 1.90"
    })
    void satisfaction(
            String figure,
            String row,
            int n,
            double x2,
            double p,
            double toleranceOfP,
            double v,
            double percentBelowFive,
            double least) {
        assertThat(results.value(figure, row, "N")).isEqualTo(n);
        assertThat(results.value(figure, row, "X2")).isCloseTo(x2, within(.0005));
        assertThat(results.value(figure, row, "df")).isEqualTo(6);
        assertThat(results.value(figure, row, "p")).isCloseTo(p, within(toleranceOfP));
        assertThat(results.value(figure, row, "Cramer's V")).isCloseTo(v, within(.0005));
        assertThat(results.value(figure, row, "% of cells with expected count < 5"))
                .isCloseTo(percentBelowFive, within(.5));
        assertThat(results.value(figure, row, "least expected count")).isCloseTo(least, within(.005));
        assertThat(results.find(figure, row, "p").verdict()).isEqualTo(Verdict.MATCH);
    }

    @Test
    void modelBySize() {
        assertThat(results.value("B4.32", "model by size", "X2")).isCloseTo(19.6509, within(.00005));
        assertThat(results.value("B4.32", "model by size", "df")).isEqualTo(9);
        assertThat(results.value("B4.32", "model by size", "p")).isCloseTo(.0202, within(.00005));
        assertThat(results.value("B4.32", "model by size", "Cramer's V")).isCloseTo(.1745, within(.00005));
        assertThat(results.value("B4.32", "model by size", "least expected count"))
                .isCloseTo(1.13, within(.005));
        Finding cochran = results.find("B4.32", "model by size", "Cochran's rule");
        assertThat(cochran.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(cochran.note()).contains("5 of 16 cells (31%)");
    }

    /** Fisher-Freeman-Halton, by R's fisher.test with enough workspace: an exact test makes nine of the ten significant. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "B4.12, po by model,     .070,  .0005",
        "B4.13, po by fase,      7e-11, 5e-12",
        "B4.14, vo by model,     2e-5,  5e-6",
        "B4.15, vo by fase,      2e-10, 5e-11",
        "B4.16, vso by model,    .037,  .0005",
        "B4.17, vso by fase,     9e-5,  5e-6",
        "B4.18, kern by model,     5e-4,  5e-5",
        "B4.19, kern by fase,      1e-5,  5e-6",
        "B4.20, overig by model,     .003,  .0005",
        "B4.21, overig by fase,      3e-8,  5e-9",
        "B4.32, model by size,   .0068, .00005"
    })
    void exactTests(String figure, String row, double p, double tolerance) {
        assertThat(results.value(figure, row, "exact p")).isCloseTo(p, within(tolerance));
    }

    @Test
    void theOnlyPercentageOfBijlage1ThatDiffersIsTheOneWithoutItsSign() {
        assertThat(results.all().stream()
                        .filter(f -> f.figure().startsWith("B.1.")
                                && f.quantity().endsWith("%")
                                && f.verdict() != Verdict.MATCH)
                        .map(f -> f.figure() + " " + f.published()))
                .containsExactly("B.1.6 295");
    }

    @Test
    void reconstructedRespondentsAttainEveryScaleButVisieSwv() {
        assertThat(results.all().stream()
                        .filter(f -> f.quantity().equals("sd") && f.note().startsWith("unattainable"))
                        .map(Finding::row))
                .containsExactly("visie swv (reconstructed, not observed)");
        assertThat(results.all().stream()
                        .filter(f -> f.row().contains("reconstructed, not observed"))
                        .map(Finding::verdict))
                .containsOnly(Verdict.NOT_RECALCULABLE);
    }
}
