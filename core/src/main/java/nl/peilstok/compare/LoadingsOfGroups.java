package nl.peilstok.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Absence;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.factor.Congruence;
import nl.peilstok.factor.CongruenceResult;
import nl.peilstok.factor.FactorAnalysis;
import nl.peilstok.factor.FactorSolution;

/** The loadings of items on one factor in two groups, and their congruence; or why there are none. */
final class LoadingsOfGroups {
    private static final int FEWEST_ITEMS = 3;

    private final Estimate congruence;
    /** By group, by item. */
    private final List<List<Estimate>> loadings;
    /** Behind the correlation that has the fewest. */
    private final int respondents;

    LoadingsOfGroups(List<Items> groups, List<String> labels, Correlations correlations) {
        int k = groups.get(0).size();
        Absence why = k < FEWEST_ITEMS ? new Absence(Absence.Kind.TOO_FEW, "a factor needs three items or more") : null;
        List<FactorSolution> solutions = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        for (int g = 0; g < groups.size() && why == null; g++) {
            CorrelationMatrix matrix = correlations.analyse(groups.get(g));
            fewest = Math.min(fewest, fewest(matrix));
            why = obstacle(matrix, labels.get(g));
            if (why == null) {
                solutions.add(FactorAnalysis.minres(1).analyse(matrix));
            }
        }
        this.respondents = fewest;
        if (why != null) {
            this.congruence = Estimate.absent(why);
            this.loadings = Collections.nCopies(2, Collections.nCopies(k, congruence));
            return;
        }
        CongruenceResult result = Congruence.procrustes().analyse(solutions.get(0), solutions.get(1));
        this.congruence = result.factor(0);
        List<Estimate> first = new ArrayList<>();
        List<Estimate> second = new ArrayList<>();
        for (int item = 0; item < k; item++) {
            first.add(Estimate.of(result.first().loading(item, 0)));
            second.add(Estimate.of(result.aligned().loading(item, 0)));
        }
        this.loadings = List.of(List.copyOf(first), List.copyOf(second));
    }

    private static int fewest(CorrelationMatrix matrix) {
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < i; j++) {
                fewest = Math.min(fewest, matrix.n(i, j));
            }
        }
        return fewest;
    }

    private static Absence obstacle(CorrelationMatrix matrix, String group) {
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < i; j++) {
                Estimate r = matrix.get(i, j);
                if (!r.isPresent()) {
                    Absence why = r.whyAbsent().orElseThrow();
                    return new Absence(why.kind(), "no loadings of " + group + ": " + why.reason());
                }
            }
        }
        return null;
    }

    Estimate congruence() {
        return congruence;
    }

    /** Behind the correlation that has the fewest, over both groups; no correlation, no end. */
    int respondents() {
        return respondents;
    }

    Estimate loading(int group, int item) {
        return loadings.get(group).get(item);
    }
}
