package nl.peilstok.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceItems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against R's cor and cov, of complete respondents and of those that each pair has in common. */
class CoMomentsReferenceTest {
    static List<ReferenceCase> cases() {
        return ReferenceCase.all("cor__.*__pearson_(list|pair)wise");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(ReferenceCase reference) {
        ReferenceItems setUp = ReferenceItems.of(reference);
        CoMoments moments = setUp.isListwise() ? CoMoments.listwise(setUp.items()) : CoMoments.pairwise(setUp.items());
        for (int i = 0; i < moments.size(); i++) {
            for (int j = 0; j < moments.size(); j++) {
                String pair = moments.names().get(i) + "." + moments.names().get(j);
                reference.assertRelative("r." + pair, moments.correlation(i, j).value(), 1e-12);
                if (setUp.isListwise()) {
                    assertThat((double) moments.n(i, j)).isEqualTo(reference.value("n"));
                } else {
                    assertThat((double) moments.n(i, j)).isEqualTo(reference.value("n." + pair));
                    reference.assertRelative(
                            "covariance_pairwise." + pair,
                            moments.covariance(i, j).value(),
                            1e-12);
                }
            }
        }
    }
}
