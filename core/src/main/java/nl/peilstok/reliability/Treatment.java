package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.correlation.CoMomentsAccumulator;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.work.Work;

/** How missing answers are treated, and the moments that follow. */
final class Treatment {
    /** As the number of items to be answered: half of them. */
    private static final int HALF = 0;

    private final MissingPolicy policy;
    private final int atLeast;
    private final Work work;

    /** Moments, and the respondents they rest on. */
    record Treated(CoMoments moments, Cases cases) {}

    private Treatment(MissingPolicy policy, int atLeast, Work work) {
        this.policy = policy;
        this.atLeast = atLeast;
        this.work = work;
    }

    static Treatment listwise() {
        return new Treatment(MissingPolicy.LISTWISE, HALF, Work.here());
    }

    static Treatment pairwise() {
        return new Treatment(MissingPolicy.PAIRWISE, HALF, Work.here());
    }

    static Treatment of(boolean pairwise) {
        return pairwise ? pairwise() : listwise();
    }

    static Treatment personMean() {
        return new Treatment(MissingPolicy.PERSON_MEAN, HALF, Work.here());
    }

    static Treatment personMean(int atLeast) {
        if (atLeast < 1) {
            throw new IllegalArgumentException("atLeast: one or more items must be answered, got " + atLeast);
        }
        return new Treatment(MissingPolicy.PERSON_MEAN, atLeast, Work.here());
    }

    Treatment on(Work other) {
        return new Treatment(policy, atLeast, other);
    }

    MissingPolicy policy() {
        return policy;
    }

    Treated of(Items items) {
        if (policy == MissingPolicy.PERSON_MEAN) {
            return PersonMeans.of(items, least(items), work);
        }
        CoMomentsAccumulator sums =
                policy == MissingPolicy.LISTWISE ? CoMomentsAccumulator.listwise() : CoMomentsAccumulator.pairwise();
        CoMoments moments = sums.on(work).add(items).snapshot();
        return new Treated(moments, moments.cases());
    }

    /** Ordinal alpha and categorical omega; empty with person means, which are no categories. */
    Optional<OrdinalReliability> ordinal() {
        OrdinalReliability procedure = OrdinalReliability.minres().on(work);
        return policy == MissingPolicy.PERSON_MEAN
                ? Optional.empty()
                : Optional.of(policy == MissingPolicy.PAIRWISE ? procedure.pairwise() : procedure.listwise());
    }

    /** The same for a bootstrap: the respondents who count, as numbers. */
    ResampledItems resampled(Items items) {
        List<double[]> rows = new ArrayList<>();
        for (int r = 0; r < items.respondents(); r++) {
            double[] row = row(items, r);
            if (row != null) {
                rows.add(row);
            }
        }
        return new ResampledItems(items.size(), rows);
    }

    /** A respondent's scores as they count, NaN for one that does not; null if none does. */
    private double[] row(Items items, int respondent) {
        double[] row = new double[items.size()];
        int answered = 0;
        double sum = 0;
        for (int item = 0; item < row.length; item++) {
            row[item] = Double.NaN;
            if (items.isAnswered(respondent, item)) {
                row[item] = items.score(respondent, item);
                sum += row[item];
                answered++;
            }
        }
        if (policy == MissingPolicy.LISTWISE) {
            return answered == row.length ? row : null;
        }
        if (policy == MissingPolicy.PERSON_MEAN) {
            if (answered < least(items)) {
                return null;
            }
            for (int item = 0; item < row.length; item++) {
                row[item] = Double.isNaN(row[item]) ? sum / answered : row[item];
            }
        }
        return row;
    }

    /** How many items must be answered for the person mean. */
    private int least(Items items) {
        if (atLeast > items.size()) {
            throw new IllegalArgumentException(
                    "atLeast: at most the " + items.size() + " items can be answered, got " + atLeast);
        }
        return atLeast == HALF ? (items.size() + 1) / 2 : atLeast;
    }

    /** The policy in words. */
    @Override
    public String toString() {
        return policy != MissingPolicy.PERSON_MEAN
                ? policy.label()
                : policy.label() + " of at least " + (atLeast == HALF ? "half" : atLeast) + " of the items";
    }
}
