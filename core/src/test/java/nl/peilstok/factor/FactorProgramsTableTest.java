package nl.peilstok.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nl.peilstok.correlation.CorrelationMatrix;
import org.junit.jupiter.api.Test;

/** The table of programs in {@code docs/methods/factor-analysis.md} holds what is computed. */
class FactorProgramsTableTest {
    private static final CorrelationMatrix HARMAN = ReferenceMatrix.of("harman74");

    @Test
    void figuresOfHarmansTests() throws IOException {
        FactorAnalysis analysis = FactorAnalysis.principalAxis(4).withRotation(Rotation.promaxSpss());
        List<FactorSolution> solutions = List.of(
                analysis.as(Profile.SPSS).analyse(HARMAN),
                analysis.as(Profile.R_PSYCH).analyse(HARMAN),
                analysis.analyse(HARMAN));
        String rows = String.join(
                "\n",
                row("iterations", 0, solutions, each -> each.extraction().iterations()),
                row("communality of VisualPerception", 4, solutions, each -> each.communality(0)),
                row("communality of Addition", 4, solutions, each -> each.communality(9)),
                row("loading of SentenceCompletion on its factor", 4, solutions, each -> each.loading(6, 0)),
                row("variance of the first factor", 4, solutions, each -> each.variance(0)),
                row("correlation of the first two factors", 4, solutions, each -> each.phi(0, 1)),
                row("RMSR", 5, solutions, each -> each.fit().rmsr()));
        assertThat(Files.readString(Path.of("..", "docs", "methods", "factor-analysis.md")))
                .contains(rows);
    }

    private static String row(
            String figure, int decimals, List<FactorSolution> solutions, ToDoubleFunction<FactorSolution> value) {
        return solutions.stream()
                .map(each -> String.format(Locale.ROOT, "%." + decimals + "f", value.applyAsDouble(each)))
                .collect(Collectors.joining(" | ", "| " + figure + " | ", " |"));
    }
}
