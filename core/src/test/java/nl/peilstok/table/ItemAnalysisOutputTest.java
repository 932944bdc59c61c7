package nl.peilstok.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One realistic table in each of its outputs, letter by letter. */
class ItemAnalysisOutputTest {
    private static final Table ITEMS = Table.columns(
                    Column.text("item"),
                    Column.text("label"),
                    Column.integer("n"),
                    Column.number("mean", 2),
                    Column.coefficient("item-rest", 2),
                    Column.coefficient("95% interval", 2))
            .title("Item analysis of 'Gedeelde visie'")
            .footnote("n = 188 of 217; left out (listwise): 27 'geen zicht op', 2 skipped")
            .row("visie_01", "Partijen delen de visie op de aanpak", 213, 3.914, .5849, Cell.interval(.478, .675))
            .row("visie_02", "Raad & college doen mee", 209, 3.5, -.1, Cell.interval(-.241, .044))
            .row("visie_03", "Iedereen kent het doel", 4, 3.0, Cell.absent("no variance"), Cell.absent("no variance"))
            .row(
                    "visie_04",
                    "Er is regie",
                    0,
                    Cell.absent("all 'geen zicht op'"),
                    Cell.absent("no variance"),
                    Cell.empty());

    @Test
    void text() {
        assertThat(ITEMS.toText(100, NumberStyle.EN)).isEqualTo("""
                Item analysis of 'Gedeelde visie'
                item      label                                   n  mean  item-rest  95% interval
                visie_01  Partijen delen de visie op de aanpak  213  3.91        .58    [.48, .68]
                visie_02  Raad & college doen mee               209  3.50       -.10   [-.24, .04]
                visie_03  Iedereen kent het doel                  4  3.00         —a            —a
                visie_04  Er is regie                             0    —b         —a
                n = 188 of 217; left out (listwise): 27 'geen zicht op', 2 skipped
                —a: no variance
                —b: all 'geen zicht op'""");
    }

    @Test
    void textIsWrappedAtEightyColumnsByDefault() {
        assertThat(ITEMS).hasToString("""
                Item analysis of 'Gedeelde visie'
                item      label                                 n  mean  item-rest  95% interval
                visie_01  Partijen delen de visie op de       213  3.91        .58    [.48, .68]
                          aanpak
                visie_02  Raad & college doen mee             209  3.50       -.10   [-.24, .04]
                visie_03  Iedereen kent het doel                4  3.00         —a            —a
                visie_04  Er is regie                           0    —b         —a
                n = 188 of 217; left out (listwise): 27 'geen zicht op', 2 skipped
                —a: no variance
                —b: all 'geen zicht op'""");
    }

    @Test
    void textOnANarrowPageIsDividedOverBlocksInDutch() {
        assertThat(ITEMS.toText(34, NumberStyle.NL)).isEqualTo("""
                Item analysis of 'Gedeelde visie'
                item      label            n  mean
                visie_01  Partijen       213  3,91
                          delen de
                          visie op de
                          aanpak
                visie_02  Raad &         209  3,50
                          college doen
                          mee
                visie_03  Iedereen kent    4  3,00
                          het doel
                visie_04  Er is regie      0    —b

                item      item-rest  95% interval
                visie_01        ,58    [,48; ,68]
                visie_02       -,10   [-,24; ,04]
                visie_03         —a            —a
                visie_04         —a
                n = 188 of 217; left out
                (listwise): 27 'geen zicht op', 2
                skipped
                —a: no variance
                —b: all 'geen zicht op'""");
    }

    @Test
    void markdown() {
        assertThat(ITEMS.toMarkdown(NumberStyle.NL)).isEqualTo("""
                **Item analysis of 'Gedeelde visie'**

                | item | label | n | mean | item-rest | 95% interval |
                | :--- | :--- | ---: | ---: | ---: | ---: |
                | visie_01 | Partijen delen de visie op de aanpak | 213 | 3,91 | ,58 | [,48; ,68] |
                | visie_02 | Raad \\& college doen mee | 209 | 3,50 | -,10 | [-,24; ,04] |
                | visie_03 | Iedereen kent het doel | 4 | 3,00 | —<sup>a</sup> | —<sup>a</sup> |
                | visie_04 | Er is regie | 0 | —<sup>b</sup> | —<sup>a</sup> |  |

                n = 188 of 217; left out (listwise): 27 'geen zicht op', 2 skipped

                <sup>a</sup> no variance

                <sup>b</sup> all 'geen zicht op'""");
    }

    @Test
    void html() {
        assertThat(ITEMS.toHtml(NumberStyle.EN)).isEqualTo("""
                <table>
                <caption>Item analysis of &#39;Gedeelde visie&#39;</caption>
                <thead>
                <tr><th scope="col">item</th><th scope="col">label</th><th scope="col" class="number">n</th>\
                <th scope="col" class="number">mean</th><th scope="col" class="number">item-rest</th>\
                <th scope="col" class="number">95% interval</th></tr>
                </thead>
                <tbody>
                <tr><th scope="row">visie_01</th><td>Partijen delen de visie op de aanpak</td>\
                <td class="number">213</td><td class="number">3.91</td><td class="number">.58</td>\
                <td class="number">[.48, .68]</td></tr>
                <tr><th scope="row">visie_02</th><td>Raad &amp; college doen mee</td>\
                <td class="number">209</td><td class="number">3.50</td><td class="number">-.10</td>\
                <td class="number">[-.24, .04]</td></tr>
                <tr><th scope="row">visie_03</th><td>Iedereen kent het doel</td>\
                <td class="number">4</td><td class="number">3.00</td><td class="number">—<sup>a</sup></td>\
                <td class="number">—<sup>a</sup></td></tr>
                <tr><th scope="row">visie_04</th><td>Er is regie</td>\
                <td class="number">0</td><td class="number">—<sup>b</sup></td><td class="number">—<sup>a</sup></td>\
                <td class="number"></td></tr>
                </tbody>
                <tfoot>
                <tr><td colspan="6">n = 188 of 217; left out (listwise): 27 &#39;geen zicht op&#39;, 2 skipped</td></tr>
                <tr><td colspan="6"><sup>a</sup> no variance</td></tr>
                <tr><td colspan="6"><sup>b</sup> all &#39;geen zicht op&#39;</td></tr>
                </tfoot>
                </table>""");
    }

    @Test
    void csv() {
        assertThat(ITEMS.toCsv()).isEqualTo("""
                item,label,n,mean,item-rest,95% interval lower,95% interval upper,notes
                visie_01,Partijen delen de visie op de aanpak,213,3.914,0.5849,0.478,0.675,
                visie_02,Raad & college doen mee,209,3.5,-0.1,-0.241,0.044,
                visie_03,Iedereen kent het doel,4,3.0,,,,item-rest: no variance; 95% interval: no variance
                visie_04,Er is regie,0,,,,,mean: all 'geen zicht op'; item-rest: no variance
                """.replace("\n", "\r\n"));
    }

    @Test
    void latex() {
        assertThat(ITEMS.toLatex(NumberStyle.EN)).isEqualTo("""
                \\begin{table}
                \\centering
                \\caption{Item analysis of 'Gedeelde visie'}
                \\begin{tabular}{llrrrr}
                \\toprule
                item & label & n & mean & item-rest & 95\\% interval \\\\
                \\midrule
                visie\\_01 & Partijen delen de visie op de aanpak & 213 & 3.91 & .58 & [.48, .68] \\\\
                visie\\_02 & Raad \\& college doen mee & 209 & 3.50 & $-$.10 & [$-$.24, .04] \\\\
                visie\\_03 & Iedereen kent het doel & 4 & 3.00 & ---\\textsuperscript{a} & ---\\textsuperscript{a} \\\\
                visie\\_04 & Er is regie & 0 & ---\\textsuperscript{b} & ---\\textsuperscript{a} &  \\\\
                \\bottomrule
                \\end{tabular}

                {\\footnotesize n = 188 of 217; left out (listwise): 27 'geen zicht op', 2 skipped\\par}

                {\\footnotesize \\textsuperscript{a} no variance\\par}

                {\\footnotesize \\textsuperscript{b} all 'geen zicht op'\\par}
                \\end{table}""");
    }
}
