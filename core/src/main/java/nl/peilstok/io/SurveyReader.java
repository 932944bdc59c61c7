package nl.peilstok.io;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peilstok.data.Answers;
import nl.peilstok.data.Codebook;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;

/** Makes a survey of a table, record by record: no more than the columns themselves is held. */
final class SurveyReader {
    private final Codebook codebook;
    private final CsvFormat format;
    private final Problems broken;
    private final Problems invalid;

    SurveyReader(String source, Codebook codebook, CsvFormat format) {
        this.codebook = codebook;
        this.format = format;
        this.broken = new Problems(source);
        this.invalid = format.keepsInvalid() ? new Problems(source) : broken;
    }

    Problems broken() {
        return broken;
    }

    Reading read(CsvTable table) {
        Map<String, ColumnReader> columns = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            String name = table.header().get(i);
            if (codebook.has(name)) {
                columns.put(name, new ColumnReader(codebook.variable(name), i + 1, format, broken, invalid));
            } else if (name.contains("..")) {
                broken.add(new Problem(table.headerLine(), i + 1, name, "", "a name may not hold '..'"));
            } else if (!name.isEmpty()) {
                unknown.add(name);
                columns.put(name, new ColumnReader(Variable.text(name, ""), i + 1, format, broken, invalid));
            }
        }
        for (Variable variable : codebook.variables()) {
            if (!columns.containsKey(variable.name())) {
                broken.add(new Problem(
                        table.headerLine(), 0, variable.name(), "", "the file lacks this variable of the codebook"));
            }
        }
        ColumnReader[] inFile = table.header().stream().map(columns::get).toArray(ColumnReader[]::new);
        table.forEach((line, record) -> read(line, record, inFile));
        broken.throwIfAny();
        return new Reading(survey(columns, unknown), invalid, notes(table, columns, unknown));
    }

    private static void read(long line, CsvRecord record, ColumnReader[] columns) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] != null) {
                columns[i].add(line, record.getField(i));
            }
        }
    }

    private Survey survey(Map<String, ColumnReader> columns, List<String> unknown) {
        List<Answers> answers = new ArrayList<>();
        codebook.variables()
                .forEach(variable -> answers.add(columns.get(variable.name()).build()));
        unknown.forEach(name -> answers.add(columns.get(name).build()));
        return Survey.of(answers);
    }

    private static List<String> notes(CsvTable table, Map<String, ColumnReader> columns, List<String> unknown) {
        List<String> notes = new ArrayList<>();
        if (!unknown.isEmpty()) {
            notes.add("not in the codebook, kept as text: " + String.join(", ", unknown));
        }
        int named = columns.values().stream().mapToInt(ColumnReader::named).sum();
        if (named > 0) {
            notes.add("answers missing for a reason in brackets, such as [not-asked]: " + named);
        }
        List<Long> empty = table.emptyLines();
        if (!empty.isEmpty()) {
            notes.add("empty lines skipped: " + empty.size() + ", the first is line " + empty.get(0));
        }
        return notes;
    }
}
