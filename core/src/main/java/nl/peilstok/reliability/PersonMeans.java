package nl.peilstok.reliability;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.peilstok.correlation.CoMoments;
import nl.peilstok.data.Items;
import nl.peilstok.data.Measure;
import nl.peilstok.data.Missing;
import nl.peilstok.data.Option;
import nl.peilstok.estimate.Cases;
import nl.peilstok.estimate.MissingPolicy;
import nl.peilstok.work.Work;

/**
 * The moments of items of which each missing answer is replaced by the mean of the respondent's others.
 *
 * <p>Of a respondent with a answers of sum S the completed answers times a are a·x or S: whole numbers where scores are.
 * Respondents are summed apart for each a, so that these sums are exact, in any order, and are divided by a and a² last.
 * Items are counted from a whole number near their middle, which keeps the sums small.
 */
final class PersonMeans {
    private static final int BLOCK = 256;
    /** A part of the work is at least so many respondents, and there are at most so many parts. */
    private static final int LEAST_PART = 1 << 15;

    private static final int MOST_PARTS = 64;

    private final Items items;
    private final int least;
    private final int k;
    private final double[] centre;
    /** By the number of answers; null where nobody has that many. */
    private final Sums[] sums;

    private final Map<Missing, Integer> leftOut = new TreeMap<>();

    /** Of respondents with the same number of answers. */
    private static final class Sums {
        private int n;
        private final double[] sum;
        private final double[] least;
        private final double[] largest;
        /** The lower triangle, row after row. */
        private final double[] products;

        Sums(int k) {
            sum = new double[k];
            least = new double[k];
            largest = new double[k];
            products = new double[k * k];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        }

        void add(double[] row) {
            n++;
            for (int i = 0; i < row.length; i++) {
                sum[i] += row[i];
                least[i] = Math.min(least[i], row[i]);
                largest[i] = Math.max(largest[i], row[i]);
                addTimes(row[i], row, i * row.length, i + 1);
            }
        }

        private void addTimes(double times, double[] row, int start, int size) {
            for (int j = 0; j < size; j++) {
                products[start + j] += times * row[j];
            }
        }

        void add(Sums other) {
            n += other.n;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += other.sum[i];
                least[i] = Math.min(least[i], other.least[i]);
                largest[i] = Math.max(largest[i], other.largest[i]);
            }
            for (int cell = 0; cell < products.length; cell++) {
                products[cell] += other.products[cell];
            }
        }
    }

    private PersonMeans(Items items, int least, double[] centre) {
        this.items = items;
        this.least = least;
        this.k = items.size();
        this.centre = centre;
        this.sums = new Sums[k + 1];
    }

    /** Of the respondents with at least so many answers, 1 or more. */
    static Treatment.Treated of(Items items, int least, Work work) {
        double[] centre = IntStream.range(0, items.size())
                .mapToDouble(item -> centre(items, item))
                .toArray();
        int respondents = items.respondents();
        int size = Math.max(LEAST_PART, (respondents + MOST_PARTS - 1) / MOST_PARTS);
        PersonMeans[] parts = new PersonMeans[(respondents + size - 1) / size];
        work.forEach(parts.length, part -> {
            parts[part] = new PersonMeans(items, least, centre);
            parts[part].add(part * size, Math.min(respondents, part * size + size));
        });
        PersonMeans all = new PersonMeans(items, least, centre);
        for (PersonMeans part : parts) {
            all.add(part);
        }
        return all.treated();
    }

    private static double centre(Items items, int item) {
        if (items.variable(item).measure() == Measure.ORDINAL) {
            double[] scores = items.variable(item).options().options().stream()
                    .mapToDouble(Option::score)
                    .toArray();
            return Math.rint((Arrays.stream(scores).min().orElse(0)
                            + Arrays.stream(scores).max().orElse(0))
                    / 2);
        }
        double sum = 0;
        int n = 0;
        for (int r = 0; r < items.respondents(); r++) {
            if (items.isAnswered(r, item)) {
                sum += items.score(r, item);
                n++;
            }
        }
        return n == 0 ? 0 : Math.rint(sum / n);
    }

    private void add(int from, int to) {
        ScoreBlock block = new ScoreBlock(items, BLOCK);
        double[][] rows = new double[BLOCK][k];
        double[] count = new double[BLOCK];
        double[] total = new double[BLOCK];
        for (int start = from; start < to; start += BLOCK) {
            int size = Math.min(BLOCK, to - start);
            block.read(start, size);
            Arrays.fill(count, 0);
            Arrays.fill(total, 0);
            for (int item = 0; item < k; item++) {
                double[] x = block.scores(item);
                double[] is = block.there(item);
                for (int r = 0; r < size; r++) {
                    count[r] += is[r];
                    total[r] += x[r];
                }
            }
            for (int item = 0; item < k; item++) {
                double[] x = block.scores(item);
                double[] is = block.there(item);
                for (int r = 0; r < size; r++) {
                    rows[r][item] = count[r] * (x[r] - centre[item]) + (1 - is[r]) * total[r];
                }
            }
            for (int r = 0; r < size; r++) {
                int answers = (int) count[r];
                if (answers < least) {
                    leftOut.merge(strongest(start + r), 1, Integer::sum);
                } else {
                    sums(answers).add(rows[r]);
                }
            }
        }
    }

    private Sums sums(int answers) {
        if (sums[answers] == null) {
            sums[answers] = new Sums(k);
        }
        return sums[answers];
    }

    private Missing strongest(int respondent) {
        return Missing.strongest(IntStream.range(0, k)
                .filter(item -> !items.isAnswered(respondent, item))
                .mapToObj(item -> items.missing(respondent, item))
                .toList());
    }

    private void add(PersonMeans part) {
        part.leftOut.forEach((missing, count) -> leftOut.merge(missing, count, Integer::sum));
        for (int answers = 0; answers <= k; answers++) {
            if (part.sums[answers] != null) {
                sums(answers).add(part.sums[answers]);
            }
        }
    }

    private Treatment.Treated treated() {
        int n = 0;
        double[] mean = new double[k];
        double[][] covariance = new double[k][k];
        double[] smallest = new double[k];
        double[] largest = new double[k];
        Arrays.fill(smallest, Double.POSITIVE_INFINITY);
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (int a = 1; a <= k; a++) {
            Sums group = sums[a];
            if (group != null) {
                n += group.n;
                for (int i = 0; i < k; i++) {
                    mean[i] += group.sum[i] / a;
                    smallest[i] = Math.min(smallest[i], group.least[i] / a);
                    largest[i] = Math.max(largest[i], group.largest[i] / a);
                    for (int j = 0; j <= i; j++) {
                        covariance[i][j] += group.products[i * k + j] / ((double) a * a);
                    }
                }
            }
        }
        for (int i = 0; i < k; i++) {
            mean[i] /= n;
            for (int j = 0; j <= i; j++) {
                // What is constant has a variance of rounding otherwise.
                boolean vary = smallest[i] < largest[i] && smallest[j] < largest[j];
                covariance[i][j] = vary ? (covariance[i][j] - n * mean[i] * mean[j]) / (n - 1.0) : 0;
                covariance[j][i] = covariance[i][j];
            }
        }
        for (int i = 0; i < k; i++) {
            mean[i] += centre[i];
        }
        Cases cases = Cases.counted(MissingPolicy.PERSON_MEAN, items.respondents(), n, n, leftOut);
        return new Treatment.Treated(CoMoments.of(items.names(), mean, covariance, n), cases);
    }
}
