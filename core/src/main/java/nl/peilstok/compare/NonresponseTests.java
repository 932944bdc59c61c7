package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.crosstab.CrossTable;
import nl.peilstok.crosstab.FisherTest;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Multiplicity;
import nl.peilstok.inference.KruskalWallis;
import nl.peilstok.inference.KruskalWallisResult;
import nl.peilstok.inference.MannWhitney;
import nl.peilstok.inference.MannWhitneyResult;
import nl.peilstok.inference.TTest;
import nl.peilstok.inference.TTestResult;

/** The tests of whether having no view depends on something, and whether answers depend on it. */
final class NonresponseTests {
    private static final Estimate NO_GROUPS = Estimate.absent(Absence.Kind.NOT_DEFINED, "no groups were given");
    private static final Estimate NO_SIZE = Estimate.absent(Absence.Kind.NOT_DEFINED, "no size was given");
    private static final Missing UNKNOWN = Missing.of(MissingReason.SYSTEM_MISSING);

    private final Items items;
    private final NonresponseCounts counts;
    private final Optional<Membership> membership;
    private final Optional<Numbers> size;
    private final CentredScores scores;

    private final List<NonresponseItem> byItem = new ArrayList<>();
    private final Optional<KruskalWallisResult> numberByGroup;
    private final Optional<CorrelationMatrix> numberBySize;
    private final TTestResult scoreDifference;
    private final CorrelationMatrix numberByScore;

    NonresponseTests(
            Items items,
            NonresponseCounts counts,
            Optional<Membership> membership,
            Optional<Numbers> size,
            Multiplicity multiplicity) {
        this.items = items;
        this.counts = counts;
        this.membership = membership;
        this.size = size;
        this.scores = new CentredScores(items);
        testItems(multiplicity);
        Numbers number = numbers("no view", r -> counts.asked(r) > 0, counts::number);
        this.numberByGroup = membership.map(groups -> numberByGroup(number, groups));
        this.numberBySize = size.map(sizes -> spearman(number, ofItems(sizes)));
        Numbers score = numbers("score", scores::has, scores::of);
        this.numberByScore = spearman(number, score);
        Grouping any = twoGroups("some", "none", r -> counts.asked(r) > 0, r -> counts.number(r) > 0);
        this.scoreDifference = TTest.welch().test(score.by(any), "some", "none");
    }

    private interface Condition {
        boolean holds(int respondent);
    }

    private interface Number {
        double of(int respondent);
    }

    private Numbers numbers(String name, Condition has, Number number) {
        AnswersBuilder column = new AnswersBuilder(Variable.numeric(name, ""));
        for (int r = 0; r < items.respondents(); r++) {
            if (has.holds(r)) {
                column.addNumber(number.of(r));
            } else {
                column.addMissing(UNKNOWN);
            }
        }
        return (Numbers) column.build();
    }

    private Numbers ofItems(Numbers ofSurvey) {
        return numbers(
                "size",
                r -> ofSurvey.isAnswered(items.selection().respondent(r)),
                r -> ofSurvey.value(items.selection().respondent(r)));
    }

    private Grouping twoGroups(String yes, String no, Condition counts, Condition isYes) {
        AnswersBuilder column = new AnswersBuilder(Variable.nominal("no view", "", AnswerOptions.ordered(yes, no)));
        for (int r = 0; r < items.respondents(); r++) {
            if (counts.holds(r)) {
                column.addPosition(isYes.holds(r) ? 0 : 1);
            } else {
                column.addMissing(UNKNOWN);
            }
        }
        return Grouping.of((CodedAnswers) column.build());
    }

    private void testItems(Multiplicity multiplicity) {
        List<Estimate> groupP = new ArrayList<>();
        List<Estimate> sizeP = new ArrayList<>();
        List<Estimate> scoreP = new ArrayList<>();
        List<List<Estimate>> shares = new ArrayList<>();
        List<Estimate> sizeEffects = new ArrayList<>();
        List<Estimate> scoreDifferences = new ArrayList<>();
        Optional<Numbers> sizes = size.map(this::ofItems);
        for (int i = 0; i < items.size(); i++) {
            int item = i;
            Estimate untested = untested(item);
            CrossTable table = membership.map(groups -> table(item, groups)).orElse(null);
            shares.add(table == null ? List.of() : shares(table));
            groupP.add(table == null ? NO_GROUPS : untested != null ? untested : fisher(table));
            if (sizes.isEmpty() || untested != null) {
                Estimate none = sizes.isEmpty() ? NO_SIZE : untested;
                sizeEffects.add(none);
                sizeP.add(none);
            } else {
                MannWhitneyResult test =
                        MannWhitney.exactWhereFeasible().test(sizes.get().by(onItem(item)), "no view", "answered");
                sizeEffects.add(test.rankBiserial());
                sizeP.add(test.p());
            }
            if (untested != null) {
                scoreDifferences.add(untested);
                scoreP.add(untested);
            } else {
                Numbers others = numbers("score", r -> scores.has(r, item), r -> scores.of(r, item));
                TTestResult test = TTest.welch().test(others.by(onItem(item)), "no view", "answered");
                scoreDifferences.add(test.difference());
                scoreP.add(test.p());
            }
        }
        groupP = multiplicity.adjust(groupP);
        sizeP = multiplicity.adjust(sizeP);
        scoreP = multiplicity.adjust(scoreP);
        for (int i = 0; i < items.size(); i++) {
            byItem.add(new NonresponseItem(
                    items.variable(i).name(),
                    counts.without(i),
                    counts.answered(i),
                    shares.get(i),
                    groupP.get(i),
                    sizeEffects.get(i),
                    sizeP.get(i),
                    scoreDifferences.get(i),
                    scoreP.get(i)));
        }
    }

    private Estimate untested(int item) {
        if (counts.without(item) == 0) {
            return Estimate.absent(Absence.Kind.ZERO_VARIANCE, "nobody is without a view");
        }
        return counts.answered(item) == 0
                ? Estimate.absent(Absence.Kind.ZERO_VARIANCE, "everybody is without a view")
                : null;
    }

    private Grouping onItem(int item) {
        return twoGroups(
                "no view",
                "answered",
                r -> items.isAnswered(r, item) || counts.isWithout(r, item),
                r -> !items.isAnswered(r, item));
    }

    private CrossTable table(int item, Membership groups) {
        long[][] table = new long[groups.levels().size()][2];
        for (int r = 0; r < items.respondents(); r++) {
            if (groups.of(r) != Membership.NONE) {
                if (items.isAnswered(r, item)) {
                    table[groups.of(r)][1]++;
                } else if (counts.isWithout(r, item)) {
                    table[groups.of(r)][0]++;
                }
            }
        }
        return CrossTable.ofCounts(groups.levels(), List.of("no view", "answered"), table);
    }

    private static List<Estimate> shares(CrossTable table) {
        List<Estimate> shares = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            shares.add(table.rowPercent(row, 0));
        }
        return List.copyOf(shares);
    }

    private static Estimate fisher(CrossTable table) {
        CrossTable filled = table.withoutEmpty();
        if (filled.rows().size() < 2) {
            return Estimate.absent(Absence.Kind.TOO_FEW, "one group has nothing to differ from");
        }
        if (filled.columns().size() < 2) {
            return Estimate.absent(Absence.Kind.ZERO_VARIANCE, "the groups are all with or all without a view");
        }
        return FisherTest.exactWhereFeasible().test(filled).p();
    }

    private static KruskalWallisResult numberByGroup(Numbers number, Membership groups) {
        AnswersBuilder column = new AnswersBuilder(Variable.nominal(
                "group", "", AnswerOptions.ordered(groups.levels().toArray(String[]::new))));
        for (int r = 0; r < number.size(); r++) {
            if (groups.of(r) == Membership.NONE) {
                column.addMissing(UNKNOWN);
            } else {
                column.addPosition(groups.of(r));
            }
        }
        return KruskalWallis.chiSquare().test(number.by(Grouping.of((CodedAnswers) column.build())));
    }

    private static CorrelationMatrix spearman(Numbers first, Numbers second) {
        return Correlations.spearman()
                .listwise()
                .analyse(Survey.of(first, second)
                        .items(first.variable().name(), second.variable().name()));
    }

    List<NonresponseItem> byItem() {
        return List.copyOf(byItem);
    }

    Optional<Membership> membership() {
        return membership;
    }

    Optional<KruskalWallisResult> numberByGroup() {
        return numberByGroup;
    }

    Optional<CorrelationMatrix> numberBySize() {
        return numberBySize;
    }

    TTestResult scoreDifference() {
        return scoreDifference;
    }

    CorrelationMatrix numberByScore() {
        return numberByScore;
    }
}
