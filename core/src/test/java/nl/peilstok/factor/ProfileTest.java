package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.peilstok.reference.PsppOutput;
import nl.peilstok.reference.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of PSPP, psych and factanal as they come; those of R with factors in their order and with their signs. */
class ProfileTest {
    private static Rotation rotation(String name) {
        return switch (name) {
            case "none" -> Rotation.none();
            case "varimax" -> Rotation.varimax();
            case "quartimax" -> Rotation.quartimax();
            case "equamax" -> Rotation.equamax();
            case "oblimin" -> Rotation.oblimin();
            case "promax" -> Rotation.promaxStats();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static int factors(String dataSet) {
        return dataSet.equals("harman74") ? 4 : 3;
    }

    private static void samePattern(ReferenceCase reference, String path, FactorSolution solution) {
        ReferenceCase.Matrix pattern = reference.matrix(path + ".pattern");
        for (int i = 0; i < solution.items(); i++) {
            for (int f = 0; f < solution.factors(); f++) {
                reference.assertClose(FactorMatch.cell(path + ".pattern", pattern, i, f), solution.loading(i, f));
            }
            reference.assertClose(path + ".communalities." + pattern.rows().get(i), solution.communality(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"harman74", "likert_complete"})
    void psych(String dataSet) {
        ReferenceCase reference = ReferenceCase.of("profile__" + dataSet + "__psych");
        for (String name : List.of("none", "varimax", "quartimax", "equamax", "oblimin", "promax")) {
            FactorSolution solution = FactorAnalysis.principalAxis(factors(dataSet))
                    .withRotation(rotation(name))
                    .as(Profile.R_PSYCH)
                    .analyse(FactorData.read(dataSet));
            samePsych(reference, "pa_" + name, solution);
        }
        samePsych(
                reference,
                "minres_oblimin",
                FactorAnalysis.minres(factors(dataSet))
                        .withRotation(Rotation.oblimin())
                        .as(Profile.R_PSYCH)
                        .analyse(FactorData.read(dataSet)));
    }

    private static void samePsych(ReferenceCase reference, String path, FactorSolution solution) {
        samePattern(reference, path, solution);
        List<String> names = reference.matrix(path + ".pattern").columns();
        for (int f = 0; f < solution.factors(); f++) {
            reference.assertClose(path + ".variances." + names.get(f), solution.variance(f));
            for (int g = 0; g < f && reference.has(path + ".Phi"); g++) {
                reference.assertClose(path + ".Phi." + names.get(f) + "." + names.get(g), solution.phi(f, g));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"harman74", "likert_complete"})
    void factanal(String dataSet) {
        ReferenceCase reference = ReferenceCase.of("profile__" + dataSet + "__factanal");
        for (String name : List.of("none", "varimax", "promax")) {
            FactorSolution solution = FactorAnalysis.ml(factors(dataSet))
                    .withRotation(rotation(name))
                    .as(Profile.R_FACTANAL)
                    .analyse(FactorData.read(dataSet));
            samePattern(reference, name, solution);
        }
    }

    private static PsppOutput pspp(String dataSet) {
        return PsppOutput.of(dataSet.split("_")[0] + "_factor");
    }

    @ParameterizedTest
    @CsvSource({"attitude, 2", "likert_complete, 3"})
    void psppWithItsUsualLimits(String dataSet, int factors) {
        PsppOutput reference = pspp(dataSet);
        FactorAnalysis axis = FactorAnalysis.principalAxis(factors);
        // The rotations of PSPP end at 1e-4 unless told otherwise; its extraction is met exactly.
        same(reference, 3, axis.as(Profile.SPSS), dataSet, 1e-8);
        same(reference, 8, axis.withRotation(Rotation.varimax()).as(Profile.SPSS), dataSet, 2e-3);
        same(reference, 13, axis.withRotation(Rotation.promaxPsych()).as(Profile.SPSS), dataSet, 2e-3);
        same(
                reference,
                32,
                FactorAnalysis.principalComponents(factors)
                        .withRotation(Rotation.varimax())
                        .as(Profile.SPSS),
                dataSet,
                2e-3);
    }

    @ParameterizedTest
    @CsvSource({"attitude, 2", "likert_complete, 3"})
    void psppBroughtToItsEnd(String dataSet, int factors) {
        PsppOutput reference = pspp(dataSet);
        for (boolean promax : new boolean[] {false, true}) {
            FactorAnalysis analysis = FactorAnalysis.principalAxis(factors)
                    .withRotation(promax ? Rotation.promaxStats() : Rotation.varimax())
                    .as(Profile.SPSS)
                    .withStopping(StoppingRule.largestChange(1e-7, 1000));
            FactorMatch match = same(reference, promax ? 25 : 20, analysis, dataSet, 1e-6);
            for (int f = 0; f < factors && promax; f++) {
                for (int g = 0; g < factors; g++) {
                    assertThat(match.phi(f, g)).isCloseTo(reference.number(27, f + 1, g + 1), within(1e-6));
                }
            }
        }
    }

    /** Compares a matrix; PSPP leaves rotated factors where they come and does not turn them round. */
    private static FactorMatch same(
            PsppOutput reference, int table, FactorAnalysis analysis, String dataSet, double tolerance) {
        FactorSolution solution = analysis.analyse(FactorData.read(dataSet));
        double[][] expected = new double[solution.items()][solution.factors()];
        for (int i = 0; i < expected.length; i++) {
            for (int f = 0; f < solution.factors(); f++) {
                expected[i][f] = reference.number(table, i + 2, f + 1);
            }
        }
        FactorMatch match = FactorMatch.of(solution.rotation(), expected);
        for (int i = 0; i < expected.length; i++) {
            for (int f = 0; f < solution.factors(); f++) {
                assertThat(match.loading(i, f))
                        .as("table %s, item %s, factor %s", table, i, f)
                        .isCloseTo(expected[i][f], within(tolerance));
            }
        }
        return match;
    }

    @Test
    void theConventionsAreThoseOfTheProgram() {
        assertThat(Rotation.promaxStats(3).as(Profile.SPSS).label()).isEqualTo("promax (SPSS, kappa 3)");
        assertThat(Rotation.promaxSpss().as(Profile.R_PSYCH).label()).isEqualTo("promax (psych, m = 4)");
        assertThat(Rotation.promaxSpss().as(Profile.R_FACTANAL).label()).isEqualTo("promax (stats, m = 4)");
        assertThat(Rotation.oblimin().as(Profile.SPSS).weighting()).isEqualTo(Weighting.KAISER);
        assertThat(Rotation.oblimin().as(Profile.R_PSYCH).weighting()).isEqualTo(Weighting.NONE);
        assertThat(Rotation.varimax()
                        .withWeighting(Weighting.NONE)
                        .as(Profile.R_PSYCH)
                        .weighting())
                .isEqualTo(Weighting.KAISER);
        assertThat(Rotation.geominOblique().as(Profile.R_PSYCH).randomStarts()).isZero();
        assertThat(Profile.R_PSYCH).hasToString("psych");
    }

    @Test
    void whatAProgramDoesNotHaveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rotation.geominOblique().as(Profile.SPSS))
                .withMessage("profile: SPSS has no oblique geomin (epsilon 0.01)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rotation.procrustes(new double[][] {{1}}).as(Profile.R_PSYCH))
                .withMessageStartingWith("profile: psych has no orthogonal Procrustes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactorAnalysis.principalAxis(2).as(Profile.R_FACTANAL))
                .withMessage("profile: factanal has no principal axis");
    }
}
