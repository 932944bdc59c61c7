package nl.peilstok.construct;

import java.util.List;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.correlation.CoMomentsAccumulator;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.data.Items;
import nl.peilstok.estimate.Estimate;
import nl.peilstok.reliability.ItemStatistics;
import nl.peilstok.work.Work;

/**
 * What is known of the items in a group. The respondents are looked at once, for all candidates; fewer items are a part of
 * the same matrices.
 */
final class Evidence {
    private final String group;
    private final Items answers;
    private final CoMoments moments;
    private final CorrelationMatrix pearson;
    /** The Pearson correlations again where polychoric ones are not asked for. */
    private final CorrelationMatrix latent;

    private ItemStatistics statistics;

    private Evidence(
            String group, Items answers, CoMoments moments, CorrelationMatrix pearson, CorrelationMatrix latent) {
        this.group = group;
        this.answers = answers;
        this.moments = moments;
        this.pearson = pearson;
        this.latent = latent;
    }

    static Evidence of(String group, Items answers, boolean polychoric, Work work) {
        CoMoments moments =
                CoMomentsAccumulator.pairwise().on(work).add(answers).snapshot();
        CorrelationMatrix pearson = Correlations.pearson().on(work).analyse(moments);
        Evidence plain = new Evidence(group, answers, moments, pearson, pearson);
        return polychoric ? plain.withPolychoric(work) : plain;
    }

    Evidence withPolychoric(Work work) {
        return new Evidence(
                group,
                answers,
                moments,
                pearson,
                Correlations.polychoric().pairwise().on(work).analyse(answers));
    }

    Evidence only(List<String> names) {
        if (names.equals(moments.names())) {
            return this;
        }
        CorrelationMatrix part = pearson.only(names);
        return new Evidence(
                group,
                answers.only(names.toArray(String[]::new)),
                moments.only(names),
                part,
                latent == pearson ? part : latent.only(names));
    }

    String group() {
        return group;
    }

    Items answers() {
        return answers;
    }

    List<String> names() {
        return moments.names();
    }

    CorrelationMatrix pearson() {
        return pearson;
    }

    CorrelationMatrix latent() {
        return latent;
    }

    int n(int i, int j) {
        return moments.n(i, j);
    }

    Estimate correlation(int i, int j) {
        return moments.correlation(i, j);
    }

    Estimate variance(int item) {
        return moments.variance(item);
    }

    /** The respondents of the item that most answered. */
    int most() {
        int most = 0;
        for (int i = 0; i < names().size(); i++) {
            most = Math.max(most, n(i, i));
        }
        return most;
    }

    /** The respondents of the pair with the fewest. */
    int fewest() {
        return moments.cases().n();
    }

    /** By one thread at a time. */
    ItemStatistics statistics() {
        if (statistics == null) {
            statistics = ItemStatistics.of(moments);
        }
        return statistics;
    }
}
