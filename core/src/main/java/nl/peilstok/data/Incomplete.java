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
        int complete = byPrecedence.size();
        int[][] rankOfCode =
                columns.stream().map(column -> ranks(column, byPrecedence)).toArray(int[][]::new);
        int[] counts = new int[complete + 1];
        int[] winner = new int[BLOCK];
        byte[] codes = new byte[BLOCK];
        for (int from = 0; from < selection.size(); from += BLOCK) {
            int length = Math.min(BLOCK, selection.size() - from);
            Arrays.fill(winner, complete);
            for (int c = 0; c < rankOfCode.length; c++) {
                copy(columns.get(c), selection, from, length, codes);
                win(codes, rankOfCode[c], length, winner);
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

    /** By what a column stores, as an unsigned byte: the rank of the missing answer; the last for any answer. */
    private static int[] ranks(Answers column, List<Missing> byPrecedence) {
        int[] ranks = new int[1 << Byte.SIZE];
        Arrays.fill(ranks, byPrecedence.size());
        int code = -1;
        for (Missing missing : MissingCodes.all(column.variable().options())) {
            ranks[Byte.toUnsignedInt((byte) code--)] = Collections.binarySearch(byPrecedence, missing);
        }
        return ranks;
    }

    /** Without a branch, since who answers cannot be predicted. */
    private static void win(byte[] codes, int[] rankOfCode, int length, int[] winner) {
        for (int r = 0; r < length; r++) {
            winner[r] = Math.min(winner[r], rankOfCode[codes[r] & 0xFF]);
        }
    }

    private static void copy(Answers column, Selection selection, int from, int length, byte[] codes) {
        int first = selection.respondent(from);
        boolean isRun = selection.respondent(from + length - 1) - first == length - 1;
        if (isRun && column instanceof CodedAnswers coded && coded.isNarrow()) {
            coded.copyPositions(first, first + length, codes);
            return;
        }
        for (int r = 0; r < length; r++) {
            int row = selection.respondent(from + r);
            codes[r] = (byte)
                    (column instanceof CodedAnswers coded
                            ? Math.min(0, coded.positionOrNegative(row))
                            : ((Numbers) column).missingCode(row));
        }
    }
}
