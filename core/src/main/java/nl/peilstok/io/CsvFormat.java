package nl.peilstok.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.peilstok.data.MissingReason;

/**
 * How a CSV file is written down. The standard: a header line; the separator found from that line; a decimal point;
 * UTF-8, with or without a byte order mark; an empty cell is a skipped question; anything unknown is refused.
 *
 * <pre>{@code
 * CsvFormat.standard().withEmptyAs(MissingReason.SYSTEM_MISSING)
 * CsvFormat.dutchExcel().withCharset(Charset.forName("windows-1252"))
 * }</pre>
 */
public final class CsvFormat {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final List<Character> DETECTED = List.of(',', ';', '\t');

    private static final CsvFormat STANDARD =
            new CsvFormat(null, false, StandardCharsets.UTF_8, MissingReason.SKIPPED, false);

    /** Null where it is to be found from the header. */
    private final Character separator;

    private final boolean decimalComma;
    private final Charset charset;
    private final MissingReason emptyAs;
    private final boolean keepsInvalid;

    private CsvFormat(
            Character separator, boolean decimalComma, Charset charset, MissingReason emptyAs, boolean keepsInvalid) {
        if (decimalComma && separator != null && separator == ',') {
            throw new IllegalArgumentException(
                    "format: a comma cannot separate both cells and decimals; take ';' as separator");
        }
        this.separator = separator;
        this.decimalComma = decimalComma;
        this.charset = charset;
        this.emptyAs = emptyAs;
        this.keepsInvalid = keepsInvalid;
    }

    /**
     * The format of most files: separator found from the header, decimal point, UTF-8.
     *
     * @return the format
     */
    public static CsvFormat standard() {
        return STANDARD;
    }

    /**
     * What Excel with Dutch settings saves as 'CSV UTF-8': semicolons and a decimal comma. Its older 'CSV' is
     * windows-1252: add {@link #withCharset}.
     *
     * @return the format
     */
    public static CsvFormat dutchExcel() {
        return STANDARD.withSeparator(';').withDecimalComma();
    }

    /**
     * The same format with a given separator instead of one found from the header.
     *
     * @param given comma, semicolon, tab or vertical bar
     * @return the new format
     * @throws IllegalArgumentException if it is another character, or the comma where decimals have one
     */
    public CsvFormat withSeparator(char given) {
        if (!SEPARATORS.contains(given)) {
            throw new IllegalArgumentException(
                    "separator: comma, semicolon, tab or vertical bar is allowed, got '" + given + "'");
        }
        return new CsvFormat(given, decimalComma, charset, emptyAs, keepsInvalid);
    }

    /**
     * The same format with a comma before the decimals. A number with a point is then refused: 1.234 could be a
     * thousand.
     *
     * @return the new format
     * @throws IllegalArgumentException if the comma is the separator
     */
    public CsvFormat withDecimalComma() {
        return new CsvFormat(separator, true, charset, emptyAs, keepsInvalid);
    }

    /**
     * The same format in another encoding. Bytes that do not fit it are refused, not replaced.
     *
     * @param given such as UTF-8 or windows-1252; one that extends ASCII
     * @return the new format
     * @throws IllegalArgumentException if it is UTF-16 or UTF-32, or cannot be written
     */
    public CsvFormat withCharset(Charset given) {
        if (given.name().startsWith("UTF-16") || given.name().startsWith("UTF-32") || !given.canEncode()) {
            throw new IllegalArgumentException(
                    "charset: UTF-8, windows-1252 or another that extends ASCII is allowed," + " got " + given.name());
        }
        return new CsvFormat(separator, decimalComma, given, emptyAs, keepsInvalid);
    }

    /**
     * The same format with another meaning of an empty cell.
     *
     * @param reason why an answer is missing whose cell is empty
     * @return the new format
     */
    public CsvFormat withEmptyAs(MissingReason reason) {
        return new CsvFormat(separator, decimalComma, charset, Objects.requireNonNull(reason, "reason"), keepsInvalid);
    }

    /**
     * The same format, but unknown codes and unreadable numbers do not stop the reading: they are kept as
     * {@link MissingReason#INVALID} with their text, and reported by {@link SurveyCsv#readWithReport}. What breaks the
     * table itself (a wrong number of cells, a respondent key that stands twice) is refused all the same.
     *
     * @return the new format
     */
    public CsvFormat keepingInvalid() {
        return new CsvFormat(separator, decimalComma, charset, emptyAs, true);
    }

    /** The separators a file in this format may have, the one to write with first. */
    List<Character> separators() {
        if (separator != null) {
            return List.of(separator);
        }
        return decimalComma ? DETECTED.subList(1, DETECTED.size()) : DETECTED;
    }

    boolean decimalComma() {
        return decimalComma;
    }

    Charset charset() {
        return charset;
    }

    MissingReason emptyAs() {
        return emptyAs;
    }

    boolean keepsInvalid() {
        return keepsInvalid;
    }

    /** A number as this format writes it. */
    String decimals(String withPoint) {
        return decimalComma ? withPoint.replace('.', ',') : withPoint;
    }

    /** A number of this format with a decimal point, or null if it has a mark that this format has not. */
    String withPoint(String number) {
        if (!decimalComma) {
            return number;
        }
        return number.indexOf('.') >= 0 ? null : number.replace(',', '.');
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CsvFormat that
                && Objects.equals(separator, that.separator)
                && decimalComma == that.decimalComma
                && charset.equals(that.charset)
                && emptyAs == that.emptyAs
                && keepsInvalid == that.keepsInvalid;
    }

    @Override
    public int hashCode() {
        return Objects.hash(separator, decimalComma, charset, emptyAs, keepsInvalid);
    }

    /**
     * The format in a line.
     *
     * @return such as {@code CSV in UTF-8, separator from the header, decimal point, empty cell: skipped}
     */
    @Override
    public String toString() {
        return "CSV in " + charset.name() + ", separator "
                + (separator == null ? "from the header" : separator == '\t' ? "tab" : separator) + ", decimal "
                + (decimalComma ? "comma" : "point") + ", empty cell: " + emptyAs.label()
                + (keepsInvalid ? ", keeping invalid" : "");
    }
}
