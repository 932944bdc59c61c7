package nl.peilstok.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.table.Table;

/**
 * The correlations of items, each with its interval, its test and the respondents it rests on. Items are counted from 0
 * in their order. {@link Correlations} says what each kind of coefficient is; a coefficient that does not exist says why.
 */
public final class CorrelationMatrix {
    static final Absence WITH_ITSELF = new Absence(Absence.Kind.NOT_DEFINED, "an item is not tested against itself");

    private final String kind;
    private final List<String> names;
    private final Cases cases;
    /** Null where the respondents are not at hand. */
    private final Items items;
    /** Null where the coefficients do not come from moments. */
    private final CoMoments moments;

    private final PairTriangle pairs;
    private final List<String> notes;
    private final SamplingCovariance sampling;

    private CorrelationMatrix(
            String kind,
            List<String> names,
            Cases cases,
            Items items,
            CoMoments moments,
            PairTriangle pairs,
            List<String> notes,
            SamplingCovariance sampling) {
        this.kind = kind;
        this.names = List.copyOf(names);
        this.cases = cases;
        this.items = items;
        this.moments = moments;
        this.pairs = pairs;
        this.notes = List.copyOf(notes);
        this.sampling = sampling;
    }

    /** A matrix of any kind of coefficient, of which no more is known than its pairs. */
    static CorrelationMatrix of(String kind, List<String> names, Cases cases, PairTriangle.Source source) {
        Absence none = new Absence(
                Absence.Kind.NOT_DEFINED, "sampling covariances are computed of polychoric correlations only");
        return new CorrelationMatrix(
                kind,
                names,
                cases,
                null,
                null,
                PairTriangle.of(names.size(), source),
                List.of(),
                SamplingCovariance.absent(names.size(), none));
    }

    /** Knowing the respondents too, for the reasons of a pair. */
    CorrelationMatrix from(Items respondents) {
        return new CorrelationMatrix(kind, names, cases, respondents, moments, pairs, notes, sampling);
    }

    /** Knowing the moments too, for the covariances. */
    CorrelationMatrix with(CoMoments behind) {
        return new CorrelationMatrix(kind, names, cases, items, behind, pairs, notes, sampling);
    }

    /** Knowing how its coefficients vary together. */
    CorrelationMatrix with(SamplingCovariance together) {
        return new CorrelationMatrix(kind, names, cases, items, moments, pairs, notes, together);
    }

    /** With what is to be known of all of it. */
    CorrelationMatrix noting(List<String> all) {
        return new CorrelationMatrix(kind, names, cases, items, moments, pairs, all, sampling);
    }

    /**
     * Pearson correlations that were published. They have 95% intervals by Fisher's z, and t-tests.
     *
     * @param names of the items
     * @param r the whole matrix: symmetric, with 1 on the diagonal and nothing outside −1 to 1
     * @param n the number of respondents, 2 or more
     * @return the matrix, of kind {@code Published}
     * @throws IllegalArgumentException if it is not such a matrix, or names are missing or the same
     */
    public static CorrelationMatrix published(List<String> names, double[][] r, int n) {
        return PublishedMatrix.ofCorrelations(names, r, n);
    }

    /**
     * The correlations that follow from published covariances.
     *
     * @param names of the items
     * @param covariances the whole matrix: symmetric, with variances above 0 on the diagonal
     * @param n the number of respondents, 2 or more
     * @return the matrix, of kind {@code Published}
     * @throws IllegalArgumentException if it is not such a matrix, or names are missing or the same
     */
    public static CorrelationMatrix publishedCovariances(List<String> names, double[][] covariances, int n) {
        return PublishedMatrix.ofCovariances(names, covariances, n);
    }

    /** The same items with coefficients that were changed, which have no intervals and tests of their own. */
    CorrelationMatrix changed(double[][] values, String note) {
        Absence why = new Absence(Absence.Kind.NOT_DEFINED, "the matrix was changed: " + note);
        PairTriangle changed = PairTriangle.of(size(), (i, j) -> {
            Estimate value = Estimate.of(values[i][j]).withoutInterval(why);
            return new PairCorrelation(value, n(i, j), Estimate.absent(why), PairTest.absent(why))
                    .ofKind(pairs.get(i, j).kind())
                    .noting(pairs.get(i, j).notes());
        });
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        SamplingCovariance none = SamplingCovariance.absent(
                size(), new Absence(Absence.Kind.NOT_DEFINED, "the matrix was changed after it was computed"));
        return new CorrelationMatrix(kind, names, cases, items, moments, changed, more, none);
    }

    /**
     * The kind of coefficient.
     *
     * @return such as {@code Pearson}; {@code Heterogeneous} where pairs differ
     */
    public String kind() {
        return kind;
    }

    /**
     * The kind of coefficient of two items, which may differ where some items are numeric.
     *
     * @param i from 0
     * @param j from 0
     * @return such as {@code Polyserial}
     */
    public String kind(int i, int j) {
        String own = pairs.get(i, j).kind();
        return own == null ? kind : own;
    }

    /**
     * Whether the coefficients are Pearson's, computed from answers or published, so that what is known of their sampling
     * holds. A matrix that was changed after it was computed says so in its {@link #notes()}.
     *
     * @return false if another kind is among them
     */
    public boolean isPearson() {
        return kind.equals(PolychoricPairs.PEARSON) || kind.equals(PublishedMatrix.KIND);
    }

    /**
     * The number of items.
     *
     * @return 1 or more
     */
    public int size() {
        return names.size();
    }

    /**
     * The names of the items.
     *
     * @return in their order
     */
    public List<String> names() {
        return names;
    }

    /**
     * The respondents used and left out.
     *
     * @return the cases; pairwise with the fewest and the most respondents of any two different items
     */
    public Cases cases() {
        return cases;
    }

    /**
     * What is to be known of the matrix: conventions, pairs that are not as others, what was done to it after it was
     * computed, such as smoothing.
     *
     * @return the notes, in the order in which it was done
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * What is to be known of the correlation of two items, such as that its search ended at a bound.
     *
     * @param i from 0
     * @param j from 0
     * @return the notes; empty if there is nothing special
     */
    public List<String> notes(int i, int j) {
        return pairs.get(i, j).notes();
    }

    /**
     * The correlation of two items; of an item with itself, 1.
     *
     * @param i from 0
     * @param j from 0
     * @return with its interval; absent if there is none, with the reason
     */
    public Estimate get(int i, int j) {
        Estimate coefficient = pairs.get(i, j).coefficient();
        return i == j && coefficient.isPresent() ? coefficient.withoutInterval(WITH_ITSELF) : coefficient;
    }

    /**
     * The correlation of two items.
     *
     * @param first its name
     * @param second its name
     * @return with its interval; absent if there is none, with the reason
     * @throws IllegalArgumentException if one is not among the items
     */
    public Estimate get(String first, String second) {
        return get(indexOf(first), indexOf(second));
    }

    /**
     * The place of an item.
     *
     * @param name its name
     * @return from 0
     * @throws IllegalArgumentException if it is not among the items
     */
    public int indexOf(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("item: '" + name + "' is not among " + String.join(", ", names));
        }
        return index;
    }

    /**
     * The respondents a correlation rests on.
     *
     * @param i from 0
     * @param j from 0
     * @return 0 or more
     */
    public int n(int i, int j) {
        return pairs.get(i, j).n();
    }

    /**
     * The two-sided p of a correlation, against 0.
     *
     * @param i from 0
     * @param j from 0
     * @return from 0 to 1; absent if there is no test
     */
    public Estimate p(int i, int j) {
        PairCorrelation pair = pairs.get(i, j);
        return i == j ? Estimate.absent(WITH_ITSELF) : pair.test().p();
    }

    /**
     * The one-sided p of a correlation against one below 0.
     *
     * @param i from 0
     * @param j from 0
     * @return the probability of a correlation this low, from 0 to 1; absent if there is no test
     */
    public Estimate pLess(int i, int j) {
        PairCorrelation pair = pairs.get(i, j);
        return i == j ? Estimate.absent(WITH_ITSELF) : pair.test().pLess();
    }

    /**
     * The one-sided p of a correlation against one above 0.
     *
     * @param i from 0
     * @param j from 0
     * @return the probability of a correlation this high, from 0 to 1; absent if there is no test
     */
    public Estimate pGreater(int i, int j) {
        PairCorrelation pair = pairs.get(i, j);
        return i == j ? Estimate.absent(WITH_ITSELF) : pair.test().pGreater();
    }

    /**
     * The natural logarithm of the two-sided p, also where p is smaller than a double can hold.
     *
     * @param i from 0
     * @param j from 0
     * @return 0 or less; absent if there is no test
     */
    public Estimate logP(int i, int j) {
        PairCorrelation pair = pairs.get(i, j);
        return i == j ? Estimate.absent(WITH_ITSELF) : pair.test().logP();
    }

    /**
     * The standard error of a correlation.
     *
     * @param i from 0
     * @param j from 0
     * @return absent where the kind of coefficient has an interval or a test of another making
     */
    public Estimate standardError(int i, int j) {
        return pairs.get(i, j).standardError();
    }

    /**
     * How the coefficients vary together over samples, computed when it is asked for.
     *
     * @return of polychoric correlations of raw answers; of others, their absence with the reason
     */
    public SamplingCovariance samplingCovariance() {
        return sampling;
    }

    /**
     * The covariance of two items over the same respondents; of an item with itself, its variance.
     *
     * @param i from 0
     * @param j from 0
     * @return absent if there is none, or the kind of coefficient is not computed from covariances
     */
    public Estimate covariance(int i, int j) {
        Estimate coefficient = pairs.get(i, j).coefficient();
        if (moments != null) {
            return moments.covariance(i, j);
        }
        return coefficient.isPresent()
                ? Estimate.absent(Absence.Kind.NOT_DEFINED, kind + " correlations are not computed from covariances")
                : Estimate.absent(coefficient.whyAbsent().orElseThrow());
    }

    /**
     * Why respondents were left out of a correlation: each counted once, by the reason that wins. Counted when asked
     * for, in one pass over the answers.
     *
     * @param i from 0
     * @param j from 0
     * @return the counts, none of them 0, in the order of precedence
     * @throws IllegalStateException if the matrix comes from moments that were collected in chunks, which keep the
     *     reasons of all items together only: see {@link #cases}
     */
    public Map<Missing, Integer> leftOut(int i, int j) {
        pairs.get(i, j);
        if (cases.policy() != MissingPolicy.PAIRWISE) {
            return cases.leftOut();
        }
        if (items == null) {
            throw new IllegalStateException("the reasons of a single pair are not kept by collected moments");
        }
        return i == j
                ? items.only(names.get(i)).incomplete()
                : items.only(names.get(i), names.get(j)).incomplete();
    }

    /**
     * What is wrong with the matrix, if anything.
     *
     * @return constant items, pairs without common respondents, the smallest eigenvalue, linear dependence
     */
    public CorrelationDiagnosis diagnosis() {
        return new CorrelationDiagnosis(this);
    }

    /**
     * The correlations of some of the items, as they are here: no respondent is looked at again.
     *
     * @param some names of items, each once
     * @return the correlations of these items in this order, over the respondents they have here; pairwise, it is no longer
     *     known why these are incomplete, and the notes of the whole matrix go with it
     * @throws IllegalArgumentException if there is no such item, or none or one twice is named
     */
    public CorrelationMatrix only(List<String> some) {
        int[] place = CoMoments.places(names, some);
        PairTriangle part = PairTriangle.of(place.length, (i, j) -> pairs.get(place[i], place[j]));
        boolean pairwise = cases.policy() == MissingPolicy.PAIRWISE;
        Absence none =
                new Absence(Absence.Kind.NOT_DEFINED, "sampling covariances are not kept for a part of the items");
        return new CorrelationMatrix(
                kind,
                some,
                pairwise ? Cases.counted(cases.policy(), cases.total(), part.fewest(), part.most(), Map.of()) : cases,
                items == null ? null : items.only(some.toArray(String[]::new)),
                moments == null ? null : moments.only(some),
                part,
                notes,
                SamplingCovariance.absent(place.length, none));
    }

    /**
     * The nearest matrix by some method that has no negative eigenvalues. Its coefficients have no intervals or tests,
     * and its {@link #notes} say what was done and how far the matrix moved.
     *
     * @param smoothing the method
     * @return the new matrix
     * @throws IllegalStateException if a coefficient is absent
     */
    public CorrelationMatrix smoothed(Smoothing smoothing) {
        return smoothing.apply(this);
    }

    /** All coefficients. */
    double[][] values() {
        double[][] values = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j <= i; j++) {
                Estimate value = get(i, j);
                value.whyAbsent().ifPresent(why -> {
                    throw new IllegalStateException("the matrix is not complete: " + why.reason());
                });
                values[i][j] = value.value();
                values[j][i] = values[i][j];
            }
        }
        return values;
    }

    /**
     * The lower triangle.
     *
     * @return {@link CorrelationTable#lowerTriangle()} of this matrix
     */
    public Table table() {
        return CorrelationTable.lowerTriangle().of(this);
    }

    /**
     * The kind, the items, the policy and the cases, and the lower triangle.
     *
     * @return such as {@code Pearson correlations of 6 items, pairwise, n = 180 to 213 of 217}, and the table
     */
    @Override
    public String toString() {
        String head = kind + " correlations of " + size() + (size() == 1 ? " item, " : " items, ")
                + cases.policy().label() + ", " + cases.count() + "\n";
        String leftOut = cases.leftOutLine();
        return head + (leftOut.isEmpty() ? table() : table().title(leftOut));
    }
}
