package nl.peilstok.resample;

import java.util.List;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** What a {@link Bootstrap} of several numbers found. */
public final class BootstrapResult {
    private final Settings settings;
    private final int respondents;
    private final List<BootstrapEstimate> estimates;

    BootstrapResult(Settings settings, int respondents, List<BootstrapEstimate> estimates) {
        this.settings = settings;
        this.respondents = respondents;
        this.estimates = List.copyOf(estimates);
    }

    /**
     * All numbers.
     *
     * @return in the order of their names as given; unmodifiable
     */
    public List<BootstrapEstimate> estimates() {
        return estimates;
    }

    /**
     * One number.
     *
     * @param name what it is called
     * @return the number with its standard error, bias and interval
     * @throws IllegalArgumentException if none is called so
     */
    public BootstrapEstimate of(String name) {
        for (BootstrapEstimate estimate : estimates) {
            if (estimate.name().equals(name)) {
                return estimate;
            }
        }
        List<String> names = estimates.stream().map(BootstrapEstimate::name).toList();
        throw new IllegalArgumentException("name: must be one of " + names + ", got '" + name + "'");
    }

    /**
     * The number of respondents that were drawn from, and drawn in each replicate.
     *
     * @return 0 or more
     */
    public int respondents() {
        return respondents;
    }

    /**
     * The seed of the replicates.
     *
     * @return any number
     */
    public long seed() {
        return settings.seed();
    }

    /**
     * Each number with its interval, standard error and bias.
     *
     * @return one row for each
     */
    public Table table() {
        return table(settings, respondents, estimates);
    }

    static Table table(Settings settings, int respondents, List<BootstrapEstimate> estimates) {
        Table table = Table.columns(
                        Column.text("statistic"),
                        Column.number("estimate", 3),
                        Column.number(settings.percentage() + " interval", 3),
                        Column.number("se", 3),
                        Column.number("bias", 3))
                .title(settings.methodName() + " of " + Settings.count(respondents) + " respondents");
        for (BootstrapEstimate estimate : estimates) {
            table = table.row(List.of(
                    Cell.text(estimate.name()),
                    estimate.estimate().cell(),
                    estimate.estimate().intervalCell(),
                    estimate.standardError().cell(),
                    estimate.bias().cell()));
        }
        for (BootstrapEstimate estimate : estimates) {
            for (String note : estimate.notes()) {
                table = table.footnote(estimate.name() + ": " + note);
            }
        }
        return table.footnote("seed " + settings.seed());
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
