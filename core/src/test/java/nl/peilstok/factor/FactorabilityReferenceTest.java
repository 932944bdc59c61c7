package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sampling adequacy, sphericity and squared multiple correlations against psych and R. */
class FactorabilityReferenceTest {
    static List<ReferenceCase> adequacy() {
        return ReferenceCase.all("efa__.*__adequacy");
    }

    @ParameterizedTest
    @MethodSource("adequacy")
    void agreesWithPsych(ReferenceCase reference) {
        Factorability measures = Factorability.of(ReferenceMatrix.of(reference));
        reference.assertClose("determinant", measures.determinant());
        if (reference.value("singular_or_indefinite") != 0) {
            assertThat(measures.kmo().whyAbsent()).isPresent();
            return;
        }
        reference.assertClose("kmo_overall", measures.kmo().value());
        reference.assertClose("bartlett.chisq", measures.chiSquare().value());
        reference.assertClose("bartlett.df", measures.df());
        reference.assertClose("bartlett.p.value", measures.p().value());
        reference.assertClose("log_p_bartlett", measures.logP().value());
        for (int i = 0; i < measures.names().size(); i++) {
            String item = measures.names().get(i);
            reference.assertClose("msa." + item, measures.kmo(i).value());
            reference.assertClose("smc." + item, measures.smc(i).value());
        }
    }
}
