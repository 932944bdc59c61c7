package nl.peilstok.table;

import java.util.Objects;
import java.util.Optional;

/**
 * What stands in one place of a table: text, a number, an interval, nothing, or a value that is absent for a stated
 * reason. Immutable.
 */
public sealed interface Cell {
    /** What stands where a value is absent; a table adds the mark of the footnote with the reason. */
    String DASH = "—";

    /**
     * Text.
     *
     * @param value the text; a line break in it is kept where the output can show one
     */
    record Text(String value) implements Cell {
        /**
         * Makes a cell with text.
         *
         * @param value the text
         * @throws NullPointerException if {@code value} is null
         */
        public Text {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String in(Column column, NumberStyle style) {
            return value;
        }
    }

    /**
     * A whole number, written in full in any column.
     *
     * @param value the number
     */
    record Whole(long value) implements Cell {
        @Override
        public String in(Column column, NumberStyle style) {
            return Long.toString(value);
        }
    }

    /**
     * A number.
     *
     * @param value any number but NaN
     * @param notation how the number is written, if not as the column says
     */
    record Number(double value, Optional<Notation> notation) implements Cell {
        /**
         * Makes a cell with a number.
         *
         * @param value any number but NaN
         * @param notation how the number is written, if not as the column says
         * @throws IllegalArgumentException if {@code value} is NaN or does not suit {@code notation}
         */
        public Number {
            NumberStyle.requireNumber(value);
            notation.ifPresent(own -> own.requireFitting(value));
        }

        @Override
        public String in(Column column, NumberStyle style) {
            return notationIn(column, notation).write(value, style);
        }
    }

    /**
     * A number with a mark behind it, such as the stars of a significance level.
     *
     * @param value any number but NaN, written as the column says
     * @param mark the mark; spaces in it keep the numbers of a column under each other
     */
    record Marked(double value, String mark) implements Cell {
        /**
         * Makes a cell with a marked number.
         *
         * @param value any number but NaN, written as the column says
         * @param mark the mark; spaces in it keep the numbers of a column under each other
         * @throws IllegalArgumentException if {@code value} is NaN
         */
        public Marked {
            NumberStyle.requireNumber(value);
            Objects.requireNonNull(mark, "mark");
        }

        @Override
        public String in(Column column, NumberStyle style) {
            return notationIn(column, Optional.empty()).write(value, style) + mark;
        }
    }

    /**
     * An interval.
     *
     * @param lower the lower bound, any number but NaN
     * @param upper the upper bound, not below {@code lower}
     * @param notation how the bounds are written, if not as the column says
     */
    record Interval(double lower, double upper, Optional<Notation> notation) implements Cell {
        /**
         * Makes a cell with an interval.
         *
         * @param lower the lower bound, any number but NaN
         * @param upper the upper bound, not below {@code lower}
         * @param notation how the bounds are written, if not as the column says
         * @throws IllegalArgumentException if a bound is NaN or {@code lower} is above {@code upper}
         */
        public Interval {
            NumberStyle.requireOrdered(lower, upper);
            Objects.requireNonNull(notation, "notation");
        }

        @Override
        public String in(Column column, NumberStyle style) {
            return notationIn(column, notation).write(lower, upper, style);
        }
    }

    /**
     * A value that does not exist, and why.
     *
     * @param reason why there is no value
     */
    record Absent(String reason) implements Cell {
        /**
         * Makes a cell without a value.
         *
         * @param reason why there is no value
         * @throws IllegalArgumentException if {@code reason} is blank
         */
        public Absent {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("reason must say why there is no value, but is blank");
            }
        }

        @Override
        public String in(Column column, NumberStyle style) {
            return DASH;
        }
    }

    /** A place where no value belongs, such as the diagonal of a matrix. */
    record Empty() implements Cell {
        @Override
        public String in(Column column, NumberStyle style) {
            return "";
        }
    }

    /**
     * How the cell reads in a column, without the mark of a footnote.
     *
     * @param column the column it stands in
     * @param style the number style
     * @return the cell as text
     * @throws IllegalArgumentException if the column cannot hold this cell
     */
    String in(Column column, NumberStyle style);

    /**
     * A cell with text.
     *
     * @param value the text
     * @return the cell
     */
    static Cell text(String value) {
        return new Text(value);
    }

    /**
     * A cell with a whole number, written in full in any column.
     *
     * @param value the number
     * @return the cell
     */
    static Cell integer(long value) {
        return new Whole(value);
    }

    /**
     * A cell with a number, written as its column says.
     *
     * @param value any number but NaN
     * @return the cell
     * @throws IllegalArgumentException if {@code value} is NaN: a value that does not exist is {@link #absent}
     */
    static Cell number(double value) {
        return new Number(value, Optional.empty());
    }

    /**
     * A cell with a number, written in its own notation whatever its column says.
     *
     * @param value a number that suits the notation
     * @param notation how it is written
     * @return the cell
     * @throws IllegalArgumentException if {@code value} is NaN or does not suit {@code notation}
     */
    static Cell number(double value, Notation notation) {
        return new Number(value, Optional.of(notation));
    }

    /**
     * A cell with a number and a mark behind it, the number written as its column says.
     *
     * @param value any number but NaN
     * @param mark such as {@code **}; spaces in it keep the numbers of a column under each other
     * @return the cell
     * @throws IllegalArgumentException if {@code value} is NaN
     */
    static Cell marked(double value, String mark) {
        return new Marked(value, mark);
    }

    /**
     * A cell with an interval, written as its column says: {@code [.80, .87]} in a column of coefficients.
     *
     * @param lower the lower bound, any number but NaN
     * @param upper the upper bound, not below {@code lower}
     * @return the cell
     * @throws IllegalArgumentException if a bound is NaN or {@code lower} is above {@code upper}
     */
    static Cell interval(double lower, double upper) {
        return new Interval(lower, upper, Optional.empty());
    }

    /**
     * A cell with an interval, written in its own notation whatever its column says.
     *
     * @param lower the lower bound, any number but NaN
     * @param upper the upper bound, not below {@code lower}
     * @param notation how the bounds are written
     * @return the cell
     * @throws IllegalArgumentException if a bound is NaN or {@code lower} is above {@code upper}
     */
    static Cell interval(double lower, double upper, Notation notation) {
        return new Interval(lower, upper, Optional.of(notation));
    }

    /**
     * A cell whose value does not exist; the table prints a dash and the reason as a footnote.
     *
     * @param reason why there is no value, such as {@code "no variance"}
     * @return the cell
     * @throws IllegalArgumentException if {@code reason} is blank
     */
    static Cell absent(String reason) {
        return new Absent(reason);
    }

    /**
     * A cell where no value belongs.
     *
     * @return the cell
     */
    static Cell empty() {
        return new Empty();
    }

    private static Notation notationIn(Column column, Optional<Notation> own) {
        return own.or(column::notation)
                .orElseThrow(() -> new IllegalArgumentException("column '" + column.header()
                        + "' holds text and does not say how a number is written; give the cell a notation"));
    }
}
