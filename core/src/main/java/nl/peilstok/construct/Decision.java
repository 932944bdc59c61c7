package nl.peilstok.construct;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a step led to.
 *
 * @param kind the kind of decision
 * @param items the items it is about, such as the one that goes
 * @param subsets the subsets of items, where it is about those
 * @param because why, in a sentence
 */
public record Decision(Kind kind, List<String> items, List<List<String>> subsets, String because) {

    /** What a decision can be. */
    public enum Kind {
        /** The rule is met in all groups. */
        MET,
        /** An item goes, in all groups. */
        DROPPED,
        /** The items are split into scales. */
        SPLIT,
        /** The rule is not met, and nothing is done about it. */
        NOT_MET
    }

    /**
     * Takes the parts over.
     *
     * @param kind the kind of decision
     * @param items the items it is about
     * @param subsets the subsets of items
     * @param because why
     */
    public Decision {
        items = List.copyOf(items);
        subsets = subsets.stream().map(List::copyOf).toList();
    }

    static Decision met(String because) {
        return new Decision(Kind.MET, List.of(), List.of(), because);
    }

    static Decision dropped(String item, String because) {
        return new Decision(Kind.DROPPED, List.of(item), List.of(), because);
    }

    static Decision split(List<List<String>> subsets, List<String> dropped, String because) {
        return new Decision(Kind.SPLIT, dropped, subsets, because);
    }

    static Decision notMet(List<String> items, List<List<String>> subsets, String because) {
        return new Decision(Kind.NOT_MET, items, subsets, because);
    }

    /** The same, and what the user's word kept from happening. */
    Decision overruling(List<String> kept, Overrules overrules) {
        if (kept.isEmpty()) {
            return this;
        }
        String words = kept.stream()
                .map(item ->
                        item + " would go, but is kept: " + overrules.keeping().get(item))
                .collect(Collectors.joining("; "));
        Kind still = kind == Kind.MET ? Kind.NOT_MET : kind;
        return new Decision(still, items, subsets, because.isEmpty() ? words : because + "; " + words);
    }

    /**
     * The decision in words.
     *
     * @return such as {@code borging_06 goes: …}
     */
    @Override
    public String toString() {
        return switch (kind) {
            case MET -> "met" + (because.isEmpty() ? "" : ": " + because);
            case DROPPED -> items.get(0) + " goes: " + because;
            case SPLIT -> "split: " + because;
            case NOT_MET -> "not met: " + because;
        };
    }
}
