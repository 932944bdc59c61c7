package nl.peilstok.math;

import java.util.Arrays;

/**
 * Exact sums over the respondents whom two items have in common, for each pair of k items: n, Σx, Σx² and Σxy of whole
 * codes x and y. Merging in any order gives the same. Not thread-safe.
 */
public final class CodeSums {
    private final int k;
    /** At i · k + j. */
    private final long[] n;

    private final long[] sum;
    private final long[] squares;
    private final long[] products;

    /**
     * Sums of nobody.
     *
     * @param items the number of items
     */
    public CodeSums(int items) {
        this(items, new long[items * items], new long[items * items], new long[items * items], new long[items * items]);
    }

    private CodeSums(int k, long[] n, long[] sum, long[] squares, long[] products) {
        this.k = k;
        this.n = n;
        this.sum = sum;
        this.squares = squares;
        this.products = products;
    }

    void add(int i, int j, long factor, long count, long product) {
        n[i * k + j] += factor * count;
        products[i * k + j] += factor * product;
        if (i != j) {
            n[j * k + i] += factor * count;
            products[j * k + i] += factor * product;
        }
    }

    void addOf(int item, int other, long factor, long codes, long squaredCodes) {
        sum[item * k + other] += factor * codes;
        squares[item * k + other] += factor * squaredCodes;
    }

    /**
     * Adds the sums of other respondents to the same items.
     *
     * @param other the sums
     */
    public void add(CodeSums other) {
        Arrays.setAll(n, pair -> n[pair] + other.n[pair]);
        Arrays.setAll(sum, pair -> sum[pair] + other.sum[pair]);
        Arrays.setAll(squares, pair -> squares[pair] + other.squares[pair]);
        Arrays.setAll(products, pair -> products[pair] + other.products[pair]);
    }

    /**
     * The number of respondents who answered both.
     *
     * @param i an item, from 0
     * @param j an item, from 0
     * @return 0 or more
     */
    public long n(int i, int j) {
        return n[i * k + j];
    }

    /**
     * Σx of an item over those who answered another too.
     *
     * @param item from 0
     * @param other from 0
     * @return the sum
     */
    public long sum(int item, int other) {
        return sum[item * k + other];
    }

    /**
     * Σx² of an item over those who answered another too.
     *
     * @param item from 0
     * @param other from 0
     * @return the sum of squares
     */
    public long squares(int item, int other) {
        return squares[item * k + other];
    }

    /**
     * Σxy over those who answered both.
     *
     * @param i an item, from 0
     * @param j an item, from 0
     * @return the sum of products
     */
    public long products(int i, int j) {
        return products[i * k + j];
    }
}
