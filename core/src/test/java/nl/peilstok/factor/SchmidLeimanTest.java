package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.reference.ReferenceCase;
import nl.peilstok.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A general factor and group factors against psych, against exact solutions of three factors, and their laws. */
class SchmidLeimanTest {
    private static final List<String> TWELVE =
            List.of("A_1", "A_2", "A_3", "A_4", "B_1", "B_2", "B_3", "B_4", "C_1", "C_2", "C_3", "C_4");

    private static FactorSolution likert(String dataSet) {
        ReferenceData data = ReferenceData.read("likert_complete");
        List<String> names = dataSet.equals("likert_12")
                ? TWELVE
                : data.names().subList(2, data.names().size());
        return FactorAnalysis.minres(3)
                .withRotation(Rotation.oblimin())
                .analyse(Correlations.pearson().listwise().analyse(FactorData.items(data, names)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"likert_12", "likert_complete"})
    void threeFactorsAreSolvedExactly(String dataSet) {
        ReferenceCase reference = ReferenceCase.of("item__" + dataSet + "__omega3_tight");
        FactorSolution oblique = likert(dataSet);
        SchmidLeimanResult result = SchmidLeiman.minres().analyse(oblique);
        FactorMatch match = FactorMatch.of(
                oblique.rotation(), reference.matrix("oblimin_pattern").data());
        for (int f = 0; f < 3; f++) {
            reference.assertClose("second_order_loadings." + f, match.sign(f) * result.secondOrder(match.factor(f)));
        }
        for (int i = 0; i < result.items(); i++) {
            String name =
                    List.copyOf(reference.named("general_loadings").keySet()).get(i);
            reference.assertClose("general_loadings." + name, result.general(i));
            reference.assertClose("communalities." + name, result.communality(i));
            assertThat(squares(result, i)).isCloseTo(result.communality(i), within(1e-8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"likert_12", "likert_complete"})
    void agreesWithPsychToWhereItsRotationStops(String dataSet) {
        ReferenceCase reference = ReferenceCase.of("item__" + dataSet + "__omega3_psych");
        ReferenceCase.Matrix sl = reference.matrix("schmid_leiman");
        SchmidLeimanResult result = SchmidLeiman.minres().analyse(likert(dataSet));
        reference.assertClose("ECV", result.explainedCommonVariance().value());
        List<Integer> groups = new ArrayList<>(List.of(0, 1, 2));
        for (int column = 1; column <= 3; column++) {
            int theirs = column;
            // Each group factor is theirs with the most alike loadings.
            int ours = groups.stream()
                    .min((f, g) -> Double.compare(distance(result, f, sl, theirs), distance(result, g, sl, theirs)))
                    .orElseThrow();
            groups.remove((Integer) ours);
            for (int i = 0; i < result.items(); i++) {
                reference.assertClose(FactorMatch.cell("schmid_leiman", sl, i, theirs), result.group(i, ours));
            }
        }
        for (int i = 0; i < result.items(); i++) {
            reference.assertClose(FactorMatch.cell("schmid_leiman", sl, i, 0), result.general(i));
            reference.assertClose(FactorMatch.cell("schmid_leiman", sl, i, 4), result.communality(i));
            reference.assertClose(FactorMatch.cell("schmid_leiman", sl, i, 5), result.uniqueness(i));
            reference.assertClose(
                    FactorMatch.cell("schmid_leiman", sl, i, 6),
                    result.generalShare(i).value());
        }
    }

    private static double distance(SchmidLeimanResult result, int group, ReferenceCase.Matrix sl, int column) {
        double sum = 0;
        for (int i = 0; i < result.items(); i++) {
            sum += Math.pow(result.group(i, group) - sl.data()[i][column], 2);
        }
        return sum;
    }

    private static double squares(SchmidLeimanResult result, int item) {
        double sum = result.general(item) * result.general(item);
        for (int f = 0; f < result.groups(); f++) {
            sum += result.group(item, f) * result.group(item, f);
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"uls4, true", "ml4, false"})
    void fourFactorsOfHarmansTests(String kind, boolean minres) {
        ReferenceCase reference = ReferenceCase.of("schmid__harman74__" + kind);
        FactorSolution oblique = (minres ? FactorAnalysis.minres(4) : FactorAnalysis.ml(4))
                .withRotation(Rotation.oblimin())
                .analyse(FactorData.read("harman74"));
        SchmidLeimanResult result = SchmidLeiman.minres().analyse(oblique);
        ReferenceCase.Matrix pattern = reference.matrix("oblimin_pattern");
        FactorMatch match = FactorMatch.of(oblique.rotation(), pattern.data());
        double[][] groups = reference.matrix("group_loadings").data();
        for (int f = 0; f < 4; f++) {
            reference.assertClose("second_order_loadings." + f, result.secondOrder(match.factor(f)));
            reference.assertClose("psych.second_order_loadings." + f, result.secondOrder(match.factor(f)));
            for (int i = 0; i < result.items(); i++) {
                assertThat(result.group(i, match.factor(f))).isCloseTo(groups[i][f], within(5e-6));
            }
        }
        for (int i = 0; i < result.items(); i++) {
            reference.assertClose("general_loadings." + pattern.rows().get(i), result.general(i));
            reference.assertClose("psych.general_loadings." + pattern.rows().get(i), result.general(i));
        }
        reference.assertClose("ECV", result.explainedCommonVariance().value());
        reference.assertClose("psych.ECV", result.explainedCommonVariance().value());
    }

    @Test
    void twoFactorsInEachOfPsychsOptions() {
        ReferenceCase reference = ReferenceCase.of("schmid__ability_cov__ml2");
        FactorSolution oblique =
                FactorAnalysis.ml(2).withRotation(Rotation.oblimin()).analyse(FactorData.read("ability_cov"));
        FactorMatch match = FactorMatch.of(
                oblique.rotation(), reference.matrix("oblimin_pattern").data());
        boolean sameOrder = match.factor(0) == 0;
        for (TwoGroups choice : TwoGroups.values()) {
            TwoGroups theirs = choice == TwoGroups.EQUAL || sameOrder
                    ? choice
                    : choice == TwoGroups.FIRST ? TwoGroups.SECOND : TwoGroups.FIRST;
            String option = theirs.name().toLowerCase(java.util.Locale.ROOT);
            SchmidLeimanResult result =
                    SchmidLeiman.minres().withTwoGroups(choice).analyse(oblique);
            for (int f = 0; f < 2; f++) {
                reference.assertClose(option + ".second_order_loadings." + f, result.secondOrder(match.factor(f)));
            }
            for (int i = 0; i < result.items(); i++) {
                reference.assertClose(
                        option + ".general_loadings."
                                + reference.matrix("oblimin_pattern").rows().get(i),
                        result.general(i));
            }
            reference.assertClose(
                    option + ".ECV", result.explainedCommonVariance().value());
            assertThat(result.notes()).anyMatch(note -> note.contains("two factors do not determine"));
        }
    }

    @Test
    void minresAndMlOfThreeFactorsAreTheSame() {
        FactorSolution oblique = likert("likert_12");
        SchmidLeimanResult minres = SchmidLeiman.minres().analyse(oblique);
        SchmidLeimanResult ml = SchmidLeiman.ml().analyse(oblique);
        for (int f = 0; f < 3; f++) {
            assertThat(ml.secondOrder(f)).isCloseTo(minres.secondOrder(f), within(1e-7));
        }
    }

    @Test
    void whatHasNoFactorCorrelationsIsRefused() {
        FactorSolution orthogonal =
                FactorAnalysis.ml(3).withRotation(Rotation.varimax()).analyse(FactorData.read("harman74"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchmidLeiman.minres().analyse(orthogonal))
                .withMessage("oblique: factors must be allowed to correlate, got varimax");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SchmidLeiman.minres().analyse(FactorAnalysis.ml(1).analyse(FactorData.read("harman74"))))
                .withMessage("oblique: must have 2 or more factors, got 1");
        FactorSolution two =
                FactorAnalysis.ml(2).withRotation(Rotation.oblimin()).analyse(FactorData.read("ability_cov"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchmidLeiman.minres().analyse(two))
                .withMessageContaining("withTwoGroups");
    }

    @Test
    void printsInEightyColumns() {
        SchmidLeimanResult result = SchmidLeiman.minres().analyse(likert("likert_12"));
        assertThat(result.toString()).startsWith("Schmid–Leiman: ECV .45, 3 group factors, 12 items");
        assertThat(result.toString().lines()).allMatch(line -> line.length() <= 80);
    }
}
