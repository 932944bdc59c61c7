package nl.peilstok.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.estimate.Absence;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.resample.Permutation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JonckheereTerpstraTest {
    private static final double REL = 1e-10;
    private static final JonckheereTerpstra TEST = JonckheereTerpstra.asymptotic();

    static List<ReferenceCase> cases() {
        return ReferenceCase.all("ranks__.*__jonckheere");
    }

    private static GroupedNumbers groups(ReferenceCase r) {
        double[] y = r.numbers("y");
        double[] g = r.numbers("g");
        double[][] groups = new double[(int) Arrays.stream(g).max().orElseThrow()][0];
        for (int i = 0; i < y.length; i++) {
            int group = (int) g[i] - 1;
            groups[group] = Arrays.copyOf(groups[group], groups[group].length + 1);
            groups[group][groups[group].length - 1] = y[i];
        }
        return Setup.groups(groups);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceCase r) {
        JonckheereTerpstraResult result = TEST.test(groups(r));
        r.assertRelative("J", result.j().value(), 0);
        r.assertRelative("expected", result.expected().value(), 0);
        r.assertRelative("concordance", result.concordance().value(), 1e-14);
        r.assertRelative("two_sided.z", result.z().value(), REL);
        r.assertRelative("two_sided.p", result.p().value(), REL);
        for (Alternative alternative : List.of(Alternative.GREATER, Alternative.LESS)) {
            JonckheereTerpstraResult oneSided =
                    TEST.withAlternative(alternative).test(groups(r));
            r.assertRelative(alternative.label() + ".p", oneSided.p().value(), REL);
            assertThat(oneSided.logP().value()).isCloseTo(Math.log(oneSided.p().value()), within(1e-11));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void exactIsTheShareOfAllDivisions(ReferenceCase r) {
        JonckheereTerpstra exact = JonckheereTerpstra.exact();
        JonckheereTerpstraResult result = exact.test(groups(r));
        if (!r.has("exact")) {
            assertThat(result.p().whyAbsent().map(Absence::reason))
                    .contains("the exact p is of numbers without ties; permutations give one");
            assertThat(result.toString())
                    .startsWith("Jonckheere–Terpstra test: z = ")
                    .contains(", p —");
            return;
        }
        r.assertRelative("exact.two_sided", result.p().value(), 1e-12);
        r.assertRelative(
                "exact.greater",
                exact.withAlternative(Alternative.GREATER).test(groups(r)).p().value(),
                1e-12);
        r.assertRelative(
                "exact.less",
                exact.withAlternative(Alternative.LESS).test(groups(r)).p().value(),
                1e-12);
        assertThat(result.notes()).contains("p is exact.");
        Permutation permutation = Permutation.random().withReplicates(20_000).withLevel(.999);
        for (Alternative alternative : Alternative.values()) {
            JonckheereTerpstraResult drawn = JonckheereTerpstra.permutation(permutation)
                    .withAlternative(alternative)
                    .test(groups(r));
            assertThat(drawn.p()
                            .interval()
                            .orElseThrow()
                            .contains(exact.withAlternative(alternative)
                                    .test(groups(r))
                                    .p()
                                    .value()))
                    .isTrue();
        }
    }

    @Test
    void printsASentenceTheGroupsAndTheTest() {
        GroupedNumbers groups =
                Setup.groups(new double[] {1, 2, 2}, new double[] {2, 3, Double.NaN}, new double[] {3, 5, 6});
        assertThat(TEST.withAlternative(Alternative.GREATER).test(groups)).hasToString("""
                Jonckheere–Terpstra test: z = 2.46, p = .007 (rising), concordance .93
                left out (available cases): 1 no view
                group  n  mean rank
                a      3       2.33
                b      2       4.25
                c      3       6.83

                test                    J  expected   sd     z     p  concordance  n
                Jonckheere–Terpstra  19.5      10.5  3.7  2.46  .007         .929  8
                Corrected for ties, which 5 of 8 respondents have.
                With few respondents the normal distribution is a poor approximation.""");
    }

    @Test
    void turningTheOrderOfTheGroupsTurnsTheSign() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 50; round++) {
            double[][] groups = new double[2 + random.nextInt(4)][];
            Arrays.setAll(
                    groups,
                    g -> random.ints(1 + random.nextInt(12), 0, 5)
                            .asDoubleStream()
                            .toArray());
            double[][] turned = new double[groups.length][];
            Arrays.setAll(turned, g -> groups[groups.length - 1 - g]);
            JonckheereTerpstraResult result = TEST.test(Setup.groups(groups));
            JonckheereTerpstraResult back = TEST.test(Setup.groups(turned));
            if (result.z().isPresent()) {
                assertThat(back.z().value()).isCloseTo(-result.z().value(), within(1e-12));
                assertThat(back.concordance().value())
                        .isCloseTo(1 - result.concordance().value(), within(1e-14));
            }
        }
    }

    /** All numbers in order: one of N! / Π n! divisions. */
    @Test
    void exactGoesFarIntoTheTail() {
        double[][] groups = new double[3][30];
        for (int i = 0; i < 90; i++) {
            groups[i / 30][i % 30] = i;
        }
        JonckheereTerpstraResult result =
                JonckheereTerpstra.exact().withAlternative(Alternative.GREATER).test(Setup.groups(groups));
        double log = 0;
        for (int i = 1; i <= 90; i++) {
            log -= Math.log(i) - 3 * (i <= 30 ? Math.log(i) : 0);
        }
        assertThat(result.logP().value()).isCloseTo(log, within(1e-9));
        assertThat(result.concordance().value()).isEqualTo(1);
        assertThat(JonckheereTerpstra.exact()
                        .withAlternative(Alternative.LESS)
                        .test(Setup.groups(groups))
                        .p()
                        .value())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void manyRespondentsPrintWithin80Columns() {
        SplittableRandom random = new SplittableRandom(7);
        double[][] groups = new double[5][];
        Arrays.setAll(
                groups, g -> random.ints(40_000, g, g + 5).asDoubleStream().toArray());
        JonckheereTerpstraResult result =
                TEST.withAlternative(Alternative.GREATER).test(Setup.groups(groups));
        assertThat(result.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(result.p().value()).isZero();
        assertThat(result.logP().value()).isLessThan(-1000);
    }

    @Test
    void groupsOfOneShowATrend() {
        JonckheereTerpstraResult result = JonckheereTerpstra.exact()
                .withAlternative(Alternative.GREATER)
                .test(Setup.groups(new double[] {1}, new double[] {2}, new double[] {3}, new double[] {4}));
        assertThat(result.p().value()).isCloseTo(1 / 24.0, within(1e-15));
    }

    @Test
    void saysWhyItIsNotDefined() {
        assertAbsent("no group has answers", new double[] {Double.NaN}, new double[] {Double.NaN});
        assertAbsent("only one group has answers", new double[] {1, 2}, new double[] {Double.NaN});
        assertAbsent("all respondents have the same number", new double[] {1, 1}, new double[] {1});
        double[][] many = new double[2][];
        Arrays.setAll(many, g -> new SplittableRandom(g).doubles(1_000).toArray());
        JonckheereTerpstraResult result = JonckheereTerpstra.exact().test(Setup.groups(many));
        assertThat(result.p().whyAbsent().map(Absence::reason))
                .contains("too many respondents for the exact p; permutations give one");
        assertThat(result.z().isPresent()).isTrue();
    }

    private static void assertAbsent(String reason, double[]... groups) {
        JonckheereTerpstraResult result = TEST.test(Setup.groups(groups));
        assertThat(result.z().whyAbsent().map(Absence::reason)).contains(reason);
        assertThat(result.p().whyAbsent().map(Absence::reason)).contains(reason);
        assertThat(result.toString()).startsWith("Jonckheere–Terpstra test: not defined, " + reason);
    }
}
