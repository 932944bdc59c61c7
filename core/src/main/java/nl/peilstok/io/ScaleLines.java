package nl.peilstok.io;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Measure;
import nl.peilstok.data.Missing;
import nl.peilstok.data.Option;
import nl.peilstok.data.Variable;

/** The lines of a saved scale. */
final class ScaleLines {
    static final String FIRST = "peilstok-scale";
    static final int VERSION = 1;

    private final SavedScale saved;

    /** Options together with how they are meant: items that share both are written with one set. */
    private record Answered(Measure measure, AnswerOptions options) {}

    ScaleLines(SavedScale saved) {
        this.saved = saved;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(FIRST).append(' ').append(VERSION).append('\n');
        text.append("name ").append(quoted(saved.scale().name())).append('\n');
        text.append("rule ").append(quoted(saved.scale().rule().key())).append('\n');
        Map<Answered, Integer> sets = new LinkedHashMap<>();
        for (Variable item : saved.items()) {
            sets.putIfAbsent(new Answered(item.measure(), item.options()), sets.size() + 1);
        }
        sets.forEach((answered, number) -> options(text, answered, number));
        text.append('\n');
        for (Variable item : saved.items()) {
            text.append("item ")
                    .append(quoted(item.name()))
                    .append(saved.scale().reverses(item.name()) ? " reversed" : " straight")
                    .append(" options ")
                    .append(sets.get(new Answered(item.measure(), item.options())))
                    .append(' ')
                    .append(quoted(item.label()))
                    .append('\n');
        }
        text.append('\n');
        saved.provenance()
                .forEach((what, value) -> text.append("source ")
                        .append(quoted(what))
                        .append(' ')
                        .append(quoted(value))
                        .append('\n'));
        long lines = text.toString().lines().filter(line -> !line.isEmpty()).count();
        return text.append("end ")
                .append(saved.items().size())
                .append(" items ")
                .append(lines)
                .append(" lines\n")
                .toString();
    }

    private static void options(StringBuilder text, Answered answered, int number) {
        text.append("\noptions ").append(number).append(' ');
        text.append(answered.measure().name().toLowerCase(Locale.ROOT)).append('\n');
        for (Option option : answered.options().options()) {
            text.append("option ").append(quoted(option.code())).append(' ');
            text.append(Numeral.shortest(option.score())).append(' ');
            text.append(quoted(option.label())).append('\n');
        }
        for (Missing missing : answered.options().missing()) {
            text.append("missing ").append(quoted(missing.code())).append(' ');
            text.append(missing.reason().key()).append(' ');
            text.append(quoted(missing.label())).append('\n');
        }
    }

    /** In quotes, with what would break a line or an encoding written out. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (pair) {
                quoted.append(c).append(text.charAt(++i));
            } else if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
