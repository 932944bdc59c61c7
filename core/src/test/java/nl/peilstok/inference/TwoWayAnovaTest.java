package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Numbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TwoWayAnovaTest {
    private static final double REL = 1e-9;
    private static final Pattern FORMULA = Pattern.compile("(\\w+) ~ (\\w+) \\* (\\w+)");

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("group__.*__twoway_anova");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithCar(ReferenceCase r) {
        MatchResult formula = FORMULA.matcher(r.call()).results().findFirst().orElseThrow();
        ReferenceData data = ReferenceData.read(r.dataFile().orElseThrow());
        Numbers y = Setup.numbers("y", data.numeric(formula.group(1)));
        Grouping a =
                Grouping.of(formula.group(2), data.strings(formula.group(2)).toArray(String[]::new));
        Grouping b =
                Grouping.of(formula.group(3), data.strings(formula.group(3)).toArray(String[]::new));
        assertAgrees(r, "type2.", formula, TwoWayAnova.typeII().test(y, a, b));
        assertAgrees(r, "type3_sum_contrasts.", formula, TwoWayAnova.typeIII().test(y, a, b));
    }

    private static void assertAgrees(ReferenceCase r, String type, MatchResult formula, TwoWayAnovaResult result) {
        assertAgrees(r, type + formula.group(2), result.first());
        assertAgrees(r, type + formula.group(3), result.second());
        assertAgrees(r, type + formula.group(2) + ":" + formula.group(3), result.interaction());
        r.assertRelative(type + "Residuals.SS", result.residual().sumOfSquares().value(), REL);
        r.assertRelative(type + "Residuals.df", result.residual().df().value(), 0);
    }

    private static void assertAgrees(ReferenceCase r, String row, AnovaEffect effect) {
        r.assertRelative(row + ".SS", effect.source().sumOfSquares().value(), REL);
        r.assertRelative(row + ".df", effect.source().df().value(), 0);
        r.assertRelative(row + ".F", effect.f().value(), REL);
        r.assertRelative(row + ".p", effect.p().value(), REL);
    }

    @Test
    void printsASentenceTheCellsAndTheTable() {
        assertThat(TwoWayAnova.typeII()
                        .test(
                                Setup.numbers("visie", 1, 2, 4, 2, 3, 9, 5, 6, Double.NaN),
                                Grouping.of("type", "G4", "G4", "G4", "G4", "ov", "ov", "ov", "ov", "ov"),
                                Grouping.of("fase", "a", "a", "b", "b", "a", "b", "b", "a", "a")))
                .hasToString("""
                        Two-way ANOVA, type II: interaction F(1, 4) = 0.13, p = .733, n = 8 of 9
                        left out (available cases): 1 no view
                        group   n  mean    sd
                        G4 × a  2  1.50  0.71
                        G4 × b  2  3.00  1.41
                        ov × a  2  4.50  2.12
                        ov × b  2  7.00  2.83

                        source        sum of squares  df  mean square     F     p
                        type                   24.50   1        24.50  6.53  .063
                        fase                    8.00   1         8.00  2.13  .218
                        type × fase             0.50   1         0.50  0.13  .733
                        within cells           15.00   4         3.75""");
    }

    @Test
    void withEqualCellsBothTypesAreOneAndSplitTheVariationOfTheCells() {
        SplittableRandom random = new SplittableRandom(1);
        String[] a = new String[24];
        String[] b = new String[24];
        Arrays.setAll(a, i -> "a" + i % 2);
        Arrays.setAll(b, i -> "b" + i / 2 % 3);
        String[] both = new String[24];
        Arrays.setAll(both, i -> a[i] + b[i]);
        for (int i = 0; i < 50; i++) {
            Numbers y = Numbers.of("y", random.doubles(24).toArray());
            TwoWayAnovaResult two = TwoWayAnova.typeII().test(y, Grouping.of("a", a), Grouping.of("b", b));
            TwoWayAnovaResult three = TwoWayAnova.typeIII().test(y, Grouping.of("a", a), Grouping.of("b", b));
            AnovaResult cells = Anova.oneWay().test(y.by(Grouping.of("both", both)));
            double sum = 0;
            for (AnovaEffect effect : List.of(two.first(), two.second(), two.interaction())) {
                sum += effect.source().sumOfSquares().value();
            }
            assertThat(sum).isCloseTo(cells.between().sumOfSquares().value(), within(1e-12));
            assertThat(two.residual().sumOfSquares().value())
                    .isCloseTo(cells.within().sumOfSquares().value(), within(1e-12));
            assertThat(three.first().f().value()).isCloseTo(two.first().f().value(), within(1e-10));
            assertThat(three.second().p().value()).isCloseTo(two.second().p().value(), within(1e-10));
        }
    }

    @Test
    void swappingTheFactorsSwapsTheEffects() {
        SplittableRandom random = new SplittableRandom(2);
        String[] a = new String[40];
        String[] b = new String[40];
        Arrays.setAll(a, i -> "a" + (i < 6 ? i / 3 : random.nextInt(2)));
        Arrays.setAll(b, i -> "b" + (i < 6 ? i % 3 : random.nextInt(3)));
        Numbers y = Numbers.of("y", random.doubles(40).toArray());
        for (TwoWayAnova test : List.of(TwoWayAnova.typeII(), TwoWayAnova.typeIII())) {
            TwoWayAnovaResult one = test.test(y, Grouping.of("a", a), Grouping.of("b", b));
            TwoWayAnovaResult other = test.test(y, Grouping.of("b", b), Grouping.of("a", a));
            assertThat(other.second().f().value()).isCloseTo(one.first().f().value(), within(1e-10));
            assertThat(other.interaction().f().value())
                    .isCloseTo(one.interaction().f().value(), within(1e-10));
        }
    }

    @Test
    void emptyCellsLevelsAndVariance() {
        Grouping a = Grouping.of("a", "x", "x", "y", "y");
        assertThat(TwoWayAnova.typeII()
                        .test(Numbers.of("v", 1, 2, 3, 4), a, Grouping.of("b", "p", "q", "p", "p"))
                        .first()
                        .f()
                        .whyAbsent())
                .contains(new Absence(Absence.Kind.NO_ANSWERS, "the cell 'y × q' has no answers"));
        assertThat(TwoWayAnova.typeII()
                        .test(Numbers.of("v", 1, 2, 3, 4), a, Grouping.of("b", "p", "p", "p", "p"))
                        .first()
                        .f()
                        .whyAbsent())
                .contains(new Absence(Absence.Kind.TOO_FEW, "only one level of 'b' has answers"));
        TwoWayAnovaResult single =
                TwoWayAnova.typeIII().test(Numbers.of("v", 1, 2, 3, 7), a, Grouping.of("b", "p", "q", "p", "q"));
        assertThat(single.interaction().f().whyAbsent())
                .contains(new Absence(Absence.Kind.TOO_FEW, "every cell has one respondent"));
        assertThat(single.interaction().source().sumOfSquares().value()).isCloseTo(2.25, within(1e-12));
        assertThat(single.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(TwoWayAnova.typeIII()
                        .test(Setup.numbers("v", Double.NaN), Grouping.of("a", "x"), Grouping.of("b", "p"))
                        .toString())
                .startsWith("Two-way ANOVA, type III: not defined, no cell has answers");
    }

    @Test
    void refusesFactorsOfOthers() {
        Numbers y = Numbers.of("y", 1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoWayAnova.typeII().test(y, Grouping.of("a", "x"), Grouping.of("b", "p", "q")))
                .withMessage("factor: 'a' must be of the 2 respondents of the numbers, is of 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoWayAnova.typeII().test(y, Grouping.of("a", "x", "z"), Grouping.of("a", "p", "q")))
                .withMessage("second: must be another factor than the first, got 'a'");
    }
}
