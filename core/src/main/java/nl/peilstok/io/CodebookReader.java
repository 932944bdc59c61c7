package nl.peilstok.io;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Codebook;
import nl.peilstok.data.Measure;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Variable;

/** Makes a codebook of a table, see {@link CodebookCsv}. */
final class CodebookReader {
    static final List<String> COLUMNS =
            List.of("variable", "label", "measure", "options", "code", "answer", "score", "missing");
    private static final Set<String> NEEDED = Set.of("variable", "measure");

    private final CsvFormat format;
    private final Problems problems;
    private final Map<String, Integer> columnOfName = new HashMap<>();
    private final Map<String, OptionSet> sets = new LinkedHashMap<>();
    private final List<Declaration> declarations = new ArrayList<>();

    CodebookReader(String source, CsvFormat format) {
        this.format = format;
        this.problems = new Problems(source);
    }

    /** A line that declares a variable, kept until all sets of options are known. */
    private record Declaration(long line, String name, String label, Measure measure, String options) {}

    /** What an option counts for that has no score of its own. */
    static double rank(int position) {
        return position + 1;
    }

    Problems problems() {
        return problems;
    }

    Codebook read(CsvTable table) {
        List<String> header = table.header();
        for (int i = 0; i < header.size(); i++) {
            columnOfName.putIfAbsent(header.get(i), i);
            if (!header.get(i).isEmpty() && !COLUMNS.contains(header.get(i))) {
                problems.add(new Problem(
                        table.headerLine(),
                        i + 1,
                        header.get(i),
                        "",
                        "is not a column of a codebook, which has " + String.join(", ", COLUMNS)));
            }
        }
        for (String name : COLUMNS) {
            if (NEEDED.contains(name) && !columnOfName.containsKey(name)) {
                problems.add(new Problem(table.headerLine(), 0, name, "", "a codebook needs this column"));
            }
        }
        problems.throwIfAny();
        table.forEach(this::readLine);
        Codebook codebook = codebook();
        problems.throwIfAny();
        return codebook;
    }

    private void readLine(long line, CsvRecord record) {
        Line cells = new Line(line, record);
        if (COLUMNS.stream().allMatch(name -> cells.get(name).isEmpty())) {
            return;
        }
        if (!cells.get("variable").isEmpty()) {
            declareVariable(cells);
        } else if (cells.get("options").isEmpty()) {
            problems.add(Problem.ofLine(line, "declares neither a variable nor an answer of a set of options"));
        } else {
            declareAnswer(cells);
        }
    }

    private void declareVariable(Line cells) {
        for (String name : List.of("code", "answer", "score", "missing")) {
            if (!cells.get(name).isEmpty()) {
                cells.problem(name, "a line that declares a variable has none; answers have lines of their own");
            }
        }
        Measure measure = null;
        try {
            measure = Measure.valueOf(cells.get("measure").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            cells.problem("measure", "must be ordinal, nominal, numeric, text or key");
        }
        declarations.add(new Declaration(
                cells.line, cells.get("variable"), cells.asItStands("label"), measure, cells.get("options")));
    }

    private void declareAnswer(Line cells) {
        for (String name : List.of("label", "measure")) {
            if (!cells.get(name).isEmpty()) {
                cells.problem(name, "a line without a variable has none");
            }
        }
        OptionSet set = sets.computeIfAbsent(cells.get("options"), name -> new OptionSet());
        String code = cells.get("code");
        String answer = cells.asItStands("answer");
        if (code.isEmpty()) {
            cells.problem("code", "an answer needs a code");
            return;
        }
        if (!set.codes.add(code)) {
            cells.problem("code", "the code stands twice in the options '" + cells.get("options") + "'");
            return;
        }
        if (!cells.get("missing").isEmpty()) {
            declareMissing(cells, set, code, answer);
        } else if (!set.labels.add(answer)) {
            cells.problem("answer", "the answer stands twice in the options '" + cells.get("options") + "'");
        } else {
            set.add(code, answer, score(cells, set));
        }
    }

    private void declareMissing(Line cells, OptionSet set, String code, String answer) {
        if (!cells.get("score").isEmpty()) {
            cells.problem("score", "a missing answer has no score");
        }
        try {
            set.addMissing(code, answer, MissingReason.ofKey(cells.get("missing")));
        } catch (IllegalArgumentException unknown) {
            cells.problem("missing", unknown.getMessage());
        }
    }

    private double score(Line cells, OptionSet set) {
        String text = cells.get("score");
        if (text.isEmpty()) {
            return rank(set.size());
        }
        String withPoint = format.withPoint(text);
        if (withPoint == null || !Numeral.isNumber(withPoint)) {
            cells.problem("score", "is not a number with a decimal " + (format.decimalComma() ? "comma" : "point"));
            return rank(set.size());
        }
        return Double.parseDouble(withPoint);
    }

    private Codebook codebook() {
        Map<String, AnswerOptions> built = new HashMap<>();
        sets.forEach((name, set) -> built.put(name, set.build(name, problems)));
        List<Variable> variables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Declaration declared : declarations) {
            if (!names.add(declared.name())) {
                problem(declared, "variable", declared.name(), "the variable stands twice");
            } else if (!declared.options().isEmpty() && !sets.containsKey(declared.options())) {
                problem(declared, "options", declared.options(), "no line declares an answer of these options");
            } else if (declared.measure() != null) {
                variable(declared, built, variables);
            }
        }
        return Codebook.of(variables);
    }

    private void variable(Declaration declared, Map<String, AnswerOptions> built, List<Variable> variables) {
        AnswerOptions options = declared.options().isEmpty() ? AnswerOptions.none() : built.get(declared.options());
        try {
            variables.add(new Variable(declared.name(), declared.label(), declared.measure(), options));
        } catch (IllegalArgumentException doesNotFit) {
            problem(declared, "variable", declared.name(), doesNotFit.getMessage());
        }
    }

    private void problem(Declaration declared, String column, String value, String message) {
        problems.add(new Problem(declared.line(), columnOfName.get(column) + 1, column, value, message));
    }

    /** The cells of a line by the name of their column. */
    private final class Line {
        private final long line;
        private final CsvRecord record;

        Line(long line, CsvRecord record) {
            this.line = line;
            this.record = record;
        }

        String asItStands(String name) {
            Integer column = columnOfName.get(name);
            return column == null ? "" : record.getField(column);
        }

        String get(String name) {
            return asItStands(name).strip();
        }

        void problem(String name, String message) {
            problems.add(new Problem(line, columnOfName.getOrDefault(name, -1) + 1, name, get(name), message));
        }
    }
}
