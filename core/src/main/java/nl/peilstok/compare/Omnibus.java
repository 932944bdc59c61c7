package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.List;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.table.Column;
import nl.peilstok.table.NumberStyle;

/**
 * The test of all groups together.
 *
 * @param test its name, such as {@code Welch's ANOVA}
 * @param symbol that of its statistic: t, F, H or U
 * @param statistic the statistic, or the reason why there is none
 * @param df its degrees of freedom: two of F, one of t and of H, none of U
 * @param p the probability of a statistic at least as extreme if the groups do not differ
 * @param logP the natural logarithm of p, which goes on where p is too small for a double
 */
public record Omnibus(String test, String symbol, Estimate statistic, List<Estimate> df, Estimate p, Estimate logP) {

    /**
     * Copies the list.
     *
     * @param test its name
     * @param symbol that of its statistic
     * @param statistic the statistic
     * @param df its degrees of freedom
     * @param p the probability
     * @param logP its natural logarithm
     */
    public Omnibus {
        df = List.copyOf(df);
    }

    static Omnibus absent(String test, String symbol, Absence absence) {
        Estimate none = Estimate.absent(absence);
        return new Omnibus(test, symbol, none, List.of(), none, none);
    }

    /** Such as {@code F(2, 52.1) = 14.62, p < .001}; there is a p. */
    String finding() {
        List<String> degrees = df.stream().map(each -> df(each.value())).toList();
        return symbol + (degrees.isEmpty() ? "" : "(" + String.join(", ", degrees) + ")") + " = "
                + NumberStyle.EN.number(statistic.value(), 2) + ", " + NumberStyle.EN.pStatement(p.value());
    }

    private static String df(double value) {
        return NumberStyle.EN.number(value, value == Math.rint(value) ? 0 : 1);
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("test"), Column.number(symbol, 2)));
        for (int i = 0; i < df.size(); i++) {
            boolean isWhole = !df.get(i).isPresent()
                    || df.get(i).value() == Math.rint(df.get(i).value());
            columns.add(Column.number(df.size() == 1 ? "df" : "df" + (i + 1), isWhole ? 0 : 1));
        }
        columns.add(Column.exactPValue("p"));
        return columns;
    }
}
