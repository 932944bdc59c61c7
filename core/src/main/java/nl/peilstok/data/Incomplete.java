package nl.peilstok.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts why respondents are incomplete, column by column, so that a large survey takes one pass over its bytes. */
final class Incomplete {
    private static final int BLOCK = 8192;

    private Incomplete() {}

    /** How many respondents have a missing answer, each counted once, by the reason that wins. */
    static Map<Missing, Integer> counts(List<Answers> columns, Selection selection) {
        TreeSet<Missing> known = new TreeSet<>();
        columns.forEach(
                column -> known.addAll(MissingCodes.all(column.variable().options())));
        List<Missing> byPrecedence = new ArrayList<>(known);
        int[][] rankOfCode = new int[columns.size()][];
        for (int c = 0; c < rankOfCode.length; c++) {
            rankOfCode[c] = MissingCodes.all(columns.get(c).variable().options()).stream()
                    .mapToInt(missing -> Collections.binarySearch(byPrecedence, missing))
                    .toArray();
        }
        int complete = byPrecedence.size();
        int[] counts = new int[complete + 1];
        int[] winner = new int[BLOCK];
        for (int from = 0; from < selection.size(); from += BLOCK) {
            int length = Math.min(BLOCK, selection.size() - from);
            Arrays.fill(winner, complete);
            for (int c = 0; c < rankOfCode.length; c++) {
                win(columns.get(c), rankOfCode[c], selection, from, length, winner);
            }
            for (int r = 0; r < length; r++) {
                counts[winner[r]]++;
            }
        }
        Map<Missing, Integer> reasons = new TreeMap<>();
        for (int rank = 0; rank < complete; rank++) {
            if (counts[rank] > 0) {
                reasons.put(byPrecedence.get(rank), counts[rank]);
            }
        }
        return Collections.unmodifiableMap(reasons);
    }

    private static void win(Answers column, int[] rankOfCode, Selection selection, int from, int length, int[] winner) {
        for (int r = 0; r < length; r++) {
            int row = selection.respondent(from + r);
            int code = column instanceof CodedAnswers coded
                    ? coded.positionOrNegative(row)
                    : ((Numbers) column).missingCode(row);
            if (code < 0) {
                winner[r] = Math.min(winner[r], rankOfCode[-1 - code]);
            }
        }
    }
}
