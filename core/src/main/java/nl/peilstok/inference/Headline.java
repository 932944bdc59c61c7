package nl.peilstok.inference;

import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Notation;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Sentence;
import nl.peilstok.table.Table;

/** How a result prints: the pieces of the sentence it begins with, and what follows. */
final class Headline {
    private static final int WIDTH = 80;
    private static final int DECIMALS = 2;

    private Headline() {}

    /** Such as {@code -3.54}. */
    static String number(double value) {
        return NumberStyle.EN.number(value, DECIMALS);
    }

    /** Such as {@code .26}. */
    static String coefficient(double value) {
        return NumberStyle.EN.coefficient(value, DECIMALS);
    }

    /** Such as {@code Welch t test (greater)}; of a two-sided test its name alone. */
    static String test(String name, Alternative alternative) {
        return alternative == Alternative.TWO_SIDED ? name : name + " (" + alternative.label() + ")";
    }

    /** Such as {@code p < .001}; a dash where there is none. */
    static String p(Estimate p) {
        return p.isPresent() ? NumberStyle.EN.pStatement(p.value()) : "p —";
    }

    /** Degrees of freedom, with a decimal if they are not whole. */
    static Notation dfNotation(double df) {
        return Notation.number(df == Math.rint(df) ? 0 : 1);
    }

    /** Such as {@code 17.1} or {@code 27}. */
    static String df(double df) {
        return dfNotation(df).write(df, NumberStyle.EN);
    }

    /** The sentence with as many of the parts, the most important first, as leave it within a line. */
    static String of(String sentence, String... parts) {
        StringBuilder line = new StringBuilder(sentence);
        for (String part : parts) {
            if (line.length() + part.length() > WIDTH) {
                break;
            }
            line.append(part);
        }
        return line.toString();
    }

    /** Such as {@code Welch t test: not defined, no variance within the groups}. */
    static String absent(String name, Estimate statistic) {
        String line = name + ": not defined, " + statistic.whyAbsent().orElseThrow();
        return line.length() > WIDTH ? name + ": not defined" : line;
    }

    /** The sentence, who was left out if anyone was, and the tables. */
    static String text(String headline, Cases cases, Table... tables) {
        StringBuilder text = new StringBuilder(headline);
        if (!cases.leftOut().isEmpty()) {
            text.append('\n').append(Sentence.wrapped(cases.leftOutLine()));
        }
        for (Table table : tables) {
            text.append(table != tables[0] ? "\n\n" : "\n").append(table);
        }
        return text.toString();
    }
}
