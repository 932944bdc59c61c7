package nl.peilstok.crosstab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.CodedAnswers;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.estimate.Cases;

/** Who ticked which boxes: for each respondent of the base its group and its ticks, counted. */
final class Ticks {
    private final List<CodedAnswers> boxes = new ArrayList<>();
    private final List<boolean[]> isTick = new ArrayList<>();
    private final boolean emptyIsNo;

    /** By group and box. */
    private final long[][] counts;

    private final long[] respondents;
    /** By pairs of boxes: how many ticked both. */
    private final long[][] both;

    private final Map<Missing, Integer> leftOut = new TreeMap<>();
    private int base;
    private int none;

    private Ticks(Items items, Set<String> ticks, boolean emptyIsNo, int groups) {
        this.emptyIsNo = emptyIsNo;
        for (String name : items.names()) {
            CodedAnswers box = items.survey().coded(name);
            boxes.add(box);
            isTick.add(byPosition(box, ticks));
        }
        this.counts = new long[groups][boxes.size()];
        this.respondents = new long[groups];
        this.both = new long[boxes.size()][boxes.size()];
    }

    /**
     * Counts.
     *
     * @param group of each respondent of the survey, or null where there is one group only
     */
    static Ticks count(
            Items items, Set<String> ticks, boolean emptyIsNo, boolean tickersOnly, CodedAnswers group, int groups) {
        Ticks result = new Ticks(items, ticks, emptyIsNo, groups);
        for (int i = 0; i < items.respondents(); i++) {
            result.add(items.selection().respondent(i), tickersOnly, group);
        }
        return result;
    }

    private static boolean[] byPosition(CodedAnswers box, Set<String> ticks) {
        AnswerOptions options = box.variable().options();
        boolean[] isTick = new boolean[options.size()];
        for (String tick : ticks) {
            isTick[
                    options.position(tick)
                            .orElseThrow(() -> new IllegalArgumentException("codesOrLabels: '" + tick
                                    + "' is not an option of '" + box.variable().name() + "'"))] = true;
        }
        return isTick;
    }

    private void add(int respondent, boolean tickersOnly, CodedAnswers group) {
        boolean[] ticked = new boolean[boxes.size()];
        List<Missing> unknown = new ArrayList<>();
        int number = 0;
        for (int b = 0; b < ticked.length; b++) {
            CodedAnswers box = boxes.get(b);
            int position = box.positionOrNegative(respondent);
            if (position >= 0) {
                ticked[b] = isTick.get(b)[position];
                number += ticked[b] ? 1 : 0;
            } else {
                Missing missing = box.missing(respondent);
                if (!emptyIsNo || missing.reason() != MissingReason.SKIPPED) {
                    unknown.add(missing);
                }
            }
        }
        if (group != null && !group.isAnswered(respondent)) {
            unknown.add(group.missing(respondent));
        }
        if (!unknown.isEmpty()) {
            leftOut.merge(Missing.strongest(unknown), 1, Integer::sum);
            return;
        }
        none += number == 0 ? 1 : 0;
        if (number == 0 && tickersOnly) {
            return;
        }
        base++;
        int g = group == null ? 0 : group.position(respondent);
        respondents[g]++;
        for (int b = 0; b < ticked.length; b++) {
            if (ticked[b]) {
                counts[g][b]++;
                for (int other = 0; other <= b; other++) {
                    both[b][other] += ticked[other] ? 1 : 0;
                }
            }
        }
    }

    int boxes() {
        return boxes.size();
    }

    /** The labels of the boxes, their names where they have none. */
    List<String> labels() {
        return boxes.stream()
                .map(box -> box.variable().label().isEmpty()
                        ? box.variable().name()
                        : box.variable().label())
                .toList();
    }

    long count(int group, int box) {
        return counts[group][box];
    }

    long count(int box) {
        return both[box][box];
    }

    long respondents(int group) {
        return respondents[group];
    }

    int base() {
        return base;
    }

    /** Who ticked no box, in the base or not. */
    int none() {
        return none;
    }

    Cases cases() {
        return Cases.of(base, leftOut);
    }

    /** The correlation φ of two boxes that some ticked and some did not. */
    double phi(int first, int second) {
        double n = base;
        double p = count(first) / n;
        double q = count(second) / n;
        double joint = both[Math.max(first, second)][Math.min(first, second)] / n;
        return (joint - p * q) / Math.sqrt(p * (1 - p) * q * (1 - q));
    }

    long ticks() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }
}
