package nl.peilstok.reliability;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.Interval;
import nl.peilstok.math.Quantile;
import nl.peilstok.math.Tail;
import nl.peilstok.resample.Bootstrap;
import nl.peilstok.resample.BootstrapResult;
import nl.peilstok.table.Cell;
import nl.peilstok.table.Column;
import nl.peilstok.table.Table;

/** Intraclass correlations of ratings. {@link IntraclassCorrelation} makes it and defines its numbers. */
public final class IntraclassResult {
    private static final String EXACT = "F";
    private static final String SATTERTHWAITE = "Satterthwaite";

    private final RatingVariance variance;
    private final double level;
    private final Map<IntraclassForm, IntraclassEstimate> estimates = new EnumMap<>(IntraclassForm.class);
    private final double b;
    private final double j;
    private final double e;
    private final double w;
    private final double n;
    private final double k;

    IntraclassResult(RatingVariance variance, double level) {
        this.variance = variance;
        this.level = level;
        this.b = variance.ofObjects();
        this.j = variance.ofRaters();
        this.e = variance.ofResidual();
        this.w = variance.within();
        this.n = variance.n;
        this.k = variance.k;
        for (IntraclassForm form : IntraclassForm.values()) {
            estimates.put(form, estimate(form));
        }
    }

    /** The same with the intervals of a bootstrap of the forms in their order. */
    private IntraclassResult(IntraclassResult other, BootstrapResult drawn) {
        this(other.variance, other.level);
        for (IntraclassForm form : IntraclassForm.values()) {
            IntraclassEstimate each = estimates.get(form);
            Estimate icc = drawn.estimates().get(form.ordinal()).intervalOf(each.icc());
            estimates.put(form, new IntraclassEstimate(form, icc, each.f(), each.df1(), each.df2(), each.p()));
        }
    }

    /** The same with intervals from resampled objects. */
    IntraclassResult with(double[][] ratings, Bootstrap bootstrap) {
        List<String> names = Arrays.stream(IntraclassForm.values())
                .map(IntraclassForm::shroutFleiss)
                .toList();
        return new IntraclassResult(this, bootstrap.of(ratings.length, names, resample -> {
            RatingVariance drawn = RatingVariance.of(ratings, resample::times, variance.k, Cases.all(resample.size()));
            return Arrays.stream(IntraclassForm.values())
                    .mapToDouble(drawn::correlation)
                    .toArray();
        }));
    }

    private IntraclassEstimate estimate(IntraclassForm form) {
        double df1 = Math.max(0, n - 1);
        double df2 = form.isOneWay() ? n * (k - 1) : df1 * (k - 1);
        double error = form.isOneWay() ? w : e;
        Absence none = obstacle();
        if (none != null) {
            Estimate absent = Estimate.absent(none);
            return new IntraclassEstimate(form, absent, absent, df1, df2, absent);
        }
        Estimate f = error > 0
                ? Estimate.of(b / error)
                : Estimate.absent(
                        Absence.Kind.ZERO_VARIANCE,
                        form.isOneWay() ? "the raters agree exactly" : "there is no residual");
        Estimate p = f.isPresent() ? Estimate.of(Tail.fUpper(f.value(), df1, df2)) : f;
        double value = variance.correlation(form);
        if (Double.isNaN(value)) {
            Absence why =
                    new Absence(Absence.Kind.ZERO_VARIANCE, "no variance of the objects' means is left to divide by");
            return new IntraclassEstimate(form, Estimate.absent(why), f, df1, df2, p);
        }
        return new IntraclassEstimate(form, withInterval(form, Estimate.of(value), f, df1, df2), f, df1, df2, p);
    }

    private Absence obstacle() {
        if (n < 2) {
            return n == 0
                    ? new Absence(Absence.Kind.NO_ANSWERS, "there is no object that all raters rated")
                    : new Absence(Absence.Kind.TOO_FEW, "all raters rated one object only");
        }
        return b == 0 && w == 0 ? new Absence(Absence.Kind.ZERO_VARIANCE, "all ratings are equal") : null;
    }

    private Estimate withInterval(IntraclassForm form, Estimate icc, Estimate f, double df1, double df2) {
        boolean satterthwaite = form == IntraclassForm.AGREEMENT || form == IntraclassForm.AGREEMENT_MEAN;
        if (!f.isPresent() && !(satterthwaite && j > 0)) {
            return icc.withoutInterval(f.whyAbsent().orElseThrow());
        }
        double q = (1 - level) / 2;
        double lower;
        double upper;
        if (satterthwaite) {
            double v = satterthwaite();
            if (!(v > 0)) {
                return icc.withoutInterval(new Absence(Absence.Kind.NOT_DEFINED, "Satterthwaite's df are not above 0"));
            }
            lower = limit(Quantile.fUpper(q, df1, v), form.isOfMean());
            upper = limit(1 / Quantile.fUpper(q, v, df1), form.isOfMean());
        } else {
            double low = f.value() / Quantile.fUpper(q, df1, df2);
            double high = f.value() * Quantile.fUpper(q, df2, df1);
            lower = form.isOfMean() ? 1 - 1 / low : (low - 1) / (low + k - 1);
            upper = form.isOfMean() ? 1 - 1 / high : (high - 1) / (high + k - 1);
        }
        return upper == Double.NEGATIVE_INFINITY || !(lower <= upper)
                ? icc.withoutInterval(new Absence(Absence.Kind.NOT_DEFINED, "the limits have no value"))
                : icc.withInterval(new Interval(lower, upper, level, satterthwaite ? SATTERTHWAITE : EXACT));
    }

    private double satterthwaite() {
        double r = variance.correlation(IntraclassForm.AGREEMENT);
        double g = n * (1 + (k - 1) * r) - k * r;
        double h = k * r * j + g * e;
        return (k - 1) * (n - 1) * h * h / ((n - 1) * k * k * r * r * j * j + g * g * e * e);
    }

    private double limit(double f, boolean ofMean) {
        double one = n * (b - f * e) / (f * (k * j + (k * n - k - n) * e) + n * b);
        if (!ofMean) {
            return one;
        }
        double length = 1 + (k - 1) * one;
        return length > 0 ? k * one / length : Double.NEGATIVE_INFINITY;
    }

    /**
     * The objects that all raters rated, and why the others were left out.
     *
     * @return the cases
     */
    public Cases cases() {
        return variance.cases;
    }

    /**
     * The number of raters.
     *
     * @return 2 or more
     */
    public int raters() {
        return variance.k;
    }

    /**
     * One of the correlations.
     *
     * @param form which
     * @return the correlation with its interval, F and p
     */
    public IntraclassEstimate of(IntraclassForm form) {
        return estimates.get(form);
    }

    /**
     * The mean square between objects.
     *
     * @return 0 or more; absent with fewer than two objects
     */
    public Estimate meanSquareOfObjects() {
        return meanSquare(b);
    }

    /**
     * The mean square between raters.
     *
     * @return 0 or more; absent with fewer than two objects
     */
    public Estimate meanSquareOfRaters() {
        return meanSquare(j);
    }

    /**
     * The mean square of what objects and raters leave.
     *
     * @return 0 or more; absent with fewer than two objects
     */
    public Estimate meanSquareOfResidual() {
        return meanSquare(e);
    }

    /**
     * The mean square within objects, raters and residual together.
     *
     * @return 0 or more; absent with fewer than two objects
     */
    public Estimate meanSquareWithin() {
        return meanSquare(w);
    }

    private Estimate meanSquare(double value) {
        return n < 2 ? Estimate.absent(obstacle()) : Estimate.of(value);
    }

    /**
     * The six correlations.
     *
     * @return a row for each, with interval, F, degrees of freedom and p
     */
    public Table table() {
        Estimate agreement = of(IntraclassForm.AGREEMENT).icc();
        Table table = Table.columns(
                        Column.text("form"),
                        Column.text("also"),
                        Column.coefficient("icc", 3),
                        Column.coefficient(AgreementText.header(agreement, level), 3),
                        Column.number("F", 2),
                        Column.integer("df1"),
                        Column.integer("df2"),
                        Column.pValue("p"))
                .rows(estimates.values().stream()
                        .map(each -> List.<Cell>of(
                                Cell.text(each.form().shroutFleiss()),
                                Cell.text(each.form().mcGrawWong()),
                                each.icc().cell(),
                                each.icc().intervalCell(),
                                each.f().cell(),
                                Cell.integer((long) each.df1()),
                                Cell.integer((long) each.df2()),
                                each.p().cell())))
                .footnote("1: other raters for each object; 2 or A: absolute agreement; 3 or C: consistency;"
                        + " k: of the mean of k ratings.");
        List<String> methods = estimates.values().stream()
                .flatMap(each -> each.icc().interval().stream())
                .map(Interval::method)
                .filter(method -> method.indexOf(',') >= 0)
                .distinct()
                .toList();
        return table.footnote(
                methods.isEmpty()
                        ? "Intervals: of 2 by Satterthwaite's degrees of freedom, of 1 and 3 by F."
                        : "Intervals: " + String.join("; ", methods) + ".");
    }

    /**
     * The analysis of variance.
     *
     * @return a row for objects, within objects, raters and residual, with sum of squares, degrees of freedom and mean
     *     square
     */
    public Table anovaTable() {
        double df = Math.max(0, n - 1);
        return Table.columns(
                        Column.text("source"),
                        Column.number("sum of squares", 2),
                        Column.integer("df"),
                        Column.number("mean square", 3))
                .row(
                        "objects",
                        variance.objects,
                        (long) df,
                        meanSquareOfObjects().cell())
                .row(
                        "within objects",
                        variance.raters + variance.residual,
                        (long) (n * (k - 1)),
                        meanSquareWithin().cell())
                .row(
                        "raters (within)",
                        variance.raters,
                        (long) (k - 1),
                        meanSquareOfRaters().cell())
                .row(
                        "residual (within)",
                        variance.residual,
                        (long) (df * (k - 1)),
                        meanSquareOfResidual().cell());
    }

    /**
     * Agreement and consistency in a sentence, who was left out, the six correlations and the analysis of variance.
     *
     * @return such as {@code ICC(2,1), absolute agreement .290 [.019, .761] (95%, Satterthwaite), n = 6} and two tables
     */
    @Override
    public String toString() {
        return AgreementText.text(
                "ICC(2,1), absolute agreement",
                of(IntraclassForm.AGREEMENT).icc(),
                variance.cases,
                table(),
                anovaTable());
    }
}
