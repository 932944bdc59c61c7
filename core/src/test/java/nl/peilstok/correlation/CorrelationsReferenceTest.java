package nl.peilstok.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.peilstok.estimate.Interval;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceItems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against R's cor, cor.test, eigen and solve. */
class CorrelationsReferenceTest {
    static List<ReferenceCase> pairwise() {
        return ReferenceCase.all("cor__.*__pearson_pairwise");
    }

    static List<ReferenceCase> pairTests() {
        return ReferenceCase.all("cor__.*__pair_tests");
    }

    @ParameterizedTest
    @MethodSource("pairwise")
    void matricesAgree(ReferenceCase reference) {
        CorrelationMatrix matrix =
                Correlations.pearson().analyse(ReferenceItems.of(reference).items());

        reference.assertRelative(
                "min_eigenvalue", matrix.diagnosis().smallestEigenvalue().value(), 1e-10);
        for (String first : matrix.names()) {
            for (String second : matrix.names()) {
                int i = matrix.indexOf(first);
                int j = matrix.indexOf(second);
                String pair = first + "." + second;
                assertThat((double) matrix.n(i, j)).isEqualTo(reference.value("n." + pair));
                reference.assertRelative("r." + pair, matrix.get(i, j).value(), 1e-12);
                reference.assertRelative(
                        "covariance_pairwise." + pair, matrix.covariance(i, j).value(), 1e-12);
                if (i != j) {
                    reference.assertRelative(
                            "p_two_sided." + pair, matrix.p(i, j).value(), 1e-10);
                    assertThat(matrix.logP(i, j).value())
                            .isCloseTo(Math.log(matrix.p(i, j).value()), within(1e-9));
                    Interval interval = matrix.get(i, j).interval().orElseThrow();
                    reference.assertRelative("fisher_ci95_low." + pair, interval.lower(), 1e-11);
                    reference.assertRelative("fisher_ci95_high." + pair, interval.upper(), 1e-11);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pairwise")
    void partialCorrelationsAgree(ReferenceCase reference) {
        CorrelationMatrix matrix =
                Correlations.pearson().analyse(ReferenceItems.of(reference).items());
        CorrelationMatrix partial = PartialCorrelations.givenAllOthers().of(matrix);

        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < matrix.size(); j++) {
                String pair = matrix.names().get(i) + "." + matrix.names().get(j);
                reference.assertRelative(
                        "partial_r_given_rest." + pair, partial.get(i, j).value(), 1e-10);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pairTests")
    void aPairAgrees(ReferenceCase reference) {
        var items = ReferenceItems.of(reference).items();
        CorrelationMatrix matrix = Correlations.pearson().listwise().analyse(items);
        CorrelationMatrix wider = Correlations.pearson().withLevel(.99).analyse(items);

        Interval interval = matrix.get(1, 0).interval().orElseThrow();
        Interval wide = wider.get(1, 0).interval().orElseThrow();
        reference.assertRelative("pearson.r", matrix.get(1, 0).value(), 1e-12);
        assertThat(matrix.n(1, 0) - 2.0).isEqualTo(reference.value("pearson.df"));
        reference.assertRelative("pearson.p", matrix.p(1, 0).value(), 1e-10);
        reference.assertRelative("pearson.low", interval.lower(), 1e-11);
        reference.assertRelative("pearson.high", interval.upper(), 1e-11);
        reference.assertRelative("pearson_ci99.0", wide.lower(), 1e-11);
        reference.assertRelative("pearson_ci99.1", wide.upper(), 1e-11);
    }
}
