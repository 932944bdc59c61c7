package nl.peilstok.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peilstok.data.Items;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceItems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against R's cor and cor.test, method "spearman" and "kendall". */
class RankCorrelationsReferenceTest {
    static List<ReferenceCase> spearman() {
        return ReferenceCase.all("cor__.*__spearman_pairwise");
    }

    static List<ReferenceCase> kendall() {
        return ReferenceCase.all("cor__.*__kendall_pairwise");
    }

    static List<ReferenceCase> pairTests() {
        return ReferenceCase.all("cor__.*__pair_tests");
    }

    @ParameterizedTest
    @MethodSource("spearman")
    void spearmanAgrees(ReferenceCase reference) {
        assertAgrees(reference, Correlations.spearman());
    }

    /** R's p are by the normal law here; all these pairs have ties, so that Peilstok's are too. */
    @ParameterizedTest
    @MethodSource("kendall")
    void kendallAgrees(ReferenceCase reference) {
        assertAgrees(reference, Correlations.kendall());
    }

    private static void assertAgrees(ReferenceCase reference, Correlations correlations) {
        CorrelationMatrix matrix =
                correlations.analyse(ReferenceItems.of(reference).items());
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < matrix.size(); j++) {
                String pair = matrix.names().get(i) + "." + matrix.names().get(j);
                assertThat((double) matrix.n(i, j)).isEqualTo(reference.value("n." + pair));
                reference.assertRelative("r." + pair, matrix.get(i, j).value(), 1e-12);
                if (i != j) {
                    reference.assertRelative(
                            "p_two_sided." + pair, matrix.p(i, j).value(), 1e-10);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pairTests")
    void aPairAgrees(ReferenceCase reference) {
        Items items = ReferenceItems.of(reference).items();

        CorrelationMatrix spearman = Correlations.spearman().analyse(items);
        reference.assertRelative("spearman.rho", spearman.get(1, 0).value(), 1e-12);
        reference.assertRelative("spearman.p", spearman.p(1, 0).value(), 1e-10);

        CorrelationMatrix kendall = Correlations.kendall()
                .listwise()
                .analyse(items.only(items.names().get(0), items.names().get(1)));
        reference.assertRelative("kendall.tau_b", kendall.get(1, 0).value(), 1e-12);
        reference.assertRelative("kendall.p", kendall.p(1, 0).value(), 1e-10);
    }
}
