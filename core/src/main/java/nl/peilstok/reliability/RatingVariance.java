package nl.peilstok.reliability;

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
        int k = items.size();
        int used = 0;
        double sum = 0;
        boolean[] complete = new boolean[items.respondents()];
        for (int r = 0; r < complete.length; r++) {
            complete[r] = items.isComplete(r);
            if (complete[r]) {
                used++;
                for (int item = 0; item < k; item++) {
                    sum += items.score(r, item);
                }
            }
        }
        // From a whole number near the mean: sums of whole scores then are exact, and so is a sum of squares of 0.
        double centre = used == 0 ? 0 : Math.rint(sum / used / k);
        double total = 0;
        double squares = 0;
        double squaresOfObjects = 0;
        double[] ofRater = new double[k];
        for (int r = 0; r < complete.length; r++) {
            if (complete[r]) {
                double ofObject = 0;
                for (int item = 0; item < k; item++) {
                    double x = items.score(r, item) - centre;
                    ofObject += x;
                    ofRater[item] += x;
                    squares += x * x;
                }
                total += ofObject;
                squaresOfObjects += ofObject * ofObject;
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
                Cases.listwise(items),
                k,
                part(objects, all, cells),
                part(raters, all, cells),
                part(residual, all, cells));
    }

    /** What is within the rounding of the whole is 0. */
    private static double part(double part, double all, double cells) {
        return part > all * ROUNDING ? part / cells : 0;
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
