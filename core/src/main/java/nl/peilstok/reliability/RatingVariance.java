package nl.peilstok.reliability;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Cases;

/** The analysis of variance of objects by raters, over the objects that all raters rated. */
final class RatingVariance {
    private static final double ROUNDING = 0x1p-50;

    final Cases cases;
    final int n;
    final int k;
    /** Sums of squares. */
    final double objects;

    final double raters;
    final double residual;

    private RatingVariance(Cases cases, int k, double objects, double raters, double residual) {
        this.cases = cases;
        this.n = cases.n();
        this.k = k;
        this.objects = objects;
        this.raters = raters;
        this.residual = residual;
    }

    static RatingVariance of(Items items) {
        return of(ratings(items), object -> 1, items.size(), Cases.listwise(items));
    }

    /** The ratings of the objects that all raters rated, a row each. */
    static double[][] ratings(Items items) {
        return IntStream.range(0, items.respondents())
                .filter(items::isComplete)
                .mapToObj(r -> IntStream.range(0, items.size())
                        .mapToDouble(item -> items.score(r, item))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Of objects that count so many times each. */
    static RatingVariance of(double[][] ratings, IntUnaryOperator times, int k, Cases cases) {
        int used = cases.n();
        double sum = 0;
        for (int r = 0; r < ratings.length; r++) {
            int count = times.applyAsInt(r);
            for (int rater = 0; count > 0 && rater < k; rater++) {
                sum += count * ratings[r][rater];
            }
        }
        // From a whole number near the mean: sums of whole scores then are exact, and so is a sum of squares of 0.
        double centre = used == 0 ? 0 : Math.rint(sum / used / k);
        double total = 0;
        double squares = 0;
        double squaresOfObjects = 0;
        double[] ofRater = new double[k];
        for (int r = 0; r < ratings.length; r++) {
            int count = times.applyAsInt(r);
            if (count > 0) {
                double ofObject = 0;
                for (int rater = 0; rater < k; rater++) {
                    double x = ratings[r][rater] - centre;
                    ofObject += x;
                    ofRater[rater] += count * x;
                    squares += count * (x * x);
                }
                total += count * ofObject;
                squaresOfObjects += count * (ofObject * ofObject);
            }
        }
        double squaresOfRaters = 0;
        for (double each : ofRater) {
            squaresOfRaters += each * each;
        }
        double cells = (double) used * k;
        // Times n k, so that the sums stay whole.
        double all = cells * squares;
        double objects = used * squaresOfObjects - total * total;
        double raters = k * squaresOfRaters - total * total;
        double residual = all - used * squaresOfObjects - raters;
        return new RatingVariance(
                cases, k, part(objects, all, cells), part(raters, all, cells), part(residual, all, cells));
    }

    /** What is within the rounding of the whole is 0. */
    private static double part(double part, double all, double cells) {
        return part > all * ROUNDING ? part / cells : 0;
    }

    /** NaN where it does not exist: with a variance estimated below 0 in the denominator the ratio would pass 1. */
    double correlation(IntraclassForm form) {
        double b = ofObjects();
        double j = ofRaters();
        double e = ofResidual();
        double w = within();
        double value = switch (form) {
            case ONE_WAY -> (b - w) / (b + (k - 1) * w);
            case AGREEMENT -> (b - e) / (b + (k - 1) * e + (double) k * (j - e) / n);
            case CONSISTENCY -> (b - e) / (b + (k - 1) * e);
            case ONE_WAY_MEAN -> (b - w) / b;
            case AGREEMENT_MEAN -> (b - e) / (b + (j - e) / n);
            case CONSISTENCY_MEAN -> (b - e) / b;
        };
        return Double.isFinite(value) && value <= 1 ? value : Double.NaN;
    }

    double ofObjects() {
        return objects / (n - 1.0);
    }

    double ofRaters() {
        return raters / (k - 1.0);
    }

    double ofResidual() {
        return residual / ((n - 1.0) * (k - 1.0));
    }

    double within() {
        return (raters + residual) / (n * (k - 1.0));
    }
}
