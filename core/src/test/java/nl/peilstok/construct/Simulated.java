package nl.peilstok.construct;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.math.RandomStream;

/** Respondents of two groups with known loadings: five options, and now and then 'geen zicht op'. */
final class Simulated {
    static final AnswerOptions AGREEMENT = AnswerOptions.ordered(
                    "helemaal niet zo",
                    "overwegend niet zo",
                    "deels niet, deels wel zo",
                    "overwegend wel zo",
                    "helemaal zo")
            .withMissing(9, "geen zicht op", MissingReason.NO_VIEW);
    private static final double[] CUTS = {-1.6, -.8, .2, 1.2};

    private final String name;
    private final long seed;
    private final List<double[][]> loadings = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private double noView = .05;

    Simulated(String name, long seed) {
        this.name = name;
        this.seed = seed;
    }

    /** A group; loadings by item, then factor. */
    Simulated group(String label, int size, double[][] itsLoadings) {
        labels.add(label);
        sizes.add(size);
        loadings.add(itsLoadings);
        return this;
    }

    Simulated noView(double share) {
        noView = share;
        return this;
    }

    static double[][] oneFactor(double... loadings) {
        double[][] matrix = new double[loadings.length][1];
        for (int i = 0; i < loadings.length; i++) {
            matrix[i][0] = loadings[i];
        }
        return matrix;
    }

    Survey survey() {
        int k = loadings.get(0).length;
        List<AnswersBuilder> columns = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            columns.add(new AnswersBuilder(Variable.ordinal(
                    String.format(Locale.ROOT, "%s_%02d", name, i + 1), "Statement " + (i + 1), AGREEMENT)));
        }
        AnswersBuilder group = new AnswersBuilder(Variable.text("doelgroep", ""));
        RandomStream random = RandomStream.of(seed, 0);
        for (int g = 0; g < labels.size(); g++) {
            double[][] of = loadings.get(g);
            for (int r = 0; r < sizes.get(g); r++) {
                group.addText(labels.get(g));
                double[] factor = new double[of[0].length];
                for (int f = 0; f < factor.length; f++) {
                    factor[f] = random.nextGaussian();
                }
                for (int i = 0; i < k; i++) {
                    double common = 0;
                    double variance = 0;
                    for (int f = 0; f < factor.length; f++) {
                        common += of[i][f] * factor[f];
                        variance += of[i][f] * of[i][f];
                    }
                    double response = common + Math.sqrt(1 - variance) * random.nextGaussian() + .3 * (i % 4) - .4;
                    int answer = 1;
                    for (double cut : CUTS) {
                        answer += response > cut ? 1 : 0;
                    }
                    columns.get(i).add(random.nextDouble() < noView ? "9" : Integer.toString(answer));
                }
            }
        }
        List<Answers> all = new ArrayList<>(List.of(group.build()));
        columns.forEach(column -> all.add(column.build()));
        return Survey.of(all);
    }
}
