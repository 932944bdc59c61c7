package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.peilstok.math.RandomStream;

/**
 * Searches the rotation at which a criterion is lowest, from one or more starts.
 *
 * @param kind the criterion
 * @param isOblique whether factors may correlate
 */
record CriterionRotation(Criterion.Kind kind, boolean isOblique) implements RotationMethod {
    /** Values of the criterion that differ by less, or by less than this part, belong to the same minimum. */
    private static final double SAME_MINIMUM = 1e-7;

    /** Where one search ended. */
    private record End(double[] transformation, double value, int iterations, double gradientNorm, boolean converged) {}

    @Override
    public Found find(double[] loadings, double[] weights, int k, Starts starts) {
        int p = weights.length;
        double[] weighted = RotationMethod.weighted(loadings, weights);
        End unturned = search(weighted, p, k, Found.identity(k));
        // A start without slope may be a maximum, so that another one must tell.
        int random = unturned.iterations == 0 ? Math.max(1, starts.random()) : starts.random();
        End[] ends = new End[random + 1];
        ends[0] = unturned;
        starts.work().forEach(random, start -> {
            double[] first = random(k, RandomStream.of(starts.seed(), start + 1));
            ends[start + 1] = search(weighted, p, k, first);
        });
        return best(ends);
    }

    /** From a first transformation, which is used up. */
    private End search(double[] weighted, int p, int k, double[] first) {
        Criterion criterion = kind.of(p, k);
        int steps = isOblique ? 0 : criterion.approach(weighted, first);
        RotationSpace space = isOblique
                ? new ObliqueSpace(weighted, p, k, criterion)
                : new OrthogonalSpace(weighted, p, k, criterion);
        if (!space.start(first)) {
            return new End(first, Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY, false);
        }
        GradientSearch search = new GradientSearch(space);
        search.run();
        RotationSpace.Point end = space.here();
        return new End(
                end.transformation, end.value, steps + search.iterations(), end.gradientNorm, search.converged());
    }

    /** A rotation that is as likely as any other. */
    private static double[] random(int k, RandomStream stream) {
        double[] columns = new double[k * k];
        for (int at = 0; at < columns.length; at++) {
            columns[at] = stream.nextGaussian();
        }
        OrthogonalSpace.orthonormalise(columns, k);
        return columns;
    }

    /** The lowest minimum; of starts that ended there, the first one counts. */
    private static Found best(End[] ends) {
        List<Integer> order = IntStream.range(0, ends.length)
                .boxed()
                .sorted((a, b) -> Double.compare(ends[a].value, ends[b].value))
                .toList();
        List<LocalMinimum> minima = new ArrayList<>();
        int best = -1;
        for (int start : order) {
            End end = ends[start];
            if (!end.converged) {
                continue;
            }
            LocalMinimum last = minima.isEmpty() ? null : minima.get(minima.size() - 1);
            if (last != null && isSame(last.criterion(), end.value)) {
                minima.set(minima.size() - 1, new LocalMinimum(last.criterion(), last.starts() + 1));
                best = minima.size() == 1 ? Math.min(best, start) : best;
            } else {
                minima.add(new LocalMinimum(end.value, 1));
                best = minima.size() == 1 ? start : best;
            }
        }
        End end = ends[best < 0 ? order.get(0) : best];
        return new Found(
                end.transformation,
                end.value,
                end.iterations,
                end.gradientNorm,
                end.converged,
                List.copyOf(minima),
                ends.length);
    }

    private static boolean isSame(double a, double b) {
        return Math.abs(a - b) <= SAME_MINIMUM * Math.max(1, Math.abs(a));
    }
}
