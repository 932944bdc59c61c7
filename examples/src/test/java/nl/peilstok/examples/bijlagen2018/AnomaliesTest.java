package nl.peilstok.examples.bijlagen2018;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import nl.peilstok.recalculate.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The errors that readers found in the report, found by checks; what is flagged besides, counted. */
class AnomaliesTest {
    private static final Anomalies ANOMALIES = read();
    private static final List<KnownAnomaly> KNOWN = known();

    private final List<Finding> findings = Results.asPublished().all();

    private static Anomalies read() {
        try {
            return Anomalies.of(Published.read());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<KnownAnomaly> known() {
        try {
            return KnownAnomaly.of(Published.read());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Finding row(String id) {
        return findings.stream()
                .filter(finding ->
                        finding.quantity().equals("anomaly") && finding.row().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + id));
    }

    @Test
    void everyErrorThatIsInNumbersIsFound() {
        assertThat(KNOWN).hasSize(37);
        List<KnownAnomaly> inNumbers = KNOWN.stream()
                .filter(anomaly -> anomaly.isInNumbers() && !anomaly.isAllowed())
                .toList();
        assertThat(inNumbers).hasSize(29).allSatisfy(anomaly -> {
            assertThat(row(anomaly.id()).verdict()).as(anomaly.toString()).isEqualTo(Verdict.DIFFERS);
            assertThat(row(anomaly.id()).note()).isNotBlank();
        });
    }

    @Test
    void whatIsOddButPossibleIsNotFlagged() {
        List<KnownAnomaly> allowed =
                KNOWN.stream().filter(KnownAnomaly::isAllowed).toList();
        assertThat(allowed).extracting(KnownAnomaly::id).containsExactly("A15", "A20");
        assertThat(row("A15").verdict()).isEqualTo(Verdict.WITHIN_ROUNDING);
        assertThat(row("A15").note()).startsWith("not flagged: percentages and counts: percentages add to 102");
        assertThat(row("A20").verdict()).isEqualTo(Verdict.MATCH);
        assertThat(row("A20").note())
                .contains("values from 3 to 7 with mean 6.61")
                .contains("printed 1.01");
    }

    @Test
    void ofTheErrorsThatOnlyReadersFindOneIsFoundAllTheSame() {
        List<KnownAnomaly> inText =
                KNOWN.stream().filter(anomaly -> !anomaly.isInNumbers()).toList();
        assertThat(inText).hasSize(6);
        assertThat(inText.stream().filter(anomaly -> row(anomaly.id()).verdict() == Verdict.DIFFERS))
                .extracting(KnownAnomaly::id)
                .containsExactly("A02");
    }

    /** Which check must find it, and how often something is flagged for it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "A01, percentage against count: counts add to 380",
        "A03, percentage against count: counts add to 104",
        "A04, the sd is at least 0.417",
        "A05, imply an sd of 0.508 to 0.519",
        "A08, imply an sd of 0.590 to 0.604",
        "A09, code 6: M 3.22",
        "A10, the mean of the item means is 3.455",
        "A11, score rule against means",
        "A12, duplicated values: 2 of 30 pairs",
        "A13, percentages add to 102",
        "A14, percentages add to 102",
        "A16, rises from po 60 to vo 85",
        "A17, duplicated values: 4 of 27 pairs",
        "A18, sturing: vo 93 and vso 153 look swapped",
        "A19, vso vertrouwen = vso randvoorwaarden",
        "A21, randvoorwaarden = sturing",
        "A22, meer integraal werken",
        "A23, 'F(3, 212) = 7.20'",
        "A24, 'F(3, 196) = 3.83'",
        "A25, and 18 more",
        "A26, weighted means against the total",
        "A27, 5 of 16 cells",
        "A28, N across figures",
        "A29, Bijlage 1 has 205",
        "A30, the text says 40",
        "A31, the text says 87",
        "A32, the parts add to 204"
    })
    void byTheCheckThatReadersNamed(String id, String part) {
        assertThat(row(id).note()).contains(part);
    }

    @Test
    void fourItemsNineMeansAndFourTotalsAreFlaggedForOneErrorEach() {
        assertThat(row("A13").note()).endsWith("and 3 more");
        assertThat(row("A11").note()).endsWith("and 8 more");
        assertThat(row("A03").note()).endsWith("and 3 more");
        assertThat(row("A26").note()).endsWith("and 1 more");
    }

    @Test
    void sixThingsAreFlaggedThatAreNotOnTheList() {
        assertThat(ANOMALIES.falseAlarms())
                .extracting(checked -> checked.figure() + " " + checked.row())
                .containsExactlyInAnyOrder(
                        "B4.32 classes",
                        "B4.22 scales",
                        "B4.18 swv kern ontevreden",
                        "B4.20 swv overig ontevreden",
                        "B.5.26 labels",
                        "B.6.7 anders");
        assertThat(ANOMALIES.flagged()).hasSize(80);
        assertThat(ANOMALIES.checks()).hasSize(838);
        assertThat(findings.stream().filter(finding -> finding.quantity().startsWith("flagged: ")))
                .hasSize(6);
    }

    @Test
    void starsOfFiftyEightSeriesFollow() {
        List<Checked> stars = ANOMALIES.checks().stream()
                .filter(checked -> checked.check().name().startsWith("stars"))
                .toList();
        assertThat(stars).hasSize(60);
        assertThat(stars.stream().filter(checked -> checked.check().verdict() == Check.Verdict.POSSIBLE))
                .hasSize(58);
    }

    @Test
    void everyStatementOfTheTextIsChecked() {
        List<Finding> claims = findings.stream()
                .filter(finding -> finding.quantity().startsWith("claim: "))
                .toList();
        assertThat(claims).hasSize(27);
        assertThat(claims.stream().filter(claim -> claim.verdict() == Verdict.DIFFERS))
                .extracting(Finding::row)
                .containsExactly("C12", "C13", "C20", "C21", "C22", "C23", "C24", "C25", "C26");
        assertThat(claims).noneMatch(claim -> claim.verdict() == Verdict.NOT_RECALCULABLE);
    }
}
