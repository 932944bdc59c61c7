package nl.peilstok.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The noncentral chi-square against R's {@code pchisq(x, df, ncp)}. */
class NoncentralChiSquareTest {
    @ParameterizedTest
    @CsvSource({
        "3, 2, 1, 6.2064365321954396e-01",
        "226.7, 186, 20, 8.3568647515395378e-01",
        "226.7, 186, 100, 1.1921169891468629e-02",
        "1, 5, 30, 6.6254841708751641e-08",
        "100, 3, 60, 9.8384244226478013e-01",
        "500, 186, 300, 6.4555534546733795e-01",
        "2300, 200, 2000, 8.6197090406770960e-01",
        "0.5, 1, 0.1, 4.9898181968631811e-01",
        "60, 5, 5, 9.9999978756436891e-01"
    })
    void agreesWithR(double x, double df, double noncentrality, double lower) {
        assertThat(NoncentralChiSquare.lower(x, df, noncentrality)).isCloseTo(lower, within(1e-11));
        if (lower > 1e-3 && lower < .999) {
            assertThat(NoncentralChiSquare.noncentrality(x, df, lower))
                    .isCloseTo(noncentrality, within(1e-7 * (1 + noncentrality)));
        }
    }
}
