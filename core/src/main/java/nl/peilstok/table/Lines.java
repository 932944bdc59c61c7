package nl.peilstok.table;

import java.util.ArrayList;
import java.util.List;

/** Text as lines of a limited width, where a character takes one column and a combining mark none. */
final class Lines {
    private Lines() {}

    /** The text with every line break as {@code \n} and every other control character as a space. */
    static String plain(String text) {
        String unixLines = text.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder plain = new StringBuilder(unixLines.length());
        unixLines.codePoints().forEach(c -> plain.appendCodePoint(c != '\n' && Character.isISOControl(c) ? ' ' : c));
        return plain.toString();
    }

    static int width(String line) {
        return line.codePoints().map(Lines::width).sum();
    }

    static int longestWord(String text) {
        int longest = 0;
        for (String word : plain(text).split("\\s+")) {
            longest = Math.max(longest, width(word));
        }
        return longest;
    }

    /** Breaks the text at its line breaks, at spaces where a line is too long, and inside a word as a last resort. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : plain(text).strip().split("\n")) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split("\\s+")) {
                String rest = word;
                if (!line.isEmpty() && width(line.toString()) + 1 + width(rest) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                while (width(rest) > width) {
                    int end = endOfFirst(width, rest);
                    lines.add(rest.substring(0, end));
                    rest = rest.substring(end);
                }
                line.append(line.isEmpty() ? "" : " ").append(rest);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    static String leftAligned(String line, int width) {
        return line + " ".repeat(Math.max(0, width - width(line)));
    }

    static String rightAligned(String line, int width) {
        return " ".repeat(Math.max(0, width - width(line))) + line;
    }

    /** The index after the first characters that take so many columns, with the combining marks that follow them. */
    private static int endOfFirst(int width, String word) {
        int end = 0;
        int taken = 0;
        while (end < word.length()) {
            int character = word.codePointAt(end);
            taken += width(character);
            if (taken > width) {
                break;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> 1;
        };
    }
}
