package nl.peilstok.io;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that is wrong in a file, and where.
 *
 * @param line the line on which the record starts, from 1, the header included; 0 if it concerns the whole file
 * @param column the column, from 1; 0 if it concerns the whole line
 * @param name the column's name; empty if it concerns the whole line
 * @param value what stands there; empty if nothing does
 * @param message what is wrong
 * @serial exclude
 */
public record Problem(long line, int column, String name, String value, String message) implements Serializable {

    /**
     * Checks the parts.
     *
     * @param line the line, 0 for the whole file
     * @param column the column, 0 for the whole line
     * @param name the column's name
     * @param value what stands there
     * @param message what is wrong
     * @throws NullPointerException if a part is null
     */
    public Problem {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(message, "message");
    }

    static Problem ofLine(long line, String message) {
        return new Problem(line, 0, "", "", message);
    }

    /**
     * The problem in a line.
     *
     * @return such as {@code line 12, column 3 (visie_02), '7': is neither a code nor a label of this variable}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (line > 0) {
            text.append("line ").append(line).append(", ");
        }
        if (column > 0) {
            text.append("column ").append(column).append(" (").append(name).append("), ");
        } else if (!name.isEmpty()) {
            text.append(name).append(", ");
        }
        if (!value.isEmpty()) {
            text.append('\'').append(value).append("', ");
        }
        if (!text.isEmpty()) {
            text.setLength(text.length() - 2);
            text.append(": ");
        }
        return text.append(message).toString();
    }
}
