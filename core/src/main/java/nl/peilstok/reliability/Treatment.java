package nl.peilstok.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.correlation.CoMomentsAccumulator;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.work.Work;

/** How missing answers are treated, and the moments that follow. */
final class Treatment {
    private static final int CHUNK = 8_192;
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
            return filled(items);
        }
        CoMomentsAccumulator sums =
                policy == MissingPolicy.LISTWISE ? CoMomentsAccumulator.listwise() : CoMomentsAccumulator.pairwise();
        CoMoments moments = sums.on(work).add(items).snapshot();
        return new Treated(moments, moments.cases());
    }

    /** Ordinal alpha and categorical omega; null with person means, which are no categories. */
    OrdinalReliabilityResult ordinal(Items items) {
        OrdinalReliability procedure = OrdinalReliability.minres().on(work);
        return policy == MissingPolicy.PERSON_MEAN
                ? null
                : (policy == MissingPolicy.PAIRWISE ? procedure.pairwise() : procedure.listwise()).analyse(items);
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

    private Treated filled(Items items) {
        CoMomentsAccumulator sums = CoMomentsAccumulator.listwise().on(work);
        Map<Missing, Integer> leftOut = new TreeMap<>();
        int used = 0;
        for (int from = 0; from == 0 || from < items.respondents(); from += CHUNK) {
            List<AnswersBuilder> columns = new ArrayList<>();
            for (String name : items.names()) {
                columns.add(new AnswersBuilder(Variable.numeric(name, "")));
            }
            for (int r = from; r < Math.min(from + CHUNK, items.respondents()); r++) {
                double[] row = row(items, r);
                if (row == null) {
                    leftOut.merge(strongest(items, r), 1, Integer::sum);
                    continue;
                }
                used++;
                for (int item = 0; item < row.length; item++) {
                    columns.get(item).addNumber(row[item]);
                }
            }
            Survey chunk = Survey.of(columns.stream().map(AnswersBuilder::build).toList());
            sums.add(chunk.items(items.names().toArray(String[]::new)));
        }
        Cases cases = Cases.counted(MissingPolicy.PERSON_MEAN, items.respondents(), used, used, leftOut);
        return new Treated(sums.snapshot(), cases);
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
            if (answered < Math.max(1, atLeast == HALF ? (row.length + 1) / 2 : atLeast)) {
                return null;
            }
            for (int item = 0; item < row.length; item++) {
                row[item] = Double.isNaN(row[item]) ? sum / answered : row[item];
            }
        }
        return row;
    }

    private static Missing strongest(Items items, int respondent) {
        List<Missing> reasons = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            if (!items.isAnswered(respondent, item)) {
                reasons.add(items.missing(respondent, item));
            }
        }
        return Missing.strongest(reasons);
    }

    /** The policy in words. */
    @Override
    public String toString() {
        return policy != MissingPolicy.PERSON_MEAN
                ? policy.label()
                : policy.label() + " of at least " + (atLeast == HALF ? "half" : atLeast) + " of the items";
    }
}
