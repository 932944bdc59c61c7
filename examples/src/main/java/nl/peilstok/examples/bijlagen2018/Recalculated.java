package nl.peilstok.examples.bijlagen2018;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.table.Table;

/**
 * What one part of the report gave when it was recalculated.
 *
 * @param tables to be read
 * @param findings to be counted: the lines of {@code results.csv}
 */
public record Recalculated(List<Table> tables, List<Finding> findings) {

    /**
     * Several parts as one.
     *
     * @param parts the parts, in the order of the report
     * @return all their tables and findings
     */
    public static Recalculated join(List<Recalculated> parts) {
        List<Table> tables = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Recalculated part : parts) {
            tables.addAll(part.tables());
            findings.addAll(part.findings());
        }
        return new Recalculated(List.copyOf(tables), List.copyOf(findings));
    }
}
