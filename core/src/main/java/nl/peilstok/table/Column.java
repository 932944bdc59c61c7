package nl.peilstok.table;

import java.util.Objects;
import java.util.Optional;

/**
 * A column of a table: its header and how its numbers are written. A column of numbers is aligned to the right, a
 * column of text to the left.
 *
 * @param header what stands above the column; may be empty
 * @param notation how the numbers in the column are written; empty for a column of text
 */
public record Column(String header, Optional<Notation> notation) {
    /**
     * Makes a column; the factories read better.
     *
     * @param header what stands above the column; may be empty
     * @param notation how the numbers in the column are written; empty for a column of text
     * @throws NullPointerException if a component is null
     */
    public Column {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(notation, "notation");
    }

    /**
     * A column of text.
     *
     * @param header what stands above the column
     * @return the column
     */
    public static Column text(String header) {
        return new Column(header, Optional.empty());
    }

    /**
     * A column of whole numbers, such as counts.
     *
     * @param header what stands above the column
     * @return the column
     */
    public static Column integer(String header) {
        return of(header, Notation.integer());
    }

    /**
     * A column of numbers with a fixed number of decimals, such as {@code 3.91}.
     *
     * @param header what stands above the column
     * @param decimals the number of decimals, 0 to 15
     * @return the column
     * @throws IllegalArgumentException if {@code decimals} is outside 0 to 15
     */
    public static Column number(String header, int decimals) {
        return of(header, Notation.number(decimals));
    }

    /**
     * A column of coefficients, such as {@code .84}.
     *
     * @param header what stands above the column
     * @param decimals the number of decimals, 0 to 15
     * @return the column
     * @throws IllegalArgumentException if {@code decimals} is outside 0 to 15
     */
    public static Column coefficient(String header, int decimals) {
        return of(header, Notation.coefficient(decimals));
    }

    /**
     * A column of p-values, such as {@code .018} and {@code < .001}.
     *
     * @param header what stands above the column
     * @return the column
     */
    public static Column pValue(String header) {
        return of(header, Notation.pValue());
    }

    /**
     * A column of p-values, such as {@code .018} and {@code 3.2e-12}.
     *
     * @param header what stands above the column
     * @return the column
     */
    public static Column exactPValue(String header) {
        return of(header, Notation.exactPValue());
    }

    /**
     * A column of numbers written in a notation.
     *
     * @param header what stands above the column
     * @param notation how the numbers are written
     * @return the column
     */
    public static Column of(String header, Notation notation) {
        return new Column(header, Optional.of(notation));
    }

    /**
     * Whether this is a column of numbers, aligned to the right.
     *
     * @return whether the column has a notation
     */
    public boolean isNumeric() {
        return notation.isPresent();
    }
}
