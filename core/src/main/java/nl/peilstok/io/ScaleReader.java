package nl.peilstok.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Measure;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Option;
import nl.peilstok.data.Variable;
import nl.peilstok.scale.Scale;
import nl.peilstok.scale.ScoringRule;

/** Makes a saved scale of its lines, see {@link ScaleFile}; stops at the first line that is not what it should be. */
final class ScaleReader {
    private final String source;
    private long line;
    private int filled;
    private String name;
    private ScoringRule rule;
    private final Map<String, OptionLines> sets = new HashMap<>();
    private OptionLines open;
    private final Map<String, Variable> items = new LinkedHashMap<>();
    private final List<String> reversed = new ArrayList<>();
    private final Map<String, String> provenance = new LinkedHashMap<>();
    private boolean ended;

    ScaleReader(String source) {
        this.source = source;
    }

    /** A set of options as it is read. */
    private static final class OptionLines {
        private final Measure measure;
        private final List<Option> options = new ArrayList<>();
        private final List<Missing> missing = new ArrayList<>();

        OptionLines(Measure measure) {
            this.measure = measure;
        }

        AnswerOptions build() {
            AnswerOptions built = options.isEmpty() ? AnswerOptions.none() : AnswerOptions.of(options);
            for (Missing each : missing) {
                built = built.withMissing(each.code(), each.label(), each.reason());
            }
            return built;
        }
    }

    SavedScale read(BufferedReader text) throws IOException {
        String next;
        while ((next = text.readLine()) != null) {
            line++;
            if (line == 1) {
                first(next);
                filled++;
            } else if (!next.isBlank() && !next.startsWith("#")) {
                if (ended) {
                    throw malformed("nothing may stand after the line 'end'");
                }
                try {
                    take(tokens(next));
                    filled++;
                } catch (IllegalArgumentException doesNotFit) {
                    throw malformed(doesNotFit.getMessage());
                }
            }
        }
        if (line == 0) {
            line = 1;
            throw malformed("the file is empty");
        }
        if (!ended) {
            throw malformed("the file was cut off: its last line must be 'end' and the number of items");
        }
        Scale scale = Scale.of(name, items.keySet().toArray(String[]::new)).scoredBy(rule);
        return SavedScale.of(
                reversed.isEmpty() ? scale : scale.reversing(reversed.toArray(String[]::new)),
                List.copyOf(items.values()),
                provenance);
    }

    private MalformedFileException malformed(String message) {
        return new MalformedFileException(source, Problem.ofLine(line, message));
    }

    private void first(String text) {
        String[] words = text.strip().split(" ");
        if (words.length != 2 || !words[0].equals(ScaleLines.FIRST) || !words[1].matches("[1-9][0-9]{0,8}")) {
            throw malformed(
                    "is no saved scale, which begins with '" + ScaleLines.FIRST + " " + ScaleLines.VERSION + "'");
        }
        int version = Integer.parseInt(words[1]);
        if (version > ScaleLines.VERSION) {
            throw malformed("the file is of version " + version + ", and this program reads up to version "
                    + ScaleLines.VERSION + "; take a later one");
        }
    }

    private void take(List<String> words) {
        String what = words.get(0);
        switch (what) {
            case "name" -> {
                once(name, what);
                name = text(words, 1, 2);
                if (name.isBlank() || name.contains("..")) {
                    throw new IllegalArgumentException("a name is a text without '..', got '" + name + "'");
                }
            }
            case "rule" -> {
                once(rule, what);
                rule = ScoringRule.ofKey(text(words, 1, 2));
            }
            case "options" -> options(words);
            case "option" -> option(words);
            case "missing" -> missing(words);
            case "item" -> item(words);
            case "source" -> {
                if (provenance.put(text(words, 1, 3), text(words, 2, 3)) != null) {
                    throw new IllegalArgumentException("the source '" + text(words, 1, 3) + "' stands twice");
                }
            }
            case "end" -> end(words);
            default -> throw new IllegalArgumentException("'" + what + "' begins no line of a saved scale");
        }
    }

    private static void once(Object before, String what) {
        if (before != null) {
            throw new IllegalArgumentException("a scale has one " + what + ", this is the second");
        }
    }

    private void options(List<String> words) {
        String measure = word(words, 2, 3);
        if (!measure.equals("ordinal") && !measure.equals("numeric")) {
            throw new IllegalArgumentException("items are ordinal or numeric, got '" + measure + "'");
        }
        open = new OptionLines(Measure.valueOf(measure.toUpperCase(Locale.ROOT)));
        if (sets.put(word(words, 1, 3), open) != null) {
            throw new IllegalArgumentException("the options " + word(words, 1, 3) + " stand twice");
        }
    }

    private OptionLines open(String what) {
        if (open == null) {
            throw new IllegalArgumentException(
                    "'" + what + "' belongs under a line 'options', and there is none above");
        }
        return open;
    }

    private void option(List<String> words) {
        String score = word(words, 2, 4);
        if (!Numeral.isNumber(score)) {
            throw new IllegalArgumentException("'" + score + "' is no score");
        }
        open("option").options.add(new Option(text(words, 1, 4), text(words, 3, 4), Double.parseDouble(score)));
        open.build();
    }

    private void missing(List<String> words) {
        open("missing")
                .missing
                .add(new Missing(text(words, 1, 4), text(words, 3, 4), MissingReason.ofKey(word(words, 2, 4))));
        open.build();
    }

    private void item(List<String> words) {
        String item = text(words, 1, 6);
        String keying = word(words, 2, 6);
        OptionLines set = sets.get(word(words, 4, 6));
        if (!word(words, 3, 6).equals("options") || set == null) {
            throw new IllegalArgumentException("an item names its options, which stand above it");
        }
        if (!keying.equals("straight") && !keying.equals("reversed")) {
            throw new IllegalArgumentException("an item is straight or reversed, got '" + keying + "'");
        }
        if (keying.equals("reversed")) {
            if (set.measure == Measure.NUMERIC) {
                throw new IllegalArgumentException("a numeric item cannot be reversed");
            }
            reversed.add(item);
        }
        if (items.put(item, new Variable(item, text(words, 5, 6), set.measure, set.build())) != null) {
            throw new IllegalArgumentException("the item '" + item + "' stands twice");
        }
    }

    private void end(List<String> words) {
        if (name == null || rule == null) {
            throw new IllegalArgumentException("the scale has no " + (name == null ? "name" : "rule"));
        }
        if (items.isEmpty() || !word(words, 1, 5).equals(Integer.toString(items.size()))) {
            throw new IllegalArgumentException(
                    "there are " + items.size() + " items above, and the file says " + word(words, 1, 5));
        }
        if (!word(words, 2, 5).equals("items") || !word(words, 4, 5).equals("lines")) {
            throw new IllegalArgumentException("the last line is 'end', a number, 'items', a number and 'lines'");
        }
        if (!word(words, 3, 5).equals(Integer.toString(filled))) {
            throw new IllegalArgumentException(
                    "there are " + filled + " lines above that are not empty, and the file says " + word(words, 3, 5)
                            + ": a line was lost or added");
        }
        ended = true;
    }

    /** A word of a line that has a number of them; texts begin with their quote. */
    private static String word(List<String> words, int place, int number) {
        if (words.size() != number) {
            throw new IllegalArgumentException(
                    "a line '" + words.get(0) + "' has " + number + " parts, this has " + words.size());
        }
        if (words.get(place).startsWith("\"")) {
            throw new IllegalArgumentException("part " + (place + 1) + " must be a word, not a text in quotes");
        }
        return words.get(place);
    }

    private static String text(List<String> words, int place, int number) {
        if (words.size() != number || !words.get(place).startsWith("\"")) {
            throw new IllegalArgumentException("a line '" + words.get(0) + "' has " + number + " parts, of which part "
                    + (place + 1) + " in quotes");
        }
        return words.get(place).substring(1);
    }

    /** The words and texts of a line; a text keeps its first quote. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t') {
                i++;
            } else if (c == '"') {
                StringBuilder token = new StringBuilder("\"");
                i = quoted(text, i + 1, token);
                tokens.add(token.toString());
            } else {
                int end = i;
                while (end < text.length() && " \t\"".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                tokens.add(text.substring(i, end));
                i = end;
            }
        }
        return tokens;
    }

    /** Reads on to the closing quote; gives the place after it. */
    private static int quoted(String text, int from, StringBuilder token) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '"') {
            char c = text.charAt(i++);
            if (c != '\\') {
                token.append(c);
            } else if (i < text.length() && (text.charAt(i) == '"' || text.charAt(i) == '\\')) {
                token.append(text.charAt(i++));
            } else if (i + 5 <= text.length() && text.substring(i, i + 5).matches("u[0-9a-fA-F]{4}")) {
                token.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                i += 5;
            } else {
                throw new IllegalArgumentException("after \\ in a text comes \", \\ or u and four hexadecimal digits");
            }
        }
        if (i >= text.length()) {
            throw new IllegalArgumentException("a text is not closed by a quote");
        }
        return i + 1;
    }
}
