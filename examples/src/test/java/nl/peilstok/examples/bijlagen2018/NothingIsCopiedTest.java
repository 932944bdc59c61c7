package nl.peilstok.examples.bijlagen2018;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures altered in a copy of the published tables: what rests on them changes, and nothing else. */
class NothingIsCopiedTest {
    private static final List<String> FILES = List.of(
            "items",
            "scales",
            "item_distributions",
            "response_population",
            "team_satisfaction",
            "satisfaction_crosstabs",
            "model_by_size",
            "grades",
            "scale_means_by_model_phase",
            "satisfaction_scale_means",
            "pairwise_claims",
            "choice_distributions",
            "open_answer_counts",
            "claims",
            "anomalies");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyThePublishedFigures() throws IOException {
        for (String file : FILES) {
            try (InputStream in = Published.class.getResourceAsStream(file + ".csv")) {
                Files.copy(in, folder.resolve(file + ".csv"));
            }
        }
    }

    private void alter(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file + ".csv");
        String text = Files.readString(path);
        assertThat(text).containsOnlyOnce(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void threeAlteredCellsChangeTheRowsThatRestOnThem() throws IOException {
        alter("model_by_size", "15.000 - 50.000,Ketens,41,40", "15.000 - 50.000,Ketens,51,40");
        alter("scales", "sturing,swv,6,3.2,3.2,0.69,0.881", "sturing,swv,6,3.2,3.2,0.69,0.781");
        alter("team_satisfaction", "breed integraal team,3.49,1.39,82,", "breed integraal team,3.39,1.39,82,");

        Results altered = Results.of(Published.read(folder));
        Set<String> places = altered.placesThatDiffer(Results.asPublished());

        assertThat(places)
                .contains(
                        "B4.32 | model by size",
                        "B4.32 | 15.000 - 50.000 × Ketens",
                        "Bijlage 3 | sturing swv",
                        "B4.1 | vso, breed integraal team",
                        "B4.1 | vso, from mean, SD and n: Student",
                        "B4.1 | vso, from mean, SD and n: Welch")
                .contains("Bijlage 3 | A12")
                .allMatch(place -> place.startsWith("B4.32 | ")
                        || place.startsWith("Bijlage 3 | sturing swv")
                        // Both groups at once: a scale that cannot be reconstructed for one is not constructed.
                        || place.startsWith("Bijlage 3 | sturing (reconstructed")
                        || place.startsWith("B4.1 | vso")
                        // The duplicated alphas against all alphas, and the claim that the model differs by size.
                        || place.equals("Bijlage 3 | A12")
                        || place.equals("Bijlage 4 | C18"));
        assertThat(altered.find("B4.32", "15.000 - 50.000 × Ketens", "% of row").verdict())
                .isEqualTo(Verdict.DIFFERS);
        assertThat(altered.find("Bijlage 3", "sturing swv", "SD implied").verdict())
                .isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("scales.csv"));
        assertThatThrownBy(() -> Published.read(folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("scales.csv");
    }

    @Test
    void whatIsNoNumberIsNamedWithItsPlace() throws IOException {
        alter("scales", "visie,swv,6,3.4,", "visie,swv,6,drie,");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Published.read(folder))
                .withMessage("scales.csv, line 2, column mean: 'drie' is no number");
    }

    @Test
    void anEmptyFileAndAMissingColumnAreNamed() throws IOException {
        alter("scales", "scale_id,group", "schaal,group");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Published.read(folder))
                .withMessage("scales.csv has no column scale_id");
        Files.writeString(folder.resolve("scales.csv"), "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Published.read(folder))
                .withMessage("scales.csv has no lines");
    }

    @Test
    void aMissingItemIsNamed() throws IOException {
        alter("item_distributions", "swv,B.5.13,visie_01,", "swv,B.5.13,visie_99,");
        Published published = Published.read(folder);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Main.recalculate(published))
                .withMessageContaining("no line of visie_01 for swv");
    }
}
