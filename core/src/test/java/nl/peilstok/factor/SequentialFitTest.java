package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.correlation.Polychoric;
import nl.peilstok.data.Items;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceItems;
import org.junit.jupiter.api.Test;

/** Numbers of factors beside each other. */
class SequentialFitTest {
    private static final Items ITEMS = FactorData.planted(12, 400, 2, 4, .7, .3);

    @Test
    void goesOneBeyondTheFirstThatBothRulesAccept() {
        SequentialFit fit = SequentialFit.of(ITEMS);
        assertThat(fit.chiSquare().factors()).isEqualTo(2);
        assertThat(fit.steps()).extracting(FitStep::factors).containsExactly(0, 1, 2, 3);
    }

    @Test
    void eachStepIsTheFitOfMaximumLikelihood() {
        FitStep two = SequentialFit.of(ITEMS).steps().get(2);
        FactorFit fit = FactorAnalysis.ml(2)
                .analyse(Correlations.pearson().listwise().analyse(ITEMS))
                .fit();
        FactorFit fewer = FactorAnalysis.ml(1)
                .analyse(Correlations.pearson().listwise().analyse(ITEMS))
                .fit();
        assertThat(two.chiSquare()).isEqualTo(fit.chiSquare().value());
        assertThat(two.cfi().value()).isEqualTo(fit.cfi().value());
        assertThat(two.tli().value()).isEqualTo(fit.tli().value());
        assertThat(two.aic().value()).isEqualTo(fit.aic().value());
        assertThat(two.bic().value()).isEqualTo(fit.bic().value());
        assertThat(two.difference().value())
                .isCloseTo(
                        fewer.chiSquareUncorrected().value()
                                - fit.chiSquareUncorrected().value(),
                        within(1e-9));
        assertThat(two.differenceDf()).isEqualTo(fewer.df() - fit.df()).isEqualTo(7);
    }

    @Test
    void theFirstFactorIsComparedWithNone() {
        List<FitStep> steps = SequentialFit.of(ITEMS).steps();
        FactorFit one = FactorAnalysis.ml(1).analyse(ITEMS).fit();
        double none = one.nullChiSquare().value() * 399 / (399 - 21 / 6.0);
        assertThat(steps.get(0).difference().isPresent()).isFalse();
        assertThat(steps.get(1).difference().value())
                .isCloseTo(none - one.chiSquareUncorrected().value(), within(1e-8));
        assertThat(steps.get(1).differenceDf()).isEqualTo(8).isEqualTo(one.nullDf() - one.df());
    }

    @Test
    void ofPolychoricCorrelationsItIsScaledAndHasNoDifference() {
        SequentialFit fit = SequentialFit.of(Polychoric.twoStep().analyse(ITEMS));
        assertThat(fit.chiSquare().factors()).isEqualTo(2);
        FitStep two = fit.steps().get(2);
        assertThat(two.difference().whyAbsent().orElseThrow().reason()).contains("cannot be subtracted");
        assertThat(two.bic().whyAbsent().orElseThrow().reason()).contains("no likelihood");
        assertThat(fit.toString()).contains("scaled chi-squares").doesNotContain("BIC");
    }

    /** The chi-squares of 1, 2 and 3 factors that lavaan has for the same twelve items. */
    @Test
    void ofPolychoricCorrelationsItAgreesWithLavaan() {
        ReferenceCase one = ReferenceCase.of("polyfit__likert_complete__WLSMV_1");
        Items items =
                ReferenceItems.of(one).items().only(one.matrix("implied").rows().toArray(String[]::new));
        List<FitStep> steps =
                SequentialFit.of(Polychoric.twoStep().analyse(items)).steps();
        one.assertClose("null_chisq", steps.get(0).chiSquare());
        for (int k = 1; k <= 3; k++) {
            ReferenceCase reference = ReferenceCase.of("polyfit__likert_complete__WLSMV_" + k);
            reference.assertClose("chisq", steps.get(k).chiSquare());
            reference.assertClose("cfi", steps.get(k).cfi().value());
            reference.assertClose("rmsea", steps.get(k).rmsea().value());
        }
    }

    @Test
    void printsInEightyColumns() {
        assertThat(SequentialFit.of(ITEMS).toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(SequentialFit.of(ITEMS).toString()).contains("difference").contains("BIC");
    }

    @Test
    void absentWithTheReason() {
        assertThat(SequentialFit.of(Correlations.spearman().analyse(ITEMS)).toString())
                .contains("polychoric correlations only");
        assertThat(SequentialFit.of(ITEMS.only("item_1", "item_2", "item_3"))
                        .chiSquare()
                        .isPresent())
                .isFalse();
    }
}
