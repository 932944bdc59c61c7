package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.GroupedNumbers;
import nl.peilstok.data.Grouping;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.Numbers;
import nl.peilstok.data.Option;
import nl.peilstok.data.Variable;
import nl.peilstok.describe.Summary;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.inference.GroupSummary;
import nl.peilstok.inference.TTest;
import nl.peilstok.inference.TTestResult;
import nl.peilstok.scale.Scores;

/**
 * What a comparison is of: scores by group, or figures published of them.
 *
 * @param dependent the name of what is compared
 * @param grouping the name of the grouping
 * @param groups all groups, also those without a score
 * @param data the scores, unless only figures are known
 * @param sdWithin the standard deviation that stands for that of each group, where figures gave only that of all
 * @param cases who counts
 * @param notes what a reader must know
 * @param items the answers that the scores are made of, where they are known
 */
record Compared(
        String dependent,
        String grouping,
        List<GroupSummary> groups,
        Optional<GroupedNumbers> data,
        Optional<Estimate> sdWithin,
        Cases cases,
        List<String> notes,
        Optional<Items> items) {
    static final Absence NEEDS_SCORES =
            new Absence(Absence.Kind.NOT_DEFINED, "ranks need the scores, published figures do not tell them");

    Compared {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("groups: at least one is needed, got none");
        }
    }

    static Compared of(GroupedNumbers grouped) {
        return of(grouped, Optional.empty());
    }

    static Compared of(Scores scores, Grouping grouping) {
        return of(scores.by(grouping), Optional.of(scores.items()));
    }

    private static Compared of(GroupedNumbers grouped, Optional<Items> items) {
        List<GroupSummary> groups = new ArrayList<>();
        for (int i = 0; i < grouped.groups().size(); i++) {
            groups.add(new GroupSummary(
                    grouped.levels().get(i), Summary.of(grouped.groups().get(i))));
        }
        return new Compared(
                grouped.numbers().variable().name(),
                grouped.grouping().name(),
                List.copyOf(groups),
                Optional.of(grouped),
                Optional.empty(),
                Cases.available(grouped),
                List.of(),
                items);
    }

    static Compared ofGroups(String dependent, String grouping, List<GroupSummary> groups) {
        requireDistinct(groups.stream().map(GroupSummary::label).toList());
        return new Compared(
                dependent,
                grouping,
                List.copyOf(groups),
                Optional.empty(),
                Optional.empty(),
                Cases.all(respondents(groups)),
                List.of(),
                Optional.empty());
    }

    static Compared of(PublishedMeans published) {
        Estimate within = published.sdWithin();
        List<GroupSummary> groups = published.groups(within.isPresent() ? within.value() : 0);
        return new Compared(
                published.dependent(),
                published.grouping(),
                groups,
                Optional.empty(),
                Optional.of(within),
                Cases.all(respondents(groups)),
                List.of(published.note()),
                Optional.empty());
    }

    /** Different samples as the groups of one column. */
    static Compared ofSamples(List<Numbers> samples) {
        for (int i = 0; i < samples.size(); i++) {
            for (int j = 0; j < i; j++) {
                requireOthers(samples.get(j), samples.get(i));
            }
        }
        List<String> titles =
                samples.stream().map(sample -> sample.variable().title()).toList();
        boolean areDistinct = new HashSet<>(titles).size() == titles.size();
        List<Option> options = new ArrayList<>();
        Variable scores = Variable.numeric("score", "");
        for (int i = 0; i < samples.size(); i++) {
            String code = Integer.toString(i + 1);
            options.add(new Option(code, areDistinct ? titles.get(i) : code, i + 1));
            for (Missing declared : samples.get(i).variable().options().missing()) {
                if (scores.options().missing(declared.code()).isEmpty()) {
                    scores = scores.withMissing(declared.code(), declared.label(), declared.reason());
                }
            }
        }
        AnswersBuilder numbers = new AnswersBuilder(scores);
        AnswersBuilder groups = new AnswersBuilder(Variable.nominal("sample", "", AnswerOptions.of(options)));
        for (int i = 0; i < samples.size(); i++) {
            Numbers sample = samples.get(i);
            for (int respondent = 0; respondent < sample.size(); respondent++) {
                groups.addPosition(i);
                if (sample.isAnswered(respondent)) {
                    numbers.addNumber(sample.value(respondent));
                } else {
                    Missing missing = sample.missing(respondent);
                    // Two samples may declare a code differently; one column declares it once.
                    boolean isDeclared = scores.options().missing().contains(missing);
                    numbers.addMissing(isDeclared ? missing : Missing.of(missing.reason()));
                }
            }
        }
        return of(((Numbers) numbers.build()).by(Grouping.of((CodedAnswers) groups.build())));
    }

    private static void requireOthers(Numbers one, Numbers other) {
        if (one.sharesRespondentsWith(other)) {
            throw new IllegalArgumentException("samples: '" + one.variable().title() + "' and '"
                    + other.variable().title()
                    + "' have respondents of one survey in common; the same respondents are compared by TTest.paired(),"
                    + " RepeatedMeasures or Friedman");
        }
    }

    private static void requireDistinct(List<String> labels) {
        Set<String> seen = new HashSet<>();
        for (String label : labels) {
            if (!seen.add(label)) {
                throw new IllegalArgumentException("labels: every group needs its own, '" + label + "' stands twice");
            }
        }
    }

    private static int respondents(List<GroupSummary> groups) {
        long n = groups.stream().mapToLong(group -> group.summary().n()).sum();
        if (n > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "groups: at most " + Integer.MAX_VALUE + " respondents together, got " + n);
        }
        return (int) n;
    }

    /** Why nothing can be tested though there are means. */
    Optional<Absence> obstacle() {
        return sdWithin.flatMap(Estimate::whyAbsent);
    }

    /** The places of the groups with a score. */
    List<Integer> present() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).summary().n() > 0) {
                places.add(i);
            }
        }
        return places;
    }

    Summary summary(int group) {
        return groups.get(group).summary();
    }

    /** The code of a group, by which it is found where labels and codes are the same words. */
    String code(int group) {
        return data.orElseThrow()
                .grouping()
                .answers()
                .variable()
                .options()
                .get(group)
                .code();
    }

    /** Of two groups with a score. */
    TTestResult test(TTest procedure, int first, int second) {
        return data.map(grouped -> procedure.test(grouped, code(first), code(second)))
                .orElseGet(() -> procedure.ofSummaries(summary(first), summary(second)));
    }

    Numbers numbers(int group) {
        return data.orElseThrow().groups().get(group);
    }
}
