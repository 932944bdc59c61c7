package nl.peilstok.scale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;

/**
 * How the missing codes of several items become those of one column of scores, in which a code can be declared once and
 * must not look like a score. A code that all items declare alike stays as it is. Where items disagree about it, or a
 * score may equal it (9 in a sum of six items), the label takes its place; where that is not clear either, the bare
 * reason does.
 */
public final class ReasonCodes {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.][0-9]+)?");

    private final Map<Missing, Missing> inScores = new LinkedHashMap<>();

    /**
     * Finds what each missing code of the items is called in scores.
     *
     * @param items the items that are scored
     * @param mayBeScore whether a number that stands as a code may also be a score
     */
    public ReasonCodes(Items items, DoublePredicate mayBeScore) {
        List<Missing> all = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            all.addAll(items.variable(item).options().missing());
        }
        // In an order of their own, so that the order of the items does not matter.
        List<Missing> different = all.stream().distinct().sorted().toList();
        for (Missing missing : different) {
            inScores.put(missing, inScores(missing, different, mayBeScore));
        }
    }

    private static Missing inScores(Missing missing, List<Missing> all, DoublePredicate mayBeScore) {
        boolean codeIsClear = all.stream()
                .noneMatch(other -> !other.equals(missing) && other.code().equals(missing.code()));
        if (codeIsClear && !looksLikeScore(missing.code(), mayBeScore)) {
            return missing;
        }
        String label = missing.label();
        boolean labelIsClear = !label.isBlank()
                && all.stream()
                        .noneMatch(other -> other.code().equals(label)
                                || other.label().equals(label) && other.reason() != missing.reason());
        return labelIsClear && !looksLikeScore(label, mayBeScore)
                ? new Missing(label, label, missing.reason())
                : Missing.of(missing.reason());
    }

    private static boolean looksLikeScore(String text, DoublePredicate mayBeScore) {
        return NUMBER.matcher(text).matches() && mayBeScore.test(Double.parseDouble(text));
    }

    /**
     * The missing codes to declare for the scores.
     *
     * @return options of a numeric variable: missing codes only
     */
    public AnswerOptions options() {
        AnswerOptions options = AnswerOptions.none();
        for (Missing missing : inScores.values().stream().distinct().toList()) {
            if (!missing.code().isEmpty()) {
                options = options.withMissing(missing.code(), missing.label(), missing.reason());
            }
        }
        return options;
    }

    /**
     * The missing answer of an item as it is called in the scores.
     *
     * @param missing as the item has it
     * @return its code, its label as code, or the bare reason
     */
    public Missing inScores(Missing missing) {
        return inScores.getOrDefault(missing, missing);
    }
}
