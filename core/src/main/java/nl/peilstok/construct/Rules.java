package nl.peilstok.construct;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peilstok.factor.FactorRule;
import nl.peilstok.scale.ScoringRule;

/** The rules of a construction: which checks in which order, and what they compare with. */
final class Rules {
    /** Whose rules they are. */
    enum Preset {
        /** Van der Grinten et al. (2018), Bijlage 3. */
        OF_2018,
        /** What the field asks for now. */
        MODERN
    }

    private final Preset preset;
    /** A threshold that is not here is not applied. */
    private final Map<Threshold, Double> thresholds;

    private final Set<FactorRule> factorRules;
    private final Subsets subsets;
    private final ScoringRule scoring;
    private final long seed;

    private Rules(
            Preset preset,
            Map<Threshold, Double> thresholds,
            Set<FactorRule> factorRules,
            Subsets subsets,
            ScoringRule scoring,
            long seed) {
        this.preset = preset;
        this.thresholds = thresholds;
        this.factorRules = factorRules;
        this.subsets = subsets;
        this.scoring = scoring;
        this.seed = seed;
    }

    static Rules of2018() {
        Map<Threshold, Double> thresholds = new EnumMap<>(Threshold.class);
        thresholds.put(Threshold.RESPONDENTS, 10.0);
        thresholds.put(Threshold.CORRELATION, 0.0);
        thresholds.put(Threshold.RELIABILITY, .70);
        thresholds.put(Threshold.AGREEMENT, .80);
        thresholds.put(Threshold.SIGNIFICANCE, .05);
        thresholds.put(Threshold.ROUNDS, 1_000.0);
        return new Rules(
                Preset.OF_2018,
                thresholds,
                EnumSet.of(FactorRule.KAISER),
                Subsets.PROPOSED,
                ScoringRule.personMean().withMinimum(1),
                2018);
    }

    static Rules modern() {
        Map<Threshold, Double> thresholds = new EnumMap<>(Threshold.class);
        thresholds.put(Threshold.RESPONDENTS, 30.0);
        thresholds.put(Threshold.CORRELATION, 0.0);
        thresholds.put(Threshold.ITEM_REST, .30);
        thresholds.put(Threshold.RESIDUAL, .20);
        thresholds.put(Threshold.RELIABILITY, .70);
        thresholds.put(Threshold.AGREEMENT, .80);
        thresholds.put(Threshold.HOLDOUT, .50);
        thresholds.put(Threshold.ROUNDS, 1_000.0);
        return new Rules(
                Preset.MODERN,
                thresholds,
                EnumSet.of(FactorRule.PARALLEL_COMPONENTS, FactorRule.MAP_1976, FactorRule.EMPIRICAL_KAISER),
                Subsets.SPLIT,
                ScoringRule.personMean(),
                2018);
    }

    Rules with(Threshold threshold, double value) {
        Map<Threshold, Double> more = new EnumMap<>(thresholds);
        more.put(threshold, value);
        return new Rules(preset, more, factorRules, subsets, scoring, seed);
    }

    Rules without(Threshold threshold) {
        Map<Threshold, Double> fewer = new EnumMap<>(thresholds);
        fewer.remove(threshold);
        return new Rules(preset, fewer, factorRules, subsets, scoring, seed);
    }

    Rules with(Set<FactorRule> rules) {
        return new Rules(preset, thresholds, Collections.unmodifiableSet(rules), subsets, scoring, seed);
    }

    Rules with(Subsets other) {
        return new Rules(preset, thresholds, factorRules, other, scoring, seed);
    }

    Rules with(ScoringRule other) {
        return new Rules(preset, thresholds, factorRules, subsets, other, seed);
    }

    Rules withSeed(long other) {
        return new Rules(preset, thresholds, factorRules, subsets, scoring, other);
    }

    boolean isOf2018() {
        return preset == Preset.OF_2018;
    }

    /** Polychoric correlations and omega, or Pearson's and alpha. */
    boolean isLatent() {
        return preset == Preset.MODERN;
    }

    boolean has(Threshold threshold) {
        return thresholds.containsKey(threshold);
    }

    double get(Threshold threshold) {
        return thresholds.get(threshold);
    }

    Set<FactorRule> factorRules() {
        return factorRules;
    }

    Subsets subsets() {
        return subsets;
    }

    ScoringRule scoring() {
        return scoring;
    }

    long seed() {
        return seed;
    }

    /**
     * The checks in their order. Where items of several scales may stand together, subsets come first, as items of different
     * scales need not correlate; for the rest the number of factors is asked for when the items are settled.
     *
     * @param undivided whether nobody has asked yet how many factors these items have
     */
    List<Requirement> checks(boolean undivided) {
        List<Requirement> checks = new ArrayList<>(List.of(Requirement.ANSWERS));
        if (preset == Preset.MODERN && undivided) {
            checks.add(Requirement.FACTORS);
        }
        checks.add(Requirement.CORRELATIONS);
        if (preset == Preset.OF_2018) {
            checks.add(Requirement.FACTORS);
        }
        if (has(Threshold.ITEM_REST)) {
            checks.add(Requirement.ITEM_REST);
        }
        if (has(Threshold.RESIDUAL)) {
            checks.add(Requirement.RESIDUALS);
        }
        checks.add(Requirement.RELIABILITY);
        if (preset == Preset.MODERN && !undivided) {
            checks.add(Requirement.FACTORS);
        }
        if (has(Threshold.SIGNIFICANCE)) {
            checks.add(Requirement.FRIEDMAN);
        }
        return checks;
    }

    /** The thresholds as lines: label and number. */
    Map<String, String> inWords() {
        Map<String, String> words = new java.util.LinkedHashMap<>();
        thresholds.forEach((threshold, value) -> words.put(
                threshold.label(),
                BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()));
        words.put(
                "rules for the number of factors",
                String.join(", ", factorRules.stream().map(FactorRule::label).toList()));
        words.put("subsets of items", subsets.label());
        words.put("scoring", scoring.toString());
        words.put("seed", Long.toString(seed));
        return words;
    }
}
