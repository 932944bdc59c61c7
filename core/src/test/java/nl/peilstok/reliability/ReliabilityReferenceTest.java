package nl.peilstok.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceItems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against formulas written out in R as SPSS has them, and against R psych's guttman, splitHalf and alpha. */
class ReliabilityReferenceTest {
    private static final double REL = 1e-10;

    static List<ReferenceCase> guttman() {
        return ReferenceCase.all("item__.*__guttman_listwise");
    }

    static List<ReferenceCase> splitHalf() {
        return ReferenceCase.all("item__.*__split_half_listwise");
    }

    static List<ReferenceCase> psychSplitHalf() {
        return ReferenceCase.all("item__.*__psych_splitHalf");
    }

    static List<ReferenceCase> alpha() {
        return ReferenceCase.all("item__.*__alpha_(list|pair)wise");
    }

    static List<ReferenceCase> itemTotal() {
        return ReferenceCase.all("item__.*__spss_item_total_listwise");
    }

    private static ReliabilityResult reliability(ReferenceCase reference) {
        return Reliability.listwise()
                .withoutBootstrap()
                .analyse(ReferenceItems.of(reference).items());
    }

    @ParameterizedTest
    @MethodSource("guttman")
    void lambdasAndSplits(ReferenceCase reference) {
        ReliabilityResult result = reliability(reference);
        for (int lambda : new int[] {1, 2, 3, 5, 6}) {
            reference.assertRelative(
                    "cov_based.lambda" + lambda, result.lambda(lambda).value(), REL);
        }
        if (!reference.has("lambda4_cov")) {
            // 18 items: too many for R to enumerate.
            return;
        }
        assertRelative(reference, "lambda4_cov.max_any_split", result, Coefficient.LAMBDA_4);
        assertRelative(reference, "lambda4_cov.max_equal_split", result, Coefficient.GREATEST_SPLIT_HALF);
        assertRelative(reference, "lambda4_cov.min_equal_split", result, Coefficient.LEAST_SPLIT_HALF);
        assertRelative(reference, "lambda4_cov.mean_equal_split", result, Coefficient.MEAN_SPLIT_HALF);
    }

    @ParameterizedTest
    @MethodSource("splitHalf")
    void halves(ReferenceCase reference) {
        Items items = ReferenceItems.of(reference).items();
        assertHalves(reference, "odd_even", SplitHalf.oddEven(items));
        assertHalves(reference, "first_second", SplitHalf.firstSecond(items));
    }

    private static void assertHalves(ReferenceCase reference, String path, SplitHalf split) {
        assertThat((double) split.cases().n()).isEqualTo(reference.value(path + ".n"));
        reference.assertRelative(path + ".r_halves", split.correlation().value(), REL);
        reference.assertRelative(
                path + ".guttman_split_half", split.flanaganRulon().value(), REL);
        String length = split.first().size() == split.second().size() ? "equal" : "unequal_horst";
        reference.assertRelative(
                path + ".spearman_brown_" + length, split.spearmanBrown().value(), REL);
        reference.assertRelative(path + ".alpha_first", split.alphaOfFirst().value(), REL);
        reference.assertRelative(path + ".alpha_second", split.alphaOfSecond().value(), REL);
    }

    /** psych works on correlations: on items of equal variance its coefficients are those of covariances. */
    @ParameterizedTest
    @MethodSource("psychSplitHalf")
    void psychOfStandardisedItems(ReferenceCase reference) {
        ReliabilityResult result = Reliability.listwise()
                .withoutBootstrap()
                .analyse(Standardised.of(ReferenceItems.of(reference).items()));
        Function<Integer, Double> lambda = number -> result.lambda(number).value();
        reference.assertRelative("lambda2", lambda.apply(2), REL);
        reference.assertRelative("lambda6_smc", lambda.apply(6), REL);
        for (int number : new int[] {1, 2, 3, 5, 6}) {
            if (reference.has("psych_guttman")) {
                reference.assertRelative("psych_guttman.lambda." + number, lambda.apply(number), REL);
            }
        }
        boolean even = result.alpha().items().size() % 2 == 0;
        if (even && reference.has("max_split_half")) {
            assertRelative(reference, "max_split_half", result, Coefficient.GREATEST_SPLIT_HALF);
            assertRelative(reference, "min_split_half", result, Coefficient.LEAST_SPLIT_HALF);
            assertRelative(reference, "mean_split_half", result, Coefficient.MEAN_SPLIT_HALF);
        }
    }

    @ParameterizedTest
    @MethodSource("alpha")
    void itemStatistics(ReferenceCase reference) {
        ReferenceItems setUp = ReferenceItems.of(reference);
        AlphaResult alpha = setUp.isListwise()
                ? Alpha.listwise().analyse(setUp.items())
                : Alpha.pairwise().analyse(setUp.items());
        if (setUp.isListwise()) {
            reference.assertRelative("ase_duhachek", alpha.standardError().value(), REL);
        }
        for (AlphaItem item : alpha.items()) {
            if (setUp.isListwise()) {
                reference.assertRelative(
                        "item_raw_r_with_total." + item.name(), item.itemTotal().value(), REL);
            }
            reference.assertRelative(
                    "item_r_cor." + item.name(), item.correctedItemTotal().value(), REL);
        }
    }

    @ParameterizedTest
    @MethodSource("itemTotal")
    void squaredMultipleCorrelations(ReferenceCase reference) {
        AlphaResult alpha =
                Alpha.listwise().analyse(ReferenceItems.of(reference).items());
        for (AlphaItem item : alpha.items()) {
            Estimate smc = item.squaredMultipleCorrelation();
            reference.assertRelative("item_total." + item.name() + ".smc", smc.value(), REL);
        }
        reference.assertRelative("duhachek_ase", alpha.standardError().value(), REL);
    }

    private static void assertRelative(
            ReferenceCase reference, String path, ReliabilityResult result, Coefficient coefficient) {
        reference.assertRelative(path, result.of(coefficient).value(), REL);
    }
}
