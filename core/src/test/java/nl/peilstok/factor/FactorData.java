package nl.peilstok.factor;

import java.util.List;
import nl.peilstok.correlation.CorrelationMatrix;
import nl.peilstok.correlation.Correlations;
import nl.peilstok.correlation.Polychoric;
import nl.peilstok.data.Items;
import nl.peilstok.math.RandomStream;
import nl.peilstok.reference.ReferenceData;
import nl.peilstok.reference.WrittenItems;

/** Items with known factors or known correlations. */
final class FactorData {
    private FactorData() {}

    /** Answers from 1 to 5 on items that each load on one of some factors, which correlate. */
    static Items planted(long seed, int respondents, int factors, int itemsEach, double loading, double between) {
        RandomStream random = RandomStream.of(seed, 77);
        int[][] rows = new int[respondents][factors * itemsEach];
        for (int[] row : rows) {
            double general = random.nextGaussian();
            for (int f = 0; f < factors; f++) {
                double factor = Math.sqrt(between) * general + Math.sqrt(1 - between) * random.nextGaussian();
                for (int i = 0; i < itemsEach; i++) {
                    double latent = loading * factor + Math.sqrt(1 - loading * loading) * random.nextGaussian();
                    row[f * itemsEach + i] = (int) Math.max(1, Math.min(5, Math.round(3 + 1.1 * latent)));
                }
            }
        }
        return WrittenItems.likert(rows);
    }

    /** Numbers of so many respondents with exactly these correlations, up to rounding. */
    static CorrelationMatrix published(double[][] matrix, int respondents) {
        int p = matrix.length;
        double[][] basis = new double[p + 1][respondents];
        RandomStream random = RandomStream.of(1, 1);
        for (int v = 0; v <= p; v++) {
            for (int r = 0; r < respondents; r++) {
                basis[v][r] = v == 0 ? 1 : random.nextGaussian();
            }
            // Twice, because once leaves rounding.
            for (int u = 0; u < 2 * v; u++) {
                addTo(basis[v], -dot(basis[v], basis[u % v]), basis[u % v]);
            }
            double norm = Math.sqrt(dot(basis[v], basis[v]));
            for (int r = 0; r < respondents; r++) {
                basis[v][r] /= norm;
            }
        }
        double[][] lower = new double[p][p];
        double[][] rows = new double[respondents][p];
        for (int i = 0; i < p; i++) {
            double[] scores = new double[respondents];
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j] / Math.sqrt(matrix[i][i] * matrix[j][j]);
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
                addTo(scores, lower[i][j], basis[j + 1]);
            }
            for (int r = 0; r < respondents; r++) {
                rows[r][i] = scores[r];
            }
        }
        return Correlations.pearson().analyse(WrittenItems.numbers(rows));
    }

    /** Correlations of a data file: a square matrix, or answers of which some codes are missing. */
    static CorrelationMatrix read(String dataSet) {
        return switch (dataSet) {
            case "harman74" -> published(square("harman74_cor"), 145);
            case "harman23" -> published(square("harman23_cor"), 305);
            case "ability_cov" -> published(square("ability_cov"), 112);
            case "survey_pairwise" -> Correlations.pearson().analyse(survey());
            case "likert_complete" -> {
                ReferenceData data = ReferenceData.read(dataSet);
                yield Correlations.pearson()
                        .analyse(
                                items(data, data.names().subList(2, data.names().size())));
            }
            case "likert_polychoric" -> {
                ReferenceData data = ReferenceData.read("likert_complete");
                yield Polychoric.twoStep()
                        .analyse(likert(
                                data, data.names().subList(2, data.names().size())));
            }
            default -> {
                ReferenceData data = ReferenceData.read(dataSet);
                yield Correlations.pearson().analyse(items(data, data.names()));
            }
        };
    }

    private static Items survey() {
        ReferenceData data = ReferenceData.read("survey_open");
        List<String> names = new java.util.ArrayList<>(data.numbered("VER_"));
        names.addAll(data.numbered("RES_"));
        names.addAll(data.numbered("TEV_"));
        return items(data, names);
    }

    private static Items likert(ReferenceData data, List<String> names) {
        int[][] rows = new int[data.size()][names.size()];
        for (int item = 0; item < names.size(); item++) {
            double[] column = data.numeric(names.get(item));
            for (int r = 0; r < rows.length; r++) {
                rows[r][item] = (int) column[r];
            }
        }
        return WrittenItems.likert(rows);
    }

    static Items items(ReferenceData data, List<String> names) {
        double[][] rows = new double[data.size()][names.size()];
        for (int item = 0; item < names.size(); item++) {
            // The other files hold no 8 or 9 that is a code.
            boolean coded = names.get(item).matches("[A-Z]{3}_.*");
            double[] column = coded ? data.without(names.get(item), 8, 9) : data.numeric(names.get(item));
            for (int r = 0; r < rows.length; r++) {
                rows[r][item] = names.get(item).equals("TEV_3") ? 6 - column[r] : column[r];
            }
        }
        return WrittenItems.numbers(rows);
    }

    private static double[][] square(String file) {
        ReferenceData data = ReferenceData.read(file);
        List<String> names = data.names().subList(1, data.names().size());
        double[][] matrix = new double[names.size()][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = data.numeric(names.get(i));
        }
        return matrix;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static void addTo(double[] sum, double factor, double[] what) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * what[i];
        }
    }
}
