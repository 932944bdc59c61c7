package nl.peilstok.math;

import java.util.Arrays;

/**
 * Inverts small square matrices of one size, again and again, without making new arrays. Mutable; belongs to one thread.
 */
public final class Inverse {
    private final int size;
    private final double[] rest;
    private double logAbsDeterminant;

    /**
     * For matrices of one size.
     *
     * @param size the number of rows
     */
    public Inverse(int size) {
        this.size = size;
        this.rest = new double[size * size];
    }

    /**
     * Inverts a matrix by elimination with partial pivoting.
     *
     * @param matrix the cells, row by row or column by column; not changed
     * @param result gets the inverse in the same layout; not the same array
     * @return whether there is an inverse; if not, the result is undefined
     */
    public boolean invert(double[] matrix, double[] result) {
        System.arraycopy(matrix, 0, rest, 0, size * size);
        Arrays.fill(result, 0);
        for (int i = 0; i < size; i++) {
            result[i * size + i] = 1;
        }
        logAbsDeterminant = 0;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int i = column + 1; i < size; i++) {
                if (Math.abs(rest[i * size + column]) > Math.abs(rest[pivot * size + column])) {
                    pivot = i;
                }
            }
            double head = rest[pivot * size + column];
            if (!(Math.abs(head) > 0) || Double.isInfinite(head)) {
                return false;
            }
            logAbsDeterminant += Math.log(Math.abs(head));
            if (pivot != column) {
                swap(rest, pivot, column);
                swap(result, pivot, column);
            }
            divide(rest, column, head);
            divide(result, column, head);
            for (int i = 0; i < size; i++) {
                double factor = rest[i * size + column];
                if (i != column && factor != 0) {
                    subtract(rest, i, factor, column);
                    subtract(result, i, factor, column);
                }
            }
        }
        return true;
    }

    /**
     * The natural logarithm of the absolute determinant of the matrix last inverted.
     *
     * @return any number
     */
    public double logAbsDeterminant() {
        return logAbsDeterminant;
    }

    private void swap(double[] cells, int a, int b) {
        for (int j = 0; j < size; j++) {
            double cell = cells[a * size + j];
            cells[a * size + j] = cells[b * size + j];
            cells[b * size + j] = cell;
        }
    }

    private void divide(double[] cells, int row, double divisor) {
        for (int j = 0; j < size; j++) {
            cells[row * size + j] /= divisor;
        }
    }

    private void subtract(double[] cells, int row, double factor, int other) {
        for (int j = 0; j < size; j++) {
            cells[row * size + j] -= factor * cells[other * size + j];
        }
    }
}
