package nl.peilstok.blackbox.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nl.peilstok.data.MissingReason;
import nl.peilstok.io.CsvFormat;
import org.junit.jupiter.api.Test;

class CsvFormatTest {
    @Test
    void aCommaCannotSeparateBothCellsAndDecimals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvFormat.standard().withSeparator(',').withDecimalComma())
                .withMessageContaining("take ';'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvFormat.dutchExcel().withSeparator(','));
    }

    @Test
    void onlyCharactersThatSeparateAreSeparators() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvFormat.standard().withSeparator('"'))
                .withMessage("separator: comma, semicolon, tab or vertical bar is allowed, got '\"'");
    }

    @Test
    void charsetsThatDoNotExtendAsciiAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvFormat.standard().withCharset(StandardCharsets.UTF_16LE))
                .withMessageContaining("got UTF-16LE");
    }

    @Test
    void isAValueThatSaysWhatItIs() {
        assertThat(CsvFormat.dutchExcel())
                .isEqualTo(CsvFormat.standard().withDecimalComma().withSeparator(';'))
                .hasSameHashCodeAs(CsvFormat.standard().withDecimalComma().withSeparator(';'))
                .isNotEqualTo(CsvFormat.standard())
                .hasToString("CSV in UTF-8, separator ;, decimal comma, empty cell: skipped");
        assertThat(CsvFormat.standard()
                        .withSeparator('\t')
                        .withCharset(Charset.forName("windows-1252"))
                        .withEmptyAs(MissingReason.REFUSED)
                        .keepingInvalid())
                .hasToString("CSV in windows-1252, separator tab, decimal point, empty cell: refused, keeping invalid");
    }
}
