package nl.peilstok.math;

/**
 * Draws tables of counts with given margins, each as probable as it is if rows and columns are independent: cell after cell
 * from the hypergeometric distribution that the cells before leave.
 *
 * <p><b>Reference.</b> Patefield (1981), doi:10.2307/2346669.
 */
public final class RandomTable {
    private final int[] rows;
    private final int[] columns;
    private final double[] logFactorials;

    /**
     * Tables with these margins.
     *
     * @param rows the totals of the rows
     * @param columns the totals of the columns, with the same sum
     */
    public RandomTable(int[] rows, int[] columns) {
        this.rows = rows.clone();
        this.columns = columns.clone();
        int n = 0;
        for (int row : rows) {
            n += row;
        }
        this.logFactorials = new double[n + 1];
        for (int i = 2; i <= n; i++) {
            logFactorials[i] = logFactorials[i - 1] + Math.log(i);
        }
    }

    /**
     * The logarithm of the probability of a table without the part that the margins decide: Σ −ln x!.
     *
     * @param counts row after row
     * @return the sum
     */
    public double logWeight(int[][] counts) {
        double sum = 0;
        for (int[] row : counts) {
            for (int count : row) {
                sum -= logFactorials[count];
            }
        }
        return sum;
    }

    /**
     * Draws a table.
     *
     * @param stream to draw from
     * @param counts takes the table, row after row
     */
    public void draw(RandomStream stream, int[][] counts) {
        int[] left = columns.clone();
        int all = logFactorials.length - 1;
        for (int i = 0; i < rows.length; i++) {
            int toPlace = rows[i];
            int others = all;
            for (int j = 0; j < left.length; j++) {
                others -= left[j];
                int count =
                        i == rows.length - 1 ? left[j] : hypergeometric(stream.nextDouble(), left[j], others, toPlace);
                counts[i][j] = count;
                toPlace -= count;
                left[j] -= count;
            }
            all -= rows[i];
        }
    }

    /** How many of some drawn are of the first kind; by inversion, outwards from the mode. */
    private int hypergeometric(double uniform, int first, int second, int drawn) {
        int least = Math.max(0, drawn - second);
        int most = Math.min(first, drawn);
        int mode = (int) Math.min(most, Math.max(least, (drawn + 1L) * (first + 1L) / (first + second + 2L)));
        double atMode =
                Math.exp(logChoose(first, mode) + logChoose(second, drawn - mode) - logChoose(first + second, drawn));
        double rest = uniform - atMode;
        double up = atMode;
        double down = atMode;
        int above = mode;
        int below = mode;
        while (rest > 0 && (above < most || below > least)) {
            if (above < most) {
                up *= (double) (first - above) / (above + 1) * (drawn - above) / (second - drawn + above + 1.0);
                above++;
                rest -= up;
                if (rest <= 0) {
                    return above;
                }
            }
            if (below > least) {
                down *= (double) below / (first - below + 1) * (second - drawn + below) / (drawn - below + 1.0);
                below--;
                rest -= down;
                if (rest <= 0) {
                    return below;
                }
            }
        }
        return mode;
    }

    private double logChoose(int n, int k) {
        return logFactorials[n] - logFactorials[k] - logFactorials[n - k];
    }
}
