package nl.peilstok.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.math.Cholesky;
import nl.peilstok.math.RandomStream;

/** Extracts the factors that the options of a {@link FactorAnalysis} ask for, from more starts where one leaves doubt. */
final class FactorExtractor {
    static final int STARTS_IF_DOUBTFUL = 12;

    private static final long SEED = 1;

    private final FactorOptions options;

    FactorExtractor(FactorOptions options) {
        this.options = options;
    }

    FactorSolution solve(CorrelationMatrix correlations) {
        if (correlations.size() < 2) {
            throw new IllegalArgumentException(
                    "items: two or more are needed, got only " + String.join("", correlations.names()));
        }
        requireRoom(correlations.size());
        CommonMatrix matrix = new CommonMatrix(correlations);
        ExtractionMethod method = options.method();
        if (method.needsDefinite() && matrix.cholesky().isEmpty()) {
            throw new IllegalArgumentException("matrix: " + method.label() + " needs an inverse, but "
                    + matrix.trouble() + "; use minres or principal axis, or smooth the matrix");
        }
        List<Double> minima = new ArrayList<>();
        boolean isWeighted = method == ExtractionMethod.DWLS || method == ExtractionMethod.WLS;
        Extracted found = isWeighted
                ? weighted(matrix, minima)
                : extract(matrix.values(), matrix.cholesky(), each -> best(each, matrix, minima));
        Extracted best = found.ordered();
        return new FactorSolution(matrix, extraction(matrix, best, minima), best, options.rotation());
    }

    private void requireRoom(int items) {
        int factors = options.factors();
        ExtractionMethod method = options.method();
        int df = FactorFit.degreesOfFreedom(items, factors);
        if (factors > items || method.isModel() && df < 0) {
            int most = items;
            while (most > 0 && method.isModel() && FactorFit.degreesOfFreedom(items, most) < 0) {
                most--;
            }
            String allowed = most == 0
                    ? "no factor model of " + items + " items can be estimated"
                    : "at most " + most + " can be extracted from " + items + " items";
            throw new IllegalArgumentException("factors: " + allowed + " by " + method.label() + ", got " + factors
                    + (method.isModel() ? ", which has " + df + " degrees of freedom" : ""));
        }
    }

    private Extraction extraction(CommonMatrix matrix, Extracted best, List<Double> minima) {
        List<String> atBound = new ArrayList<>();
        for (int i = 0; i < matrix.size(); i++) {
            if (isAtBound(best.uniquenesses()[i])) {
                atBound.add(matrix.names().get(i));
            }
        }
        return new Extraction(options.method(), options.bound(), atBound, best, minima);
    }

    private boolean isAtBound(double uniqueness) {
        return options.method().isModel() && uniqueness <= options.bound() * (1 + 1e-9);
    }

    /** Whether a uniqueness is at its bound, or beyond it where the method has none. */
    boolean isImproper(Extracted extracted) {
        boolean improper = false;
        for (double each : extracted.uniquenesses()) {
            improper |= isAtBound(each);
        }
        return improper;
    }

    /**
     * Extracts as many factors from other correlations of as many items, a resample's, without more starts.
     *
     * @param near uniquenesses from which to search; methods that repeat an eigendecomposition have a start of their own,
     *     on which their result depends if they stop early
     * @return empty if the method needs an inverse and there is none
     */
    Optional<Extracted> again(double[][] r, double[] near) {
        ExtractionMethod method = options.method();
        Optional<Cholesky> cholesky =
                method == ExtractionMethod.MINRES || method == ExtractionMethod.PRINCIPAL_COMPONENTS
                        ? Optional.empty()
                        : Cholesky.of(r);
        if (method.needsDefinite() && cholesky.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(extract(r, cholesky, each -> search(each).from(near)));
    }

    /**
     * Extracts by any method whose weights are not of the respondents.
     *
     * @param searched where a discrepancy is least
     */
    private Extracted extract(double[][] r, Optional<Cholesky> cholesky, Function<Discrepancy, Extracted> searched) {
        int factors = options.factors();
        return switch (options.method()) {
            case PRINCIPAL_COMPONENTS -> AxisExtraction.components(r, factors);
            case IMAGE -> AxisExtraction.image(r, cholesky.orElseThrow().inverse(), factors);
            case PRINCIPAL_AXIS ->
                AxisExtraction.principalAxis(r, factors, communalities(r, cholesky), options.stopping());
            case ALPHA ->
                AxisExtraction.alpha(r, factors, communalities(r, cholesky), options.bound(), options.stopping());
            case MINRES -> searched.apply(new ResidualDiscrepancy(r));
            case ML -> searched.apply(new LikelihoodDiscrepancy(r, cholesky.orElseThrow()));
            case GLS -> searched.apply(new GeneralisedDiscrepancy(r, cholesky.orElseThrow()));
            case DWLS, WLS ->
                throw new IllegalArgumentException("analysis: "
                        + options.method().label() + " needs standard errors of the correlations of every resample");
        };
    }

    /** Squared multiple correlations; of a matrix without an inverse, the largest correlation of the item. */
    private static double[] communalities(double[][] r, Optional<Cholesky> cholesky) {
        double[] start = new double[r.length];
        double[] inverse = cholesky.map(Cholesky::inverseDiagonal).orElse(null);
        for (int i = 0; i < start.length; i++) {
            if (inverse != null) {
                start[i] = 1 - 1 / inverse[i];
            } else {
                for (int j = 0; j < start.length; j++) {
                    start[i] = j == i ? start[i] : Math.max(start[i], Math.abs(r[i][j]));
                }
            }
        }
        return start;
    }

    private UniquenessSearch search(Discrepancy discrepancy) {
        return new UniquenessSearch(discrepancy, options.factors(), options.bound(), options.mostIterations());
    }

    /** The least of the minima from one or more starts, all of which are added to the list. */
    private Extracted best(Discrepancy discrepancy, CommonMatrix matrix, List<Double> minima) {
        UniquenessSearch search = search(discrepancy);
        double[] communalities = communalities(matrix.values(), matrix.cholesky());
        double[] usual = new double[matrix.size()];
        double[] unique = new double[matrix.size()];
        for (int i = 0; i < usual.length; i++) {
            unique[i] = 1 - communalities[i];
            usual[i] = (1 - .5 * options.factors() / usual.length) * unique[i];
        }
        Extracted best = search.from(usual);
        minima.add(best.objective());
        boolean doubtful = isImproper(best) || !best.isClear();
        int more = doubtful ? Math.max(options.randomStarts(), STARTS_IF_DOUBTFUL) : options.randomStarts();
        for (int start = 0; start < more; start++) {
            Extracted other = search.from(start == 0 ? unique : random(start, matrix.size()));
            minima.add(other.objective());
            best = other.objective() < best.objective() - 1e-12 ? other : best;
        }
        return best;
    }

    private static double[] random(int start, int size) {
        RandomStream stream = RandomStream.of(SEED, start);
        double[] uniquenesses = new double[size];
        for (int i = 0; i < size; i++) {
            uniquenesses[i] = .05 + .9 * stream.nextDouble();
        }
        return uniquenesses;
    }

    private Extracted weighted(CommonMatrix matrix, List<Double> minima) {
        ResidualWeights weights = matrix.weights(options.method());
        Extracted start = best(new ResidualDiscrepancy(matrix.values()), matrix, minima);
        minima.clear();
        return new WeightedResiduals(
                        matrix.values(), weights, options.factors(), options.bound(), options.mostIterations())
                .from(start.loadings());
    }
}
