package nl.peilstok.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** The judge of all other tests is tested too: it finds values by any name, and does not pass what differs. */
class ReferenceCaseTest {
    private final ReferenceCase anova = ReferenceCase.of("group__plantgrowth__anova");

    @Test
    void valuesAreFoundByPath() {
        assertThat(anova.value("table.F")).isEqualTo(4.8460878623801342);
        assertThat(anova.value("table.df.1")).isEqualTo(27);
        assertThat(anova.numbers("table.df")).containsExactly(2, 27);
        assertThat(anova.named("welch")).containsOnlyKeys("F", "df1", "df2", "p");
        assertThat(anova.dataFile()).contains("plantgrowth.csv");
        assertThat(anova.dataSet()).isEqualTo("plantgrowth");
        assertThat(anova.has("table.nothing")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anova.value("table.nothing"))
                .withMessageContaining("table.nothing is not there");
    }

    @Test
    void cellsOfAMatrixHaveTheNamesOfRowAndColumn() {
        ReferenceCase table = ReferenceCase.of("table__hair_eye__chisq");
        assertThat(table.value("observed.Black.Brown")).isEqualTo(68);
        assertThat(table.matrix("observed").get("Red", "Green")).isEqualTo(14);
        assertThat(table.matrix("observed").column("Blue")).containsExactly(20, 94, 84, 17);
    }

    @Test
    void theToleranceOfTheFileIsApplied() {
        anova.assertClose("table.F", 4.8460878623801342 * (1 + 1e-9));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> anova.assertClose("table.F", 4.8460878623801342 * (1 + 1e-7)))
                .withMessageContaining("group__plantgrowth__anova table.F");
    }

    @Test
    void aToleranceOfOneValueHoldsForAllUnderIt() {
        anova.assertClose("eta_squared.est", 0.2641482968321196 + 1e-7);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> anova.assertClose("eta_squared.est", 0.2641482968321196 + 1e-5));
    }

    @Test
    void aTighterToleranceCanBeAsked() {
        anova.assertRelative("table.F", 4.8460878623801342, 1e-15);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> anova.assertRelative("table.F", 4.8460878623801342 * (1 + 1e-9), 1e-10));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> anova.assertRelative("table.F", Double.NaN, 1e-10));
    }

    @Test
    void aFamilyIsFoundByName() {
        assertThat(ReferenceCase.all("friedman__.*__test")).hasSizeGreaterThanOrEqualTo(5);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> ReferenceCase.all("no such family"));
    }

    @Test
    void dataAreReadByColumn() {
        ReferenceData data = ReferenceData.read("survey_open");
        assertThat(data.size()).isEqualTo(105);
        assertThat(data.numbered("VER_")).hasSize(8);
        assertThat(data.numeric("VER_1")).startsWith(5, 2);
        assertThat(data.numeric("voor")[1]).isEqualTo(5);
        assertThat(data.numeric("na")[1]).isNaN();
        assertThat(data.without("VER_3", 8, 9)[0]).isNaN();
        ReferenceData growth = ReferenceData.read("plantgrowth.csv");
        assertThat(growth.strings("group")).startsWith("ctrl");
        assertThat(growth.where("weight", "group", "trt1")).hasSize(10);
        assertThatIllegalArgumentException().isThrownBy(() -> growth.numeric("length"));
    }
}
