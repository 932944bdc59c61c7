package nl.peilstok.scale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peilstok.math.CompensatedSum;

/**
 * When a respondent has a score on a scale, and what it is.
 *
 * <pre>{@code
 * ScoringRule.personMean()                            // at least half of the items answered
 * ScoringRule.personMean().withMinimumShare(0.8)      // at least 80% of them
 * ScoringRule.personMean().withMinimum(3)             // at least three of them
 * ScoringRule.personMean().ofItemsAsked()             // at least half of the items that the respondent was asked
 * ScoringRule.strict()                                // mean, all items answered
 * ScoringRule.sum()                                   // sum, all items answered
 * }</pre>
 *
 * <p><b>Definition.</b> With the scores x₁ … xₐ of the a answered items out of a base of b: the person mean is Σx / a,
 * the sum is Σx. A minimum given as a share s of the base is ⌈s·b⌉ items; at least one answer is always needed. The base
 * is all items of the scale, or those the respondent was asked.
 *
 * <p><b>Exactness.</b> Whole scores are summed exactly and divided once. Others are summed from low to high with their
 * rounding errors kept apart, so the order of the items changes no bit of a score.
 *
 * <p><b>Agrees with</b> R 4.2 {@code rowMeans(x, na.rm = TRUE)} where {@code rowSums(!is.na(x)) >= s * ncol(x)}, to a
 * relative 1e-15.
 */
public final class ScoringRule {

    private enum Formula {
        MEAN("mean", "mean of the answered items", "gemiddelde van de beantwoorde items"),
        SUM("sum", "sum of the answered items", "som van de beantwoorde items"),
        SKIPPED_AS_ZERO(
                "skipped-as-zero",
                "sum of the answered items divided by all items",
                "som van de beantwoorde items gedeeld door alle items");

        private final String key;
        private final String words;
        private final String dutch;

        Formula(String key, String words, String dutch) {
            this.key = key;
            this.words = words;
            this.dutch = dutch;
        }
    }

    private static final Pattern KEY =
            Pattern.compile("(mean|sum|skipped-as-zero), (count|share) ([0-9]+(?:[.][0-9]+)?) of items( asked)?");
    private static final double HALF = 0.5;
    /** Up to here a double holds every whole number. */
    private static final double LARGEST_EXACT = 0x1p53;

    private final Formula formula;
    /** The least number of answers; 0 where the minimum is a share. */
    private final int count;

    private final double share;
    private final boolean ofItemsAsked;

    private ScoringRule(Formula formula, int count, double share, boolean ofItemsAsked) {
        this.formula = formula;
        this.count = count;
        this.share = share;
        this.ofItemsAsked = ofItemsAsked;
    }

    /**
     * The mean of the items answered, for who answered at least half of the scale's items (rounded up): with 5 items,
     * at least 3. The default of a scale.
     *
     * @return the rule
     */
    public static ScoringRule personMean() {
        return new ScoringRule(Formula.MEAN, 0, HALF, false);
    }

    /**
     * The mean of the items, for who answered them all: the person mean with a minimum share of 1.
     *
     * @return the rule
     */
    public static ScoringRule strict() {
        return personMean().withMinimumShare(1);
    }

    /**
     * The sum of the items, for who answered them all. With a lower minimum the sum is that of the answered items as it
     * is, not raised to the number of items: it is then lower for who answered fewer of them, which suits a count of
     * ticked boxes and no Likert scale.
     *
     * @return the rule
     */
    public static ScoringRule sum() {
        return new ScoringRule(Formula.SUM, 0, 1, false);
    }

    /**
     * The sum of the answered items divided by the number of all items, for who answered at least one: what footnote 66
     * of the 2018 study says it did. For recalculation only.
     *
     * <p><b>What is wrong with it.</b> A missing answer counts as a score of 0, lower than the lowest option. The score
     * mixes what a respondent thinks with how many items he answered: who says 4 of 5 to three of six items and 'geen
     * zicht op' to the others scores 2, 'overwegend niet zo', as does who says 2 to all six. Means of groups that have
     * less view on the matter sink without any difference of opinion. Nine of the twelve scale means that study published
     * cannot come from this rule; ten fit the {@linkplain #personMean() person mean}.
     *
     * @return the rule
     */
    public static ScoringRule skippedAsZero() {
        return new ScoringRule(Formula.SKIPPED_AS_ZERO, 1, 0, false);
    }

    /**
     * The same rule with another minimum, as a number of items. It stays that number where the base is the
     * {@linkplain #ofItemsAsked() items asked}: who was asked fewer has no score.
     *
     * @param items the least number of items answered, 1 or more; at most the number of the scale's items, which is
     *     checked when a survey is scored
     * @return the new rule
     * @throws IllegalArgumentException if it is less than 1
     */
    public ScoringRule withMinimum(int items) {
        if (items < 1) {
            throw new IllegalArgumentException("items: at least 1 item must be answered, got " + items);
        }
        return new ScoringRule(formula, items, 0, ofItemsAsked);
    }

    /**
     * The same rule with another minimum, as a share of the base; rounded up, so that 0.8 of 6 items is 5.
     *
     * @param minimum more than 0, at most 1
     * @return the new rule
     * @throws IllegalArgumentException if it is outside this range
     */
    public ScoringRule withMinimumShare(double minimum) {
        if (!(minimum > 0 && minimum <= 1)) {
            throw new IllegalArgumentException("minimum: a share above 0 and up to 1 is needed, got " + minimum);
        }
        return new ScoringRule(formula, 0, minimum, ofItemsAsked);
    }

    /**
     * The same rule with the items that the respondent was asked as its base: an item that is missing because it was
     * {@linkplain nl.peilstok.data.MissingReason#NOT_ASKED not asked} counts neither for a minimum share nor, where
     * skipped items count as zero, in the divisor. Who was asked none has no score for that reason.
     *
     * @return the new rule
     */
    public ScoringRule ofItemsAsked() {
        return new ScoringRule(formula, count, share, true);
    }

    /**
     * The rule as a saved scale writes it.
     *
     * @return the formula ({@code mean}, {@code sum} or {@code skipped-as-zero}), the minimum as a {@code count} or a
     *     {@code share}, and of what: such as {@code mean, share 0.5 of items} or {@code mean, count 3 of items asked}
     */
    public String key() {
        String minimum = count > 0
                ? "count " + count
                : "share " + BigDecimal.valueOf(share).stripTrailingZeros().toPlainString();
        return formula.key + ", " + minimum + (ofItemsAsked ? " of items asked" : " of items");
    }

    /**
     * The rule with the given {@linkplain #key() key}.
     *
     * @param key such as {@code mean, share 0.5 of items}
     * @return the rule
     * @throws IllegalArgumentException if no rule has this key
     */
    public static ScoringRule ofKey(String key) {
        Matcher parts = KEY.matcher(key);
        if (parts.matches()) {
            boolean asked = parts.group(4) != null;
            boolean isCount = parts.group(2).equals("count");
            for (Formula formula : Formula.values()) {
                ScoringRule rule = new ScoringRule(formula, 1, 0, asked);
                if (formula.key.equals(parts.group(1))
                        && isCount
                        && parts.group(3).matches("[1-9][0-9]{0,8}")) {
                    return rule.withMinimum(Integer.parseInt(parts.group(3)));
                }
                if (formula.key.equals(parts.group(1)) && !isCount) {
                    return rule.withMinimumShare(Double.parseDouble(parts.group(3)));
                }
            }
        }
        throw new IllegalArgumentException("key: such as 'mean, share 0.5 of items' is needed, got '" + key + "'");
    }

    boolean countsItemsAsked() {
        return ofItemsAsked;
    }

    /** The least number of answers for a score, by the size of the base. */
    int[] minimumByBase(int items, String scale) {
        if (count > items) {
            throw new IllegalArgumentException(
                    "minimum: " + count + " answered items are asked for, the scale '" + scale + "' has " + items);
        }
        int[] minimum = new int[items + 1];
        for (int base = 0; base <= items; base++) {
            // By the decimal that was written: 0.55 of 20 is 11, though 0.55 * 20 is a little more in a double.
            int ofShare = BigDecimal.valueOf(share)
                    .multiply(BigDecimal.valueOf(base))
                    .setScale(0, RoundingMode.CEILING)
                    .intValueExact();
            minimum[base] = Math.max(1, Math.max(count, ofShare));
        }
        return minimum;
    }

    /** The score from the scores of the answered items, at least one, which may be put in order. */
    double score(double[] answered, int base) {
        double total = total(answered);
        return switch (formula) {
            case MEAN -> total / answered.length;
            case SUM -> total;
            case SKIPPED_AS_ZERO -> total / base;
        };
    }

    private static double total(double[] answered) {
        double total = 0;
        double magnitude = 0;
        boolean whole = true;
        for (double score : answered) {
            total += score;
            magnitude += Math.abs(score);
            whole &= score == Math.rint(score);
        }
        if (whole && magnitude <= LARGEST_EXACT) {
            return total;
        }
        Arrays.sort(answered);
        CompensatedSum compensated = new CompensatedSum();
        for (double score : answered) {
            compensated.add(score);
        }
        return compensated.value();
    }

    /** Whether a number lies where scores may lie, if those of the items lie from lowest to highest. */
    boolean mayScore(double number, double lowest, double highest, int items) {
        return switch (formula) {
            case MEAN -> lowest <= number && number <= highest;
            case SUM -> Math.min(0, lowest * items) <= number && number <= Math.max(0, highest * items);
            case SKIPPED_AS_ZERO -> Math.min(0, lowest) <= number && number <= Math.max(0, highest);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoringRule that
                && formula == that.formula
                && count == that.count
                && share == that.share
                && ofItemsAsked == that.ofItemsAsked;
    }

    @Override
    public int hashCode() {
        return Objects.hash(formula, count, share, ofItemsAsked);
    }

    /**
     * The rule in words.
     *
     * @return such as {@code mean of the answered items, at least half of the items}
     */
    @Override
    public String toString() {
        String base = ofItemsAsked ? "items asked" : "items";
        String divisor = formula == Formula.SKIPPED_AS_ZERO && ofItemsAsked ? " asked, " : ", ";
        return formula.words + divisor + minimumInWords(base);
    }

    /**
     * The rule in Dutch words.
     *
     * @return such as {@code gemiddelde van de beantwoorde items, ten minste de helft van de items}
     */
    public String inDutch() {
        String base = ofItemsAsked ? "gestelde items" : "items";
        String divisor = formula == Formula.SKIPPED_AS_ZERO && ofItemsAsked ? " die gesteld zijn, " : ", ";
        String minimum;
        if (count > 0) {
            minimum = "ten minste " + count + " beantwoord";
        } else if (share == 1) {
            minimum = "alle " + base + " beantwoord";
        } else if (share == HALF) {
            minimum = "ten minste de helft van de " + base;
        } else {
            minimum = "ten minste " + percentage().replace('.', ',') + "% van de " + base;
        }
        return formula.dutch + divisor + minimum;
    }

    private String percentage() {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private String minimumInWords(String base) {
        if (count > 0) {
            return "at least " + count + " answered";
        }
        if (share == 1) {
            return "all " + base + " answered";
        }
        if (share == HALF) {
            return "at least half of the " + base;
        }
        return "at least " + percentage() + "% of the " + base;
    }
}
