package nl.peilstok.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Option;

/** The answers of one set of options, as far as a codebook has been read. */
final class OptionSet {
    private final List<Option> options = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    final Set<String> codes = new HashSet<>();
    final Set<String> labels = new HashSet<>();

    void add(String code, String answer, double score) {
        options.add(new Option(code, answer, score));
    }

    void addMissing(String code, String answer, MissingReason reason) {
        missing.add(new Missing(code, answer, reason));
    }

    int size() {
        return options.size();
    }

    AnswerOptions build(String name, Problems problems) {
        try {
            AnswerOptions built = AnswerOptions.of(options);
            for (Missing code : missing) {
                built = built.withMissing(code.code(), code.label(), code.reason());
            }
            return built;
        } catch (IllegalArgumentException tooMany) {
            problems.add(new Problem(0, 0, "options '" + name + "'", "", tooMany.getMessage()));
            return AnswerOptions.none();
        }
    }
}
