package nl.peilstok.reliability;

import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.table.NumberStyle;
import nl.peilstok.table.Sentence;
import nl.peilstok.table.Table;

/** How the agreement of raters prints: a sentence, who was left out, and tables. */
final class AgreementText {
    private static final int WIDTH = 80;
    private static final int DECIMALS = 3;

    private AgreementText() {}

    static String text(String name, Estimate estimate, Cases cases, Table... tables) {
        StringBuilder text = new StringBuilder(sentence(name, estimate, cases));
        String leftOut = cases.leftOutLine();
        if (!leftOut.isEmpty()) {
            text.append('\n').append(Sentence.wrapped(leftOut));
        }
        for (Table table : tables) {
            text.append(table == tables[0] ? "\n" : "\n\n").append(table);
        }
        return text.toString();
    }

    /** The head of a column of intervals, at the level that they have. */
    static String header(Estimate estimate, double level) {
        return Interval.percentage(estimate.interval().map(Interval::level).orElse(level)) + " interval";
    }

    /** With a footnote that names the method of an interval, if it says more than a name: that of a bootstrap. */
    static Table withMethod(Table table, Estimate estimate) {
        return estimate.interval()
                .map(Interval::method)
                .filter(method -> method.indexOf(',') >= 0)
                .map(method -> table.footnote("interval: " + method))
                .orElse(table);
    }

    /** The name, the value, its interval, with its method where that leaves it within a line, and n. */
    private static String sentence(String name, Estimate estimate, Cases cases) {
        if (!estimate.isPresent()) {
            String line = name + ": not defined, " + estimate.whyAbsent().orElseThrow();
            return line.length() > WIDTH ? name + ": not defined" : line;
        }
        String value = name + " " + NumberStyle.EN.coefficient(estimate.value(), DECIMALS);
        String n = ", " + cases.count();
        if (estimate.interval().isEmpty()) {
            return value + n;
        }
        Interval interval = estimate.interval().get();
        String limits = " " + NumberStyle.EN.coefficientInterval(interval.lower(), interval.upper(), DECIMALS) + " ("
                + Interval.percentage(interval.level());
        String full = value + limits + ", " + interval.method() + ")" + n;
        return full.length() <= WIDTH ? full : value + limits + ")" + n;
    }
}
