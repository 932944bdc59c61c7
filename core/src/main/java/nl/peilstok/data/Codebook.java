package nl.peilstok.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** The variables of a questionnaire, in its order. */
public final class Codebook {
    private final Map<String, Variable> byName = new LinkedHashMap<>();
    private final List<Variable> variables;

    private Codebook(Collection<Variable> variables) {
        for (Variable variable : variables) {
            if (byName.put(variable.name(), variable) != null) {
                throw new IllegalArgumentException("variables: '" + variable.name() + "' stands twice");
            }
        }
        this.variables = List.copyOf(variables);
    }

    /**
     * A codebook of the given variables.
     *
     * @param variables in the order of the questionnaire
     * @return the codebook
     * @throws IllegalArgumentException if a name stands twice
     */
    public static Codebook of(Collection<Variable> variables) {
        return new Codebook(variables);
    }

    /**
     * A codebook of the given variables.
     *
     * @param variables in the order of the questionnaire
     * @return the codebook
     * @throws IllegalArgumentException if a name stands twice
     */
    public static Codebook of(Variable... variables) {
        return new Codebook(List.of(variables));
    }

    /**
     * The variables, in the order of the questionnaire.
     *
     * @return an unmodifiable list
     */
    public List<Variable> variables() {
        return variables;
    }

    /**
     * Whether there is a variable of this name.
     *
     * @param name the name
     * @return true if so
     */
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /**
     * The variable of this name.
     *
     * @param name the name
     * @return the variable
     * @throws IllegalArgumentException if there is none; the message lists names that are there
     */
    public Variable variable(String name) {
        Variable found = byName.get(name);
        if (found == null) {
            List<String> names = new ArrayList<>(byName.keySet());
            String known = names.size() <= 12
                    ? String.join(", ", names)
                    : String.join(", ", names.subList(0, 12)) + ", … (" + names.size() + ")";
            throw new IllegalArgumentException("variable: there is no '" + name + "'; there are " + known);
        }
        return found;
    }

    /**
     * The names meant by names and ranges: {@code "visie_01..visie_06"} is these two and all between them in the order
     * of the codebook.
     *
     * @param namesOrRanges names of variables, or two names with {@code ..} between them
     * @return the names, each once, in the order given
     * @throws IllegalArgumentException if a name is unknown, a range runs backwards, or nothing is given
     */
    public List<String> names(String... namesOrRanges) {
        if (namesOrRanges.length == 0) {
            throw new IllegalArgumentException("namesOrRanges: at least one variable is needed, got none");
        }
        List<String> all = new ArrayList<>(byName.keySet());
        Set<String> chosen = new LinkedHashSet<>();
        for (String text : namesOrRanges) {
            int dots = text.indexOf("..");
            if (dots < 0) {
                chosen.add(variable(text).name());
                continue;
            }
            int first = all.indexOf(variable(text.substring(0, dots)).name());
            int last = all.indexOf(variable(text.substring(dots + 2)).name());
            if (last < first) {
                throw new IllegalArgumentException(
                        "namesOrRanges: '" + text + "' runs against the order of the codebook");
            }
            chosen.addAll(all.subList(first, last + 1));
        }
        return List.copyOf(chosen);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Codebook that && variables.equals(that.variables);
    }

    @Override
    public int hashCode() {
        return variables.hashCode();
    }

    /**
     * The variables, one a line.
     *
     * @return name, measure and label of each
     */
    @Override
    public String toString() {
        Table table = Table.columns(Column.text("variable"), Column.text("measure"), Column.text("label"));
        return table.rows(variables.stream()
                        .map(variable -> List.of(
                                Cell.text(variable.name()),
                                Cell.text(variable.measure().name().toLowerCase(Locale.ROOT)),
                                Cell.text(variable.label())))
                        .toList())
                .toString();
    }
}
