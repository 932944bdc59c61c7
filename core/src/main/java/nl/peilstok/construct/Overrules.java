package nl.peilstok.construct;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the user decides himself, with his reasons. */
final class Overrules {
    static final Overrules NONE = new Overrules(Map.of(), Map.of(), 0);

    private final Map<String, String> keeping;
    private final Map<String, String> dropping;
    /** 0 where the rules say. */
    private final int factors;

    private Overrules(Map<String, String> keeping, Map<String, String> dropping, int factors) {
        this.keeping = keeping;
        this.dropping = dropping;
        this.factors = factors;
    }

    Overrules keeping(String item, String reason) {
        return new Overrules(with(keeping, dropping, "kept", "dropped", item, reason), dropping, factors);
    }

    Overrules dropping(String item, String reason) {
        return new Overrules(keeping, with(dropping, keeping, "dropped", "kept", item, reason), factors);
    }

    private static Map<String, String> with(
            Map<String, String> to, Map<String, String> against, String done, String other, String item, String why) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("reason: overruling the rules about '" + item + "' needs one");
        }
        if (against.containsKey(item)) {
            throw new IllegalArgumentException("item: '" + item + "' is already " + other + " (" + against.get(item)
                    + "), it cannot also be " + done + " (" + why + ")");
        }
        if (to.containsKey(item)) {
            throw new IllegalArgumentException(
                    "item: '" + item + "' is already " + done + ", because: " + to.get(item));
        }
        Map<String, String> more = new LinkedHashMap<>(to);
        more.put(item, why);
        return Collections.unmodifiableMap(more);
    }

    Overrules withFactors(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("number: 1 or more factors are allowed, got " + number);
        }
        return new Overrules(keeping, dropping, number);
    }

    boolean any() {
        return !keeping.isEmpty() || !dropping.isEmpty() || factors > 0;
    }

    Map<String, String> keeping() {
        return keeping;
    }

    Map<String, String> dropping() {
        return dropping;
    }

    boolean keeps(String item) {
        return keeping.containsKey(item);
    }

    /** 0 where the rules say. */
    int factors() {
        return factors;
    }

    void requireAmong(List<String> candidates) {
        requireAmong(candidates, keeping, "keeping");
        requireAmong(candidates, dropping, "dropping");
        if (factors > candidates.size()) {
            throw new IllegalArgumentException(
                    "factors: " + candidates.size() + " candidate items have at most as many factors, got " + factors);
        }
    }

    private static void requireAmong(List<String> candidates, Map<String, String> some, String what) {
        for (String item : some.keySet()) {
            if (!candidates.contains(item)) {
                throw new IllegalArgumentException(
                        what + ": '" + item + "' is not among the candidates " + String.join(", ", candidates));
            }
        }
    }
}
