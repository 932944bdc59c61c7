package nl.peilstok.examples.bijlagen2018;

/**
 * One figure held against its recalculation: a line of {@code results.csv}.
 *
 * @param figure the table of the report, such as {@code B4.32}
 * @param row what it is about within the table
 * @param quantity which quantity
 * @param published as printed; the claim in words where no number was printed
 * @param recalculated the figure found; empty if there is none
 * @param verdict what the comparison says
 * @param note the rule or bound that decides, or what a reader must know
 */
public record Finding(
        String figure,
        String row,
        String quantity,
        String published,
        String recalculated,
        Verdict verdict,
        String note) {}
