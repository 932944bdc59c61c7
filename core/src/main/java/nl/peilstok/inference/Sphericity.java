package nl.peilstok.inference;

import java.util.List;
import java.util.Optional;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.math.Cholesky;
import nl.peilstok.math.Tail;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/**
 * Whether all differences between repeated measures have the same variance, and what F says when they have not.
 *
 * <p><b>Definition.</b> With S the covariance matrix of the k items, M an orthonormal basis of contrasts (k × p, p = k − 1),
 * A = M′SM and ν = n − 1: Mauchly's W = |A| / (tr A / p)ᵖ, from 0 to 1 (spherical);
 * χ² = −ν (1 − (2p² + p + 2) / (6pν)) ln W, df = p(p + 1) / 2 − 1. ε (Greenhouse–Geisser) = (tr A)² / (p tr A²);
 * ε (Huynh–Feldt) = (n p ε − 2) / (p (n − 1 − p ε)), at most 1; ε (lower bound) = 1 / p. The correction multiplies both
 * degrees of freedom of F by ε. Lecoutre's correction of Huynh and Feldt replaces n by n − g + 1 for g groups of
 * respondents: with one group it changes nothing.
 *
 * <p>{@link #mauchlyP()} has the second term of Box's series too, with the factor ω = (p + 2)(p − 1)(p − 2)
 * (2p³ + 6p² + 3p + 2) / (288 p²ν²ρ²), ρ being the bracket in χ²; {@link #mauchlyChiSquareP()} is that of χ² alone, as SPSS. R
 * and car have 3k for 3p in ω, a slip that moves their p in the fourth digit.
 *
 * <p><b>Missing answers.</b> Listwise, as {@link RepeatedMeasures} has it.
 *
 * <p><b>Undefined when</b> F is; Mauchly's test for two items, which are always spherical, and where A is singular, as with
 * fewer than k respondents; Huynh and Feldt's ε for n − 1 ≤ p ε.
 *
 * <p><b>Reference.</b> Mauchly (1940), Annals of Mathematical Statistics 11, 204–209, doi:10.1214/aoms/1177731915;
 * Greenhouse and Geisser (1959), Psychometrika 24, 95–112, doi:10.1007/BF02289823; Huynh and Feldt (1976), Journal of
 * Educational Statistics 1, 69–82, doi:10.3102/10769986001001069; Lecoutre (1991), Journal of Educational Statistics
 * 16, 371–372; Anderson (1958), An Introduction to Multivariate Statistical Analysis, section 10.7.
 *
 * <p><b>Agrees with</b> car 3.1.1 {@code Anova} to a relative 1e-9, the p of Mauchly's test with the slip put in.
 */
public final class Sphericity {
    private final Estimate mauchlyW;
    private final Estimate mauchlyChiSquare;
    private final Estimate mauchlyDf;
    private final Estimate mauchlyP;
    private final Estimate mauchlyChiSquareP;
    private final List<Correction> corrections;

    private Sphericity(List<Estimate> mauchly, List<Correction> corrections) {
        this.mauchlyW = mauchly.get(0);
        this.mauchlyChiSquare = mauchly.get(1);
        this.mauchlyDf = mauchly.get(2);
        this.mauchlyP = mauchly.get(3);
        this.mauchlyChiSquareP = mauchly.get(4);
        this.corrections = corrections;
    }

    /**
     * F with both degrees of freedom multiplied by ε.
     *
     * @param name such as {@code Greenhouse–Geisser}
     * @param epsilon from 1 / (k − 1) to 1
     * @param df1 the degrees of freedom of the numerator
     * @param df2 the degrees of freedom of the denominator
     * @param p the probability of an F at least as large if the means are equal
     * @param logP the natural logarithm of p
     */
    public record Correction(String name, Estimate epsilon, Estimate df1, Estimate df2, Estimate p, Estimate logP) {

        private static Correction of(String name, Estimate epsilon, FStatistic statistic) {
            FStatistic corrected = epsilon.isPresent() && statistic.f().isPresent()
                    ? FStatistic.of(
                            statistic.f().value(),
                            epsilon.value() * statistic.df1().value(),
                            epsilon.value() * statistic.df2().value())
                    : FStatistic.absent(epsilon.whyAbsent().orElseThrow());
            return new Correction(name, epsilon, corrected.df1(), corrected.df2(), corrected.p(), corrected.logP());
        }
    }

    static Sphericity absent(Absence absence) {
        Estimate none = Estimate.absent(absence);
        return of(List.of(none, none, none, none, none), none, none, none, FStatistic.absent(absence));
    }

    /** The covariances are centred in rows and columns, and not all 0. */
    static Sphericity of(double[][] centred, int n, FStatistic statistic) {
        int p = centred.length - 1;
        double trace = 0;
        double squares = 0;
        for (int j = 0; j <= p; j++) {
            trace += centred[j][j];
            for (int l = 0; l <= p; l++) {
                squares += centred[j][l] * centred[j][l];
            }
        }
        double epsilon = Math.min(1, trace / squares * trace / p);
        double rest = n - 1 - p * epsilon;
        Estimate huynhFeldt = rest > 0
                ? Estimate.of(Math.min(1, Math.max(1.0 / p, (n * p * epsilon - 2) / (p * rest))))
                : Estimate.absent(Absence.Kind.TOO_FEW, "too few respondents for Huynh and Feldt's epsilon");
        return of(mauchly(centred, n, trace), Estimate.of(epsilon), huynhFeldt, Estimate.of(1.0 / p), statistic);
    }

    private static Sphericity of(
            List<Estimate> mauchly,
            Estimate greenhouseGeisser,
            Estimate huynhFeldt,
            Estimate lowerBound,
            FStatistic statistic) {
        return new Sphericity(
                mauchly,
                List.of(
                        Correction.of("Greenhouse–Geisser", greenhouseGeisser, statistic),
                        Correction.of("Huynh–Feldt", huynhFeldt, statistic),
                        Correction.of("lower bound", lowerBound, statistic)));
    }

    private static List<Estimate> mauchly(double[][] centred, int n, double trace) {
        int p = centred.length - 1;
        if (p == 1) {
            return without(new Absence(Absence.Kind.NOT_DEFINED, "two items are always spherical"));
        }
        Optional<Cholesky> factor = n - 1 < p ? Optional.empty() : Cholesky.of(contrasts(centred));
        if (factor.isEmpty()) {
            return without(new Absence(Absence.Kind.NOT_DEFINED, "the differences between the items are dependent"));
        }
        double logW = Math.min(0, factor.get().logDeterminant() - p * Math.log(trace / p));
        double df = n - 1;
        double rho = 1 - (2.0 * p * p + p + 2) / (6 * p * df);
        double chiSquare = -df * rho * logW;
        double dfOfChiSquare = p * (p + 1) / 2.0 - 1;
        double second = (p + 2.0)
                * (p - 1)
                * (p - 2)
                * (2.0 * p * p * p + 6 * p * p + 3 * p + 2)
                / (288 * df * p * rho * df * p * rho);
        double first = Tail.chiSquareUpper(chiSquare, dfOfChiSquare);
        double series = first + second * (Tail.chiSquareUpper(chiSquare, dfOfChiSquare + 4) - first);
        return List.of(
                Estimate.of(Math.exp(logW)),
                Estimate.of(chiSquare),
                Estimate.of(dfOfChiSquare),
                Estimate.of(Math.min(1, series)),
                Estimate.of(first));
    }

    private static List<Estimate> without(Absence absence) {
        Estimate none = Estimate.absent(absence);
        return List.of(none, none, none, none, none);
    }

    /** M′SM for Helmert's contrasts: each item against the mean of those before. */
    private static double[][] contrasts(double[][] s) {
        int p = s.length - 1;
        double[][] m = new double[p][s.length];
        for (int c = 0; c < p; c++) {
            double length = Math.sqrt((c + 1.0) * (c + 2));
            for (int j = 0; j <= c; j++) {
                m[c][j] = 1 / length;
            }
            m[c][c + 1] = -(c + 1) / length;
        }
        double[][] result = new double[p][p];
        for (int c = 0; c < p; c++) {
            for (int d = 0; d < p; d++) {
                for (int j = 0; j <= p; j++) {
                    for (int l = 0; l <= p; l++) {
                        result[c][d] += m[c][j] * s[j][l] * m[d][l];
                    }
                }
            }
        }
        return result;
    }

    /**
     * Mauchly's statistic.
     *
     * @return 0 to 1, which is spherical; absent where the test is not defined
     */
    public Estimate mauchlyW() {
        return mauchlyW;
    }

    /**
     * The chi-square of Mauchly's test.
     *
     * @return absent where the test is not defined
     */
    public Estimate mauchlyChiSquare() {
        return mauchlyChiSquare;
    }

    /**
     * The degrees of freedom of that chi-square.
     *
     * @return absent where the test is not defined
     */
    public Estimate mauchlyDf() {
        return mauchlyDf;
    }

    /**
     * The p of Mauchly's test with the second term of Box's series, about as R prints it.
     *
     * @return absent where the test is not defined
     */
    public Estimate mauchlyP() {
        return mauchlyP;
    }

    /**
     * The p of Mauchly's test by chi-square alone, as SPSS prints it.
     *
     * @return absent where the test is not defined
     */
    public Estimate mauchlyChiSquareP() {
        return mauchlyChiSquareP;
    }

    /**
     * F corrected by Greenhouse and Geisser's ε.
     *
     * @return the correction
     */
    public Correction greenhouseGeisser() {
        return corrections.get(0);
    }

    /**
     * F corrected by Huynh and Feldt's ε, which with one group of respondents is Lecoutre's too.
     *
     * @return the correction
     */
    public Correction huynhFeldt() {
        return corrections.get(1);
    }

    /**
     * F corrected by the least ε there can be.
     *
     * @return the correction
     */
    public Correction lowerBound() {
        return corrections.get(2);
    }

    /**
     * The corrections as a table.
     *
     * @return ε, degrees of freedom and p, a row a correction; Mauchly's test below
     */
    public Table table() {
        Table table = Table.columns(
                        Column.text("correction"),
                        Column.number("ε", 3),
                        Column.number("df1", 2),
                        Column.number("df2", 2),
                        Column.exactPValue("p"))
                .rows(corrections.stream()
                        .map(correction -> List.of(
                                Cell.text(correction.name()),
                                correction.epsilon().cell(),
                                correction.df1().cell(),
                                correction.df2().cell(),
                                correction.p().cell())));
        return table.footnote(mauchlySentence() + ".");
    }

    private String mauchlySentence() {
        return mauchlyW.isPresent()
                ? "Mauchly: W = " + Headline.coefficient(mauchlyW.value()) + ", χ²(" + Headline.df(mauchlyDf.value())
                        + ") = " + Headline.number(mauchlyChiSquare.value()) + ", " + Headline.p(mauchlyP)
                : "Mauchly: not defined, " + mauchlyW.whyAbsent().orElseThrow();
    }

    /**
     * Mauchly's test in a sentence, and the corrections.
     *
     * @return a sentence and a table
     */
    @Override
    public String toString() {
        return table().toString();
    }
}
