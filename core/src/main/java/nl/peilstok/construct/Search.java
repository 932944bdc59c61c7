package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies the rules until no item goes, one decision at a time. */
final class Search {
    private final Candidates all;
    private final List<Step> steps = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private boolean answered;

    /**
     * Items for which nothing goes any more.
     *
     * @param last the last step of each check, on these items
     * @param ending why they make no scale, empty if they do
     */
    record Draft(List<String> items, List<Step> last, Optional<Ending> ending) {}

    private Search(Candidates all) {
        this.all = all;
    }

    /**
     * The search.
     *
     * @param all the candidates, in one or more groups
     */
    static Search of(Candidates all) {
        Search search = new Search(all);
        List<String> items = new ArrayList<>(all.names());
        all.overrules().dropping().forEach((item, reason) -> {
            search.add(items, Requirement.OVERRULE, new Examined(List.of(), Decision.dropped(item, reason)));
            items.remove(item);
        });
        search.settle(items, true);
        return search;
    }

    private Step add(List<String> items, Requirement check, Examined examined) {
        Step step = new Step(steps.size() + 1, items, check, examined.findings(), examined.decision());
        steps.add(step);
        return step;
    }

    private void settle(List<String> start, boolean undivided) {
        List<String> items = new ArrayList<>(start);
        boolean asked = !undivided;
        for (int round = 1; items.size() > 1; round++) {
            if (round > all.rules().get(Threshold.ROUNDS)) {
                drafts.add(new Draft(List.copyOf(items), List.of(), Optional.of(Ending.NOT_SETTLED)));
                return;
            }
            List<Step> last = new ArrayList<>();
            Decision decision = round(items, undivided, !asked, last);
            asked = true;
            if (decision == null) {
                drafts.add(new Draft(List.copyOf(items), last, Optional.empty()));
                return;
            }
            if (decision.kind() == Decision.Kind.SPLIT) {
                decision.subsets().forEach(subset -> settle(subset, false));
                return;
            }
            items.removeAll(decision.items());
        }
        Ending why = items.isEmpty() ? Ending.NO_ITEM : Ending.ONE_ITEM;
        drafts.add(new Draft(List.copyOf(items), List.of(), Optional.of(why)));
    }

    /** The decision that changes the items, or null if none does. */
    private Decision round(List<String> items, boolean undivided, boolean first, List<Step> last) {
        Candidates candidates = all.only(items);
        for (Requirement check : all.rules().checks(first)) {
            if (check == Requirement.ANSWERS && answered) {
                continue;
            }
            Step step = add(items, check, examine(check, candidates, undivided));
            last.add(step);
            // What is enough for some items is enough for fewer of them.
            answered |= check == Requirement.ANSWERS && step.decision().kind() == Decision.Kind.MET;
            if (step.decision().kind() == Decision.Kind.DROPPED
                    || step.decision().kind() == Decision.Kind.SPLIT) {
                return step.decision();
            }
        }
        return null;
    }

    static Examined examine(Requirement check, Candidates candidates, boolean undivided) {
        return switch (check) {
            case ANSWERS -> AnswersCheck.of(candidates);
            case CORRELATIONS -> CorrelationsCheck.of(candidates);
            case FACTORS -> FactorsCheck.of(candidates, undivided);
            case ITEM_REST -> ItemRestCheck.of(candidates);
            case RESIDUALS -> ResidualsCheck.of(candidates);
            case RELIABILITY -> ReliabilityCheck.of(candidates);
            case FRIEDMAN -> FriedmanCheck.of(candidates);
            case OVERRULE -> throw new IllegalStateException("the user decides that");
        };
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    List<Draft> drafts() {
        return List.copyOf(drafts);
    }
}
