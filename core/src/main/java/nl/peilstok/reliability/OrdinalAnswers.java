package nl.peilstok.reliability;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.peilstok.data.Items;
import nl.peilstok.data.Measure;
import nl.peilstok.math.EmptyCells;
import nl.peilstok.math.PolychoricPair;
import nl.peilstok.resample.Resample;

/** The answers to ordinal items as categories in the order of their scores, counted for any draw of the respondents. */
final class OrdinalAnswers {
    private static final int MOST_OPTIONS = 128;
    private static final int CHUNK = 8_192;

    private final int respondents;
    /** By item, ascending; options with one score are one category. */
    private final double[][] scores;
    /** By item, then respondent: the category, or less than 0. */
    private final byte[][] category;

    private OrdinalAnswers(int respondents, double[][] scores, byte[][] category) {
        this.respondents = respondents;
        this.scores = scores;
        this.category = category;
    }

    /** The first item without options to be read as categories, or −1. */
    static int notOrdinal(Items items) {
        return IntStream.range(0, items.size())
                .filter(item -> items.variable(item).measure() != Measure.ORDINAL
                        || items.variable(item).options().size() > MOST_OPTIONS)
                .findFirst()
                .orElse(-1);
    }

    static OrdinalAnswers of(Items items) {
        double[][] scores = new double[items.size()][];
        byte[][] category = new byte[items.size()][items.respondents()];
        for (int item = 0; item < items.size(); item++) {
            double[] ofPosition = scoresByPosition(items, item);
            scores[item] = categories(ofPosition);
            items.copyPositions(item, 0, items.respondents(), category[item]);
            for (int r = 0; r < category[item].length; r++) {
                byte position = category[item][r];
                category[item][r] = position < 0 ? -1 : (byte) Arrays.binarySearch(scores[item], ofPosition[position]);
            }
        }
        return new OrdinalAnswers(items.respondents(), scores, category);
    }

    /** The responses behind all answers, without a copy of them. */
    static LatentResponses responses(Items items) {
        double[][] scores = new double[items.size()][];
        double[][] counts = new double[items.size()][];
        byte[] positions = new byte[Math.min(CHUNK, items.respondents())];
        for (int item = 0; item < items.size(); item++) {
            double[] ofPosition = scoresByPosition(items, item);
            scores[item] = categories(ofPosition);
            counts[item] = new double[scores[item].length];
            for (int from = 0; from < items.respondents(); from += CHUNK) {
                int to = Math.min(from + CHUNK, items.respondents());
                items.copyPositions(item, from, to, positions);
                for (int r = 0; r < to - from; r++) {
                    if (positions[r] >= 0) {
                        counts[item][Arrays.binarySearch(scores[item], ofPosition[positions[r]])]++;
                    }
                }
            }
        }
        return LatentResponses.of(scores, counts);
    }

    private static double[] scoresByPosition(Items items, int item) {
        return IntStream.range(0, items.variable(item).options().size())
                .mapToDouble(position -> items.scoreOf(item, position))
                .toArray();
    }

    private static double[] categories(double[] scores) {
        return Arrays.stream(scores).sorted().distinct().toArray();
    }

    int respondents() {
        return respondents;
    }

    LatentResponses responses(Resample resample) {
        double[][] counts = new double[scores.length][];
        for (int item = 0; item < counts.length; item++) {
            counts[item] = new double[scores[item].length];
            for (int r = 0; r < respondents; r++) {
                if (category[item][r] >= 0) {
                    counts[item][category[item][r]] += resample.times(r);
                }
            }
        }
        return LatentResponses.of(scores, counts);
    }

    /** Two-step polychoric correlations, row after row; NaN where there is none. */
    double[] polychoric(Resample resample) {
        int k = scores.length;
        double[] correlations = new double[k * k];
        for (int i = 0; i < k; i++) {
            correlations[i * k + i] = 1;
            for (int j = 0; j < i; j++) {
                double rho = pair(i, j, resample);
                correlations[i * k + j] = rho;
                correlations[j * k + i] = rho;
            }
        }
        return correlations;
    }

    private double pair(int i, int j, Resample resample) {
        int columns = scores[j].length;
        double[] counts = new double[scores[i].length * columns];
        for (int r = 0; r < respondents; r++) {
            if (category[i][r] >= 0 && category[j][r] >= 0) {
                counts[category[i][r] * columns + category[j][r]] += resample.times(r);
            }
        }
        PolychoricPair pair = PolychoricPair.twoStep(counts, scores[i].length, columns, EmptyCells.AS_OBSERVED);
        return pair.outcome().isDefined() ? pair.rho() : Double.NaN;
    }
}
