package nl.peilstok.recalculate;

import static nl.peilstok.recalculate.Check.Verdict.DOUBTFUL;
import static nl.peilstok.recalculate.Check.Verdict.IMPOSSIBLE;
import static nl.peilstok.recalculate.Check.Verdict.NOT_CHECKABLE;
import static nl.peilstok.recalculate.Check.Verdict.POSSIBLE;
import static nl.peilstok.recalculate.Check.Verdict.WITHIN_ROUNDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.peilstok.math.RandomStream;
import org.junit.jupiter.api.Test;

/** Checks of whole rows and tables, by cases that can be worked by hand. */
class TableChecksTest {
    private static List<Printed> printed(String... values) {
        return Arrays.stream(values).map(Printed::of).toList();
    }

    private static Duplicates.Row row(String label, String... values) {
        return new Duplicates.Row(label, printed(values));
    }

    @Test
    void percentagesOfOneAnswerMustHaveCounts() {
        // B.5.29 of the 2018 study: 25% and 77% of 75; B.5.7: 102% that rounding can make.
        assertThat(PercentageSum.single(75, printed("25", "77")).verdict()).isEqualTo(IMPOSSIBLE);
        assertThat(PercentageSum.single(105, printed("30", "48", "8", "10", "5", "1"))
                        .verdict())
                .isEqualTo(WITHIN_ROUNDING);
        assertThat(PercentageSum.single(11, printed("50", "50")).verdict()).isEqualTo(IMPOSSIBLE);
        assertThat(PercentageSum.single(104, printed("50", "50")).verdict()).isEqualTo(POSSIBLE);
    }

    @Test
    void withoutNTheRoundingsMustAllow100() {
        assertThat(PercentageSum.single(printed("33", "33", "33")).verdict()).isEqualTo(WITHIN_ROUNDING);
        assertThat(PercentageSum.single(printed("25", "77")).verdict()).isEqualTo(IMPOSSIBLE);
        assertThat(PercentageSum.single(printed("25.0", "75.0")).verdict()).isEqualTo(POSSIBLE);
        assertThat(PercentageSum.single(printed("50", "51")).verdict()).isEqualTo(WITHIN_ROUNDING);
    }

    @Test
    void severalAnswersNeedNotAddTo100ButLeaveRoomForThoseThatExcludeThem() {
        List<Printed> sectors = printed("60", "85", "46");
        List<Printed> none = printed("3", "34");
        assertThat(PercentageSum.multiple(217, sectors, List.of(), false).verdict())
                .isEqualTo(POSSIBLE);
        Check excluded = PercentageSum.multiple(217, sectors, none, true);
        assertThat(excluded.verdict()).isEqualTo(IMPOSSIBLE);
        assertThat(excluded.sentence())
                .isEqualTo("85% is at least 184 of n = 217, of whom 79 or more gave an answer that excludes it");
        assertThat(PercentageSum.multiple(217, printed("60", "58", "46"), none, true)
                        .verdict())
                .isEqualTo(POSSIBLE);
        assertThat(PercentageSum.multiple(217, printed("20", "20"), none, true).sentence())
                .startsWith("all answers are of at most 169 respondents");
        assertThat(PercentageSum.multiple(20, printed("12"), List.of(), false).verdict())
                .isEqualTo(IMPOSSIBLE);
    }

    @Test
    void percentagesFollowFromTheirCounts() {
        assertThat(CountShares.of(Printed.of("295"), 109, 380).sentence()).isEqualTo("109 is 28.7%, printed 295");
        assertThat(CountShares.of(Printed.of("29"), 109, 380).verdict()).isEqualTo(POSSIBLE);
        assertThat(CountShares.of(List.of(38L, 43L, 23L), printed("36", "41", "22"))
                        .sentence())
                .isEqualTo("counts add to 104, of which 38 is 36.5%, printed 36; all are percentages of 105 to 106");
        assertThat(CountShares.of(List.of(109L, 191L, 49L, 31L), printed("295", "50", "13", "8"))
                        .sentence())
                .isEqualTo("counts add to 380, of which 109 is 28.7%, printed 295; the others follow");
        assertThat(CountShares.of(List.of(109L, 191L, 49L, 31L), printed("29", "50", "13", "8"))
                        .verdict())
                .isEqualTo(POSSIBLE);
    }

    @Test
    void aShareOfSomeCategoriesOfThoseWithAView() {
        // 20 respondents: 5, 10 and 5 without a view; (5 + 10)/15.
        CountVectors vectors = CountVectors.fitting(20, 25, 50, 25);
        assertThat(vectors.share(Set.of(0), Set.of(2)).lower()).isEqualTo(100 / 3.0);
        assertThat(vectors.share(Set.of(0, 1), Set.of(2)).upper()).isEqualTo(100);
        assertThat(CountVectors.fitting(10, 0, 100).share(Set.of(0), Set.of(1)).isPresent())
                .isFalse();
        assertThat(CountVectors.fitting(75, 25, 77).share(Set.of(0), Set.of()).isPresent())
                .isFalse();
    }

    @Test
    void shareIsTheRangeOverAllVectors() {
        for (int seed = 0; seed < 50; seed++) {
            RandomStream random = RandomStream.of(84, seed);
            int n = 20 + random.nextInt(150);
            int[] counts = new int[5];
            IntStream.range(0, n).forEach(i -> counts[random.nextInt(5)]++);
            CountVectors vectors = CountVectors.fitting(
                    n,
                    Arrays.stream(counts)
                            .mapToObj(count -> Printed.rounded(100.0 * count / n, 0))
                            .toList());
            PublishedItem.Extremes shares = new PublishedItem.Extremes();
            vectors.vectors().forEach(v -> shares.add(100.0 * (v.get(0) + v.get(2)) / (n - v.get(4))));
            PossibleRange range = vectors.share(Set.of(0, 2), Set.of(4));
            assertThat(range.lower()).isEqualTo(shares.range(null).lower());
            assertThat(range.upper()).isEqualTo(shares.range(null).upper());
        }
    }

    @Test
    void theTotalLiesWhereItsPartsPutIt() {
        List<PublishedGroups.Group> groups = List.of(
                new PublishedGroups.Group("a", Printed.of("3.00"), 10),
                new PublishedGroups.Group("b", Printed.of("4.00"), 30));
        assertThat(TotalAgainstParts.means(groups, Printed.of("3.75")).verdict())
                .isEqualTo(POSSIBLE);
        assertThat(TotalAgainstParts.means(groups, Printed.of("3.8")).verdict()).isEqualTo(WITHIN_ROUNDING);
        assertThat(TotalAgainstParts.means(groups, Printed.of("3.765")).verdict())
                .isEqualTo(WITHIN_ROUNDING);
        assertThat(TotalAgainstParts.means(groups, Printed.of("3.78")).verdict())
                .isEqualTo(IMPOSSIBLE);
        assertThat(TotalAgainstParts.meansOfSome(groups, Printed.of("3.78")).verdict())
                .isEqualTo(DOUBTFUL);
        assertThat(TotalAgainstParts.sum(Printed.of("200"), List.of(85L, 119L)).sentence())
                .isEqualTo("the parts add to 204, printed is 200");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TotalAgainstParts.means(List.of(), Printed.of("3.78")))
                .withMessage("groups: at least one is needed, got none");
    }

    @Test
    void orderIsWhatPrintShows() {
        List<String> labels = List.of("start", "opbouw", "consolidatie");
        assertThat(OrderClaim.rising(labels, printed("3.1", "3.2", "3.4")).verdict())
                .isEqualTo(POSSIBLE);
        assertThat(OrderClaim.rising(labels, printed("3.1", "3.1", "3.4")).verdict())
                .isEqualTo(WITHIN_ROUNDING);
        assertThat(OrderClaim.rising(labels, printed("3.19", "3.41", "3.23")).sentence())
                .isEqualTo("falls from opbouw 3.41 to consolidatie 3.23");
        assertThat(OrderClaim.falling(labels, printed("60", "85", "46")).verdict())
                .isEqualTo(IMPOSSIBLE);
        assertThat(OrderClaim.falling(labels, printed("60", "58", "46")).verdict())
                .isEqualTo(POSSIBLE);
    }

    @Test
    void meanDeviationAndRange() {
        // B.6.18 of the 2018 study, vo vertrouwen: odd, but possible.
        Check odd = SdWithinRange.observed(Printed.of("6.61"), Printed.of("1.01"), 157, 3, 7);
        assertThat(odd.verdict()).isEqualTo(POSSIBLE);
        assertThat(odd.sentence()).contains("to 1.20; printed 1.01");
        assertThat(SdWithinRange.observed(Printed.of("6.61"), Printed.of("1.31"), 157, 3, 7)
                        .verdict())
                .isEqualTo(IMPOSSIBLE);
        assertThat(SdWithinRange.observed(Printed.of("6.99"), Printed.of("0.31"), 157, 3, 7)
                        .verdict())
                .isEqualTo(IMPOSSIBLE);
        assertThat(SdWithinRange.observed(Printed.of("5.00"), Printed.of("0.10"), 20, 1, 9)
                        .verdict())
                .isEqualTo(IMPOSSIBLE);
        assertThat(SdWithinRange.within(Printed.of("5.00"), Printed.of("0.10"), 20, 1, 9)
                        .verdict())
                .isEqualTo(POSSIBLE);
    }

    @Test
    void meanDeviationAndRangeAgainstAllSamples() {
        for (int code = 0; code < Math.pow(4, 6); code++) {
            double[] values = new double[6];
            for (int i = 0, rest = code; i < 6; i++, rest /= 4) {
                values[i] = 1 + rest % 4;
            }
            double least = Arrays.stream(values).min().orElseThrow();
            double most = Arrays.stream(values).max().orElseThrow();
            if (least < most) {
                double mean = Arrays.stream(values).average().orElseThrow();
                double sd = Math.sqrt(
                        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / 5);
                assertThat(SdWithinRange.observed(Printed.rounded(mean, 2), Printed.rounded(sd, 2), 6, least, most)
                                .isFlagged())
                        .isFalse();
            }
        }
    }

    @Test
    void repeatedValuesAgainstChance() {
        Check alphas = Duplicates.within(List.of(
                List.of(row("a", ".843"), row("b", ".845"), row("c", ".843"), row("d", ".881"), row("e", ".870")),
                List.of(row("f", ".836"), row("g", ".811"), row("h", ".816"), row("i", ".722"), row("j", ".811"))));
        assertThat(alphas.verdict()).isEqualTo(DOUBTFUL);
        assertThat(alphas.sentence())
                .startsWith("2 of 20 pairs are equal")
                .contains("a = c: [.843]".replace(".", "0."));
        assertThat(Duplicates.of(List.of(row("a", "3.1"), row("b", "3.1"), row("c", "3.4")))
                        .verdict())
                .isEqualTo(POSSIBLE);
        assertThat(Duplicates.of(List.of(row("a", "3.1"))).verdict()).isEqualTo(NOT_CHECKABLE);
        assertThat(Duplicates.of(List.of(row("a", "3.1"), row("b", "3.1"))).verdict())
                .isEqualTo(POSSIBLE);
    }

    /** Means and standard deviations of normal draws are flagged as rarely as the level says. */
    @Test
    void chanceIsWhatItSaysItIs() {
        int flagged = 0;
        int tables = 2000;
        for (int seed = 0; seed < tables; seed++) {
            RandomStream random = RandomStream.of(83, seed);
            List<Duplicates.Row> rows = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                rows.add(new Duplicates.Row(
                        "row " + i,
                        List.of(
                                Printed.rounded(6 + .3 * random.nextGaussian(), 2),
                                Printed.rounded(1.4 + .2 * random.nextGaussian(), 2))));
            }
            flagged += Duplicates.of(rows).isFlagged() ? 1 : 0;
        }
        // Expected 66 pairs × 1/(2·30·√π) × 1/(2·20·√π) = .0088 a table.
        assertThat(flagged).isBetween(5, 40);
    }

    @Test
    void neighboursAndLabelsOfOneStem() {
        assertThat(Duplicates.neighbours(
                                List.of(
                                        row("a", "17", "38", "38", "29", "29"),
                                        row("b", "17", "31", "40", "24", "24"),
                                        row("c", "13", "18", "24", "24", "47"),
                                        row("d", "11", "33", "27", "28", "43")),
                                Printed.of("10"))
                        .verdict())
                .isEqualTo(DOUBTFUL);
        assertThat(Duplicates.neighbours(List.of(row("a", "1", "1"), row("b", "2", "2")), Printed.of("10"))
                        .verdict())
                .isEqualTo(NOT_CHECKABLE);
        assertThat(Duplicates.alike(List.of(
                                row("meer integraal werken", "6", "3"),
                                row("integrale aanpak in wording", "6", "3"),
                                row("meer maatwerk", "6", "3")))
                        .sentence())
                .isEqualTo("'meer integraal werken' and 'integrale aanpak in wording' both have [6, 3]");
    }

    @Test
    void numbersThatChangedPlaces() {
        List<String> rows = List.of("visie", "vertrouwen", "sturing");
        List<String> columns = List.of("vo", "vso");
        assertThat(SwappedCells.of(
                                rows,
                                columns,
                                List.of(printed("154", "93"), printed("157", "91"), printed("93", "153")))
                        .sentence())
                .isEqualTo("sturing: vo 93 and vso 153 look swapped");
        assertThat(SwappedCells.of(
                                rows,
                                columns,
                                List.of(printed("154", "93"), printed("157", "91"), printed("153", "93")))
                        .verdict())
                .isEqualTo(POSSIBLE);
        assertThat(SwappedCells.of(List.of("a"), columns, List.of(printed("1", "2")))
                        .verdict())
                .isEqualTo(NOT_CHECKABLE);
        assertThat(SameNumber.of(List.of("B4.12", "B4.24"), printed("46", "45")).verdict())
                .isEqualTo(DOUBTFUL);
        assertThat(SameNumber.of(List.of("x", "y"), printed("3.4", "3.42")).verdict())
                .isEqualTo(WITHIN_ROUNDING);
    }

    @Test
    void classesFollowEachOther() {
        ClassBounds.NumberClass small =
                new ClassBounds.NumberClass("< 15.000", Double.NEGATIVE_INFINITY, false, 15000, false);
        ClassBounds.NumberClass late = new ClassBounds.NumberClass("25 tot 50.000", 25000, true, 50000, false);
        ClassBounds.NumberClass right = new ClassBounds.NumberClass("15 tot 50.000", 15000, true, 50000, false);
        assertThat(ClassBounds.of(List.of(small, late)).sentence())
                .isEqualTo("'< 15.000' and '25 tot 50.000' leave a gap from 15000 to 25000");
        assertThat(ClassBounds.of(List.of(small, right)).verdict()).isEqualTo(POSSIBLE);
        assertThat(ClassBounds.of(List.of(right, late)).sentence()).contains("overlap from 25000 to 50000");
        ClassBounds.NumberClass to89 = new ClassBounds.NumberClass("to 89%", 0, true, 89, true);
        ClassBounds.NumberClass from89 = new ClassBounds.NumberClass("89% to 115%", 89, true, 115, true);
        assertThat(ClassBounds.of(List.of(to89, from89)).sentence()).startsWith("89 belongs to both");
        assertThat(ClassBounds.ofWholeNumbers(List.of(
                                new ClassBounds.NumberClass("<4", 0, true, 4, false),
                                new ClassBounds.NumberClass("4-5", 4, true, 5, true),
                                new ClassBounds.NumberClass(">=6", 6, true, Double.POSITIVE_INFINITY, false)))
                        .verdict())
                .isEqualTo(POSSIBLE);
    }

    @Test
    void textAgainstTable() {
        PossibleRange ja = PossibleRange.of(58.7, 59.4);
        assertThat(TextClaim.of(Printed.of("40"), ja).sentence())
                .isEqualTo("the text says 40, the table has 58.7 to 59.4");
        assertThat(TextClaim.of(Printed.of("59"), ja).verdict()).isEqualTo(POSSIBLE);
        assertThat(TextClaim.between(
                                Printed.of("51"),
                                Printed.of("59"),
                                List.of(PossibleRange.of(50.6, 51.9), PossibleRange.of(55, 56), ja))
                        .verdict())
                .isEqualTo(WITHIN_ROUNDING);
        assertThat(TextClaim.atLeast(Printed.of("0.7"), List.of("a", "b"), printed("0.72", "0.69"))
                        .sentence())
                .isEqualTo("below 0.7: b 0.69");
    }

    @Test
    void alphaDeviationAndItems() {
        Bijlage3 visie = Bijlage3.of("visie", "swv");
        assertThat(AlphaAndSd.sd(visie.items(), visie.alpha(), visie.sd()).verdict())
                .isEqualTo(IMPOSSIBLE);
        Bijlage3 trust = Bijlage3.of("vertrouwen", "gemeenten");
        assertThat(AlphaAndSd.sd(trust.items(), trust.alpha(), trust.sd()).verdict())
                .isEqualTo(DOUBTFUL);
        Bijlage3 direction = Bijlage3.of("sturing", "swv");
        assertThat(AlphaAndSd.sd(direction.items(), direction.alpha(), direction.sd())
                        .verdict())
                .isEqualTo(WITHIN_ROUNDING);
        assertThat(AlphaAndSd.mean(visie.items(), visie.mean()).verdict()).isEqualTo(POSSIBLE);
        assertThat(AlphaAndSd.meanSkippedAsZero(visie.items(), visie.mean()).verdict())
                .isEqualTo(IMPOSSIBLE);
    }

    @Test
    void manyChecksPrintTheirCountsAndWhatIsFlagged() {
        Checks checks = Checks.none()
                .with("B.5.29", PercentageSum.single(75, printed("25", "77")))
                .with("B.5.24", PercentageSum.single(108, printed("5", "95")));
        assertThat(checks.count(POSSIBLE)).isEqualTo(1);
        assertThat(checks.flagged()).hasSize(1);
        assertThat(checks.toString()).startsWith("2 checks: 1 impossible\n").contains("B.5.29");
        assertThat(Checks.none().with("x", checks.all().get(1).check())).hasToString("1 check, all possible");
        assertThat(checks.toString().lines()).allMatch(line -> line.length() <= 80);
    }
}
