package nl.peilstok.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What GNU PSPP printed, table after table: most numbers with 14 decimals, p-values with 3. */
public final class PsppOutput {
    /** Of numbers that PSPP prints with 14 decimals. */
    public static final double PRINTED = 1e-12;
    /** Of p-values and others that it prints with 3. */
    public static final double THREE_DECIMALS = 5.000001e-4;

    private final JsonNode tables;

    private PsppOutput(JsonNode tables) {
        this.tables = tables;
    }

    /** The case {@code pspp__<name>}. */
    public static PsppOutput of(String name) {
        String file = "/reference/expected/pspp__" + name + ".json";
        try (InputStream in = PsppOutput.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no test resource " + file);
            }
            return new PsppOutput(new ObjectMapper().readTree(in).at("/values/tables"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One table; its rows and columns count from 0, headers and labels included. */
    public static final class Printed {
        private final String title;
        private final JsonNode rows;

        private Printed(String title, JsonNode rows) {
            this.title = title;
            this.rows = rows;
        }

        public int rows() {
            return rows.size();
        }

        public double number(int row, int column) {
            JsonNode cell = rows.path(row).path(column);
            if (!cell.isNumber()) {
                throw new IllegalArgumentException(where(row, column) + " is no number: " + cell);
            }
            return cell.doubleValue();
        }

        /** The text of a cell or, where it is empty, of the nearest one above that is not. */
        public String label(int row, int column) {
            int filled = row;
            while (rows.path(filled).path(column).asText().isEmpty()) {
                filled--;
            }
            return rows.path(filled).path(column).asText();
        }

        /** That a number is the printed one, to a relative {@link #PRINTED}. */
        public void assertNumber(int row, int column, double actual) {
            double expected = number(row, column);
            assertThat(actual)
                    .as(where(row, column))
                    .isCloseTo(expected, within(PRINTED * Math.max(1, Math.abs(expected))));
        }

        /** That a number rounds to the printed one of three decimals. */
        public void assertThreeDecimals(int row, int column, double actual) {
            assertThat(actual).as(where(row, column)).isCloseTo(number(row, column), within(THREE_DECIMALS));
        }

        private String where(int row, int column) {
            return title + ", row " + row + ", column " + column;
        }
    }

    /** A table by its place, from 0, and its title. */
    public Printed table(int place, String title) {
        assertThat(tables.path(place).path("title").asText()).isEqualTo(title);
        return new Printed(title, tables.path(place).path("rows"));
    }

    /** A number in a table, whatever its title. */
    public double number(int place, int row, int column) {
        return table(place, tables.path(place).path("title").asText()).number(row, column);
    }
}
