package nl.peilstok.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Codebook;
import nl.peilstok.data.Missing;
import nl.peilstok.data.Option;
import nl.peilstok.data.Variable;

/** A codebook as the rows of a CSV file, refused beforehand if it would not be read back as it is. */
final class CodebookRows implements CsvOutput.Rows {
    private final Codebook codebook;
    private final CsvFormat format;
    private final Map<AnswerOptions, String> names = new LinkedHashMap<>();

    CodebookRows(Codebook codebook, CsvFormat format) {
        this.codebook = codebook;
        this.format = format;
        for (Variable variable : codebook.variables()) {
            requireUnpadded("name", variable.name());
            AnswerOptions options = variable.options();
            if (!options.equals(AnswerOptions.none())) {
                names.computeIfAbsent(options, set -> "options_" + (names.size() + 1));
            }
        }
        for (AnswerOptions options : names.keySet()) {
            options.options().forEach(option -> requireUnpadded("code", option.code()));
            options.missing().forEach(missing -> requireUnpadded("code", missing.code()));
        }
    }

    private static void requireUnpadded(String what, String text) {
        if (!text.equals(text.strip())) {
            throw new IllegalArgumentException(
                    "codebook: blanks around the " + what + " '" + text + "' do not come back from a file");
        }
    }

    @Override
    public void write(CsvOutput.Target target) {
        target.write(CodebookReader.COLUMNS.toArray(String[]::new));
        names.forEach((options, name) -> write(options, name, target));
        for (Variable variable : codebook.variables()) {
            target.write(
                    variable.name(),
                    variable.label(),
                    variable.measure().name().toLowerCase(Locale.ROOT),
                    names.getOrDefault(variable.options(), ""),
                    "",
                    "",
                    "",
                    "");
        }
    }

    private void write(AnswerOptions options, String name, CsvOutput.Target target) {
        List<Option> all = options.options();
        boolean ranks = IntStream.range(0, all.size())
                .allMatch(position -> all.get(position).score() == CodebookReader.rank(position));
        for (Option option : all) {
            String score = ranks ? "" : format.decimals(Numeral.shortest(option.score()));
            target.write("", "", "", name, option.code(), option.label(), score, "");
        }
        for (Missing missing : options.missing()) {
            target.write(
                    "",
                    "",
                    "",
                    name,
                    missing.code(),
                    missing.label(),
                    "",
                    missing.reason().key());
        }
    }
}
