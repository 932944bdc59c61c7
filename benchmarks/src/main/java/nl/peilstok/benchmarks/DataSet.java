package nl.peilstok.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import nl.peilstok.data.AnswerOptions;
import nl.peilstok.data.Answers;
import nl.peilstok.data.AnswersBuilder;
import nl.peilstok.data.Items;
import nl.peilstok.data.Missing;
import nl.peilstok.data.MissingReason;
import nl.peilstok.data.Survey;
import nl.peilstok.data.Variable;
import nl.peilstok.math.BitPlanes;
import nl.peilstok.math.RandomStream;

/** Columns to work on, of one common factor, drawn from a seed: the same at every run. */
public final class DataSet {
    private static final double LOADING = .65;

    private final String name;
    private final int options;
    /** Either codes from 0, −1 where the answer is missing, or numbers. */
    private final byte[][] codes;

    private final double[][] numbers;

    private DataSet(String name, int options, byte[][] codes, double[][] numbers) {
        this.name = name;
        this.options = options;
        this.codes = codes;
        this.numbers = numbers;
    }

    /**
     * Answers to items of a few ordered options, the items differing in how they are spread over them.
     *
     * @param respondents the rows
     * @param items the columns
     * @param options 2 or more
     * @param missing the share of the answers that is missing, from 0 to 1, at random
     * @return the data
     */
    public static DataSet likert(int respondents, int items, int options, double missing) {
        byte[][] codes = new byte[items][respondents];
        double[] common = common(respondents, 20181);
        for (int item = 0; item < items; item++) {
            RandomStream random = RandomStream.of(20182, item);
            double[] cuts = cuts(options, (item % 5 - 2) * .3);
            for (int r = 0; r < respondents; r++) {
                byte code = (byte) category(manifest(common[r], random), cuts);
                codes[item][r] = random.nextDouble() < missing ? -1 : code;
            }
        }
        String name = "likert-" + respondents + "x" + items + "-of-" + options + "-missing-" + missing;
        return new DataSet(name, options, codes, null);
    }

    /**
     * Complete normal numbers.
     *
     * @param respondents the rows
     * @param columns the columns
     * @return the data
     */
    public static DataSet numbers(int respondents, int columns) {
        double[][] numbers = new double[columns][respondents];
        double[] common = common(respondents, 20183);
        for (int column = 0; column < columns; column++) {
            RandomStream random = RandomStream.of(20184, column);
            Arrays.setAll(numbers[column], r -> manifest(common[r], random));
        }
        return new DataSet("numbers-" + respondents + "x" + columns, 0, null, numbers);
    }

    /**
     * Numbers that are at hand, such as correlations or loadings.
     *
     * @param name of the file for R
     * @param rows the numbers, row by row
     * @return the data
     */
    public static DataSet matrix(String name, double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                columns[column][row] = rows[row][column];
            }
        }
        return new DataSet(name, 0, null, columns);
    }

    /**
     * The numbers, row by row.
     *
     * @return a copy
     */
    public double[][] rowByRow() {
        double[][] rows = new double[rows()][columns()];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns(); column++) {
                rows[row][column] = numbers[column][row];
            }
        }
        return rows;
    }

    private static double[] common(int respondents, long seed) {
        RandomStream random = RandomStream.of(seed, 0);
        return IntStream.range(0, respondents)
                .mapToDouble(r -> random.nextGaussian())
                .toArray();
    }

    private static double manifest(double common, RandomStream random) {
        return LOADING * common + Math.sqrt(1 - LOADING * LOADING) * random.nextGaussian();
    }

    private static double[] cuts(int options, double shift) {
        double[] cuts = new double[options - 1];
        Arrays.setAll(cuts, c -> shift + .8 * (c - (options - 2) / 2.));
        return cuts;
    }

    private static int category(double z, double[] cuts) {
        int category = 0;
        while (category < cuts.length && z > cuts[category]) {
            category++;
        }
        return category;
    }

    /**
     * The columns as items of a survey.
     *
     * @return the items
     */
    public Items items() {
        int columns = columns();
        Answers[] answers = new Answers[columns];
        AnswerOptions choice = codes == null ? null : AnswerOptions.ordered(labels());
        for (int column = 0; column < columns; column++) {
            answers[column] = codes == null ? numeric(column) : ordinal(column, choice);
        }
        return Survey.of(answers)
                .items(IntStream.range(0, columns).mapToObj(DataSet::label).toArray(String[]::new));
    }

    private Answers ordinal(int column, AnswerOptions choice) {
        AnswersBuilder builder = new AnswersBuilder(Variable.ordinal(label(column), "", choice));
        Missing skipped = Missing.of(MissingReason.SKIPPED);
        for (byte code : codes[column]) {
            if (code < 0) {
                builder.addMissing(skipped);
            } else {
                builder.addPosition(code);
            }
        }
        return builder.build();
    }

    private Answers numeric(int column) {
        AnswersBuilder builder = new AnswersBuilder(Variable.numeric(label(column), ""));
        for (double number : numbers[column]) {
            builder.addNumber(number);
        }
        return builder.build();
    }

    private static String label(int column) {
        return "x" + (column + 1);
    }

    private String[] labels() {
        return IntStream.rangeClosed(1, options).mapToObj(Integer::toString).toArray(String[]::new);
    }

    /**
     * The answers as bit planes.
     *
     * @return the planes
     */
    public BitPlanes planes() {
        int[] largest = new int[columns()];
        Arrays.fill(largest, options - 1);
        BitPlanes planes = new BitPlanes(largest, rows());
        for (int item = 0; item < columns(); item++) {
            byte[] padded = Arrays.copyOf(codes[item], planes.words() * BitPlanes.WORD);
            Arrays.fill(padded, rows(), padded.length, (byte) -1);
            planes.put(item, 0, padded);
        }
        return planes;
    }

    private int rows() {
        return codes == null ? numbers[0].length : codes[0].length;
    }

    private int columns() {
        return codes == null ? numbers.length : codes.length;
    }

    /**
     * Writes the columns for R: the size of a value in bytes (1 is a code, 8 a number), the rows, the columns, and
     * column after column; little-endian.
     *
     * @param folder where to
     * @return the file
     */
    public Path write(Path folder) {
        Path file = folder.resolve(name + ".bin");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(littleEndian(3 * Integer.BYTES)
                    .putInt(codes == null ? Double.BYTES : Byte.BYTES)
                    .putInt(rows())
                    .putInt(columns())
                    .array());
            for (int column = 0; column < columns(); column++) {
                out.write(codes == null ? bytes(numbers[column]) : codes[column]);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }

    private static byte[] bytes(double[] values) {
        ByteBuffer buffer = littleEndian(values.length * Double.BYTES);
        buffer.asDoubleBuffer().put(values);
        return buffer.array();
    }

    private static ByteBuffer littleEndian(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
