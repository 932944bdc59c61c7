package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** How many factors each rule names, on what ground, and why rules differ. */
public final class NumberOfFactorsResult {
    private final Observed observed;
    private final List<Suggestion> suggestions;

    NumberOfFactorsResult(Observed observed, List<Suggestion> suggestions) {
        this.observed = observed;
        this.suggestions = List.copyOf(suggestions);
    }

    /**
     * What the rules say.
     *
     * @return in the order of {@link FactorRule}, those that cannot be applied included
     */
    public List<Suggestion> suggestions() {
        return suggestions;
    }

    /**
     * What a rule says.
     *
     * @param rule the rule
     * @return its suggestion
     * @throws IllegalArgumentException if the rule was not asked
     */
    public Suggestion of(FactorRule rule) {
        return suggestions.stream()
                .filter(suggestion -> suggestion.rule() == rule)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rule: " + rule.label() + " is not among "
                        + suggestions.stream().map(each -> each.rule().label()).collect(Collectors.joining(", "))));
    }

    /**
     * The numbers that are named, and how many rules name each.
     *
     * @return from the smallest number on; empty if no rule can be applied
     */
    public Map<Integer, Integer> counts() {
        Map<Integer, Integer> counts = new TreeMap<>();
        suggestions.stream()
                .filter(Suggestion::isPresent)
                .forEach(suggestion -> counts.merge(suggestion.factors(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /**
     * The correlations that the rules looked at.
     *
     * @return the matrix
     */
    public CorrelationMatrix correlations() {
        return observed.matrix();
    }

    /**
     * The scree plot of those correlations.
     *
     * @return its points, and what the rules that read it say
     */
    public Scree scree() {
        return Scree.of(observed);
    }

    /**
     * What each rule says, on what ground.
     *
     * @return a row for each rule
     */
    public Table table() {
        Table table = Table.columns(Column.text("rule"), Column.integer("factors"), Column.text("because"))
                .rows(suggestions.stream()
                        .map(each -> List.of(
                                Cell.text(each.rule().label()),
                                each.cell(),
                                each.isPresent() ? Cell.text(each.ground()) : Cell.empty())));
        for (String note : notes()) {
            table = table.footnote(note);
        }
        return table;
    }

    /**
     * What each rule asks, and which way it tends to err.
     *
     * @return a row for each rule
     */
    public Table differences() {
        return Table.columns(Column.text("rule"), Column.integer("factors"), Column.text("why it may differ"))
                .rows(suggestions.stream()
                        .map(each -> List.of(
                                Cell.text(each.rule().label()),
                                each.cell(),
                                Cell.text(each.rule().tendency()))));
    }

    /**
     * What to know about the matrix before trusting a rule.
     *
     * @return sentences; none if there is nothing
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (observed.isIndefinite()) {
            notes.add("the correlation matrix is indefinite: its eigenvalues are those of no data");
        }
        if (observed.absence().isEmpty() && observed.n() <= observed.size()) {
            notes.add("there are no more respondents than items: the matrix is singular");
        }
        if (observed.matrix().cases().most() > observed.n()) {
            notes.add("n differs between pairs; rules that need one take the smallest, " + observed.n());
        }
        boolean isComparedWithNormal = suggestions.stream()
                .anyMatch(each -> each.isPresent()
                        && (each.rule() == FactorRule.PARALLEL_COMPONENTS
                                || each.rule() == FactorRule.PARALLEL_COMMON_FACTORS));
        if (isComparedWithNormal && !observed.isPearson()) {
            notes.add(
                    "normal data have Pearson correlations, which err less than these: parallel analysis beside them may"
                            + " name too many; permuted answers are correlated in the same way as the data");
        }
        return notes;
    }

    /**
     * The numbers that are named, how often, and the tables.
     *
     * @return such as {@code Number of factors: 3 (7 rules), 4 (2), 1 (1); 18 items, n = 300}, the {@link #table()} and
     *     the {@link #differences()}
     */
    @Override
    public String toString() {
        String named = counts().entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .map(entry -> entry.getKey() + " (" + entry.getValue() + "×)")
                .collect(Collectors.joining(", "));
        String head = "Number of factors: " + (named.isEmpty() ? "no rule can be applied" : named);
        String where = "; " + observed.itemsAndCases();
        boolean fits = head.length() + where.length() <= 80;
        // Grounds and tendencies are sentences, so that they stand below each other instead of side by side.
        return head + (fits ? where : "\n" + observed.itemsAndCases()) + "\n" + table() + "\n\n" + differences();
    }
}
